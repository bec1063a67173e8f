//! The results, each on a tab: lines, months, models, KPI schedule, the months ahead,
//! alternatives, what is beside the quote.

use super::context::Context;
use super::summary::stale;
use super::{
    alternatives, annex, button, compare, contract_check, dates, dictionary, kpi_plan, lines,
    market, months, outlook, paper, payout, schedule, settlement,
};
use crate::browser::event;
use crate::browser::intl::Locale;
use crate::dom::{Element, Event, Var, View, el, on_window, when};
use crate::text::{Text, alternatives as instead, compliance, result};

const TABS: [(&str, Text); 10] = [
    ("tab-lines", result::TAB_LINES),
    ("tab-months", result::TAB_MONTHS),
    ("tab-compare", result::TAB_COMPARE),
    ("tab-kpi", result::TAB_KPI),
    ("tab-outlook", crate::text::outlook::TITLE),
    ("tab-alternatives", instead::TITLE),
    ("tab-market", compliance::TAB),
    ("tab-annex", crate::text::annex::TAB),
    ("tab-check", crate::text::contract_check::TITLE),
    ("tab-settle", crate::text::settlement::form::TAB),
];
/// The annex and the settlement sheet are documents of their own: each is printed by
/// itself while it is shown.
const ANNEX: usize = 7;
const SETTLEMENT: usize = 9;

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
    let printing = Var::new(false);
    let is_document = |tab| matches!(tab, ANNEX | SETTLEMENT);
    on_window("beforeprint", move |_| {
        printing.set(!is_document(context.tab.get_untracked()));
    });
    on_window("afterprint", move |_| printing.set(false));
    let months_ahead = outlook::months_ahead(context, locale, printing);
    let shown = |index, draw: fn(Context, Locale) -> View| {
        let draw = move || draw(context, locale);
        panel(context, index, while_shown(context, index, draw))
    };
    let on_paper = |draw: fn(Context, Locale) -> View| {
        when(move || printing.get(), move || draw(context, locale))
    };
    let beside = move || payout::payouts(context, locale).and(dates::dates(context, locale));
    let plan = move || kpi_plan::plan(context, locale).into();
    let kpi = stale(context, locale)
        .and(while_shown(context, 3, plan))
        .and(schedule::schedule_view(context, locale))
        .and(while_shown(context, 3, beside))
        // For reference: not on paper.
        .and(when(
            move || context.tab.get() == 3 && !printing.get(),
            move || dictionary::dictionary(locale),
        ));
    el("section")
        .class("card results")
        .class_when("alone", move || is_document(context.tab.get()))
        .attr("aria-labelledby", "results-title")
        .child(title)
        .child(tabs)
        .child(on_paper(paper::price))
        .child(panel(context, 0, lines::lines(context, locale)))
        .child(on_paper(paper::terms))
        .child(panel(context, 1, months::months(context, locale)))
        .child(shown(2, compare::comparison))
        .child(panel(context, 3, kpi))
        .child(panel(context, 4, while_shown(context, 4, months_ahead)))
        .child(shown(5, alternatives::alternatives_view))
        .child(shown(6, market::market))
        .child(shown(ANNEX, |context, locale| {
            stale(context, locale).and(annex::annex_view(context, locale))
        }))
        .child(shown(8, |context, locale| {
            stale(context, locale).and(contract_check::checks(context, locale))
        }))
        .child(shown(SETTLEMENT, settlement::settlement_view))
}

/// What is drawn only while its tab is shown. Hidden, it costs nothing, above all not at
/// every keystroke. On paper it follows the quote: who wants it there has it on screen.
fn while_shown(context: Context, index: usize, draw: impl Fn() -> View + 'static) -> View {
    when(move || context.tab.get() == index, draw)
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
