//! EU Quote: what it costs to have Amazon's European stores operated, and the KPI
//! contract that goes with it.
//!
//! # Map
//!
//! In reading order; each module may use those above it and nothing below.
//!
//! | module | what it is |
//! |---|---|
//! | [`money`] | amounts in minor units, percentages, the one place that rounds |
//! | [`calendar`] | months and dates, without a clock |
//! | [`document`] | a JSON document before anything in it is believed |
//! | [`seller`] | what the seller tells us, as validated types |
//! | [`rate_card`] | what the provider charges: parsed, validated, then trusted |
//! | [`quote`] | pricing: ordered steps, explained lines, months, totals |
//! | [`alternatives`] | what the seller would pay instead: an own team, other providers |
//! | [`market`] | registrations that stores need and when they may sell; what is paid beside the quote |
//! | [`kpi`] | the KPI schedule: periods, targets, gates, payout |
//! | [`settlement`] | what a contract's months have come to: score, payout, invoice |
//! | [`annex`] | the contract annex: which clauses, and why |
//! | [`contract_check`] | whether a contract falls into known pits |
//! | [`outlook`] | the months ahead: scenarios, what moves the total, a simulation |
//! | [`link`] | the share link, one module for each version |
//! | [`text`] | every sentence a person reads, in both languages |
//! | [`form`] | what has been entered so far, between the view and the core |
//! | [`chart`] | the arithmetic of charts: axes, positions, labels |
//! | `browser` | the browser's interfaces, one file for each concern |
//! | `dom` | elements that follow Leptos' signals |
//! | `view` | the widget on screen |
//! | `embed` | the custom element's Rust side |
//!
//! Of Leptos there are signals, memos, effects, owners, tasks and the splitting of the
//! program. `dom` makes the elements, a builder like Leptos' own: `view!` gives every shape
//! of a view a type and code of its own, which costs a quarter more bytes on the first
//! screen and several times as many on each further one (docs/size.md).
//!
//! Without the `browser` feature the last four are not there, and no crate that
//! knows a browser is in the tree.
//!
//! # Invariants
//!
//! Tests in `tests/native/architecture.rs` and `tests/browser` hold them.
//!
//! - [`quote::quote`], [`kpi::schedule`], [`settlement::settle`] and [`outlook::outlook`]
//!   are total functions of validated values: no clock, no locale, no randomness, no IO,
//!   no failure. A simulation draws from its own generator, whose seed is an argument.
//! - No float comes near money, rates or KPI arithmetic. [`money::round`] and
//!   [`money::divide`] are the only places that round.
//! - The same inputs and the same rate card give the same lines, forever.
//! - Every amount that a person sees comes from a line that can say why.
//! - Whatever comes from outside is hostile until it has become a validated type;
//!   a refusal names the field and loses nothing that was entered.
//! - The widget writes nothing to the host page outside its own shadow root: no
//!   cookie, no title, no language, no history entry. In the storage of its origin it
//!   keeps what was entered, and a code moves from the address's query into its fragment.
//! - After loading, nothing leaves the browser. A rate card is fetched when the widget
//!   loads or a link is opened, from an address that the page names.
//! - A panic shows a message with a way out, never an empty box.

pub mod alternatives;
pub mod annex;
pub mod calendar;
pub mod chart;
pub mod contract_check;
pub mod document;
pub mod form;
pub mod kpi;
pub mod link;
pub mod market;
pub mod money;
pub mod outlook;
pub mod quote;
pub mod rate_card;
pub mod seller;
pub mod settlement;
pub mod text;

#[cfg(feature = "browser")]
mod browser;
#[cfg(feature = "browser")]
mod dom;
#[cfg(feature = "browser")]
pub mod embed;
#[cfg(feature = "browser")]
mod view;
