//! The share link: card and inputs as a short text, checked to the last bit.
//!
//! A link carries what was answered, never what was computed, and no text but the names
//! of other providers: docs/link.md defines it bit by bit.
//!
//! There is exactly one text for each value. A text that was cut, mistyped or
//! made up is an error; it never opens as somebody else's quote.
//!
//! # A second version
//!
//! A version has a module of its own, with a wire type for what its bodies hold and a
//! conversion between that and the domain. No constant of the domain is in it: its lists,
//! defaults and limits are its own, so that links mean what they meant when the domain has
//! moved on. Once a link of it has been shared it is never edited but to follow a change of
//! the domain's types. A new answer is an optional field at the end of the last version,
//! with a default that this version fixes; an older program then says that a link which
//! uses it is [of a newer program](LinkError::NewerProgram). Anything else, a wider range or
//! another meaning, is a new version, and [`encode`] writes that one alone.
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
mod error;
mod find;
mod v1;

use crate::rate_card::CardId;
use crate::seller::SellerInputs;

pub use address::{address, drops_fragments, moved};
pub use error::LinkError;
pub use find::{Found, find, find_in_address, payload, text_hash};

/// The newest version.
const NEWEST: u8 = v1::VERSION;

/// What a link says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The card that the sender saw. Another card may price the inputs
    /// differently: the reader is told.
    pub card: CardId,
    /// The sender's answers.
    pub inputs: SellerInputs,
}

/// The payload of a link to `inputs` as seen with `card`: what follows `#q=`.
pub fn encode(card: CardId, inputs: &SellerInputs) -> String {
    envelope::seal(v1::VERSION, &v1::write(card, inputs))
}

/// Reads a payload: nothing but what [`encode`] wrote, without marker or blanks.
/// [`find`] gets it out of what people paste.
///
/// # Errors
///
/// See [`LinkError`]. A proper beginning of a payload is always
/// [`LinkError::Incomplete`].
pub fn decode(text: &str) -> Result<Link, LinkError> {
    match envelope::open(text)? {
        (v1::VERSION, body) => v1::read(&body),
        (0, _) => Err(LinkError::Altered),
        (version, _) => Err(LinkError::NewerVersion(version)),
    }
}
