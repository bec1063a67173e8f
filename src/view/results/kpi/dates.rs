//! The dates of the contract as a timeline, and as a file for a calendar.

use core::fmt::Write as _;

use super::schedule::with_schedule;
use crate::browser::calendar;
use crate::browser::intl::Locale;
use crate::calendar::Month;
use crate::dom::{Element, View, el, region};
use crate::kpi::{Deadlines, Milestone, milestones};
use crate::rate_card::CardId;
use crate::text::format::Format as _;
use crate::text::milestone as words;
use crate::view::controls::Pen;

/// Draws them for the present answers.
pub(in crate::view) fn dates(pen: Pen) -> View {
    let Pen { context, locale } = pen;
    let now = move || {
        with_schedule(context, |card, inputs, _, schedule| {
            let milestones = milestones(card, inputs, schedule, Deadlines::SAMPLE);
            (milestones, (inputs.start, card.id()))
        })
    };
    region(now, move |(milestones, contract)| {
        drawn(locale, milestones, *contract)
    })
}

fn drawn(locale: Locale, milestones: &[Milestone], contract: (Month, CardId)) -> View {
    let lang = locale.0;
    let entries = milestones.iter().enumerate().map(|(place, milestone)| {
        let kind = milestone.kind;
        let said = milestones[..place].iter();
        // What a report is for is said once, not every month.
        let is_first = said
            .map(|earlier| earlier.kind.word())
            .all(|word| word != kind.word());
        entry(locale, milestone, is_first)
    });
    let dates = el("div")
        .class("schedule")
        .child(el("h4").child(words::TITLE.get(lang)))
        .child(overdue(locale, milestones).map(|said| warning(&said)))
        .child(el("ol").class("dates").children(entries))
        .child(
            el("p")
                .class("note")
                .child(words::note(lang, Deadlines::SAMPLE)),
        )
        .child(save(locale, milestones, contract));
    dates.into()
}

fn entry(locale: Locale, milestone: &Milestone, with_meaning: bool) -> Element {
    let lang = locale.0;
    let what = words::what(milestone.kind).get(lang);
    let what = with_meaning.then(|| el("p").class("note").child(what));
    let due = el("div")
        .child(el("strong").child(words::title(lang, milestone.kind, &locale)))
        .child(what);
    let day = el("time")
        .attr("datetime", crate::calendar::format_date(milestone.date))
        .child(locale.date(milestone.date));
    el("li").child(day).child(due)
}

/// That the first of them has passed already. Without a clock nobody knows.
pub(in crate::view) fn overdue(locale: Locale, milestones: &[Milestone]) -> Option<String> {
    let today = calendar::today()?;
    words::overdue(locale.0, milestones, today, &locale)
}

/// The same as a warning.
pub(in crate::view) fn warning(said: &str) -> Element {
    el("p").class("late").child(said)
}

/// A link with the file inside: no address to fetch from, nothing that a strict
/// content policy would stop. Without a clock there is no file.
fn save(locale: Locale, milestones: &[Milestone], contract: (Month, CardId)) -> Option<Element> {
    let lang = locale.0;
    let today = calendar::today()?;
    let file = words::calendar_file(lang, contract, today, milestones);
    let link = el("a")
        .class("quiet")
        .attr(
            "href",
            format!("data:text/calendar;charset=utf-8,{}", escaped(&file)),
        )
        .attr("download", "eu-quote.ics")
        .child(words::DOWNLOAD.get(lang));
    let hint = el("p").class("hint").child(words::DOWNLOAD_HINT.get(lang));
    Some(el("div").class("save").child(link).child(hint))
}

/// Every byte but ASCII letters and digits as `%0D`.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
