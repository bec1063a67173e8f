//! What others reach or advise, never without who says so.

use rust_decimal::Decimal;

use super::Source;
use crate::document::words;
use crate::money::{Amount, Currency, Percent};

/// A value of a KPI, of its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// An amount; of a benchmark, in the currency of its source.
    Money(Amount, Currency),
    /// A percentage.
    Percent(Percent),
    /// A whole number: counts, points, days.
    Whole(u32),
    /// Hundredths: quotients and stars.
    Hundredths(u32),
}

impl Figure {
    /// The number before the unit.
    pub fn decimal(self) -> Decimal {
        match self {
            Self::Money(amount, _) => amount.decimal(),
            Self::Percent(percent) => percent.decimal(),
            Self::Whole(number) => number.into(),
            Self::Hundredths(number) => Decimal::new(number.into(), 2),
        }
    }
}

/// Where values lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// This value.
    Exactly(Figure),
    /// Less than this.
    Below(Figure),
    /// This or less.
    AtMost(Figure),
    /// This or more.
    AtLeast(Figure),
    /// More than this.
    Above(Figure),
    /// From the first to the second.
    Between(Figure, Figure),
}

impl Span {
    /// The word in documents.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Exactly(_) => "exactly",
            Self::Below(_) => "below",
            Self::AtMost(_) => "at_most",
            Self::AtLeast(_) => "at_least",
            Self::Above(_) => "above",
            Self::Between(..) => "between",
        }
    }

    /// The ends that it has, the lower one first.
    pub const fn ends(self) -> (Option<Figure>, Option<Figure>) {
        match self {
            Self::Exactly(figure) => (Some(figure), Some(figure)),
            Self::Below(high) | Self::AtMost(high) => (None, Some(high)),
            Self::AtLeast(low) | Self::Above(low) => (Some(low), None),
            Self::Between(low, high) => (Some(low), Some(high)),
        }
    }
}

words! {
    /// What a benchmark says of those values.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Level {
        /// The median of those who were looked at.
        Median "median",
        /// What is usual.
        Typical "typical",
        /// What is held to be good.
        Good "good",
        /// Where something should be done.
        Alarm "alarm",
    }
}

words! {
    /// What a benchmark is about, where that is less than the KPI.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Scope {
        /// Everything.
        All "all",
        /// Sponsored Products.
        SponsoredProducts "sponsored_products",
        /// Sponsored Brands.
        SponsoredBrands "sponsored_brands",
        /// Sponsored Display.
        SponsoredDisplay "sponsored_display",
        /// Clicks on ads that led to an order.
        AdClicks "ad_clicks",
        /// Sellers of their own brand.
        BrandOwners "brand_owners",
        /// Brands past their launch.
        MatureBrands "mature_brands",
        /// Fashion.
        Fashion "fashion",
        /// Parcels with fashion of which something was sent back.
        FashionParcels "fashion_parcels",
        /// Items of fashion.
        FashionItems "fashion_items",
        /// Electronics.
        Electronics "electronics",
        /// Furniture.
        Furniture "furniture",
    }
}

words! {
    /// Where the values come from.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Market {
        /// Germany.
        Germany "DE",
        /// The United Kingdom.
        UnitedKingdom "UK",
        /// Europe as a whole.
        Europe "europe",
        /// The source does not say.
        Unstated "unstated",
    }
}

/// What others reach or advise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Benchmark {
    /// What it says of the values.
    pub level: Level,
    /// The values.
    pub span: Span,
    /// What it is about.
    pub scope: Scope,
    /// Where.
    pub market: Market,
    /// The part of those who were asked for whom it is so, if the source says that.
    pub holds_for: Option<Percent>,
    /// Who says so.
    pub source: Source,
}

impl Benchmark {
    /// A benchmark on everything, of a market that its source does not name.
    pub(super) const fn new(level: Level, span: Span, source: Source) -> Self {
        Self {
            level,
            span,
            scope: Scope::All,
            market: Market::Unstated,
            holds_for: None,
            source,
        }
    }

    pub(super) const fn of(self, scope: Scope) -> Self {
        Self { scope, ..self }
    }

    pub(super) const fn in_market(self, market: Market) -> Self {
        Self { market, ..self }
    }

    pub(super) const fn for_part(self, hundredths: i32) -> Self {
        let holds_for = Some(Percent::from_hundredths(hundredths));
        Self { holds_for, ..self }
    }
}

/// `10_00` is 10 %.
pub(super) const fn percent(hundredths: i32) -> Figure {
    Figure::Percent(Percent::from_hundredths(hundredths))
}
