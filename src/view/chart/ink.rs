//! What the parts of a chart are filled with.

use super::PAPER;
use crate::dom::{Element, svg};
use crate::quote::Group;

/// A colour that has a pattern too: parts differ without colour, on paper and for
/// eyes that do not tell the colours apart. The summary's bar has the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Solid,
    Diagonal,
    Upright,
    Level,
    /// An area that lines and letters are read through.
    Pale,
    Falling,
    Dotted,
}

impl Ink {
    pub(super) const fn of(group: Group) -> Self {
        match group {
            Group::Base => Self::Solid,
            Group::Ads => Self::Diagonal,
            Group::Commission => Self::Upright,
            Group::OneOff => Self::Level,
            Group::Projects => Self::Falling,
            Group::Compliance => Self::Dotted,
        }
    }

    /// The token of the style sheet that has the colour.
    const fn colour(self) -> &'static str {
        match self {
            Self::Solid => "var(--eq-bar-1)",
            Self::Diagonal => "var(--eq-bar-2)",
            Self::Upright | Self::Pale => "var(--eq-bar-3)",
            Self::Level => "var(--eq-bar-4)",
            Self::Falling => "var(--eq-bar-5)",
            Self::Dotted => "var(--eq-bar-6)",
        }
    }

    /// What the pattern's id ends with.
    const fn name(self) -> &'static str {
        match self {
            Self::Solid => "solid",
            Self::Diagonal => "diagonal",
            Self::Upright => "upright",
            Self::Level => "level",
            Self::Pale => "pale",
            Self::Falling => "falling",
            Self::Dotted => "dotted",
        }
    }

    /// What to fill a shape with in the chart `id`, which must hold the
    /// [`pattern`](Self::pattern).
    pub(super) fn fill(self, id: &str) -> String {
        match self {
            Self::Solid | Self::Pale => self.colour().to_owned(),
            _ => format!("url(#{id}-{})", self.name()),
        }
    }

    /// How much of what is below it an area hides, where that is not all.
    pub(super) const fn opacity(self) -> Option<&'static str> {
        match self {
            Self::Pale => Some("0.25"),
            _ => None,
        }
    }

    /// The pattern for a chart's `<defs>`, if this ink has one. Each chart has its own:
    /// those of a chart that is not displayed cannot be relied on.
    pub(super) fn pattern(self, id: &str) -> Option<Element> {
        // The stripe and the tile it is repeated with, in pixels.
        let (stripe, tile, turn) = match self {
            Self::Solid | Self::Pale => return None,
            Self::Diagonal => (["3", "5"], ["5", "5"], "rotate(45)"),
            Self::Upright => (["4", "5"], ["5", "5"], ""),
            Self::Level => (["5", "2"], ["5", "4"], ""),
            Self::Falling => (["2", "5"], ["5", "5"], "rotate(-45)"),
            Self::Dotted => (["4", "4"], ["6", "6"], ""),
        };
        // Paper below the stripe, or the lines of the plot would shine through.
        let paper = sized(svg("rect"), tile).attr("fill", PAPER);
        let stripe = sized(svg("rect"), stripe).attr("fill", self.colour());
        let pattern = sized(svg("pattern"), tile)
            .attr("id", format!("{id}-{}", self.name()))
            .attr("patternUnits", "userSpaceOnUse")
            .attr("patternTransform", turn);
        Some(pattern.child(paper).child(stripe))
    }
}

fn sized(element: Element, [width, height]: [&'static str; 2]) -> Element {
    element.attr("width", width).attr("height", height)
}
