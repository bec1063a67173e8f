//! The results, each on a tab: lines, months, models, KPI schedule, the months ahead,
//! alternatives, what is beside the quote.

use super::kpi::{dates, dictionary, payout, plan, schedule};
use super::{
    alternatives, annex, compare, contract_check, lines, market, months, outlook, paper, settlement,
};
use crate::browser::event;
use crate::dom::{Element, Event, Var, View, el, on_window, when};
use crate::text::{Text, alternatives as instead, compliance, result};
use crate::view::controls::{Pen, button};
use crate::view::state::{Context, Tab};
use crate::view::summary::price::stale;

const fn title(tab: Tab) -> Text {
    match tab {
        Tab::Lines => result::TAB_LINES,
        Tab::Months => result::TAB_MONTHS,
        Tab::Compare => result::TAB_COMPARE,
        Tab::Kpi => result::TAB_KPI,
        Tab::Outlook => crate::text::outlook::TITLE,
        Tab::Alternatives => instead::TITLE,
        Tab::Market => compliance::TAB,
        Tab::Annex => crate::text::annex::TAB,
        Tab::Check => crate::text::contract_check::TITLE,
        Tab::Settlement => crate::text::settlement::form::TAB,
    }
}

/// The annex and the settlement sheet are documents of their own: each is printed by
/// itself while it is shown.
const fn is_document(tab: Tab) -> bool {
    matches!(tab, Tab::Annex | Tab::Settlement)
}

/// Draws the tabs and their panels.
pub(in crate::view) fn results(pen: Pen) -> Element {
    let Pen { context, locale } = pen;
    let title = el("h3")
        .class("sr-only")
        .attr("id", "results-title")
        .child(pen.say(result::RESULTS));
    let tabs = el("div")
        .class("tabs")
        .attr("role", "tablist")
        .attr("aria-labelledby", "results-title")
        .on("keydown", move |event| switch_by_key(context, event))
        .children(Tab::ALL.map(|place| tab(pen, place)));
    let printing = Var::new(false);
    on_window("beforeprint", move |_| {
        printing.set(!is_document(context.tab.get_untracked()));
    });
    on_window("afterprint", move |_| printing.set(false));
    let months_ahead = outlook::months_ahead(pen, printing);
    let shown = |tab, draw: fn(Pen) -> View| {
        let draw = move || draw(pen);
        panel(context, tab, while_shown(context, tab, draw))
    };
    let on_paper = |draw: fn(Pen) -> View| when(move || printing.get(), move || draw(pen));
    let beside = move || payout::payouts(pen).and(dates::dates(pen));
    let plan = move || plan::plan(pen).into();
    let kpi = stale(pen)
        .and(while_shown(context, Tab::Kpi, plan))
        .and(schedule::schedule_view(pen))
        .and(while_shown(context, Tab::Kpi, beside))
        // For reference: not on paper.
        .and(when(
            move || context.tab.get() == Tab::Kpi && !printing.get(),
            move || dictionary::dictionary(locale),
        ));
    el("section")
        .class("card results")
        .class_when("alone", move || is_document(context.tab.get()))
        .attr("aria-labelledby", "results-title")
        .child(title)
        .child(tabs)
        .child(on_paper(paper::price))
        .child(panel(context, Tab::Lines, lines::lines(pen)))
        .child(on_paper(paper::terms))
        .child(panel(context, Tab::Months, months::months(pen)))
        .child(shown(Tab::Compare, compare::comparison))
        .child(panel(context, Tab::Kpi, kpi))
        .child(panel(
            context,
            Tab::Outlook,
            while_shown(context, Tab::Outlook, months_ahead),
        ))
        .child(shown(Tab::Alternatives, alternatives::alternatives_view))
        .child(shown(Tab::Market, market::market))
        .child(shown(Tab::Annex, |pen| {
            stale(pen).and(annex::annex_view(pen))
        }))
        .child(shown(Tab::Check, |pen| {
            stale(pen).and(contract_check::checks(pen))
        }))
        .child(shown(Tab::Settlement, settlement::settlement_view))
}

/// What is drawn only while its tab is shown. Hidden, it costs nothing, above all not at
/// every keystroke. On paper it follows the quote: who wants it there has it on screen.
fn while_shown(context: Context, tab: Tab, draw: impl Fn() -> View + 'static) -> View {
    when(move || context.tab.get() == tab, draw)
}

fn tab(pen: Pen, tab: Tab) -> Element {
    let context = pen.context;
    let is_selected = move || context.tab.get() == tab;
    let label = title(tab).get(pen.lang());
    button("", label, move |_| context.tab.set(tab))
        .attr("role", "tab")
        .attr("id", tab.id())
        .attr("aria-controls", tab.panel())
        .aria("aria-selected", is_selected)
        .live_attr("tabindex", move || if is_selected() { "0" } else { "-1" })
}

fn panel(context: Context, tab: Tab, body: impl Into<View>) -> Element {
    el("div")
        .class("panel")
        .attr("role", "tabpanel")
        .attr("id", tab.panel())
        .attr("aria-labelledby", tab.id())
        .live_attr("hidden", move || context.tab.get() != tab)
        .child(body)
}

/// The arrow keys go round the tabs, Home and End to their ends.
fn switch_by_key(context: Context, event: &Event) {
    let now = context.tab.get_untracked();
    let [before, after] = neighbours(now);
    let next = match event::key(event).as_str() {
        "ArrowRight" => after,
        "ArrowLeft" => before,
        "Home" => Tab::ALL[0],
        "End" => Tab::ALL[Tab::ALL.len() - 1],
        _ => return,
    };
    event.prevent_default();
    context.tab.set(next);
    event::focus(event, next.id());
}

/// The tabs before and after one, all round.
fn neighbours(tab: Tab) -> [Tab; 2] {
    let mut tabs = Tab::ALL;
    while tabs[0] != tab {
        tabs.rotate_left(1);
    }
    [tabs[tabs.len() - 1], tabs[1]]
}
