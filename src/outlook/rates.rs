//! What a month's fees come to at any volume: docs/outlook.md, section 4.
//!
//! At the volume of a quote they are its lines; a test holds that.

use crate::money::{Amount, Percent, divide};
use crate::quote::Quote;
use crate::rate_card::{RateCard, Tiers};
use crate::seller::{Model, SellerInputs};

/// The terms of one model.
pub(super) struct Rates {
    /// The tiers of the ad management fee and its minimum, if there is one.
    ads: Option<(Tiers, Amount)>,
    /// The tiers of the commission.
    commission: Tiers,
    /// The part of the fee base that no commission is charged on.
    exempt: Amount,
    /// The least commission.
    least: Amount,
}

impl Rates {
    /// The terms that `quote`, of these inputs, was priced by.
    pub(super) fn of(card: &RateCard, inputs: &SellerInputs, quote: &Quote) -> Self {
        let factors = card.factors.as_ref();
        let only = factors.and_then(|factors| factors.commission_only.as_ref());
        let increment = factors.and_then(|factors| factors.increment.as_ref());
        let none = Amount::ZERO;
        let (commission, exempt, least) = match (quote.model, only, increment) {
            (Model::CommissionOnly, Some(only), _) => {
                (only.terms.tiers.clone(), none, only.terms.minimum)
            }
            (Model::FeeAndIncrement, _, Some(clause)) => {
                (Tiers::flat(clause.terms), quote.volume.gmv, none)
            }
            (Model::Projects, ..) => (Tiers::flat(Percent::ZERO), none, none),
            _ => (card.commission.terms.clone(), none, none),
        };
        let has_fee = matches!(
            quote.model,
            Model::FeeAndCommission | Model::FeeAndIncrement
        );
        let ads = (has_fee && inputs.ads_managed).then(|| {
            let rate = card.ad_management.terms.get(inputs.depth);
            (rate.tiers.clone(), rate.minimum)
        });
        Self {
            ads,
            commission,
            exempt,
            least,
        }
    }

    /// The fees at an exchange rate, in ten-thousandths.
    pub(super) fn at(&self, exchange: i64) -> Tariff {
        let ads = self.ads.as_ref();
        Tariff {
            ads: ads.map(|(tiers, minimum)| (Scale::new(tiers, exchange), *minimum)),
            commission: Scale::new(&self.commission, exchange),
            exempt: self.exempt,
            least: self.least,
        }
    }
}

/// The fees that depend on the volume, at one exchange rate.
pub(super) struct Tariff {
    ads: Option<(Scale, Amount)>,
    commission: Scale,
    exempt: Amount,
    least: Amount,
}

impl Tariff {
    /// The ad management fee of a month.
    pub(super) fn ads(&self, spend: Amount) -> Amount {
        let ads = self.ads.as_ref();
        ads.map_or(Amount::ZERO, |(scale, minimum)| {
            scale.fee(spend).max(*minimum)
        })
    }

    /// The commission of a month.
    pub(super) fn commission(&self, fee_base: Amount) -> Amount {
        self.commission.fee(fee_base - self.exempt).max(self.least)
    }
}

/// Tiers with what they cost in full added up, so that a volume takes one product.
struct Scale(Vec<Step>);

struct Step {
    /// Where the tier begins.
    floor: Amount,
    /// What the tiers before it cost.
    below: Amount,
    /// Fees for a minor unit of volume, in hundred-millionths of a minor unit.
    rate: i64,
}

/// A hundredth of a per cent times a ten-thousandth.
const RATE: i128 = 100_000_000;

impl Scale {
    fn new(tiers: &Tiers, exchange: i64) -> Self {
        let mut steps = Vec::with_capacity(tiers.tiers().len());
        let (mut floor, mut below) = (Amount::ZERO, Amount::ZERO);
        for tier in tiers.tiers() {
            let step = Step {
                floor,
                below,
                rate: i64::from(tier.percent.hundredths()) * exchange,
            };
            if let Some(up_to) = tier.up_to {
                below = step.fee(up_to);
                floor = up_to;
            }
            steps.push(step);
        }
        Self(steps)
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
        let fee = divide(volume * i128::from(self.rate), RATE);
        self.below + fee.map_or(Amount::from_minor(i64::MAX), Amount::from_minor)
    }
}
