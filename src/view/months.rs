//! The fees month by month.

use leptos::prelude::*;

use super::context::Context;
use super::lines::figure;
use super::summary::stale;
use crate::browser::intl::Locale;
use crate::money::Amount;
use crate::quote::{Group, MonthFees, Quote};
use crate::text::format::Format as _;
use crate::text::quote::group_label;
use crate::text::result;

const COLUMNS: [Group; 4] = Group::ALL;

/// Draws the table; it scrolls sideways where it has no room.
pub(super) fn months(context: Context, locale: Locale) -> AnyView {
    let lang = locale.0;
    let label = format!(
        "{} · {}",
        result::TAB_MONTHS.get(lang),
        result::SCROLLABLE.get(lang)
    );
    let heads = COLUMNS.map(|group| {
        view! { <th scope="col" class="figure">{group_label(group).get(lang)}</th> }
    });
    let rows = move || {
        context.quote.with(|quote| {
            let months = quote.months.iter();
            months.map(|month| month_row(locale, month)).collect_view()
        })
    };
    let sums = move || context.quote.with(|quote| sum_row(locale, quote));
    let caption = format!(
        "{} · {}",
        context.card().currency().code(),
        result::CONSTANT_GMV.get(lang)
    );
    view! {
        {stale(context, locale)}
        <div class="scroll" tabindex="0" role="region" aria-label=label>
            <table class="months">
                <caption>{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{result::MONTH.get(lang)}</th>
                        {heads.collect_view()}
                        <th scope="col" class="figure">{result::TOTAL.get(lang)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot>{sums}</tfoot>
            </table>
        </div>
    }
    .into_any()
}

/// The fee of a group in a month.
const fn of_group(month: &MonthFees, group: Group) -> Amount {
    match group {
        Group::Base => month.base,
        Group::Ads => month.ads,
        Group::Commission => month.commission,
        Group::OneOff => month.one_off,
    }
}

fn month_row(locale: Locale, month: &MonthFees) -> AnyView {
    row(
        locale.month(month.month),
        COLUMNS.map(|group| of_group(month, group)),
        month.total,
    )
}

fn sum_row(locale: Locale, quote: &Quote) -> AnyView {
    let sum = |group| {
        quote
            .months
            .iter()
            .map(|month| of_group(month, group))
            .sum()
    };
    row(
        result::TOTAL.get(locale.0).to_owned(),
        COLUMNS.map(sum),
        quote.totals.term,
    )
}

fn row(name: String, parts: [Amount; 4], total: Amount) -> AnyView {
    let cells = parts.map(|part| view! { <td class="figure">{figure(part)}</td> });
    view! {
        <tr>
            <th scope="row">{name}</th>
            {cells.collect_view()}
            <td class="figure total">{figure(total)}</td>
        </tr>
    }
    .into_any()
}
