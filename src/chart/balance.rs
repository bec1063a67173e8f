//! A level axis for changes, to both sides of zero.

use super::{Place, Span};
use crate::money::Amount;

/// An axis from the least of some changes to the most; it has room for zero too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Balance {
    least: Amount,
    most: Amount,
}

impl Balance {
    /// The axis that reaches all of `changes`.
    pub fn of(changes: impl IntoIterator<Item = Amount>) -> Self {
        let zero = Self {
            least: Amount::ZERO,
            most: Amount::ZERO,
        };
        changes.into_iter().fold(zero, |axis, change| Self {
            least: axis.least.min(change),
            most: axis.most.max(change),
        })
    }

    /// The change at its beginning: zero or less.
    pub const fn least(self) -> Amount {
        self.least
    }

    /// The change at its end: zero or more.
    pub const fn most(self) -> Amount {
        self.most
    }

    /// Where a change lies.
    pub fn place(self, change: Amount) -> Place {
        Place::of(
            (change - self.least).minor(),
            (self.most - self.least).minor(),
        )
    }

    /// The bar between no change and `change`.
    pub fn bar(self, change: Amount) -> Span {
        Span {
            from: self.place(change.min(Amount::ZERO)),
            to: self.place(change.max(Amount::ZERO)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Amount, Balance};

    fn axis(changes: &[i64]) -> Balance {
        Balance::of(changes.iter().copied().map(Amount::from_minor))
    }

    fn ends(axis: Balance, change: i64) -> (i64, i64) {
        let bar = axis.bar(Amount::from_minor(change));
        (bar.from.thousandths(), bar.to.thousandths())
    }

    #[test]
    fn bars_lead_away_from_zero_to_both_sides() {
        let axis = axis(&[-100, 50, 300, -20]);
        assert_eq!(ends(axis, -100), (0, 250));
        assert_eq!(ends(axis, 300), (250, 1000));
        assert_eq!(ends(axis, 50), (250, 375));
        assert_eq!(ends(axis, 0), (250, 250));
    }

    #[test]
    fn zero_has_its_place_even_if_all_go_one_way() {
        assert_eq!(ends(axis(&[10, 30]), 10), (0, 333));
        assert_eq!(ends(axis(&[-10, -30]), -10), (667, 1000));
        assert_eq!(axis(&[10, 30]).least(), Amount::ZERO);
    }

    #[test]
    fn nothing_that_changes_takes_no_room() {
        assert_eq!(ends(axis(&[]), 0), (0, 0));
        assert_eq!(ends(axis(&[0, 0]), 0), (0, 0));
    }

    #[test]
    fn the_largest_changes_fit() {
        assert_eq!(ends(axis(&[i64::MIN, i64::MAX]), i64::MAX).1, 1000);
    }
}
