//! The four questions that give a price.

use leptos::prelude::*;

use super::choice::{Choice, ChoiceSpec, choice};
use super::context::Context;
use super::number_field::{NumberSpec, number_field};
use super::sites::sites;
use crate::browser::intl::Locale;
use crate::form::Answers;
use crate::money::Amount;
use crate::seller::number::Kind;
use crate::seller::{Depth, Field, MAX_MONTHLY, TermMonths};
use crate::text::format::Format;
use crate::text::quote::depth_label;
use crate::text::{Lang, form};

/// The contract lengths that are offered at once.
const TERMS: [u8; 4] = [3, 6, 12, 24];

/// Draws the questions.
pub(super) fn questions(context: Context, locale: Locale) -> AnyView {
    let lang = locale.0;
    view! {
        <section class="card" aria-labelledby="quick-title">
            <h3 id="quick-title" class="sr-only">{form::QUICK.get(lang)}</h3>
            {sites(context, locale)}
            {move || gmv(context, locale)}
            {choice(context, locale, depth(lang))}
            {move || term_choice(context, locale)}
        </section>
    }
    .into_any()
}

/// One figure, or the sum of the table, which is edited there.
fn gmv(context: Context, locale: Locale) -> AnyView {
    let by_site = Memo::new(move |_| context.answers.with(Answers::is_by_site));
    if by_site.get() {
        return gmv_sum(context, locale);
    }
    let spec = NumberSpec {
        id: "gmv".into(),
        label: form::GMV.get(locale.0).into(),
        hint: form::GMV_HINT.get(locale.0),
        kind: Kind::Money,
        currency: context.card().gmv_currency(),
        range: (0, MAX_MONTHLY.minor()),
        optional: false,
        field: Some(Field::Gmv),
        in_table: false,
        get: Box::new(|answers| Some(answers.monthly_gmv.minor())),
        set: Box::new(|answers, value| {
            answers.monthly_gmv = Amount::from_minor(value.unwrap_or_default());
        }),
    };
    number_field(context, locale, spec)
}

fn gmv_sum(context: Context, locale: Locale) -> AnyView {
    let currency = context.card().gmv_currency();
    let sum = move || {
        let gmv = context.quote.with(|quote| quote.volume.gmv);
        locale.money(gmv, currency)
    };
    view! {
        <div class="field">
            <div class="label-row">
                <span id="gmv-sum-label">{form::GMV.get(locale.0)}</span>
            </div>
            <p class="sum" aria-labelledby="gmv-sum-label">{sum}</p>
            <p class="hint">{form::GMV_FROM_SITES.get(locale.0)}</p>
        </div>
    }
    .into_any()
}

fn depth(lang: Lang) -> ChoiceSpec<Depth> {
    ChoiceSpec {
        name: "depth",
        legend: form::DEPTH.get(lang),
        field: Field::Depth,
        choices: Depth::ALL
            .into_iter()
            .map(|depth| Choice {
                value: depth,
                label: depth_label(depth).get(lang).into(),
                note: Some(form::depth_note(lang, depth)),
            })
            .collect(),
        get: |answers| answers.depth,
        set: |answers, depth| answers.depth = depth,
        effects: true,
    }
}

/// The usual lengths, and the present one if it is another.
fn term_choice(context: Context, locale: Locale) -> AnyView {
    let unusual = Memo::new(move |_| {
        let months = context.answers.with(|answers| answers.term.months());
        (!TERMS.contains(&months)).then_some(months)
    });
    let mut terms: Vec<u8> = TERMS.into_iter().chain(unusual.get()).collect();
    terms.sort_unstable();
    let spec = ChoiceSpec {
        name: "term",
        legend: form::TERM.get(locale.0),
        field: Field::Term,
        choices: terms
            .into_iter()
            .filter_map(TermMonths::new)
            .map(|term| Choice {
                value: term,
                label: form::months(locale.0, term.months()),
                note: None,
            })
            .collect(),
        get: |answers| answers.term,
        set: |answers, term| answers.term = term,
        effects: true,
    };
    choice(context, locale, spec)
}
