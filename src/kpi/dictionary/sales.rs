//! Sales and orders.

use super::{Direction, Entry, FREEZE_DAY, Group, Lever, Role, TRUE_UP_DAYS, Unit, Window};

/// Stock and price are the seller's, listings and campaigns the provider's.
pub(super) const GMV_GROWTH: Entry = Entry {
    group: Group::Sales,
    role: Role::Scored,
    unit: Unit::Money,
    direction: Direction::Higher,
    lever: Lever::Both,
    window: Window::Period,
    attribution: None,
    freeze_day: Some(FREEZE_DAY),
    true_up_days: Some(TRUE_UP_DAYS),
    seller_fulfilled_only: false,
    min_sample: None,
    threshold: None,
    benchmarks: &[],
};

pub(super) const ORDER_GROWTH: Entry = Entry {
    unit: Unit::Count,
    ..GMV_GROWTH
};
