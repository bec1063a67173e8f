//! How a test names an element: as a person would, or by selector.

use std::fmt;

/// What to look for in a [`Scope`](crate::scope::Scope).
///
/// Words match exactly if anything matches exactly, and as a part otherwise.
/// Unless [`nth`](Locator::nth) picks one, exactly one element must match.
#[derive(Clone, Debug)]
pub(crate) struct Locator {
    pub(crate) kind: &'static str,
    pub(crate) value: String,
    pub(crate) name: String,
    pub(crate) nth: Option<usize>,
}

/// By CSS selector, visible or not.
pub(crate) fn css(selector: impl Into<String>) -> Locator {
    Locator::new("css", selector.into(), "")
}

/// By role and accessible name, among visible elements; an empty name is any.
pub(crate) fn role(role: impl Into<String>, name: impl Into<String>) -> Locator {
    Locator::new("role", role.into(), name)
}

/// The visible form control with this label.
pub(crate) fn label(words: impl Into<String>) -> Locator {
    Locator::new("label", words.into(), "")
}

/// The innermost visible element with this text.
pub(crate) fn text(words: impl Into<String>) -> Locator {
    Locator::new("text", words.into(), "")
}

impl Locator {
    fn new(kind: &'static str, value: String, name: impl Into<String>) -> Self {
        Self {
            kind,
            value,
            name: name.into(),
            nth: None,
        }
    }

    /// The n-th match, counted from 0 in document order.
    #[must_use]
    pub(crate) fn nth(mut self, index: usize) -> Self {
        self.nth = Some(index);
        self
    }
}

impl From<&str> for Locator {
    fn from(selector: &str) -> Self {
        css(selector)
    }
}

impl From<&Self> for Locator {
    fn from(locator: &Self) -> Self {
        locator.clone()
    }
}

impl fmt::Display for Locator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} “{}”", self.kind, self.value)?;
        if !self.name.is_empty() {
            write!(f, " named “{}”", self.name)?;
        }
        match self.nth {
            Some(nth) => write!(f, " no. {nth}"),
            None => Ok(()),
        }
    }
}
