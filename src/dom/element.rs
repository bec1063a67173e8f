//! Elements, their attributes and their listeners.

use std::borrow::Cow;
use std::cell::Cell;
use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen::{JsCast as _, JsValue};
pub(crate) use web_sys::Event;
use web_sys::{HtmlElement, Node};

use super::view::{document, text_node};
use super::{Kept, View, follow, keep};
use crate::browser::listener::Listener;
use crate::browser::timer::Pause;

/// An element under construction, not yet in the document.
pub(crate) struct Element(web_sys::Element);

/// A new HTML element.
///
/// # Panics
///
/// Never: all tags are constants of this program, and valid.
pub(crate) fn el(tag: &'static str) -> Element {
    let created = document().create_element(tag);
    Element(created.expect("invariant: a valid tag"))
}

/// A new SVG element.
///
/// # Panics
///
/// Never: all tags are constants of this program, and valid.
pub(crate) fn svg(tag: &'static str) -> Element {
    let created = document().create_element_ns(Some(SVG), tag);
    Element(created.expect("invariant: a valid tag"))
}

/// The namespace of SVG.
const SVG: &str = "http://www.w3.org/2000/svg";

/// What an attribute can be set to; `None` takes it away.
pub(crate) struct Attribute(Option<Cow<'static, str>>);

impl From<&'static str> for Attribute {
    fn from(value: &'static str) -> Self {
        Self(Some(value.into()))
    }
}

impl From<String> for Attribute {
    fn from(value: String) -> Self {
        Self(Some(value.into()))
    }
}

/// An attribute without a value: there or not.
impl From<bool> for Attribute {
    fn from(there: bool) -> Self {
        Self(there.then_some("".into()))
    }
}

impl<V: Into<Self>> From<Option<V>> for Attribute {
    fn from(value: Option<V>) -> Self {
        Self(value.and_then(|value| value.into().0))
    }
}

impl Element {
    /// Sets the classes.
    pub(crate) fn class(self, classes: &str) -> Self {
        // Not the property, which an SVG element only lets read.
        let _ = self.0.set_attribute("class", classes);
        self
    }

    /// Has the class `name` as long as `when` holds.
    pub(crate) fn class_when(self, name: &'static str, when: impl Fn() -> bool + 'static) -> Self {
        let list = self.0.class_list();
        follow(move || {
            // Refused only for a name with spaces.
            let _ = list.toggle_with_force(name, when());
        });
        self
    }

    /// Sets an attribute.
    pub(crate) fn attr(self, name: &str, value: impl Into<Attribute>) -> Self {
        set(&self.0, name, value.into());
        self
    }

    /// Makes a radio button one of a group.
    ///
    /// It leaves the group before it leaves the document. Chromium (up to 156 at least)
    /// otherwise keeps a radio button that a shadow tree has lost in its group, and with
    /// it all that was drawn around it: each change of language then took longer than the
    /// one before.
    pub(crate) fn in_group(self, name: &'static str) -> Self {
        set(&self.0, "name", name.into());
        keep(Kept::Grouped(self.0.clone()));
        self
    }

    /// Keeps an attribute at what `value` says.
    pub(crate) fn live_attr<V: Into<Attribute>>(
        self,
        name: &'static str,
        value: impl Fn() -> V + 'static,
    ) -> Self {
        let element = self.0.clone();
        follow(move || set(&element, name, value().into()));
        self
    }

    /// Says `true` or `false` in an attribute such as `aria-expanded`.
    pub(crate) fn aria(self, name: &'static str, holds: impl Fn() -> bool + 'static) -> Self {
        self.live_attr(name, move || if holds() { "true" } else { "false" })
    }

    /// Keeps a property at what `value` says. A property that has that value already
    /// is left alone: writing it would move the caret of a text field.
    pub(crate) fn live_prop<V: Into<JsValue>>(
        self,
        name: &'static str,
        value: impl Fn() -> V + 'static,
    ) -> Self {
        let element = self.0.clone();
        follow(move || set_property(&element, name, &value().into()));
        self
    }

    /// Keeps a CSS property at what `value` says. It works where the page forbids
    /// style attributes.
    pub(crate) fn live_style(
        self,
        name: &'static str,
        value: impl Fn() -> String + 'static,
    ) -> Self {
        let style = self.0.unchecked_ref::<HtmlElement>().style();
        follow(move || {
            // A property that the browser does not know stays unset.
            let _ = style.set_property(name, &value());
        });
        self
    }

    /// Calls `handler` for each `event`.
    pub(crate) fn on(self, event: &'static str, handler: impl FnMut(&Event) + 'static) -> Self {
        listen(&self.0, event, Box::new(handler));
        self
    }

    /// Calls `enter` with the text of a field whenever it has been typed into; while an
    /// input method composes, only once at the end.
    pub(crate) fn on_typed(self, enter: impl Fn(String) + 'static) -> Self {
        listen_to_typing(&self.0, Box::new(enter));
        self
    }

    /// Adds what comes inside.
    pub(crate) fn child(self, child: impl Into<View>) -> Self {
        child.into().append_to(&self.0);
        self
    }

    /// Adds one after the other.
    pub(crate) fn children<V: Into<View>>(self, children: impl IntoIterator<Item = V>) -> Self {
        for child in children {
            child.into().append_to(&self.0);
        }
        self
    }

    /// Adds a text that stays what `text` says.
    pub(crate) fn live_text<T: Into<Cow<'static, str>>>(
        self,
        text: impl Fn() -> T + 'static,
    ) -> Self {
        let node = text_node("");
        let _ = self.0.append_child(&node);
        follow_text(node, Box::new(move || text().into()));
        self
    }

    /// The element itself, for what only it can do.
    pub(crate) fn node<T: wasm_bindgen::JsCast>(&self) -> T {
        self.0.clone().unchecked_into()
    }

    pub(super) fn into_node(self) -> Node {
        self.0.unchecked_into()
    }
}

fn set(element: &web_sys::Element, name: &str, value: Attribute) {
    // Refused only for a name that is no name.
    let _ = match value.0 {
        Some(value) => element.set_attribute(name, &value),
        None => element.remove_attribute(name),
    };
}

fn set_property(element: &web_sys::Element, name: &str, value: &JsValue) {
    let name = JsValue::from_str(name);
    if Reflect::get(element, &name).as_ref() != Ok(value) {
        let _ = Reflect::set(element, &name, value);
    }
}

fn follow_text(node: Node, text: Box<dyn Fn() -> Cow<'static, str>>) {
    let mut shown = Cow::Borrowed("");
    follow(move || {
        let now = text();
        if now != shown {
            node.set_node_value(Some(&now));
            shown = now;
        }
    });
}

/// Calls `handler` for each `event` of the window, as long as the present owner is
/// there.
pub(crate) fn on_window(event: &'static str, handler: impl FnMut(&Event) + 'static) {
    if let Some(window) = web_sys::window() {
        keep(Kept::Listener(Listener::new(
            &window,
            event,
            Box::new(handler),
        )));
    }
}

/// How far what is being typed has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Typing {
    /// What stands in the field is meant.
    Done,
    /// An input method composes: `5wan` may stand there on the way to 5万.
    Composing,
    /// It has ended, and what it leaves behind is about to be there: engines tell of it
    /// before the end, after it, or both.
    Ended,
}

/// What is heard while somebody types. An input method may be left without a word: then
/// `blur` is its end.
const TYPING: [&str; 4] = ["input", "compositionstart", "compositionend", "blur"];

fn listen_to_typing(element: &web_sys::Element, enter: Box<dyn Fn(String)>) {
    let typing = Rc::new(Cell::new(Typing::Done));
    let field = element.clone();
    let now = Rc::clone(&typing);
    let take: Rc<dyn Fn()> = Rc::new(move || {
        now.set(Typing::Done);
        COMPOSING.set(false);
        let value = Reflect::get(&field, &"value".into()).ok();
        enter(
            value
                .and_then(|value| value.as_string())
                .unwrap_or_default(),
        );
    });
    for event in TYPING {
        let (typing, take) = (Rc::clone(&typing), Rc::clone(&take));
        let mut _pending = None;
        let heard = move |_: &Event| match (event, typing.get()) {
            ("compositionstart", _) => {
                typing.set(Typing::Composing);
                COMPOSING.set(true);
            }
            ("compositionend", _) => {
                typing.set(Typing::Ended);
                let (typing, take) = (Rc::clone(&typing), Rc::clone(&take));
                let end = move || {
                    if typing.get() == Typing::Ended {
                        take();
                    }
                };
                // Dropped with the field, so that it never tells of one that is gone.
                _pending = Some(Pause::new(0, end));
            }
            ("input", Typing::Done) | ("blur", Typing::Composing | Typing::Ended) => take(),
            _ => {}
        };
        listen(element, event, Box::new(heard));
    }
}

thread_local! {
    static COMPOSING: Cell<bool> = const { Cell::new(false) };
}

/// Whether an input method composes in a field of any widget: whoever hears the page
/// listens to its candidates then.
pub(crate) fn is_composing() -> bool {
    COMPOSING.get()
}

fn listen(element: &web_sys::Element, event: &'static str, handler: Box<dyn FnMut(&Event)>) {
    keep(Kept::Listener(Listener::new(element, event, handler)));
}
