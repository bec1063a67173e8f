//! The base fee: docs/pricing.md, sections 4.1 to 4.13.

use super::Draft;
use crate::money::{Amount, Percent, round};
use crate::quote::{Basis, Group, Line, LineId, Measure, When};
use crate::rate_card::Clause;
use crate::seller::{Category, Model, Payment, Site, Stage, Team};

/// Step 4.1.
pub(super) fn add_base_fee(draft: &mut Draft<'_>) {
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
pub(super) fn add_extra_sites(draft: &mut Draft<'_>) {
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
pub(super) fn cap_sites(draft: &mut Draft<'_>) {
    let card = draft.card;
    let lines = draft.lines.iter().filter(|line| is_capped(draft, line));
    let reached: Amount = lines.map(|line| line.amount).sum();
    let (amount, percent) = (draft.base_fee(), card.sites.terms.cap);
    // Rounded lines against a rounded cap: were the excess rounded by itself, a
    // further site could take a fen off.
    let most = round(amount.decimal() * percent.fraction());
    if reached > most {
        let basis = Basis::Cap {
            amount,
            percent,
            reached,
        };
        let clause = &card.sites.note;
        draft.push(LineId::SiteCap, Group::Base, basis, most - reached, clause);
    }
}

/// Whether a line counts towards the cap on sites.
fn is_capped(draft: &Draft<'_>, line: &Line) -> bool {
    match line.id {
        // The base fee itself, whichever group its site is in.
        LineId::BaseFee(..) => true,
        LineId::ExtraSite(site) => draft.card.sites.terms.group(site).capped,
        _ => false,
    }
}

/// Step 4.4.
pub(super) fn add_team(draft: &mut Draft<'_>) {
    let dedicated = draft.inputs.conditions.team == Team::Dedicated;
    if let Some(factors) = draft.card.factors.as_ref().filter(|_| dedicated) {
        let clause = &factors.team;
        draft.push_factor(LineId::Team, clause.terms, &clause.note);
    }
}

/// Step 4.5.
pub(super) fn add_increment_base(draft: &mut Draft<'_>) {
    let extras = &draft.card.extras;
    let is_increment = draft.model == Model::FeeAndIncrement;
    if let Some(clause) = extras.increment_base.as_ref().filter(|_| is_increment) {
        draft.push_factor(LineId::IncrementBase, clause.terms, &clause.note);
    }
}

/// Step 4.6.
pub(super) fn add_difficulty(draft: &mut Draft<'_>) {
    let growth = draft.inputs.goals.gmv_growth;
    if let Some(factors) = &draft.card.factors {
        let clause = &factors.difficulty;
        let percent = clause.terms.surcharge(growth);
        draft.push_factor(LineId::Difficulty(growth), percent, &clause.note);
    }
}

/// Step 4.7.
pub(super) fn add_history(draft: &mut Draft<'_>) {
    let history = draft.inputs.conditions.history;
    if let Some(factors) = &draft.card.factors {
        let clause = &factors.history;
        let percent = clause.terms.surcharge(history);
        draft.push_factor(LineId::History(history), percent, &clause.note);
    }
}

/// Step 4.8.
pub(super) fn add_category(draft: &mut Draft<'_>) {
    let complex = draft.inputs.conditions.category == Category::Complex;
    if let Some(factors) = draft.card.factors.as_ref().filter(|_| complex) {
        let clause = &factors.category;
        draft.push_factor(LineId::Category, clause.terms, &clause.note);
    }
}

/// Step 4.9.
pub(super) fn discount_term(draft: &mut Draft<'_>) {
    let clause = &draft.card.term_discount;
    let term = draft.inputs.term;
    let discount = Percent::ZERO.minus(clause.terms.discount(term));
    draft.push_factor(LineId::TermDiscount(term), discount, &clause.note);
}

/// Step 4.10.
pub(super) fn discount_prepayment(draft: &mut Draft<'_>) {
    let prepaid = draft.inputs.conditions.payment == Payment::Quarterly;
    if let Some(factors) = draft.card.factors.as_ref().filter(|_| prepaid) {
        let clause = &factors.prepayment;
        let discount = Percent::ZERO.minus(clause.terms);
        draft.push_factor(LineId::Prepayment, discount, &clause.note);
    }
}

/// Step 4.11. It counts what later steps add to the service fee. It comes before the
/// trial, which is a share of it: a discount on the first months must not grow with a
/// base fee that the minimum swallows.
pub(super) fn add_minimum(draft: &mut Draft<'_>) {
    let Some(clause) = &draft.card.extras.limits else {
        return;
    };
    let upkeep = draft.erp().map(|erp| erp.terms.monthly);
    let later = upkeep.unwrap_or_default() + draft.ad_fee();
    let minimum = clause.terms.minimum;
    draft.least_base = (minimum - later).max(Amount::ZERO);
    let limit = (minimum, draft.sum_of(Group::Base) + later);
    draft.push_top_up(LineId::BaseMinimum, Group::Base, limit, &clause.note);
}

/// Step 4.12.
pub(super) fn add_trial(draft: &mut Draft<'_>) {
    let wanted = draft.inputs.conditions.trial;
    if let Some(factors) = draft.card.factors.as_ref().filter(|_| wanted) {
        let Clause { terms, note } = &factors.trial;
        let months = terms.months.min(draft.inputs.term.months());
        let discount = Percent::ZERO.minus(terms.discount);
        draft.push_factor(LineId::Trial(months), discount, note);
    }
}

/// Step 4.13. Of trial and launch only the better one counts: taken together they
/// could take off more than there is.
pub(super) fn add_launch(draft: &mut Draft<'_>) {
    let Some(Clause { terms, note }) = &draft.card.extras.launch else {
        return;
    };
    if !draft.sites().skip(1).any(|site| is_new(draft, site)) {
        return;
    }
    let months = u8::try_from(terms.gmv.len()).unwrap_or(u8::MAX);
    let id = LineId::Launch(months.min(draft.inputs.term.months()));
    let added = draft.sum_of(Group::Base) - base_without_new_sites(draft);
    let share = (
        Measure::NewSites,
        added,
        Percent::ZERO.minus(terms.discount),
    );
    let trial = draft
        .lines
        .pop_if(|line| matches!(line.id, LineId::Trial(_)));
    draft.push_share(id, Group::Base, share, note);
    if in_all(draft.lines.last()) >= in_all(trial.as_ref()) {
        draft.lines.pop();
        draft.lines.extend(trial);
    }
}

/// What a line of the first months comes to in all of them.
fn in_all(line: Option<&Line>) -> Amount {
    match line.map(|line| (line.when, line.amount)) {
        Some((When::First(months), amount)) => amount.times(months.into()),
        _ => Amount::ZERO,
    }
}

fn is_new(draft: &Draft<'_>, site: Site) -> bool {
    draft.inputs.particulars.stores.get(site).stage == Stage::New
}

/// What the base fee so far would be if the new sites were not there, the first site
/// aside.
fn base_without_new_sites(draft: &Draft<'_>) -> Amount {
    let (mut base, mut capped) = (Amount::ZERO, Amount::ZERO);
    let monthly = |line: &&Line| line.when == When::Monthly;
    for line in draft.lines.iter().filter(monthly) {
        let amount = match (line.id, &line.basis) {
            (LineId::ExtraSite(site), _) if is_new(draft, site) => continue,
            (LineId::BaseMinimum, _) => continue,
            (_, Basis::Cap { reached, .. }) => (*reached + line.amount - capped).min(Amount::ZERO),
            (LineId::BaseFee(..) | LineId::ExtraSite(_), _) => line.amount,
            (_, Basis::Share { percent, .. }) => round(base.decimal() * percent.fraction()),
            _ => Amount::ZERO,
        };
        base = base + amount;
        if is_capped(draft, line) {
            capped = capped + amount;
        }
    }
    base.max(draft.least_base)
}
