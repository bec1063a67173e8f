//! What to score for what a seller is after: docs/kpi.md, section 10.

use crate::rate_card::RateCard;
use crate::rate_card::ScoredKpi::{
    self, Acos, GmvGrowth, Localisation, OrderGrowth, ResponseTime, ReturnRate, StockOut, Tacos,
    UnitSessionPercentage,
};
use crate::seller::{Aim, KpiPlan, SellerInputs, Shares};

/// How much each KPI counts; the others count for nothing.
type Points = &'static [(ScoredKpi, u32)];

/// Where nobody has said what it is for: the project's own proposal, 2026.
const PLAIN: Points = &[
    (GmvGrowth, 35),
    (Acos, 20),
    (UnitSessionPercentage, 15),
    (ReturnRate, 10),
    (StockOut, 5),
    (Localisation, 10),
    (ResponseTime, 5),
];

/// What an aim asks for: the project's own proposal, 2026. Each sums to 100, and none has
/// ACoS and ROAS both.
const fn points(aim: Aim) -> Points {
    match aim {
        // Units have to move, whatever they bring in.
        Aim::ClearStock => &[
            (OrderGrowth, 40),
            (UnitSessionPercentage, 25),
            (Tacos, 15),
            (GmvGrowth, 10),
            (ReturnRate, 10),
        ],
        // Ranks follow orders and conversion, as long as there is stock.
        Aim::Rank => &[
            (UnitSessionPercentage, 30),
            (OrderGrowth, 30),
            (GmvGrowth, 20),
            (Tacos, 10),
            (StockOut, 10),
        ],
        Aim::LowerAcos => &[
            (Acos, 50),
            (GmvGrowth, 20),
            (UnitSessionPercentage, 20),
            (Tacos, 10),
        ],
        Aim::Grow => &[
            (GmvGrowth, 50),
            (Acos, 20),
            (UnitSessionPercentage, 15),
            (ReturnRate, 10),
            (StockOut, 5),
        ],
        // A new store has no ratios yet: what can be done is done well.
        Aim::Launch => &[
            (Localisation, 30),
            (GmvGrowth, 25),
            (StockOut, 20),
            (ResponseTime, 15),
            (UnitSessionPercentage, 10),
        ],
    }
}

/// What is proposed to be scored, for the aims of `inputs`: shares that sum to 100.
///
/// Without the advertising its KPIs are left out, and their part goes to the others.
pub fn proposed(inputs: &SellerInputs) -> Shares {
    let aims: Vec<Points> = inputs.particulars.aims.iter().map(points).collect();
    let asked: &[Points] = if aims.is_empty() { &[PLAIN] } else { &aims };
    let sums = ScoredKpi::ALL.map(|kpi| {
        if kpi.needs_ads() && !inputs.ads_managed {
            return 0;
        }
        let of_kpi = asked.iter().copied().flatten();
        let of_kpi = of_kpi.filter(|&&(other, _)| other == kpi);
        of_kpi.map(|&(_, points)| points).sum()
    });
    // Something is left of every aim without its ads.
    Shares::in_proportion(sums).unwrap_or(Shares::GROWTH)
}

/// What each KPI counts for at present: what the seller has chosen, else the weights of
/// the card, in whole shares.
pub fn shares(card: &RateCard, plan: &KpiPlan) -> Shares {
    let of_card = || {
        let parts = ScoredKpi::ALL.map(|kpi| {
            let mut scored = card.kpi.terms.scored.iter();
            let found = scored.find(|&&(other, _)| other == kpi);
            let weight = found.map_or(0, |(_, weight)| weight.hundredths());
            u32::try_from(weight).unwrap_or_default()
        });
        Shares::in_proportion(parts).unwrap_or(Shares::GROWTH)
    };
    plan.shares.unwrap_or_else(of_card)
}
