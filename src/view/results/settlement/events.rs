//! What the provider does not answer for: an entry for each event and month.

use super::cell;
use super::reported::Reported;
use crate::browser::event;
use crate::calendar::Month;
use crate::document::Node;
use crate::dom::{Element, Event, View, each, el, region};
use crate::seller::Site;
use crate::settlement::{Draft, EventField, EventKind, Place, Slot, months_of};
use crate::text::format::Format as _;
use crate::text::quote::site_label;
use crate::text::settlement::form as words;
use crate::view::controls::button;

/// Where the focus goes when an entry goes.
const ADD: &str = "settle-add";

/// Draws the entries and what adds one.
pub(super) fn events(reported: Reported) -> View {
    let count = move || reported.draft.with(Draft::event_count);
    let entries = each(
        move || (0..count()).collect(),
        move |&index| entry(reported, index),
    );
    let add = button("quiet", reported.pen.say(words::ADD_EXCLUSION), move |_| {
        add(reported);
    });
    View::from(reported.pen.note(words::EXCLUSIONS_HINT))
        .and(entries)
        .and(el("div").child(add.attr("id", ADD)))
}

/// In the first month of the period that is looked at.
fn add(reported: Reported) {
    let period =
        |draft: &Draft| reported.agreed(|agreed| draft.period_of(agreed.schedule).map(months_of));
    let months = reported.draft.with_untracked(period).unwrap_or_default();
    if let Some(&month) = months.first() {
        reported.edit(|draft| draft.add_event(month));
    }
}

fn entry(reported: Reported, index: usize) -> Element {
    let lang = reported.pen.lang();
    let title = format!("settle-event-{index}");
    let remove = button(
        "quiet",
        reported.pen.say(words::REMOVE),
        move |clicked: &Event| {
            event::focus(clicked, ADD);
            reported.edit(|draft| draft.remove_event(index));
        },
    );
    let remove = remove.attr("aria-label", words::remove_event(lang, index + 1));
    let head = el("div")
        .class("offer-head")
        .child(
            el("h5")
                .attr("id", title.clone())
                .child(words::event(lang, index + 1)),
        )
        .child(remove);
    let kind = move || reported.draft.with(|draft| draft.event_kind(index));
    let further = region(kind, move |kind| {
        let fields = kind.map_or(&[][..], |kind| kind.fields());
        let fields = fields.iter().map(|&field| further(reported, index, field));
        View::of(fields)
    });
    el("section")
        .class("site-block offer")
        .attr("aria-labelledby", title)
        .child(head)
        .child(
            el("div")
                .class("pair")
                .child(kinds(reported, index))
                .child(months(reported, index))
                .child(further),
        )
}

fn further(reported: Reported, index: usize, field: EventField) -> Element {
    match field {
        EventField::Site => sites(reported, index),
        field => {
            let label = reported.pen.say(words::event_field(field)).to_owned();
            cell::field(reported, Slot::Event { index, field }, label)
        }
    }
}

fn kinds(reported: Reported, index: usize) -> Element {
    let options = EventKind::WORDS.iter();
    let options = options.map(|&(word, kind)| {
        (
            word.to_owned(),
            reported.pen.say(words::event_kind(kind)).to_owned(),
        )
    });
    choice(reported, index, EventField::Kind, options.collect())
}

fn months(reported: Reported, index: usize) -> View {
    let term = move || {
        reported.agreed(|agreed| {
            let months = agreed.quote.months.iter();
            months.map(|fees| fees.month).collect::<Vec<Month>>()
        })
    };
    region(term, move |term| {
        let options = term.iter();
        let options = options.map(|&month| (month.to_string(), reported.pen.locale.month(month)));
        choice(reported, index, EventField::Month, options.collect())
    })
}

fn sites(reported: Reported, index: usize) -> Element {
    let sites: Vec<Site> = reported.agreed(|agreed| agreed.inputs.figures.sites().iter().collect());
    let options = sites.into_iter().map(|site| {
        let name = reported.pen.say(site_label(site));
        (site.code().to_owned(), format!("{} {name}", site.code()))
    });
    choice(reported, index, EventField::Site, options.collect())
}

/// A list to choose from; a word that is none of it is chosen by nobody.
fn choice(
    reported: Reported,
    index: usize,
    field: EventField,
    options: Vec<(String, String)>,
) -> Element {
    let slot = Slot::Event { index, field };
    let id = format!("settle-event-{index}-{}", field.word());
    let given = move || {
        reported.draft.with(|draft| match draft.get(slot) {
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
            reported.edit(|draft| draft.enter(slot, &word));
        });
    let label = el("label").attr("for", id.clone());
    let label = label.child(reported.pen.say(words::event_field(field)));
    let wrong = move || {
        let problem = reported.settled(|settled| {
            let mut problems = settled.taken.problems.iter();
            let own = problems.find(|problem| problem.place == Place::Slot(slot));
            own.map(|problem| words::problem(reported.pen.lang(), problem))
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
