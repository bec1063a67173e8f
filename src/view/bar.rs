//! On a narrow widget: the price at the lower edge, and the sheet it opens.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::context::Context;
use super::summary::{monthly, rate, summary};
use crate::browser::intl::Locale;
use crate::browser::modal;
use crate::text::result;

/// Draws the bar. The style hides it where the summary has room.
pub(super) fn bar(context: Context, locale: Locale) -> AnyView {
    let lang = locale.0;
    let currency = context.card().currency();
    let sheet = NodeRef::<Dialog>::new();
    let open = move |_| {
        if let Some(dialog) = sheet.get_untracked() {
            modal::open(&dialog);
        }
    };
    let close = move |_| {
        if let Some(dialog) = sheet.get_untracked() {
            modal::close(&dialog);
        }
    };
    let is_stale = move || context.refusals.with(|refusals| !refusals.is_empty());
    view! {
        <div class="bar" class:is-stale=is_stale>
            <div class="bar-price">
                <span class="amount">
                    {move || result::per_month(lang, &monthly(context, locale, currency))}
                </span>
                <span class="bar-rate">
                    {move || {
                        if is_stale() {
                            result::STALE_SHORT.get(lang).to_owned()
                        } else {
                            context.quote.with(|quote| result::short_rate(lang, &rate(quote, locale)))
                        }
                    }}
                </span>
            </div>
            <button type="button" class="primary" aria-haspopup="dialog" on:click=open>
                {result::DETAILS.get(lang)}
            </button>
        </div>
        <dialog class="sheet" node_ref=sheet aria-label=result::QUOTE.get(lang)>
            <div class="sheet-head">
                <button type="button" class="quiet" on:click=close>
                    {result::CLOSE.get(lang)}
                </button>
            </div>
            {summary(context, locale)}
        </dialog>
    }
    .into_any()
}
