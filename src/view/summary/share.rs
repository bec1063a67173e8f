//! The quote's link, out and in.

use crate::browser::event;
use crate::dom::{Element, Event, Var, el, when};
use crate::text::{Lang, draft, result};
use crate::view::controls::copying::{Copy, copy_if_taken, copying, outcome};
use crate::view::controls::{Pen, button};
use crate::view::state::{Context, Settings};

/// Draws the button that copies the link, and the field that opens one.
pub(in crate::view) fn share(pen: Pen) -> Element {
    let context = pen.context;
    let lang = pen.lang();
    let state = copying(context);
    let is_link = context.settings.with_untracked(Settings::has_address);
    let (label, copied) = if is_link {
        (result::COPY_LINK, result::COPIED)
    } else {
        (draft::COPY_CODE, draft::CODE_COPIED)
    };
    el("div")
        .class("share")
        .child(button("primary wide", label.get(lang), move |event| {
            copy_if_taken(context, event, state, move || context.link());
        }))
        .child(outcome(
            state,
            copied.get(lang),
            pen.say(result::COPY_BY_HAND),
        ))
        .child(when(
            move || state.with(Copy::is_out),
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
        .on_typed(move |text| pasted.set(text));
    let open = el("button")
        .class("quiet")
        .attr("type", "submit")
        .child(result::OPEN.get(lang));
    el("details")
        .class("open-link")
        .child(el("summary").child(result::OPEN_LINK.get(lang)))
        .child(el("form").on("submit", submit).child(input).child(open))
}
