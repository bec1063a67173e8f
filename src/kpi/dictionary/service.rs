//! What the provider does by itself.

use super::benchmark::percent;
use super::{
    AmazonThreshold, Direction, Entry, FREEZE_DAY, Group, Lever, Role, Source, Unit, Window,
};

pub(super) const RESPONSE_TIME: Entry = Entry {
    group: Group::Service,
    role: Role::Scored,
    unit: Unit::Percent,
    direction: Direction::Higher,
    lever: Lever::Provider,
    window: Window::Period,
    attribution: None,
    freeze_day: Some(FREEZE_DAY),
    true_up_days: None,
    seller_fulfilled_only: false,
    min_sample: None,
    threshold: Some(AmazonThreshold {
        limit: percent(90_00),
        source: Source::Experience,
    }),
    benchmarks: &[],
};

pub(super) const REPORT_ON_TIME: Entry = Entry {
    role: Role::Diagnostic,
    threshold: None,
    ..RESPONSE_TIME
};
