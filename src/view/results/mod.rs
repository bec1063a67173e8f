//! What follows from the answers in full, each on a tab.

mod alternatives;
mod annex;
mod compare;
mod contract_check;
mod kpi;
mod lines;
mod market;
mod months;
mod outlook;
mod paper;
mod settlement;
pub(super) mod tabs;
