//! What a KPI has come to: docs/settlement.md, section 4.

use core::fmt;

use rust_decimal::Decimal;

use super::exclusion::{availability, is_launched};
use super::{Actuals, Contract, Export, MonthActuals, SiteReport};
use crate::kpi::{Minimum, ReportField, Unit, Value};
use crate::money::{Amount, divide};
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
    let figure = |field: ReportField| {
        if let ReportField::Count(count) = field {
            let counts = reports.iter().map(|report| report.counts.of(count));
            return Quantity::Count(counts.map(i64::from).sum());
        }
        let converted = reports.iter();
        let converted = converted.map(|report| convert(card, report, |it| it.money(field)));
        Quantity::Amount(converted.sum())
    };
    let formula = kpi.formula();
    let denominator = match formula.denominator.field() {
        Some(field) => figure(field),
        None => available(actuals, months),
    };
    let numerator = figure(formula.numerator);
    Measurement {
        numerator,
        denominator,
        value: quotient(kpi, numerator, denominator),
    }
}

/// The parts of `months` on which the goods could be bought.
fn available(actuals: &Actuals, months: &[&MonthActuals]) -> Quantity {
    let shares = months.iter();
    let shares = shares.map(|month| availability(actuals, month.month));
    Quantity::Months(shares.map(|share| i64::from(share.hundredths())).sum())
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
    let (above, below) = (numerator.whole(), denominator.whole());
    if below == 0 {
        let is_spent = matches!(numerator, Quantity::Amount(spent) if !spent.is_zero());
        // Money was spent and nothing came of it: beyond every percentage.
        return (is_spent && kpi.unit() == Unit::Percent).then(|| kpi.value(i64::MAX));
    }
    let hundredths = divide(
        i128::from(above) * i128::from(kpi.formula().scale),
        below.into(),
    );
    Some(kpi.value(hundredths?))
}

/// Whether what `kpi` was measured on is large enough to say anything.
pub(super) fn is_enough(actuals: &Actuals, kpi: ScoredKpi, measured: &Measurement) -> bool {
    let rules = &actuals.rules;
    let formula = kpi.formula();
    let is_enough = formula.minimum.is_none_or(|minimum| {
        let least = match minimum {
            Minimum::AdSpend => rules.min_ad_spend.minor(),
            Minimum::Sessions => rules.min_sessions.into(),
            Minimum::Units => rules.min_units.into(),
        };
        let counted = if formula.numerator == minimum.field() {
            measured.numerator
        } else {
            measured.denominator
        };
        counted.whole() >= least
    });
    is_enough && measured.value.is_some()
}
