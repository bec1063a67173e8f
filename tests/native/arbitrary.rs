//! Generators of every valid value: inputs and rate cards.
//!
//! They draw from the whole of each range, with its ends and round figures more
//! often than chance would give them.

mod actuals;
mod clauses;
mod particulars;

pub(crate) use actuals::{actuals, all_months, report, reported};
pub(crate) use clauses::NAMES as CLAUSES;
pub(crate) use particulars::particulars;

use eu_quote::calendar::Month;
use eu_quote::money::{Amount, Percent};
use eu_quote::rate_card::RateCard;
use eu_quote::seller::{
    AccountHistory, Assumed, Baselines, Category, Conditions, Depth, Figures, Fulfilment, Goals,
    MAX_ACOS, MAX_MONTHLY, MAX_MONTHLY_ORDERS, MAX_STOCK_DAYS, MAX_UNIT_SESSION_PERCENTAGE, Model,
    Payment, SellerInputs, Site, SiteFigures, SiteSet, SiteTable, Team, TermMonths, Totals,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::given;

/// An amount of money that a seller may state.
pub(crate) fn amount() -> impl Strategy<Value = Amount> {
    let most = MAX_MONTHLY.minor();
    prop_oneof![
        Just(0),
        Just(1),
        Just(most),
        0..=most,
        0..=5_000_000_i64,
        (0..=2_000_i64).prop_map(|thousands| thousands * 100_000),
    ]
    .prop_map(Amount::from_minor)
}

fn percent(least: i32, most: Percent) -> impl Strategy<Value = Percent> {
    let most = most.hundredths();
    let whole = (least + 99) / 100..=most / 100;
    prop_oneof![
        Just(least),
        Just(most),
        least..=most,
        whole.prop_map(|percent| percent * 100),
    ]
    .prop_map(Percent::from_hundredths)
}

fn acos() -> impl Strategy<Value = Option<Percent>> {
    option::of(percent(1, MAX_ACOS))
}

pub(crate) fn sites() -> impl Strategy<Value = SiteSet> {
    (1..1_u16 << Site::ALL.len()).prop_map(|bits| SiteSet::from_bits(bits).expect("known sites"))
}

pub(crate) fn term() -> impl Strategy<Value = TermMonths> {
    (1..=TermMonths::MAX).prop_map(|months| TermMonths::new(months).expect("a term"))
}

fn start() -> impl Strategy<Value = Month> {
    (0..76 * 12).prop_map(|offset| Month::from_offset(offset).expect("a month within our years"))
}

pub(crate) fn totals() -> impl Strategy<Value = Totals> {
    (sites(), amount(), amount(), acos()).prop_map(|(sites, gmv, ad_spend, acos)| Totals {
        sites,
        monthly_gmv: gmv,
        monthly_ad_spend: ad_spend,
        acos,
    })
}

fn orders() -> impl Strategy<Value = u32> {
    prop_oneof![
        Just(0),
        Just(MAX_MONTHLY_ORDERS),
        0..=MAX_MONTHLY_ORDERS,
        0..3_000_u32
    ]
}

fn row() -> impl Strategy<Value = SiteFigures> {
    let months = [amount(), amount(), amount()];
    let orders = [orders(), orders(), orders()];
    (months, orders, amount(), acos()).prop_map(|(gmv, orders, ad_spend, acos)| SiteFigures {
        site: Site::De,
        gmv,
        orders,
        monthly_ad_spend: ad_spend,
        acos,
    })
}

pub(crate) fn table() -> impl Strategy<Value = SiteTable> {
    (sites(), vec(row(), Site::ALL.len())).prop_map(|(sites, rows)| {
        let rows = sites
            .iter()
            .zip(rows)
            .map(|(site, row)| SiteFigures { site, ..row });
        SiteTable::new(rows.collect()).expect("valid rows")
    })
}

fn figures() -> impl Strategy<Value = Figures> {
    prop_oneof![
        totals().prop_map(Figures::Total),
        table().prop_map(Figures::BySite)
    ]
}

fn goals() -> impl Strategy<Value = Goals> {
    (
        percent(0, Goals::MAX_GMV_GROWTH),
        percent(0, Goals::MAX_ACOS_CUT),
        percent(0, Goals::MAX_CONVERSION_RISE),
    )
        .prop_map(|(gmv_growth, acos_cut, conversion_rise)| Goals {
            gmv_growth,
            acos_cut,
            conversion_rise,
        })
}

fn baselines() -> impl Strategy<Value = Baselines> {
    (
        option::of(percent(0, MAX_UNIT_SESSION_PERCENTAGE)),
        option::of(percent(0, Percent::HUNDRED)),
    )
        .prop_map(|(conversion, return_rate)| Baselines {
            conversion,
            return_rate,
        })
}

fn assumed() -> impl Strategy<Value = Assumed> {
    (0..=Assumed::ALL.bits()).prop_map(|bits| Assumed::from_bits(bits).expect("known fields"))
}

fn conditions() -> impl Strategy<Value = Conditions> {
    let of = |words: usize| 0..words;
    let choices = (
        of(Team::WORDS.len()),
        of(AccountHistory::WORDS.len()),
        of(Category::WORDS.len()),
        of(Payment::WORDS.len()),
    );
    let flags = (any::<bool>(), any::<bool>(), any::<Option<bool>>());
    (choices, flags, option::of(0..=MAX_STOCK_DAYS)).prop_map(
        |((team, history, category, payment), (erp_link, trial, brand), stock_days)| Conditions {
            team: Team::WORDS[team].1,
            history: AccountHistory::WORDS[history].1,
            category: Category::WORDS[category].1,
            erp_link,
            payment: Payment::WORDS[payment].1,
            trial,
            brand_registered: brand,
            stock_days,
        },
    )
}

/// Any model and conditions, the plain ones often enough to meet.
fn terms() -> impl Strategy<Value = (Model, Conditions)> {
    prop_oneof![
        Just((Model::FeeAndCommission, Conditions::PLAIN)),
        (prop::sample::select(Model::ALL.to_vec()), conditions()),
    ]
}

/// Any valid inputs.
pub(crate) fn inputs() -> impl Strategy<Value = SellerInputs> {
    let depth = prop::sample::select(Depth::ALL.to_vec());
    let fulfilment = prop::sample::select(vec![Fulfilment::Fba, Fulfilment::SellerFulfilled]);
    let contract = (start(), term(), depth, any::<bool>(), fulfilment, terms());
    let measured = (goals(), baselines());
    (contract, figures(), measured, particulars(), assumed()).prop_map(
        |(contract, figures, (goals, baselines), particulars, assumed)| {
            let (start, term, depth, ads_managed, fulfilment, (model, conditions)) = contract;
            SellerInputs {
                start,
                term,
                model,
                depth,
                figures,
                ads_managed,
                fulfilment,
                conditions,
                goals,
                baselines,
                particulars,
                assumed,
            }
        },
    )
}

fn decimal(range: core::ops::RangeInclusive<i64>) -> impl Strategy<Value = Value> {
    let (least, most) = (*range.start(), *range.end());
    prop_oneof![Just(least), Just(most), range]
        .prop_map(|hundredths| json!(Amount::from_minor(hundredths).to_string()))
}

fn tiers() -> impl Strategy<Value = Value> {
    let ends = prop::collection::btree_set(1..=100_000_000_000_i64, 0..5);
    (ends, vec(decimal(0..=10_000), 5)).prop_map(|(ends, percents)| {
        let ends = ends
            .into_iter()
            .map(|end| json!(Amount::from_minor(end).to_string()));
        let ends = ends.map(Some).chain([None]);
        let tier = |(up_to, percent)| json!({ "up_to": up_to, "percent": percent });
        ends.zip(percents).map(tier).collect()
    })
}

fn by_depth(of_one: impl Strategy<Value = Value> + Clone) -> impl Strategy<Value = [Value; 3]> {
    [of_one.clone(), of_one.clone(), of_one]
}

fn site_groups() -> impl Strategy<Value = Value> {
    let group = (decimal(0..=10_000), any::<bool>());
    (vec(group, 3), vec(0..3_usize, Site::ALL.len())).prop_map(|(groups, group_of)| {
        let sites_of = |index| {
            let sites = Site::ALL
                .iter()
                .zip(&group_of)
                .filter(move |&(_, &of)| of == index);
            sites.map(|(site, _)| site.code()).collect::<Vec<_>>()
        };
        let groups = groups.into_iter().enumerate().map(|(index, (extra, capped))| {
            json!({ "sites": sites_of(index), "extra_percent": extra, "capped": capped })
        });
        groups.filter(|group| group["sites"] != json!([])).collect()
    })
}

fn ad_rate() -> impl Strategy<Value = Value> + Clone {
    let parts = (tiers().boxed(), decimal(0..=1_000_000_000).boxed());
    parts
        .prop_map(|(tiers, minimum)| json!({ "tiers": tiers, "minimum": minimum }))
        .boxed()
}

fn discounts() -> impl Strategy<Value = Value> {
    let from = prop::collection::btree_set(1..=TermMonths::MAX, 1..5);
    (from, vec(decimal(0..=10_000), 5)).prop_map(|(from, percents)| {
        let step = |(from, percent)| json!({ "from_months": from, "percent": percent });
        from.into_iter().zip(percents).map(step).collect()
    })
}

fn rates() -> impl Strategy<Value = Value> {
    let rate = || {
        prop_oneof![
            Just(100),
            Just(10_000_000),
            100..=10_000_000_i64,
            1_000..=200_000_i64
        ]
        .prop_map(|rate| format!("{}.{:04}", rate / 10_000, rate % 10_000))
    };
    [rate(), rate(), rate(), rate()]
        .prop_map(|[eur, gbp, pln, sek]| json!({ "EUR": eur, "GBP": gbp, "PLN": pln, "SEK": sek }))
}

/// The factors of a card, as one object to merge into it.
fn factors() -> impl Strategy<Value = Value> {
    let percents = vec(decimal(0..=10_000), 7);
    let fees = vec(decimal(0..=1_000_000_000), 3);
    let steps = prop::collection::btree_set(0..=10_000_i64, 0..4);
    let only = option::of((tiers(), 1..=TermMonths::MAX, 0..=MAX_STOCK_DAYS));
    (percents, fees, steps, 1..=12_u8, only, any::<bool>()).prop_map(
        |(percents, fees, steps, months, only, increment)| {
            let steps: Vec<Value> = steps
                .into_iter()
                .map(|above| {
                    let above = Amount::from_minor(above).to_string();
                    json!({ "above_percent": above, "percent": percents[0] })
                })
                .collect();
            json!({
                "team": { "dedicated_percent": percents[1] },
                "difficulty": { "steps": steps },
                "account_history": {
                    "warned_percent": percents[2],
                    "suspended_percent": percents[3],
                },
                "category": { "complex_percent": percents[4] },
                "erp_link": { "one_off": fees[0], "monthly": fees[1] },
                "prepayment": { "quarterly_percent": percents[5] },
                "trial": { "months": months, "discount_percent": percents[6] },
                "commission_only": only.map(|(tiers, term, days)| json!({
                    "tiers": tiers,
                    "minimum": fees[2],
                    "min_term_months": term,
                    "min_stock_days": days,
                })),
                "increment": increment.then(|| json!({ "percent": percents[0] })),
            })
        },
    )
}

/// Puts the fields of `edits` into those of `card`; `null` replaces the whole.
fn merge(card: &mut Value, edits: &Value) {
    match edits {
        Value::Object(fields) => fields
            .iter()
            .for_each(|(name, edit)| merge(&mut card[name], edit)),
        other => *card = other.clone(),
    }
}

/// Any valid card with the KPI terms and defaults of the sample: those change
/// no price.
pub(crate) fn card() -> impl Strategy<Value = RateCard> {
    card_json().prop_map(|card| parsed(&card))
}

/// The card of a generated document.
pub(crate) fn parsed(card: &Value) -> RateCard {
    let text = card.to_string();
    RateCard::parse(&text).unwrap_or_else(|faults| panic_with(&faults, &text))
}

/// The document of any valid card.
pub(crate) fn card_json() -> impl Strategy<Value = Value> {
    let fees = by_depth(decimal(0..=1_000_000_000).boxed());
    let ads = by_depth(ad_rate());
    // A cap that many sites reach as well as one that few do.
    let cap = prop_oneof![decimal(10_000..=100_000), decimal(10_000..=25_000)];
    let sites = (site_groups(), cap);
    let set_up = (decimal(0..=100_000), option::of(1..=TermMonths::MAX));
    let discounts = (discounts(), factors(), clauses::clauses());
    (fees, ads, sites, tiers(), discounts, set_up, rates()).prop_map(
        |(fees, ads, (groups, cap), commission, discounts, (percent, waived_from), rates)| {
            let (steps, factors, clauses) = discounts;
            let mut card: Value = serde_json::from_str(given::CARD).expect("JSON");
            for (depth, (fee, ad_rate)) in ["basic", "growth", "full"]
                .iter()
                .zip(fees.into_iter().zip(ads))
            {
                card["base_fee"][depth] = fee;
                card["ad_management"][depth] = ad_rate;
            }
            card["sites"]["groups"] = groups;
            card["sites"]["cap_percent"] = cap;
            card["commission"]["tiers"] = commission;
            card["term_discount"]["steps"] = steps;
            card["set_up"]["percent_of_base"] = percent;
            card["set_up"]["waived_from_months"] = json!(waived_from);
            card["exchange"]["rates"] = rates;
            merge(&mut card, &factors);
            for (name, clause) in clauses {
                card[name] = clause;
            }
            card
        },
    )
}

fn panic_with(faults: &[eu_quote::document::Fault], card: &str) -> RateCard {
    unreachable!("a generated card is valid: {faults:?} in {card}")
}
