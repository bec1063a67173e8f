//! A card that came over a network: whether it is the one that was asked for.

use core::str;

use super::{CardId, RateCard};
use crate::document::{Fault, FaultKind};

/// Why there is no card. `text::card` says each in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoCard {
    /// Nothing came: no network, no answer in time, or reading it is not allowed.
    Unreachable,
    /// The server answered with this HTTP status instead of a file.
    Status(u16),
    /// There is more of it than [`MAX_BYTES`](crate::document::MAX_BYTES).
    TooLarge,
    /// It is not the card that was asked for.
    Other {
        /// The id that was asked for, as it was written.
        asked: String,
        /// The id of what came.
        got: CardId,
    },
    /// It is none, with every fault.
    Invalid(Vec<Fault>),
}

impl RateCard {
    /// The card that the bytes of a file hold. `asked` is the id that it must have,
    /// as a person may write it: with blanks around it, in capitals.
    ///
    /// # Errors
    ///
    /// [`NoCard::Other`] or [`NoCard::Invalid`]. Of another file than the one that was
    /// asked for, nothing is read.
    ///
    /// ```
    /// use eu_quote::rate_card::{CardId, NoCard, RateCard, SAMPLE_JSON};
    ///
    /// let id = CardId::of(SAMPLE_JSON).to_string();
    /// assert!(RateCard::from_bytes(SAMPLE_JSON.as_bytes(), Some(&id)).is_ok());
    /// let other = RateCard::from_bytes(b"{}", Some(&id));
    /// assert!(matches!(other, Err(NoCard::Other { .. })));
    /// ```
    pub fn from_bytes(bytes: &[u8], asked: Option<&str>) -> Result<Self, NoCard> {
        let got = CardId::of(bytes);
        if let Some(asked) = asked.map(str::trim)
            && !asked.eq_ignore_ascii_case(&got.to_string())
        {
            let asked = asked.to_owned();
            return Err(NoCard::Other { asked, got });
        }
        let json = str::from_utf8(bytes).map_err(|error| {
            let kind = FaultKind::NotUtf8(error.valid_up_to() + 1);
            let path = String::from("$");
            NoCard::Invalid(vec![Fault { path, kind }])
        })?;
        Self::parse(json).map_err(NoCard::Invalid)
    }
}
