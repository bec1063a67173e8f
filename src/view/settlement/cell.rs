//! A field for one figure.

use super::Pen;
use crate::document::Node;
use crate::dom::{Element, Var, View, el, follow};
use crate::seller::number::Kind;
use crate::settlement::{Export, Place, Slot};
use crate::text::settlement::form as words;
use crate::view::number_field::typed;

/// The longest text that a field takes: nobody writes a longer number.
const MAX_LENGTH: &str = "60";

/// Draws the field of a table: the column and the row are its label.
pub(super) fn cell(pen: Pen, slot: Slot) -> View {
    let label = words::slot_name(pen.locale.0, slot, &pen.locale);
    let input = input(pen, slot).attr("aria-label", label);
    let input = match slot {
        Slot::Report {
            month,
            export: Export::TrueUp,
            site,
            field,
        } => {
            let first = Slot::Report {
                month,
                export: Export::First,
                site,
                field,
            };
            input.live_attr("placeholder", move || canonical(pen, first))
        }
        Slot::Budget(_) => input.live_attr("placeholder", move || agreed_budget(pen)),
        _ => input,
    };
    View::from(input).and(note(pen, slot))
}

/// Draws a field under its label.
pub(super) fn field(pen: Pen, slot: Slot, label: String) -> Element {
    let label = el("label").attr("for", id(slot)).child(label);
    el("div")
        .class("field")
        .child(el("div").class("label-row").child(label))
        .child(el("div").class("control").child(input(pen, slot)))
        .child(note(pen, slot))
}

fn id(slot: Slot) -> String {
    match slot {
        Slot::Report {
            month,
            export,
            site,
            field,
        } => {
            let export = match export {
                Export::First => "first",
                Export::TrueUp => "again",
            };
            format!("settle-{month}-{export}-{}-{}", site.code(), field.word())
        }
        Slot::Reading { month, field } => format!("settle-{month}-{}", field.word),
        Slot::Budget(month) => format!("settle-{month}-budget"),
        Slot::Baseline(field) => format!("settle-{}", field.word),
        Slot::Event { index, field } => format!("settle-event-{index}-{}", field.word()),
    }
}

/// What stands there, as the field writes it.
fn canonical(pen: Pen, slot: Slot) -> String {
    pen.draft.with(|draft| {
        let node = draft.get(slot);
        node.map_or_else(String::new, |node| words::written(node, slot.kind()))
    })
}

/// The budget of the contract, which stands where no other has been approved.
fn agreed_budget(pen: Pen) -> String {
    let agreed = pen.agreed(|agreed| agreed.ad_budget().unwrap_or_default());
    words::written(&Node::Text(agreed.to_string()), Kind::Money)
}

fn problem(pen: Pen, slot: Slot) -> Option<String> {
    pen.settled(|settled| {
        let mut problems = settled.taken.problems.iter();
        let own = problems.find(|problem| problem.place == Place::Slot(slot));
        own.filter(|problem| !problem.is_blank())
            .map(|problem| words::problem(pen.locale.0, problem))
    })
    .flatten()
}

/// What is typed stays as it is until the field is left.
fn input(pen: Pen, slot: Slot) -> Element {
    let text = Var::new(String::new());
    follow(move || {
        let canonical = canonical(pen, slot);
        let now = text.get_untracked();
        if !pen.draft.with_untracked(|draft| draft.is_said(slot, &now)) {
            text.set(canonical);
        }
    });
    typed(id(slot))
        .attr("maxlength", MAX_LENGTH)
        .live_attr("aria-invalid", move || {
            problem(pen, slot).is_some().then_some("true")
        })
        .live_prop("value", move || text.get())
        .on_typed(move |now| {
            text.set(now.clone());
            pen.edit(|draft| draft.enter(slot, &now));
        })
        .on("blur", move |_| text.set(canonical(pen, slot)))
}

fn note(pen: Pen, slot: Slot) -> Element {
    el("span")
        .class("cell-note")
        .attr("id", format!("{}-note", id(slot)))
        .live_text(move || problem(pen, slot).unwrap_or_default())
}
