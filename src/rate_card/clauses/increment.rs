//! The commission on growth.

use crate::document::Reader;
use crate::money::Percent;

pub(super) const FIELDS: &[&str] = &["percent"];

pub(super) fn read(reader: &Reader<'_>) -> Option<Percent> {
    reader.field("percent").percent(Percent::HUNDRED)
}
