//! The figures of Amazon's reports that KPIs are computed from: docs/settlement.md,
//! section 2.

use super::formula::Count;

/// The most of a count in one entry: a billion.
pub const MAX_COUNT: u32 = 1_000_000_000;

/// So many of each; none of what nobody asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts([u32; Count::ALL.len()]);

impl Counts {
    /// None of anything.
    pub const NONE: Self = Self([0; Count::ALL.len()]);

    /// In the order of [`Count::ALL`].
    pub const fn new(counts: [u32; Count::ALL.len()]) -> Self {
        Self(counts)
    }

    /// How many of `count`.
    pub fn of(self, count: Count) -> u32 {
        let mut all = Count::ALL.into_iter().zip(self.0);
        all.find_map(|(other, number)| (other == count).then_some(number))
            .unwrap_or_default()
    }

    /// With `number` of `count`.
    #[must_use]
    pub fn with(mut self, count: Count, number: u32) -> Self {
        let all = Count::ALL.into_iter().zip(&mut self.0);
        for (_, old) in all.filter(|&(other, _)| other == count) {
            *old = number;
        }
        self
    }
}

/// A figure of one site's reports of one month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportField {
    /// Ordered product sales.
    Sales,
    /// Shipped product sales.
    ShippedSales,
    /// What was refunded.
    RefundedSales,
    /// Spend on ads.
    AdSpend,
    /// Sales attributed to ads.
    AdSales,
    /// A count, which is asked for by a KPI alone.
    Count(Count),
}

/// Those in the site's currency, in the order of the document.
const MONEY: [ReportField; 5] = [
    ReportField::Sales,
    ReportField::ShippedSales,
    ReportField::RefundedSales,
    ReportField::AdSpend,
    ReportField::AdSales,
];

impl ReportField {
    /// Every one, in the order of the document: money first.
    pub const ALL: [Self; MONEY.len() + Count::ALL.len()] = {
        let mut all = [Self::Sales; MONEY.len() + Count::ALL.len()];
        let mut place = 0;
        while place < all.len() {
            all[place] = if place < MONEY.len() {
                MONEY[place]
            } else {
                Self::Count(Count::ALL[place - MONEY.len()])
            };
            place += 1;
        }
        all
    };

    /// The word in documents.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Sales => "sales",
            Self::ShippedSales => "shipped_sales",
            Self::RefundedSales => "refunded_sales",
            Self::AdSpend => "ad_spend",
            Self::AdSales => "ad_sales",
            Self::Count(count) => count.word(),
        }
    }

    /// Whether it is money, in the site's currency, and no count.
    pub const fn is_money(self) -> bool {
        match self {
            Self::Sales
            | Self::ShippedSales
            | Self::RefundedSales
            | Self::AdSpend
            | Self::AdSales => true,
            Self::Count(_) => false,
        }
    }

    /// Whether it may be left out although it is asked for: it is estimated then.
    pub const fn is_optional(self) -> bool {
        matches!(self, Self::ShippedSales | Self::RefundedSales)
    }
}
