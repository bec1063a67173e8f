//! The element that the widget belongs to, and what the page has written on it.

use web_sys::HtmlElement;

/// The element. The page may change its attributes at any time.
#[derive(Clone, Debug)]
pub(crate) struct Host(HtmlElement);

impl Host {
    /// The one that `element` is.
    pub(crate) const fn of(element: HtmlElement) -> Self {
        Self(element)
    }

    /// What the attribute `name` says at the moment; an empty one says nothing.
    pub(crate) fn says(&self, name: &str) -> Option<String> {
        let value = self.0.get_attribute(name);
        value.filter(|value| !value.is_empty())
    }
}
