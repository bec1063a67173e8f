//! Baselines and targets: docs/kpi.md, section 4.

use super::formula::{Standard, Start, TargetRule};
use super::scored::Scored;
use super::season::{self, MONTHS, Seasons};
use super::terms::Terms;
use super::value::{Factor, Value, WHOLE, saturating_percent};
use crate::calendar::Month;
use crate::money::{Amount, Percent, divide};
use crate::quote::Quote;
use crate::rate_card::ScoredKpi;
use crate::seller::{Goals, SellerInputs, Standards};

/// Where a KPI starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Baseline {
    /// The seller has told it.
    Known(Value),
    /// It is to be measured before the start; targets are relative to it.
    ToMeasure,
    /// None is needed: the contract sets a standard.
    Standard(Value),
}

impl Baseline {
    /// A baseline of nothing is not one: no growth can be measured from it.
    /// Nothing returned is a baseline, because it can be held.
    pub(super) fn of(kpi: ScoredKpi, inputs: &SellerInputs, quote: &Quote) -> Self {
        let volume = &quote.volume;
        let standards = &inputs.particulars.kpi_plan.standards;
        let of_percent = |percent: Percent| i64::from(percent.hundredths());
        let known = match kpi.formula().start {
            Start::Gmv => season::gmv(inputs, quote).map(|(gmv, _)| gmv.minor()),
            Start::Acos => acos(quote).map(of_percent),
            Start::Tacos => tacos(volume.ad_spend, volume.gmv).map(of_percent),
            Start::Roas => acos(quote).and_then(roas),
            Start::Conversion => {
                let conversion = inputs.baselines.conversion;
                conversion.and_then(above_zero).map(of_percent)
            }
            Start::ReturnRate => inputs.baselines.return_rate.map(of_percent),
            Start::Measured => None,
            Start::Standard(standard) => {
                let held = standard.of(standards).hundredths();
                return Self::Standard(kpi.value(held.into()));
            }
        };
        known.map_or(Self::ToMeasure, |known| Self::Known(kpi.value(known)))
    }
}

impl Standard {
    /// What the seller has set, else the sample's.
    fn of(self, standards: &Standards) -> Percent {
        match self {
            Self::StockOut => standards.stock_out.unwrap_or(Standards::STOCK_OUT),
            Self::Localisation => standards.localisation.unwrap_or(Standards::LOCALISATION),
            Self::ResponseTime => standards.response_time.unwrap_or(Standards::RESPONSE_TIME),
        }
    }
}

fn above_zero(percent: Percent) -> Option<Percent> {
    (percent > Percent::ZERO).then_some(percent)
}

/// Without spend there is no cost of sales to start from.
fn acos(quote: &Quote) -> Option<Percent> {
    let volume = &quote.volume;
    let has_spend = !volume.ad_spend.is_zero();
    volume.acos.and_then(above_zero).filter(|_| has_spend)
}

/// Spend ÷ GMV.
fn tacos(spend: Amount, gmv: Amount) -> Option<Percent> {
    let ratio = divide(i128::from(spend.minor()) * WHOLE, gmv.minor().into())?;
    above_zero(saturating_percent(ratio))
}

/// 1 ÷ ACoS, in hundredths.
fn roas(acos: Percent) -> Option<i64> {
    divide(WHOLE * 100, acos.hundredths().into()).filter(|&ratio| ratio > 0)
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

/// What a month is read against on the way to the target of its period. No money depends
/// on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthTarget {
    /// The month.
    pub month: Month,
    /// What it sells of the months of the baseline, where targets follow the seasons.
    pub season: Option<Percent>,
    /// What is to be reached.
    pub target: Target,
}

/// The targets of `scored` for `periods` periods.
pub(super) fn targets(
    scored: &Scored,
    inputs: &SellerInputs,
    terms: &Terms,
    periods: usize,
) -> Vec<Target> {
    let count = u8::try_from(periods).unwrap_or(u8::MAX);
    (1..=count)
        .map(|period| target(scored, inputs.goals, terms, (period, count)))
        .collect()
}

/// The months of a contract. What grows does so in equal steps from month to month, so
/// that the mean of a period's months is its target; everything else is one target
/// throughout the period.
pub(super) fn months(
    scored: &Scored,
    inputs: &SellerInputs,
    seasons: Option<&Seasons>,
) -> Vec<MonthTarget> {
    let term = inputs.term.months();
    let month = |ahead: u8| {
        let season = seasons.map(|seasons| seasons.index(ahead, ahead.saturating_add(1)));
        let of_period = scored.targets.get(usize::from(ahead / MONTHS)).copied()?;
        let target = if scored.kpi.grows() {
            grown(scored, inputs.goals, season, steps(ahead, term))
        } else {
            of_period
        };
        Some(MonthTarget {
            month: inputs.start.plus(ahead),
            season,
            target,
        })
    };
    (0..term).filter_map(month).collect()
}

/// How many of the steps from period to period the month `ahead` after the start has
/// behind it, as a fraction.
fn steps(ahead: u8, term: u8) -> (i128, i128) {
    let first = ahead - ahead % MONTHS;
    let count = i128::from(MONTHS.min(term - first));
    let (period, place) = (
        i128::from(ahead / MONTHS) + 1,
        i128::from(ahead - first) + 1,
    );
    (2 * count * period + 2 * place - count - 1, 2 * count)
}

fn grown(
    scored: &Scored,
    goals: Goals,
    season: Option<Percent>,
    (steps, of): (i128, i128),
) -> Target {
    let baseline = match scored.baseline {
        Baseline::Known(value) => {
            Baseline::Known(season.map_or(value, |season| value.times(season)))
        }
        other => other,
    };
    let growth = Factor::of_change(goals.gmv_growth, steps, of);
    improved(baseline, growth, None)
}

/// The target of the period `number` of `of`.
fn target(scored: &Scored, goals: Goals, terms: &Terms, (number, of): (u8, u8)) -> Target {
    let (period, all) = (i128::from(number), i128::from(of));
    let baseline = match scored.baseline {
        Baseline::Standard(standard) => return Target::Fixed(standard),
        Baseline::Known(value) => Baseline::Known(scored.start(number, value)),
        Baseline::ToMeasure => Baseline::ToMeasure,
    };
    let by = |change: Percent| Factor::of_change(change, period, all);
    let cut = Percent::ZERO.minus(goals.acos_cut);
    match scored.kpi.formula().rule {
        // So much more with every period.
        TargetRule::Grow => {
            let growth = Factor::of_change(goals.gmv_growth, period, 1);
            improved(baseline, growth, None)
        }
        TargetRule::Cut { floored } => {
            improved(baseline, by(cut), floored.then_some(terms.acos_floor))
        }
        // What a lower ACoS comes to.
        TargetRule::InverseCut => improved(baseline, by(cut).inverse(), None),
        TargetRule::Rise => improved(baseline, by(goals.conversion_rise), None),
        TargetRule::Hold => held(baseline, terms.return_rate_cap),
    }
}

fn improved(baseline: Baseline, factor: Factor, floor: Option<Percent>) -> Target {
    match baseline {
        Baseline::Known(value) => {
            let start = value.hundredths();
            let aim = not_below(floor, start, factor.of(start));
            Target::Fixed(value.with_hundredths(aim))
        }
        Baseline::ToMeasure | Baseline::Standard(_) => Target::Relative {
            share: factor.percent(),
            floor,
        },
    }
}

fn held(baseline: Baseline, cap: Percent) -> Target {
    let target = Target::AtMostBaseline { cap };
    match baseline {
        Baseline::Known(value) => Target::Fixed(target.resolve(value)),
        Baseline::ToMeasure | Baseline::Standard(_) => target,
    }
}

/// `aim`, but not below the floor; a baseline that is already below the floor
/// is held instead.
fn not_below(floor: Option<Percent>, baseline: i64, aim: i64) -> i64 {
    floor.map_or(aim, |floor| {
        aim.max(baseline.min(floor.hundredths().into()))
    })
}
