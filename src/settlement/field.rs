//! What the reports of a contract are asked for, field by field: docs/settlement.md, section 2.

use crate::kpi::{Baseline, KpiSchedule};
use crate::rate_card::{GateKpi, RateCard, ScoredKpi};
use crate::seller::{AdSales, Refunds, SalesMeasure, SellerInputs};

/// A figure of one site's reports of one month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportField {
    /// Ordered product sales.
    Sales,
    /// Shipped product sales.
    ShippedSales,
    /// What was refunded.
    RefundedSales,
    /// Spend on ads.
    AdSpend,
    /// Sales attributed to ads.
    AdSales,
    /// Units ordered of the listed ASINs.
    CohortUnits,
    /// Sessions of the listed ASINs.
    CohortSessions,
    /// Units ordered.
    UnitsOrdered,
    /// Units refunded.
    UnitsRefunded,
    /// Orders that were not cancelled.
    Orders,
    /// ASIN-days without stock.
    AsinDaysOut,
    /// All ASIN-days.
    AsinDays,
    /// Points of the localisation audit.
    Points,
    /// The points that it could have had.
    PossiblePoints,
    /// Buyer messages answered within 24 hours.
    AnsweredMessages,
    /// Buyer messages received.
    Messages,
}

impl ReportField {
    /// Every one, in the order of the document.
    pub const ALL: [Self; 16] = [
        Self::Sales,
        Self::ShippedSales,
        Self::RefundedSales,
        Self::AdSpend,
        Self::AdSales,
        Self::CohortUnits,
        Self::CohortSessions,
        Self::UnitsOrdered,
        Self::UnitsRefunded,
        Self::Orders,
        Self::AsinDaysOut,
        Self::AsinDays,
        Self::Points,
        Self::PossiblePoints,
        Self::AnsweredMessages,
        Self::Messages,
    ];

    /// The word in documents.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Sales => "sales",
            Self::ShippedSales => "shipped_sales",
            Self::RefundedSales => "refunded_sales",
            Self::AdSpend => "ad_spend",
            Self::AdSales => "ad_sales",
            Self::CohortUnits => "cohort_units",
            Self::CohortSessions => "cohort_sessions",
            Self::UnitsOrdered => "units_ordered",
            Self::UnitsRefunded => "units_refunded",
            Self::Orders => "orders",
            Self::AsinDaysOut => "asin_days_out",
            Self::AsinDays => "asin_days",
            Self::Points => "points",
            Self::PossiblePoints => "possible_points",
            Self::AnsweredMessages => "answered_messages",
            Self::Messages => "messages",
        }
    }

    /// Whether it is money, in the site's currency, and no count.
    pub const fn is_money(self) -> bool {
        matches!(
            self,
            Self::Sales | Self::ShippedSales | Self::RefundedSales | Self::AdSpend | Self::AdSales
        )
    }

    /// Whether it may be left out although it is asked for: it is estimated then.
    pub const fn is_optional(self) -> bool {
        matches!(self, Self::ShippedSales | Self::RefundedSales)
    }

    /// The KPI that is computed from it, if it is asked for that one's sake.
    const fn kpi(self) -> Option<ScoredKpi> {
        match self {
            Self::Sales
            | Self::ShippedSales
            | Self::RefundedSales
            | Self::AdSpend
            | Self::AdSales => None,
            Self::CohortUnits | Self::CohortSessions => Some(ScoredKpi::UnitSessionPercentage),
            Self::UnitsOrdered | Self::UnitsRefunded => Some(ScoredKpi::ReturnRate),
            Self::Orders => Some(ScoredKpi::OrderGrowth),
            Self::AsinDaysOut | Self::AsinDays => Some(ScoredKpi::StockOut),
            Self::Points | Self::PossiblePoints => Some(ScoredKpi::Localisation),
            Self::AnsweredMessages | Self::Messages => Some(ScoredKpi::ResponseTime),
        }
    }

    /// Those that the contract asks for.
    pub fn asked(card: &RateCard, inputs: &SellerInputs, schedule: &KpiSchedule) -> Vec<Self> {
        let base = inputs.particulars.fee_base;
        let has_clause = card.extras.fee_base.is_some();
        let scores = |kpi| schedule.scored.iter().any(|scored| scored.kpi == kpi);
        let is_asked = |field: &Self| match field {
            Self::Sales => true,
            Self::ShippedSales => has_clause && base.measure == SalesMeasure::Shipped,
            Self::RefundedSales => has_clause && base.refunds == Refunds::Deducted,
            Self::AdSpend => inputs.ads_managed,
            Self::AdSales => inputs.ads_managed || base.ad_sales == AdSales::Excluded,
            counted => counted.kpi().is_some_and(scores),
        };
        Self::ALL.into_iter().filter(is_asked).collect()
    }
}

/// A reading of account health.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadingField {
    /// The word in documents.
    pub word: &'static str,
    /// Whose reading it is.
    pub gate: GateKpi,
    /// The days up to the reading that it looks back on.
    pub days: u8,
}

impl ReadingField {
    /// Every one, in the order of the document.
    pub const ALL: [Self; 5] = [
        Self::new("odr_percent", GateKpi::Odr, 60),
        Self::new("lsr_10_days_percent", GateKpi::Lsr, 10),
        Self::new("lsr_30_days_percent", GateKpi::Lsr, 30),
        Self::new("cancellation_rate_percent", GateKpi::CancellationRate, 7),
        Self::new("vtr_percent", GateKpi::Vtr, 30),
    ];

    const fn new(word: &'static str, gate: GateKpi, days: u8) -> Self {
        Self { word, gate, days }
    }

    /// Those of the contract's gates that apply.
    pub fn asked(schedule: &KpiSchedule) -> Vec<Self> {
        let applies = |field: &Self| {
            let mut gates = schedule.gates.iter();
            gates.any(|gate| gate.kpi == field.gate && gate.applies)
        };
        Self::ALL.into_iter().filter(applies).collect()
    }
}

/// A baseline that is measured before the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BaselineField {
    /// The word in documents.
    pub word: &'static str,
    /// Whose baseline it is.
    pub kpi: ScoredKpi,
}

impl BaselineField {
    /// Every one, in the order of the document.
    pub const ALL: [Self; 7] = [
        Self::new("monthly_gmv", ScoredKpi::GmvGrowth),
        Self::new("acos_percent", ScoredKpi::Acos),
        Self::new("unit_session_percentage", ScoredKpi::UnitSessionPercentage),
        Self::new("return_rate_percent", ScoredKpi::ReturnRate),
        Self::new("monthly_orders", ScoredKpi::OrderGrowth),
        Self::new("tacos_percent", ScoredKpi::Tacos),
        Self::new("roas", ScoredKpi::Roas),
    ];

    const fn new(word: &'static str, kpi: ScoredKpi) -> Self {
        Self { word, kpi }
    }

    /// Those that the contract leaves to be measured.
    pub fn asked(schedule: &KpiSchedule) -> Vec<Self> {
        let is_asked = |field: &Self| {
            let mut scored = schedule.scored.iter();
            scored.any(|it| it.kpi == field.kpi && it.baseline == Baseline::ToMeasure)
        };
        Self::ALL.into_iter().filter(is_asked).collect()
    }
}

/// What can happen, before its figures are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// Listed ASINs were out of stock.
    StockOut,
    /// Listed ASINs were suspended.
    ListingSuspension,
    /// Amazon was down.
    AmazonOutage,
    /// The seller has changed prices.
    PriceChange,
    /// The seller has cut the ad budget.
    BudgetCut,
    /// A deal event.
    DealEvent,
    /// A site has only begun.
    Launch,
}

impl EventKind {
    /// Every one with its word in documents.
    pub const WORDS: [(&'static str, Self); 7] = [
        ("stock_out", Self::StockOut),
        ("listing_suspension", Self::ListingSuspension),
        ("amazon_outage", Self::AmazonOutage),
        ("price_change", Self::PriceChange),
        ("budget_cut", Self::BudgetCut),
        ("deal_event", Self::DealEvent),
        ("launch", Self::Launch),
    ];

    /// The fields that an entry has beside its kind and month.
    pub const fn fields(self) -> &'static [EventField] {
        match self {
            Self::StockOut | Self::ListingSuspension => {
                &[EventField::LostAsinDays, EventField::AsinDays]
            }
            Self::AmazonOutage => &[EventField::Days],
            Self::PriceChange | Self::BudgetCut => &[EventField::Percent],
            Self::DealEvent => &[],
            Self::Launch => &[EventField::Site],
        }
    }
}

/// A field of an entry of the exclusions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventField {
    /// What happened.
    Kind,
    /// When.
    Month,
    /// ASIN-days that were lost.
    LostAsinDays,
    /// All ASIN-days.
    AsinDays,
    /// Days that were lost.
    Days,
    /// By how much.
    Percent,
    /// Where.
    Site,
}

impl EventField {
    /// Every one.
    pub const ALL: [Self; 7] = [
        Self::Kind,
        Self::Month,
        Self::LostAsinDays,
        Self::AsinDays,
        Self::Days,
        Self::Percent,
        Self::Site,
    ];

    /// The word in documents.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Month => "month",
            Self::LostAsinDays => "lost_asin_days",
            Self::AsinDays => "asin_days",
            Self::Days => "days",
            Self::Percent => "percent",
            Self::Site => "site",
        }
    }
}
