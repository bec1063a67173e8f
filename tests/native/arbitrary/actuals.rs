//! Generators of what may have happened to a contract.

use eu_quote::calendar::Month;
use eu_quote::kpi::{Count, Counts, MAX_COUNT, ReportField};
use eu_quote::money::{Amount, Percent};
use eu_quote::seller::{ScoredKpi, SellerInputs, Site};
use eu_quote::settlement::{
    Actuals, AsinDays, Event, Exclusion, MeasuredBaselines, MonthActuals, Readings, Rules,
    SiteReport,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::{amount, percent};

/// A report of Germany with these sales and this spend, and nothing else.
pub(crate) const fn report(sales: Amount, ad_spend: Amount) -> SiteReport {
    SiteReport {
        site: Site::De,
        sales,
        shipped_sales: None,
        refunded_sales: None,
        ad_spend,
        ad_sales: Amount::ZERO,
        counts: Counts::NONE,
    }
}

/// A month with this report and good readings.
pub(crate) fn reported(month: Month, report: SiteReport) -> MonthActuals {
    MonthActuals {
        month,
        first: vec![report],
        true_up: None,
        health: Readings {
            odr: Some(Percent::ZERO),
            lsr_10_days: Some(Percent::ZERO),
            lsr_30_days: Some(Percent::ZERO),
            cancellation_rate: Some(Percent::ZERO),
            vtr: Some(Percent::HUNDRED),
        },
        approved_ad_budget: None,
    }
}

fn count() -> impl Strategy<Value = u32> {
    prop_oneof![Just(0), Just(MAX_COUNT), 0..=MAX_COUNT, 0..5_000_u32]
}

/// Counts of anything, a part never above its whole.
fn counts() -> impl Strategy<Value = Counts> {
    vec(count(), Count::ALL.len()).prop_map(|numbers| {
        let all = Count::ALL.into_iter().zip(numbers);
        let any = all.fold(Counts::NONE, |counts, (count, number)| {
            counts.with(count, number)
        });
        let parts = ScoredKpi::ALL.into_iter().map(ScoredKpi::formula);
        let parts = parts.filter(|formula| formula.is_part);
        parts.fold(any, |counts, formula| {
            match (formula.numerator, formula.denominator.field()) {
                (ReportField::Count(part), Some(ReportField::Count(whole))) => {
                    let (a, b) = (counts.of(part), counts.of(whole));
                    counts.with(part, a.min(b)).with(whole, a.max(b))
                }
                _ => counts,
            }
        })
    })
}

/// A report of anything.
fn any_report() -> impl Strategy<Value = SiteReport> {
    let money = (amount(), amount(), amount());
    let stated = (option::of(amount()), option::of(amount()));
    let figures = (money, stated, counts());
    figures.prop_map(|(money, stated, counts)| SiteReport {
        counts,
        ad_sales: money.2,
        shipped_sales: stated.0,
        refunded_sales: stated.1,
        ..report(money.0, money.1)
    })
}

/// A report that is near the targets of a store with a GMV of 50,000.00, an ACoS of
/// 30 %, ten units for 100 sessions and 8 % refunded.
fn likely_report() -> impl Strategy<Value = SiteReport> {
    let money = (
        40_000_00..80_000_00_i64,
        2_000_00..8_000_00_i64,
        5_000_00..30_000_00_i64,
    );
    let counts = (500..2_000_u32, 100..20_000_u32, 20..2_000_u32, 0..200_u32);
    (money, counts).prop_map(|(money, counts)| SiteReport {
        ad_sales: Amount::from_minor(money.2),
        counts: Counts::NONE
            .with(Count::CohortUnits, counts.0)
            .with(Count::CohortSessions, counts.1)
            .with(Count::UnitsOrdered, counts.2)
            .with(Count::UnitsRefunded, counts.3),
        ..report(Amount::from_minor(money.0), Amount::from_minor(money.1))
    })
}

/// One for each of `sites`.
fn reports(
    sites: Vec<Site>,
    of: impl Strategy<Value = SiteReport>,
) -> impl Strategy<Value = Vec<SiteReport>> {
    vec(of, sites.len()).prop_map(move |reports| {
        let sites = sites.iter().copied();
        let placed = sites.zip(reports);
        placed
            .map(|(site, report)| SiteReport { site, ..report })
            .collect()
    })
}

/// Readings that hold more often than not.
fn readings() -> impl Strategy<Value = Readings> {
    let low = || option::weighted(0.95, prop_oneof![20 => 0..95_i32, 1 => 0..10_000_i32]);
    let high = option::weighted(
        0.95,
        prop_oneof![20 => 95_00..=100_00_i32, 1 => 0..100_00_i32],
    );
    (low(), low(), low(), low(), high).prop_map(|(odr, ten, thirty, cancelled, vtr)| {
        let percent = |reading: Option<i32>| reading.map(Percent::from_hundredths);
        Readings {
            odr: percent(odr),
            lsr_10_days: percent(ten),
            lsr_30_days: percent(thirty),
            cancellation_rate: percent(cancelled),
            vtr: percent(vtr),
        }
    })
}

fn event(sites: Vec<Site>) -> impl Strategy<Value = Event> {
    let days = || {
        (1..=MAX_COUNT, 0..=1_000_u32).prop_map(|(all, part)| AsinDays {
            lost: u32::try_from(u64::from(all) * u64::from(part) / 1_000).expect("at most all"),
            all,
        })
    };
    let change = (-100_00..=50_00_i32).prop_map(Percent::from_hundredths);
    prop_oneof![
        days().prop_map(Event::StockOut),
        days().prop_map(Event::ListingSuspension),
        (1..=28_u8).prop_map(Event::AmazonOutage),
        change.prop_map(Event::PriceChange),
        percent(0, Percent::HUNDRED).prop_map(Event::BudgetCut),
        Just(Event::DealEvent),
        prop::sample::select(sites).prop_map(Event::Launch),
    ]
}

fn exclusions(inputs: &SellerInputs) -> impl Strategy<Value = Vec<Exclusion>> + use<> {
    let (start, term) = (inputs.start, inputs.term.months());
    let sites: Vec<Site> = inputs.figures.sites().iter().collect();
    let exclusion = (0..term, event(sites)).prop_map(move |(index, event)| Exclusion {
        month: start.plus(index),
        event,
    });
    vec(exclusion, 0..6)
}

fn rules() -> impl Strategy<Value = Rules> {
    let any = (
        (amount(), count(), count()),
        [0..=100_00_i32, 0..=100_00, 0..=100_00, 0..=100_00],
    )
        .prop_map(|((spend, sessions, units), shares)| {
            let [price_change, budget_cut, ratio_days, gmv_days] =
                shares.map(Percent::from_hundredths);
            Rules {
                min_ad_spend: spend,
                min_sessions: sessions,
                min_units: units,
                price_change,
                budget_cut,
                ratio_days,
                gmv_days,
            }
        });
    prop_oneof![Just(Rules::SAMPLE), any]
}

/// Any start of any KPI that can be measured.
fn baselines() -> impl Strategy<Value = MeasuredBaselines> {
    vec(option::of(any::<u32>()), ScoredKpi::ALL.len()).prop_map(|numbers| {
        let mut baselines = [None; ScoredKpi::ALL.len()];
        let all = ScoredKpi::ALL.into_iter().zip(numbers);
        for (baseline, (kpi, number)) in baselines.iter_mut().zip(all) {
            let start = kpi.formula().measured;
            *baseline = start.zip(number).map(|(start, number)| {
                let most = start.most.hundredths();
                kpi.value(i64::from(number) % (most + 1))
            });
        }
        MeasuredBaselines::new(baselines)
    })
}

fn months(
    inputs: &SellerInputs,
    report: BoxedStrategy<SiteReport>,
    all: bool,
) -> impl Strategy<Value = Vec<MonthActuals>> + use<> {
    let (start, term) = (inputs.start, inputs.term.months());
    let sites: Vec<Site> = inputs.figures.sites().iter().collect();
    let first = reports(sites.clone(), report.clone());
    let again = option::of(reports(sites, report));
    let is_reported = prop_oneof![3 => Just(true), 1 => Just(all)];
    let month = (is_reported, first, again, readings(), option::of(amount()));
    vec(month.boxed(), usize::from(term)).prop_map(move |months| {
        let months = (0..term).zip(months);
        months
            .filter(|(_, (is_reported, ..))| *is_reported)
            .map(
                |(index, (_, first, true_up, health, approved))| MonthActuals {
                    month: start.plus(index),
                    first,
                    true_up,
                    health,
                    approved_ad_budget: approved,
                },
            )
            .collect()
    })
}

/// Whatever may have happened to the contract of `inputs`.
pub(crate) fn actuals(inputs: &SellerInputs) -> impl Strategy<Value = Actuals> + use<> {
    with(inputs, months(inputs, any_report().boxed(), false))
}

/// Every month of it, near a store of the sample card's defaults.
pub(crate) fn all_months(inputs: &SellerInputs) -> impl Strategy<Value = Actuals> + use<> {
    with(inputs, months(inputs, likely_report().boxed(), true))
}

fn with<M: Strategy<Value = Vec<MonthActuals>>>(
    inputs: &SellerInputs,
    months: M,
) -> impl Strategy<Value = Actuals> + use<M> {
    (months, baselines(), rules(), exclusions(inputs)).prop_map(
        |(months, baselines, rules, exclusions)| Actuals {
            months,
            baselines,
            rules,
            exclusions,
        },
    )
}
