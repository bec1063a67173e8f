//! The rate card: what a provider charges, as data.
//!
//! A card is JSON (docs/rate-card.md), read by [`RateCard::parse`] into a value
//! that can be trusted: tiers rise and end open, weights sum to 100, every
//! currency has a rate. Its [`CardId`] is the hash of its bytes, so that a quote
//! link names exactly the card that priced it.
//!
//! The built-in card is a constant that `cargo xtask generate` has written
//! (docs/rate-card.md, "The built-in card"), so that the parser is not part of the
//! download. Hence texts and lists are [`Cow`]s.

mod built_in;
mod clauses;
mod received;
mod sample;
mod tiers;

use core::fmt;
use std::borrow::Cow;

use sha2::{Digest as _, Sha256};
use time::Date;

use crate::document::{Fault, Place, parse_json};
use crate::literal::{hex, literal};
use crate::money::Currency;
use crate::seller::{Model, SellerInputs};

pub use crate::seller::ScoredKpi;

pub use built_in::SAMPLE_JSON;
pub use clauses::*;
pub use received::NoCard;
pub use tiers::{Slice, Tier, Tiers};

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

impl RateCard {
    /// Reads a card from its JSON text.
    ///
    /// # Errors
    ///
    /// Every fault, each with its JSON path.
    pub fn parse(json: &str) -> Result<Self, Vec<Fault>> {
        let document = parse_json(json).map_err(|fault| vec![fault])?;
        read_card(&document, CardId::of(json))
    }

    /// What a card can hold, place by place: docs/rate-card.schema.json is written from
    /// it.
    pub fn outline() -> Vec<Place> {
        outline()
    }

    /// The hash that names this card.
    pub const fn id(&self) -> CardId {
        self.id
    }

    /// The card's name in both languages.
    pub const fn name(&self) -> &Localized {
        &self.name
    }

    /// Whether its figures are samples, to be marked as such everywhere.
    pub const fn is_sample(&self) -> bool {
        self.sample
    }

    /// The day it was issued.
    pub const fn issued(&self) -> Date {
        self.issued
    }

    /// The last day on which it may be quoted from.
    pub const fn valid_until(&self) -> Date {
        self.valid_until
    }

    /// The currency of the fees.
    pub const fn currency(&self) -> Currency {
        self.currency
    }

    /// The currency of the GMV and ad-spend tiers.
    pub const fn gmv_currency(&self) -> Currency {
        self.gmv_currency
    }

    /// Whether the provider offers `model`. A monthly fee with a commission is part of
    /// every card.
    pub fn offers(&self, model: Model) -> bool {
        match model {
            Model::FeeAndCommission => true,
            Model::CommissionOnly => self.commission_only.is_some(),
            Model::FeeAndIncrement => self.increment.is_some(),
            Model::Projects => self.packages.is_some(),
        }
    }

    /// The answers that stand until a seller gives its own, from `start` on.
    pub fn defaults(&self, start: crate::calendar::Month) -> SellerInputs {
        SellerInputs {
            start,
            ..self.defaults.clone()
        }
    }
}

/// A text in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Localized {
    /// Simplified Chinese.
    pub zh: Cow<'static, str>,
    /// English.
    pub en: Cow<'static, str>,
}

/// A part of the card, with what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause<T> {
    /// What it fixes.
    pub(crate) terms: T,
    /// Where it comes from.
    pub(crate) note: ClauseNote,
}

/// Number, source and date of a clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClauseNote {
    /// The number in the card: `5`.
    pub number: Cow<'static, str>,
    /// Where the figures come from.
    pub source: Localized,
    /// When they were last checked.
    pub date: Date,
}

literal! { CardId: |it| format!("rate_card::CardId::from_bytes([{}])", it.bytes().map(hex).join(", ")) }
literal! { Clause<T> { terms, note } }
literal! { ClauseNote { number, source, date } }
literal! { Localized { zh, en } }
