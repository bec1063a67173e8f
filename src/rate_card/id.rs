//! What a card is named by: the hash of its text.

use core::fmt;

use sha2::{Digest as _, Sha256};

use crate::literal::{hex, literal};

/// The first 8 bytes of the SHA-256 of a card's JSON text: 16 hex digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CardId([u8; 8]);

impl CardId {
    /// The id of a card with this JSON text, byte for byte.
    pub fn of(json: &(impl AsRef<[u8]> + ?Sized)) -> Self {
        let mut id = [0; 8];
        for (byte, hashed) in id.iter_mut().zip(Sha256::digest(json.as_ref())) {
            *byte = hashed;
        }
        Self(id)
    }

    /// The id that is written as `text`: 16 small hex digits.
    pub fn parse(text: &str) -> Option<Self> {
        let number = u64::from_str_radix(text, 16).ok()?;
        let id = Self(number.to_be_bytes());
        // There is one form of it: no sign, no capitals, no zeros left out.
        (id.to_string() == text).then_some(id)
    }

    /// An id from its bytes, as a link carries it.
    pub const fn from_bytes(bytes: [u8; 8]) -> Self {
        Self(bytes)
    }

    /// The bytes.
    pub const fn bytes(self) -> [u8; 8] {
        self.0
    }
}

/// 16 hex digits.
impl fmt::Display for CardId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
    }
}

literal! { CardId: |it| format!("rate_card::CardId::from_bytes([{}])", it.bytes().map(hex).join(", ")) }
