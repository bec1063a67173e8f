//! JSON text to a [`Node`] and back, with serde.

use core::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};

use super::{Fault, FaultKind, Node};

/// The largest document that is read: one mebibyte. A rate card has a few
/// kilobytes.
pub const MAX_BYTES: usize = 1 << 20;

/// How many lists and objects may stand in each other. A rate card has five.
pub const MAX_DEPTH: usize = 127;

/// Parses JSON text.
///
/// # Errors
///
/// The text is larger than [`MAX_BYTES`], is not JSON, nests deeper than [`MAX_DEPTH`], or
/// has a number beyond 10^308.
pub fn parse_json(json: &str) -> Result<Node, Fault> {
    let fault = |kind| Fault {
        path: String::from("$"),
        kind,
    };
    if json.len() > MAX_BYTES {
        return Err(fault(FaultKind::TooLarge(MAX_BYTES)));
    }
    // An editor on Windows likes to put a byte-order mark first.
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    serde_json::from_str(json).map_err(|error| fault(kind(&error)))
}

fn kind(error: &serde_json::Error) -> FaultKind {
    let (line, column) = (error.line(), error.column());
    // The kind of an error can be told by its words only.
    let words = error.to_string();
    if words.starts_with("recursion limit exceeded") {
        FaultKind::TooDeep(MAX_DEPTH)
    } else if words.starts_with("number out of range") {
        FaultKind::NumberTooLarge { line, column }
    } else {
        FaultKind::NotJson { line, column }
    }
}

/// A document as indented JSON. A number that was never read is `null`.
///
/// # Panics
///
/// Never: every node has a JSON form.
pub fn write_json(node: &Node) -> String {
    serde_json::to_string_pretty(node).expect("invariant: see above")
}

/// The same on one line.
///
/// # Panics
///
/// Never: every node has a JSON form.
pub fn write_line(node: &Node) -> String {
    serde_json::to_string(node).expect("invariant: see above")
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null | Self::OtherNumber => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Integer(value) => serializer.serialize_i64(*value),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(entries) => serializer.collect_seq(entries),
            Self::Object(fields) => {
                serializer.collect_map(fields.iter().map(|(name, node)| (name, node)))
            }
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(i64::try_from(value).map_or(Node::OtherNumber, Node::Integer))
    }

    // The number's value is never used: figures with decimals come as strings.
    fn visit_f64<E>(self, _: f64) -> Result<Node, E> {
        Ok(Node::OtherNumber)
    }

    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Text(text.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(entry) = entries.next_element()? {
            list.push(entry);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let mut object = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            object.push(entry);
        }
        Ok(Node::Object(object))
    }
}
