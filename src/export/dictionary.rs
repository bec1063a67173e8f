//! The dictionary as JSON: docs/dictionary.md, section 4. This form is a promise.

use serde_json::{Map, Value as Json, json};

use super::pretty;
use crate::calendar::format_date;
use crate::kpi::Kpi;
use crate::kpi::dictionary::{
    AmazonThreshold, Attribution, Benchmark, CHECKED, Entry, Figure, Source, Window,
};
use crate::money::Amount;
use crate::text::dictionary::{self as words, Column, Part, info};
use crate::text::{Lang, Text};

/// The version of the form.
const SCHEMA: u8 = 1;

/// The dictionary as a JSON object.
pub fn dictionary() -> String {
    pretty(&json!({
        "schema": SCHEMA,
        "checked": format_date(CHECKED),
        "kpis": Kpi::ALL.map(kpi).to_vec(),
    }))
}

fn kpi(kpi: Kpi) -> Json {
    let (entry, words) = (kpi.entry(), info(kpi));
    json!({
        "kpi": kpi.word(),
        "group": entry.group.word(),
        "role": entry.role.word(),
        "name": text(words.name),
        "symbols": words.symbols,
        "formula": text(words.formula),
        "numerator": part(&words.numerator),
        "denominator": words.denominator.as_ref().map(part),
        "column": words.column.map(column),
        "unit": entry.unit.word(),
        "direction": entry.direction.word(),
        "lever": entry.lever.word(),
        "window": window(entry.window, words.window),
        "attribution": entry.attribution.map(attribution),
        "freeze_day": entry.freeze_day,
        "true_up_days": entry.true_up_days,
        "seller_fulfilled_only": entry.seller_fulfilled_only,
        "min_sample": entry.min_sample.map(|sample| json!({
            "count": sample.count,
            "of": sample.of.word(),
        })),
        "threshold": entry.threshold.map(|limit| threshold(entry, limit)),
        "benchmarks": entry.benchmarks.iter().map(benchmark).collect::<Vec<_>>(),
        "dispute": text(words.dispute),
    })
}

fn text(text: Text) -> Json {
    json!({ "zh-CN": text.get(Lang::Zh), "en": text.get(Lang::En) })
}

fn part(part: &Part) -> Json {
    json!({
        "what": text(part.what),
        "report": text(part.report),
        "column": part.column.map(column),
    })
}

fn column(column: Column) -> Json {
    let names = column.names().into_iter();
    let names = names.map(|(tag, name)| (tag.to_owned(), json!(name)));
    Json::Object(names.collect::<Map<_, _>>())
}

fn window(window: Window, words: Text) -> Json {
    json!({
        "kind": window.word(),
        "days": window.days(),
        "what": text(words),
    })
}

fn attribution(days: Attribution) -> Json {
    json!({
        "sponsored_products_days": days.sponsored_products_days,
        "brands_and_display_days": days.brands_and_display_days,
    })
}

fn threshold(entry: &Entry, threshold: AmazonThreshold) -> Json {
    json!({
        "comparison": entry.comparison().word(),
        "value": number(threshold.limit),
        "source": source(threshold.source),
    })
}

fn benchmark(benchmark: &Benchmark) -> Json {
    let (low, high) = benchmark.span.ends();
    let currency = low.or(high).and_then(|figure| match figure {
        Figure::Money(_, currency) => Some(currency.code()),
        Figure::Percent(_) | Figure::Whole(_) | Figure::Hundredths(_) => None,
    });
    json!({
        "level": benchmark.level.word(),
        "span": benchmark.span.word(),
        "low": low.map(number),
        "high": high.map(number),
        "currency": currency,
        "scope": benchmark.scope.word(),
        "market": benchmark.market.word(),
        "holds_for_percent": benchmark.holds_for.map(|part| part.to_string()),
        "source": source(benchmark.source),
    })
}

fn source(source: Source) -> Json {
    json!({
        "name": text(words::source(source)),
        "year": source.year(),
        "evidence": source.evidence().word(),
    })
}

/// Whole numbers as they are, all others with two decimals.
fn number(figure: Figure) -> String {
    match figure {
        Figure::Money(amount, _) => amount.to_string(),
        Figure::Percent(percent) => percent.to_string(),
        Figure::Whole(number) => number.to_string(),
        Figure::Hundredths(number) => Amount::from_minor(number.into()).to_string(),
    }
}
