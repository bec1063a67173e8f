//! The results, each on a tab: lines, months, models, KPI schedule, the months ahead,
//! alternatives, what is beside the quote.

use super::context::Context;
use super::{alternatives, button, compare, lines, market, months, outlook, schedule};
use crate::browser::event;
use crate::browser::intl::Locale;
use crate::dom::{Element, Event, View, el};
use crate::text::{Text, alternatives as instead, compliance, result};

const TABS: [(&str, Text); 7] = [
    ("tab-lines", result::TAB_LINES),
    ("tab-months", result::TAB_MONTHS),
    ("tab-compare", result::TAB_COMPARE),
    ("tab-kpi", result::TAB_KPI),
    ("tab-outlook", crate::text::outlook::TITLE),
    ("tab-alternatives", instead::TITLE),
    ("tab-market", compliance::TAB),
];

/// Draws the tabs and their panels.
pub(super) fn results(context: Context, locale: Locale) -> Element {
    let title = el("h3")
        .class("sr-only")
        .attr("id", "results-title")
        .child(result::RESULTS.get(locale.0));
    let tabs = el("div")
        .class("tabs")
        .attr("role", "tablist")
        .attr("aria-labelledby", "results-title")
        .on("keydown", move |event| switch_by_key(context, event))
        .children((0..TABS.len()).map(|index| tab(context, locale, index)));
    el("section")
        .class("card results")
        .attr("aria-labelledby", "results-title")
        .child(title)
        .child(tabs)
        .child(panel(context, 0, lines::lines(context, locale)))
        .child(panel(context, 1, months::months(context, locale)))
        .child(panel(context, 2, compare::comparison(context, locale)))
        .child(panel(context, 3, schedule::schedule_view(context, locale)))
        .child(panel(context, 4, months_ahead(context, locale)))
        .child(panel(
            context,
            5,
            alternatives::alternatives_view(context, locale),
        ))
        .child(panel(context, 6, market::market(context, locale)))
}

fn months_ahead(context: Context, locale: Locale) -> View {
    outlook::months_ahead(context, locale, move || context.tab.get() == 4)
}

fn tab(context: Context, locale: Locale, index: usize) -> Element {
    let (id, label) = TABS[index];
    let is_selected = move || context.tab.get() == index;
    button("", label.get(locale.0), move |_| context.tab.set(index))
        .attr("role", "tab")
        .attr("id", id)
        .attr("aria-controls", format!("panel-{index}"))
        .aria("aria-selected", is_selected)
        .live_attr("tabindex", move || if is_selected() { "0" } else { "-1" })
}

fn panel(context: Context, index: usize, body: impl Into<View>) -> Element {
    el("div")
        .class("panel")
        .attr("role", "tabpanel")
        .attr("id", format!("panel-{index}"))
        .attr("aria-labelledby", TABS[index].0)
        .live_attr("hidden", move || context.tab.get() != index)
        .child(body)
}

/// The arrow keys go round the tabs, Home and End to their ends.
fn switch_by_key(context: Context, event: &Event) {
    let (now, last) = (context.tab.get_untracked(), TABS.len() - 1);
    let next = match event::key(event).as_str() {
        "ArrowRight" if now == last => 0,
        "ArrowRight" => now + 1,
        "ArrowLeft" if now == 0 => last,
        "ArrowLeft" => now - 1,
        "Home" => 0,
        "End" => last,
        _ => return,
    };
    event.prevent_default();
    context.tab.set(next);
    event::focus(event, TABS[next].0);
}

/// Shows what stands beside the quote, after a click elsewhere.
pub(super) fn show_market(context: Context, clicked: &Event) {
    const MARKET: &str = "tab-market";
    let place = TABS.iter().position(|&(id, _)| id == MARKET);
    context.tab.set(place.unwrap_or_default());
    event::focus(clicked, MARKET);
}
