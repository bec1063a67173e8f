//! What a seller can say beyond the questions that every quote needs: the state of each
//! store, what is sold, what is aimed at, and what the offer is to be compared with.
//!
//! All of it is optional. [`Particulars::PLAIN`] is what holds where nobody has said
//! anything; it moves no price.

mod document;
mod fee_base;
mod goods;
mod health;
mod kpi_plan;
mod outlook;
mod own_team;
mod package;
pub(super) mod parse;
mod proposal;
mod store;

pub(super) use document::ParticularsDocument;
pub use fee_base::{AdSales, FeeBase, Refunds, SalesMeasure, SalesVat};
pub use goods::{Aim, Goods, MAX_MAIN_ASINS};
pub use health::{Health, MAX_HEALTH_RATING};
pub use kpi_plan::{BaselineRule, KpiPlan, ScoredKpi, Shares, Standards};
pub use outlook::{MAX_SEASON, OutlookAnswers};
pub use own_team::{MAX_HEADS, OwnTeam, Role, RoleAnswers, Tenths};
pub use package::{MAX_QUANTITY, Package, Packages};
pub use proposal::{Included, MAX_NAME, MAX_PROPOSALS, Proposal, Proposals, Provider, is_hidden};
pub use store::{Stage, Standing, Store, Stores};

use super::Set;
use crate::literal::literal;

/// Everything that is optional.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Particulars {
    /// How far each store is.
    pub stores: Stores,
    /// What is sold.
    pub goods: Set<Goods>,
    /// How many main ASINs there are, where known: 1 to [`MAX_MAIN_ASINS`].
    pub main_asins: Option<u16>,
    /// What is aimed at.
    pub aims: Set<Aim>,
    /// The account's health, where known.
    pub health: Health,
    /// Projects that are ordered, beside an operation or by themselves.
    pub packages: Packages,
    /// What counts as sales when the commission is computed.
    pub fee_base: FeeBase,
    /// Whether the provider applies for the registrations that are missing.
    pub compliance_handling: bool,
    /// Whether the fees are shown with the value added tax on the service.
    pub service_vat: bool,
    /// The team that would do the work instead.
    pub own_team: OwnTeam,
    /// What other providers offer.
    pub proposals: Proposals,
    /// What is expected of the months ahead.
    pub outlook: OutlookAnswers,
    /// How the contract is to be assessed.
    pub kpi_plan: KpiPlan,
}

impl Particulars {
    /// What holds where nobody has said anything; it moves no price.
    pub const PLAIN: Self = Self {
        stores: Stores::PLAIN,
        goods: Set::EMPTY,
        main_asins: None,
        aims: Set::EMPTY,
        health: Health::UNKNOWN,
        packages: Packages::NONE,
        fee_base: FeeBase::PLAIN,
        compliance_handling: false,
        service_vat: false,
        own_team: OwnTeam::PLAIN,
        proposals: Proposals::NONE,
        outlook: OutlookAnswers::PLAIN,
        kpi_plan: KpiPlan::PLAIN,
    };
}

// Of all of it, a card's defaults say nothing.
literal! { Particulars: |_it| "seller::Particulars::PLAIN".to_owned() }
