//! The commission of a month as a function of what it sells: docs/pricing.md, section 9.1.

use super::Volume;
use crate::money::{Amount, Percent, divide};
use crate::rate_card::{CommissionOnly, RateCard, Tiers};
use crate::seller::Model;

/// The terms that a model charges a commission by.
pub(crate) struct Commission {
    /// The rates.
    pub(crate) tiers: Tiers,
    /// What of a month's fee base no commission is charged on.
    pub(crate) exempt: Amount,
    /// The least of a month.
    pub(crate) minimum: Amount,
    /// The most of a month.
    pub(crate) most: Amount,
}

/// Where there is no cap.
const NO_CAP: Amount = Amount::from_minor(i64::MAX);

impl Commission {
    /// The terms of a model: on sales, or on what exceeds those of `volume`.
    pub(crate) fn of(card: &RateCard, model: Model, volume: &Volume) -> Self {
        let increment = card.increment.as_ref();
        let (tiers, exempt, minimum) = match (model, commission_only(card), increment) {
            (Model::Projects, ..) => (Tiers::flat(Percent::ZERO), Amount::ZERO, Amount::ZERO),
            (Model::CommissionOnly, Some(only), _) => {
                (only.tiers.clone(), Amount::ZERO, only.minimum)
            }
            (Model::FeeAndIncrement, _, Some(clause)) => {
                let exempt = volume.fee_base;
                (Tiers::flat(clause.terms), exempt, Amount::ZERO)
            }
            _ => (card.commission.terms.clone(), Amount::ZERO, Amount::ZERO),
        };
        let limits = card.limits.as_ref();
        let cap = limits.and_then(|limits| limits.terms.commission_cap);
        Self {
            tiers,
            exempt,
            minimum,
            most: cap.unwrap_or(NO_CAP),
        }
    }

    /// The commission of a month with this fee base: the lines that a quote at that
    /// fee base would have.
    pub(super) fn on(&self, card: &RateCard, fee_base: Amount) -> Amount {
        let charged = (fee_base - self.exempt).max(Amount::ZERO);
        let fees = fees_on(card, &self.tiers, charged);
        fees.max(self.minimum).min(self.most)
    }
}

/// What a pure commission costs, if the provider offers it.
pub(super) fn commission_only(card: &RateCard) -> Option<&CommissionOnly> {
    let clause = card.commission_only.as_ref()?;
    Some(&clause.terms)
}

/// The slices of `volume` at the rates of their tiers, each rounded.
pub(super) fn fees_on(card: &RateCard, tiers: &Tiers, volume: Amount) -> Amount {
    let exchange = card.exchange.terms.rate(card.gmv_currency);
    let exchange = exchange.unwrap_or_default();
    let slices = tiers.slices(volume).into_iter();
    slices.map(|slice| slice.fee(exchange)).sum()
}

/// `amount` × `part` ÷ `whole`, rounded; nothing of nothing.
pub(super) fn in_proportion(amount: Amount, part: Amount, whole: Amount) -> Amount {
    let minor = |amount: Amount| i128::from(amount.minor());
    let quotient = divide(minor(amount) * minor(part), minor(whole));
    quotient.map(Amount::from_minor).unwrap_or_default()
}
