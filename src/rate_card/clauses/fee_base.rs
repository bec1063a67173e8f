//! What is taken off sales before the commission.

use std::borrow::Cow;

use super::reading::every_site_once;
use crate::document::Reader;
use crate::literal::literal;
use crate::money::Percent;
use crate::seller::Site;

/// Shares of ordered sales that a fee base can leave out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeeBaseRates {
    /// What is cancelled before it ships, 0 to 100 %.
    pub(crate) unshipped: Percent,
    /// What is refunded, where the seller's own rate is not known, 0 to 100 %.
    pub(crate) refunds: Percent,
    /// The standard rate of VAT of each site's country, every site once.
    pub(in crate::rate_card) vat: Cow<'static, [(Site, Percent)]>,
}

impl FeeBaseRates {
    /// The standard rate of VAT of the country of `site`.
    pub fn vat(&self, site: Site) -> Percent {
        let found = self.vat.iter().find(|&&(known, _)| known == site);
        found.map_or(Percent::ZERO, |&(_, rate)| rate)
    }
}

pub(super) const FIELDS: &[&str] = &["unshipped_percent", "refund_percent", "vat"];

pub(super) fn read(reader: &Reader<'_>) -> Option<FeeBaseRates> {
    let share = |name: &str| reader.field(name).percent(Percent::HUNDRED);
    let (unshipped, refunds) = (share("unshipped_percent"), share("refund_percent"));
    let vat = vat(&reader.field("vat"));
    Some(FeeBaseRates {
        unshipped: unshipped?,
        refunds: refunds?,
        vat: vat?.into(),
    })
}

/// The rates of all sites.
fn vat(reader: &Reader<'_>) -> Option<Vec<(Site, Percent)>> {
    let rates = reader.each(Site::ALL.len(), |entry| {
        entry.object(&["site", "percent"])?;
        let site = entry.field("site").one_of(&Site::WORDS);
        let percent = entry.field("percent").percent(Percent::HUNDRED);
        Some((site?, percent?))
    })?;
    every_site_once(reader, rates.iter().map(|&(site, _)| site).collect())?;
    Some(rates)
}

literal! { FeeBaseRates { unshipped, refunds, vat } }
