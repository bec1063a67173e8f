//! Every line of the quote, with its basis and the clause behind it.

use crate::browser::intl::Locale;
use crate::dom::{Element, View, each, el, region};
use crate::money::{Amount, Currency, Percent};
use crate::quote::{Deduction, Group, Line, LineId, Quote, Volume, tax_clause};
use crate::rate_card::ClauseNote;
use crate::seller::Model;
use crate::text::Text;
use crate::text::format::Format as _;
use crate::text::quote::{self as words, basis, clause, group_label, line_label};
use crate::text::{copied, form, result};
use crate::view::controls::copy_table::copy_table;
use crate::view::controls::{Pen, figure};
use crate::view::summary::duties;
use crate::view::summary::price::{once_chosen, stale};

/// Draws the table. A line that stays is not drawn anew, so that a reason which the
/// reader has opened stays open.
pub(in crate::view) fn lines(pen: Pen) -> View {
    let context = pen.context;
    let amount = move || {
        let code = context.quote(|quote| quote.currency.code());
        format!("{} ({code})", pen.say(result::AMOUNT))
    };
    let amount = el("th")
        .class("figure")
        .attr("scope", "col")
        .live_text(amount);
    let head = el("tr")
        .child(el("th").attr("scope", "col").child(pen.say(result::ITEM)))
        .child(amount);
    let groups = each(
        move || context.quote(Quote::groups),
        move |&group| group_rows(pen, group),
    );
    let table = el("table")
        .class("lines")
        .child(el("thead").child(head))
        .child(groups)
        .child(tax(pen));
    let panel = View::from(table)
        .and(el("p").class("note").child(pen.say(result::CONSTANT_GMV)))
        .and(copy_table(pen, copied::lines));
    stale(pen)
        .and(duties::notice(pen))
        .and(once_chosen(pen, panel))
}

fn group_rows(pen: Pen, group: Group) -> Element {
    let context = pen.context;
    let per = if group.is_monthly() {
        pen.say(form::PER_MONTH)
    } else {
        ""
    };
    let name = el("th")
        .attr("scope", "rowgroup")
        .child(group_label(group).get(pen.lang()))
        .child(" ")
        .child(el("span").class("per").child(per));
    let sum = el("td")
        .class("figure")
        .live_text(move || figure(context.quote(|quote| quote.sum_of(group))));
    let lines = each(
        move || context.quote(|quote| quote.lines_of(group).map(|line| line.id).collect()),
        move |&id| line_row(pen, id),
    );
    let fee_base = (group == Group::Commission).then(|| fee_base(pen));
    el("tbody")
        .child(el("tr").class("group").child(name).child(sum))
        .child(fee_base)
        .child(lines)
}

/// What leads from the GMV to what the commission is computed on, if it is not the same.
fn fee_base(pen: Pen) -> View {
    let Pen { context, locale } = pen;
    region(
        move || context.quote(|quote| quote.volume.clone()),
        move |volume| (!volume.deductions.is_empty()).then(|| fee_base_row(locale, volume)),
    )
}

fn fee_base_row(locale: Locale, volume: &Volume) -> Element {
    let lang = locale.0;
    let money = |amount| {
        let money = locale.money(amount, volume.currency);
        money.replace('-', "\u{2212}")
    };
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
        .child(row(
            el("strong").child(words::FEE_BASE.get(lang)).into(),
            volume.fee_base,
        ));
    let why = volume.clause.as_ref().map(|note| why(locale, note));
    let cell = el("td").attr("colspan", "2").child(steps).child(why);
    el("tr").attr("data-line", "fee-base").child(cell)
}

/// The value added tax below the fees: on what recurs, or on projects by themselves.
fn tax(pen: Pen) -> View {
    let context = pen.context;
    let key = move || {
        context.quote(|quote| {
            let totals = &quote.totals;
            let sums = match quote.model {
                Model::Projects => (result::TERM_TOTAL, totals.term, totals.term_tax),
                _ => (result::MONTHLY, totals.monthly, totals.monthly_tax),
            };
            quote.tax.map(|percent| (percent, sums))
        })
    };
    region(key, move |taxed| {
        taxed.map(|(percent, sums)| tax_rows(pen, percent, sums))
    })
}

fn tax_rows(pen: Pen, percent: Percent, (total, net, tax): (Text, Amount, Amount)) -> Element {
    let Pen { context, locale } = pen;
    let lang = pen.lang();
    let row = |label: View, amount| {
        el("tr")
            .child(el("td").child(label))
            .child(el("td").class("figure").child(figure(amount)))
    };
    let card = context.card();
    let vat = View::from(words::service_vat(lang, &locale.percent(percent)))
        .and(tax_clause(&card).map(|note| why(locale, note)));
    let net_label = format!("{} · {}", total.get(lang), pen.say(words::NET));
    el("tbody")
        .child(row(net_label.into(), net).class("group"))
        .child(row(vat, tax).attr("data-tax", ""))
        .child(row(pen.say(words::GROSS).into(), net + tax).class("group"))
}

/// The clause behind an amount, for who wants to know.
fn why(locale: Locale, note: &ClauseNote) -> Element {
    el("details")
        .class("why")
        .child(el("summary").child(result::WHY.get(locale.0)))
        .child(el("p").child(clause(locale.0, note, &locale)))
}

/// A deduction with its basis.
fn deduction_label(locale: Locale, volume: &Volume, deduction: &Deduction) -> View {
    let lang = locale.0;
    let basis = words::deduction_basis(lang, deduction, volume, &locale);
    View::from(words::deduction_label(lang, deduction.kind))
        .and(el("span").class("basis").child(basis))
}

fn line_row(pen: Pen, id: LineId) -> Element {
    let Pen { context, locale } = pen;
    let lang = pen.lang();
    // Empty for the moment between the line's end and the row's.
    let of_line = move |tell: &dyn Fn(&Line, Currency) -> String| {
        context.quote(|quote| {
            let line = quote.lines.iter().find(|line| line.id == id);
            line.map(|line| tell(line, quote.currency))
                .unwrap_or_default()
        })
    };
    let basis = el("span")
        .class("basis")
        .live_text(move || of_line(&|line, currency| basis(lang, &line.basis, currency, &locale)));
    let clause = el("p").live_text(move || of_line(&|line, _| clause(lang, &line.clause, &locale)));
    let why = el("details")
        .class("why")
        .child(el("summary").child(pen.say(result::WHY)))
        .child(clause);
    let item = el("td")
        .child(el("span").class("line-label").child(line_label(lang, id)))
        .child(basis)
        .child(why);
    let amount = el("td")
        .class("figure")
        .live_text(move || of_line(&|line, _| figure(line.amount)));
    el("tr")
        .attr("data-line", id.key())
        .child(item)
        .child(amount)
}
