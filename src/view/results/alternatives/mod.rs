//! What there is instead of the quote: a team of the seller's own, and what other
//! providers offer. The answers it takes are asked for here, beside what they come to.

mod compared;
mod offer_form;
mod offers;
mod tab;
mod team;

use crate::alternatives::alternatives;
use crate::dom::{View, el, memo};
use crate::form::Answers;
use crate::text::alternatives as words;
use crate::view::controls::Pen;
use crate::view::summary::price::stale;
use tab::Tab;

/// Draws the comparison, and then what goes into it.
pub(in crate::view) fn alternatives_view(pen: Pen) -> View {
    let context = pen.context;
    let instead = memo(move || {
        let card = context.card();
        let inputs = context.answers.with(Answers::inputs);
        context.quote(|quote| alternatives(&card, &inputs, quote))
    });
    let tab = Tab { pen, instead };
    let parts = View::from(tab.pen.head(words::COMPARED))
        .and(compared::compared(tab))
        .and(tab.pen.head(words::OWN_TEAM))
        .and(team::team(tab))
        .and(tab.pen.head(words::OTHER_QUOTES))
        .and(offers::offers(tab));
    stale(pen).and(el("div").class("schedule instead").child(parts))
}
