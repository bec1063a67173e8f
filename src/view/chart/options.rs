//! What each option costs over the term: a bar for each, one below the other, so that
//! long names have room.

use super::ink::Ink;
use super::{Figure, Mark};
use crate::browser::intl::Locale;
use crate::chart::{Axis, Span};
use crate::dom::{Element, View, el, svg};
use crate::money::{Amount, Currency};
use crate::text::Text;
use crate::text::alternatives as words;

/// What the ids of this chart begin with.
const ID: &str = "options";
/// How high a bar is, in pixels.
const THICKNESS: &str = "20";
/// The parts of a bar.
const PARTS: [(&str, Ink, Text); 3] = [
    ("monthly", Ink::Solid, words::RECURRING),
    ("one_off", Ink::Level, words::ONE_OFF),
    ("estimate", Ink::Diagonal, words::OUR_ESTIMATE),
];

/// What an option costs over the term.
pub(in crate::view) struct Bar {
    /// What it is called.
    pub(in crate::view) name: String,
    /// What is charged month by month.
    pub(in crate::view) monthly: Amount,
    /// What is charged once.
    pub(in crate::view) one_off: Amount,
    /// What is estimated beside them.
    pub(in crate::view) estimate: Amount,
    /// All of it.
    pub(in crate::view) term: Amount,
}

impl Bar {
    fn parts(&self) -> [Amount; 3] {
        [self.monthly, self.one_off, self.estimate]
    }
}

/// Draws a bar for each option over `months`.
pub(in crate::view) fn options(
    locale: Locale,
    currency: Currency,
    months: u8,
    bars: &[Bar],
) -> Element {
    let money = |amount| locale.whole_money(amount, currency);
    let highest = bars.iter().map(|bar| bar.term).max();
    let axis = Axis::up_to(highest.unwrap_or_default());
    let named: Vec<(String, String)> = bars
        .iter()
        .map(|bar| (bar.name.clone(), money(bar.term)))
        .collect();
    let is_there = |place: usize| bars.iter().any(|bar| bar.parts()[place] > Amount::ZERO);
    let there = PARTS
        .iter()
        .enumerate()
        .filter(|&(place, _)| is_there(place));
    let legend = there.map(|(_, &(_, ink, text))| (Mark::Area(ink), text.get(locale.0)));
    let figure = Figure {
        id: ID.into(),
        title: words::OVER_THE_TERM,
        gist: words::gist(locale.0, months, &named),
        legend: legend.collect(),
    };
    let patterns = PARTS.iter().filter_map(|(_, ink, _)| ink.pattern(ID));
    // Each bar is a picture of its own; the patterns of all are in one without a size.
    let patterns = svg("svg")
        .attr("width", "0")
        .attr("height", "0")
        .child(svg("defs").children(patterns));
    let rows = bars.iter().zip(named).map(|(bar, (name, term))| {
        el("div")
            .class("option-row")
            .child(el("bdi").child(name))
            .child(el("span").child(term))
            .child(picture(bar, axis))
    });
    figure.frame(locale, "bars", View::from(patterns).and(View::of(rows)))
}

fn picture(bar: &Bar, axis: Axis) -> Element {
    let spans = axis.stack(bar.parts());
    let parts = PARTS.iter().zip(spans);
    let parts = parts.filter(|(_, span)| span.from < span.to);
    svg("svg")
        .attr("width", "100%")
        .attr("height", THICKNESS)
        .children(parts.map(|((word, ink, _), span)| part(word, *ink, span)))
}

fn part(word: &'static str, ink: Ink, span: Span) -> Element {
    svg("rect")
        .attr("data-part", word)
        .attr("x", span.from.to_string())
        .attr("width", span.length().to_string())
        .attr("height", THICKNESS)
        .attr("fill", ink.fill(ID))
}
