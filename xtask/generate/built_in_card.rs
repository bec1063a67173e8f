//! Prints the Rust source of the built-in card. `cargo xtask generate` runs it and writes
//! `src/rate_card/sample.rs`.

use std::process::ExitCode;

use eu_quote::rate_card::{RateCard, SAMPLE_JSON};

fn main() -> ExitCode {
    match RateCard::parse(SAMPLE_JSON) {
        Ok(card) => {
            print!("{}", card.rust_source());
            ExitCode::SUCCESS
        }
        Err(faults) => {
            eprintln!("src/rate_card/sample.json is no card: {faults:#?}");
            ExitCode::FAILURE
        }
    }
}
