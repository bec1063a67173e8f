//! The native tests, one binary: `cargo test --no-default-features --features cli`.

mod alternatives;
mod arbitrary;
mod architecture;
mod batch;
mod card_schema;
mod cards;
mod cards_third;
mod cli;
mod comparison;
mod crossovers;
mod given;
mod golden_clauses;
mod golden_models;
mod golden_quotes;
mod graph;
mod inputs;
mod kpi;
mod links;
mod market;
mod outlook;
mod particulars;
mod price_rules;
mod properties;
mod received;
mod schema_check;
