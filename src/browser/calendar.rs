//! Today, from the browser's clock and time zone.

use crate::calendar::Month;

/// The month after the present one; `None` when the clock is beyond our years.
pub(crate) fn next_month() -> Option<Month> {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).ok()?;
    // JavaScript counts months from 0.
    let month = u8::try_from(now.get_month() + 1).ok()?;
    Month::from_offset(Month::new(year, month)?.offset() + 1)
}
