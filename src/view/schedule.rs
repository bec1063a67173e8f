//! The KPI schedule, drawn by code that is loaded when its tab is first opened.

use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::context::Context;
use crate::browser::intl::Locale;
use crate::text::result;

mod table;

/// The tab's place among the results.
const TAB: usize = 2;

type Draw = fn(Context, Locale) -> AnyView;

#[derive(Clone, Copy)]
enum Loaded {
    NotYet,
    Failed,
    Ready(Draw),
}

/// Everything that only the schedule needs goes into a part of its own: it hands
/// out the function that draws it.
#[wasm_split(
    schedule,
    wasm_split_path = ::leptos::wasm_split,
    preload(preload_drawer),
    fallible
)]
fn drawer() -> Result<Draw, SplitLoaderError> {
    Ok(table::draw)
}

/// Loads the part ahead of its use. Without it the tab loads it, or says why not.
pub(crate) fn preload() {
    leptos::task::spawn_local(async {
        let _ = preload_drawer().await;
    });
}

/// Draws the schedule, or how its loading goes.
pub(super) fn schedule(context: Context, locale: Locale) -> AnyView {
    let loaded = RwSignal::new(Loaded::NotYet);
    let load = move || {
        leptos::task::spawn_local(async move {
            let result = drawer().await.map_or(Loaded::Failed, Loaded::Ready);
            // The widget may have been removed meanwhile.
            let _ = loaded.try_set(result);
        });
    };
    let wanted = Memo::new(move |_| context.tab.get() == TAB);
    Effect::new(move |_| {
        if wanted.get() && matches!(loaded.get_untracked(), Loaded::NotYet) {
            load();
        }
    });
    let shown = move || match loaded.get() {
        Loaded::Ready(draw) => draw(context, locale),
        Loaded::NotYet => {
            view! { <p class="note" role="status">{result::LOADING_SCHEDULE.get(locale.0)}</p> }
                .into_any()
        }
        Loaded::Failed => failed(locale, Callback::new(move |()| load())),
    };
    view! { {shown} }.into_any()
}

fn failed(locale: Locale, load: Callback<()>) -> AnyView {
    view! {
        <div class="notice problem" role="alert">
            <p>{result::SCHEDULE_FAILED.get(locale.0)}</p>
            <button type="button" class="quiet" on:click=move |_| load.run(())>
                {result::RETRY.get(locale.0)}
            </button>
        </div>
    }
    .into_any()
}
