//! Marginal tiers: each slice of a volume has its own rate.

use std::borrow::Cow;

use rust_decimal::Decimal;

use crate::literal::literal;
use crate::money::{Amount, Percent, round};

/// One tier of a marginal scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tier {
    /// The upper end, included; `None` for the last.
    pub up_to: Option<Amount>,
    /// The rate of the slice.
    pub percent: Percent,
}

/// Rising tiers, the last one open-ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tiers(pub(super) Cow<'static, [Tier]>);

/// What the tiers say is wrong with them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TiersFault {
    /// An upper end is not above the one before it.
    NotRising,
    /// The last tier has an end, or another one has none.
    OpenTier,
}

/// The part of a volume that falls into one tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slice {
    /// Which tier, from 0.
    pub tier: u8,
    /// How much of the volume.
    pub volume: Amount,
    /// At which rate.
    pub percent: Percent,
}

impl Slice {
    /// What it costs: volume × rate × exchange, rounded once.
    pub(crate) fn fee(self, exchange: Decimal) -> Amount {
        round(self.volume.decimal() * self.percent.fraction() * exchange)
    }
}

impl Tiers {
    /// Tiers that rise strictly from above zero and end open.
    ///
    /// # Errors
    ///
    /// The first rule that is broken.
    pub(crate) fn new(tiers: Vec<Tier>) -> Result<Self, TiersFault> {
        let mut floor = Amount::ZERO;
        for (index, tier) in tiers.iter().enumerate() {
            match (tier.up_to, index + 1 == tiers.len()) {
                (None, true) => {}
                (Some(up_to), false) if up_to > floor => floor = up_to,
                (Some(_), false) => return Err(TiersFault::NotRising),
                _ => return Err(TiersFault::OpenTier),
            }
        }
        if tiers.is_empty() {
            return Err(TiersFault::OpenTier);
        }
        Ok(Self(tiers.into()))
    }

    /// One rate for everything.
    pub(crate) fn flat(percent: Percent) -> Self {
        let tier = Tier {
            up_to: None,
            percent,
        };
        Self(Cow::Owned(vec![tier]))
    }

    /// The tiers.
    pub fn tiers(&self) -> &[Tier] {
        &self.0
    }

    /// Cuts `volume` into the slices of the tiers that it reaches. The slices
    /// sum to `volume`; there is none for a volume of zero.
    pub fn slices(&self, volume: Amount) -> Vec<Slice> {
        let mut slices = Vec::new();
        let mut floor = Amount::ZERO;
        for (tier, index) in self.0.iter().zip(0_u8..) {
            let top = tier.up_to.map_or(volume, |up_to| up_to.min(volume));
            if top > floor {
                slices.push(Slice {
                    tier: index,
                    volume: top - floor,
                    percent: tier.percent,
                });
                floor = top;
            }
        }
        slices
    }
}

literal! { Tier { up_to, percent } }
literal! { Tiers(_) }

#[cfg(test)]
mod tests {
    use super::{Amount, Percent, Tier, Tiers, TiersFault};

    fn tier(up_to: Option<i64>) -> Tier {
        Tier {
            up_to: up_to.map(Amount::from_major),
            percent: Percent::HUNDRED,
        }
    }

    fn tiers(ends: &[Option<i64>]) -> Result<Tiers, TiersFault> {
        Tiers::new(ends.iter().copied().map(tier).collect())
    }

    #[test]
    fn tiers_rise_and_end_open() {
        assert!(tiers(&[Some(10), Some(20), None]).is_ok());
        assert_eq!(
            tiers(&[Some(10), Some(10), None]),
            Err(TiersFault::NotRising)
        );
        assert_eq!(tiers(&[Some(0), None]), Err(TiersFault::NotRising));
        assert_eq!(tiers(&[None, None]), Err(TiersFault::OpenTier));
        assert_eq!(tiers(&[Some(10)]), Err(TiersFault::OpenTier));
        assert_eq!(tiers(&[]), Err(TiersFault::OpenTier));
    }

    #[track_caller]
    fn check_slices(volume: i64, expected: &[i64]) {
        let tiers = tiers(&[Some(10), Some(20), None]).expect("valid tiers");
        let slices = tiers.slices(Amount::from_major(volume));
        let volumes: Vec<i64> = slices
            .iter()
            .map(|slice| slice.volume.minor() / 100)
            .collect();
        assert_eq!(volumes, expected);
    }

    #[test]
    fn slices_end_at_the_tier_limits() {
        check_slices(0, &[]);
        check_slices(10, &[10]);
        check_slices(11, &[10, 1]);
        check_slices(20, &[10, 10]);
        check_slices(50, &[10, 10, 30]);
    }
}
