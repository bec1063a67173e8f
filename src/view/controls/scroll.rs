//! A table on a narrow screen.

use crate::browser::intl::Locale;
use crate::dom::{Element, el};
use crate::text::result;

/// A table that scrolls sideways where it has no room, with the keyboard too. Only then
/// it says so: how wide it is, the sheet knows.
pub(in crate::view) fn scroll(locale: Locale, label: &str, table: Element) -> Element {
    let scrollable = result::SCROLLABLE.get(locale.0);
    let hint = el("p")
        .class("more-columns")
        .attr("aria-hidden", "true")
        .child(el("span").child(result::MORE_COLUMNS.get(locale.0)));
    el("div")
        .class("scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", format!("{label} · {scrollable}"))
        .child(el("div").class("fit").child(hint).child(table))
}
