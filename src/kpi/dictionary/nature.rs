//! Of what nature a KPI is: which way is better, in what it is measured, who moves it.

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

    /// On which side of a threshold a KPI of this direction holds. Amazon's upper
    /// limits are exclusive (below 1 %), its lower ones inclusive (95 % or more).
    pub const fn comparison(self) -> Comparison {
        match self {
            Self::Higher => Comparison::AtLeast,
            Self::Lower => Comparison::Below,
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
    /// So many of something.
    Count,
    /// Points of a score.
    Points,
    /// A quotient that is no percentage, such as sales per spend.
    Ratio,
    /// A place in a ranking, 1 the best.
    Rank,
    /// Days.
    Days,
    /// Stars, 1 to 5.
    Stars,
}

impl Unit {
    /// The word in documents.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::Percent => "percent",
            Self::Count => "count",
            Self::Points => "points",
            Self::Ratio => "ratio",
            Self::Rank => "rank",
            Self::Days => "days",
            Self::Stars => "stars",
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
