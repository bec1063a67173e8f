//! What is computed, as JSON for other programs. The types of the core are free to change;
//! these forms are promises: what is read elsewhere is written down here, field by field.
//!
//! Figures with decimals are strings, because a JSON number would pass through a float on
//! its way.

mod alternatives;
mod annex;
mod comparison;
mod contract_check;
mod dictionary;
mod duties;
mod market;
mod milestones;
mod outlook;
mod quote;
mod schedule;
mod settlement;

use core::fmt;

use serde::{Serialize, Serializer};

pub use alternatives::alternatives;
pub use annex::annex;
pub use comparison::comparison;
pub use contract_check::contract_check;
pub use dictionary::dictionary;
pub use market::market;
pub use milestones::milestones;
pub use outlook::outlook;
pub use quote::{Quotes, quote};
pub use schedule::schedule;
pub use settlement::settlement;

/// `document` as indented JSON.
fn pretty(document: &impl Serialize) -> String {
    // Strings, integers, lists and objects always have a JSON form.
    serde_json::to_string_pretty(document).expect("invariant: a document has a JSON form")
}

/// Anything else that is a string in documents.
struct Shown<T>(T);

impl<T: fmt::Display> Serialize for Shown<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}
