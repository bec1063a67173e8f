//! The steps of pricing, in their order: docs/pricing.md, section 4.

use super::{Basis, Group, Line, LineId, Measure, Volume, When};
use crate::money::{Amount, Percent, round};
use crate::rate_card::{Clause, ClauseNote, RateCard, Tiers};
use crate::seller::{Category, Model, Payment, SellerInputs, Site, Team};

/// What the steps read, and the lines that they have written so far.
struct Draft<'a> {
    card: &'a RateCard,
    inputs: &'a SellerInputs,
    /// One that the card has.
    model: Model,
    volume: &'a Volume,
    lines: Vec<Line>,
}

type Step = fn(&mut Draft<'_>);

/// Surcharges precede discounts, so that a discount is one on what is really charged;
/// set-up comes last because it is not monthly.
const FEE_STEPS: [Step; 14] = [
    add_base_fee,
    add_extra_sites,
    cap_sites,
    add_team,
    add_difficulty,
    add_history,
    add_category,
    discount_term,
    discount_prepayment,
    add_trial,
    add_erp_link,
    add_ad_management,
    add_commission,
    add_set_up,
];

/// A pure commission: no base fee, and nothing that is a share of it.
const COMMISSION_STEPS: [Step; 2] = [add_erp_link, add_commission];

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
    };
    let steps: &[Step] = match model {
        Model::FeeAndCommission | Model::FeeAndIncrement => &FEE_STEPS,
        Model::CommissionOnly => &COMMISSION_STEPS,
        Model::Projects => &[],
    };
    for step in steps {
        step(&mut draft);
    }
    draft.lines
}

impl Draft<'_> {
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
            when: match group {
                Group::OneOff => When::ONCE,
                _ => When::Monthly,
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

    /// The base fee of the chosen depth.
    fn base_fee(&self) -> Amount {
        *self.card.base_fee.terms.get(self.inputs.depth)
    }

    /// The base fee with all sites, after the cap.
    fn base_with_sites(&self) -> Amount {
        let of_sites = |line: &&Line| {
            matches!(
                line.id,
                LineId::BaseFee(..) | LineId::ExtraSite(_) | LineId::SiteCap
            )
        };
        let lines = self.lines.iter().filter(of_sites);
        lines.map(|line| line.amount).sum()
    }

    /// The monthly lines of the base fee so far.
    fn base_so_far(&self) -> Amount {
        let of_base = |line: &&Line| line.group == Group::Base && line.when == When::Monthly;
        let lines = self.lines.iter().filter(of_base);
        lines.map(|line| line.amount).sum()
    }

    /// A line that adds or takes off a share of the base fee so far; none for 0 %.
    fn push_factor(&mut self, id: LineId, percent: Percent, clause: &ClauseNote) {
        if percent != Percent::ZERO {
            let share = (Measure::BaseSoFar, self.base_so_far(), percent);
            self.push_share(id, Group::Base, share, clause);
        }
    }

    /// The first site is that of the base fee; the others are extra.
    fn sites(&self) -> impl Iterator<Item = Site> + use<> {
        self.inputs.figures.sites().iter()
    }
}

/// Step 4.1.
fn add_base_fee(draft: &mut Draft<'_>) {
    let Some(first) = draft.sites().next() else {
        return;
    };
    let card = draft.card;
    draft.push(
        LineId::BaseFee(draft.inputs.depth, first),
        Group::Base,
        Basis::Flat,
        draft.base_fee(),
        &card.base_fee.note,
    );
}

/// Step 4.2.
fn add_extra_sites(draft: &mut Draft<'_>) {
    let card = draft.card;
    for site in draft.sites().skip(1) {
        let share = (
            Measure::BaseFee,
            draft.base_fee(),
            card.sites.terms.group(site).extra,
        );
        draft.push_share(
            LineId::ExtraSite(site),
            Group::Base,
            share,
            &card.sites.note,
        );
    }
}

/// Step 4.3.
fn cap_sites(draft: &mut Draft<'_>) {
    let card = draft.card;
    let rates = &card.sites.terms;
    let counts = |line: &&Line| match line.id {
        // The base fee itself, whichever group its site is in.
        LineId::BaseFee(..) => true,
        LineId::ExtraSite(site) => rates.group(site).capped,
        _ => false,
    };
    let lines = draft.lines.iter().filter(counts);
    let reached: Amount = lines.map(|line| line.amount).sum();
    let amount = draft.base_fee();
    // Rounded lines against a rounded cap: were the excess rounded by itself, a
    // further site could take a fen off.
    let most = round(amount.decimal() * rates.cap.fraction());
    if reached > most {
        let basis = Basis::Cap {
            amount,
            percent: rates.cap,
            reached,
        };
        let clause = &card.sites.note;
        draft.push(LineId::SiteCap, Group::Base, basis, most - reached, clause);
    }
}

/// Step 4.4.
fn add_team(draft: &mut Draft<'_>) {
    let dedicated = draft.inputs.conditions.team == Team::Dedicated;
    if let Some(factors) = draft.card.factors.as_ref().filter(|_| dedicated) {
        let clause = &factors.team;
        draft.push_factor(LineId::Team, clause.terms, &clause.note);
    }
}

/// Step 4.5.
fn add_difficulty(draft: &mut Draft<'_>) {
    let growth = draft.inputs.goals.gmv_growth;
    if let Some(factors) = &draft.card.factors {
        let clause = &factors.difficulty;
        let percent = clause.terms.surcharge(growth);
        draft.push_factor(LineId::Difficulty(growth), percent, &clause.note);
    }
}

/// Step 4.6.
fn add_history(draft: &mut Draft<'_>) {
    let history = draft.inputs.conditions.history;
    if let Some(factors) = &draft.card.factors {
        let clause = &factors.history;
        let percent = clause.terms.surcharge(history);
        draft.push_factor(LineId::History(history), percent, &clause.note);
    }
}

/// Step 4.7.
fn add_category(draft: &mut Draft<'_>) {
    let complex = draft.inputs.conditions.category == Category::Complex;
    if let Some(factors) = draft.card.factors.as_ref().filter(|_| complex) {
        let clause = &factors.category;
        draft.push_factor(LineId::Category, clause.terms, &clause.note);
    }
}

/// Step 4.8.
fn discount_term(draft: &mut Draft<'_>) {
    let clause = &draft.card.term_discount;
    let term = draft.inputs.term;
    let discount = Percent::ZERO.minus(clause.terms.discount(term));
    draft.push_factor(LineId::TermDiscount(term), discount, &clause.note);
}

/// Step 4.9.
fn discount_prepayment(draft: &mut Draft<'_>) {
    let prepaid = draft.inputs.conditions.payment == Payment::Quarterly;
    if let Some(factors) = draft.card.factors.as_ref().filter(|_| prepaid) {
        let clause = &factors.prepayment;
        let discount = Percent::ZERO.minus(clause.terms);
        draft.push_factor(LineId::Prepayment, discount, &clause.note);
    }
}

/// Step 4.10.
fn add_trial(draft: &mut Draft<'_>) {
    let wanted = draft.inputs.conditions.trial;
    if let Some(factors) = draft.card.factors.as_ref().filter(|_| wanted) {
        let clause = &factors.trial;
        let months = clause.terms.months.min(draft.inputs.term.months());
        let discount = Percent::ZERO.minus(clause.terms.discount);
        draft.push_factor(LineId::Trial(months), discount, &clause.note);
        if let Some(line) = draft.lines.last_mut()
            && line.id == LineId::Trial(months)
        {
            line.when = When::First(months);
        }
    }
}

/// Step 4.11.
fn add_erp_link(draft: &mut Draft<'_>) {
    let wanted = draft.inputs.conditions.erp_link;
    if let Some(factors) = draft.card.factors.as_ref().filter(|_| wanted) {
        let Clause { terms, note } = &factors.erp;
        let (monthly, one_off) = (terms.monthly, terms.one_off);
        draft.push(LineId::ErpMonthly, Group::Base, Basis::Flat, monthly, note);
        draft.push(LineId::ErpSetUp, Group::OneOff, Basis::Flat, one_off, note);
    }
}

/// Step 4.12.
fn add_ad_management(draft: &mut Draft<'_>) {
    if !draft.inputs.ads_managed {
        return;
    }
    let clause = &draft.card.ad_management;
    let rate = clause.terms.get(draft.inputs.depth);
    let spend = draft.volume.ad_spend;
    add_slices(
        draft,
        Group::Ads,
        spend,
        &rate.tiers,
        &clause.note,
        LineId::AdTier,
    );
    let minimum = (rate.minimum, LineId::AdMinimum);
    top_up(draft, Group::Ads, minimum, &clause.note);
}

/// Step 4.13.
fn add_commission(draft: &mut Draft<'_>) {
    let card = draft.card;
    let factors = card.factors.as_ref();
    let only = factors.and_then(|factors| factors.commission_only.as_ref());
    let increment = factors.and_then(|factors| factors.increment.as_ref());
    match (draft.model, only, increment) {
        (Model::CommissionOnly, Some(clause), _) => {
            add_gmv_slices(draft, &clause.terms.tiers, &clause.note);
            let minimum = (clause.terms.minimum, LineId::CommissionMinimum);
            top_up(draft, Group::Commission, minimum, &clause.note);
        }
        (Model::FeeAndIncrement, _, Some(clause)) => {
            let basis = Basis::Increment {
                baseline: draft.volume.gmv,
                currency: card.gmv_currency,
                percent: clause.terms,
            };
            // The volume of a quote is constant, so nothing exceeds the baseline.
            let (id, group) = (LineId::Increment, Group::Commission);
            draft.push(id, group, basis, Amount::ZERO, &clause.note);
        }
        _ => add_gmv_slices(draft, &card.commission.terms, &card.commission.note),
    }
}

fn add_gmv_slices(draft: &mut Draft<'_>, tiers: &Tiers, clause: &ClauseNote) {
    let gmv = draft.volume.gmv;
    let group = Group::Commission;
    add_slices(draft, group, gmv, tiers, clause, LineId::CommissionTier);
}

/// What the lines of `group` lack to a minimum.
fn top_up(
    draft: &mut Draft<'_>,
    group: Group,
    (minimum, id): (Amount, LineId),
    clause: &ClauseNote,
) {
    let of_group = |line: &&Line| line.group == group;
    let lines = draft.lines.iter().filter(of_group);
    let reached: Amount = lines.map(|line| line.amount).sum();
    if reached < minimum {
        let basis = Basis::TopUp { minimum, reached };
        draft.push(id, group, basis, minimum - reached, clause);
    }
}

/// Step 4.14.
fn add_set_up(draft: &mut Draft<'_>) {
    let clause = &draft.card.set_up;
    // Before surcharges and discounts: a long term is not rewarded twice.
    let share = (
        Measure::BaseWithSites,
        draft.base_with_sites(),
        clause.terms.percent_of_base,
    );
    draft.push_share(LineId::SetUp, Group::OneOff, share, &clause.note);
    let waived = clause
        .terms
        .waived_from
        .filter(|&from| from <= draft.inputs.term);
    if let Some(from) = waived {
        let fee = draft
            .lines
            .last()
            .map(|line| line.amount)
            .unwrap_or_default();
        let basis = Basis::Waiver { from };
        draft.push(
            LineId::SetUpWaiver,
            Group::OneOff,
            basis,
            -fee,
            &clause.note,
        );
    }
}

/// A line for each slice of `volume`: volume × rate × exchange, rounded once.
fn add_slices(
    draft: &mut Draft<'_>,
    group: Group,
    volume: Amount,
    tiers: &Tiers,
    clause: &ClauseNote,
    id: fn(u8) -> LineId,
) {
    let currency = draft.card.gmv_currency;
    let listed = draft.card.exchange.terms.rate(currency);
    let exchange = listed.expect("invariant: a card lists its GMV currency");
    for slice in tiers.slices(volume) {
        let basis = Basis::Slice {
            volume: slice.volume,
            currency,
            percent: slice.percent,
            exchange,
        };
        draft.push(id(slice.tier), group, basis, slice.fee(exchange), clause);
    }
}
