//! How a new site begins.

use std::borrow::Cow;

use crate::document::Reader;
use crate::literal::literal;
use crate::money::Percent;

/// How a new site begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Launch {
    /// The share of its full sales that a new site reaches in its first months: one to
    /// twelve entries, each 0 to 100 %. After them it sells what was entered.
    pub(crate) gmv: Cow<'static, [Percent]>,
    /// What is taken off the fee of a new further site in these months, 0 to 100 %.
    pub(crate) discount: Percent,
}

pub(super) const FIELDS: &[&str] = &["gmv_percent", "discount_percent"];

/// The most months that a new site takes to reach its full sales.
const MAX_LAUNCH: usize = 12;

pub(super) fn read(reader: &Reader<'_>) -> Option<Launch> {
    let gmv = reader
        .field("gmv_percent")
        .each(MAX_LAUNCH, |month| month.percent(Percent::HUNDRED));
    let discount = reader.field("discount_percent").percent(Percent::HUNDRED);
    Some(Launch {
        gmv: gmv?.into(),
        discount: discount?,
    })
}

literal! { Launch { gmv, discount } }
