//! What tests start from.

use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use eu_quote::calendar::Month;
use eu_quote::document::parse_json;
use eu_quote::rate_card::RateCard;
use eu_quote::seller::{self, SellerInputs};
use serde_json::{Value, json};

/// The card that the tests and the worked examples of the documents price by. It does not
/// change with the built-in sample.
pub(crate) const CARD: &str = include_str!("../data/cards/worked.json");

/// The same, read.
pub(crate) fn card() -> RateCard {
    static READ: OnceLock<RateCard> = OnceLock::new();
    let read = || RateCard::parse(CARD).expect("a valid card");
    READ.get_or_init(read).clone()
}

/// The start of every inputs document that names none.
pub(crate) fn start() -> Month {
    Month::new(2027, 1).expect("a month within our years")
}

/// Inputs from a document; what it leaves out comes from the card of the tests.
#[track_caller]
pub(crate) fn inputs(json: &str) -> SellerInputs {
    let document = parse_json(json).expect("JSON");
    seller::parse(&document, &card().defaults(start())).expect("valid inputs")
}

/// The text of the card of the tests after an edit.
#[track_caller]
pub(crate) fn card_text(edit: impl FnOnce(&mut Value)) -> String {
    let mut card = serde_json::from_str(CARD).expect("JSON");
    edit(&mut card);
    card.to_string()
}

/// A file of `tests/data`.
#[track_caller]
pub(crate) fn data(name: &str) -> String {
    fs::read_to_string(data_path(name)).expect("a file of tests/data")
}

/// Its path.
pub(crate) fn data_path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data")
        .join(name)
}

/// The seller whose quote is worked out by hand in `golden_quotes`.
pub(crate) fn real_seller() -> SellerInputs {
    inputs(&data("real_seller.json"))
}

/// The text of the card of the tests with seasons and a variation of the tests' own, and
/// without what else moves the months ahead.
#[track_caller]
pub(crate) fn card_with_variation() -> String {
    card_text(|card| {
        for field in ["fee_base", "limits", "increment_base", "launch"] {
            card.as_object_mut().expect("an object").remove(field);
        }
        card["seasons"] = clause(
            "90",
            &json!({ "percent": [
                "80", "80", "90", "90", "100", "100", "110", "100", "100", "100", "120", "130"
            ] }),
        );
        card["variation"] = clause(
            "91",
            &json!({
                "gmv_percent": ["80", "120"],
                "growth_percent": ["0", "100"],
                "ad_spend_percent": ["70", "140"],
                "exchange_percent": ["95", "105"],
                "score_percent": ["60", "110"],
                "monthly_percent": "15",
            }),
        );
    })
}

/// A clause with a note and these terms.
pub(crate) fn clause(number: &str, terms: &Value) -> Value {
    let mut clause = json!({
        "clause": number,
        "source": { "zh-CN": "测试", "en": "test" },
        "date": "2026-01-01",
    });
    for (name, term) in terms.as_object().expect("terms") {
        clause[name] = term.clone();
    }
    clause
}

/// What `text` says.
#[track_caller]
pub(crate) fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}
