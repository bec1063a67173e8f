//! Assessment periods and their dates: docs/kpi.md, section 2.

use time::Date;

use crate::calendar::{Month, days_after, working_day};
use crate::money::{Amount, Percent, round};
use crate::quote::MonthFees;
use crate::rate_card::KpiTerms;

/// The months of a full period.
const MONTHS: usize = 3;

/// An assessment period, 考核周期.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// Its number, from 1.
    pub number: u8,
    /// Its first day.
    pub first_day: Date,
    /// Its last day.
    pub last_day: Date,
    /// When the report of each of its months is due.
    pub report_dates: Vec<Date>,
    /// When its figures are frozen.
    pub freeze_date: Date,
    /// When they are reviewed together: never on a weekend or a holiday of the card.
    pub review_date: Date,
    /// When the frozen figures are corrected, once.
    pub true_up_date: Date,
    /// The base fees of its months.
    pub base_fees: Amount,
    /// The part of them that can be lost.
    pub at_risk: Amount,
    /// The most that can be won.
    pub bonus_cap: Amount,
}

impl Period {
    /// Without a scored KPI no money depends on the period.
    pub(super) fn take_out_of_assessment(&mut self) {
        self.at_risk = Amount::ZERO;
        self.bonus_cap = Amount::ZERO;
    }
}

/// The periods of a contract with these months.
pub(super) fn periods(terms: &KpiTerms, months: &[MonthFees]) -> Vec<Period> {
    let numbers = 1..=u8::MAX;
    let chunks = numbers.zip(months.chunks(MONTHS));
    chunks
        .filter_map(|(number, months)| period(terms, number, months))
        .collect()
}

/// `None` for no months, which a chunk never is.
fn period(terms: &KpiTerms, number: u8, months: &[MonthFees]) -> Option<Period> {
    let (first, last) = (months.first()?.month, months.last()?.month);
    let base_fees: Amount = months.iter().map(|month| month.base).sum();
    let share = |percent: Percent| round(base_fees.decimal() * percent.fraction());
    let in_next_month = |month: Month, day| month.plus(1).day(day);
    Some(Period {
        number,
        first_day: first.first_day(),
        last_day: last.last_day(),
        report_dates: months
            .iter()
            .map(|month| in_next_month(month.month, terms.report_day))
            .collect(),
        freeze_date: in_next_month(last, terms.freeze_day),
        review_date: working_day(in_next_month(last, terms.review_day), &terms.holidays),
        true_up_date: days_after(last.last_day(), terms.true_up_days.into()),
        base_fees,
        at_risk: share(terms.at_risk),
        bonus_cap: share(terms.bonus_cap),
    })
}
