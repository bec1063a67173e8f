//! What a rate card's author is told about a mistake.

use std::fs;

use eu_quote::document::{Expected, Fault, FaultKind};
use eu_quote::quote::quote;
use eu_quote::rate_card::{CardId, RateCard, SAMPLE_JSON};
use eu_quote::text::{Lang, faults};
use serde_json::{Value, json};

use crate::given;

/// The faults of the sample card after an edit, as paths and kinds.
#[track_caller]
pub(crate) fn faults_of(edit: impl FnOnce(&mut Value)) -> Vec<(String, FaultKind)> {
    let faults = RateCard::parse(&given::card_text(edit)).expect_err("the card is refused");
    faults
        .into_iter()
        .map(|Fault { path, kind }| (path, kind))
        .collect()
}

/// An edit leads to exactly one fault.
#[track_caller]
pub(crate) fn check(edit: impl FnOnce(&mut Value), path: &str, kind: FaultKind) {
    assert_eq!(faults_of(edit), [(path.to_owned(), kind)]);
}

pub(crate) fn range(min: &str, max: &str) -> FaultKind {
    FaultKind::OutOfRange {
        min: min.into(),
        max: max.into(),
    }
}

pub(crate) fn remove(value: &mut Value, field: &str) {
    value.as_object_mut().expect("an object").remove(field);
}

#[test]
fn the_sample_card_is_valid() {
    let card = RateCard::parse(SAMPLE_JSON).expect("a valid card");
    // Links name it: who changes a byte of it makes another card.
    assert_eq!(card.id().to_string(), "dfa8cb6d76063cd3");
    assert!(card.is_sample());
    assert!(card.issued() < card.valid_until());
}

/// Links name it.
#[test]
fn a_card_is_built_in_by_its_id() {
    let sample = RateCard::sample();
    assert_eq!(RateCard::built_in(sample.id()), Some(sample));
    assert_eq!(RateCard::built_in(CardId::of("")), None);
}

#[test]
fn an_id_is_written_in_one_way() {
    let id = CardId::of("");
    assert_eq!(CardId::parse("e3b0c44298fc1c14"), Some(id));
    for other in [
        "",
        "E3B0C44298FC1C14",
        "e3b0c44298fc1c1",
        "e3b0c44298fc1c145",
        "+3b0c44298fc1c14",
        "0e3b0c44298fc1c14",
        "g3b0c44298fc1c14",
    ] {
        assert_eq!(CardId::parse(other), None, "{other}");
    }
}

/// The widget has it as a constant, which a unit test writes; its market apart.
#[test]
fn the_built_in_card_is_the_sample_card() {
    let card = RateCard::sample();
    assert!(card.market().is_some());
    assert_eq!(RateCard::parse(SAMPLE_JSON), Ok(card.clone().with_market()));
    assert_eq!(card.id(), CardId::of(SAMPLE_JSON));
}

#[test]
fn a_byte_more_is_another_card() {
    assert_ne!(
        CardId::of(SAMPLE_JSON),
        CardId::of(&format!("{SAMPLE_JSON} "))
    );
    // The first bytes of the SHA-256 of nothing (FIPS 180-4).
    assert_eq!(CardId::of("").to_string(), "e3b0c44298fc1c14");
}

#[test]
fn what_is_not_json_is_located() {
    let not_json = |line, column| FaultKind::NotJson { line, column };
    for (text, kind) in [("", not_json(1, 0)), ("{\n  x", not_json(2, 3))] {
        let faults = RateCard::parse(text).expect_err("no card");
        assert_eq!(
            faults,
            [Fault {
                path: "$".into(),
                kind
            }]
        );
    }
    let deep = "[".repeat(10_000);
    assert!(RateCard::parse(&deep).is_err());
    let large = " ".repeat(2 << 20);
    let faults = RateCard::parse(&large).expect_err("no card");
    assert_eq!(faults[0].kind, FaultKind::TooLarge(1 << 20));
}

#[test]
fn another_schema_is_not_read_any_further() {
    let edit = |card: &mut Value| {
        card["schema"] = json!(2);
        remove(card, "commission");
    };
    check(edit, "$.schema", range("1", "1"));
}

/// The clauses with a factor, in the order of the document; the last two are models that
/// a provider may offer.
const FACTORS: [&str; 9] = [
    "team",
    "difficulty",
    "account_history",
    "category",
    "erp_link",
    "prepayment",
    "trial",
    "commission_only",
    "increment",
];

/// What a card may leave out.
pub(crate) const OPTIONAL_CLAUSES: [&str; 12] = [
    "packages",
    "fee_base",
    "limits",
    "increment_base",
    "launch",
    "compliance_handling",
    "service_vat",
    "compliance",
    "exclusions",
    "own_team",
    "seasons",
    "variation",
];

#[test]
fn a_card_has_every_factor_and_may_offer_models() {
    let (factors, models) = FACTORS.split_at(7);
    for factor in factors {
        let path = format!("$.{factor}");
        check(|card| remove(card, factor), &path, FaultKind::Missing);
    }
    let plain = given::card_text(|card| models.iter().for_each(|name| remove(card, name)));
    assert!(RateCard::parse(&plain).is_ok());
    let fields = [
        ("team", "dedicated_percent"),
        ("account_history", "suspended_percent"),
        ("erp_link", "monthly"),
        ("trial", "months"),
        ("commission_only", "minimum"),
        ("commission_only", "min_monthly_gmv"),
        ("commission_only", "min_term_months"),
        ("commission_only", "min_stock_days"),
        ("increment", "percent"),
    ];
    for (clause, field) in fields {
        let path = format!("$.{clause}.{field}");
        check(
            |card| remove(&mut card[clause], field),
            &path,
            FaultKind::Missing,
        );
    }
}

#[test]
fn factors_are_within_their_ranges() {
    let set = |clause: &'static str, field: &'static str, value: Value| {
        move |card: &mut Value| card[clause][field] = value
    };
    for (clause, field, value, (min, max)) in [
        (
            "team",
            "dedicated_percent",
            json!("1000.01"),
            ("0", "1000.00"),
        ),
        ("category", "complex_percent", json!("-1"), ("0", "1000.00")),
        (
            "erp_link",
            "one_off",
            json!("10000000.01"),
            ("0", "10000000.00"),
        ),
        (
            "prepayment",
            "quarterly_percent",
            json!("100.01"),
            ("0", "100.00"),
        ),
        (
            "trial",
            "discount_percent",
            json!("100.01"),
            ("0", "100.00"),
        ),
        ("trial", "months", json!(0), ("1", "12")),
        ("trial", "months", json!(13), ("1", "12")),
        ("commission_only", "min_term_months", json!(37), ("1", "36")),
        (
            "commission_only",
            "min_stock_days",
            json!(1000),
            ("0", "999"),
        ),
        ("increment", "percent", json!("100.01"), ("0", "100.00")),
    ] {
        let path = format!("$.{clause}.{field}");
        check(set(clause, field, value), &path, range(min, max));
    }
}

#[test]
fn steps_of_difficulty_rise_or_are_none() {
    let path = "$.difficulty.steps";
    check(
        |card| card["difficulty"]["steps"][1]["above_percent"] = json!("10"),
        path,
        FaultKind::NotRising,
    );
    check(
        |card| card["difficulty"]["steps"][1]["above_percent"] = json!("100.01"),
        "$.difficulty.steps[1].above_percent",
        range("0", "100.00"),
    );
    let none = given::card_text(|card| card["difficulty"]["steps"] = json!([]));
    assert!(RateCard::parse(&none).is_ok());
}

/// A quote must not start from what the card does not have.
#[test]
fn the_default_model_is_one_that_the_card_offers() {
    let words = |words: &[&'static str]| FaultKind::Expected(Expected::OneOf(words.to_vec()));
    let path = "$.defaults.model";
    check(
        |card| {
            card["defaults"]["model"] = json!("commission_only");
            remove(card, "commission_only");
        },
        path,
        words(&["fee_and_commission", "fee_and_increment"]),
    );
    check(
        |card| {
            card["defaults"]["model"] = json!("fee_and_increment");
            remove(card, "commission_only");
            remove(card, "increment");
        },
        path,
        words(&["fee_and_commission"]),
    );
    // Nobody has ordered a project yet.
    check(
        |card| card["defaults"]["model"] = json!("projects"),
        path,
        words(&["fee_and_commission", "commission_only", "fee_and_increment"]),
    );
    let offered = given::card_text(|card| card["defaults"]["model"] = json!("fee_and_increment"));
    assert!(RateCard::parse(&offered).is_ok());
}

#[test]
fn a_missing_or_unknown_field_is_named() {
    check(
        |card| remove(card, "set_up"),
        "$.set_up",
        FaultKind::Missing,
    );
    check(
        |card| remove(&mut card["commission"], "clause"),
        "$.commission.clause",
        FaultKind::Missing,
    );
    check(
        |card| card["discount"] = json!(1),
        "$.discount",
        FaultKind::Unknown,
    );
    check(
        |card| card["kpi"]["gates"][1]["limit"] = json!("1"),
        "$.kpi.gates[1].limit",
        FaultKind::Unknown,
    );
    check(
        |card| card["defaults"]["figures"]["by_site"] = json!([]),
        "$.defaults.figures.by_site",
        FaultKind::Unknown,
    );
    check(
        |card| card["defaults"]["goals"]["gmv_growth"] = json!("10"),
        "$.defaults.goals.gmv_growth",
        FaultKind::Unknown,
    );
}

#[test]
fn a_field_stands_once() {
    let twice = SAMPLE_JSON.replacen("\"schema\": 1,", "\"schema\": 1, \"schema\": 1,", 1);
    let faults = RateCard::parse(&twice).expect_err("no card");
    let duplicate = FaultKind::Duplicate("schema".into());
    assert_eq!(
        faults,
        [Fault {
            path: "$".into(),
            kind: duplicate
        }]
    );
}

#[test]
fn figures_are_decimals_in_strings() {
    let decimal = |min: &str, max: &str| {
        let (min, max) = (min.to_owned(), max.to_owned());
        FaultKind::Expected(Expected::Decimal { min, max })
    };
    let edit = |value: Value| move |card: &mut Value| card["base_fee"]["growth"] = value;
    let path = "$.base_fee.growth";
    check(edit(json!(12_800)), path, decimal("0", "10000000.00"));
    check(edit(json!("12,800")), path, decimal("0", "10000000.00"));
    check(
        edit(json!("12800.001")),
        path,
        FaultKind::TooManyDecimals(2),
    );
    check(edit(json!("-1")), path, range("0", "10000000.00"));
    check(edit(json!("10000000.01")), path, range("0", "10000000.00"));
}

#[test]
fn tiers_rise_and_end_open() {
    let path = "$.commission.tiers";
    let tier = |index: usize, up_to: &'static str| {
        move |card: &mut Value| card["commission"]["tiers"][index]["up_to"] = json!(up_to)
    };
    check(tier(1, "30000.00"), path, FaultKind::NotRising);
    check(tier(0, "0"), path, FaultKind::NotRising);
    // One fault hides no other.
    let both = |card: &mut Value| {
        card["commission"]["tiers"][0]["up_to"] = json!("200000");
        card["commission"]["tiers"][1]["percent"] = json!("-5");
    };
    let faults = faults_of(both);
    let percent = format!("{path}[1].percent");
    assert_eq!(
        faults,
        [
            (percent, range("0", "100.00")),
            (path.to_owned(), FaultKind::NotRising)
        ]
    );
    check(tier(3, "900000.00"), path, FaultKind::OpenTier);
    check(
        |card| remove(&mut card["commission"]["tiers"][1], "up_to"),
        path,
        FaultKind::OpenTier,
    );
    check(
        |card| card["commission"]["tiers"] = json!([]),
        path,
        FaultKind::Empty,
    );
    check(
        |card| card["ad_management"]["full"]["tiers"][2]["percent"] = json!("100.01"),
        "$.ad_management.full.tiers[2].percent",
        range("0", "100.00"),
    );
}

#[test]
fn every_site_is_in_one_group() {
    let sites = |group: usize, sites: Value| {
        move |card: &mut Value| card["sites"]["groups"][group]["sites"] = sites
    };
    check(
        sites(1, json!(["UK", "DE"])),
        "$.sites.groups",
        FaultKind::Duplicate("DE".into()),
    );
    check(
        sites(0, json!(["DE", "FR", "IT"])),
        "$.sites.groups.ES",
        FaultKind::Missing,
    );
    check(
        |card| card["sites"]["cap_percent"] = json!("99.99"),
        "$.sites.cap_percent",
        range("100", "1000.00"),
    );
}

#[test]
fn every_currency_has_one_rate() {
    let path = "$.exchange.rates";
    check(
        |card| remove(&mut card["exchange"]["rates"], "SEK"),
        &format!("{path}.SEK"),
        FaultKind::Missing,
    );
    check(
        |card| card["exchange"]["rates"]["CNY"] = json!("1"),
        &format!("{path}.CNY"),
        FaultKind::Conflict("currency"),
    );
    check(
        |card| card["exchange"]["rates"]["GBP"] = json!("0"),
        &format!("{path}.GBP"),
        range("0.01", "1000"),
    );
}

#[test]
fn weights_sum_to_the_whole() {
    let path = "$.kpi.scored";
    check(
        |card| card["kpi"]["scored"][0]["weight_percent"] = json!("40.01"),
        path,
        FaultKind::Sum("100".into()),
    );
    check(
        |card| card["kpi"]["scored"][1]["kpi"] = json!("gmv_growth"),
        path,
        FaultKind::Duplicate("gmv_growth".into()),
    );
    check(
        |card| card["kpi"]["attainment_cap_percent"] = json!("100"),
        "$.kpi.attainment_cap_percent",
        range("100.01", "1000.00"),
    );
}

#[test]
fn dates_and_steps_are_in_order() {
    check(
        |card| card["valid_until"] = json!("2026-10-31"),
        "$.valid_until",
        FaultKind::DateOrder,
    );
    check(
        |card| card["issued"] = json!("2026-11-31"),
        "$.issued",
        FaultKind::Expected(Expected::Date),
    );
    check(
        |card| card["term_discount"]["steps"][2]["from_months"] = json!(6),
        "$.term_discount.steps",
        FaultKind::NotRising,
    );
    check(
        |card| card["set_up"]["waived_from_months"] = json!(37),
        "$.set_up.waived_from_months",
        range("1", "36"),
    );
}

#[test]
fn the_days_of_a_period_are_in_order() {
    let days = |days: [u8; 4]| {
        move |card: &mut Value| {
            let fields = ["report_day", "freeze_day", "review_day", "true_up_days"];
            for (field, day) in fields.into_iter().zip(days) {
                card["kpi"][field] = json!(day);
            }
        }
    };
    let before = |field, least| FaultKind::Before { field, least };
    let freeze = "$.kpi.freeze_day";
    check(days([16, 15, 20, 42]), freeze, before("report_day", 16));
    let review = "$.kpi.review_day";
    check(days([8, 15, 14, 42]), review, before("freeze_day", 15));
    // A review on a Saturday is held two days later.
    let true_up = "$.kpi.true_up_days";
    check(days([8, 15, 20, 21]), true_up, before("review_day", 22));
    assert_eq!(faults_of(days([3, 2, 1, 1])).len(), 3);
    let edges = [[8, 15, 20, 22], [28, 28, 28, 30], [1, 1, 1, 3]];
    for edge in edges {
        let card = RateCard::parse(&given::card_text(days(edge)));
        assert!(card.is_ok(), "{edge:?}");
    }
}

#[test]
fn a_day_that_is_too_early_is_said_in_both_languages() {
    let text = given::card_text(|card| card["kpi"]["true_up_days"] = json!(21));
    let faults = RateCard::parse(&text).expect_err("the card is refused");
    let said = Lang::ALL.map(|lang| faults::fault(lang, &faults[0]));
    assert_eq!(
        said,
        [
            "$.kpi.true_up_days: 不得早于“review_day”，至少为 22",
            "$.kpi.true_up_days: must not be before \"review_day\": at least 22",
        ]
    );
}

#[test]
fn every_fault_is_told_at_once() {
    let faults = faults_of(|card| {
        card["base_fee"]["full"] = json!(1);
        card["sites"]["cap_percent"] = json!("a");
        remove(&mut card["kpi"], "freeze_day");
        card["defaults"]["depth"] = json!("deep");
        card["colour"] = json!("red");
    });
    let mut paths: Vec<&str> = faults.iter().map(|(path, _)| path.as_str()).collect();
    paths.sort_unstable();
    assert_eq!(
        paths,
        [
            "$.base_fee.full",
            "$.colour",
            "$.defaults.depth",
            "$.kpi.freeze_day",
            "$.sites.cap_percent",
        ]
    );
}

#[test]
fn a_fault_is_said_in_both_languages() {
    let text = given::card_text(|card| card["base_fee"]["full"] = json!("-1"));
    let faults = RateCard::parse(&text).expect_err("the card is refused");
    let said = Lang::ALL.map(|lang| faults::fault(lang, &faults[0]));
    assert_eq!(
        said,
        [
            "$.base_fee.full: 应在 0 至 10000000.00 之间",
            "$.base_fee.full: must be from 0 to 10000000.00",
        ]
    );
}

/// What the demo page says of the sample card, where its text says which figure it is.
#[test]
fn the_demo_page_has_the_figures_of_the_sample() {
    let page = include_str!("../../index.html");
    let card = RateCard::sample();
    let document: Value = serde_json::from_str(SAMPLE_JSON).expect("JSON");
    let tiers = document["commission"]["tiers"].as_array().expect("tiers");
    let percent = |tier: Option<&Value>| tier.map(|tier| tier["percent"].clone());
    let monthly = quote(&card, &card.defaults(given::start())).totals.monthly;
    let mut found = Vec::new();
    for hook in page.split("data-card=\"").skip(1) {
        let (name, rest) = hook.split_once("\">").expect("a hook");
        let (shown, _) = rest.split_once('<').expect("its figure");
        let figure = match name {
            "commission.first" => percent(tiers.first()),
            "commission.last" => percent(tiers.last()),
            "example.monthly" => Some(json!(monthly.to_string())),
            path => path
                .split('.')
                .try_fold(&document, |at, field| at.get(field))
                .cloned(),
        };
        let figure = figure.as_ref().and_then(Value::as_str).unwrap_or_default();
        let whole = figure.strip_suffix(".00").unwrap_or(figure);
        assert_eq!(shown.replace(',', ""), whole, "{name}");
        found.push(name);
    }
    found.sort_unstable();
    found.dedup();
    assert_eq!(found.len(), 6, "{found:?}");
}

/// What was generated is what would be generated, and says the same.
#[test]
fn the_built_in_card_is_what_its_text_gives() {
    let parsed = RateCard::parse(SAMPLE_JSON).expect("a valid card");
    assert_eq!(RateCard::sample().with_market(), parsed);
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/rate_card/sample.rs");
    let found = fs::read_to_string(path).expect("the file is there");
    assert!(
        found == parsed.rust_source(),
        "src/rate_card/sample.rs is not what sample.json gives; write it anew with \
         `cargo xtask generate`"
    );
}
