//! What a dearer base fee makes up for, where commission is on growth only.

use super::reading::MAX_PERCENT;
use crate::document::Reader;
use crate::money::Percent;

pub(super) const FIELDS: &[&str] = &["percent"];

pub(super) fn read(reader: &Reader<'_>) -> Option<Percent> {
    reader.field("percent").percent(MAX_PERCENT)
}
