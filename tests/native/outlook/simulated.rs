//! The simulation. The figures of these goldens come from a second implementation, in
//! another language and by docs/outlook.md alone.

use eu_quote::export;
use eu_quote::money::Amount;
use eu_quote::outlook::{COURSES, Range, SEED, Simulated, Simulation, outlook, simulate};
use eu_quote::seller::{Model, SellerInputs};
use serde_json::{Value, json};

use super::{card, inputs};
use crate::given;

fn shown(range: Range) -> [String; 3] {
    [range.low, range.middle, range.high].map(|amount| amount.to_string())
}

#[track_caller]
fn simulated(document: &str, seed: u64, courses: u32) -> Simulated {
    simulate(&card(|_| ()), &inputs(document), seed, courses).expect("a variation")
}

#[test]
fn a_second_implementation_draws_the_same_courses() {
    let found = simulated("{}", SEED, COURSES);
    let models: Vec<_> = found
        .models
        .iter()
        .map(|range| (range.model, shown(range.term)))
        .collect();
    let of = |texts: [&str; 3]| texts.map(str::to_owned);
    assert_eq!(
        models,
        [
            (
                Model::FeeAndCommission,
                of(["399535.31", "449975.52", "508266.89"])
            ),
            (
                Model::CommissionOnly,
                of(["633891.91", "749633.46", "873986.53"])
            ),
            (
                Model::FeeAndIncrement,
                of(["163187.00", "224153.06", "319457.84"])
            ),
        ]
    );
    let (month, first) = found.months[0];
    assert_eq!(month.to_string(), "2027-01");
    assert_eq!(shown(first), of(["27945.96", "31143.38", "35006.73"]));
    let (month, sixth) = found.months[5];
    assert_eq!(month.to_string(), "2027-06");
    assert_eq!(shown(sixth), of(["182774.57", "202972.90", "225639.47"]));
}

/// 36 months use every draw that a course has; the seed is the largest.
#[test]
fn the_longest_course_is_the_same_elsewhere() {
    let document = r#"{ "start": "2026-11", "term_months": 36, "depth": "full",
        "model": "fee_and_increment", "goals": { "gmv_growth_percent": "7.5" },
        "figures": { "total": { "sites": ["DE", "UK", "PL"], "monthly_gmv": "123456.78",
            "monthly_ad_spend": "23456.78" } }, "outlook": { "exchange": "7.9123" } }"#;
    let found = simulated(document, u64::MAX, 99);
    let of = |texts: [&str; 3]| texts.map(str::to_owned);
    let terms: Vec<_> = found.models.iter().map(|range| shown(range.term)).collect();
    assert_eq!(
        terms,
        [
            of(["3142261.02", "3565139.81", "4123882.30"]),
            of(["4043771.50", "5004773.94", "6008277.15"]),
            of(["1632984.73", "2303575.72", "3318656.09"])
        ]
    );
    assert_eq!(
        shown(found.months[34].1),
        of(["1598892.54", "2218813.41", "3183458.49"])
    );
}

/// By the sample card as it is.
#[test]
fn the_real_seller_is_simulated_alike_elsewhere() {
    let found = simulate(&given::card(), &given::real_seller(), SEED, 500);
    let found = found.expect("a variation");
    let of = |texts: [&str; 3]| texts.map(str::to_owned);
    let terms: Vec<_> = found.models.iter().map(|range| shown(range.term)).collect();
    assert_eq!(
        terms,
        [
            of(["995003.87", "1101529.41", "1219820.21"]),
            of(["1395307.09", "1576620.18", "1723035.10"]),
            of(["642812.88", "783905.16", "1008571.68"]),
        ]
    );
    let half = of(["457718.35", "500978.87", "549841.72"]);
    assert_eq!(shown(found.months[5].1), half);
}

#[test]
fn courses_follow_each_other_however_they_are_divided() {
    let (card, inputs) = (card(|_| ()), inputs("{}"));
    let at_once = simulate(&card, &inputs, 5, 250);
    let mut simulation = Simulation::new(&card, &inputs, 5).expect("a variation");
    for part in [0, 1, 99, 150] {
        simulation.run(part);
    }
    assert_eq!(simulation.courses(), 250);
    assert_eq!(simulation.result(), at_once);
    assert_ne!(simulate(&card, &inputs, 6, 250), at_once);
}

/// A longer term does not change what the months before come to.
#[test]
fn the_months_of_a_longer_term_begin_alike() {
    let short = simulated(r#"{ "term_months": 15 }"#, SEED, 300);
    let long = simulated(r#"{ "term_months": 24 }"#, SEED, 300);
    // Both terms have the same discount and no set-up fee; the month 15 ends a quarter.
    assert_eq!(short.months, long.months[..15]);
}

#[test]
fn the_last_month_is_the_whole_term() {
    for model in ["fee_and_commission", "commission_only", "fee_and_increment"] {
        let document = format!(r#"{{ "model": "{model}", "term_months": 7 }}"#);
        let found = simulated(&document, SEED, 200);
        let chosen = found
            .models
            .iter()
            .find(|range| range.model == found.chosen);
        let chosen = chosen.expect("the model is offered");
        assert_eq!(found.months.len(), 7);
        assert_eq!(found.months[6].1, chosen.term);
        let ranges = found.months.iter().map(|(_, range)| range);
        let ranges: Vec<_> = ranges
            .chain(found.models.iter().map(|range| &range.term))
            .collect();
        assert!(
            ranges
                .iter()
                .all(|range| range.low <= range.middle && range.middle <= range.high)
        );
    }
}

/// What does not vary is what is expected.
#[test]
fn without_doubt_every_course_is_the_expected_one() {
    let certain = card(|card| {
        for range in [
            "gmv_percent",
            "ad_spend_percent",
            "exchange_percent",
            "score_percent",
        ] {
            card["variation"][range] = json!(["100", "100"]);
        }
        card["variation"]["growth_percent"] = json!(["50", "50"]);
        card["variation"]["monthly_percent"] = json!("0");
    });
    for model in Model::ALL
        .into_iter()
        .filter(|&model| certain.offers(model))
    {
        let inputs = SellerInputs {
            model,
            ..inputs(r#"{ "term_months": 14 }"#)
        };
        let expected = outlook(&certain, &inputs);
        let [_, expected, _] = &expected.projections;
        let found = simulate(&certain, &inputs, 3, 20).expect("a variation");
        let mut sum = Amount::ZERO;
        for (month, (_, range)) in expected.months.iter().zip(&found.months) {
            sum = sum + month.paid();
            assert_eq!([range.low, range.middle, range.high], [sum; 3]);
        }
        for range in found.models.iter().filter(|range| range.model == model) {
            assert_eq!(range.term.middle, expected.paid());
        }
    }
}

/// The scenarios are inside what can happen, and near the middle of it.
#[test]
fn the_middle_lies_where_it_is_expected() {
    let found = simulated("{}", SEED, COURSES);
    let expected = super::ahead("{}").projections[1].paid();
    let range = found.models[0].term;
    assert!(range.low < expected && expected < range.high);
    let off = (range.middle - expected).minor().abs();
    assert!(off * 20 < expected.minor(), "{off} fen");
}

#[test]
fn nothing_comes_of_no_course() {
    let (card, inputs) = (card(|_| ()), inputs("{}"));
    assert_eq!(simulate(&card, &inputs, SEED, 0), None);
}

#[test]
fn the_json_says_what_was_simulated() {
    let (card, inputs) = (card(|_| ()), inputs(r#"{ "term_months": 2 }"#));
    let found = simulate(&card, &inputs, u64::MAX, 10).expect("a variation");
    let json = export::outlook(&card, &outlook(&card, &inputs), Some(&found));
    let document: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(document["schema"], 1);
    assert_eq!(document["exchange"], "8.2");
    assert_eq!(document["seasons_from"], "card");
    assert_eq!(document["seasons_percent"][11], "130.00");
    assert_eq!(document["scenarios"][2]["scenario"], "high");
    assert_eq!(document["scenarios"][0]["score_percent"], "60.00");
    assert_eq!(document["scenarios"][1]["months"][1]["month"], "2027-02");
    assert_eq!(
        document["tornado"]["factors"].as_array().map(Vec::len),
        Some(8)
    );
    let simulation = &document["simulation"];
    // As a string: other readers would round it.
    assert_eq!(simulation["seed"], "18446744073709551615");
    assert_eq!(simulation["courses"], 10);
    assert_eq!(simulation["models"][1]["model"], "commission_only");
    let p50 = found.months[1].1.middle.to_string();
    assert_eq!(simulation["months"][1]["p50"], p50.as_str());
    // The order of fields is part of the form.
    let fields = [
        "schema",
        "card",
        "model",
        "exchange",
        "seasons_percent",
        "scenarios",
        "tornado",
    ];
    let place = |field: &str| json.find(&format!("\n  \"{field}\"")).expect("a field");
    assert!(fields.map(place).is_sorted(), "{json}");
}
