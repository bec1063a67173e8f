//! What is offered, and how it is received.

use super::benchmark::percent;
use super::{
    Benchmark, Direction, Entry, FREEZE_DAY, Figure, Group, Level, Lever, Market, Role, Scope,
    Source, Span, TRUE_UP_DAYS, Unit, Window,
};

pub(super) const RETURN_RATE: Entry = Entry {
    group: Group::Product,
    role: Role::Scored,
    unit: Unit::Percent,
    direction: Direction::Lower,
    lever: Lever::Both,
    window: Window::Period,
    attribution: None,
    freeze_day: Some(FREEZE_DAY),
    true_up_days: Some(TRUE_UP_DAYS),
    seller_fulfilled_only: false,
    min_sample: None,
    threshold: None,
    benchmarks: &[
        german(
            Level::Typical,
            Span::Between(percent(40_00), percent(60_00)),
            Source::Ehi,
        )
        .of(Scope::Fashion),
        german(
            Level::Typical,
            Span::Exactly(percent(64_30)),
            Source::Bamberg,
        )
        .of(Scope::FashionParcels),
        german(
            Level::Typical,
            Span::Exactly(percent(33_60)),
            Source::Bamberg,
        )
        .of(Scope::FashionItems),
        german(
            Level::Typical,
            Span::AtMost(percent(10_00)),
            Source::Handelsdaten,
        )
        .of(Scope::Electronics)
        .for_part(85_70),
        // The source says "about 93 %".
        german(
            Level::Typical,
            Span::AtMost(percent(10_00)),
            Source::Handelsdaten,
        )
        .of(Scope::Furniture)
        .for_part(93_00),
    ],
};

/// Most of it is the product itself.
pub(super) const REVIEW_RATING: Entry = Entry {
    role: Role::Diagnostic,
    unit: Unit::Stars,
    direction: Direction::Higher,
    lever: Lever::Seller,
    window: Window::Reading,
    freeze_day: None,
    true_up_days: None,
    benchmarks: &[Benchmark::new(
        Level::Good,
        Span::AtLeast(Figure::Hundredths(4_20)),
        Source::Experience,
    )
    .in_market(Market::Europe)],
    ..RETURN_RATE
};

pub(super) const LOCALISATION: Entry = Entry {
    unit: Unit::Points,
    direction: Direction::Higher,
    lever: Lever::Provider,
    window: Window::Reading,
    true_up_days: None,
    benchmarks: &[Benchmark::new(
        Level::Good,
        Span::AtLeast(Figure::Whole(90)),
        Source::Experience,
    )
    .in_market(Market::Europe)],
    ..RETURN_RATE
};

const fn german(level: Level, span: Span, source: Source) -> Benchmark {
    Benchmark::new(level, span, source).in_market(Market::Germany)
}
