//! What a period comes to: docs/settlement.md, section 4.

use eu_quote::kpi::Value;
use eu_quote::money::{Amount, Percent};
use eu_quote::rate_card::ScoredKpi;
use eu_quote::settlement::{Assessment, GateState, NotScored};
use serde_json::json;

use super::{
    Contract, as_planned, assessment, cents, first_period, half_year, month, on_target, percent,
    result, with,
};

/// The first period of `contract` with `edit` in each of its reports.
#[track_caller]
fn assessed(contract: &Contract, edit: impl Fn(&str) -> serde_json::Value) -> Assessment {
    let settlement = contract.settle(&json!({ "months": first_period(edit) }));
    assessment(&settlement.periods[0]).clone()
}

#[test]
fn on_target_is_neither_bonus_nor_deduction() {
    let assessed = assessed(&half_year(), as_planned);
    assert_eq!(assessed.score, Percent::HUNDRED);
    assert_eq!(assessed.payout.net(), Amount::ZERO);
    assert_eq!(assessed.gate_state, GateState::Held);
}

#[test]
fn a_miss_of_everything_costs_the_fee_at_risk() {
    let assessed = assessed(&half_year(), |_| {
        json!({
            "sales": "0.00", "ad_sales": "0.00", "cohort_units": 0, "units_refunded": 1_500,
        })
    });
    assert_eq!(assessed.score, Percent::ZERO);
    // 20 % of 3 × 12,800.00 × 95 %.
    assert_eq!(assessed.payout.deduction, cents(7_296_00));
}

#[test]
fn ads_that_sell_nothing_are_the_worst_acos() {
    let assessed = assessed(&half_year(), |_| json!({ "ad_sales": "0.00" }));
    let acos = result(&assessed, ScoredKpi::Acos);
    let actual = acos.measured.expect("three months").value;
    assert_eq!(actual, Some(Value::Percent(percent(i32::MAX))));
    assert_eq!(acos.points.expect("scored").attainment, Percent::ZERO);
}

/// 166.66 a month are 499.98, 166.67 are 500.01.
#[test]
fn the_least_ad_spend_is_one_of_the_period() {
    let with_spend = |spend: &'static str| {
        assessed(
            &half_year(),
            move |_| json!({ "ad_spend": spend, "ad_sales": "600.00" }),
        )
    };
    let acos = |assessed: &Assessment| result(assessed, ScoredKpi::Acos).points;
    assert_eq!(acos(&with_spend("166.66")), Err(NotScored::SmallSample));
    assert!(acos(&with_spend("166.67")).is_ok());
}

#[test]
fn a_sample_at_the_minimum_is_enough() {
    let sessions = |sessions: u32| {
        let last = move |month: &str| match month {
            "2028-02" => json!({ "cohort_units": 10, "cohort_sessions": sessions }),
            _ => json!({ "cohort_units": 40, "cohort_sessions": 400 }),
        };
        let assessed = assessed(&half_year(), last);
        result(&assessed, ScoredKpi::UnitSessionPercentage).points
    };
    assert_eq!(sessions(199), Err(NotScored::SmallSample));
    assert!(sessions(200).is_ok());
    let units = |units: u32| {
        let each = move |_: &str| json!({ "units_ordered": units, "units_refunded": 0 });
        result(&assessed(&half_year(), each), ScoredKpi::ReturnRate).points
    };
    assert_eq!(units(33), Err(NotScored::SmallSample));
    assert!(units(34).is_ok());
}

/// Weights of 40, 25 and 15 without the 20 of conversion: 50, 31.25 and 18.75. Without
/// ACoS as well, of 55: 72.7272… and 27.2727…; the missing hundredth goes to the larger
/// remainder, the first.
#[test]
fn weights_of_what_is_not_scored_go_to_the_others() {
    let weights = |edit: serde_json::Value| {
        let assessed = assessed(&half_year(), |_| edit.clone());
        let kpis = assessed.kpis.into_iter();
        kpis.map(|result| result.points.ok().map(|points| points.weight.hundredths()))
            .collect::<Vec<_>>()
    };
    let none = json!({ "cohort_units": 0, "cohort_sessions": 0 });
    assert_eq!(weights(none), [Some(50_00), Some(31_25), None, Some(18_75)]);
    let neither = json!({ "cohort_sessions": 0, "ad_spend": "0.00", "ad_sales": "0.00" });
    assert_eq!(weights(neither), [Some(72_73), None, None, Some(27_27)]);
}

#[test]
fn with_nothing_scored_no_money_moves() {
    // Neither sales nor returns nor anything else has a baseline.
    let contract = Contract::new(&json!({
        "start": "2027-12",
        "figures": { "total": { "sites": ["DE"], "monthly_gmv": "0.00" } },
    }));
    let assessed = assessed(&contract, as_planned);
    let points = assessed.kpis.iter().map(|result| result.points);
    assert!(
        points
            .into_iter()
            .all(|points| points == Err(NotScored::NoBaseline))
    );
    assert_eq!(assessed.score, Percent::HUNDRED);
    assert_eq!(assessed.payout.net(), Amount::ZERO);
}

#[test]
fn baselines_that_were_left_open_are_measured() {
    let contract = Contract::new(&json!({
        "start": "2027-12",
        "term_months": 6,
        "figures": { "total": { "sites": ["DE"], "monthly_gmv": "0.00" } },
    }));
    let actuals = |baselines: serde_json::Value| json!({ "months": first_period(as_planned), "baselines": baselines });
    let settlement = contract.settle(&actuals(json!({
        "monthly_gmv": "50000.00",
        "acos_percent": "30",
        "unit_session_percentage": "10",
        "return_rate_percent": "0",
    })));
    let assessed = assessment(&settlement.periods[0]);
    let target = |kpi| result(assessed, kpi).target;
    assert_eq!(
        target(ScoredKpi::GmvGrowth),
        Some(Value::Amount(cents(55_000_00)))
    );
    // 15 % off by the second of two periods: 92.50 % of 30.
    assert_eq!(
        target(ScoredKpi::Acos),
        Some(Value::Percent(percent(27_75)))
    );
    // Nothing returned is a baseline; nothing sold is none.
    let returns = result(assessed, ScoredKpi::ReturnRate);
    assert_eq!(returns.points.expect("scored").attainment, Percent::ZERO);
    let settlement = contract.settle(&actuals(json!({ "monthly_gmv": "0.00" })));
    let gmv = result(assessment(&settlement.periods[0]), ScoredKpi::GmvGrowth);
    assert_eq!(gmv.points, Err(NotScored::NoBaseline));
}

/// A store below the floor of 18 % holds its ACoS: met or not.
#[test]
fn a_target_on_the_wrong_side_is_held() {
    let contract = Contract::new(&json!({
        "start": "2027-12",
        "term_months": 6,
        "figures": { "total": {
            "sites": ["DE"], "monthly_gmv": "50000.00", "monthly_ad_spend": "5000.00",
            "acos_percent": "15",
        } },
    }));
    let attained = |ad_sales: &'static str| {
        let edit = move |_: &str| json!({ "ad_spend": "3000.00", "ad_sales": ad_sales });
        let assessed = assessed(&contract, edit);
        let points = result(&assessed, ScoredKpi::Acos).points;
        points.expect("scored").attainment
    };
    assert_eq!(attained("20000.00"), Percent::HUNDRED);
    assert_eq!(attained("60000.00"), Percent::HUNDRED);
    assert_eq!(attained("19980.00"), Percent::ZERO);
}

#[test]
fn without_managed_ads_acos_is_neither_asked_for_nor_scored() {
    let contract = Contract::new(&json!({
        "start": "2027-12", "term_months": 3, "ads_managed": false,
    }));
    let mut report = on_target();
    let fields = report.as_object_mut().expect("fields");
    fields.remove("ad_spend");
    fields.remove("ad_sales");
    let months = ["2027-12", "2028-01", "2028-02"].map(|name| month(name, &report));
    let settlement = contract.settle(&json!({ "months": months }));
    let assessed = assessment(&settlement.periods[0]);
    assert!(
        assessed
            .kpis
            .iter()
            .all(|result| result.kpi != ScoredKpi::Acos)
    );
}

/// The outcome of the gates with these readings in December, beside good ones in the
/// other months, and a score that earns a bonus.
fn gates(fulfilment: &str, health: &serde_json::Value) -> Assessment {
    let contract = Contract::new(&json!({
        "start": "2027-12",
        "term_months": 6,
        "fulfilment": fulfilment,
        "baselines": { "unit_session_percentage": "10", "return_rate_percent": "8" },
    }));
    let good = json!({
        "odr_percent": "0.40", "lsr_10_days_percent": "1", "lsr_30_days_percent": "1",
        "cancellation_rate_percent": "1", "vtr_percent": "99",
    });
    let mut months = first_period(|_| json!({ "sales": "56000.00" }));
    for month in &mut months {
        month["health"] = good.clone();
    }
    months[0]["health"] = with(good, health);
    let settlement = contract.settle(&json!({ "months": months }));
    assessment(&settlement.periods[0]).clone()
}

#[test]
fn gates_decide_on_the_bonus() {
    let state = |fulfilment, health: serde_json::Value| {
        let assessed = gates(fulfilment, &health);
        // 120 % of 40 %, and 60 %: 108 %; 7,296.00 × 8 ÷ 20.
        let bonus = cents(2_918_40);
        assert_eq!(assessed.score, percent(108_00));
        assert_eq!(assessed.payout.bonus + assessed.withheld, bonus);
        let held = assessed.gate_state == GateState::Held;
        assert_eq!(assessed.withheld.is_zero(), held);
        assessed.gate_state
    };
    assert_eq!(state("fba", json!({})), GateState::Held);
    assert_eq!(
        state("fba", json!({ "odr_percent": "1" })),
        GateState::Failed
    );
    assert_eq!(
        state("fba", json!({ "odr_percent": null })),
        GateState::Unread
    );
    // Of what is shipped by Amazon nobody asks.
    assert_eq!(
        state("fba", json!({ "vtr_percent": "50" })),
        GateState::Held
    );
    assert_eq!(
        state("fba", json!({ "vtr_percent": null })),
        GateState::Held
    );
    let shipped = |health| state("seller_fulfilled", health);
    assert_eq!(shipped(json!({})), GateState::Held);
    // Both windows count, and a failure is one whatever is missing.
    let late = json!({ "lsr_10_days_percent": null, "lsr_30_days_percent": "4" });
    assert_eq!(shipped(late), GateState::Failed);
    assert_eq!(
        shipped(json!({ "lsr_10_days_percent": null })),
        GateState::Unread
    );
    let both = json!({ "odr_percent": null, "vtr_percent": "94.99" });
    assert_eq!(shipped(both), GateState::Failed);
}
