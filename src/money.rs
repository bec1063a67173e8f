//! Exact money: amounts in minor units, percentages, and the one place that
//! rounds.
//!
//! An [`Amount`] is a whole number of minor units (fen, cents). Its currency is
//! named once by what holds it, never guessed from the number. Rates are
//! [`Percent`] (`35` means 35 %). There is no float here and no implicit
//! rounding: products are exact decimals until [`round`] turns them into an
//! amount, and quotients are exact ratios of integers until [`divide`] does.
//!
//! # Example
//!
//! ```
//! use eu_quote::money::{Amount, Percent, round};
//!
//! let base = Amount::from_major(12_800);
//! let share = Percent::from_hundredths(35_00);
//! assert_eq!(round(base.decimal() * share.fraction()), Amount::from_major(4_480));
//! ```

use core::fmt;
use core::iter::Sum;
use core::ops::{Add, Neg, Sub};

use rust_decimal::{Decimal, RoundingStrategy};

/// A currency that a marketplace pays out in or a quote is written in.
///
/// All of them have two minor digits (ISO 4217, 2026).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Currency {
    /// Chinese yuan, 人民币.
    Cny,
    /// Euro.
    Eur,
    /// Pound sterling.
    Gbp,
    /// Polish złoty.
    Pln,
    /// Swedish krona.
    Sek,
    /// US dollar.
    Usd,
}

impl Currency {
    /// Every currency, in the order of codes.
    pub const ALL: [Self; 6] = [
        Self::Cny,
        Self::Eur,
        Self::Gbp,
        Self::Pln,
        Self::Sek,
        Self::Usd,
    ];

    /// The ISO 4217 code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cny => "CNY",
            Self::Eur => "EUR",
            Self::Gbp => "GBP",
            Self::Pln => "PLN",
            Self::Sek => "SEK",
            Self::Usd => "USD",
        }
    }

    /// The currency of an ISO 4217 code, if we know it.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.code() == code)
    }
}

/// A whole number of minor units of a currency that the holder names.
///
/// Arithmetic saturates, so that it is total. Validated inputs and rate cards
/// stay ten orders of magnitude below the limit, so it never happens to them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(i64);

impl Amount {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// The largest there is: what does not fit is this.
    pub const MAX: Self = Self(i64::MAX);

    /// An amount of `minor` fen or cents.
    pub const fn from_minor(minor: i64) -> Self {
        Self(minor)
    }

    /// An amount of `major` yuan, euros, pounds.
    pub const fn from_major(major: i64) -> Self {
        Self(major.saturating_mul(100))
    }

    /// The number of fen or cents.
    pub const fn minor(self) -> i64 {
        self.0
    }

    /// The exact value in major units, with two decimals.
    pub fn decimal(self) -> Decimal {
        Decimal::new(self.0, 2)
    }

    /// Whether this is nothing.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// This amount `times` over.
    #[must_use]
    pub const fn times(self, times: u16) -> Self {
        // `i64::from` is not const; a `u16` always fits.
        #[expect(clippy::as_conversions, reason = "lossless, in a const fn")]
        Self(self.0.saturating_mul(times as i64))
    }

    /// Splits this amount in proportion to `weights`, so that the parts always
    /// sum to it.
    ///
    /// Each part is rounded towards zero; what is left goes out one minor unit
    /// at a time to the parts with the largest remainders, ties to the earlier
    /// part. Weights that are all zero, or none, put everything into the first
    /// part (no parts: an empty list).
    ///
    /// ```
    /// use eu_quote::money::Amount;
    ///
    /// let third = Amount::from_minor(100).allocate(&[1, 1, 1]);
    /// let minor: Vec<i64> = third.iter().map(|part| part.minor()).collect();
    /// assert_eq!(minor, [34, 33, 33]);
    /// ```
    pub fn allocate(self, weights: &[u32]) -> Vec<Self> {
        let total: i128 = weights.iter().map(|&weight| i128::from(weight)).sum();
        if total == 0 {
            return (0..weights.len())
                .map(|index| if index == 0 { self } else { Self::ZERO })
                .collect();
        }
        let share = |&weight: &u32| i128::from(self.0) * i128::from(weight);
        let mut parts: Vec<i128> = weights.iter().map(|weight| share(weight) / total).collect();
        let left = i128::from(self.0) - parts.iter().sum::<i128>();
        let remainder = |weight: &u32| (share(weight) % total).abs();
        let mut remainders: Vec<i128> = weights.iter().map(remainder).collect();
        for _ in 0..left.abs() {
            // Of several that are largest, `max_by_key` takes the last.
            let order = remainders.iter().enumerate().rev();
            if let Some((index, _)) = order.max_by_key(|&(_, remainder)| *remainder) {
                parts[index] += left.signum();
                remainders[index] = -1;
            }
        }
        parts.into_iter().map(Self::saturating).collect()
    }

    fn saturating(minor: i128) -> Self {
        Self(i64::try_from(minor).unwrap_or(if minor < 0 { i64::MIN } else { i64::MAX }))
    }
}

impl Add for Amount {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Amount {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Amount {
    type Output = Self;

    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Sum for Amount {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

/// Major units with two decimals and no grouping: `-1234.50`.
impl fmt::Display for Amount {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        hundredths(self.0, out)
    }
}

/// A percentage with at most two decimals: `35` means 35 %.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(i32);

impl Percent {
    /// No per cent.
    pub const ZERO: Self = Self(0);
    /// The whole.
    pub const HUNDRED: Self = Self(100_00);

    /// From hundredths of a per cent (basis points): `6_50` is 6.5 %.
    pub const fn from_hundredths(hundredths: i32) -> Self {
        Self(hundredths)
    }

    /// Hundredths of a per cent (basis points).
    pub const fn hundredths(self) -> i32 {
        self.0
    }

    /// The exact factor: 35 % is `0.3500`.
    pub fn fraction(self) -> Decimal {
        Decimal::new(i64::from(self.0), 4)
    }

    /// The exact number before the per cent sign: 6.5 % is `6.50`.
    pub fn decimal(self) -> Decimal {
        Decimal::new(i64::from(self.0), 2)
    }

    /// This share of `amount`, rounded.
    pub fn of(self, amount: Amount) -> Amount {
        round(amount.decimal() * self.fraction())
    }

    /// `self + other`, saturating.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// `self - other`, saturating.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

/// The number with two decimals and no sign: `6.50`.
impl fmt::Display for Percent {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        hundredths(i64::from(self.0), out)
    }
}

/// Rounds an exact decimal in major units to minor units, halves away from
/// zero (四舍五入). Every amount that a formula yields passes through here.
///
/// docs/pricing.md, section 2.
pub fn round(exact: Decimal) -> Amount {
    let mut rounded = exact.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(2);
    Amount::saturating(rounded.mantissa())
}

/// The quotient of two integers, halves away from zero; `None` when the
/// divisor is zero. Every ratio that is shown passes through here.
///
/// docs/pricing.md, section 2.
pub fn divide(dividend: i128, divisor: i128) -> Option<i64> {
    if divisor == 0 {
        return None;
    }
    // Nearly every quotient is one of small numbers, which processors divide by
    // themselves.
    if let (Ok(small @ 0..=SMALL), Ok(by @ 1..=SMALL)) =
        (u64::try_from(dividend), u64::try_from(divisor))
    {
        return i64::try_from((small + by / 2) / by).ok();
    }
    let (dividend, divisor) = (dividend * divisor.signum(), divisor.abs());
    let half = dividend.signum() * (divisor / 2);
    // An odd divisor has no exact half: truncating it never reaches a tie.
    i64::try_from((dividend + half) / divisor).ok()
}

/// Two such numbers add up to one that still fits.
const SMALL: u64 = u64::MAX / 2;

/// Writes `value` hundredths as a decimal number with two decimals.
fn hundredths(value: i64, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    let sign = if value < 0 { "-" } else { "" };
    let size = value.unsigned_abs();
    write!(out, "{sign}{}.{:02}", size / 100, size % 100)
}

#[cfg(test)]
mod tests {
    use super::{Amount, Currency, Decimal, divide, round};

    #[track_caller]
    fn check_round(exact: &str, minor: i64) {
        let exact: Decimal = exact.parse().expect("a decimal");
        assert_eq!(round(exact).minor(), minor, "{exact}");
    }

    #[test]
    fn every_currency_has_its_code_and_no_other() {
        for currency in Currency::ALL {
            assert_eq!(Currency::from_code(currency.code()), Some(currency));
        }
        for code in ["", "eur", "XYZ"] {
            assert_eq!(Currency::from_code(code), None, "{code}");
        }
    }

    #[test]
    fn rounding_is_half_away_from_zero() {
        check_round("0.005", 1);
        check_round("-0.005", -1);
        check_round("0.004999999999", 0);
        check_round("1.015", 102);
        check_round("2.5", 250);
        check_round("1000000000000.995", 100_000_000_000_100);
        check_round("100000000000000000000", i64::MAX);
        check_round("-100000000000000000000", i64::MIN);
    }

    #[test]
    fn division_is_half_away_from_zero() {
        assert_eq!(divide(7, 2), Some(4));
        assert_eq!(divide(-7, 2), Some(-4));
        assert_eq!(divide(7, -2), Some(-4));
        assert_eq!(divide(1, 3), Some(0));
        assert_eq!(divide(5, 3), Some(2));
        assert_eq!(divide(1, 0), None);
        assert_eq!(divide(0, 5), Some(0));
        assert_eq!(divide(0, -5), Some(0));
    }

    /// Small numbers are divided in another way than large ones: with both sides
    /// multiplied, the same quotient is computed in both.
    #[test]
    fn small_and_large_numbers_divide_alike() {
        let large = i128::from(u64::MAX);
        for dividend in 0..200 {
            for divisor in 1..20 {
                let quotient = divide(dividend, divisor);
                assert_eq!(divide(dividend * large, divisor * large), quotient);
                assert_eq!(divide(-dividend, divisor), quotient.map(|size| -size));
            }
        }
        let most = i128::from(i64::MAX);
        assert_eq!(divide(most, 1), Some(i64::MAX));
        assert_eq!(divide(most, most), Some(1));
        assert_eq!(divide(most - 1, 2), Some(i64::MAX / 2));
        // Half of an odd number goes up, on both sides of the limit.
        assert_eq!(divide(most, 2), Some(1 << 62));
        assert_eq!(divide(most + 2, 2), Some((1 << 62) + 1));
        assert_eq!(divide(most + 1, 1), None);
        assert_eq!(divide(1, most + 1), Some(0));
    }

    #[test]
    fn amounts_print_with_two_decimals() {
        assert_eq!(Amount::from_minor(-5).to_string(), "-0.05");
        assert_eq!(Amount::from_minor(123_456).to_string(), "1234.56");
    }

    #[test]
    fn allocation_without_weights_keeps_the_whole() {
        assert_eq!(Amount::from_minor(7).allocate(&[]), vec![]);
        let parts = Amount::from_minor(7).allocate(&[0, 0]);
        assert_eq!(parts.into_iter().sum::<Amount>(), Amount::from_minor(7));
    }
}
