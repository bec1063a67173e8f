//! Baselines and targets: docs/kpi.md, section 4.

use eu_quote::kpi::{Baseline, Scored, Target, Value};
use eu_quote::money::{Amount, Percent};
use eu_quote::rate_card::ScoredKpi;
use eu_quote::seller::{Baselines, Goals, SellerInputs};
use proptest::prelude::*;

use super::{cents, inputs, percent, schedule_of, with_totals};

#[track_caller]
fn scored(inputs: &SellerInputs, kpi: ScoredKpi) -> Scored {
    let scored = schedule_of(inputs).scored;
    let found = scored.into_iter().find(|scored| scored.kpi == kpi);
    found.expect("the card scores it")
}

/// Fixed targets in hundredths; panics on a relative one.
#[track_caller]
fn fixed(scored: &Scored) -> Vec<i64> {
    let value = |target: &Target| match target {
        Target::Fixed(value) => value.hundredths(),
        relative => unreachable!("{relative:?}"),
    };
    scored.targets.iter().map(value).collect()
}

fn shares(scored: &Scored) -> Vec<i32> {
    let share = |target: &Target| match target {
        Target::Relative { share, .. } => share.hundredths(),
        other => unreachable!("{other:?}"),
    };
    scored.targets.iter().map(share).collect()
}

fn known(conversion: i32, return_rate: i32) -> Baselines {
    Baselines {
        conversion: Some(percent(conversion)),
        return_rate: Some(percent(return_rate)),
    }
}

#[test]
fn gmv_grows_in_equal_steps_of_the_baseline() {
    // 50,000 and 10 % of it more with each period, not compounded.
    let year = scored(&inputs("2027-01", 12), ScoredKpi::GmvGrowth);
    assert_eq!(
        year.baseline,
        Baseline::Known(Value::Amount(cents(50_000_00)))
    );
    assert_eq!(fixed(&year), [55_000_00, 60_000_00, 65_000_00, 70_000_00]);
    // The single month of the third period counts as a step.
    let seven = scored(&inputs("2027-01", 7), ScoredKpi::GmvGrowth);
    assert_eq!(fixed(&seven), [55_000_00, 60_000_00, 65_000_00]);
    // 333.33 × 1.1 = 366.663; × 1.2 = 399.996; × 1.3 = 433.329; × 1.4 = 466.662.
    let odd = with_totals(&inputs("2027-01", 12), |totals| {
        totals.monthly_gmv = cents(333_33);
    });
    let odd = scored(&odd, ScoredKpi::GmvGrowth);
    assert_eq!(fixed(&odd), [366_66, 400_00, 433_33, 466_66]);
}

#[test]
fn acos_falls_to_the_goal_in_the_last_period() {
    // 30 × (1 − 0.15 × q ÷ 4): 28.875, 27.75, 26.625, 25.5.
    let year = scored(&inputs("2027-01", 12), ScoredKpi::Acos);
    assert_eq!(fixed(&year), [28_88, 27_75, 26_63, 25_50]);
    // 30 × (1 − 0.15 × q ÷ 3): 28.5, 27, 25.5.
    let seven = scored(&inputs("2027-01", 7), ScoredKpi::Acos);
    assert_eq!(fixed(&seven), [28_50, 27_00, 25_50]);
    let month = scored(&inputs("2027-01", 1), ScoredKpi::Acos);
    assert_eq!(fixed(&month), [25_50]);
}

#[test]
fn acos_stops_at_the_floor_and_holds_below_it() {
    let from = |acos| {
        let inputs = with_totals(&inputs("2027-01", 12), |totals| {
            totals.acos = Some(percent(acos));
        });
        fixed(&scored(&inputs, ScoredKpi::Acos))
    };
    // 20 × (1 − 0.15 × q ÷ 4): 19.25, 18.5, then 17.75 and 17 are below 18.
    assert_eq!(from(20_00), [19_25, 18_50, 18_00, 18_00]);
    assert_eq!(from(18_00), [18_00; 4]);
    assert_eq!(from(12_34), [12_34; 4]);
}

#[test]
fn unit_session_percentage_rises_to_the_goal() {
    let inputs = SellerInputs {
        baselines: known(9_87, 8_00),
        ..inputs("2027-01", 12)
    };
    // 9.87 × (1 + 0.1 × q ÷ 4): 10.11675, 10.3635, 10.61025, 10.857.
    let rising = scored(&inputs, ScoredKpi::UnitSessionPercentage);
    assert_eq!(fixed(&rising), [10_12, 10_36, 10_61, 10_86]);
}

#[test]
fn return_rate_is_held_under_the_cap() {
    let held = |rate| {
        let inputs = SellerInputs {
            baselines: known(10_00, rate),
            ..inputs("2027-01", 7)
        };
        fixed(&scored(&inputs, ScoredKpi::ReturnRate))
    };
    assert_eq!(held(8_00), [8_00; 3]);
    assert_eq!(held(12_50), [10_00; 3]);
    assert_eq!(held(0), [0; 3]);
}

#[test]
fn unknown_baselines_make_relative_targets() {
    let seven = inputs("2027-01", 7);
    let conversion = scored(&seven, ScoredKpi::UnitSessionPercentage);
    assert_eq!(conversion.baseline, Baseline::ToMeasure);
    // 100 + 10 × q ÷ 3.
    assert_eq!(shares(&conversion), [103_33, 106_67, 110_00]);
    let returns = scored(&seven, ScoredKpi::ReturnRate);
    let cap = percent(10_00);
    assert_eq!(returns.targets, [Target::AtMostBaseline { cap }; 3]);

    let without_acos = with_totals(&seven, |totals| totals.acos = None);
    let acos = scored(&without_acos, ScoredKpi::Acos);
    assert_eq!(shares(&acos), [95_00, 90_00, 85_00]);
    let floor = Some(percent(18_00));
    let share = percent(95_00);
    assert_eq!(acos.targets[0], Target::Relative { share, floor });
}

#[test]
fn nothing_is_no_baseline_to_grow_from() {
    let start_up = SellerInputs {
        baselines: known(0, 0),
        ..with_totals(&inputs("2027-01", 12), |totals| {
            totals.monthly_gmv = Amount::ZERO;
            totals.monthly_ad_spend = Amount::ZERO;
        })
    };
    for kpi in [
        ScoredKpi::GmvGrowth,
        ScoredKpi::Acos,
        ScoredKpi::UnitSessionPercentage,
    ] {
        assert_eq!(
            scored(&start_up, kpi).baseline,
            Baseline::ToMeasure,
            "{kpi:?}"
        );
    }
    let growth = scored(&start_up, ScoredKpi::GmvGrowth);
    assert_eq!(shares(&growth), [110_00, 120_00, 130_00, 140_00]);
    let returns = scored(&start_up, ScoredKpi::ReturnRate);
    assert_eq!(
        returns.baseline,
        Baseline::Known(Value::Percent(Percent::ZERO))
    );
}

#[test]
fn a_measured_baseline_settles_a_relative_target() {
    let floor = Some(percent(18_00));
    let share = percent(85_00);
    let lower = Target::Relative { share, floor };
    let resolve = |target: Target, baseline| target.resolve(Value::Percent(percent(baseline)));
    let is = |hundredths| Value::Percent(percent(hundredths));
    assert_eq!(resolve(lower, 30_00), is(25_50));
    assert_eq!(resolve(lower, 20_00), is(18_00));
    assert_eq!(resolve(lower, 15_00), is(15_00));
    // 9.99 × 103.33 % = 10.322667.
    let share = percent(103_33);
    let higher = Target::Relative { share, floor: None };
    assert_eq!(resolve(higher, 9_99), is(1_032));
    let cap = percent(10_00);
    assert_eq!(resolve(Target::AtMostBaseline { cap }, 12_00), is(10_00));
    assert_eq!(resolve(Target::AtMostBaseline { cap }, 7_00), is(7_00));
    assert_eq!(resolve(Target::Fixed(is(1)), 7_00), is(1));
}

prop_compose! {
    /// Inputs over the whole range that can be typed in.
    fn any_inputs()(
        months in 1_u8..=36,
        gmv in 1_i64..=100_000_000_000,
        acos in 1_i32..=100_000,
        conversion in 1_i32..=100_000,
        returns in 0_i32..=10_000,
        goals in (0_i32..=10_000, 0_i32..=9_000, 0_i32..=20_000),
    ) -> SellerInputs {
        let inputs = with_totals(&inputs("2027-01", months), |totals| {
            totals.monthly_gmv = cents(gmv);
            totals.acos = Some(percent(acos));
        });
        SellerInputs {
            baselines: known(conversion, returns),
            goals: Goals {
                gmv_growth: percent(goals.0),
                acos_cut: percent(goals.1),
                conversion_rise: percent(goals.2),
            },
            ..inputs
        }
    }
}

proptest! {
    #[test]
    fn targets_never_turn_back(inputs in any_inputs()) {
        for kpi in [ScoredKpi::GmvGrowth, ScoredKpi::UnitSessionPercentage] {
            prop_assert!(fixed(&scored(&inputs, kpi)).is_sorted());
        }
        let acos = scored(&inputs, ScoredKpi::Acos);
        prop_assert!(fixed(&acos).iter().rev().is_sorted());
    }

    #[test]
    fn the_last_target_is_the_goal(inputs in any_inputs()) {
        let goal = |baseline: i64, whole_and_change: i32| {
            eu_quote::money::divide(i128::from(baseline) * i128::from(whole_and_change), 10_000)
        };
        let baseline = |scored: &Scored| match scored.baseline {
            Baseline::Known(value) => value.hundredths(),
            Baseline::ToMeasure | Baseline::Standard(_) => unreachable!("all are known"),
        };
        let conversion = scored(&inputs, ScoredKpi::UnitSessionPercentage);
        let rise = 10_000 + inputs.goals.conversion_rise.hundredths();
        prop_assert_eq!(fixed(&conversion).last().copied(), goal(baseline(&conversion), rise));
        let acos = scored(&inputs, ScoredKpi::Acos);
        let start = baseline(&acos);
        let cut = 10_000 - inputs.goals.acos_cut.hundredths();
        let aim = goal(start, cut).map(|aim| aim.max(start.min(18_00)));
        prop_assert_eq!(fixed(&acos).last().copied(), aim);
    }
}
