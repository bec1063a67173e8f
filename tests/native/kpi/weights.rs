//! Which KPIs are scored and with which weights: docs/kpi.md, section 3; and
//! which gates apply: section 5.

use eu_quote::kpi::{KpiSchedule, Omitted};
use eu_quote::money::Amount;
use eu_quote::rate_card::{GateKpi, RateCard, ScoredKpi};
use eu_quote::seller::{Fulfilment, SellerInputs};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::{CARD_JSON, inputs, percent, schedule_by, schedule_of};

fn without_ads() -> SellerInputs {
    SellerInputs {
        ads_managed: false,
        ..inputs("2027-01", 12)
    }
}

fn weights(schedule: &KpiSchedule) -> Vec<(ScoredKpi, i32)> {
    let weight = |scored: &eu_quote::kpi::Scored| (scored.kpi, scored.weight.hundredths());
    schedule.scored.iter().map(weight).collect()
}

/// The card with these entries under `scored`.
fn card_scoring(weights: &[(&str, i32)]) -> RateCard {
    let mut card: Json = serde_json::from_str(CARD_JSON).expect("the card is JSON");
    let entry = |&(kpi, weight): &(&str, i32)| json!({ "kpi": kpi, "weight_percent": percent(weight).to_string() });
    card["kpi"]["scored"] = weights.iter().map(entry).collect();
    RateCard::parse(&card.to_string()).expect("a valid card")
}

#[test]
fn managed_ads_leave_the_weights_of_the_card() {
    let schedule = schedule_of(&inputs("2027-01", 12));
    assert_eq!(
        weights(&schedule),
        [
            (ScoredKpi::GmvGrowth, 40_00),
            (ScoredKpi::Acos, 25_00),
            (ScoredKpi::UnitSessionPercentage, 20_00),
            (ScoredKpi::ReturnRate, 15_00),
        ]
    );
    assert_eq!(schedule.omitted, []);
}

#[test]
fn without_ads_the_weight_of_acos_is_shared_out() {
    // 40, 20 and 15 of 75: 53.333…, 26.666…, 20. Cut off they are 99.99; the
    // missing 0.01 goes to the largest remainder, 26.66|66….
    let schedule = schedule_of(&without_ads());
    assert_eq!(
        weights(&schedule),
        [
            (ScoredKpi::GmvGrowth, 53_33),
            (ScoredKpi::UnitSessionPercentage, 26_67),
            (ScoredKpi::ReturnRate, 20_00),
        ]
    );
    let omitted = Omitted {
        kpi: ScoredKpi::Acos,
        card_weight: percent(25_00),
    };
    assert_eq!(schedule.omitted, [omitted]);
}

#[test]
fn a_card_that_scores_only_acos_assesses_nothing_without_ads() {
    let card = card_scoring(&[("acos", 100_00)]);
    let schedule = schedule_by(&card, &without_ads());
    assert_eq!(schedule.scored, []);
    for period in &schedule.periods {
        assert_eq!(
            (period.at_risk, period.bonus_cap),
            (Amount::ZERO, Amount::ZERO)
        );
        assert!(!period.base_fees.is_zero());
    }
}

#[test]
fn weights_of_zero_leave_everything_to_the_first() {
    let card = card_scoring(&[("acos", 100_00), ("return_rate", 0), ("gmv_growth", 0)]);
    let schedule = schedule_by(&card, &without_ads());
    assert_eq!(
        weights(&schedule),
        [(ScoredKpi::ReturnRate, 100_00), (ScoredKpi::GmvGrowth, 0)]
    );
}

#[test]
fn shipping_gates_apply_to_whoever_ships() {
    let applying = |fulfilment| {
        let inputs = SellerInputs {
            fulfilment,
            ..inputs("2027-01", 12)
        };
        let gates = schedule_of(&inputs).gates;
        assert_eq!(gates.len(), 4);
        let applying = gates.into_iter().filter(|gate| gate.applies);
        applying.map(|gate| gate.kpi).collect::<Vec<_>>()
    };
    assert_eq!(applying(Fulfilment::Fba), [GateKpi::Odr]);
    assert_eq!(
        applying(Fulfilment::SellerFulfilled),
        [
            GateKpi::Odr,
            GateKpi::Lsr,
            GateKpi::CancellationRate,
            GateKpi::Vtr
        ]
    );
}

#[test]
fn a_gate_holds_on_one_side_of_its_threshold() {
    let inputs = SellerInputs {
        fulfilment: Fulfilment::SellerFulfilled,
        ..inputs("2027-01", 12)
    };
    let gates = schedule_of(&inputs).gates;
    // ODR below 1 %, VTR at least 95 %.
    assert!(gates[0].holds(percent(99)));
    assert!(!gates[0].holds(percent(1_00)));
    assert!(gates[3].holds(percent(95_00)));
    assert!(!gates[3].holds(percent(94_99)));
    // With FBA the late shipment rate is nobody's.
    let fba = schedule_of(&super::inputs("2027-01", 12)).gates;
    assert!(fba[1].holds(percent(50_00)));
}

proptest! {
    #[test]
    fn weights_always_sum_to_the_whole(cuts in prop::array::uniform3(0_i32..=10_000)) {
        let mut cuts = cuts;
        cuts.sort_unstable();
        let [first, second, third] = cuts;
        let card = card_scoring(&[
            ("gmv_growth", first),
            ("acos", second - first),
            ("unit_session_percentage", third - second),
            ("return_rate", 10_000 - third),
        ]);
        for inputs in [inputs("2027-01", 12), without_ads()] {
            let weights = weights(&schedule_by(&card, &inputs));
            prop_assert_eq!(weights.iter().map(|(_, weight)| weight).sum::<i32>(), 10_000);
            prop_assert!(weights.iter().all(|&(_, weight)| weight >= 0));
        }
        // What was heavier stays heavier.
        let shared = weights(&schedule_by(&card, &without_ads()));
        if first >= third - second {
            prop_assert!(shared[0].1 >= shared[1].1);
        }
    }
}
