//! What a card fixes for targets and payouts.

use crate::money::Percent;
use crate::rate_card::KpiTerms;

/// The figures of the payout rule and of the targets, as the card fixes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Share of the base fee that is at risk.
    pub at_risk: Percent,
    /// The most that a bonus adds, as a share of the base fee.
    pub bonus_cap: Percent,
    /// Attainment below this counts as none.
    pub attainment_threshold: Percent,
    /// Attainment above this counts as this; above 100 %.
    pub attainment_cap: Percent,
    /// The target of advertising cost of sales does not go below this.
    pub acos_floor: Percent,
    /// Return-rate targets do not go above this.
    pub return_rate_cap: Percent,
}

impl Terms {
    pub(super) const fn of(card: &KpiTerms) -> Self {
        Self {
            at_risk: card.at_risk,
            bonus_cap: card.bonus_cap,
            attainment_threshold: card.attainment_threshold,
            attainment_cap: card.attainment_cap,
            acos_floor: card.acos_floor,
            return_rate_cap: card.return_rate_cap,
        }
    }
}
