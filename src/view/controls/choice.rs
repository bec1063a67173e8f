//! One answer out of a few, as native radio buttons.

use super::effect::effect;
use super::number_field::assumed_mark;
use super::pen::Pen;
use crate::dom::{Element, each, el};
use crate::form::Answers;
use crate::rate_card::RateCard;
use crate::seller::Field;
use crate::text::Lang;

/// A question with a few answers. Each answer is a small number to this view, so
/// that all questions share its code.
#[derive(Clone, Copy)]
pub(in crate::view) struct Choice {
    pub(in crate::view) name: &'static str,
    pub(in crate::view) legend: &'static str,
    /// What it confirms; nothing where no answer is an assumption.
    pub(in crate::view) field: Option<Field>,
    /// The possible answers, given the card and the present ones.
    pub(in crate::view) options: fn(&RateCard, &Answers) -> Vec<u8>,
    /// How each is shown.
    pub(in crate::view) label: fn(Lang, u8) -> OptionLabel,
    /// The present answer.
    pub(in crate::view) get: fn(&Answers) -> u8,
    pub(in crate::view) set: fn(&mut Answers, u8),
    /// Whether each answer shows by how much it moves the monthly fee.
    pub(in crate::view) effects: bool,
    /// Whether the answers have notes.
    pub(in crate::view) noted: bool,
}

/// How an answer at `place` of a list is shown that needs no note.
pub(in crate::view) fn plain_label(place: u8, text: &str) -> OptionLabel {
    OptionLabel {
        id: PLACES[usize::from(place)],
        text: text.into(),
        note: None,
    }
}

/// What one answer is called.
pub(in crate::view) struct OptionLabel {
    /// The end of its id in the widget.
    pub(in crate::view) id: &'static str,
    pub(in crate::view) text: String,
    /// What it means, if it needs saying.
    pub(in crate::view) note: Option<&'static str>,
}

/// The ends of ids by place in the list.
pub(in crate::view) const PLACES: [&str; 4] = ["0", "1", "2", "3"];

/// The options of a fixed list: the places in it.
pub(in crate::view) fn places<T>(all: &[T]) -> Vec<u8> {
    (0..).zip(all).map(|(place, _)| place).collect()
}

/// The place of `value` among the words for it.
pub(in crate::view) fn place_of<T: PartialEq>(words: &[(&str, T)], value: &T) -> u8 {
    let place = (0..).zip(words).find(|(_, (_, other))| other == value);
    place.map_or(0, |(place, _)| place)
}

/// The value at `place` among the words for it: one that [`places`] has given.
pub(in crate::view) fn value_at<T: Copy>(words: &[(&str, T)], place: u8) -> T {
    words[usize::from(place)].1
}

/// Draws the question.
pub(in crate::view) fn choice(pen: Pen, choice: Choice) -> Element {
    let context = pen.context;
    let legend = el("legend")
        .class("label-row")
        .child(el("span").child(choice.legend))
        .child(choice.field.map(|field| assumed_mark(pen, field)));
    let options = each(
        move || {
            let card = context.card();
            context
                .answers
                .with(|answers| (choice.options)(&card, answers))
        },
        move |&value| option(pen, choice, value),
    );
    let options = el("div")
        .class(if choice.noted {
            "options noted"
        } else {
            "options"
        })
        .child(options);
    el("fieldset").class("field").child(legend).child(options)
}

fn option(pen: Pen, choice: Choice, value: u8) -> Element {
    let context = pen.context;
    let Choice { field, set, .. } = choice;
    let label = (choice.label)(pen.lang(), value);
    let id = format!("{}-{}", choice.name, label.id);
    let input = el("input")
        .attr("type", "radio")
        .attr("id", id.clone())
        .in_group(choice.name)
        .live_prop("checked", move || context.answers.with(choice.get) == value)
        .on("change", move |_| {
            context.answer(field, |answers| set(answers, value));
        });
    let note = label
        .note
        .map(|note| el("span").class("option-note").child(note));
    let effect = choice.effects.then(|| {
        let is_chosen = move |answers: &Answers| (choice.get)(answers) == value;
        effect(pen, is_chosen, move |answers| {
            set(answers, value);
        })
    });
    let label = el("label")
        .attr("for", id)
        .child(el("span").class("option-label").child(label.text))
        .child(effect)
        .child(note);
    el("div").class("option").child(input).child(label)
}
