//! The widget on screen. It shows [`Answers`](crate::form::Answers) and what the
//! core makes of them; it computes nothing itself.
//!
//! All state lives in [`Context`], outside the part that is drawn anew when the
//! language changes, so that nothing typed is lost by it.

mod announcer;
mod bar;
mod choice;
mod context;
mod details;
mod header;
mod lines;
mod months;
mod notice;
mod number_field;
mod questions;
mod results;
mod schedule;
mod sections;
mod share;
mod site_table;
mod sites;
mod summary;

use leptos::prelude::*;

use crate::browser::intl::Locale;

pub(crate) use context::{Context, Settings};

/// The whole widget.
pub(crate) fn widget(context: Context) -> AnyView {
    view! {
        <div class="widget" lang=move || context.lang.get().tag()>
            {header::header(context)}
            {notice::notices(context)}
            {move || body(context, Locale(context.lang.get()))}
            {announcer::announcer(context)}
        </div>
    }
    .into_any()
}

fn body(context: Context, locale: Locale) -> AnyView {
    view! {
        <div class="columns">
            <div class="main">
                {questions::questions(context, locale)}
                {details::details(context, locale)}
            </div>
            <aside class="aside">{summary::summary(context, locale)}</aside>
        </div>
        {bar::bar(context, locale)}
    }
    .into_any()
}
