//! What the first price does not need: the sections that refine it, and the results
//! in full. Their code is a part of its own, loaded right after the widget has been
//! drawn, so that the first price need not wait for a quarter of the bytes.

#![expect(
    clippy::unnecessary_wraps,
    reason = "a failed load of the part becomes the error of `drawer`"
)]

use leptos::task::spawn_local;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::context::Context;
use super::{button, results, sections};
use crate::browser::intl::Locale;
use crate::dom::{Element, Var, View, el, region};
use crate::text::result;

type Draw = fn(Context, Locale) -> View;

#[derive(Clone, Copy)]
enum Loaded {
    NotYet,
    Failed,
    Ready(Draw),
}

/// Everything that only the details need goes into that part: it hands out the
/// function that draws them.
#[wasm_split(details, wasm_split_path = ::leptos::wasm_split, fallible, preload(drawer_ahead))]
fn drawer() -> Result<Draw, SplitLoaderError> {
    Ok(draw)
}

fn draw(context: Context, locale: Locale) -> View {
    View::from(sections::sections(context, locale)).and(results::results(context, locale))
}

/// Loads the part, to have it when the details are drawn.
pub(super) fn preload() {
    spawn_local(async {
        // Whether it has come is seen then.
        let _ = drawer_ahead().await;
    });
}

/// Draws the details, or how their loading goes.
pub(super) fn details(context: Context, locale: Locale) -> View {
    let loaded = Var::new(Loaded::NotYet);
    let load = move || {
        loaded.set(Loaded::NotYet);
        spawn_local(async move {
            let part = drawer().await;
            // The widget may have been removed meanwhile.
            if !loaded.is_gone() {
                loaded.set(part.map_or(Loaded::Failed, Loaded::Ready));
            }
        });
    };
    load();
    region(
        move || core::mem::discriminant(&loaded.get()),
        move |_| match loaded.get_untracked() {
            Loaded::Ready(draw) => draw(context, locale),
            Loaded::NotYet => loading(locale).into(),
            Loaded::Failed => failed(locale, load).into(),
        },
    )
}

fn loading(locale: Locale) -> Element {
    el("p")
        .class("card note")
        .attr("role", "status")
        .child(result::LOADING_DETAILS.get(locale.0))
}

fn failed(locale: Locale, load: impl Fn() + 'static) -> Element {
    el("div")
        .class("notice problem")
        .attr("role", "alert")
        .child(el("p").child(result::DETAILS_FAILED.get(locale.0)))
        .child(button("quiet", result::RETRY.get(locale.0), move |_| {
            load();
        }))
}
