//! What each model costs as the GMV grows: lines, their crossings and today.

use super::stroke::Stroke;
use super::{Figure, HEIGHT, Mark, grid, tick_labels};
use crate::browser::intl::Locale;
use crate::chart::{Axis, Place};
use crate::dom::{Element, svg};
use crate::money::{Amount, Currency};
use crate::quote::{Crossover, Graph, Point};
use crate::seller::Model;
use crate::text::chart as words;
use crate::text::quote::model_label;

/// What the ids of this chart begin with.
const ID: &str = "models";

/// What the picture shows besides the lines.
pub(in crate::view) struct Marks<'a> {
    /// Today's monthly GMV, in the GMV currency.
    pub(in crate::view) today: Amount,
    /// Where models cross.
    pub(in crate::view) crossovers: &'a [Crossover],
    /// The fee currency and that of the GMV.
    pub(in crate::view) currencies: (Currency, Currency),
}

/// Draws the lines of `graph`.
pub(in crate::view) fn models(locale: Locale, graph: &Graph, marks: &Marks<'_>) -> Element {
    let highest = graph.lines.iter().flat_map(|(_, points)| points);
    let highest = highest.map(|point| point.term).max();
    let pen = Pen {
        locale,
        graph,
        marks,
        axis: Axis::up_to(highest.unwrap_or_default()),
    };
    let legend = graph.lines.iter().zip(Stroke::ALL);
    let legend =
        legend.map(|((model, _), stroke)| (Mark::Line(stroke), model_label(*model).get(locale.0)));
    let figure = Figure {
        id: ID.into(),
        title: words::MODELS,
        gist: pen.gist(),
        legend: legend.collect(),
    };
    let ticks = tick_labels(locale, pen.axis, marks.currencies.0);
    figure.draw(locale, ticks, pen.plot())
}

#[derive(Clone, Copy)]
struct Pen<'a> {
    locale: Locale,
    graph: &'a Graph,
    marks: &'a Marks<'a>,
    axis: Axis,
}

impl Pen<'_> {
    fn across(self, gmv: Amount) -> Place {
        Place::of(gmv.minor(), self.graph.most.minor())
    }

    fn place(self, point: &Point) -> (Place, Place) {
        (self.across(point.gmv), self.axis.place(point.term))
    }

    fn plot(self) -> Element {
        let lines = self.graph.lines.iter().zip(Stroke::ALL);
        let lines = lines.map(|((model, points), stroke)| self.line(*model, points, stroke));
        svg("svg")
            .attr("width", "100%")
            .attr("height", HEIGHT)
            .child(grid(self.axis))
            .child(self.today())
            .children(lines)
            .children(
                self.marks
                    .crossovers
                    .iter()
                    .filter_map(|crossover| self.crossing(crossover)),
            )
            .children(self.labels())
    }

    fn line(self, model: Model, points: &[Point], stroke: Stroke) -> Element {
        let places: Vec<_> = points.iter().map(|point| self.place(point)).collect();
        let name = model_label(model).get(self.locale.0);
        svg("g")
            .attr("data-model", model.word())
            .child(svg("title").child(name))
            .children(stroke.through(&places))
    }

    /// An upright line at today's GMV.
    fn today(self) -> Element {
        let at = self.across(self.marks.today).to_string();
        svg("line")
            .attr("data-today", "")
            .attr("x1", at.clone())
            .attr("x2", at)
            .attr("y2", "100%")
            .attr("stroke", "var(--eq-control)")
            .attr("stroke-dasharray", "3 3")
    }

    /// A ring where two lines cross; nothing where that is beyond the picture.
    fn crossing(self, crossover: &Crossover) -> Option<Element> {
        let lines = self.graph.lines.iter();
        let points = lines
            .filter(|(model, _)| *model == crossover.cheaper)
            .flat_map(|(_, points)| points.windows(2))
            .find(|pair| (pair[0].gmv..=pair[1].gmv).contains(&crossover.gmv))?;
        let (from, to) = (&points[0], &points[1]);
        let share = |whole: Amount| {
            let part = i128::from(crossover.gmv.minor() - from.gmv.minor());
            let span = i128::from(to.gmv.minor() - from.gmv.minor());
            crate::money::divide(i128::from(whole.minor()) * part, span).unwrap_or_default()
        };
        let height = from.term + Amount::from_minor(share(to.term - from.term));
        let money = self
            .locale
            .whole_money(crossover.gmv, self.marks.currencies.1);
        let ring = svg("circle")
            .attr("cx", self.across(crossover.gmv).to_string())
            .attr("cy", super::from_top(self.axis.place(height)))
            .attr("r", "5")
            .attr("fill", super::PAPER)
            .attr("stroke", "currentColor")
            .attr("stroke-width", "2");
        Some(
            svg("g")
                .attr("data-crossing", crossover.gmv.to_string())
                .child(svg("title").child(money))
                .child(ring),
        )
    }

    /// The GMVs below the plot, and what stands at today's.
    fn labels(self) -> Vec<Element> {
        let label = |gmv: Amount, anchor: &'static str| {
            svg("text")
                .attr("x", self.across(gmv).to_string())
                .attr("y", HEIGHT)
                .attr("dy", "16")
                .attr("fill", "currentColor")
                .attr("text-anchor", anchor)
                .child(self.locale.short_money(gmv, self.marks.currencies.1))
        };
        let most = self.graph.most;
        let half = Amount::from_minor(most.minor() / 2);
        vec![
            label(Amount::ZERO, "start"),
            label(half, "middle"),
            label(most, "end"),
            self.today_label(),
        ]
    }

    /// On the side of the line where there is more room.
    fn today_label(self) -> Element {
        let is_right = self.marks.today.minor() > self.graph.most.minor() / 2;
        let (dx, anchor) = if is_right {
            ("-4", "end")
        } else {
            ("4", "start")
        };
        svg("text")
            .attr("x", self.across(self.marks.today).to_string())
            .attr("y", "0")
            .attr("dx", dx)
            .attr("dy", "10")
            .attr("fill", "currentColor")
            .attr("text-anchor", anchor)
            .child(words::TODAY.get(self.locale.0))
    }

    fn gist(self) -> String {
        let (_, currency) = self.marks.currencies;
        let most = self.locale.whole_money(self.graph.most, currency);
        words::models(self.locale.0, self.graph.lines.len(), &most)
    }
}

/// The same in figures: a row for each tenth of the GMV.
pub(in crate::view) fn rows(graph: &Graph) -> Vec<(Amount, Vec<Amount>)> {
    let first = graph.lines.first().map(|(_, points)| points.as_slice());
    let steps = first.unwrap_or_default().iter().enumerate();
    let steps = steps.filter(|(_, point)| point.is_step);
    steps
        .map(|(index, point)| {
            let lines = graph.lines.iter();
            let costs = lines.filter_map(|(_, points)| points.get(index));
            (point.gmv, costs.map(|point| point.term).collect())
        })
        .collect()
}
