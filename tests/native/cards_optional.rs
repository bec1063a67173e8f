//! What the author of a card is told about a mistake in what a card may leave out.

use eu_quote::document::{Expected, FaultKind};
use eu_quote::rate_card::RateCard;
use eu_quote::seller::Model;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::cards::{OPTIONAL_CLAUSES, check, faults_of, range, remove};
use crate::given;

#[test]
fn a_card_may_leave_any_of_these_clauses_out() {
    for clause in OPTIONAL_CLAUSES {
        let text = given::card_text(|card| remove(card, clause));
        assert!(RateCard::parse(&text).is_ok(), "{clause}");
    }
    let none = given::card_text(|card| OPTIONAL_CLAUSES.iter().for_each(|name| remove(card, name)));
    let card = RateCard::parse(&none).expect("a valid card");
    assert_eq!(card.market(), None);
    assert!(!card.offers(Model::Projects));
    assert!(given::card().offers(Model::Projects));
}

/// What an editor needs to know is not part of the card.
#[test]
fn a_card_may_name_its_json_schema() {
    let without = given::card_text(|card| remove(card, "$schema"));
    assert!(RateCard::parse(&without).is_ok());
    check(
        |card| card["$schema"] = json!(3),
        "$.$schema",
        FaultKind::Expected(Expected::Text),
    );
}

/// The fields that may be absent, beside whole clauses.
const OPTIONAL: [&str; 6] = [
    "$.packages.items[0].minimum",
    "$.limits.commission_cap",
    "$.compliance.duties[2].goods",
    "$.compliance.duties[2].one_off",
    "$.compliance.duties[2].weeks",
    "$.compliance.duties[2].yearly",
];

/// Every field of each of these clauses is read: without it there is a
/// fault, unless it is optional; and another one beside it is a fault as well.
#[test]
fn no_field_is_overlooked() {
    let mut sample: Value = serde_json::from_str(given::CARD).expect("JSON");
    object(&mut sample, "/compliance/filing_discounts/0");
    let mut left_out = Vec::new();
    let mut objects = 0;
    for clause in OPTIONAL_CLAUSES {
        // The third duty depends on the goods, the first role is as good as any.
        for list in [
            "",
            "/items/0",
            "/vat/0",
            "/filing_discounts/0",
            "/duties/2",
            "/roles/0",
        ] {
            let pointer = format!("/{clause}{list}");
            let Some(fields) = sample.pointer(&pointer).and_then(Value::as_object) else {
                continue;
            };
            objects += 1;
            let path = path_of(&pointer);
            check(
                |card| object(card, &pointer)["spare"] = json!("1"),
                &format!("{path}.spare"),
                FaultKind::Unknown,
            );
            for name in fields.keys() {
                let text = given::card_text(|card| remove(object(card, &pointer), name));
                let path = format!("{path}.{name}");
                match RateCard::parse(&text) {
                    Ok(_) => left_out.push(path),
                    Err(faults) => assert_eq!(
                        (&*faults[0].path, &faults[0].kind),
                        (&*path, &FaultKind::Missing)
                    ),
                }
            }
        }
    }
    assert_eq!(objects, 12 + 5);
    assert_eq!(left_out, OPTIONAL);
}

/// The sample has no discount on filing: where one is looked at, it gets one.
fn object<'a>(card: &'a mut Value, pointer: &str) -> &'a mut Value {
    let discounts = &mut card["compliance"]["filing_discounts"];
    if pointer.starts_with("/compliance/filing_discounts/0") && discounts == &json!([]) {
        *discounts = json!([{ "from_countries": 5, "percent": "5" }]);
    }
    card.pointer_mut(pointer).expect("an object")
}

/// `$.packages.items[0]` for `/packages/items/0`.
fn path_of(pointer: &str) -> String {
    let parts = pointer.split('/').skip(1);
    parts.fold("$".into(), |path, part| match part.parse::<u8>() {
        Ok(index) => format!("{path}[{index}]"),
        Err(_) => format!("{path}.{part}"),
    })
}

/// A value at a JSON pointer is refused there, and only there.
#[track_caller]
fn check_at(pointer: &str, value: Value, kind: FaultKind) {
    check(
        |card| *object(card, pointer) = value,
        &path_of(pointer),
        kind,
    );
}

#[test]
fn figures_are_within_their_ranges() {
    let (fee, hundred, thousand) = ("10000000.00", "100.00", "1000.00");
    for (pointer, most) in [
        ("/packages/items/0/price", fee),
        ("/fee_base/unshipped_percent", hundred),
        ("/fee_base/refund_percent", hundred),
        ("/fee_base/vat/9/percent", hundred),
        ("/limits/minimum", fee),
        ("/limits/commission_cap", fee),
        ("/increment_base/percent", thousand),
        ("/launch/gmv_percent/2", hundred),
        ("/launch/discount_percent", hundred),
        ("/compliance_handling/fee", fee),
        ("/service_vat/percent", hundred),
        ("/compliance/filing_discounts/0/percent", hundred),
        ("/compliance/duties/1/one_off", fee),
        ("/compliance/duties/1/yearly", fee),
        ("/exclusions/subscription", fee),
        ("/exclusions/referral_percent", hundred),
        ("/exclusions/referral_by_goods/0/percent", hundred),
        ("/exclusions/fulfilment", fee),
        ("/own_team/roles/0/monthly_salary", "1000000.00"),
        ("/own_team/seat", fee),
        ("/own_team/tools", fee),
        ("/own_team/recruiting_percent", thousand),
        ("/own_team/ramp_output_percent", hundred),
        ("/seasons/percent/11", thousand),
        ("/variation/monthly_percent", hundred),
    ] {
        check_ends(pointer, "0", most);
    }
    check_ends("/exclusions/order_value", "0.01", fee);
    check_ends("/own_team/on_cost_percent", "100", thousand);
    for field in ["gmv", "growth", "ad_spend", "score"] {
        check_ends(&format!("/variation/{field}_percent/0"), "0", thousand);
    }
    check_ends("/variation/exchange_percent/0", "1", thousand);
    let heads = FaultKind::TooManyDecimals(1);
    check_at("/own_team/roles/0/heads", json!("0.25"), heads);
    check_at("/own_team/roles/0/heads", json!("20.1"), range("0", "20.0"));
}

/// A hundredth below the least and one above the most are refused.
#[track_caller]
fn check_ends(pointer: &str, least: &str, most: &str) {
    let hundredth = Decimal::new(1, 2);
    let decimal = |text: &str| -> Decimal { text.parse().expect("a decimal") };
    let beyond = [decimal(least) - hundredth, decimal(most) + hundredth];
    for value in beyond.map(|value| json!(value.to_string())) {
        check_at(pointer, value, range(least, most));
    }
}

#[test]
fn whole_numbers_are_within_their_ranges() {
    for (pointer, min, max) in [
        ("/packages/items/0/minimum", 1, 999),
        ("/compliance/filing_discounts/0/from_countries", 1, 10),
        ("/compliance/duties/1/weeks", 0, 52),
        ("/own_team/ramp_months", 0, 12),
    ] {
        let kind = range(&min.to_string(), &max.to_string());
        check_at(pointer, json!(min - 1), kind.clone());
        check_at(pointer, json!(max + 1), kind);
    }
}

/// Each list of the third schema names a thing once.
#[test]
fn nothing_is_priced_twice() {
    for (list, key, word) in [
        ("/packages/items", "package", "ad_rebuild"),
        ("/exclusions/referral_by_goods", "goods", "electronics"),
        ("/own_team/roles", "role", "operator"),
        ("/fee_base/vat", "site", "DE"),
    ] {
        let path = path_of(list);
        let twice = |card: &mut Value| {
            let entries = object(card, list).as_array_mut().expect("a list");
            if entries.len() > 1 {
                entries[1][key] = json!(word);
            } else {
                entries.push(entries[0].clone());
            }
        };
        check(twice, &path, FaultKind::Duplicate(word.into()));
    }
    let duties = "/compliance/duties";
    check(
        |card| object(card, duties)[1]["duty"] = json!("vat"),
        "$.compliance.duties",
        FaultKind::Duplicate("DE vat".into()),
    );
    check(
        |card| object(card, duties)[2]["goods"] = json!(["toys", "toys"]),
        "$.compliance.duties[2].goods",
        FaultKind::Duplicate("toys".into()),
    );
}

#[test]
fn every_site_has_a_rate_of_vat() {
    let missing = faults_of(|card| {
        let rates = card["fee_base"]["vat"].as_array_mut().expect("a list");
        rates.truncate(8);
    });
    let paths = ["$.fee_base.vat.PL", "$.fee_base.vat.IE"];
    assert_eq!(
        missing,
        paths.map(|path| (path.to_owned(), FaultKind::Missing))
    );
}

#[test]
fn lists_have_as_many_entries_as_they_can() {
    let strings = |count: usize| json!(vec!["100"; count]);
    check_at("/launch/gmv_percent", strings(0), FaultKind::Empty);
    check_at("/launch/gmv_percent", strings(13), FaultKind::TooMany(12));
    check_at("/seasons/percent", strings(11), FaultKind::Count(12));
    check_at("/seasons/percent", strings(13), FaultKind::TooMany(12));
    check_at("/variation/gmv_percent", strings(1), FaultKind::Count(2));
    check_at("/variation/gmv_percent", strings(3), FaultKind::TooMany(2));
    for list in [
        "/packages/items",
        "/compliance/duties",
        "/own_team/roles",
        "/fee_base/vat",
    ] {
        check_at(list, json!([]), FaultKind::Empty);
    }
    for list in [
        "/compliance/filing_discounts",
        "/exclusions/referral_by_goods",
        "/compliance/duties/2/goods",
    ] {
        let none = given::card_text(|card| *object(card, list) = json!([]));
        assert!(RateCard::parse(&none).is_ok(), "{list}");
    }
    let flat = given::card_text(|card| *object(card, "/seasons/percent") = strings(12));
    assert!(RateCard::parse(&flat).is_ok());
}

#[test]
fn figures_of_the_third_schema_fit_together() {
    check(
        |card| card["seasons"]["percent"][3] = json!("90.01"),
        "$.seasons.percent",
        FaultKind::Sum("1200".into()),
    );
    check_at(
        "/compliance/filing_discounts",
        json!([
            { "from_countries": 5, "percent": "5" },
            { "from_countries": 5, "percent": "20" },
        ]),
        FaultKind::NotRising,
    );
    // The low case comes first; both may be the same.
    check(
        |card| card["variation"]["growth_percent"] = json!(["80.50", "80"]),
        "$.variation.growth_percent[1]",
        range("80.5", "1000.00"),
    );
    let same = given::card_text(|card| card["variation"]["growth_percent"] = json!(["80", "80"]));
    assert!(RateCard::parse(&same).is_ok());
}

/// What is added up needs a rate.
#[test]
fn a_duty_is_in_a_currency_that_can_be_converted() {
    let dollars = |card: &mut Value| card["compliance"]["duties"][0]["currency"] = json!("USD");
    let words = vec!["CNY", "EUR", "GBP", "PLN", "SEK"];
    check(
        dollars,
        "$.compliance.duties[0].currency",
        FaultKind::Expected(Expected::OneOf(words)),
    );
    let with_rate = given::card_text(|card| {
        dollars(card);
        card["exchange"]["rates"]["USD"] = json!("7.20");
    });
    assert!(RateCard::parse(&with_rate).is_ok());
}

#[test]
fn what_the_third_schema_says_can_be_asked_for() {
    let card = given::card();
    let notes: Vec<String> = card
        .notes()
        .iter()
        .map(|note| note.number.to_string())
        .collect();
    let expected: Vec<String> = (1..=24).map(|number| number.to_string()).collect();
    assert_eq!(notes, expected);
}
