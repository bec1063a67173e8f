//! Which sites, as check boxes that show what each would add.

use leptos::prelude::*;

use super::context::Context;
use super::number_field::assumed_mark;
use crate::browser::event;
use crate::browser::intl::Locale;
use crate::seller::{Field, Site};
use crate::text::form;
use crate::text::quote::site_label;

/// Draws the question.
pub(super) fn sites(context: Context, locale: Locale) -> AnyView {
    let lang = locale.0;
    let last = RwSignal::new(false);
    let options: Vec<AnyView> = Site::ALL
        .into_iter()
        .map(|site| option(context, locale, site, last))
        .collect();
    view! {
        <fieldset class="field" aria-describedby="sites-note">
            <legend class="label-row">
                <span>{form::SITES.get(lang)}</span>
                {assumed_mark(context, locale, Field::Sites)}
            </legend>
            <div class="options sites">{options}</div>
            <p id="sites-note" class="hint" class:error=move || last.get() role="status">
                {move || {
                    if last.get() { form::LAST_SITE } else { form::SITES_HINT }.get(lang)
                }}
            </p>
        </fieldset>
    }
    .into_any()
}

fn option(context: Context, locale: Locale, site: Site, last: RwSignal<bool>) -> AnyView {
    let id = format!("site-{}", site.code());
    let chosen = move || context.answers.with(|answers| answers.sites.contains(site));
    let currency = context.card().currency();
    let effect = move || {
        if chosen() {
            return String::new();
        }
        let card = context.card();
        let effect = context.answers.with(|answers| {
            answers.effect(&card, |changed| {
                changed.toggle_site(site);
            })
        });
        locale.signed_money(effect, currency)
    };
    let toggle = move |event: leptos::ev::Event| {
        let mut taken = true;
        context
            .answers
            .update(|answers| taken = answers.toggle_site(site));
        last.set(!taken);
        context.undo.set(None);
        if !taken {
            // The browser has already cleared the box.
            event::keep_checked(&event);
        }
    };
    view! {
        <div class="option">
            <input type="checkbox" id=id.clone() prop:checked=chosen on:change=toggle />
            <label for=id>
                <span class="option-label">
                    <span class="code">{site.code()}</span>
                    " "
                    {site_label(site).get(locale.0)}
                </span>
                <span class="effect">{effect}</span>
            </label>
        </div>
    }
    .into_any()
}
