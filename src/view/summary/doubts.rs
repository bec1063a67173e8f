//! Answers that are probably a slip, told beside the price.

use crate::browser::calendar;
use crate::dom::{Element, View, el, region};
use crate::form::Answers;
use crate::seller::doubts as doubts_of;
use crate::text::doubt::doubt;
use crate::view::controls::Pen;

/// Says so; without a clock, nothing is past.
pub(in crate::view) fn doubts(pen: Pen) -> Element {
    let Pen { context, locale } = pen;
    let now = move || {
        let inputs = context.answers.with(Answers::inputs);
        let today = calendar::today().unwrap_or(inputs.start.first_day());
        let doubts = doubts_of(&inputs, today).into_iter();
        let currency = context.card().gmv_currency();
        let told = doubts.map(|found| doubt(pen.lang(), found, currency, &locale));
        told.collect::<Vec<String>>()
    };
    let drawn = region(now, |told| {
        View::of(
            told.iter()
                .map(|text| el("p").class("late").child(text.clone())),
        )
    });
    // The live region stands before its content does, or it would not be heard.
    el("div")
        .class("doubts")
        .attr("role", "status")
        .child(drawn)
}
