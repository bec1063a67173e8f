//! What a troubled account adds.

use super::reading::MAX_PERCENT;
use crate::document::Reader;
use crate::literal::literal;
use crate::money::Percent;
use crate::seller::AccountHistory;

/// Surcharges for what an account has been through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HistoryRates {
    /// After warnings.
    pub(crate) warned: Percent,
    /// After a suspension.
    pub(crate) suspended: Percent,
}

impl HistoryRates {
    /// The surcharge for `history`.
    pub const fn surcharge(self, history: AccountHistory) -> Percent {
        match history {
            AccountHistory::Clean => Percent::ZERO,
            AccountHistory::Warned => self.warned,
            AccountHistory::Suspended => self.suspended,
        }
    }
}

pub(super) const FIELDS: &[&str] = &["warned_percent", "suspended_percent"];

pub(super) fn read(reader: &Reader<'_>) -> Option<HistoryRates> {
    let percent = |name: &str| reader.field(name).percent(MAX_PERCENT);
    let (warned, suspended) = (percent("warned_percent"), percent("suspended_percent"));
    Some(HistoryRates {
        warned: warned?,
        suspended: suspended?,
    })
}

literal! { HistoryRates { warned, suspended } }
