//! What a KPI has come to: docs/settlement.md, section 4.

use core::fmt;

use rust_decimal::Decimal;

use super::exclusion::{availability, is_launched};
use super::{Actuals, Contract, Export, MonthActuals, SiteReport};
use crate::kpi::Value;
use crate::money::{Amount, Percent, divide};
use crate::rate_card::{RateCard, ScoredKpi};

/// An actual value, with what was divided by what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measurement {
    /// What was counted.
    pub numerator: Quantity,
    /// What it was divided by.
    pub denominator: Quantity,
    /// The quotient; `None` where there is nothing to divide by.
    pub value: Option<Value>,
}

/// One side of a quotient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// Money, in the card's GMV currency.
    Amount(Amount),
    /// Units or sessions.
    Count(i64),
    /// Months on which the goods could be bought, in ten-thousandths.
    Months(i64),
}

impl Quantity {
    /// The number in the least unit of its kind: cents, ones, ten-thousandths.
    pub const fn whole(self) -> i64 {
        match self {
            Self::Amount(amount) => amount.minor(),
            Self::Count(number) | Self::Months(number) => number,
        }
    }
}

/// `162000.00`, `19400`, `2.9000`.
impl fmt::Display for Quantity {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Amount(amount) => amount.fmt(out),
            Self::Count(number) => number.fmt(out),
            Self::Months(number) => Decimal::new(number, 4).fmt(out),
        }
    }
}

/// The sums of `kpi` over `months`, and their quotient.
pub(super) fn measure(
    contract: &Contract<'_>,
    kpi: ScoredKpi,
    months: &[&MonthActuals],
    export: Export,
) -> Measurement {
    let (card, actuals) = (contract.card, contract.actuals);
    let counted = |month: &&MonthActuals| -> Vec<SiteReport> {
        let reports = month.figures(export).iter().copied();
        let stands = |report: &SiteReport| !is_launched(contract, month.month, report.site, kpi);
        reports.filter(stands).collect()
    };
    let reports: Vec<SiteReport> = months.iter().flat_map(counted).collect();
    let money = |of: fn(&SiteReport) -> Amount| {
        let converted = reports.iter().map(|report| convert(card, report, of));
        Quantity::Amount(converted.sum())
    };
    let count = |of: fn(&SiteReport) -> u32| {
        Quantity::Count(reports.iter().map(|report| i64::from(of(report))).sum())
    };
    let available = || {
        let shares = months
            .iter()
            .map(|month| availability(actuals, month.month));
        Quantity::Months(shares.map(|share| i64::from(share.hundredths())).sum())
    };
    let (numerator, denominator) = match kpi {
        ScoredKpi::GmvGrowth => (money(|report| report.sales), available()),
        ScoredKpi::OrderGrowth => (count(|report| report.further.orders), available()),
        ScoredKpi::Acos => (
            money(|report| report.ad_spend),
            money(|report| report.ad_sales),
        ),
        ScoredKpi::Tacos => (
            money(|report| report.ad_spend),
            money(|report| report.sales),
        ),
        ScoredKpi::Roas => (
            money(|report| report.ad_sales),
            money(|report| report.ad_spend),
        ),
        ScoredKpi::UnitSessionPercentage => (
            count(|report| report.cohort_units),
            count(|report| report.cohort_sessions),
        ),
        ScoredKpi::ReturnRate => (
            count(|report| report.units_refunded),
            count(|report| report.units_ordered),
        ),
        ScoredKpi::StockOut => (
            count(|report| report.further.asin_days_out),
            count(|report| report.further.asin_days),
        ),
        ScoredKpi::Localisation => (
            count(|report| report.further.points),
            count(|report| report.further.possible_points),
        ),
        ScoredKpi::ResponseTime => (
            count(|report| report.further.answered_messages),
            count(|report| report.further.messages),
        ),
    };
    Measurement {
        numerator,
        denominator,
        value: quotient(kpi, numerator, denominator),
    }
}

/// A figure of `report` in the card's GMV currency.
pub(super) fn convert(
    card: &RateCard,
    report: &SiteReport,
    of: impl FnOnce(&SiteReport) -> Amount,
) -> Amount {
    let exchange = &card.exchange.terms;
    let converted = exchange.convert(of(report), report.site.currency(), card.gmv_currency);
    converted.unwrap_or_default()
}

fn quotient(kpi: ScoredKpi, numerator: Quantity, denominator: Quantity) -> Option<Value> {
    let (above, below) = (i128::from(numerator.whole()), denominator.whole());
    let ratio = |scale| divide(above * scale, below.into());
    match (kpi, numerator) {
        // Months are in ten-thousandths.
        (ScoredKpi::GmvGrowth, _) => ratio(10_000).map(Amount::from_minor).map(Value::Amount),
        (ScoredKpi::OrderGrowth, _) => ratio(1_000_000).map(Value::Number),
        (ScoredKpi::Roas, _) => ratio(100).map(Value::Number),
        (ScoredKpi::Localisation, _) => ratio(10_000).map(Value::Number),
        // Money was spent and nothing came of it: beyond every percentage.
        (_, Quantity::Amount(spent)) if below == 0 && !spent.is_zero() => {
            Some(Value::Percent(Percent::from_hundredths(i32::MAX)))
        }
        _ if below == 0 => None,
        _ => {
            let hundredths = ratio(10_000).and_then(|ratio| i32::try_from(ratio).ok());
            let hundredths = hundredths.unwrap_or(i32::MAX);
            Some(Value::Percent(Percent::from_hundredths(hundredths)))
        }
    }
}

/// Whether what `kpi` was measured on is large enough to say anything.
pub(super) fn is_enough(actuals: &Actuals, kpi: ScoredKpi, measured: &Measurement) -> bool {
    let rules = &actuals.rules;
    let enough = match kpi {
        ScoredKpi::GmvGrowth
        | ScoredKpi::OrderGrowth
        | ScoredKpi::StockOut
        | ScoredKpi::Localisation
        | ScoredKpi::ResponseTime => true,
        ScoredKpi::Roas => measured.denominator.whole() >= rules.min_ad_spend.minor(),
        // Of the spend, not of the sales: ads that sell nothing are no excuse.
        ScoredKpi::Acos | ScoredKpi::Tacos => {
            measured.numerator.whole() >= rules.min_ad_spend.minor()
        }
        ScoredKpi::UnitSessionPercentage => {
            measured.denominator.whole() >= i64::from(rules.min_sessions)
        }
        ScoredKpi::ReturnRate => measured.denominator.whole() >= i64::from(rules.min_units),
    };
    enough && measured.value.is_some()
}
