//! What the base fees of a period come to at each score.

use super::stroke::Stroke;
use super::{Figure, HEIGHT, Mark, grid, tick_labels};
use crate::browser::intl::Locale;
use crate::chart::{Axis, Place};
use crate::dom::{Element, svg};
use crate::money::{Amount, Currency, Percent};
use crate::text::chart as words;
use crate::text::format::Format as _;

/// What the ids of this chart begin with.
const ID: &str = "payout";

/// Draws the corners of [`crate::kpi::payout_curve`].
pub(in crate::view) fn payout(
    locale: Locale,
    corners: &[(Percent, [Amount; 2])],
    currency: Currency,
) -> Element {
    let amounts = corners.iter().flat_map(|(_, paid)| paid).copied();
    let axis = Axis::up_to(amounts.max().unwrap_or_default());
    let most = corners.last().map_or(Percent::HUNDRED, |corner| corner.0);
    let across =
        move |score: Percent| Place::of(score.hundredths().into(), most.hundredths().into());
    let lines = [Stroke::Dashed, Stroke::Whole].into_iter().zip([1, 0]);
    let lines = lines.flat_map(|(stroke, which)| {
        let points = corners.iter();
        let points: Vec<_> = points
            .map(|(score, paid)| (across(*score), axis.place(paid[which])))
            .collect();
        stroke.through(&points).collect::<Vec<_>>()
    });
    let label = |score: Percent, anchor: &'static str| {
        // On a phone the two ends would be one over the other; the words say the most.
        let is_beyond = score > Percent::HUNDRED;
        svg("text")
            .attr("class", is_beyond.then_some("many"))
            .attr("x", across(score).to_string())
            .attr("y", HEIGHT)
            .attr("dy", "16")
            .attr("fill", "currentColor")
            .attr("text-anchor", anchor)
            .child(locale.percent(score))
    };
    let mut labels = vec![
        (Percent::ZERO, "start"),
        (Percent::HUNDRED, "end"),
        (most, "end"),
    ];
    // Where nothing can be earned beyond 100 %, both are one.
    labels.dedup();
    let plot = svg("svg")
        .attr("width", "100%")
        .attr("height", HEIGHT)
        .child(grid(axis))
        .children(lines)
        .children(
            labels
                .into_iter()
                .map(|(score, anchor)| label(score, anchor)),
        );
    let lang = locale.0;
    let figure = Figure {
        id: ID.into(),
        title: words::PAYOUT,
        gist: words::payout(lang, &locale.percent(most)),
        legend: vec![
            (Mark::Line(Stroke::Whole), words::GATES_HELD.get(lang)),
            (Mark::Line(Stroke::Dashed), words::GATE_FAILED.get(lang)),
        ],
    };
    figure.draw(locale, tick_labels(locale, axis, currency), plot)
}
