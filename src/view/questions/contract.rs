//! The section on the contract: model, dates, payment, and who ships.

use crate::browser::event;
use crate::browser::intl::Locale;
use crate::calendar::Month;
use crate::dom::{Element, View, el, region, when};
use crate::seller::number::Kind;
use crate::seller::{Field, Fulfilment, MAX_STOCK_DAYS, Model, Payment, TermMonths};
use crate::text::form;
use crate::text::format::Format as _;
use crate::text::particulars as words;
use crate::text::quote::{fulfilment_label, model_label};
use crate::view::controls::Pen;
use crate::view::controls::choice::{Choice, choice, place_of, places, plain_label, value_at};
use crate::view::controls::number_field::{NumberSpec, assumed_mark, number_field};
use crate::view::controls::switch::Switch;

/// What the section says while it is closed.
pub(in crate::view) fn line(pen: Pen) -> String {
    let Pen { context, locale } = pen;
    context.answers.with(|answers| {
        let model = model_label(answers.model).get(pen.lang());
        let start = locale.month(answers.start);
        let months = form::months(pen.lang(), answers.term.months());
        format!("{model} · {start} · {months}")
    })
}

/// Draws the section.
pub(in crate::view) fn contract(pen: Pen) -> View {
    let Pen { context, locale } = pen;
    let term = number_field(pen, other_term(locale));
    let dates = el("div").class("pair").child(start(pen)).child(term);
    let trial = Switch {
        id: "trial",
        label: form::TRIAL,
        hint: form::TRIAL_HINT,
        is_on: |answers| answers.conditions.trial,
        on: None,
    };
    let trial = trial.draw(pen, move || {
        context.answer(None, |answers| {
            answers.conditions.trial = !answers.conditions.trial;
        });
    });
    View::from(choice(pen, model(locale)))
        .and(commission_only(pen))
        .and(dates)
        .and(choice(pen, payment(locale)))
        .and(trial)
        .and(choice(pen, fulfilment(locale)))
        .and(service_vat(pen))
}

fn model(locale: Locale) -> Choice {
    Choice {
        name: "model",
        legend: form::MODEL.get(locale.0),
        field: None,
        options: |card, _| {
            let offered = |&place: &u8| card.offers(value_at(&Model::WORDS, place));
            places(&Model::WORDS).into_iter().filter(offered).collect()
        },
        label: |lang, place| {
            plain_label(place, model_label(value_at(&Model::WORDS, place)).get(lang))
        },
        get: |answers| place_of(&Model::WORDS, &answers.model),
        set: |answers, place| answers.model = value_at(&Model::WORDS, place),
        effects: true,
        noted: false,
    }
}

/// Whether the tax on the service is shown, where the card has it.
fn service_vat(pen: Pen) -> View {
    let context = pen.context;
    let is_offered = move || context.card().service_vat.is_some();
    when(is_offered, move || {
        let switch = Switch {
            id: "service-vat",
            label: words::SERVICE_VAT,
            hint: words::SERVICE_VAT_HINT,
            is_on: |answers| answers.particulars.service_vat,
            on: None,
        };
        switch.draw(pen, move || {
            context.answer(None, |answers| {
                answers.particulars.service_vat = !answers.particulars.service_vat;
            });
        })
    })
}

/// What only a pure commission asks for.
fn commission_only(pen: Pen) -> View {
    let Pen { context, locale } = pen;
    let is_chosen = move || {
        let model = context.answers.with(|answers| answers.model);
        model == Model::CommissionOnly
    };
    when(is_chosen, move || {
        let brand = Switch {
            id: "brand",
            label: form::BRAND,
            hint: form::BRAND_HINT,
            is_on: |answers| answers.conditions.brand_registered == Some(true),
            on: None,
        };
        let brand = brand.draw(pen, move || {
            context.answer(None, |answers| {
                let brand = &mut answers.conditions.brand_registered;
                *brand = Some(*brand != Some(true));
            });
        });
        View::from(brand).and(number_field(pen, stock_days(locale)))
    })
}

fn stock_days(locale: Locale) -> NumberSpec {
    NumberSpec {
        id: "stock-days".into(),
        label: form::STOCK_DAYS.get(locale.0).into(),
        hint: form::STOCK_DAYS_HINT.get(locale.0),
        kind: Kind::Count,
        currency: None,
        range: (0, MAX_STOCK_DAYS.into()),
        optional: true,
        field: None,
        doubt: None,
        in_table: false,
        get: Box::new(|answers| answers.conditions.stock_days.map(i64::from)),
        set: Box::new(|answers, value| {
            answers.conditions.stock_days = value.and_then(|days| u16::try_from(days).ok());
        }),
    }
}

fn payment(locale: Locale) -> Choice {
    Choice {
        name: "payment",
        legend: form::PAYMENT.get(locale.0),
        field: None,
        options: |_, _| places(&Payment::WORDS),
        label: |lang, place| {
            plain_label(
                place,
                form::payment(value_at(&Payment::WORDS, place)).get(lang),
            )
        },
        get: |answers| place_of(&Payment::WORDS, &answers.conditions.payment),
        set: |answers, place| answers.conditions.payment = value_at(&Payment::WORDS, place),
        effects: true,
        noted: false,
    }
}

fn fulfilment(locale: Locale) -> Choice {
    Choice {
        name: "fulfilment",
        legend: form::FULFILMENT.get(locale.0),
        field: Some(Field::Fulfilment),
        options: |_, _| places(&Fulfilment::WORDS),
        label: |lang, place| {
            plain_label(
                place,
                fulfilment_label(value_at(&Fulfilment::WORDS, place)).get(lang),
            )
        },
        get: |answers| place_of(&Fulfilment::WORDS, &answers.fulfilment),
        set: |answers, place| answers.fulfilment = value_at(&Fulfilment::WORDS, place),
        effects: false,
        noted: false,
    }
}

fn start(pen: Pen) -> Element {
    let context = pen.context;
    let options = region(
        move || {
            context.refill.track();
            context.starts()
        },
        move |starts| View::of(starts.iter().map(|&month| start_option(pen, month))),
    );
    let label = el("label").attr("for", "start").child(pen.say(form::START));
    let label_row = el("div")
        .class("label-row")
        .child(label)
        .child(assumed_mark(pen, Field::Start));
    let select = el("select")
        .class("control")
        .attr("id", "start")
        .child(options)
        .on("change", move |event| {
            if let Some(month) = Month::parse(&event::value(event)) {
                context.answer(Some(Field::Start), |answers| answers.start = month);
            }
        });
    el("div").class("field").child(label_row).child(select)
}

fn start_option(pen: Pen, month: Month) -> Element {
    let Pen { context, locale } = pen;
    el("option")
        .attr("value", month.to_string())
        .child(locale.month(month))
        .live_prop("selected", move || {
            context.answers.with(|answers| answers.start == month)
        })
}

/// The same answer as the question above, for lengths that are not offered there.
fn other_term(locale: Locale) -> NumberSpec {
    NumberSpec {
        id: "other-term".into(),
        label: form::OTHER_TERM.get(locale.0).into(),
        hint: "",
        kind: Kind::Count,
        currency: None,
        range: (1, TermMonths::MAX.into()),
        optional: false,
        field: Some(Field::Term),
        doubt: None,
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
