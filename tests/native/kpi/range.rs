//! How far the payout reaches: docs/kpi.md, section 6.4.

use eu_quote::kpi::{Case, CasePayout, payout_curve, range};
use eu_quote::money::{Amount, Percent};
use eu_quote::seller::Model;
use proptest::prelude::*;

use super::{card, inputs, schedule_by, schedule_of};

fn percent(hundredths: i32) -> Percent {
    Percent::from_hundredths(hundredths)
}

/// Four periods with 6,912.00 at risk and as much to win; ACoS, GMV and conversion are
/// to improve, the return rate, 15 %, is to hold: 0.85 × 120 + 15 = 117 %, and
/// 6,912.00 × 17 ÷ 20 = 5,875.20 of each period.
#[test]
fn a_year_by_hand() {
    let found = range(&schedule_of(&inputs("2027-12", 12)));
    let case = |case, score, net| CasePayout {
        case,
        score: percent(score),
        net: Amount::from_minor(net),
    };
    assert_eq!(
        found,
        [
            case(Case::Worst, 0, -27_648_00),
            case(Case::Expected, 100_00, 0),
            case(Case::Best, 117_00, 23_500_80),
        ]
    );
}

#[test]
fn the_corners_of_a_period() {
    let schedule = schedule_of(&inputs("2027-12", 12));
    let corners = payout_curve(&schedule, &schedule.periods[0]);
    let paid = |minor: [i64; 2]| minor.map(Amount::from_minor);
    assert_eq!(
        corners,
        [
            (Percent::ZERO, paid([27_648_00, 27_648_00])),
            (percent(100_00), paid([34_560_00, 34_560_00])),
            (percent(117_00), paid([40_435_20, 34_560_00])),
        ]
    );
}

#[test]
fn without_money_on_the_score_there_are_no_cases() {
    let mut inputs = inputs("2027-12", 12);
    inputs.model = Model::CommissionOnly;
    let sample = crate::given::card();
    assert_eq!(range(&schedule_by(&sample, &inputs)), []);
    assert_eq!(
        range(&schedule_by(&card(), &super::inputs("2027-12", 3))).len(),
        3
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Any contract: no case is better than the best or worse than the worst.
    #[test]
    fn cases_rise(inputs in crate::arbitrary::inputs()) {
        let sample = crate::given::card();
        let schedule = schedule_by(&sample, &inputs);
        let found = range(&schedule);
        prop_assert!(found.windows(2).all(|pair| pair[0].net <= pair[1].net && pair[0].score <= pair[1].score));
        let at_risk: Amount = schedule.periods.iter().map(|period| period.at_risk).sum();
        if let Some(worst) = found.first() {
            prop_assert_eq!(worst.net, Amount::ZERO - at_risk);
        }
    }
}
