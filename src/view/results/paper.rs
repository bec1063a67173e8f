//! A quote on paper: two pages with the price, what it is made of, what it rests on and
//! what it leaves out. It is drawn for the printer only.

use super::market;
use crate::browser::calendar;
use crate::browser::intl::Locale;
use crate::dom::{Element, View, el, region};
use crate::seller::{Field, Site};
use crate::text::format::Format as _;
use crate::text::quote::depth_label;
use crate::text::{form, paper as words, result};
use crate::view::questions::sections;
use crate::view::state::Context;
use crate::view::summary::{currency, price as summary};

/// Draws the price and its parts, with the day.
pub(in crate::view) fn price(context: Context, locale: Locale) -> View {
    let title = result::QUOTE.get(locale.0);
    let title = match calendar::today() {
        Some(today) => format!("{title} · {}", locale.date(today)),
        None => title.to_owned(),
    };
    let price = el("div")
        .class("paper")
        .child(el("h3").class("summary-title").child(title))
        .child(summary::stale(context, locale))
        .child(summary::price(context, locale))
        .child(summary::totals(context, locale))
        .child(region(
            move || currency::conversion(context, locale),
            |converted| {
                let note = |text: &String| el("p").class("note").child(text.as_str());
                converted.as_ref().map(note)
            },
        ));
    price.into()
}

/// Draws what the lines rest on and what they leave out.
pub(in crate::view) fn terms(context: Context, locale: Locale) -> View {
    let terms = el("div")
        .class("paper schedule")
        .child(el("h4").child(words::RESTS_ON.get(locale.0)))
        .child(answers(context, locale))
        .child(assumed(context, locale))
        .child(market::left_out(context, locale))
        .child(summary::about_card(&context.card(), locale))
        .child(el("p").class("note faults").child(context.link()));
    terms.into()
}

/// Every answer in a line: the four that give a price, and those of each section.
fn answers(context: Context, locale: Locale) -> Element {
    let lang = locale.0;
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
    let facts = quick.into_iter().chain(sections::said(context, locale));
    let facts = facts.map(|(name, answer)| {
        el("div")
            .class("fact")
            .child(el("dt").child(name))
            .child(el("dd").child(answer))
    });
    el("dl").class("facts").children(facts)
}

/// Which of them nobody has confirmed.
fn assumed(context: Context, locale: Locale) -> Option<Element> {
    let assumed = context.assumed();
    let names: Vec<&str> = assumed
        .iter()
        .map(|field| form::field(locale.0, field))
        .collect();
    (!names.is_empty()).then(|| {
        let text = words::assumed(locale.0, &names);
        el("p").class("note").child(text)
    })
}
