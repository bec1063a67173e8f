//! A rate card, as somebody has written it.

use eu_quote::document::write_json;
use eu_quote::link;
use eu_quote::rate_card::{CardId, RateCard};
use eu_quote::seller::Model;

use super::{check_refusal, computed, defaults, document};

/// A card that is accepted prices its own answers in every model that it offers.
pub(crate) fn check(bytes: &[u8]) -> bool {
    let Ok(text) = str::from_utf8(bytes) else {
        return false;
    };
    let Some(document) = document(text) else {
        return false;
    };
    let card = match RateCard::parse(text) {
        Ok(card) => card,
        Err(faults) => {
            check_refusal(&faults);
            return false;
        }
    };
    assert_eq!(card.id(), CardId::of(text));
    assert_eq!(CardId::parse(&card.id().to_string()), Some(card.id()));
    check_again(&card, &write_json(&document));
    assert!(card.issued() <= card.valid_until());
    let mut inputs = defaults(&card);
    assert!(card.offers(inputs.model));
    for model in Model::ALL.into_iter().filter(|&model| card.offers(model)) {
        inputs.model = model;
        let (quote, schedule) = computed::check(&card, &inputs);
        assert_eq!(quote.card, card.id());
        computed::check_beside(&card, &inputs, &quote, &schedule);
        let link = link::decode(&link::encode(card.id(), &inputs)).expect("a link");
        assert_eq!((link.card, link.inputs), (card.id(), inputs.clone()));
    }
    true
}

/// Written in another way the card says the same, under another name.
fn check_again(card: &RateCard, text: &str) {
    let again = RateCard::parse(text).expect("the same card");
    assert_eq!(again.notes(), card.notes());
    assert_eq!(again.market(), card.market());
    let inputs = defaults(card);
    assert_eq!(defaults(&again), inputs);
    let figures = |card: &RateCard| {
        let quote = eu_quote::quote::quote(card, &inputs);
        (quote.lines, quote.totals)
    };
    assert_eq!(figures(&again), figures(card));
}
