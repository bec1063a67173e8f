//! The figures as a document: to the command line and back.

use super::Pen;
use crate::dom::{Element, Var, View, el, region};
use crate::text::faults;
use crate::text::settlement::form as words;
use crate::view::button;
use crate::view::copying::{copy, copying, outcome};

/// Where the text is pasted.
const ID: &str = "settle-json";

/// What became of the last attempt to read it.
#[derive(Clone, PartialEq, Eq)]
enum Reading {
    NotYet,
    Done,
    Refused(Vec<String>),
}

/// Draws both ways.
pub(super) fn exchange(pen: Pen) -> Element {
    let reading = Var::new(Reading::NotYet);
    let state = copying(pen.context);
    let copied = button("quiet", pen.say(words::COPY_JSON), move |_| {
        let json = pen.agreed(|agreed| pen.draft.with_untracked(|draft| draft.export(agreed)));
        copy(json, state);
    });
    let label = el("label").attr("for", ID).child(pen.say(words::PASTE));
    let area = el("textarea")
        .class("link-text")
        .attr("id", ID)
        .attr("rows", "4")
        .attr("spellcheck", "false")
        .attr("autocomplete", "off")
        .attr("aria-describedby", "settle-json-note")
        .live_prop("value", move || {
            pen.draft.with(|draft| draft.pasted.clone())
        })
        .on_typed(move |pasted| {
            pen.edit(|draft| draft.pasted = pasted);
            reading.set(Reading::NotYet);
        });
    let read = button("quiet", pen.say(words::READ), move |_| {
        reading.set(read(pen));
    });
    let said = region(move || reading.get(), move |reading| said(pen, reading));
    let said = el("div")
        .attr("id", "settle-json-note")
        .attr("role", "status")
        .child(said);
    let out = el("div").class("copy").child(copied).child(outcome(
        state,
        pen.say(words::JSON_COPIED),
        pen.say(words::BY_HAND),
    ));
    el("details")
        .class("more")
        .attr(
            "open",
            pen.draft.with_untracked(|draft| !draft.pasted.is_empty()),
        )
        .child(el("summary").child(pen.say(words::EXCHANGE)))
        .child(out)
        .child(
            el("div")
                .class("field")
                .child(el("div").class("label-row").child(label))
                .child(area),
        )
        .child(el("div").class("copy").child(read))
        .child(said)
}

fn read(pen: Pen) -> Reading {
    let mut result = Ok(());
    pen.agreed(|agreed| pen.edit(|draft| result = draft.import(agreed)));
    match result {
        Ok(()) => Reading::Done,
        Err(all) => Reading::Refused(faults::lines(pen.locale.0, &all)),
    }
}

fn said(pen: Pen, reading: &Reading) -> View {
    match reading {
        Reading::NotYet => View::default(),
        Reading::Done => el("p")
            .class("hint")
            .child(pen.say(words::READ_DONE))
            .into(),
        Reading::Refused(lines) => {
            let lines = lines.iter();
            let lines = lines.map(|line| el("li").child(line.as_str()));
            let head = el("p").class("hint error");
            View::from(head.child(pen.say(words::PASTE_FAULTS)))
                .and(el("ul").class("crossovers").children(lines))
        }
    }
}
