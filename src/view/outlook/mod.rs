//! The months ahead.

mod assumptions;
mod projection;
mod simulation;
mod tornado;

use super::context::Context;
use super::lines::figure;
use super::scroll;
use super::summary::stale;
use crate::browser::intl::Locale;
use crate::dom::{Element, Var, View, el, follow, region};
use crate::form::Answers;
use crate::money::Amount;
use crate::outlook::{Outlook, outlook};
use crate::quote::Scenario;
use crate::text::Text;
use crate::text::outlook as words;
use simulation::Simulator;

/// What draws the months ahead, for the screen or for the printer. What was chosen and
/// computed outlives a look at another tab.
pub(super) fn months_ahead(
    context: Context,
    locale: Locale,
    printing: Var<bool>,
) -> impl Fn() -> View {
    let kept = Kept {
        scenario: Var::new(Scenario::Expected),
        simulator: Simulator::new(context),
    };
    move || {
        follow(move || {
            if printing.get() {
                kept.simulator.finish();
            }
        });
        draw(context, locale, kept)
    }
}

#[derive(Clone, Copy)]
struct Kept {
    /// The scenario of the months.
    scenario: Var<Scenario>,
    simulator: Simulator,
}

fn draw(context: Context, locale: Locale, kept: Kept) -> View {
    let Kept {
        scenario,
        simulator,
    } = kept;
    let pen = Pen { context, locale };
    simulator.follow();
    let now = Var::new(None);
    follow(move || now.set(Some(ahead(context))));
    let part = move |draw: fn(Pen, &Outlook) -> View| {
        region(
            move || now.get(),
            move |ahead: &Option<Outlook>| ahead.as_ref().map(|ahead| draw(pen, ahead)),
        )
    };
    let months = region(
        move || (now.get(), scenario.get()),
        move |(ahead, scenario): &(Option<Outlook>, Scenario)| {
            let ahead = ahead.as_ref();
            ahead.map(|ahead| projection::months(pen, ahead, *scenario))
        },
    );
    let body = el("div")
        .class("schedule outlook")
        .child(part(projection::scenarios))
        .child(assumptions::assumptions(context, locale))
        .child(pen.head(words::MONTHS))
        .child(projection::choice(pen, scenario))
        .child(months)
        .child(projection::copy(pen, scenario))
        .child(part(tornado::tornado))
        .child(simulation::simulation(pen, simulator))
        .child(pen.note(words::NOT_A_PROMISE));
    stale(context, locale).and(body)
}

fn ahead(context: Context) -> Outlook {
    let card = context.card();
    outlook(&card, &context.answers.with(Answers::inputs))
}

/// What every part needs to be drawn.
#[derive(Clone, Copy)]
struct Pen {
    context: Context,
    locale: Locale,
}

impl Pen {
    fn say(self, text: Text) -> &'static str {
        text.get(self.locale.0)
    }

    fn head(self, text: Text) -> Element {
        el("h4").child(self.say(text))
    }

    /// A rounded amount, for estimates.
    fn estimate(self, amount: Amount) -> Element {
        let currency = self.context.card().currency();
        let text = self.locale.whole_money(amount, currency);
        el("td").class("figure").child(text)
    }

    fn note(self, text: Text) -> Element {
        el("p").class("note").child(self.say(text))
    }
}

/// A table of figures.
struct Table {
    class: &'static str,
    caption: String,
    heads: Vec<&'static str>,
    rows: Vec<Element>,
    /// The last row, which sums the others up.
    sums: Option<Element>,
}

impl Table {
    fn draw(self, locale: Locale) -> Element {
        let heads = (0..).zip(self.heads).map(|(place, head)| {
            let class = if place == 0 { "" } else { "figure" };
            el("th").class(class).attr("scope", "col").child(head)
        });
        let foot = self.sums.map(|sums| el("tfoot").child(sums));
        let table = el("table")
            .class(self.class)
            .child(el("caption").child(self.caption.as_str()))
            .child(el("thead").child(el("tr").children(heads)))
            .child(el("tbody").children(self.rows))
            .child(foot);
        scroll(locale, &self.caption, table)
    }
}

fn row(name: &str, cells: impl IntoIterator<Item = Element>) -> Element {
    el("tr")
        .child(el("th").attr("scope", "row").child(name))
        .children(cells)
}

fn cell(amount: Amount) -> Element {
    el("td").class("figure").child(figure(amount))
}
