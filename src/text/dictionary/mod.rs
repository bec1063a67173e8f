//! The KPI dictionary in words: what each KPI is, where Amazon shows it and what is
//! usually argued about. docs/dictionary.md.
//!
//! Amazon's own names of reports and columns stand as Amazon writes them. One that we
//! have not seen in a real export or on a help page is left out.

mod advertising;
mod column;
mod conversion;
mod facts;
mod health;
mod info;
mod labels;
mod product;
mod sales;
mod service;
mod stock;

pub use column::Column;
pub use facts::{Fact, benchmark, facts};
pub use info::{KpiInfo, Part};
pub use labels::{
    evidence, figure, group, level, market, role, sampled, scope, source, span, unit,
};

use super::Text;
use crate::kpi::Kpi;

/// The heading.
pub const TITLE: Text = Text::new("KPI 词典", "KPI dictionary");
/// What stands below it.
pub const INTRO: Text = Text::new(
    "每项 KPI 的公式、数据来源、口径与常见争议。比率一律先合计再相除；基准标明出处与核对日期，未核实的照实标注。",
    "Formula, source, window and usual dispute of every KPI. Ratios are sums divided by sums; a benchmark says where it comes from and when that was checked, and what nobody has verified says so.",
);
/// The choice of groups.
pub const FILTER: Text = Text::new("类别", "Group");
/// No choice of a group.
pub const ALL_GROUPS: Text = Text::new("全部", "All");

/// The words of a KPI.
pub const fn info(kpi: Kpi) -> &'static KpiInfo {
    match kpi {
        Kpi::GmvGrowth => &sales::GMV_GROWTH,
        Kpi::OrderGrowth => &sales::ORDER_GROWTH,
        Kpi::Acos => &advertising::ACOS,
        Kpi::Roas => &advertising::ROAS,
        Kpi::Tacos => &advertising::TACOS,
        Kpi::Ctr => &advertising::CTR,
        Kpi::Cpc => &advertising::CPC,
        Kpi::Sessions => &conversion::SESSIONS,
        Kpi::UnitSessionPercentage => &conversion::UNIT_SESSION_PERCENTAGE,
        Kpi::FeaturedOffer => &conversion::FEATURED_OFFER,
        Kpi::Bsr => &conversion::BSR,
        Kpi::ReturnRate => &product::RETURN_RATE,
        Kpi::ReviewRating => &product::REVIEW_RATING,
        Kpi::Localisation => &product::LOCALISATION,
        Kpi::InventoryTurnover => &stock::INVENTORY_TURNOVER,
        Kpi::DaysOfSupply => &stock::DAYS_OF_SUPPLY,
        Kpi::StockOut => &stock::STOCK_OUT,
        Kpi::Ipi => &stock::IPI,
        Kpi::ResponseTime => &service::RESPONSE_TIME,
        Kpi::ReportOnTime => &service::REPORT_ON_TIME,
        Kpi::Odr => &health::ODR,
        Kpi::Lsr => &health::LSR,
        Kpi::CancellationRate => &health::CANCELLATION_RATE,
        Kpi::Vtr => &health::VTR,
        Kpi::Otdr => &health::OTDR,
        Kpi::InvoiceDefectRate => &health::INVOICE_DEFECT_RATE,
        Kpi::AccountHealthRating => &health::ACCOUNT_HEALTH_RATING,
        Kpi::PolicyViolations => &health::POLICY_VIOLATIONS,
    }
}
