//! The KPI dictionary: group by group, each KPI folded away until it is opened.

use crate::browser::event;
use crate::browser::intl::Locale;
use crate::dom::{Element, Var, View, el, when};
use crate::kpi::Kpi;
use crate::kpi::dictionary::Group;
use crate::text::dictionary::{self as words, Fact, facts};

/// Draws it. It does not depend on the answers, and what a KPI is in full is drawn when
/// somebody wants to read it.
pub(in crate::view) fn dictionary(locale: Locale) -> View {
    let chosen = Var::new(None);
    let lang = locale.0;
    let groups = Group::ALL.map(|group| section(locale, group, chosen));
    el("div")
        .class("schedule dictionary")
        .child(el("h4").child(words::TITLE.get(lang)))
        .child(el("p").class("note").child(words::INTRO.get(lang)))
        .child(filter(locale, chosen))
        .children(groups)
        .into()
}

/// The choice of a group.
fn filter(locale: Locale, chosen: Var<Option<Group>>) -> Element {
    const ID: &str = "dictionary-group";
    let lang = locale.0;
    let label = el("label").attr("for", ID).child(words::FILTER.get(lang));
    let all = el("option")
        .attr("value", "")
        .child(words::ALL_GROUPS.get(lang));
    let groups = Group::ALL.map(|group| {
        let name = words::group(group).get(lang);
        el("option").attr("value", group.word()).child(name)
    });
    let select = el("select")
        .class("control")
        .attr("id", ID)
        .child(all)
        .children(groups)
        .on("change", move |change| {
            let word = event::value(change);
            let mut all = Group::ALL.into_iter();
            chosen.set(all.find(|group| group.word() == word));
        });
    el("div").class("show-in").child(label).child(select)
}

fn section(locale: Locale, group: Group, chosen: Var<Option<Group>>) -> Element {
    let kpis = Kpi::ALL.into_iter();
    let kpis = kpis.filter(move |kpi| kpi.entry().group == group);
    el("section")
        .class("kpi")
        .live_attr("hidden", move || {
            chosen.get().is_some_and(|other| other != group)
        })
        .child(el("h5").child(el("strong").child(words::group(group).get(locale.0))))
        .children(kpis.map(|kpi| entry(locale, kpi)))
}

fn entry(locale: Locale, kpi: Kpi) -> Element {
    let lang = locale.0;
    let name = words::info(kpi).name.get(lang);
    let role = words::role(kpi.entry().role).get(lang);
    let summary = el("summary").child(format!("{name} · {role}"));
    // Once drawn it stays: it opens and closes by itself.
    let opened = Var::new(false);
    let body = when(
        move || opened.get(),
        move || {
            let facts = facts(kpi, lang, &locale);
            el("dl")
                .class("facts")
                .children(facts.iter().map(|told| fact(locale, told)))
        },
    );
    el("details")
        .class("why")
        .attr("data-kpi", kpi.word())
        .on("toggle", move |_| opened.set(true))
        .child(summary)
        .child(body)
}

fn fact(locale: Locale, fact: &Fact) -> Element {
    let lines = fact.lines.iter().map(|line| el("dd").child(line.as_str()));
    el("div")
        .class("fact")
        .child(el("dt").child(fact.head.get(locale.0)))
        .children(lines)
}
