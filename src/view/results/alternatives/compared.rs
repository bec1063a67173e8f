//! Every option side by side, as a chart and as the table that is its twin.

use leptos::prelude::{Track as _, WithUntracked as _};

use super::tab::Tab;
use crate::alternatives::{Alternatives, Costs};
use crate::dom::{Element, View, el, region};
use crate::text::alternatives as words;
use crate::text::{Text, result};
use crate::view::chart::options::{Bar, options};
use crate::view::controls::copy_table::copy_text;
use crate::view::controls::{Pen, figure, scroll};

/// Draws both, and what is to be known of them.
pub(super) fn compared(tab: Tab) -> View {
    let Tab { pen, instead } = tab;
    let Pen { context, locale } = pen;
    let drawn = region(
        move || {
            instead.track();
            instead.with_untracked(Alternatives::clone)
        },
        move |instead| draw(tab, instead),
    );
    let copy = copy_text(pen, move || {
        let currency = context.card().currency();
        instead.with_untracked(|instead| words::copied(locale.0, instead, currency, &locale))
    });
    drawn.and(copy)
}

/// An option: what it is called, what marks it, and what it costs if that is known.
struct Choice {
    name: String,
    scope: Option<Text>,
    costs: Option<Costs>,
}

fn choices(tab: Tab, instead: &Alternatives) -> Vec<Choice> {
    let choice = |name: &str, scope, costs| Choice {
        name: name.to_owned(),
        scope,
        costs,
    };
    let this = tab.pen.say(words::THIS_QUOTE);
    let mut choices = vec![choice(this, None, Some(instead.quote))];
    if let Some(team) = &instead.own_team {
        choices.push(choice(tab.pen.say(words::OWN_TEAM), None, Some(team.costs)));
    }
    for (place, offer) in (1..).zip(&instead.offers) {
        let name = words::offer_name(tab.pen.lang(), place, &offer.name);
        if offer.is_blank {
            choices.push(choice(&name, None, None));
            continue;
        }
        let (stated, whole) = (Some(offer.stated), Some(offer.comparable));
        choices.push(choice(&name, Some(words::AS_STATED), stated));
        choices.push(choice(&name, Some(words::SAME_SCOPE), whole));
    }
    choices
}

fn draw(tab: Tab, instead: &Alternatives) -> View {
    let notes = instead.notes.iter().map(|&note| words::note(note));
    let notes = notes.map(|note| el("p").class("stale").child(tab.pen.say(note)));
    View::of(notes)
        .and(chart(tab, instead))
        .and(table(tab, instead))
        .and(verdicts(tab, instead))
        .and(tab.pen.note(words::SAME_TERMS))
}

/// One bar for each option with a price; an offer as it is at the same scope.
fn chart(tab: Tab, instead: &Alternatives) -> Element {
    let currency = tab.pen.context.card().currency();
    let bar = |name: String, stated: Costs, whole: Costs| Bar {
        name,
        monthly: stated.term - stated.one_off,
        one_off: stated.one_off,
        estimate: whole.term - stated.term,
        term: whole.term,
    };
    let this = bar(
        tab.pen.say(words::THIS_QUOTE).into(),
        instead.quote,
        instead.quote,
    );
    let team = instead.own_team.as_ref();
    let team = team.map(|team| bar(tab.pen.say(words::OWN_TEAM).into(), team.costs, team.costs));
    let offers = (1..).zip(&instead.offers);
    let offers = offers.filter(|(_, offer)| !offer.is_blank);
    let offers = offers.map(|(place, offer)| {
        let name = words::offer_name(tab.pen.lang(), place, &offer.name);
        bar(name, offer.stated, offer.comparable)
    });
    let bars: Vec<Bar> = [this].into_iter().chain(team).chain(offers).collect();
    options(tab.pen.locale, currency, instead.term.months(), &bars)
}

fn table(tab: Tab, instead: &Alternatives) -> Element {
    let currency = tab.pen.context.card().currency().code();
    let heads = [
        words::MONTHLY,
        words::ONE_OFF,
        result::FIRST_YEAR,
        result::TERM_TOTAL,
        words::DIFFERENCE,
    ];
    let heads = heads.map(|head| tab.pen.column("figure", head));
    let heads = el("tr")
        .child(tab.pen.column("", words::OPTION))
        .children(heads);
    let rows = choices(tab, instead);
    let rows = rows.iter().map(|choice| row(tab, choice, instead.quote));
    let table = el("table")
        .class("sums")
        .child(el("caption").child(currency))
        .child(el("thead").child(heads))
        .child(el("tbody").children(rows));
    scroll(tab.pen.locale, tab.pen.say(words::COMPARED), table)
}

fn row(tab: Tab, choice: &Choice, this: Costs) -> Element {
    let scope = choice
        .scope
        .map(|scope| el("span").class("basis").child(tab.pen.say(scope)));
    let name = el("th")
        .attr("scope", "row")
        .child(el("bdi").class("line-label").child(choice.name.as_str()))
        .child(scope);
    let Some(costs) = choice.costs else {
        let cell = el("td").class("unknown").attr("colspan", "5");
        let cell = cell.child(tab.pen.say(words::TO_FILL_IN));
        return el("tr").child(name).child(cell);
    };
    let Costs {
        monthly,
        one_off,
        first_year,
        term,
    } = costs;
    let cell = |amount| el("td").class("figure").child(figure(amount));
    let amounts = [monthly, one_off, first_year, term, term - this.term];
    el("tr").child(name).children(amounts.map(cell))
}

fn verdicts(tab: Tab, instead: &Alternatives) -> Element {
    let (lang, currency) = (tab.pen.lang(), tab.pen.context.card().currency());
    let team = instead.own_team.as_ref();
    let team = team.map(|team| words::team_verdict(lang, team, currency, &tab.pen.locale));
    let offers = (1..).zip(&instead.offers).map(|(place, offer)| {
        let name = words::offer_name(lang, place, &offer.name);
        let verdict = words::verdict(lang, offer, instead.quote, currency, &tab.pen.locale);
        words::told_of(lang, &name, &verdict)
    });
    let sentences = team.into_iter().chain(offers);
    el("ul")
        .class("crossovers")
        .children(sentences.map(|sentence| el("li").child(el("bdi").child(sentence))))
}
