//! Charts: pictures of what a table beside them says in figures.
//!
//! Every chart is a [`Figure`]: a caption that leads to the table, a legend in words,
//! and the picture, whose name says the gist. The picture is SVG without a viewBox:
//! one unit is one CSS pixel, so that lines and letters keep their size, and places
//! are percentages of the plot, so that it fits any width without being drawn anew.

mod course;
mod fan;
mod fees;
mod ink;
pub(in crate::view) mod models;
mod months;
pub(in crate::view) mod options;
mod payout;
pub(in crate::view) mod stroke;
mod tornado;

use crate::browser::intl::Locale;
use crate::chart::{Axis, Place};
use crate::dom::{Element, View, el, svg};
use crate::money::{Amount, Currency};
use crate::text::{Text, chart as words};
use ink::Ink;
use stroke::Stroke;

pub(in crate::view) use course::{Course, course};
pub(in crate::view) use fan::fan;
pub(in crate::view) use fees::fees;
pub(in crate::view) use payout::payout;
pub(in crate::view) use tornado::tornado;

/// How high a plot is, in pixels, without the labels below it.
const HEIGHT: &str = "200";
/// Edges on whole pixels of the screen.
const CRISP: &str = "crispEdges";
/// The colour of what nothing is drawn on.
const PAPER: &str = "var(--eq-surface)";
/// From this amount on a tick has no room for all its digits.
const LONG: Amount = Amount::from_major(1_000_000);

/// A chart with what belongs to it.
struct Figure {
    /// What the ids of its parts begin with.
    id: String,
    title: Text,
    /// What the picture shows, in a sentence.
    gist: String,
    legend: Vec<(Mark, &'static str)>,
}

/// What a part of a picture looks like.
#[derive(Clone, Copy)]
enum Mark {
    Area(Ink),
    Line(Stroke),
}

impl Mark {
    /// A piece of it, for the legend of the chart `id`.
    fn sample(self, id: &str) -> Element {
        match self {
            Self::Area(ink) => svg("rect")
                .attr("width", "100%")
                .attr("height", "100%")
                .attr("fill", ink.fill(id))
                .attr("fill-opacity", ink.opacity()),
            Self::Line(stroke) => stroke.sample(),
        }
    }
}

impl Figure {
    /// Puts the parts together: the labels beside the plot, and the plot.
    fn draw(self, locale: Locale, axis: Element, plot: Element) -> Element {
        self.frame(locale, "plot", View::from(axis).and(plot))
    }

    /// Puts caption and legend around what is the picture.
    fn frame(self, locale: Locale, class: &str, picture: impl Into<View>) -> Element {
        let lang = locale.0;
        let note = format!("{}-note", self.id);
        let caption = el("figcaption")
            .child(el("strong").child(self.title.get(lang)))
            .child(
                el("span")
                    .attr("id", note.clone())
                    .child(words::FIGURES_BELOW.get(lang)),
            );
        let picture = el("div")
            .class(class)
            .attr("role", "img")
            .attr("aria-label", self.gist)
            .attr("aria-describedby", note)
            .child(picture);
        let entries = self.legend.into_iter();
        let entries = entries.map(|(mark, label)| {
            let class = match mark {
                Mark::Area(_) => "swatch",
                Mark::Line(_) => "swatch line",
            };
            let swatch = svg("svg")
                .class(class)
                .attr("aria-hidden", "true")
                .child(mark.sample(&self.id));
            el("li").child(swatch).child(label)
        });
        el("figure")
            .class("chart")
            .child(caption)
            .child(el("ul").class("legend").children(entries))
            .child(picture)
    }
}

/// The labels of an upright axis, from the top down. The style puts them at even
/// distances, as the ticks are.
fn tick_labels(locale: Locale, axis: Axis, currency: Currency) -> Element {
    let label = move |tick| {
        if axis.top() < LONG {
            locale.whole_money(tick, currency)
        } else {
            locale.short_money(tick, currency)
        }
    };
    let labels = axis.ticks().rev();
    el("div")
        .class("axis")
        .children(labels.map(|tick| el("span").child(label(tick))))
}

/// A line across the plot for each tick, and a stronger one that bars stand on.
fn grid(axis: Axis) -> View {
    View::of(axis.ticks().map(|tick| {
        let colour = if tick.is_zero() {
            "var(--eq-control)"
        } else {
            "var(--eq-border)"
        };
        rule(axis.place(tick), colour)
    }))
}

/// A level line, as wide as what it is in.
fn rule(height: Place, colour: &'static str) -> Element {
    let height = from_top(height);
    svg("line")
        .attr("x2", "100%")
        .attr("y1", height.clone())
        .attr("y2", height)
        .attr("stroke", colour)
        .attr("shape-rendering", CRISP)
}

/// A height as SVG counts it, from the top down.
fn from_top(height: Place) -> String {
    (Place::END - height).to_string()
}
