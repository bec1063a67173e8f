//! How an estimate came about: everything that a reader needs to compute it again.

use crate::money::{Amount, Percent, divide};
use crate::quote::Volume;
use crate::seller::{SellerInputs, Site};

/// How an estimate came about. Amounts are in the currency of the estimate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A figure of the card.
    Flat,
    /// A figure of the seller.
    Stated,
    /// A share of the monthly GMV: the rates of the cheapest and the dearest goods.
    ShareOfGmv {
        /// The monthly GMV.
        gmv: Amount,
        /// The lowest rate.
        low: Percent,
        /// The highest rate.
        high: Percent,
    },
    /// A fee for each order.
    PerOrder {
        /// How many a month.
        orders: Orders,
        /// For one.
        fee: Amount,
    },
    /// What is part of the GMV, site by site.
    VatOfSales(Vec<VatPart>),
    /// A twelfth of what is paid every year.
    Twelfth {
        /// A year: what is certain, and with it what is to be confirmed.
        yearly: super::Range,
        /// How many duties it is without, because nobody knows their cost.
        unpriced: usize,
    },
    /// Nothing, or at most a share of the monthly base fee.
    Bonus {
        /// The monthly base fee.
        base: Amount,
        /// The most.
        most: Percent,
    },
    /// A share of the provider's monthly fee.
    ShareOfFee {
        /// The monthly fee.
        fee: Amount,
        /// The share.
        percent: Percent,
    },
}

/// Orders of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Orders {
    /// As the seller states them.
    Stated(i64),
    /// GMV ÷ the value of a mean order, rounded.
    ByValue {
        /// How many.
        count: i64,
        /// The monthly GMV.
        gmv: Amount,
        /// The value of a mean order.
        value: Amount,
    },
}

impl Orders {
    /// How many.
    pub const fn count(self) -> i64 {
        match self {
            Self::Stated(count) | Self::ByValue { count, .. } => count,
        }
    }
}

/// The VAT in the GMV of a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VatPart {
    /// The site.
    pub site: Site,
    /// Its monthly GMV, VAT included.
    pub gmv: Amount,
    /// The standard rate of its country.
    pub rate: Percent,
    /// The VAT in it.
    pub vat: Amount,
}

impl VatPart {
    pub(super) fn new(site: Site, gmv: Amount, rate: Percent) -> Self {
        let hundred = i128::from(Percent::HUNDRED.hundredths());
        let (part, rate_hundredths) = (i128::from(gmv.minor()), i128::from(rate.hundredths()));
        let net = divide(part * hundred, hundred + rate_hundredths);
        Self {
            site,
            gmv,
            rate,
            vat: gmv - Amount::from_minor(net.unwrap_or_default()),
        }
    }
}

/// The GMV of each site: as stated, or in equal parts.
pub(super) fn by_site(inputs: &SellerInputs, volume: &Volume) -> Vec<(Site, Amount)> {
    if !volume.by_site.is_empty() {
        return volume.by_site.clone();
    }
    let sites: Vec<Site> = inputs.figures.sites().iter().collect();
    let parts = volume.gmv.allocate(&vec![1; sites.len()]);
    sites.into_iter().zip(parts).collect()
}
