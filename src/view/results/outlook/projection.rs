//! The term in three scenarios, and one of them month by month.

use super::ahead;
use super::table::{Table, cell, row};
use crate::dom::{Element, Var, View, el};
use crate::outlook::{Outlook, Projection};
use crate::quote::Scenario;
use crate::text::compare::scenario_label;
use crate::text::format::Format as _;
use crate::text::outlook::{self as words, Column};
use crate::text::{copied, result};
use crate::view::chart;
use crate::view::controls::Pen;
use crate::view::controls::copy_table::copy_text;

/// What the term comes to in each scenario.
pub(super) fn scenarios(pen: Pen, outlook: &Outlook) -> View {
    let heads = [
        words::SCENARIO,
        result::TERM_TOTAL,
        words::GROWTH,
        words::SCORE,
        words::FEES,
        words::KPI,
    ];
    let rows = outlook.projections.iter().map(|projection| {
        let shares = [projection.growth, projection.score];
        let shares = shares.map(|share| el("td").class("figure").child(pen.locale.percent(share)));
        let parts = [projection.fees(), projection.kpi()];
        let name = pen.say(scenario_label(projection.scenario));
        let total = core::iter::once(cell(projection.paid()));
        row(name, total.chain(shares).chain(parts.map(cell)))
    });
    let table = Table {
        class: "months",
        caption: outlook.currency.code().to_owned(),
        heads: heads.map(|head| pen.say(head)).to_vec(),
        rows: rows.collect(),
        sums: None,
    };
    let note = match outlook.tornado {
        Some(_) => words::SCENARIOS_NOTE,
        None => words::SCENARIOS_WITHOUT_SCORES,
    };
    View::from(pen.head(words::SCENARIOS))
        .and(table.draw(pen.locale))
        .and(pen.note(note))
}

/// Which scenario the months are shown in.
pub(super) fn choice(pen: Pen, scenario: Var<Scenario>) -> Element {
    let options = Scenario::ALL.map(|option| {
        let id = format!("scenario-{}", option.word());
        let input = el("input")
            .attr("type", "radio")
            .attr("id", id.clone())
            .in_group("scenario")
            .live_prop("checked", move || scenario.get() == option)
            .on("change", move |_| scenario.set(option));
        let label = el("span")
            .class("option-label")
            .child(pen.say(scenario_label(option)));
        el("div")
            .class("option")
            .child(input)
            .child(el("label").attr("for", id).child(label))
    });
    let legend = el("legend")
        .class("sr-only")
        .child(pen.say(words::SCENARIO));
    el("fieldset")
        .child(legend)
        .child(el("div").class("options").children(options))
}

/// Chart and table of the months in `scenario`.
pub(super) fn months(pen: Pen, outlook: &Outlook, scenario: Scenario) -> View {
    let projection = of(outlook, scenario);
    let fees: Vec<_> = projection.months.iter().map(|month| month.fees).collect();
    let columns = Column::all(projection);
    let rows = projection.months.iter().map(|month| {
        let figures = columns.iter().map(|column| column.of(month));
        row(&pen.locale.month(month.fees.month), figures.map(cell))
    });
    let heads = columns.iter().map(|column| column.label());
    let heads = core::iter::once(result::MONTH).chain(heads);
    let sums = columns.iter().map(|column| column.sum(projection));
    let table = Table {
        class: "months ahead",
        caption: words::currencies(pen.lang(), outlook.gmv_currency, outlook.currency),
        heads: heads.map(|head| pen.say(head)).collect(),
        rows: rows.collect(),
        sums: Some(row(pen.say(result::TOTAL), sums.map(cell))),
    };
    let chart = chart::fees("ahead", pen.locale, outlook.currency, &fees);
    View::from(chart).and(table.draw(pen.locale))
}

/// The button that copies the table of the months.
pub(super) fn copy(pen: Pen, scenario: Var<Scenario>) -> Element {
    let Pen { context, locale } = pen;
    copy_text(pen, move || {
        let outlook = ahead(context);
        let projection = of(&outlook, scenario.get_untracked());
        copied::months_ahead(pen.lang(), &outlook, projection, &locale)
    })
}

fn of(outlook: &Outlook, scenario: Scenario) -> &Projection {
    let [low, expected, high] = &outlook.projections;
    match scenario {
        Scenario::Low => low,
        Scenario::Expected => expected,
        Scenario::High => high,
    }
}
