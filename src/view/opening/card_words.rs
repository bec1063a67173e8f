//! What the reader is told of cards from the network, on screen. It is a part of
//! [`super::cards`], and loaded with it.

use std::rc::Rc;

use super::cards::{load, open};
use crate::dom::{Element, View, el, region};
use crate::rate_card::NoCard;
use crate::text::{Lang, Text, card, link, result};
use crate::view::controls::button;
use crate::view::state::{CardFailure, Context, Drawn, Kind, Notice};

impl CardFailure {
    pub(in crate::view) fn new(why: NoCard) -> Self {
        let mut log = card::reason(Lang::En, &why);
        for fault in card::faults_of(Lang::En, &why) {
            log = log + " " + &fault + ";";
        }
        Self {
            log,
            draw: Rc::new(move |lang| draw(lang, &why)),
        }
    }
}

/// The reason with its particulars.
fn draw(lang: Lang, why: &NoCard) -> View {
    let faults = card::faults_of(lang, why);
    let lines = faults.iter().map(|fault| el("li").child(fault.as_str()));
    let list = (!faults.is_empty()).then(|| el("ul").class("faults").children(lines));
    View::from(el("p").child(card::reason(lang, why))).and(list)
}

/// What stands in place of the calculator while the page's own card is not there. The
/// button is drawn once, so that it keeps the focus whatever comes of it.
pub(in crate::view) fn missing(context: Context) -> View {
    let say = move |text: Text| move || text.get(context.lang.get());
    let why = region(
        move || {
            let failure = context.cards.with(|cards| cards.missing.clone());
            (context.lang.get(), failure)
        },
        |(lang, failure)| failure.as_ref().map(|failure| (failure.draw)(*lang)),
    );
    let attempt = move || {
        let lang = context.lang.get();
        let awaited = context.cards.with(|cards| cards.awaited);
        if awaited { card::LOADING.get(lang) } else { "" }
    };
    let words = el("div")
        .class("words")
        .child(el("strong").live_text(say(card::MISSING)))
        .child(why)
        .child(el("p").class("note").live_text(attempt));
    let retry = button("quiet", "", move |_| load(context));
    let retry = retry.live_text(say(result::RETRY));
    let block = el("div").class("notice problem").attr("role", "alert");
    block.child(words).child(retry).into()
}

/// A card is on its way.
pub(in crate::view) fn loading() -> Notice {
    note(Kind::Progress, card::LOADING)
}

/// The card of a link has come at a later attempt.
pub(in crate::view) fn came() -> Notice {
    note(Kind::News, card::CAME)
}

/// The quote of a link is open, without its card.
pub(in crate::view) fn other_card(context: Context, failure: Option<CardFailure>) -> Notice {
    let Some(failure) = failure else {
        return Notice::OtherCard;
    };
    drawn(Kind::Problem, move |lang| {
        let why = el("div")
            .class("words")
            .child(sentence(lang, link::OTHER_CARD))
            .child(sentence(lang, card::NOT_IN_ARCHIVE))
            .child((failure.draw)(lang));
        let retry = button("quiet", result::RETRY.get(lang), move |_| {
            open(context);
        });
        View::from(why).and(retry)
    })
}

fn note(kind: Kind, text: Text) -> Notice {
    drawn(kind, move |lang| sentence(lang, text).into())
}

fn sentence(lang: Lang, text: Text) -> Element {
    el("p").child(text.get(lang))
}

fn drawn(kind: Kind, draw: impl Fn(Lang) -> View + 'static) -> Notice {
    Notice::Drawn(Drawn {
        kind,
        draw: Box::new(draw),
    })
}
