//! The same figures for other sites.

use crate::money::Amount;
use crate::seller::{Figures, Site, SiteFigures, SiteTable, Totals};

/// The figures without a site that is not their only one. What it is stated to sell
/// goes with it.
pub(super) fn without(figures: Figures, site: Site) -> Figures {
    match figures {
        Figures::Total(totals) => Figures::Total(Totals {
            sites: totals.sites.without(site).unwrap_or(totals.sites),
            ..totals
        }),
        Figures::BySite(table) => {
            let rows = table.rows().iter().filter(|row| row.site != site);
            let fewer = SiteTable::new(rows.copied().collect());
            Figures::BySite(fewer.unwrap_or(table))
        }
    }
}

/// The figures with a further site, for which nothing is stated.
pub(super) fn with(figures: Figures, site: Site) -> Figures {
    match figures {
        Figures::Total(totals) => Figures::Total(Totals {
            sites: totals.sites.with(site),
            ..totals
        }),
        Figures::BySite(table) => {
            let blank = SiteFigures {
                site,
                gmv: [Amount::ZERO; 3],
                orders: [0; 3],
                monthly_ad_spend: Amount::ZERO,
                acos: None,
            };
            let rows = table.rows().iter().copied().chain([blank]);
            let more = SiteTable::new(rows.collect());
            Figures::BySite(more.unwrap_or(table))
        }
    }
}
