//! A question with any number of answers, as check boxes beside each other.

use super::pen::Pen;
use crate::dom::{Element, el};
use crate::form::Answers;
use crate::seller::{Member, Set};
use crate::text::{Lang, Text};

/// A question whose answer is a set.
pub(in crate::view) struct Chips<T> {
    /// What the ids of its boxes begin with.
    pub(in crate::view) name: &'static str,
    pub(in crate::view) legend: Text,
    pub(in crate::view) hint: Text,
    pub(in crate::view) label: fn(Lang, T) -> String,
    pub(in crate::view) get: fn(&Answers) -> Set<T>,
    pub(in crate::view) set: fn(&mut Answers, Set<T>),
}

/// Draws the question.
pub(in crate::view) fn chips<T: Member>(pen: Pen, question: &Chips<T>) -> Element {
    let note = format!("{}-note", question.name);
    let legend = el("legend")
        .class("label-row")
        .child(el("span").child(question.legend.get(pen.lang())));
    let values = T::WORDS.iter();
    let boxes = values.map(|&(word, value)| chip(pen, question, word, value));
    let hint = el("p")
        .class("hint")
        .attr("id", note.clone())
        .child(question.hint.get(pen.lang()));
    el("fieldset")
        .class("field")
        .attr("aria-describedby", note)
        .child(legend)
        .child(el("div").class("options chips").children(boxes))
        .child(hint)
}

fn chip<T: Member>(pen: Pen, question: &Chips<T>, word: &str, value: T) -> Element {
    let context = pen.context;
    let id = format!("{}-{word}", question.name);
    let (get, set) = (question.get, question.set);
    let input = el("input")
        .attr("type", "checkbox")
        .attr("id", id.clone())
        .live_prop("checked", move || {
            context.answers.with(|answers| get(answers).contains(value))
        })
        .on("change", move |_| {
            context.answer(None, |answers| {
                let now = get(answers);
                let changed = if now.contains(value) {
                    now.without(value)
                } else {
                    now.with(value)
                };
                set(answers, changed);
            });
        });
    let name = el("span")
        .class("option-label")
        .child((question.label)(pen.lang(), value));
    let label = el("label").attr("for", id).child(name);
    el("div").class("option").child(input).child(label)
}
