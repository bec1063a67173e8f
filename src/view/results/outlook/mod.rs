//! The months ahead.

mod assumptions;
mod projection;
mod simulation;
mod table;
mod tornado;

use crate::dom::{Var, View, el, follow, region};
use crate::form::Answers;
use crate::outlook::{Outlook, outlook};
use crate::quote::Scenario;
use crate::text::outlook as words;
use crate::view::controls::Pen;
use crate::view::state::Context;
use crate::view::summary::price::stale;
use simulation::Simulator;

/// What draws the months ahead, for the screen or for the printer. What was chosen and
/// computed outlives a look at another tab.
pub(in crate::view) fn months_ahead(pen: Pen, printing: Var<bool>) -> impl Fn() -> View {
    let context = pen.context;
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
        draw(pen, kept)
    }
}

#[derive(Clone, Copy)]
struct Kept {
    /// The scenario of the months.
    scenario: Var<Scenario>,
    simulator: Simulator,
}

fn draw(pen: Pen, kept: Kept) -> View {
    let context = pen.context;
    let Kept {
        scenario,
        simulator,
    } = kept;
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
        .child(assumptions::assumptions(pen))
        .child(pen.head(words::MONTHS))
        .child(projection::choice(pen, scenario))
        .child(months)
        .child(projection::copy(pen, scenario))
        .child(part(tornado::tornado))
        .child(simulation::simulation(pen, simulator))
        .child(pen.note(words::NOT_A_PROMISE));
    stale(pen).and(body)
}

fn ahead(context: Context) -> Outlook {
    let card = context.card();
    outlook(&card, &context.answers.with(Answers::inputs))
}
