//! What of a month's sales counts for the commission: docs/settlement.md, section 5.

use super::measure::convert;
use super::{Contract, SiteReport};
use crate::money::{Amount, divide};
use crate::quote::Volume;
use crate::rate_card::FeeBaseRates;
use crate::seller::{AdSales, Refunds, SalesMeasure, SalesVat, Site};

/// What a site has sold in a month and what of it counts, in the card's GMV currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SiteSales {
    /// Which.
    pub site: Site,
    /// Ordered product sales.
    pub sales: Amount,
    /// From ordered to shipped sales; above zero if more was shipped than ordered.
    pub unshipped: Amount,
    /// What refunds take off: negative, or nothing.
    pub refunds: Amount,
    /// What ad sales take off: negative, or nothing.
    pub ad_sales: Amount,
    /// What VAT takes off: negative, or nothing.
    pub vat: Amount,
    /// What is left: never negative.
    pub fee_base: Amount,
}

/// The sales of every report, in the order of sites.
pub(super) fn by_site(contract: &Contract<'_>, reports: &[SiteReport]) -> Vec<SiteSales> {
    let mut sales: Vec<SiteSales> = reports
        .iter()
        .map(|report| of_site(contract, report))
        .collect();
    sales.sort_by_key(|sales| sales.site);
    sales
}

/// What a month is priced on.
pub(super) fn volume(
    contract: &Contract<'_>,
    reports: &[SiteReport],
    sales: &[SiteSales],
) -> Volume {
    let card = contract.card;
    let spend = reports.iter();
    let spend = spend.map(|report| convert(card, report, |report| report.ad_spend));
    Volume {
        currency: card.gmv_currency,
        gmv: sales.iter().map(|site| site.sales).sum(),
        ad_spend: spend.sum(),
        acos: None,
        orders: None,
        by_site: sales.iter().map(|site| (site.site, site.sales)).collect(),
        fee_base: sales.iter().map(|site| site.fee_base).sum(),
        deductions: Vec::new(),
        clause: None,
    }
}

/// The deductions in the order of docs/pricing.md, section 3.1, with what is stated in
/// place of what is estimated.
fn of_site(contract: &Contract<'_>, report: &SiteReport) -> SiteSales {
    let converted = |amount: Amount| convert(contract.card, report, |_| amount);
    let sales = converted(report.sales);
    let mut counted = SiteSales {
        site: report.site,
        sales,
        unshipped: Amount::ZERO,
        refunds: Amount::ZERO,
        ad_sales: Amount::ZERO,
        vat: Amount::ZERO,
        fee_base: sales,
    };
    let Some(clause) = &contract.card.fee_base else {
        return counted;
    };
    let (asked, rates) = (contract.inputs.particulars.fee_base, &clause.terms);
    if asked.measure == SalesMeasure::Shipped {
        let shipped = report.shipped_sales.map(converted);
        let estimate = sales - rates.unshipped.of(sales);
        counted.unshipped = shipped.unwrap_or(estimate) - sales;
        counted.fee_base = counted.fee_base + counted.unshipped;
    }
    if asked.refunds == Refunds::Deducted {
        let refunded = report.refunded_sales.map(converted);
        let refunded = refunded.unwrap_or_else(|| estimated_refunds(contract, rates, counted));
        counted.refunds = -refunded.min(counted.fee_base);
        counted.fee_base = counted.fee_base + counted.refunds;
    }
    if asked.ad_sales == AdSales::Excluded {
        // Ads cannot have sold more than has been sold.
        let by_ads = converted(report.ad_sales).min(sales);
        counted.ad_sales = -in_proportion(counted.fee_base, by_ads, sales);
        counted.fee_base = counted.fee_base + counted.ad_sales;
    }
    if asked.vat == SalesVat::Excluded {
        let whole = Amount::from_minor(10_000);
        let with_vat = i64::from(rates.vat(report.site).hundredths()) + whole.minor();
        let net = in_proportion(counted.fee_base, whole, Amount::from_minor(with_vat));
        counted.vat = net - counted.fee_base;
        counted.fee_base = net;
    }
    counted
}

fn estimated_refunds(contract: &Contract<'_>, rates: &FeeBaseRates, counted: SiteSales) -> Amount {
    let stated = contract.inputs.baselines.return_rate;
    stated.unwrap_or(rates.refunds).of(counted.fee_base)
}

/// `amount` × `part` ÷ `whole`, rounded; nothing of nothing.
fn in_proportion(amount: Amount, part: Amount, whole: Amount) -> Amount {
    let product = i128::from(amount.minor()) * i128::from(part.minor());
    let minor = divide(product, whole.minor().into());
    minor.map(Amount::from_minor).unwrap_or_default()
}
