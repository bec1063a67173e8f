//! The rate card: what a provider charges, as data.
//!
//! A card is JSON (docs/rate-card.md), read by [`RateCard::parse`] into a value
//! that can be trusted: tiers rise and end open, weights sum to 100, every
//! currency has a rate. Its [`CardId`] is the hash of its bytes, so that a quote
//! link names exactly the card that priced it.
//!
//! The built-in card is a constant that `cargo xtask generate` has written
//! (docs/rate-card.md, "The built-in card"), so that the parser is not part of the
//! download. Hence texts and lists are [`Cow`](std::borrow::Cow)s.

mod built_in;
mod clause;
mod clauses;
mod id;
mod received;
mod sample;
mod tiers;

use time::Date;

use crate::document::{Fault, Place, parse_json};
use crate::money::Currency;
use crate::seller::{Model, SellerInputs};

pub use crate::seller::ScoredKpi;

pub use built_in::SAMPLE_JSON;
pub use clause::{Clause, ClauseNote, Localized};
pub use clauses::*;
pub use id::CardId;
pub use received::NoCard;
pub use tiers::{Slice, Tier, Tiers};

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
