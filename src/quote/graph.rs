//! What each model costs over a term as the monthly GMV changes: for a picture of the
//! crossovers that a comparison states.

use super::Volume;
use super::compare::{Comparison, curve, quotes};
use super::curve::{Curve, SCALE};
use crate::money::{Amount, divide};
use crate::rate_card::RateCard;
use crate::seller::{MAX_MONTHLY, Model, SellerInputs};

/// The steps of the table beside the picture.
const STEPS: i64 = 10;
/// How far beyond today's GMV a crossover is still shown: tenfold.
const FAR: i64 = 10;

/// The costs of the models up to some monthly GMV.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Graph {
    /// The highest monthly GMV, in the GMV currency.
    pub most: Amount,
    /// Each model with its costs at the same GMVs.
    pub lines: Vec<(Model, Vec<Point>)>,
}

/// One point of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The monthly GMV, in the GMV currency.
    pub gmv: Amount,
    /// The cost of the whole term if the growth goal comes true in full, rounded.
    pub term: Amount,
    /// Whether it is one of the steps of the table: tenths of the highest GMV.
    pub is_step: bool,
}

/// The models of `comparison`, over today's GMV and the crossovers near it.
pub fn graph(card: &RateCard, inputs: &SellerInputs, comparison: &Comparison) -> Graph {
    let today = Volume::of(card, inputs).gmv;
    let most = most(today, comparison);
    let quotes = quotes(card, inputs);
    let curves = quotes.map(|quote| (quote.model, curve(card, inputs, &quote)));
    let curves: Vec<(Model, Curve)> = curves.collect();
    let steps = (0..=STEPS).map(|step| (most.minor() / STEPS * step, true));
    let kinks = curves.iter().flat_map(|(_, curve)| {
        let kinks = curve.kinks(most.minor().into()).into_iter();
        kinks.filter_map(|kink| i64::try_from(kink).ok())
    });
    let inside = kinks.filter(|kink| (0..most.minor()).contains(kink));
    let mut places: Vec<(i64, bool)> = steps.chain(inside.map(|kink| (kink, false))).collect();
    // Of two at one place the step stays.
    places.sort_unstable_by_key(|&(gmv, is_step)| (gmv, !is_step));
    places.dedup_by_key(|&mut (gmv, _)| gmv);
    let point = |curve: &Curve, (gmv, is_step): (i64, bool)| Point {
        gmv: Amount::from_minor(gmv),
        term: curve.cost(gmv.into()),
        is_step,
    };
    let lines = curves.iter().map(|(model, curve)| {
        let points = places.iter().map(|&place| point(curve, place));
        (*model, points.collect())
    });
    Graph {
        most,
        lines: lines.collect(),
    }
}

/// Twice today's GMV, and every crossover that is near, on a round figure.
fn most(today: Amount, comparison: &Comparison) -> Amount {
    let least = Amount::from_major(50_000);
    let near = today.max(least).minor().saturating_mul(FAR);
    let crossovers = comparison.crossovers.iter().map(|crossover| crossover.gmv);
    let shown = crossovers.map(Amount::minor).filter(|&gmv| gmv <= near);
    let wanted = shown
        .map(|gmv| gmv.saturating_add(gmv / 4))
        .chain([today.minor().saturating_mul(2), least.minor()])
        .max();
    round_up(wanted.unwrap_or_default().min(MAX_MONTHLY.minor()))
}

/// The next of 1, 2 and 5 times a power of ten, so that tenths of it are round.
fn round_up(minor: i64) -> Amount {
    let mut unit = 100_i64;
    loop {
        for round in [unit, unit * 2, unit * 5] {
            if round >= minor {
                return Amount::from_minor(round);
            }
        }
        unit *= 10;
    }
}

impl Curve {
    /// The cost at a monthly GMV of `gmv` minor units, rounded.
    fn cost(&self, gmv: i128) -> Amount {
        let cost = divide(self.scaled(gmv), SCALE);
        cost.map(Amount::from_minor).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Amount, Comparison, Model, most, round_up};
    use crate::quote::Crossover;

    #[test]
    fn the_highest_gmv_is_round() {
        let rounded = |major| round_up(Amount::from_major(major).minor());
        for (major, round) in [
            (0, 1),
            (1, 1),
            (2, 2),
            (3, 5),
            (5, 5),
            (6, 10),
            (11, 20),
            (201, 500),
            (501, 1_000),
        ] {
            assert_eq!(rounded(major), Amount::from_major(round), "{major}");
        }
    }

    #[test]
    fn a_near_crossover_is_shown_with_a_quarter_of_it_beyond() {
        let highest = |today, crossover| {
            let crossover = Crossover {
                cheaper: Model::CommissionOnly,
                dearer: Model::FeeAndCommission,
                gmv: Amount::from_major(crossover),
            };
            let comparison = Comparison {
                offers: Vec::new(),
                crossovers: vec![crossover],
            };
            most(Amount::from_major(today), &comparison)
        };
        let major = Amount::from_major;
        // Twice today's GMV, or 50,000.
        assert_eq!(highest(60_000, 10_000), major(200_000));
        assert_eq!(highest(1_000, 10_000), major(50_000));
        // A quarter more than 160,000 is 200,000, and than a unit more it is above.
        assert_eq!(highest(60_000, 160_000), major(200_000));
        assert_eq!(highest(60_000, 160_001), major(500_000));
        // Ten times today's GMV is near, or ten times 50,000.
        assert_eq!(highest(60_000, 600_000), major(1_000_000));
        assert_eq!(highest(60_000, 600_001), major(200_000));
        assert_eq!(highest(1_000, 500_000), major(1_000_000));
        assert_eq!(highest(1_000, 500_001), major(50_000));
    }
}
