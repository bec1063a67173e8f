//! What stores need and what is not in the quote, as plain tables.

use eu_quote::market::compliance::{Cost, Duties, SiteDuties};
use eu_quote::market::exclusions::{Exclusions, Range};
use eu_quote::money::Amount;
use eu_quote::rate_card::RateCard;
use eu_quote::seller::SellerInputs;
use eu_quote::text::format::{Format as _, Plain, grouped};
use eu_quote::text::quote::{clause, site_label};
use eu_quote::text::{Lang, Text, compliance as duty_words, exclusions as words, schedule};

use crate::quote_text::{assumptions, card_lines, title};
use crate::table::{Align, Table};
use crate::terminal::visible;

/// Everything of both that a person should see.
pub(crate) fn render(
    lang: Lang,
    card: &RateCard,
    inputs: &SellerInputs,
    duties: Option<&Duties>,
    exclusions: &Exclusions,
) -> String {
    let compliance = match duties {
        Some(duties) => compliance(lang, duties),
        None => vec![format!("{}\n", duty_words::NONE.get(lang))],
    };
    let parts = [
        title(lang, duty_words::TITLE, inputs),
        card_lines(lang, card),
    ]
    .into_iter()
    .chain(compliance)
    .chain([
        estimates(lang, exclusions),
        without_estimate(lang, exclusions),
        notes(lang, inputs),
    ]);
    parts.collect::<Vec<String>>().join("\n")
}

fn compliance(lang: Lang, duties: &Duties) -> Vec<String> {
    let assumed = duty_words::assumptions(lang, duties, &Plain);
    let source = visible(&clause(lang, &duties.clause, &Plain));
    let lines = [duty_words::NOTE.get(lang).to_owned(), source];
    let lines: Vec<String> = lines.into_iter().chain(assumed).collect();
    vec![
        duty_table(lang, duties),
        sums(lang, duties),
        launches(lang, duties),
        lines.join("\n") + "\n",
    ]
}

fn duty_table(lang: Lang, duties: &Duties) -> String {
    let mut table = Table::new(&[
        Align::Left,
        Align::Left,
        Align::Right,
        Align::Right,
        Align::Left,
        Align::Left,
        Align::Left,
    ]);
    let say = |text: Text| text.get(lang);
    table.row([
        say(duty_words::DUTY),
        say(duty_words::STANDING),
        say(duty_words::ONE_OFF),
        say(duty_words::YEARLY),
        "",
        "",
        say(duty_words::SOURCE),
    ]);
    let charge = |amount: Option<Amount>| {
        amount.map_or_else(|| say(duty_words::NOT_KNOWN).to_owned(), grouped)
    };
    for site in &duties.sites {
        table.row([site_name(lang, site)]);
        for item in &site.items {
            let notes = duty_words::duty_notes(lang, item, site.site, &Plain);
            let source = lang.pick(&item.source.zh, &item.source.en);
            table.row([
                format!("  {}", say(duty_words::duty_label(item.duty, site.site))),
                say(duty_words::standing_label(item.standing)).to_owned(),
                charge(item.charged.one_off),
                charge(item.charged.yearly),
                item.currency.code().to_owned(),
                notes.join(lang.pick("，", ", ")),
                schedule::checked(lang, source, &Plain.date(item.date)),
            ]);
        }
    }
    table.render()
}

fn site_name(lang: Lang, site: &SiteDuties) -> String {
    format!(
        "{} {} · {}",
        site.site.code(),
        site_label(site.site).get(lang),
        duty_words::stage_label(site.stage).get(lang),
    )
}

fn sums(lang: Lang, duties: &Duties) -> String {
    let mut table = Table::new(&[Align::Left, Align::Right, Align::Right, Align::Left]);
    let say = |text: Text| text.get(lang);
    table.row(["", say(duty_words::ONE_OFF), say(duty_words::YEARLY)]);
    let mut row = |label: Text, cost: Cost| {
        table.row([
            say(label).to_owned(),
            grouped(cost.one_off),
            grouped(cost.yearly),
            duties.currency.code().to_owned(),
        ]);
    };
    row(duty_words::CERTAIN, duties.certain);
    row(duty_words::TO_CONFIRM, duties.to_confirm);
    table.render()
}

fn launches(lang: Lang, duties: &Duties) -> String {
    let mut table = Table::new(&[Align::Left, Align::Left, Align::Left]);
    table.row([duty_words::LAUNCHES.get(lang)]);
    for site in &duties.sites {
        table.row([
            format!("  {}", site_name(lang, site)),
            duty_words::readiness_label(site.launch.readiness)
                .get(lang)
                .to_owned(),
            duty_words::launch(lang, site, &Plain),
        ]);
    }
    format!(
        "{}{}\n",
        table.render(),
        duty_words::LAUNCHES_NOTE.get(lang)
    )
}

fn estimates(lang: Lang, exclusions: &Exclusions) -> String {
    let mut table = Table::new(&[Align::Left, Align::Right, Align::Left]);
    let currency = exclusions.currency.code();
    table.row([words::TITLE.get(lang), currency]);
    for item in &exclusions.items {
        if let Some(estimate) = &item.estimate {
            let number = estimate.clause.as_ref().map(|clause| &clause.number);
            let number = number.map_or_else(String::new, |number| format!(" [{number}]"));
            table.row([
                format!("  {}", words::kind_label(item.kind).get(lang)),
                words::range(estimate.monthly, grouped),
                words::basis(lang, estimate, &Plain) + &number,
            ]);
        }
    }
    table.row([""]);
    let of_gmv = |percent: String| {
        let of_gmv = words::OF_GMV.get(lang);
        lang.pick(format!("{of_gmv} {percent}"), format!("{percent} {of_gmv}"))
    };
    let shares = exclusions.shares;
    let range = |range| of_gmv(words::percents(range, &Plain));
    let sum = shares.map(|shares| range(shares.sum));
    let fee = shares.map(|shares| of_gmv(Plain.percent(shares.fee)));
    let all_in = shares.map(|shares| range(shares.all_in));
    let mut row = |label: Text, amount: Range, share: Option<String>| {
        let amount = words::range(amount, grouped);
        table.row([
            label.get(lang).to_owned(),
            amount,
            share.unwrap_or_default(),
        ]);
    };
    let fee_amount = Range::exactly(exclusions.fee);
    row(words::SUM, exclusions.sum, sum);
    row(words::FEE, fee_amount, fee);
    row(words::ALL_IN, exclusions.all_in, all_in);
    row(words::ONE_OFF, exclusions.one_off, None);
    table.render()
}

fn without_estimate(lang: Lang, exclusions: &Exclusions) -> String {
    let items = exclusions.items.iter();
    let without = items.filter(|item| item.estimate.is_none());
    let names = without.map(|item| words::kind_label(item.kind).get(lang));
    let names = names.collect::<Vec<_>>().join(lang.pick("、", "; "));
    let head = words::NO_ESTIMATE.get(lang);
    lang.pick(format!("{head}：{names}\n"), format!("{head}: {names}\n"))
}

fn notes(lang: Lang, inputs: &SellerInputs) -> String {
    let mut notes = vec![words::NOTE.get(lang).to_owned()];
    for (_, kind) in eu_quote::market::exclusions::Kind::WORDS {
        if let Some(note) = words::kind_note(kind) {
            let (label, note) = (words::kind_label(kind).get(lang), note.get(lang));
            notes.push(lang.pick(format!("{label}：{note}"), format!("{label}: {note}")));
        }
    }
    notes.extend(assumptions(lang, inputs));
    notes.join("\n") + "\n"
}
