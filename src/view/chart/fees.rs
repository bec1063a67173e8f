//! The fees of each month, stacked by kind.

use super::ink::Ink;
use super::{CRISP, Figure, HEIGHT, Mark, PAPER, from_top, grid, months, rule, tick_labels};
use crate::browser::intl::Locale;
use crate::chart::{Axis, Bands, Place, Span};
use crate::dom::{Element, View, svg};
use crate::money::{Amount, Currency};
use crate::quote::{Group, MonthFees};
use crate::text::chart::{self as words, Course};
use crate::text::format::Format as _;
use crate::text::quote::group_label;

/// The most room that a month has, in pixels: few bars do not become slabs.
const ROOM: u16 = 72;

/// Draws the chart of `months`; the ids of its parts begin with `id`.
pub(in crate::view) fn fees(
    id: &'static str,
    locale: Locale,
    currency: Currency,
    months: &[MonthFees],
) -> Element {
    let highest = months.iter().map(|month| month.total).max();
    let pen = Pen {
        id,
        locale,
        currency,
        months,
        // A contract has 36 of them at most.
        count: u8::try_from(months.len()).unwrap_or(u8::MAX),
        axis: Axis::up_to(highest.unwrap_or_default()),
    };
    let charged = charged(months);
    let legend = charged.iter();
    let legend =
        legend.map(|&group| (Mark::Area(Ink::of(group)), group_label(group).get(locale.0)));
    let figure = Figure {
        id: id.into(),
        title: words::FEES,
        gist: pen.gist(),
        legend: legend.collect(),
    };
    let ticks = tick_labels(locale, pen.axis, currency);
    figure.draw(locale, ticks, pen.plot(&charged))
}

/// The kinds of fees that there are.
fn charged(months: &[MonthFees]) -> Vec<Group> {
    let is_charged = |group: &Group| months.iter().any(|month| !month.of(*group).is_zero());
    Group::ALL.into_iter().filter(is_charged).collect()
}

/// What every part of the picture needs to be drawn.
#[derive(Clone, Copy)]
struct Pen<'a> {
    id: &'static str,
    locale: Locale,
    currency: Currency,
    months: &'a [MonthFees],
    count: u8,
    axis: Axis,
}

impl Pen<'_> {
    fn money(self, amount: Amount) -> String {
        self.locale.whole_money(amount, self.currency)
    }

    fn plot(self, charged: &[Group]) -> Element {
        let patterns = charged.iter().map(|&group| Ink::of(group).pattern(self.id));
        let bars = (0..).zip(self.months);
        let first = self.months.first().map(|month| month.month);
        svg("svg")
            .attr("width", (u16::from(self.count) * ROOM).to_string())
            .attr("height", HEIGHT)
            .child(svg("defs").children(patterns))
            .child(grid(self.axis))
            .children(bars.map(|(index, month)| self.bar(index, month)))
            .children(months::labels(self.locale, first, self.count))
    }

    /// A picture in the picture: its patterns begin where it does, so that all bars
    /// look alike.
    fn bar(self, index: u8, month: &MonthFees) -> Element {
        let room = Bands::new(self.count).bar(index);
        let spans = self.axis.stack(Group::ALL.map(|group| month.of(group)));
        let parts = Group::ALL.into_iter().zip(spans);
        let parts = parts.filter(|(_, span)| span.from < span.to);
        let name = words::bar(&self.locale.month(month.month), &self.money(month.total));
        svg("svg")
            .attr("data-month", month.month.to_string())
            .attr("x", room.from.to_string())
            .attr("width", room.length().to_string())
            .child(svg("title").child(name))
            .children(parts.map(|(group, span)| self.part(group, span)))
    }

    fn gist(self) -> String {
        let total: Amount = self.months.iter().map(|month| month.total).sum();
        words::fees(
            self.locale.0,
            self.count,
            &self.money(total),
            &self.course(),
        )
    }

    fn course(self) -> Course {
        // Of several that are highest, `max_by_key` takes the last: the first of them.
        let peak = self.months.iter().rev().max_by_key(|month| month.total);
        let Some(peak) = peak.filter(|_| self.count > 1) else {
            return Course::Single;
        };
        let amount = self.money(peak.total);
        if self.months.iter().all(|month| month.total == peak.total) {
            return Course::Level { monthly: amount };
        }
        let month = self.locale.month(peak.month);
        Course::Peak { month, amount }
    }

    /// A part of a bar, with a thin line between it and the one below.
    fn part(self, group: Group, span: Span) -> View {
        let fill = svg("rect")
            .attr("data-part", group.word())
            .attr("y", from_top(span.to))
            .attr("width", "100%")
            .attr("height", span.length().to_string())
            .attr("fill", Ink::of(group).fill(self.id))
            .attr("shape-rendering", CRISP);
        let line = (span.from > Place::START).then(|| rule(span.from, PAPER));
        View::from(fill).and(line)
    }
}
