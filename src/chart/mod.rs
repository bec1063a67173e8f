//! The arithmetic of charts: axes with round steps, where a bar begins and ends, and
//! which labels have room. Whole numbers only; `view::chart` draws what follows.

mod axis;
mod balance;
mod band;
mod labels;
mod place;

pub use axis::Axis;
pub use balance::Balance;
pub use band::outline;
pub use labels::{MonthLabel, month_labels};
pub use place::{Bands, Place, Span};
