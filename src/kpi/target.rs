//! Baselines and targets: docs/kpi.md, section 4.

use super::Terms;
use crate::money::{Amount, Percent, divide};
use crate::quote::Quote;
use crate::rate_card::ScoredKpi;
use crate::seller::{Goals, SellerInputs};

/// A value of a KPI, in its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// An amount a month.
    Amount(Amount),
    /// A percentage.
    Percent(Percent),
}

impl Value {
    /// Whole hundredths of the unit: cents, or hundredths of a per cent. Both
    /// kinds of value compute alike in them.
    pub fn hundredths(self) -> i64 {
        match self {
            Self::Amount(amount) => amount.minor(),
            Self::Percent(percent) => percent.hundredths().into(),
        }
    }

    /// A value of the same kind. Percentages saturate.
    fn with_hundredths(self, hundredths: i64) -> Self {
        match self {
            Self::Amount(_) => Self::Amount(Amount::from_minor(hundredths)),
            Self::Percent(_) => Self::Percent(saturating_percent(hundredths)),
        }
    }
}

/// Where a KPI starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Baseline {
    /// The seller has told it.
    Known(Value),
    /// It is to be measured before the start; targets are relative to it.
    ToMeasure,
}

impl Baseline {
    /// A baseline of nothing is not one: no growth can be measured from it.
    /// Nothing returned is a baseline, because it can be held.
    pub(super) fn of(kpi: ScoredKpi, inputs: &SellerInputs, quote: &Quote) -> Self {
        let volume = &quote.volume;
        let above_zero = |percent: &Percent| *percent > Percent::ZERO;
        let known = match kpi {
            ScoredKpi::GmvGrowth => {
                Some(Value::Amount(volume.gmv)).filter(|_| !volume.gmv.is_zero())
            }
            // Without spend there is no cost of sales to start from.
            ScoredKpi::Acos if volume.ad_spend.is_zero() => None,
            ScoredKpi::Acos => volume.acos.filter(above_zero).map(Value::Percent),
            ScoredKpi::UnitSessionPercentage => {
                let conversion = inputs.baselines.conversion;
                conversion.filter(above_zero).map(Value::Percent)
            }
            ScoredKpi::ReturnRate => inputs.baselines.return_rate.map(Value::Percent),
        };
        known.map_or(Self::ToMeasure, Self::Known)
    }
}

/// What is to be reached in a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// This value.
    Fixed(Value),
    /// A share of the baseline that is yet to be measured.
    Relative {
        /// Of the baseline.
        share: Percent,
        /// The lowest that this may ask for, unless the baseline is lower.
        floor: Option<Percent>,
    },
    /// The baseline that is yet to be measured, or `cap` if that is lower.
    AtMostBaseline {
        /// The highest that is allowed.
        cap: Percent,
    },
}

impl Target {
    /// The value to be reached, once the baseline has been measured.
    #[must_use]
    pub fn resolve(self, baseline: Value) -> Value {
        let start = baseline.hundredths();
        match self {
            Self::Fixed(value) => value,
            Self::Relative { share, floor } => {
                let part = Factor {
                    dividend: share.hundredths().into(),
                    divisor: WHOLE,
                };
                baseline.with_hundredths(not_below(floor, start, part.of(start)))
            }
            Self::AtMostBaseline { cap } => {
                baseline.with_hundredths(start.min(cap.hundredths().into()))
            }
        }
    }
}

/// The targets of `kpi` for `periods` periods.
pub(super) fn targets(
    kpi: ScoredKpi,
    baseline: Baseline,
    goals: Goals,
    terms: &Terms,
    periods: usize,
) -> Vec<Target> {
    let count = i128::try_from(periods).unwrap_or(i128::MAX);
    (1..=count)
        .map(|period| target(kpi, baseline, goals, terms, (period, count)))
        .collect()
}

/// The target of the period `period` of `of`.
fn target(
    kpi: ScoredKpi,
    baseline: Baseline,
    goals: Goals,
    terms: &Terms,
    (period, of): (i128, i128),
) -> Target {
    match kpi {
        // So much more with every period.
        ScoredKpi::GmvGrowth => improved(
            baseline,
            Factor::of_change(goals.gmv_growth, period, 1),
            None,
        ),
        ScoredKpi::Acos => {
            let cut = Percent::ZERO.minus(goals.acos_cut);
            improved(
                baseline,
                Factor::of_change(cut, period, of),
                Some(terms.acos_floor),
            )
        }
        ScoredKpi::UnitSessionPercentage => improved(
            baseline,
            Factor::of_change(goals.conversion_rise, period, of),
            None,
        ),
        ScoredKpi::ReturnRate => held(baseline, terms.return_rate_cap),
    }
}

fn improved(baseline: Baseline, factor: Factor, floor: Option<Percent>) -> Target {
    match baseline {
        Baseline::Known(value) => {
            let start = value.hundredths();
            let aim = not_below(floor, start, factor.of(start));
            Target::Fixed(value.with_hundredths(aim))
        }
        Baseline::ToMeasure => Target::Relative {
            share: factor.percent(),
            floor,
        },
    }
}

fn held(baseline: Baseline, cap: Percent) -> Target {
    let target = Target::AtMostBaseline { cap };
    match baseline {
        Baseline::Known(value) => Target::Fixed(target.resolve(value)),
        Baseline::ToMeasure => target,
    }
}

/// `aim`, but not below the floor; a baseline that is already below the floor
/// is held instead.
fn not_below(floor: Option<Percent>, baseline: i64, aim: i64) -> i64 {
    floor.map_or(aim, |floor| {
        aim.max(baseline.min(floor.hundredths().into()))
    })
}

/// The whole in hundredths of a per cent.
const WHOLE: i128 = 10_000;

/// An exact ratio, so that each target is rounded once, from the baseline.
#[derive(Clone, Copy)]
struct Factor {
    dividend: i128,
    divisor: i128,
}

impl Factor {
    /// 100 % and `steps` of `all` equal steps of `change`.
    fn of_change(change: Percent, steps: i128, all: i128) -> Self {
        Self {
            dividend: WHOLE * all + i128::from(change.hundredths()) * steps,
            divisor: WHOLE * all,
        }
    }

    /// This part of `hundredths`, rounded to a hundredth.
    fn of(self, hundredths: i64) -> i64 {
        let part = divide(i128::from(hundredths) * self.dividend, self.divisor);
        part.unwrap_or(hundredths)
    }

    /// The ratio in per cent, rounded to a hundredth.
    fn percent(self) -> Percent {
        saturating_percent(self.of(Percent::HUNDRED.hundredths().into()))
    }
}

fn saturating_percent(hundredths: i64) -> Percent {
    Percent::from_hundredths(i32::try_from(hundredths).unwrap_or(i32::MAX))
}
