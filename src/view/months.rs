//! The fees month by month: a chart, and the table that is its twin.

use super::context::Context;
use super::copy_table::copy_table;
use super::lines::figure;
use super::summary::stale;
use super::{chart, scroll};
use crate::browser::intl::Locale;
use crate::dom::{Element, View, el, region};
use crate::money::Amount;
use crate::quote::{Group, MonthFees};
use crate::text::format::Format as _;
use crate::text::quote::group_label;
use crate::text::{copied, result};

const COLUMNS: [Group; 4] = Group::ALL;

/// Draws chart and table.
pub(super) fn months(context: Context, locale: Locale) -> View {
    let chart = region(
        move || context.quote(|quote| (quote.currency, quote.months.clone())),
        move |(currency, months)| chart::fees(locale, *currency, months),
    );
    stale(context, locale)
        .and(chart)
        .and(table(context, locale))
        .and(copy_table(context, locale, copied::months))
}

/// The table; it scrolls sideways where it has no room.
fn table(context: Context, locale: Locale) -> Element {
    let lang = locale.0;
    let label = format!(
        "{} · {}",
        result::TAB_MONTHS.get(lang),
        result::SCROLLABLE.get(lang)
    );
    let caption = move || {
        let code = context.quote(|quote| quote.currency.code());
        format!("{code} · {}", result::CONSTANT_GMV.get(lang))
    };
    let head = |class, text: &str| el("th").class(class).attr("scope", "col").child(text);
    let heads = COLUMNS.map(|group| head("figure", group_label(group).get(lang)));
    let heads = el("tr")
        .child(head("", result::MONTH.get(lang)))
        .children(heads)
        .child(head("figure", result::TOTAL.get(lang)));
    let months = move || context.quote(|quote| quote.months.clone());
    let rows = region(months, move |months| {
        View::of(months.iter().map(|month| month_row(locale, month)))
    });
    let sums = region(months, move |months| sum_row(locale, months));
    let table = el("table")
        .class("months")
        .child(el("caption").live_text(caption))
        .child(el("thead").child(heads))
        .child(el("tbody").child(rows))
        .child(el("tfoot").child(sums));
    scroll(label).child(table)
}

fn month_row(locale: Locale, month: &MonthFees) -> Element {
    row(
        locale.month(month.month),
        COLUMNS.map(|group| month.of(group)),
        month.total,
    )
}

fn sum_row(locale: Locale, months: &[MonthFees]) -> Element {
    row(
        result::TOTAL.get(locale.0).to_owned(),
        COLUMNS.map(|group| months.iter().map(|month| month.of(group)).sum()),
        months.iter().map(|month| month.total).sum(),
    )
}

fn row(name: String, parts: [Amount; 4], total: Amount) -> Element {
    let cell = |class, amount| el("td").class(class).child(figure(amount));
    el("tr")
        .child(el("th").attr("scope", "row").child(name))
        .children(parts.map(|part| cell("figure", part)))
        .child(cell("figure total", total))
}
