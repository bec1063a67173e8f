//! The button below a table that copies it for a spreadsheet.

use super::button;
use super::copying::{copy, copying, outcome};
use crate::browser::intl::Locale;
use crate::dom::{Element, el};
use crate::text::copied::{self, Table};
use crate::view::state::Context;

/// Draws the button for a table of the quote.
pub(in crate::view) fn copy_table(context: Context, locale: Locale, table: Table) -> Element {
    copy_text(context, locale, move || {
        context.quote(|quote| table(locale.0, quote, &locale))
    })
}

/// Draws the button for what `table` writes, and what became of the last click on it.
pub(in crate::view) fn copy_text(
    context: Context,
    locale: Locale,
    table: impl Fn() -> String + 'static,
) -> Element {
    let lang = locale.0;
    let state = copying(context);
    let click = move |_: &_| {
        let (is_sample, is_stale) = (context.card().is_sample(), context.is_stale());
        let text = copied::with_warnings(lang, table(), is_sample, is_stale);
        copy(text, state);
    };
    el("div")
        .class("copy")
        .child(button("quiet", copied::COPY_TABLE.get(lang), click))
        .child(outcome(
            state,
            copied::COPIED.get(lang),
            copied::BY_HAND.get(lang),
        ))
}
