//! What the seller would pay instead: a team of its own, or what other providers offer.
//!
//! [`alternatives`] is a total function: no clock, no locale, no randomness, no failure.
//! docs/alternatives.md defines every figure. Whatever the card has to guess is marked
//! as an estimate, and what is cheaper than the quote is said to be cheaper.

mod own_team;
mod proposal;

use core::ops::Sub;

use crate::document::words;
use crate::money::Amount;
use crate::quote::{Group, Quote, When};
use crate::rate_card::RateCard;
use crate::seller::{Model, Role, SellerInputs, Tenths, TermMonths};

pub use own_team::{RoleCosts, TeamCosts, suggested};
pub use proposal::{Beyond, Item, OfferCosts, OfferLine, Working};

/// The present quote beside what could be had instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternatives {
    /// The present quote.
    pub quote: Costs,
    /// The contract length, which is that of everything here.
    pub term: TermMonths,
    /// A team of the seller's own, if the card knows what one costs.
    pub own_team: Option<TeamCosts>,
    /// What other providers offer, in the order in which it was entered.
    pub offers: Vec<OfferCosts>,
    /// What a reader must know to compare them.
    pub notes: Vec<Note>,
}

/// What something costs, in the terms of a quote and the fee currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Costs {
    /// What recurs every month.
    pub monthly: Amount,
    /// What is charged once.
    pub one_off: Amount,
    /// The first twelve months, or the term if it is shorter.
    pub first_year: Amount,
    /// The whole term.
    pub term: Amount,
}

impl Costs {
    /// What `quote` says.
    fn of(quote: &Quote) -> Self {
        let totals = &quote.totals;
        // Whatever is charged once, in whichever group; a trial of a month is a discount
        // on something that recurs.
        let once = quote.lines.iter().filter(|line| line.when == When::ONCE);
        let once = once.filter(|line| line.group != Group::Base);
        Self {
            monthly: totals.monthly,
            one_off: once.map(|line| line.amount).sum(),
            first_year: totals.first_year,
            term: totals.term,
        }
    }

    /// The same every month of `term`, and something at the start.
    fn over(term: TermMonths, monthly: Amount, one_off: Amount) -> Self {
        let over = |months: u8| monthly.times(months.into()) + one_off;
        Self {
            monthly,
            one_off,
            first_year: over(term.months().min(12)),
            term: over(term.months()),
        }
    }
}

/// By how much each of them is dearer.
impl Sub for Costs {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self {
            monthly: self.monthly - other.monthly,
            one_off: self.one_off - other.one_off,
            first_year: self.first_year - other.first_year,
            term: self.term - other.term,
        }
    }
}

words! {
    /// Where two things that stand side by side are not the same.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Note {
        /// The quote is for projects: nobody operates the stores for it.
        Projects "projects",
        /// The quote charges for growth, and the figures here have none.
        Growth "growth",
        /// The quote leaves the ads to the seller, and the team has somebody for them.
        AdsRole "ads_role",
    }
}

/// What there is instead of `quote`, which `card` has made of `inputs`.
///
/// ```
/// use eu_quote::alternatives::alternatives;
/// use eu_quote::calendar::Month;
/// use eu_quote::quote::quote;
/// use eu_quote::rate_card::RateCard;
///
/// let card = RateCard::sample();
/// let inputs = card.defaults(Month::new(2027, 1).expect("a month within our years"));
/// let quote = quote(&card, &inputs);
/// let instead = alternatives(&card, &inputs, &quote);
/// assert_eq!(instead.quote.term, quote.totals.term);
/// assert!(instead.offers.is_empty());
/// ```
pub fn alternatives(card: &RateCard, inputs: &SellerInputs, quote: &Quote) -> Alternatives {
    let own_team = own_team::own_team(card, inputs, quote);
    let proposals = inputs.particulars.proposals.as_slice().iter();
    Alternatives {
        quote: Costs::of(quote),
        term: quote.term,
        offers: proposals
            .map(|proposal| proposal::offer(card, inputs, quote, proposal))
            .collect(),
        notes: notes(inputs, quote, own_team.as_ref()),
        own_team,
    }
}

/// docs/alternatives.md, section 4.
fn notes(inputs: &SellerInputs, quote: &Quote, team: Option<&TeamCosts>) -> Vec<Note> {
    let is_operation = quote.model != Model::Projects;
    let roles = team.map_or(&[][..], |team| &team.roles);
    let has_ads_role = roles
        .iter()
        .any(|role| role.role == Role::Ads && role.needed > Tenths(0));
    let found = [
        (Note::Projects, !is_operation),
        (Note::Growth, quote.model == Model::FeeAndIncrement),
        (
            Note::AdsRole,
            is_operation && !inputs.ads_managed && has_ads_role,
        ),
    ];
    let found = found.into_iter().filter(|&(_, holds)| holds);
    found.map(|(note, _)| note).collect()
}
