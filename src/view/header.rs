//! The title, the sample badge and the language switch.

use leptos::prelude::*;

use super::context::Context;
use crate::text::{Lang, form};

/// The head of the widget: drawn once, so that a click on the language keeps its
/// focus.
pub(super) fn header(context: Context) -> AnyView {
    let lang = context.lang;
    let sample = context.card().is_sample();
    view! {
        <header class="head">
            <div>
                <h2>{move || form::TITLE.get(lang.get())}</h2>
                <p class="subtitle">
                    {move || form::SUBTITLE.get(lang.get())}
                    {sample
                        .then(|| {
                            view! {
                                <span class="badge">
                                    {move || form::SAMPLE_BADGE.get(lang.get())}
                                </span>
                            }
                        })}
                </p>
            </div>
            <div
                class="languages"
                role="group"
                aria-label=move || form::LANGUAGE.get(lang.get())
            >
                {Lang::ALL.map(|choice| language(context, choice)).collect_view()}
            </div>
        </header>
    }
    .into_any()
}

fn language(context: Context, choice: Lang) -> impl IntoView {
    let chosen = move || context.lang.get() == choice;
    view! {
        <button
            type="button"
            lang=choice.tag()
            aria-pressed=move || if chosen() { "true" } else { "false" }
            on:click=move |_| context.lang.set(choice)
        >
            {choice.pick("中文", "English")}
        </button>
    }
}
