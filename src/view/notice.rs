//! What the reader is told above the questions, until it is dismissed.

use super::button;
use super::context::Context;
use crate::dom::{Element, View, el, region};
use crate::link::LinkError;
use crate::text::{Lang, link, result};

/// What the reader is told.
pub(crate) enum Notice {
    /// The quote of a link is open.
    Opened,
    /// It is, but another card priced it.
    OtherCard,
    /// A link could not be opened.
    Refused(LinkError),
    /// A pasted text holds no link.
    NotFound,
    /// What was entered before has been restored.
    Restored,
    /// What a part that is loaded on demand has to say.
    Drawn(Drawn),
}

/// What is told by code of a part of its own.
pub(crate) struct Drawn {
    pub(super) kind: Kind,
    pub(super) draw: Box<dyn Fn(Lang) -> View>,
}

/// Of which kind it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// It goes away by itself.
    Progress,
    News,
    Problem,
}

/// The banner, or nothing.
pub(super) fn notices(context: Context) -> Element {
    // What is told twice is heard twice.
    let mut count = 0_u32;
    let banner = region(
        move || {
            context.notice.track();
            count = count.wrapping_add(1);
            (context.lang.get(), count)
        },
        move |&(lang, _)| {
            context.notice.with_untracked(|notice| {
                notice.as_ref().map(|notice| banner(context, lang, notice))
            })
        },
    );
    // The live region stands before its content does, or it would not be heard.
    el("div")
        .class("notices")
        .attr("role", "status")
        .child(banner)
}

fn banner(context: Context, lang: Lang, notice: &Notice) -> Element {
    let (kind, text) = match notice {
        Notice::Opened => (Kind::News, result::OPENED.get(lang).to_owned()),
        Notice::Restored => (Kind::News, result::RESTORED.get(lang).to_owned()),
        Notice::OtherCard => (Kind::Problem, link::OTHER_CARD.get(lang).to_owned()),
        Notice::NotFound => (Kind::Problem, link::NOT_FOUND.get(lang).to_owned()),
        Notice::Refused(error) => (Kind::Problem, link::error(lang, *error)),
        Notice::Drawn(drawn) => return framed(context, lang, drawn.kind, (drawn.draw)(lang)),
    };
    framed(context, lang, kind, el("p").child(text).into())
}

fn framed(context: Context, lang: Lang, kind: Kind, what: View) -> Element {
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
