//! What the reader is told above the questions, until it is dismissed.

use crate::dom::{Element, View, el, region};
use crate::text::{Lang, result};
use crate::view::controls::button;
use crate::view::state::{Context, Kind, Messages, Notice};

/// The banner, or nothing.
pub(in crate::view) fn notices(context: Context) -> Element {
    // What is told twice is heard twice.
    let mut count = 0_u32;
    let banner = region(
        move || {
            context.notice.track();
            count = count.wrapping_add(1);
            (context.lang.get(), count, messages(context).is_some())
        },
        move |&(lang, ..)| {
            context.notice.with_untracked(|notice| {
                notice.as_ref().map(|notice| banner(context, lang, notice))
            })
        },
    );
    let origin = region(
        move || {
            let is_ready = context.is_ready();
            (context.lang.get(), messages(context).is_some() && is_ready)
        },
        move |&(lang, _)| {
            let messages = messages(context).filter(|_| context.is_ready());
            messages.map(|messages| (messages.origin)(context, lang))
        },
    );
    // The live region stands before its content does, or it would not be heard.
    el("div")
        .class("notices")
        .attr("role", "status")
        .child(banner)
        .child(origin)
}

fn messages(context: Context) -> Option<Messages> {
    context.cards.with(|cards| cards.messages)
}

fn banner(context: Context, lang: Lang, notice: &Notice) -> View {
    match (notice, messages(context)) {
        (Notice::Drawn(drawn), _) => framed(context, lang, drawn.kind, (drawn.draw)(lang)).into(),
        (_, Some(messages)) => (messages.notice)(context, lang, notice),
        (_, None) => View::default(),
    }
}

/// A notice with what it says, and the button that dismisses it.
pub(in crate::view) fn framed(context: Context, lang: Lang, kind: Kind, what: View) -> Element {
    let dismiss = move |_: &_| context.notice.set(None);
    el("div")
        .class(if kind == Kind::Problem {
            "notice problem"
        } else {
            "notice"
        })
        .child(what)
        .child(button("quiet", result::DISMISS.get(lang), dismiss))
}
