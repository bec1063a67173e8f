//! What the seller tells us, as validated types.
//!
//! A [`SellerInputs`] can be quoted without any further check: every field is
//! inside the range that its type or constructor promises. Which of them the
//! seller really stated, and which are the rate card's defaults, is kept in
//! [`Assumed`]: it changes no figure, but the reader is told.

mod assumed;
mod conditions;
mod document;
mod doubt;
mod figures;
pub mod number;
mod parse;
mod particulars;
mod set;
mod site;

pub use assumed::{Assumed, Field};
pub use conditions::{AccountHistory, Category, Conditions, MAX_STOCK_DAYS, Payment, Team};
pub use document::to_json;
pub(crate) use document::word;
pub use doubt::{AdSalesAboveGmv, Doubt, Stated, doubts, is_fraction};
pub use figures::{Figures, MAX_MONTHLY_ORDERS, SiteFigures, SiteTable, Totals};
pub use parse::{parse, parse_defaults};
pub(crate) use particulars::parse::heads as read_heads;
pub use particulars::{
    AdSales, Aim, BaselineRule, FeeBase, Goods, Health, Included, KpiPlan, MAX_HEADS,
    MAX_HEALTH_RATING, MAX_MAIN_ASINS, MAX_NAME, MAX_PROPOSALS, MAX_QUANTITY, MAX_SEASON,
    OutlookAnswers, OwnTeam, Package, Packages, Particulars, Proposal, Proposals, Provider,
    Refunds, Role, RoleAnswers, SalesMeasure, SalesVat, ScoredKpi, Shares, Stage, Standards,
    Standing, Store, Stores, Tenths, is_hidden,
};
pub use set::{Member, Set};
pub use site::{Site, SiteSet};

use crate::calendar::Month;
use crate::literal::{checked, literal};
use crate::money::{Amount, Percent};

/// The most that one site can sell, or spend on ads, in a month: a billion.
pub const MAX_MONTHLY: Amount = Amount::from_major(1_000_000_000);
/// The highest ACoS that we accept; above it, it is a slip of the pen.
pub const MAX_ACOS: Percent = Percent::from_hundredths(1_000_00);
/// The highest unit session percentage; several units per session are possible.
pub const MAX_UNIT_SESSION_PERCENTAGE: Percent = Percent::from_hundredths(1_000_00);

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

/// A contract length of 1 to 36 months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TermMonths(u8);

impl TermMonths {
    /// The longest contract, in months.
    pub const MAX: u8 = 36;

    /// `months` if they are 1 to 36.
    pub const fn new(months: u8) -> Option<Self> {
        match months {
            1..=Self::MAX => Some(Self(months)),
            _ => None,
        }
    }

    /// The number of months.
    pub const fn months(self) -> u8 {
        self.0
    }
}

/// How the fee is made up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Model {
    /// 固定月费 + GMV 提成: a monthly fee and a commission on all sales.
    FeeAndCommission,
    /// 纯佣金: a commission and nothing else.
    CommissionOnly,
    /// 固定月费 + 增量提成: a monthly fee and a commission on what exceeds today's
    /// sales.
    FeeAndIncrement,
    /// 项目制: projects with a fixed price, and no operation.
    Projects,
}

impl Model {
    /// Every model, in the order of a comparison.
    pub const ALL: [Self; 4] = [
        Self::FeeAndCommission,
        Self::CommissionOnly,
        Self::FeeAndIncrement,
        Self::Projects,
    ];
    /// Words in documents.
    pub const WORDS: [(&'static str, Self); 4] = [
        ("fee_and_commission", Self::FeeAndCommission),
        ("commission_only", Self::CommissionOnly),
        ("fee_and_increment", Self::FeeAndIncrement),
        ("projects", Self::Projects),
    ];

    /// Whether there is a monthly base fee, and with it one for managing the ads.
    pub const fn has_base_fee(self) -> bool {
        matches!(self, Self::FeeAndCommission | Self::FeeAndIncrement)
    }
}

/// 服务深度: how much of the work the provider takes over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    /// 基础维护: keeping the store in order.
    Basic,
    /// 增长运营: working on growth.
    Growth,
    /// 全托管: everything.
    Full,
}

impl Depth {
    /// Every depth, rising.
    pub const ALL: [Self; 3] = [Self::Basic, Self::Growth, Self::Full];
    /// Words in documents.
    pub const WORDS: [(&'static str, Self); 3] = [
        ("basic", Self::Basic),
        ("growth", Self::Growth),
        ("full", Self::Full),
    ];
}

/// One value for each depth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByDepth<T> {
    /// For [`Depth::Basic`].
    pub basic: T,
    /// For [`Depth::Growth`].
    pub growth: T,
    /// For [`Depth::Full`].
    pub full: T,
}

impl<T> ByDepth<T> {
    /// The value for `depth`.
    pub const fn get(&self, depth: Depth) -> &T {
        match depth {
            Depth::Basic => &self.basic,
            Depth::Growth => &self.growth,
            Depth::Full => &self.full,
        }
    }
}

/// Who ships the orders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fulfilment {
    /// Fulfilment by Amazon only.
    Fba,
    /// By the seller, at least in part: shipping metrics apply.
    SellerFulfilled,
}

impl Fulfilment {
    /// Words in documents.
    pub const WORDS: [(&'static str, Self); 2] = [
        ("fba", Self::Fba),
        ("seller_fulfilled", Self::SellerFulfilled),
    ];
}

/// What is to be reached. Each is relative to the baseline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Goals {
    /// Growth of GMV per quarter, 0 to 100 % of the baseline.
    pub gmv_growth: Percent,
    /// Cut of ACoS by the end of the term, 0 to 90 % of the baseline.
    pub acos_cut: Percent,
    /// Rise of the unit session percentage by the end of the term, 0 to 200 %
    /// of the baseline.
    pub conversion_rise: Percent,
}

impl Goals {
    /// The most for [`Goals::gmv_growth`].
    pub const MAX_GMV_GROWTH: Percent = Percent::from_hundredths(100_00);
    /// The most for [`Goals::acos_cut`].
    pub const MAX_ACOS_CUT: Percent = Percent::from_hundredths(90_00);
    /// The most for [`Goals::conversion_rise`].
    pub const MAX_CONVERSION_RISE: Percent = Percent::from_hundredths(200_00);
}

/// Where the stores stand today, where the seller knows it. GMV, ad spend and
/// ACoS are part of [`Figures`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Baselines {
    /// Units ordered ÷ sessions over the last three months.
    pub conversion: Option<Percent>,
    /// Units refunded ÷ units ordered over the last three months.
    pub return_rate: Option<Percent>,
}

literal! { Depth | Fulfilment | Model }
literal! { Baselines { conversion, return_rate } }
literal! { ByDepth<T> { basic, growth, full } }
literal! { Goals { gmv_growth, acos_cut, conversion_rise } }
literal! {
    SellerInputs {
        start, term, model, depth, figures, ads_managed, fulfilment, conditions, goals, baselines,
        particulars, assumed
    }
}
literal! { TermMonths: |it| checked(&format!("seller::TermMonths::new({})", it.months())) }
