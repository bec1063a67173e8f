//! What is charged beside the base fee: docs/pricing.md, sections 4.14 to 4.20.

use super::Draft;
use crate::money::{Amount, Percent};
use crate::quote::{Basis, Group, LineId, Measure};
use crate::rate_card::{Clause, ClauseNote, Tiers};
use crate::seller::Model;

/// Step 4.14.
pub(super) fn add_erp_link(draft: &mut Draft<'_>) {
    if draft.inputs.conditions.erp_link {
        let Clause { terms, note } = &draft.card.erp;
        let (monthly, one_off) = (terms.monthly, terms.one_off);
        draft.push(LineId::ErpMonthly, Group::Base, Basis::Flat, monthly, note);
        draft.push(LineId::ErpSetUp, Group::OneOff, Basis::Flat, one_off, note);
    }
}

/// Step 4.15.
pub(super) fn add_ad_management(draft: &mut Draft<'_>) {
    if !draft.inputs.ads_managed {
        return;
    }
    let clause = &draft.card.ad_management;
    let rate = clause.terms.get(draft.inputs.depth);
    let (group, spend) = (Group::Ads, draft.volume.ad_spend);
    add_slices(
        draft,
        group,
        spend,
        &rate.tiers,
        &clause.note,
        LineId::AdTier,
    );
    let limit = (rate.minimum, draft.sum_of(group));
    draft.push_top_up(LineId::AdMinimum, group, limit, &clause.note);
}

/// Step 4.16.
pub(super) fn add_commission(draft: &mut Draft<'_>) {
    let card = draft.card;
    let only = card.commission_only.as_ref();
    let increment = card.increment.as_ref();
    match (draft.model, only, increment) {
        (Model::CommissionOnly, Some(Clause { terms, note }), _) => {
            let group = Group::Commission;
            add_sales_slices(draft, &terms.tiers, note);
            let limit = (terms.minimum, draft.sum_of(group));
            draft.push_top_up(LineId::CommissionMinimum, group, limit, note);
        }
        (Model::FeeAndIncrement, _, Some(clause)) => add_increment(draft, clause),
        _ => add_sales_slices(draft, &card.commission.terms, &card.commission.note),
    }
}

/// The volume of a quote is constant, so that nothing exceeds the baseline; that of a
/// month that has been can.
fn add_increment(draft: &mut Draft<'_>, clause: &Clause<Percent>) {
    let group = Group::Commission;
    let excess = draft.volume.fee_base - draft.baseline;
    if excess > Amount::ZERO {
        let tiers = Tiers::flat(clause.terms);
        let id = |_| LineId::Increment;
        add_slices(draft, group, excess, &tiers, &clause.note, id);
        return;
    }
    let basis = Basis::Increment {
        baseline: draft.baseline,
        currency: draft.card.gmv_currency,
        percent: clause.terms,
    };
    draft.push(LineId::Increment, group, basis, Amount::ZERO, &clause.note);
}

fn add_sales_slices(draft: &mut Draft<'_>, tiers: &Tiers, clause: &ClauseNote) {
    let (group, sales) = (Group::Commission, draft.volume.fee_base);
    add_slices(draft, group, sales, tiers, clause, LineId::CommissionTier);
}

/// Step 4.17.
pub(super) fn cap_commission(draft: &mut Draft<'_>) {
    let Some(clause) = &draft.card.limits else {
        return;
    };
    let group = Group::Commission;
    let reached = draft.sum_of(group);
    if let Some(most) = clause.terms.commission_cap
        && reached > most
    {
        let basis = Basis::Most { most, reached };
        let excess = most - reached;
        draft.push(LineId::CommissionCap, group, basis, excess, &clause.note);
    }
}

/// Step 4.18.
pub(super) fn add_set_up(draft: &mut Draft<'_>) {
    let clause = &draft.card.set_up;
    // Before surcharges and discounts: a long term is not rewarded twice.
    let share = (
        Measure::BaseWithSites,
        base_with_sites(draft),
        clause.terms.percent_of_base,
    );
    let group = Group::OneOff;
    draft.push_share(LineId::SetUp, group, share, &clause.note);
    let waived = clause.terms.waived_from;
    if let Some(from) = waived.filter(|&from| from <= draft.inputs.term) {
        let fee = draft.lines.last().map(|line| line.amount);
        let fee = fee.unwrap_or_default();
        let basis = Basis::Waiver { from };
        draft.push(LineId::SetUpWaiver, group, basis, -fee, &clause.note);
    }
}

/// The base fee with all sites, after the cap.
fn base_with_sites(draft: &Draft<'_>) -> Amount {
    let of_sites = draft.lines.iter().filter(|line| {
        matches!(
            line.id,
            LineId::BaseFee(..) | LineId::ExtraSite(_) | LineId::SiteCap
        )
    });
    of_sites.map(|line| line.amount).sum()
}

/// Step 4.19.
pub(super) fn add_packages(draft: &mut Draft<'_>) {
    let Some(clause) = &draft.card.packages else {
        return;
    };
    for (package, quantity) in draft.inputs.particulars.packages.iter() {
        if let Some(offer) = clause.terms.get(package) {
            let basis = (quantity, quantity.max(offer.minimum), offer.price);
            let id = LineId::Project(package);
            push_units(draft, id, Group::Projects, basis, &clause.note);
        }
    }
}

/// Step 4.20.
pub(super) fn add_compliance_handling(draft: &mut Draft<'_>) {
    let wanted = draft.inputs.particulars.compliance_handling;
    let clause = draft.card.compliance_handling.as_ref();
    if let Some(clause) = clause.filter(|_| wanted) {
        let stores = &draft.inputs.particulars.stores;
        let missing = u16::from(stores.missing_at(draft.sites));
        if missing > 0 {
            let basis = (missing, missing, clause.terms);
            let id = LineId::ComplianceHandling;
            push_units(draft, id, Group::Compliance, basis, &clause.note);
        }
    }
}

fn push_units(
    draft: &mut Draft<'_>,
    id: LineId,
    group: Group,
    (quantity, charged, price): (u16, u16, Amount),
    clause: &ClauseNote,
) {
    let basis = Basis::Units {
        quantity,
        charged,
        price,
    };
    draft.push(id, group, basis, price.times(charged), clause);
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
