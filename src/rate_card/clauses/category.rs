//! What complex goods add.

use super::reading::MAX_PERCENT;
use crate::document::Reader;
use crate::money::Percent;

pub(super) const FIELDS: &[&str] = &["complex_percent"];

pub(super) fn read(reader: &Reader<'_>) -> Option<Percent> {
    reader.field("complex_percent").percent(MAX_PERCENT)
}
