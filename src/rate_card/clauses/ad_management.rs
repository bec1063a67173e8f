//! The fee for managing ads, by the depth of the service.

use super::reading::{DEPTHS, MAX_FEE, by_depth, tiers};
use crate::document::Reader;
use crate::literal::literal;
use crate::money::Amount;
use crate::rate_card::Tiers;
use crate::seller::ByDepth;

/// The fee for managing ads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdRate {
    /// Share of the monthly ad spend.
    pub(crate) tiers: Tiers,
    /// The least per month, in the fee currency.
    pub(crate) minimum: Amount,
}

pub(super) const FIELDS: &[&str] = DEPTHS;

pub(super) fn read(reader: &Reader<'_>) -> Option<ByDepth<AdRate>> {
    by_depth(reader, ad_rate)
}

fn ad_rate(reader: &Reader<'_>) -> Option<AdRate> {
    reader.object(&["tiers", "minimum"])?;
    let tiers = tiers(&reader.field("tiers"));
    let minimum = reader.field("minimum").amount(MAX_FEE);
    Some(AdRate {
        tiers: tiers?,
        minimum: minimum?,
    })
}

literal! { AdRate { tiers, minimum } }
