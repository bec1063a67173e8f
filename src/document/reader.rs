//! Reads a document field by field and keeps every fault.

use core::cell::RefCell;
use core::str::FromStr as _;

use rust_decimal::Decimal;
use time::Date;

use super::{Expected, Fault, FaultKind, Node, Outline, Shape};
use crate::calendar::{Month, parse_date};
use crate::money::{Amount, Percent};

/// The most characters of a string.
const MAX_TEXT: usize = 2_000;

/// A place in a document, and where its faults are collected.
///
/// Every read returns `None` after recording why; the caller reads everything
/// it needs first and combines the parts with `?` last, so that all faults of a
/// document are found in one pass.
pub struct Reader<'a> {
    node: Option<&'a Node>,
    place: Place<'a>,
    faults: &'a RefCell<Vec<Fault>>,
    /// Where questions are noted instead of answered from a document.
    outline: Option<&'a Outline>,
}

/// Where a reader is, seen from the one before it: a path is put together only
/// when a fault needs it.
enum Place<'a> {
    Root,
    Field(&'a Reader<'a>, &'a str),
    Entry(&'a Reader<'a>, usize),
}

/// What `read` makes of the whole document.
///
/// # Errors
///
/// Every fault of the document, each with its path.
pub fn read_whole<T>(
    document: &Node,
    read: impl FnOnce(&Reader<'_>) -> Option<T>,
) -> Result<T, Vec<Fault>> {
    let faults = RefCell::new(Vec::new());
    match read(&Reader::new(document, &faults)) {
        Some(value) if faults.borrow().is_empty() => Ok(value),
        _ => Err(faults.into_inner()),
    }
}

/// What `read` makes of a field; the outer `None` is a fault, the inner one a field that
/// is left out.
pub fn optional<T>(
    reader: &Reader<'_>,
    read: impl FnOnce(&Reader<'_>) -> Option<T>,
) -> Option<Option<T>> {
    if reader.is_present() {
        read(reader).map(Some)
    } else {
        Some(None)
    }
}

impl<'a> Reader<'a> {
    /// A reader of the whole document.
    pub fn new(root: &'a Node, faults: &'a RefCell<Vec<Fault>>) -> Self {
        Self {
            node: Some(root),
            place: Place::Root,
            faults,
            outline: None,
        }
    }

    /// A reader of no document, which notes in `outline` what it is asked for.
    pub fn outlining(outline: &'a Outline, faults: &'a RefCell<Vec<Fault>>) -> Self {
        Self {
            node: None,
            place: Place::Root,
            faults,
            outline: Some(outline),
        }
    }

    /// Whether there is no document; notes then what would have to stand here.
    fn outlines(&self, shape: impl FnOnce() -> Shape) -> bool {
        if let Some(outline) = self.outline {
            outline.read(self.path(), shape());
        }
        self.outline.is_some()
    }

    /// Records a fault at this place; always `None`, to return it at once.
    pub fn fault<T>(&self, kind: FaultKind) -> Option<T> {
        match self.outline {
            Some(outline) => outline.fault(self.path(), &kind),
            None => self.faults.borrow_mut().push(Fault {
                path: self.path(),
                kind,
            }),
        }
        None
    }

    fn path(&self) -> String {
        match self.place {
            Place::Root => String::from("$"),
            Place::Field(object, name) => format!("{}.{name}", object.path()),
            Place::Entry(list, index) => format!("{}[{index}]", list.path()),
        }
    }

    /// Whether something other than `null` stands here.
    pub fn is_present(&self) -> bool {
        if let Some(outline) = self.outline {
            outline.may_be_missing(self.path());
            return true;
        }
        !matches!(self.node, None | Some(Node::Null))
    }

    /// This place if something stands here; reads nothing.
    pub fn present(self) -> Option<Self> {
        self.is_present().then_some(self)
    }

    /// The field `name`, there or not: reading it reports a missing one.
    #[must_use]
    pub fn field<'b>(&'b self, name: &'b str) -> Reader<'b> {
        let node = match self.node {
            Some(Node::Object(fields)) => fields
                .iter()
                .find(|(known, _)| known == name)
                .map(|(_, node)| node),
            _ => None,
        };
        Reader {
            node,
            ..self.unread(name)
        }
    }

    fn unread<'b>(&'b self, name: &'b str) -> Reader<'b> {
        Reader {
            node: None,
            place: Place::Field(self, name),
            ..*self
        }
    }

    /// Checks that this is an object with no fields but `allowed`, each once.
    pub fn object(&self, allowed: &[&str]) -> Option<()> {
        let fields = || allowed.iter().map(|&name| name.to_owned()).collect();
        if self.outlines(|| Shape::Object(fields())) {
            return Some(());
        }
        let Some(Node::Object(fields)) = self.node else {
            return self.mismatch(Expected::Object);
        };
        // Never every field with every other: a document may have 100,000 of them.
        for (name, _) in fields {
            if !allowed.contains(&name.as_str()) {
                let _: Option<()> = self.unread(name).fault(FaultKind::Unknown);
            }
        }
        for &name in allowed {
            if fields.iter().filter(|(known, _)| known == name).count() > 1 {
                let _: Option<()> = self.fault(FaultKind::Duplicate(name.into()));
            }
        }
        Some(())
    }

    /// Reads every entry of a list with `1..=most` of them; `None` if any is
    /// faulty, after reading all.
    pub fn each<'b, T>(
        &'b self,
        most: usize,
        read: impl FnMut(Reader<'b>) -> Option<T>,
    ) -> Option<Vec<T>> {
        self.list(1, most, read)
    }

    /// [`Reader::each`] of a list that may be empty.
    pub fn each_or_none<'b, T>(
        &'b self,
        most: usize,
        read: impl FnMut(Reader<'b>) -> Option<T>,
    ) -> Option<Vec<T>> {
        self.list(0, most, read)
    }

    fn list<'b, T>(
        &'b self,
        least: usize,
        most: usize,
        mut read: impl FnMut(Reader<'b>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let entry = |index, node| Reader {
            node,
            place: Place::Entry(self, index),
            ..*self
        };
        let shape = Shape::List {
            min: least,
            max: most,
        };
        if self.outlines(|| shape) {
            return read(entry(0, None)).map(|first| vec![first]);
        }
        let Some(Node::List(entries)) = self.node else {
            return self.mismatch(Expected::List);
        };
        if entries.len() < least {
            return self.fault(FaultKind::Empty);
        }
        if entries.len() > most {
            return self.fault(FaultKind::TooMany(most));
        }
        let mut all = Vec::with_capacity(entries.len());
        for (index, node) in entries.iter().enumerate() {
            all.extend(read(entry(index, Some(node))));
        }
        // An entry that could not be read is not among them.
        (all.len() == entries.len()).then_some(all)
    }

    /// A string, at most 2,000 characters long.
    pub fn text(&self) -> Option<&'a str> {
        if self.outlines(|| Shape::Text(MAX_TEXT)) {
            return Some("");
        }
        match self.node {
            Some(Node::Text(text)) if text.chars().count() <= MAX_TEXT => Some(text),
            Some(Node::Text(_)) => self.fault(FaultKind::TooMany(MAX_TEXT)),
            _ => self.mismatch(Expected::Text),
        }
    }

    /// `true` or `false`.
    pub fn bool(&self) -> Option<bool> {
        if self.outlines(|| Shape::Bool) {
            return Some(false);
        }
        match self.node {
            Some(Node::Bool(value)) => Some(*value),
            _ => self.mismatch(Expected::Bool),
        }
    }

    /// A whole number from `min` to `max`.
    pub fn integer(&self, min: i64, max: i64) -> Option<i64> {
        if self.outlines(|| Shape::Integer { min, max }) {
            return Some(min);
        }
        match self.node {
            Some(Node::Integer(value)) if (min..=max).contains(value) => Some(*value),
            Some(Node::Integer(_)) => self.fault(FaultKind::OutOfRange {
                min: min.to_string(),
                max: max.to_string(),
            }),
            _ => self.mismatch(Expected::Integer {
                min: min.to_string(),
                max: max.to_string(),
            }),
        }
    }

    /// A decimal in a string, from `min` to `max`, with at most `decimals`
    /// decimals.
    pub fn decimal(&self, min: Decimal, max: Decimal, decimals: u32) -> Option<Decimal> {
        let shape = || Shape::Decimal { min, max, decimals };
        if self.outlines(shape) {
            return Some(min);
        }
        let value = match self.node {
            Some(Node::Text(text)) => plain_decimal(text),
            _ => None,
        };
        let Some(value) = value else {
            return self.mismatch(Expected::Decimal {
                min: min.to_string(),
                max: max.to_string(),
            });
        };
        if value.normalize().scale() > decimals {
            return self.fault(FaultKind::TooManyDecimals(decimals));
        }
        if value < min || value > max {
            return self.fault(FaultKind::OutOfRange {
                min: min.to_string(),
                max: max.to_string(),
            });
        }
        Some(value)
    }

    /// A sum of money from nothing to `max`.
    pub fn amount(&self, max: Amount) -> Option<Amount> {
        self.amount_between(Amount::ZERO, max)
    }

    /// A sum of money from `min` to `max`.
    pub fn amount_between(&self, min: Amount, max: Amount) -> Option<Amount> {
        let mut value = self.decimal(min.decimal().normalize(), max.decimal(), 2)?;
        value.rescale(2);
        i64::try_from(value.mantissa()).ok().map(Amount::from_minor)
    }

    /// A percentage from nothing to `max`, with at most two decimals.
    pub fn percent(&self, max: Percent) -> Option<Percent> {
        self.percent_between(Percent::ZERO, max)
    }

    /// A percentage from `min` to `max`, with at most two decimals.
    pub fn percent_between(&self, min: Percent, max: Percent) -> Option<Percent> {
        let mut value = self.decimal(min.decimal().normalize(), max.decimal(), 2)?;
        value.rescale(2);
        i32::try_from(value.mantissa())
            .ok()
            .map(Percent::from_hundredths)
    }

    /// A calendar date.
    pub fn date(&self) -> Option<Date> {
        if self.outlines(|| Shape::Date) {
            return parse_date("2020-01-01");
        }
        match self.node {
            Some(Node::Text(text)) => parse_date(text).or_else(|| self.mismatch(Expected::Date)),
            _ => self.mismatch(Expected::Date),
        }
    }

    /// A calendar month.
    pub fn month(&self) -> Option<Month> {
        if self.outlines(|| Shape::Month) {
            return Month::parse("2020-01");
        }
        match self.node {
            Some(Node::Text(text)) => Month::parse(text).or_else(|| self.mismatch(Expected::Month)),
            _ => self.mismatch(Expected::Month),
        }
    }

    /// One of a closed set of words.
    pub fn one_of<T: Copy>(&self, words: &[(&'static str, T)]) -> Option<T> {
        let all = || words.iter().map(|&(word, _)| word).collect();
        if self.outlines(|| Shape::OneOf(all())) {
            return words.first().map(|&(_, value)| value);
        }
        let found = match self.node {
            Some(Node::Text(text)) => words.iter().find(|(word, _)| word == text),
            _ => None,
        };
        found
            .map(|&(_, value)| value)
            .or_else(|| self.mismatch(Expected::OneOf(all())))
    }

    fn mismatch<T>(&self, expected: Expected) -> Option<T> {
        self.fault(if self.node.is_none() {
            FaultKind::Missing
        } else {
            FaultKind::Expected(expected)
        })
    }
}

/// Digits, at most one point, an optional leading minus: nothing that another
/// reader could take for another number (no `+`, exponent, grouping or blank).
fn plain_decimal(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = match digits.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits, None),
    };
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let plain = text.len() <= 24 && all_digits(whole) && fraction.is_none_or(all_digits);
    plain.then(|| Decimal::from_str(text).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::plain_decimal;

    #[test]
    fn only_plain_decimals_are_read() {
        for good in ["0", "12", "12.50", "-3", "000.1"] {
            assert!(plain_decimal(good).is_some(), "{good}");
        }
        for bad in [
            "", "-", ".5", "5.", "1e3", "+1", " 1", "1,000", "１", "1_000", "NaN",
        ] {
            assert!(plain_decimal(bad).is_none(), "{bad}");
        }
    }
}
