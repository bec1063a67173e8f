//! A number as somebody types it: the first byte is the kind of field, the rest the text.

use eu_quote::seller::number::{Kind, NumberError, Written, read, read_signed, seen};

const KINDS: [Kind; 5] = [
    Kind::Money,
    Kind::Percent,
    Kind::Count,
    Kind::Rate,
    Kind::Heads,
];

/// What is read is read alike however it is typed, and as it is shown afterwards.
pub(crate) fn check(bytes: &[u8]) -> bool {
    let Some((kind, text)) = bytes.split_first() else {
        return false;
    };
    let Ok(text) = str::from_utf8(text) else {
        return false;
    };
    let kind = KINDS[usize::from(*kind) % KINDS.len()];
    let unsigned = read(text, kind);
    let signed = read_signed(text, kind);
    match unsigned {
        Ok(written) => {
            assert_eq!(signed, Ok(written), "{text:?}");
            assert!(written.amount().minor() >= 0, "{text:?}");
            check_shown(text, kind, written);
        }
        Err(NumberError::Negative) => {
            // Beyond its sign it may have any other fault.
            if let Ok(written) = signed {
                assert!(written.amount().minor() < 0, "{text:?}");
                check_shown(text, kind, written);
            }
        }
        Err(error) => assert_eq!(signed, Err(error), "{text:?}"),
    }
    check_seen(text, kind);
    unsigned.is_ok()
}

/// The figure that the field shows for what was understood is understood as the same.
fn check_shown(text: &str, kind: Kind, written: Written) {
    let shown = match kind {
        Kind::Money => written.amount().to_string(),
        Kind::Percent => match written.percent() {
            Some(percent) => percent.to_string(),
            None => return,
        },
        Kind::Count => match written.count() {
            Some(count) => count.to_string(),
            None => return,
        },
        // The hundredths of what is no money.
        Kind::Rate | Kind::Heads => return,
    };
    let again = read_signed(&shown, kind).map(Written::amount);
    assert_eq!(again, Ok(written.amount()), "{text:?} is shown as {shown}");
}

/// What nobody sees, and the width of signs, make no difference.
fn check_seen(text: &str, kind: Kind) {
    let plain = seen(text);
    assert_eq!(seen(&plain), plain, "{text:?}");
    let is_control = |character: char| character.is_control() && !character.is_whitespace();
    assert!(!plain.contains(is_control), "{text:?}");
    let value = read(text, kind);
    assert_eq!(read(&plain, kind), value, "{text:?} is seen as {plain:?}");
    let joined = format!("\u{feff} {text}\u{200b}");
    assert_eq!(read(&joined, kind), value, "{joined:?}");
    let wide: String = plain.chars().map(wide).collect();
    assert_eq!(read(&wide, kind), value, "{wide:?}");
}

/// The form of full width, in which Chinese keyboards write it.
fn wide(character: char) -> char {
    match character {
        '!'..='~' => char::from_u32(u32::from(character) + 0xFEE0).unwrap_or(character),
        other => other,
    }
}
