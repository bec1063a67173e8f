//! A quote on paper: two pages with the price, what it is made of, what it rests on and
//! what it leaves out. It is drawn for the printer only.

use super::market;
use crate::browser::calendar;
use crate::dom::{Element, View, el, region};
use crate::seller::{Field, Site};
use crate::text::format::Format as _;
use crate::text::quote::depth_label;
use crate::text::{form, paper as words, result};
use crate::view::controls::Pen;
use crate::view::questions::sections;
use crate::view::summary::{currency, price as summary};

/// Draws the price and its parts, with the day.
pub(in crate::view) fn price(pen: Pen) -> View {
    let locale = pen.locale;
    let title = pen.say(result::QUOTE);
    let title = match calendar::today() {
        Some(today) => format!("{title} · {}", locale.date(today)),
        None => title.to_owned(),
    };
    let price = el("div")
        .class("paper")
        .child(el("h3").class("summary-title").child(title))
        .child(summary::stale(pen))
        .child(summary::price(pen))
        .child(summary::totals(pen))
        .child(region(
            move || currency::conversion(pen),
            |converted| {
                let note = |text: &String| el("p").class("note").child(text.as_str());
                converted.as_ref().map(note)
            },
        ));
    price.into()
}

/// Draws what the lines rest on and what they leave out.
pub(in crate::view) fn terms(pen: Pen) -> View {
    let Pen { context, locale } = pen;
    let terms = el("div")
        .class("paper schedule")
        .child(el("h4").child(pen.say(words::RESTS_ON)))
        .child(answers(pen))
        .child(assumed(pen))
        .child(market::left_out(pen))
        .child(summary::about_card(&context.card(), locale))
        .child(el("p").class("note faults").child(context.link()));
    terms.into()
}

/// Every answer in a line: the four that give a price, and those of each section.
fn answers(pen: Pen) -> Element {
    let Pen { context, locale } = pen;
    let lang = pen.lang();
    let sites = context.answers.with(|answers| {
        let sites = answers.sites.iter().map(Site::code);
        sites.collect::<Vec<_>>().join(" ")
    });
    let gmv = context.quote(|quote| quote.volume.gmv);
    let gmv = locale.money(gmv, context.card().gmv_currency());
    let (depth, term) = context
        .answers
        .with(|answers| (answers.depth, answers.term.months()));
    let quick = [
        (form::field(lang, Field::Sites).to_owned(), sites),
        (form::field(lang, Field::Gmv).to_owned(), gmv),
        (
            form::field(lang, Field::Depth).to_owned(),
            depth_label(depth).get(lang).to_owned(),
        ),
        (
            form::field(lang, Field::Term).to_owned(),
            form::months(lang, term),
        ),
    ];
    let facts = quick.into_iter().chain(sections::said(pen));
    let facts = facts.map(|(name, answer)| {
        el("div")
            .class("fact")
            .child(el("dt").child(name))
            .child(el("dd").child(answer))
    });
    el("dl").class("facts").children(facts)
}

/// Which of them nobody has confirmed.
fn assumed(pen: Pen) -> Option<Element> {
    let context = pen.context;
    let assumed = context.assumed();
    let names: Vec<&str> = assumed
        .iter()
        .map(|field| form::field(pen.lang(), field))
        .collect();
    (!names.is_empty()).then(|| {
        let text = words::assumed(pen.lang(), &names);
        el("p").class("note").child(text)
    })
}
