//! A field for one figure.

use super::reported::Reported;
use crate::document::Node;
use crate::dom::{Element, Var, View, el, follow};
use crate::seller::number::Kind;
use crate::settlement::{Export, Place, Slot};
use crate::text::settlement::form as words;
use crate::view::controls::number_field::typed;

/// The longest text that a field takes: nobody writes a longer number.
const MAX_LENGTH: &str = "60";

/// Draws the field of a table: the column and the row are its label.
pub(super) fn cell(reported: Reported, slot: Slot) -> View {
    let label = words::slot_name(reported.pen.lang(), slot, &reported.pen.locale);
    let input = input(reported, slot).attr("aria-label", label);
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
            input.live_attr("placeholder", move || canonical(reported, first))
        }
        Slot::Budget(_) => input.live_attr("placeholder", move || agreed_budget(reported)),
        _ => input,
    };
    View::from(input).and(note(reported, slot))
}

/// Draws a field under its label.
pub(super) fn field(reported: Reported, slot: Slot, label: String) -> Element {
    let label = el("label").attr("for", id(slot)).child(label);
    el("div")
        .class("field")
        .child(el("div").class("label-row").child(label))
        .child(el("div").class("control").child(input(reported, slot)))
        .child(note(reported, slot))
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
        Slot::Baseline(field) => format!("settle-{}", field.word()),
        Slot::Event { index, field } => format!("settle-event-{index}-{}", field.word()),
    }
}

/// What stands there, as the field writes it.
fn canonical(reported: Reported, slot: Slot) -> String {
    reported.draft.with(|draft| {
        let node = draft.get(slot);
        node.map_or_else(String::new, |node| words::written(node, slot.kind()))
    })
}

/// The budget of the contract, which stands where no other has been approved.
fn agreed_budget(reported: Reported) -> String {
    let agreed = reported.agreed(|agreed| agreed.ad_budget().unwrap_or_default());
    words::written(&Node::Text(agreed.to_string()), Kind::Money)
}

fn problem(reported: Reported, slot: Slot) -> Option<String> {
    reported
        .settled(|settled| {
            let mut problems = settled.taken.problems.iter();
            let own = problems.find(|problem| problem.place == Place::Slot(slot));
            own.filter(|problem| !problem.is_blank())
                .map(|problem| words::problem(reported.pen.lang(), problem))
        })
        .flatten()
}

/// What is typed stays as it is until the field is left.
fn input(reported: Reported, slot: Slot) -> Element {
    let text = Var::new(String::new());
    follow(move || {
        let canonical = canonical(reported, slot);
        let now = text.get_untracked();
        if !reported
            .draft
            .with_untracked(|draft| draft.is_said(slot, &now))
        {
            text.set(canonical);
        }
    });
    typed(id(slot))
        .attr("maxlength", MAX_LENGTH)
        .live_attr("aria-invalid", move || {
            problem(reported, slot).is_some().then_some("true")
        })
        .live_prop("value", move || text.get())
        .on_typed(move |now| {
            text.set(now.clone());
            reported.edit(|draft| draft.enter(slot, &now));
        })
        .on("blur", move |_| text.set(canonical(reported, slot)))
}

fn note(reported: Reported, slot: Slot) -> Element {
    el("span")
        .class("cell-note")
        .attr("id", format!("{}-note", id(slot)))
        .live_text(move || problem(reported, slot).unwrap_or_default())
}
