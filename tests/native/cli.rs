//! The command line, run as a user runs it.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::thread;

use eu_quote::calendar::parse_date;
use eu_quote::document::parse_json;
use eu_quote::export;
use eu_quote::kpi;
use eu_quote::market::compliance::duties;
use eu_quote::market::exclusions::exclusions;
use eu_quote::outlook::{COURSES, SEED, outlook, simulate};
use eu_quote::quote::{compare, quote};
use eu_quote::rate_card::RateCard;
use eu_quote::seller;

use crate::given;

/// Runs the program with `input` on its standard input.
#[track_caller]
pub(crate) fn run(args: &[&str], input: impl AsRef<[u8]> + Send) -> Output {
    started(
        Command::new(env!("CARGO_BIN_EXE_eu-quote")).args(args),
        input,
    )
}

#[track_caller]
fn started(program: &mut Command, input: impl AsRef<[u8]> + Send) -> Output {
    let mut child = program
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
pub(crate) fn printed(args: &[&str], input: &str) -> String {
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
fn a_contract_has_dates_and_an_annex() {
    let example = printed(&["example"], "");
    let says = |args: &[&str], words: &str| {
        let text = printed(args, &example);
        assert!(text.contains(words), "{args:?}: {text}");
    };
    says(&["calendar", "-"], "Kick-off");
    says(&["calendar", "-", "--lang", "zh-CN"], "合同期满");
    says(&["calendar", "-", "--json"], "\"due\": \"kick_off\"");
    let file = ["calendar", "-", "--ics", "--today", "2026-11-24"];
    says(&file, "DTSTAMP:20261124T000000Z\r\n");
    // Every line ends alike, the last one too.
    let calendar = printed(&file, &example);
    assert!(calendar.ends_with("\r\nEND:VCALENDAR\r\n"), "{calendar}");
    assert_eq!(
        calendar.matches('\n').count(),
        calendar.matches("\r\n").count()
    );
    says(&["annex", "-"], "## 1. Definitions\n");
    says(&["annex", "-", "--both"], "## 1. 定义 / Definitions\n");
    says(
        &["annex", "-", "--summary", "--lang", "zh-CN"],
        "文本校验码 ",
    );
    says(&["annex", "-", "--json"], "\"clause\": \"definitions\"");
    says(&["contract-check", "-"], "Trial and reviews");
    says(
        &["contract-check", "-", "--json"],
        "\"rule\": \"kpi_definition\"",
    );
    let answers = r#"{"access": "yes", "exit": "no"}"#;
    let checked = printed(&["proposal-check", "-"], answers);
    assert!(
        checked.contains("10 / 100 (2 of 15 looked at)"),
        "{checked}"
    );
}

#[test]
fn an_annex_can_be_held_to_its_hash() {
    let example = printed(&["example"], "");
    let text = printed(&["annex", "-"], &example);
    let hash = text.trim_end().rsplit(' ').next().expect("a hash");
    let held = ["annex", "-", "--expect", hash];
    assert_eq!(printed(&held, &example), text);
    let other = "0123456789abcdef";
    for form in ["--both", "--json", "--summary"] {
        let complaint = refused(&["annex", "-", form, "--expect", other], &example);
        assert!(complaint.contains(hash), "{complaint}");
        assert!(complaint.contains(other), "{complaint}");
    }
    for malformed in [
        "0123456789abcde",
        "0123456789ABCDEF",
        "+123456789abcdef",
        "",
    ] {
        let complaint = refused(&["annex", "-", "--expect", malformed], &example);
        assert!(complaint.contains("16 small hex digits"), "{complaint}");
    }
}

#[test]
fn a_link_with_a_hash_is_read_like_any_other() {
    let example = printed(&["example"], "");
    let payload = printed(&["link", "encode", "-"], &example);
    let payload = payload.trim_end();
    let plain = printed(&["link", "decode", payload], "");
    for sent in [
        format!("https://example.com/#q={payload}.0123456789abcdef"),
        format!("{payload}.0123456789abcdef"),
        format!("https://example.com/#q={payload}.no hash"),
    ] {
        assert_eq!(printed(&["link", "decode", &sent], ""), plain, "{sent}");
    }
}

#[test]
fn what_sellers_ask_is_answered_beside_the_check() {
    let example = printed(&["example"], "");
    let text = printed(&["contract-check", "-"], &example);
    assert!(text.contains("a KPI has failed, where is the cause?\n  Look in this order"));
    let text = printed(&["contract-check", "-", "--lang", "zh"], &example);
    assert!(
        text.contains("什么样的卖家适合请代运营？\n  规模："),
        "{text}"
    );
    // A proposal says nothing about the seller.
    let proposal = printed(&["proposal-check", "-"], "{}");
    assert!(!proposal.contains("Often asked"), "{proposal}");
}

#[test]
fn the_terms_to_ask_for_are_whatever_is_not_settled() {
    let answers = r#"{"access": "yes", "exit": "no"}"#;
    let list = printed(&["proposal-check", "-", "--summary"], answers);
    assert!(list.starts_with("【Terms to ask for】\n"), "{list}");
    assert!(
        list.contains("\n1. How KPIs are defined: Each KPI"),
        "{list}"
    );
    assert!(list.contains("\n9. Exit and hand-over: "), "{list}");
    assert!(list.contains("\n14. Supervision: "), "{list}");
    assert!(!list.contains("Access to the account"), "{list}");
    assert!(list.lines().count() == 19, "{list}");
}

#[test]
fn the_dictionary_is_printed_in_both_languages_and_as_json() {
    let table = printed(&["kpis"], "");
    for expected in [
        "Return rate [return_rate]",
        "# Account health",
        "below 1% · Amazon Seller Central help, G200285170",
        "28 days",
    ] {
        assert!(table.contains(expected), "{expected} in {table}");
    }
    let table = printed(&["kpis", "--lang", "zh"], "");
    assert!(table.contains("可售天数 [days_of_supply]"), "{table}");
    assert!(table.contains("一般经验，未核实"), "{table}");
    let json = printed(&["kpis", "--json", "--lang", "zh"], "");
    let expected = given::json(&export::dictionary());
    assert_eq!(json, format!("{expected:#}\n"));
}

#[test]
fn the_json_of_a_quote_is_that_of_the_core() {
    let card = RateCard::sample();
    let inputs = given::real_seller();
    let quote = quote(&card, &inputs);
    let path = given::data_path("real_seller.json");
    let path = path.to_str().expect("a plain path");
    let json = printed(&["quote", path, "--json"], "");
    assert_eq!(json, format!("{}\n", export::quote(&card, &quote)));
    let schedule = printed(&["schedule", path, "--json"], "");
    let expected = given::json(&export::schedule(&kpi::schedule(&card, &inputs, &quote)));
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
    let golden = given::data("links/defaults.txt");
    let payload = golden.lines().next().expect("a payload");
    let output = run(&["link", "decode", payload], "");
    assert_eq!(output.status.code(), Some(0));
    assert!(text(output.stderr).contains("0123456789abcdef"));
    let document = text(output.stdout);
    assert!(parse_json(&document).is_ok(), "{document}");
}

#[test]
fn the_longest_link_opens_as_argument_and_as_input() {
    let golden = given::data("links/largest.txt");
    let payload = golden.lines().next().expect("a payload");
    let document = text(run(&["link", "decode", payload], "").stdout);
    assert!(golden.ends_with(&document), "{document}");
    let url = format!("https://example.com/#q={payload}");
    assert_eq!(text(run(&["link", "decode", "-"], &url).stdout), document);
    let again = printed(&["link", "encode", "-"], &document);
    assert_eq!(printed(&["link", "decode", again.trim()], ""), document);
}

/// The path of a card without any of the optional clauses.
fn plain_card() -> String {
    let path = given::data_path("cards/archive/d0524f7d325b6422.json");
    path.to_str().expect("a plain path").to_owned()
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
        "月均 GMV 达到 986,341.47 EUR 起，“纯佣金”比“固定月费 + 增量提成”更省",
    ] {
        assert!(table.contains(expected), "{expected} in {table}");
    }
    let one = printed(&["compare", "-", "--card", &plain_card()], "{}");
    assert!(one.contains("one model only"), "{one}");
}

#[test]
fn the_json_of_a_comparison_is_that_of_the_core() {
    let card = RateCard::sample();
    let path = given::data_path("real_seller.json");
    let path = path.to_str().expect("a plain path");
    let json = printed(&["compare", path, "--json"], "");
    let comparison = compare(&card, &given::real_seller());
    let expected = export::comparison(&card, &comparison);
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

/// The contract of docs/settlement.md, section 8, by the card of its tests.
const CONTRACT: [&str; 2] = ["settlement/inputs.json", "settlement/actuals.json"];

/// `settle` with `options`; what stands in the last place of `files` is standard input.
fn settle(files: [&str; 2], options: &[&str]) -> Vec<String> {
    let card = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/native/kpi/card.json");
    let path = |name: &str| match name {
        "-" => String::from("-"),
        name => given::data_path(name).display().to_string(),
    };
    let mut args = vec![String::from("settle")];
    args.extend(files.map(path));
    args.extend(["--card".into(), card.display().to_string()]);
    args.extend(options.iter().map(|&option| option.to_owned()));
    args
}

#[test]
fn a_contract_is_settled_in_tables() {
    let print = |options: &[&str]| {
        let args = settle(CONTRACT, options);
        printed(&args.iter().map(String::as_str).collect::<Vec<_>>(), "")
    };
    let table = print(&[]);
    for expected in [
        "Period 1 (2027-12-01 to 2028-02-29): settled",
        "First settlement (figures exported on 2028-03-15)",
        "50,000.00 EUR  55,000.00 EUR  55,862.07 EUR     117.24%     40%  46.896%",
        "Unit session percentage: 2028-02 does not count (too many days lost)",
        "GMV commission            73,800.00     -82.00      73,718.00",
        "Total                    111,936.77  -3,344.47     108,592.30",
        "2027-12: 5,400.00 EUR spent on ads exceed the budget of 5,300.00 EUR",
        "not scored: small sample",
        "a bonus of 718.85 CNY waits until they are there",
        "Period 3 (2028-06-01 to 2028-08-31): open: not assessed yet",
        "Months not reported: 2028-07, 2028-08",
        "Period 4 (2028-09-01 to 2028-11-30): not reported, not settled",
        "2028-02 out of stock (58 of 580 ASIN-days)",
        "2028-06          100%  61,000.00     61,000.00",
        "47,000.00 / 60,000.00*",
        "Settled so far           258,607.30",
    ] {
        assert!(table.contains(expected), "{expected} in {table}");
    }
    let table = print(&["--lang", "zh-CN"]);
    for expected in [
        "第 1 期（2027-12-01 至 2028-02-29）：已结算",
        "订单商品转化率：2028-02 不计入（不可售天数超限）",
        "合计            111,936.77  -3,344.47  108,592.30",
        "否决项缺少读数，奖金 718.85 CNY 暂不支付",
        "2028-04 卖家调价（12%）",
        "累计结算        258,607.30",
    ] {
        assert!(table.contains(expected), "{expected} in {table}");
    }
}

#[test]
fn the_json_of_a_settlement_is_that_of_the_core() {
    let args = settle(CONTRACT, &["--json"]);
    let json = printed(&args.iter().map(String::as_str).collect::<Vec<_>>(), "");
    let expected = given::data("settlement/settlement.json");
    assert_eq!(json.trim_end(), expected.trim_end());
}

#[test]
fn a_settlement_needs_a_start_and_good_actuals() {
    let complain = |files, input: &str| {
        let args = settle(files, &[]);
        refused(&args.iter().map(String::as_str).collect::<Vec<_>>(), input)
    };
    // A start that follows today would settle other months tomorrow.
    let without = complain(["-", CONTRACT[1]], r#"{ "start": null, "model": "x" }"#);
    assert!(without.contains("$.start: missing"), "{without}");
    assert!(without.contains("$.model"), "{without}");
    let actuals = r#"{ "months": [{ "month": "2029-01" }], "baselines": { "acos_percent": "3" } }"#;
    let faults = complain([CONTRACT[0], "-"], actuals);
    for expected in [
        "standard input: $.months[0].month: must be from 2027-12 to 2028-11",
        "standard input: $.months[0].first: missing",
        "standard input: $.baselines.acos_percent: fixed by the contract: leave it out",
    ] {
        assert!(faults.contains(expected), "{expected} in {faults}");
    }
    let twice = complain(["-", "-"], "{}");
    assert!(twice.contains("read only once"), "{twice}");
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
fn what_is_probably_a_slip_is_told() {
    let inputs = r#"{ "start": "2026-10", "figures": { "total": { "sites": ["DE"],
        "monthly_gmv": "50000", "monthly_ad_spend": "5000", "acos_percent": "130" } } }"#;
    let told = printed(&["quote", "-", "--today", "2026-11-01"], inputs);
    assert!(
        told.contains("The first month, 2026-10, has passed"),
        "{told}"
    );
    assert!(told.contains("\nACoS 130% is above 100%"), "{told}");
    // The present month can still begin, and the whole is no slip.
    let plain = inputs.replace("130", "100");
    let told = printed(&["quote", "-", "--today", "2026-10-31"], &plain);
    assert!(!told.contains("Please check"), "{told}");
    let by_site = r#"{ "figures": { "by_site": [
        { "site": "DE", "gmv": ["1", "1", "1"], "orders": [1, 1, 1], "monthly_ad_spend": "0", "acos_percent": "99" },
        { "site": "UK", "gmv": ["1", "1", "1"], "orders": [1, 1, 1], "monthly_ad_spend": "9", "acos_percent": "101" }
    ] } }"#;
    let told = printed(&["quote", "-", "--lang", "zh-CN"], by_site);
    assert!(told.contains("UK ACoS 101% 超过 100%"), "{told}");
    assert!(!told.contains("DE ACoS"), "{told}");
}

/// What the GMV loses on the way to the commission stands before it, and the tax beside
/// the totals.
#[test]
fn fee_base_and_tax_are_shown() {
    let inputs = r#"{ "fee_base": { "refunds": "deducted", "ad_sales": "excluded" },
        "figures": { "total": { "sites": ["DE"], "monthly_gmv": "50000.00",
            "monthly_ad_spend": "5000.00" } },
        "packages": { "a_plus": 2 }, "service_vat": true }"#;
    let table = printed(&["quote", "-"], inputs);
    for expected in [
        "Fee base                            EUR\n  GMV (as ordered, with VAT)  50,000.00\n",
        "  Refunds                     -4,000.00  50,000.00 EUR × the rate card's refund rate of \
         8% [19]\n",
        "  Sales from ads                   0.00  ACoS not known: nothing is taken off [19]\n",
        "  Fee base                    46,000.00\n",
        "2 × 1,500.00 CNY [18]",
        "GMV commission  One-off fees  Projects      Total\n",
        "Net    VAT 6% [24]  Total with VAT\n",
        // 11,520 + 14,760 + 16,000 × 0.41.
        "Monthly fee                   32,840.00 CNY   1,970.40 CNY   34,810.40 CNY\n",
        "Projects                       3,000.00 CNY\n",
    ] {
        assert!(table.contains(expected), "{expected} in {table}");
    }
    assert!(table.find("Fee base") < table.find("Commissionable sales"));
    let plain = printed(&["quote", "-", "--lang", "zh-CN"], "{}");
    for absent in ["计佣基数", "含税合计", "项目费用", "合规代办费"] {
        assert!(!plain.contains(absent), "{absent} in {plain}");
    }
}

#[test]
fn projects_that_are_still_to_be_chosen_have_no_price() {
    let nothing = r#"{ "model": "projects" }"#;
    let table = printed(&["quote", "-"], nothing);
    assert!(table.contains("Choose at least one project"), "{table}");
    assert!(!table.contains("0.00"), "{table}");
    let table = printed(&["quote", "-", "--lang", "zh-CN"], nothing);
    assert!(table.contains("请至少选择一个项目"), "{table}");
    let json = printed(&["quote", "-", "--json"], nothing);
    let quote: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(quote["lines"], serde_json::json!([]));
    assert_eq!(quote["totals"]["term"], "0.00");
    // A commission on no sales is nothing too, but there is nothing to choose.
    let card = given::card_text(|card| card["commission_only"]["minimum"] = "0.00".into());
    let nothing = given::data_path("no_sales.json");
    let nothing = nothing.to_str().expect("a plain path");
    let table = printed(&["quote", nothing, "--card", "-"], &card);
    assert!(
        table.contains("Month    Total\n2027-01   0.00\n"),
        "{table}"
    );
}

#[test]
fn what_is_new_in_a_quote_is_in_its_json() {
    let inputs = r#"{ "stores": [{ "site": "FR", "stage": "new", "vat": "missing" }],
        "figures": { "total": { "sites": ["DE", "FR"], "monthly_gmv": "50000.00" } },
        "fee_base": { "vat": "excluded", "ad_sales": "excluded" }, "compliance_handling": true,
        "packages": { "localisation": 1 }, "service_vat": true }"#;
    let json = printed(&["quote", "-", "--json"], inputs);
    let quote: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(quote["service_vat"]["percent"], "6.00");
    assert_eq!(quote["service_vat"]["clause"]["number"], "24");
    let volume = &quote["volume"];
    assert_eq!(volume["deductions"][0]["key"], "ad_sales");
    assert_eq!(volume["deductions"][0]["percent"], serde_json::Value::Null);
    assert_eq!(volume["deductions"][2]["key"], "vat.FR");
    assert_eq!(volume["deductions"][2]["of"], "25000.00");
    assert_eq!(volume["deductions"][2]["percent"], "20.00");
    assert_eq!(volume["deductions"][2]["amount"], "-4166.67");
    assert_eq!(volume["clause"]["number"], "19");
    // 25,000 ÷ 1.19 = 21,008.4033…
    assert_eq!(volume["fee_base"], "41841.73");
    let line = |key: &str| {
        let lines = quote["lines"].as_array().expect("a list").iter();
        let mut lines = lines.filter(|line| line["key"] == key);
        lines.next().expect("a line").clone()
    };
    let launch = line("base.launch");
    assert_eq!(launch["months"], 3);
    assert_eq!(launch["basis"]["of"], "new_sites");
    assert_eq!(launch["basis"]["amount"], "4032.00");
    let project = line("project.localisation");
    assert_eq!(project["group"], "projects");
    assert_eq!(project["months"], 1);
    let basis = r#"{"kind":"units","quantity":1,"charged":5,"price":"580.00"}"#;
    let basis: serde_json::Value = serde_json::from_str(basis).expect("JSON");
    assert_eq!(project["basis"], basis);
    assert_eq!(line("compliance.handling")["amount"], "500.00");
    assert_eq!(quote["months"][0]["projects"], "2900.00");
    assert_eq!(quote["months"][0]["compliance"], "500.00");
    assert_eq!(quote["totals"]["projects"], "2900.00");
}

#[test]
fn a_model_that_the_card_lacks_is_refused() {
    let inputs = r#"{ "model": "commission_only" }"#;
    for command in ["quote", "compare", "schedule"] {
        let refused = refused(&[command, "-", "--card", &plain_card()], inputs);
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
    let expected = export::market(&card, duties.as_ref(), &found);
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
        &["settle", "-"],
        &["settle", "-", "-"],
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

#[test]
fn an_outlook_is_printed_and_its_seed_is_taken() {
    let card = given::card_with_variation();
    let example = printed(&["example"], "");
    let inputs = given::inputs(&example);
    let with_card = |args: &[&str]| {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("outlook-card.json");
        std::fs::write(&path, &card).expect("a file");
        let path = path.to_str().expect("a plain path");
        printed(&[args, &["--card", path]].concat(), &example)
    };
    let parsed = RateCard::parse(&card).expect("a valid card");
    for (args, seed) in [
        (&["outlook", "-", "--json"][..], SEED),
        (&["outlook", "-", "--json", "--seed", "0007"], 7),
    ] {
        let json = export::outlook(
            &parsed,
            &outlook(&parsed, &inputs),
            simulate(&parsed, &inputs, seed, COURSES).as_ref(),
        );
        assert_eq!(with_card(args), format!("{json}\n"));
    }
    let table = with_card(&["outlook", "-"]);
    for said in [
        "Month by month",
        "What moves the total most",
        "P90",
        "10,000 courses",
        "Seed 1:",
    ] {
        assert!(table.contains(said), "{said}: {table}");
    }
    let table = with_card(&["outlook", "-", "--lang", "zh-CN"]);
    for said in ["逐月预测", "哪些因素影响最大", "P90", "模拟 10,000 种走势"] {
        assert!(table.contains(said), "{said}: {table}");
    }
}

#[test]
fn an_outlook_says_that_its_card_has_no_variation() {
    let card = plain_card();
    let table = printed(&["outlook", "-", "--card", &card], "{}");
    assert!(table.contains("no variation clause"), "{table}");
    assert!(!table.contains("P90"), "{table}");
    let json = printed(&["outlook", "-", "--json", "--card", &card], "{}");
    let document: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert!(document["tornado"].is_null() && document["simulation"].is_null());
    assert_eq!(document["scenarios"].as_array().map(Vec::len), Some(3));
}

#[test]
fn a_seed_is_a_whole_number() {
    for seed in ["", "-1", "+1", "1.5", "0x1", "18446744073709551616", "七"] {
        let complaint = refused(&["outlook", "-", "--seed", seed], "{}");
        assert!(
            complaint.contains("--seed is a whole number"),
            "{complaint}"
        );
    }
    printed(&["outlook", "-", "--seed", "18446744073709551615"], "{}");
}

/// Every text of a card that its author writes, in place of what the sample says.
fn worded(card: &mut serde_json::Value, words: &str) {
    match card {
        serde_json::Value::Object(fields) => {
            for (name, field) in fields {
                if matches!(&**name, "zh-CN" | "en") {
                    *field = words.into();
                } else {
                    worded(field, words);
                }
            }
        }
        serde_json::Value::Array(entries) => {
            for entry in entries {
                worded(entry, words);
            }
        }
        _ => {}
    }
}

/// All that the commands print of a card with such words, one after the other.
fn all_of_a_card(words: &str, id: &str) -> Vec<String> {
    let card = given::card_text(|card| worded(card, words));
    let path = std::env::temp_dir().join(format!("eu-quote-{id}-{}.json", std::process::id()));
    std::fs::write(&path, card).expect("a file");
    let card = path.to_str().expect("a plain path");
    let inputs = r#"{ "start": "2027-01", "service_vat": true, "goods": ["electronics"] }"#;
    let mut all = vec![printed(&["card", "check", card], "")];
    for command in [
        "quote",
        "compare",
        "alternatives",
        "market",
        "schedule",
        "outlook",
        "annex",
        "contract-check",
        "calendar",
    ] {
        for form in ["--lang=en", "--lang=zh-CN", "--json"] {
            let today = "--today=2026-11-01";
            all.push(printed(
                &[command, "-", "--card", card, form, today],
                inputs,
            ));
        }
    }
    std::fs::remove_file(&path).expect("the file");
    all
}

/// A name can neither command the terminal nor turn its line round nor add one.
#[test]
fn what_others_have_written_is_no_command_to_a_terminal() {
    let hostile = all_of_a_card("\u{1b}[2J\nx\u{202e}\u{9b}y", "hostile");
    let plain = all_of_a_card("x", "plain");
    for (hostile, plain) in hostile.iter().zip(&plain) {
        let hidden = hostile.chars().find(|&c| c != '\n' && seller::is_hidden(c));
        assert_eq!(hidden, None, "{hostile}");
        assert_eq!(hostile.lines().count(), plain.lines().count(), "{hostile}");
    }
    let said = hostile.concat();
    assert!(said.contains(r"\u{1b}[2J\u{a}x\u{202e}\u{9b}y"), "{said}");
}

#[test]
fn a_fault_is_one_line_of_what_can_be_read() {
    let complaint = refused(&["quote", "-"], "{\"\\u001b[31mred\\n\\u202e\\u0007\": 1}");
    assert_eq!(
        complaint,
        "eu-quote: standard input: $.\\u{1b}[31mred\\u{a}\\u{202e}\\u{7}: unknown field; check \
         the spelling\n"
    );
    let long = "x".repeat(100_000);
    let complaint = refused(&["quote", "-"], &format!("{{\"{long}\": 1}}"));
    assert!(complaint.chars().count() < 400, "{}", complaint.len());
    assert!(complaint.ends_with("…\n"));
    let complaint = refused(&["quote", "--\u{1b}[2J"], "");
    assert!(!complaint.contains('\u{1b}'), "{complaint:?}");
    let complaint = refused(&["quote", "no\n\u{1b}file.json"], "");
    assert_eq!(complaint.lines().count(), 1, "{complaint:?}");
}

/// What is wrong with a file or a figure, in the reader's language, with its path.
#[test]
fn what_cannot_be_read_is_named_in_both_languages() {
    let deep = "[".repeat(200) + &"]".repeat(200);
    let huge = r#"{ "term_months": 1e400 }"#;
    for (input, english, chinese) in [
        (
            deep.as_str(),
            "nested too deeply: at most 127",
            "最多 127 层",
        ),
        (huge, "a number is too large (line 1,", "数字过大（第 1 行"),
        ("{", "not valid JSON (line 1,", "不是有效的 JSON（第 1 行"),
        (
            r#"{ "term_months": 12.0 }"#,
            "$.term_months: must be a whole number from 1 to 36",
            "$.term_months: 应为 1 至 36 的整数",
        ),
        (
            r#"{ "start": "2100-01" }"#,
            "$.start: must be a month of the years 2020 to 2099",
            "$.start: 应为 2020 至 2099 年间的月份",
        ),
        // What starts later cannot be settled.
        (
            r#"{ "start": "2096-01" }"#,
            "$.start: must be from 2020-01 to 2095-12",
            "$.start: 应在 2020-01 至 2095-12 之间",
        ),
        (
            r#"{ "goals": { "acos_cut_percent": "NaN" } }"#,
            "must be a number from 0 to 90.00 in quotes",
            "应为 0 至 90.00 的数，写在引号里",
        ),
    ] {
        for (lang, words) in [("en", english), ("zh-CN", chinese)] {
            let said = refused(&["quote", "-", "--lang", lang], input);
            assert!(said.contains(words), "{said}");
            assert!(said.starts_with("eu-quote: standard input: $"), "{said}");
        }
    }
    // A Chinese character in GBK.
    let output = run(
        &["quote", "-", "--lang", "zh-CN"],
        b"{\"name\": \"\xb9\xa4\"}",
    );
    let said = text(output.stderr);
    assert!(said.contains("不是有效的 UTF-8（第 11 字节起）"), "{said}");
}

#[test]
fn a_file_that_is_none_is_named_in_both_languages() {
    let directory = env!("CARGO_MANIFEST_DIR");
    let missing = format!("{directory}/{}.json", "x".repeat(2_000));
    let missing = missing.as_str();
    for (path, english, chinese) in [
        (directory, "it is a directory, not a file", "这是一个文件夹"),
        ("nowhere.json", "there is no such file", "没有这个文件"),
    ] {
        for (lang, words) in [("en", english), ("zh-CN", chinese)] {
            for args in [
                ["quote", path, "--lang", lang].as_slice(),
                &["quote", "-", "--lang", lang, "--card", path],
            ] {
                let said = refused(args, "{}");
                assert!(
                    said.starts_with(&format!("eu-quote: {path}: {words}")),
                    "{said}"
                );
            }
        }
    }
    // However long the name is that somebody gives.
    assert!(refused(&["quote", missing], "").chars().count() < 400);
}

/// Between west and east there are more than 24 hours: the day is never the same.
#[test]
fn today_is_the_day_where_the_program_runs() {
    let today = |zone: &str| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_eu-quote"));
        let output = started(program.args(["market", "-"]).env("TZ", zone), LATE);
        assert_eq!(text(output.stderr), "");
        text(output.stdout)
    };
    assert_ne!(today("UTC+12"), today("UTC-14"));
}
