//! The element that the widget belongs to: what the page has written on it, and what it
//! is told.

use js_sys::Function;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

/// The element. The page may change its attributes at any time.
#[derive(Clone, Debug)]
pub(crate) struct Host {
    element: HtmlElement,
    tell: Function,
}

impl Host {
    /// The one that `element` is; `tell` reaches its other side, in JavaScript.
    pub(crate) const fn of(element: HtmlElement, tell: Function) -> Self {
        Self { element, tell }
    }

    /// What the attribute `name` says at the moment; an empty one says nothing.
    pub(crate) fn says(&self, name: &str) -> Option<String> {
        let value = self.element.get_attribute(name);
        value.filter(|value| !value.is_empty())
    }

    /// Tells it `what` has come to be, with the value that goes with that.
    pub(crate) fn tell(&self, what: &str, value: impl Into<JsValue>) {
        // A listener of the host page that throws is the host's affair.
        let _ = self
            .tell
            .call2(&JsValue::UNDEFINED, &what.into(), &value.into());
    }
}
