//! `eu-quote batch`, run as a user runs it: docs/pricing.md, section 7.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Command, Stdio};

use eu_quote::document::MAX_BYTES;
use eu_quote::export;
use eu_quote::quote::quote;
use eu_quote::rate_card::RateCard;
use serde_json::{Value, json};

use crate::cli::{run, text};
use crate::given;

/// A site by site document on one line.
fn by_site() -> String {
    let document: Value = serde_json::from_str(&given::data("real_seller.json")).expect("JSON");
    document.to_string()
}

const TOTAL: &str = r#"{"start":"2027-01","term_months":3,"figures":{"total":{"sites":["FR","UK"],"monthly_gmv":"1234.5"}}}"#;

/// The answer to `document` in the line `number`: the quote as `quote --json` says it,
/// byte for byte, without the indents.
fn answer(card: &RateCard, number: usize, document: &str) -> String {
    let indented = export::quote(card, &quote(card, &given::inputs(document)));
    let lines = indented.lines().map(str::trim_start);
    let compact = lines.collect::<String>().replace("\": ", "\":");
    format!("{{\"line\":{number},\"quote\":{compact}}}\n")
}

/// The answers to a stream, which get no complaint.
#[track_caller]
fn answers(args: &[&str], input: impl AsRef<[u8]> + Send) -> String {
    let output = run(args, input);
    assert_eq!(text(output.stderr), "", "{args:?}");
    assert_eq!(output.status.code(), Some(0), "{args:?}");
    text(output.stdout)
}

/// The answers to a stream with lines that cannot be priced, and the complaints.
#[track_caller]
fn complaints(args: &[&str], input: impl AsRef<[u8]> + Send) -> (Vec<Value>, Vec<String>) {
    let output = run(args, input);
    assert_eq!(output.status.code(), Some(2), "{args:?}");
    let answers = text(output.stdout);
    let answers = answers.lines().map(serde_json::from_str);
    let complaints = text(output.stderr);
    (
        answers.collect::<Result<_, _>>().expect("JSON lines"),
        complaints.lines().map(str::to_owned).collect(),
    )
}

#[test]
fn every_line_is_answered_as_the_quote_of_its_document() {
    let card = RateCard::sample();
    let documents = [by_site(), TOTAL.into(), TOTAL.into(), by_site()];
    let answer = |(index, document): (usize, &String)| answer(&card, index + 1, document);
    let expected: String = documents.iter().enumerate().map(answer).collect();
    let input = documents.map(|document| document + "\n").concat();
    assert_eq!(answers(&["batch"], &input), expected);
    assert_eq!(answers(&["batch", "-"], &input), expected);
}

#[test]
fn a_card_of_ones_own_prices_the_stream() {
    let dear = given::card_text(|card| card["base_fee"]["growth"] = "99999.00".into());
    let folder = std::env::temp_dir();
    let path = folder.join(format!("eu-quote-batch-card-{}.json", std::process::id()));
    std::fs::write(&path, &dear).expect("a file");
    let path_text = path.to_str().expect("a plain path");
    let quotes = answers(&["batch", "--card", path_text], TOTAL);
    std::fs::remove_file(&path).expect("the file");
    let card = RateCard::parse(&dear).expect("a valid card");
    assert_eq!(quotes, answer(&card, 1, TOTAL));
}

#[test]
fn a_file_is_read_and_one_on_standard_input_only_once() {
    let path = given::data_path("real_seller.json");
    let path = path.to_str().expect("a plain path");
    // Indented, so that no line of it is a document.
    let (answers, complaints) = complaints(&["batch", path], "");
    assert_eq!(answers.len(), complaints.len() - 1);
    assert!(complaints[0].starts_with(&format!("eu-quote: {path}:1: $: ")));
    for args in [
        &["batch", "/no/such/file"][..],
        &["batch", "/"],
        &["batch", "--card", "-"],
        &["batch", "-", "-"],
    ] {
        let output = run(args, "{}");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert_eq!(text(output.stdout), "", "{args:?}");
        assert_eq!(text(output.stderr).lines().count(), 1, "{args:?}");
    }
}

/// What is said of an ACoS goal that is no number.
const ACOS_CUT: &str =
    "must be a number from 0 to 90.00 in quotes, of digits and at most one point, like \"12.50\"";

#[test]
fn a_bad_line_is_answered_with_its_faults_and_stops_nothing() {
    let bad = r#"{"term_months":99,"goals":{"acos_cut_percent":15},"x":1}"#;
    let input = format!("{TOTAL}\n{bad}\n{{\n{TOTAL}\n");
    let (answers, complaints) = complaints(&["batch"], &input);
    let lines: Vec<&Value> = answers.iter().map(|answer| &answer["line"]).collect();
    assert_eq!(lines, [1, 2, 3, 4]);
    assert!(answers[0]["quote"].is_object() && answers[3]["quote"].is_object());
    assert_eq!(
        answers[1],
        json!({ "line": 2, "faults": [
            { "path": "$.x", "message": "unknown field; check the spelling" },
            { "path": "$.term_months", "message": "must be from 1 to 36" },
            { "path": "$.goals.acos_cut_percent", "message": ACOS_CUT },
        ] })
    );
    assert_eq!(
        answers[2],
        json!({ "line": 3, "faults": [
            { "path": "$", "message": "not valid JSON (line 3, column 1)" },
        ] })
    );
    assert_eq!(
        complaints,
        [
            "eu-quote: standard input:2: $.x: unknown field; check the spelling",
            "eu-quote: standard input:2: $.term_months: must be from 1 to 36",
            format!("eu-quote: standard input:2: $.goals.acos_cut_percent: {ACOS_CUT}").as_str(),
            "eu-quote: standard input:3: $: not valid JSON (line 3, column 1)",
            "eu-quote: 2 of 4 lines could not be priced",
        ]
    );
}

#[test]
fn a_model_that_the_card_does_not_have_is_not_priced() {
    let input = "{\"model\":\"commission_only\"}\n{}\n";
    // That of the tests has none of the optional clauses.
    let card = given::data_path("cards/archive/d0524f7d325b6422.json");
    let card = card.to_str().expect("a plain path");
    let (answers, _) = complaints(&["batch", "--card", card], input);
    assert_eq!(answers[0]["faults"][0]["path"], "$.model");
    assert!(answers[1]["quote"].is_object());
}

#[test]
fn every_clause_of_a_line_stands_in_its_quote() {
    // A line for each factor of the price.
    let document = r#"{"start":"2027-01","term_months":12,"model":"fee_and_increment","goals":{"gmv_growth_percent":"60"},"conditions":{"team":"dedicated","account_history":"warned","category":"complex","erp_link":true,"payment":"quarterly","trial":true}}"#;
    let card = RateCard::sample();
    let expected = answer(&card, 1, document);
    assert!(expected.matches("\"clause\":{").count() > 10, "{expected}");
    assert_eq!(answers(&["batch"], document), expected);
}

#[test]
fn faults_are_told_in_the_language_asked_for() {
    let (answers, complaints) = complaints(&["batch", "--lang", "zh-CN"], "[]\n");
    assert_eq!(answers[0]["faults"][0]["message"], "应为对象：{…}");
    assert_eq!(complaints[1], "eu-quote: 1 行中有 1 行无法报价");
}

#[test]
fn blank_lines_count_and_get_no_answer() {
    let bom = "\u{feff}";
    let input = format!("{bom}{TOTAL}\r\n\r\n \t\n{bom}\n{TOTAL}");
    let card = RateCard::sample();
    let expected = answer(&card, 1, TOTAL) + &answer(&card, 5, TOTAL);
    assert_eq!(answers(&["batch"], &input), expected);
    for nothing in ["", "\n", bom, "\r\n\r\n"] {
        assert_eq!(answers(&["batch"], nothing), "", "{nothing:?}");
    }
}

#[test]
fn what_is_not_utf_8_is_a_fault_of_its_line() {
    let mut input = b"{\"depth\":\"\xb8\xdf\"}\n".to_vec();
    input.extend_from_slice(TOTAL.as_bytes());
    let (answers, _) = complaints(&["batch"], &input);
    let message = "not valid UTF-8 (from byte 11 on)";
    assert_eq!(
        answers[0],
        json!({ "line": 1, "faults": [{ "path": "$", "message": message }] })
    );
    assert_eq!(answers[1]["line"], 2);
}

#[test]
fn the_longest_document_is_priced_and_a_longer_line_is_not() {
    let blank = " ".repeat(MAX_BYTES - TOTAL.len());
    let input = format!("{TOTAL}{blank}\r\n{TOTAL}{blank} \n{TOTAL}\n");
    let (answers, _) = complaints(&["batch"], &input);
    assert!(answers[0]["quote"].is_object() && answers[2]["quote"].is_object());
    let message = "too large: at most 1048576 bytes are read";
    assert_eq!(
        answers[1],
        json!({ "line": 2, "faults": [{ "path": "$", "message": message }] })
    );
}

fn start() -> Child {
    Command::new(env!("CARGO_BIN_EXE_eu-quote"))
        .arg("batch")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts")
}

#[test]
fn lines_are_answered_while_the_stream_goes_on_in_constant_memory() {
    let mut child = start();
    let mut stdin = child.stdin.take().expect("a pipe");
    let mut answers = BufReader::new(child.stdout.take().expect("a pipe"));
    let mut next = || {
        let mut line = String::new();
        answers.read_line(&mut line).expect("an answer");
        serde_json::from_str::<Value>(&line).expect("JSON")
    };
    writeln!(stdin, "{TOTAL}").expect("the program reads");
    assert!(next()["quote"].is_object());
    let piece = vec![b'x'; MAX_BYTES];
    for _ in 0..64 {
        stdin.write_all(&piece).expect("the program reads");
    }
    stdin.write_all(b"\n").expect("the program reads");
    assert_eq!(next()["faults"][0]["path"], "$");
    writeln!(stdin, "{TOTAL}").expect("the program reads");
    assert_eq!(next()["line"], 3);
    if let Some(peak) = peak_kib(&child) {
        assert!(peak < 16 * 1024, "{peak} KiB for a line of 64 MiB");
    }
    drop(stdin);
    assert_eq!(child.wait().expect("an end").code(), Some(2));
}

/// The most memory that a running program has had, where the system tells.
fn peak_kib(child: &Child) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}

#[test]
fn a_closed_pipe_ends_it_quietly() {
    let mut child = start();
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().expect("a pipe");
    let line = format!("{TOTAL}\n");
    // It ends long before this; then the pipe to it is closed too.
    while stdin.write_all(line.as_bytes()).is_ok() {}
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!(text(output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}

/// Each refused line has one line of complaint, of a length that can be read.
#[test]
fn a_complaint_is_one_short_line() {
    let line_end = "{\"a\\nb\\u001b\\u202e\": 1}".to_owned();
    let long = format!("{{\"{}\": 1}}", "x".repeat(100_000));
    let (answers, complaints) = complaints(&["batch"], format!("{line_end}\n{long}\n"));
    assert_eq!(answers.len(), 2);
    assert_eq!(complaints.len(), 3, "{complaints:?}");
    let path = r"$.a\u{a}b\u{1b}\u{202e}";
    assert_eq!(answers[0]["faults"][0]["path"], path);
    assert!(complaints[0].contains(path), "{complaints:?}");
    assert!(
        complaints[1].chars().count() < 400,
        "{}",
        complaints[1].len()
    );
    let path = answers[1]["faults"][0]["path"].as_str().expect("a path");
    assert!(path.chars().count() <= 301 && path.ends_with('…'), "{path}");
}
