//! What surrounds a quote as JSON: docs/market.md, section 6.

use serde::Serialize;

use super::duties::DutiesDocument;
use super::pretty;
use super::quote::ClauseDocument;
use crate::market::compliance::Duties;
use crate::market::exclusions::{
    Basis, Estimate, Exclusions, Item, Orders, Range, Shares, VatPart,
};
use crate::money::Percent;
use crate::rate_card::RateCard;

/// The version of the format; it grows when a field changes its meaning.
const SCHEMA: u8 = 1;

/// Duties and exclusions as indented JSON.
pub fn market(card: &RateCard, duties: Option<&Duties>, exclusions: &Exclusions) -> String {
    let document = MarketDocument {
        schema: SCHEMA,
        card: card.id().to_string(),
        sample: card.is_sample(),
        currency: card.currency().code(),
        gmv_currency: card.gmv_currency().code(),
        compliance: duties.map(DutiesDocument::from),
        exclusions: ExclusionsDocument::from(exclusions),
    };
    pretty(&document)
}

#[derive(Serialize)]
struct MarketDocument<'a> {
    schema: u8,
    card: String,
    sample: bool,
    currency: &'static str,
    gmv_currency: &'static str,
    compliance: Option<DutiesDocument<'a>>,
    exclusions: ExclusionsDocument<'a>,
}

#[derive(Serialize)]
struct ExclusionsDocument<'a> {
    items: Vec<ItemDocument<'a>>,
    sum: RangeDocument,
    fee: String,
    all_in: RangeDocument,
    one_off: RangeDocument,
    shares: Option<SharesDocument>,
}

#[derive(Serialize)]
struct ItemDocument<'a> {
    item: &'static str,
    estimate: Option<EstimateDocument<'a>>,
}

#[derive(Serialize)]
struct EstimateDocument<'a> {
    monthly: RangeDocument,
    currency: &'static str,
    charged: RangeDocument,
    basis: BasisDocument,
    clause: Option<ClauseDocument<'a>>,
}

#[derive(Serialize)]
struct RangeDocument {
    low: String,
    high: String,
}

#[derive(Serialize)]
#[expect(clippy::struct_field_names, reason = "the names of the document")]
struct SharesDocument {
    sum_percent: RangeDocument,
    fee_percent: String,
    all_in_percent: RangeDocument,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum BasisDocument {
    Flat,
    Stated,
    ShareOfGmv {
        gmv: String,
        low_percent: String,
        high_percent: String,
    },
    PerOrder {
        orders: i64,
        fee: String,
        gmv: Option<String>,
        order_value: Option<String>,
    },
    VatOfSales {
        sites: Vec<VatDocument>,
    },
    Twelfth {
        yearly: RangeDocument,
        unpriced: usize,
    },
    Bonus {
        base: String,
        most_percent: String,
    },
    ShareOfFee {
        fee: String,
        percent: String,
    },
}

#[derive(Serialize)]
struct VatDocument {
    site: &'static str,
    gmv: String,
    percent: String,
    vat: String,
}

impl<'a> From<&'a Exclusions> for ExclusionsDocument<'a> {
    fn from(exclusions: &'a Exclusions) -> Self {
        Self {
            items: exclusions.items.iter().map(ItemDocument::from).collect(),
            sum: exclusions.sum.into(),
            fee: exclusions.fee.to_string(),
            all_in: exclusions.all_in.into(),
            one_off: exclusions.one_off.into(),
            shares: exclusions.shares.map(SharesDocument::from),
        }
    }
}

impl<'a> From<&'a Item> for ItemDocument<'a> {
    fn from(item: &'a Item) -> Self {
        Self {
            item: item.kind.word(),
            estimate: item.estimate.as_ref().map(EstimateDocument::from),
        }
    }
}

impl<'a> From<&'a Estimate> for EstimateDocument<'a> {
    fn from(estimate: &'a Estimate) -> Self {
        Self {
            monthly: estimate.monthly.into(),
            currency: estimate.currency.code(),
            charged: estimate.charged.into(),
            basis: (&estimate.basis).into(),
            clause: estimate.clause.as_ref().map(ClauseDocument::from),
        }
    }
}

impl From<Range> for RangeDocument {
    fn from(range: Range) -> Self {
        Self {
            low: range.low.to_string(),
            high: range.high.to_string(),
        }
    }
}

impl From<(Percent, Percent)> for RangeDocument {
    fn from((low, high): (Percent, Percent)) -> Self {
        Self {
            low: low.to_string(),
            high: high.to_string(),
        }
    }
}

impl From<Shares> for SharesDocument {
    fn from(shares: Shares) -> Self {
        Self {
            sum_percent: shares.sum.into(),
            fee_percent: shares.fee.to_string(),
            all_in_percent: shares.all_in.into(),
        }
    }
}

impl From<&Basis> for BasisDocument {
    fn from(basis: &Basis) -> Self {
        match basis {
            Basis::Flat => Self::Flat,
            Basis::Stated => Self::Stated,
            Basis::ShareOfGmv { gmv, low, high } => Self::ShareOfGmv {
                gmv: gmv.to_string(),
                low_percent: low.to_string(),
                high_percent: high.to_string(),
            },
            Basis::PerOrder { orders, fee } => {
                let mean = match orders {
                    Orders::Stated(_) => None,
                    Orders::ByValue { gmv, value, .. } => Some((gmv, value)),
                };
                Self::PerOrder {
                    orders: orders.count(),
                    fee: fee.to_string(),
                    gmv: mean.map(|(gmv, _)| gmv.to_string()),
                    order_value: mean.map(|(_, value)| value.to_string()),
                }
            }
            Basis::VatOfSales(parts) => Self::VatOfSales {
                sites: parts.iter().map(VatDocument::from).collect(),
            },
            Basis::Twelfth { yearly, unpriced } => Self::Twelfth {
                yearly: (*yearly).into(),
                unpriced: *unpriced,
            },
            Basis::Bonus { base, most } => Self::Bonus {
                base: base.to_string(),
                most_percent: most.to_string(),
            },
            Basis::ShareOfFee { fee, percent } => Self::ShareOfFee {
                fee: fee.to_string(),
                percent: percent.to_string(),
            },
        }
    }
}

impl From<&VatPart> for VatDocument {
    fn from(part: &VatPart) -> Self {
        Self {
            site: part.site.code(),
            gmv: part.gmv.to_string(),
            percent: part.rate.to_string(),
            vat: part.vat.to_string(),
        }
    }
}
