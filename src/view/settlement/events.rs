//! What the provider does not answer for: an entry for each event and month.

use super::{Pen, cell};
use crate::browser::event;
use crate::calendar::Month;
use crate::document::Node;
use crate::dom::{Element, Event, View, each, el, region};
use crate::seller::Site;
use crate::settlement::{Draft, EventField, EventKind, Place, Slot, months_of};
use crate::text::format::Format as _;
use crate::text::quote::site_label;
use crate::text::settlement::form as words;
use crate::view::button;

/// Where the focus goes when an entry goes.
const ADD: &str = "settle-add";

/// Draws the entries and what adds one.
pub(super) fn events(pen: Pen) -> View {
    let count = move || pen.draft.with(Draft::event_count);
    let entries = each(
        move || (0..count()).collect(),
        move |&index| entry(pen, index),
    );
    let add = button("quiet", pen.say(words::ADD_EXCLUSION), move |_| add(pen));
    View::from(pen.note(words::EXCLUSIONS_HINT))
        .and(entries)
        .and(el("div").child(add.attr("id", ADD)))
}

/// In the first month of the period that is looked at.
fn add(pen: Pen) {
    let period =
        |draft: &Draft| pen.agreed(|agreed| draft.period_of(agreed.schedule).map(months_of));
    let months = pen.draft.with_untracked(period).unwrap_or_default();
    if let Some(&month) = months.first() {
        pen.edit(|draft| draft.add_event(month));
    }
}

fn entry(pen: Pen, index: usize) -> Element {
    let lang = pen.locale.0;
    let title = format!("settle-event-{index}");
    let remove = button("quiet", pen.say(words::REMOVE), move |clicked: &Event| {
        event::focus(clicked, ADD);
        pen.edit(|draft| draft.remove_event(index));
    });
    let remove = remove.attr("aria-label", words::remove_event(lang, index + 1));
    let head = el("div")
        .class("offer-head")
        .child(
            el("h5")
                .attr("id", title.clone())
                .child(words::event(lang, index + 1)),
        )
        .child(remove);
    let kind = move || pen.draft.with(|draft| draft.event_kind(index));
    let further = region(kind, move |kind| {
        let fields = kind.map_or(&[][..], |kind| kind.fields());
        let fields = fields.iter().map(|&field| further(pen, index, field));
        View::of(fields)
    });
    el("section")
        .class("site-block offer")
        .attr("aria-labelledby", title)
        .child(head)
        .child(
            el("div")
                .class("pair")
                .child(kinds(pen, index))
                .child(months(pen, index))
                .child(further),
        )
}

fn further(pen: Pen, index: usize, field: EventField) -> Element {
    match field {
        EventField::Site => sites(pen, index),
        field => {
            let label = pen.say(words::event_field(field)).to_owned();
            cell::field(pen, Slot::Event { index, field }, label)
        }
    }
}

fn kinds(pen: Pen, index: usize) -> Element {
    let options = EventKind::WORDS.iter();
    let options =
        options.map(|&(word, kind)| (word.to_owned(), pen.say(words::event_kind(kind)).to_owned()));
    choice(pen, index, EventField::Kind, options.collect())
}

fn months(pen: Pen, index: usize) -> View {
    let term = move || {
        pen.agreed(|agreed| {
            let months = agreed.quote.months.iter();
            months.map(|fees| fees.month).collect::<Vec<Month>>()
        })
    };
    region(term, move |term| {
        let options = term.iter();
        let options = options.map(|&month| (month.to_string(), pen.locale.month(month)));
        choice(pen, index, EventField::Month, options.collect())
    })
}

fn sites(pen: Pen, index: usize) -> Element {
    let sites: Vec<Site> = pen.agreed(|agreed| agreed.inputs.figures.sites().iter().collect());
    let options = sites.into_iter().map(|site| {
        let name = pen.say(site_label(site));
        (site.code().to_owned(), format!("{} {name}", site.code()))
    });
    choice(pen, index, EventField::Site, options.collect())
}

/// A list to choose from; a word that is none of it is chosen by nobody.
fn choice(pen: Pen, index: usize, field: EventField, options: Vec<(String, String)>) -> Element {
    let slot = Slot::Event { index, field };
    let id = format!("settle-event-{index}-{}", field.word());
    let given = move || {
        pen.draft.with(|draft| match draft.get(slot) {
            Some(Node::Text(word)) => word.clone(),
            _ => String::new(),
        })
    };
    let given_untracked = given();
    let is_known = options.iter().any(|(word, _)| *word == given_untracked);
    let none = (!is_known).then(|| (given_untracked.clone(), given_untracked));
    let options = none.into_iter().chain(options);
    let options = options.map(|(word, label)| {
        let own = word.clone();
        el("option")
            .attr("value", word)
            .child(label)
            .live_prop("selected", move || given() == own)
    });
    let select = el("select")
        .class("control")
        .attr("id", id.clone())
        .attr("aria-describedby", format!("{id}-note"))
        .children(options)
        .on("change", move |event| {
            let word = event::value(event);
            pen.edit(|draft| draft.enter(slot, &word));
        });
    let label = el("label").attr("for", id.clone());
    let label = label.child(pen.say(words::event_field(field)));
    let wrong = move || {
        let problem = pen.settled(|settled| {
            let mut problems = settled.taken.problems.iter();
            let own = problems.find(|problem| problem.place == Place::Slot(slot));
            own.map(|problem| words::problem(pen.locale.0, problem))
        });
        problem.flatten().unwrap_or_default()
    };
    el("div")
        .class("field")
        .child(el("div").class("label-row").child(label))
        .child(select)
        .child(
            el("span")
                .class("cell-note")
                .attr("id", format!("{id}-note"))
                .live_text(wrong),
        )
}
