//! The commission on sales.

use super::reading::tiers;
use crate::document::Reader;
use crate::rate_card::Tiers;

pub(super) const FIELDS: &[&str] = &["tiers"];

pub(super) fn read(reader: &Reader<'_>) -> Option<Tiers> {
    tiers(&reader.field("tiers"))
}
