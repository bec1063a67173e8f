//! What linking an ERP costs.

use super::reading::MAX_FEE;
use crate::document::Reader;
use crate::literal::literal;
use crate::money::Amount;

/// The fees for linking an ERP, in the fee currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErpFees {
    /// At the start.
    pub(crate) one_off: Amount,
    /// Every month.
    pub(crate) monthly: Amount,
}

pub(super) const FIELDS: &[&str] = &["one_off", "monthly"];

pub(super) fn read(reader: &Reader<'_>) -> Option<ErpFees> {
    let fee = |name: &str| reader.field(name).amount(MAX_FEE);
    let (one_off, monthly) = (fee("one_off"), fee("monthly"));
    Some(ErpFees {
        one_off: one_off?,
        monthly: monthly?,
    })
}

literal! { ErpFees { one_off, monthly } }
