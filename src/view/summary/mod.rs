//! The price, what it is made of and what it rests on.

pub(super) mod announcer;
pub(super) mod bar;
pub(super) mod currency;
mod doubts;
pub(super) mod duties;
pub(super) mod price;
mod share;
