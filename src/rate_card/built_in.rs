//! The card that is part of the program: a constant, which is generated from its text.
//!
//! docs/rate-card.md, "The built-in card".

use super::{CardId, Market, RateCard, sample};
use crate::literal::Literal as _;

/// The text of the built-in sample card. Its figures are samples, not anybody's
/// prices.
pub const SAMPLE_JSON: &str = include_str!("sample.json");

impl RateCard {
    /// The built-in card, if `id` is its own.
    pub fn built_in(id: CardId) -> Option<Self> {
        // Made only if it is the one: it is large.
        (id == sample::id()).then(Self::sample)
    }

    /// The built-in sample card: what [`SAMPLE_JSON`] says, without parsing it.
    pub fn sample() -> Self {
        sample::card()
    }

    /// What the card knows of the market around a quote. Only what is loaded later may
    /// ask: the data of the built-in card then stay out of the first load.
    pub fn market(&self) -> Option<&Market> {
        let own = self.market.as_deref();
        own.or_else(|| (self.id == sample::id()).then(sample::market))
    }

    /// The same card with its market inside, as a parsed one has it.
    #[must_use]
    pub fn with_market(self) -> Self {
        let market = self.market().cloned().map(Box::new);
        Self { market, ..self }
    }

    /// The Rust source of a built-in card: `src/rate_card/sample.rs`. The card's market
    /// is a static of its own, so that what is never asked for it is not loaded with the
    /// card.
    pub fn rust_source(mut self) -> String {
        let market = self.market.take();
        let market = market.map_or_else(|| Market::EMPTY.literal(), |market| (*market).literal());
        let (id, card) = (self.id.literal(), self.literal());
        format!(
            "\
//! The built-in card: GENERATED from `sample.json` by `cargo xtask generate`.
//! Never edit it: docs/rate-card.md, \"The built-in card\".

use std::borrow::Cow;

use rust_decimal::Decimal;

use crate::{{calendar, money, rate_card, seller}};

pub(super) const fn id() -> rate_card::CardId {{
    {id}
}}

pub(super) const fn card() -> rate_card::RateCard {{
    CARD
}}

pub(super) const fn market() -> &'static rate_card::Market {{
    &MARKET
}}

#[rustfmt::skip]
const CARD: rate_card::RateCard = {card};

#[rustfmt::skip]
static MARKET: rate_card::Market = {market};
"
        )
    }
}
