//! Today, from the browser's clock and time zone.

use time::Date;

use crate::calendar::{self, Month};

/// The month after the present one; `None` when the clock is beyond our years.
pub(crate) fn next_month() -> Option<Month> {
    let (year, month, _) = now()?;
    Month::from_offset(Month::new(year, month)?.offset() + 1)
}

/// The present day; `None` when the clock is beyond our years.
pub(crate) fn today() -> Option<Date> {
    let (year, month, day) = now()?;
    calendar::date(year, month, day)
}

/// Year, month from 1, and day.
fn now() -> Option<(i32, u8, u8)> {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).ok()?;
    // JavaScript counts months from 0.
    let month = u8::try_from(now.get_month() + 1).ok()?;
    Some((year, month, u8::try_from(now.get_date()).ok()?))
}
