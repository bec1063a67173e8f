//! The settlement of the contract: what was reported, typed in month by month, and the
//! sheet that follows from it.

mod cell;
mod course;
mod events;
mod exchange;
mod figures;
mod problems;
mod reported;
mod sheet;

use crate::browser::event;
use crate::dom::{Element, Var, View, el, follow, region, when};
use crate::settlement::Draft;
use crate::text::settlement::form as words;
use crate::view::controls::{Pen, button};
use crate::view::summary::price::stale;
use reported::Reported;

/// Draws the tab. What has been typed outlives it in the context, and is kept where
/// that is wanted.
pub(in crate::view) fn settlement_view(pen: Pen) -> View {
    let context = pen.context;
    let reported = Reported {
        pen,
        draft: Var::new(Draft::default()),
        settled: Var::new(None),
    };
    // Another quote may come with figures of its own, or all of them may be cleared.
    follow(move || {
        context.refill.track();
        reported.draft.set(Draft::read(&context.actuals()));
    });
    follow(move || {
        let settled = reported.draft.with(|draft| reported.settle(draft));
        reported.settled.set(Some(settled));
    });
    let body = el("div")
        .class("schedule settlement")
        .child(reported.pen.note(words::INTRO))
        .child(reported.controls())
        .child(figures::figures(reported))
        .child(problems::problems(reported))
        .child(sheet::sheet(reported))
        .child(course::course(reported));
    stale(pen).and(body)
}

impl Reported {
    /// Which period, and what can be done with all of its figures at once.
    fn controls(self) -> Element {
        let undo = when(
            move || self.draft.with(Draft::can_undo),
            move || {
                button("quiet", self.pen.say(words::UNDO), move |_| {
                    self.edit(Draft::undo);
                })
            },
        );
        let fill = button("quiet", self.pen.say(words::EXAMPLE), move |_| {
            self.agreed(|agreed| self.edit(|draft| draft.fill(agreed)));
        });
        let clear = when(
            move || self.draft.with(|draft| !draft.is_blank()),
            move || {
                button("quiet", self.pen.say(words::CLEAR), move |_| {
                    self.edit(Draft::clear);
                })
            },
        );
        let actions = el("div")
            .class("copy")
            .child(fill.attr("id", "settle-example"))
            .child(clear)
            .child(undo);
        el("div")
            .class("reported")
            .child(self.period_choice())
            .child(actions)
    }

    fn period_choice(self) -> Element {
        const ID: &str = "settle-period";
        let label = el("label")
            .attr("for", ID)
            .child(self.pen.say(words::PERIOD));
        // Each with its state.
        let options = move || {
            self.settled(|settled| {
                let sheet = sheet::of(self, &settled.settlement);
                let periods = settled.settlement.periods.iter();
                let titles = periods.map(|period| (period.period.number, sheet.option(period)));
                titles.collect::<Vec<_>>()
            })
        };
        let select = region(options, move |options| {
            let options = options.iter().flatten().map(|(number, title)| {
                let number = *number;
                el("option")
                    .attr("value", number.to_string())
                    .child(title.as_str())
                    .live_prop("selected", move || {
                        self.settled(|settled| settled.period) == Some(number)
                    })
            });
            View::of(options)
        });
        let select = el("select")
            .class("control")
            .attr("id", ID)
            .child(select)
            .on("change", move |event| {
                let chosen = event::value(event).parse().unwrap_or_default();
                self.edit(|draft| draft.period = chosen);
            });
        el("div")
            .class("field")
            .child(el("div").class("label-row").child(label))
            .child(select)
    }
}
