//! What the score is worth: a curve, and the worst, the expected and the best case.

use super::schedule::with_schedule;
use crate::browser::intl::Locale;
use crate::dom::{Element, View, el, region};
use crate::kpi::{CasePayout, KpiSchedule, payout_curve, range};
use crate::text::format::Format as _;
use crate::text::kpi as words;
use crate::view::chart;
use crate::view::controls::{Pen, scroll};

/// Draws both for the present answers; nothing where no money depends on the score.
pub(in crate::view) fn payouts(pen: Pen) -> View {
    let Pen { context, locale } = pen;
    let now = move || with_schedule(context, |_, _, _, schedule| schedule.clone());
    region(now, move |schedule| drawn(locale, schedule))
}

fn drawn(locale: Locale, schedule: &KpiSchedule) -> Option<Element> {
    let lang = locale.0;
    let cases = range(schedule);
    let period = schedule.periods.first().filter(|_| !cases.is_empty())?;
    let corners = payout_curve(schedule, period);
    let head = [
        ("", words::CASE),
        ("figure", words::SCORE),
        ("figure", words::NET),
    ];
    let head = head.map(|(class, head)| {
        let cell = el("th").class(class).attr("scope", "col");
        cell.child(head.get(lang))
    });
    let rows = cases.iter().map(|case| row(locale, schedule, case));
    let table = el("table")
        .class("targets")
        .child(el("thead").child(el("tr").children(head)))
        .child(el("tbody").children(rows));
    let note = el("p").class("note").child(words::RANGE_NOTE.get(lang));
    let drawn = el("div")
        .class("schedule payout")
        .child(el("h4").child(words::RANGE.get(lang)))
        .child(chart::payout(locale, &corners, schedule.currency))
        .child(scroll(locale, words::RANGE.get(lang), table))
        .child(note);
    Some(drawn)
}

fn row(locale: Locale, schedule: &KpiSchedule, case: &CasePayout) -> Element {
    let name = words::case(case.case).get(locale.0);
    let figure = |text: String| el("td").class("figure").child(text);
    let net = locale.money(case.net, schedule.currency);
    el("tr")
        .child(el("th").attr("scope", "row").child(name))
        .child(figure(locale.percent(case.score)))
        .child(figure(net))
}
