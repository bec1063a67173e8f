//! A button.

use crate::dom::{Element, Event, el};

/// A button that submits nothing.
pub(in crate::view) fn button(
    class: &str,
    label: &'static str,
    click: impl FnMut(&Event) + 'static,
) -> Element {
    el("button")
        .class(class)
        .attr("type", "button")
        .child(label)
        .on("click", click)
}
