//! What every clause of a card has: what it fixes, and what that rests on.

use std::borrow::Cow;

use time::Date;

use crate::literal::literal;

/// A text in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Localized {
    /// Simplified Chinese.
    pub zh: Cow<'static, str>,
    /// English.
    pub en: Cow<'static, str>,
}

/// A part of the card, with what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause<T> {
    /// What it fixes.
    pub(crate) terms: T,
    /// Where it comes from.
    pub(crate) note: ClauseNote,
}

/// Number, source and date of a clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClauseNote {
    /// The number in the card: `5`.
    pub number: Cow<'static, str>,
    /// Where the figures come from.
    pub source: Localized,
    /// When they were last checked.
    pub date: Date,
}

literal! { Clause<T> { terms, note } }
literal! { ClauseNote { number, source, date } }
literal! { Localized { zh, en } }
