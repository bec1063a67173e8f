//! How a year runs.

use super::reading::exactly;
use crate::document::{FaultKind, Reader};
use crate::money::Percent;
use crate::rate_card::RateCard;
use crate::seller::{MAX_SEASON, OutlookAnswers};

/// Who says how a year runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The seller.
    Stated,
    /// The card.
    Card,
    /// Nobody: every month is like the others.
    Nobody,
}

impl RateCard {
    /// What each month of the year sells as a share of a mean month, from January on:
    /// what the seller states, else what the card says. And who says so.
    pub fn seasons(&self, stated: OutlookAnswers) -> ([Percent; 12], Source) {
        let of_card = self.market().and_then(|market| market.seasons.as_ref());
        match (stated.seasons, of_card) {
            (Some(seasons), _) => (seasons, Source::Stated),
            (None, Some(clause)) => (clause.terms, Source::Card),
            (None, None) => ([Percent::HUNDRED; 12], Source::Nobody),
        }
    }
}

pub(super) const FIELDS: &[&str] = &["percent"];

/// What the months of a year sum to.
const YEAR: Percent = Percent::from_hundredths(1_200_00);

pub(super) fn read(reader: &Reader<'_>) -> Option<[Percent; 12]> {
    months(&reader.field("percent"))
}

/// The twelve months of a year, from January on.
fn months(reader: &Reader<'_>) -> Option<[Percent; 12]> {
    let months: [Percent; 12] = exactly(reader, |month| month.percent(MAX_SEASON))?;
    let sum = months.into_iter().fold(Percent::ZERO, Percent::plus);
    if sum != YEAR {
        return reader.fault(FaultKind::Sum("1200".into()));
    }
    Some(months)
}
