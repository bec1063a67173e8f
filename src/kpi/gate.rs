//! Gates, 否决项: account-health metrics that must hold, or no bonus is paid.
//!
//! docs/kpi.md, section 5.

use time::Date;

use super::Comparison;
use crate::money::Percent;
use crate::rate_card::{GateKpi, GateTerms, Localized, RateCard};
use crate::seller::Fulfilment;

/// A gate of the contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gate {
    /// Which metric.
    pub kpi: GateKpi,
    /// On which side of the threshold it holds.
    pub comparison: Comparison,
    /// The limit that Amazon sets.
    pub threshold: Percent,
    /// Whether Amazon measures it for this seller at all.
    pub applies: bool,
    /// Where Amazon says so.
    pub source: Localized,
    /// When that was last checked.
    pub checked: Date,
}

impl Gate {
    /// Whether a reading of the metric holds. A gate that does not apply holds.
    pub fn holds(&self, reading: Percent) -> bool {
        let inside = match self.comparison {
            Comparison::Below => reading < self.threshold,
            Comparison::AtLeast => reading >= self.threshold,
        };
        inside || !self.applies
    }
}

/// What the gates come to in a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GateOutcome {
    /// Every gate that applies has held.
    Held,
    /// At least one has not.
    Failed,
}

/// The gates of the card for a seller who ships like this.
pub fn gates(card: &RateCard, fulfilment: Fulfilment) -> Vec<Gate> {
    let ships = match fulfilment {
        Fulfilment::SellerFulfilled => true,
        Fulfilment::Fba => false,
    };
    let gate = |terms: &GateTerms| Gate {
        kpi: terms.kpi,
        comparison: terms.kpi.comparison(),
        threshold: terms.threshold,
        applies: ships || !terms.kpi.needs_seller_fulfilment(),
        source: terms.source.clone(),
        checked: terms.date,
    };
    card.kpi.terms.gates.iter().map(gate).collect()
}
