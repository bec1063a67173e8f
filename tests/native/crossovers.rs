//! Crossovers, against the definition of docs/pricing.md, section 10, computed anew.

use eu_quote::money::Amount;
use eu_quote::quote::{Comparison, Crossover, compare, quote};
use eu_quote::seller::{MAX_MONTHLY, Model, SellerInputs};
use proptest::prelude::*;
use serde_json::Value;

use crate::arbitrary::{self, parsed};

/// Millionths of the GMV, ten-thousandths of growth, percentages and exchange rates: a
/// cost in minor units times this is a whole number.
const WHOLE: i128 = 1_000_000 * 10_000 * 10_000 * 10_000;

/// A decimal number with at most `decimals` of them, without its point.
fn digits(value: &Value, decimals: usize) -> i128 {
    let text = value.as_str().expect("a number in a string");
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    format!("{whole}{fraction:0<decimals$}")
        .parse()
        .expect("digits")
}

/// What a model costs over the term if the goal is met in full.
struct Cost {
    fixed: i128,
    tiers: Vec<(Option<i128>, i128)>,
    least: i128,
    most: Option<i128>,
    share: i128,
    exchange: i128,
    /// Of each month, what its sales are above `exempt`, in ten-thousandths.
    growth: Vec<i128>,
}

impl Cost {
    fn of(card: &Value, inputs: &SellerInputs, model: Model) -> Self {
        let quote = quote(
            &parsed(card),
            &SellerInputs {
                model,
                ..inputs.clone()
            },
        );
        let fixed = quote.months.iter().map(|fees| fees.total - fees.commission);
        let (fee_base, gmv) = (quote.volume.fee_base.minor(), quote.volume.gmv.minor());
        let (fee_base, gmv) = (i128::from(fee_base) * 1_000_000, i128::from(gmv));
        let goal = i128::from(inputs.goals.gmv_growth.hundredths());
        let from = i128::from(model != Model::FeeAndIncrement) * 10_000;
        let quarters = (0..inputs.term.months()).map(|month| i128::from(month / 3 + 1));
        let tier = |tier: &Value| {
            let up_to = Some(&tier["up_to"]).filter(|up_to| !up_to.is_null());
            (
                up_to.map(|up_to| digits(up_to, 2)),
                digits(&tier["percent"], 2),
            )
        };
        let tiers = |clause: &str| {
            let tiers = card[clause]["tiers"].as_array().expect("tiers");
            tiers.iter().map(tier).collect()
        };
        let cap = Some(&card["limits"]["commission_cap"]).filter(|cap| !cap.is_null());
        Self {
            fixed: i128::from(fixed.sum::<Amount>().minor()),
            tiers: match model {
                Model::FeeAndCommission => tiers("commission"),
                Model::CommissionOnly => tiers("commission_only"),
                Model::FeeAndIncrement => vec![(None, digits(&card["increment"]["percent"], 2))],
                Model::Projects => vec![(None, 0)],
            },
            least: match model {
                Model::CommissionOnly => digits(&card["commission_only"]["minimum"], 2),
                _ => 0,
            },
            most: cap.map(|cap| digits(cap, 2)),
            // Halves up: nothing here is negative.
            share: if gmv == 0 {
                1_000_000
            } else {
                (2 * fee_base + gmv) / (2 * gmv)
            },
            exchange: digits(&card["exchange"]["rates"]["EUR"], 4),
            growth: quarters.map(|quarter| from + goal * quarter).collect(),
        }
    }

    /// At a monthly GMV of `gmv`, times [`WHOLE`].
    fn at(&self, gmv: i128) -> i128 {
        let month = |growth: &i128| {
            let sales = gmv * growth * self.share;
            let mut begins = 0;
            let mut fee = 0;
            for &(up_to, percent) in &self.tiers {
                let ends = up_to.map_or(i128::MAX, |up_to| up_to * 10_000 * 1_000_000);
                fee += (sales.min(ends) - begins).max(0) * percent * self.exchange;
                begins = ends;
            }
            let fee = fee.max(self.least * WHOLE);
            self.most.map_or(fee, |most| fee.min(most * WHOLE))
        };
        self.fixed * WHOLE + self.growth.iter().map(month).sum::<i128>()
    }
}

/// The crossovers of two models, with who is cheaper from there on.
fn between(comparison: &Comparison, one: Model, two: Model) -> Vec<Crossover> {
    let pair =
        |found: &&Crossover| [(one, two), (two, one)].contains(&(found.cheaper, found.dearer));
    comparison.crossovers.iter().filter(pair).copied().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Each is the first minor unit where the order is another one, and there is no other.
    #[test]
    fn crossovers_are_exact(
        card in arbitrary::card_json(),
        inputs in arbitrary::inputs(),
        gmvs in prop::collection::vec(arbitrary::amount(), 20),
    ) {
        let comparison = compare(&parsed(&card), &inputs);
        let models: Vec<Model> = comparison.offers.iter().map(|offer| offer.model).collect();
        let costs: Vec<Cost> =
            models.iter().map(|&model| Cost::of(&card, &inputs, model)).collect();
        let cost = |model: Model, gmv: i128| {
            let place = models.iter().position(|&other| other == model);
            costs[place.expect("an offer")].at(gmv)
        };
        for (index, &one) in models.iter().enumerate() {
            for &two in &models[index + 1..] {
                let found = between(&comparison, one, two);
                let mut ends: Vec<i128> =
                    found.iter().map(|crossover| crossover.gmv.minor().into()).collect();
                for (crossover, &gmv) in found.iter().zip(&ends) {
                    let Crossover { cheaper, dearer, .. } = *crossover;
                    prop_assert!(cost(cheaper, gmv) < cost(dearer, gmv));
                    prop_assert!(cost(cheaper, gmv - 1) >= cost(dearer, gmv - 1));
                }
                // From one to the next the order stays, but for a tie.
                ends.push(i128::from(MAX_MONTHLY.minor()) + 1);
                let order = |gmv| cost(one, gmv).cmp(&cost(two, gmv));
                let mut start = 0;
                for (index, &end) in ends.iter().enumerate() {
                    let side = match found.get(index) {
                        Some(crossover) if crossover.cheaper == one => core::cmp::Ordering::Greater,
                        Some(_) => core::cmp::Ordering::Less,
                        None => order(end - 1),
                    };
                    let inside = gmvs.iter().map(|gmv| i128::from(gmv.minor()));
                    let inside = inside.filter(|gmv| (start..end).contains(gmv));
                    for gmv in inside.chain([start, end - 1]) {
                        let there = order(gmv);
                        let is_tie = there.is_eq() || side.is_eq();
                        prop_assert!(is_tie || there == side, "{one:?} {two:?} at {gmv}");
                    }
                    start = end;
                }
            }
        }
    }
}
