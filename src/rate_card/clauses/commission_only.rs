//! The pure commission.

use super::reading::{MAX_FEE, MAX_TIER, months, tiers};
use crate::document::Reader;
use crate::literal::literal;
use crate::money::Amount;
use crate::rate_card::Tiers;
use crate::seller::{MAX_STOCK_DAYS, TermMonths};

/// A commission on all sales and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommissionOnly {
    /// Share of the monthly GMV.
    pub(crate) tiers: Tiers,
    /// The least per month, in the fee currency.
    pub(crate) minimum: Amount,
    /// The least monthly GMV, in the GMV currency.
    pub(crate) min_gmv: Amount,
    /// The shortest contract.
    pub(crate) min_term: TermMonths,
    /// The least stock cover, in days.
    pub(crate) min_stock_days: u16,
}

pub(super) const FIELDS: &[&str] = &[
    "tiers",
    "minimum",
    "min_monthly_gmv",
    "min_term_months",
    "min_stock_days",
];

pub(super) fn read(reader: &Reader<'_>) -> Option<CommissionOnly> {
    let tiers = tiers(&reader.field("tiers"));
    let minimum = reader.field("minimum").amount(MAX_FEE);
    let min_gmv = reader.field("min_monthly_gmv").amount(MAX_TIER);
    let min_term = months(&reader.field("min_term_months"));
    let min_stock_days = reader
        .field("min_stock_days")
        .integer(0, MAX_STOCK_DAYS.into());
    Some(CommissionOnly {
        tiers: tiers?,
        minimum: minimum?,
        min_gmv: min_gmv?,
        min_term: min_term?,
        min_stock_days: u16::try_from(min_stock_days?).ok()?,
    })
}

literal! { CommissionOnly { tiers, minimum, min_gmv, min_term, min_stock_days } }
