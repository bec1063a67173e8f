//! What a document says of stores, projects, teams and proposals.

use eu_quote::document::{Expected, Fault, FaultKind, parse_json};
use eu_quote::seller::{
    self, Included, Package, Particulars, Role, Set, Site, SiteSet, Stage, Standing, Store, Stores,
    Tenths,
};
use proptest::prelude::*;

use crate::{arbitrary, given};

proptest! {
    #[test]
    fn any_particulars_are_read_back(particulars in arbitrary::particulars()) {
        let inputs = seller::SellerInputs { particulars, ..given::inputs("{}") };
        let document = seller::to_json(&inputs);
        prop_assert_eq!(given::inputs(&document), inputs);
    }

    #[test]
    fn a_set_is_its_bits(bits in any::<u16>()) {
        match Set::<Package>::from_bits(bits) {
            Some(set) => {
                prop_assert_eq!(set.bits(), bits);
                prop_assert_eq!(set.iter().collect::<Set<_>>(), set);
            }
            None => prop_assert!(bits >= 1 << Package::WORDS.len()),
        }
    }
}

#[test]
fn what_is_left_out_is_plain() {
    assert_eq!(given::inputs("{}").particulars, Particulars::PLAIN);
    let empty = r#"{ "stores": [], "goods": [], "packages": {}, "own_team": [],
        "proposals": [], "health": {}, "outlook": {}, "fee_base": {} }"#;
    assert_eq!(given::inputs(empty).particulars, Particulars::PLAIN);
}

#[test]
fn what_is_said_is_read() {
    let said = given::inputs(
        r#"{ "stores": [{ "site": "FR", "stage": "new", "vat": "missing" }],
            "packages": { "a_plus": 12 },
            "own_team": [{ "role": "ads", "today": "1", "needed": "2.5" }],
            "proposals": [{ "name": "店小秘", "provider": "erp", "monthly_fee": "8000",
                "sites": ["DE"], "included": ["ads"] }] }"#,
    )
    .particulars;
    let store = said.stores.get(Site::Fr);
    assert_eq!((store.stage, store.vat), (Stage::New, Standing::Missing));
    assert_eq!((store.epr, store.missing()), (Standing::Unknown, 1));
    assert_eq!(said.packages.get(Package::APlus), 12);
    let ads = said.own_team.get(Role::Ads);
    assert_eq!((ads.today, ads.needed), (Tenths(10), Some(Tenths(25))));
    let proposal = &said.proposals.as_slice()[0];
    assert_eq!(proposal.name(), "店小秘");
    assert!(proposal.included.contains(Included::Ads));
    assert!(!proposal.included.contains(Included::ErpLink));
}

#[test]
fn the_responsible_person_of_the_eu_is_missing_once() {
    let said = given::inputs(
        r#"{ "stores": [
            { "site": "DE", "vat": "missing", "product_safety": "missing" },
            { "site": "FR", "epr": "missing", "product_safety": "missing" },
            { "site": "UK", "product_safety": "missing" }
        ] }"#,
    );
    let stores = said.particulars.stores;
    let missing = |stores: Stores, sites: &[Site]| {
        let sites = SiteSet::from_sites(sites.iter().copied()).expect("a site");
        stores.missing_at(sites)
    };
    assert_eq!(missing(stores, &[Site::De]), 2);
    assert_eq!(missing(stores, &[Site::De, Site::Fr]), 3);
    assert_eq!(missing(stores, &[Site::De, Site::Fr, Site::Uk]), 4);
    // Poland needs the same one, the United Kingdom does not.
    assert_eq!(missing(stores, &[Site::Pl]), 1);
    assert_eq!(missing(stores, &[Site::Uk]), 1);
    // The one who is named for Poland is so for all.
    let poland = Store {
        product_safety: Standing::Held,
        ..Store::PLAIN
    };
    assert_eq!(
        missing(stores.with(Site::Pl, poland), &[Site::De, Site::Fr]),
        2
    );
}

#[track_caller]
fn check_fault(json: &str, path: &str, kind: FaultKind) {
    let defaults = given::card().defaults(given::inputs("{}").start);
    let faults = parse_json(json)
        .map_err(|fault| vec![fault])
        .and_then(|document| seller::parse(&document, &defaults));
    let path = path.to_owned();
    assert_eq!(faults, Err(vec![Fault { path, kind }]), "{json}");
}

fn between(min: &str, max: &str) -> FaultKind {
    FaultKind::OutOfRange {
        min: min.into(),
        max: max.into(),
    }
}

#[test]
fn what_cannot_be_is_refused() {
    check_fault(
        r#"{ "packages": { "a_plus": 1000 } }"#,
        "$.packages.a_plus",
        between("0", "999"),
    );
    check_fault(
        r#"{ "packages": { "magic": 1 } }"#,
        "$.packages.magic",
        FaultKind::Unknown,
    );
    check_fault(
        r#"{ "stores": [{ "site": "DE" }, { "site": "DE" }] }"#,
        "$.stores",
        FaultKind::Duplicate("DE".into()),
    );
    check_fault(
        r#"{ "goods": ["toys", "toys"] }"#,
        "$.goods",
        FaultKind::Duplicate("toys".into()),
    );
    check_fault(
        r#"{ "own_team": [{ "role": "ads", "needed": "20.1" }] }"#,
        "$.own_team[0].needed",
        between("0", "20.0"),
    );
    check_fault(
        r#"{ "own_team": [{ "role": "ads", "today": "0.25" }] }"#,
        "$.own_team[0].today",
        FaultKind::TooManyDecimals(1),
    );
    check_fault(
        r#"{ "main_asins": 0 }"#,
        "$.main_asins",
        between("1", "9999"),
    );
    check_fault(
        r#"{ "outlook": { "seasons_percent": [100, 100] } }"#,
        "$.outlook.seasons_percent",
        FaultKind::Count(12),
    );
    check_fault(
        r#"{ "health": { "odr": "100.01" } }"#,
        "$.health.odr",
        between("0", "100.00"),
    );
}

/// A name ends up in texts that people copy.
#[test]
fn a_name_is_no_place_for_anything() {
    let long = "x".repeat(41);
    for name in [
        long.as_str(),
        " a",
        "a ",
        "a\\nb",
        "a\\u0007b",
        "a\\u202eb",
        "a\\u200b",
    ] {
        let json = format!(
            r#"{{ "proposals": [{{ "name": "{name}", "provider": "erp", "sites": ["DE"] }}] }}"#
        );
        check_fault(
            &json,
            "$.proposals[0].name",
            FaultKind::Expected(Expected::Name),
        );
    }
}
