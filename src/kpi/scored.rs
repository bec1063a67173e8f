//! Which KPIs are scored, and with which weights: docs/kpi.md, section 3.

use super::season::Seasons;
use super::target::{Baseline, MonthTarget, Target, months, targets};
use super::terms::Terms;
use super::value::Value;
use crate::money::{Amount, Percent};
use crate::quote::Quote;
use crate::rate_card::{KpiTerms, RateCard, ScoredKpi};
use crate::seller::{SellerInputs, Shares};

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
    /// Where targets follow the seasons: what each period sells as a share of the
    /// months of the baseline. Empty where they do not.
    pub seasons: Vec<Percent>,
    /// What is to be reached in each period.
    pub targets: Vec<Target>,
    /// The way there, month by month.
    pub months: Vec<MonthTarget>,
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
        card: &RateCard,
        inputs: &SellerInputs,
        quote: &Quote,
        periods: usize,
    ) -> Self {
        let baseline = Baseline::of(kpi, inputs, quote);
        let seasons = Seasons::of(kpi, card, inputs, quote);
        let term = inputs.term.months();
        let mut scored = Self {
            kpi,
            weight,
            baseline,
            seasons: seasons
                .as_ref()
                .map_or_else(Vec::new, |seasons| seasons.of_periods(term, periods)),
            targets: Vec::new(),
            months: Vec::new(),
        };
        scored.targets = targets(&scored, inputs, &Terms::of(&card.kpi.terms), periods);
        scored.months = months(&scored, inputs, seasons.as_ref());
        scored
    }

    /// What is compared in the period `number`, from 1, of a KPI that starts from
    /// `baseline`: the same, or what the season makes of it.
    pub fn start(&self, number: u8, baseline: Value) -> Value {
        let index = usize::from(number).checked_sub(1);
        let season = index.and_then(|index| self.seasons.get(index));
        season.map_or(baseline, |&season| baseline.times(season))
    }
}

/// The scored KPIs with their weights, and those that are left out: what the seller has
/// chosen, else the list of the card.
///
/// docs/kpi.md, section 3.
pub(super) fn select(
    terms: &KpiTerms,
    inputs: &SellerInputs,
) -> (Vec<(ScoredKpi, Percent)>, Vec<Omitted>) {
    let entries = match inputs.particulars.kpi_plan.shares {
        Some(shares) => spread(&in_percent(shares)),
        None => terms.scored.to_vec(),
    };
    let (kept, left_out): (Vec<_>, Vec<_>) = entries
        .into_iter()
        .partition(|&(kpi, _)| inputs.ads_managed || !kpi.needs_ads());
    let omitted = left_out
        .into_iter()
        .map(|(kpi, card_weight)| Omitted { kpi, card_weight })
        .collect();
    (spread(&kept), omitted)
}

fn in_percent(shares: Shares) -> Vec<(ScoredKpi, Percent)> {
    let whole = |share: u8| Percent::from_hundredths(i32::from(share) * 100);
    let scored = shares.scored();
    scored.map(|(kpi, share)| (kpi, whole(share))).collect()
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
