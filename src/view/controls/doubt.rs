//! What a field asks about a figure that is probably a slip.

use crate::browser::intl::Locale;
use crate::money::Percent;
use crate::text::doubt::fraction;

/// Asks about a percentage, in hundredths, that looks like a fraction.
pub(in crate::view) fn of_percent(locale: Locale, hundredths: i64) -> Option<String> {
    let hundredths = i32::try_from(hundredths).ok()?;
    fraction(locale.0, Percent::from_hundredths(hundredths), &locale)
}
