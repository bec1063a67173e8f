//! What a month's fees come to at any volume: docs/outlook.md, section 4.
//!
//! At the volume of a quote they are its lines; a test holds that.

use super::course::quotient;
use crate::money::Amount;
use crate::quote::{Commission, Quote};
use crate::rate_card::{RateCard, Tiers};
use crate::seller::SellerInputs;

/// The terms of one model, at one exchange rate.
#[derive(Clone)]
pub(super) struct Tariff {
    /// The scale of the ad management fee and its minimum, if there is one.
    ads: Option<(Scale, Amount)>,
    commission: Scale,
    /// The part of the fee base that no commission is charged on.
    exempt: Amount,
    /// The least commission, and the most.
    least: Amount,
    most: Amount,
}

impl Tariff {
    /// The terms that `quote`, of these inputs, was priced by. There are no fees before
    /// an exchange rate is [set](Self::set_exchange).
    pub(super) fn of(card: &RateCard, inputs: &SellerInputs, quote: &Quote) -> Self {
        let commission = Commission::of(card, quote.model, &quote.volume);
        let ads = (quote.model.has_base_fee() && inputs.ads_managed).then(|| {
            let rate = card.ad_management.terms.get(inputs.depth);
            (Scale::of(&rate.tiers), rate.minimum)
        });
        Self {
            ads,
            commission: Scale::of(&commission.tiers),
            exempt: commission.exempt,
            least: commission.minimum,
            most: commission.most,
        }
    }

    /// Charges at an exchange rate, in ten-thousandths, from here on.
    pub(super) fn set_exchange(&mut self, exchange: i64) {
        if let Some((scale, _)) = &mut self.ads {
            scale.set_exchange(exchange);
        }
        self.commission.set_exchange(exchange);
    }

    /// The ad management fee of a month.
    pub(super) fn ads(&self, spend: Amount) -> Amount {
        let ads = self.ads.as_ref();
        ads.map_or(Amount::ZERO, |(scale, minimum)| {
            scale.fee(spend).max(*minimum)
        })
    }

    /// The commission of a month.
    pub(super) fn commission(&self, fee_base: Amount) -> Amount {
        let fee = self.commission.fee(fee_base - self.exempt);
        fee.max(self.least).min(self.most)
    }
}

/// Tiers with what they cost in full added up, so that a volume takes one product.
#[derive(Clone)]
struct Scale(Vec<Step>);

#[derive(Clone)]
struct Step {
    /// Where the tier begins, and where it ends, unless it is the last.
    floor: Amount,
    end: Option<Amount>,
    /// In hundredths of a per cent.
    percent: i64,
    /// What the tiers before it cost.
    below: Amount,
    /// Fees for a minor unit of volume, in hundred-millionths of a minor unit.
    rate: i64,
}

/// A hundredth of a per cent times a ten-thousandth.
const RATE: i128 = 100_000_000;

impl Scale {
    fn of(tiers: &Tiers) -> Self {
        let mut floor = Amount::ZERO;
        let steps = tiers.tiers().iter().map(|tier| {
            let step = Step {
                floor,
                end: tier.up_to,
                percent: tier.percent.hundredths().into(),
                below: Amount::ZERO,
                rate: 0,
            };
            floor = tier.up_to.unwrap_or_default();
            step
        });
        Self(steps.collect())
    }

    fn set_exchange(&mut self, exchange: i64) {
        let mut below = Amount::ZERO;
        for step in &mut self.0 {
            step.below = below;
            step.rate = step.percent * exchange;
            below = step.end.map_or(below, |end| step.fee(end));
        }
    }

    fn fee(&self, volume: Amount) -> Amount {
        let reached = self.0.iter().rev().find(|step| step.floor < volume);
        reached.map_or(Amount::ZERO, |step| step.fee(volume))
    }
}

impl Step {
    /// The fees for a volume that ends in this tier; each tier is rounded once.
    fn fee(&self, volume: Amount) -> Amount {
        let volume = i128::from((volume - self.floor).minor());
        self.below + quotient(volume * i128::from(self.rate), RATE)
    }
}
