//! The months below a plot, each in the middle of its room.

use super::HEIGHT;
use crate::browser::intl::Locale;
use crate::calendar::Month;
use crate::chart::{Bands, MonthLabel, month_labels};
use crate::dom::{Element, svg};

/// How many months have a label at most, in a narrow chart and in a wide one: the
/// style shows one of the two rows.
const LABELS: [(&str, u8); 2] = [("few", 6), ("many", 12)];

/// The labels of `count` months from `first` on, each year with its first label.
pub(super) fn labels(locale: Locale, first: Option<Month>, count: u8) -> [Element; 2] {
    LABELS.map(|(class, most)| {
        let labels = first.map(|first| month_labels(first, count, most));
        let labels = labels.into_iter().flatten();
        svg("g")
            .class(class)
            .children(labels.map(|label| draw(locale, count, label)))
    })
}

fn draw(locale: Locale, count: u8, label: MonthLabel) -> Element {
    let middle = Bands::new(count).middle(label.index).to_string();
    let line = |below: &'static str, text: String| {
        svg("tspan")
            .attr("x", middle.clone())
            .attr("dy", below)
            .child(text)
    };
    let year = label.opens_year.then(|| label.month.year().to_string());
    svg("text")
        .attr("y", HEIGHT)
        .attr("fill", "currentColor")
        .attr("text-anchor", "middle")
        .child(line("16", locale.month_name(label.month)))
        .child(year.map(|year| line("15", year)))
}
