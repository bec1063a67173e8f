//! The figures as a document: to the command line and back.

use super::reported::Reported;
use crate::dom::{Element, Var, View, el, region};
use crate::text::faults;
use crate::text::settlement::form as words;
use crate::view::controls::button;
use crate::view::controls::copying::{copy, copying, outcome};

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
pub(super) fn exchange(reported: Reported) -> Element {
    let reading = Var::new(Reading::NotYet);
    let state = copying(reported.pen.context);
    let copied = button("quiet", reported.pen.say(words::COPY_JSON), move |_| {
        let json =
            reported.agreed(|agreed| reported.draft.with_untracked(|draft| draft.export(agreed)));
        copy(json, state);
    });
    let label = el("label")
        .attr("for", ID)
        .child(reported.pen.say(words::PASTE));
    let area = el("textarea")
        .class("link-text")
        .attr("id", ID)
        .attr("rows", "4")
        .attr("spellcheck", "false")
        .attr("autocomplete", "off")
        .attr("aria-describedby", "settle-json-note")
        .live_prop("value", move || {
            reported.draft.with(|draft| draft.pasted.clone())
        })
        .on_typed(move |pasted| {
            reported.edit(|draft| draft.pasted = pasted);
            reading.set(Reading::NotYet);
        });
    let read = button("quiet", reported.pen.say(words::READ), move |_| {
        reading.set(read(reported));
    });
    let said = region(
        move || reading.get(),
        move |reading| said(reported, reading),
    );
    let said = el("div")
        .attr("id", "settle-json-note")
        .attr("role", "status")
        .child(said);
    let out = el("div").class("copy").child(copied).child(outcome(
        state,
        reported.pen.say(words::JSON_COPIED),
        reported.pen.say(words::BY_HAND),
    ));
    el("details")
        .class("more")
        .attr(
            "open",
            reported
                .draft
                .with_untracked(|draft| !draft.pasted.is_empty()),
        )
        .child(el("summary").child(reported.pen.say(words::EXCHANGE)))
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

fn read(reported: Reported) -> Reading {
    let mut result = Ok(());
    reported.agreed(|agreed| reported.edit(|draft| result = draft.import(agreed)));
    match result {
        Ok(()) => Reading::Done,
        Err(all) => Reading::Refused(faults::lines(reported.pen.lang(), &all)),
    }
}

fn said(reported: Reported, reading: &Reading) -> View {
    match reading {
        Reading::NotYet => View::default(),
        Reading::Done => el("p")
            .class("hint")
            .child(reported.pen.say(words::READ_DONE))
            .into(),
        Reading::Refused(lines) => {
            let lines = lines.iter();
            let lines = lines.map(|line| el("li").child(line.as_str()));
            let head = el("p").class("hint error");
            View::from(head.child(reported.pen.say(words::PASTE_FAULTS)))
                .and(el("ul").class("crossovers").children(lines))
        }
    }
}
