//! What the view does with the control that an event came from.

use gloo::timers::callback::Timeout;
use js_sys::Reflect;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, ShadowRoot};

use super::modal::Modal;

fn target<T: wasm_bindgen::JsCast>(event: &Event) -> Option<T> {
    event.target().and_then(|target| target.dyn_into().ok())
}

/// The value of the control that `event` came from.
pub(crate) fn value(event: &Event) -> String {
    let value = event
        .target()
        .and_then(|target| Reflect::get(&target, &"value".into()).ok());
    value
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

/// The name of the key that `event` tells of; nothing for another event.
pub(crate) fn key(event: &Event) -> String {
    let key = Reflect::get(event, &"key".into()).ok();
    key.and_then(|key| key.as_string()).unwrap_or_default()
}

/// Ticks a check box again that the browser has already cleared.
pub(crate) fn keep_checked(event: &Event) {
    if let Some(input) = target::<HtmlInputElement>(event) {
        input.set_checked(true);
    }
}

/// Selects the whole text of an input.
pub(crate) fn select_all(event: &Event) {
    if let Some(input) = target::<HtmlInputElement>(event) {
        input.select();
    }
}

/// Moves the focus to the control `id` of the same widget, once the view has been
/// drawn; a dialog around the event closes first.
pub(crate) fn focus(event: &Event, id: &'static str) {
    let Some(near) = target::<Element>(event) else {
        return;
    };
    if let Ok(Some(dialog)) = near.closest("dialog") {
        Modal::of(dialog.unchecked_into()).close();
    }
    let Ok(root) = near.get_root_node().dyn_into::<ShadowRoot>() else {
        return;
    };
    let focus = move || {
        let found = root.get_element_by_id(id);
        if let Some(control) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            // Focusing scrolls it into view; a refusal leaves everything as it is.
            let _ = control.focus();
        }
    };
    // It runs once and holds nothing but the root: there is nothing to cancel.
    Timeout::new(0, focus).forget();
}
