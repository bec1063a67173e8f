//! What a view function returns.

use wasm_bindgen::JsCast as _;
use web_sys::{Document, Node};

use super::Element;

/// Nodes that stand side by side, or none: the first and the last, which stay as long
/// as the view does. What stands between them may change: regions and lists begin and
/// end with a comment for that.
#[derive(Default)]
pub(crate) struct View(Option<(Node, Node)>);

impl View {
    /// Views one after the other.
    pub(crate) fn of<V: Into<Self>>(views: impl IntoIterator<Item = V>) -> Self {
        views.into_iter().fold(Self::default(), Self::and)
    }

    /// This view, then another.
    pub(crate) fn and(self, next: impl Into<Self>) -> Self {
        self.before(next.into())
    }

    fn before(self, next: Self) -> Self {
        match (&self.0, &next.0) {
            (Some((first, _)), Some((_, last))) => {
                let both = Self(Some((first.clone(), last.clone())));
                // Side by side in a fragment, until the document has a place for them.
                let fragment = document().create_document_fragment();
                self.append_to(&fragment);
                next.append_to(&fragment);
                both
            }
            (None, _) => next,
            (_, None) => self,
        }
    }

    /// A place whose content changes: two comments.
    pub(super) fn place() -> (Self, Node) {
        let document = document();
        let comment = || document.create_comment("").unchecked_into::<Node>();
        let (first, last) = (comment(), comment());
        let ends = Self::from(first).before(Self::from(last.clone()));
        (ends, last)
    }

    /// Puts the nodes at the end of `parent`.
    pub(super) fn append_to(&self, parent: &Node) {
        self.each_node(|node| {
            // Only a node that holds `parent` could be refused, and ours are new.
            let _ = parent.append_child(node);
        });
    }

    /// Puts the nodes before `next`, or moves them there.
    pub(super) fn insert_before(&self, next: &Node) {
        if let Some(parent) = next.parent_node() {
            self.each_node(|node| {
                let _ = parent.insert_before(node, Some(next));
            });
        }
    }

    /// Takes the nodes out of the document.
    pub(super) fn remove(&self) {
        self.each_node(|node| {
            if let Some(parent) = node.parent_node() {
                let _ = parent.remove_child(node);
            }
        });
    }

    /// The first and the last node, if there is any.
    pub(super) const fn ends(&self) -> Option<&(Node, Node)> {
        self.0.as_ref()
    }

    fn each_node(&self, act: impl Fn(&Node)) {
        let Some((first, last)) = &self.0 else {
            return;
        };
        let mut next = Some(first.clone());
        while let Some(node) = next {
            // Asked before the node goes elsewhere.
            next = (&node != last).then(|| node.next_sibling()).flatten();
            act(&node);
        }
    }
}

/// The page's document.
///
/// # Panics
///
/// Never: the program runs in a page.
pub(super) fn document() -> Document {
    web_sys::window()
        .and_then(|window| window.document())
        .expect("invariant: the widget runs in a page")
}

pub(super) fn text_node(text: &str) -> Node {
    document().create_text_node(text).unchecked_into()
}

impl From<Node> for View {
    fn from(node: Node) -> Self {
        Self(Some((node.clone(), node)))
    }
}

impl From<Element> for View {
    fn from(element: Element) -> Self {
        element.into_node().into()
    }
}

impl From<&str> for View {
    fn from(text: &str) -> Self {
        text_node(text).into()
    }
}

impl From<String> for View {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl<V: Into<Self>> From<Option<V>> for View {
    fn from(view: Option<V>) -> Self {
        view.map(Into::into).unwrap_or_default()
    }
}
