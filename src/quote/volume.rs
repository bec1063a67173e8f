//! What the stores sell and spend, in one currency: docs/pricing.md, section 3.

use super::Deduction;
use super::fee_base::deduct;
use crate::money::{Amount, Currency, Percent, divide};
use crate::rate_card::{ClauseNote, RateCard};
use crate::seller::{Figures, SellerInputs, Site, SiteTable};

/// Monthly averages over all sites, in the card's GMV currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Volume {
    /// The currency of every amount here.
    pub currency: Currency,
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
    /// What of the GMV the commission is computed on: all of it, less the deductions.
    pub fee_base: Amount,
    /// What leads from the GMV to the fee base, in the order of computation.
    pub deductions: Vec<Deduction>,
    /// The clause of the card that the deductions follow, if there are any.
    pub clause: Option<ClauseNote>,
}

impl Volume {
    /// The volume of `inputs`, converted at the card's exchange rates.
    pub fn of(card: &RateCard, inputs: &SellerInputs) -> Self {
        let mut volume = match &inputs.figures {
            Figures::Total(totals) => Self {
                currency: card.gmv_currency,
                gmv: totals.monthly_gmv,
                ad_spend: totals.monthly_ad_spend,
                acos: totals.acos,
                orders: None,
                by_site: Vec::new(),
                fee_base: totals.monthly_gmv,
                deductions: Vec::new(),
                clause: None,
            },
            Figures::BySite(table) => Self::of_table(card, table),
        };
        deduct(card, inputs, &mut volume);
        volume
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
        let gmv = by_site.iter().map(|&(_, gmv)| gmv).sum();
        Self {
            currency: card.gmv_currency,
            gmv,
            ad_spend: ads.iter().map(|&(spend, _)| spend).sum(),
            acos: overall_acos(&ads),
            orders: divide(orders.map(i128::from).sum(), 3),
            by_site,
            fee_base: gmv,
            deductions: Vec::new(),
            clause: None,
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

#[cfg(test)]
mod tests {
    use super::{Amount, Percent, overall_acos};

    #[test]
    fn sites_without_ad_sales_are_in_neither_sum() {
        let site = |spend, acos: Option<i32>| {
            let acos = acos.map(|percent| Percent::from_hundredths(percent * 100));
            (Amount::from_minor(spend), acos)
        };
        let ten = Some(Percent::from_hundredths(10_00));
        // 0.05 at 10 % are sales of 0.50; 0.04 at 1,000 % are 0.004, which is 0.00.
        assert_eq!(overall_acos(&[site(5, Some(10))]), ten);
        assert_eq!(
            overall_acos(&[site(4, Some(1_000)), site(5, Some(10))]),
            ten
        );
        assert_eq!(overall_acos(&[site(4, None), site(5, Some(10))]), ten);
        // At 0.05 they are 0.005, which is 0.01: 0.10 in 0.51.
        let sum = overall_acos(&[site(5, Some(1_000)), site(5, Some(10))]);
        assert_eq!(sum, Some(Percent::from_hundredths(19_61)));
        assert_eq!(
            overall_acos(&[site(4, Some(1_000)), site(0, Some(10))]),
            None
        );
    }
}
