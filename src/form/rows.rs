//! The rows of the site table, one for every site whether selected or not.

use crate::money::Amount;
use crate::rate_card::RateCard;
use crate::seller::{MAX_MONTHLY, Site, SiteFigures};

/// The stated rows, and a blank one for every other site.
pub(super) fn all(stated: &[SiteFigures]) -> Vec<SiteFigures> {
    let row = |site| {
        let stated = stated.iter().find(|row| row.site == site);
        stated.copied().unwrap_or_else(|| blank(site))
    };
    Site::ALL.into_iter().map(row).collect()
}

fn blank(site: Site) -> SiteFigures {
    SiteFigures {
        site,
        gmv: [Amount::ZERO; 3],
        orders: [0; 3],
        monthly_ad_spend: Amount::ZERO,
        acos: None,
    }
}

/// Whether nothing has been entered for the row's site.
pub(super) fn is_blank(row: &SiteFigures) -> bool {
    *row == blank(row.site)
}

/// An amount of the card's GMV currency in the currency of `site`.
pub(super) fn from_gmv_currency(card: &RateCard, site: Site, amount: Amount) -> Amount {
    let exchange = &card.exchange.terms;
    let converted = exchange.convert(amount, card.gmv_currency, site.currency());
    converted.unwrap_or_default().min(MAX_MONTHLY)
}
