//! The steps of pricing, in their order: docs/pricing.md, section 4.

mod base;
mod fees;

use super::{Basis, Group, Line, LineId, Measure, Volume, When};
use crate::money::{Amount, Percent};
use crate::rate_card::{ClauseNote, RateCard};
use crate::seller::{Model, SellerInputs, Site, SiteSet, Store};

/// What the steps read, and the lines that they have written so far.
struct Draft<'a> {
    card: &'a RateCard,
    inputs: &'a SellerInputs,
    /// One that the card has.
    model: Model,
    volume: &'a Volume,
    /// The first site is that of the base fee; the others are extra.
    sites: SiteSet,
    lines: Vec<Line>,
}

type Step = fn(&mut Draft<'_>);

/// The base fee of every month. Surcharges precede discounts, so that a discount is one
/// on what is really charged.
const BASE_STEPS: [Step; 11] = [
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
];

/// What comes after it: first what is taken off its first months, last what is charged
/// once.
const FEE_STEPS: [Step; 9] = [
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
        sites: inputs.figures.sites(),
        lines: Vec::new(),
    };
    match model {
        Model::FeeAndCommission | Model::FeeAndIncrement => {
            draft.run(&BASE_STEPS);
            draft.run(&FEE_STEPS);
        }
        Model::CommissionOnly => draft.run(&COMMISSION_STEPS),
        Model::Projects => draft.run(&PROJECT_STEPS),
    }
    draft.lines
}

impl Draft<'_> {
    fn run(&mut self, steps: &[Step]) {
        for step in steps {
            step(self);
        }
    }

    /// What other steps would write, if only `sites` were operated.
    fn scratch(&self, sites: SiteSet, steps: &[Step]) -> Self {
        let mut draft = Self {
            sites,
            lines: Vec::new(),
            ..*self
        };
        draft.run(steps);
        draft
    }

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
        let cost = percent.of(amount);
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

    /// How far the store of `site` is.
    fn store(&self, site: Site) -> Store {
        self.inputs.particulars.stores.get(site)
    }
}
