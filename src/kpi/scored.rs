//! Which KPIs are scored, and with which weights: docs/kpi.md, section 3.

use super::Terms;
use super::target::{Baseline, Target, targets};
use crate::money::{Amount, Percent};
use crate::quote::Quote;
use crate::rate_card::{KpiTerms, ScoredKpi};
use crate::seller::SellerInputs;

/// A KPI that earns points in this contract. What it is (direction, unit, who
/// can move it) its [`ScoredKpi`] tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scored {
    /// Which.
    pub kpi: ScoredKpi,
    /// Its part of the score.
    pub weight: Percent,
    /// Where it starts from.
    pub baseline: Baseline,
    /// What is to be reached in each period.
    pub targets: Vec<Target>,
}

/// A KPI of the card that this contract does not score, because advertising is
/// not in the provider's hands. Its weight went to the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Omitted {
    /// Which.
    pub kpi: ScoredKpi,
    /// The weight that the card gives it.
    pub card_weight: Percent,
}

impl Scored {
    pub(super) fn new(
        kpi: ScoredKpi,
        weight: Percent,
        inputs: &SellerInputs,
        quote: &Quote,
        terms: &Terms,
        periods: usize,
    ) -> Self {
        let baseline = Baseline::of(kpi, inputs, quote);
        Self {
            kpi,
            weight,
            baseline,
            targets: targets(kpi, baseline, inputs.goals, terms, periods),
        }
    }
}

/// The scored KPIs with their weights, and those that are left out.
pub(super) fn select(
    card: &KpiTerms,
    inputs: &SellerInputs,
) -> (Vec<(ScoredKpi, Percent)>, Vec<Omitted>) {
    let entries = card.scored.iter().copied();
    let (kept, left_out): (Vec<_>, Vec<_>) =
        entries.partition(|&(kpi, _)| inputs.ads_managed || !needs_ads(kpi));
    let omitted = left_out
        .into_iter()
        .map(|(kpi, card_weight)| Omitted { kpi, card_weight })
        .collect();
    (spread(&kept), omitted)
}

/// Whether only those who run the advertising can answer for `kpi`.
const fn needs_ads(kpi: ScoredKpi) -> bool {
    match kpi {
        ScoredKpi::Acos => true,
        ScoredKpi::GmvGrowth | ScoredKpi::UnitSessionPercentage | ScoredKpi::ReturnRate => false,
    }
}

/// The same KPIs with weights in the same proportions that sum to 100 %.
///
/// docs/kpi.md, section 3.
pub fn spread(kept: &[(ScoredKpi, Percent)]) -> Vec<(ScoredKpi, Percent)> {
    let shares: Vec<u32> = kept
        .iter()
        .map(|(_, weight)| u32::try_from(weight.hundredths()).unwrap_or_default())
        .collect();
    // Money's allocation is the one rule of splitting: here a hundredth of a
    // per cent is the minor unit.
    let whole = Amount::from_minor(Percent::HUNDRED.hundredths().into());
    let weights = whole
        .allocate(&shares)
        .into_iter()
        .map(|part| Percent::from_hundredths(i32::try_from(part.minor()).unwrap_or_default()));
    kept.iter().map(|&(kpi, _)| kpi).zip(weights).collect()
}
