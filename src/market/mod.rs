//! What stores need before they may sell, and what is paid beside the quote:
//! docs/market.md. No figure of it changes a line of the quote.

pub mod compliance;
pub mod exclusions;
