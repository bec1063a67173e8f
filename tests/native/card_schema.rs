//! Writes docs/rate-card.schema.json, for editors: docs/rate-card.md, "In an editor".
//!
//! Kinds, ranges and names come from the parser itself (`RateCard::outline`), the
//! descriptions from the tables of docs/rate-card.md. A derived schema would need the
//! card a second time, as types that a derive understands, and those could say something
//! else than the parser.

use std::collections::BTreeSet;
use std::{env, fs};

use eu_quote::document::{Place, Shape};
use eu_quote::rate_card::{RateCard, SAMPLE_JSON};
use serde_json::{Map, Value, json};

use crate::given;
use crate::schema_check::faults;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/rate-card.schema.json");
const GUIDE: &str = include_str!("../../docs/rate-card.md");

/// What stands alike in many places of a card, by the name of its field: written once.
const SHARED: [&str; 4] = ["clause", "source", "date", "tiers"];

/// Writes the schema of a card.
struct Writer {
    places: Vec<Place>,
    guide: Vec<Row>,
    shared: Map<String, Value>,
    /// The fields that the guide does not describe.
    undescribed: BTreeSet<String>,
}

impl Writer {
    fn new() -> Self {
        Self {
            places: RateCard::outline(),
            guide: rows(),
            shared: Map::new(),
            undescribed: BTreeSet::new(),
        }
    }

    fn place(&self, path: &str) -> Place {
        let found = self.places.iter().find(|place| place.path == path);
        found
            .unwrap_or_else(|| unreachable!("{path} is never read"))
            .clone()
    }

    /// The fields of the card that `wanted` holds for.
    fn fields(&self, wanted: impl Fn(&Place) -> bool) -> BTreeSet<String> {
        let Some(Shape::Object(fields)) = self.place("$").shape else {
            unreachable!("a card is an object");
        };
        let fields = fields.into_iter();
        fields
            .filter(|name| wanted(&self.place(&format!("$.{name}"))))
            .collect()
    }

    fn value(&mut self, path: &str) -> Value {
        let place = self.place(path);
        let Some(shape) = place.shape else {
            return json!({});
        };
        let mut value = match shape {
            Shape::Object(fields) => self.object(path, &fields),
            Shape::List { min, max } => json!({
                "type": "array",
                "items": self.value(&format!("{path}[0]")),
                "minItems": min,
                "maxItems": max,
            }),
            Shape::Text(most) => json!({ "type": "string", "maxLength": most }),
            Shape::Bool => json!({ "type": "boolean" }),
            Shape::Integer { min, max } => {
                json!({ "type": "integer", "minimum": min, "maximum": max })
            }
            Shape::Decimal { decimals, .. } => json!({
                "type": "string",
                "pattern": format!(r"^[0-9]+(\.[0-9]{{1,{decimals}}}0*)?$"),
            }),
            Shape::Date => json!({
                "type": "string",
                "pattern": "^20[2-9][0-9]-[01][0-9]-[0-3][0-9]$",
            }),
            Shape::Month => unreachable!("a card names no month"),
            Shape::OneOf(words) => json!({ "type": "string", "enum": words }),
        };
        if place.optional {
            or_null(&mut value);
        }
        if let Some(text) = self.description(path) {
            value["description"] = text.into();
        }
        value
    }

    fn object(&mut self, path: &str, fields: &[String]) -> Value {
        let mut properties = Map::new();
        let mut required = Vec::new();
        for name in fields {
            let path = format!("{path}.{name}");
            if !self.place(&path).optional {
                required.push(name.as_str());
            }
            let value = self.value(&path);
            properties.insert(name.clone(), self.once(name, value));
        }
        json!({
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": false,
        })
    }

    /// A reference to what the field `name` always holds, or `value` itself.
    fn once(&mut self, name: &str, value: Value) -> Value {
        if !SHARED.contains(&name) {
            return value;
        }
        let shared = self.shared.entry(name).or_insert_with(|| value.clone());
        if *shared == value {
            json!({ "$ref": format!("#/definitions/{name}") })
        } else {
            value
        }
    }

    /// What the guide says of a field, looked up by its path within its clause and then
    /// by its name.
    fn description(&mut self, path: &str) -> Option<String> {
        let path = path.replace("[0]", "[]");
        let path = path.strip_prefix("$.")?;
        if path.ends_with("[]") {
            return None;
        }
        let (clause, within) = path.split_once('.').unwrap_or(("The card", path));
        let name = path.rsplit('.').next().unwrap_or(path);
        let tried = [
            (clause, within),
            (clause, name),
            ("What every clause has", name),
            // Where tiers are described.
            ("commission", name),
        ];
        let found = tried.iter().find_map(|&(section, name)| {
            let mut rows = self.guide.iter();
            rows.find(|row| row.section == section && row.names.contains(&name))
        });
        // Objects have a section, lists of objects the rows of their entries.
        let shape = self
            .place(&format!("$.{}", path.replace("[]", "[0]")))
            .shape;
        let is_leaf = !matches!(shape, Some(Shape::Object(_) | Shape::List { .. }));
        if found.is_none() && is_leaf {
            self.undescribed.insert(path.to_owned());
        }
        found
            .map(|row| row.text.clone())
            .filter(|text| !text.is_empty())
    }
}

/// Of an optional field, `null` says as much as nothing.
fn or_null(value: &mut Value) {
    let kind = value["type"].take();
    value["type"] = json!([kind, "null"]);
    if let Some(words) = value.get_mut("enum").and_then(Value::as_array_mut) {
        words.push(Value::Null);
    }
}

/// A row of a table of the guide.
struct Row {
    section: &'static str,
    names: Vec<&'static str>,
    text: String,
}

fn rows() -> Vec<Row> {
    let mut section = "";
    let mut rows = Vec::new();
    for line in GUIDE.lines() {
        if let Some(title) = line.trim_start_matches('#').strip_prefix(' ')
            && line.starts_with('#')
        {
            section = title.trim_matches('`');
        }
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        if let ["", names, texts @ .., ""] = cells.as_slice()
            && names.starts_with('`')
        {
            let texts = texts.iter().filter(|text| !text.is_empty());
            let texts: Vec<String> = texts.map(|text| text.replace('`', "")).collect();
            rows.push(Row {
                section,
                names: names
                    .split(", ")
                    .map(|name| name.trim_matches('`'))
                    .collect(),
                text: texts.join("; "),
            });
        }
    }
    rows
}

fn schema() -> Value {
    let mut writer = Writer::new();
    let mut schema = writer.value("$");
    schema["definitions"] = writer.shared.into();
    schema["$schema"] = "http://json-schema.org/draft-07/schema#".into();
    schema["title"] = "Rate card of EU Quote".into();
    schema["description"] =
        "docs/rate-card.md says more; `eu-quote card check` checks ranges and sums as well".into();
    schema
}

fn committed() -> Value {
    let text = fs::read_to_string(FILE).expect("docs/rate-card.schema.json");
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn the_schema_is_what_the_parser_reads() {
    let text = format!("{:#}\n", schema());
    if env::var_os("UPDATE_SCHEMA").is_some() {
        fs::write(FILE, &text).expect("the file can be written");
    }
    let found = fs::read_to_string(FILE).unwrap_or_default();
    assert!(
        found == text,
        "docs/rate-card.schema.json is not what the parser reads; write it anew with \
         `UPDATE_SCHEMA=1 cargo test --no-default-features --features cli --test native card_schema`"
    );
}

/// The guide has a row for every field and a section for every clause; languages and
/// currencies say enough by their names.
#[test]
fn the_guide_describes_every_field() {
    let mut writer = Writer::new();
    writer.value("$");
    let plain = ["zh-CN", "en", "EUR", "GBP", "PLN", "SEK", "USD"];
    let left: Vec<&String> = writer
        .undescribed
        .iter()
        .filter(|path| !plain.contains(&path.rsplit('.').next().unwrap_or_default()))
        .collect();
    assert!(left.is_empty(), "{left:?}");
    let clauses = writer.fields(|place| matches!(place.shape, Some(Shape::Object(_))));
    for clause in clauses.iter().filter(|&clause| clause != "name") {
        assert!(GUIDE.contains(&format!("\n### `{clause}`\n")), "{clause}");
    }
}

#[test]
fn cards_follow_the_schema() {
    let schema = committed();
    for card in [SAMPLE_JSON, include_str!("../data/cards/provider.json")] {
        let card = serde_json::from_str(card).expect("JSON");
        assert_eq!(faults(&schema, &card), [""; 0]);
    }
}

#[track_caller]
fn check(edit: impl FnOnce(&mut Value), expected: &str) {
    let card = serde_json::from_str(&given::card_text(edit)).expect("JSON");
    assert_eq!(faults(&committed(), &card), [expected]);
}

#[test]
fn what_the_parser_refuses_for_its_shape_breaks_the_schema() {
    check(
        |card| card["colour"] = json!("red"),
        "$.colour: not allowed",
    );
    check(
        |card| card["packages"]["items"][1]["prize"] = json!("1"),
        "$.packages.items[1].prize: not allowed",
    );
    check(
        |card| *card["limits"].as_object_mut().expect("an object") = Map::new(),
        "$.limits: clause is missing",
    );
    check(|card| card["sample"] = json!("yes"), "$.sample: type");
    check(
        |card| card["base_fee"]["full"] = json!(1),
        "$.base_fee.full: type",
    );
    check(
        |card| card["base_fee"]["full"] = json!("1e3"),
        "$.base_fee.full: pattern",
    );
    check(|card| card["issued"] = json!("soon"), "$.issued: pattern");
    check(|card| card["currency"] = json!("DM"), "$.currency: enum");
    check(
        |card| card["trial"]["months"] = json!(13),
        "$.trial.months: maximum",
    );
    check(
        |card| card["trial"]["months"] = json!(0),
        "$.trial.months: minimum",
    );
    check(
        |card| card["kpi"]["gates"] = json!([]),
        "$.kpi.gates: minItems",
    );
    check(
        |card| card["seasons"]["percent"] = json!(["1200"]),
        "$.seasons.percent: minItems",
    );
    check(
        |card| card["variation"]["gmv_percent"] = json!(["1", "2", "3"]),
        "$.variation.gmv_percent: maxItems",
    );
    check(
        |card| {
            card.as_object_mut().expect("an object").remove("team");
        },
        "$: team is missing",
    );
}

/// `null` counts as not there, for the parser as in the schema.
#[test]
fn what_is_null_is_not_there() {
    let text = given::card_text(|card| {
        for clause in ["packages", "increment", "seasons"] {
            card[clause] = Value::Null;
        }
        card["set_up"]["waived_from_months"] = Value::Null;
        card["defaults"]["figures"]["total"]["acos_percent"] = Value::Null;
    });
    assert!(RateCard::parse(&text).is_ok());
    let card = serde_json::from_str(&text).expect("JSON");
    assert_eq!(faults(&committed(), &card), [""; 0]);
}
