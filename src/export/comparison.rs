//! A comparison as JSON: docs/pricing.md, section 11.

use serde::Serialize;

use super::pretty;
use super::quote::SCHEMA;
use crate::quote::{Comparison, Condition, Crossover, Offer, Scenario, State};
use crate::rate_card::RateCard;

/// A comparison as indented JSON: docs/pricing.md, section 11.
pub fn comparison(card: &RateCard, comparison: &Comparison) -> String {
    let document = ComparisonDocument {
        schema: SCHEMA,
        card: card.id().to_string(),
        currency: card.currency().code(),
        gmv_currency: card.gmv_currency().code(),
        offers: comparison.offers.iter().map(OfferDocument::from).collect(),
        crossovers: comparison
            .crossovers
            .iter()
            .map(CrossoverDocument::from)
            .collect(),
    };
    pretty(&document)
}

#[derive(Serialize)]
struct ComparisonDocument {
    schema: u8,
    card: String,
    currency: &'static str,
    gmv_currency: &'static str,
    offers: Vec<OfferDocument>,
    crossovers: Vec<CrossoverDocument>,
}

#[derive(Serialize)]
struct OfferDocument {
    model: &'static str,
    monthly: String,
    costs: Vec<CostDocument>,
    conditions: Vec<ConditionDocument>,
}

#[derive(Serialize)]
struct CostDocument {
    scenario: &'static str,
    first_year: String,
    term: String,
}

#[derive(Serialize)]
struct ConditionDocument {
    condition: &'static str,
    least: Option<String>,
    state: &'static str,
}

#[derive(Serialize)]
struct CrossoverDocument {
    cheaper: &'static str,
    dearer: &'static str,
    monthly_gmv: String,
}

impl From<&Offer> for OfferDocument {
    fn from(offer: &Offer) -> Self {
        let costs = Scenario::ALL.into_iter().zip(&offer.costs);
        Self {
            model: offer.model.word(),
            monthly: offer.monthly.to_string(),
            costs: costs
                .map(|(scenario, cost)| CostDocument {
                    scenario: scenario.word(),
                    first_year: cost.first_year.to_string(),
                    term: cost.term.to_string(),
                })
                .collect(),
            conditions: offer
                .conditions
                .iter()
                .map(ConditionDocument::from)
                .collect(),
        }
    }
}

impl From<&Condition> for ConditionDocument {
    fn from(condition: &Condition) -> Self {
        let (name, least) = match condition {
            Condition::Gmv(least, _) => ("monthly_gmv", Some(least.to_string())),
            Condition::Term(least, _) => ("term_months", Some(least.to_string())),
            Condition::Account(_) => ("account_history", None),
            Condition::Brand(_) => ("brand_registered", None),
            Condition::Stock(least, _) => ("stock_days", Some(least.to_string())),
        };
        Self {
            condition: name,
            least,
            state: match condition.state() {
                State::Met => "met",
                State::Missed => "missed",
                State::Unknown => "unknown",
            },
        }
    }
}

impl From<&Crossover> for CrossoverDocument {
    fn from(crossover: &Crossover) -> Self {
        Self {
            cheaper: crossover.cheaper.word(),
            dearer: crossover.dearer.word(),
            monthly_gmv: crossover.gmv.to_string(),
        }
    }
}
