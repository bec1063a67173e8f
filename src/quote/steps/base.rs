//! The base fee: docs/pricing.md, sections 4.1 to 4.13.

use super::fees::{add_ad_management, add_erp_link};
use super::{BASE_STEPS, Draft};
use crate::money::{Amount, Percent};
use crate::quote::{Basis, Group, Line, LineId, Measure};
use crate::rate_card::Clause;
use crate::seller::{Category, Model, Payment, Stage, Team};

/// Step 4.1.
pub(super) fn add_base_fee(draft: &mut Draft<'_>) {
    let Some(first) = draft.sites.iter().next() else {
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
    for site in draft.sites.iter().skip(1) {
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
    let rates = &card.sites.terms;
    let counts = |line: &&Line| match line.id {
        // The base fee itself, whichever group its site is in.
        LineId::BaseFee(..) => true,
        LineId::ExtraSite(site) => rates.group(site).capped,
        _ => false,
    };
    let lines = draft.lines.iter().filter(counts);
    let reached: Amount = lines.map(|line| line.amount).sum();
    let (amount, percent) = (draft.base_fee(), rates.cap);
    // Rounded lines against a rounded cap: were the excess rounded by itself, a
    // further site could take a fen off.
    let most = percent.of(amount);
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

/// Step 4.4.
pub(super) fn add_team(draft: &mut Draft<'_>) {
    if draft.inputs.conditions.team == Team::Dedicated {
        let clause = &draft.card.team;
        draft.push_factor(LineId::Team, clause.terms, &clause.note);
    }
}

/// Step 4.5.
pub(super) fn add_increment_base(draft: &mut Draft<'_>) {
    let card = draft.card;
    let is_increment = draft.model == Model::FeeAndIncrement;
    if let Some(clause) = card.increment_base.as_ref().filter(|_| is_increment) {
        draft.push_factor(LineId::IncrementBase, clause.terms, &clause.note);
    }
}

/// Step 4.6.
pub(super) fn add_difficulty(draft: &mut Draft<'_>) {
    let growth = draft.inputs.goals.gmv_growth;
    let clause = &draft.card.difficulty;
    let percent = clause.terms.surcharge(growth);
    draft.push_factor(LineId::Difficulty(growth), percent, &clause.note);
}

/// Step 4.7.
pub(super) fn add_history(draft: &mut Draft<'_>) {
    let history = draft.inputs.conditions.history;
    let clause = &draft.card.history;
    let percent = clause.terms.surcharge(history);
    draft.push_factor(LineId::History(history), percent, &clause.note);
}

/// Step 4.8.
pub(super) fn add_category(draft: &mut Draft<'_>) {
    if draft.inputs.conditions.category == Category::Complex {
        let clause = &draft.card.category;
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
    if draft.inputs.conditions.payment == Payment::Quarterly {
        let clause = &draft.card.prepayment;
        let discount = Percent::ZERO.minus(clause.terms);
        draft.push_factor(LineId::Prepayment, discount, &clause.note);
    }
}

/// Step 4.11. It counts what later steps add to the service fee. It comes before the
/// trial, which is a share of it: a discount on the first months must not grow with a
/// base fee that the minimum swallows.
pub(super) fn add_minimum(draft: &mut Draft<'_>) {
    let Some(clause) = &draft.card.limits else {
        return;
    };
    let later = draft.scratch(draft.sites, &[add_erp_link, add_ad_management]);
    let later = later.sum_of(Group::Base) + later.sum_of(Group::Ads);
    let minimum = clause.terms.minimum;
    let limit = (minimum, draft.sum_of(Group::Base) + later);
    draft.push_top_up(LineId::BaseMinimum, Group::Base, limit, &clause.note);
}

/// Step 4.12.
pub(super) fn add_trial(draft: &mut Draft<'_>) {
    if draft.inputs.conditions.trial {
        let Clause { terms, note } = &draft.card.trial;
        let months = terms.months.min(draft.inputs.term.months());
        let discount = Percent::ZERO.minus(terms.discount);
        draft.push_factor(LineId::Trial(months), discount, note);
    }
}

/// Step 4.13. Of trial and launch only the better one counts: taken together they
/// could take off more than there is.
pub(super) fn add_launch(draft: &mut Draft<'_>) {
    let Some(Clause { terms, note }) = &draft.card.launch else {
        return;
    };
    let mut live = draft.sites;
    // The first site is left in any case.
    for site in draft.sites.iter().skip(1) {
        if draft.store(site).stage == Stage::New {
            live = live.without(site).unwrap_or(live);
        }
    }
    if live == draft.sites {
        return;
    }
    let months = u8::try_from(terms.gmv.len()).unwrap_or(u8::MAX);
    let months = months.min(draft.inputs.term.months());
    let without = draft.scratch(live, &BASE_STEPS).sum_of(Group::Base);
    let added = draft.sum_of(Group::Base) - without;
    let percent = Percent::ZERO.minus(terms.discount);
    let off = percent.of(added);
    let trial = match draft.lines.last() {
        Some(&Line {
            id: LineId::Trial(months),
            amount,
            ..
        }) => Some(amount.times(months.into())),
        _ => None,
    };
    if off.times(months.into()) < trial.unwrap_or_default() {
        if trial.is_some() {
            draft.lines.pop();
        }
        let share = (Measure::NewSites, added, percent);
        draft.push_share(LineId::Launch(months), Group::Base, share, note);
    }
}
