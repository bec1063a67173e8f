//! From reports to a score and its money: docs/settlement.md, section 4.

use rust_decimal::Decimal;

use super::exclusion::{LeftOut, is_launched, left_out};
use super::measure::{Measurement, is_enough, measure};
use super::{Actuals, Contract, Export, MonthActuals};
use crate::calendar::Month;
use crate::document::words;
use crate::kpi::{
    Baseline, Gate, GateOutcome, Measured, Payout, Period, Scored, Value, attainment, payout,
    score, spread,
};
use crate::money::{Amount, Percent};
use crate::rate_card::{GateKpi, ScoredKpi};

/// What a period has come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The KPIs of the contract, in its order.
    pub kpis: Vec<KpiResult>,
    /// Sum of weight × attainment.
    pub score: Percent,
    /// The gates of the contract, in its order.
    pub gates: Vec<GateResult>,
    /// What they come to together.
    pub gate_state: GateState,
    /// What the score is worth.
    pub payout: Payout,
    /// The bonus that the gates have kept back.
    pub withheld: Amount,
}

/// What a KPI has come to in a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KpiResult {
    /// Which.
    pub kpi: ScoredKpi,
    /// Its weight in the contract.
    pub contract_weight: Percent,
    /// Where it started from; `None` where nobody has measured it.
    pub baseline: Option<Value>,
    /// What was to be reached.
    pub target: Option<Value>,
    /// The months that do not count, and why.
    pub left_out: Vec<(Month, LeftOut)>,
    /// What was reached, over the months that count; `None` if there are none.
    pub measured: Option<Measurement>,
    /// What it earns, or why it is not scored.
    pub points: Result<Points, NotScored>,
}

/// What a KPI adds to the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Points {
    /// Its part of the score, with what is not scored spread over the others.
    pub weight: Percent,
    /// How much of the way was covered.
    pub attainment: Percent,
}

impl Points {
    /// Weight × attainment in per cent, exact: six decimals.
    pub fn exact(self) -> Decimal {
        let product = i64::from(self.weight.hundredths()) * i64::from(self.attainment.hundredths());
        Decimal::new(product, 6)
    }
}

words! {
    /// Why a KPI is not scored in a period.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum NotScored {
        /// Nobody has measured where it started from.
        NoBaseline "no_baseline",
        /// No month counts.
        Excluded "excluded",
        /// There is too little to measure it on.
        SmallSample "small_sample",
    }
}

/// What a gate has come to in a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GateResult {
    /// Which.
    pub kpi: GateKpi,
    /// Whether it has held.
    pub state: GateState,
}

words! {
    /// Whether gates have held.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum GateState {
        /// Every reading holds.
        Held "held",
        /// At least one reading does not hold.
        Failed "failed",
        /// Every reading that is there holds, but not all are there: not shown to hold.
        Unread "unread",
        /// Amazon does not measure it for this seller.
        NotApplicable "not_applicable",
    }
}

impl GateState {
    /// The state of several together: a failure is one whatever is missing.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Failed, _) | (_, Self::Failed) => Self::Failed,
            (Self::Unread, _) | (_, Self::Unread) => Self::Unread,
            _ => Self::Held,
        }
    }

    /// What cannot be shown to hold earns no bonus.
    const fn outcome(self) -> GateOutcome {
        match self {
            Self::Held | Self::NotApplicable => GateOutcome::Held,
            Self::Failed | Self::Unread => GateOutcome::Failed,
        }
    }
}

/// Assesses `period` on the figures of `export`. `months` are all of its months.
pub(super) fn assess(
    contract: &Contract<'_>,
    period: &Period,
    months: &[&MonthActuals],
    export: Export,
) -> Assessment {
    let schedule = contract.schedule;
    let entries = schedule.scored.iter();
    let mut kpis: Vec<KpiResult> = entries
        .map(|scored| result(contract, scored, period, months, export))
        .collect();
    weigh(&mut kpis);
    let points = kpis.iter().filter_map(|result| result.points.ok());
    let weighted: Vec<_> = points
        .map(|points| (points.weight, points.attainment))
        .collect();
    let score = score(&weighted);
    let gates: Vec<GateResult> = schedule
        .gates
        .iter()
        .map(|gate| gate_result(gate, months))
        .collect();
    let states = gates.iter().map(|gate| gate.state);
    let gate_state = states.fold(GateState::Held, GateState::and);
    let pay = |outcome| payout(score, outcome, period, &schedule.terms);
    let paid = pay(gate_state.outcome());
    Assessment {
        kpis,
        score,
        gates,
        gate_state,
        payout: paid,
        withheld: pay(GateOutcome::Held).bonus - paid.bonus,
    }
}

/// A KPI with its weight in the contract.
fn result(
    contract: &Contract<'_>,
    scored: &Scored,
    period: &Period,
    months: &[&MonthActuals],
    export: Export,
) -> KpiResult {
    let (kpi, actuals) = (scored.kpi, contract.actuals);
    let baseline = baseline(scored, period, actuals);
    let target = target(scored, period, baseline);
    let why = |month: &&MonthActuals| Some((month.month, why_left_out(contract, month, kpi)?));
    let left_out: Vec<_> = months.iter().filter_map(why).collect();
    let counted: Vec<&MonthActuals> = months
        .iter()
        .copied()
        .filter(|month| !left_out.iter().any(|&(out, _)| out == month.month))
        .collect();
    let any = (!counted.is_empty()).then_some(());
    let measured = any.map(|()| measure(contract, kpi, &counted, export));
    let attained = match (baseline.zip(target), measured) {
        (None, _) => Err(NotScored::NoBaseline),
        (_, None) => Err(NotScored::Excluded),
        (Some((baseline, target)), Some(measured)) => match measured.value {
            Some(actual) if is_enough(actuals, kpi, &measured) => {
                let measured = Measured {
                    baseline,
                    target,
                    actual,
                };
                Ok(attainment(kpi, &measured, &contract.schedule.terms))
            }
            _ => Err(NotScored::SmallSample),
        },
    };
    KpiResult {
        kpi,
        contract_weight: scored.weight,
        baseline,
        target,
        left_out,
        measured,
        points: attained.map(|attainment| Points {
            weight: scored.weight,
            attainment,
        }),
    }
}

/// Spreads the weights of what is not scored over the others.
fn weigh(kpis: &mut [KpiResult]) {
    let kept = kpis.iter().filter(|result| result.points.is_ok());
    let kept: Vec<_> = kept
        .map(|result| (result.kpi, result.contract_weight))
        .collect();
    let points = kpis
        .iter_mut()
        .filter_map(|result| result.points.as_mut().ok());
    for (points, (_, weight)) in points.zip(spread(&kept)) {
        points.weight = weight;
    }
}

/// What the contract says, or what was measured where it says nothing, as the season of
/// `period` has it.
pub(super) fn baseline(scored: &Scored, period: &Period, actuals: &Actuals) -> Option<Value> {
    let baseline = match scored.baseline {
        Baseline::Known(value) | Baseline::Standard(value) => Some(value),
        Baseline::ToMeasure => actuals.baselines.get(scored.kpi),
    };
    baseline.map(|baseline| scored.start(period.number, baseline))
}

pub(super) fn target(scored: &Scored, period: &Period, baseline: Option<Value>) -> Option<Value> {
    let index = usize::from(period.number).checked_sub(1)?;
    let target = scored.targets.get(index)?;
    Some(target.resolve(baseline?))
}

/// Why `month` does not count for `kpi`, if it does not.
pub(super) fn why_left_out(
    contract: &Contract<'_>,
    month: &MonthActuals,
    kpi: ScoredKpi,
) -> Option<LeftOut> {
    let began = |site| is_launched(contract, month.month, site, kpi);
    let all_began = !month.first.is_empty() && month.first.iter().all(|report| began(report.site));
    let launch = all_began.then_some(LeftOut::Launch);
    left_out(contract.actuals, month.month, kpi).or(launch)
}

fn gate_result(gate: &Gate, months: &[&MonthActuals]) -> GateResult {
    let readings = months.iter().flat_map(|month| month.health.of(gate.kpi));
    let states = readings.map(|reading| match reading {
        Some(reading) if gate.holds(reading) => GateState::Held,
        Some(_) => GateState::Failed,
        None => GateState::Unread,
    });
    GateResult {
        kpi: gate.kpi,
        state: if gate.applies {
            states.fold(GateState::Held, GateState::and)
        } else {
            GateState::NotApplicable
        },
    }
}
