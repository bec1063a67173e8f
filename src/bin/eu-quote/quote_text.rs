//! A quote as plain tables.

use eu_quote::money::Amount;
use eu_quote::quote::{Group, Quote, tax_clause};
use eu_quote::rate_card::RateCard;
use eu_quote::seller::{Model, SellerInputs};
use eu_quote::text::format::{Format as _, Plain, grouped};
use eu_quote::text::{Lang, Text, form, quote as words, result};

use crate::table::{Align, Table};
use crate::terminal::visible;

/// Everything of the quote that a person should see.
pub(crate) fn render(lang: Lang, card: &RateCard, inputs: &SellerInputs, quote: &Quote) -> String {
    let mut parts = vec![title_of(lang, inputs, quote), card_lines(lang, card)];
    if quote.model == Model::Projects && quote.lines.is_empty() {
        parts.push(format!("{}\n", words::CHOOSE_PROJECT.get(lang)));
    } else {
        parts.extend(fee_base(lang, quote));
        parts.extend([
            lines(lang, quote),
            months(lang, quote),
            totals(lang, card, quote),
            notes(lang, inputs),
        ]);
    }
    parts.join("\n")
}

fn title_of(lang: Lang, inputs: &SellerInputs, quote: &Quote) -> String {
    format!(
        "{} · {} · {} · {}\n",
        result::QUOTE.get(lang),
        words::model_label(quote.model).get(lang),
        Plain.month(inputs.start),
        form::months(lang, quote.term.months()),
    )
}

/// What is printed, for which contract.
pub(crate) fn title(lang: Lang, title: Text, inputs: &SellerInputs) -> String {
    format!(
        "{} · {} · {}\n",
        title.get(lang),
        Plain.month(inputs.start),
        form::months(lang, inputs.term.months()),
    )
}

/// The card, and that it is a sample in both languages: what is printed may be
/// passed on to somebody who reads only one.
pub(crate) fn card_lines(lang: Lang, card: &RateCard) -> String {
    let name = visible(lang.pick(&card.name().zh, &card.name().en));
    let until = Plain.date(card.valid_until());
    let mut text = result::card(lang, &name, &card.id().to_string(), &until);
    if card.is_sample() {
        for lang in Lang::ALL {
            text.extend(["\n", words::SAMPLE.get(lang)]);
        }
    }
    text + "\n"
}

/// What leads from the GMV to what the commission is computed on, if it is not the same.
fn fee_base(lang: Lang, quote: &Quote) -> Option<String> {
    let volume = &quote.volume;
    let mut table = Table::new(&[Align::Left, Align::Right, Align::Left]);
    let title = words::FEE_BASE.get(lang);
    table.row([title, volume.currency.code()]);
    let sales = words::ORDERED_SALES.get(lang);
    table.row([format!("  {sales}"), grouped(volume.gmv)]);
    let clause = volume.clause.as_ref()?;
    for deduction in &volume.deductions {
        table.row([
            format!("  {}", words::deduction_label(lang, deduction.kind)),
            grouped(deduction.amount),
            format!(
                "{} [{}]",
                words::deduction_basis(lang, deduction, volume, &Plain),
                clause.number,
            ),
        ]);
    }
    table.row([format!("  {title}"), grouped(volume.fee_base)]);
    let is_charged_on = quote.lines_of(Group::Commission).next().is_some();
    is_charged_on.then(|| table.render())
}

fn lines(lang: Lang, quote: &Quote) -> String {
    let mut table = Table::new(&[Align::Left, Align::Right, Align::Left]);
    for group in quote.groups() {
        let mut label = words::group_label(group).get(lang).to_owned();
        if group.is_monthly() {
            label.extend([" ", form::PER_MONTH.get(lang)]);
        }
        table.row([label, quote.currency.code().into()]);
        for line in quote.lines_of(group) {
            table.row([
                format!("  {}", words::line_label(lang, line.id)),
                grouped(line.amount),
                format!(
                    "{} [{}]",
                    words::basis(lang, &line.basis, quote.currency, &Plain),
                    line.clause.number,
                ),
            ]);
        }
        let sum = grouped(quote.sum_of(group));
        table.row([format!("  {}", result::SUBTOTAL.get(lang)), sum]);
        table.row([""]);
    }
    table.render().trim_end().to_owned() + "\n"
}

fn months(lang: Lang, quote: &Quote) -> String {
    let groups = quote.groups();
    let mut columns = vec![Align::Right; groups.len() + 2];
    columns[0] = Align::Left;
    let mut table = Table::new(&columns);
    let labels = groups.iter();
    let labels = labels.map(|&group| words::group_label(group).get(lang));
    let heads = [result::MONTH.get(lang)].into_iter().chain(labels);
    table.row(heads.chain([result::TOTAL.get(lang)]));
    for fees in &quote.months {
        let parts = groups.iter().map(|&group| fees.of(group));
        let amounts = parts.chain([fees.total]).map(grouped);
        table.row([Plain.month(fees.month)].into_iter().chain(amounts));
    }
    table.render()
}

/// The totals, and what they are with the value added tax if there is one.
fn totals(lang: Lang, card: &RateCard, quote: &Quote) -> String {
    let totals = &quote.totals;
    let money = |amount: Amount| Plain.money(amount, quote.currency);
    let columns = [Align::Left, Align::Right, Align::Right, Align::Right];
    let mut table = Table::new(&columns);
    if let Some((percent, clause)) = quote.tax.zip(tax_clause(card)) {
        let vat = words::service_vat(lang, &Plain.percent(percent));
        table.row([
            String::new(),
            words::NET.get(lang).into(),
            format!("{vat} [{}]", clause.number),
            words::GROSS.get(lang).into(),
        ]);
    }
    let once = [Group::Projects, Group::Compliance].into_iter();
    let once = once.map(|group| (words::group_label(group), quote.sum_of(group), None));
    let rows = [
        (result::MONTHLY, totals.monthly, Some(totals.monthly_tax)),
        (result::ONE_OFF, totals.one_off, None),
    ];
    let sums = [
        (
            result::FIRST_YEAR,
            totals.first_year,
            Some(totals.first_year_tax),
        ),
        (result::TERM_TOTAL, totals.term, Some(totals.term_tax)),
    ];
    let rows = rows.into_iter().chain(once.filter(|row| !row.1.is_zero()));
    for (label, amount, tax) in rows.chain(sums) {
        let tax = tax.filter(|_| quote.tax.is_some());
        let with_tax = tax.map(|tax| [money(tax), money(amount + tax)]);
        let row = [label.get(lang).into(), money(amount)].into_iter();
        table.row(row.chain(with_tax.into_iter().flatten()));
    }
    let rate = totals.effective_rate.map(|rate| Plain.percent(rate));
    let rate = rate.unwrap_or_else(|| result::NO_RATE.get(lang).into());
    table.row([result::EFFECTIVE_RATE.get(lang).into(), rate]);
    table.render()
}

fn notes(lang: Lang, inputs: &SellerInputs) -> String {
    let mut notes = vec![
        result::CONSTANT_GMV.get(lang).to_owned(),
        result::NOT_INCLUDED.get(lang).to_owned(),
    ];
    notes.extend(assumptions(lang, inputs));
    notes.join("\n") + "\n"
}

/// Which answers nobody has confirmed, if any.
pub(crate) fn assumptions(lang: Lang, inputs: &SellerInputs) -> Option<String> {
    let assumed: Vec<&str> = inputs
        .assumed
        .iter()
        .map(|field| form::field(lang, field))
        .collect();
    let count = result::assumptions(lang, assumed.len());
    (!assumed.is_empty()).then(|| {
        lang.pick(
            format!("{count}：{}", assumed.join("、")),
            format!("{count}: {}", assumed.join(", ")),
        )
    })
}
