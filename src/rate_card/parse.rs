//! From a document to a [`RateCard`]: docs/rate-card.md.

use core::cell::RefCell;
use std::borrow::Cow;

use rust_decimal::Decimal;

use super::tiers::{Tier, Tiers, TiersFault};
use super::{
    AdRate, CardId, Clause, ClauseNote, CommissionOnly, Difficulty, ErpFees, Exchange, Extras,
    Factors, GateKpi, GateTerms, HistoryRates, KpiTerms, Localized, RateCard, ScoredKpi, SetUp,
    SiteGroup, SiteRates, TermDiscounts, TrialTerms, offered,
};
use crate::calendar::Month;
use crate::document::{Fault, FaultKind, Node, Reader};
use crate::money::{Amount, Currency, Percent};
use crate::seller::{
    ByDepth, Depth, Goals, MAX_STOCK_DAYS, Model, Site, TermMonths, parse_defaults,
};

/// The most that a card may charge as one figure: ten million.
const MAX_FEE: Amount = Amount::from_major(10_000_000);
/// The highest limit of a tier.
const MAX_TIER: Amount = Amount::from_major(1_000_000_000);
/// The most entries of any list.
const MAX_ENTRIES: usize = 20;
/// The fields that every clause has.
const NOTE: [&str; 3] = ["clause", "source", "date"];

const CURRENCIES: [(&str, Currency); 6] = [
    ("CNY", Currency::Cny),
    ("EUR", Currency::Eur),
    ("GBP", Currency::Gbp),
    ("PLN", Currency::Pln),
    ("SEK", Currency::Sek),
    ("USD", Currency::Usd),
];

pub(super) fn card(document: &Node, id: CardId) -> Result<RateCard, Vec<Fault>> {
    let faults = RefCell::new(Vec::new());
    let card = read(&Reader::new(document, &faults), id);
    match card {
        Some(card) if faults.borrow().is_empty() => Ok(card),
        _ => Err(faults.into_inner()),
    }
}

fn read(reader: &Reader<'_>, id: CardId) -> Option<RateCard> {
    reader.object(&[&FIELDS[..], &FACTORS].concat())?;
    // A later schema may mean something else by the same names: stop here.
    let schema = reader.field("schema").integer(1, 2)?;
    let issued = reader.field("issued").date();
    let valid_until = reader.field("valid_until").date();
    if valid_until < issued && valid_until.is_some() {
        let _: Option<()> = reader.field("valid_until").fault(FaultKind::DateOrder);
    }
    let name = localized(&reader.field("name"));
    let sample = reader.field("sample").bool();
    let currency = reader.field("currency").one_of(&CURRENCIES);
    let gmv_currency = reader.field("gmv_currency").one_of(&CURRENCIES);
    let exchange = clause(&reader.field("exchange"), &["rates"], |r| {
        exchange(&r.field("rates"), currency?, gmv_currency?)
    });
    let base_fee = clause(
        &reader.field("base_fee"),
        &["basic", "growth", "full"],
        |r| by_depth(r, |fee| fee.amount(MAX_FEE)),
    );
    let sites = clause(
        &reader.field("sites"),
        &["groups", "cap_percent"],
        site_rates,
    );
    let commission = clause(&reader.field("commission"), &["tiers"], |r| {
        tiers(&r.field("tiers"))
    });
    let ad_management = clause(
        &reader.field("ad_management"),
        &["basic", "growth", "full"],
        |r| by_depth(r, ad_rate),
    );
    let term_discount = clause(&reader.field("term_discount"), &["steps"], |r| {
        term_discounts(&r.field("steps"))
    });
    let set_up = clause(
        &reader.field("set_up"),
        &["percent_of_base", "waived_from_months"],
        set_up,
    );
    let kpi = clause(&reader.field("kpi"), &KPI_FIELDS, kpi_terms);
    let factors = read_factors(reader, schema);
    let extras = Extras::NONE;
    let models = models(factors.as_ref(), &extras);
    // The start is the caller's; any month does until then.
    let defaults = issued
        .and_then(Month::containing)
        .and_then(|month| parse_defaults(&reader.field("defaults"), month, &models));
    Some(RateCard {
        id,
        name: name?,
        sample: sample?,
        issued: issued?,
        valid_until: valid_until?,
        currency: currency?,
        gmv_currency: gmv_currency?,
        exchange: exchange?,
        base_fee: base_fee?,
        sites: sites?,
        commission: commission?,
        ad_management: ad_management?,
        term_discount: term_discount?,
        set_up: set_up?,
        kpi: kpi?,
        factors: factors?,
        extras,
        market: None,
        defaults: defaults?,
    })
}

/// The outer `None` is a fault, the inner one a card of the first schema.
#[expect(clippy::option_option, reason = "two kinds of nothing")]
fn read_factors(reader: &Reader<'_>, schema: i64) -> Option<Option<Factors>> {
    if schema == 1 {
        refuse_factors(reader);
        return Some(None);
    }
    let percent = |r: &Reader<'_>, name: &str| r.field(name).percent(MAX_PERCENT);
    let team = clause(&reader.field("team"), &["dedicated_percent"], |r| {
        percent(r, "dedicated_percent")
    });
    let difficulty = clause(&reader.field("difficulty"), &["steps"], |r| {
        difficulty(&r.field("steps"))
    });
    let history = clause(
        &reader.field("account_history"),
        &["warned_percent", "suspended_percent"],
        |r| {
            let (warned, suspended) = (
                percent(r, "warned_percent"),
                percent(r, "suspended_percent"),
            );
            Some(HistoryRates {
                warned: warned?,
                suspended: suspended?,
            })
        },
    );
    let category = clause(&reader.field("category"), &["complex_percent"], |r| {
        percent(r, "complex_percent")
    });
    let erp = clause(&reader.field("erp_link"), &["one_off", "monthly"], |r| {
        let fee = |name: &str| r.field(name).amount(MAX_FEE);
        let (one_off, monthly) = (fee("one_off"), fee("monthly"));
        Some(ErpFees {
            one_off: one_off?,
            monthly: monthly?,
        })
    });
    let prepayment = clause(&reader.field("prepayment"), &["quarterly_percent"], |r| {
        r.field("quarterly_percent").percent(Percent::HUNDRED)
    });
    let trial = clause(
        &reader.field("trial"),
        &["months", "discount_percent"],
        trial,
    );
    let commission_only = optional(&reader.field("commission_only"), |r| {
        clause(r, &COMMISSION_ONLY, commission_only)
    });
    let increment = optional(&reader.field("increment"), |r| {
        clause(r, &["percent"], |r| {
            r.field("percent").percent(Percent::HUNDRED)
        })
    });
    Some(Some(Factors {
        team: team?,
        difficulty: difficulty?,
        history: history?,
        category: category?,
        erp: erp?,
        prepayment: prepayment?,
        trial: trial?,
        commission_only: commission_only?,
        increment: increment?,
    }))
}

/// The models that a quote can start from: all of them where it is a fault of their
/// own that keeps the card from offering one.
fn models(factors: Option<&Option<Factors>>, extras: &Extras) -> Vec<(&'static str, Model)> {
    let offered = |model| factors.is_none_or(|factors| offered(factors.as_ref(), extras, model));
    let words = Model::WORDS.into_iter();
    words.filter(|&(_, model)| offered(model)).collect()
}

/// A card of the first schema has none of them.
fn refuse_factors(reader: &Reader<'_>) {
    let fields = FACTORS.map(|name| reader.field(name)).into_iter();
    for field in fields.filter(Reader::is_present) {
        let _: Option<()> = field.fault(FaultKind::Unknown);
    }
}

/// What every card has.
const FIELDS: [&str; 16] = [
    "schema",
    "name",
    "sample",
    "issued",
    "valid_until",
    "currency",
    "gmv_currency",
    "exchange",
    "base_fee",
    "sites",
    "commission",
    "ad_management",
    "term_discount",
    "set_up",
    "kpi",
    "defaults",
];

/// What only a card of the second schema has.
const FACTORS: [&str; 9] = [
    "team",
    "difficulty",
    "account_history",
    "category",
    "erp_link",
    "prepayment",
    "trial",
    "commission_only",
    "increment",
];

const COMMISSION_ONLY: [&str; 5] = [
    "tiers",
    "minimum",
    "min_monthly_gmv",
    "min_term_months",
    "min_stock_days",
];

/// The outer `None` is a fault, the inner one a model that is not offered.
#[expect(clippy::option_option, reason = "two kinds of nothing")]
fn optional<T>(
    reader: &Reader<'_>,
    read: impl FnOnce(&Reader<'_>) -> Option<T>,
) -> Option<Option<T>> {
    if reader.is_present() {
        read(reader).map(Some)
    } else {
        Some(None)
    }
}

fn difficulty(reader: &Reader<'_>) -> Option<Difficulty> {
    let steps = reader.each_or_none(MAX_ENTRIES, |step| {
        step.object(&["above_percent", "percent"])?;
        let above = step.field("above_percent").percent(Goals::MAX_GMV_GROWTH);
        let percent = step.field("percent").percent(MAX_PERCENT);
        Some((above?, percent?))
    })?;
    if steps.windows(2).any(|pair| pair[0].0 >= pair[1].0) {
        return reader.fault(FaultKind::NotRising);
    }
    Some(Difficulty(steps.into()))
}

fn trial(reader: &Reader<'_>) -> Option<TrialTerms> {
    let months = reader.field("months").integer(1, 12);
    let discount = reader.field("discount_percent").percent(Percent::HUNDRED);
    Some(TrialTerms {
        months: u8::try_from(months?).ok()?,
        discount: discount?,
    })
}

fn commission_only(reader: &Reader<'_>) -> Option<CommissionOnly> {
    let tiers = tiers(&reader.field("tiers"));
    let minimum = reader.field("minimum").amount(MAX_FEE);
    let min_gmv = reader.field("min_monthly_gmv").amount(MAX_TIER);
    let min_term = months(&reader.field("min_term_months"));
    let min_stock_days = reader
        .field("min_stock_days")
        .integer(0, MAX_STOCK_DAYS.into());
    Some(CommissionOnly {
        tiers: tiers?,
        minimum: minimum?,
        min_gmv: min_gmv?,
        min_term: min_term?,
        min_stock_days: u16::try_from(min_stock_days?).ok()?,
    })
}

fn clause<T>(
    reader: &Reader<'_>,
    fields: &[&str],
    terms: impl FnOnce(&Reader<'_>) -> Option<T>,
) -> Option<Clause<T>> {
    reader.object(&[&NOTE, fields].concat())?;
    let number = reader.field("clause").text();
    let source = localized(&reader.field("source"));
    let date = reader.field("date").date();
    let terms = terms(reader);
    Some(Clause {
        terms: terms?,
        note: ClauseNote {
            number: owned(number?),
            source: source?,
            date: date?,
        },
    })
}

fn localized(reader: &Reader<'_>) -> Option<Localized> {
    reader.object(&["zh-CN", "en"])?;
    let (zh, en) = (reader.field("zh-CN").text(), reader.field("en").text());
    Some(Localized {
        zh: owned(zh?),
        en: owned(en?),
    })
}

fn owned(text: &str) -> Cow<'static, str> {
    Cow::Owned(text.to_owned())
}

fn by_depth<T>(reader: &Reader<'_>, read: impl Fn(&Reader<'_>) -> Option<T>) -> Option<ByDepth<T>> {
    let [basic, growth, full] = Depth::WORDS.map(|(word, _)| read(&reader.field(word)));
    Some(ByDepth {
        basic: basic?,
        growth: growth?,
        full: full?,
    })
}

fn exchange(reader: &Reader<'_>, currency: Currency, gmv_currency: Currency) -> Option<Exchange> {
    reader.object(&CURRENCIES.map(|(code, _)| code))?;
    let needed = |other: Currency| {
        other == gmv_currency || Site::ALL.iter().any(|site| site.currency() == other)
    };
    let mut rates = Vec::new();
    let mut complete = true;
    for (code, other) in CURRENCIES {
        let field = reader.field(code);
        if other == currency {
            // The fee currency is worth itself; a rate for it could only disagree.
            if field.is_present() {
                return field.fault(FaultKind::Conflict("currency"));
            }
        } else if field.is_present() || needed(other) {
            match field.decimal(Decimal::new(1, 2), Decimal::new(1_000, 0), 4) {
                Some(rate) => rates.push((other, rate)),
                None => complete = false,
            }
        }
    }
    complete.then_some(Exchange {
        base: currency,
        rates: rates.into(),
    })
}

fn site_rates(reader: &Reader<'_>) -> Option<SiteRates> {
    let field = reader.field("groups");
    let groups = field.each(Site::ALL.len(), |group| site_group(&group));
    let cap = reader.field("cap_percent").percent(MAX_PERCENT);
    let groups = groups?;
    for site in Site::ALL {
        match groups
            .iter()
            .filter(|group| group.sites.contains(&site))
            .count()
        {
            1 => {}
            0 => return field.field(site.code()).fault(FaultKind::Missing),
            _ => return field.fault(FaultKind::Duplicate(site.code().into())),
        }
    }
    let cap = cap?;
    if cap < Percent::HUNDRED {
        // A cap below the first site would make the base fee itself smaller.
        return reader.field("cap_percent").fault(FaultKind::OutOfRange {
            min: "100".into(),
            max: MAX_PERCENT.to_string(),
        });
    }
    Some(SiteRates {
        groups: groups.into(),
        cap,
    })
}

/// The highest percentage where more than the whole makes sense.
const MAX_PERCENT: Percent = Percent::from_hundredths(1_000_00);

fn site_group(reader: &Reader<'_>) -> Option<SiteGroup> {
    reader.object(&["sites", "extra_percent", "capped"])?;
    let sites = reader
        .field("sites")
        .each(Site::ALL.len(), |site| site.one_of(&Site::WORDS));
    let extra = reader.field("extra_percent").percent(Percent::HUNDRED);
    let capped = reader.field("capped").bool();
    Some(SiteGroup {
        sites: sites?.into(),
        extra: extra?,
        capped: capped?,
    })
}

fn tiers(reader: &Reader<'_>) -> Option<Tiers> {
    let tiers = reader.each(MAX_ENTRIES, |tier| {
        tier.object(&["up_to", "percent"])?;
        let up_to = match tier.field("up_to").present() {
            Some(up_to) => up_to.amount(MAX_TIER).map(Some),
            None => Some(None),
        };
        let percent = tier.field("percent").percent(Percent::HUNDRED);
        Some(Tier {
            up_to: up_to?,
            percent: percent?,
        })
    })?;
    Tiers::new(tiers).map_or_else(
        |fault| {
            reader.fault(match fault {
                TiersFault::NotRising => FaultKind::NotRising,
                TiersFault::OpenTier => FaultKind::OpenTier,
            })
        },
        Some,
    )
}

fn ad_rate(reader: &Reader<'_>) -> Option<AdRate> {
    reader.object(&["tiers", "minimum"])?;
    let tiers = tiers(&reader.field("tiers"));
    let minimum = reader.field("minimum").amount(MAX_FEE);
    Some(AdRate {
        tiers: tiers?,
        minimum: minimum?,
    })
}

fn months(reader: &Reader<'_>) -> Option<TermMonths> {
    let months = reader.integer(1, TermMonths::MAX.into())?;
    u8::try_from(months).ok().and_then(TermMonths::new)
}

fn term_discounts(reader: &Reader<'_>) -> Option<TermDiscounts> {
    let steps = reader.each(MAX_ENTRIES, |step| {
        step.object(&["from_months", "percent"])?;
        let from = months(&step.field("from_months"));
        let percent = step.field("percent").percent(Percent::HUNDRED);
        Some((from?, percent?))
    })?;
    if steps.windows(2).any(|pair| pair[0].0 >= pair[1].0) {
        return reader.fault(FaultKind::NotRising);
    }
    Some(TermDiscounts(steps.into()))
}

fn set_up(reader: &Reader<'_>) -> Option<SetUp> {
    let percent_of_base = reader.field("percent_of_base").percent(MAX_PERCENT);
    let waived_from = match reader.field("waived_from_months").present() {
        Some(from) => months(&from).map(Some),
        None => Some(None),
    };
    Some(SetUp {
        percent_of_base: percent_of_base?,
        waived_from: waived_from?,
    })
}

const KPI_FIELDS: [&str; 12] = [
    "at_risk_percent",
    "bonus_cap_percent",
    "attainment_threshold_percent",
    "attainment_cap_percent",
    "report_day",
    "freeze_day",
    "review_day",
    "true_up_days",
    "acos_floor_percent",
    "return_rate_cap_percent",
    "scored",
    "gates",
];

fn kpi_terms(reader: &Reader<'_>) -> Option<KpiTerms> {
    let percent = |name: &str, max| reader.field(name).percent(max);
    let days = |name: &str, max| u8::try_from(reader.field(name).integer(1, max)?).ok();
    let at_risk = percent("at_risk_percent", Percent::HUNDRED);
    let bonus_cap = percent("bonus_cap_percent", MAX_PERCENT);
    let attainment_threshold = percent("attainment_threshold_percent", Percent::HUNDRED);
    let attainment_cap = percent("attainment_cap_percent", MAX_PERCENT);
    let report_day = days("report_day", 28);
    let freeze_day = days("freeze_day", 28);
    let review_day = days("review_day", 28);
    let true_up_days = days("true_up_days", 200);
    let order = [
        ("report_day", report_day, 0),
        ("freeze_day", freeze_day, 0),
        ("review_day", review_day, 0),
        ("true_up_days", true_up_days, WEEKEND),
    ];
    days_in_order(reader, &order);
    let acos_floor = percent("acos_floor_percent", Percent::HUNDRED);
    let return_rate_cap = percent("return_rate_cap_percent", Percent::HUNDRED);
    let scored = scored(&reader.field("scored"));
    let gates = gates(&reader.field("gates"));
    let attainment_cap = attainment_cap?;
    if attainment_cap <= Percent::HUNDRED {
        // A bonus is earned between 100 % and the cap: there must be room.
        return reader
            .field("attainment_cap_percent")
            .fault(FaultKind::OutOfRange {
                min: "100.01".into(),
                max: MAX_PERCENT.to_string(),
            });
    }
    Some(KpiTerms {
        at_risk: at_risk?,
        bonus_cap: bonus_cap?,
        attainment_threshold: attainment_threshold?,
        attainment_cap,
        report_day: report_day?,
        freeze_day: freeze_day?,
        review_day: review_day?,
        true_up_days: true_up_days?,
        acos_floor: acos_floor?,
        return_rate_cap: return_rate_cap?,
        scored: scored?.into(),
        gates: gates?.into(),
    })
}

/// A review that falls on a weekend is held up to two days later.
const WEEKEND: u8 = 2;

/// Each day must come at least as many days as it says after the one before it.
fn days_in_order(reader: &Reader<'_>, days: &[(&'static str, Option<u8>, u8)]) {
    for pair in days.windows(2) {
        let (&(before, first, _), &(name, second, after)) = (&pair[0], &pair[1]);
        let Some((first, second)) = first.zip(second) else {
            continue;
        };
        let least = first + after;
        if second < least {
            let field = reader.field(name);
            let _: Option<()> = field.fault(FaultKind::Before {
                field: before,
                least,
            });
        }
    }
}

fn scored(reader: &Reader<'_>) -> Option<Vec<(ScoredKpi, Percent)>> {
    let scored = reader.each(ScoredKpi::WORDS.len(), |entry| {
        entry.object(&["kpi", "weight_percent"])?;
        let kpi = entry.field("kpi").one_of(&ScoredKpi::WORDS);
        let weight = entry.field("weight_percent").percent(Percent::HUNDRED);
        Some((kpi?, weight?))
    })?;
    for (index, (kpi, _)) in scored.iter().enumerate() {
        if scored[..index].iter().any(|(earlier, _)| earlier == kpi) {
            return reader.fault(FaultKind::Duplicate(kpi.word().into()));
        }
    }
    let sum = scored
        .iter()
        .fold(Percent::ZERO, |sum, &(_, weight)| sum.plus(weight));
    if sum != Percent::HUNDRED {
        return reader.fault(FaultKind::Sum("100".into()));
    }
    Some(scored)
}

fn gates(reader: &Reader<'_>) -> Option<Vec<GateTerms>> {
    let gates = reader.each(GateKpi::WORDS.len(), |gate| {
        gate.object(&["kpi", "threshold_percent", "source", "date"])?;
        let kpi = gate.field("kpi").one_of(&GateKpi::WORDS);
        let threshold = gate.field("threshold_percent").percent(Percent::HUNDRED);
        let source = localized(&gate.field("source"));
        let date = gate.field("date").date();
        Some(GateTerms {
            kpi: kpi?,
            threshold: threshold?,
            source: source?,
            date: date?,
        })
    })?;
    for (index, gate) in gates.iter().enumerate() {
        if gates[..index].iter().any(|earlier| earlier.kpi == gate.kpi) {
            return reader.fault(FaultKind::Duplicate(gate.kpi.word().into()));
        }
    }
    Some(gates)
}
