//! By how much an answer would move the monthly fee.

use super::context::Context;
use crate::browser::intl::Locale;
use crate::dom::{Element, el};
use crate::form::Answers;
use crate::seller::Model;

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
            // Projects are no operation: what they would save a month is no saving.
            let compares = !(is(answers) || is_other_work(answers, &change));
            if compares {
                locale.signed_money(answers.effect(&card, &change), card.currency())
            } else {
                String::new()
            }
        })
    })
}

fn is_other_work(answers: &Answers, change: impl Fn(&mut Answers)) -> bool {
    let mut changed = answers.clone();
    change(&mut changed);
    (changed.model == Model::Projects) != (answers.model == Model::Projects)
}
