//! What each factor changes, to both sides of what is expected, the widest on top.

use super::ink::Ink;
use super::{CRISP, Figure, Mark, PAPER};
use crate::browser::intl::Locale;
use crate::chart::{Balance, Place};
use crate::dom::{Element, View, el, svg};
use crate::money::{Amount, Currency};
use crate::outlook::{Case, Swing, Tornado};
use crate::text::chart as words;
use crate::text::outlook::{HIGH_CASE, LOW_CASE, factor_label, level};

/// What the ids of this chart begin with.
const ID: &str = "tornado";
/// The room of a factor and the height of its bar, in pixels. The style has the room
/// too, for the names beside the plot.
const ROOM: usize = 28;
const BAR: usize = 18;

/// Draws the swings of `tornado`.
pub(in crate::view) fn tornado(locale: Locale, currency: Currency, tornado: &Tornado) -> Element {
    let swings = &tornado.swings;
    let changes = swings.iter().flat_map(|swing| [swing.low, swing.high]);
    let pen = Pen {
        locale,
        currency,
        swings,
        axis: Balance::of(changes.flatten().map(|case| case.change)),
    };
    let figure = Figure {
        id: ID.into(),
        title: words::TORNADO,
        gist: pen.gist(),
        legend: vec![
            (Mark::Area(LOW), LOW_CASE.get(locale.0)),
            (Mark::Area(HIGH), HIGH_CASE.get(locale.0)),
        ],
    };
    figure.draw(locale, pen.names(), pen.plot())
}

const LOW: Ink = Ink::Diagonal;
const HIGH: Ink = Ink::Solid;

#[derive(Clone, Copy)]
struct Pen<'a> {
    locale: Locale,
    currency: Currency,
    swings: &'a [Swing],
    axis: Balance,
}

impl Pen<'_> {
    fn names(self) -> Element {
        let names = self.swings.iter();
        let names = names.map(|swing| factor_label(swing.factor).get(self.locale.0));
        el("div")
            .class("names")
            .children(names.map(|name| el("span").child(name)))
    }

    fn height(self) -> usize {
        self.swings.len() * ROOM
    }

    fn plot(self) -> Element {
        let rows = self.swings.iter().enumerate();
        let zero = self.axis.place(Amount::ZERO).to_string();
        let line = svg("line")
            .attr("x1", zero.clone())
            .attr("x2", zero)
            .attr("y2", self.height().to_string())
            .attr("stroke", "var(--eq-control)")
            .attr("shape-rendering", CRISP);
        svg("svg")
            .attr("width", "100%")
            .attr("height", self.height().to_string())
            .child(svg("defs").child(LOW.pattern(ID)))
            .children(rows.map(|(row, swing)| self.row(row, swing)))
            .child(line)
            .child(self.labels())
    }

    fn row(self, row: usize, swing: &Swing) -> Element {
        let top = row * ROOM + (ROOM - BAR) / 2;
        let cases = [(swing.low, LOW, "low"), (swing.high, HIGH, "high")];
        let mut cases: Vec<_> = cases
            .into_iter()
            .filter_map(|(case, ink, end)| Some((case?, ink, end)))
            .collect();
        // Both may go the same way: the shorter one lies on the longer.
        cases.sort_by_key(|(case, ..)| core::cmp::Reverse(case.change.minor().unsigned_abs()));
        let bars = cases
            .into_iter()
            .map(|(case, ink, end)| self.bar(top, case, ink, end));
        svg("g")
            .attr("data-factor", swing.factor.word())
            .children(bars)
    }

    fn bar(self, top: usize, case: Case, ink: Ink, end: &'static str) -> Element {
        let span = self.axis.bar(case.change);
        let name = words::change(
            &level(self.locale.0, case.level, &self.locale),
            &self.locale.signed_money(case.change, self.currency),
        );
        svg("rect")
            .attr("data-end", end)
            .attr("x", span.from.to_string())
            .attr("y", top.to_string())
            .attr("width", span.length().to_string())
            .attr("height", BAR.to_string())
            .attr("fill", ink.fill(ID))
            .attr("stroke", PAPER)
            .child(svg("title").child(name))
    }

    /// The least and the most change below the plot.
    fn labels(self) -> View {
        let ends = [
            (self.axis.least(), Place::START, "start"),
            (self.axis.most(), Place::END, "end"),
        ];
        let ends = ends.into_iter().filter(|(change, ..)| !change.is_zero());
        View::of(ends.map(|(change, at, anchor)| {
            svg("text")
                .attr("x", at.to_string())
                .attr("y", self.height().to_string())
                .attr("dy", "16")
                .attr("fill", "currentColor")
                .attr("text-anchor", anchor)
                .child(
                    self.locale
                        .short_money(change, self.currency)
                        .replace('-', "\u{2212}"),
                )
        }))
    }

    fn gist(self) -> String {
        let lang = self.locale.0;
        let first = self.swings.first().map(|swing| {
            let name = factor_label(swing.factor).get(lang);
            let change = |case: Option<Case>| {
                let change = case.map_or(Amount::ZERO, |case| case.change);
                self.locale.signed_money(change, self.currency)
            };
            (name, change(swing.low), change(swing.high))
        });
        first.map_or_else(String::new, |(name, low, high)| {
            words::tornado(lang, name, &low, &high)
        })
    }
}
