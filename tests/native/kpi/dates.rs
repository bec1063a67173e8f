//! Periods, their dates and their amounts: docs/kpi.md, section 2.

use eu_quote::calendar::Month;
use eu_quote::kpi::{KpiSchedule, Period};
use eu_quote::money::Amount;
use eu_quote::rate_card::RateCard;
use proptest::prelude::*;

use super::{CARD_JSON, dates_of, inputs, schedule_by, schedule_of};

#[track_caller]
fn check_dates(schedule: &KpiSchedule, expected: &[&str]) {
    let dates: Vec<_> = schedule.periods.iter().map(dates_of).collect();
    assert_eq!(dates, expected);
}

/// Base fees, at risk and bonus cap of each period, in cents.
#[track_caller]
fn check_amounts(schedule: &KpiSchedule, expected: &[[i64; 3]]) {
    let amounts = |period: &Period| [period.base_fees, period.at_risk, period.bonus_cap];
    let minor: Vec<_> = schedule
        .periods
        .iter()
        .map(|period| amounts(period).map(Amount::minor))
        .collect();
    assert_eq!(minor, expected);
}

#[test]
fn a_year_from_december_has_four_periods() {
    let schedule = schedule_of(&inputs("2027-12", 12));
    // 2028 is a leap year: the first period ends on 29 February, and 42 days on
    // are 31 in March and 11 in April. 20 March 2028 is a Monday, 20 June a
    // Tuesday, 20 September and 20 December Wednesdays: no review moves.
    check_dates(
        &schedule,
        &[
            "2027-12-01..2028-02-29 [2028-01-08 2028-02-08 2028-03-08] 2028-03-15 2028-03-20 2028-04-11",
            "2028-03-01..2028-05-31 [2028-04-08 2028-05-08 2028-06-08] 2028-06-15 2028-06-20 2028-07-12",
            "2028-06-01..2028-08-31 [2028-07-08 2028-08-08 2028-09-08] 2028-09-15 2028-09-20 2028-10-12",
            "2028-09-01..2028-11-30 [2028-10-08 2028-11-08 2028-12-08] 2028-12-15 2028-12-20 2029-01-11",
        ],
    );
    // 12,800 less 10 % for twelve months is 11,520 a month, 34,560 a period;
    // 20 % of that is 6,912.
    check_amounts(&schedule, &[[34_560_00, 6_912_00, 6_912_00]; 4]);
}

#[test]
fn the_last_of_seven_months_is_a_period_of_its_own() {
    let schedule = schedule_of(&inputs("2027-01", 7));
    // 20 April and 20 July 2027 are Tuesdays, 20 August is a Friday. 42 days
    // after 31 March: 30 in April, 12 in May; after 30 June: 31 in July, 11 in
    // August; after 31 July: 31 in August, 11 in September.
    check_dates(
        &schedule,
        &[
            "2027-01-01..2027-03-31 [2027-02-08 2027-03-08 2027-04-08] 2027-04-15 2027-04-20 2027-05-12",
            "2027-04-01..2027-06-30 [2027-05-08 2027-06-08 2027-07-08] 2027-07-15 2027-07-20 2027-08-11",
            "2027-07-01..2027-07-31 [2027-08-08] 2027-08-15 2027-08-20 2027-09-11",
        ],
    );
    // 12,800 less 5 % for seven months is 12,160 a month: 36,480 in three
    // months, 20 % are 7,296; in the single last month 20 % are 2,432.
    check_amounts(
        &schedule,
        &[
            [36_480_00, 7_296_00, 7_296_00],
            [36_480_00, 7_296_00, 7_296_00],
            [12_160_00, 2_432_00, 2_432_00],
        ],
    );
}

#[test]
fn a_single_month_is_a_period() {
    let schedule = schedule_of(&inputs("2027-02", 1));
    // 28 February 2027 and 42 days: 31 in March, 11 in April. 20 March 2027 is
    // a Saturday: the review moves to Monday 22.
    check_dates(
        &schedule,
        &["2027-02-01..2027-02-28 [2027-03-08] 2027-03-15 2027-03-22 2027-04-11"],
    );
    // No discount for one month: 12,800, and 20 % of it.
    check_amounts(&schedule, &[[12_800_00, 2_560_00, 2_560_00]]);
}

#[test]
fn a_review_on_a_sunday_moves_but_a_report_does_not() {
    // 20 June 2027 is a Sunday.
    let schedule = schedule_of(&inputs("2027-05", 1));
    check_dates(
        &schedule,
        &["2027-05-01..2027-05-31 [2027-06-08] 2027-06-15 2027-06-21 2027-07-12"],
    );
    // 8 and 15 August 2027 are Sundays: reports and freezes are no meetings.
    let schedule = schedule_of(&inputs("2027-07", 1));
    check_dates(
        &schedule,
        &["2027-07-01..2027-07-31 [2027-08-08] 2027-08-15 2027-08-20 2027-09-11"],
    );
}

#[test]
fn shares_of_the_period_are_rounded_once() {
    // Three months of 6,800.03 are 20,400.09, and 12.5 % of that 2,550.01125.
    // Rounded month by month, 850.00375 would come to 2,550.00.
    let json = CARD_JSON
        .replace(r#""growth": "12800.00""#, r#""growth": "6800.03""#)
        .replace(r#""at_risk_percent": "20""#, r#""at_risk_percent": "12.5""#);
    let card = RateCard::parse(&json).expect("a valid card");
    let schedule = schedule_by(&card, &inputs("2027-01", 3));
    check_amounts(&schedule, &[[20_400_09, 2_550_01, 4_080_02]]);
}

proptest! {
    #[test]
    fn periods_cover_the_term_without_gaps(months in 1_u8..=36, offset in 0_u8..=120) {
        let start = Month::new(2026, 1).expect("a month").plus(offset);
        let inputs = inputs(&start.to_string(), months);
        let schedule = schedule_of(&inputs);
        let periods = &schedule.periods;
        prop_assert_eq!(periods.len(), usize::from(months.div_ceil(3)));
        prop_assert_eq!(periods[0].first_day, start.first_day());
        let reports: usize = periods.iter().map(|period| period.report_dates.len()).sum();
        prop_assert_eq!(reports, usize::from(months));
        for pair in periods.windows(2) {
            prop_assert_eq!(pair[0].last_day.next_day(), Some(pair[1].first_day));
            prop_assert_eq!(pair[0].report_dates.len(), 3);
            prop_assert_eq!(pair[0].number + 1, pair[1].number);
        }
        for period in periods {
            prop_assert!(period.last_day < period.freeze_date);
            prop_assert!(period.freeze_date < period.review_date);
            prop_assert!(period.review_date.weekday().number_days_from_monday() < 5);
        }
        let last_month = start.plus(months - 1);
        prop_assert_eq!(periods.last().map(|period| period.last_day), Some(last_month.last_day()));
    }
}
