//! What events take out: docs/settlement.md, section 3.

use eu_quote::kpi::Value;
use eu_quote::rate_card::ScoredKpi;
use eu_quote::settlement::{KpiResult, LeftOut, NotScored, Settlement};
use serde_json::{Value as Json, json};

use super::{
    Contract, assessment, cents, first_period, half_year, month_of, on_target, percent, result,
    with,
};

const ALL: [ScoredKpi; 4] = [
    ScoredKpi::GmvGrowth,
    ScoredKpi::Acos,
    ScoredKpi::UnitSessionPercentage,
    ScoredKpi::ReturnRate,
];

/// The first period with these events; in February everything is worse.
#[track_caller]
fn settled(exclusions: &Json) -> Settlement {
    let worse = |month: &str| match month {
        "2028-02" => json!({ "sales": "44000.00", "ad_sales": "10000.00", "cohort_units": 500 }),
        _ => json!({}),
    };
    half_year().settle(&json!({ "months": first_period(worse), "exclusions": exclusions }))
}

/// The reasons for which February does not count, KPI by KPI.
#[track_caller]
fn check(exclusion: &Json, expected: [Option<LeftOut>; 4]) {
    let settlement = settled(&json!([exclusion]));
    let assessed = assessment(&settlement.periods[0]);
    let why = |result: &KpiResult| match result.left_out[..] {
        [] => None,
        [(month, why)] if month == month_of("2028-02") => Some(why),
        _ => unreachable!("only February"),
    };
    let found = ALL.map(|kpi| why(result(assessed, kpi)));
    assert_eq!(found, expected, "{exclusion}");
}

fn event(kind: &str, figures: &Json) -> Json {
    with(json!({ "kind": kind, "month": "2028-02" }), figures)
}

#[test]
fn each_kind_takes_out_its_kpis() {
    let lost = Some(LeftOut::LostDays);
    let days = |lost: u32| {
        event(
            "stock_out",
            &json!({ "asin_days": 580, "lost_asin_days": lost }),
        )
    };
    // 5.00 % stand, 5.17 % do not; 50.00 % stand for the GMV, 50.17 % do not.
    check(&days(29), [None; 4]);
    check(&days(30), [None, lost, lost, None]);
    check(&days(290), [None, lost, lost, None]);
    check(&days(291), [lost, lost, lost, None]);
    let suspended = json!({ "asin_days": 100, "lost_asin_days": 6 });
    check(
        &event("listing_suspension", &suspended),
        [None, lost, lost, None],
    );
    let change = Some(LeftOut::PriceChange);
    let percent = |kind, percent: &str| event(kind, &json!({ "percent": percent }));
    check(&percent("price_change", "10"), [None; 4]);
    check(
        &percent("price_change", "10.01"),
        [change, change, change, None],
    );
    check(
        &percent("price_change", "-10.01"),
        [change, change, change, None],
    );
    let cut = Some(LeftOut::BudgetCut);
    check(&percent("budget_cut", "20"), [None; 4]);
    check(&percent("budget_cut", "20.01"), [cut, cut, None, None]);
    let deal = Some(LeftOut::DealEvent);
    check(&event("deal_event", &json!({})), [deal, None, deal, None]);
    let launch = Some(LeftOut::Launch);
    check(
        &event("launch", &json!({ "site": "DE" })),
        [None, launch, launch, None],
    );
}

/// Two days of the 29 of a leap year are 6.90 %, one is 3.45 %.
#[test]
fn a_leap_day_counts() {
    let outage = |days: u8| event("amazon_outage", &json!({ "days": days }));
    check(&outage(1), [None; 4]);
    check(
        &outage(2),
        [None, Some(LeftOut::LostDays), Some(LeftOut::LostDays), None],
    );
    let settlement = settled(&json!([outage(2)]));
    assert_eq!(settlement.months[2].availability, percent(93_10));
    let settlement = settled(&json!([outage(29)]));
    assert_eq!(settlement.months[2].availability, percent(0));
}

/// 55,000 + 55,000 + 44,000 in 2.8 months are 55,000: on target.
#[test]
fn sales_are_scaled_to_the_days_that_there_were() {
    let lost = json!({ "asin_days": 580, "lost_asin_days": 116 });
    let settlement = settled(&json!([event("stock_out", &lost)]));
    let gmv = result(assessment(&settlement.periods[0]), ScoredKpi::GmvGrowth);
    let measured = gmv.measured.expect("three months");
    assert_eq!(measured.denominator.to_string(), "2.8000");
    assert_eq!(measured.value, Some(Value::Amount(cents(55_000_00))));
    assert_eq!(gmv.points.expect("scored").attainment, percent(100_00));
    // Without the event: 51,333.33, of which 1,333.33 ÷ 5,000 is below the threshold.
    let settlement = settled(&json!([]));
    let gmv = result(assessment(&settlement.periods[0]), ScoredKpi::GmvGrowth);
    assert_eq!(gmv.points.expect("scored").attainment, percent(0));
}

#[test]
fn events_of_a_month_add_up() {
    let part = json!({ "asin_days": 3, "lost_asin_days": 1 });
    let events = [
        event("stock_out", &part),
        event("listing_suspension", &part),
    ];
    // 33.33 % each.
    let settlement = settled(&json!(events));
    assert_eq!(settlement.months[2].availability, percent(33_34));
    let three = [&events[0], &events[0], &events[1]];
    let settlement = settled(&json!(three));
    assert_eq!(settlement.months[2].availability, percent(1));
    let four = [&events[0], &events[0], &events[0], &events[1]];
    let settlement = settled(&json!(four));
    assert_eq!(settlement.months[2].availability, percent(0));
}

#[test]
fn what_is_left_out_is_in_neither_sum() {
    let settlement = settled(&json!([event("budget_cut", &json!({ "percent": "50" }))]));
    let assessed = assessment(&settlement.periods[0]);
    let measured = |kpi| result(assessed, kpi).measured.expect("two months");
    let acos = measured(ScoredKpi::Acos);
    assert_eq!(acos.numerator.to_string(), "11100.00");
    assert_eq!(acos.denominator.to_string(), "40000.00");
    let gmv = measured(ScoredKpi::GmvGrowth);
    assert_eq!(gmv.numerator.to_string(), "110000.00");
    assert_eq!(gmv.denominator.to_string(), "2.0000");
    // The month is paid for all the same: 14,760.00 + 14,000.00 × 0.41.
    let february = settlement.months[2].first.as_ref().expect("reported");
    assert_eq!(february.fees.commission, cents(20_500_00));
    // What it has come to stands in the course.
    let acos = february.kpis[1];
    assert_eq!(acos.left_out, Some(LeftOut::BudgetCut));
    assert_eq!(acos.measured.value, Some(Value::Percent(percent(55_50))));
}

#[test]
fn a_kpi_without_a_month_is_not_scored() {
    let deal = |month: &str| json!({ "kind": "deal_event", "month": month });
    let all = json!(["2027-12", "2028-01", "2028-02"].map(deal));
    let settlement = settled(&all);
    let assessed = assessment(&settlement.periods[0]);
    let gmv = result(assessed, ScoredKpi::GmvGrowth);
    assert_eq!((gmv.points, gmv.measured), (Err(NotScored::Excluded), None));
    // 25 and 15 of 40.
    let weight = |kpi| result(assessed, kpi).points.expect("scored").weight;
    assert_eq!(weight(ScoredKpi::Acos), percent(62_50));
    assert_eq!(weight(ScoredKpi::ReturnRate), percent(37_50));
}

/// Of two sites, the one that has only begun is left out of the ratios alone.
#[test]
fn a_launch_leaves_out_its_site() {
    let contract = Contract::new(&json!({
        "start": "2027-12",
        "term_months": 3,
        "figures": { "total": {
            "sites": ["DE", "FR"], "monthly_gmv": "50000.00", "monthly_ad_spend": "5000.00",
            "acos_percent": "30",
        } },
    }));
    let french = with(
        on_target(),
        &json!({ "site": "FR", "sales": "1000.00", "ad_sales": "900.00", "cohort_units": 1 }),
    );
    let months = ["2027-12", "2028-01", "2028-02"]
        .map(|name| json!({ "month": name, "first": [french, on_target()] }));
    let launch = |site: &str| json!({ "kind": "launch", "month": "2027-12", "site": site });
    let settled = |exclusions: Json| {
        let actuals = json!({ "months": months, "exclusions": exclusions });
        let settlement = contract.settle(&actuals);
        let assessed = assessment(&settlement.periods[0]).clone();
        ALL.map(|kpi| {
            let measured = result(&assessed, kpi).measured.expect("months");
            format!("{} / {}", measured.numerator, measured.denominator)
        })
    };
    let expected = [
        "168000.00 / 3.0000",
        "33300.00 / 62700.00",
        "3153 / 60000",
        "720 / 9000",
    ];
    assert_eq!(settled(json!([])), expected);
    let expected = [
        "168000.00 / 3.0000",
        "27750.00 / 61800.00",
        "3152 / 50000",
        "720 / 9000",
    ];
    assert_eq!(settled(json!([launch("FR")])), expected);
    let expected = [
        "168000.00 / 3.0000",
        "22200.00 / 41800.00",
        "2102 / 40000",
        "720 / 9000",
    ];
    assert_eq!(settled(json!([launch("DE"), launch("FR")])), expected);
}

/// A new store's ratios have grace from the start on; what it sells counts.
#[test]
fn a_new_store_has_months_of_grace() {
    let left_out = |grace: Json| {
        let contract = Contract::new(&json!({
            "start": "2027-12",
            "term_months": 6,
            "baselines": { "unit_session_percentage": "10", "return_rate_percent": "8" },
            "stores": [{ "site": "DE", "stage": "new" }],
            "kpi_plan": { "grace_months": grace },
        }));
        let settlement = contract.settle(&json!({ "months": first_period(|_| json!({})) }));
        let assessed = assessment(&settlement.periods[0]);
        ALL.map(|kpi| {
            let out = &result(assessed, kpi).left_out;
            assert!(out.iter().all(|&(_, why)| why == LeftOut::Launch));
            out.len()
        })
    };
    assert_eq!(left_out(json!(null)), [0, 3, 3, 0]);
    assert_eq!(left_out(json!(2)), [0, 2, 2, 0]);
    assert_eq!(left_out(json!(0)), [0; 4]);
}

/// The KPIs that the tests' card does not score, on figures of three months: 200 orders
/// a month; ad spend of a tenth of the sales; 3 ASIN-days of 100, 45 points of 50 and 19
/// messages of 20 each.
fn further(exclusions: &Json) -> Settlement {
    let contract = Contract::new(&json!({
        "start": "2027-12",
        "term_months": 6,
        "kpi_plan": { "shares": {
            "order_growth": 20, "tacos": 20, "roas": 15, "stock_out": 15,
            "localisation": 15, "response_time": 15,
        } },
    }));
    let figures = json!({
        "site": "DE", "sales": "50000.00", "ad_spend": "5000.00", "ad_sales": "17500.00",
        "orders": 200, "asin_days_out": 3, "asin_days": 100, "points": 45,
        "possible_points": 50, "answered_messages": 19, "messages": 20,
    });
    let months = ["2027-12", "2028-01", "2028-02"].map(|name| super::month(name, &figures));
    contract.settle(&json!({
        "baselines": { "monthly_orders": "190.5" },
        "months": months,
        "exclusions": exclusions,
    }))
}

#[test]
fn every_kpi_of_a_plan_is_measured() {
    let settlement = further(&json!([]));
    let assessed = assessment(&settlement.periods[0]);
    let figures = |kpi| {
        let result = result(assessed, kpi);
        let actual = result.measured.and_then(|measured| measured.value);
        let attainment = result.points.map(|points| points.attainment.hundredths());
        (actual, result.target, attainment)
    };
    let (percents, numbers) = (
        |hundredths| Some(Value::Percent(percent(hundredths))),
        |hundredths| Some(Value::Number(hundredths)),
    );
    // 190.50 × 1.1 = 209.55; 9.50 ÷ 19.05 = 49.868… %, which is below the threshold.
    assert_eq!(
        figures(ScoredKpi::OrderGrowth),
        (numbers(200_00), numbers(209_55), Ok(0))
    );
    // 10 × 0.925 by the first of two periods; nothing of the way was covered.
    assert_eq!(
        figures(ScoredKpi::Tacos),
        (percents(10_00), percents(9_25), Ok(0))
    );
    // 3.33 ÷ 0.925 = 3.60; 17,500 ÷ 5,000 = 3.50; 0.17 ÷ 0.27 = 62.9629… %.
    assert_eq!(
        figures(ScoredKpi::Roas),
        (numbers(3_50), numbers(3_60), Ok(62_96))
    );
    let held = Ok(100_00);
    assert_eq!(
        figures(ScoredKpi::StockOut),
        (percents(3_00), percents(5_00), held)
    );
    assert_eq!(
        figures(ScoredKpi::Localisation),
        (numbers(90_00), numbers(90_00), held)
    );
    assert_eq!(
        figures(ScoredKpi::ResponseTime),
        (percents(95_00), percents(95_00), held)
    );
    // 0.15 × 62.96 % + 3 × 15 % = 9.444 + 45
    assert_eq!(assessed.score, percent(54_44));
}

/// Stock that the seller lets run out is not the provider's.
#[test]
fn a_noted_stock_out_takes_its_kpi_out() {
    let days = json!({ "asin_days": 580, "lost_asin_days": 1 });
    let settlement = further(&json!([event("stock_out", &days)]));
    let assessed = assessment(&settlement.periods[0]);
    let out = [
        ScoredKpi::StockOut,
        ScoredKpi::Tacos,
        ScoredKpi::Localisation,
    ]
    .map(|kpi| result(assessed, kpi).left_out.clone());
    let february = (month_of("2028-02"), LeftOut::StockOut);
    assert_eq!(out, [vec![february], vec![], vec![]]);
}
