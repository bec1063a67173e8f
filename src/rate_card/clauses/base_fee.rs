//! The monthly base fee, by the depth of the service.

use super::reading::{DEPTHS, MAX_FEE, by_depth};
use crate::document::Reader;
use crate::money::Amount;
use crate::seller::ByDepth;

pub(super) const FIELDS: &[&str] = DEPTHS;

pub(super) fn read(reader: &Reader<'_>) -> Option<ByDepth<Amount>> {
    by_depth(reader, |fee| fee.amount(MAX_FEE))
}
