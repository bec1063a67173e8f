//! The settlement of the contract: what was reported, typed in month by month, and the
//! sheet that follows from it.

mod cell;
mod course;
mod events;
mod exchange;
mod figures;
mod problems;
mod sheet;

use super::button;
use super::context::Context;
use super::schedule::with_schedule;
use super::summary::stale;
use crate::browser::event;
use crate::browser::intl::Locale;
use crate::dom::{Element, Var, View, el, follow, region, when};
use crate::settlement::{Agreed, Draft, PeriodSettlement, Settlement, Taken, settle};
use crate::text::Text;
use crate::text::settlement::form as words;

/// What is typed and what it comes to.
#[derive(Clone, PartialEq, Eq)]
struct Settled {
    taken: Taken,
    settlement: Settlement,
    /// The number of the period that is looked at.
    period: u8,
}

impl Settled {
    fn period(&self) -> Option<&PeriodSettlement> {
        let mut periods = self.settlement.periods.iter();
        periods.find(|period| period.period.number == self.period)
    }
}

/// What every part of the tab needs to be drawn.
#[derive(Clone, Copy)]
struct Pen {
    context: Context,
    locale: Locale,
    draft: Var<Draft>,
    settled: Var<Option<Settled>>,
}

/// Draws the tab. What has been typed outlives it in the context, and is kept where
/// that is wanted.
pub(super) fn settlement_view(context: Context, locale: Locale) -> View {
    let pen = Pen {
        context,
        locale,
        draft: Var::new(Draft::default()),
        settled: Var::new(None),
    };
    // Another quote may come with figures of its own, or all of them may be cleared.
    follow(move || {
        context.refill.track();
        pen.draft.set(Draft::read(&context.actuals()));
    });
    follow(move || {
        let settled = pen.draft.with(|draft| pen.settle(draft));
        pen.settled.set(Some(settled));
    });
    let body = el("div")
        .class("schedule settlement")
        .child(pen.note(words::INTRO))
        .child(pen.controls())
        .child(figures::figures(pen))
        .child(problems::problems(pen))
        .child(sheet::sheet(pen))
        .child(course::course(pen));
    stale(context, locale).and(body)
}

impl Pen {
    fn say(self, text: Text) -> &'static str {
        text.get(self.locale.0)
    }

    fn head(self, text: Text) -> Element {
        el("h4").child(self.say(text))
    }

    fn note(self, text: Text) -> Element {
        el("p").class("note").child(self.say(text))
    }

    /// Changes what has been typed, and keeps it.
    fn edit(self, change: impl FnOnce(&mut Draft)) {
        self.draft.update(change);
        let text = self.draft.with_untracked(Draft::write);
        self.context.keep_actuals(text);
    }

    /// Reads the contract of the present answers.
    fn agreed<T>(self, read: impl FnOnce(Agreed<'_>) -> T) -> T {
        with_schedule(self.context, |card, inputs, quote, schedule| {
            read(Agreed {
                card,
                inputs,
                quote,
                schedule,
            })
        })
    }

    fn settle(self, draft: &Draft) -> Settled {
        self.agreed(|agreed| {
            let Agreed {
                card,
                inputs,
                quote,
                schedule,
            } = agreed;
            let taken = draft.take(agreed);
            let period = draft.period_of(schedule).map(|period| period.number);
            Settled {
                settlement: settle(card, inputs, quote, schedule, &taken.actuals),
                taken,
                period: period.unwrap_or_default(),
            }
        })
    }

    /// Reads what has been typed and what it comes to, and follows it.
    fn settled<T>(self, read: impl FnOnce(&Settled) -> T) -> Option<T> {
        self.settled.with(|settled| settled.as_ref().map(read))
    }

    /// Which period, and what can be done with all of its figures at once.
    fn controls(self) -> Element {
        let undo = when(
            move || self.draft.with(Draft::can_undo),
            move || {
                button("quiet", self.say(words::UNDO), move |_| {
                    self.edit(Draft::undo);
                })
            },
        );
        let fill = button("quiet", self.say(words::EXAMPLE), move |_| {
            self.agreed(|agreed| self.edit(|draft| draft.fill(agreed)));
        });
        let clear = when(
            move || self.draft.with(|draft| !draft.is_blank()),
            move || {
                button("quiet", self.say(words::CLEAR), move |_| {
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
        let label = el("label").attr("for", ID).child(self.say(words::PERIOD));
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
