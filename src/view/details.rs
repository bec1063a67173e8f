//! What the first price does not need: the sections that refine it, and the results
//! in full. Their code is a part of its own, loaded right after the widget has been
//! drawn, so that the first price need not wait for a quarter of the bytes.

#![expect(
    clippy::unnecessary_wraps,
    reason = "a failed load of the part becomes the error of `drawer`"
)]

use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::context::Context;
use super::{results, sections};
use crate::browser::intl::Locale;
use crate::text::result;

type Draw = fn(Context, Locale) -> AnyView;

#[derive(Clone, Copy)]
enum Loaded {
    NotYet,
    Failed,
    Ready(Draw),
}

/// Everything that only the details need goes into that part: it hands out the
/// function that draws them.
#[wasm_split(details, wasm_split_path = ::leptos::wasm_split, fallible)]
fn drawer() -> Result<Draw, SplitLoaderError> {
    Ok(draw)
}

fn draw(context: Context, locale: Locale) -> AnyView {
    view! {
        {sections::sections(context, locale)}
        {results::results(context, locale)}
    }
    .into_any()
}

/// Draws the details, or how their loading goes.
pub(super) fn details(context: Context, locale: Locale) -> AnyView {
    let loaded = RwSignal::new(Loaded::NotYet);
    let load = move || {
        leptos::task::spawn_local(async move {
            let result = drawer().await.map_or(Loaded::Failed, Loaded::Ready);
            // The widget may have been removed meanwhile.
            let _ = loaded.try_set(result);
        });
    };
    load();
    let shown = move || match loaded.get() {
        Loaded::Ready(draw) => draw(context, locale),
        Loaded::NotYet => {
            view! { <p class="card note" role="status">{result::LOADING_DETAILS.get(locale.0)}</p> }
                .into_any()
        }
        Loaded::Failed => failed(locale, Callback::new(move |()| load())),
    };
    view! { {shown} }.into_any()
}

fn failed(locale: Locale, load: Callback<()>) -> AnyView {
    view! {
        <div class="notice problem" role="alert">
            <p>{result::DETAILS_FAILED.get(locale.0)}</p>
            <button type="button" class="quiet" on:click=move |_| load.run(())>
                {result::RETRY.get(locale.0)}
            </button>
        </div>
    }
    .into_any()
}
