//! Actuals that are not what they should be: docs/settlement.md, section 2.

use serde_json::{Value, json};

use super::{Contract, as_planned, first_period, half_year, month, month_of, on_target, with};

/// The paths of the faults, sorted.
#[track_caller]
fn check(contract: &Contract, actuals: &Value, paths: &[&str]) {
    let faults = contract.parse(actuals).expect_err("faults");
    let mut found: Vec<&str> = faults.iter().map(|fault| fault.path.as_str()).collect();
    found.sort_unstable();
    assert_eq!(found, paths, "{faults:?}");
}

#[test]
fn every_fault_is_found_in_one_pass() {
    let report = with(
        on_target(),
        &json!({
            "sales": "-1.00", "ad_spend": 5, "cohort_units": -1, "units_ordered": 1_000_000_001,
            "sesions": 3,
        }),
    );
    let actuals = json!({
        "months": [
            { "month": "2027-11", "first": [report], "health": { "odr_percent": "101" },
              "approved_ad_budget": "1000000000.01" },
        ],
        "rules": { "min_sessions": "1000", "gmv_days_percent": "100.01" },
        "exclusions": [
            { "kind": "stock_out", "month": "2028-01", "asin_days": 10, "lost_asin_days": 11 },
            { "kind": "flood", "month": "2028-01" },
            { "kind": "launch", "month": "2028-01", "site": "FR", "percent": "3" },
            { "kind": "amazon_outage", "month": "2028-02", "days": 30 },
            { "kind": "price_change", "month": "2028-06", "percent": "-100.01" },
        ],
        "baselines": { "monthly_gmv": "50000.00" },
        "note": "x",
    });
    let paths = [
        "$.baselines.monthly_gmv",
        "$.exclusions[0].lost_asin_days",
        "$.exclusions[1].kind",
        "$.exclusions[2].percent",
        "$.exclusions[2].site",
        "$.exclusions[3].days",
        "$.exclusions[4].month",
        "$.exclusions[4].percent",
        "$.months[0].approved_ad_budget",
        "$.months[0].first[0].ad_spend",
        "$.months[0].first[0].cohort_units",
        "$.months[0].first[0].sales",
        "$.months[0].first[0].sesions",
        "$.months[0].first[0].units_ordered",
        "$.months[0].health.odr_percent",
        "$.months[0].month",
        "$.note",
        "$.rules.gmv_days_percent",
        "$.rules.min_sessions",
    ];
    check(&half_year(), &actuals, &paths);
}

#[test]
fn only_the_contracts_months_and_sites_count() {
    let contract = half_year();
    let twice = json!({ "months": [
        month("2028-01", &on_target()), month("2027-12", &on_target()),
        month("2028-01", &on_target()),
    ] });
    check(&contract, &twice, &["$.months"]);
    // The term ends with May.
    let late = json!({ "months": [month("2028-06", &on_target())] });
    check(&contract, &late, &["$.months[0].month"]);
    let other = with(on_target(), &json!({ "site": "FR" }));
    let foreign = json!({ "months": [month("2028-05", &other)] });
    check(&contract, &foreign, &["$.months[0].first[0].site"]);
    check(&contract, &json!({}), &["$.months"]);
    check(&contract, &json!([]), &["$"]);
    let launched = json!({
        "months": [],
        "exclusions": [{ "kind": "launch", "month": "2028-01", "site": "FR" }],
    });
    check(&contract, &launched, &["$.exclusions[0].site"]);
}

#[test]
fn every_site_reports_once() {
    let contract = Contract::new(&json!({
        "start": "2027-12",
        "figures": { "total": { "sites": ["DE", "FR"], "monthly_gmv": "50000.00" } },
    }));
    let french = with(on_target(), &json!({ "site": "FR" }));
    let months = |first: Value, true_up: Value| json!({ "months": [{ "month": "2027-12", "first": first, "true_up": true_up }] });
    let both = json!([on_target(), french]);
    assert!(contract.parse(&months(both.clone(), both.clone())).is_ok());
    assert!(contract.parse(&months(both.clone(), Value::Null)).is_ok());
    let paths = ["$.months[0].first", "$.months[0].true_up"];
    check(
        &contract,
        &months(json!([on_target()]), json!([french, french])),
        &paths,
    );
    check(&contract, &months(json!([]), json!([])), &paths);
    let three = json!([on_target(), french, french]);
    check(&contract, &months(three, both), &["$.months[0].first"]);
}

#[test]
fn what_the_contract_asks_for_must_be_there() {
    let bare = json!({ "site": "DE", "sales": "1.00" });
    let actuals = json!({ "months": [month("2027-12", &bare)] });
    let report = |field: &str| format!("$.months[0].first[0].{field}");
    let missing = [
        "ad_sales",
        "ad_spend",
        "cohort_sessions",
        "cohort_units",
        "units_ordered",
        "units_refunded",
    ]
    .map(report);
    let missing: Vec<&str> = missing.iter().map(String::as_str).collect();
    check(&half_year(), &actuals, &missing);
    let without_ads = json!({ "start": "2027-12", "term_months": 6, "ads_managed": false });
    check(&Contract::new(&without_ads), &actuals, &missing[2..]);
    // Of organic sales only, what ads have sold has to be known.
    let organic = with(
        without_ads,
        &json!({ "fee_base": { "ad_sales": "excluded" } }),
    );
    let mut expected = missing[2..].to_vec();
    expected.insert(0, missing[0]);
    check(&Contract::new(&organic), &actuals, &expected);
}

#[test]
fn what_is_not_there_has_its_meaning() {
    let contract = half_year();
    let mut months = first_period(as_planned);
    months.reverse();
    let actuals = contract.parse(&json!({
        "months": months, "rules": { "min_units": 0 }, "exclusions": null, "baselines": null,
    }));
    let actuals = actuals.expect("valid actuals");
    let order = actuals.months.iter().map(|actuals| actuals.month);
    let expected = ["2027-12", "2028-01", "2028-02"].map(month_of);
    assert_eq!(order.collect::<Vec<_>>(), expected);
    assert_eq!(
        (actuals.rules.min_units, actuals.rules.min_sessions),
        (0, 1_000)
    );
    let none = contract.parse(&json!({ "months": [] })).expect("no month");
    assert!(none.months.is_empty());
}
