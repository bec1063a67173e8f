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
    /// Whether the text says that it is not meant exactly.
    pub is_about: bool,
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
    /// It is no number.
    Unreadable,
    /// A comma or point in it groups no thousands and has no decimals behind it:
    /// `5,0000` is 50,000 to some and 5 to others.
    Ambiguous,
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
    read_with(Below::Refused, text, kind)
}

/// The same where a figure may be below zero.
///
/// # Errors
///
/// See [`NumberError`].
pub fn read_signed(text: &str, kind: Kind) -> Result<Written, NumberError> {
    read_with(Below::Taken, text, kind)
}

/// What can be seen of `text`, without blanks at its ends.
pub fn seen(text: &str) -> String {
    let seen: String = text.chars().filter(|&c| !is_unseen(c)).collect();
    seen.trim().to_owned()
}

/// What becomes of a figure below zero.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Below {
    Refused,
    Taken,
}

fn read_with(below: Below, text: &str, kind: Kind) -> Result<Written, NumberError> {
    let text = fold(text);
    if text.chars().count() > MAX_CHARS {
        return Err(NumberError::TooLarge);
    }
    if text.is_empty() {
        return Err(NumberError::Empty);
    }
    let (text, is_about) = strip_about(&text);
    let (text, currency) = strip_currency(text);
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
    let (whole, fraction) = plain(digits, kind, zeros > 0)?;
    let fraction = fraction.trim_end_matches('0');
    let is_zero = fraction.is_empty() && whole.bytes().all(|digit| digit == b'0');
    if negative && !is_zero && below == Below::Refused {
        return Err(NumberError::Negative);
    }
    let decimals = match kind {
        Kind::Count => 0,
        Kind::Heads => 1,
        Kind::Money | Kind::Percent => 2,
        Kind::Rate => 4,
    };
    let size = moved(&whole, fraction, decimals + zeros)?;
    let value = if negative { -size } else { size };
    Ok(Written {
        value,
        currency,
        is_about,
    })
}

/// The number with its point moved right by `places`, as a whole number. On
/// digits, because they are exact however many there are.
fn moved(whole: &str, fraction: &str, places: usize) -> Result<i64, NumberError> {
    let left = places.checked_sub(fraction.len());
    let zeros = "0".repeat(left.ok_or(NumberError::TooManyDecimals)?);
    let digits = format!("0{whole}{fraction}{zeros}");
    digits.parse().map_err(|_| NumberError::TooLarge)
}

/// ASCII lower case, half width, every blank a space, every dash a minus, and nothing
/// that nobody sees.
fn fold(text: &str) -> String {
    let half = |c: char| match c {
        // Before the forms of half width: that of the last is one of the others.
        '’' | '`' | '｀' => '\'',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xff01 + 0x21).unwrap_or(c),
        '。' => '.',
        '、' => ',',
        '¥' | '￥' => '¥',
        '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
        // The one capital beyond ASCII that a currency has. Those of all languages
        // would be a table of 12 kB to load.
        'Ł' => 'ł',
        c if c.is_whitespace() => ' ',
        c => c,
    };
    let seen = text.chars().filter(|&c| !is_unseen(c));
    let folded: String = seen.map(|c| half(c).to_ascii_lowercase()).collect();
    folded.trim_matches(' ').to_owned()
}

/// Whether `c` leaves no trace on a screen. Chat programs, web pages and spreadsheets
/// put such characters around what is copied: marks of direction and of byte order,
/// joiners, variation selectors, soft hyphens and the like. They are the default
/// ignorable characters of Unicode 17, its annotations, and the controls that are no
/// white space.
fn is_unseen(c: char) -> bool {
    let code = u32::from(c);
    let mut ranges = UNSEEN.into_iter();
    !c.is_whitespace() && ranges.any(|(first, last)| (first..=last).contains(&code))
}

const UNSEEN: [(u32, u32); 19] = [
    (0, 0x1f),
    (0x7f, 0x9f),
    (0xad, 0xad),
    (0x34f, 0x34f),
    (0x61c, 0x61c),
    (0x115f, 0x1160),
    (0x17b4, 0x17b5),
    (0x180b, 0x180f),
    (0x200b, 0x200f),
    (0x202a, 0x202e),
    (0x2060, 0x206f),
    (0x3164, 0x3164),
    (0xfe00, 0xfe0f),
    (0xfeff, 0xfeff),
    (0xffa0, 0xffa0),
    (0xfff0, 0xfffb),
    (0x1bca0, 0x1bca3),
    (0x1d173, 0x1d17a),
    (0xe0000, 0xe0fff),
];

/// What says that a number is not meant exactly: before it, and behind it.
const ABOUT: [&str; 8] = ["大约", "大概", "约", "about ", "approx. ", "ca. ", "~", "≈"];
const OR_SO: [&str; 2] = ["左右", "上下"];

/// The text without such a word, and whether there was one.
fn strip_about(text: &str) -> (&str, bool) {
    let before = ABOUT.iter().find_map(|word| text.strip_prefix(word));
    let stripped = before.or_else(|| OR_SO.iter().find_map(|word| text.strip_suffix(word)));
    (
        stripped.unwrap_or(text).trim_matches(' '),
        stripped.is_some(),
    )
}

/// Signs, codes and names of currencies, as sellers write them, the longer before their
/// parts.
const CURRENCY_MARKS: [(&str, Currency); 26] = [
    ("人民币", Currency::Cny),
    ("欧元", Currency::Eur),
    ("英镑", Currency::Gbp),
    ("美元", Currency::Usd),
    ("兹罗提", Currency::Pln),
    ("克朗", Currency::Sek),
    ("美金", Currency::Usd),
    ("块钱", Currency::Cny),
    ("us$", Currency::Usd),
    ("欧", Currency::Eur),
    ("镑", Currency::Gbp),
    ("刀", Currency::Usd),
    ("块", Currency::Cny),
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
fn plain(digits: &str, kind: Kind, has_unit: bool) -> Result<(String, &str), NumberError> {
    let (whole, fraction) = match digits.rfind(['.', ',']) {
        Some(at) => match role(digits, at, kind, has_unit) {
            Separator::Decimal => (&digits[..at], &digits[at + 1..]),
            Separator::Thousands => (digits, ""),
            // A percentage of thousands is none.
            Separator::Either if kind == Kind::Percent => return Err(NumberError::TooManyDecimals),
            Separator::Either => return Err(NumberError::Ambiguous),
        },
        None => (digits, ""),
    };
    let whole = ungroup(whole).ok_or(NumberError::Unreadable)?;
    let all_digits = fraction.bytes().all(|byte| byte.is_ascii_digit());
    let some_digits = !whole.is_empty() || !fraction.is_empty();
    let is_number = all_digits && some_digits;
    let read = is_number.then_some((whole, fraction));
    read.ok_or(NumberError::Unreadable)
}

/// What a point or comma does.
enum Separator {
    Decimal,
    Thousands,
    /// It can be taken for the one as well as for the other, and the two are thousands
    /// apart.
    Either,
}

/// What the last point or comma, at `at`, does.
fn role(digits: &str, at: usize, kind: Kind, has_unit: bool) -> Separator {
    let (before, after) = (&digits[..at], &digits[at + 1..]);
    let separator = &digits[at..=at];
    if before.contains(separator) {
        // `1.234.567`: one that stands twice can only group.
        return Separator::Thousands;
    }
    let is_lone = !before.contains(['.', ',', ' ', '\'']);
    let is_grouped_kind = match kind {
        Kind::Money | Kind::Count => true,
        Kind::Percent => after.len() == 3,
        Kind::Rate | Kind::Heads => false,
    };
    // Nobody groups behind a zero, and what is no digit is refused in any case.
    let is_below_one = before.is_empty() || before == "0";
    let mut around = before.bytes().chain(after.bytes());
    let is_short = after.len() < 3 || !around.all(|byte| byte.is_ascii_digit());
    if !is_lone || !is_grouped_kind || is_below_one || is_short {
        return Separator::Decimal;
    }
    match (has_unit, after.len(), before.len()) {
        (false, 3, 1..=3) if kind != Kind::Percent && !before.starts_with('0') => {
            Separator::Thousands
        }
        // `1.2345万`: no unit comes after a point that groups.
        (true, ..) if separator == "." => Separator::Decimal,
        _ => Separator::Either,
    }
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
    use super::{Currency, Kind, NumberError, read, read_signed, seen};

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
            "1`234.56",
            "1｀234.56",
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

    /// Chinese and Japanese group by four, and a factor of thousands shows nowhere but
    /// in the price.
    #[test]
    fn what_can_be_read_in_two_ways_is_asked_again() {
        for text in [
            "5,0000",
            "5.0000",
            "5,1234",
            "1.2345",
            "¥5,0000",
            "５，００００",
            "-5,0000",
            "1234,500",
            "12345,000",
            "58000.0000",
            "05,000",
            "1,00000",
            // 12,340,000 in China, 12,340 in Germany.
            "1,234万",
            "5,0000万",
            "1,234k",
            "1,500 mn",
        ] {
            refuse(Kind::Money, text, NumberError::Ambiguous);
            refuse(Kind::Count, text, NumberError::Ambiguous);
        }
        check(Kind::Money, "50,000", 5_000_000);
        check(Kind::Money, "5.2345万", 5_234_500);
        check(Kind::Money, "1,5万", 1_500_000);
        check(Kind::Money, "0,5000", 50);
        check(Kind::Money, "1,234.0000", 123_400);
        refuse(Kind::Percent, "1,000", NumberError::TooManyDecimals);
        check(Kind::Percent, "5,0000", 500);
        check(Kind::Rate, "8,2000", 8_2000);
    }

    #[test]
    fn what_nobody_sees_is_dropped() {
        let unseen = [
            '\u{ad}',
            '\u{34f}',
            '\u{61c}',
            '\u{180e}',
            '\u{200b}',
            '\u{200c}',
            '\u{200d}',
            '\u{200e}',
            '\u{200f}',
            '\u{202a}',
            '\u{202c}',
            '\u{202e}',
            '\u{2060}',
            '\u{2063}',
            '\u{2066}',
            '\u{2069}',
            '\u{3164}',
            '\u{fe0f}',
            '\u{feff}',
            '\u{fffa}',
            '\u{e0020}',
            '\0',
            '\u{8}',
            '\u{1b}',
            '\u{7f}',
            '\u{9f}',
        ];
        for c in unseen {
            for text in [
                format!("{c}50000"),
                format!("50000{c}"),
                format!("5{c}0000"),
                format!("{c}¥{c}5{c}万{c}"),
                format!("{c} 50,{c}000 {c}"),
            ] {
                check(Kind::Money, &text, 5_000_000);
            }
            check(Kind::Percent, &format!("{c}28.5{c}%{c}"), 2_850);
            check(Kind::Count, &format!("1{c},234"), 1_234);
            refuse(Kind::Money, &c.to_string(), NumberError::Empty);
            assert_eq!(seen(&format!("{c} 1{c}2 3{c} ")), "12 3");
        }
        // Blanks of every width separate thousands, at the ends they are nothing.
        for blank in [
            '\u{a0}', '\u{2007}', '\u{2009}', '\u{202f}', '\u{3000}', '\t',
        ] {
            check(
                Kind::Money,
                &format!("{blank}50{blank}000{blank}"),
                5_000_000,
            );
        }
        // They do not count towards the longest text either.
        let padded = format!("{}50000", "\u{200b}".repeat(100));
        check(Kind::Money, &padded, 5_000_000);
    }

    #[test]
    fn a_figure_below_zero_is_read_where_it_may_be() {
        let signed = |text| read_signed(text, Kind::Percent).map(|written| written.value);
        for text in ["-5", "−5", "－5", "\u{202a}-5\u{202c}", " –5 % "] {
            assert_eq!(signed(text), Ok(-500), "{text:?}");
        }
        assert_eq!(signed("5"), Ok(500));
        assert_eq!(signed("-0"), Ok(0));
        assert_eq!(signed("--5"), Err(NumberError::Unreadable));
    }

    #[test]
    fn what_cannot_be_read_is_refused() {
        for text in [
            "12..3",
            "1,23,456",
            "1.23.456",
            "1,2345,6789",
            "5 0000",
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
        refuse(Kind::Money, "0.2345", NumberError::TooManyDecimals);
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
        let large = format!("99,999,999,999.{}1", zeros(20));
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
            &format!("99,999,999,999.{}", zeros(25)),
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
    fn what_is_about_a_number_is_read_and_said() {
        for text in [
            "约8万",
            "大约 8万",
            "8万左右",
            "~80k",
            "～8万",
            "≈80,000",
            "About 80k",
            "ca. 80.000",
        ] {
            let written = read(text, Kind::Money);
            let read = written.map(|written| (written.value, written.is_about));
            assert_eq!(read, Ok((8_000_000, true)), "{text}");
        }
        assert_eq!(
            read("8万", Kind::Money).map(|written| written.is_about),
            Ok(false)
        );
        for text in ["约", "about", "约约8", "左右"] {
            refuse(Kind::Money, text, NumberError::Unreadable);
        }
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
        // As sellers write them to each other.
        for (text, expected) in [
            ("5万欧", Currency::Eur),
            ("5万块", Currency::Cny),
            ("5万块钱", Currency::Cny),
            ("US$50000", Currency::Usd),
            ("50,000 美金", Currency::Usd),
            ("5万刀", Currency::Usd),
            ("5万镑", Currency::Gbp),
            ("约5万欧元", Currency::Eur),
        ] {
            check(Kind::Money, text, 5_000_000);
            assert_eq!(currency(text), Some(expected), "{text}");
        }
    }
}
