//! The price and what it is made of: beside the questions, or in the sheet.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::context::Context;
use super::share::share;
use crate::browser::event;
use crate::browser::intl::Locale;
use crate::money::{Amount, Currency};
use crate::quote::{Group, Quote};
use crate::seller::Field;
use crate::text::format::Format;
use crate::text::quote::{SAMPLE, group_label};
use crate::text::{form, result};

/// The groups that recur, with the colour of each.
const RECURRING: [(Group, &str); 3] = [
    (Group::Base, "base"),
    (Group::Ads, "ads"),
    (Group::Commission, "commission"),
];

/// Draws the summary.
pub(super) fn summary(context: Context, locale: Locale) -> AnyView {
    let lang = locale.0;
    let currency = context.card().currency();
    view! {
        <div class="card summary">
            <h3 class="summary-title">{result::QUOTE.get(lang)}</h3>
            {stale(context, locale)}
            <p class="price">
                <span class="amount">{move || monthly(context, locale, currency)}</span>
                <span class="per">{form::PER_MONTH.get(lang)}</span>
            </p>
            <p class="rate">
                {result::EFFECTIVE_RATE.get(lang)} " "
                <strong>{move || context.quote.with(|quote| rate(quote, locale))}</strong>
            </p>
            {share_bar(context)}
            <dl class="rows">
                {RECURRING.map(|(group, colour)| part(context, locale, group, colour)).collect_view()}
            </dl>
            <dl class="rows totals">
                {row(result::ONE_OFF.get(lang), context, locale, |quote| quote.totals.one_off)}
                {row(result::FIRST_YEAR.get(lang), context, locale, |quote| quote.totals.first_year)}
                {row(result::TERM_TOTAL.get(lang), context, locale, |quote| quote.totals.term)}
            </dl>
            {assumptions(context, locale)}
            {share(context, locale)}
            {card_note(context, locale)}
        </div>
    }
    .into_any()
}

/// The monthly fee, without decimals.
pub(super) fn monthly(context: Context, locale: Locale, currency: Currency) -> String {
    let monthly = context.quote.with(|quote| quote.totals.monthly);
    locale.whole_money(monthly, currency)
}

/// The effective rate, or why there is none.
pub(super) fn rate(quote: &Quote, locale: Locale) -> String {
    quote.totals.effective_rate.map_or_else(
        || result::NO_RATE.get(locale.0).to_owned(),
        |rate| locale.percent(rate),
    )
}

/// Says that an answer was not taken.
pub(super) fn stale(context: Context, locale: Locale) -> AnyView {
    view! {
        <Show when=move || context.refusals.with(|refusals| !refusals.is_empty())>
            <p class="stale">{result::STALE.get(locale.0)}</p>
        </Show>
    }
    .into_any()
}

/// The parts as one bar; the rows below say the same in figures.
fn share_bar(context: Context) -> AnyView {
    let segment = |(group, colour): (Group, &'static str)| {
        // Integer per mille are exact enough for pixels.
        let width = move || {
            context.quote.with(|quote| {
                let part = quote.sum_of(group).minor();
                let whole = quote.totals.monthly.minor().max(1);
                crate::money::divide(i128::from(part) * 1000, whole.into()).unwrap_or_default()
            })
        };
        let grow = move || width().to_string();
        view! { <span class=format!("segment {colour}") style:flex-grow=grow></span> }
    };
    view! {
        <div class="share-bar" aria-hidden="true">
            {RECURRING.map(segment).collect_view()}
        </div>
    }
    .into_any()
}

fn part(context: Context, locale: Locale, group: Group, colour: &'static str) -> AnyView {
    let currency = context.card().currency();
    let amount = move || {
        let sum = context.quote.with(|quote| quote.sum_of(group));
        locale.whole_money(sum, currency)
    };
    view! {
        <div class="row">
            <dt>
                <span class=format!("swatch {colour}") aria-hidden="true"></span>
                {group_label(group).get(locale.0)}
            </dt>
            <dd>{amount}</dd>
        </div>
    }
    .into_any()
}

fn row(
    label: &'static str,
    context: Context,
    locale: Locale,
    amount: fn(&Quote) -> Amount,
) -> AnyView {
    let currency = context.card().currency();
    view! {
        <div class="row">
            <dt>{label}</dt>
            <dd>{move || locale.whole_money(context.quote.with(amount), currency)}</dd>
        </div>
    }
    .into_any()
}

/// How many assumptions are left, and the way to the one that matters most.
fn assumptions(context: Context, locale: Locale) -> AnyView {
    let next = Memo::new(move |_| {
        let assumed = context.assumed();
        let count = assumed.iter().count();
        assumed.iter().next().map(|field| (count, field))
    });
    let shown = move || {
        next.get().map(|(count, field)| {
            let name = form::field(locale.0, field);
            view! {
                <p class="assumptions">
                    <span>{result::assumptions(locale.0, count)}</span>
                    <button type="button" class="link" on:click=move |event| show(context, field, &event)>
                        {result::next_assumption(locale.0, name)}
                    </button>
                </p>
            }
        })
    };
    view! { {shown} }.into_any()
}

/// Opens the section of `field`, moves the focus to it and takes its default as
/// confirmed: whoever looks at it and leaves it has agreed to it.
fn show(context: Context, field: Field, clicked: &MouseEvent) {
    let (section, id) = place(context, field);
    if let Some(section) = section {
        context.open.update(|open| open[section] = true);
    }
    context.answers.update(|answers| answers.confirm(field));
    event::focus(clicked, id);
}

/// The section and the control of a question.
fn place(context: Context, field: Field) -> (Option<usize>, &'static str) {
    let by_site = context
        .answers
        .with_untracked(crate::form::Answers::is_by_site);
    match field {
        Field::Sites => (None, "site-DE"),
        Field::Gmv | Field::AdSpend | Field::Acos if by_site => (Some(0), "by-site"),
        Field::Gmv => (None, "gmv"),
        Field::Depth => (None, "depth-0"),
        Field::Term => (None, "term-0"),
        Field::AdsManaged => (Some(1), "ads-managed"),
        Field::AdSpend => (Some(1), "ad-spend"),
        Field::Acos => (Some(1), "acos"),
        Field::GmvGrowth => (Some(2), "gmv-growth"),
        Field::AcosCut => (Some(2), "acos-cut"),
        Field::ConversionRise => (Some(2), "conversion-rise"),
        Field::Fulfilment => (Some(3), "fulfilment-0"),
        Field::Start => (Some(3), "start"),
    }
}

fn card_note(context: Context, locale: Locale) -> AnyView {
    let card = context.card();
    let name = locale.0.pick(&card.name().zh, &card.name().en);
    let id = card.id().to_string();
    let valid = locale.date(card.valid_until());
    let about = result::card(locale.0, name, &id[..8], &valid);
    let sample = card.is_sample().then(|| {
        view! { <strong>{SAMPLE.get(locale.0)}</strong> }
    });
    view! {
        <div class="card-note">
            {sample}
            <p>{about}</p>
            <p>{result::NOT_INCLUDED.get(locale.0)}</p>
        </div>
    }
    .into_any()
}
