//! What moves the total most.

use super::{Pen, Table, row};
use crate::dom::{Element, View, el};
use crate::outlook::{Case, Outlook, Tornado};
use crate::text::outlook as words;
use crate::view::chart;

/// Chart and table of the swings, or why there are none.
pub(super) fn tornado(pen: Pen, outlook: &Outlook) -> View {
    let Some(tornado) = &outlook.tornado else {
        return pen.note(words::NO_VARIATION).into();
    };
    let chart = chart::tornado(pen.locale, outlook.currency, tornado);
    View::from(pen.head(words::TORNADO))
        .and(chart)
        .and(table(pen, outlook, tornado))
        .and(pen.note(words::TORNADO_NOTE))
}

fn table(pen: Pen, outlook: &Outlook, tornado: &Tornado) -> Element {
    let heads = [
        words::FACTOR,
        words::LOW_CASE,
        words::CHANGE,
        words::HIGH_CASE,
        words::CHANGE,
    ];
    let rows = tornado.swings.iter().map(|swing| {
        let name = pen.say(words::factor_label(swing.factor));
        let cells = [swing.low, swing.high].map(|case| case_cells(pen, case));
        row(name, cells.into_iter().flatten())
    });
    let base = pen.locale.whole_money(tornado.base, outlook.currency);
    let table = Table {
        class: "months swings",
        caption: words::base(pen.locale.0, &base),
        heads: heads.map(|head| pen.say(head)).to_vec(),
        rows: rows.collect(),
        sums: None,
    };
    table.draw()
}

/// What the factor is then, and what that changes.
fn case_cells(pen: Pen, case: Option<Case>) -> [Element; 2] {
    let level = case.map(|case| words::level(pen.locale.0, case.level, &pen.locale));
    let level = level.unwrap_or_else(|| pen.say(words::NOT_POSSIBLE).to_owned());
    let currency = pen.context.card().currency();
    let change = case.map(|case| pen.locale.signed_money(case.change, currency));
    let cell = |text: String| el("td").class("figure").child(text);
    [cell(level), cell(change.unwrap_or_default())]
}
