//! An amount in a cell of a table, whose head names the currency.

use crate::money::Amount;
use crate::text::format::grouped;

/// To the fen, with the minus that does not break.
pub(in crate::view) fn figure(amount: Amount) -> String {
    grouped(amount).replace('-', "\u{2212}")
}
