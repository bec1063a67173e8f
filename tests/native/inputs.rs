//! What an inputs document says, and what it leaves open.

use eu_quote::document::{Expected, Fault, FaultKind, parse_json};
use eu_quote::seller::{self, AccountHistory, Assumed, Conditions, Field, Model, Payment};

use crate::given;

#[track_caller]
fn check_assumed(json: &str, fields: &[Field]) {
    let expected = fields.iter().copied().fold(Assumed::NONE, Assumed::with);
    assert_eq!(given::inputs(json).assumed, expected, "{json}");
}

const TOTAL: &str = r#""figures": { "total": { "sites": ["DE"], "monthly_gmv": "1",
    "monthly_ad_spend": "1" } }"#;
const REST: &str = r#""start": "2027-01", "term_months": 1, "depth": "full",
    "ads_managed": true, "fulfilment": "fba", "goals": { "gmv_growth_percent": "1",
    "acos_cut_percent": "1", "conversion_rise_percent": "1" },
    "conditions": { "team": "shared", "account_history": "clean", "category": "general" }"#;

#[test]
fn what_is_left_out_is_assumed() {
    assert_eq!(given::inputs("{}").assumed, Assumed::ALL);
    check_assumed(&format!("{{ {TOTAL}, {REST} }}"), &[Field::Acos]);
    check_assumed(
        &format!(r#"{{ {REST}, "assumed": [] }}"#),
        &[Field::Sites, Field::Gmv, Field::AdSpend, Field::Acos],
    );
}

/// Only three of the conditions are asked for as questions of their own.
#[test]
fn conditions_that_are_left_out_are_plain() {
    assert_eq!(given::inputs("{}").conditions, Conditions::PLAIN);
    let unsaid = r#"{ "conditions": { "team": null, "erp_link": null, "trial": null,
        "brand_registered": null, "stock_days": null } }"#;
    assert_eq!(given::inputs(unsaid).conditions, Conditions::PLAIN);
    check_assumed(unsaid, &Field::BY_WEIGHT);
    let said = given::inputs(
        r#"{ "conditions": { "account_history": "suspended", "payment": "quarterly",
            "trial": true, "brand_registered": false, "stock_days": 0 }, "model": "commission_only" }"#,
    );
    assert_eq!(
        said.conditions,
        Conditions {
            history: AccountHistory::Suspended,
            payment: Payment::Quarterly,
            trial: true,
            brand_registered: Some(false),
            stock_days: Some(0),
            ..Conditions::PLAIN
        }
    );
    assert_eq!(said.model, Model::CommissionOnly);
    assert_eq!(said.assumed, Assumed::ALL.without(Field::History));
}

#[test]
fn a_faulty_condition_is_named() {
    let one_of = |words: &[&'static str]| FaultKind::Expected(Expected::OneOf(words.to_vec()));
    let check = |condition: &str, path: &str, kind: FaultKind| {
        let json = format!("{{ \"conditions\": {{ {condition} }} }}");
        check_fault(&json, &format!("$.conditions.{path}"), kind);
    };
    check(r#""team": "own""#, "team", one_of(&["shared", "dedicated"]));
    check(r#""history": "clean""#, "history", FaultKind::Unknown);
    check(
        r#""trial": "yes""#,
        "trial",
        FaultKind::Expected(Expected::Bool),
    );
    let range = FaultKind::OutOfRange {
        min: "0".into(),
        max: "999".into(),
    };
    check(r#""stock_days": 1000"#, "stock_days", range);
    check(
        r#""stock_days": "45""#,
        "stock_days",
        FaultKind::Expected(Expected::Integer {
            min: "0".into(),
            max: "999".into(),
        }),
    );
}

#[test]
fn the_list_tells_an_unknown_acos_from_one_that_nobody_asked_for() {
    check_assumed(&format!(r#"{{ {TOTAL}, {REST}, "assumed": [] }}"#), &[]);
    let listed = format!(r#"{{ {TOTAL}, {REST}, "assumed": ["acos", "term"] }}"#);
    check_assumed(&listed, &[Field::Acos, Field::Term]);
}

#[track_caller]
fn check_fault(json: &str, path: &str, kind: FaultKind) {
    let document = parse_json(json).expect("JSON");
    let defaults = given::card().defaults(given::start());
    let faults = seller::parse(&document, &defaults).expect_err("the inputs are refused");
    let path = path.into();
    assert_eq!(faults, [Fault { path, kind }], "{json}");
}

#[test]
fn a_faulty_answer_is_named() {
    let words = Field::WORDS.map(|(word, _)| word).to_vec();
    let one_of = FaultKind::Expected(Expected::OneOf(words));
    check_fault(r#"{ "assumed": ["gmv", "acros"] }"#, "$.assumed[1]", one_of);
    let twice = FaultKind::Duplicate("gmv".into());
    check_fault(r#"{ "assumed": ["gmv", "gmv"] }"#, "$.assumed", twice);
    check_fault(
        r#"{ "figures": { "by_site": [{ "site": "DE", "gmv": ["1", "2"], "orders": [1, 2, 3] }] } }"#,
        "$.figures.by_site[0].gmv",
        FaultKind::Count(3),
    );
    check_fault(
        &format!(
            "{{ {} }}",
            TOTAL.replace("\"DE\"", "\"DE\", \"FR\", \"DE\"")
        ),
        "$.figures.total.sites",
        FaultKind::Duplicate("DE".into()),
    );
    check_fault(
        &format!(
            "{{ {} }}",
            TOTAL.replace("\"total\"", "\"by_site\": [], \"total\"")
        ),
        "$.figures.by_site",
        FaultKind::Conflict("total"),
    );
    check_fault(
        r#"{ "goals": { "acos_cut_percent": "90.01" } }"#,
        "$.goals.acos_cut_percent",
        FaultKind::OutOfRange {
            min: "0".into(),
            max: "90.00".into(),
        },
    );
}
