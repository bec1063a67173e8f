//! What a card says of the market.

use super::{CURRENCIES, MAX_ENTRIES, MAX_FEE, MAX_PERCENT, clause, distinct, exactly, localized};
use crate::document::{FaultKind, Reader, optional};
use crate::money::{Amount, Currency, Percent};
use crate::rate_card::{
    Compliance, Duty, DutyTerms, Exchange, Exclusions, Market, OwnTeamRates, RoleRates, Variation,
};
use crate::seller::{Goods, MAX_SEASON, Member as _, Role, RoleAnswers, Site, read_heads, word};

/// What a card can have.
pub(super) const FIELDS: [&str; 5] = [
    "compliance",
    "exclusions",
    "own_team",
    "seasons",
    "variation",
];

const COMPLIANCE: [&str; 2] = ["filing_discounts", "duties"];
const DUTY: [&str; 9] = [
    "site", "duty", "goods", "one_off", "yearly", "currency", "weeks", "source", "date",
];
const EXCLUSIONS: [&str; 5] = [
    "subscription",
    "referral_percent",
    "referral_by_goods",
    "fulfilment",
    "order_value",
];
const OWN_TEAM: [&str; 7] = [
    "roles",
    "on_cost_percent",
    "seat",
    "tools",
    "recruiting_percent",
    "ramp_months",
    "ramp_output_percent",
];
const VARIATION: [&str; 6] = [
    "gmv_percent",
    "growth_percent",
    "ad_spend_percent",
    "exchange_percent",
    "score_percent",
    "monthly_percent",
];

/// The most weeks that a registration takes.
const MAX_WEEKS: i64 = 52;
/// What the months of a year sum to.
const YEAR: Percent = Percent::from_hundredths(1_200_00);

/// The outer `None` is a fault, the inner one a card that says nothing of the market.
#[expect(clippy::option_option, reason = "two kinds of nothing")]
pub(super) fn read(reader: &Reader<'_>, rates: Option<&Exchange>) -> Option<Option<Market>> {
    let compliance = optional(&reader.field("compliance"), |r| {
        clause(r, &COMPLIANCE, |r| compliance(r, rates))
    });
    let exclusions = optional(&reader.field("exclusions"), |r| {
        clause(r, &EXCLUSIONS, exclusions)
    });
    let own_team = optional(&reader.field("own_team"), |r| {
        clause(r, &OWN_TEAM, own_team)
    });
    let seasons = optional(&reader.field("seasons"), |r| {
        clause(r, &["percent"], |r| seasons(&r.field("percent")))
    });
    let variation = optional(&reader.field("variation"), |r| {
        clause(r, &VARIATION, variation)
    });
    let market = Market {
        compliance: compliance?,
        exclusions: exclusions?,
        own_team: own_team?,
        seasons: seasons?,
        variation: variation?,
    };
    Some((market != Market::EMPTY).then_some(market))
}

fn compliance(reader: &Reader<'_>, rates: Option<&Exchange>) -> Option<Compliance> {
    let filing_discounts = filing_discounts(&reader.field("filing_discounts"));
    let field = reader.field("duties");
    // Costs are added up in the fee currency, so each currency must have a rate.
    let mut currencies = CURRENCIES.to_vec();
    currencies.retain(|&(_, currency)| rates.is_none_or(|rates| rates.rate(currency).is_some()));
    let duties = field.each(Site::ALL.len() * Duty::WORDS.len(), |duty| {
        duty_terms(&duty, &currencies)
    })?;
    let duties = distinct(&field, duties, |terms| {
        format!("{} {}", terms.site.code(), word(&Duty::WORDS, terms.duty))
    });
    Some(Compliance {
        filing_discounts: filing_discounts?.into(),
        duties: duties?.into(),
    })
}

fn filing_discounts(reader: &Reader<'_>) -> Option<Vec<(u8, Percent)>> {
    let countries = i64::try_from(Site::ALL.len()).ok()?;
    let steps = reader.each_or_none(MAX_ENTRIES, |step| {
        step.object(&["from_countries", "percent"])?;
        let from = step.field("from_countries").integer(1, countries);
        let percent = step.field("percent").percent(Percent::HUNDRED);
        Some((u8::try_from(from?).ok()?, percent?))
    })?;
    if steps.windows(2).any(|pair| pair[0].0 >= pair[1].0) {
        return reader.fault(FaultKind::NotRising);
    }
    Some(steps)
}

fn duty_terms(reader: &Reader<'_>, currencies: &[(&'static str, Currency)]) -> Option<DutyTerms> {
    reader.object(&DUTY)?;
    let site = reader.field("site").one_of(&Site::WORDS);
    let duty = reader.field("duty").one_of(&Duty::WORDS);
    let goods = optional(&reader.field("goods"), |r| {
        let goods = r.each_or_none(Goods::WORDS.len(), |entry| entry.one_of(Goods::WORDS))?;
        distinct(r, goods, |&goods| word(Goods::WORDS, goods).into())
    });
    // What is left out is not known.
    let fee = |name: &str| optional(&reader.field(name), |r| r.amount(MAX_FEE));
    let (one_off, yearly) = (fee("one_off"), fee("yearly"));
    let currency = reader.field("currency").one_of(currencies);
    let weeks = optional(&reader.field("weeks"), |r| {
        u8::try_from(r.integer(0, MAX_WEEKS)?).ok()
    });
    let source = localized(&reader.field("source"));
    let date = reader.field("date").date();
    Some(DutyTerms {
        site: site?,
        duty: duty?,
        goods: goods?.unwrap_or_default().into(),
        one_off: one_off?,
        yearly: yearly?,
        currency: currency?,
        weeks: weeks?,
        source: source?,
        date: date?,
    })
}

fn exclusions(reader: &Reader<'_>) -> Option<Exclusions> {
    let subscription = reader.field("subscription").amount(MAX_FEE);
    let referral = reader.field("referral_percent").percent(Percent::HUNDRED);
    let referral_by_goods = referral_by_goods(&reader.field("referral_by_goods"));
    let fulfilment = reader.field("fulfilment").amount(MAX_FEE);
    // The number of orders is sales divided by it.
    let order_value = reader
        .field("order_value")
        .amount_between(Amount::from_minor(1), MAX_FEE);
    Some(Exclusions {
        subscription: subscription?,
        referral: referral?,
        referral_by_goods: referral_by_goods?.into(),
        fulfilment: fulfilment?,
        order_value: order_value?,
    })
}

fn referral_by_goods(reader: &Reader<'_>) -> Option<Vec<(Goods, Percent)>> {
    let rates = reader.each_or_none(Goods::WORDS.len(), |entry| {
        entry.object(&["goods", "percent"])?;
        let goods = entry.field("goods").one_of(Goods::WORDS);
        let percent = entry.field("percent").percent(Percent::HUNDRED);
        Some((goods?, percent?))
    })?;
    distinct(reader, rates, |&(goods, _)| {
        word(Goods::WORDS, goods).into()
    })
}

fn own_team(reader: &Reader<'_>) -> Option<OwnTeamRates> {
    let roles = roles(&reader.field("roles"));
    let on_cost = reader
        .field("on_cost_percent")
        .percent_between(Percent::HUNDRED, MAX_PERCENT);
    let fee = |name: &str| reader.field(name).amount(MAX_FEE);
    let (seat, tools) = (fee("seat"), fee("tools"));
    let recruiting = reader.field("recruiting_percent").percent(MAX_PERCENT);
    let ramp_months = reader.field("ramp_months").integer(0, 12);
    let ramp_output = reader
        .field("ramp_output_percent")
        .percent(Percent::HUNDRED);
    Some(OwnTeamRates {
        roles: roles?.into(),
        on_cost: on_cost?,
        seat: seat?,
        tools: tools?,
        recruiting: recruiting?,
        ramp_months: u8::try_from(ramp_months?).ok()?,
        ramp_output: ramp_output?,
    })
}

fn roles(reader: &Reader<'_>) -> Option<Vec<RoleRates>> {
    let roles = reader.each(Role::ALL.len(), |entry| {
        entry.object(&["role", "heads", "heads_per_site", "monthly_salary"])?;
        let role = entry.field("role").one_of(&Role::WORDS);
        let heads = read_heads(&entry.field("heads"));
        let per_site = read_heads(&entry.field("heads_per_site"));
        let salary = entry
            .field("monthly_salary")
            .amount(RoleAnswers::MAX_SALARY);
        Some(RoleRates {
            role: role?,
            heads: heads?,
            per_site: per_site?,
            salary: salary?,
        })
    })?;
    distinct(reader, roles, |rates| word(&Role::WORDS, rates.role).into())
}

/// The twelve months of a year, from January on.
fn seasons(reader: &Reader<'_>) -> Option<[Percent; 12]> {
    let months: [Percent; 12] = exactly(reader, |month| month.percent(MAX_SEASON))?;
    let sum = months.into_iter().fold(Percent::ZERO, Percent::plus);
    if sum != YEAR {
        return reader.fault(FaultKind::Sum("1200".into()));
    }
    Some(months)
}

fn variation(reader: &Reader<'_>) -> Option<Variation> {
    let span = |name: &str, min: Percent| low_and_high(&reader.field(name), min);
    let gmv = span("gmv_percent", Percent::ZERO);
    let growth = span("growth_percent", Percent::ZERO);
    let ad_spend = span("ad_spend_percent", Percent::ZERO);
    // A currency that is worth nothing cannot be converted.
    let exchange = span("exchange_percent", Percent::from_hundredths(1_00));
    let score = span("score_percent", Percent::ZERO);
    let monthly = reader.field("monthly_percent").percent(Percent::HUNDRED);
    Some(Variation {
        gmv: gmv?,
        growth: growth?,
        ad_spend: ad_spend?,
        exchange: exchange?,
        score: score?,
        monthly: monthly?,
    })
}

/// A low and a high case, in this order.
fn low_and_high(reader: &Reader<'_>, min: Percent) -> Option<(Percent, Percent)> {
    let mut least = min;
    let [low, high] = exactly(reader, |case| {
        let percent = case.percent_between(least, MAX_PERCENT)?;
        least = percent;
        Some(percent)
    })?;
    Some((low, high))
}
