//! What holds for whatever comes from outside: the fuzz targets try it on what they make
//! up, and the native tests on the kept corpus. Each says whether anything was accepted.

pub(crate) mod actuals;
pub(crate) mod batch;
pub(crate) mod card;
pub(crate) mod computed;
pub(crate) mod inputs;
pub(crate) mod link;
pub(crate) mod number;

use std::sync::LazyLock;

use eu_quote::calendar::Month;
use eu_quote::document::{Fault, Node, parse_json, write_json, write_line};
use eu_quote::rate_card::RateCard;
use eu_quote::seller::SellerInputs;
use eu_quote::text::{Lang, faults};

/// The card that answers are priced by. It does not change with the built-in sample.
pub(crate) static CARD: LazyLock<RateCard> = LazyLock::new(|| {
    RateCard::parse(include_str!("../../data/cards/worked.json")).expect("a valid card")
});

/// What answers are that nobody has given.
pub(crate) fn defaults(card: &RateCard) -> SellerInputs {
    card.defaults(Month::new(2027, 1).expect("a month within our years"))
}

/// The document of a text, which says the same when it has been written and read again.
pub(crate) fn document(text: &str) -> Option<Node> {
    let document = match parse_json(text) {
        Ok(document) => document,
        Err(fault) => {
            check_refusal(&[fault]);
            return None;
        }
    };
    let line = write_line(&document);
    assert!(!line.contains('\n'), "{line}");
    let again = parse_json(&line).expect("what was written is JSON");
    assert_eq!(parse_json(&write_json(&document)), Ok(again.clone()));
    assert_eq!(write_line(&again), line);
    // A number that is never read is written as none.
    let is_whole = !has_other_number(&document);
    assert!(!is_whole || again == document, "{line}");
    Some(document)
}

fn has_other_number(node: &Node) -> bool {
    match node {
        Node::OtherNumber => true,
        Node::List(entries) => entries.iter().any(has_other_number),
        Node::Object(fields) => fields.iter().any(|(_, node)| has_other_number(node)),
        Node::Null | Node::Bool(_) | Node::Integer(_) | Node::Text(_) => false,
    }
}

/// A refusal names at least one fault, each at a place of the document and in words of
/// both languages, and what is listed of them can be read.
pub(crate) fn check_refusal(all: &[Fault]) {
    assert!(!all.is_empty(), "refused for nothing");
    for lang in Lang::ALL {
        for fault in all {
            assert!(fault.path.starts_with('$'), "{fault:?}");
            assert!(!faults::kind(lang, &fault.kind).is_empty(), "{fault:?}");
        }
        let lines = faults::lines(lang, all);
        assert!(lines.len() <= 21 && !lines.is_empty(), "{}", lines.len());
        for line in lines {
            assert!(line.chars().count() <= 301, "{line}");
        }
    }
}

/// That a text is JSON.
pub(crate) fn check_json(text: &str) {
    let read: Result<serde_json::Value, _> = serde_json::from_str(text);
    assert!(read.is_ok(), "{text}");
}
