//! Numbers as people write them: `1.234,56`, `1,234.56`, `12万`, `¥ 80k`, `３．５％`.
//!
//! The rules are in docs/pricing.md, section 8. What can be read in two ways is
//! read by the kind of field, and the field shows what was understood.

use crate::money::{Amount, Currency, Percent};

/// The longest text that is looked at; nobody writes a longer number.
const MAX_CHARS: usize = 40;

/// What a field holds: decides the one ambiguous form, `1.234`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Two decimals: a lone separator before three digits groups thousands.
    Money,
    /// Two decimals: a lone separator is always the decimal one.
    Percent,
    /// No decimals, grouped like money.
    Count,
    /// Four decimals, read like a percentage: an exchange rate.
    Rate,
    /// One decimal, read like a percentage: a number of heads.
    Heads,
}

/// A number that was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// Its value in hundredths; whole units for [`Kind::Count`], tenths for
    /// [`Kind::Heads`], ten-thousandths for [`Kind::Rate`].
    value: i64,
    /// The currency, if the text names one.
    pub currency: Option<Currency>,
}

impl Written {
    /// The value as money in the currency that the text or the field names.
    pub const fn amount(self) -> Amount {
        Amount::from_minor(self.value)
    }

    /// The value as a percentage; `None` beyond its range.
    pub fn percent(self) -> Option<Percent> {
        i32::try_from(self.value).ok().map(Percent::from_hundredths)
    }

    /// The value as a count; `None` beyond its range.
    pub fn count(self) -> Option<u32> {
        u32::try_from(self.value).ok()
    }
}

/// Why a text is not a number for its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// Nothing was written.
    Empty,
    /// It cannot be read without guessing.
    Unreadable,
    /// It is below zero.
    Negative,
    /// It has more decimals than the field.
    TooManyDecimals,
    /// It is beyond anything we compute with.
    TooLarge,
}

/// Reads `text` as a number for a field of `kind`.
///
/// # Errors
///
/// See [`NumberError`].
///
/// ```
/// use eu_quote::seller::number::{Kind, read};
///
/// let amount = |text| read(text, Kind::Money).map(|written| written.amount().to_string());
/// assert_eq!(amount("1.234,56").as_deref(), Ok("1234.56"));
/// assert_eq!(amount("12万").as_deref(), Ok("120000.00"));
/// assert!(amount("12..3").is_err());
/// ```
pub fn read(text: &str, kind: Kind) -> Result<Written, NumberError> {
    if text.chars().count() > MAX_CHARS {
        return Err(NumberError::TooLarge);
    }
    let text = fold(text);
    if text.is_empty() {
        return Err(NumberError::Empty);
    }
    let (text, currency) = strip_currency(&text);
    let text = text.trim_matches(' ');
    let text = match kind {
        Kind::Percent => text.strip_suffix('%').unwrap_or(text),
        Kind::Money | Kind::Count | Kind::Rate | Kind::Heads => text,
    };
    let (digits, zeros) = strip_unit(text.trim_matches(' '));
    let (negative, digits) = match digits.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, digits.strip_prefix('+').unwrap_or(digits)),
    };
    let groups_thousands = matches!(kind, Kind::Money | Kind::Count) && zeros == 0;
    let (whole, fraction) = plain(digits, groups_thousands).ok_or(NumberError::Unreadable)?;
    let fraction = fraction.trim_end_matches('0');
    let is_zero = fraction.is_empty() && whole.bytes().all(|digit| digit == b'0');
    if negative && !is_zero {
        return Err(NumberError::Negative);
    }
    let decimals = match kind {
        Kind::Count => 0,
        Kind::Heads => 1,
        Kind::Money | Kind::Percent => 2,
        Kind::Rate => 4,
    };
    let value = moved(&whole, fraction, decimals + zeros)?;
    Ok(Written { value, currency })
}

/// The number with its point moved right by `places`, as a whole number. On
/// digits, because they are exact however many there are.
fn moved(whole: &str, fraction: &str, places: usize) -> Result<i64, NumberError> {
    let left = places.checked_sub(fraction.len());
    let zeros = "0".repeat(left.ok_or(NumberError::TooManyDecimals)?);
    let digits = format!("0{whole}{fraction}{zeros}");
    digits.parse().map_err(|_| NumberError::TooLarge)
}

/// ASCII lower case, half width, every blank a space, every dash a minus.
fn fold(text: &str) -> String {
    let half = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xff01 + 0x21).unwrap_or(c),
        '。' => '.',
        '、' => ',',
        '¥' | '￥' => '¥',
        '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
        '’' | '`' => '\'',
        // The one capital beyond ASCII that a currency has. Those of all languages
        // would be a table of 12 kB to load.
        'Ł' => 'ł',
        c if c.is_whitespace() => ' ',
        c => c,
    };
    let folded: String = text.chars().map(|c| half(c).to_ascii_lowercase()).collect();
    folded.trim_matches(' ').to_owned()
}

/// Signs, codes and names of currencies, the longer before their parts.
const CURRENCY_MARKS: [(&str, Currency); 19] = [
    ("人民币", Currency::Cny),
    ("欧元", Currency::Eur),
    ("英镑", Currency::Gbp),
    ("美元", Currency::Usd),
    ("兹罗提", Currency::Pln),
    ("克朗", Currency::Sek),
    ("cny", Currency::Cny),
    ("rmb", Currency::Cny),
    ("eur", Currency::Eur),
    ("gbp", Currency::Gbp),
    ("usd", Currency::Usd),
    ("pln", Currency::Pln),
    ("sek", Currency::Sek),
    ("zł", Currency::Pln),
    ("元", Currency::Cny),
    ("¥", Currency::Cny),
    ("€", Currency::Eur),
    ("£", Currency::Gbp),
    ("$", Currency::Usd),
];

/// The text without a currency mark at its start or end.
fn strip_currency(text: &str) -> (&str, Option<Currency>) {
    for (mark, currency) in CURRENCY_MARKS {
        let stripped = text.strip_prefix(mark).or_else(|| text.strip_suffix(mark));
        if let Some(stripped) = stripped {
            return (stripped, Some(currency));
        }
    }
    (text, None)
}

/// Multipliers by their number of zeros, the longer before their parts. `w` is how
/// 万 is typed in chats.
const UNITS: [(&str, usize); 12] = [
    ("百万", 6),
    ("千万", 7),
    ("亿", 8),
    ("億", 8),
    ("万", 4),
    ("萬", 4),
    ("千", 3),
    ("mn", 6),
    ("bn", 9),
    ("w", 4),
    ("k", 3),
    ("m", 6),
];

/// The text without its unit, and the zeros that the unit stands for.
fn strip_unit(text: &str) -> (&str, usize) {
    for (mark, zeros) in UNITS {
        if let Some(stripped) = text.strip_suffix(mark) {
            return (stripped.trim_matches(' '), zeros);
        }
    }
    (text, 0)
}

/// The digits before and after the decimal separator, without grouping.
fn plain(digits: &str, groups_thousands: bool) -> Option<(String, &str)> {
    let last = digits.rfind(['.', ',']);
    let (whole, fraction) = match last {
        Some(at) if is_decimal(digits, at, groups_thousands) => (&digits[..at], &digits[at + 1..]),
        _ => (digits, ""),
    };
    let whole = ungroup(whole)?;
    let all_digits = fraction.bytes().all(|byte| byte.is_ascii_digit());
    let some_digits = !whole.is_empty() || !fraction.is_empty();
    (all_digits && some_digits).then_some((whole, fraction))
}

/// Whether the last separator, at `at`, separates decimals.
fn is_decimal(digits: &str, at: usize, groups_thousands: bool) -> bool {
    let (before, after) = (&digits[..at], &digits[at + 1..]);
    let separator = &digits[at..=at];
    if before.contains(separator) {
        // `1.234.567`: one that stands twice can only group.
        return false;
    }
    let lone = !before.contains(['.', ',', ' ', '\'']);
    let looks_grouped =
        after.len() == 3 && (1..=3).contains(&before.len()) && !before.starts_with('0');
    !(lone && looks_grouped && groups_thousands)
}

/// Digits without the separators of thousands; `None` when the groups are not
/// of three digits or of one kind.
fn ungroup(whole: &str) -> Option<String> {
    let Some(separator) = whole.chars().find(|c| !c.is_ascii_digit()) else {
        return Some(whole.to_owned());
    };
    if !matches!(separator, '.' | ',' | ' ' | '\'') {
        return None;
    }
    let mut groups = whole.split(separator);
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let well_formed = (1..=3).contains(&first.len())
        && digits(first)
        && rest.iter().all(|group| group.len() == 3 && digits(group));
    well_formed.then(|| format!("{first}{}", rest.concat()))
}

#[cfg(test)]
mod tests {
    use super::{Currency, Kind, NumberError, read};

    #[track_caller]
    fn check(kind: Kind, text: &str, hundredths: i64) {
        let value = read(text, kind).map(|written| written.value);
        assert_eq!(value, Ok(hundredths), "{text:?}");
    }

    #[track_caller]
    fn refuse(kind: Kind, text: &str, error: NumberError) {
        assert_eq!(read(text, kind), Err(error), "{text:?}");
    }

    #[test]
    fn money_is_read_as_people_write_it() {
        for text in [
            "1234.56",
            "1,234.56",
            "1.234,56",
            "1 234,56",
            "1\u{a0}234,56",
            "1'234.56",
            "1’234,56",
            "¥1,234.56",
            "1234.56元",
            "€ 1.234,56",
            "1.234,56 EUR",
            "１２３４．５６",
            "￥１，２３４。５６",
            "+1234,56",
        ] {
            check(Kind::Money, text, 123_456);
        }
        for text in [
            "12万", "12w", "12 万", "12万元", "120k", "120 000", "120.000", "120,000", "0.12m",
        ] {
            check(Kind::Money, text, 12_000_000);
        }
        // Capitals of full width become small ones of half width.
        check(Kind::Money, "１２０Ｋ", 12_000_000);
        check(Kind::Money, "1.2345万", 1_234_500);
        check(Kind::Money, "1.234万", 1_234_000);
        check(Kind::Money, "1.5亿", 15_000_000_000);
        check(Kind::Money, "1.234.567", 123_456_700);
        check(Kind::Money, ".76", 76);
        check(Kind::Money, "12.", 1_200);
        check(Kind::Money, "0.500", 50);
        check(Kind::Money, "-0", 0);
    }

    #[test]
    fn a_lone_separator_depends_on_the_field() {
        check(Kind::Money, "1.234", 123_400);
        check(Kind::Money, "1,234", 123_400);
        check(Kind::Count, "1.234", 1_234);
        check(Kind::Rate, "8.2", 8_2000);
        check(Kind::Rate, "7,1234", 7_1234);
        check(Kind::Rate, "1.234", 1_2340);
        check(Kind::Heads, "1,5", 15);
        check(Kind::Percent, "28,5", 2_850);
        check(Kind::Percent, "28.5%", 2_850);
        check(Kind::Percent, "１５％", 1_500);
        refuse(Kind::Percent, "1.234", NumberError::TooManyDecimals);
    }

    #[test]
    fn what_cannot_be_read_is_refused() {
        for text in [
            "12..3",
            "1,23,456",
            "1.23.456",
            "abc",
            "1,2,3",
            "--5",
            "1e5",
            "12万万",
            "1.234,567.8",
            "1 2",
            "%",
            "¥",
            "万",
            ".",
            ",",
            "1-2",
            "１２３x",
        ] {
            refuse(Kind::Money, text, NumberError::Unreadable);
        }
        refuse(Kind::Money, "", NumberError::Empty);
        refuse(Kind::Money, " \u{3000}", NumberError::Empty);
        refuse(Kind::Money, "-5", NumberError::Negative);
        refuse(Kind::Money, "1.2345", NumberError::TooManyDecimals);
        refuse(Kind::Count, "1.5", NumberError::TooManyDecimals);
        refuse(Kind::Rate, "8.12345", NumberError::TooManyDecimals);
        refuse(Kind::Heads, "1.25", NumberError::TooManyDecimals);
        refuse(Kind::Heads, "1.234", NumberError::TooManyDecimals);
        refuse(
            Kind::Money,
            "99999999999999999999999999",
            NumberError::TooLarge,
        );
        refuse(
            Kind::Money,
            "99999999999999999999999999999999999亿",
            NumberError::TooLarge,
        );
        refuse(Kind::Money, &"1".repeat(50), NumberError::TooLarge);
    }

    #[test]
    fn no_digit_is_lost() {
        let zeros = |count| "0".repeat(count);
        // Beyond the 28 decimals and the 96 bits of a `Decimal`.
        let tiny = format!("0.{}1", zeros(29));
        let large = format!("99999999999.{}1", zeros(20));
        for text in [&tiny, &large] {
            refuse(Kind::Money, text, NumberError::TooManyDecimals);
            refuse(Kind::Percent, text, NumberError::TooManyDecimals);
            refuse(Kind::Count, text, NumberError::TooManyDecimals);
        }
        refuse(
            Kind::Money,
            &format!("{tiny}亿"),
            NumberError::TooManyDecimals,
        );
        refuse(Kind::Money, &format!("-{tiny}"), NumberError::Negative);
        check(
            Kind::Money,
            &format!("99999999999.{}", zeros(25)),
            9_999_999_999_900,
        );
        check(Kind::Money, &format!("{}1.5", zeros(30)), 150);
        check(Kind::Money, "0.000000001bn", 100);
        check(Kind::Money, "0.00000000001bn", 1);
        refuse(
            Kind::Money,
            "0.000000000001bn",
            NumberError::TooManyDecimals,
        );
        check(Kind::Money, "92233720368547758.07", i64::MAX);
        refuse(Kind::Money, "92233720368547758.08", NumberError::TooLarge);
        refuse(Kind::Money, "1000000000bn", NumberError::TooLarge);
        check(Kind::Money, "-0.00", 0);
    }

    #[test]
    fn the_named_currency_is_kept() {
        let currency = |text| read(text, Kind::Money).ok().and_then(|w| w.currency);
        assert_eq!(currency("¥80k"), Some(Currency::Cny));
        assert_eq!(currency("1,000 £"), Some(Currency::Gbp));
        assert_eq!(currency("12万欧元"), Some(Currency::Eur));
        assert_eq!(currency("80 ZŁ"), Some(Currency::Pln));
        assert_eq!(currency("ＥＵＲ 80"), Some(Currency::Eur));
        assert_eq!(currency("1000"), None);
    }
}
