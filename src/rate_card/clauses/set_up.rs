//! The one-off fee at the start.

use super::reading::{MAX_PERCENT, months};
use crate::document::{Reader, optional};
use crate::literal::literal;
use crate::money::Percent;
use crate::seller::TermMonths;

/// The one-off fee at the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SetUp {
    /// Share of one month's base fee, before the term discount.
    pub(crate) percent_of_base: Percent,
    /// From which contract length on it is waived, if ever.
    pub(crate) waived_from: Option<TermMonths>,
}

pub(super) const FIELDS: &[&str] = &["percent_of_base", "waived_from_months"];

pub(super) fn read(reader: &Reader<'_>) -> Option<SetUp> {
    let percent_of_base = reader.field("percent_of_base").percent(MAX_PERCENT);
    let waived_from = optional(&reader.field("waived_from_months"), months);
    Some(SetUp {
        percent_of_base: percent_of_base?,
        waived_from: waived_from?,
    })
}

literal! { SetUp { percent_of_base, waived_from } }
