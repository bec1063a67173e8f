//! What the seller is asked: four questions that give a price, and the sections that
//! refine it.

mod aims;
mod contract;
mod fee_base;
mod goods;
mod health;
mod packages;
pub(super) mod quick;
pub(super) mod sections;
mod service;
mod site_table;
mod sites;
mod stores;
