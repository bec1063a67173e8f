//! What the widget knows, and what follows from it: data, and who is asked for the rest.
//! It draws nothing.

mod cards;
mod context;
mod notice;
mod place;

pub(in crate::view) use cards::{Address, CardFailure, Cards, Links, Opening};
pub(in crate::view) use context::Before;
pub(crate) use context::{Context, Refusal, Settings, Stage};
pub(in crate::view) use notice::{Drawn, Kind, Messages, Notice};
pub(in crate::view) use place::{Section, Tab};
