//! How far the payout of a contract reaches: docs/kpi.md, section 6.4.

use super::{Course, GateOutcome, KpiSchedule, Period, payout, score};
use crate::money::{Amount, Percent};

/// One of three courses that a contract can take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// Nothing is reached, in any period.
    Worst,
    /// Every target is met, and no more.
    Expected,
    /// Everything is reached as far as it counts, and every gate holds.
    Best,
}

impl Case {
    /// Every one, from the worst on.
    pub const ALL: [Self; 3] = [Self::Worst, Self::Expected, Self::Best];
}

/// What a case comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CasePayout {
    /// Which.
    pub case: Case,
    /// The score of every period.
    pub score: Percent,
    /// Bonuses less deductions over the term: what the seller pays more than the fees,
    /// and the provider receives more; below zero: less.
    pub net: Amount,
}

/// The three cases of `schedule`; none if no money depends on the score.
pub fn range(schedule: &KpiSchedule) -> Vec<CasePayout> {
    if !schedule.moves_money() {
        return Vec::new();
    }
    let cases = Case::ALL.map(|case| {
        let score = score_of(schedule, case);
        let payouts = schedule.periods.iter();
        let payouts =
            payouts.map(|period| payout(score, GateOutcome::Held, period, &schedule.terms));
        CasePayout {
            case,
            score,
            net: payouts.map(super::Payout::net).sum(),
        }
    });
    cases.to_vec()
}

/// The score of a case. What is to hold stops at 100 %.
fn score_of(schedule: &KpiSchedule, case: Case) -> Percent {
    let attained = |course| match (case, course) {
        (Case::Worst, _) => Percent::ZERO,
        (Case::Expected, _) | (Case::Best, Course::Hold) => Percent::HUNDRED,
        (Case::Best, Course::Improve) => schedule.terms.attainment_cap,
    };
    let scored = schedule.scored.iter();
    let weighted: Vec<_> = scored
        .map(|scored| (scored.weight, attained(scored.kpi.course())))
        .collect();
    score(&weighted)
}

/// The corners of the payout rule in `period`, by rising score: what its base fees come
/// to with every gate held, and with one failed. Between them both are straight.
pub fn payout_curve(schedule: &KpiSchedule, period: &Period) -> Vec<(Percent, [Amount; 2])> {
    let scores = Case::ALL.map(|case| score_of(schedule, case));
    let corners = scores.map(|score| {
        let paid = [GateOutcome::Held, GateOutcome::Failed]
            .map(|gates| period.base_fees + payout(score, gates, period, &schedule.terms).net());
        (score, paid)
    });
    corners.to_vec()
}
