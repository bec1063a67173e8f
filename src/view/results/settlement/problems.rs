//! What cannot be settled yet, and why: named as the form names it.

use super::reported::Reported;
use crate::dom::{Element, View, el, region};
use crate::settlement::{Place, Problem, Slot};
use crate::text::settlement::form as words;

/// Draws the list, if there is anything on it.
pub(super) fn problems(reported: Reported) -> Element {
    let now = move || {
        let outside = reported.settled(|settled| settled.taken.outside);
        (lines(reported), outside.unwrap_or_default())
    };
    let list = region(now, move |(lines, outside)| {
        let outside = (*outside > 0).then(|| {
            let kept = words::outside(reported.pen.lang(), *outside);
            el("p").class("note").child(kept)
        });
        let entries = lines.iter().map(|line| el("li").child(line.as_str()));
        let list = (!lines.is_empty()).then(|| {
            let head = el("strong").child(reported.pen.say(words::PROBLEMS));
            View::from(el("p").child(head)).and(el("ul").class("crossovers").children(entries))
        });
        View::from(list).and(outside)
    });
    el("div")
        .class("reported problems")
        .attr("role", "status")
        .child(list)
}

/// What is wrong, and then what is still missing: a line for each month and exclusion.
fn lines(reported: Reported) -> Vec<String> {
    let (lang, format) = (reported.pen.lang(), &reported.pen.locale);
    let lines = reported.settled(|settled| {
        let problems = settled.taken.problems.iter();
        let (blank, wrong): (Vec<&Problem>, Vec<_>) =
            problems.partition(|problem| problem.is_blank());
        let wrong = wrong.into_iter();
        let mut lines: Vec<String> = wrong
            .map(|problem| words::problem_line(lang, problem, format))
            .collect();
        let mut places: Vec<Place> = Vec::new();
        for problem in &blank {
            let place = whole(&problem.place);
            if !places.contains(&place) {
                places.push(place);
            }
        }
        lines.extend(places.iter().map(|place| {
            let own = blank
                .iter()
                .filter(|problem| whole(&problem.place) == *place);
            let names: Vec<String> = own
                .filter_map(|problem| own_name(reported, &problem.place))
                .collect();
            let place = words::place(lang, place, format);
            let missing = words::still_missing(lang, &names);
            format!("{place} · {missing}")
        }));
        lines
    });
    lines.unwrap_or_default()
}

/// What a figure is a part of.
fn whole(place: &Place) -> Place {
    match place {
        Place::Slot(Slot::Report { month, .. } | Slot::Reading { month, .. }) => {
            Place::Month(*month)
        }
        Place::Slot(Slot::Event { index, .. }) => Place::Event(*index),
        other => other.clone(),
    }
}

/// A figure without the whole that it is a part of.
fn own_name(reported: Reported, place: &Place) -> Option<String> {
    let lang = reported.pen.lang();
    match place {
        Place::Slot(Slot::Report { site, field, .. }) => {
            let name = words::report_field(*field).get(lang);
            Some(format!("{} {name}", site.code()))
        }
        Place::Slot(Slot::Reading { field, .. }) => Some(words::reading(lang, *field)),
        Place::Slot(Slot::Event { field, .. }) => {
            Some(words::event_field(*field).get(lang).to_owned())
        }
        _ => None,
    }
}
