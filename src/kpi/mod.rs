//! The KPI schedule of a contract: what is measured, when, against which
//! target, and what that does to the fee.
//!
//! [`schedule`] is a total function of validated values, like the quote that it
//! builds on. [`attainment`], [`score`] and [`payout`] are the rule that the
//! schedule states in words. All of them are defined in docs/kpi.md, exactly
//! enough to be computed again by hand.

mod attainment;
pub mod dictionary;
mod feasibility;
mod formula;
mod gate;
mod icalendar;
mod milestone;
mod payout;
mod period;
mod proposal;
mod range;
mod report;
mod scored;
mod season;
mod target;
mod terms;
mod value;

use season::baselines;

use crate::money::{Amount, Currency};
use crate::quote::Quote;
use crate::rate_card::{ClauseNote, RateCard};
use crate::seller::{Assumed, BaselineRule, KpiPlan, SellerInputs};

pub use attainment::{Measured, attainment, score};
pub use dictionary::{Comparison, Course, Direction, Kpi, Lever, Unit};
pub use feasibility::{Finding, Grade, LARGEST_WEIGHT, Remedy, STEEP_GROWTH};
pub use formula::{
    Count, Denominator, Formula, MeasuredStart, Minimum, Standard, Start, Subject, TargetRule,
};
pub use gate::{Gate, GateOutcome, gates};
pub use icalendar::{Entry, icalendar};
pub use milestone::{Deadlines, Milestone, MilestoneKind, milestones};
pub use payout::{Payout, payout};
pub use period::Period;
pub use proposal::{proposed, shares};
pub use range::{Case, CasePayout, payout_curve, range};
pub use report::{Counts, MAX_COUNT, ReportField};
pub use scored::{Omitted, Scored, spread};
pub use target::{Baseline, MonthTarget, Target};
pub use terms::Terms;
pub use value::Value;

/// The KPI part of a contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KpiSchedule {
    /// The currency of the fees, and so of the fee at risk and the bonus.
    pub currency: Currency,
    /// The currency of GMV baselines and targets.
    pub gmv_currency: Currency,
    /// The assessment periods, in time.
    pub periods: Vec<Period>,
    /// The KPIs that earn points, in the card's order; their weights sum to
    /// 100 %.
    pub scored: Vec<Scored>,
    /// The card's KPIs that this contract does not score.
    pub omitted: Vec<Omitted>,
    /// The account-health gates, in the card's order.
    pub gates: Vec<Gate>,
    /// The figures of the payout rule.
    pub terms: Terms,
    /// What the seller has chosen.
    pub plan: KpiPlan,
    /// Which answers nobody has given.
    pub assumed: Assumed,
    /// Monthly GMV that growth would be counted from by each rule; `None` where that is
    /// yet to be measured.
    pub baselines: [(BaselineRule, Option<Amount>); 3],
    /// What stands in the way of a fair assessment.
    pub findings: Vec<Finding>,
    /// The clause of the card that all this follows.
    pub clause: ClauseNote,
}

impl KpiSchedule {
    /// Whether any fee depends on the score.
    pub fn moves_money(&self) -> bool {
        let mut periods = self.periods.iter();
        periods.any(|period| !period.at_risk.is_zero() || !period.bonus_cap.is_zero())
    }
}

/// Draws up the schedule for the contract that `quote` prices. `quote` must be
/// the quote of the same `card` and `inputs`.
///
/// ```
/// use eu_quote::calendar::Month;
/// use eu_quote::kpi::schedule;
/// use eu_quote::money::Amount;
/// use eu_quote::quote::quote;
/// use eu_quote::rate_card::RateCard;
///
/// let card = RateCard::sample();
/// let inputs = card.defaults(Month::new(2027, 1).expect("a month within our years"));
/// let schedule = schedule(&card, &inputs, &quote(&card, &inputs));
/// // Twelve months are four periods; 20 % of three base fees of 11,520 CNY
/// // are at risk in each.
/// assert_eq!(schedule.periods.len(), 4);
/// assert_eq!(schedule.periods[0].at_risk, Amount::from_major(6_912));
/// ```
pub fn schedule(card: &RateCard, inputs: &SellerInputs, quote: &Quote) -> KpiSchedule {
    let (kept, omitted) = scored::select(&card.kpi.terms, inputs);
    let mut periods = period::periods(&card.kpi.terms, &quote.months);
    if kept.is_empty() {
        // Nothing is assessed, so nothing can be lost or won: section 3.
        periods.iter_mut().for_each(Period::take_out_of_assessment);
    }
    let terms = Terms::of(&card.kpi.terms);
    let scored = kept
        .into_iter()
        .map(|(kpi, weight)| Scored::new(kpi, weight, card, inputs, quote, periods.len()))
        .collect();
    let mut schedule = KpiSchedule {
        currency: quote.currency,
        gmv_currency: card.gmv_currency,
        periods,
        scored,
        omitted,
        gates: gates(card, inputs.fulfilment),
        terms,
        plan: inputs.particulars.kpi_plan,
        assumed: inputs.assumed,
        baselines: baselines(inputs, quote),
        findings: Vec::new(),
        clause: card.kpi.note.clone(),
    };
    schedule.findings = feasibility::feasibility(card, inputs, quote, &schedule);
    schedule
}
