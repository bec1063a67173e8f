//! Traffic, conversion and visibility.

use super::benchmark::percent;
use super::{
    Benchmark, Direction, Entry, FREEZE_DAY, Group, Level, Lever, Market, MinSample, Role, Sampled,
    Scope, Source, Span, TRUE_UP_DAYS, Unit, Window,
};

/// What comes from a Business Report, which can be exported again.
const REPORTED: Entry = Entry {
    group: Group::Conversion,
    role: Role::Scored,
    unit: Unit::Percent,
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

pub(super) const SESSIONS: Entry = Entry {
    role: Role::Diagnostic,
    unit: Unit::Count,
    ..REPORTED
};

pub(super) const UNIT_SESSION_PERCENTAGE: Entry = Entry {
    min_sample: Some(MinSample {
        count: 1_000,
        of: Sampled::Sessions,
    }),
    benchmarks: &[
        Benchmark::new(
            Level::Typical,
            Span::Between(percent(8_00), percent(13_00)),
            Source::Experience,
        )
        .in_market(Market::Europe),
        Benchmark::new(
            Level::Good,
            Span::Between(percent(10_00), percent(15_00)),
            Source::OnlyEGuide,
        ),
        Benchmark::new(
            Level::Typical,
            Span::Exactly(percent(10_00)),
            Source::OnlyEGuide,
        )
        .of(Scope::AdClicks),
        Benchmark::new(
            Level::Typical,
            Span::Between(percent(10_00), percent(15_00)),
            Source::Encyclopedia10100,
        )
        .of(Scope::AdClicks),
        Benchmark::new(
            Level::Alarm,
            Span::Below(percent(5_00)),
            Source::Encyclopedia10100,
        )
        .of(Scope::AdClicks),
    ],
    ..REPORTED
};

/// Price and stock, and whoever else sells the same, decide it.
pub(super) const FEATURED_OFFER: Entry = Entry {
    benchmarks: &[
        Benchmark::new(
            Level::Good,
            Span::Above(percent(90_00)),
            Source::PublicTools,
        ),
        Benchmark::new(
            Level::Typical,
            Span::AtLeast(percent(95_00)),
            Source::Experience,
        )
        .of(Scope::BrandOwners),
    ],
    ..REPORTED
};

/// Ranks are written down day by day: nobody can export yesterday's.
pub(super) const BSR: Entry = Entry {
    unit: Unit::Rank,
    direction: Direction::Lower,
    window: Window::Rolling(&[28]),
    true_up_days: None,
    ..REPORTED
};
