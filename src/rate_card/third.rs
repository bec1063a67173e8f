//! The third sample card. But for its market, which is apart, it differs from the present
//! one by its holidays alone, so that it is told by the difference: a card of its own would
//! be loaded with every first price.

use std::borrow::Cow;

use super::{CardId, RateCard, sample};

/// The hash of `archive/46df497f4d9ae3d4.json`.
pub(super) const ID: CardId = CardId::from_bytes([0x46, 0xdf, 0x49, 0x7f, 0x4d, 0x9a, 0xe3, 0xd4]);

pub(super) fn card() -> RateCard {
    let mut card = RateCard {
        id: ID,
        ..sample::CARD
    };
    card.kpi.terms.holidays = Cow::Borrowed(&[]);
    card
}
