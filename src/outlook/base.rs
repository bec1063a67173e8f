//! The base fee of a month where it depends on the ad fee: docs/outlook.md, section 4.
//!
//! The least of the service fees counts base and ads together. So what tops a base fee
//! up to it, and what trial and launch take off a base fee that was topped up, are
//! others in a month with another ad spend.

use super::sites::without;
use crate::money::{Amount, Percent};
use crate::quote::{Group, LineId, Quote, When, quote};
use crate::rate_card::RateCard;
use crate::seller::{SellerInputs, Stage};

/// What a base fee is made of.
pub(super) struct Base {
    /// The least of base and ads, a month.
    minimum: Amount,
    /// The base fee before it is topped up.
    full: Amount,
    /// The same without the new sites, but with the first one.
    live: Amount,
    /// The upkeep of the ERP link, which counts as well.
    erp: Amount,
    trial: Option<Discount>,
    launch: Option<Discount>,
}

/// What is taken off the first months.
#[derive(Clone, Copy)]
struct Discount {
    months: u8,
    percent: Percent,
}

impl Discount {
    fn off(self, amount: Amount) -> Amount {
        Percent::ZERO.minus(self.percent).of(amount)
    }
}

impl Base {
    /// What the base fee of `quote`, which is one of these inputs, is made of; `None` if
    /// it is the same whatever ads cost.
    pub(super) fn of(card: &RateCard, inputs: &SellerInputs, quote: &Quote) -> Option<Self> {
        let limits = card.limits.as_ref()?;
        if !quote.model.has_base_fee() || !inputs.ads_managed {
            return None;
        }
        let base = Self {
            minimum: limits.terms.minimum,
            full: before_minimum(quote),
            live: live(card, inputs, quote),
            erp: sum(quote, |id| id == LineId::ErpMonthly),
            trial: trial(card, inputs),
            launch: launch(card, inputs),
        };
        // The one that is topped up first is never more than the other.
        (base.live + base.erp < base.minimum).then_some(base)
    }

    /// The base fee of the month `index` with an ad fee of `ads`.
    pub(super) fn at(&self, index: usize, ads: Amount) -> Amount {
        let topped_up = |base: Amount| base.max(self.minimum - self.erp - ads);
        let full = topped_up(self.full);
        let added = full - topped_up(self.live);
        let trial = self.trial.map(|trial| (trial, trial.off(full)));
        let launch = self.launch.map(|launch| (launch, launch.off(added)));
        let whole = |(discount, off): (Discount, Amount)| off.times(discount.months.into());
        let better = launch.filter(|&launch| trial.is_none_or(|t| whole(launch) < whole(t)));
        let first = better.or(trial);
        let first = first.filter(|(discount, _)| index < usize::from(discount.months));
        full + self.erp + first.map_or(Amount::ZERO, |(_, off)| off)
    }
}

fn sum(quote: &Quote, counts: fn(LineId) -> bool) -> Amount {
    let base = quote.lines_of(Group::Base);
    let counted = base.filter(|line| line.when == When::Monthly && counts(line.id));
    counted.map(|line| line.amount).sum()
}

fn before_minimum(quote: &Quote) -> Amount {
    sum(quote, |id| {
        !matches!(id, LineId::BaseMinimum | LineId::ErpMonthly)
    })
}

/// The base fee before it is topped up, if no new site but the first one were operated.
fn live(card: &RateCard, inputs: &SellerInputs, present: &Quote) -> Amount {
    let new = inputs.figures.sites().iter().skip(1);
    let new = new.filter(|&site| inputs.particulars.stores.get(site).stage == Stage::New);
    let figures = new.fold(inputs.figures.clone(), without);
    let inputs = SellerInputs {
        figures,
        model: present.model,
        ..inputs.clone()
    };
    before_minimum(&quote(card, &inputs))
}

fn trial(card: &RateCard, inputs: &SellerInputs) -> Option<Discount> {
    let terms = card.trial.terms;
    let trial = Discount {
        months: terms.months.min(inputs.term.months()),
        percent: terms.discount,
    };
    (inputs.conditions.trial && trial.percent != Percent::ZERO).then_some(trial)
}

fn launch(card: &RateCard, inputs: &SellerInputs) -> Option<Discount> {
    let terms = &card.launch.as_ref()?.terms;
    let months = u8::try_from(terms.gmv.len()).unwrap_or(u8::MAX);
    Some(Discount {
        months: months.min(inputs.term.months()),
        percent: terms.discount,
    })
}
