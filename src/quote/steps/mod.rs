//! The steps of pricing, in their order: docs/pricing.md, section 4.

mod base;
mod fees;

use super::commission::fees_on;
use super::{Basis, Group, Line, LineId, Measure, Volume, When};
use crate::money::{Amount, Percent, round};
use crate::rate_card::{Clause, ClauseNote, ErpFees, RateCard};
use crate::seller::{Model, SellerInputs, Site};

/// What the steps read, and the lines that they have written so far.
struct Draft<'a> {
    card: &'a RateCard,
    inputs: &'a SellerInputs,
    /// One that the card has.
    model: Model,
    volume: &'a Volume,
    lines: Vec<Line>,
    /// The least that the base fee comes to before the ERP's upkeep.
    least_base: Amount,
}

type Step = fn(&mut Draft<'_>);

/// Surcharges precede discounts, so that a discount is one on what is really charged;
/// the minimum precedes what is taken off the first months, which is a share of it too;
/// what is charged once comes last.
const FEE_STEPS: [Step; 20] = [
    base::add_base_fee,
    base::add_extra_sites,
    base::cap_sites,
    base::add_team,
    base::add_increment_base,
    base::add_difficulty,
    base::add_history,
    base::add_category,
    base::discount_term,
    base::discount_prepayment,
    base::add_minimum,
    base::add_trial,
    base::add_launch,
    fees::add_erp_link,
    fees::add_ad_management,
    fees::add_commission,
    fees::cap_commission,
    fees::add_set_up,
    fees::add_packages,
    fees::add_compliance_handling,
];

/// A pure commission: no base fee, and nothing that is a share of it.
const COMMISSION_STEPS: [Step; 5] = [
    fees::add_erp_link,
    fees::add_commission,
    fees::cap_commission,
    fees::add_packages,
    fees::add_compliance_handling,
];

/// Projects: no operation.
const PROJECT_STEPS: [Step; 2] = [fees::add_packages, fees::add_compliance_handling];

/// Runs every step of `model`.
pub(super) fn run(
    card: &RateCard,
    inputs: &SellerInputs,
    model: Model,
    volume: &Volume,
) -> Vec<Line> {
    let mut draft = Draft {
        card,
        inputs,
        model,
        volume,
        lines: Vec::new(),
        least_base: Amount::ZERO,
    };
    let steps: &[Step] = match model {
        Model::FeeAndCommission | Model::FeeAndIncrement => &FEE_STEPS,
        Model::CommissionOnly => &COMMISSION_STEPS,
        Model::Projects => &PROJECT_STEPS,
    };
    for step in steps {
        step(&mut draft);
    }
    draft.lines
}

impl<'a> Draft<'a> {
    fn push(
        &mut self,
        id: LineId,
        group: Group,
        basis: Basis,
        amount: Amount,
        clause: &ClauseNote,
    ) {
        self.lines.push(Line {
            id,
            group,
            basis,
            amount,
            when: match id {
                LineId::Trial(months) | LineId::Launch(months) => When::First(months),
                _ if group.is_monthly() => When::Monthly,
                _ => When::ONCE,
            },
            clause: clause.clone(),
        });
    }

    fn push_share(
        &mut self,
        id: LineId,
        group: Group,
        share: (Measure, Amount, Percent),
        clause: &ClauseNote,
    ) {
        let (of, amount, percent) = share;
        let basis = Basis::Share {
            of,
            amount,
            percent,
        };
        let cost = round(amount.decimal() * percent.fraction());
        self.push(id, group, basis, cost, clause);
    }

    /// What `reached` lacks to a minimum.
    fn push_top_up(
        &mut self,
        id: LineId,
        group: Group,
        (minimum, reached): (Amount, Amount),
        clause: &ClauseNote,
    ) {
        if reached < minimum {
            let basis = Basis::TopUp { minimum, reached };
            self.push(id, group, basis, minimum - reached, clause);
        }
    }

    /// A line that adds or takes off a share of the base fee so far; none for 0 %.
    fn push_factor(&mut self, id: LineId, percent: Percent, clause: &ClauseNote) {
        if percent != Percent::ZERO {
            let share = (Measure::BaseSoFar, self.sum_of(Group::Base), percent);
            self.push_share(id, Group::Base, share, clause);
        }
    }

    /// The monthly lines of `group` so far.
    fn sum_of(&self, group: Group) -> Amount {
        let monthly = |line: &&Line| line.group == group && line.when == When::Monthly;
        let lines = self.lines.iter().filter(monthly);
        lines.map(|line| line.amount).sum()
    }

    /// The base fee of the chosen depth.
    fn base_fee(&self) -> Amount {
        *self.card.base_fee.terms.get(self.inputs.depth)
    }

    /// The ad management fee.
    fn ad_fee(&self) -> Amount {
        if !self.inputs.ads_managed {
            return Amount::ZERO;
        }
        let rate = self.card.ad_management.terms.get(self.inputs.depth);
        fees_on(self.card, &rate.tiers, self.volume.ad_spend).max(rate.minimum)
    }

    /// What linking an ERP costs, if it is to be linked.
    fn erp(&self) -> Option<&'a Clause<ErpFees>> {
        let wanted = self.inputs.conditions.erp_link;
        let factors = self.card.factors.as_ref().filter(|_| wanted);
        factors.map(|factors| &factors.erp)
    }

    /// The first site is that of the base fee; the others are extra.
    fn sites(&self) -> impl Iterator<Item = Site> + use<> {
        self.inputs.figures.sites().iter()
    }
}
