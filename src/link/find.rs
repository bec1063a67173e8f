//! A payload in the address of a page, or in what people paste.
//!
//! Length and checksum decide, not what stands around it: docs/link.md, section 1.

use super::base64::{self, is_digit};
use super::bytes::Reader;
use super::{LinkError, NEWEST, decode, envelope};
use crate::annex::TextHash;

/// How much of a text is looked at, in characters: far more than a mail with a link.
const MOST: usize = 32_768;
/// How often the escapes of a URL are undone: a program that checks links may escape
/// what has been escaped twice before.
const ESCAPED: usize = 3;
/// How many characters a hash has.
const HASH: usize = 16;
/// How many characters hold the longest statement of a length.
const STATEMENT: usize = 6;
/// The longest payload that is looked for, in characters: half as long again as the
/// longest there is, so that a text of many beginnings takes no time to speak of.
const LONGEST: usize = 2_048;

/// What a text holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A payload that is sound, which [`decode`] opens or names as newer; after a full
    /// stop the hash of the annex that was sent, if it has one.
    Code(String),
    /// What has become of one on its way.
    Broken(LinkError),
    /// Nothing of ours.
    Nothing,
}

impl Found {
    /// The payload with the hash, if there is a sound one.
    pub fn code(self) -> Option<String> {
        match self {
            Self::Code(code) => Some(code),
            Self::Broken(_) | Self::Nothing => None,
        }
    }
}

/// Looks for a payload in what somebody has pasted: a link, the bare code, a whole
/// message with either. `key` is the name that the links of the widget go by.
///
/// ```
/// use eu_quote::link::{Found, LinkError, find};
///
/// let code = "ARUBI0VniavN71QMBQALegsBAQEuLRvcD55p";
/// let found = Found::Code(code.into());
/// assert_eq!(find(&format!("见 https://example.com/#q={code}，请过目"), "q"), found);
/// assert_eq!(find(&format!("> {}\n> {}.", &code[..20], &code[20..]), "q"), found);
/// assert_eq!(find(&code[..30], "q"), Found::Broken(LinkError::Incomplete));
/// assert_eq!(find("https://example.com/", "q"), Found::Nothing);
/// ```
pub fn find(pasted: &str, key: &str) -> Found {
    let text = tidied(pasted);
    let bare = || starts(&text).find_map(sound);
    if let Some(code) = marked_code(&text, key).or_else(bare) {
        return Found::Code(code);
    }
    let marked = marked(&text, key).find(|value| begins(value) != Beginning::None);
    let bare = || starts(&text).find(|run| begins(run) == Beginning::Whole);
    let only = || {
        let text = text.trim_ascii();
        let is_code = text.len() >= 8 && text.iter().copied().all(is_digit);
        (is_code && begins(text) != Beginning::None).then_some(text)
    };
    let found = marked.or_else(bare).or_else(only);
    found.map_or(Found::Nothing, broken)
}

/// Looks for a payload under `key` in a part of a page's address, its query or its
/// fragment. The address is the page's own: what need not be one of ours is nothing.
pub fn find_in_address(part: &str, key: &str) -> Found {
    let text = tidied(part);
    if let Some(code) = marked_code(&text, key) {
        return Found::Code(code);
    }
    let ours = marked(&text, key).find(|value| begins(value) == Beginning::Whole);
    ours.map_or(Found::Nothing, broken)
}

/// The payload in what [`find`] gives.
pub fn payload(code: &str) -> &str {
    code.split_once('.').map_or(code, |(payload, _)| payload)
}

/// The hash in what [`find`] gives: docs/link.md, section 7.
pub fn text_hash(code: &str) -> Option<TextHash> {
    code.split_once('.')
        .and_then(|(_, hash)| TextHash::parse(hash))
}

/// Whether there is a payload of ours, whole or not, anywhere in a pair of an address.
pub(super) fn is_code(pair: &str) -> bool {
    let text = tidied(pair);
    starts(&text).any(|run| sound(run).is_some() || begins(run) == Beginning::Whole)
}

/// The text as bytes without what programs put into it: signs of full width and escapes
/// are undone, every blank and line break is a space, invisible characters are gone.
fn tidied(text: &str) -> Vec<u8> {
    let mut plain = Vec::new();
    for character in text.chars().take(MOST) {
        let character = match character {
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{feff}' => continue,
            '\u{ff01}'..='\u{ff5e}' => {
                char::from_u32(u32::from(character) - 0xFF01 + 0x21).unwrap_or(' ')
            }
            blank if blank.is_whitespace() => ' ',
            other => other,
        };
        plain.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
    }
    (0..ESCAPED).fold(plain, |text, _| unescaped(&text))
}

/// `%23` as `#`, and so on.
fn unescaped(text: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(text.len());
    let mut rest = text;
    while let [first, after @ ..] = rest {
        let escape = match rest {
            [b'%', high, low, after @ ..] => hex(*high).zip(hex(*low)).zip(Some(after)),
            _ => None,
        };
        let (byte, after) = escape.map_or((*first, after), |((high, low), after)| {
            (high << 4 | low, after)
        });
        plain.push(byte);
        rest = after;
    }
    plain
}

fn hex(digit: u8) -> Option<u8> {
    let value = char::from(digit).to_digit(16)?;
    u8::try_from(value).ok()
}

/// What follows each `key=` of an address, as far as the text goes.
fn marked<'a>(text: &'a [u8], key: &str) -> impl Iterator<Item = &'a [u8]> {
    places(text, key).map(|at| &text[at..])
}

/// A sound payload that is marked, that of the fragment first: it is the newer one
/// where an old one has stayed in the query.
fn marked_code(text: &[u8], key: &str) -> Option<String> {
    let mut any = None;
    for at in places(text, key) {
        let before = at.checked_sub(key.len() + 2).map(|at| text[at]);
        match sound(&text[at..]) {
            Some(code) if before == Some(b'#') => return Some(code),
            code => any = any.or(code),
        }
    }
    any
}

/// Where the values of `key` begin: after the start, `#`, `?` or `&`, which `&amp;`
/// ends with a semicolon. A mail that is written out has `=3D` for the sign, with which
/// no payload begins.
fn places(text: &[u8], key: &str) -> impl Iterator<Item = usize> {
    (0..text.len()).filter_map(move |at| {
        let is_first = at == 0 || matches!(text[at - 1], b'#' | b'?' | b'&' | b';');
        let end = at + key.len();
        let is_key = is_first
            && text.get(end) == Some(&b'=')
            && text[at..end].eq_ignore_ascii_case(key.as_bytes());
        let begin = end + 1;
        is_key.then(|| {
            if text[begin..].starts_with(b"3D") {
                begin + 2
            } else {
                begin
            }
        })
    })
}

/// The text from each place on where a payload without a mark can begin.
fn starts(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    let is_inside = |at: usize| at > 0 && text[at - 1].is_ascii_alphanumeric();
    (0..text.len())
        .filter(move |&at| text[at].is_ascii_alphanumeric() && !is_inside(at))
        .map(|at| &text[at..])
}

/// The payload that `text` begins with, if its length and its checksum hold, with the
/// hash that may follow.
fn sound(text: &[u8]) -> Option<String> {
    let (head, _) = digits(text, STATEMENT);
    let length = envelope::stated_length(&head).filter(|&length| length <= LONGEST)?;
    let (mut code, after) = digits(text, length);
    if let Err(LinkError::Incomplete | LinkError::Altered) = decode(&code) {
        return None;
    }
    if let [b'.', hash @ ..] = after_blanks(after) {
        let (hash, after) = digits(hash, HASH);
        let goes_on = after.first().copied().is_some_and(is_digit);
        let is_hex = |digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f');
        if !goes_on && hash.len() == HASH && hash.bytes().all(is_hex) {
            code = code + "." + &hash;
        }
    }
    Some(code)
}

/// At most `most` characters of a payload from the beginning of `text`, and what follows
/// them. Blanks, line breaks and the marks of a quoted mail may stand in between.
fn digits(text: &[u8], most: usize) -> (String, &[u8]) {
    let mut digits = String::new();
    let mut rest = text;
    while let [first, after @ ..] = after_blanks(rest)
        && digits.len() < most
        && is_digit(*first)
    {
        digits.push(char::from(*first));
        rest = after;
    }
    (digits, rest)
}

/// What follows the blanks and marks that `text` begins with: `=` at the end of a line is
/// that of a mail that is written out.
fn after_blanks(mut text: &[u8]) -> &[u8] {
    while let [b' ' | b'>', after @ ..] | [b'=', b' ', after @ ..] = text {
        text = after;
    }
    text
}

/// The characters of a payload that `text` begins with, in one piece.
fn run(text: &[u8]) -> String {
    let digits = text.iter().take_while(|&&byte| is_digit(byte));
    digits.map(|&byte| char::from(byte)).collect()
}

/// What has become of the payload that begins with `text`.
fn broken(text: &[u8]) -> Found {
    Found::Broken(decode(&run(text)).err().unwrap_or(LinkError::Altered))
}

/// How far a text is a payload that is not sound.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Beginning {
    /// It is none.
    None,
    /// It may be the beginning of one, but is too short to tell.
    Short,
    /// It has all that each version begins with.
    Whole,
}

/// Whether `text` begins as every body in its envelope does: a version that is known, a
/// length, a card, a month and a term. A word that somebody has searched for does not.
fn begins(text: &[u8]) -> Beginning {
    let bytes = base64::decode(&run(text)).unwrap_or_default();
    let mut reader = Reader(&bytes);
    let mut is_ours = true;
    let mut head = || {
        is_ours = (1..=NEWEST).contains(&reader.byte()?);
        is_ours &= envelope::is_likely(reader.varint()?);
        reader.0 = reader.0.get(8..)?;
        is_ours &= reader.varint()? < 912;
        is_ours &= (1..=36).contains(&reader.byte()?);
        Some(())
    };
    match (head(), is_ours) {
        (_, false) => Beginning::None,
        (None, true) => Beginning::Short,
        (Some(()), true) => Beginning::Whole,
    }
}
