//! Tables of figures.

use crate::browser::intl::Locale;
use crate::dom::{Element, el};
use crate::money::Amount;
use crate::view::controls::{Pen, figure, scroll};

/// A table of figures.
pub(super) struct Table {
    pub(super) class: &'static str,
    pub(super) caption: String,
    pub(super) heads: Vec<&'static str>,
    pub(super) rows: Vec<Element>,
    /// The last row, which sums the others up.
    pub(super) sums: Option<Element>,
}

impl Table {
    pub(super) fn draw(self, locale: Locale) -> Element {
        let heads = (0..).zip(self.heads).map(|(place, head)| {
            let class = if place == 0 { "" } else { "figure" };
            el("th").class(class).attr("scope", "col").child(head)
        });
        let foot = self.sums.map(|sums| el("tfoot").child(sums));
        let table = el("table")
            .class(self.class)
            .child(el("caption").child(self.caption.as_str()))
            .child(el("thead").child(el("tr").children(heads)))
            .child(el("tbody").children(self.rows))
            .child(foot);
        scroll(locale, &self.caption, table)
    }
}

pub(super) fn row(name: &str, cells: impl IntoIterator<Item = Element>) -> Element {
    el("tr")
        .child(el("th").attr("scope", "row").child(name))
        .children(cells)
}

pub(super) fn cell(amount: Amount) -> Element {
    el("td").class("figure").child(figure(amount))
}

/// A rounded amount, for estimates.
pub(super) fn estimate(pen: Pen, amount: Amount) -> Element {
    let currency = pen.context.card().currency();
    let text = pen.locale.whole_money(amount, currency);
    el("td").class("figure").child(text)
}
