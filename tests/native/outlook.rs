//! The months ahead: docs/outlook.md.

mod golden;
mod held;
mod simulated;

use eu_quote::outlook::{Outlook, outlook};
use eu_quote::rate_card::RateCard;
use eu_quote::seller::SellerInputs;
use serde_json::Value;

use crate::given::{self, clause};

/// [`given::card_with_variation`], edited further.
#[track_caller]
fn card(edit: impl FnOnce(&mut Value)) -> RateCard {
    let text = given::card_with_variation();
    let mut card = serde_json::from_str(&text).expect("JSON");
    edit(&mut card);
    RateCard::parse(&card.to_string()).expect("a valid card")
}

/// The outlook of inputs by [`card`].
#[track_caller]
fn ahead(inputs: &str) -> Outlook {
    outlook(&card(|_| ()), &given::inputs(inputs))
}

/// One figure of each month of a scenario, as it prints.
fn column(
    outlook: &Outlook,
    scenario: usize,
    figure: fn(&eu_quote::outlook::MonthOutlook) -> eu_quote::money::Amount,
) -> Vec<String> {
    let months = outlook.projections[scenario].months.iter();
    months.map(|month| figure(month).to_string()).collect()
}

/// The inputs of a document.
#[track_caller]
fn inputs(json: &str) -> SellerInputs {
    given::inputs(json)
}
