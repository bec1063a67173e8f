//! The quote's link, out and in.

use leptos::prelude::*;

use super::context::Context;
use crate::browser::intl::Locale;
use crate::browser::{clipboard, event};
use crate::text::result;

/// What became of the last attempt to copy.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Copy {
    NotYet,
    Done,
    ByHand,
}

/// Draws the button that copies the link, and the field that opens one.
pub(super) fn share(context: Context, locale: Locale) -> AnyView {
    let lang = locale.0;
    let state = RwSignal::new(Copy::NotYet);
    // A copied link is out of date with the next change.
    Effect::new(move |first: Option<()>| {
        context.answers.track();
        if first.is_some() {
            state.set(Copy::NotYet);
        }
    });
    let copy = move |_| {
        let link = context.link();
        leptos::task::spawn_local(async move {
            let copied = clipboard::copy(&link).await;
            state.set(if copied { Copy::Done } else { Copy::ByHand });
        });
    };
    view! {
        <div class="share">
            <button type="button" class="primary wide" on:click=copy>
                {result::COPY_LINK.get(lang)}
            </button>
            <p class="hint" role="status">
                {move || match state.get() {
                    Copy::NotYet => "",
                    Copy::Done => result::COPIED.get(lang),
                    Copy::ByHand => result::COPY_BY_HAND.get(lang),
                }}
            </p>
            <Show when=move || state.get() != Copy::NotYet>
                <input
                    class="link-text"
                    type="text"
                    readonly
                    aria-label=result::LINK.get(lang)
                    prop:value=move || context.link()
                    on:focus=move |event| event::select_all(&event)
                />
            </Show>
            {open_link(context, locale)}
        </div>
    }
    .into_any()
}

fn open_link(context: Context, locale: Locale) -> AnyView {
    let lang = locale.0;
    let pasted = RwSignal::new(String::new());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        context.open_pasted(&pasted.get_untracked());
    };
    view! {
        <details class="open-link">
            <summary>{result::OPEN_LINK.get(lang)}</summary>
            <form on:submit=submit>
                <input
                    type="text"
                    autocomplete="off"
                    spellcheck="false"
                    aria-label=result::LINK_OR_CODE.get(lang)
                    placeholder="#q=…"
                    prop:value=move || pasted.get()
                    on:input=move |event| pasted.set(event_target_value(&event))
                />
                <button type="submit" class="quiet">{result::OPEN.get(lang)}</button>
            </form>
        </details>
    }
    .into_any()
}
