//! Generators of the clauses that a card may do without.

use eu_quote::seller::{MAX_QUANTITY, Package, Site};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::decimal;

/// The names of all of them.
pub(crate) const NAMES: [&str; 7] = [
    "packages",
    "fee_base",
    "limits",
    "increment_base",
    "launch",
    "compliance_handling",
    "service_vat",
];

/// Each of them with its name; `null` for one that the card does without.
pub(super) fn clauses() -> impl Strategy<Value = Vec<(&'static str, Value)>> {
    let clauses = (
        option::of(packages()),
        option::of(fee_base()),
        option::of(limits()),
        option::of(percent(100_000)),
        option::of(launch()),
        option::of(fee()),
        option::of(percent(10_000)),
    );
    clauses.prop_map(
        |(packages, fee_base, limits, increment, launch, handling, vat)| {
            let increment = increment.map(|percent| json!({ "percent": percent }));
            let handling = handling.map(|fee| json!({ "fee": fee }));
            let vat = vat.map(|percent| json!({ "percent": percent }));
            let terms = [packages, fee_base, limits, increment, launch, handling, vat];
            let clauses = terms.map(|terms| terms.map_or(Value::Null, noted));
            NAMES.into_iter().zip(clauses).collect()
        },
    )
}

/// The terms as a clause.
fn noted(mut terms: Value) -> Value {
    terms["clause"] = "99".into();
    terms["source"] = json!({ "zh-CN": "随机", "en": "random" });
    terms["date"] = "2026-11-01".into();
    terms
}

fn percent(most: i64) -> impl Strategy<Value = Value> {
    prop_oneof![decimal(0..=most), decimal(0..=5_000)]
}

/// Ten million, or what is usual.
fn fee() -> impl Strategy<Value = Value> {
    prop_oneof![decimal(0..=1_000_000_000), decimal(0..=5_000_000)]
}

fn packages() -> impl Strategy<Value = Value> {
    let offer = (any::<bool>(), fee(), option::of(1..=MAX_QUANTITY));
    vec(offer, Package::ALL.len()).prop_map(|offers| {
        let all = Package::ALL.into_iter().zip(offers);
        // At least one of them.
        let offered = all.filter(|(package, (offered, ..))| *offered || *package == Package::APlus);
        let items = offered.map(|(package, (_, price, minimum))| {
            json!({ "package": package.word(), "price": price, "minimum": minimum })
        });
        json!({ "items": items.collect::<Vec<_>>() })
    })
}

fn fee_base() -> impl Strategy<Value = Value> {
    let vat = vec(percent(10_000), Site::ALL.len());
    (percent(10_000), percent(10_000), vat).prop_map(|(unshipped, refunds, vat)| {
        let vat = Site::ALL.iter().zip(vat);
        let vat = vat.map(|(site, percent)| json!({ "site": site.code(), "percent": percent }));
        json!({
            "unshipped_percent": unshipped,
            "refund_percent": refunds,
            "vat": vat.collect::<Vec<_>>(),
        })
    })
}

fn limits() -> impl Strategy<Value = Value> {
    (fee(), option::of(fee()))
        .prop_map(|(minimum, cap)| json!({ "minimum": minimum, "commission_cap": cap }))
}

fn launch() -> impl Strategy<Value = Value> {
    (vec(percent(10_000), 1..=12), percent(10_000))
        .prop_map(|(gmv, discount)| json!({ "gmv_percent": gmv, "discount_percent": discount }))
}
