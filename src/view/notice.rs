//! What the reader is told above the questions, until it is dismissed.

use leptos::prelude::*;

use super::context::{Context, Notice};
use crate::text::{Lang, link, result};

/// The banner, or nothing.
pub(super) fn notices(context: Context) -> AnyView {
    let shown = move || {
        let lang = context.lang.get();
        context
            .notice
            .get()
            .map(|notice| banner(context, lang, notice))
    };
    // The live region stands before its content does, or it would not be heard.
    view! {
        <div class="notices" role="status">
            {shown}
        </div>
    }
    .into_any()
}

fn banner(context: Context, lang: Lang, notice: Notice) -> AnyView {
    let (is_problem, text) = match notice {
        Notice::Opened => (false, result::OPENED.get(lang).to_owned()),
        Notice::Restored => (false, result::RESTORED.get(lang).to_owned()),
        Notice::OtherCard => (true, link::OTHER_CARD.get(lang).to_owned()),
        Notice::NotFound => (true, link::NOT_FOUND.get(lang).to_owned()),
        Notice::Refused(error) => (true, link::error(lang, error)),
    };
    view! {
        <div class="notice" class:problem=is_problem>
            <p>{text}</p>
            <button type="button" class="quiet" on:click=move |_| context.notice.set(None)>
                {result::DISMISS.get(lang)}
            </button>
        </div>
    }
    .into_any()
}
