//! The sections that refine the price. A closed one shows its answers in a line.

use leptos::prelude::*;

use super::choice::{Choice, ChoiceSpec, choice};
use super::context::Context;
use super::number_field::{NumberSpec, assumed_mark, number_field};
use super::site_table::site_table;
use crate::browser::intl::Locale;
use crate::calendar::Month;
use crate::form::Answers;
use crate::money::{Amount, Percent};
use crate::seller::number::Kind;
use crate::seller::{
    Field, Fulfilment, Goals, MAX_ACOS, MAX_MONTHLY, MAX_UNIT_SESSION_PERCENTAGE, Site, TermMonths,
};
use crate::text::format::Format;
use crate::text::quote::fulfilment_label;
use crate::text::{Text, form};

/// Draws the sections.
pub(super) fn sections(context: Context, locale: Locale) -> AnyView {
    let section = |index, title, line: Signal<String>, body| {
        section(context, locale, (index, title), line, body)
    };
    view! {
        <div class="card sections">
            {section(0, form::SECTION_SITES, sites_line(context, locale), by_site(context, locale))}
            {section(1, form::SECTION_ADS, ads_line(context, locale), ads(context, locale))}
            {section(2, form::SECTION_GOALS, goals_line(context, locale), goals(context, locale))}
            {section(
                3,
                form::SECTION_CONTRACT,
                contract_line(context, locale),
                contract(context, locale),
            )}
            {reset(context, locale)}
        </div>
    }
    .into_any()
}

fn section(
    context: Context,
    locale: Locale,
    (index, title): (usize, Text),
    line: Signal<String>,
    body: AnyView,
) -> AnyView {
    let is_open = move || context.open.with(|open| open[index]);
    let toggle = move |_| context.open.update(|open| open[index] = !open[index]);
    let id = format!("section-{index}");
    view! {
        <section class="section">
            <h3>
                <button
                    type="button"
                    class="section-head"
                    aria-expanded=move || if is_open() { "true" } else { "false" }
                    aria-controls=id.clone()
                    on:click=toggle
                >
                    <span class="section-title">{title.get(locale.0)}</span>
                    <span class="section-line">{move || line.get()}</span>
                </button>
            </h3>
            <div id=id class="section-body" hidden=move || !is_open()>
                {body}
            </div>
        </section>
    }
    .into_any()
}

fn sites_line(context: Context, locale: Locale) -> Signal<String> {
    Signal::derive(move || {
        context.answers.with(|answers| {
            let codes: Vec<&str> = answers.sites.iter().map(Site::code).collect();
            let count = form::site_count(locale.0, answers.sites.count());
            format!("{count} · {}", codes.join(" "))
        })
    })
}

fn by_site(context: Context, locale: Locale) -> AnyView {
    let is_by_site = Memo::new(move |_| context.answers.with(Answers::is_by_site));
    let toggle = move |()| {
        let card = context.card();
        context.answers.update(|answers| {
            let by_site = !answers.is_by_site();
            answers.set_by_site(&card, by_site);
        });
        context.refusals.update(|refusals| {
            refusals.retain(|refusal| !is_figure(&refusal.id));
        });
    };
    view! {
        {switch("by-site", form::BY_SITE.get(locale.0), form::BY_SITE_HINT.get(locale.0), is_by_site.into(), Callback::new(toggle))}
        {move || is_by_site.get().then(|| site_table(context, locale))}
    }
    .into_any()
}

/// Whether a field states sales or ads and goes when the way of stating changes.
fn is_figure(id: &str) -> bool {
    id == "gmv" || id == "ad-spend" || id == "acos" || id.starts_with("row-")
}

/// A check box that looks like what it is: on or off.
fn switch(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    on: Signal<bool>,
    toggle: Callback<()>,
) -> AnyView {
    let note = format!("{id}-note");
    view! {
        <div class="field switch">
            <input
                type="checkbox"
                id=id
                aria-describedby=note.clone()
                prop:checked=move || on.get()
                on:change=move |_| toggle.run(())
            />
            <label for=id>{label}</label>
            <p id=note class="hint">{hint}</p>
        </div>
    }
    .into_any()
}

fn ads_line(context: Context, locale: Locale) -> Signal<String> {
    let currency = context.card().gmv_currency();
    Signal::derive(move || {
        let managed = context.answers.with(|answers| answers.ads_managed);
        context.quote.with(|quote| {
            let volume = &quote.volume;
            let spend = (volume.ad_spend, currency);
            form::ads_line(locale.0, &locale, managed, spend, volume.acos)
        })
    })
}

fn ads(context: Context, locale: Locale) -> AnyView {
    let lang = locale.0;
    let managed = Signal::derive(move || context.answers.with(|answers| answers.ads_managed));
    let toggle = move |()| {
        context.answer(Field::AdsManaged, |answers| {
            answers.ads_managed = !answers.ads_managed;
        });
    };
    let by_site = Memo::new(move |_| context.answers.with(Answers::is_by_site));
    view! {
        {switch(
            "ads-managed",
            form::ADS_MANAGED.get(lang),
            form::ADS_MANAGED_HINT.get(lang),
            managed,
            Callback::new(toggle),
        )}
        {move || {
            (!by_site.get())
                .then(|| {
                    view! {
                        <div class="pair">
                            {number_field(context, locale, ad_spend(context, locale))}
                            {number_field(context, locale, acos(context, locale))}
                        </div>
                    }
                })
        }}
    }
    .into_any()
}

fn ad_spend(context: Context, locale: Locale) -> NumberSpec {
    NumberSpec {
        id: "ad-spend".into(),
        label: form::AD_SPEND.get(locale.0).into(),
        hint: form::GMV_HINT.get(locale.0),
        kind: Kind::Money,
        currency: context.card().gmv_currency(),
        range: (0, MAX_MONTHLY.minor()),
        optional: false,
        field: Some(Field::AdSpend),
        in_table: false,
        get: Box::new(|answers| Some(answers.monthly_ad_spend.minor())),
        set: Box::new(|answers, value| {
            answers.monthly_ad_spend = Amount::from_minor(value.unwrap_or_default());
        }),
    }
}

fn acos(context: Context, locale: Locale) -> NumberSpec {
    NumberSpec {
        optional: true,
        ..percent_field(
            context,
            (
                "acos",
                form::ACOS.get(locale.0),
                form::ACOS_HINT.get(locale.0),
            ),
            (Percent::from_hundredths(1), MAX_ACOS),
            Some(Field::Acos),
            (|answers| answers.acos, |answers, acos| answers.acos = acos),
        )
    }
}

type PercentAccess = (
    fn(&Answers) -> Option<Percent>,
    fn(&mut Answers, Option<Percent>),
);

fn percent_field(
    context: Context,
    (id, label, hint): (&'static str, &'static str, &'static str),
    (min, max): (Percent, Percent),
    field: Option<Field>,
    (get, set): PercentAccess,
) -> NumberSpec {
    NumberSpec {
        id: id.into(),
        label: label.into(),
        hint,
        kind: Kind::Percent,
        currency: context.card().currency(),
        range: (min.hundredths().into(), max.hundredths().into()),
        optional: field.is_none(),
        field,
        in_table: false,
        get: Box::new(move |answers| get(answers).map(|percent| percent.hundredths().into())),
        set: Box::new(move |answers, value| {
            let value = value.and_then(|value| i32::try_from(value).ok());
            set(answers, value.map(Percent::from_hundredths));
        }),
    }
}

fn goals_line(context: Context, locale: Locale) -> Signal<String> {
    Signal::derive(move || {
        let goals = context.answers.with(|answers| answers.goals);
        form::goals_line(
            locale.0,
            &locale.percent(goals.gmv_growth),
            &locale.percent(goals.acos_cut),
            &locale.percent(goals.conversion_rise),
        )
    })
}

fn goals(context: Context, locale: Locale) -> AnyView {
    let lang = locale.0;
    let zero = Percent::ZERO;
    let specs = [
        percent_field(
            context,
            ("gmv-growth", form::GMV_GROWTH.get(lang), ""),
            (zero, Goals::MAX_GMV_GROWTH),
            Some(Field::GmvGrowth),
            (
                |answers| Some(answers.goals.gmv_growth),
                |answers, goal| answers.goals.gmv_growth = goal.unwrap_or_default(),
            ),
        ),
        percent_field(
            context,
            ("acos-cut", form::ACOS_CUT.get(lang), ""),
            (zero, Goals::MAX_ACOS_CUT),
            Some(Field::AcosCut),
            (
                |answers| Some(answers.goals.acos_cut),
                |answers, goal| answers.goals.acos_cut = goal.unwrap_or_default(),
            ),
        ),
        percent_field(
            context,
            ("conversion-rise", form::CONVERSION_RISE.get(lang), ""),
            (zero, Goals::MAX_CONVERSION_RISE),
            Some(Field::ConversionRise),
            (
                |answers| Some(answers.goals.conversion_rise),
                |answers, goal| answers.goals.conversion_rise = goal.unwrap_or_default(),
            ),
        ),
        percent_field(
            context,
            (
                "base-conversion",
                form::BASE_CONVERSION.get(lang),
                form::BASE_CONVERSION_HINT.get(lang),
            ),
            (zero, MAX_UNIT_SESSION_PERCENTAGE),
            None,
            (
                |answers| answers.baselines.conversion,
                |answers, value| answers.baselines.conversion = value,
            ),
        ),
        percent_field(
            context,
            (
                "base-returns",
                form::BASE_RETURNS.get(lang),
                form::BASE_RETURNS_HINT.get(lang),
            ),
            (zero, Percent::HUNDRED),
            None,
            (
                |answers| answers.baselines.return_rate,
                |answers, value| answers.baselines.return_rate = value,
            ),
        ),
    ];
    let fields: Vec<AnyView> = specs
        .into_iter()
        .map(|spec| number_field(context, locale, spec))
        .collect();
    view! { <div class="pair">{fields}</div> }.into_any()
}

fn contract_line(context: Context, locale: Locale) -> Signal<String> {
    Signal::derive(move || {
        context.answers.with(|answers| {
            let start = locale.month(answers.start);
            let months = form::months(locale.0, answers.term.months());
            let ships = fulfilment_label(answers.fulfilment).get(locale.0);
            format!("{start} · {months} · {ships}")
        })
    })
}

fn contract(context: Context, locale: Locale) -> AnyView {
    view! {
        <div class="pair">{start(context, locale)} {number_field(context, locale, other_term(context, locale))}</div>
        {choice(context, locale, fulfilment(locale))}
    }
    .into_any()
}

fn start(context: Context, locale: Locale) -> AnyView {
    let options = move || {
        context.refill.track();
        let starts = context.starts().into_iter();
        starts
            .map(|month| {
                let chosen = move || context.answers.with(|answers| answers.start == month);
                view! {
                    <option value=month.to_string() prop:selected=chosen>
                        {locale.month(month)}
                    </option>
                }
            })
            .collect_view()
    };
    let choose = move |event| {
        if let Some(month) = Month::parse(&event_target_value(&event)) {
            context.answer(Field::Start, |answers| answers.start = month);
        }
    };
    view! {
        <div class="field">
            <div class="label-row">
                <label for="start">{form::START.get(locale.0)}</label>
                {assumed_mark(context, locale, Field::Start)}
            </div>
            <select id="start" class="control" on:change=choose>
                {options}
            </select>
        </div>
    }
    .into_any()
}

/// The same answer as the question above, for lengths that are not offered there.
fn other_term(context: Context, locale: Locale) -> NumberSpec {
    NumberSpec {
        id: "other-term".into(),
        label: form::OTHER_TERM.get(locale.0).into(),
        hint: "",
        kind: Kind::Count,
        currency: context.card().currency(),
        range: (1, TermMonths::MAX.into()),
        optional: false,
        field: Some(Field::Term),
        in_table: false,
        get: Box::new(|answers| Some(answers.term.months().into())),
        set: Box::new(|answers, value| {
            let months = value.and_then(|months| u8::try_from(months).ok());
            if let Some(term) = months.and_then(TermMonths::new) {
                answers.term = term;
            }
        }),
    }
}

fn fulfilment(locale: Locale) -> ChoiceSpec<Fulfilment> {
    ChoiceSpec {
        name: "fulfilment",
        legend: form::FULFILMENT.get(locale.0),
        field: Field::Fulfilment,
        choices: Fulfilment::WORDS
            .into_iter()
            .map(|(_, value)| Choice {
                value,
                label: fulfilment_label(value).get(locale.0).into(),
                note: None,
            })
            .collect(),
        get: |answers| answers.fulfilment,
        set: |answers, fulfilment| answers.fulfilment = fulfilment,
        effects: false,
    }
}

fn reset(context: Context, locale: Locale) -> AnyView {
    let lang = locale.0;
    let undo = move |_| {
        if let Some(answers) = context.undo.get_untracked() {
            context.replace(answers);
        }
    };
    view! {
        <div class="actions">
            <button type="button" class="quiet" on:click=move |_| context.reset()>
                {form::RESET.get(lang)}
            </button>
            <Show when=move || context.undo.with(Option::is_some)>
                <button type="button" class="quiet" on:click=undo>
                    {form::UNDO.get(lang)}
                </button>
            </Show>
        </div>
    }
    .into_any()
}
