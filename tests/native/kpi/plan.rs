//! What the seller plans itself: docs/kpi.md, sections 3, 4.4 and 4.5.

use eu_quote::document::{FaultKind, parse_json};
use eu_quote::kpi::{Baseline, KpiSchedule, MonthTarget, Target, Value};
use eu_quote::rate_card::ScoredKpi;
use eu_quote::seller::{self, SellerInputs};
use serde_json::{Value as Json, json};

use super::{card, cents, percent, schedule_of};
use crate::given;

/// 50,000.00 of GMV, 5,000.00 of ad spend at 30 % ACoS; growth 10 %, cut 15 %.
#[track_caller]
fn planned_with(plan: &Json, rest: &Json) -> KpiSchedule {
    let mut document = rest.clone();
    document["kpi_plan"] = plan.clone();
    schedule_of(&parsed(&document).expect("valid inputs"))
}

fn parsed(document: &Json) -> Result<SellerInputs, Vec<eu_quote::document::Fault>> {
    let document = parse_json(&document.to_string()).expect("JSON");
    seller::parse(&document, &card().defaults(given::start()))
}

#[track_caller]
fn planned(plan: &Json) -> KpiSchedule {
    planned_with(plan, &json!({}))
}

fn weights(schedule: &KpiSchedule) -> Vec<(&'static str, i32)> {
    let scored = schedule.scored.iter();
    scored
        .map(|scored| (scored.kpi.word(), scored.weight.hundredths()))
        .collect()
}

/// Targets in hundredths of their unit, or of a per cent of the baseline.
#[track_caller]
fn targets(schedule: &KpiSchedule, kpi: ScoredKpi) -> Vec<i64> {
    let mut scored = schedule.scored.iter();
    let scored = scored.find(|scored| scored.kpi == kpi).expect("scored");
    let target = |target: &Target| match target {
        Target::Fixed(value) => value.hundredths(),
        Target::Relative { share, floor: None } => share.hundredths().into(),
        other => unreachable!("{other:?}"),
    };
    scored.targets.iter().map(target).collect()
}

#[track_caller]
fn baseline(schedule: &KpiSchedule, kpi: ScoredKpi) -> Baseline {
    let mut scored = schedule.scored.iter();
    let scored = scored.find(|scored| scored.kpi == kpi).expect("scored");
    scored.baseline
}

const fn gmv(hundredths: i64) -> Baseline {
    Baseline::Known(Value::Amount(cents(hundredths)))
}

#[test]
fn shares_become_weights_that_sum_to_a_hundred() {
    let thirds = json!({ "shares": { "localisation": 1, "gmv_growth": 1, "acos": 1 } });
    // In the order of the document, the hundredth that is missing to the first.
    assert_eq!(
        weights(&planned(&thirds)),
        [
            ("gmv_growth", 33_34),
            ("acos", 33_33),
            ("localisation", 33_33)
        ]
    );
    // 40 + 20 + 20 + 20 are a hundred as they stand.
    let hundred = json!({ "shares": {
        "gmv_growth": 40, "unit_session_percentage": 20, "roas": 20, "stock_out": 20, "acos": 0,
    } });
    let expected = [
        ("gmv_growth", 40_00),
        ("unit_session_percentage", 20_00),
        ("roas", 20_00),
        ("stock_out", 20_00),
    ];
    assert_eq!(weights(&planned(&hundred)), expected);
}

#[test]
fn what_the_provider_cannot_move_is_omitted() {
    let without_ads = planned_with(
        &json!({ "shares": { "gmv_growth": 1, "tacos": 1, "localisation": 1 } }),
        &json!({ "ads_managed": false }),
    );
    // 33.34 ÷ 66.67 = 50.0074… %, 33.33 ÷ 66.67 = 49.9925… %: the hundredth to the former.
    let expected = [("gmv_growth", 50_01), ("localisation", 49_99)];
    assert_eq!(weights(&without_ads), expected);
    let [omitted] = without_ads.omitted[..] else {
        unreachable!("{:?}", without_ads.omitted);
    };
    assert_eq!(omitted.kpi, ScoredKpi::Tacos);
    assert_eq!(omitted.card_weight, percent(33_33));

    let nothing_left = planned_with(
        &json!({ "shares": { "acos": 50, "roas": 50 } }),
        &json!({ "ads_managed": false }),
    );
    assert_eq!(nothing_left.scored, []);
    assert!(
        nothing_left
            .periods
            .iter()
            .all(|period| period.at_risk.is_zero())
    );
}

/// October to December have 92 days.
#[test]
fn days_without_stock_raise_the_baseline() {
    let plan = planned(&json!({ "stock_out_days": 12 }));
    // 50,000 × 92 ÷ 80 = 57,500; then 10 % of it more with every period.
    assert_eq!(baseline(&plan, ScoredKpi::GmvGrowth), gmv(57_500_00));
    assert_eq!(
        targets(&plan, ScoredKpi::GmvGrowth),
        [63_250_00, 69_000_00, 74_750_00, 80_500_00]
    );
    // 50,000 × 92 ÷ 32
    let most = planned(&json!({ "stock_out_days": 60 }));
    assert_eq!(baseline(&most, ScoredKpi::GmvGrowth), gmv(143_750_00));
    // From March 2028 on they are December, January and a February of 29 days: 91.
    let leap = planned_with(
        &json!({ "stock_out_days": 1 }),
        &json!({ "start": "2028-03" }),
    );
    // 50,000 × 91 ÷ 90 = 50,555.555…
    assert_eq!(baseline(&leap, ScoredKpi::GmvGrowth), gmv(50_555_56));
}

#[test]
fn a_rule_says_which_months_count() {
    let by = |rule: &str, last_year: Json| {
        let plan = json!({ "baseline": rule, "last_year_gmv": last_year, "stock_out_days": 12 });
        baseline(&planned(&plan), ScoredKpi::GmvGrowth)
    };
    assert_eq!(by("last_three_months", json!("61250.50")), gmv(57_500_00));
    assert_eq!(by("last_year", json!("41250.50")), gmv(41_250_50));
    assert_eq!(by("higher", json!("61250.50")), gmv(61_250_50));
    assert_eq!(by("higher", json!("57500.00")), gmv(57_500_00));
    assert_eq!(by("higher", json!("41250.50")), gmv(57_500_00));
    for unknown in [json!(null), json!("0")] {
        for rule in ["last_year", "higher"] {
            assert_eq!(by(rule, unknown.clone()), Baseline::ToMeasure, "{rule}");
        }
    }
}

/// From January on; the last three months, which the baseline is of, sum to 385.
const SEASONS: [u16; 12] = [85, 80, 90, 95, 95, 90, 100, 85, 95, 110, 140, 135];

fn seasonal(plan: &Json, rest: &Json) -> KpiSchedule {
    let (mut plan, mut rest) = (plan.clone(), rest.clone());
    plan["seasonal"] = json!(true);
    rest["outlook"] = json!({ "seasons_percent": SEASONS });
    planned_with(&plan, &rest)
}

fn indices(schedule: &KpiSchedule, place: usize) -> Vec<i32> {
    let seasons = schedule.scored[place].seasons.iter();
    seasons.map(|season| season.hundredths()).collect()
}

#[test]
fn targets_follow_the_seasons() {
    let year = seasonal(&json!({}), &json!({}));
    // 255, 280, 280 and 385 of 385: 66.2337…, 72.7272…, 100 %.
    assert_eq!(indices(&year, 0), [66_23, 72_73, 72_73, 100_00]);
    // 33,115.00, 36,365.00 and 50,000.00, and 10 to 40 % more.
    assert_eq!(
        targets(&year, ScoredKpi::GmvGrowth),
        [36_426_50, 43_638_00, 47_274_50, 70_000_00]
    );
    // Ratios have no season.
    assert_eq!(indices(&year, 1), [0; 0]);
    // The third period is July alone: 100 × 3 of 385 = 77.9220… %.
    let seven = seasonal(&json!({}), &json!({ "term_months": 7 }));
    assert_eq!(indices(&seven, 0), [66_23, 72_73, 77_92]);
}

#[test]
fn last_year_has_the_seasons_of_its_months() {
    let plan = json!({ "baseline": "last_year", "last_year_gmv": "50000" });
    // Of 255: 100, 109.8039…, 109.8039… and 150.9803… %.
    let year = seasonal(&plan, &json!({}));
    assert_eq!(indices(&year, 0), [100_00, 109_80, 109_80, 150_98]);
    let unknown = seasonal(&json!({ "baseline": "last_year" }), &json!({}));
    assert_eq!(indices(&unknown, 0), [100_00, 109_80, 109_80, 150_98]);
    let higher = seasonal(&json!({ "baseline": "higher" }), &json!({}));
    assert_eq!(indices(&higher, 0), [66_23, 72_73, 72_73, 100_00]);
}

#[test]
fn orders_that_are_to_be_measured_follow_the_seasons_later() {
    let plan = seasonal(&json!({ "shares": { "order_growth": 100 } }), &json!({}));
    assert_eq!(baseline(&plan, ScoredKpi::OrderGrowth), Baseline::ToMeasure);
    assert_eq!(indices(&plan, 0), [66_23, 72_73, 72_73, 100_00]);
    assert_eq!(
        targets(&plan, ScoredKpi::OrderGrowth),
        [110_00, 120_00, 130_00, 140_00]
    );
}

#[test]
fn ads_are_measured_in_three_ways() {
    let plan = planned(&json!({ "shares": { "tacos": 50, "roas": 50 } }));
    // 5,000 of 50,000; 100 ÷ 30 = 3.3333…
    let known = [ScoredKpi::Tacos, ScoredKpi::Roas].map(|kpi| baseline(&plan, kpi));
    assert_eq!(
        known,
        [
            Baseline::Known(Value::Percent(percent(10_00))),
            Baseline::Known(Value::Number(3_33))
        ]
    );
    // 10 × 0.9625, 0.925, 0.8875 and 0.85: 9.625, 9.25, 8.875, 8.5.
    assert_eq!(targets(&plan, ScoredKpi::Tacos), [9_63, 9_25, 8_88, 8_50]);
    // 3.33 ÷ the same: 3.4597…, 3.6, 3.7521…, 3.9176…
    assert_eq!(targets(&plan, ScoredKpi::Roas), [3_46, 3_60, 3_75, 3_92]);

    let no_ads = json!({ "figures": { "total": { "sites": ["DE"], "monthly_gmv": "50000" } } });
    let unknown = planned_with(&json!({ "shares": { "tacos": 50, "roas": 50 } }), &no_ads);
    assert_eq!(baseline(&unknown, ScoredKpi::Tacos), Baseline::ToMeasure);
    assert_eq!(baseline(&unknown, ScoredKpi::Roas), Baseline::ToMeasure);
    // 100 ÷ the same: 103.896…, 108.108…, 112.676…, 117.647…
    assert_eq!(
        targets(&unknown, ScoredKpi::Roas),
        [103_90, 108_11, 112_68, 117_65]
    );
}

#[test]
fn standards_are_the_same_in_every_period() {
    let shares = json!({ "stock_out": 30, "localisation": 30, "response_time": 40 });
    let kpis = [
        ScoredKpi::StockOut,
        ScoredKpi::Localisation,
        ScoredKpi::ResponseTime,
    ];
    let sample = planned(&json!({ "shares": shares }));
    for (kpi, standard) in kpis.into_iter().zip([5_00, 90_00, 95_00]) {
        assert_eq!(targets(&sample, kpi), [standard; 4]);
    }
    let stated = planned(&json!({
        "shares": shares,
        "stock_out_percent": "2.5",
        "localisation_points": "92",
        "response_time_percent": "97.25",
    }));
    for (kpi, standard) in kpis.into_iter().zip([2_50, 92_00, 97_25]) {
        assert_eq!(targets(&stated, kpi), [standard; 4]);
    }
}

#[test]
fn what_no_plan_can_be_is_a_fault() {
    let fault = |plan: Json| {
        let faults = parsed(&json!({ "kpi_plan": plan })).expect_err("a fault");
        let [fault] = &faults[..] else {
            unreachable!("{faults:?}");
        };
        (fault.path.clone(), fault.kind.clone())
    };
    let (path, kind) = fault(json!({ "shares": { "gmv_growth": 0, "acos": 0 } }));
    assert_eq!(
        (path.as_str(), kind),
        ("$.kpi_plan.shares", FaultKind::Empty)
    );
    assert_eq!(fault(json!({ "shares": {} })).1, FaultKind::Empty);
    for (plan, path) in [
        (
            json!({ "shares": { "gmv_growth": 101 } }),
            "$.kpi_plan.shares.gmv_growth",
        ),
        (
            json!({ "shares": { "odr": 10, "acos": 1 } }),
            "$.kpi_plan.shares.odr",
        ),
        (json!({ "baseline": "lowest" }), "$.kpi_plan.baseline"),
        (json!({ "last_year_gmv": "-1" }), "$.kpi_plan.last_year_gmv"),
        (json!({ "stock_out_days": 61 }), "$.kpi_plan.stock_out_days"),
        (json!({ "grace_months": 7 }), "$.kpi_plan.grace_months"),
        (
            json!({ "localisation_points": "100.01" }),
            "$.kpi_plan.localisation_points",
        ),
        (json!({ "goal": "1" }), "$.kpi_plan.goal"),
    ] {
        assert_eq!(fault(plan).0, path);
    }
}

/// What each month is read against, in hundredths.
fn months(schedule: &KpiSchedule, place: usize) -> Vec<i64> {
    let value = |month: &MonthTarget| match month.target {
        Target::Fixed(value) => value.hundredths(),
        Target::Relative { share, .. } => share.hundredths().into(),
        Target::AtMostBaseline { cap } => cap.hundredths().into(),
    };
    schedule.scored[place].months.iter().map(value).collect()
}

#[test]
fn the_months_of_a_period_have_its_target_as_their_mean() {
    let eight = planned_with(&json!({}), &json!({ "term_months": 8 }));
    // 50,000 and 10 % of it for each 2/3, 1, 4/3; 5/3, 2, 7/3; 11/4, 13/4 steps.
    assert_eq!(
        months(&eight, 0),
        [
            53_333_33, 55_000_00, 56_666_67, 58_333_33, 60_000_00, 61_666_67, 63_750_00, 66_250_00
        ]
    );
    // A ratio is the same throughout the period: 30 × 0.95, 0.9, 0.85.
    assert_eq!(
        months(&eight, 1),
        [28_50, 28_50, 28_50, 27_00, 27_00, 27_00, 25_50, 25_50]
    );
    let one = planned_with(&json!({}), &json!({ "term_months": 1 }));
    assert_eq!(months(&one, 0), [55_000_00]);
}

#[test]
fn months_follow_the_seasons() {
    let year = seasonal(&json!({}), &json!({ "term_months": 3 }));
    let seasons = year.scored[0].months.iter().map(|month| month.season);
    // 85, 80 and 90 × 3 of 385.
    assert_eq!(
        seasons.collect::<Vec<_>>(),
        [66_23, 62_34, 70_13].map(|hundredths| Some(percent(hundredths)))
    );
    // 33,115.00, 31,170.00 and 35,065.00, by 10 % × 2/3, 1 and 4/3 more.
    assert_eq!(months(&year, 0), [35_322_67, 34_287_00, 39_740_33]);
}
