//! Copying to the clipboard, and what became of it.

use leptos::task::spawn_local;

use super::context::Context;
use crate::browser::clipboard;
use crate::dom::{Element, Var, el, follow};

/// What became of the last attempt to copy.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Copy {
    NotYet,
    Done,
    ByHand,
}

/// The state of copying something that follows from the answers: a copy is out of
/// date with their next change.
pub(super) fn copying(context: Context) -> Var<Copy> {
    let state = Var::new(Copy::NotYet);
    follow(move || {
        context.answers.track();
        if state.get_untracked() != Copy::NotYet {
            state.set(Copy::NotYet);
        }
    });
    state
}

/// Copies `text`.
pub(super) fn copy(text: String, state: Var<Copy>) {
    spawn_local(async move {
        let copied = clipboard::copy(&text).await;
        // The language may have been changed, or the widget removed, meanwhile.
        if !state.is_gone() {
            state.set(if copied { Copy::Done } else { Copy::ByHand });
        }
    });
}

/// Says what became of it.
pub(super) fn outcome(state: Var<Copy>, done: &'static str, by_hand: &'static str) -> Element {
    el("p")
        .class("hint")
        .attr("role", "status")
        .live_text(move || match state.get() {
            Copy::NotYet => "",
            Copy::Done => done,
            Copy::ByHand => by_hand,
        })
}
