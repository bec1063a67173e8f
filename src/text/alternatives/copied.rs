//! The comparison as it is copied for a spreadsheet.

use super::{
    AS_STATED, DIFFERENCE, ESTIMATES, HIRES, MONTHLY, NEEDED, ONE_OFF, OPTION, OWN_TEAM,
    RECRUITING, ROLE, SALARY, SAME_SCOPE, SAME_TERMS, THIS_QUOTE, TO_FILL_IN, TODAY, TOOLS, item,
    offer_as, offer_name, role, working,
};
use crate::alternatives::{Alternatives, Costs, OfferCosts, TeamCosts};
use crate::money::{Amount, Currency};
use crate::text::copied::row;
use crate::text::format::Format;
use crate::text::{Lang, result};

/// What each option costs, then the team role by role and the offers line by line.
pub fn copied(
    lang: Lang,
    instead: &Alternatives,
    currency: Currency,
    format: &dyn Format,
) -> String {
    let mut text = options(lang, instead);
    if let Some(team) = &instead.own_team {
        text = text + "\n" + &team_table(lang, team);
    }
    let offers = (1..).zip(&instead.offers);
    for (place, offer) in offers.filter(|(_, offer)| !offer.is_blank) {
        text = text + "\n" + &offer_table(lang, (place, offer), currency, format);
    }
    text + "\n" + currency.code() + " · " + SAME_TERMS.get(lang) + "\n"
}

fn options(lang: Lang, instead: &Alternatives) -> String {
    let heads = [MONTHLY, ONE_OFF, result::FIRST_YEAR, result::TERM_TOTAL];
    let heads = heads.map(|head| head.get(lang).to_owned());
    let mut table = row(OPTION.get(lang), &heads, DIFFERENCE.get(lang));
    table += &option(THIS_QUOTE.get(lang), instead.quote, instead.quote);
    if let Some(team) = &instead.own_team {
        table += &option(OWN_TEAM.get(lang), team.costs, instead.quote);
    }
    for (place, offer) in (1..).zip(&instead.offers) {
        let name = offer_name(lang, place, &offer.name);
        if offer.is_blank {
            let cells = [TO_FILL_IN.get(lang), "", "", ""].map(str::to_owned);
            table += &row(&name, &cells, "");
            continue;
        }
        let stated = offer_as(lang, &name, AS_STATED);
        table += &option(&stated, offer.stated, instead.quote);
        let whole = offer_as(lang, &name, SAME_SCOPE);
        table += &option(&whole, offer.comparable, instead.quote);
    }
    table
}

fn option(name: &str, costs: Costs, this: Costs) -> String {
    let Costs {
        monthly,
        one_off,
        first_year,
        term,
    } = costs;
    let cells = [monthly, one_off, first_year, term].map(|amount| amount.to_string());
    row(name, &cells, &(term - this.term).to_string())
}

fn team_table(lang: Lang, team: &TeamCosts) -> String {
    let heads = [TODAY, NEEDED, HIRES, SALARY, MONTHLY];
    let heads = heads.map(|head| head.get(lang).to_owned());
    let mut table = row(ROLE.get(lang), &heads, RECRUITING.get(lang));
    for costs in &team.roles {
        let heads = [costs.today, costs.needed, costs.hires].map(|heads| heads.to_string());
        let money = [costs.salary, costs.monthly].map(|amount| amount.to_string());
        let cells = [heads.as_slice(), money.as_slice()].concat();
        let recruiting = costs.recruiting.to_string();
        table += &row(role(costs.role).get(lang), &cells, &recruiting);
    }
    let last = |name: &str, monthly: Amount, once: &str| {
        let blank = String::new;
        let cells = [blank(), blank(), blank(), blank(), monthly.to_string()];
        row(name, &cells, once)
    };
    let one_off = team.costs.one_off.to_string();
    table
        + &last(TOOLS.get(lang), team.tools, "")
        + &last(result::TOTAL.get(lang), team.costs.monthly, &one_off)
}

fn offer_table(
    lang: Lang,
    (place, offer): (usize, &OfferCosts),
    currency: Currency,
    format: &dyn Format,
) -> String {
    let name = offer_name(lang, place, &offer.name);
    let amount = format!("{} ({})", result::AMOUNT.get(lang), currency.code());
    let mut table = row(&name, &[amount], "");
    let mut were_stated = true;
    for line in &offer.lines {
        if were_stated && !line.item.is_stated() {
            table += &row(ESTIMATES.get(lang), &[String::new()], "");
            were_stated = false;
        }
        let amount = line.amount.map(|amount| amount.to_string());
        let why = working(lang, line, currency, format);
        table += &row(&item(lang, line.item), &[amount.unwrap_or_default()], &why);
    }
    table
}
