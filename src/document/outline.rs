//! What a reader asks of a document, without a document.

use core::cell::RefCell;

use rust_decimal::Decimal;

use super::FaultKind;

/// Notes what a [`Reader`](super::Reader) asks for: the reader answers each question
/// with the least that fits, and so comes to see every place of the format. What is
/// written from it, such as a JSON Schema, cannot say anything else than the reader.
#[derive(Debug, Default)]
pub struct Outline(RefCell<Vec<Place>>);

/// A place that a document of the format can have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Where: `$.sites.groups[0].sites`. The first entry of a list stands for all.
    pub path: String,
    /// What must stand there; `None` if nobody reads it.
    pub shape: Option<Shape>,
    /// Whether it may be missing, or `null`.
    pub optional: bool,
}

/// What must stand at a place. Ranges include both ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// An object with no fields but these.
    Object(Vec<String>),
    /// A list with this many entries.
    List {
        /// The fewest.
        min: usize,
        /// The most.
        max: usize,
    },
    /// A string of at most this many characters.
    Text(usize),
    /// `true` or `false`.
    Bool,
    /// A whole number.
    Integer {
        /// The smallest.
        min: i64,
        /// The largest.
        max: i64,
    },
    /// A decimal in a string.
    Decimal {
        /// The smallest.
        min: Decimal,
        /// The largest.
        max: Decimal,
        /// The most decimals.
        decimals: u32,
    },
    /// A date in a string.
    Date,
    /// A month in a string.
    Month,
    /// One of these words.
    OneOf(Vec<&'static str>),
}

impl Outline {
    /// Every place that was asked for, in the order of asking.
    pub fn into_places(self) -> Vec<Place> {
        self.0.into_inner()
    }

    pub(super) fn read(&self, path: String, shape: Shape) {
        self.at(path, |place| place.shape = Some(shape));
    }

    pub(super) fn may_be_missing(&self, path: String) {
        self.at(path, |place| place.optional = true);
    }

    /// Most faults are those of the answers, which fit the shapes but not each other.
    pub(super) fn fault(&self, path: String, kind: &FaultKind) {
        if let FaultKind::Count(count) = *kind {
            let (min, max) = (count, count);
            self.read(path, Shape::List { min, max });
        }
    }

    fn at(&self, path: String, note: impl FnOnce(&mut Place)) {
        let mut places = self.0.borrow_mut();
        let known = places.iter().position(|place| place.path == path);
        let index = known.unwrap_or(places.len());
        if known.is_none() {
            places.push(Place {
                path,
                shape: None,
                optional: false,
            });
        }
        note(&mut places[index]);
    }
}
