//! Every figure that a fee or a settlement is computed with stands in the annex, in both
//! languages: docs/annex.md, section 2.
//!
//! Which figures those are is found out, not listed: a figure of the card is changed to
//! one that nobody writes by chance. If anything that is paid differs then, the annex has
//! to say the changed figure.

use eu_quote::annex::annex;
use eu_quote::kpi::{Baseline, Target, schedule};
use eu_quote::money::{Amount, Percent};
use eu_quote::quote::{Line, MonthFees, Quote, quote};
use eu_quote::rate_card::RateCard;
use eu_quote::seller::{Model, SellerInputs};
use eu_quote::settlement::{Actuals, Invoice, settle};
use eu_quote::text::Lang;
use eu_quote::text::annex::{Edition, markdown};
use eu_quote::text::format::{Format, Plain, grouped};
use eu_quote::text::kpi as words;
use proptest::collection::vec;
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::Value;

use crate::{arbitrary, given};

/// All that is paid under a contract, and its text in both languages.
struct Contract {
    quote: Quote,
    paid: Paid,
    text: [String; 2],
}

/// What is paid, and how each amount comes about.
#[derive(PartialEq)]
struct Paid {
    quoted: Vec<Line>,
    months: Vec<MonthFees>,
    lines: Vec<Vec<Line>>,
    invoices: Vec<Invoice>,
}

impl Contract {
    fn new(card: &RateCard, inputs: &SellerInputs, actuals: &Actuals) -> Self {
        let quote = quote(card, inputs);
        let schedule = schedule(card, inputs, &quote);
        let settlement = settle(card, inputs, &quote, &schedule, actuals);
        let annexed = annex(card, inputs, &quote, &schedule);
        let text = Lang::ALL.map(|lang| markdown(&annexed, Edition::In(lang)));
        let figures = settlement.months.iter();
        let figures = figures.flat_map(|month| month.first.iter().chain(&month.true_up));
        let figures: Vec<_> = figures.cloned().collect();
        let statements = settlement.periods.iter();
        let invoices = statements.flat_map(|period| {
            let first = period.first.iter().map(|first| &first.invoice);
            let again = period.true_up.iter().map(|again| &again.difference);
            first.chain(again).cloned().collect::<Vec<_>>()
        });
        let paid = Paid {
            quoted: quote.lines.clone(),
            months: figures.iter().map(|figures| figures.fees).collect(),
            lines: figures.into_iter().map(|figures| figures.lines).collect(),
            invoices: invoices.collect(),
        };
        Self { quote, paid, text }
    }
}

/// Names, and figures that choose another one when the contract is made and are not
/// computed with afterwards: the one that is chosen stands in the text.
const SILENT: [&str; 9] = [
    "clause",
    "source",
    "date",
    "above_percent",
    "from_months",
    "waived_from_months",
    "min_monthly_gmv",
    "min_term_months",
    "min_stock_days",
];

/// What a card says beside the price.
const BESIDE: [&str; 12] = [
    "$schema",
    "schema",
    "name",
    "issued",
    "valid_until",
    "defaults",
    "compliance",
    "exclusions",
    "own_team",
    "seasons",
    "variation",
    "sample",
];

/// The paths of all figures in `node`.
fn figures(node: &Value, path: &str, found: &mut Vec<String>) {
    match node {
        Value::Object(fields) => {
            for (name, field) in fields {
                let beside = path.is_empty() && BESIDE.contains(&name.as_str());
                if !beside && !SILENT.contains(&name.as_str()) {
                    figures(field, &format!("{path}/{name}"), found);
                }
            }
        }
        Value::Array(entries) => {
            for (index, entry) in entries.iter().enumerate() {
                figures(entry, &format!("{path}/{index}"), found);
            }
        }
        Value::String(text) if text.parse::<Decimal>().is_ok() => found.push(path.to_owned()),
        Value::Number(_) => found.push(path.to_owned()),
        _ => {}
    }
}

/// Another figure in place of the one at `path`, and how the annex would write it.
fn changed(card: &mut Value, path: &str) -> String {
    let figure = card.pointer_mut(path).expect("a figure of the card");
    if let Some(number) = figure.as_u64() {
        *figure = (number + 1).into();
        return (number + 1).to_string();
    }
    let old: Decimal = figure.as_str().expect("a text").parse().expect("a decimal");
    if path.starts_with("/exchange") {
        let new = old + Decimal::new(1_357, 4);
        *figure = new.to_string().into();
        return Plain.number(new);
    }
    let is_percent = path.contains("percent");
    let new = old + Decimal::new(if is_percent { 37 } else { 1_234_57 }, 2);
    *figure = format!("{new:.2}").into();
    let hundredths = (new * Decimal::ONE_HUNDRED).normalize();
    let hundredths: i64 = hundredths.to_string().parse().expect("whole hundredths");
    if is_percent {
        let hundredths = i32::try_from(hundredths).expect("a percentage");
        Plain.percent(Percent::from_hundredths(hundredths))
    } else {
        grouped(Amount::from_minor(hundredths))
    }
}

/// Whether `text` has `figure` as a number of its own, not as a part of another.
fn says(text: &str, figure: &str) -> bool {
    let is_part = |character: Option<char>| {
        character.is_some_and(|c| c.is_ascii_digit() || c == '.' || c == ',')
    };
    text.match_indices(figure).any(|(place, _)| {
        let before = text[..place].chars().next_back();
        let mut after = text[place + figure.len()..].chars();
        let after = match after.next() {
            // The end of a clause.
            Some('.' | ',') => after.next().filter(char::is_ascii_digit),
            other => other,
        };
        !is_part(before) && !is_part(after)
    })
}

/// Any contract by the sample card, and what may have happened.
fn contracts() -> impl Strategy<Value = (SellerInputs, Actuals)> {
    arbitrary::inputs().boxed().prop_flat_map(|inputs| {
        let actuals = prop_oneof![
            arbitrary::actuals(&inputs).boxed(),
            arbitrary::all_months(&inputs).boxed(),
        ];
        (Just(inputs), actuals)
    })
}

/// What a contract says of a KPI, as a reader has to find it.
fn said_of(card: &RateCard, inputs: &SellerInputs, lang: Lang) -> Vec<String> {
    let quote = quote(card, inputs);
    let schedule = schedule(card, inputs, &quote);
    let currency = schedule.gmv_currency;
    let mut said = Vec::new();
    for scored in &schedule.scored {
        said.push(Plain.percent(scored.weight));
        if let Baseline::Known(baseline) = scored.baseline {
            said.push(words::value(baseline, currency, &Plain));
        }
        for &target in &scored.targets {
            said.push(words::target(lang, target, currency, &Plain));
            if let Target::Relative { floor, .. } = target {
                said.extend(floor.map(|floor| Plain.percent(floor)));
            }
        }
    }
    said
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases * 3 / 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_figure_that_moves_money_is_in_the_text(
        (inputs, actuals) in contracts(),
        chosen in vec(any::<prop::sample::Index>(), 12),
    ) {
        let sample: Value = serde_json::from_str(given::CARD).expect("JSON");
        let mut paths = Vec::new();
        figures(&sample, "", &mut paths);
        let present = Contract::new(&given::card(), &inputs, &actuals);
        for index in chosen {
            let path = index.get(&paths);
            let mut card = sample.clone();
            let figure = changed(&mut card, path);
            // Some figures stand and fall together, such as weights.
            let Ok(card) = RateCard::parse(&card.to_string()) else { continue };
            let other = Contract::new(&card, &inputs, &actuals);
            if other.paid != present.paid {
                for text in &other.text {
                    prop_assert!(says(text, &figure), "{path}: {figure}\n{text}");
                }
            }
        }
    }

    #[test]
    fn the_figures_of_the_contract_are_in_its_text(inputs in arbitrary::inputs()) {
        let card = given::card();
        let contract = Contract::new(&card, &inputs, &Actuals::default());
        let quote = &contract.quote;
        let schedule = schedule(&card, &inputs, quote);
        let money = |amount, currency| Plain.money(amount, currency);
        let mut said = Vec::new();
        if quote.model == Model::FeeAndIncrement {
            said.push(money(quote.volume.fee_base, quote.volume.currency));
        }
        if quote.model.has_base_fee() && inputs.ads_managed && !quote.volume.ad_spend.is_zero() {
            said.push(money(quote.volume.ad_spend, quote.volume.currency));
        }
        for period in &schedule.periods {
            said.extend([period.first_day, period.last_day].map(|day| Plain.date(day)));
            if schedule.moves_money() && !schedule.scored.is_empty() {
                said.extend([period.at_risk, period.bonus_cap].map(|amount| money(amount, quote.currency)));
            }
        }
        for (lang, text) in Lang::ALL.into_iter().zip(&contract.text) {
            let mut said = said.clone();
            if quote.model != Model::Projects {
                said.extend(said_of(&card, &inputs, lang));
            }
            for figure in said {
                // In Markdown a few characters of a text have a backslash before them.
                prop_assert!(text.contains(&figure), "{figure}\n{text}");
            }
        }
    }
}

/// The clause of what is paid for the defaults, in a few of its words.
#[track_caller]
fn fees_say(inputs: &str, said: &[(Lang, &str)]) {
    let inputs = given::inputs(inputs);
    let contract = Contract::new(&given::card(), &inputs, &Actuals::default());
    for &(lang, words) in said {
        let [zh, en] = &contract.text;
        let text = lang.pick(zh, en);
        assert!(text.contains(words), "{words}\n{text}");
    }
}

#[test]
fn the_price_of_the_contract_is_in_the_contract() {
    fees_say(
        r#"{ "service_vat": true }"#,
        &[
            (Lang::Zh, "| 0.00 EUR – 30,000.00 EUR | 6% |"),
            (Lang::En, "| above 300,000.00 EUR | 3% |"),
            (Lang::Zh, "GMV 提成每月不高于 150,000.00 CNY。"),
            (Lang::En, "come to at least 6,000.00 CNY a month"),
            (Lang::Zh, "1 EUR = 8.2 CNY"),
            (Lang::En, "dated 2026-11-01: 1 EUR = 8.2 CNY."),
            (Lang::Zh, "6% 另加增值税"),
            (Lang::En, "6% of what a period comes to"),
            (Lang::Zh, "| 第 1 期 | 2027-01-01 | 2027-03-31 |"),
            (Lang::En, "| Period 4 | 2027-10-01 | 2027-12-31 |"),
        ],
    );
    fees_say(
        r#"{ "model": "fee_and_increment" }"#,
        &[
            (Lang::Zh, "当月计佣销售额超过 50,000.00 EUR 的部分 × 10%"),
            (
                Lang::En,
                "10% of what the commissionable sales of a month exceed 50,000.00 EUR by",
            ),
            (Lang::Zh, "结算时不另加增值税"),
            (Lang::En, "the settlement adds none"),
        ],
    );
}

#[test]
fn the_floor_stands_beside_the_target() {
    fees_say(
        r#"{ "figures": { "total": {
            "sites": ["DE"], "monthly_gmv": "50000.00", "monthly_ad_spend": "5000.00"
        } } }"#,
        &[
            (Lang::Zh, "基线的 85%，不低于 18%"),
            (Lang::En, "85% of baseline, not below 18%"),
            (Lang::Zh, "基线已不高于 18% 的，以基线为目标"),
        ],
    );
}
