//! Rate cards from a network: what is refused, and what is said of it.

use eu_quote::document::{Fault, FaultKind};
use eu_quote::rate_card::{CardId, NoCard, RateCard};
use eu_quote::text::{Lang, card as words};
use serde_json::json;

use crate::given;

const CARD: &str = include_str!("../data/cards/provider.json");
const ID: &str = "ac4b329f73bec222";

fn refused(bytes: &[u8], asked: Option<&str>) -> NoCard {
    RateCard::from_bytes(bytes, asked).expect_err("no card")
}

#[test]
fn a_card_is_the_one_that_was_asked_for_or_any() {
    let card = RateCard::parse(CARD).expect("a valid card");
    let bytes = CARD.as_bytes();
    for asked in [None, Some(ID), Some(" AC4B329F73BEC222\n")] {
        assert_eq!(RateCard::from_bytes(bytes, asked), Ok(card.clone()));
    }
}

/// The browser tests serve them, by their ids.
#[test]
fn the_cards_of_the_browser_tests_are_valid() {
    const OLDER: &[u8] = include_bytes!("../data/cards/archive/d0524f7d325b6422.json");
    const PROVIDER: &[u8] = include_bytes!("../data/cards/provider.json");
    for (bytes, id) in [(OLDER, "d0524f7d325b6422"), (PROVIDER, "ac4b329f73bec222")] {
        let card = RateCard::from_bytes(bytes, Some(id)).expect("a valid card");
        assert!(!card.is_sample());
    }
}

#[test]
fn another_card_is_refused_before_anything_in_it_is_read() {
    let changed = format!("{CARD} ");
    let asked = || ID.to_owned();
    for bytes in [changed.as_bytes(), b"<!doctype html>", b"\xff", b""] {
        let got = CardId::of(bytes);
        let other = NoCard::Other {
            asked: asked(),
            got,
        };
        assert_eq!(refused(bytes, Some(ID)), other);
    }
    // A part of an id is none, and neither is nothing.
    for asked in ["", "ac4b329f73bec22", "ac4b329f73bec2220", "q"] {
        let got = refused(CARD.as_bytes(), Some(asked));
        assert!(matches!(got, NoCard::Other { .. }), "{asked}");
    }
}

#[test]
fn a_byte_order_mark_counts_for_the_id_and_not_for_the_card() {
    let marked = format!("\u{feff}{CARD}");
    let card = RateCard::from_bytes(marked.as_bytes(), None).expect("a valid card");
    assert_eq!(card.id(), CardId::of(&marked));
    assert_ne!(card.id().to_string(), ID);
}

#[test]
fn what_is_no_text_is_located() {
    let kind = FaultKind::NotUtf8(3);
    let path = String::from("$");
    let faults = vec![Fault { path, kind }];
    assert_eq!(refused(b"{}\xff", None), NoCard::Invalid(faults));
}

#[track_caller]
fn said(why: &NoCard, zh: &str, en: &str) {
    for (lang, words) in [(Lang::Zh, zh), (Lang::En, en)] {
        let reason = words::reason(lang, why);
        assert!(reason.contains(words), "{reason}");
    }
}

#[test]
fn each_reason_is_said_in_both_languages() {
    said(&NoCard::Unreachable, "网络不通", "no network");
    said(
        &NoCard::Status(404),
        "没有这份费率卡文件（HTTP 404）",
        "no such file (HTTP 404)",
    );
    said(&NoCard::Status(503), "HTTP 503", "HTTP 503");
    said(&NoCard::TooLarge, "1048576 字节", "1048576 bytes");
    let other = refused(b"{}", Some(ID));
    // The first bytes of the SHA-256 of {}.
    said(
        &other,
        "应为编号 ac4b329f73bec222，实为 44136fa355b3678a",
        "id is 44136fa355b3678a, not ac4b329f73bec222",
    );
    assert!(words::faults_of(Lang::En, &other).is_empty());
}

#[test]
fn a_schema_of_another_time_is_said_to_be_one() {
    for schema in [0, 99] {
        let text = given::card_text(|card| card["schema"] = json!(schema));
        let why = refused(text.as_bytes(), None);
        said(
            &why,
            "格式版本（schema）不受支持",
            "schema that this version of the widget does not read (it reads 1)",
        );
        let lines = words::faults_of(Lang::En, &why);
        assert!(lines[0].starts_with("$.schema: must be from 1 to 1"));
    }
    // Faulty in another way, it is a fault like any other.
    let text = given::card_text(|card| card["schema"] = json!("2"));
    said(
        &refused(text.as_bytes(), None),
        "1 处错误",
        "The rate card has a fault:",
    );
}

#[test]
fn faults_are_listed_with_their_paths() {
    let text = given::card_text(|card| {
        card["base_fee"]["full"] = json!("-1");
        card["colour"] = json!("red");
    });
    let why = refused(text.as_bytes(), None);
    said(&why, "有 2 处错误", "has 2 faults");
    assert_eq!(
        words::faults_of(Lang::En, &why),
        [
            "$.colour: unknown field; check the spelling",
            "$.base_fee.full: must be from 0 to 10000000.00",
        ]
    );
    assert_eq!(
        words::faults_of(Lang::Zh, &why)[1],
        "$.base_fee.full: 应在 0 至 10000000.00 之间"
    );
}

#[test]
fn neither_many_faults_nor_long_ones_fill_the_page() {
    let text = given::card_text(|card| {
        for number in 0..40 {
            let name = format!("{number:02}{}", "报".repeat(1_000));
            card[name] = json!(1);
        }
    });
    let lines = words::faults_of(Lang::En, &refused(text.as_bytes(), None));
    assert_eq!(lines.len(), 21);
    assert_eq!(lines[20], "… and 20 more");
    assert!(lines.iter().all(|line| line.chars().count() <= 301));
    assert!(lines[0].starts_with("$.00报") && lines[0].ends_with("报…"));
}
