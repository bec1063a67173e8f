//! A stream of `eu-quote batch`, and what it is answered with.

use std::collections::BTreeMap;

use eu_quote::document::{Node, parse_json};
use eu_quote::rate_card::RateCard;
use eu_quote::seller::{self, is_hidden};
use serde_json::Value;

use super::defaults;

/// What the program is started with: a day of its own, after which the answers begin.
pub(crate) const ARGUMENTS: [&str; 3] = ["batch", "--today", "2026-12-01"];

/// The most characters of a complaint: a name and a fault of 301 each, and what stands
/// around them. An escaped character takes up to ten.
const MOST: usize = 6_100;

/// Every line that is not blank has one answer, a quote if it is answers that the card can
/// price, and a complaint for each fault if not.
pub(crate) fn check(card: &RateCard, input: &[u8], answers: &[u8], complaints: &[u8]) -> bool {
    let answers = by_line(answers);
    let lines = lines(input);
    assert!(answers.keys().eq(lines.keys()), "{answers:?}");
    let mut refused = 0;
    let mut faults = 0;
    for (number, line) in &lines {
        let answer = &answers[number];
        let is_priced = answer.get("quote").is_some_and(Value::is_object);
        assert_eq!(is_priced, can_be_priced(card, line), "line {number}");
        if let Some(Value::Array(all)) = answer.get("faults") {
            assert!(!is_priced && !all.is_empty(), "line {number}");
            all.iter().for_each(check_fault);
            refused += 1;
            faults += all.len();
        }
        assert_eq!(answer.as_object().map(serde_json::Map::len), Some(2));
    }
    let complaints = str::from_utf8(complaints).expect("a text");
    let said = complaints.lines().count();
    assert_eq!(said, faults + usize::from(refused > 0), "{complaints}");
    for complaint in complaints.lines() {
        assert!(complaint.starts_with("eu-quote: "), "{complaint:?}");
        assert!(!complaint.contains(is_hidden), "{complaint:?}");
        assert!(complaint.chars().count() <= MOST, "{complaint:?}");
    }
    answers.values().any(|answer| answer.get("quote").is_some())
}

/// The answers by the numbers of their lines, which rise.
fn by_line(answers: &[u8]) -> BTreeMap<u64, Value> {
    let mut all = BTreeMap::new();
    let mut last = 0;
    for answer in str::from_utf8(answers).expect("a text").lines() {
        let answer: Value = serde_json::from_str(answer).expect("JSON");
        let line = answer["line"].as_u64().expect("the number of a line");
        assert!(line > last, "{answer}");
        last = line;
        all.insert(line, answer);
    }
    all
}

/// The lines that are to be answered.
fn lines(input: &[u8]) -> BTreeMap<u64, &[u8]> {
    let lines = input.split(|&byte| byte == b'\n').zip(1..);
    let lines = lines.map(|(line, number)| (number, line.strip_suffix(b"\r").unwrap_or(line)));
    let is_blank = |line: &[u8]| {
        let line = line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line);
        line.iter().all(|byte| b" \t\r".contains(byte))
    };
    lines.filter(|(_, line)| !is_blank(line)).collect()
}

fn can_be_priced(card: &RateCard, line: &[u8]) -> bool {
    let text = str::from_utf8(line).ok();
    let document = text.and_then(|text| parse_json(text).ok());
    let inputs = |document: &Node| seller::parse(document, &defaults(card)).ok();
    let inputs = document.as_ref().and_then(inputs);
    inputs.is_some_and(|inputs| card.offers(inputs.model))
}

fn check_fault(fault: &Value) {
    for name in ["path", "message"] {
        let text = fault[name].as_str().expect("a text");
        assert!(!text.contains(is_hidden), "{text:?}");
        assert!((1..=MOST).contains(&text.chars().count()), "{text:?}");
    }
}
