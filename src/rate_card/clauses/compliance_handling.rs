//! The fee for applying for one missing registration.

use super::reading::MAX_FEE;
use crate::document::Reader;
use crate::money::Amount;

pub(super) const FIELDS: &[&str] = &["fee"];

pub(super) fn read(reader: &Reader<'_>) -> Option<Amount> {
    reader.field("fee").amount(MAX_FEE)
}
