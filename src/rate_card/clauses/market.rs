//! What a card knows of the market around a quote: duties, what others charge, what an
//! own team costs, how a year runs. It moves no price, so it is not needed for the
//! first answer: the built-in card keeps it apart (`RateCard::market`).

use crate::literal::literal;
use crate::money::Percent;
use crate::rate_card::{Clause, Compliance, Exclusions, OwnTeamRates, Variation};

/// Facts and estimates, each if the card has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Market {
    /// Registrations that a store needs, and what others charge for them.
    pub(crate) compliance: Option<Clause<Compliance>>,
    /// What Amazon and others charge beside the quote.
    pub(crate) exclusions: Option<Clause<Exclusions>>,
    /// What a team of the seller's own costs.
    pub(crate) own_team: Option<Clause<OwnTeamRates>>,
    /// What each month of the year, from January on, sells as a share of a mean month.
    /// The twelve sum to 1,200 %.
    pub(crate) seasons: Option<Clause<[Percent; 12]>>,
    /// How far things can turn out otherwise.
    pub(crate) variation: Option<Clause<Variation>>,
}

impl Market {
    /// Nothing is known.
    pub(in crate::rate_card) const EMPTY: Self = Self {
        compliance: None,
        exclusions: None,
        own_team: None,
        seasons: None,
        variation: None,
    };
}

literal! { Market { compliance, exclusions, own_team, seasons, variation } }
literal! { Box<Market>: |_it| unreachable!("a built-in card keeps its market apart") }
