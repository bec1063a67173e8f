//! What of the sales counts for the commission: docs/pricing.md, section 3.1.

use super::Volume;
use super::commission::in_proportion;
use crate::money::{Amount, Percent, divide};
use crate::rate_card::RateCard;
use crate::seller::{AdSales, Refunds, SalesMeasure, SalesVat, SellerInputs, Site};

/// A part of the sales that no commission is charged on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deduction {
    /// What it is.
    pub kind: DeductionKind,
    /// What it is taken of, in the GMV currency.
    pub of: Amount,
    /// The rate that it is computed with; `None` for an ACoS that is not known.
    pub percent: Option<Percent>,
    /// What it takes off, in the GMV currency: negative, or nothing.
    pub amount: Amount,
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
    let Some(clause) = &card.fee_base else {
        return;
    };
    let (asked, rates) = (inputs.particulars.fee_base, &clause.terms);
    if asked.measure == SalesMeasure::Shipped {
        let rate = Some(rates.unshipped);
        take(volume, DeductionKind::Unshipped, volume.fee_base, rate);
    }
    if asked.refunds == Refunds::Deducted {
        let stated = inputs.baselines.return_rate;
        let kind = DeductionKind::Refunds {
            stated: stated.is_some(),
        };
        let rate = stated.or(Some(rates.refunds));
        take(volume, kind, volume.fee_base, rate);
    }
    if asked.ad_sales == AdSales::Excluded {
        take(volume, DeductionKind::AdSales, volume.fee_base, volume.acos);
    }
    if asked.vat == SalesVat::Excluded {
        let sites = inputs.figures.sites();
        let (left, mut before) = (volume.fee_base, Amount::ZERO);
        let mut reached = Amount::ZERO;
        for (site, index) in sites.iter().zip(1_i64..) {
            // Up to and with this site: its sales, or without figures its number.
            let (part, whole) = match volume.by_site.get(usize::try_from(index - 1).unwrap_or(0)) {
                Some(&(_, gmv)) => {
                    reached = reached + gmv;
                    (reached, volume.gmv)
                }
                None => (
                    Amount::from_minor(index),
                    Amount::from_minor(sites.count().into()),
                ),
            };
            let until = in_proportion(left, part, whole);
            if until > before {
                let rate = Some(rates.vat(site));
                take(volume, DeductionKind::Vat(site), until - before, rate);
            }
            before = until;
        }
    }
    if !volume.deductions.is_empty() {
        volume.clause = Some(clause.note.clone());
    }
}

fn take(volume: &mut Volume, kind: DeductionKind, of: Amount, percent: Option<Percent>) {
    let rate = i64::from(percent.unwrap_or_default().hundredths());
    let (part, whole) = match kind {
        DeductionKind::Unshipped | DeductionKind::Refunds { .. } => (rate, WHOLE),
        DeductionKind::AdSales => (ad_sales(volume, percent), volume.gmv.minor()),
        DeductionKind::Vat(_) => (WHOLE, WHOLE + rate),
    };
    let share = in_proportion(of, Amount::from_minor(part), Amount::from_minor(whole));
    let off = match kind {
        DeductionKind::Vat(_) => of - share,
        _ => share,
    };
    volume.fee_base = volume.fee_base - off;
    volume.deductions.push(Deduction {
        kind,
        of,
        percent,
        amount: -off,
    });
}

/// What ads have sold, in minor units.
fn ad_sales(volume: &Volume, acos: Option<Percent>) -> i64 {
    let Some(acos) = acos else { return 0 };
    let spend = i128::from(volume.ad_spend.minor()) * i128::from(WHOLE);
    let sales = divide(spend, acos.hundredths().into());
    // Ads cannot have sold more than has been sold.
    let most = volume.gmv.minor();
    sales.map_or(most, |sales| sales.min(most))
}

/// A hundred per cent, in hundredths.
const WHOLE: i64 = 10_000;
