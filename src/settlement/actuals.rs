//! What really happened, as the reports say it: docs/settlement.md, section 2.

use super::parse;
use crate::calendar::Month;
use crate::document::{Fault, Node, read_whole};
use crate::kpi::{Counts, Course, KpiSchedule, ReportField, Value};
use crate::money::{Amount, Percent};
use crate::rate_card::{GateKpi, ScoredKpi};
use crate::seller::{SellerInputs, Site};

/// What the reports of a contract's months say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Actuals {
    /// The months that have been reported, in time, each once.
    pub months: Vec<MonthActuals>,
    /// Baselines that the contract leaves to be measured before the start.
    pub baselines: MeasuredBaselines,
    /// From where on a sample or an event counts.
    pub rules: Rules,
    /// What kept the provider from working, as both sides have noted it.
    pub exclusions: Vec<Exclusion>,
}

impl Actuals {
    /// Reads the document of the contract of `inputs` with its `schedule`: only months
    /// of its term, every one of its sites, every figure that it asks for.
    ///
    /// # Errors
    ///
    /// Every fault of the document, each with its path.
    pub fn parse(
        document: &Node,
        inputs: &SellerInputs,
        schedule: &KpiSchedule,
    ) -> Result<Self, Vec<Fault>> {
        read_whole(document, |reader| parse::read(reader, inputs, schedule))
    }

    /// What is reported of `month`.
    pub fn month(&self, month: Month) -> Option<&MonthActuals> {
        self.months.iter().find(|actuals| actuals.month == month)
    }
}

/// What the reports of one month say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthActuals {
    /// Which.
    pub month: Month,
    /// The figures as first exported, on the freeze date.
    pub first: Vec<SiteReport>,
    /// The same figures exported again, on the true-up date.
    pub true_up: Option<Vec<SiteReport>>,
    /// The account's health on the day of the monthly report.
    pub health: Readings,
    /// The ad budget of this month that the seller has approved in writing, in the card's
    /// GMV currency; `None` where that of the contract stands.
    pub approved_ad_budget: Option<Amount>,
}

impl MonthActuals {
    /// The figures of this export, or the first where there was no second.
    pub fn figures(&self, export: Export) -> &[SiteReport] {
        let again = self.true_up.as_deref();
        match export {
            Export::First => &self.first,
            Export::TrueUp => again.unwrap_or(&self.first),
        }
    }
}

/// When figures were exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// On the freeze date.
    First,
    /// On the true-up date.
    TrueUp,
}

/// What one site's reports say of one month. Money is in the site's currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SiteReport {
    /// Which.
    pub site: Site,
    /// Ordered product sales.
    pub sales: Amount,
    /// Shipped product sales, where they are stated.
    pub shipped_sales: Option<Amount>,
    /// What was refunded, where it is stated.
    pub refunded_sales: Option<Amount>,
    /// Spend on ads.
    pub ad_spend: Amount,
    /// Sales attributed to ads.
    pub ad_sales: Amount,
    /// What is counted.
    pub counts: Counts,
}

impl SiteReport {
    /// The money of `field`; nothing where it is not stated, or is a count.
    pub(super) fn money(&self, field: ReportField) -> Amount {
        match field {
            ReportField::Sales => self.sales,
            ReportField::ShippedSales => self.shipped_sales.unwrap_or_default(),
            ReportField::RefundedSales => self.refunded_sales.unwrap_or_default(),
            ReportField::AdSpend => self.ad_spend,
            ReportField::AdSales => self.ad_sales,
            ReportField::Count(_) => Amount::ZERO,
        }
    }
}

/// Readings of account health; `None` where nobody has read it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Readings {
    /// Order defect rate, 60 days.
    pub odr: Option<Percent>,
    /// Late shipment rate, 10 days.
    pub lsr_10_days: Option<Percent>,
    /// Late shipment rate, 30 days.
    pub lsr_30_days: Option<Percent>,
    /// Cancellation rate before shipping, 7 days.
    pub cancellation_rate: Option<Percent>,
    /// Valid tracking rate, 30 days.
    pub vtr: Option<Percent>,
}

impl Readings {
    /// The readings of `gate`, one for each of its windows.
    pub fn of(self, gate: GateKpi) -> Vec<Option<Percent>> {
        match gate {
            GateKpi::Odr => vec![self.odr],
            GateKpi::Lsr => vec![self.lsr_10_days, self.lsr_30_days],
            GateKpi::CancellationRate => vec![self.cancellation_rate],
            GateKpi::Vtr => vec![self.vtr],
        }
    }
}

/// Baselines that were measured over the last three full months before the start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MeasuredBaselines([Option<Value>; ScoredKpi::ALL.len()]);

impl MeasuredBaselines {
    /// In the order of [`ScoredKpi::ALL`].
    pub const fn new(baselines: [Option<Value>; ScoredKpi::ALL.len()]) -> Self {
        Self(baselines)
    }

    /// That of `kpi`. Nothing is not a baseline, but for what is to hold: it can be held.
    pub fn get(self, kpi: ScoredKpi) -> Option<Value> {
        let mut all = ScoredKpi::ALL.into_iter().zip(self.0);
        let (_, value) = all.find(|&(other, _)| other == kpi)?;
        value.filter(|value| value.hundredths() > 0 || kpi.course() == Course::Hold)
    }
}

/// From where on a sample or an event counts, as the contract fixes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// ACoS needs this much ad spend in a period, in the card's GMV currency.
    pub min_ad_spend: Amount,
    /// The unit session percentage needs so many sessions in a period.
    pub min_sessions: u32,
    /// The return rate needs so many units ordered in a period.
    pub min_units: u32,
    /// A price change by the seller counts beyond this.
    pub price_change: Percent,
    /// A cut of the ad budget by the seller counts beyond this.
    pub budget_cut: Percent,
    /// Ratios of a month stand up to this share of lost days.
    pub ratio_days: Percent,
    /// The GMV of a month stands up to this share of lost days.
    pub gmv_days: Percent,
}

impl Rules {
    /// Sample figures, to be agreed: contract practice of the trade and the project's
    /// own proposals, 2026 (docs/settlement.md, section 2.3).
    pub const SAMPLE: Self = Self {
        min_ad_spend: Amount::from_major(500),
        min_sessions: 1_000,
        min_units: 100,
        price_change: Percent::from_hundredths(10_00),
        budget_cut: Percent::from_hundredths(20_00),
        ratio_days: Percent::from_hundredths(5_00),
        gmv_days: Percent::from_hundredths(50_00),
    };
}

impl Default for Rules {
    fn default() -> Self {
        Self::SAMPLE
    }
}

/// Something that the provider does not answer for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exclusion {
    /// The month that it fell into; what lasted longer has an entry for each.
    pub month: Month,
    /// What it was.
    pub event: Event,
}

/// What kept the provider from working.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// 断货: listed ASINs were out of stock.
    StockOut(AsinDays),
    /// Listed ASINs were suspended for a reason that is the seller's.
    ListingSuspension(AsinDays),
    /// Amazon was down, or has stopped the account without cause: so many days.
    AmazonOutage(u8),
    /// The seller has changed prices by this much; below zero: lowered them.
    PriceChange(Percent),
    /// The seller has cut the ad budget by this much.
    BudgetCut(Percent),
    /// Prime Day, Black Friday: a month that no other can be compared with.
    DealEvent,
    /// A site's first months, before its ads and listings have settled.
    Launch(Site),
}

impl Event {
    /// The word in documents.
    pub const fn word(self) -> &'static str {
        match self {
            Self::StockOut(_) => "stock_out",
            Self::ListingSuspension(_) => "listing_suspension",
            Self::AmazonOutage(_) => "amazon_outage",
            Self::PriceChange(_) => "price_change",
            Self::BudgetCut(_) => "budget_cut",
            Self::DealEvent => "deal_event",
            Self::Launch(_) => "launch",
        }
    }
}

/// ASINs times the days of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsinDays {
    /// On which they could not be bought; at most `all`.
    pub lost: u32,
    /// All of them, above zero.
    pub all: u32,
}
