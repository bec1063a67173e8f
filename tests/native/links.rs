//! Links, and what can happen to one on its way.
//!
//! Each file of `tests/data/links` holds a payload, the card that it names, and the inputs
//! that it stands for. Until version 1 is final, the payloads are written anew after a
//! change of it:
//!
//! ```sh
//! UPDATE_LINKS=1 cargo test --no-default-features --features cli --test native links
//! ```

use std::collections::BTreeMap;
use std::{env, fs};

use eu_quote::calendar::Month;
use eu_quote::link::{self, Found, Link, LinkError};
use eu_quote::rate_card::CardId;
use eu_quote::seller;
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
fn golden_links_open() {
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

#[test]
fn golden_links_are_written_alike() {
    for (name, golden) in golden() {
        let card = CardId::parse(&golden.card).expect("an id");
        let payload = link::encode(card, &given::inputs(&golden.inputs));
        if env::var_os("UPDATE_LINKS").is_some() {
            let text = format!("{payload}\n{}\n{}", golden.card, golden.inputs);
            let path = given::data_path("links").join(&name);
            fs::write(path, text).expect("the file can be written");
        } else {
            assert_eq!(payload, golden.payload, "{name}");
        }
    }
}

/// In characters: docs/link.md, section 4.
#[test]
fn links_are_short() {
    let length = |name: &str| golden()[name].payload.len();
    for (name, most) in [
        ("defaults.txt", 40),
        ("pure-commission.txt", 50),
        ("stores.txt", 200),
        ("offer.txt", 80),
        ("assessed.txt", 80),
        ("typical.txt", 70),
        ("every-answer.txt", 360),
        ("ten-sites.txt", 370),
        ("largest.txt", 1_200),
    ] {
        assert!(length(name) <= most, "{name}: {}", length(name));
    }
}

/// What everything takes once the offers have names of 20 characters each.
#[test]
fn names_take_little() {
    let golden = &golden()["every-answer.txt"];
    let mut inputs: serde_json::Value = serde_json::from_str(&golden.inputs).expect("JSON");
    let all = inputs["proposals"].as_array_mut().expect("offers");
    assert_eq!(all.len(), 3);
    for offer in all {
        offer["name"] = "深圳市前海新区某某跨境电子商务运营总中心".into();
    }
    let inputs = given::inputs(&inputs.to_string());
    let proposals = inputs.particulars.proposals.as_slice();
    assert!(
        proposals
            .iter()
            .all(|offer| offer.name().chars().count() == 20)
    );
    let payload = link::encode(given::card().id(), &inputs);
    assert!(payload.len() <= 500, "{}", payload.len());
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

/// The payloads to try every mistake on. The largest one, and further ones with the same
/// sites, differ from those that are tried in nothing but the time they take.
fn payloads() -> impl Iterator<Item = String> {
    let golden = golden().into_iter();
    golden
        .filter(|(name, _)| {
            !["largest.txt", "increment-sites.txt", "stores.txt"].contains(&name.as_str())
        })
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

#[test]
fn the_first_mistake_does_not_look_like_a_newer_link() {
    let start = Month::new(2027, 1).expect("a month within our years");
    let card = given::card();
    let text = link::encode(card.id(), &card.defaults(start));
    let altered = format!("B{}", &text[1..]);
    assert_eq!(link::decode(&altered), Err(LinkError::Altered));
}

// Version 5, no body: 05 00, and its checksum.
#[test]
fn a_sound_link_of_a_newer_version_is_named_as_such() {
    assert_eq!(link::decode("BQC65q48"), Err(LinkError::NewerVersion(5)));
    assert_eq!(link::decode("BQC65q4"), Err(LinkError::Incomplete));
    // No version is 0.
    assert_eq!(link::decode("AAD_EtlB"), Err(LinkError::Altered));
}

/// docs/link.md, section 4.
#[test]
fn the_worked_examples_of_the_document_hold() {
    let document = include_str!("../../docs/link.md");
    let golden = golden();
    for name in [
        "defaults.txt",
        "pure-commission.txt",
        "offer.txt",
        "assessed.txt",
    ] {
        let payload = &golden[name].payload;
        let said = format!("`{payload}`: {} characters", payload.len());
        assert!(document.contains(&said), "{name}: {said}");
    }
    let payload = &golden["defaults.txt"].payload;
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
        LinkError::NewerProgram,
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
    let payload = &golden()["largest.txt"].payload;
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
