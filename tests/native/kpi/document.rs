//! The JSON form: docs/kpi.md, section 7.

use eu_quote::export;
use eu_quote::seller::{Baselines, SellerInputs};
use serde_json::Value as Json;

use super::{inputs, percent, schedule_of};
use crate::given;

#[track_caller]
fn check(inputs: &SellerInputs, golden: &str) {
    let expected: Json = serde_json::from_str(golden).expect("the golden file is JSON");
    let actual = given::json(&export::schedule(&schedule_of(inputs)));
    let pretty = serde_json::to_string_pretty(&actual).expect("JSON prints");
    assert_eq!(actual, expected, "{pretty}");
}

/// The worked example of docs/kpi.md, section 8.
#[test]
fn a_year_from_december() {
    let inputs = SellerInputs {
        baselines: Baselines {
            conversion: None,
            return_rate: Some(percent(8_00)),
        },
        ..inputs("2027-12", 12)
    };
    check(&inputs, include_str!("year.json"));
}

#[test]
fn one_month_without_ads() {
    let inputs = SellerInputs {
        ads_managed: false,
        ..inputs("2027-02", 1)
    };
    check(&inputs, include_str!("month.json"));
}
