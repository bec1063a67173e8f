//! The steps of pricing, in their order: docs/pricing.md, section 4.

use super::{Basis, Group, Line, LineId, Measure, Volume};
use crate::money::{Amount, Percent, round};
use crate::rate_card::{ClauseNote, RateCard, Tiers};
use crate::seller::{SellerInputs, Site};

/// What the steps read, and the lines that they have written so far.
struct Draft<'a> {
    card: &'a RateCard,
    inputs: &'a SellerInputs,
    volume: &'a Volume,
    lines: Vec<Line>,
}

/// Set-up is a share of the base before the term discount, so that a longer term
/// is not rewarded twice; it is computed last because it is not monthly.
const STEPS: [fn(&mut Draft<'_>); 7] = [
    add_base_fee,
    add_extra_sites,
    cap_sites,
    discount_term,
    add_ad_management,
    add_commission,
    add_set_up,
];

/// Runs every step.
pub(super) fn run(card: &RateCard, inputs: &SellerInputs, volume: &Volume) -> Vec<Line> {
    let mut draft = Draft {
        card,
        inputs,
        volume,
        lines: Vec::new(),
    };
    for step in STEPS {
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

    /// The lines of the base fee except the term discount.
    fn base_with_sites(&self) -> Amount {
        let undiscounted =
            |line: &&Line| line.group == Group::Base && !matches!(line.id, LineId::TermDiscount(_));
        let lines = self.lines.iter().filter(undiscounted);
        lines.map(|line| line.amount).sum()
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
fn discount_term(draft: &mut Draft<'_>) {
    let clause = &draft.card.term_discount;
    let term = draft.inputs.term;
    let discount = clause.terms.discount(term);
    if discount > Percent::ZERO {
        let share = (
            Measure::BaseWithSites,
            draft.base_with_sites(),
            Percent::ZERO.minus(discount),
        );
        draft.push_share(LineId::TermDiscount(term), Group::Base, share, &clause.note);
    }
}

/// Step 4.5.
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
    let of_ads = |line: &&Line| line.group == Group::Ads;
    let reached: Amount = draft
        .lines
        .iter()
        .filter(of_ads)
        .map(|line| line.amount)
        .sum();
    if reached < rate.minimum {
        let basis = Basis::TopUp {
            minimum: rate.minimum,
            reached,
        };
        let missing = rate.minimum - reached;
        draft.push(LineId::AdMinimum, Group::Ads, basis, missing, &clause.note);
    }
}

/// Step 4.6.
fn add_commission(draft: &mut Draft<'_>) {
    let clause = &draft.card.commission;
    let gmv = draft.volume.gmv;
    add_slices(
        draft,
        Group::Commission,
        gmv,
        &clause.terms,
        &clause.note,
        LineId::CommissionTier,
    );
}

/// Step 4.7.
fn add_set_up(draft: &mut Draft<'_>) {
    let clause = &draft.card.set_up;
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
        let amount = round(slice.volume.decimal() * slice.percent.fraction() * exchange);
        draft.push(id(slice.tier), group, basis, amount, clause);
    }
}
