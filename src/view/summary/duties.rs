//! What stores need before they may sell: said beside the price where it is late.

use time::Date;

use crate::browser::{calendar, event};
use crate::dom::{Element, View, el, region};
use crate::form::Answers;
use crate::market::compliance::{Duties, duties as duties_of};
use crate::text::compliance as words;
use crate::view::controls::{Pen, button};
use crate::view::state::{Context, Tab};

/// The duties of the present answers, as of today.
pub(in crate::view) fn duties(context: Context) -> Option<Duties> {
    let card = context.card();
    let inputs = context.answers.with(Answers::inputs);
    duties_of(&card, &inputs, today(context))
}

/// A clock beyond our years is wrong; the day of the card is a sane one.
fn today(context: Context) -> Date {
    calendar::today().unwrap_or(context.card().issued())
}

/// That stores cannot sell by the start, if there are such.
fn late(pen: Pen) -> Option<String> {
    let Pen { context, locale } = pen;
    words::notice(pen.lang(), &duties(context)?, &locale)
}

/// Says so below the questions on the stores.
pub(in crate::view) fn warning(pen: Pen) -> Element {
    let drawn = region(
        move || late(pen),
        move |text| {
            text.as_deref()
                .map(|text| el("p").class("late").child(text))
        },
    );
    // The live region stands before its content does, or it would not be heard.
    el("div").attr("role", "status").child(drawn)
}

/// Says so beside the price, with the way to the details.
pub(in crate::view) fn notice(pen: Pen) -> View {
    let context = pen.context;
    region(
        move || late(pen),
        move |text| {
            let show = button("link", pen.say(words::SHOW), move |clicked| {
                context.tab.set(Tab::Market);
                event::focus(clicked, Tab::Market.id());
            });
            let text = text.as_deref()?;
            let line = el("p").class("late").child(text).child(" ").child(show);
            Some(line)
        },
    )
}
