//! Documents that stay JSON: what changes bytes at random hardly ever gets past a parser.

use std::sync::LazyLock;

use libfuzzer_sys::fuzzer_mutate;
use serde_json::{Value, json};

/// Documents whose names and values are put into others.
const KNOWN: [&str; 4] = [
    include_str!("../data/cards/worked.json"),
    include_str!("../data/real_seller.json"),
    include_str!("../data/settlement/actuals.json"),
    include_str!("../../src/bin/eu-quote/example.json"),
];

/// Ends of ranges, and what belongs into no field.
static ODD: LazyLock<Vec<Value>> = LazyLock::new(|| {
    vec![
        json!(null),
        json!(true),
        json!(0),
        json!(1),
        json!(-1),
        json!(36),
        json!(i64::MAX),
        json!(1.5),
        json!("0"),
        json!("0.00"),
        json!("0.01"),
        json!("0.001"),
        json!("100"),
        json!("-1"),
        json!("1000"),
        json!("1000000000.00"),
        json!("79228162514264337593543950335"),
        json!(""),
        json!("2027-01"),
        json!("2099-12"),
        json!("2026-12-31"),
        json!([]),
        json!({}),
    ]
});

/// Every field of the known documents with its value.
static FIELDS: LazyLock<Vec<(String, Value)>> = LazyLock::new(|| {
    let mut fields = Vec::new();
    for text in KNOWN {
        collect(&serde_json::from_str(text).expect("JSON"), &mut fields);
    }
    fields
});

fn collect(value: &Value, fields: &mut Vec<(String, Value)>) {
    match value {
        Value::Object(object) => {
            for (name, value) in object {
                fields.push((name.clone(), value.clone()));
                collect(value, fields);
            }
        }
        Value::Array(list) => list.iter().for_each(|entry| collect(entry, fields)),
        _ => {}
    }
}

/// A sequence of numbers that look like chance: xorshift.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let most = u64::try_from(most.max(1)).unwrap_or(u64::MAX);
        usize::try_from(self.0 % most).unwrap_or_default()
    }

    fn one<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// Changes one line of a stream of documents, in most cases in one of its values.
pub(crate) fn document(data: &mut [u8], size: usize, most: usize, seed: u32) -> usize {
    let mut chance = Chance(u64::from(seed) << 1 | 1);
    chance.below(1);
    if chance.below(4) > 0
        && let Some(text) = changed(&data[..size], &mut chance)
        && text.len() <= most
        && text.len() <= data.len()
    {
        data[..text.len()].copy_from_slice(&text);
        return text.len();
    }
    fuzzer_mutate(data, size, most)
}

fn changed(bytes: &[u8], chance: &mut Chance) -> Option<Vec<u8>> {
    let text = str::from_utf8(bytes).ok()?;
    if let Ok(whole) = serde_json::from_str(text) {
        return Some(edited(whole, chance).to_string().into_bytes());
    }
    let lines: Vec<&str> = text.split('\n').collect();
    let place = chance.below(lines.len());
    let line = edited(serde_json::from_str(lines[place]).ok()?, chance).to_string();
    let mut lines = lines;
    lines[place] = &line;
    Some(lines.join("\n").into_bytes())
}

fn edited(mut document: Value, chance: &mut Chance) -> Value {
    for _ in 0..=chance.below(3) {
        let count = count(&document);
        let copy = place(&mut document, &mut chance.below(count)).cloned();
        if let Some(value) = place(&mut document, &mut chance.below(count)) {
            edit(value, copy, chance);
        }
    }
    document
}

fn edit(value: &mut Value, copy: Option<Value>, chance: &mut Chance) {
    match (chance.below(8), value) {
        (0..=2, Value::Object(object)) => {
            let (name, known) = chance.one(&FIELDS).clone();
            object.insert(name, known);
        }
        (3, Value::Object(object)) => {
            let place = chance.below(object.len());
            let name = object.keys().nth(place).cloned();
            name.and_then(|name| object.remove(&name));
        }
        (0..=1, Value::Array(list)) if !list.is_empty() => {
            let entry = chance.one(list).clone();
            list.insert(chance.below(list.len()), entry);
        }
        (2..=3, Value::Array(list)) if !list.is_empty() => {
            list.remove(chance.below(list.len()));
        }
        (0..=3, Value::String(text)) => *text = other_digit(text, chance),
        (0..=3, Value::Number(number)) => {
            let near = number.as_i64().unwrap_or_default();
            let step = i64::try_from(chance.below(5)).unwrap_or_default() - 2;
            *number = near.saturating_add(step).into();
        }
        (4, value) => *value = copy.unwrap_or_default(),
        (5, value) => *value = chance.one(&FIELDS).1.clone(),
        (_, value) => *value = chance.one(&ODD).clone(),
    }
}

/// The text with another digit in one place.
fn other_digit(text: &str, chance: &mut Chance) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    let place = chance.below(characters.len());
    let digits = ['0', '1', '2', '5', '9', '.', '-', '\u{202e}'];
    match characters.get_mut(place) {
        Some(character) => *character = *chance.one(&digits),
        None => characters.push('1'),
    }
    characters.into_iter().collect()
}

/// How many values there are.
fn count(value: &Value) -> usize {
    1 + match value {
        Value::Object(object) => object.values().map(count).sum(),
        Value::Array(list) => list.iter().map(count).sum(),
        _ => 0,
    }
}

/// The value that so many others stand before.
fn place<'a>(value: &'a mut Value, before: &mut usize) -> Option<&'a mut Value> {
    if *before == 0 {
        return Some(value);
    }
    *before -= 1;
    match value {
        Value::Object(object) => object.values_mut().find_map(|inner| place(inner, before)),
        Value::Array(list) => list.iter_mut().find_map(|inner| place(inner, before)),
        _ => None,
    }
}
