//! A link: a text that somebody pastes, or, after a byte of zero, the body of a link that is
//! put into a sound envelope, past which nothing that is made up would come.

use eu_quote::link::{self, Found, Link, LinkError};
use eu_quote::text::{self, Lang};

use super::{CARD, computed, inputs};

pub(crate) fn check(bytes: &[u8]) -> bool {
    match bytes.split_first() {
        Some((0, body)) => check_body(body),
        _ => str::from_utf8(bytes).is_ok_and(check_pasted),
    }
}

/// A body is refused, or it is exactly what is written for what it says.
fn check_body(body: &[u8]) -> bool {
    let mut is_accepted = false;
    for version in [1, 2] {
        let Some(text) = sealed(version, body) else {
            return false;
        };
        let read = link::decode(&text);
        is_accepted |= read.is_ok();
        match read {
            Err(LinkError::NewerVersion(named)) => assert_eq!((version, named), (2, 2)),
            Err(LinkError::Incomplete) => unreachable!("{text} is whole"),
            Ok(_) | Err(LinkError::NewerProgram | LinkError::Altered) => {
                assert_eq!(version, 1, "{text}");
            }
        }
        check_pasted(&text);
    }
    is_accepted
}

fn check_read(text: &str, read: &Result<Link, LinkError>) {
    match read {
        Ok(link) => {
            assert_eq!(link::encode(link.card, &link.inputs), text);
            inputs::check_written(link.card, &link.inputs);
            // The card of the tests stands for any other.
            let _ = computed::check(&CARD, &link.inputs);
        }
        Err(error) => {
            for lang in Lang::ALL {
                let said = text::link::error(lang, *error);
                assert!((1..=300).contains(&said.chars().count()), "{said}");
            }
        }
    }
}

/// What is found in a text is sound, is found again in an address, and there is one of it.
fn check_pasted(text: &str) -> bool {
    check_read(text, &link::decode(text));
    let moved = link::moved(text, "q");
    if let Some(moved) = &moved {
        let there = link::find_in_address(moved.split_once('#').map_or("", |(_, at)| at), "q");
        assert!(matches!(there, Found::Code(_)), "{text:?}: {moved:?}");
        assert_eq!(link::moved(moved, "q"), None, "{text:?}: {moved:?}");
    }
    let Found::Code(code) = link::find(text, "q") else {
        return false;
    };
    let payload = link::payload(&code);
    let read = link::decode(payload);
    let is_newer = matches!(
        read,
        Err(LinkError::NewerProgram | LinkError::NewerVersion(_))
    );
    assert!(read.is_ok() || is_newer, "{payload}");
    check_read(payload, &read);
    let has_hash = code.contains('.');
    assert_eq!(link::text_hash(&code).is_some(), has_hash, "{code}");
    assert_eq!(link::find(&code, "q"), Found::Code(code.clone()));
    let page = link::address("https://example.com/a?b=c#d", "q", &code);
    let fragment = page.split_once('#').map_or("", |(_, at)| at);
    assert_eq!(link::find_in_address(fragment, "q"), Found::Code(code));
    true
}

/// The envelope of docs/link.md, section 2, written from the document.
fn sealed(version: u8, body: &[u8]) -> Option<String> {
    let mut length = u16::try_from(body.len()).ok()?;
    let mut bytes = vec![version];
    while length >= 0x80 {
        bytes.push((length & 0x7F).to_le_bytes()[0] | 0x80);
        length >>= 7;
    }
    bytes.push(length.to_le_bytes()[0]);
    bytes.extend_from_slice(body);
    bytes.extend(checksum(&bytes).to_le_bytes());
    Some(base64(&bytes))
}

fn checksum(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            let is_odd = sum & 1 == 1;
            sum >>= 1;
            if is_odd {
                sum ^= 0xEDB8_8320;
            }
        }
    }
    !sum
}

fn base64(bytes: &[u8]) -> String {
    let digits = ('A'..='Z').chain('a'..='z').chain('0'..='9');
    let digits: Vec<char> = digits.chain(['-', '_']).collect();
    let bits: Vec<u8> = bytes
        .iter()
        .flat_map(|byte| (0..8).rev().map(move |place| byte >> place & 1))
        .collect();
    let six = |bits: &[u8]| {
        let value = (0..6).fold(0, |value, place| {
            value << 1 | usize::from(bits.get(place).copied().unwrap_or_default())
        });
        digits[value]
    };
    bits.chunks(6).map(six).collect()
}
