//! The button below a table that copies it for a spreadsheet.

use super::button;
use super::copying::{copy, copying, outcome};
use super::pen::Pen;
use crate::dom::{Element, el};
use crate::text::copied::{self, Table};

/// Draws the button for a table of the quote.
pub(in crate::view) fn copy_table(pen: Pen, table: Table) -> Element {
    let Pen { context, locale } = pen;
    copy_text(pen, move || {
        context.quote(|quote| table(pen.lang(), quote, &locale))
    })
}

/// Draws the button for what `table` writes, and what became of the last click on it.
pub(in crate::view) fn copy_text(pen: Pen, table: impl Fn() -> String + 'static) -> Element {
    let context = pen.context;
    let lang = pen.lang();
    let state = copying(context);
    let click = move |_: &_| {
        let (is_sample, is_stale) = (context.card().is_sample(), context.is_stale());
        let text = copied::with_warnings(lang, table(), is_sample, is_stale);
        copy(text, state);
    };
    el("div")
        .class("copy")
        .child(button("quiet", pen.say(copied::COPY_TABLE), click))
        .child(outcome(
            state,
            pen.say(copied::COPIED),
            pen.say(copied::BY_HAND),
        ))
}
