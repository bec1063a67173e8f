//! A quote as plain tables.

use eu_quote::money::Amount;
use eu_quote::quote::{Group, Quote};
use eu_quote::rate_card::RateCard;
use eu_quote::seller::SellerInputs;
use eu_quote::text::format::{Format as _, Plain, grouped};
use eu_quote::text::{Lang, form, quote as words, result};

use crate::table::{Align, Table};

/// Everything of the quote that a person should see.
pub(crate) fn render(lang: Lang, card: &RateCard, inputs: &SellerInputs, quote: &Quote) -> String {
    [
        title(lang, inputs, quote),
        card_lines(lang, card),
        lines(lang, quote),
        months(lang, quote),
        totals(lang, quote),
        notes(lang, inputs),
    ]
    .join("\n")
}

fn title(lang: Lang, inputs: &SellerInputs, quote: &Quote) -> String {
    format!(
        "{} · {} · {} · {}\n",
        result::QUOTE.get(lang),
        words::model_label(quote.model).get(lang),
        Plain.month(inputs.start),
        form::months(lang, quote.term.months()),
    )
}

/// The card, and that it is a sample in both languages: what is printed may be
/// passed on to somebody who reads only one.
pub(crate) fn card_lines(lang: Lang, card: &RateCard) -> String {
    let name = lang.pick(&card.name().zh, &card.name().en);
    let until = Plain.date(card.valid_until());
    let mut text = result::card(lang, name, &card.id().to_string(), &until);
    if card.is_sample() {
        for lang in Lang::ALL {
            text.extend(["\n", words::SAMPLE.get(lang)]);
        }
    }
    text + "\n"
}

fn lines(lang: Lang, quote: &Quote) -> String {
    let mut table = Table::new(&[Align::Left, Align::Right, Align::Left]);
    for group in Group::ALL {
        let mut lines = quote.lines_of(group).peekable();
        if lines.peek().is_none() {
            continue;
        }
        let label = words::group_label(group).get(lang);
        let period = match group {
            Group::OneOff => String::new(),
            Group::Base | Group::Ads | Group::Commission => {
                format!(" {}", form::PER_MONTH.get(lang))
            }
        };
        table.row([format!("{label}{period}"), quote.currency.code().into()]);
        for line in lines {
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
    let mut table = Table::new(&[
        Align::Left,
        Align::Right,
        Align::Right,
        Align::Right,
        Align::Right,
        Align::Right,
    ]);
    let [base, ads, commission, one_off] =
        Group::ALL.map(|group| words::group_label(group).get(lang));
    let total = result::TOTAL.get(lang);
    table.row([
        result::MONTH.get(lang),
        base,
        ads,
        commission,
        one_off,
        total,
    ]);
    for fees in &quote.months {
        let amounts = [
            fees.base,
            fees.ads,
            fees.commission,
            fees.one_off,
            fees.total,
        ];
        let month = Plain.month(fees.month);
        table.row([month].into_iter().chain(amounts.map(grouped)));
    }
    table.render()
}

fn totals(lang: Lang, quote: &Quote) -> String {
    let totals = &quote.totals;
    let money = |amount: Amount| Plain.money(amount, quote.currency);
    let mut table = Table::new(&[Align::Left, Align::Right]);
    for (label, amount) in [
        (result::MONTHLY, totals.monthly),
        (result::ONE_OFF, totals.one_off),
        (result::FIRST_YEAR, totals.first_year),
        (result::TERM_TOTAL, totals.term),
    ] {
        table.row([label.get(lang).into(), money(amount)]);
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
