//! What each month has come to, against what it was to be.

use super::stroke::Stroke;
use super::{Figure, HEIGHT, Mark, grid, months};
use crate::browser::intl::Locale;
use crate::calendar::Month;
use crate::chart::{Axis, Bands, Place};
use crate::dom::{Element, el, svg};
use crate::text::{Text, chart as words};

/// What is drawn. Every figure is in hundredths of its unit: of amounts, minor units.
pub(in crate::view) struct Course<'a> {
    /// What the ids of its parts begin with.
    pub(in crate::view) id: String,
    pub(in crate::view) title: Text,
    pub(in crate::view) gist: String,
    /// What the two lines are called: what is, and what was to be.
    pub(in crate::view) names: [&'static str; 2],
    /// Both of each month, as far as they are known.
    pub(in crate::view) months: &'a [(Month, [Option<i64>; 2])],
    /// Writes a figure.
    pub(in crate::view) write: &'a dyn Fn(i64) -> String,
}

/// Draws both lines.
pub(in crate::view) fn course(locale: Locale, course: Course<'_>) -> Element {
    let figures = course.months.iter().flat_map(|(_, pair)| pair);
    let highest = figures.flatten().copied().max();
    let axis = Axis::up_to_hundredths(highest.unwrap_or_default());
    let labels = axis.ticks_in_hundredths().rev();
    let labels = labels.map(|tick| el("span").child((course.write)(tick)));
    let labels = el("div").class("axis").children(labels);
    let plot = plot(locale, &course, axis);
    let [actual, target] = course.names;
    let figure = Figure {
        id: course.id,
        title: course.title,
        gist: course.gist,
        legend: vec![
            (Mark::Line(Stroke::Whole), actual),
            (Mark::Line(Stroke::Dashed), target),
        ],
    };
    figure.draw(locale, labels, plot)
}

fn plot(locale: Locale, course: &Course<'_>, axis: Axis) -> Element {
    // A contract has 36 of them at most.
    let count = u8::try_from(course.months.len()).unwrap_or(u8::MAX);
    let first = course.months.first().map(|&(month, _)| month);
    let line = |which: usize| runs(course.months, count, axis, which);
    let dots = line(0).concat();
    let dots = dots.iter().map(|&(across, up)| {
        svg("circle")
            .attr("cx", across.to_string())
            .attr("cy", super::from_top(up))
            .attr("r", "3.5")
            .attr("fill", "var(--eq-bar-1)")
    });
    let through = |stroke: Stroke, which| {
        let runs = line(which).into_iter();
        let lines = runs.flat_map(move |run| stroke.through(&run).collect::<Vec<_>>());
        lines.collect::<Vec<_>>()
    };
    let touches = (0..).zip(course.months);
    let touches = touches.filter_map(|(index, month)| touch(locale, course, count, index, month));
    svg("svg")
        .attr("width", "100%")
        .attr("height", HEIGHT)
        .child(grid(axis))
        .children(through(Stroke::Dashed, 1))
        .children(through(Stroke::Whole, 0))
        .children(dots)
        .children(touches.collect::<Vec<_>>())
        .children(months::labels(locale, first, count))
}

type Point = (Place, Place);

/// The points of one line, in runs without a gap.
fn runs(
    months: &[(Month, [Option<i64>; 2])],
    count: u8,
    axis: Axis,
    which: usize,
) -> Vec<Vec<Point>> {
    let bands = Bands::new(count);
    let points = (0..).zip(months).map(|(index, (_, pair))| {
        let figure = pair.get(which).copied().flatten();
        figure.map(|figure| (bands.middle(index), axis.place_of_hundredths(figure)))
    });
    let points: Vec<Option<Point>> = points.collect();
    let runs = points.split(Option::is_none);
    runs.map(|run| run.iter().flatten().copied().collect())
        .collect()
}

/// What a mouse meets in the room of a month that has been reported.
fn touch(
    locale: Locale,
    course: &Course<'_>,
    count: u8,
    index: u8,
    (month, pair): &(Month, [Option<i64>; 2]),
) -> Option<Element> {
    use crate::text::format::Format as _;
    let [actual, target] = *pair;
    let actual = (course.write)(actual?);
    let [is, was] = course.names;
    let target = target.map(|target| format!(" · {was} {}", (course.write)(target)));
    let said = format!("{is} {actual}{}", target.unwrap_or_default());
    let room = Bands::new(count).bar(index);
    let touch = svg("rect")
        .attr("data-course", month.to_string())
        .attr("x", room.from.to_string())
        .attr("width", room.length().to_string())
        .attr("height", "100%")
        .attr("fill", "transparent")
        .child(svg("title").child(words::bar(&locale.month(*month), &said)));
    Some(touch)
}
