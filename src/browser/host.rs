//! The element that the widget belongs to: what the page has written on it, what it is
//! told, and what it keeps for the next visit.

use js_sys::Function;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

/// The element. The page may change its attributes at any time.
#[derive(Clone, Debug)]
pub(crate) struct Host {
    element: HtmlElement,
    tell: Function,
    store: Function,
}

/// What the program reads of the element's attributes; `src/embed/attributes.js` has all
/// of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Attribute {
    /// The language of the widget.
    Lang,
    /// Under which name links travel in the address.
    LinkKey,
    /// Whether what was entered is kept.
    Remember,
    /// The address of the page's own card; without it, the sample prices.
    RateCard,
    /// The id that this card must have.
    RateCardId,
    /// The folder of the cards that links may name.
    RateCardArchive,
}

impl Attribute {
    const fn name(self) -> &'static str {
        match self {
            Self::Lang => "lang",
            Self::LinkKey => "link-key",
            Self::Remember => "remember",
            Self::RateCard => "rate-card",
            Self::RateCardId => "rate-card-id",
            Self::RateCardArchive => "rate-card-archive",
        }
    }
}

/// Where something has been kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Place {
    /// On the device, for the next visit.
    #[default]
    Device,
    /// In the tab: a reload finds it, nothing else.
    Tab,
    /// In this page: not even a reload finds it.
    Page,
}

impl Host {
    /// The one that `element` is; `tell` and `store` reach its other side, in JavaScript.
    pub(crate) const fn of(element: HtmlElement, tell: Function, store: Function) -> Self {
        Self {
            element,
            tell,
            store,
        }
    }

    /// What the attribute says at the moment; an empty one says nothing.
    pub(crate) fn says(&self, attribute: Attribute) -> Option<String> {
        let value = self.element.get_attribute(attribute.name());
        value.filter(|value| !value.is_empty())
    }

    /// Tells it `what` has come to be, with the value that goes with that.
    pub(crate) fn tell(&self, what: &str, value: impl Into<JsValue>) {
        // A listener of the host page that throws is the host's affair.
        let _ = self
            .tell
            .call2(&JsValue::UNDEFINED, &what.into(), &value.into());
    }

    /// What has been kept under `key`.
    pub(crate) fn kept(&self, key: &str) -> Option<String> {
        let kept = self.store.call1(&JsValue::UNDEFINED, &key.into());
        kept.ok()?.as_string()
    }

    /// Keeps `text` under `key`; nothing is no longer kept if it is empty.
    pub(crate) fn keep(&self, key: &str, text: &str) -> Place {
        let place = self
            .store
            .call2(&JsValue::UNDEFINED, &key.into(), &text.into());
        match place.ok().and_then(|place| place.as_string()).as_deref() {
            Some("localStorage") => Place::Device,
            Some(_) => Place::Tab,
            None => Place::Page,
        }
    }
}
