//! What a KPI has come to: docs/kpi.md, section 13.

use core::fmt;

use rust_decimal::Decimal;

use super::exclusion::{availability, is_launched};
use super::{Actuals, Export, MonthActuals, SiteReport};
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
    card: &RateCard,
    actuals: &Actuals,
    kpi: ScoredKpi,
    months: &[&MonthActuals],
    export: Export,
) -> Measurement {
    let counted = |month: &&MonthActuals| -> Vec<SiteReport> {
        let reports = month.figures(export).iter().copied();
        let stands = |report: &SiteReport| !is_launched(actuals, month.month, report.site, kpi);
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
    let (numerator, denominator) = match kpi {
        ScoredKpi::GmvGrowth => {
            let available = months
                .iter()
                .map(|month| availability(actuals, month.month));
            let available = available.map(|share| i64::from(share.hundredths()));
            (
                money(|report| report.sales),
                Quantity::Months(available.sum()),
            )
        }
        ScoredKpi::Acos => (
            money(|report| report.ad_spend),
            money(|report| report.ad_sales),
        ),
        ScoredKpi::UnitSessionPercentage => (
            count(|report| report.cohort_units),
            count(|report| report.cohort_sessions),
        ),
        ScoredKpi::ReturnRate => (
            count(|report| report.units_refunded),
            count(|report| report.units_ordered),
        ),
    };
    Measurement {
        numerator,
        denominator,
        value: quotient(numerator, denominator),
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

fn quotient(numerator: Quantity, denominator: Quantity) -> Option<Value> {
    let (above, below) = (numerator.whole(), denominator.whole());
    let ratio = divide(i128::from(above) * 10_000, below.into());
    match (numerator, denominator) {
        (Quantity::Amount(_), Quantity::Months(_)) => {
            ratio.map(Amount::from_minor).map(Value::Amount)
        }
        // Money was spent and nothing came of it: beyond every percentage.
        (Quantity::Amount(spent), Quantity::Amount(Amount::ZERO)) if !spent.is_zero() => {
            Some(Value::Percent(Percent::from_hundredths(i32::MAX)))
        }
        _ if below == 0 => None,
        _ => {
            let hundredths = ratio.and_then(|ratio| i32::try_from(ratio).ok());
            let hundredths = hundredths.unwrap_or(i32::MAX);
            Some(Value::Percent(Percent::from_hundredths(hundredths)))
        }
    }
}

/// Whether what `kpi` was measured on is large enough to say anything.
pub(super) fn is_enough(actuals: &Actuals, kpi: ScoredKpi, measured: &Measurement) -> bool {
    let rules = &actuals.rules;
    let enough = match kpi {
        ScoredKpi::GmvGrowth => true,
        // Of the spend, not of the sales: ads that sell nothing are no excuse.
        ScoredKpi::Acos => measured.numerator.whole() >= rules.min_ad_spend.minor(),
        ScoredKpi::UnitSessionPercentage => {
            measured.denominator.whole() >= i64::from(rules.min_sessions)
        }
        ScoredKpi::ReturnRate => measured.denominator.whole() >= i64::from(rules.min_units),
    };
    enough && measured.value.is_some()
}
