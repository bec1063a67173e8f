//! What stands beside the quote: what stores need before they may sell, and what else a
//! seller pays.

mod duties;
mod exclusions;

use time::Date;

use super::button;
use super::context::Context;
use super::results::show_market;
use super::summary::stale;
use crate::browser::calendar;
use crate::browser::intl::Locale;
use crate::dom::{Element, View, el, region};
use crate::form::Answers;
use crate::market::compliance::{Duties, duties as duties_of};
use crate::market::exclusions::exclusions as exclusions_of;
use crate::money::Currency;
use crate::text::Text;
use crate::text::compliance as words;
use crate::text::quote::SAMPLE;

/// Draws both for the present answers.
pub(super) fn market(context: Context, locale: Locale) -> View {
    let now = move || {
        let duties = duties(context);
        let card = context.card();
        let inputs = context.answers.with(Answers::inputs);
        let exclusions =
            context.quote(|quote| exclusions_of(&card, &inputs, quote, duties.as_ref()));
        (duties, exclusions)
    };
    let pen = Pen { context, locale };
    let drawn = region(now, move |(duties, exclusions)| {
        pen.sample()
            .and(pen.duties(duties.as_ref()))
            .and(pen.exclusions(exclusions))
    });
    stale(context, locale).and(el("div").class("schedule market").child(drawn))
}

/// What is not in the quote, for paper.
pub(super) fn left_out(context: Context, locale: Locale) -> View {
    let pen = Pen { context, locale };
    let duties = duties(context);
    let inputs = context.answers.with(Answers::inputs);
    let exclusions =
        context.quote(|quote| exclusions_of(&context.card(), &inputs, quote, duties.as_ref()));
    pen.exclusions(&exclusions)
}

/// The duties of the present answers, as of today.
fn duties(context: Context) -> Option<Duties> {
    let card = context.card();
    let inputs = context.answers.with(Answers::inputs);
    duties_of(&card, &inputs, today(context))
}

/// A clock beyond our years is wrong; the day of the card is a sane one.
fn today(context: Context) -> Date {
    calendar::today().unwrap_or(context.card().issued())
}

/// That stores cannot sell by the start, if there are such.
fn late(context: Context, locale: Locale) -> Option<String> {
    words::notice(locale.0, &duties(context)?, &locale)
}

/// Says so below the questions on the stores.
pub(super) fn warning(context: Context, locale: Locale) -> Element {
    let drawn = region(
        move || late(context, locale),
        move |text| {
            text.as_deref()
                .map(|text| el("p").class("late").child(text))
        },
    );
    // The live region stands before its content does, or it would not be heard.
    el("div").attr("role", "status").child(drawn)
}

/// Says so beside the price, with the way to the details.
pub(super) fn notice(context: Context, locale: Locale) -> View {
    region(
        move || late(context, locale),
        move |text| {
            let show = button("link", words::SHOW.get(locale.0), move |event| {
                show_market(context, event);
            });
            let text = text.as_deref()?;
            let line = el("p").class("late").child(text).child(" ").child(show);
            Some(line)
        },
    )
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

    fn fees(self) -> Currency {
        self.context.card().currency()
    }

    fn head(self, text: Text) -> Element {
        el("h4").child(self.say(text))
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

fn column(class: &str, text: &str) -> Element {
    el("th").class(class).attr("scope", "col").child(text)
}
