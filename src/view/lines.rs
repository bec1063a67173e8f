//! Every line of the quote, with its basis and the clause behind it.

use leptos::prelude::*;

use super::context::Context;
use super::summary::stale;
use crate::browser::intl::Locale;
use crate::money::Amount;
use crate::quote::{Group, Line, Quote};
use crate::text::format::grouped;
use crate::text::quote::{basis, clause, group_label, line_label};
use crate::text::{form, result};

/// Draws the table.
pub(super) fn lines(context: Context, locale: Locale) -> AnyView {
    let lang = locale.0;
    let code = context.card().currency().code();
    let groups = move || {
        context.quote.with(|quote| {
            let groups = Group::ALL.into_iter();
            groups
                .filter(|&group| quote.lines_of(group).next().is_some())
                .map(|group| group_rows(locale, quote, group))
                .collect_view()
        })
    };
    view! {
        {stale(context, locale)}
        <table class="lines">
            <thead>
                <tr>
                    <th scope="col">{result::ITEM.get(lang)}</th>
                    <th scope="col" class="figure">
                        {format!("{} ({code})", result::AMOUNT.get(lang))}
                    </th>
                </tr>
            </thead>
            {groups}
        </table>
        <p class="note">{result::CONSTANT_GMV.get(lang)}</p>
    }
    .into_any()
}

fn group_rows(locale: Locale, quote: &Quote, group: Group) -> AnyView {
    let rows = quote
        .lines_of(group)
        .map(|line| line_row(locale, quote, line));
    let per = match group {
        Group::OneOff => "",
        _ => form::PER_MONTH.get(locale.0),
    };
    view! {
        <tbody>
            <tr class="group">
                <th scope="rowgroup">
                    {group_label(group).get(locale.0)} " " <span class="per">{per}</span>
                </th>
                <td class="figure">{figure(quote.sum_of(group))}</td>
            </tr>
            {rows.collect_view()}
        </tbody>
    }
    .into_any()
}

fn line_row(locale: Locale, quote: &Quote, line: &Line) -> AnyView {
    let basis = basis(locale.0, &line.basis, quote.currency, &locale);
    let clause = clause(locale.0, &line.clause, &locale);
    view! {
        <tr data-line=line.id.key()>
            <td>
                <span class="line-label">{line_label(locale.0, line.id)}</span>
                <span class="basis">{basis}</span>
                <details class="why">
                    <summary>{result::WHY.get(locale.0)}</summary>
                    <p>{clause}</p>
                </details>
            </td>
            <td class="figure">{figure(line.amount)}</td>
        </tr>
    }
    .into_any()
}

/// To the fen, with the minus that does not break.
pub(super) fn figure(amount: Amount) -> String {
    grouped(amount).replace('-', "\u{2212}")
}
