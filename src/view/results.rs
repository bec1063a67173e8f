//! The results, each on a tab: lines, months, KPI schedule.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::context::Context;
use super::{lines, months, schedule};
use crate::browser::event::focus;
use crate::browser::intl::Locale;
use crate::text::{Text, result};

const TABS: [(&str, Text); 3] = [
    ("tab-lines", result::TAB_LINES),
    ("tab-months", result::TAB_MONTHS),
    ("tab-kpi", result::TAB_KPI),
];

/// Draws the tabs and their panels.
pub(super) fn results(context: Context, locale: Locale) -> AnyView {
    let tabs: Vec<AnyView> = (0..TABS.len())
        .map(|index| tab(context, locale, index))
        .collect();
    view! {
        <section class="card results" aria-labelledby="results-title">
            <h3 id="results-title" class="sr-only">{result::RESULTS.get(locale.0)}</h3>
            <div
                class="tabs"
                role="tablist"
                aria-labelledby="results-title"
                on:keydown=move |event| switch_by_key(context, &event)
            >
                {tabs}
            </div>
            {panel(context, 0, lines::lines(context, locale))}
            {panel(context, 1, months::months(context, locale))}
            {panel(context, 2, schedule::schedule_view(context, locale))}
        </section>
    }
    .into_any()
}

fn tab(context: Context, locale: Locale, index: usize) -> AnyView {
    let (id, label) = TABS[index];
    let selected = move || context.tab.get() == index;
    view! {
        <button
            type="button"
            role="tab"
            id=id
            aria-controls=format!("panel-{index}")
            aria-selected=move || if selected() { "true" } else { "false" }
            tabindex=move || if selected() { "0" } else { "-1" }
            on:click=move |_| context.tab.set(index)
        >
            {label.get(locale.0)}
        </button>
    }
    .into_any()
}

fn panel(context: Context, index: usize, body: AnyView) -> AnyView {
    view! {
        <div
            role="tabpanel"
            id=format!("panel-{index}")
            class="panel"
            aria-labelledby=TABS[index].0
            hidden=move || context.tab.get() != index
        >
            {body}
        </div>
    }
    .into_any()
}

/// The arrow keys go round the tabs, Home and End to their ends.
fn switch_by_key(context: Context, event: &KeyboardEvent) {
    let (now, last) = (context.tab.get_untracked(), TABS.len() - 1);
    let next = match event.key().as_str() {
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
    focus(event, TABS[next].0);
}
