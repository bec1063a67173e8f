//! Calendar months and dates. No clock: today is always an argument.

use core::fmt;

use time::{Date, Duration, Month as MonthName, Weekday};

/// The first year that an input or a rate card may name.
pub const FIRST_YEAR: i32 = 2020;
/// The last year that an input or a rate card may name.
pub const LAST_YEAR: i32 = 2099;

/// A calendar month of a year from [`FIRST_YEAR`] to [`LAST_YEAR`], or one that
/// follows from such a month by [`Month::plus`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// Months since January of the year 0.
    index: i32,
}

impl Month {
    /// The month `month` (1 to 12) of `year`, within the years we accept.
    pub const fn new(year: i32, month: u8) -> Option<Self> {
        match (year, month) {
            // `i32::from` is not const; a `u8` always fits.
            #[expect(clippy::as_conversions, reason = "lossless, in a const fn")]
            (FIRST_YEAR..=LAST_YEAR, 1..=12) => Some(Self {
                index: year * 12 + month as i32 - 1,
            }),
            _ => None,
        }
    }

    /// The month that contains `date`.
    pub fn containing(date: Date) -> Option<Self> {
        Self::new(date.year(), date.month().into())
    }

    /// Reads `2026-12`.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        Self::new(
            i32::from(digits(year, 4)?),
            u8::try_from(digits(month, 2)?).ok()?,
        )
    }

    /// The last in which a service can start: the longest contract, its reviews and its
    /// settlement end within our years.
    pub const LAST_START: Self = Self {
        index: (LAST_YEAR - 4) * 12 + 11,
    };

    /// The month `months` later.
    #[must_use]
    pub fn plus(self, months: u8) -> Self {
        Self {
            index: self.index + i32::from(months),
        }
    }

    /// Months from January of [`FIRST_YEAR`], for compact storage.
    pub fn offset(self) -> i32 {
        self.index - FIRST_YEAR * 12
    }

    /// The month `offset` months after January of [`FIRST_YEAR`].
    pub fn from_offset(offset: i32) -> Option<Self> {
        let year = FIRST_YEAR.checked_add(offset.div_euclid(12))?;
        Self::new(year, u8::try_from(offset.rem_euclid(12) + 1).ok()?)
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.index.div_euclid(12)
    }

    /// The month of the year, 1 to 12.
    pub fn month(self) -> u8 {
        u8::try_from(self.index.rem_euclid(12) + 1).unwrap_or(1)
    }

    /// The first day of the month.
    pub fn first_day(self) -> Date {
        let name = MonthName::try_from(self.month()).unwrap_or(MonthName::January);
        Date::from_calendar_date(self.year(), name, 1).unwrap_or(Date::MAX)
    }

    /// The last day of the month.
    pub fn last_day(self) -> Date {
        days_after(self.plus(1).first_day(), -1)
    }

    /// How many days it has.
    pub fn days(self) -> u8 {
        self.last_day().day()
    }

    /// Day `day` (1 to 28) of the month.
    pub fn day(self, day: u8) -> Date {
        days_after(self.first_day(), i64::from(day) - 1)
    }
}

/// `2026-12`
impl fmt::Display for Month {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}", self.year(), self.month())
    }
}

/// The date `days` after (before, if negative) `date`.
pub fn days_after(date: Date, days: i64) -> Date {
    date.saturating_add(Duration::days(days))
}

/// Whether people work on `date`: no weekend, and none of `holidays`.
fn is_working_day(date: Date, holidays: &[Date]) -> bool {
    let is_weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
    !is_weekend && !holidays.contains(&date)
}

/// `date`, or the first working day after it: neither on a weekend nor in `holidays`.
pub fn working_day(date: Date, holidays: &[Date]) -> Date {
    let mut day = date;
    while !is_working_day(day, holidays) && day < Date::MAX {
        day = days_after(day, 1);
    }
    day
}

/// `date`, or the last working day before it.
pub fn working_day_before(date: Date, holidays: &[Date]) -> Date {
    let mut day = date;
    while !is_working_day(day, holidays) && day > Date::MIN {
        day = days_after(day, -1);
    }
    day
}

/// The working day that is `days` of them after `date` (before, if negative). `date`
/// itself does not count.
pub fn working_days_after(date: Date, days: i8, holidays: &[Date]) -> Date {
    let step = i64::from(days.signum());
    (0..days.unsigned_abs()).fold(date, |day, _| {
        let next = days_after(day, step);
        if step < 0 {
            working_day_before(next, holidays)
        } else {
            working_day(next, holidays)
        }
    })
}

/// The day `day` of the month `month` (1 to 12) of `year`, if there is one within
/// the years we accept.
pub const fn date(year: i32, month: u8, day: u8) -> Option<Date> {
    let name = match (year, month) {
        (FIRST_YEAR..=LAST_YEAR, 1..=12) => MonthName::January.nth_next(month - 1),
        _ => return None,
    };
    match Date::from_calendar_date(year, name, day) {
        Ok(date) => Some(date),
        Err(_) => None,
    }
}

/// Reads `2026-12-31`.
pub fn parse_date(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let year = i32::from(digits(parts.next()?, 4)?);
    let month = u8::try_from(digits(parts.next()?, 2)?).ok()?;
    let day = u8::try_from(digits(parts.next()?, 2)?).ok()?;
    date(year, month, day)
}

/// Writes `2026-12-31`.
pub fn format_date(date: Date) -> String {
    format!(
        "{:04}-{:02}-{:02}",
        date.year(),
        u8::from(date.month()),
        date.day()
    )
}

/// Exactly `length` ASCII digits.
fn digits(text: &str, length: usize) -> Option<u16> {
    let plain = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::{
        Month, format_date, parse_date, working_day, working_day_before, working_days_after,
    };
    use time::Date;

    #[track_caller]
    fn month(text: &str) -> Month {
        Month::parse(text).expect("a month")
    }

    #[test]
    fn months_carry_over_years() {
        assert_eq!(month("2026-12").plus(1).to_string(), "2027-01");
        assert_eq!(month("2026-12").plus(26).to_string(), "2029-02");
        assert_eq!(format_date(month("2028-02").last_day()), "2028-02-29");
        assert_eq!(format_date(month("2027-02").last_day()), "2027-02-28");
        let days = |text| month(text).days();
        assert_eq!(
            [days("2028-02"), days("2027-02"), days("2027-12")],
            [29, 28, 31]
        );
    }

    #[test]
    fn months_survive_their_offset() {
        for text in ["2020-01", "2026-12", "2099-12"] {
            assert_eq!(Month::from_offset(month(text).offset()), Some(month(text)));
        }
        assert_eq!(Month::from_offset(-1), None);
        assert_eq!(Month::from_offset(80 * 12), None);
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for bad in [
            "2026-02-29",
            "2026-13-01",
            "26-01-01",
            "2026-1-1",
            "2026-01-01x",
            "1999-01-01",
            "",
        ] {
            assert_eq!(parse_date(bad), None, "{bad}");
        }
        assert_eq!(Month::parse("2026-00"), None);
    }

    #[test]
    fn weekends_move_to_monday() {
        let moved = |text| format_date(working_day(day(text), &[]));
        assert_eq!(moved("2026-11-20"), "2026-11-20"); // a Friday
        assert_eq!(moved("2026-11-21"), "2026-11-23");
        assert_eq!(moved("2026-11-22"), "2026-11-23");
    }

    #[track_caller]
    fn day(text: &str) -> Date {
        parse_date(text).expect("a date")
    }

    #[test]
    fn holidays_move_as_weekends_do() {
        // Friday to Monday off; the weekend lies between.
        let holidays = ["2027-10-01", "2027-10-04"].map(day);
        let moved = |text| format_date(working_day(day(text), &holidays));
        assert_eq!(moved("2027-09-30"), "2027-09-30");
        assert_eq!(moved("2027-10-01"), "2027-10-05");
        assert_eq!(moved("2027-10-03"), "2027-10-05");
        let before = |text| format_date(working_day_before(day(text), &holidays));
        assert_eq!(before("2027-10-04"), "2027-09-30");
        assert_eq!(before("2027-10-05"), "2027-10-05");
    }

    #[test]
    fn working_days_are_counted_without_the_first() {
        let holidays = ["2027-10-01", "2027-10-04"].map(day);
        let after = |text, days| format_date(working_days_after(day(text), days, &holidays));
        assert_eq!(after("2027-09-30", 1), "2027-10-05");
        assert_eq!(after("2027-09-30", 0), "2027-09-30");
        assert_eq!(after("2027-10-02", 2), "2027-10-06");
        assert_eq!(after("2027-10-05", -1), "2027-09-30");
        assert_eq!(after("2027-10-05", -5), "2027-09-24");
    }
}
