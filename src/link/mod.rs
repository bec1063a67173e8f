//! The share link: card and inputs as a short text, checked to the last bit.
//!
//! A link carries what was answered, never what was computed, and no text but the names
//! of other providers: docs/link.md defines it bit by bit. [`encode`] writes the oldest version
//! that can say it; [`decode`] reads every version that was ever issued, each in its own
//! module, which is never edited once a link has been shared.
//!
//! There is exactly one text for each value. A text that was cut, mistyped or
//! made up is an error; it never opens as somebody else's quote.
//!
//! # Example
//!
//! ```
//! use eu_quote::calendar::Month;
//! use eu_quote::link::{self, LinkError};
//! use eu_quote::rate_card::RateCard;
//!
//! let card = RateCard::sample();
//! let inputs = card.defaults(Month::new(2027, 1).expect("a month within our years"));
//! let text = link::encode(card.id(), &inputs);
//! assert_eq!(link::decode(&text).map(|link| link.inputs), Ok(inputs));
//!
//! let cut = &text[..text.len() - 1];
//! assert_eq!(link::decode(cut), Err(LinkError::Incomplete));
//! ```

mod address;
mod base64;
mod bytes;
mod crc;
mod envelope;
mod find;
mod v1;
mod v2;
mod v3;
mod v4;

use bytes::Reader;

use crate::rate_card::CardId;
use crate::seller::SellerInputs;

pub use address::{address, drops_fragments, moved};
pub use find::{Found, find, find_in_address, payload, text_hash};

/// The newest version.
const NEWEST: u8 = v4::VERSION;

/// What a link says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The card that the sender saw. Another card may price the inputs
    /// differently: the reader is told.
    pub card: CardId,
    /// The sender's answers.
    pub inputs: SellerInputs,
}

/// Why a text is not a link that can be opened. `text::link` says each in both
/// languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// It ends before the length that it states, or before it states one.
    Incomplete,
    /// It is complete but is not what was sent.
    Altered,
    /// It is sound and of a version that came after this program.
    NewerVersion(u8),
}

/// The payload of a link to `inputs` as seen with `card`: what follows `#q=`.
pub fn encode(card: CardId, inputs: &SellerInputs) -> String {
    let (version, body) = write(card, inputs);
    envelope::seal(version, &body)
}

/// Reads a payload: nothing but what [`encode`] wrote, without marker or blanks.
/// [`find`] gets it out of what people paste.
///
/// # Errors
///
/// See [`LinkError`]. A proper beginning of a payload is always
/// [`LinkError::Incomplete`].
pub fn decode(text: &str) -> Result<Link, LinkError> {
    let (version, body) = envelope::open(text)?;
    if version > NEWEST {
        return Err(LinkError::NewerVersion(version));
    }
    read(version, &body).ok_or(LinkError::Altered)
}

/// The oldest version that can say `inputs`, and its body.
fn write(card: CardId, inputs: &SellerInputs) -> (u8, Vec<u8>) {
    if v4::is_needed(inputs) {
        (v4::VERSION, v4::write(card, inputs))
    } else if v1::can_say(inputs) {
        (v1::VERSION, v1::write(card, inputs))
    } else if v2::can_say(inputs) {
        (v2::VERSION, v2::write(card, inputs).0)
    } else {
        (v3::VERSION, v3::write(card, inputs))
    }
}

/// A link from its body; `None` unless both are what [`write`] makes of it.
fn read(version: u8, body: &[u8]) -> Option<Link> {
    let (card, rest) = body.split_first_chunk()?;
    let mut reader = Reader(rest);
    let inputs = match version {
        v1::VERSION => v1::read(&mut reader),
        v2::VERSION => v2::read(&mut reader),
        v3::VERSION => v3::read(reader),
        v4::VERSION => v4::read(reader),
        _ => None,
    };
    let link = Link {
        card: CardId::from_bytes(*card),
        inputs: inputs?,
    };
    let (oldest, again) = write(link.card, &link.inputs);
    (oldest == version && again == body).then_some(link)
}

#[cfg(test)]
mod tests {
    use super::{decode, encode, envelope};

    /// What is altered inside a sound envelope is refused, or says something else.
    #[track_caller]
    fn check_every_alteration(golden: &str) {
        let payload = golden.lines().next().expect("a payload");
        let (version, body) = envelope::open(payload).expect("a sound envelope");
        for place in 0..body.len() {
            for flipped in [1, 2, 4, 8, 16, 32, 64, 128, 255] {
                let mut altered = body.clone();
                altered[place] ^= flipped;
                let text = envelope::seal(version, &altered);
                if let Ok(link) = decode(&text) {
                    assert_eq!(
                        encode(link.card, &link.inputs),
                        text,
                        "{flipped} at {place}"
                    );
                }
            }
        }
    }

    #[test]
    fn no_two_texts_say_the_same() {
        check_every_alteration(include_str!("../../tests/data/links/v1-real-seller.txt"));
        check_every_alteration(include_str!("../../tests/data/links/v2-every-choice.txt"));
        check_every_alteration(include_str!("../../tests/data/links/v3-everything.txt"));
    }
}
