//! The dates of a contract, from the access to the data to the hand-over: docs/kpi.md,
//! section 9.

use time::Date;

use super::KpiSchedule;
use crate::calendar::{Month, days_after, working_day, working_day_before, working_days_after};
use crate::rate_card::{CardId, RateCard};
use crate::seller::SellerInputs;

/// A day on which something is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// What is due.
    pub kind: MilestoneKind,
    /// When.
    pub date: Date,
}

/// What is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MilestoneKind {
    /// 数据授权: the seller has given access, so that baselines can be measured.
    DataAccess,
    /// 启动会: the service begins.
    KickOff,
    /// 试用期结束: the last day on which the contract can be left without notice.
    TrialEnd,
    /// 月报: the report on this month.
    MonthlyReport(Month),
    /// 数据冻结: of the period with this number.
    Freeze(u8),
    /// 复盘: of the period with this number.
    Review(u8),
    /// 回溯校正: of the period with this number.
    TrueUp(u8),
    /// 续约/不续约通知: the last day on which notice can be given.
    RenewalNotice,
    /// 合同期满: the last day of the service.
    TermEnd,
    /// 交接完成: everything has been handed over.
    HandOver,
}

impl MilestoneKind {
    /// The word in documents.
    pub const fn word(self) -> &'static str {
        match self {
            Self::DataAccess => "data_access",
            Self::KickOff => "kick_off",
            Self::TrialEnd => "trial_end",
            Self::MonthlyReport(_) => "monthly_report",
            Self::Freeze(_) => "freeze",
            Self::Review(_) => "review",
            Self::TrueUp(_) => "true_up",
            Self::RenewalNotice => "renewal_notice",
            Self::TermEnd => "term_end",
            Self::HandOver => "hand_over",
        }
    }

    /// The number of the period that it belongs to, if it belongs to one.
    pub const fn period(self) -> Option<u8> {
        match self {
            Self::Freeze(period) | Self::Review(period) | Self::TrueUp(period) => Some(period),
            _ => None,
        }
    }

    /// What tells it from whatever else is due in contracts by `card` that begin with
    /// `start`. It follows from what is due and from no answer that moves no date, so that
    /// a calendar replaces what it was given before.
    pub fn uid(self, start: Month, card: CardId) -> String {
        let of = match (self.period(), self.month()) {
            (Some(period), _) => format!("-{period}"),
            (_, Some(month)) => format!("-{month}"),
            (None, None) => String::new(),
        };
        format!("{}{of}.{start}.{card}", self.word())
    }

    /// The month that it reports on, if it is a report.
    pub const fn month(self) -> Option<Month> {
        match self {
            Self::MonthlyReport(month) => Some(month),
            _ => None,
        }
    }
}

/// How long before or after the term something is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadlines {
    /// Access is given so many working days before the service begins.
    pub access_working_days: i8,
    /// Notice is given at least so many days before the last day.
    pub notice_days: u8,
    /// The hand-over takes so many working days after the last day.
    pub hand_over_working_days: i8,
}

impl Deadlines {
    /// Sample figures, to be agreed: 30 days' notice is what contract guides of the
    /// trade name (2026); the working days are the project's own proposal.
    pub const SAMPLE: Self = Self {
        access_working_days: 5,
        notice_days: 30,
        hand_over_working_days: 10,
    };
}

/// Every date of the contract that `schedule` assesses, in time; those of one day in
/// the order of [`MilestoneKind`]. `schedule` must be that of the same `card` and
/// `inputs`.
pub fn milestones(
    card: &RateCard,
    inputs: &SellerInputs,
    schedule: &KpiSchedule,
    deadlines: Deadlines,
) -> Vec<Milestone> {
    let mut all = of_term(card, inputs, deadlines);
    let reports = schedule
        .periods
        .iter()
        .flat_map(|period| &period.report_dates);
    all.extend((0..).zip(reports).map(|(place, &date)| {
        let month = inputs.start.plus(place);
        milestone(MilestoneKind::MonthlyReport(month), date)
    }));
    for period in &schedule.periods {
        let number = period.number;
        all.extend([
            milestone(MilestoneKind::Freeze(number), period.freeze_date),
            milestone(MilestoneKind::Review(number), period.review_date),
            milestone(MilestoneKind::TrueUp(number), period.true_up_date),
        ]);
    }
    all.sort_by_key(|milestone| (milestone.date, milestone.kind));
    all
}

const fn milestone(kind: MilestoneKind, date: Date) -> Milestone {
    Milestone { kind, date }
}

fn of_term(card: &RateCard, inputs: &SellerInputs, deadlines: Deadlines) -> Vec<Milestone> {
    let holidays = &card.kpi.terms.holidays;
    let (first_day, months) = (inputs.start.first_day(), inputs.term.months());
    let last_day = inputs.start.plus(months - 1).last_day();
    let kick_off = working_day(first_day, holidays);
    let notice = days_after(last_day, -i64::from(deadlines.notice_days));
    // A term that is shorter than the notice can be ended from its first day on.
    let notice = working_day_before(notice, holidays).max(kick_off);
    let access = working_days_after(first_day, -deadlines.access_working_days, holidays);
    let hand_over = working_days_after(last_day, deadlines.hand_over_working_days, holidays);
    let mut all = vec![
        milestone(MilestoneKind::DataAccess, access),
        milestone(MilestoneKind::KickOff, kick_off),
        milestone(MilestoneKind::RenewalNotice, notice),
        milestone(MilestoneKind::TermEnd, last_day),
        milestone(MilestoneKind::HandOver, hand_over),
    ];
    let trial = trial_months(card, inputs).map(|trial| inputs.start.plus(trial - 1).last_day());
    all.extend(trial.map(|date| milestone(MilestoneKind::TrialEnd, date)));
    all
}

/// How many months the trial lasts, if there is one: at least one.
fn trial_months(card: &RateCard, inputs: &SellerInputs) -> Option<u8> {
    let wanted = inputs.conditions.trial && inputs.model.has_base_fee();
    let months = card.trial.terms.months.min(inputs.term.months());
    wanted.then_some(months.max(1))
}
