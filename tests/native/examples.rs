//! The worked examples of the documents, as they stand there: their inputs are computed,
//! and what their tables say is compared.

use eu_quote::document::parse_json;
use eu_quote::export;
use eu_quote::kpi;
use eu_quote::quote::quote;
use eu_quote::seller::{self, SellerInputs};
use serde_json::json;

use crate::given;

const PRICING: &str = include_str!("../../docs/pricing.md");
const KPI: &str = include_str!("../../docs/kpi.md");

fn inputs(json: &str) -> SellerInputs {
    let document = parse_json(json).expect("JSON");
    let defaults = given::card().defaults(given::start());
    seller::parse(&document, &defaults).expect("inputs")
}

/// The text between a heading and the next one of the same depth.
fn section<'a>(document: &'a str, heading: &str) -> &'a str {
    let (_, rest) = document.split_once(heading).expect(heading);
    let (depth, _) = heading.split_once(' ').expect("a heading");
    let next = format!("\n{depth} ");
    rest.split_once(&next).map_or(rest, |(section, _)| section)
}

/// The cells of the rows of the table with this head; of the first, where there are several.
fn table<'a>(text: &'a str, head: &str) -> Option<Vec<Vec<&'a str>>> {
    let (_, rest) = text.split_once(head)?;
    let rows = rest
        .lines()
        .skip(2)
        .take_while(|line| line.starts_with('|'));
    let cells = rows.map(|row| {
        let row = row.trim_matches('|');
        row.split('|')
            .map(|cell| cell.trim().trim_matches('`'))
            .collect()
    });
    Some(cells.collect())
}

/// `−12,800.00` as `-12800.00`.
fn plain(amount: &str) -> String {
    let amount = amount.trim_matches('*').replace(',', "");
    amount.replace('−', "-")
}

/// The first inputs of an example: a block, or in the sentence.
fn inputs_of(example: &str) -> Option<&str> {
    let block = example
        .split_once("```json\n")
        .and_then(|(_, rest)| rest.split_once("```"));
    let inline = || {
        let (_, rest) = example.split_once("`{ ")?;
        let end = rest.find('`')?;
        let begin = example.len() - rest.len() - 2;
        Some((&example[begin..begin + 2 + end], ""))
    };
    block.or_else(inline).map(|(json, _)| json)
}

/// docs/pricing.md, section 12: the lines of each example that has a table of them, and
/// what it makes a month.
#[test]
fn the_quotes_of_the_documents_have_their_lines() {
    let all = section(PRICING, "## 12. Worked examples");
    let mut found = Vec::new();
    for example in all.split("\n### ").skip(1) {
        let title = example.lines().next().unwrap_or_default();
        let Some(rows) = table(example, "| line | working | CNY |") else {
            continue;
        };
        let json = inputs_of(example).expect(title);
        let quote = quote(&given::card(), &inputs(json));
        let lines: Vec<(String, String)> = quote
            .lines
            .iter()
            .map(|line| (line.id.key(), line.amount.to_string()))
            .collect();
        let said: Vec<(String, String)> = rows
            .iter()
            .map(|cells| (cells[0].to_owned(), plain(cells[2])))
            .collect();
        assert_eq!(lines, said, "{title}");
        let (_, month) = example.split_once("A month: ").expect(title);
        let (_, month) = month.split_once("**").expect(title);
        let (month, _) = month.split_once("**").expect(title);
        assert_eq!(quote.totals.monthly.to_string(), plain(month), "{title}");
        found.push(title);
    }
    assert_eq!(
        found,
        [
            "The card's defaults",
            "Two sites, one of them in pounds",
            "Every factor",
            "A new site, projects and tax",
        ]
    );
}

/// The same of what is deducted from sales.
#[test]
fn the_fee_base_of_the_documents_is_right() {
    let example = section(PRICING, "### What counts as sales");
    let quote = quote(&given::card(), &inputs(inputs_of(example).expect("inputs")));
    let rows = table(example, "| deduction | working | EUR | rest |").expect("a table");
    let said: Vec<(String, String)> = rows[1..]
        .iter()
        .map(|cells| (cells[0].to_owned(), plain(cells[2])))
        .collect();
    let deductions = quote.volume.deductions.iter();
    let found: Vec<(String, String)> = deductions
        .map(|deduction| (deduction.kind.key(), deduction.amount.to_string()))
        .collect();
    assert_eq!(found, said);
    let rest = rows.last().and_then(|cells| cells.last()).expect("a rest");
    assert_eq!(quote.volume.fee_base.to_string(), plain(rest));
}

/// docs/kpi.md, section 8: weights, baselines and targets.
#[test]
fn the_targets_of_the_documents_are_right() {
    let example = section(KPI, "## 8. Example");
    let words: Vec<&str> = example.split_whitespace().collect();
    let stated = "return rate stated as 8 %; start December 2027, 12 months";
    assert!(words.join(" ").contains(stated));
    let json = r#"{ "start": "2027-12", "baselines": { "return_rate_percent": "8" } }"#;
    let (card, inputs) = (given::card(), inputs(json));
    let schedule = kpi::schedule(&card, &inputs, &quote(&card, &inputs));
    let document = given::json(&export::schedule(&schedule));
    let rows = table(example, "| KPI | weight | baseline |").expect("a table");
    assert_eq!(
        document["scored"].as_array().map(Vec::len),
        Some(rows.len())
    );
    for (scored, cells) in document["scored"]
        .as_array()
        .into_iter()
        .flatten()
        .zip(rows)
    {
        assert_eq!(scored["kpi"], cells[0]);
        assert_eq!(scored["weight_percent"], cells[1]);
        let baseline = match cells[2] {
            "to be measured" => json!(null),
            stated => json!(plain(stated)),
        };
        assert_eq!(scored["baseline"], baseline, "{}", cells[0]);
        for (target, said) in scored["targets"]
            .as_array()
            .into_iter()
            .flatten()
            .zip(&cells[3..])
        {
            // Without what it is rounded from.
            let (said, _) = said.split_once(" (").unwrap_or((said, ""));
            let (field, said) = match said.strip_suffix(" %") {
                Some(percent) => ("percent_of_baseline", percent),
                None => ("value", said),
            };
            assert_eq!(target[field], plain(said), "{}", cells[0]);
        }
    }
}

/// And its periods: what is at risk, and their days.
#[test]
fn the_periods_of_the_documents_are_right() {
    let example = section(KPI, "## 8. Example");
    let json = r#"{ "start": "2027-12", "baselines": { "return_rate_percent": "8" } }"#;
    let (card, inputs) = (given::card(), inputs(json));
    let schedule = kpi::schedule(&card, &inputs, &quote(&card, &inputs));
    let words = "base fees of 34,560.00, at risk 6,912.00, bonus cap 6,912.00";
    assert!(example.contains(words));
    let rows = table(example, "| q | first to last day | reports |").expect("a table");
    assert_eq!(schedule.periods.len(), rows.len());
    for (period, cells) in schedule.periods.iter().zip(rows) {
        let amounts = [period.base_fees, period.at_risk, period.bonus_cap];
        let amounts = amounts.map(|amount| amount.to_string());
        assert_eq!(amounts, ["34560.00", "6912.00", "6912.00"]);
        assert_eq!(period.first_day.to_string(), cells[1][..10]);
        assert!(
            cells[1].ends_with(&period.last_day.to_string()[5..]),
            "{cells:?}"
        );
        assert_eq!(period.freeze_date.to_string(), cells[3]);
        assert_eq!(period.review_date.to_string(), cells[4][..10]);
        assert_eq!(period.true_up_date.to_string(), cells[5]);
        let reports: Vec<String> = cells[2].split(", ").map(Into::into).collect();
        assert_eq!(reports.len(), period.report_dates.len());
        for (date, said) in period.report_dates.iter().zip(&reports) {
            assert!(date.to_string().ends_with(said.as_str()), "{said}");
        }
    }
}
