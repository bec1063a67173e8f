//! Links that are out in the world, and what can happen to a link on its way.
//!
//! Each file of `tests/data/links` holds a payload, the card that it names, and
//! the inputs that it stands for. A link that was shared must open with the same
//! answers for ever: the files are never edited, only added.

use std::collections::BTreeMap;
use std::fs;

use eu_quote::calendar::Month;
use eu_quote::link::{self, Found, Link, LinkError};
use eu_quote::rate_card::{CardId, RateCard};
use eu_quote::seller::{self, Conditions, Particulars, SellerInputs};
use eu_quote::text::{self, Lang};

use crate::given;

struct Golden {
    payload: String,
    card: String,
    inputs: String,
}

/// Every golden link by the name of its file.
fn golden() -> BTreeMap<String, Golden> {
    let files = fs::read_dir(given::data_path("links")).expect("the folder of golden links");
    let read = |file: fs::DirEntry| {
        let name = file.file_name().into_string().expect("a plain name");
        let text = fs::read_to_string(file.path()).expect("a text file");
        let mut parts = text.splitn(3, '\n').map(str::to_owned);
        let golden = Golden {
            payload: parts.next().unwrap_or_default(),
            card: parts.next().unwrap_or_default(),
            inputs: parts.next().unwrap_or_default(),
        };
        (name, golden)
    };
    files.map(|file| read(file.expect("a file"))).collect()
}

#[test]
fn golden_links_open_for_ever() {
    let golden = golden();
    assert!(golden.len() >= 19, "golden links are missing");
    for (name, golden) in golden {
        let link = link::decode(&golden.payload).expect("a golden link opens");
        assert_eq!(link.card.to_string(), golden.card, "{name}");
        assert_eq!(link.inputs, given::inputs(&golden.inputs), "{name}");
        // What is printed as a document says all of it as well.
        assert_eq!(
            given::inputs(&seller::to_json(&link.inputs)),
            link.inputs,
            "{name}"
        );
    }
}

/// Each was written in the oldest version that can say it, and still is.
#[test]
fn golden_links_are_written_alike() {
    for (name, golden) in golden() {
        let link = link::decode(&golden.payload).expect("a golden link opens");
        assert_eq!(
            link::encode(link.card, &link.inputs),
            golden.payload,
            "{name}"
        );
    }
}

#[test]
fn links_are_short() {
    let length = |name: &str| golden()[name].payload.len();
    assert!(length("v1-defaults.txt") <= 80);
    assert!(length("v1-real-seller.txt") <= 200);
    assert!(length("v1-ten-sites.txt") <= 500);
    assert!(length("v1-largest.txt") <= 600);
    assert!(length("v2-every-choice.txt") <= 80);
    assert!(length("v2-largest.txt") <= 600);
    assert!(length("v3-worked.txt") <= 80);
    assert!(length("v3-everything.txt") <= 220);
    assert!(length("v4-worked.txt") <= 70);
    assert!(length("v4-everything.txt") <= 240);
    assert!(length("v3-largest.txt") <= 1_320);
    assert!(length("v4-largest.txt") <= 1_360);
}

/// How far five stores are, and two projects.
#[test]
fn particulars_add_little() {
    let link = |inputs: &SellerInputs| link::encode(RateCard::sample().id(), inputs).len();
    let golden = &golden()["v3-real-seller.txt"];
    let said = given::inputs(&golden.inputs);
    let plain = SellerInputs {
        particulars: Particulars::PLAIN,
        ..said.clone()
    };
    assert!(link(&said) <= link(&plain) + 21);
    // From version 2 on, which holds the conditions, it is ten bytes.
    let conditions = Conditions {
        trial: true,
        ..Conditions::PLAIN
    };
    let (said, plain) = (
        SellerInputs { conditions, ..said },
        SellerInputs {
            conditions,
            ..plain
        },
    );
    assert!(link(&said) <= link(&plain) + 14);
}

#[test]
fn every_cut_is_recognized() {
    for (name, golden) in golden() {
        for length in 0..golden.payload.len() {
            let cut = link::decode(&golden.payload[..length]);
            assert_eq!(cut, Err(LinkError::Incomplete), "{name} cut to {length}");
        }
    }
}

/// The payloads to try every mistake on. The largest ones, and the same sites in another
/// version, differ from those that are tried in nothing but the time they take.
fn payloads() -> impl Iterator<Item = String> {
    let golden = golden().into_iter();
    golden
        .filter(|(name, _)| !name.ends_with("-largest.txt"))
        .filter(|(name, _)| name != "v2-increment-sites.txt" && name != "v3-real-seller.txt")
        .map(|(_, golden)| golden.payload)
}

/// Every letter of the payload's alphabet, and some that are not.
const CHARACTERS: &str =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/%. \n中";

#[track_caller]
fn check_refused(altered: &str, original: &str) {
    if altered != original {
        assert!(link::decode(altered).is_err(), "{altered} opens");
    }
}

#[test]
fn every_mistyped_character_is_recognized() {
    for text in payloads() {
        let text = text.as_str();
        for place in 0..text.len() {
            for character in CHARACTERS.chars() {
                let (before, after) = (&text[..place], &text[place + 1..]);
                check_refused(&format!("{before}{character}{after}"), text);
            }
        }
    }
}

#[test]
fn every_added_character_is_recognized() {
    for text in payloads() {
        let text = text.as_str();
        for place in 0..=text.len() {
            for character in CHARACTERS.chars() {
                let (before, after) = text.split_at(place);
                check_refused(&format!("{before}{character}{after}"), text);
            }
        }
    }
}

#[test]
fn every_lost_or_swapped_character_is_recognized() {
    for text in payloads() {
        let text = text.as_str();
        for place in 1..text.len() {
            let (before, after) = (&text[..place - 1], &text[place + 1..]);
            let (left, right) = (&text[place - 1..place], &text[place..=place]);
            check_refused(&format!("{before}{right}{left}{after}"), text);
            check_refused(&format!("{before}{right}{after}"), text);
        }
        check_refused(&format!("{text}{text}"), text);
        check_refused(&text.to_ascii_lowercase(), text);
    }
}

/// Version 2 is for what version 1 cannot say, and each later one for what none before can.
#[test]
fn a_link_is_written_in_the_oldest_version_that_can_say_it() {
    let card = RateCard::sample();
    let plain = given::inputs("{}");
    assert!(link::encode(card.id(), &plain).starts_with("AR"));
    for edit in [
        r#"{ "model": "fee_and_increment" }"#,
        r#"{ "conditions": { "team": "shared" } }"#,
        r#"{ "conditions": { "erp_link": true } }"#,
        r#"{ "conditions": { "payment": "quarterly" } }"#,
        r#"{ "conditions": { "trial": true } }"#,
        r#"{ "conditions": { "brand_registered": false } }"#,
        r#"{ "conditions": { "stock_days": 0 } }"#,
    ] {
        let text = link::encode(card.id(), &given::inputs(edit));
        assert!(text.starts_with("Ah"), "{edit}: {text}");
    }
    for edit in [
        r#"{ "model": "projects" }"#,
        r#"{ "stores": [{ "site": "IE", "stage": "new" }] }"#,
        r#"{ "goods": ["home"] }"#,
        r#"{ "main_asins": 1 }"#,
        r#"{ "aims": ["rank"] }"#,
        r#"{ "health": { "odr": "0" } }"#,
        r#"{ "packages": { "deals": 1 } }"#,
        r#"{ "fee_base": { "refunds": "deducted" } }"#,
        r#"{ "compliance_handling": true }"#,
        r#"{ "service_vat": true }"#,
        r#"{ "own_team": [{ "role": "ads", "needed": "0" }] }"#,
        r#"{ "proposals": [{ "provider": "agency", "sites": ["DE"] }] }"#,
        r#"{ "outlook": { "exchange": "8.2" } }"#,
        r#"{ "outlook": { "seasons_percent": [0,0,0,0,0,0,0,0,0,0,0,0] } }"#,
    ] {
        let text = link::encode(card.id(), &given::inputs(edit));
        // The first byte is 3; the second character holds the length as well.
        let of_version_3 = "wxyz0123456789-_".contains(&text[1..2]);
        assert!(text.starts_with('A') && of_version_3, "{edit}: {text}");
    }
    for edit in [
        r#"{ "kpi_plan": { "shares": { "acos": 100 } } }"#,
        r#"{ "kpi_plan": { "localisation_points": "90" } }"#,
        r#"{ "kpi_plan": { "baseline": "higher" } }"#,
        r#"{ "kpi_plan": { "last_year_gmv": "0" } }"#,
        r#"{ "kpi_plan": { "stock_out_days": 1 } }"#,
        r#"{ "kpi_plan": { "seasonal": true } }"#,
        r#"{ "kpi_plan": { "grace_months": 2 } }"#,
    ] {
        let text = link::encode(card.id(), &given::inputs(edit));
        assert!(text.starts_with('B'), "{edit}: {text}");
    }
}

#[test]
fn the_first_mistake_does_not_look_like_a_newer_link() {
    let start = Month::new(2027, 1).expect("a month within our years");
    let card = RateCard::sample();
    let text = link::encode(card.id(), &card.defaults(start));
    let altered = format!("B{}", &text[1..]);
    assert_eq!(link::decode(&altered), Err(LinkError::Altered));
}

// Version 5, no body: 05 00, and its checksum.
#[test]
fn a_sound_link_of_a_newer_version_is_named_as_such() {
    assert_eq!(link::decode("BQC65q48"), Err(LinkError::NewerVersion(5)));
    assert_eq!(link::decode("BQC65q4"), Err(LinkError::Incomplete));
    // Versions 2 to 4 are known, and a body of nothing is none.
    assert_eq!(link::decode("AgB9cO9z"), Err(LinkError::Altered));
    assert_eq!(link::decode("AwA8QfRq"), Err(LinkError::Altered));
    assert_eq!(link::decode("BAD717Ul"), Err(LinkError::Altered));
    // No version is 0.
    assert_eq!(link::decode("AAD_EtlB"), Err(LinkError::Altered));
}

/// docs/link.md, section 7.
#[test]
fn the_worked_examples_of_the_document_hold() {
    let document = include_str!("../../docs/link.md");
    let golden = golden();
    for name in [
        "v1-defaults.txt",
        "v2-pure-commission.txt",
        "v3-worked.txt",
        "v4-worked.txt",
    ] {
        let payload = &golden[name].payload;
        assert!(document.contains(payload.as_str()), "{name}: {payload}");
    }
    let payload = &golden["v1-defaults.txt"].payload;
    let Link { card, inputs } = link::decode(payload).expect("a link");
    assert_eq!(
        card,
        CardId::from_bytes([0x01, 0x23, 0x45, 0x67, 0x89, 0xAB, 0xCD, 0xEF])
    );
    let start = Month::new(2027, 1).expect("a month within our years");
    assert_eq!(inputs.start, start);
}

#[test]
fn every_error_says_what_to_do() {
    for error in [
        LinkError::Incomplete,
        LinkError::Altered,
        LinkError::NewerVersion(9),
    ] {
        for lang in Lang::ALL {
            let message = text::link::error(lang, error);
            assert!(
                !message.is_empty() && !message.contains(['!', '！']),
                "{message}"
            );
        }
    }
}

/// Chat programs and address bars take far more than the longest link.
#[test]
fn the_longest_link_is_found_in_what_is_pasted() {
    let payload = &golden()["v4-largest.txt"].payload;
    for marker in ["#q=", "?q=", "%23q%3D"] {
        let pasted = format!("报价：https://example.com/a/{marker}{payload}，请过目。");
        assert_eq!(
            link::find(&pasted, "q"),
            Found::Code(payload.clone()),
            "{marker}"
        );
    }
    assert_eq!(link::find(payload, "q"), Found::Code(payload.clone()));
}
