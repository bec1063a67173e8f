//! What a dedicated team adds to the base fee.

use super::reading::MAX_PERCENT;
use crate::document::Reader;
use crate::money::Percent;

pub(super) const FIELDS: &[&str] = &["dedicated_percent"];

pub(super) fn read(reader: &Reader<'_>) -> Option<Percent> {
    reader.field("dedicated_percent").percent(MAX_PERCENT)
}
