//! As much of JSON Schema as the schema of the rate card uses. A crate that knows all of
//! it would bring dozens of others into the tests.

use serde_json::Value;

/// What is wrong with `value` by `schema`: paths, each with the keyword that it breaks.
///
/// # Panics
///
/// At a keyword that is not known here.
pub(crate) fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let mut check = Check {
        root: schema,
        faults: Vec::new(),
    };
    check.walk(schema, value, "$");
    check.faults
}

struct Check<'a> {
    root: &'a Value,
    faults: Vec<String>,
}

impl Check<'_> {
    fn walk(&mut self, schema: &Value, value: &Value, path: &str) {
        let keywords = schema.as_object().expect("a schema is an object");
        // What has the wrong type breaks what is said of the right one as well.
        if let Some(types) = keywords.get("type")
            && !is_of(types, value)
        {
            self.faults.push(format!("{path}: type"));
            return;
        }
        for (keyword, rule) in keywords {
            match keyword.as_str() {
                "type" | "$schema" | "title" | "description" | "definitions" => {}
                "$ref" => {
                    let target = rule.as_str().and_then(|rule| rule.strip_prefix('#'));
                    let target = target.and_then(|pointer| self.root.pointer(pointer));
                    self.walk(target.expect("a definition"), value, path);
                }
                "properties" | "items" => self.nested(rule, value, path),
                "additionalProperties" => {
                    let known = schema["properties"].as_object().expect("properties");
                    let names = value.as_object().into_iter().flatten();
                    let unknown = names.filter(|(name, _)| !known.contains_key(*name));
                    self.faults
                        .extend(unknown.map(|(name, _)| format!("{path}.{name}: not allowed")));
                }
                "required" => {
                    let names = rule
                        .as_array()
                        .into_iter()
                        .flatten()
                        .filter_map(Value::as_str);
                    let missing =
                        names.filter(|name| value.is_object() && value.get(name).is_none());
                    // The first is enough to know that something is missing.
                    self.faults.extend(
                        missing
                            .take(1)
                            .map(|name| format!("{path}: {name} is missing")),
                    );
                }
                keyword => {
                    if !value.is_null() && !keeps(keyword, rule, value) {
                        self.faults.push(format!("{path}: {keyword}"));
                    }
                }
            }
        }
    }

    fn nested(&mut self, rule: &Value, value: &Value, path: &str) {
        match value {
            Value::Object(fields) => {
                for (name, value) in fields {
                    if let Some(rule) = rule.get(name) {
                        self.walk(rule, value, &format!("{path}.{name}"));
                    }
                }
            }
            Value::Array(entries) => {
                for (index, value) in entries.iter().enumerate() {
                    self.walk(rule, value, &format!("{path}[{index}]"));
                }
            }
            _ => {}
        }
    }
}

fn is_of(types: &Value, value: &Value) -> bool {
    let is = |kind: &Value| match kind.as_str().expect("a type") {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => unreachable!("type {other}"),
    };
    types
        .as_array()
        .map_or_else(|| is(types), |types| types.iter().any(is))
}

fn keeps(keyword: &str, rule: &Value, value: &Value) -> bool {
    let text = || value.as_str().unwrap_or_default();
    let entries = || value.as_array().map_or(0, Vec::len);
    let limit = || rule.as_i64().expect("a number");
    let count = |count: usize| i64::try_from(count).expect("a small number");
    match keyword {
        "enum" => rule.as_array().expect("words").contains(value),
        "minimum" => value.as_i64().expect("a number") >= limit(),
        "maximum" => value.as_i64().expect("a number") <= limit(),
        "minItems" => count(entries()) >= limit(),
        "maxItems" => count(entries()) <= limit(),
        "maxLength" => count(text().chars().count()) <= limit(),
        "pattern" => matches(rule.as_str().expect("a pattern"), text()),
        other => unreachable!("keyword {other}"),
    }
}

/// The patterns of decimals with so many decimals at most, and of dates.
fn matches(pattern: &str, text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let most = match pattern {
        r"^[0-9]+(\.[0-9]{1,1}0*)?$" => 1,
        r"^[0-9]+(\.[0-9]{1,2}0*)?$" => 2,
        r"^[0-9]+(\.[0-9]{1,4}0*)?$" => 4,
        "^20[2-9][0-9]-[01][0-9]-[0-3][0-9]$" => {
            let parts: Vec<&str> = text.split('-').collect();
            let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
            return lengths == [4, 2, 2] && parts.iter().all(|part| digits(part));
        }
        other => unreachable!("pattern {other}"),
    };
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let significant = fraction.trim_end_matches('0').len();
    digits(whole) && digits(fraction) && significant <= most
}
