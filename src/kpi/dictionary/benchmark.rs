//! What others reach or advise, never without who says so.

use rust_decimal::Decimal;

use super::Source;
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

/// What a benchmark says of those values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// The median of those who were looked at.
    Median,
    /// What is usual.
    Typical,
    /// What is held to be good.
    Good,
    /// Where something should be done.
    Alarm,
}

impl Level {
    /// The word in documents.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Median => "median",
            Self::Typical => "typical",
            Self::Good => "good",
            Self::Alarm => "alarm",
        }
    }
}

/// What a benchmark is about, where that is less than the KPI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Everything.
    All,
    /// Sponsored Products.
    SponsoredProducts,
    /// Sponsored Brands.
    SponsoredBrands,
    /// Sponsored Display.
    SponsoredDisplay,
    /// Clicks on ads that led to an order.
    AdClicks,
    /// Sellers of their own brand.
    BrandOwners,
    /// Brands past their launch.
    MatureBrands,
    /// Fashion.
    Fashion,
    /// Parcels with fashion of which something was sent back.
    FashionParcels,
    /// Items of fashion.
    FashionItems,
    /// Electronics.
    Electronics,
    /// Furniture.
    Furniture,
}

impl Scope {
    /// The word in documents.
    pub const fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::SponsoredProducts => "sponsored_products",
            Self::SponsoredBrands => "sponsored_brands",
            Self::SponsoredDisplay => "sponsored_display",
            Self::AdClicks => "ad_clicks",
            Self::BrandOwners => "brand_owners",
            Self::MatureBrands => "mature_brands",
            Self::Fashion => "fashion",
            Self::FashionParcels => "fashion_parcels",
            Self::FashionItems => "fashion_items",
            Self::Electronics => "electronics",
            Self::Furniture => "furniture",
        }
    }
}

/// Where the values come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Market {
    /// Germany.
    Germany,
    /// The United Kingdom.
    UnitedKingdom,
    /// Europe as a whole.
    Europe,
    /// The source does not say.
    Unstated,
}

impl Market {
    /// The word in documents.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Germany => "DE",
            Self::UnitedKingdom => "UK",
            Self::Europe => "europe",
            Self::Unstated => "unstated",
        }
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
