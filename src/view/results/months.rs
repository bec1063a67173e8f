//! The fees month by month: a chart, and the table that is its twin.

use crate::browser::intl::Locale;
use crate::dom::{Element, View, el, region};
use crate::money::Amount;
use crate::quote::{Group, MonthFees};
use crate::text::format::Format as _;
use crate::text::quote::group_label;
use crate::text::{copied, result};
use crate::view::chart;
use crate::view::controls::Pen;
use crate::view::controls::copy_table::copy_table;
use crate::view::controls::{figure, scroll};
use crate::view::summary::price::{once_chosen, stale};

/// Draws chart and table.
pub(in crate::view) fn months(pen: Pen) -> View {
    let Pen { context, locale } = pen;
    let chart = region(
        move || context.quote(|quote| (quote.currency, quote.months.clone())),
        move |(currency, months)| chart::fees("fees", locale, *currency, months),
    );
    let panel = chart.and(table(pen)).and(copy_table(pen, copied::months));
    stale(pen).and(once_chosen(pen, panel))
}

/// The table, its total right after the month: that is in sight wherever the rest has to
/// be scrolled to.
fn table(pen: Pen) -> Element {
    let Pen { context, locale } = pen;
    let caption = move || {
        let code = context.quote(|quote| quote.currency.code());
        format!("{code} · {}", pen.say(result::CONSTANT_GMV))
    };
    let body = region(
        move || context.quote(|quote| (quote.charged_groups(), quote.months.clone())),
        move |(groups, months)| rows(locale, groups, months),
    );
    let table = el("table")
        .class("months")
        .child(el("caption").live_text(caption))
        .child(body);
    scroll(locale, pen.say(result::TAB_MONTHS), table)
}

fn rows(locale: Locale, groups: &[Group], months: &[MonthFees]) -> View {
    let lang = locale.0;
    let head = |class, text: &str| el("th").class(class).attr("scope", "col").child(text);
    let heads = groups.iter();
    let heads = heads.map(|&group| head("figure", group_label(group).get(lang)));
    let heads = el("tr")
        .child(head("", result::MONTH.get(lang)))
        .child(head("figure total", result::TOTAL.get(lang)))
        .children(heads);
    let body = months.iter().map(|month| {
        let parts = groups.iter().map(|&group| month.of(group));
        row(locale.month(month.month), parts, month.total)
    });
    let sums = groups
        .iter()
        .map(|&group| months.iter().map(|month| month.of(group)).sum());
    let total = months.iter().map(|month| month.total).sum();
    let sums = row(result::TOTAL.get(lang).to_owned(), sums, total);
    View::from(el("thead").child(heads))
        .and(el("tbody").children(body))
        .and(el("tfoot").child(sums))
}

fn row(name: String, parts: impl Iterator<Item = Amount>, total: Amount) -> Element {
    let cell = |class, amount| el("td").class(class).child(figure(amount));
    el("tr")
        .child(el("th").attr("scope", "row").child(name))
        .child(cell("figure total", total))
        .children(parts.map(|part| cell("figure", part)))
}
