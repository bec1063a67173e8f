//! Of what nature a KPI is: which way is better, in what it is measured, who moves it.

use crate::document::words;

words! {
    /// Which way is better.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Direction {
        /// More is better.
        Higher "higher",
        /// Less is better.
        Lower "lower",
    }
}

impl Direction {
    /// On which side of a threshold a KPI of this direction holds. Amazon's upper
    /// limits are exclusive (below 1 %), its lower ones inclusive (95 % or more).
    pub const fn comparison(self) -> Comparison {
        match self {
            Self::Higher => Comparison::AtLeast,
            Self::Lower => Comparison::Below,
        }
    }
}

words! {
    /// What the values of a KPI are.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Unit {
        /// An amount a month, in the currency of the card's GMV tiers.
        Money "money",
        /// A percentage.
        Percent "percent",
        /// So many of something.
        Count "count",
        /// Points of a score.
        Points "points",
        /// A quotient that is no percentage, such as sales per spend.
        Ratio "ratio",
        /// A place in a ranking, 1 the best.
        Rank "rank",
        /// Days.
        Days "days",
        /// Stars, 1 to 5.
        Stars "stars",
    }
}

words! {
    /// Who can move a KPI.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Lever {
        /// The provider.
        Provider "provider",
        /// The seller.
        Seller "seller",
        /// Both, so that both have duties.
        Both "both",
    }
}

words! {
    /// How a target relates to the baseline, and so how it is scored.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Course {
        /// Away from the baseline, for the better: scored by the part of the way.
        Improve "improve",
        /// Not worse than the baseline: met or not.
        Hold "hold",
    }
}

words! {
    /// On which side of its threshold a gate holds.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Comparison {
        /// Below the threshold; on it, the gate fails.
        Below "below",
        /// On the threshold or above.
        AtLeast "at_least",
    }
}
