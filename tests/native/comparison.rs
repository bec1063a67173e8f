//! The models side by side: docs/pricing.md, sections 9 to 11.

use eu_quote::export;
use eu_quote::money::{Amount, Percent};
use eu_quote::quote::{Comparison, Condition, Cost, Crossover, Quote, State, compare, quote};
use eu_quote::rate_card::RateCard;
use eu_quote::seller::{
    AccountHistory, Category, Conditions, FeeBase, Figures, Goals, Model, Particulars, Payment,
    SellerInputs, Stores, Team, Totals,
};
use proptest::prelude::*;

use crate::{arbitrary, given};

fn compared(json: &str) -> Comparison {
    compare(&given::card(), &given::inputs(json))
}

fn term_costs(comparison: &Comparison) -> Vec<[String; 3]> {
    let offers = comparison.offers.iter();
    offers
        .map(|offer| offer.costs.map(|cost| cost.term.to_string()))
        .collect()
}

/// The sample card's defaults: one site with 50,000 EUR, 12 months, GMV to grow by 10 %
/// of that a quarter.
///
/// Base fee 12,800 − 10 % = 11,520 a month, ads free, set-up waived: 138,240 are fixed.
/// With a commission on growth it is half as much again: 19,200 − 10 % = 17,280 a month,
/// 207,360 in all.
/// GMV in the months of the four quarters, EUR:
///
/// |          |        |        |        |        |
/// |----------|--------|--------|--------|--------|
/// | low      | 50,000 | 50,000 | 50,000 | 50,000 |
/// | expected | 52,500 | 55,000 | 57,500 | 60,000 |
/// | high     | 55,000 | 60,000 | 65,000 | 70,000 |
#[test]
fn a_simple_seller_in_three_scenarios() {
    let comparison = compared("{}");
    let monthly: Vec<String> = comparison
        .offers
        .iter()
        .map(|offer| offer.monthly.to_string())
        .collect();
    assert_eq!(monthly, ["34480.00", "57400.00", "17280.00"]);
    assert_eq!(
        term_costs(&comparison),
        [
            // Fee and commission: 14,760 for the first 30,000, and 5 % × 8.20 = 0.41 CNY
            // for each further euro, three months a quarter.
            //   low       138,240 + 12 × (14,760 + 20,000 × 0.41)
            //   expected  138,240 + 12 × 14,760 + 3 × 105,000 × 0.41
            //   high      138,240 + 12 × 14,760 + 3 × 130,000 × 0.41
            ["413760.00", "444510.00", "475260.00"],
            // Pure commission: 57,400 for the first 50,000, and 11 % × 8.20 = 0.902 CNY
            // for each further euro.
            //   low       12 × 57,400
            //   expected  12 × 57,400 + 3 × 25,000 × 0.902
            //   high      12 × 57,400 + 3 × 50,000 × 0.902
            ["688800.00", "756450.00", "824100.00"],
            // Fee and commission on growth: 10 % × 8.20 = 0.82 CNY for each euro above
            // 50,000.
            //   expected  207,360 + 3 × 25,000 × 0.82
            //   high      207,360 + 3 × 50,000 × 0.82
            ["207360.00", "268860.00", "330360.00"],
        ]
    );
}

/// For a GMV of x today, the high scenario has months of 1.1x, 1.2x, 1.3x and 1.4x,
/// three of each: 15x in all, and 3x above today's.
///
/// - Fee and commission, as long as 1.4x ≤ 30,000: 138,240 + 15x × 6 % × 8.20
///   = 138,240 + 7.38x.
/// - Pure commission, above its minimum (1.1x × 1.148 ≥ 3,000) and as long as
///   1.4x ≤ 50,000: 15x × 14 % × 8.20 = 17.22x.
/// - Fee and commission on growth: 207,360 + 3x × 10 % × 8.20 = 207,360 + 2.46x.
///
/// So the first two are equal at 138,240 / 9.84 = 14,048.7804…. The fee of the last is
/// half as high again and its rate a third of the first's, so that all three meet there:
/// 69,120 / 4.92 and 207,360 / 14.76.
///
/// No commission is above 150,000 a month, the pure one then costs 1,800,000:
///
/// - Fee and commission have 109,060 for the first 300,000 and 0.246 for each further
///   euro, and are at the cap from 466,422.76… on: with the last quarter there,
///   138,240 + 9 × 109,060 + 0.246 × (10.8x − 2,700,000) + 450,000 = 905,580 + 2.6568x,
///   which is 1,800,000 at 336,653.1165….
/// - Commission on growth: at 986,341.46… the first quarter has 0.246x and the others
///   are at the cap, 207,360 + 1,350,000 + 0.246x.
/// - The same equals 138,240 + 1,800,000, fee and commission at the cap throughout, at
///   380,880 / 0.246 = 1,548,292.6829….
#[test]
fn the_crossovers_of_a_simple_seller() {
    let crossover = |cheaper, dearer, minor| Crossover {
        cheaper,
        dearer,
        gmv: Amount::from_minor(minor),
    };
    let (fee, only, increment) = (
        Model::FeeAndCommission,
        Model::CommissionOnly,
        Model::FeeAndIncrement,
    );
    assert_eq!(
        compared("{}").crossovers,
        [
            crossover(fee, only, 14_048_79),
            crossover(only, fee, 336_653_12),
            crossover(increment, fee, 14_048_79),
            crossover(fee, increment, 1_548_292_69),
            crossover(increment, only, 14_048_79),
            crossover(only, increment, 986_341_47),
        ]
    );
    // One cent before and at the crossover, exactly, in ten-thousandths of a fen.
    let exceeds = |rate: i64, gmv: i64, fixed: i64| rate * gmv > fixed * 10_000;
    // 17.22x − 7.38x, 17.22x − 2.46x and 7.38x − 2.46x against what is fixed.
    for (rate, fixed) in [
        (98_400, 138_240_00),
        (147_600, 207_360_00),
        (49_200, 69_120_00),
    ] {
        assert!(!exceeds(rate, 14_048_78, fixed) && exceeds(rate, 14_048_79, fixed));
    }
    assert!(!exceeds(26_568, 336_653_11, 894_420_00));
    assert!(exceeds(26_568, 336_653_12, 894_420_00));
    assert!(!exceeds(2_460, 986_341_46, 242_640_00));
    assert!(exceeds(2_460, 986_341_47, 242_640_00));
    assert!(!exceeds(2_460, 1_548_292_68, 380_880_00));
    assert!(exceeds(2_460, 1_548_292_69, 380_880_00));
}

/// The quotes agree: a euro away from the crossover, which is more than the rounding of
/// 24 months can hide, the order has changed.
#[test]
fn a_crossover_is_one_in_the_costs_as_well() {
    let costs = |euros: i64| {
        let comparison = compared(&format!(
            r#"{{ "figures": {{ "total": {{ "sites": ["DE"], "monthly_gmv": "{euros}",
                "monthly_ad_spend": "5000.00" }} }} }}"#
        ));
        let [fee, only, increment] = comparison.offers.as_slice() else {
            unreachable!("three offers");
        };
        [fee, only, increment].map(|offer| offer.costs[2].term)
    };
    let [fee, only, _] = costs(14_048);
    assert!(only < fee);
    let [fee, only, _] = costs(14_050);
    assert!(fee < only);
    let [_, only, increment] = costs(986_340);
    assert!(increment < only);
    let [_, only, increment] = costs(986_343);
    assert!(only < increment);
}

/// Without growth the commission on it is nothing, and so never dearer.
#[test]
fn without_a_goal_the_scenarios_are_one() {
    let comparison = compared(r#"{ "goals": { "gmv_growth_percent": "0" } }"#);
    for offer in &comparison.offers {
        let [low, expected, high] = offer.costs;
        assert_eq!([expected, high], [low, low], "{offer:?}");
    }
}

#[test]
fn the_first_year_is_part_of_a_longer_term() {
    let comparison = compared(r#"{ "term_months": 15 }"#);
    // Fee and commission, high: the year above, and a fifth quarter at 75,000:
    // 3 × (11,520 + 14,760 + 45,000 × 0.41).
    let Cost { first_year, term } = comparison.offers[0].costs[2];
    assert_eq!(first_year.to_string(), "475260.00");
    assert_eq!(term.to_string(), "609450.00");
}

#[track_caller]
fn check_conditions(edit: impl FnOnce(&mut SellerInputs), expected: [State; 5]) {
    let mut inputs = given::inputs(
        r#"{ "term_months": 6, "conditions": { "brand_registered": true, "stock_days": 45 },
            "figures": { "total": { "sites": ["DE"], "monthly_gmv": "20000.00" } } }"#,
    );
    edit(&mut inputs);
    let comparison = compare(&given::card(), &inputs);
    let only = comparison
        .offers
        .iter()
        .find(|offer| offer.model == Model::CommissionOnly)
        .expect("an offer");
    let states: Vec<State> = only.conditions.iter().map(|found| found.state()).collect();
    assert_eq!(states, expected);
}

fn total(inputs: &mut SellerInputs) -> &mut Totals {
    match &mut inputs.figures {
        Figures::Total(totals) => totals,
        Figures::BySite(_) => unreachable!("the inputs are totals"),
    }
}

#[test]
fn each_condition_has_its_state() {
    use State::{Met, Missed, Unknown};
    check_conditions(|_| (), [Met; 5]);
    check_conditions(
        |inputs| total(inputs).monthly_gmv = Amount::from_minor(19_999_99),
        [Missed, Met, Met, Met, Met],
    );
    check_conditions(
        |inputs| inputs.term = eu_quote::seller::TermMonths::new(5).expect("a term"),
        [Met, Missed, Met, Met, Met],
    );
    check_conditions(
        |inputs| inputs.conditions.history = AccountHistory::Warned,
        [Met; 5],
    );
    check_conditions(
        |inputs| inputs.conditions.history = AccountHistory::Suspended,
        [Met, Met, Missed, Met, Met],
    );
    check_conditions(
        |inputs| inputs.conditions.brand_registered = Some(false),
        [Met, Met, Met, Missed, Met],
    );
    check_conditions(
        |inputs| inputs.conditions.stock_days = Some(44),
        [Met, Met, Met, Met, Missed],
    );
    check_conditions(
        |inputs| inputs.conditions = Conditions::PLAIN,
        [Met, Met, Met, Unknown, Unknown],
    );
}

#[test]
fn only_a_pure_commission_has_conditions() {
    let comparison = compared("{}");
    let counts: Vec<usize> = comparison
        .offers
        .iter()
        .map(|offer| offer.conditions.len())
        .collect();
    assert_eq!(counts, [0, 5, 0]);
    assert!(matches!(
        comparison.offers[1].conditions[4],
        Condition::Stock(45, State::Unknown)
    ));
}

#[test]
fn the_json_of_a_comparison_is_read_by_others() {
    let card = given::card();
    let json = export::comparison(&card, &compared("{}"));
    let read: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(read["schema"], 1);
    assert_eq!(read["card"], card.id().to_string());
    assert_eq!(read["gmv_currency"], "EUR");
    let only = &read["offers"][1];
    assert_eq!(only["model"], "commission_only");
    assert_eq!(only["monthly"], "57400.00");
    assert_eq!(only["costs"][1]["scenario"], "expected");
    assert_eq!(only["costs"][1]["term"], "756450.00");
    assert_eq!(only["conditions"][0]["condition"], "monthly_gmv");
    assert_eq!(only["conditions"][0]["least"], "20000.00");
    assert_eq!(only["conditions"][2]["least"], serde_json::Value::Null);
    assert_eq!(only["conditions"][3]["state"], "unknown");
    assert_eq!(read["crossovers"][2]["cheaper"], "fee_and_increment");
    assert_eq!(read["crossovers"][3]["monthly_gmv"], "1548292.69");
}

/// With all sales in the fee base: as a share of the GMV it is rounded, and not the same
/// at every GMV.
fn with_gmv(inputs: &SellerInputs, totals: Totals, gmv: Amount) -> SellerInputs {
    let mut inputs = inputs.clone();
    inputs.particulars.fee_base = FeeBase::PLAIN;
    inputs.figures = Figures::Total(Totals {
        monthly_gmv: gmv,
        ..totals
    });
    inputs
}

/// By how much the exact difference of two models can be off in the rounded costs, in
/// minor units: in each month and model, half a cent of GMV at 100 % and the highest
/// exchange rate of a card, 1,000, and half a fen for each of at most six lines.
fn rounding(inputs: &SellerInputs) -> i64 {
    2 * i64::from(inputs.term.months()) * (500 + 3)
}

/// What `model` costs over the term in the high scenario, in minor units.
fn high(card: &RateCard, inputs: &SellerInputs, model: Model) -> i64 {
    let comparison = compare(card, inputs);
    let mut offers = comparison.offers.iter();
    let offer = offers.find(|offer| offer.model == model);
    offer.expect("an offer").costs[2].term.minor()
}

fn monthly_bases(quote: &Quote) -> Vec<Amount> {
    quote.months.iter().map(|fees| fees.base).collect()
}

fn dearer_conditions() -> impl Strategy<Value = fn(&mut SellerInputs)> {
    let edits: Vec<fn(&mut SellerInputs)> = vec![
        |inputs| inputs.conditions.team = Team::Dedicated,
        |inputs| inputs.conditions.history = AccountHistory::Warned,
        |inputs| inputs.conditions.history = AccountHistory::Suspended,
        |inputs| inputs.conditions.category = Category::Complex,
        |inputs| inputs.conditions.erp_link = true,
    ];
    prop::sample::select(edits)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_factor_lowers_the_base(
        card in arbitrary::card(),
        inputs in arbitrary::inputs(),
        goal in 0..=100_00_i32,
        edit in dearer_conditions(),
    ) {
        let plain = SellerInputs {
            conditions: Conditions {
                payment: inputs.conditions.payment,
                trial: inputs.conditions.trial,
                ..Conditions::PLAIN
            },
            goals: Goals { gmv_growth: Percent::ZERO, ..inputs.goals },
            // With new sites, the better of trial and launch can become the other one,
            // which is good for other months.
            particulars: Particulars { stores: Stores::PLAIN, ..inputs.particulars },
            ..inputs
        };
        let mut dearer = plain.clone();
        edit(&mut dearer);
        dearer.goals.gmv_growth = Percent::from_hundredths(goal);
        let (plain, dearer) = (quote(&card, &plain), quote(&card, &dearer));
        for (less, more) in monthly_bases(&plain).into_iter().zip(monthly_bases(&dearer)) {
            prop_assert!(less <= more);
        }
        prop_assert!(plain.totals.term <= dearer.totals.term);
    }

    #[test]
    fn prepayment_and_trial_never_cost_more(
        card in arbitrary::card(),
        inputs in arbitrary::inputs(),
    ) {
        let with = |payment, trial| {
            let conditions = Conditions { payment, trial, ..inputs.conditions };
            let inputs = SellerInputs { conditions, ..inputs.clone() };
            quote(&card, &inputs).totals.term
        };
        let plain = with(Payment::Monthly, false);
        prop_assert!(with(Payment::Quarterly, false) <= plain);
        prop_assert!(with(Payment::Monthly, true) <= plain);
        prop_assert!(with(Payment::Quarterly, true) <= plain);
    }

    #[test]
    fn the_low_scenario_is_the_quote(card in arbitrary::card(), inputs in arbitrary::inputs()) {
        for offer in compare(&card, &inputs).offers {
            let inputs = SellerInputs { model: offer.model, ..inputs.clone() };
            let quote = quote(&card, &inputs);
            prop_assert_eq!(quote.model, offer.model);
            prop_assert_eq!(offer.monthly, quote.totals.monthly);
            prop_assert_eq!(offer.costs[0].first_year, quote.totals.first_year);
            prop_assert_eq!(offer.costs[0].term, quote.totals.term);
        }
    }

    #[test]
    fn the_scenarios_rise(card in arbitrary::card(), inputs in arbitrary::inputs()) {
        for offer in compare(&card, &inputs).offers {
            let [low, expected, high] = offer.costs;
            prop_assert!(low.term <= expected.term && expected.term <= high.term);
            prop_assert!(low.first_year <= expected.first_year);
            prop_assert!(expected.first_year <= high.first_year);
        }
    }

    /// What is compared does not depend on which model was chosen.
    #[test]
    fn the_chosen_model_changes_no_comparison(
        card in arbitrary::card(),
        inputs in arbitrary::inputs(),
    ) {
        let comparisons = Model::ALL.map(|model| {
            compare(&card, &SellerInputs { model, ..inputs.clone() })
        });
        prop_assert_eq!(&comparisons[0], &comparisons[1]);
        prop_assert_eq!(&comparisons[0], &comparisons[2]);
    }

    /// At a crossover, and a cent before it, the costs are on the sides that it says,
    /// but for their rounding.
    #[test]
    fn the_order_changes_at_a_crossover(
        card in arbitrary::card(),
        inputs in arbitrary::inputs(),
        totals in arbitrary::totals(),
    ) {
        let inputs = with_gmv(&inputs, totals, totals.monthly_gmv);
        let tolerance = rounding(&inputs);
        for Crossover { cheaper, dearer, gmv } in compare(&card, &inputs).crossovers {
            prop_assert!(Amount::ZERO < gmv && gmv <= eu_quote::seller::MAX_MONTHLY);
            let difference = |gmv| {
                let inputs = with_gmv(&inputs, totals, gmv);
                high(&card, &inputs, cheaper) - high(&card, &inputs, dearer)
            };
            let (before, at) = (difference(gmv - Amount::from_minor(1)), difference(gmv));
            prop_assert!(before >= -tolerance, "{} before {}", before, gmv);
            prop_assert!(at <= tolerance, "{} at {}", at, gmv);
        }
    }

    /// Where no crossover lies between two GMVs, no order changes either.
    #[test]
    fn no_crossover_is_missed(
        card in arbitrary::card(),
        inputs in arbitrary::inputs(),
        totals in arbitrary::totals(),
        other in arbitrary::amount(),
    ) {
        let (less, more) = (totals.monthly_gmv.min(other), totals.monthly_gmv.max(other));
        let (low, top) = (with_gmv(&inputs, totals, less), with_gmv(&inputs, totals, more));
        let tolerance = rounding(&inputs);
        let comparison = compare(&card, &low);
        // The course of a comparison has nothing to do with where it is made.
        prop_assert_eq!(&comparison.crossovers, &compare(&card, &top).crossovers);
        let models: Vec<Model> = comparison.offers.iter().map(|offer| offer.model).collect();
        for (index, &one) in models.iter().enumerate() {
            for &two in &models[index + 1..] {
                let between = comparison.crossovers.iter().any(|found| {
                    let pair = [found.cheaper, found.dearer];
                    let ours = pair.contains(&one) && pair.contains(&two);
                    ours && less < found.gmv && found.gmv <= more
                });
                let sides = [&low, &top].map(|inputs| {
                    high(&card, inputs, one) - high(&card, inputs, two)
                });
                let changes = sides.iter().min() < Some(&-tolerance)
                    && sides.iter().max() > Some(&tolerance);
                prop_assert!(between || !changes, "{one:?} {two:?} {sides:?}");
            }
        }
    }
}
