//! What a KPI is, apart from its words: which way is better, in what it is
//! measured, who can move it. The words are in [`crate::text`].
//!
//! docs/kpi.md, section 7.

use crate::rate_card::{GateKpi, ScoredKpi};

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
}

impl Direction {
    /// The word in documents.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Higher => "higher",
            Self::Lower => "lower",
        }
    }
}

/// What the values of a KPI are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// An amount a month, in the currency of the card's GMV tiers.
    Money,
    /// A percentage.
    Percent,
}

impl Unit {
    /// The word in documents.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::Percent => "percent",
        }
    }
}

/// Who can move a KPI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lever {
    /// The provider.
    Provider,
    /// The seller.
    Seller,
    /// Both, so that both have duties.
    Both,
}

impl Lever {
    /// The word in documents.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Provider => "provider",
            Self::Seller => "seller",
            Self::Both => "both",
        }
    }
}

/// How a target relates to the baseline, and so how it is scored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// Away from the baseline, for the better: scored by the part of the way.
    Improve,
    /// Not worse than the baseline: met or not.
    Hold,
}

impl Course {
    /// The word in documents.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Improve => "improve",
            Self::Hold => "hold",
        }
    }
}

/// On which side of its threshold a gate holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// Below the threshold; on it, the gate fails.
    Below,
    /// On the threshold or above.
    AtLeast,
}

impl Comparison {
    /// The word in documents.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Below => "below",
            Self::AtLeast => "at_least",
        }
    }
}

impl ScoredKpi {
    /// Which way is better.
    pub const fn direction(self) -> Direction {
        match self {
            Self::GmvGrowth | Self::UnitSessionPercentage => Direction::Higher,
            Self::Acos | Self::ReturnRate => Direction::Lower,
        }
    }

    /// What its values are.
    pub const fn unit(self) -> Unit {
        match self {
            Self::GmvGrowth => Unit::Money,
            Self::Acos | Self::UnitSessionPercentage | Self::ReturnRate => Unit::Percent,
        }
    }

    /// Who can move it: stock and price are the seller's, listings and
    /// campaigns the provider's.
    pub const fn lever(self) -> Lever {
        match self {
            Self::Acos => Lever::Provider,
            Self::GmvGrowth | Self::UnitSessionPercentage | Self::ReturnRate => Lever::Both,
        }
    }

    /// Whether it is to improve or to hold.
    pub const fn course(self) -> Course {
        match self {
            Self::GmvGrowth | Self::Acos | Self::UnitSessionPercentage => Course::Improve,
            Self::ReturnRate => Course::Hold,
        }
    }
}

impl GateKpi {
    /// On which side of its threshold it holds.
    pub const fn comparison(self) -> Comparison {
        match self {
            Self::Odr | Self::Lsr | Self::CancellationRate => Comparison::Below,
            Self::Vtr => Comparison::AtLeast,
        }
    }

    /// Who can move it: whoever ships holds the shipping metrics.
    pub const fn lever(self) -> Lever {
        match self {
            Self::Odr => Lever::Both,
            Self::Lsr | Self::CancellationRate | Self::Vtr => Lever::Seller,
        }
    }

    /// The days up to the reading that Amazon counts. With several windows, the
    /// metric must hold in each.
    pub const fn window_days(self) -> &'static [u8] {
        match self {
            Self::Odr => &[60],
            Self::Lsr => &[10, 30],
            Self::CancellationRate => &[7],
            Self::Vtr => &[30],
        }
    }

    /// Whether Amazon measures it only on orders that the seller ships.
    pub const fn needs_seller_fulfilment(self) -> bool {
        match self {
            Self::Odr => false,
            Self::Lsr | Self::CancellationRate | Self::Vtr => true,
        }
    }
}
