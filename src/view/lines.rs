//! Every line of the quote, with its basis and the clause behind it.

use super::context::Context;
use super::copy_table::copy_table;
use super::summary::stale;
use crate::browser::intl::Locale;
use crate::dom::{Element, View, each, el, region};
use crate::money::Amount;
use crate::quote::{Deduction, Group, Line, LineId, Quote, Volume};
use crate::text::format::{Format as _, grouped};
use crate::text::quote::{self as words, basis, clause, group_label, line_label};
use crate::text::{copied, form, result};

/// Draws the table. A line that stays is not drawn anew, so that a reason which the
/// reader has opened stays open.
pub(super) fn lines(context: Context, locale: Locale) -> View {
    let lang = locale.0;
    let code = context.card().currency().code();
    let amount = format!("{} ({code})", result::AMOUNT.get(lang));
    let head = el("tr")
        .child(el("th").attr("scope", "col").child(result::ITEM.get(lang)))
        .child(el("th").class("figure").attr("scope", "col").child(amount));
    let groups = each(
        move || context.quote(Quote::groups),
        move |&group| group_rows(context, locale, group),
    );
    let table = el("table")
        .class("lines")
        .child(el("thead").child(head))
        .child(groups);
    stale(context, locale)
        .and(table)
        .and(el("p").class("note").child(result::CONSTANT_GMV.get(lang)))
        .and(copy_table(context, locale, copied::lines))
}

fn group_rows(context: Context, locale: Locale, group: Group) -> Element {
    let per = if group.is_monthly() {
        form::PER_MONTH.get(locale.0)
    } else {
        ""
    };
    let name = el("th")
        .attr("scope", "rowgroup")
        .child(group_label(group).get(locale.0))
        .child(" ")
        .child(el("span").class("per").child(per));
    let sum = el("td")
        .class("figure")
        .live_text(move || figure(context.quote(|quote| quote.sum_of(group))));
    let lines = each(
        move || context.quote(|quote| quote.lines_of(group).map(|line| line.id).collect()),
        move |&id| line_row(context, locale, id),
    );
    let fee_base = (group == Group::Commission).then(|| fee_base(context, locale));
    el("tbody")
        .child(el("tr").class("group").child(name).child(sum))
        .child(fee_base)
        .child(lines)
}

/// What leads from the GMV to what the commission is computed on, if it is not the same.
fn fee_base(context: Context, locale: Locale) -> View {
    region(
        move || context.quote(|quote| quote.volume.clone()),
        move |volume| (!volume.deductions.is_empty()).then(|| fee_base_row(locale, volume)),
    )
}

fn fee_base_row(locale: Locale, volume: &Volume) -> Element {
    let lang = locale.0;
    let money = |amount| locale.money(amount, volume.currency);
    let row = |label: View, amount| {
        el("div")
            .class("row")
            .child(el("dt").child(label))
            .child(el("dd").child(money(amount)))
    };
    let deductions = volume.deductions.iter();
    let deductions = deductions
        .map(|deduction| row(deduction_label(locale, volume, deduction), deduction.amount));
    let steps = el("dl")
        .class("rows")
        .child(row(words::ORDERED_SALES.get(lang).into(), volume.gmv))
        .children(deductions)
        .child(row(words::FEE_BASE.get(lang).into(), volume.fee_base));
    let why = volume.clause.as_ref().map(|note| {
        el("details")
            .class("why")
            .child(el("summary").child(result::WHY.get(lang)))
            .child(el("p").child(clause(lang, note, &locale)))
    });
    let cell = el("td")
        .attr("colspan", "2")
        .child(
            el("span")
                .class("line-label")
                .child(words::FEE_BASE.get(lang)),
        )
        .child(steps)
        .child(why);
    el("tr").attr("data-line", "fee-base").child(cell)
}

/// A deduction with its basis.
fn deduction_label(locale: Locale, volume: &Volume, deduction: &Deduction) -> View {
    let lang = locale.0;
    let basis = words::deduction_basis(lang, deduction, volume, &locale);
    View::from(words::deduction_label(lang, deduction.kind))
        .and(el("span").class("basis").child(basis))
}

fn line_row(context: Context, locale: Locale, id: LineId) -> Element {
    let lang = locale.0;
    // Empty for the moment between the line's end and the row's.
    let of_line = move |tell: &dyn Fn(&Line) -> String| {
        context.quote(|quote| {
            let line = quote.lines.iter().find(|line| line.id == id);
            line.map(tell).unwrap_or_default()
        })
    };
    let currency = context.card().currency();
    let basis = el("span")
        .class("basis")
        .live_text(move || of_line(&|line| basis(lang, &line.basis, currency, &locale)));
    let clause = el("p").live_text(move || of_line(&|line| clause(lang, &line.clause, &locale)));
    let why = el("details")
        .class("why")
        .child(el("summary").child(result::WHY.get(lang)))
        .child(clause);
    let item = el("td")
        .child(el("span").class("line-label").child(line_label(lang, id)))
        .child(basis)
        .child(why);
    let amount = el("td")
        .class("figure")
        .live_text(move || of_line(&|line| figure(line.amount)));
    el("tr")
        .attr("data-line", id.key())
        .child(item)
        .child(amount)
}

/// To the fen, with the minus that does not break.
pub(super) fn figure(amount: Amount) -> String {
    grouped(amount).replace('-', "\u{2212}")
}
