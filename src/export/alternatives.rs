//! The alternatives as JSON: docs/alternatives.md, section 5. The types of the core are
//! free to change; this form is a promise.

use serde::Serialize;

use super::pretty;
use super::quote::ClauseDocument;
use crate::alternatives::{
    Alternatives, Beyond, Costs, OfferCosts, OfferLine, RoleCosts, TeamCosts, Working,
};
use crate::quote::When;
use crate::rate_card::RateCard;

/// The version of the form.
const SCHEMA: u8 = 1;

/// The alternatives as indented JSON. Amounts and percentages are strings with two
/// decimals, heads strings with one.
pub fn alternatives(card: &RateCard, alternatives: &Alternatives) -> String {
    let document = Document {
        schema: SCHEMA,
        card: card.id().to_string(),
        currency: card.currency().code(),
        term_months: alternatives.term.months(),
        quote: CostsDocument::from(alternatives.quote),
        own_team: alternatives.own_team.as_ref().map(TeamDocument::from),
        offers: alternatives
            .offers
            .iter()
            .map(OfferDocument::from)
            .collect(),
        notes: alternatives.notes.iter().map(|&note| note.word()).collect(),
    };
    pretty(&document)
}

#[derive(Serialize)]
struct Document<'a> {
    schema: u8,
    card: String,
    currency: &'static str,
    term_months: u8,
    quote: CostsDocument,
    own_team: Option<TeamDocument<'a>>,
    offers: Vec<OfferDocument<'a>>,
    notes: Vec<&'static str>,
}

#[derive(Serialize)]
struct CostsDocument {
    monthly: String,
    one_off: String,
    first_year: String,
    term: String,
}

#[derive(Serialize)]
struct TeamDocument<'a> {
    roles: Vec<RoleDocument>,
    on_cost_percent: String,
    seat: String,
    recruiting_percent: String,
    tools: String,
    ramp_months: u8,
    ramp_output_percent: String,
    costs: CostsDocument,
    difference: CostsDocument,
    kept_monthly: String,
    not_yet_done: String,
    fee_in_heads: Option<String>,
    clause: ClauseDocument<'a>,
}

#[derive(Serialize)]
struct RoleDocument {
    role: &'static str,
    today: String,
    suggested: String,
    needed: String,
    hires: String,
    monthly_salary: String,
    monthly: String,
    kept_monthly: String,
    recruiting: String,
    not_yet_done: String,
}

#[derive(Serialize)]
struct OfferDocument<'a> {
    name: &'a str,
    provider: &'static str,
    lines: Vec<LineDocument<'a>>,
    stated: CostsDocument,
    comparable: CostsDocument,
    difference: CostsDocument,
    beyond: Vec<&'static str>,
}

#[derive(Serialize)]
struct LineDocument<'a> {
    key: String,
    amount: Option<String>,
    months: Option<u8>,
    working: WorkingDocument,
    clause: Option<ClauseDocument<'a>>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum WorkingDocument {
    Stated,
    Flat,
    AdFees,
    Unpriced,
    Share {
        of: &'static str,
        amount: String,
        percent: String,
    },
    Slice {
        volume: String,
        currency: &'static str,
        percent: String,
        exchange: String,
    },
    Cap {
        of: &'static str,
        amount: String,
        percent: String,
        reached: String,
    },
    Units {
        quantity: u32,
        charged: u32,
        price: String,
    },
    Listings {
        asins: u16,
        languages: u8,
        charged: u32,
        price: String,
    },
}

impl From<Costs> for CostsDocument {
    fn from(costs: Costs) -> Self {
        Self {
            monthly: costs.monthly.to_string(),
            one_off: costs.one_off.to_string(),
            first_year: costs.first_year.to_string(),
            term: costs.term.to_string(),
        }
    }
}

impl<'a> From<&'a TeamCosts> for TeamDocument<'a> {
    fn from(team: &'a TeamCosts) -> Self {
        Self {
            roles: team.roles.iter().map(RoleDocument::from).collect(),
            on_cost_percent: team.on_cost.to_string(),
            seat: team.seat.to_string(),
            recruiting_percent: team.recruiting.to_string(),
            tools: team.tools.to_string(),
            ramp_months: team.ramp_months,
            ramp_output_percent: team.ramp_output.to_string(),
            costs: CostsDocument::from(team.costs),
            difference: CostsDocument::from(team.difference),
            kept_monthly: team.kept.to_string(),
            not_yet_done: team.not_yet_done.to_string(),
            fee_in_heads: team.fee_in_heads.map(|heads| heads.to_string()),
            clause: ClauseDocument::from(&team.clause),
        }
    }
}

impl From<&RoleCosts> for RoleDocument {
    fn from(role: &RoleCosts) -> Self {
        Self {
            role: role.role.word(),
            today: role.today.to_string(),
            suggested: role.suggested.to_string(),
            needed: role.needed.to_string(),
            hires: role.hires.to_string(),
            monthly_salary: role.salary.to_string(),
            monthly: role.monthly.to_string(),
            kept_monthly: role.kept.to_string(),
            recruiting: role.recruiting.to_string(),
            not_yet_done: role.not_yet_done.to_string(),
        }
    }
}

impl<'a> From<&'a OfferCosts> for OfferDocument<'a> {
    fn from(offer: &'a OfferCosts) -> Self {
        let beyond = offer.beyond.iter().map(|beyond| match beyond {
            Beyond::Service(service) => service.word(),
            Beyond::Site(site) => site.code(),
        });
        Self {
            name: &offer.name,
            provider: offer.provider.word(),
            lines: offer.lines.iter().map(LineDocument::from).collect(),
            stated: CostsDocument::from(offer.stated),
            comparable: CostsDocument::from(offer.comparable),
            difference: CostsDocument::from(offer.difference),
            beyond: beyond.collect(),
        }
    }
}

impl<'a> From<&'a OfferLine> for LineDocument<'a> {
    fn from(line: &'a OfferLine) -> Self {
        Self {
            key: line.item.key(),
            amount: line.amount.map(|amount| amount.to_string()),
            months: match line.when {
                When::Monthly => None,
                When::First(months) => Some(months),
            },
            working: WorkingDocument::from(&line.working),
            clause: line.clause.as_ref().map(ClauseDocument::from),
        }
    }
}

impl From<&Working> for WorkingDocument {
    fn from(working: &Working) -> Self {
        match *working {
            Working::Stated => Self::Stated,
            Working::Flat => Self::Flat,
            Working::AdFees => Self::AdFees,
            Working::Unpriced => Self::Unpriced,
            Working::BaseFee { amount, percent } => Self::Share {
                of: "base_fee",
                amount: amount.to_string(),
                percent: percent.to_string(),
            },
            Working::StatedFee { fee, percent } => Self::Share {
                of: "stated_fee",
                amount: fee.to_string(),
                percent: percent.to_string(),
            },
            Working::Slice {
                volume,
                currency,
                percent,
                exchange,
            } => Self::Slice {
                volume: volume.to_string(),
                currency: currency.code(),
                percent: percent.to_string(),
                exchange: exchange.normalize().to_string(),
            },
            Working::Cap {
                amount,
                percent,
                reached,
            } => Self::Cap {
                of: "base_fee",
                amount: amount.to_string(),
                percent: percent.to_string(),
                reached: reached.to_string(),
            },
            Working::Units {
                quantity,
                charged,
                price,
            } => Self::Units {
                quantity,
                charged,
                price: price.to_string(),
            },
            Working::Listings {
                asins,
                languages,
                charged,
                price,
            } => Self::Listings {
                asins,
                languages,
                charged,
                price: price.to_string(),
            },
        }
    }
}
