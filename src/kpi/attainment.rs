//! Attainment, 达成率, and the score: docs/kpi.md, section 6.1 and 6.2.

use super::{Course, Direction, Terms, Value};
use crate::money::{Percent, divide};
use crate::rate_card::ScoredKpi;

/// What a KPI has come to in a period. All three values are of its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    /// Where it started from.
    pub baseline: Value,
    /// What was to be reached.
    pub target: Value,
    /// What was reached.
    pub actual: Value,
}

/// How much of the way from baseline to target was covered: 0 to the
/// attainment cap, in hundredths of a per cent; nothing below the threshold.
///
/// A KPI that is to hold, or whose target asks for no improvement, is met
/// (100 %) or not (0 %).
pub fn attainment(kpi: ScoredKpi, measured: &Measured, terms: &Terms) -> Percent {
    let gain = |from: Value, to: Value| {
        let rise = i128::from(to.hundredths()) - i128::from(from.hundredths());
        match kpi.direction() {
            Direction::Higher => rise,
            Direction::Lower => -rise,
        }
    };
    let way = gain(measured.baseline, measured.target);
    if kpi.course() == Course::Hold || way <= 0 {
        return met(gain(measured.target, measured.actual) >= 0);
    }
    let reached = part_of(gain(measured.baseline, measured.actual), way, terms);
    if reached < terms.attainment_threshold {
        Percent::ZERO
    } else {
        reached
    }
}

fn met(met: bool) -> Percent {
    if met { Percent::HUNDRED } else { Percent::ZERO }
}

/// `gained` ÷ `way`, from nothing to the cap. `way` is above zero.
fn part_of(gained: i128, way: i128, terms: &Terms) -> Percent {
    let cap = terms.attainment_cap;
    let hundredths = gained.max(0) * i128::from(Percent::HUNDRED.hundredths());
    if hundredths >= way * i128::from(cap.hundredths()) {
        return cap;
    }
    // Below the cap it always fits.
    let part = divide(hundredths, way).and_then(|part| i32::try_from(part).ok());
    part.map_or(cap, Percent::from_hundredths)
}

/// The sum of weight × attainment over the scored KPIs, rounded once; the
/// weights sum to 100 %. With nothing scored, 100 %: no money moves.
pub fn score(weighted: &[(Percent, Percent)]) -> Percent {
    if weighted.is_empty() {
        return Percent::HUNDRED;
    }
    let points = |&(weight, attained): &(Percent, Percent)| {
        i128::from(weight.hundredths()) * i128::from(attained.hundredths())
    };
    let sum = weighted.iter().map(points).sum();
    let hundredths = divide(sum, Percent::HUNDRED.hundredths().into()).unwrap_or_default();
    Percent::from_hundredths(i32::try_from(hundredths).unwrap_or(i32::MAX))
}
