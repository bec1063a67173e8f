//! Attainment, score and payout: docs/kpi.md, section 6.

use eu_quote::kpi::{
    GateOutcome, KpiSchedule, Measured, Payout, Period, Terms, Value, attainment, payout, score,
};
use eu_quote::money::{Amount, Percent};
use eu_quote::rate_card::ScoredKpi;
use proptest::prelude::*;

use super::{cents, inputs, percent, schedule_of};

fn schedule() -> KpiSchedule {
    schedule_of(&inputs("2027-12", 12))
}

/// Threshold 60 %, cap 120 %.
fn terms() -> Terms {
    schedule().terms
}

/// At risk 6,912.00, bonus cap 6,912.00.
fn period() -> Period {
    schedule().periods.swap_remove(0)
}

/// Baseline, target and actual in hundredths of the unit.
#[track_caller]
fn check_attainment(kpi: ScoredKpi, [baseline, target, actual]: [i32; 3], expected: i32) {
    let value = |hundredths| Value::Percent(percent(hundredths));
    let measured = Measured {
        baseline: value(baseline),
        target: value(target),
        actual: value(actual),
    };
    assert_eq!(attainment(kpi, &measured, &terms()), percent(expected));
}

#[test]
fn attainment_is_the_part_of_the_way() {
    let check = |values, expected| {
        check_attainment(ScoredKpi::UnitSessionPercentage, values, expected);
    };
    check([10_00, 11_00, 11_00], 100_00);
    check([10_00, 11_00, 10_80], 80_00);
    // 0.2 ÷ 0.3 = 66.666… %.
    check([10_00, 10_30, 10_20], 66_67);
    // From the threshold on it counts, just below it does not.
    check([10_00, 11_00, 10_60], 60_00);
    check([10_00, 11_00, 10_59], 0);
    // Capped, and never negative.
    check([10_00, 11_00, 11_20], 120_00);
    check([10_00, 11_00, 90_00], 120_00);
    check([10_00, 11_00, 9_00], 0);
}

#[test]
fn the_printed_attainment_meets_the_threshold() {
    // 11,999 of 20,000 are 59.995 %, printed and counted as 60.00 %; 11,998
    // are 59.99 %.
    check_attainment(ScoredKpi::UnitSessionPercentage, [0, 20_000, 11_999], 60_00);
    check_attainment(ScoredKpi::UnitSessionPercentage, [0, 20_000, 11_998], 0);
}

#[test]
fn lower_is_better_for_cost_of_sales() {
    let check = |values, expected| check_attainment(ScoredKpi::Acos, values, expected);
    check([30_00, 25_50, 25_50], 100_00);
    // 3.60 of 4.50.
    check([30_00, 25_50, 26_40], 80_00);
    check([30_00, 25_50, 20_00], 120_00);
    check([30_00, 25_50, 31_00], 0);
}

#[test]
fn without_a_way_to_go_a_target_is_met_or_not() {
    // The floor holds the baseline; growth of nothing is the baseline.
    check_attainment(ScoredKpi::Acos, [17_00, 17_00, 17_00], 100_00);
    check_attainment(ScoredKpi::Acos, [17_00, 17_00, 5_00], 100_00);
    check_attainment(ScoredKpi::Acos, [17_00, 17_00, 17_01], 0);
    check_attainment(ScoredKpi::GmvGrowth, [50_00, 50_00, 49_99], 0);
    check_attainment(ScoredKpi::GmvGrowth, [50_00, 50_00, 70_00], 100_00);
    // A return rate above the cap has a way to go, but is held all the same.
    check_attainment(ScoredKpi::ReturnRate, [8_00, 8_00, 8_00], 100_00);
    check_attainment(ScoredKpi::ReturnRate, [8_00, 8_00, 8_01], 0);
    check_attainment(ScoredKpi::ReturnRate, [12_00, 10_00, 11_00], 0);
    check_attainment(ScoredKpi::ReturnRate, [12_00, 10_00, 2_00], 100_00);
}

#[test]
fn the_largest_values_do_not_overflow() {
    let value = |minor| Value::Amount(cents(minor));
    let measured = Measured {
        baseline: value(i64::MIN),
        target: value(i64::MIN + 1),
        actual: value(i64::MAX),
    };
    let attained = attainment(ScoredKpi::GmvGrowth, &measured, &terms());
    assert_eq!(attained, percent(120_00));
}

/// Attainments in hundredths of a per cent, with the weights of the card.
#[track_caller]
fn check_payout(attained: [i32; 4], expected_score: i32, deduction: i64, bonus: i64) {
    let weights = schedule().scored.into_iter().map(|scored| scored.weight);
    let weighted: Vec<_> = weights.zip(attained.map(percent)).collect();
    let score = score(&weighted);
    assert_eq!(score, percent(expected_score));
    let expected = Payout {
        deduction: cents(deduction),
        bonus: cents(bonus),
    };
    assert_eq!(
        payout(score, GateOutcome::Held, &period(), &terms()),
        expected
    );
}

#[test]
fn the_score_moves_the_fee() {
    // All met: nothing moves.
    check_payout([100_00, 100_00, 100_00, 100_00], 100_00, 0, 0);
    // All missed: the whole fee at risk.
    check_payout([0, 0, 0, 0], 0, 6_912_00, 0);
    // The first worked example: 40 % × 80 + 25 % × 80.36 + 20 % × 120 = 76.09;
    // 6,912 × 0.2391 = 1,652.6592.
    check_payout([80_00, 80_36, 120_00, 0], 76_09, 1_652_66, 0);
    // The second: 44 + 29.0175 + 24 + 15 = 112.0175, rounded 112.02;
    // 6,912 × 12.02 ÷ 20 = 4,154.112.
    check_payout([110_00, 116_07, 120_00, 100_00], 112_02, 0, 4_154_11);
    // The most: holding stops at 100 %, so 117; 6,912 × 17 ÷ 20.
    check_payout([120_00, 120_00, 120_00, 100_00], 117_00, 0, 5_875_20);
    // Beyond the cap there is nothing more to win.
    check_payout([120_00, 120_00, 120_00, 200_00], 132_00, 0, 6_912_00);
}

#[test]
fn a_failed_gate_takes_the_bonus_and_leaves_the_deduction() {
    let pay = |score| payout(percent(score), GateOutcome::Failed, &period(), &terms());
    assert_eq!(pay(120_00), Payout::default());
    assert_eq!(pay(100_00), Payout::default());
    assert_eq!(pay(50_00).deduction, cents(3_456_00));
}

#[test]
fn with_nothing_scored_no_money_moves() {
    assert_eq!(score(&[]), Percent::HUNDRED);
    assert_eq!(
        payout(score(&[]), GateOutcome::Held, &period(), &terms()),
        Payout::default()
    );
}

#[test]
fn a_cap_of_the_whole_leaves_no_bonus_and_no_fault() {
    let terms = Terms {
        attainment_cap: Percent::HUNDRED,
        ..terms()
    };
    let paid = payout(percent(130_00), GateOutcome::Held, &period(), &terms);
    assert_eq!(paid, Payout::default());
}

prop_compose! {
    fn any_period()(at_risk in 0_i64..=10_000_000_000, bonus_cap in 0_i64..=10_000_000_000) -> Period {
        Period {
            at_risk: cents(at_risk),
            bonus_cap: cents(bonus_cap),
            ..period()
        }
    }
}

fn any_gates() -> impl Strategy<Value = GateOutcome> {
    prop_oneof![Just(GateOutcome::Held), Just(GateOutcome::Failed)]
}

proptest! {
    #[test]
    fn payouts_stay_between_fee_at_risk_and_bonus_cap(
        score in -1_000_i32..=50_000,
        gates in any_gates(),
        period in any_period(),
    ) {
        let paid = payout(percent(score), gates, &period, &terms());
        prop_assert!((Amount::ZERO..=period.at_risk).contains(&paid.deduction));
        prop_assert!((Amount::ZERO..=period.bonus_cap).contains(&paid.bonus));
        prop_assert!(paid.deduction.is_zero() || paid.bonus.is_zero());
    }

    #[test]
    fn a_better_score_never_pays_less(
        score in 0_i32..=15_000,
        gates in any_gates(),
        period in any_period(),
    ) {
        let net = |score| payout(percent(score), gates, &period, &terms()).net();
        prop_assert!(net(score) <= net(score + 1));
    }

    #[test]
    fn there_is_no_jump_at_the_whole(period in any_period()) {
        let net = |score| payout(percent(score), GateOutcome::Held, &period, &terms()).net().minor();
        prop_assert_eq!(net(100_00), 0);
        // One hundredth of a per cent of the fee at risk, and a 2,000th of the
        // bonus cap, each rounded to the cent.
        prop_assert!(-net(99_99) <= period.at_risk.minor() / 10_000 + 1);
        prop_assert!(net(100_01) <= period.bonus_cap.minor() / 2_000 + 1);
    }

    #[test]
    fn attainment_is_bounded_and_rises_with_the_actual_value(
        baseline in 0_i32..=100_000,
        way in -5_000_i32..=50_000,
        actual in 0_i32..=200_000,
    ) {
        let value = |hundredths| Value::Percent(percent(hundredths));
        let attained = |actual| {
            let measured = Measured {
                baseline: value(baseline),
                target: value(baseline + way),
                actual: value(actual),
            };
            attainment(ScoredKpi::UnitSessionPercentage, &measured, &terms())
        };
        let (here, further) = (attained(actual), attained(actual + 1));
        prop_assert!((Percent::ZERO..=percent(120_00)).contains(&here));
        prop_assert!(here == Percent::ZERO || here >= percent(60_00));
        prop_assert!(here <= further);
    }
}
