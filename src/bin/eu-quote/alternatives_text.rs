//! An own team and other offers as plain tables.

use eu_quote::alternatives::{Alternatives, Costs, OfferCosts, RoleCosts, TeamCosts};
use eu_quote::money::Amount;
use eu_quote::rate_card::RateCard;
use eu_quote::seller::SellerInputs;
use eu_quote::text::format::{Plain, grouped};
use eu_quote::text::{Lang, Text, alternatives as words, result};

use crate::quote_text::{assumptions, card_lines, title};
use crate::table::{Align, Table};

/// Everything of the alternatives that a person should see.
pub(crate) fn render(
    lang: Lang,
    card: &RateCard,
    inputs: &SellerInputs,
    instead: &Alternatives,
) -> String {
    let offers = (1..).zip(&instead.offers);
    let offers = offers.map(|(place, offer)| {
        let name = words::offer_name(lang, place, &offer.name);
        offer_part(lang, card, &name, offer, instead.quote)
    });
    let parts = [
        title(lang, words::TITLE, inputs),
        card_lines(lang, card),
        options(lang, card, instead),
        team_part(lang, card, instead.own_team.as_ref()),
    ]
    .into_iter()
    .chain(offers)
    .chain([notes(lang, inputs, instead)]);
    parts.collect::<Vec<String>>().join("\n")
}

fn options(lang: Lang, card: &RateCard, instead: &Alternatives) -> String {
    let mut table = Table::new(&[
        Align::Left,
        Align::Right,
        Align::Right,
        Align::Right,
        Align::Right,
        Align::Right,
    ]);
    let heads = [
        words::MONTHLY,
        words::ONE_OFF,
        result::FIRST_YEAR,
        result::TERM_TOTAL,
        words::DIFFERENCE,
    ];
    let heads = heads.map(|head| head.get(lang).to_owned());
    let corner = format!("{} {}", words::OPTION.get(lang), card.currency().code());
    table.row([corner].into_iter().chain(heads));
    let this = instead.quote;
    table.row(option(words::THIS_QUOTE.get(lang).into(), this, this));
    if let Some(team) = &instead.own_team {
        table.row(option(words::OWN_TEAM.get(lang).into(), team.costs, this));
    }
    for (place, offer) in (1..).zip(&instead.offers) {
        let name = words::offer_name(lang, place, &offer.name);
        if offer.is_blank {
            table.row([name, words::TO_FILL_IN.get(lang).into()]);
            continue;
        }
        let stated = words::offer_as(lang, &name, words::AS_STATED);
        table.row(option(stated, offer.stated, this));
        let whole = words::offer_as(lang, &name, words::SAME_SCOPE);
        table.row(option(whole, offer.comparable, this));
    }
    table.render()
}

fn option(name: String, costs: Costs, this: Costs) -> Vec<String> {
    let Costs {
        monthly,
        one_off,
        first_year,
        term,
    } = costs;
    let amounts = [monthly, one_off, first_year, term, term - this.term];
    [name].into_iter().chain(amounts.map(grouped)).collect()
}

fn team_part(lang: Lang, card: &RateCard, team: Option<&TeamCosts>) -> String {
    let head = words::OWN_TEAM.get(lang);
    let Some(team) = team else {
        return format!("{head}\n  {}\n", words::NO_TEAM.get(lang));
    };
    let mut table = Table::new(&[
        Align::Left,
        Align::Right,
        Align::Right,
        Align::Right,
        Align::Right,
        Align::Right,
        Align::Right,
    ]);
    let heads = [
        words::ROLE,
        words::TODAY,
        words::NEEDED,
        words::HIRES,
        words::SALARY,
        words::MONTHLY,
        words::RECRUITING,
    ];
    let heads = heads.map(|head: Text| head.get(lang).to_owned());
    table.row(indented(heads));
    for costs in &team.roles {
        table.row(indented(role_row(lang, costs)));
    }
    let last = |text: Text, monthly: Amount, once: String| {
        let blank = String::new;
        let name = text.get(lang).to_owned();
        let monthly = grouped(monthly);
        indented([name, blank(), blank(), blank(), blank(), monthly, once])
    };
    table.row(last(words::TOOLS, team.tools, String::new()));
    let once = grouped(team.costs.one_off);
    table.row(last(result::TOTAL, team.costs.monthly, once));
    let currency = card.currency();
    let facts = words::team_facts(lang, team, currency, &Plain);
    let facts = [words::team_verdict(lang, team, currency, &Plain)]
        .into_iter()
        .chain(facts)
        .chain([words::TEAM_NOT_COUNTED.get(lang).to_owned()]);
    let facts = sentences(facts);
    format!("{head} [{}]\n{}{facts}", team.clause.number, table.render())
}

fn role_row(lang: Lang, costs: &RoleCosts) -> [String; 7] {
    [
        words::role(costs.role).get(lang).to_owned(),
        costs.today.to_string(),
        costs.needed.to_string(),
        costs.hires.to_string(),
        grouped(costs.salary),
        grouped(costs.monthly),
        grouped(costs.recruiting),
    ]
}

fn indented<const N: usize>(mut cells: [String; N]) -> [String; N] {
    if let Some(first) = cells.first_mut() {
        first.insert_str(0, "  ");
    }
    cells
}

fn offer_part(lang: Lang, card: &RateCard, name: &str, offer: &OfferCosts, this: Costs) -> String {
    let kind = words::provider(offer.provider).get(lang);
    if offer.is_blank {
        return format!("{name} · {kind}\n  {}\n", words::BLANK.get(lang));
    }
    let mut table = Table::new(&[Align::Left, Align::Right, Align::Left]);
    let mut were_stated = true;
    for line in &offer.lines {
        if were_stated && !line.item.is_stated() {
            table.row([format!("  {}", words::ESTIMATES.get(lang))]);
            were_stated = false;
        }
        let indent = if were_stated { "  " } else { "    " };
        let mut why = words::working(lang, line, card.currency(), &Plain);
        if let Some(clause) = &line.clause {
            why = format!("{why} [{}]", clause.number);
        }
        table.row([
            format!("{indent}{}", words::item(lang, line.item)),
            line.amount.map_or_else(|| "-".to_owned(), grouped),
            why,
        ]);
    }
    let verdict = words::verdict(lang, offer, this, card.currency(), &Plain);
    let ends = [Some(verdict), words::beyond(lang, offer)];
    let ends = sentences(ends.into_iter().flatten());
    format!("{name} · {kind}\n{}{ends}", table.render())
}

fn sentences(sentences: impl Iterator<Item = String>) -> String {
    let lines = sentences.flat_map(|sentence| ["  ".to_owned(), sentence, "\n".to_owned()]);
    lines.collect()
}

fn notes(lang: Lang, inputs: &SellerInputs, instead: &Alternatives) -> String {
    let notes = instead.notes.iter().map(|&note| words::note(note));
    let notes = notes.chain([words::SAME_TERMS]);
    let mut notes: Vec<String> = notes.map(|note| note.get(lang).to_owned()).collect();
    if !instead.offers.is_empty() {
        notes.push(words::NOT_CHECKED.get(lang).to_owned());
    }
    notes.extend(assumptions(lang, inputs));
    notes.join("\n") + "\n"
}
