//! What a contract costs as a function of the monthly GMV: exact, and linear between
//! known points.
//!
//! docs/pricing.md, section 10.

use crate::money::{Amount, Percent};
use crate::rate_card::Tiers;

/// Growth is in ten-thousandths of the GMV, percentages are hundredths of a per cent,
/// exchange rates ten-thousandths: a cost times this is a whole number.
pub(super) const SCALE: i128 = 10_000 * 10_000 * 10_000;

/// The cost of a whole term, unrounded, for each monthly GMV.
pub(super) struct Curve {
    /// What does not depend on the GMV, in minor units.
    pub(super) fixed: Amount,
    /// What does, month by month.
    pub(super) months: Vec<MonthlyCommission>,
    /// Fee currency per unit of the GMV currency, in ten-thousandths.
    pub(super) exchange: i128,
}

/// The commission of one month.
pub(super) struct MonthlyCommission {
    /// The month's GMV as a share of today's, in ten-thousandths.
    pub(super) growth: i128,
    /// The tiers of the rate.
    pub(super) tiers: Vec<(Option<Amount>, Percent)>,
    /// What is not charged for, as a share of today's GMV, in ten-thousandths.
    pub(super) exempt: i128,
    /// The least, in minor units of the fee currency.
    pub(super) minimum: Amount,
}

/// The tiers of a card as a curve takes them.
pub(super) fn tiers(tiers: &Tiers) -> Vec<(Option<Amount>, Percent)> {
    let tiers = tiers.tiers().iter();
    tiers.map(|tier| (tier.up_to, tier.percent)).collect()
}

impl MonthlyCommission {
    /// The commission on a GMV of today of `gmv` minor units, times [`SCALE`].
    fn scaled(&self, gmv: i128, exchange: i128) -> i128 {
        let charged = gmv * (self.growth - self.exempt).max(0);
        let mut floor = 0;
        let mut cost = 0;
        for &(up_to, percent) in &self.tiers {
            let top = up_to.map_or(charged, |up_to| {
                charged.min(i128::from(up_to.minor()) * 10_000)
            });
            cost += (top - floor).max(0) * i128::from(percent.hundredths()) * exchange;
            floor = floor.max(top);
        }
        cost.max(i128::from(self.minimum.minor()) * SCALE)
    }

    /// The GMV of today, whole minor units rounded down, at which a tier ends.
    fn tier_ends(&self) -> impl Iterator<Item = i128> {
        let share = (self.growth - self.exempt).max(1);
        let ends = self.tiers.iter().filter_map(|&(up_to, _)| up_to);
        ends.map(move |up_to| i128::from(up_to.minor()) * 10_000 / share)
    }
}

impl Curve {
    /// The cost at a monthly GMV of `gmv` minor units, times [`SCALE`].
    pub(super) fn scaled(&self, gmv: i128) -> i128 {
        let commissions = self
            .months
            .iter()
            .map(|month| month.scaled(gmv, self.exchange));
        i128::from(self.fixed.minor()) * SCALE + commissions.sum::<i128>()
    }

    /// The points between which the cost is linear, unsorted.
    pub(super) fn kinks(&self, most: i128) -> Vec<i128> {
        let mut kinks = Vec::new();
        for month in &self.months {
            kinks.extend(month.tier_ends());
            // Where the minimum ends: the last GMV that does not exceed it.
            let least = i128::from(month.minimum.minor()) * SCALE;
            let exceeds = |gmv| month.scaled(gmv, self.exchange) > least;
            if exceeds(most) {
                kinks.push(first(0, most, exceeds) - 1);
            }
        }
        kinks
    }
}

/// The whole GMVs up to `most` from which on the other of two curves is the cheaper
/// one: the first minor unit each time.
pub(super) fn crossings(a: &Curve, b: &Curve, most: i128) -> Vec<i128> {
    let order = |gmv| a.scaled(gmv).cmp(&b.scaled(gmv));
    let mut found = Vec::new();
    let mut side = order(0);
    let mut from = 0;
    for point in points(a, b, most) {
        let there = order(point);
        if there != side && there.is_ne() {
            // The difference is linear from one point to the next, so that its sign
            // changes once.
            let crossing = first(from, point, |gmv| order(gmv) == there);
            if side.is_ne() {
                found.push(crossing);
            }
            side = there;
        }
        from = point;
    }
    found
}

/// Where either curve bends, with the next unit, sorted, each once.
fn points(a: &Curve, b: &Curve, most: i128) -> Vec<i128> {
    let mut points = Vec::new();
    let kinks = a.kinks(most).into_iter().chain(b.kinks(most));
    for point in kinks.flat_map(|kink| [kink, kink + 1]).chain([most]) {
        if (1..=most).contains(&point)
            && let Err(place) = points.binary_search(&point)
        {
            points.insert(place, point);
        }
    }
    points
}

/// The first number above `from`, up to `to`, for which `holds`, which then holds to
/// the end; it holds at `to`.
fn first(mut from: i128, mut to: i128, holds: impl Fn(i128) -> bool) -> i128 {
    while to - from > 1 {
        let middle = from + (to - from) / 2;
        if holds(middle) {
            to = middle;
        } else {
            from = middle;
        }
    }
    to
}

#[cfg(test)]
mod tests {
    use super::{Amount, Curve, MonthlyCommission, Percent, crossings};

    /// One month at an exchange rate of 1.
    fn curve(fixed: i64, tiers: &[(Option<i64>, i32)], minimum: i64) -> Curve {
        let tiers = tiers.iter().map(|&(up_to, percent)| {
            (
                up_to.map(Amount::from_major),
                Percent::from_hundredths(percent * 100),
            )
        });
        Curve {
            fixed: Amount::from_major(fixed),
            months: vec![MonthlyCommission {
                growth: 10_000,
                tiers: tiers.collect(),
                exempt: 0,
                minimum: Amount::from_major(minimum),
            }],
            exchange: 10_000,
        }
    }

    const MOST: i128 = 100_000_000_00;

    #[test]
    fn two_lines_cross_once() {
        // 10,000 + 5 % against 15 %: at 100,000 they are equal, and a cent later the
        // fee is the cheaper one.
        let (fee, only) = (curve(10_000, &[(None, 5)], 0), curve(0, &[(None, 15)], 0));
        assert_eq!(crossings(&fee, &only, MOST), [100_000_01]);
        assert_eq!(crossings(&only, &fee, MOST), [100_000_01]);
    }

    #[test]
    fn parallel_and_equal_lines_do_not_cross() {
        let (low, high) = (curve(1, &[(None, 5)], 0), curve(2, &[(None, 5)], 0));
        assert_eq!(crossings(&low, &high, MOST), []);
        assert_eq!(crossings(&low, &low, MOST), []);
    }

    #[test]
    fn tiers_can_cross_twice() {
        // 20 % up to 100,000 and 5 % above, against 5,000 + 10 %: equal at 50,000,
        // and again where 20,000 + 5 % of what exceeds 100,000 is 5,000 + 10 %.
        let tiers = curve(0, &[(Some(100_000), 20), (None, 5)], 0);
        let fee = curve(5_000, &[(None, 10)], 0);
        assert_eq!(crossings(&tiers, &fee, MOST), [50_000_01, 200_000_01]);
    }

    #[test]
    fn a_minimum_bends_the_line() {
        // 10 %, at least 3,000, against 2,000 + 5 %: above until 20,000 (3,000 each),
        // below between, above again from 40,000 on.
        let floor = curve(0, &[(None, 10)], 3_000);
        let fee = curve(2_000, &[(None, 5)], 0);
        assert_eq!(crossings(&floor, &fee, MOST), [20_000_01, 40_000_01]);
    }
}
