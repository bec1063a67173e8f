//! By how much an answer would move the monthly fee.

use super::context::Context;
use crate::browser::intl::Locale;
use crate::dom::{Element, el};
use crate::form::Answers;

/// Says what `change` would add to the monthly fee; nothing while it `is` so already.
pub(super) fn effect(
    context: Context,
    locale: Locale,
    is: impl Fn(&Answers) -> bool + 'static,
    change: impl Fn(&mut Answers) + 'static,
) -> Element {
    el("span").class("effect").live_text(move || {
        let card = context.card();
        context.answers.with(|answers| {
            if is(answers) {
                return String::new();
            }
            locale.signed_money(answers.effect(&card, &change), card.currency())
        })
    })
}
