//! By how much an answer would move the monthly fee.

use super::pen::Pen;
use crate::dom::{Element, el};
use crate::form::Answers;

/// Says what `change` would add to the monthly fee; nothing while it `is` so already.
pub(in crate::view) fn effect(
    pen: Pen,
    is: impl Fn(&Answers) -> bool + 'static,
    change: impl Fn(&mut Answers) + 'static,
) -> Element {
    let Pen { context, locale } = pen;
    el("span").class("effect").live_text(move || {
        let card = context.card();
        let monthly = context.quote(|quote| quote.totals.monthly);
        let effect = context.answers.with(|answers| {
            let is_other = !is(answers);
            is_other.then(|| answers.effect(&card, monthly, &change))
        });
        let moved = effect.flatten();
        moved.map_or_else(String::new, |moved| {
            locale.signed_money(moved, card.currency())
        })
    })
}
