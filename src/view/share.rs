//! The quote's link, out and in.

use leptos::task::spawn_local;

use super::button;
use super::context::Context;
use crate::browser::intl::Locale;
use crate::browser::{clipboard, event};
use crate::dom::{Element, Event, Var, el, follow, when};
use crate::text::{Lang, result};

/// What became of the last attempt to copy.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Copy {
    NotYet,
    Done,
    ByHand,
}

/// Draws the button that copies the link, and the field that opens one.
pub(super) fn share(context: Context, locale: Locale) -> Element {
    let lang = locale.0;
    let state = Var::new(Copy::NotYet);
    // A copied link is out of date with the next change.
    follow(move || {
        context.answers.track();
        if state.get_untracked() != Copy::NotYet {
            state.set(Copy::NotYet);
        }
    });
    let status = el("p")
        .class("hint")
        .attr("role", "status")
        .live_text(move || match state.get() {
            Copy::NotYet => "",
            Copy::Done => result::COPIED.get(lang),
            Copy::ByHand => result::COPY_BY_HAND.get(lang),
        });
    el("div")
        .class("share")
        .child(button(
            "primary wide",
            result::COPY_LINK.get(lang),
            move |_| {
                copy(context, state);
            },
        ))
        .child(status)
        .child(when(
            move || state.get() != Copy::NotYet,
            move || link_text(context, lang),
        ))
        .child(open_link(context, lang))
}

fn copy(context: Context, state: Var<Copy>) {
    let link = context.link();
    spawn_local(async move {
        let copied = clipboard::copy(&link).await;
        // The language may have been changed, or the widget removed, meanwhile.
        if !state.is_gone() {
            state.set(if copied { Copy::Done } else { Copy::ByHand });
        }
    });
}

fn link_text(context: Context, lang: Lang) -> Element {
    el("input")
        .class("link-text")
        .attr("type", "text")
        .attr("readonly", true)
        .attr("aria-label", result::LINK.get(lang))
        .live_prop("value", move || context.link())
        .on("focus", event::select_all)
}

fn open_link(context: Context, lang: Lang) -> Element {
    let pasted = Var::new(String::new());
    let submit = move |event: &Event| {
        event.prevent_default();
        context.open_pasted(&pasted.get_untracked());
    };
    let input = el("input")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-label", result::LINK_OR_CODE.get(lang))
        .attr("placeholder", "#q=…")
        .on("input", move |event| pasted.set(event::value(event)));
    let open = el("button")
        .class("quiet")
        .attr("type", "submit")
        .child(result::OPEN.get(lang));
    el("details")
        .class("open-link")
        .child(el("summary").child(result::OPEN_LINK.get(lang)))
        .child(el("form").on("submit", submit).child(input).child(open))
}
