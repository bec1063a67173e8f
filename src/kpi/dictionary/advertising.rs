//! Advertising. Ad figures are exported, and restated by Amazon for weeks.

use super::benchmark::percent;
use super::{
    Attribution, Benchmark, Direction, Entry, FREEZE_DAY, Figure, Group, Level, Lever, Market,
    Role, Scope, Source, Span, TRUE_UP_DAYS, Unit, Window,
};
use crate::money::{Amount, Currency};

pub(super) const ACOS: Entry = Entry {
    group: Group::Advertising,
    role: Role::Scored,
    unit: Unit::Percent,
    direction: Direction::Lower,
    lever: Lever::Provider,
    window: Window::Period,
    attribution: Some(Attribution {
        sponsored_products_days: 7,
        brands_and_display_days: 14,
    }),
    freeze_day: Some(FREEZE_DAY),
    true_up_days: Some(TRUE_UP_DAYS),
    seller_fulfilled_only: false,
    min_sample: None,
    threshold: None,
    benchmarks: &[
        median(percent(29_80), Scope::SponsoredProducts),
        median(percent(32_30), Scope::SponsoredBrands),
        median(percent(44_80), Scope::SponsoredDisplay),
        Benchmark::new(
            Level::Good,
            Span::Between(percent(15_00), percent(25_00)),
            Source::UnnamedPage,
        ),
        Benchmark::new(
            Level::Alarm,
            Span::Above(percent(30_00)),
            Source::UnnamedPage,
        ),
    ],
};

pub(super) const ROAS: Entry = Entry {
    unit: Unit::Ratio,
    direction: Direction::Higher,
    // 1 ÷ 29.8 %.
    benchmarks: &[Benchmark {
        source: Source::EcdbComputed,
        ..median(Figure::Hundredths(3_36), Scope::SponsoredProducts)
    }],
    ..ACOS
};

/// Sales that nobody advertised are the seller's price, stock and brand too.
pub(super) const TACOS: Entry = Entry {
    lever: Lever::Both,
    // Spend is not attributed, and all sales count.
    attribution: None,
    benchmarks: &[
        Benchmark::new(
            Level::Typical,
            Span::Between(percent(10_00), percent(15_00)),
            Source::UnnamedPage,
        )
        .of(Scope::MatureBrands),
        Benchmark::new(
            Level::Alarm,
            Span::Above(percent(20_00)),
            Source::UnnamedPage,
        ),
        Benchmark::new(
            Level::Good,
            Span::AtMost(percent(10_00)),
            Source::PublicTools,
        ),
        Benchmark::new(
            Level::Good,
            Span::AtMost(percent(15_00)),
            Source::PublicTools,
        ),
    ],
    ..ACOS
};

/// Clicks are checked for three days, then they stand.
pub(super) const CTR: Entry = Entry {
    role: Role::Diagnostic,
    direction: Direction::Higher,
    attribution: None,
    true_up_days: None,
    benchmarks: &[
        median(percent(33), Scope::SponsoredProducts),
        median(percent(30), Scope::SponsoredBrands),
        median(percent(20), Scope::SponsoredDisplay),
        Benchmark::new(
            Level::Typical,
            Span::Exactly(percent(36)),
            Source::OnlyEGuide,
        ),
        Benchmark::new(Level::Good, Span::AtLeast(percent(40)), Source::UnnamedPage),
    ],
    ..ACOS
};

pub(super) const CPC: Entry = Entry {
    unit: Unit::Money,
    direction: Direction::Lower,
    benchmarks: &[
        median(cents(70, Currency::Usd), Scope::SponsoredProducts),
        median(cents(63, Currency::Usd), Scope::SponsoredBrands),
        median(cents(54, Currency::Usd), Scope::SponsoredDisplay),
        typical(cents(76, Currency::Eur)).in_market(Market::Europe),
        typical(cents(85, Currency::Eur)).in_market(Market::Germany),
        typical(cents(82, Currency::Gbp)).in_market(Market::UnitedKingdom),
    ],
    ..CTR
};

const fn median(figure: Figure, scope: Scope) -> Benchmark {
    Benchmark::new(Level::Median, Span::Exactly(figure), Source::Ecdb)
        .of(scope)
        .in_market(Market::UnitedKingdom)
}

const fn typical(figure: Figure) -> Benchmark {
    Benchmark::new(Level::Typical, Span::Exactly(figure), Source::UnnamedPage)
}

const fn cents(minor: i64, currency: Currency) -> Figure {
    Figure::Money(Amount::from_minor(minor), currency)
}
