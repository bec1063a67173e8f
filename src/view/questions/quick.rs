//! The four questions that give a price.

use super::sites::sites;
use crate::dom::{Element, View, el, region};
use crate::form::Answers;
use crate::money::Amount;
use crate::seller::number::Kind;
use crate::seller::{Depth, Field, MAX_MONTHLY, TermMonths};
use crate::text::format::Format;
use crate::text::quote::depth_label;
use crate::text::{Lang, form};
use crate::view::controls::Pen;
use crate::view::controls::choice::{
    Choice, OptionLabel, PLACES, choice, place_of, places, value_at,
};
use crate::view::controls::number_field::{NumberSpec, number_field};

/// The contract lengths that are offered at once.
const TERMS: [u8; 4] = [3, 6, 12, 24];

/// Draws the questions.
pub(in crate::view) fn questions(pen: Pen) -> Element {
    let lang = pen.lang();
    let title = el("h3")
        .class("sr-only")
        .attr("id", "quick-title")
        .child(pen.say(form::QUICK));
    el("section")
        .class("card")
        .attr("aria-labelledby", "quick-title")
        .child(title)
        .child(sites(pen))
        .child(gmv(pen))
        .child(choice(pen, depth(lang)))
        .child(choice(pen, term(lang)))
}

/// One figure, or the sum of the table, which is edited there.
fn gmv(pen: Pen) -> View {
    let context = pen.context;
    region(
        move || context.answers.with(Answers::is_by_site),
        move |&by_site| {
            if by_site {
                gmv_sum(pen).into()
            } else {
                gmv_field(pen)
            }
        },
    )
}

fn gmv_field(pen: Pen) -> View {
    let spec = NumberSpec {
        id: "gmv".into(),
        label: pen.say(form::GMV).into(),
        hint: pen.say(form::GMV_HINT),
        kind: Kind::Money,
        currency: None,
        range: (0, MAX_MONTHLY.minor()),
        optional: false,
        field: Some(Field::Gmv),
        doubt: None,
        in_table: false,
        get: Box::new(|answers| Some(answers.monthly_gmv.minor())),
        set: Box::new(|answers, value| {
            answers.monthly_gmv = Amount::from_minor(value.unwrap_or_default());
        }),
    };
    number_field(pen, spec)
}

fn gmv_sum(pen: Pen) -> Element {
    let Pen { context, locale } = pen;
    let label = el("span")
        .attr("id", "gmv-sum-label")
        .child(pen.say(form::GMV));
    let sum = el("p")
        .class("sum")
        .attr("aria-labelledby", "gmv-sum-label")
        .live_text(move || {
            let gmv = context.quote(|quote| quote.volume.gmv);
            locale.money(gmv, context.card().gmv_currency())
        });
    el("div")
        .class("field")
        .child(el("div").class("label-row").child(label))
        .child(sum)
        .child(el("p").class("hint").child(pen.say(form::GMV_FROM_SITES)))
}

fn depth(lang: Lang) -> Choice {
    Choice {
        name: "depth",
        legend: form::DEPTH.get(lang),
        field: Some(Field::Depth),
        options: |_, _| places(&Depth::WORDS),
        label: |lang, place| {
            let depth = value_at(&Depth::WORDS, place);
            OptionLabel {
                id: PLACES[usize::from(place)],
                text: depth_label(depth).get(lang).into(),
                note: Some(form::depth_note(lang, depth)),
            }
        },
        get: |answers| place_of(&Depth::WORDS, &answers.depth),
        set: |answers, place| answers.depth = value_at(&Depth::WORDS, place),
        effects: true,
        noted: true,
    }
}

/// The usual lengths, and the present one if it is another.
fn term(lang: Lang) -> Choice {
    Choice {
        name: "term",
        legend: form::TERM.get(lang),
        field: Some(Field::Term),
        options: |_, answers| {
            let months = answers.term.months();
            let mut terms = TERMS.to_vec();
            if let Err(place) = terms.binary_search(&months) {
                terms.insert(place, months);
            }
            terms
        },
        label: |lang, months| {
            let place = TERMS.iter().position(|&usual| usual == months);
            OptionLabel {
                id: place.map_or("other", |place| PLACES[place]),
                text: form::months(lang, months),
                note: None,
            }
        },
        get: |answers| answers.term.months(),
        set: |answers, months| {
            if let Some(term) = TermMonths::new(months) {
                answers.term = term;
            }
        },
        effects: true,
        noted: false,
    }
}
