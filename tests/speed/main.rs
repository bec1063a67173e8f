//! How fast the core is, natively: `cargo xtask bench`. docs/speed.md has figures.
//!
//! No thresholds: a time says something only beside another one of the same machine.

mod batch;
mod inputs;
mod rounds;

use eu_quote::calendar::Month;
use eu_quote::document::parse_json;
use eu_quote::export::Quotes;
use eu_quote::link;
use eu_quote::outlook::{COURSES, SEED, simulate};
use eu_quote::quote::quote;
use eu_quote::rate_card::RateCard;
use eu_quote::seller::{self, SellerInputs};

use crate::inputs::Inputs;
use crate::rounds::{grouped, time};

/// What the browser's half is measured on.
const EVERY_FACTOR: &str = include_str!("every_factor.json");

fn main() {
    // `cargo test --all-targets` runs it too, and would wait for minutes.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let card = RateCard::sample();
    let json = Inputs::new().by_site(12);
    let inputs = read(&card, &json);
    print_core(&card, &json, &inputs);
    let inputs_with_factors = read(&card, EVERY_FACTOR);
    print("quote 10 sites, every factor", || {
        quote(&card, &inputs_with_factors)
    });
    print("10 000 courses, 12 months, 4 models", || {
        simulate(&card, &inputs_with_factors, SEED, COURSES)
    });
    print_links(&card, &inputs);
    batch::print();
}

fn read(card: &RateCard, json: &str) -> SellerInputs {
    let start = Month::new(2027, 1).expect("a month within our years");
    let document = parse_json(json).expect("JSON");
    seller::parse(&document, &card.defaults(start)).expect("valid inputs")
}

fn print_core(card: &RateCard, json: &str, inputs: &SellerInputs) {
    println!(
        "  {:<36}{:>10} {:>10}",
        "10 sites, 12 months", "median ns", "least"
    );
    print("read the inputs from JSON", || read(card, json));
    print("quote them", || quote(card, inputs));
    let documents = Quotes::new(card);
    let quote = quote(card, inputs);
    print("write the quote as JSON", || {
        serde_json::to_vec(&documents.document(&quote)).expect("JSON")
    });
}

fn print_links(card: &RateCard, inputs: &SellerInputs) {
    print("encode a link", || link::encode(card.id(), inputs));
    let link = link::encode(card.id(), inputs);
    print("decode a link", || link::decode(&link).expect("a link"));
}

fn print<T>(what: &str, work: impl FnMut() -> T) {
    let timing = time(work);
    let [median, least] = [timing.median, timing.least].map(grouped);
    println!("  {what:<36}{median:>10} {least:>10}");
}
