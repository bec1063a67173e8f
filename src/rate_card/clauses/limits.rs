//! The least and the most of a month's fees.

use super::reading::MAX_FEE;
use crate::document::{Reader, optional};
use crate::literal::literal;
use crate::money::Amount;

/// The least and the most of a month's fees, in the fee currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The least of the monthly service fees: base and ads.
    pub(crate) minimum: Amount,
    /// The most of the monthly commission, if there is one.
    pub(crate) commission_cap: Option<Amount>,
}

pub(super) const FIELDS: &[&str] = &["minimum", "commission_cap"];

pub(super) fn read(reader: &Reader<'_>) -> Option<Limits> {
    let minimum = reader.field("minimum").amount(MAX_FEE);
    let commission_cap = optional(&reader.field("commission_cap"), |r| r.amount(MAX_FEE));
    Some(Limits {
        minimum: minimum?,
        commission_cap: commission_cap?,
    })
}

literal! { Limits { minimum, commission_cap } }
