//! What is paid up to each month: the middle, and the band that most courses stay in.

use super::ink::Ink;
use super::stroke::Stroke;
use super::{Figure, HEIGHT, Mark, from_top, grid, months, tick_labels};
use crate::browser::intl::Locale;
use crate::calendar::Month;
use crate::chart::{Axis, Bands, Place, outline};
use crate::dom::{Element, svg};
use crate::money::{Amount, Currency};
use crate::outlook::Range;
use crate::text::chart as words;
use crate::text::format::Format as _;

/// What the ids of this chart begin with.
const ID: &str = "fan";

/// Draws the spread of the sums at the end of each of `months`.
pub(in crate::view) fn fan(
    locale: Locale,
    currency: Currency,
    months: &[(Month, Range)],
) -> Element {
    let last = months.last().map(|&(_, range)| range);
    let highest = months.iter().map(|(_, range)| range.high).max();
    let pen = Pen {
        locale,
        currency,
        months,
        // A contract has 36 of them at most.
        count: u8::try_from(months.len()).unwrap_or(u8::MAX),
        axis: Axis::up_to(highest.unwrap_or_default()),
    };
    let figure = Figure {
        id: ID.into(),
        title: words::FAN,
        gist: last.map_or_else(String::new, |last| pen.gist(last)),
        legend: vec![
            (Mark::Line(Stroke::Whole), words::MIDDLE.get(locale.0)),
            (Mark::Area(Ink::Pale), words::BAND.get(locale.0)),
        ],
    };
    let ticks = tick_labels(locale, pen.axis, currency);
    figure.draw(locale, ticks, pen.plot())
}

#[derive(Clone, Copy)]
struct Pen<'a> {
    locale: Locale,
    currency: Currency,
    months: &'a [(Month, Range)],
    count: u8,
    axis: Axis,
}

impl Pen<'_> {
    /// The end of the month `index`, across.
    fn end(self, index: u8) -> Place {
        Place::of(i64::from(index) + 1, self.count.into())
    }

    /// A height at the beginning, which is nothing, and at the end of each month.
    fn heights(self, amount: fn(&Range) -> Amount) -> Vec<(Place, Place)> {
        let start = (Place::START, self.axis.place(Amount::ZERO));
        let ends = (0..).zip(self.months);
        let ends =
            ends.map(|(index, (_, range))| (self.end(index), self.axis.place(amount(range))));
        core::iter::once(start).chain(ends).collect()
    }

    fn plot(self) -> Element {
        let [low, middle, high] = [
            self.heights(|range| range.low),
            self.heights(|range| range.middle),
            self.heights(|range| range.high),
        ];
        let first = self.months.first().map(|&(month, _)| month);
        let months = (0..).zip(self.months);
        svg("svg")
            .attr("width", "100%")
            .attr("height", HEIGHT)
            .child(grid(self.axis))
            .child(band(&low, &high))
            .children(Stroke::Dotted.through(&low))
            .children(Stroke::Dotted.through(&high))
            .children(Stroke::Whole.through(&middle))
            .children(months.map(|(index, (month, range))| self.touch(index, *month, range)))
            .children(months::labels(self.locale, first, self.count))
    }

    /// What a mouse meets in the room of a month.
    fn touch(self, index: u8, month: Month, range: &Range) -> Element {
        let room = Bands::new(self.count).bar(index);
        let money = |amount| self.locale.whole_money(amount, self.currency);
        let name = words::spread(
            &self.locale.month(month),
            [money(range.low), money(range.middle), money(range.high)],
        );
        svg("rect")
            .attr("data-sum", month.to_string())
            .attr("data-middle", from_top(self.axis.place(range.middle)))
            .attr("x", room.from.to_string())
            .attr("width", room.length().to_string())
            .attr("height", "100%")
            .attr("fill", "transparent")
            .child(svg("title").child(name))
    }

    fn gist(self, last: Range) -> String {
        let amounts = [last.low, last.middle, last.high];
        let amounts = amounts.map(|amount| self.locale.whole_money(amount, self.currency));
        words::fan(self.locale.0, self.count, &amounts)
    }
}

/// The area between two lines. A picture in the picture, stretched over all of it: a
/// polygon takes no percentages.
fn band(low: &[(Place, Place)], high: &[(Place, Place)]) -> Element {
    let points = low.iter().zip(high);
    let points = points.map(|(&(across, low), &(_, high))| (across, [low, high]));
    let area = svg("polygon")
        .attr("points", outline(&points.collect::<Vec<_>>()))
        .attr("fill", Ink::Pale.fill(ID))
        .attr("fill-opacity", Ink::Pale.opacity());
    svg("svg")
        .attr("width", "100%")
        .attr("height", "100%")
        .attr("viewBox", "0 0 1000 1000")
        .attr("preserveAspectRatio", "none")
        .child(area)
}
