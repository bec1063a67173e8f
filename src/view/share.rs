//! The quote's link, out and in.

use super::button;
use super::context::Context;
use super::copying::{Copy, copy, copying, outcome};
use crate::browser::event;
use crate::browser::intl::Locale;
use crate::dom::{Element, Event, Var, el, when};
use crate::text::{Lang, result};

/// Draws the button that copies the link, and the field that opens one.
pub(super) fn share(context: Context, locale: Locale) -> Element {
    let lang = locale.0;
    let state = copying(context);
    let (copied, by_hand) = (result::COPIED.get(lang), result::COPY_BY_HAND.get(lang));
    el("div")
        .class("share")
        .child(button(
            "primary wide",
            result::COPY_LINK.get(lang),
            move |_| copy(context.link(), state),
        ))
        .child(outcome(state, copied, by_hand))
        .child(when(
            move || state.get() != Copy::NotYet,
            move || link_text(context, lang),
        ))
        .child(open_link(context, lang))
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
