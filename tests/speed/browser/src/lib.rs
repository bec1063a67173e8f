//! What `cargo xtask bench` times in a browser, as WebAssembly.
//!
//! The widget exports nothing of the kind, and must not grow for it: so this is a
//! module of its own, of the same core, compiled like the widget's. The page beside it
//! (`page/benches.js`) has the same list of benches.

mod outlook;
mod quote;

use eu_quote::calendar::Month;
use eu_quote::document::parse_json;
use eu_quote::rate_card::RateCard;
use eu_quote::seller::{self, SellerInputs};
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

use crate::outlook::Simulating;
use crate::quote::Quoting;

/// Something to be timed, with all that it reads.
trait Work {
    /// Does it once. What it returns depends on what came out.
    fn once(&self) -> u32;

    /// What comes out, as JSON, to be compared with what others make of the same.
    fn answer(&self) -> String;
}

/// The built-in card, and what a seller says.
struct Terms {
    card: RateCard,
    inputs: SellerInputs,
}

type Prepare = fn(Terms) -> Box<dyn Work>;

/// Every bench, by its name.
const BENCHES: [(&str, Prepare); 2] = [
    ("quote", Quoting::prepare),
    ("outlook", Simulating::prepare),
];

/// A bench with its inputs.
#[wasm_bindgen]
pub struct Bench(Box<dyn Work>);

/// The bench called `name`, of `inputs` as JSON. Reading them is not timed.
///
/// # Errors
///
/// There is none of this name, or the inputs are not valid.
#[wasm_bindgen]
pub fn prepare(name: &str, inputs: &str) -> Result<Bench, JsError> {
    let known = BENCHES.into_iter().find(|&(known, _)| known == name);
    let (_, prepare) = known.ok_or_else(|| JsError::new("no such bench"))?;
    let terms = read(inputs).map_err(|fault| JsError::new(&fault))?;
    Ok(Bench(prepare(terms)))
}

fn read(inputs: &str) -> Result<Terms, String> {
    let card = RateCard::sample();
    let start = Month::new(2027, 1).ok_or("no such month")?;
    let document = parse_json(inputs).map_err(|fault| format!("{fault:?}"))?;
    let inputs = seller::parse(&document, &card.defaults(start));
    let inputs = inputs.map_err(|faults| format!("{faults:?}"))?;
    Ok(Terms { card, inputs })
}

#[wasm_bindgen]
impl Bench {
    /// What comes out, as JSON.
    pub fn answer(&self) -> String {
        self.0.answer()
    }

    /// Does it so many times and returns the sum of what it returned, modulo 2³².
    pub fn run(&self, times: u32) -> u32 {
        (0..times).fold(0, |sum, _| sum.wrapping_add(self.0.once()))
    }
}
