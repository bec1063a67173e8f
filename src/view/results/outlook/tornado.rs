//! What moves the total most.

use super::table::{Table, row};
use crate::dom::{Element, View, el};
use crate::outlook::{Case, Outlook, Tornado};
use crate::text::outlook as words;
use crate::view::chart;
use crate::view::controls::Pen;

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
    let heads = [words::FACTOR, words::LOW_CASE, words::HIGH_CASE];
    let rows = tornado.swings.iter().map(|swing| {
        let name = pen.say(words::factor_label(swing.factor));
        row(name, [swing.low, swing.high].map(|case| cell(pen, case)))
    });
    let base = pen.locale.whole_money(tornado.base, outlook.currency);
    let table = Table {
        class: "months swings",
        caption: words::base(pen.lang(), &base),
        heads: heads.map(|head| pen.say(head)).to_vec(),
        rows: rows.collect(),
        sums: None,
    };
    table.draw(pen.locale)
}

/// What a case changes, and what the factor is then.
fn cell(pen: Pen, case: Option<Case>) -> Element {
    let cell = el("td").class("figure");
    let Some(case) = case else {
        return cell.child(pen.say(words::NOT_POSSIBLE));
    };
    let currency = pen.context.card().currency();
    let change = pen.locale.signed_money(case.change, currency);
    let level = words::level(pen.lang(), case.level, &pen.locale);
    cell.child(el("span").class("change").child(change))
        .child(el("span").class("basis").child(level))
}
