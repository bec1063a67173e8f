//! Generators of what may have happened to a contract.

use eu_quote::calendar::Month;
use eu_quote::money::{Amount, Percent};
use eu_quote::seller::{SellerInputs, Site};
use eu_quote::settlement::{
    Actuals, AsinDays, Event, Exclusion, FurtherCounts, MAX_COUNT, MeasuredBaselines, MonthActuals,
    Readings, Rules, SiteReport,
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
        cohort_units: 0,
        cohort_sessions: 0,
        units_ordered: 0,
        units_refunded: 0,
        further: FurtherCounts {
            orders: 0,
            asin_days_out: 0,
            asin_days: 0,
            points: 0,
            possible_points: 0,
            answered_messages: 0,
            messages: 0,
        },
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
fn further() -> impl Strategy<Value = FurtherCounts> {
    let pair = || (count(), count()).prop_map(|(a, b)| (a.min(b), a.max(b)));
    (count(), pair(), pair(), pair()).prop_map(|(orders, days, points, messages)| FurtherCounts {
        orders,
        asin_days_out: days.0,
        asin_days: days.1,
        points: points.0,
        possible_points: points.1,
        answered_messages: messages.0,
        messages: messages.1,
    })
}

/// A report of anything.
fn any_report() -> impl Strategy<Value = SiteReport> {
    let money = (amount(), amount(), amount());
    let stated = (option::of(amount()), option::of(amount()));
    let counts = (count(), count(), count(), count());
    let figures = (money, stated, counts, further());
    figures.prop_map(|(money, stated, counts, further)| SiteReport {
        further,
        ad_sales: money.2,
        shipped_sales: stated.0,
        refunded_sales: stated.1,
        cohort_units: counts.0,
        cohort_sessions: counts.1,
        units_ordered: counts.2,
        units_refunded: counts.3,
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
        cohort_units: counts.0,
        cohort_sessions: counts.1,
        units_ordered: counts.2,
        units_refunded: counts.3,
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

fn baselines() -> impl Strategy<Value = MeasuredBaselines> {
    let share = || option::of(percent(0, Percent::HUNDRED));
    let number = || option::of(0..=10_000_000_i64);
    let four = (option::of(amount()), share(), share(), share());
    (four, number(), share(), number()).prop_map(|(four, orders, tacos, roas)| {
        let (gmv, acos, conversion, return_rate) = four;
        MeasuredBaselines {
            gmv,
            acos,
            conversion,
            return_rate,
            orders,
            tacos,
            roas,
        }
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
