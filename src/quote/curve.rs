//! What a contract costs as a function of the monthly GMV: exact, and linear between
//! known points.
//!
//! docs/pricing.md, section 10.

use super::Volume;
use super::commission::Commission;
use crate::money::{Amount, divide};
use crate::rate_card::RateCard;

/// Growth is in ten-thousandths of the GMV, the fee base in millionths of it,
/// percentages are hundredths of a per cent, exchange rates ten-thousandths: a cost
/// times this is a whole number.
pub(super) const SCALE: i128 = SALES * 10_000 * 10_000;
/// The sales of a month times this are a whole number of minor units.
const SALES: i128 = 10_000 * MILLION;
const MILLION: i128 = 1_000_000;

/// The cost of a whole term, unrounded, for each monthly GMV.
pub(super) struct Curve {
    /// What does not depend on the GMV, in minor units.
    pub(super) fixed: Amount,
    /// What each month is charged a commission on, as a share of today's fee base, in
    /// ten-thousandths.
    pub(super) months: Vec<i128>,
    /// What the commission is charged by.
    pub(super) commission: Commission,
    /// How GMV becomes fees.
    pub(super) scale: Scale,
}

/// What GMV is multiplied with, the growth and the rate aside.
#[derive(Clone, Copy)]
pub(super) struct Scale {
    /// The fee base as a share of the GMV, in millionths.
    share: i128,
    /// Fee currency per unit of the GMV currency, in ten-thousandths.
    exchange: i128,
}

impl Scale {
    pub(super) fn new(card: &RateCard, volume: &Volume) -> Self {
        let fee_base = i128::from(volume.fee_base.minor());
        let share = divide(fee_base * MILLION, volume.gmv.minor().into());
        let exchange = card.exchange.terms.ten_thousandths(card.gmv_currency);
        Self {
            share: share.map_or(MILLION, i128::from),
            exchange: exchange.unwrap_or_default(),
        }
    }
}

impl Curve {
    /// The commission of a month at a GMV of today of `gmv` minor units, times
    /// [`SCALE`].
    fn of_month(&self, gmv: i128, growth: i128) -> i128 {
        let charged = gmv * growth * self.scale.share;
        let mut floor = 0;
        let mut cost = 0;
        for tier in self.commission.tiers.tiers() {
            let top = tier.up_to.map_or(charged, |up_to| {
                charged.min(i128::from(up_to.minor()) * SALES)
            });
            let rate = i128::from(tier.percent.hundredths()) * self.scale.exchange;
            cost += (top - floor).max(0) * rate;
            floor = floor.max(top);
        }
        let (least, most) = (self.commission.minimum, self.commission.most);
        cost.max(scaled(least)).min(scaled(most))
    }

    /// The cost at a monthly GMV of `gmv` minor units, times [`SCALE`].
    pub(super) fn scaled(&self, gmv: i128) -> i128 {
        let months = self.months.iter();
        let commissions = months.map(|&growth| self.of_month(gmv, growth));
        scaled(self.fixed) + commissions.sum::<i128>()
    }

    /// The points between which the cost is linear, unsorted: each the last GMV before
    /// it bends.
    pub(super) fn kinks(&self, most: i128) -> Vec<i128> {
        let Commission {
            tiers,
            minimum,
            most: cap,
            ..
        } = &self.commission;
        let mut kinks = Vec::new();
        for &growth in &self.months {
            let ends = tiers.tiers().iter().filter_map(|tier| tier.up_to);
            let share = (growth * self.scale.share).max(1);
            kinks.extend(ends.map(|up_to| i128::from(up_to.minor()) * SALES / share));
            // Where the minimum ends, and where the cap begins.
            for limit in [scaled(*minimum) + 1, scaled(*cap)] {
                let reaches = |gmv| self.of_month(gmv, growth) >= limit;
                if reaches(most) {
                    kinks.push(first(0, most, reaches) - 1);
                }
            }
        }
        kinks
    }
}

fn scaled(amount: Amount) -> i128 {
    i128::from(amount.minor()) * SCALE
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
    use super::{Amount, Commission, Curve, Scale, crossings, points};
    use crate::money::Percent;
    use crate::rate_card::{Tier, Tiers};

    /// One month at an exchange rate of 1, with everything in the fee base.
    fn curve(fixed: i64, tiers: &[(Option<i64>, i32)], minimum: i64) -> Curve {
        let tiers = tiers.iter().map(|&(up_to, percent)| Tier {
            up_to: up_to.map(Amount::from_major),
            percent: Percent::from_hundredths(percent * 100),
        });
        Curve {
            fixed: Amount::from_major(fixed),
            months: vec![10_000],
            commission: Commission {
                tiers: Tiers::new(tiers.collect()).expect("valid tiers"),
                exempt: Amount::ZERO,
                minimum: Amount::from_major(minimum),
                most: Amount::from_minor(i64::MAX),
            },
            scale: Scale {
                share: 1_000_000,
                exchange: 10_000,
            },
        }
    }

    fn capped(mut curve: Curve, most: i64) -> Curve {
        curve.commission.most = Amount::from_major(most);
        curve
    }

    const MOST: i128 = 100_000_000_00;

    /// At each crossing the order is another one than a minor unit before.
    #[track_caller]
    fn check(a: &Curve, b: &Curve, expected: &[i128]) {
        assert_eq!(crossings(a, b, MOST), expected);
        assert_eq!(crossings(b, a, MOST), expected);
        for &gmv in expected {
            let [before, at] = [gmv - 1, gmv].map(|gmv| a.scaled(gmv).cmp(&b.scaled(gmv)));
            assert!(at.is_ne() && before != at, "{gmv}");
        }
    }

    #[test]
    fn two_lines_cross_once() {
        // 10,000 + 5 % against 15 %: at 100,000 they are equal, and a cent later the
        // fee is the cheaper one.
        let (fee, only) = (curve(10_000, &[(None, 5)], 0), curve(0, &[(None, 15)], 0));
        check(&fee, &only, &[100_000_01]);
    }

    #[test]
    fn parallel_and_equal_lines_do_not_cross() {
        let (low, high) = (curve(1, &[(None, 5)], 0), curve(2, &[(None, 5)], 0));
        check(&low, &high, &[]);
        check(&low, &low, &[]);
    }

    #[test]
    fn tiers_can_cross_twice() {
        // 20 % up to 100,000 and 5 % above, against 5,000 + 10 %: equal at 50,000,
        // and again where 20,000 + 5 % of what exceeds 100,000 is 5,000 + 10 %.
        let tiers = curve(0, &[(Some(100_000), 20), (None, 5)], 0);
        let fee = curve(5_000, &[(None, 10)], 0);
        check(&tiers, &fee, &[50_000_01, 200_000_01]);
    }

    #[test]
    fn a_minimum_bends_the_line() {
        // 10 %, at least 3,000, against 2,000 + 5 %: above until 20,000 (3,000 each),
        // below between, above again from 40,000 on.
        let floor = curve(0, &[(None, 10)], 3_000);
        let fee = curve(2_000, &[(None, 5)], 0);
        check(&floor, &fee, &[20_000_01, 40_000_01]);
    }

    #[test]
    fn a_cap_bends_the_line() {
        // 10 %, at most 6,000, against 2,000 + 5 %: above from 40,000 on (4,000 each),
        // below again where the other one has reached 6,000, at 80,000.
        let cap = capped(curve(0, &[(None, 10)], 0), 6_000);
        let fee = curve(2_000, &[(None, 5)], 0);
        check(&cap, &fee, &[40_000_01, 80_000_01]);
        // Both capped, at 6,000 and at 2,000 + 4,000: equal from 80,000 on.
        check(&cap, &capped(fee, 4_000), &[40_000_01]);
        // A cap below the minimum is all that is ever charged.
        let only_cap = capped(curve(0, &[(None, 10)], 3_000), 2_500);
        check(&only_cap, &curve(0, &[(None, 5)], 0), &[50_000_01]);
    }

    /// The point where a cap begins need not be a whole minor unit.
    #[test]
    fn a_cap_begins_between_two_minor_units() {
        // 7 % reach 1,000.00 at 14,285.714…; 1,000 − 999.99 + 0 % is beaten there.
        let cap = capped(curve(0, &[(None, 7)], 0), 1_000);
        let flat = |minor| Curve {
            fixed: Amount::from_minor(minor),
            ..curve(0, &[(None, 0)], 0)
        };
        // 14,285.71 × 7 % = 999.9997; 14,285.72 × 7 % would be 1,000.0004.
        check(&cap, &flat(999_99), &[14_285_58]);
        check(&cap, &flat(1_000_00), &[]);
    }

    /// Half of the GMV counts: everything happens at twice the GMV.
    #[test]
    fn a_share_of_the_gmv_stretches_the_line() {
        let half = |curve: Curve| Curve {
            scale: Scale {
                share: 500_000,
                ..curve.scale
            },
            ..curve
        };
        let tiers = half(curve(0, &[(Some(100_000), 20), (None, 5)], 0));
        let fee = half(curve(5_000, &[(None, 10)], 0));
        check(&tiers, &fee, &[100_000_01, 400_000_01]);
    }

    /// A kink is the last GMV before the bend, and the unit after it is a point as well.
    #[test]
    fn a_line_bends_after_its_kinks() {
        let tiers = curve(0, &[(Some(100_000), 20), (None, 5)], 0);
        let limited = capped(curve(0, &[(None, 10)], 3_000), 6_000);
        let mut half = curve(0, &[(Some(100_000), 20), (None, 5)], 0);
        half.scale.share = 500_000;
        assert_eq!(kinks_below(&tiers), [100_000_00]);
        assert_eq!(kinks_below(&half), [200_000_00]);
        // Minimum and cap: 10 % are 3,000 at 30,000 and 6,000 at 60,000, where the line
        // is level already.
        assert_eq!(kinks_below(&limited), [30_000_00, 59_999_99]);
        let expected = [
            1, 30_000_00, 30_000_01, 59_999_99, 60_000_00, 200_000_00, 200_000_01, MOST,
        ];
        assert_eq!(points(&half, &limited, MOST), expected);
    }

    /// Without that of a minimum of nothing.
    fn kinks_below(curve: &Curve) -> Vec<i128> {
        let mut kinks = curve.kinks(MOST);
        kinks.retain(|&kink| kink > 0);
        kinks
    }
}
