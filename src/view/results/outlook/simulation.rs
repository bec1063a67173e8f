//! How far the total can spread. The courses are drawn a few at a time, so that typing
//! is never kept waiting, and only while the tab is shown.

use std::rc::Rc;

use super::table::{Table, estimate, row};
use crate::browser::timer::Pause;
use crate::dom::{Element, Var, View, el, follow, region, when};
use crate::form::Answers;
use crate::money::Amount;
use crate::outlook::{COURSES, Range, SEED, Simulated, Simulation, simulate};
use crate::rate_card::{CardId, RateCard};
use crate::seller::SellerInputs;
use crate::text::Text;
use crate::text::format::{Format as _, grouped};
use crate::text::outlook as words;
use crate::text::quote::model_label;
use crate::text::result;
use crate::view::chart;
use crate::view::controls::Pen;
use crate::view::state::Context;

/// How many courses are drawn between two looks at what the reader does.
const SLICE: u32 = 1_000;
/// A pause in typing, in milliseconds.
const PAUSE: u32 = 250;

/// What is simulated in the background. Copies are handles to the same state.
#[derive(Clone, Copy)]
pub(super) struct Simulator {
    context: Context,
    done: Var<Option<Done>>,
}

/// What the last simulation has come to, and of what it was one.
#[derive(Clone, PartialEq)]
struct Done {
    job: Job,
    /// Nothing if the card says nothing of variation.
    simulated: Option<Rc<Simulated>>,
}

#[derive(Clone, PartialEq)]
struct Job {
    card: CardId,
    inputs: SellerInputs,
}

/// What waits for its turn. Replacing or dropping it cancels it.
type Pending = Var<Option<Pause>>;

impl Simulator {
    pub(super) fn new(context: Context) -> Self {
        Self {
            context,
            done: Var::new(None),
        }
    }

    /// Simulates the present answers, and anew whenever they have changed, for as long
    /// as the present owner is there.
    pub(super) fn follow(self) {
        let pending: Pending = Var::new(None);
        follow(move || {
            let (card, job) = self.job();
            let wait = match self.outcome(&job) {
                Some(true) => return pending.set(None),
                Some(false) => PAUSE,
                None => 0,
            };
            let begin = move || self.begin(&card, job, pending);
            pending.set(Some(Pause::new(wait, begin)));
        });
    }

    /// Simulates the present answers at once, if that is not done yet: paper does not
    /// wait.
    pub(super) fn finish(self) {
        let (card, job) = self.job();
        if self.outcome(&job) == Some(true) {
            return;
        }
        let simulated = simulate(&card, &job.inputs, SEED, COURSES).map(Rc::new);
        self.done.set(Some(Done { job, simulated }));
    }

    /// Whether the last result is one of `job`, if there is a last result.
    fn outcome(self, job: &Job) -> Option<bool> {
        self.done
            .with_untracked(|done| done.as_ref().map(|done| done.job == *job))
    }

    fn job(self) -> (Rc<RateCard>, Job) {
        let card = self.context.card();
        let inputs = self.context.answers.with(Answers::inputs);
        let job = Job {
            card: card.id(),
            inputs,
        };
        (card, job)
    }

    fn begin(self, card: &RateCard, job: Job, pending: Pending) {
        match Simulation::new(card, &job.inputs, SEED) {
            Some(simulation) => self.go_on(simulation, job, pending),
            None => self.done.set(Some(Done {
                job,
                simulated: None,
            })),
        }
    }

    fn go_on(self, mut simulation: Simulation, job: Job, pending: Pending) {
        simulation.run(SLICE.min(COURSES - simulation.courses()));
        if simulation.courses() < COURSES {
            let next = move || self.go_on(simulation, job, pending);
            pending.set(Some(Pause::new(0, next)));
            return;
        }
        let simulated = simulation.result().map(Rc::new);
        self.done.set(Some(Done { job, simulated }));
    }

    /// The last result, and whether it is one of the present answers.
    fn state(self) -> (Option<Rc<Simulated>>, bool) {
        let (_, job) = self.job();
        self.done.with(|done| match done {
            Some(done) => (done.simulated.clone(), done.job == job),
            None => (None, false),
        })
    }
}

/// Draws the last result, and that another is on its way.
pub(super) fn simulation(pen: Pen, simulator: Simulator) -> Element {
    let is_current = move || simulator.state().1;
    let waiting = when(
        move || !is_current(),
        move || View::from(pen.say(words::SIMULATING)),
    );
    let status = el("p").class("note").attr("role", "status").child(waiting);
    let drawn = region(
        move || simulator.state().0,
        move |simulated| simulated.as_ref().map(|simulated| draw(pen, simulated)),
    );
    let body = el("div")
        .class("schedule")
        .aria("aria-busy", move || !is_current())
        .child(drawn);
    el("div").class("schedule").child(status).child(body)
}

fn draw(pen: Pen, simulated: &Simulated) -> View {
    let currency = pen.context.card().currency();
    let courses = grouped(Amount::from_major(simulated.courses.into()));
    let courses = courses.trim_end_matches(".00");
    let note = |text: String| el("p").class("note").child(text);
    View::from(pen.head(words::SIMULATION))
        .and(models(pen, simulated))
        .and(chart::fan(pen.locale, currency, &simulated.months))
        .and(months(pen, simulated))
        .and(note(words::percentiles(pen.lang(), courses)))
        .and(note(words::seed(pen.lang(), simulated.seed)))
}

fn models(pen: Pen, simulated: &Simulated) -> Element {
    let rows = simulated.models.iter().map(|range| {
        let name = pen.say(model_label(range.model));
        row(name, spread(pen, &range.term))
    });
    let table = table(pen, "months spread named", words::BY_MODEL, result::MODEL);
    Table {
        rows: rows.collect(),
        ..table
    }
    .draw(pen.locale)
}

fn months(pen: Pen, simulated: &Simulated) -> Element {
    let rows = simulated.months.iter();
    let rows = rows.map(|(month, range)| row(&pen.locale.month(*month), spread(pen, range)));
    let table = table(pen, "months spread", words::BY_MONTH, result::MONTH);
    Table {
        rows: rows.collect(),
        ..table
    }
    .draw(pen.locale)
}

fn table(pen: Pen, class: &'static str, caption: Text, first: Text) -> Table {
    let heads = [first, words::P10, words::P50, words::P90];
    Table {
        class,
        caption: pen.say(caption).to_owned(),
        heads: heads.map(|head| pen.say(head)).to_vec(),
        rows: Vec::new(),
        sums: None,
    }
}

fn spread(pen: Pen, range: &Range) -> [Element; 3] {
    [range.low, range.middle, range.high].map(|amount| estimate(pen, amount))
}
