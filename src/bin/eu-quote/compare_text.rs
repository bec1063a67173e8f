//! A comparison of models as plain tables.

use eu_quote::quote::{Comparison, Offer, Scenario};
use eu_quote::rate_card::RateCard;
use eu_quote::seller::SellerInputs;
use eu_quote::text::format::{Format as _, Plain, grouped};
use eu_quote::text::{Lang, compare as words, form, quote as quoted, result};

use crate::quote_text::{assumptions, card_lines, title};
use crate::table::{Align, Table};

/// Everything of the comparison that a person should see.
pub(crate) fn render(
    lang: Lang,
    card: &RateCard,
    inputs: &SellerInputs,
    comparison: &Comparison,
) -> String {
    let conditions = comparison
        .offers
        .iter()
        .filter(|offer| !offer.conditions.is_empty())
        .map(|offer| conditions(lang, card, offer));
    let parts = [title(lang, words::TITLE, inputs), card_lines(lang, card)]
        .into_iter()
        .chain([costs(lang, card, comparison), scenarios(lang, inputs)])
        .chain(conditions)
        .chain([crossovers(lang, card, comparison), notes(lang, inputs)]);
    parts.collect::<Vec<String>>().join("\n")
}

/// Three rows a model, one a scenario.
fn costs(lang: Lang, card: &RateCard, comparison: &Comparison) -> String {
    let mut table = Table::new(&[
        Align::Left,
        Align::Right,
        Align::Left,
        Align::Right,
        Align::Right,
    ]);
    let currency = card.currency().code();
    table.row([
        form::MODEL.get(lang).to_owned(),
        format!("{} {currency}", result::MONTHLY.get(lang)),
        words::SCENARIO.get(lang).to_owned(),
        format!("{} {currency}", result::FIRST_YEAR.get(lang)),
        format!("{} {currency}", result::TERM_TOTAL.get(lang)),
    ]);
    for offer in &comparison.offers {
        let model = quoted::model_label(offer.model).get(lang).to_owned();
        let mut start = [model, grouped(offer.monthly)];
        for (scenario, cost) in Scenario::ALL.into_iter().zip(offer.costs) {
            let label = words::scenario_label(scenario).get(lang).to_owned();
            let costs = [label, grouped(cost.first_year), grouped(cost.term)];
            // The model and its month stand in the first of its rows.
            table.row(core::mem::take(&mut start).into_iter().chain(costs));
        }
    }
    table.render()
}

/// What the scenarios mean.
fn scenarios(lang: Lang, inputs: &SellerInputs) -> String {
    let mut table = Table::new(&[Align::Left, Align::Left]);
    for scenario in Scenario::ALL {
        table.row([
            words::scenario_label(scenario).get(lang),
            words::scenario_note(scenario).get(lang),
        ]);
    }
    let growth = Plain.percent(inputs.goals.gmv_growth);
    table.row([form::GMV_GROWTH.get(lang).to_owned(), growth]);
    let monthly = result::MONTHLY.get(lang);
    table.row([monthly, words::AT_TODAYS_GMV.get(lang)]);
    table.render()
}

fn conditions(lang: Lang, card: &RateCard, offer: &Offer) -> String {
    let mut table = Table::new(&[Align::Left, Align::Left]);
    for &condition in &offer.conditions {
        let wanted = words::condition(lang, condition, card.gmv_currency(), &Plain);
        let state = words::state_label(condition.state()).get(lang);
        table.row([format!("  {wanted}"), state.to_owned()]);
    }
    format!(
        "{}\n{}",
        words::conditions(lang, offer.model),
        table.render()
    )
}

fn crossovers(lang: Lang, card: &RateCard, comparison: &Comparison) -> String {
    if comparison.offers.len() < 2 {
        return format!("{}\n", words::ONE_MODEL.get(lang));
    }
    let mut lines = vec![words::CROSSOVERS.get(lang).to_owned()];
    if comparison.crossovers.is_empty() {
        lines.push(format!("  {}", words::NO_CROSSOVER.get(lang)));
    }
    for &crossover in &comparison.crossovers {
        let said = words::crossover(lang, crossover, card.gmv_currency(), &Plain);
        lines.push(format!("  {said}"));
    }
    lines.push(format!("  {}", words::CROSSOVERS_NOTE.get(lang)));
    lines.join("\n") + "\n"
}

fn notes(lang: Lang, inputs: &SellerInputs) -> String {
    let mut notes = vec![result::NOT_INCLUDED.get(lang).to_owned()];
    notes.extend(assumptions(lang, inputs));
    notes.join("\n") + "\n"
}
