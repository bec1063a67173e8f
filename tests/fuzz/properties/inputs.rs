//! The seller's answers, as a document.

use eu_quote::link;
use eu_quote::rate_card::CardId;
use eu_quote::seller::{self, SellerInputs};

use super::{CARD, check_refusal, computed, defaults, document};

/// What is accepted is written and read as the same, as a document and as a link, and all
/// that follows from it is computed.
pub(crate) fn check(bytes: &[u8]) -> bool {
    let Some(document) = str::from_utf8(bytes).ok().and_then(document) else {
        return false;
    };
    let read = seller::parse(&document, &defaults(&CARD));
    match &read {
        Ok(inputs) => {
            check_written(CARD.id(), inputs);
            let (quote, schedule) = computed::check(&CARD, inputs);
            computed::check_beside(&CARD, inputs, &quote, &schedule);
        }
        Err(faults) => check_refusal(faults),
    }
    read.is_ok()
}

/// There is one document and one link for every value.
pub(crate) fn check_written(card: CardId, inputs: &SellerInputs) {
    let written = seller::to_json(inputs);
    let read = document(&written).expect("JSON");
    // Whatever is not in it would come from the defaults: those of nobody.
    let again = seller::parse(&read, &defaults(&CARD));
    assert_eq!(again.as_ref(), Ok(inputs), "{written}");
    let text = link::encode(card, inputs);
    assert!(text.len() <= 2_048, "{text}");
    let link = link::decode(&text).expect("a link");
    assert_eq!((link.card, &link.inputs), (card, inputs), "{text}");
}
