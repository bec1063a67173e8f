//! What there is instead of the quote: a team of the seller's own, and what other
//! providers offer. The answers it takes are asked for here, beside what they come to.

mod compared;
mod offer_form;
mod offers;
mod team;

use leptos::prelude::Memo;

use super::context::Context;
use super::summary::stale;
use crate::alternatives::{Alternatives, alternatives};
use crate::browser::intl::Locale;
use crate::dom::{Element, View, el, memo};
use crate::form::Answers;
use crate::text::Text;
use crate::text::alternatives as words;

/// Draws the comparison, and then what goes into it.
pub(super) fn alternatives_view(context: Context, locale: Locale) -> View {
    let instead = memo(move || {
        let card = context.card();
        let inputs = context.answers.with(Answers::inputs);
        context.quote(|quote| alternatives(&card, &inputs, quote))
    });
    let tab = Tab {
        context,
        locale,
        instead,
    };
    let parts = View::from(tab.head(words::COMPARED))
        .and(compared::compared(tab))
        .and(tab.head(words::OWN_TEAM))
        .and(team::team(tab))
        .and(tab.head(words::OTHER_QUOTES))
        .and(offers::offers(tab));
    stale(context, locale).and(el("div").class("schedule instead").child(parts))
}

/// What every part of the tab needs to be drawn.
#[derive(Clone, Copy)]
struct Tab {
    context: Context,
    locale: Locale,
    instead: Memo<Alternatives>,
}

impl Tab {
    fn say(self, text: Text) -> &'static str {
        text.get(self.locale.0)
    }

    fn head(self, text: Text) -> Element {
        el("h4").child(self.say(text))
    }

    fn note(self, text: Text) -> Element {
        el("p").class("note").child(self.say(text))
    }

    /// A head of a column.
    fn column(self, class: &str, text: Text) -> Element {
        let head = el("th").class(class).attr("scope", "col");
        head.child(self.say(text))
    }
}
