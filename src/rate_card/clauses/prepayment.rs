//! The discount for paying a quarter ahead.

use crate::document::Reader;
use crate::money::Percent;

pub(super) const FIELDS: &[&str] = &["quarterly_percent"];

pub(super) fn read(reader: &Reader<'_>) -> Option<Percent> {
    reader.field("quarterly_percent").percent(Percent::HUNDRED)
}
