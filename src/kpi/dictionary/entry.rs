//! What the dictionary holds of a KPI.

use crate::document::words;

use super::{Benchmark, Comparison, Direction, Figure, Lever, Source, Unit};

/// The day of the month after a period on which exported figures are frozen, unless a
/// card fixes another.
pub const FREEZE_DAY: u8 = 15;

/// The days after a period until exported figures are corrected, once, unless a card
/// fixes others: a sale that is attributed to a click within 14 days is restated for
/// the last time 28 days later.
pub const TRUE_UP_DAYS: u8 = 42;

/// A KPI, apart from its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Where it stands in the dictionary.
    pub group: Group,
    /// What it is for in a contract.
    pub role: Role,
    /// What its values are.
    pub unit: Unit,
    /// Which way is better.
    pub direction: Direction,
    /// Who can move it.
    pub lever: Lever,
    /// Which days it is computed from.
    pub window: Window,
    /// How long after a click a sale counts, if advertising is in it.
    pub attribution: Option<Attribution>,
    /// The day of the month after a period on which it is frozen, 1 to 28; `None` if
    /// it stands as it was read, day by day or month by month.
    pub freeze_day: Option<u8>,
    /// The days after a period until it is computed anew, once; `None` if what was
    /// read cannot be read again.
    pub true_up_days: Option<u8>,
    /// Whether Amazon measures it only on orders that the seller ships.
    pub seller_fulfilled_only: bool,
    /// With less than this it says nothing.
    pub min_sample: Option<MinSample>,
    /// What Amazon demands, if anything.
    pub threshold: Option<AmazonThreshold>,
    /// What others reach or advise.
    pub benchmarks: &'static [Benchmark],
}

impl Entry {
    /// On which side of a threshold it holds.
    pub const fn comparison(&self) -> Comparison {
        self.direction.comparison()
    }
}

words! {
    /// What a KPI is about.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Group {
        /// Sales and orders.
        Sales "sales",
        /// Advertising.
        Advertising "advertising",
        /// Traffic, conversion, visibility.
        Conversion "conversion",
        /// What is offered, and how it is received.
        Product "product",
        /// Stock.
        Stock "stock",
        /// What the provider does by itself.
        Service "service",
        /// What Amazon judges the account by.
        AccountHealth "account_health",
    }
}

words! {
    /// What a KPI is for in a contract.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Role {
        /// It can earn points.
        Scored "scored",
        /// It must hold, or there is no bonus.
        Gate "gate",
        /// It explains others and moves no money.
        Diagnostic "diagnostic",
        /// Both sides have duties: it costs the provider nothing where the seller has
        /// failed in theirs.
        Joint "joint",
    }
}

/// Which days a KPI is computed from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// All days of the assessment period.
    Period,
    /// So many days up to the reading. With several windows, the KPI must hold in
    /// each.
    Rolling(&'static [u8]),
    /// None: what stands there on the day of the reading.
    Reading,
}

impl Window {
    /// The word in documents.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Period => "period",
            Self::Rolling(_) => "rolling",
            Self::Reading => "reading",
        }
    }

    /// The days up to the reading, if it is they that count.
    pub const fn days(self) -> &'static [u8] {
        match self {
            Self::Rolling(days) => days,
            Self::Period | Self::Reading => &[],
        }
    }
}

/// How many days after a click a sale is put down to advertising: Amazon Ads, guides
/// on reporting, 2025-09-16. Sales are booked on the day of the click and restated 1, 7
/// and 28 days after the conversion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// For Sponsored Products of a seller.
    pub sponsored_products_days: u8,
    /// For Sponsored Brands and Sponsored Display.
    pub brands_and_display_days: u8,
}

/// The least that a figure must rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MinSample {
    /// How many.
    pub count: u32,
    /// Of what.
    pub of: Sampled,
}

words! {
    /// What a sample is counted in.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Sampled {
        /// Sessions in the window.
        Sessions "sessions",
        /// Tracked units in the window.
        Units "units",
    }
}

/// A limit that Amazon sets. On which side of it a KPI holds is
/// [`Entry::comparison`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AmazonThreshold {
    /// The limit.
    pub limit: Figure,
    /// Who says so.
    pub source: Source,
}
