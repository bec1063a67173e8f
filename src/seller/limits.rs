//! The largest figures that are accepted.

use crate::money::{Amount, Percent};

/// The most that one site can sell, or spend on ads, in a month: a billion.
pub const MAX_MONTHLY: Amount = Amount::from_major(1_000_000_000);
/// The highest ACoS that we accept; above it, it is a slip of the pen.
pub const MAX_ACOS: Percent = Percent::from_hundredths(1_000_00);
/// The highest unit session percentage; several units per session are possible.
pub const MAX_UNIT_SESSION_PERCENTAGE: Percent = Percent::from_hundredths(1_000_00);
