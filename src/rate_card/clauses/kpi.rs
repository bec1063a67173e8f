//! The terms of the KPI schedule.

use std::borrow::Cow;

use time::Date;

use super::reading::{MAX_PERCENT, distinct, localized};
use crate::calendar::format_date;
use crate::document::{FaultKind, Reader, optional, words};
use crate::literal::literal;
use crate::money::Percent;
use crate::rate_card::Localized;
use crate::seller::ScoredKpi;

/// The terms of the KPI schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KpiTerms {
    /// Share of the monthly base fee that is at risk.
    pub(crate) at_risk: Percent,
    /// The most that a bonus adds, as a share of the monthly base fee.
    pub(crate) bonus_cap: Percent,
    /// Attainment below this counts as none.
    pub(crate) attainment_threshold: Percent,
    /// Attainment above this counts as this.
    pub(crate) attainment_cap: Percent,
    /// Day of the following month on which the monthly report is due, 1 to 28.
    pub(crate) report_day: u8,
    /// Day of the following month on which figures are frozen, 1 to 28.
    pub(crate) freeze_day: u8,
    /// Day of the following month for the review, 1 to 28.
    pub(crate) review_day: u8,
    /// Days after the end of a period until its single true-up.
    pub(crate) true_up_days: u8,
    /// Public holidays: no meeting and no deadline in working days falls on one.
    pub(crate) holidays: Cow<'static, [Date]>,
    /// ACoS targets do not go below this.
    pub(crate) acos_floor: Percent,
    /// Return-rate targets do not go above this.
    pub(crate) return_rate_cap: Percent,
    /// The scored KPIs; their weights sum to 100.
    pub(crate) scored: Cow<'static, [(ScoredKpi, Percent)]>,
    /// The gates.
    pub(crate) gates: Cow<'static, [GateTerms]>,
}

words! {
    /// An account-health metric that must hold, or no bonus is paid.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum GateKpi {
        /// Order defect rate, 订单缺陷率.
        Odr "odr",
        /// Late shipment rate, 迟发率.
        Lsr "lsr",
        /// Pre-fulfilment cancellation rate, 取消率.
        CancellationRate "cancellation_rate",
        /// Valid tracking rate, 有效追踪率.
        Vtr "vtr",
    }
}

/// A gate with its threshold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GateTerms {
    /// The metric.
    pub(crate) kpi: GateKpi,
    /// The limit that Amazon sets.
    pub(crate) threshold: Percent,
    /// Where Amazon says so.
    pub(crate) source: Localized,
    /// When that was last checked.
    pub(crate) date: Date,
}

pub(super) const FIELDS: &[&str] = &[
    "at_risk_percent",
    "bonus_cap_percent",
    "attainment_threshold_percent",
    "attainment_cap_percent",
    "report_day",
    "freeze_day",
    "review_day",
    "true_up_days",
    "holidays",
    "acos_floor_percent",
    "return_rate_cap_percent",
    "scored",
    "gates",
];

pub(super) fn read(reader: &Reader<'_>) -> Option<KpiTerms> {
    let percent = |name: &str, max| reader.field(name).percent(max);
    let days = |name: &str, max| u8::try_from(reader.field(name).integer(1, max)?).ok();
    let at_risk = percent("at_risk_percent", Percent::HUNDRED);
    let bonus_cap = percent("bonus_cap_percent", MAX_PERCENT);
    let attainment_threshold = percent("attainment_threshold_percent", Percent::HUNDRED);
    // A bonus is earned between 100 % and the cap: there must be room.
    let attainment_cap = reader
        .field("attainment_cap_percent")
        .percent_between(Percent::from_hundredths(100_01), MAX_PERCENT);
    let report_day = days("report_day", 28);
    let freeze_day = days("freeze_day", 28);
    let review_day = days("review_day", 28);
    let true_up_days = days("true_up_days", 200);
    let order = [
        ("report_day", report_day, 0),
        ("freeze_day", freeze_day, 0),
        ("review_day", review_day, 0),
        ("true_up_days", true_up_days, WEEKEND),
    ];
    days_in_order(reader, &order);
    let holidays = optional(&reader.field("holidays"), holidays);
    let acos_floor = percent("acos_floor_percent", Percent::HUNDRED);
    let return_rate_cap = percent("return_rate_cap_percent", Percent::HUNDRED);
    let scored = scored(&reader.field("scored"));
    let gates = gates(&reader.field("gates"));
    Some(KpiTerms {
        at_risk: at_risk?,
        bonus_cap: bonus_cap?,
        attainment_threshold: attainment_threshold?,
        attainment_cap: attainment_cap?,
        report_day: report_day?,
        freeze_day: freeze_day?,
        review_day: review_day?,
        true_up_days: true_up_days?,
        holidays: holidays?.unwrap_or_default().into(),
        acos_floor: acos_floor?,
        return_rate_cap: return_rate_cap?,
        scored: scored?.into(),
        gates: gates?.into(),
    })
}

/// A review that falls on a weekend is held up to two days later.
const WEEKEND: u8 = 2;

/// Each day must come at least as many days as it says after the one before it.
fn days_in_order(reader: &Reader<'_>, days: &[(&'static str, Option<u8>, u8)]) {
    for pair in days.windows(2) {
        let (&(before, first, _), &(name, second, after)) = (&pair[0], &pair[1]);
        let Some((first, second)) = first.zip(second) else {
            continue;
        };
        let least = first + after;
        if second < least {
            let field = reader.field(name);
            let _: Option<()> = field.fault(FaultKind::Before {
                field: before,
                least,
            });
        }
    }
}

/// The most holidays: a hundred years of eleven, and some.
const MAX_HOLIDAYS: usize = 1_200;

fn holidays(reader: &Reader<'_>) -> Option<Vec<Date>> {
    let mut days = reader.each_or_none(MAX_HOLIDAYS, |day| day.date())?;
    days.sort_unstable();
    match days.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(pair) => reader.fault(FaultKind::Duplicate(format_date(pair[0]))),
        None => Some(days),
    }
}

fn scored(reader: &Reader<'_>) -> Option<Vec<(ScoredKpi, Percent)>> {
    let scored = reader.each(ScoredKpi::WORDS.len(), |entry| {
        entry.object(&["kpi", "weight_percent"])?;
        let kpi = entry.field("kpi").one_of(&ScoredKpi::WORDS);
        let weight = entry.field("weight_percent").percent(Percent::HUNDRED);
        Some((kpi?, weight?))
    })?;
    let scored = distinct(reader, scored, |(kpi, _)| kpi.word().into())?;
    let sum = scored
        .iter()
        .fold(Percent::ZERO, |sum, &(_, weight)| sum.plus(weight));
    if sum != Percent::HUNDRED {
        return reader.fault(FaultKind::Sum("100".into()));
    }
    Some(scored)
}

fn gates(reader: &Reader<'_>) -> Option<Vec<GateTerms>> {
    let gates = reader.each(GateKpi::WORDS.len(), |gate| {
        gate.object(&["kpi", "threshold_percent", "source", "date"])?;
        let kpi = gate.field("kpi").one_of(&GateKpi::WORDS);
        let threshold = gate.field("threshold_percent").percent(Percent::HUNDRED);
        let source = localized(&gate.field("source"));
        let date = gate.field("date").date();
        Some(GateTerms {
            kpi: kpi?,
            threshold: threshold?,
            source: source?,
            date: date?,
        })
    })?;
    distinct(reader, gates, |gate| gate.kpi.word().into())
}

literal! { GateKpi }
literal! { GateTerms { kpi, threshold, source, date } }
literal! {
    KpiTerms {
        at_risk, bonus_cap, attainment_threshold, attainment_cap, report_day, freeze_day,
        review_day, true_up_days, holidays, acos_floor, return_rate_cap, scored, gates
    }
}
