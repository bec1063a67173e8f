//! The native tests, one binary: `cargo test --no-default-features --features cli`.

mod arbitrary;
mod architecture;
mod batch;
mod cards;
mod cli;
mod comparison;
mod given;
mod golden_models;
mod golden_quotes;
mod inputs;
mod kpi;
mod links;
mod properties;
mod received;
