//! The command line, run as a user runs it.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};
use std::thread;

use eu_quote::calendar::parse_date;
use eu_quote::compliance::duties;
use eu_quote::document::parse_json;
use eu_quote::exclusions::{self, exclusions};
use eu_quote::kpi;
use eu_quote::quote::{compare, comparison_to_json, quote, to_json};
use eu_quote::rate_card::RateCard;
use eu_quote::seller;

use crate::given;

/// Runs the program with `input` on its standard input.
#[track_caller]
pub(crate) fn run(args: &[&str], input: impl AsRef<[u8]> + Send) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_eu-quote"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    thread::scope(|scope| {
        // It may print before it has read all, and wait for what it prints to be read.
        scope.spawn(move || {
            // A program that needs no input may have ended already.
            let _ = stdin.write_all(input.as_ref());
        });
        child.wait_with_output().expect("the program ends")
    })
}

/// What a successful run prints; it says nothing on standard error.
#[track_caller]
fn printed(args: &[&str], input: &str) -> String {
    let output = run(args, input);
    assert_eq!(text(output.stderr), "", "{args:?}");
    assert_eq!(output.status.code(), Some(0), "{args:?}");
    text(output.stdout)
}

/// What a run complains about that prints nothing.
#[track_caller]
fn refused(args: &[&str], input: &str) -> String {
    let output = run(args, input);
    assert_eq!(text(output.stdout), "", "{args:?}");
    assert_eq!(output.status.code(), Some(2), "{args:?}");
    text(output.stderr)
}

pub(crate) fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn the_example_is_complete_and_can_be_priced() {
    let example = printed(&["example"], "");
    let inputs = given::inputs(&example);
    assert_eq!(format!("{}\n", seller::to_json(&inputs)), example);
    assert!(printed(&["quote", "-"], &example).contains("GMV commission"));
    assert!(printed(&["quote", "-", "--lang", "zh-CN"], &example).contains("GMV 提成"));
    assert!(printed(&["schedule", "-"], &example).contains("ODR"));
}

#[test]
fn the_json_of_a_quote_is_that_of_the_core() {
    let card = RateCard::sample();
    let inputs = given::real_seller();
    let quote = quote(&card, &inputs);
    let path = given::data_path("real_seller.json");
    let path = path.to_str().expect("a plain path");
    let json = printed(&["quote", path, "--json"], "");
    assert_eq!(json, format!("{}\n", to_json(&card, &quote)));
    let schedule = printed(&["schedule", path, "--json"], "");
    let expected = kpi::to_json(&kpi::schedule(&card, &inputs, &quote));
    assert_eq!(schedule, format!("{expected:#}\n"));
}

#[test]
fn the_json_of_a_quote_is_read_by_others() {
    let json = printed(&["quote", "-", "--json"], &given::data("real_seller.json"));
    let quote: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(quote["schema"], 1);
    assert_eq!(quote["card"]["sample"], true);
    assert_eq!(quote["totals"]["monthly"], "85848.95");
    assert_eq!(quote["totals"]["effective_rate_percent"], "8.35");
    assert_eq!(quote["volume"]["by_site"][4]["site"], "UK");
    let ads = &quote["lines"][8];
    assert_eq!(ads["key"], "ads.tier.2");
    assert_eq!(ads["basis"]["kind"], "slice");
    assert_eq!(ads["basis"]["volume"], "9748.78");
    assert_eq!(ads["basis"]["exchange"], "8.2");
    assert_eq!(ads["clause"]["number"], "5");
    assert_eq!(quote["months"][11]["month"], "2027-12");
    assert_eq!(ads["amount"], "6395.20");
    assert_eq!(quote["lines"].as_array().map(Vec::len), Some(14));
    // The order of fields is part of the form.
    let fields = [
        "schema",
        "card",
        "model",
        "currency",
        "term_months",
        "volume",
        "lines",
        "months",
        "totals",
    ];
    let place = |field: &str| json.find(&format!("\n  \"{field}\"")).expect("a field");
    assert!(fields.map(place).is_sorted(), "{json}");
}

#[test]
fn tables_say_what_the_quote_says() {
    let path = given::data_path("real_seller.json");
    let path = path.to_str().expect("a plain path");
    let table = printed(&["quote", path], "");
    for expected in [
        "Sample rates, not any company's actual prices",
        "示例费率，非任何公司的实际报价",
        "base fee 12,800.00 CNY × 35% [3]",
        "9,748.78 EUR × 8% × exchange rate 8.2 [5]",
        "1,030,187.40 CNY",
        "8.35%",
    ] {
        assert!(table.contains(expected), "{expected} in {table}");
    }
}

#[test]
fn a_link_goes_there_and_back() {
    let example = printed(&["example"], "");
    let link = printed(&["link", "encode", "-"], &example);
    assert_eq!(printed(&["link", "decode", link.trim()], ""), example);
    let url = format!("https://example.com/#q={link}");
    assert_eq!(printed(&["link", "decode", "-"], &url), example);
    assert_eq!(printed(&["link", "encode", "-"], &example), link);
}

#[test]
fn a_link_of_another_card_opens_with_a_note() {
    let golden = given::data("links/v1-defaults.txt");
    let payload = golden.lines().next().expect("a payload");
    let output = run(&["link", "decode", payload], "");
    assert_eq!(output.status.code(), Some(0));
    assert!(text(output.stderr).contains("0123456789abcdef"));
    let document = text(output.stdout);
    assert!(parse_json(&document).is_ok(), "{document}");
}

#[test]
fn the_longest_link_opens_as_argument_and_as_input() {
    let golden = given::data("links/v3-rare-names-largest.txt");
    let payload = golden.lines().next().expect("a payload");
    let document = text(run(&["link", "decode", payload], "").stdout);
    assert!(golden.ends_with(&document), "{document}");
    let url = format!("https://example.com/#q={payload}");
    assert_eq!(text(run(&["link", "decode", "-"], &url).stdout), document);
    let again = printed(&["link", "encode", "-"], &document);
    assert_eq!(printed(&["link", "decode", again.trim()], ""), document);
}

/// One that was built in before is not just any other card.
#[test]
fn a_link_of_the_card_before_names_the_way_back() {
    let old = "7da2fe5c1b1a9b81";
    let real = given::data_path("real_seller.json");
    let real = real.to_str().expect("a plain path");
    let payload = printed(&["link", "encode", real, "--card", old], "");
    let output = run(&["link", "decode", payload.trim()], "");
    assert_eq!(output.status.code(), Some(0));
    let note = text(output.stderr);
    assert!(note.contains(&format!("--card {old}")), "{note}");
    // As it was priced before: `golden_quotes`.
    let json = printed(
        &["quote", "-", "--json", "--card", old],
        &text(output.stdout),
    );
    let quote: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(quote["card"]["id"], old);
    assert_eq!(quote["totals"]["monthly"], "85848.95");
    // With the card at hand there is nothing to say, and with a third one there is.
    printed(&["link", "decode", payload.trim(), "--card", old], "");
    let third = given::card_text(|card| card["sample"] = false.into());
    let output = run(&["link", "decode", payload.trim(), "--card", "-"], &third);
    assert!(!text(output.stderr).contains("--card"));
}

#[test]
fn models_are_compared_in_tables() {
    let table = printed(&["compare", "-"], "{}");
    for expected in [
        "Sample rates, not any company's actual prices",
        "示例费率，非任何公司的实际报价",
        "Monthly fee and GMV commission",
        "34,480.00",
        "Expected      444,510.00",
        "824,100.00",
        "Monthly GMV of at least 20,000.00 EUR  met",
        "Brand registered with Amazon           not stated",
        "From a monthly GMV of 14,048.79 EUR on, \"Monthly fee and GMV commission\" costs less \
         than \"Pure commission\"",
    ] {
        assert!(table.contains(expected), "{expected} in {table}");
    }
    let table = printed(&["compare", "-", "--lang", "zh-CN"], "{}");
    for expected in [
        "计费方式对比",
        "乐观",
        "近 12 个月内账号未被停用       已满足",
        "月均 GMV 达到 9,365.86 EUR 起，“固定月费 + 增量提成”比“纯佣金”更省",
    ] {
        assert!(table.contains(expected), "{expected} in {table}");
    }
    let old = printed(&["compare", "-", "--card", "7da2fe5c1b1a9b81"], "{}");
    assert!(old.contains("one model only"), "{old}");
}

#[test]
fn the_json_of_a_comparison_is_that_of_the_core() {
    let card = RateCard::sample();
    let path = given::data_path("real_seller.json");
    let path = path.to_str().expect("a plain path");
    let json = printed(&["compare", path, "--json"], "");
    let comparison = compare(&card, &given::real_seller());
    let expected = comparison_to_json(&card, &comparison);
    assert_eq!(json, format!("{expected}\n"));
    // The order of fields is part of the form.
    let fields = [
        "schema",
        "card",
        "currency",
        "gmv_currency",
        "offers",
        "crossovers",
    ];
    let place = |field: &str| json.find(&format!("\n  \"{field}\"")).expect("a field");
    assert!(fields.map(place).is_sorted(), "{json}");
}

#[test]
fn a_trial_is_shown_with_its_months() {
    let trial = r#"{ "conditions": { "trial": true } }"#;
    let table = printed(&["quote", "-"], trial);
    assert!(table.contains("Trial discount (first 2 months)"), "{table}");
    // The subtotal is what recurs.
    assert!(
        table.contains("Subtotal                                      11,520.00"),
        "{table}"
    );
    let json = printed(&["quote", "-", "--json"], trial);
    let quote: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let months = |key: &str| {
        let lines = quote["lines"].as_array().expect("a list");
        let line = lines.iter().find(|line| line["key"] == key);
        line.expect("a line")["months"].clone()
    };
    assert_eq!(months("base.first_site"), serde_json::Value::Null);
    assert_eq!(months("base.trial"), 2);
    assert_eq!(months("one_off.set_up"), 1);
}

#[test]
fn a_model_that_the_card_lacks_is_refused() {
    let inputs = r#"{ "model": "commission_only" }"#;
    for command in ["quote", "compare", "schedule"] {
        let refused = refused(&[command, "-", "--card", "7da2fe5c1b1a9b81"], inputs);
        assert!(refused.contains("$.model"), "{refused}");
    }
}

#[test]
fn a_damaged_link_is_refused() {
    assert!(refused(&["link", "decode", "ARYBI0Vni"], "").contains("missing"));
    assert!(refused(&["link", "decode", "-", "--lang", "zh"], "#q=").contains("截断"));
    assert!(refused(&["link", "decode", "two words"], "").contains("no quote link"));
}

#[test]
fn every_fault_of_a_document_is_named() {
    let faults = refused(
        &["quote", "-"],
        r#"{ "term_months": 99, "assumed": ["x"], "y": 1 }"#,
    );
    for path in ["$.term_months", "$.assumed[0]", "$.y"] {
        assert!(faults.contains(path), "{path} in {faults}");
    }
    assert_eq!(faults.lines().count(), 3, "{faults}");
    assert!(refused(&["quote", "-"], "{").contains("line 1"));
}

#[test]
fn the_schema_of_cards_is_printed() {
    let printed = printed(&["card", "schema"], "");
    let schema = include_str!("../../docs/rate-card.schema.json");
    assert_eq!(printed.trim_end(), schema.trim_end());
}

#[test]
fn a_card_is_checked_and_used() {
    let sample = printed(&["card", "check", "-"], eu_quote::rate_card::SAMPLE_JSON);
    assert!(sample.contains(&RateCard::sample().id().to_string()));
    let broken = given::card_text(|card| {
        card["base_fee"]["full"] = "x".into();
        card["colour"] = 1.into();
    });
    let faults = refused(&["card", "check", "-"], &broken);
    assert!(
        faults.contains("$.base_fee.full") && faults.contains("$.colour"),
        "{faults}"
    );
    let example = given::data_path("real_seller.json");
    let example = example.to_str().expect("a plain path");
    let dear = given::card_text(|card| card["base_fee"]["growth"] = "99999.00".into());
    let quote = printed(&["quote", example, "--card", "-"], &dear);
    assert!(quote.contains("99,999.00"), "{quote}");
}

#[test]
fn the_default_start_follows_today() {
    let start = |today: &str| {
        let link = printed(&["link", "encode", "-", "--today", today], "{}");
        let document = printed(&["link", "decode", link.trim()], "");
        given::inputs(&document).start.to_string()
    };
    assert_eq!(start("2026-11-24"), "2026-12");
    assert_eq!(start("2026-12-31"), "2027-01");
    // The last month of our years has none after it.
    assert!(refused(&["quote", "-", "--today", "2099-12-01"], "{}").contains("--today"));
}

/// By the sample card: eight weeks for VAT in Germany.
const LATE: &str = r#"{ "start": "2026-12", "goods": ["electronics"],
    "stores": [{ "site": "DE", "stage": "new", "vat": "missing" }] }"#;

#[test]
fn what_is_beside_the_quote_is_told_in_tables() {
    let table = printed(&["market", "-", "--today", "2026-11-02"], LATE);
    for expected in [
        "Sample rates, not any company's actual prices",
        "示例费率，非任何公司的实际报价",
        "DE Germany · New",
        "Electronics EPR (WEEE)",
        "What is missing takes until 2026-12-28, after the start on 2026-12-01: the launch \
         has to wait",
        "GMV 50,000.00 EUR × 7% [26]",
        "2000 orders × 4.50 EUR (GMV 50,000.00 EUR ÷ 25.00 EUR an order) [26]",
        "Not in it, and not estimated: Translations beyond the agreed scope; Samples",
        "Amazon as a rule withholds and remits it",
    ] {
        assert!(table.contains(expected), "{expected} in {table}");
    }
    let args = ["market", "-", "--today", "2026-11-02", "--lang", "zh-CN"];
    let table = printed(&args, LATE);
    for expected in [
        "合规义务与费用",
        "赶不上",
        "不能按期开售",
        "通常由亚马逊代扣代缴",
    ] {
        assert!(table.contains(expected), "{expected} in {table}");
    }
}

#[test]
fn the_json_of_what_is_beside_the_quote_is_that_of_the_core() {
    let (card, inputs) = (RateCard::sample(), given::inputs(LATE));
    let today = parse_date("2026-11-02").expect("a date");
    let duties = duties(&card, &inputs, today);
    let found = exclusions(&card, &inputs, &quote(&card, &inputs), duties.as_ref());
    let expected = exclusions::to_json(&card, duties.as_ref(), &found);
    let args = ["market", "-", "--today", "2026-11-02", "--json"];
    assert_eq!(printed(&args, LATE), format!("{expected}\n"));
    // The order of fields is part of the form.
    let place = |field: &str| expected.find(&format!("\n  \"{field}\"")).expect("a field");
    let fields = [
        "schema",
        "card",
        "sample",
        "currency",
        "gmv_currency",
        "compliance",
    ];
    assert!(fields.map(place).is_sorted(), "{expected}");
}

#[test]
fn a_quote_says_that_a_launch_has_to_wait() {
    let said = "Compliance: registrations are missing for DE. Applied for today, all are in \
                place on 2026-12-28 at the earliest, after the start on 2026-12-01";
    let table = printed(&["quote", "-", "--today", "2026-11-02"], LATE);
    assert!(table.contains(said), "{table}");
    let table = printed(&["quote", "-", "--today", "2026-10-01"], LATE);
    assert!(!table.contains("Compliance:"), "{table}");
}

#[test]
fn a_wrong_command_line_is_one_clear_line() {
    for args in [
        &[][..],
        &["prices"],
        &["quote"],
        &["quote", "/no/such/file"],
        &["quote", "-", "-"],
        &["quote", "-", "--card", "-"],
        &["quote", "--colour", "-"],
        &["quote", "-", "--lang", "fr"],
        &["quote", "-", "--today", "tomorrow"],
        &["card", "print", "-"],
        &["link"],
    ] {
        let message = refused(args, "{}");
        assert_eq!(message.lines().count(), 1, "{args:?}: {message}");
        assert!(message.starts_with("eu-quote: "), "{args:?}: {message}");
    }
}

#[test]
fn help_and_version_need_no_command() {
    assert!(printed(&["--help"], "").contains("usage:"));
    assert_eq!(
        printed(&["-V"], ""),
        format!("eu-quote {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_eu-quote"))
        .args(["quote", "-", "--json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // Nobody reads the output from here on; only then does the input arrive.
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(b"{}").expect("the program reads");
    drop(stdin);
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!(text(output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}
