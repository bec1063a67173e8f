//! How figures are written into sentences: by the browser's `Intl` in the widget,
//! plainly on the command line.

use rust_decimal::Decimal;
use time::Date;

use crate::calendar::{Month, format_date};
use crate::money::{Amount, Currency, Percent};

/// Writes figures for a reader.
pub trait Format {
    /// Money with two decimals and its currency.
    fn money(&self, amount: Amount, currency: Currency) -> String;
    /// A percentage with its sign, without needless decimals.
    fn percent(&self, percent: Percent) -> String;
    /// A plain number, such as an exchange rate.
    fn number(&self, decimal: Decimal) -> String;
    /// A day.
    fn date(&self, date: Date) -> String;
    /// A month of a year.
    fn month(&self, month: Month) -> String;
}

/// The same in every language: `12,800.00 CNY`, `6.5%`, `2026-12-31`.
#[derive(Clone, Copy, Debug)]
pub struct Plain;

impl Format for Plain {
    fn money(&self, amount: Amount, currency: Currency) -> String {
        format!("{} {}", grouped(amount), currency.code())
    }

    fn percent(&self, percent: Percent) -> String {
        format!("{}%", percent.decimal().normalize())
    }

    fn number(&self, decimal: Decimal) -> String {
        decimal.normalize().to_string()
    }

    fn date(&self, date: Date) -> String {
        format_date(date)
    }

    fn month(&self, month: Month) -> String {
        month.to_string()
    }
}

/// An amount with commas between thousands: `-12,800.00`.
pub fn grouped(amount: Amount) -> String {
    let plain = amount.to_string();
    let digits = plain.strip_prefix('-').unwrap_or(&plain);
    let (whole, cents) = digits.split_once('.').unwrap_or((digits, "00"));
    let mut text = String::from(if digits.len() < plain.len() { "-" } else { "" });
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text + "." + cents
}

#[cfg(test)]
mod tests {
    use super::{Amount, grouped};

    #[test]
    fn thousands_are_grouped() {
        let text = |minor| grouped(Amount::from_minor(minor));
        assert_eq!(text(-1_280_000), "-12,800.00");
        assert_eq!(text(99_999), "999.99");
        assert_eq!(text(100_000_000), "1,000,000.00");
        assert_eq!(text(5), "0.05");
    }
}
