//! What to score for what a seller is after: docs/kpi.md, section 10.

use crate::rate_card::{RateCard, ScoredKpi};
use crate::seller::{Aim, KpiPlan, SellerInputs, Shares};

/// How much each KPI counts, in the order of [`ScoredKpi::ALL`].
type Points = [u32; ScoredKpi::ALL.len()];

/// Where nobody has said what it is for: the project's own proposal, 2026.
const PLAIN: Points = [35, 20, 15, 10, 0, 0, 0, 5, 10, 5];

/// What an aim asks for: the project's own proposal, 2026. Each sums to 100, and none has
/// ACoS and ROAS both.
const fn points(aim: Aim) -> Points {
    match aim {
        // Units have to move, whatever they bring in.
        Aim::ClearStock => [10, 0, 25, 10, 40, 15, 0, 0, 0, 0],
        // Ranks follow orders and conversion, as long as there is stock.
        Aim::Rank => [20, 0, 30, 0, 30, 10, 0, 10, 0, 0],
        Aim::LowerAcos => [20, 50, 20, 0, 0, 10, 0, 0, 0, 0],
        Aim::Grow => [50, 20, 15, 10, 0, 0, 0, 5, 0, 0],
        // A new store has no ratios yet: what can be done is done well.
        Aim::Launch => [25, 0, 10, 0, 0, 0, 0, 20, 30, 15],
    }
}

/// What is proposed to be scored, for the aims of `inputs`: shares that sum to 100.
///
/// Without the advertising its KPIs are left out, and their part goes to the others.
pub fn proposed(inputs: &SellerInputs) -> Shares {
    let aims: Vec<Points> = inputs.particulars.aims.iter().map(points).collect();
    let mut sums = if aims.is_empty() { PLAIN } else { [0; 10] };
    for aim in aims {
        for (sum, points) in sums.iter_mut().zip(aim) {
            *sum += points;
        }
    }
    for (sum, kpi) in sums.iter_mut().zip(ScoredKpi::ALL) {
        if kpi.needs_ads() && !inputs.ads_managed {
            *sum = 0;
        }
    }
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
