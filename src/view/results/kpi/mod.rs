//! The KPI of the contract: what is scored, when, and what it pays.

pub(super) mod dates;
pub(super) mod dictionary;
pub(super) mod payout;
pub(super) mod plan;
pub(super) mod schedule;
