//! What stands beside the quote: what stores need before they may sell, and what else a
//! seller pays.

mod duties;
mod exclusions;

use crate::dom::{Element, View, el, region};
use crate::form::Answers;
use crate::market::exclusions::exclusions as exclusions_of;
use crate::money::Currency;
use crate::text::Text;
use crate::text::quote::SAMPLE;
use crate::view::controls::Pen;
use crate::view::summary::duties::duties;
use crate::view::summary::price::stale;

/// Draws both for the present answers.
pub(in crate::view) fn market(pen: Pen) -> View {
    let context = pen.context;
    let now = move || {
        let duties = duties(context);
        let card = context.card();
        let inputs = context.answers.with(Answers::inputs);
        let exclusions =
            context.quote(|quote| exclusions_of(&card, &inputs, quote, duties.as_ref()));
        (duties, exclusions)
    };
    let drawn = region(now, move |(duties, exclusions)| {
        pen.sample()
            .and(pen.duties(duties.as_ref()))
            .and(pen.exclusions(exclusions))
    });
    stale(pen).and(el("div").class("schedule market").child(drawn))
}

/// What is not in the quote, for paper.
pub(in crate::view) fn left_out(pen: Pen) -> View {
    let context = pen.context;
    let duties = duties(context);
    let inputs = context.answers.with(Answers::inputs);
    let exclusions =
        context.quote(|quote| exclusions_of(&context.card(), &inputs, quote, duties.as_ref()));
    pen.exclusions(&exclusions)
}

impl Pen {
    fn fees(self) -> Currency {
        self.context.card().currency()
    }

    /// That the figures are samples.
    fn sample(self) -> View {
        let is_sample = self.context.card().is_sample();
        let sample =
            is_sample.then(|| el("p").child(el("span").class("badge").child(self.say(SAMPLE))));
        sample.into()
    }

    /// Where figures come from, folded away.
    fn why(self, label: Text, paragraphs: impl IntoIterator<Item = String>) -> Element {
        let paragraphs = paragraphs.into_iter().map(|text| el("p").child(text));
        el("details")
            .class("why")
            .child(el("summary").child(self.say(label)))
            .children(paragraphs)
    }
}

fn note(text: &str) -> Element {
    el("p").class("note").child(text)
}
