//! The sheet of the period that is looked at.

use super::reported::Reported;
use crate::browser::intl::Locale;
use crate::dom::{Element, View, el, region};
use crate::settlement::{Settlement, State};
use crate::text::format::Format as _;
use crate::text::quote::SAMPLE;
use crate::text::settlement::TITLE;
use crate::text::settlement::form as words;
use crate::text::settlement::sheet::{self, Part, Sheet, Table};
use crate::text::{Lang, copied, result};
use crate::view::controls::copying::{copy, copying, outcome};
use crate::view::controls::{button, scroll};

/// What is drawn.
#[derive(Clone, PartialEq, Eq)]
struct Drawn {
    title: String,
    about: String,
    is_sample: bool,
    state: State,
    parts: Vec<Part>,
}

/// Draws it, with the button that copies it.
pub(super) fn sheet(reported: Reported) -> Element {
    let drawn = region(
        move || drawn(reported),
        move |drawn| drawn.as_ref().map(|drawn| document(reported, drawn)),
    );
    el("article")
        .class("settled")
        .child(reported.pen.head(TITLE))
        .child(
            el("p")
                .class("state")
                .attr("role", "status")
                .live_text(move || state(reported)),
        )
        .child(drawn)
}

/// How far the period is, and its score as soon as there is one.
fn state(reported: Reported) -> String {
    let state = reported.settled(|settled| {
        let sheet = of(reported, &settled.settlement);
        Some(sheet.state(settled.period()?))
    });
    state.flatten().unwrap_or_default()
}

fn drawn(reported: Reported) -> Option<Drawn> {
    let card = reported.pen.context.card();
    let name = reported.pen.lang().pick(&card.name().zh, &card.name().en);
    let id = card.id().to_string();
    let valid = reported.pen.locale.date(card.valid_until());
    let about = result::card(reported.pen.lang(), name, &id[..8], &valid);
    reported
        .settled(|settled| {
            let sheet = of(reported, &settled.settlement);
            let period = settled.period()?;
            Some(Drawn {
                title: sheet.title(period),
                about,
                is_sample: card.is_sample(),
                state: period.state(),
                parts: sheet.document(period),
            })
        })
        .flatten()
}

/// What writes the sheet of `settlement`.
pub(super) fn of(reported: Reported, settlement: &Settlement) -> Sheet<'_> {
    const CHINESE: Locale = Locale(Lang::Zh);
    const ENGLISH: Locale = Locale(Lang::En);
    let lang = reported.pen.lang();
    Sheet {
        lang,
        settlement,
        format: lang.pick(&CHINESE, &ENGLISH),
    }
}

fn document(reported: Reported, drawn: &Drawn) -> View {
    let sample = drawn
        .is_sample
        .then(|| el("p").class("note").child(reported.pen.say(SAMPLE)));
    let about = el("p").class("note").child(drawn.about.as_str());
    let head = View::from(about).and(sample);
    if drawn.state == State::Missing {
        return head.and(el("p").child(reported.pen.say(words::NOTHING_YET)));
    }
    head.and(parts(reported, &drawn.parts))
        .and(copy_button(reported))
}

/// Draws the parts of a sheet one below the other.
pub(super) fn parts(reported: Reported, parts: &[Part]) -> View {
    let mut label = reported.pen.say(TITLE).to_owned();
    let drawn = parts.iter().map(|part| match part {
        Part::Heading(text) => {
            label.clone_from(text);
            el("h5").child(text.as_str())
        }
        Part::Line(line) => el("p").class("note").child(line.as_str()),
        Part::Facts(facts) => {
            let facts = facts.iter().map(|(name, fact)| {
                el("div")
                    .class("fact")
                    .child(el("dt").child(name.as_str()))
                    .child(el("dd").child(minus(fact)))
            });
            el("dl").class("facts").children(facts)
        }
        Part::Table(table) => scroll(reported.pen.locale, &label, draw(table)),
    });
    View::of(drawn)
}

fn draw(table: &Table) -> Element {
    let class = |place| if place == 0 { "" } else { "figure" };
    let heads = table.head.iter().enumerate().map(|(place, head)| {
        let cell = el("th").class(class(place)).attr("scope", "col");
        cell.child(head.as_str())
    });
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().enumerate().map(|(place, cell)| {
            let left = table.head.len() - row.len();
            let is_last = place + 1 == row.len();
            let span = (is_last && left > 0).then(|| (left + 1).to_string());
            let cell = minus(cell);
            match place {
                0 => el("th").attr("scope", "row").child(cell),
                _ => el("td").class("figure").attr("colspan", span).child(cell),
            }
        });
        el("tr").children(cells)
    });
    let rows: Vec<Element> = rows.collect();
    let mut rows = rows.into_iter();
    let body: Vec<Element> = rows.by_ref().take(table.rows.len() - table.sums).collect();
    let foot = (table.sums > 0).then(|| el("tfoot").children(rows));
    let class = match table.head.len() {
        0..=3 => "targets sheet-table narrow",
        _ => "targets sheet-table",
    };
    el("table")
        .class(class)
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").children(body))
        .child(foot)
}

/// With the sign that is as wide as a digit.
fn minus(text: &str) -> String {
    match text.strip_prefix('-') {
        Some(rest) => format!("\u{2212}{rest}"),
        None => text.to_owned(),
    }
}

fn copy_button(reported: Reported) -> Element {
    let state = copying(reported.pen.context);
    let click = move |_: &_| {
        let Some(drawn) = drawn(reported) else {
            return;
        };
        let title = format!("{} · {}", reported.pen.say(TITLE), drawn.title);
        let mut parts = vec![Part::Line(drawn.about)];
        parts.extend(drawn.parts);
        let text = sheet::markdown(&title, &parts) + "\n";
        let is_stale = reported.pen.context.is_stale();
        let lang = reported.pen.lang();
        copy(
            copied::with_warnings(lang, text, drawn.is_sample, is_stale),
            state,
        );
    };
    el("div")
        .class("copy")
        .child(button("quiet", reported.pen.say(words::COPY_SHEET), click))
        .child(outcome(
            state,
            reported.pen.say(words::SHEET_COPIED),
            reported.pen.say(words::BY_HAND),
        ))
}
