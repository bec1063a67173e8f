//! A JSON document before anything in it is believed.
//!
//! [`parse_json`] builds a [`Node`] with serde, and a [`Reader`] walks it,
//! collecting *every* [`Fault`] with its path instead of stopping at the first.
//! Decimal figures are written as JSON strings (`"6.50"`), because a JSON number
//! would pass through a float on its way.

mod json;
mod outline;
mod reader;
mod words;

pub use json::{MAX_BYTES, MAX_DEPTH, parse_json, write_json, write_line};
pub use outline::{Outline, Place, Shape};
pub use reader::{Reader, optional, read_whole};
pub(crate) use words::words;

/// One value of a JSON document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number without fraction or exponent that fits.
    Integer(i64),
    /// Any other number: never read, only reported.
    OtherNumber,
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Node>),
    /// An object, in the order of the document.
    Object(Vec<(String, Node)>),
}

/// One thing that is wrong in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where: `$.sites[2].extra_percent`. The path of JSON without quotes.
    pub path: String,
    /// What.
    pub kind: FaultKind,
}

/// What can be wrong at a path. `text::faults` says each in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// The text is not JSON from this place on, both counted from 1.
    NotJson {
        /// The line.
        line: usize,
        /// The column, in bytes.
        column: usize,
    },
    /// Lists and objects stand in each other more than this often.
    TooDeep(usize),
    /// A number is beyond all that can be counted: where, both counted from 1.
    NumberTooLarge {
        /// The line.
        line: usize,
        /// The column, in bytes.
        column: usize,
    },
    /// The text is not UTF-8 from this byte on, counted from 1.
    NotUtf8(usize),
    /// The document is larger than we read: the limit in bytes.
    TooLarge(usize),
    /// A required field is not there.
    Missing,
    /// A field that this version does not know: most often a slip of the pen.
    Unknown,
    /// Another type was expected.
    Expected(Expected),
    /// A number outside its range, both ends included.
    OutOfRange {
        /// The smallest allowed value, as written.
        min: String,
        /// The largest allowed value, as written.
        max: String,
    },
    /// More decimals than the figure can have.
    TooManyDecimals(u32),
    /// A list that must have an entry has none.
    Empty,
    /// A list or text with more entries or characters than allowed.
    TooMany(usize),
    /// A list that must have exactly this many entries.
    Count(usize),
    /// The same thing twice.
    Duplicate(String),
    /// Tiers or steps must rise from one entry to the next.
    NotRising,
    /// The last tier must be open-ended and no other may be.
    OpenTier,
    /// The figures of a list must sum to this.
    Sum(String),
    /// Two fields exclude each other or one needs the other: the other's name.
    Conflict(&'static str),
    /// A date that ends before it begins.
    DateOrder,
    /// A figure that the contract has fixed already.
    Fixed,
    /// A day that comes before another one that it must not come before.
    Before {
        /// The other's field.
        field: &'static str,
        /// The smallest allowed value.
        least: u8,
    },
}

/// What a field must hold. Ranges have both ends included, as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// An object.
    Object,
    /// An array.
    List,
    /// A string.
    Text,
    /// `true` or `false`.
    Bool,
    /// A whole number.
    Integer {
        /// The smallest.
        min: String,
        /// The largest.
        max: String,
    },
    /// A decimal number in a string: `"6.50"`.
    Decimal {
        /// The smallest.
        min: String,
        /// The largest.
        max: String,
    },
    /// A date of our years: `"2026-11-24"`.
    Date,
    /// A month of our years: `"2026-12"`.
    Month,
    /// A name: at most 40 characters, none of them a control character, no blank at
    /// either end.
    Name,
    /// One of these words.
    OneOf(Vec<&'static str>),
}
