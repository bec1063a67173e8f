//! What of the sales counts for the commission: docs/pricing.md, section 3.1.

use super::Volume;
use super::commission::in_proportion;
use crate::money::{Amount, Percent, divide, round};
use crate::rate_card::{ClauseNote, RateCard};
use crate::seller::{AdSales, Refunds, SalesMeasure, SalesVat, SellerInputs, Site};

/// A part of the sales that no commission is charged on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deduction {
    /// What it is.
    pub kind: DeductionKind,
    /// What it is taken of, in the GMV currency.
    pub of: Amount,
    /// The rate that it is computed with; `None` for an ACoS that is not known.
    pub percent: Option<Percent>,
    /// What it takes off, in the GMV currency: negative, or nothing.
    pub amount: Amount,
    /// The clause of the card that it follows.
    pub clause: ClauseNote,
}

/// What a deduction takes off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeductionKind {
    /// What is cancelled before it ships.
    Unshipped,
    /// What is refunded, at the rate that the seller has stated or at the card's.
    Refunds {
        /// Whether the seller has stated it.
        stated: bool,
    },
    /// What ads have sold: ad spend ÷ ACoS, in proportion to what is left.
    AdSales,
    /// The VAT in the sales of one site.
    Vat(Site),
}

impl DeductionKind {
    /// The stable key: `refunds`, `vat.FR`.
    pub fn key(self) -> String {
        match self {
            Self::Unshipped => "unshipped".into(),
            Self::Refunds { .. } => "refunds".into(),
            Self::AdSales => "ad_sales".into(),
            Self::Vat(site) => format!("vat.{}", site.code()),
        }
    }
}

/// Takes off `volume` what the inputs ask for and the card provides for. VAT comes last:
/// what is not sold, or sold by ads, takes its VAT with it.
pub(super) fn deduct(card: &RateCard, inputs: &SellerInputs, volume: &mut Volume) {
    let Some(clause) = &card.extras.fee_base else {
        return;
    };
    let (asked, rates) = (inputs.particulars.fee_base, &clause.terms);
    let take = |volume: &mut Volume, kind, of, percent, amount| {
        volume.fee_base = volume.fee_base + amount;
        volume.deductions.push(Deduction {
            kind,
            of,
            percent,
            amount,
            clause: clause.note.clone(),
        });
    };
    if asked.measure == SalesMeasure::Shipped {
        let of = volume.fee_base;
        let amount = -share(of, rates.unshipped);
        let kind = DeductionKind::Unshipped;
        take(volume, kind, of, Some(rates.unshipped), amount);
    }
    if asked.refunds == Refunds::Deducted {
        let of = volume.fee_base;
        let stated = inputs.baselines.return_rate;
        let percent = stated.unwrap_or(rates.refunds);
        let kind = DeductionKind::Refunds {
            stated: stated.is_some(),
        };
        take(volume, kind, of, Some(percent), -share(of, percent));
    }
    if asked.ad_sales == AdSales::Excluded {
        let (of, percent) = (volume.fee_base, volume.acos);
        let amount = percent.map_or(Amount::ZERO, |acos| -ad_sales(volume, acos));
        take(volume, DeductionKind::AdSales, of, percent, amount);
    }
    if asked.vat == SalesVat::Excluded {
        for (site, part) in by_site(inputs, volume) {
            let percent = rates.vat(site);
            let net = divide(
                i128::from(part.minor()) * 10_000,
                i128::from(percent.hundredths()) + 10_000,
            );
            let amount = net.map(Amount::from_minor).unwrap_or_default() - part;
            let kind = DeductionKind::Vat(site);
            take(volume, kind, part, Some(percent), amount);
        }
    }
}

fn share(of: Amount, percent: Percent) -> Amount {
    round(of.decimal() * percent.fraction())
}

/// What ads have sold of the sales that are left.
fn ad_sales(volume: &Volume, acos: Percent) -> Amount {
    let spend = i128::from(volume.ad_spend.minor());
    let sales = divide(spend * 10_000, acos.hundredths().into());
    // Ads cannot have sold more than has been sold.
    let sales = sales.map_or(volume.gmv, |sales| {
        volume.gmv.min(Amount::from_minor(sales))
    });
    in_proportion(sales, volume.fee_base, volume.gmv)
}

/// The sales that are left, by site; sites without any are left out.
fn by_site(inputs: &SellerInputs, volume: &Volume) -> Vec<(Site, Amount)> {
    let sites: Vec<Site> = inputs.figures.sites().iter().collect();
    // Without figures by site, each has the same part.
    let mut weights = vec![Amount::from_minor(1); sites.len()];
    for (weight, &(_, gmv)) in weights.iter_mut().zip(&volume.by_site) {
        *weight = gmv;
    }
    let parts = sites
        .into_iter()
        .zip(volume.fee_base.allocate_like(&weights));
    parts.filter(|(_, part)| !part.is_zero()).collect()
}
