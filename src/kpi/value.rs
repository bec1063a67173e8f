//! Values of KPIs: docs/kpi.md, section 4.

use super::dictionary::Unit;
use crate::money::{Amount, Percent, divide};

/// A value of a KPI, in its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// An amount a month.
    Amount(Amount),
    /// A percentage.
    Percent(Percent),
    /// A number with two decimals, in hundredths: orders a month, points, sales per
    /// spend.
    Number(i64),
}

impl Value {
    /// So many hundredths of `unit`; a percentage that does not fit is the largest that
    /// does.
    pub fn of(unit: Unit, hundredths: i64) -> Self {
        match unit {
            Unit::Money => Self::Amount(Amount::from_minor(hundredths)),
            Unit::Percent => Self::Percent(saturating_percent(hundredths)),
            Unit::Count | Unit::Points | Unit::Ratio | Unit::Rank | Unit::Days | Unit::Stars => {
                Self::Number(hundredths)
            }
        }
    }

    /// Whole hundredths of the unit: cents, or hundredths of a per cent. Both
    /// kinds of value compute alike in them.
    pub fn hundredths(self) -> i64 {
        match self {
            Self::Amount(amount) => amount.minor(),
            Self::Percent(percent) => percent.hundredths().into(),
            Self::Number(hundredths) => hundredths,
        }
    }

    /// This share of it, rounded to a hundredth.
    #[must_use]
    pub fn times(self, share: Percent) -> Self {
        let part = Factor {
            dividend: share.hundredths().into(),
            divisor: WHOLE,
        };
        self.with_hundredths(part.of(self.hundredths()))
    }

    /// A value of the same kind. Percentages saturate.
    pub(super) fn with_hundredths(self, hundredths: i64) -> Self {
        match self {
            Self::Amount(_) => Self::Amount(Amount::from_minor(hundredths)),
            Self::Percent(_) => Self::Percent(saturating_percent(hundredths)),
            Self::Number(_) => Self::Number(hundredths),
        }
    }
}

/// The whole in hundredths of a per cent.
pub(super) const WHOLE: i128 = 10_000;

/// An exact ratio, so that each target is rounded once, from the baseline.
#[derive(Clone, Copy)]
pub(super) struct Factor {
    pub(super) dividend: i128,
    pub(super) divisor: i128,
}

impl Factor {
    /// 100 % and `steps` of `all` equal steps of `change`.
    pub(super) fn of_change(change: Percent, steps: i128, all: i128) -> Self {
        Self {
            dividend: WHOLE * all + i128::from(change.hundredths()) * steps,
            divisor: WHOLE * all,
        }
    }

    /// 1 ÷ the ratio. A cut is of at most 90 %, so that there is one.
    pub(super) const fn inverse(self) -> Self {
        Self {
            dividend: self.divisor,
            divisor: self.dividend,
        }
    }

    /// This part of `hundredths`, rounded to a hundredth; what does not fit is the largest
    /// that does.
    pub(super) fn of(self, hundredths: i64) -> i64 {
        let part = divide(i128::from(hundredths) * self.dividend, self.divisor);
        part.unwrap_or(i64::MAX)
    }

    /// The ratio in per cent, rounded to a hundredth.
    pub(super) fn percent(self) -> Percent {
        saturating_percent(self.of(Percent::HUNDRED.hundredths().into()))
    }
}

pub(super) fn saturating_percent(hundredths: i64) -> Percent {
    Percent::from_hundredths(i32::try_from(hundredths).unwrap_or(i32::MAX))
}
