//! Base64 with the URL alphabet and without padding (RFC 4648, section 5).

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Whether `byte` can be part of a payload.
pub(super) fn is_digit(byte: u8) -> bool {
    value(byte).is_some()
}

/// Writes bytes as text.
pub(super) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(length(bytes.len()));
    for chunk in bytes.chunks(3) {
        let mut window = 0;
        for position in 0..3 {
            window = window << 8 | chunk.get(position).copied().map_or(0, usize::from);
        }
        for digit in 0..=chunk.len() {
            text.push(char::from(ALPHABET[window >> (18 - 6 * digit) & 63]));
        }
    }
    text
}

/// Reads text as bytes; bits after the last whole byte are dropped. `None` when
/// a character is not of the alphabet.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len());
    let (mut window, mut bits) = (0_usize, 0);
    for character in text.bytes() {
        let digit = value(character)?;
        window = (window << 6 | digit) & 0xFFFF;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((window >> bits).to_le_bytes()[0]);
        }
    }
    Some(bytes)
}

/// The place of `digit` in the alphabet.
fn value(digit: u8) -> Option<usize> {
    let value = match digit {
        b'A'..=b'Z' => digit - b'A',
        b'a'..=b'z' => digit - b'a' + 26,
        b'0'..=b'9' => digit - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    };
    Some(value.into())
}

/// How many characters `bytes` bytes take.
pub(super) fn length(bytes: usize) -> usize {
    (bytes * 4).div_ceil(3)
}

#[cfg(test)]
mod tests {
    use super::{decode, encode, is_digit, length};

    // RFC 4648, section 10, without padding.
    #[test]
    fn the_vectors_of_the_standard_hold() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg"),
            ("fo", "Zm8"),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg"),
            ("fooba", "Zm9vYmE"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(encode(bytes.as_bytes()), text);
            assert_eq!(decode(text).as_deref(), Some(bytes.as_bytes()));
            assert_eq!(length(bytes.len()), text.len());
        }
        assert_eq!(encode(&[0xFB, 0xFF]), "-_8");
    }

    #[test]
    fn only_the_alphabet_is_read() {
        for bad in ["Zg==", "Zm+v", "Zm/v", "Zm 9", "Zm９"] {
            assert_eq!(decode(bad), None, "{bad}");
            assert!(!bad.bytes().all(is_digit), "{bad}");
        }
    }
}
