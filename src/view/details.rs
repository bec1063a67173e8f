//! What the first price does not need: the sections that refine it, and the results
//! in full. Their code is a part of its own, loaded right after the widget has been
//! drawn, so that the first price need not wait for a quarter of the bytes.

#![expect(
    clippy::unnecessary_wraps,
    reason = "a failed load of the part becomes the error of `drawer`"
)]

use leptos::task::spawn_local;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use crate::browser::intl::Locale;
use crate::dom::{Element, Var, View, el, region};
use crate::text::result;
use crate::view::controls::{Pen, button};
use crate::view::opening::told;
use crate::view::questions::sections;
use crate::view::results::tabs;
use crate::view::state::{Context, Messages};
use crate::view::summary::price;

/// What the part draws.
#[derive(Clone, Copy)]
struct Drawers {
    /// The sections and the results.
    main: fn(Pen) -> View,
    /// What stands below the price in the summary of a place.
    summary: fn(Pen, &'static str) -> View,
    /// The style sheet of both.
    style: &'static str,
    /// The words for what the reader is told.
    messages: Messages,
    /// What is done once there is time for it.
    tidy_up: fn(Context),
}

/// As the build has put it together and made it small; as it is written where a check
/// or a test compiles without that.
const STYLE: &str = match option_env!("EU_QUOTE_DETAILS_STYLE") {
    Some(style) => style,
    None => concat!(
        include_str!("../../style/details.css"),
        include_str!("../../style/print.css")
    ),
};

#[derive(Clone, Copy)]
enum Loaded {
    NotYet,
    Failed,
    Ready(Drawers),
}

/// Everything that only the details need goes into that part: it hands out the
/// functions that draw them.
#[wasm_split(details, wasm_split_path = ::leptos::wasm_split, fallible, preload(load_part))]
fn drawers() -> Result<Drawers, SplitLoaderError> {
    Ok(Drawers {
        main,
        summary: price::below,
        style: STYLE,
        messages: told::MESSAGES,
        tidy_up: told::tidy_up,
    })
}

/// Another card can ask for other things, and say other things of the market.
fn main(pen: Pen) -> View {
    let context = pen.context;
    region(
        move || context.card().id(),
        move |_| {
            let sections = sections::sections(pen);
            View::from(sections).and(tabs::results(pen))
        },
    )
}

/// Loads the part, to have it when the details are drawn.
pub(in crate::view) fn preload() {
    spawn_local(async {
        // Whether it has come is seen then.
        let _ = load_part().await;
    });
}

/// The part, which is on its way or there.
#[derive(Clone, Copy)]
pub(in crate::view) struct Details(Var<Loaded>);

impl Details {
    /// Starts to load it.
    pub(in crate::view) fn load(context: Context) -> Self {
        let details = Self(Var::new(Loaded::NotYet));
        details.fetch(context);
        details
    }

    fn fetch(self, context: Context) {
        let Self(loaded) = self;
        loaded.set(Loaded::NotYet);
        spawn_local(async move {
            let part = drawers().await;
            // The widget may have been removed meanwhile.
            if !loaded.is_gone() {
                // First: nothing is drawn without its looks.
                match &part {
                    Ok(part) => {
                        context.host().tell("style", part.style);
                        context
                            .cards
                            .update(|cards| cards.messages = Some(part.messages));
                        (part.tidy_up)(context);
                    }
                    Err(_) => context.host().tell("details", "did not load"),
                }
                loaded.set(part.map_or(Loaded::Failed, Loaded::Ready));
            }
        });
    }

    /// Draws the details, or how their loading goes.
    pub(in crate::view) fn main(self, pen: Pen) -> View {
        let Pen { context, locale } = pen;
        self.region(move |loaded| match loaded {
            Loaded::Ready(drawers) => (drawers.main)(pen),
            Loaded::NotYet => loading(locale).into(),
            Loaded::Failed => failed(locale, move || self.fetch(context)).into(),
        })
    }

    /// Draws what stands below the price in the summary of `place`, once it is there.
    pub(in crate::view) fn summary(self, pen: Pen, place: &'static str) -> View {
        self.region(move |loaded| match loaded {
            Loaded::Ready(drawers) => (drawers.summary)(pen, place),
            Loaded::NotYet | Loaded::Failed => View::default(),
        })
    }

    fn region(self, draw: impl Fn(Loaded) -> View + 'static) -> View {
        let Self(loaded) = self;
        region(
            move || core::mem::discriminant(&loaded.get()),
            move |_| draw(loaded.get_untracked()),
        )
    }
}

fn loading(locale: Locale) -> Element {
    el("p")
        .class("card note")
        .attr("role", "status")
        .child(result::LOADING_DETAILS.get(locale.0))
}

fn failed(locale: Locale, load: impl Fn() + 'static) -> Element {
    el("div")
        .class("notice problem")
        .attr("role", "alert")
        .child(el("p").child(result::DETAILS_FAILED.get(locale.0)))
        .child(button("quiet", result::RETRY.get(locale.0), move |_| {
            load();
        }))
}
