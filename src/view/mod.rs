//! The widget on screen. It shows [`Answers`](crate::form::Answers) and what the
//! core makes of them; it computes nothing itself.
//!
//! All state lives in [`Context`], outside the part that is drawn anew when the
//! language changes, so that nothing typed is lost by it.

mod aims;
mod alternatives;
mod annex;
mod announcer;
mod bar;
mod card_words;
mod cards;
mod chart;
mod chips;
mod choice;
mod compare;
mod context;
mod contract;
mod contract_check;
mod copy_table;
mod copying;
mod currency;
mod dates;
mod desk;
mod details;
mod dictionary;
mod doubts;
mod draft;
mod effect;
mod fee_base;
mod goods;
mod header;
mod health;
mod kpi_plan;
mod lines;
mod market;
mod mend;
mod months;
mod notice;
mod number_field;
mod opening;
mod outlook;
mod packages;
mod paper;
mod payout;
mod questions;
mod results;
mod schedule;
mod sections;
mod service;
mod settlement;
mod share;
mod site_table;
mod sites;
mod stores;
mod summary;
mod switch;
mod told;

use crate::browser::intl::Locale;
use crate::dom::{Element, Event, View, el, region};
use crate::text::result;

pub(crate) use context::{Context, Settings, Stage};
use details::Details;

/// The whole widget.
pub(crate) fn widget(context: Context) -> View {
    let body = region(
        move || (context.lang.get(), context.stage.get()),
        move |&(lang, stage)| match stage {
            Stage::Ready => body(context, Locale(lang)),
            Stage::Missing => context.missing(),
            Stage::Loading | Stage::Unreachable => View::default(),
        },
    );
    draft::keep_all(context);
    el("div")
        .class("widget")
        .live_attr("hidden", move || context.stage.get().is_blank())
        .live_attr("lang", move || context.lang.get().tag())
        .child(header::header(context))
        .child(notice::notices(context))
        .child(body)
        .child(announcer::announcer(context))
        .into()
}

fn body(context: Context, locale: Locale) -> View {
    let details = Details::load(context);
    let main = el("div")
        .class("main")
        .child(questions::questions(context, locale))
        .child(details.main(context, locale));
    let aside = el("aside")
        .class("aside")
        .child(summary::summary(context, locale, details, "aside"));
    let columns = el("div").class("columns").child(main).child(aside);
    View::from(columns).and(bar::bar(context, locale, details))
}

/// A button that submits nothing.
fn button(class: &str, label: &'static str, click: impl FnMut(&Event) + 'static) -> Element {
    el("button")
        .class(class)
        .attr("type", "button")
        .child(label)
        .on("click", click)
}

/// A table that scrolls sideways where it has no room, with the keyboard too. Only then
/// it says so: how wide it is, the sheet knows.
fn scroll(locale: Locale, label: &str, table: Element) -> Element {
    let scrollable = result::SCROLLABLE.get(locale.0);
    let hint = el("p")
        .class("more-columns")
        .attr("aria-hidden", "true")
        .child(el("span").child(result::MORE_COLUMNS.get(locale.0)));
    el("div")
        .class("scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", format!("{label} · {scrollable}"))
        .child(el("div").class("fit").child(hint).child(table))
}
