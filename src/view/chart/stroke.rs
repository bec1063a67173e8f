//! What the lines of a chart are drawn with.

use crate::chart::Place;
use crate::dom::{Element, svg};

use super::from_top;

/// A colour that has a dash too: lines differ without colour, on paper and for eyes
/// that do not tell the colours apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::view) enum Stroke {
    Whole,
    Dashed,
    Dotted,
    Mixed,
}

impl Stroke {
    /// Every one, for lines of a list.
    pub(in crate::view) const ALL: [Self; 4] =
        [Self::Whole, Self::Dashed, Self::Dotted, Self::Mixed];

    const fn colour(self) -> &'static str {
        match self {
            Self::Whole => "var(--eq-bar-1)",
            Self::Dashed => "var(--eq-bar-2)",
            Self::Dotted => "var(--eq-bar-3)",
            Self::Mixed => "var(--eq-bar-4)",
        }
    }

    const fn dashes(self) -> Option<&'static str> {
        match self {
            Self::Whole => None,
            Self::Dashed => Some("7 4"),
            Self::Dotted => Some("2 3"),
            Self::Mixed => Some("8 3 2 3"),
        }
    }

    fn pen(self, line: Element) -> Element {
        line.attr("stroke", self.colour())
            .attr("stroke-width", "2")
            .attr("stroke-dasharray", self.dashes())
    }

    /// A straight line from one point to another, each across and up.
    pub(in crate::view) fn line(self, from: (Place, Place), to: (Place, Place)) -> Element {
        let line = svg("line")
            .attr("x1", from.0.to_string())
            .attr("y1", from_top(from.1))
            .attr("x2", to.0.to_string())
            .attr("y2", from_top(to.1));
        self.pen(line)
    }

    /// A line through `points`.
    pub(in crate::view) fn through(
        self,
        points: &[(Place, Place)],
    ) -> impl Iterator<Item = Element> {
        points
            .windows(2)
            .map(move |pair| self.line(pair[0], pair[1]))
    }

    /// A piece of it, for a legend.
    pub(super) fn sample(self) -> Element {
        let line = svg("line")
            .attr("x2", "100%")
            .attr("y1", "50%")
            .attr("y2", "50%");
        self.pen(line)
    }
}
