//! On a narrow widget: the price at the lower edge, and the sheet it opens.

use super::price::{short_price, short_rate};
use crate::browser::modal::Modal;
use crate::dom::{Element, View, el};
use crate::text::result;
use crate::view::controls::{Pen, button};

/// Draws the bar, and the `summary` in a sheet. The style hides the bar where the summary has room.
pub(in crate::view) fn bar(pen: Pen, summary: Element) -> View {
    let sheet = el("dialog")
        .class("sheet")
        .attr("aria-label", pen.say(result::QUOTE));
    let modal = Modal::of(sheet.node());
    let (opening, closing) = (modal.clone(), modal);
    let details = button("primary", pen.say(result::DETAILS), move |_| {
        opening.open();
    })
    .attr("aria-haspopup", "dialog");
    let close = button("quiet", pen.say(result::CLOSE), move |_| closing.close());
    let sheet = sheet
        .child(el("div").class("sheet-head").child(close))
        .child(summary);
    View::of([price_bar(pen).child(details), sheet])
}

fn price_bar(pen: Pen) -> Element {
    let Pen { context, locale } = pen;
    let price = el("span")
        .class("amount")
        .live_text(move || short_price(pen));
    let below = el("span").class("bar-rate").live_text(move || {
        if context.is_stale() {
            return pen.say(result::STALE_SHORT).to_owned();
        }
        context.quote(|quote| short_rate(quote, locale))
    });
    el("div")
        .class("bar")
        .class_when("is-stale", move || context.is_stale())
        .child(el("div").class("bar-price").child(price).child(below))
}
