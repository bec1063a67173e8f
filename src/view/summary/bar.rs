//! On a narrow widget: the price at the lower edge, and the sheet it opens.

use super::price::{short_price, short_rate};
use crate::browser::intl::Locale;
use crate::browser::modal::Modal;
use crate::dom::{Element, View, el};
use crate::text::result;
use crate::view::controls::button;
use crate::view::state::Context;

/// Draws the bar, and the `summary` in a sheet. The style hides the bar where the summary has room.
pub(in crate::view) fn bar(context: Context, locale: Locale, summary: Element) -> View {
    let lang = locale.0;
    let sheet = el("dialog")
        .class("sheet")
        .attr("aria-label", result::QUOTE.get(lang));
    let modal = Modal::of(sheet.node());
    let (opening, closing) = (modal.clone(), modal);
    let details = button("primary", result::DETAILS.get(lang), move |_| {
        opening.open();
    })
    .attr("aria-haspopup", "dialog");
    let close = button("quiet", result::CLOSE.get(lang), move |_| closing.close());
    let sheet = sheet
        .child(el("div").class("sheet-head").child(close))
        .child(summary);
    View::of([price_bar(context, locale).child(details), sheet])
}

fn price_bar(context: Context, locale: Locale) -> Element {
    let lang = locale.0;
    let price = el("span")
        .class("amount")
        .live_text(move || short_price(context, locale));
    let below = el("span").class("bar-rate").live_text(move || {
        if context.is_stale() {
            return result::STALE_SHORT.get(lang).to_owned();
        }
        context.quote(|quote| short_rate(quote, locale))
    });
    el("div")
        .class("bar")
        .class_when("is-stale", move || context.is_stale())
        .child(el("div").class("bar-price").child(price).child(below))
}
