//! What the reports of a contract are asked for, field by field: docs/settlement.md, section 2.

use crate::document::words;
use crate::kpi::{Baseline, KpiSchedule, MeasuredStart, ReportField};
use crate::rate_card::{GateKpi, RateCard, ScoredKpi};
use crate::seller::{AdSales, Refunds, SalesMeasure, SellerInputs};

impl ReportField {
    /// Those that the contract asks for.
    pub fn asked(card: &RateCard, inputs: &SellerInputs, schedule: &KpiSchedule) -> Vec<Self> {
        let base = inputs.particulars.fee_base;
        let has_clause = card.fee_base.is_some();
        let scores = |field| {
            let mut scored = schedule.scored.iter();
            scored.any(|scored| scored.kpi.is_computed_from(field))
        };
        let is_asked = |field: &Self| match field {
            Self::Sales => true,
            Self::ShippedSales => has_clause && base.measure == SalesMeasure::Shipped,
            Self::RefundedSales => has_clause && base.refunds == Refunds::Deducted,
            Self::AdSpend => inputs.ads_managed,
            Self::AdSales => inputs.ads_managed || base.ad_sales == AdSales::Excluded,
            Self::Count(_) => scores(*field),
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
    /// Whose baseline it is.
    pub kpi: ScoredKpi,
    /// How it is reported.
    pub start: MeasuredStart,
}

impl BaselineField {
    /// Every one, in the order of the document.
    pub fn all() -> impl Iterator<Item = Self> {
        let all = ScoredKpi::ALL.into_iter();
        all.filter_map(|kpi| {
            let start = kpi.formula().measured?;
            Some(Self { kpi, start })
        })
    }

    /// The word in documents.
    pub const fn word(self) -> &'static str {
        self.start.word
    }

    /// Those that the contract leaves to be measured.
    pub fn asked(schedule: &KpiSchedule) -> Vec<Self> {
        let is_asked = |field: &Self| {
            let mut scored = schedule.scored.iter();
            scored.any(|it| it.kpi == field.kpi && it.baseline == Baseline::ToMeasure)
        };
        Self::all().filter(is_asked).collect()
    }
}

words! {
    /// What can happen, before its figures are read.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum EventKind {
        /// Listed ASINs were out of stock.
        StockOut "stock_out",
        /// Listed ASINs were suspended.
        ListingSuspension "listing_suspension",
        /// Amazon was down.
        AmazonOutage "amazon_outage",
        /// The seller has changed prices.
        PriceChange "price_change",
        /// The seller has cut the ad budget.
        BudgetCut "budget_cut",
        /// A deal event.
        DealEvent "deal_event",
        /// A site has only begun.
        Launch "launch",
    }
}

impl EventKind {
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

words! {
    /// A field of an entry of the exclusions.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum EventField {
        /// What happened.
        Kind "kind",
        /// When.
        Month "month",
        /// ASIN-days that were lost.
        LostAsinDays "lost_asin_days",
        /// All ASIN-days.
        AsinDays "asin_days",
        /// Days that were lost.
        Days "days",
        /// By how much.
        Percent "percent",
        /// Where.
        Site "site",
    }
}
