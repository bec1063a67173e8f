//! What the seller tells us, as validated types.
//!
//! A [`SellerInputs`] can be quoted without any further check: every field is
//! inside the range that its type or constructor promises. Which of them the
//! seller really stated, and which are the rate card's defaults, is kept in
//! [`Assumed`]: it changes no figure, but the reader is told.

mod assumed;
mod baselines;
mod conditions;
mod document;
mod doubt;
mod fee_base;
mod figures;
mod goals;
mod goods;
mod health;
mod kpi_plan;
mod limits;
pub mod number;
mod outlook;
mod own_team;
mod package;
mod parse;
mod particulars;
mod proposal;
mod reading;
mod service;
mod set;
mod site;
mod store;

pub use assumed::{Assumed, Field};
pub use baselines::Baselines;
pub use conditions::{AccountHistory, Category, Conditions, MAX_STOCK_DAYS, Payment, Team};
pub use document::to_json;
pub use doubt::{AdSalesAboveGmv, Doubt, Stated, doubts, is_fraction};
pub use fee_base::{AdSales, FeeBase, Refunds, SalesMeasure, SalesVat};
pub use figures::{Figures, MAX_MONTHLY_ORDERS, SiteFigures, SiteTable, Totals};
pub use goals::Goals;
pub use goods::{Aim, Goods, MAX_MAIN_ASINS};
pub use health::{Health, MAX_HEALTH_RATING};
pub use kpi_plan::{BaselineRule, KpiPlan, ScoredKpi, Shares, Standards};
pub use limits::{MAX_ACOS, MAX_MONTHLY, MAX_UNIT_SESSION_PERCENTAGE};
pub use outlook::{MAX_SEASON, OutlookAnswers};
pub(crate) use own_team::heads as read_heads;
pub use own_team::{MAX_HEADS, OwnTeam, Role, RoleAnswers, Tenths};
pub use package::{MAX_QUANTITY, Package, Packages};
pub use parse::{parse, parse_defaults};
pub use particulars::Particulars;
pub use proposal::{Included, MAX_NAME, MAX_PROPOSALS, Proposal, Proposals, Provider, is_hidden};
pub use service::{ByDepth, Depth, Fulfilment, Model, TermMonths};
pub use set::{Member, Set};
pub use site::{Site, SiteSet};
pub use store::{Stage, Standing, Store, Stores};

use site::read_sites;

use crate::calendar::Month;
use crate::literal::literal;

/// Everything that a quote and a KPI schedule are computed from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SellerInputs {
    /// The first month of the service.
    pub start: Month,
    /// The length of the contract.
    pub term: TermMonths,
    /// How the fee is made up.
    pub model: Model,
    /// How much of the store's work the provider takes over.
    pub depth: Depth,
    /// What the stores sell and spend today.
    pub figures: Figures,
    /// Whether the provider runs the advertising.
    pub ads_managed: bool,
    /// Who ships: decides which account-health gates apply.
    pub fulfilment: Fulfilment,
    /// What else moves the price.
    pub conditions: Conditions,
    /// What is to be reached.
    pub goals: Goals,
    /// Where the stores stand, where known.
    pub baselines: Baselines,
    /// What else the seller has said.
    pub particulars: Particulars,
    /// Which of the above nobody has confirmed.
    pub assumed: Assumed,
}

impl SellerInputs {
    /// The sites of the contract whose stores are new.
    pub fn new_sites(&self) -> impl Iterator<Item = Site> {
        let stores = &self.particulars.stores;
        let sites = self.figures.sites().iter();
        sites.filter(|&site| stores.get(site).stage == Stage::New)
    }
}

literal! {
    SellerInputs {
        start, term, model, depth, figures, ads_managed, fulfilment, conditions, goals, baselines,
        particulars, assumed
    }
}
