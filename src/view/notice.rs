//! What the reader is told above the questions, until it is dismissed.

use super::button;
use super::context::{Context, Notice};
use crate::dom::{Element, el, region};
use crate::text::{Lang, link, result};

/// The banner, or nothing.
pub(super) fn notices(context: Context) -> Element {
    let banner = region(
        move || (context.lang.get(), context.notice.get()),
        move |&(lang, notice)| notice.map(|notice| banner(context, lang, notice)),
    );
    // The live region stands before its content does, or it would not be heard.
    el("div")
        .class("notices")
        .attr("role", "status")
        .child(banner)
}

fn banner(context: Context, lang: Lang, notice: Notice) -> Element {
    let (is_problem, text) = match notice {
        Notice::Opened => (false, result::OPENED.get(lang).to_owned()),
        Notice::Restored => (false, result::RESTORED.get(lang).to_owned()),
        Notice::OtherCard => (true, link::OTHER_CARD.get(lang).to_owned()),
        Notice::NotFound => (true, link::NOT_FOUND.get(lang).to_owned()),
        Notice::Refused(error) => (true, link::error(lang, error)),
    };
    let dismiss = move |_: &_| context.notice.set(None);
    el("div")
        .class(if is_problem {
            "notice problem"
        } else {
            "notice"
        })
        .child(el("p").child(text))
        .child(button("quiet", result::DISMISS.get(lang), dismiss))
}
