//! The title, the sample badge and the language switch.

use crate::dom::{Element, el};
use crate::text::{Lang, Text, form};
use crate::view::controls::button;
use crate::view::state::Context;

/// The head of the widget: drawn once, so that a click on the language keeps its
/// focus.
pub(in crate::view) fn header(context: Context) -> Element {
    let say = move |text: Text| move || text.get(context.lang.get());
    let badge = el("span")
        .class("badge")
        .live_attr("hidden", move || {
            !(context.is_ready() && context.card().is_sample())
        })
        .live_text(say(form::SAMPLE_BADGE));
    let subtitle = el("p")
        .class("subtitle")
        .live_text(say(form::SUBTITLE))
        .child(badge);
    let titles = el("div")
        .child(el("h2").live_text(say(form::TITLE)))
        .child(subtitle);
    let languages = el("div")
        .class("languages")
        .attr("role", "group")
        .live_attr("aria-label", say(form::LANGUAGE))
        .children(Lang::ALL.map(|choice| language(context, choice)));
    el("header").class("head").child(titles).child(languages)
}

fn language(context: Context, choice: Lang) -> Element {
    button("", choice.pick("中文", "English"), move |_| {
        context.lang.set(choice);
    })
    .attr("lang", choice.tag())
    .aria("aria-pressed", move || context.lang.get() == choice)
}
