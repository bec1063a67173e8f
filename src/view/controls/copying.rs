//! Copying to the clipboard, and what became of it.

use leptos::task::spawn_local;

use super::refused::goes_to_refused;
use crate::browser::clipboard;
use crate::dom::{Element, Event, Var, el, follow};
use crate::view::state::Context;

/// What became of the last attempt to copy.
#[derive(Clone, PartialEq, Eq)]
pub(in crate::view) enum Copy {
    NotYet,
    Done,
    ByHand,
    /// Nothing was copied; why.
    Refused(String),
}

impl Copy {
    /// Whether something has been handed out, or is to be copied by hand.
    pub(in crate::view) const fn is_out(&self) -> bool {
        matches!(self, Self::Done | Self::ByHand)
    }
}

/// The state of copying something that follows from the answers: a copy is out of
/// date with their next change.
pub(in crate::view) fn copying(context: Context) -> Var<Copy> {
    let state = Var::new(Copy::NotYet);
    follow(move || {
        context.answers.track();
        context.refusals.track();
        if state.get_untracked() != Copy::NotYet {
            state.set(Copy::NotYet);
        }
    });
    state
}

/// Copies `text`.
pub(in crate::view) fn copy(text: String, state: Var<Copy>) {
    spawn_local(async move {
        let copied = clipboard::copy(&text).await;
        // The language may have been changed, or the widget removed, meanwhile.
        if !state.is_gone() {
            state.set(if copied { Copy::Done } else { Copy::ByHand });
        }
    });
}

/// Copies `text` if all that is on screen was taken; otherwise says which field is to be
/// mended first, and goes there.
pub(in crate::view) fn copy_if_taken(
    context: Context,
    clicked: &Event,
    state: Var<Copy>,
    text: impl Fn() -> String + Clone + 'static,
) {
    let after = text.clone();
    let is_refused = goes_to_refused(context, clicked, move |why| {
        if state.is_gone() {
            return;
        }
        match why {
            Some(why) => state.set(Copy::Refused(why)),
            None => copy(after(), state),
        }
    });
    if !is_refused {
        copy(text(), state);
    }
}

/// Says what became of it.
pub(in crate::view) fn outcome(
    state: Var<Copy>,
    done: &'static str,
    by_hand: &'static str,
) -> Element {
    el("p")
        .class("hint")
        .class_when("error", move || matches!(state.get(), Copy::Refused(_)))
        .attr("role", "status")
        .live_text(move || match state.get() {
            Copy::NotYet => "".into(),
            Copy::Done => done.into(),
            Copy::ByHand => by_hand.into(),
            Copy::Refused(why) => std::borrow::Cow::Owned(why),
        })
}
