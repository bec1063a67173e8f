//! The KPI dictionary in words: what each KPI is, where Amazon shows it and what is
//! usually argued about. docs/dictionary.md.
//!
//! Amazon's own names of reports and columns stand as Amazon writes them. One that we
//! have not seen in a real export or on a help page is left out.

mod advertising;
mod column;
mod conversion;
mod document;
mod facts;
mod health;
mod labels;
mod product;
mod sales;
mod service;
mod stock;

pub use column::Column;
pub use document::to_json;
pub use facts::{Fact, benchmark, facts};
pub use labels::{
    evidence, figure, group, level, market, role, sampled, scope, source, span, unit,
};

use super::{Lang, Text};
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

/// What a reader must know of a KPI before signing it, 数据口径.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KpiInfo {
    /// Its name.
    pub name: Text,
    /// Its formula in symbols, the same in every language: sums of what numerator and
    /// denominator name. The index 0 marks the baseline.
    pub symbols: &'static str,
    /// Its formula in words.
    pub formula: Text,
    /// What is counted.
    pub numerator: Part,
    /// What it is divided by, if it is a quotient.
    pub denominator: Option<Part>,
    /// Where Amazon shows the quotient itself, if it does.
    pub column: Option<Column>,
    /// Which days and which attributed sales count.
    pub window: Text,
    /// What is usually argued about, and what this contract says.
    pub dispute: Text,
}

impl KpiInfo {
    /// Numerator and denominator, if there is one.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        core::iter::once(&self.numerator).chain(&self.denominator)
    }

    /// The reports of Amazon that it is read from.
    pub fn reports(&self, lang: Lang) -> String {
        let numerator = self.numerator.report;
        let other = self.denominator.map(|part| part.report);
        let other = other.filter(|&report| report != numerator);
        match (numerator.get(lang), other) {
            (report, None) => report.to_owned(),
            (report, Some(other)) => {
                let semicolon = lang.pick("；", "; ");
                format!("{report}{semicolon}{}", other.get(lang))
            }
        }
    }
}

/// Numerator or denominator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// In words.
    pub what: Text,
    /// The report of Amazon that it is read from, or whose record it is.
    pub report: Text,
    /// The column that holds it, if one does.
    pub column: Option<Column>,
}

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
