//! One full quote by the built-in card.

use std::hint::black_box;

use eu_quote::calendar::Month;
use eu_quote::document::parse_json;
use eu_quote::quote::{quote, to_json};
use eu_quote::rate_card::RateCard;
use eu_quote::seller::{self, SellerInputs};

use crate::Work;

struct Quoting {
    card: RateCard,
    inputs: SellerInputs,
}

pub(crate) fn prepare(inputs: &str) -> Result<Box<dyn Work>, String> {
    let card = RateCard::sample();
    let start = Month::new(2027, 1).ok_or("no such month")?;
    let document = parse_json(inputs).map_err(|fault| format!("{fault:?}"))?;
    let inputs = seller::parse(&document, &card.defaults(start));
    let inputs = inputs.map_err(|faults| format!("{faults:?}"))?;
    Ok(Box::new(Quoting { card, inputs }))
}

impl Work for Quoting {
    fn once(&self) -> u32 {
        let quote = black_box(quote(black_box(&self.card), black_box(&self.inputs)));
        u32::try_from(quote.lines.len()).unwrap_or_default()
    }

    fn answer(&self) -> String {
        to_json(&self.card, &quote(&self.card, &self.inputs))
    }
}
