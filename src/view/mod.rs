//! The widget on screen. It shows [`Answers`](crate::form::Answers) and what the
//! core makes of them; it computes nothing itself.
//!
//! All state lives in [`Context`], outside the part that is drawn anew when the
//! language changes, so that nothing typed is lost by it.

mod chart;
mod controls;
mod details;
mod header;
mod opening;
mod questions;
mod results;
mod state;
mod summary;

use crate::dom::{View, el, follow, region};
use crate::view::controls::Pen;
use details::Details;
use opening::{draft, notice};
use questions::quick;
use summary::{announcer, bar, price};

pub(crate) use state::{Context, Settings, Stage};

/// The whole widget.
pub(crate) fn widget(context: Context) -> View {
    let body = region(
        move || (context.lang.get(), context.stage.get()),
        move |&(lang, stage)| match stage {
            Stage::Ready => body(Pen::new(context, lang)),
            Stage::Missing => context.missing(),
            Stage::Loading | Stage::Unreachable => View::default(),
        },
    );
    draft::keep_all(context);
    preload(context);
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

/// Sends for the details while a card is on its way: they need not wait for it.
fn preload(context: Context) {
    follow(move || {
        if context.cards.with(|cards| cards.awaited) {
            details::preload();
        }
    });
}

fn body(pen: Pen) -> View {
    let context = pen.context;
    let details = Details::load(context);
    let main = el("div")
        .class("main")
        .child(quick::questions(pen))
        .child(details.main(pen));
    let summary = |place| {
        let below = details.summary(pen, place);
        price::summary(pen, below)
    };
    let aside = el("aside").class("aside").child(summary("aside"));
    let columns = el("div").class("columns").child(main).child(aside);
    View::from(columns).and(bar::bar(pen, summary("sheet")))
}
