//! What draws: the state, in the language that is drawn.

use crate::browser::intl::Locale;
use crate::dom::{Element, el};
use crate::text::{Lang, Text};
use crate::view::state::Context;

/// What every part needs to be drawn.
#[derive(Clone, Copy)]
pub(in crate::view) struct Pen {
    pub(in crate::view) context: Context,
    pub(in crate::view) locale: Locale,
}

impl Pen {
    /// What draws in `lang`.
    pub(in crate::view) const fn new(context: Context, lang: Lang) -> Self {
        let locale = Locale(lang);
        Self { context, locale }
    }

    pub(in crate::view) const fn lang(self) -> Lang {
        self.locale.0
    }

    pub(in crate::view) fn say(self, text: Text) -> &'static str {
        text.get(self.lang())
    }

    /// A head of a part.
    pub(in crate::view) fn head(self, text: Text) -> Element {
        el("h4").child(self.say(text))
    }

    pub(in crate::view) fn note(self, text: Text) -> Element {
        el("p").class("note").child(self.say(text))
    }

    /// A head of a column.
    pub(in crate::view) fn column(self, class: &str, text: Text) -> Element {
        let head = el("th").class(class).attr("scope", "col");
        head.child(self.say(text))
    }
}
