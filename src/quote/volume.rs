//! What the stores sell and spend, in one currency: docs/pricing.md, section 3.

use crate::money::{Amount, Percent, divide};
use crate::rate_card::RateCard;
use crate::seller::{Figures, SellerInputs, Site, SiteTable};

/// Monthly averages over all sites, in the card's GMV currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Volume {
    /// GMV a month.
    pub gmv: Amount,
    /// Ad spend a month.
    pub ad_spend: Amount,
    /// Ad spend ÷ ad-attributed sales over all sites that state an ACoS.
    pub acos: Option<Percent>,
    /// Orders a month, rounded, where they are known.
    pub orders: Option<i64>,
    /// GMV of each site, where it is known.
    pub by_site: Vec<(Site, Amount)>,
}

impl Volume {
    /// The volume of `inputs`, converted at the card's exchange rates.
    pub fn of(card: &RateCard, inputs: &SellerInputs) -> Self {
        match &inputs.figures {
            Figures::Total(totals) => Self {
                gmv: totals.monthly_gmv,
                ad_spend: totals.monthly_ad_spend,
                acos: totals.acos,
                orders: None,
                by_site: Vec::new(),
            },
            Figures::BySite(table) => Self::of_table(card, table),
        }
    }

    fn of_table(card: &RateCard, table: &SiteTable) -> Self {
        let convert = |site: Site, amount| {
            let exchange = &card.exchange.terms;
            let converted = exchange.convert(amount, site.currency(), card.gmv_currency);
            converted.unwrap_or_default()
        };
        let by_site: Vec<_> = table
            .rows()
            .iter()
            .map(|row| (row.site, convert(row.site, row.monthly_gmv())))
            .collect();
        let ads: Vec<_> = table
            .rows()
            .iter()
            .map(|row| (convert(row.site, row.monthly_ad_spend), row.acos))
            .collect();
        let orders = table.rows().iter().flat_map(|row| row.orders);
        Self {
            gmv: by_site.iter().map(|&(_, gmv)| gmv).sum(),
            ad_spend: ads.iter().map(|&(spend, _)| spend).sum(),
            acos: overall_acos(&ads),
            orders: divide(orders.map(i128::from).sum(), 3),
            by_site,
        }
    }
}

/// Ad spend ÷ ad sales, where ad sales of a site are its spend ÷ its ACoS.
/// Sites without spend or without a stated ACoS do not count.
fn overall_acos(ads: &[(Amount, Option<Percent>)]) -> Option<Percent> {
    let (mut spend, mut sales) = (0_i128, 0_i128);
    for &(site_spend, acos) in ads {
        let site_spend = i128::from(site_spend.minor());
        let site_sales =
            acos.and_then(|acos| divide(site_spend * 10_000, acos.hundredths().into()));
        if let Some(site_sales) = site_sales.filter(|&sales| sales > 0) {
            spend += site_spend;
            sales += i128::from(site_sales);
        }
    }
    let hundredths = divide(spend * 10_000, sales)?;
    i32::try_from(hundredths).ok().map(Percent::from_hundredths)
}
