//! Stock. The seller buys, the provider advises: neither can hold these alone.

use super::benchmark::percent;
use super::{
    AmazonThreshold, Benchmark, Direction, Entry, FREEZE_DAY, Figure, Group, Level, Lever, Market,
    Role, Source, Span, Unit, Window,
};

pub(super) const INVENTORY_TURNOVER: Entry = Entry {
    group: Group::Stock,
    role: Role::Joint,
    unit: Unit::Ratio,
    direction: Direction::Higher,
    lever: Lever::Both,
    window: Window::Rolling(&[90]),
    attribution: None,
    freeze_day: Some(FREEZE_DAY),
    // Of past stock there is no second export.
    true_up_days: None,
    seller_fulfilled_only: false,
    min_sample: None,
    threshold: None,
    benchmarks: &[],
};

pub(super) const DAYS_OF_SUPPLY: Entry = Entry {
    unit: Unit::Days,
    direction: Direction::Lower,
    benchmarks: &[Benchmark::new(
        Level::Good,
        Span::AtMost(Figure::Whole(60)),
        Source::Encyclopedia10100,
    )],
    ..INVENTORY_TURNOVER
};

pub(super) const STOCK_OUT: Entry = Entry {
    unit: Unit::Percent,
    direction: Direction::Lower,
    window: Window::Period,
    benchmarks: &[
        Benchmark::new(Level::Good, Span::Below(percent(5_00)), Source::Experience)
            .in_market(Market::Europe),
    ],
    ..INVENTORY_TURNOVER
};

/// Excess stock is the seller's.
pub(super) const IPI: Entry = Entry {
    role: Role::Gate,
    unit: Unit::Points,
    lever: Lever::Seller,
    window: Window::Reading,
    freeze_day: None,
    threshold: Some(AmazonThreshold {
        limit: Figure::Whole(400),
        source: Source::Experience,
    }),
    ..INVENTORY_TURNOVER
};
