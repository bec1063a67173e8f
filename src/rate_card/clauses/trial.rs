//! How a contract can begin.

use crate::document::Reader;
use crate::literal::literal;
use crate::money::Percent;

/// How a contract can begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrialTerms {
    /// How many months it lasts, 1 to 12.
    pub(crate) months: u8,
    /// What it takes off the base fee of these months.
    pub(crate) discount: Percent,
}

pub(super) const FIELDS: &[&str] = &["months", "discount_percent"];

pub(super) fn read(reader: &Reader<'_>) -> Option<TrialTerms> {
    let months = reader.field("months").integer(1, 12);
    let discount = reader.field("discount_percent").percent(Percent::HUNDRED);
    Some(TrialTerms {
        months: u8::try_from(months?).ok()?,
        discount: discount?,
    })
}

literal! { TrialTerms { months, discount } }
