//! What counts as sales when the commission is computed: the fight of this trade.

use serde::Serialize;

use super::reading::or;
use crate::document::{Reader, words};

/// 计佣口径. What is entered is the ordered product sales of the Business Reports:
/// with VAT, before cancellations and refunds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FeeBase {
    /// Ordered or shipped sales.
    pub measure: SalesMeasure,
    /// With or without refunds.
    pub refunds: Refunds,
    /// With or without VAT.
    pub vat: SalesVat,
    /// With or without what ads have sold.
    pub ad_sales: AdSales,
}

impl FeeBase {
    /// Ordered sales, as entered: nothing is taken off.
    pub const PLAIN: Self = Self {
        measure: SalesMeasure::Ordered,
        refunds: Refunds::Included,
        vat: SalesVat::Included,
        ad_sales: AdSales::Included,
    };
}

words! {
    /// When a sale counts.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum SalesMeasure {
        /// 下单口径: when it is ordered.
        Ordered "ordered",
        /// 发货口径: when it is shipped; what is cancelled before does not count.
        Shipped "shipped",
    }
}

words! {
    /// Whether refunds are taken off.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Refunds {
        /// 不扣退款.
        Included "included",
        /// 扣除退款.
        Deducted "deducted",
    }
}

words! {
    /// Whether the VAT of the store's country is taken off.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum SalesVat {
        /// 含税.
        Included "included",
        /// 不含税.
        Excluded "excluded",
    }
}

words! {
    /// Whether sales that ads have brought count.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum AdSales {
        /// 全部销售额.
        Included "included",
        /// 仅自然销售额: organic sales only.
        Excluded "excluded",
    }
}

pub(super) fn read(reader: &Reader<'_>) -> Option<FeeBase> {
    reader.object(&["measure", "refunds", "vat", "ad_sales"])?;
    let plain = FeeBase::PLAIN;
    let measure = or(&reader.field("measure"), plain.measure, |r| {
        r.one_of(&SalesMeasure::WORDS)
    });
    let refunds = or(&reader.field("refunds"), plain.refunds, |r| {
        r.one_of(&Refunds::WORDS)
    });
    let vat = or(&reader.field("vat"), plain.vat, |r| {
        r.one_of(&SalesVat::WORDS)
    });
    let ad_sales = or(&reader.field("ad_sales"), plain.ad_sales, |r| {
        r.one_of(&AdSales::WORDS)
    });
    Some(FeeBase {
        measure: measure?,
        refunds: refunds?,
        vat: vat?,
        ad_sales: ad_sales?,
    })
}

#[derive(Serialize)]
pub(super) struct FeeBaseDocument {
    measure: &'static str,
    refunds: &'static str,
    vat: &'static str,
    ad_sales: &'static str,
}

impl From<FeeBase> for FeeBaseDocument {
    fn from(base: FeeBase) -> Self {
        Self {
            measure: base.measure.word(),
            refunds: base.refunds.word(),
            vat: base.vat.word(),
            ad_sales: base.ad_sales.word(),
        }
    }
}
