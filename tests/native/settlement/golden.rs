//! The worked example of docs/settlement.md, section 8.

use eu_quote::export;
use eu_quote::money::Amount;
use eu_quote::rate_card::ScoredKpi;
use eu_quote::settlement::{GateState, Invoice, NotScored, Settlement, State};
use serde_json::Value;

use super::{Contract, assessment, cents, month_of, percent, result};
use crate::given;

fn contract() -> Contract {
    let inputs = given::data("settlement/inputs.json");
    Contract::new(&serde_json::from_str(&inputs).expect("JSON"))
}

fn settlement() -> Settlement {
    let actuals = given::data("settlement/actuals.json");
    contract().settle(&serde_json::from_str(&actuals).expect("JSON"))
}

/// Attainment and weight, in the order of the contract; `None` where not scored.
fn points(period: &super::PeriodSettlement) -> Vec<Option<(i32, i32)>> {
    let kpis = assessment(period).kpis.iter();
    kpis.map(|result| {
        let points = result.points.ok()?;
        Some((points.attainment.hundredths(), points.weight.hundredths()))
    })
    .collect()
}

fn lines(invoice: &Invoice) -> Vec<(&'static str, i64)> {
    let lines = invoice.lines.iter();
    lines
        .map(|line| (line.item.word(), line.amount.minor()))
        .collect()
}

#[test]
fn a_period_with_lost_days() {
    let settlement = settlement();
    let period = &settlement.periods[0];
    assert_eq!(period.state(), State::Settled);
    let expected = [
        (117_24, 40_00),
        (95_54, 25_00),
        (120_00, 20_00),
        (100_00, 15_00),
    ];
    assert_eq!(points(period), expected.map(Some));
    let assessed = assessment(period);
    let gmv = result(assessed, ScoredKpi::GmvGrowth).measured;
    let gmv = gmv.expect("three months");
    assert_eq!(gmv.denominator.to_string(), "2.9000");
    assert_eq!(assessed.score, percent(109_78));
    assert_eq!(assessed.payout.bonus, cents(3_379_97));
    let first = period.first.as_ref().expect("three months");
    let expected = [
        ("base", 34_560_00),
        ("ads", 196_80),
        ("commission", 73_800_00),
        ("bonus", 3_379_97),
    ];
    assert_eq!(lines(&first.invoice), expected);
    assert_eq!(first.invoice.total, cents(111_936_77));
}

#[test]
fn its_true_up() {
    let settlement = settlement();
    let true_up = settlement.periods[0].true_up.as_ref().expect("one");
    let restated = true_up.restated.assessment.as_ref().expect("complete");
    assert_eq!(restated.score, percent(100_34));
    assert_eq!(restated.payout.bonus, cents(117_50));
    let expected = [("commission", -82_00), ("bonus", -3_262_47)];
    assert_eq!(lines(&true_up.difference), expected);
    assert_eq!(true_up.difference.total, cents(-3_344_47));
    // February was not exported again.
    let february = &settlement.months[2];
    assert!(february.first.is_some() && february.true_up.is_none());
}

#[test]
fn a_period_with_a_small_sample_and_an_unread_gate() {
    let settlement = settlement();
    let period = &settlement.periods[1];
    let expected = [
        Some((107_50, 50_00)),
        Some((94_67, 31_25)),
        None,
        Some((100_00, 18_75)),
    ];
    assert_eq!(points(period), expected);
    let assessed = assessment(period);
    let conversion = result(assessed, ScoredKpi::UnitSessionPercentage);
    assert_eq!(conversion.points, Err(NotScored::SmallSample));
    assert_eq!(assessed.score, percent(102_08));
    assert_eq!(assessed.gate_state, GateState::Unread);
    assert_eq!(assessed.payout.net(), Amount::ZERO);
    assert_eq!(assessed.withheld, cents(718_85));
    let first = period.first.as_ref().expect("three months");
    assert_eq!(first.invoice.total, cents(111_025_00));
}

#[test]
fn months_that_nobody_has_reported() {
    let settlement = settlement();
    let [_, _, third, fourth] = &settlement.periods[..] else {
        unreachable!("four periods");
    };
    assert_eq!(third.state(), State::Open);
    assert_eq!(third.missing, ["2028-07", "2028-08"].map(month_of));
    let first = third.first.as_ref().expect("June");
    assert_eq!(first.assessment, None);
    // 11,520.00 + 14,760.00 + 31,000.00 × 0.41: 600.00 of the spend are beyond the budget.
    assert_eq!(first.invoice.total, cents(38_990_00));
    assert_eq!(fourth.state(), State::Missing);
    assert_eq!((&fourth.first, &fourth.true_up), (&None, &None));
}

#[test]
fn the_course_and_its_sums() {
    let settlement = settlement();
    assert_eq!(settlement.months.len(), 12);
    let february = &settlement.months[2];
    assert_eq!(february.availability, percent(90_00));
    let figures = february.first.as_ref().expect("reported");
    let left_out = figures.kpis.iter().map(|kpi| kpi.left_out.is_some());
    assert_eq!(left_out.collect::<Vec<_>>(), [false, true, true, false]);
    assert!(settlement.months[7].first.is_none());
    let sums = &settlement.totals;
    assert_eq!(sums.forecast, cents(7 * 34_480_00));
    assert_eq!(sums.fees, cents(258_571_80));
    assert_eq!(sums.payouts, cents(3_379_97));
    assert_eq!(sums.settled, cents(258_571_80 + 3_379_97 - 3_344_47));
}

/// The months of the file are in no order; those of a value need not be either.
#[test]
fn the_order_of_months_does_not_matter() {
    let contract = contract();
    let actuals = given::data("settlement/actuals.json");
    let actuals = contract.parse(&serde_json::from_str(&actuals).expect("JSON"));
    let mut actuals = actuals.expect("valid actuals");
    actuals.months.reverse();
    assert_eq!(contract.settle_parsed(&actuals), settlement());
}

/// The form of the output, field by field.
#[test]
fn the_json_of_the_example() {
    let expected = given::data("settlement/settlement.json");
    let actual = export::settlement(&settlement());
    let read = |text: &str| serde_json::from_str::<Value>(text).expect("JSON");
    assert_eq!(read(&actual), read(&expected), "{actual}");
    // The order of fields is part of the form.
    assert_eq!(actual.trim_end(), expected.trim_end());
}
