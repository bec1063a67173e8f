//! The section on what counts as sales when the commission is computed.

use crate::browser::intl::Locale;
use crate::dom::{View, el, when};
use crate::seller::{AdSales, FeeBase, Refunds, SalesMeasure, SalesVat};
use crate::text::particulars as words;
use crate::view::controls::Pen;
use crate::view::controls::choice::{Choice, choice, place_of, places, plain_label, value_at};
use crate::view::state::Context;

/// Whether the card lets the parties choose.
pub(in crate::view) fn is_offered(context: Context) -> bool {
    context.card().fee_base.is_some()
}

/// What the section says while it is closed.
pub(in crate::view) fn line(pen: Pen) -> String {
    let context = pen.context;
    let FeeBase {
        measure,
        refunds,
        vat,
        ad_sales,
    } = context.answers.with(|answers| answers.particulars.fee_base);
    [
        words::measure(measure),
        words::refunds(refunds),
        words::sales_vat(vat),
        words::ad_sales(ad_sales),
    ]
    .map(|text| text.get(pen.lang()))
    .join(" · ")
}

/// Draws the section.
pub(in crate::view) fn fee_base(pen: Pen) -> View {
    let Pen { context, locale } = pen;
    let hint = el("p").class("note").child(pen.say(words::FEE_BASE_HINT));
    let questions = [
        measure(locale),
        refunds(locale),
        vat(locale),
        ad_sales(locale),
    ];
    let questions = questions.map(|question| choice(pen, question));
    let needs_acos = when(
        move || {
            let excluded = context
                .answers
                .with(|answers| answers.particulars.fee_base.ad_sales == AdSales::Excluded);
            excluded && context.quote(|quote| quote.volume.acos.is_none())
        },
        move || {
            el("p")
                .class("hint error")
                .child(pen.say(words::AD_SALES_NEED_ACOS))
        },
    );
    View::from(hint).and(View::of(questions)).and(needs_acos)
}

fn measure(locale: Locale) -> Choice {
    Choice {
        name: "measure",
        legend: words::MEASURE.get(locale.0),
        field: None,
        options: |_, _| places(&SalesMeasure::WORDS),
        label: |lang, place| {
            let measure = value_at(&SalesMeasure::WORDS, place);
            plain_label(place, words::measure(measure).get(lang))
        },
        get: |answers| place_of(&SalesMeasure::WORDS, &answers.particulars.fee_base.measure),
        set: |answers, place| {
            answers.particulars.fee_base.measure = value_at(&SalesMeasure::WORDS, place);
        },
        effects: true,
        noted: false,
    }
}

fn refunds(locale: Locale) -> Choice {
    Choice {
        name: "refunds",
        legend: words::REFUNDS.get(locale.0),
        field: None,
        options: |_, _| places(&Refunds::WORDS),
        label: |lang, place| {
            let refunds = value_at(&Refunds::WORDS, place);
            plain_label(place, words::refunds(refunds).get(lang))
        },
        get: |answers| place_of(&Refunds::WORDS, &answers.particulars.fee_base.refunds),
        set: |answers, place| {
            answers.particulars.fee_base.refunds = value_at(&Refunds::WORDS, place);
        },
        effects: true,
        noted: false,
    }
}

fn vat(locale: Locale) -> Choice {
    Choice {
        name: "sales-vat",
        legend: words::SALES_VAT.get(locale.0),
        field: None,
        options: |_, _| places(&SalesVat::WORDS),
        label: |lang, place| {
            let vat = value_at(&SalesVat::WORDS, place);
            plain_label(place, words::sales_vat(vat).get(lang))
        },
        get: |answers| place_of(&SalesVat::WORDS, &answers.particulars.fee_base.vat),
        set: |answers, place| {
            answers.particulars.fee_base.vat = value_at(&SalesVat::WORDS, place);
        },
        effects: true,
        noted: false,
    }
}

fn ad_sales(locale: Locale) -> Choice {
    Choice {
        name: "ad-sales",
        legend: words::AD_SALES.get(locale.0),
        field: None,
        options: |_, _| places(&AdSales::WORDS),
        label: |lang, place| {
            let sales = value_at(&AdSales::WORDS, place);
            plain_label(place, words::ad_sales(sales).get(lang))
        },
        get: |answers| place_of(&AdSales::WORDS, &answers.particulars.fee_base.ad_sales),
        set: |answers, place| {
            answers.particulars.fee_base.ad_sales = value_at(&AdSales::WORDS, place);
        },
        effects: true,
        noted: false,
    }
}
