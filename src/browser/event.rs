//! What the view does with the control that an event came from.

use gloo::timers::callback::Timeout;
use js_sys::{Function, Reflect};
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

/// The text that is about to be pasted.
pub(crate) fn pasted(event: &Event) -> String {
    let data = Reflect::get(event, &"clipboardData".into()).ok();
    let text = data.and_then(|data| {
        let read: Function = Reflect::get(&data, &"getData".into())
            .ok()?
            .dyn_into()
            .ok()?;
        read.call1(&data, &"text".into()).ok()?.as_string()
    });
    text.unwrap_or_default()
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
    if let Some(root) = Root::of(event) {
        root.leave_dialog(event, id);
        Root::soon(move || root.focus(id));
    }
}

/// The widget that an event comes from.
#[derive(Clone)]
pub(crate) struct Root(ShadowRoot);

/// Where a control stands.
pub(crate) struct Spot {
    /// What it is called on screen.
    pub(crate) label: String,
    /// The ids of the section and of the panel around it; nothing where there is none.
    pub(crate) section: String,
    pub(crate) panel: String,
}

impl Root {
    pub(crate) fn of(event: &Event) -> Option<Self> {
        let near = target::<Element>(event)?;
        near.get_root_node().dyn_into().ok().map(Self)
    }

    /// Closes the dialog around the event, unless the control `id` is in it too.
    pub(crate) fn leave_dialog(&self, event: &Event, id: &str) {
        let dialog = target::<Element>(event).and_then(|near| near.closest("dialog").ok()?);
        if let Some(dialog) = dialog
            && !dialog.contains(self.0.get_element_by_id(id).as_deref())
        {
            Modal::of(dialog.unchecked_into()).close();
        }
    }

    /// Where the control `id` stands, if it is there; what is folded around it opens.
    pub(crate) fn spot(&self, id: &str) -> Option<Spot> {
        let control = self.0.get_element_by_id(id)?;
        let around = |selector| control.closest(selector).ok().flatten();
        let id_around = |selector| around(selector).map(|found| found.id()).unwrap_or_default();
        if let Some(folded) = around("details") {
            // Refused only for a name that is no name.
            let _ = folded.set_attribute("open", "");
        }
        let label = self.0.query_selector(&format!("label[for=\"{id}\"]"));
        let label = label.ok().flatten().and_then(|label| label.text_content());
        Some(Spot {
            label: label
                .or_else(|| control.get_attribute("aria-label"))
                .unwrap_or_default(),
            section: id_around(".section-body"),
            panel: id_around("[role=tabpanel]"),
        })
    }

    /// Moves the focus to the control `id`.
    pub(crate) fn focus(&self, id: &str) {
        let found = self.0.get_element_by_id(id);
        if let Some(control) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            // Focusing scrolls it into view; a refusal leaves everything as it is.
            let _ = control.focus();
        }
    }

    /// Does `task` once the view has been drawn.
    pub(crate) fn soon(task: impl FnOnce() + 'static) {
        // It runs once and holds nothing but the root: there is nothing to cancel.
        Timeout::new(0, task).forget();
    }
}
