//! An axis for amounts, and for other figures in hundredths of their unit.

use super::{Place, Span};
use crate::money::Amount;

/// The most steps from zero to the top: more labels than that are noise. With as many
/// as this, the highest bar takes three quarters of the plot or more.
const MOST_STEPS: u64 = 6;
/// The finest step in hundredths: labels have no decimals.
const FINEST: u64 = 100;

/// An axis from zero to a round figure, in steps of 1, 2 or 5 × 10ⁿ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axis {
    /// In hundredths: of amounts, minor units.
    step: u64,
    steps: u64,
}

impl Axis {
    /// The axis with the finest steps that reaches `highest`.
    pub fn up_to(highest: Amount) -> Self {
        Self::up_to_hundredths(highest.minor())
    }

    /// The same for a figure of any unit.
    pub fn up_to_hundredths(highest: i64) -> Self {
        let highest = u64::try_from(highest).unwrap_or_default();
        let step = step_for(highest);
        Self {
            step,
            steps: highest.div_ceil(step).max(1),
        }
    }

    /// The amount at its end.
    pub fn top(self) -> Amount {
        Amount::from_minor(self.hundredths(self.steps))
    }

    /// The amounts to label, from zero up, evenly spaced.
    pub fn ticks(self) -> impl DoubleEndedIterator<Item = Amount> {
        self.ticks_in_hundredths().map(Amount::from_minor)
    }

    /// The same of a figure of any unit.
    pub fn ticks_in_hundredths(self) -> impl DoubleEndedIterator<Item = i64> {
        (0..=self.steps).map(move |index| self.hundredths(index))
    }

    fn hundredths(self, index: u64) -> i64 {
        i64::try_from(index * self.step).unwrap_or(i64::MAX)
    }

    /// Where an amount lies.
    pub fn place(self, amount: Amount) -> Place {
        self.place_of_hundredths(amount.minor())
    }

    /// Where a figure of any unit lies.
    pub fn place_of_hundredths(self, figure: i64) -> Place {
        Place::of(figure, self.hundredths(self.steps))
    }

    /// Amounts on top of each other. Each begins exactly where the one before ends, so
    /// that rounding opens no gap; a negative one takes no room.
    pub fn stack<const N: usize>(self, amounts: [Amount; N]) -> [Span; N] {
        let mut sum = Amount::ZERO;
        amounts.map(|amount| {
            let from = self.place(sum);
            sum = sum + amount.max(Amount::ZERO);
            let to = self.place(sum);
            Span { from, to }
        })
    }
}

/// It ends long before it overflows: six steps of 2 × 10¹⁸ reach beyond every amount.
fn step_for(highest: u64) -> u64 {
    let mut unit = FINEST;
    loop {
        for step in [unit, unit * 2, unit * 5] {
            if highest.div_ceil(step) <= MOST_STEPS {
                return step;
            }
        }
        unit *= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::{Amount, Axis, Place, Span};

    #[track_caller]
    fn check_ticks(highest: &str, expected: &[i64]) {
        let minor = highest.replace(['.', ','], "").parse().expect("an amount");
        let ticks = Axis::up_to(Amount::from_minor(minor)).ticks();
        let ticks: Vec<i64> = ticks.map(Amount::minor).collect();
        let expected: Vec<i64> = expected.iter().map(|major| major * 100).collect();
        assert_eq!(ticks, expected, "{highest}");
    }

    #[test]
    fn steps_are_round() {
        check_ticks("34,480.00", &[0, 10_000, 20_000, 30_000, 40_000]);
        check_ticks("50,000.00", &[0, 10_000, 20_000, 30_000, 40_000, 50_000]);
        check_ticks("60,000.01", &[0, 20_000, 40_000, 60_000, 80_000]);
        check_ticks("120,000.01", &[0, 50_000, 100_000, 150_000]);
        check_ticks("7.20", &[0, 2, 4, 6, 8]);
    }

    #[test]
    fn an_axis_has_whole_steps_even_for_nothing() {
        check_ticks("0.00", &[0, 1]);
        check_ticks("0.01", &[0, 1]);
        check_ticks("-3.00", &[0, 1]);
    }

    #[test]
    fn an_axis_reaches_every_amount() {
        for minor in [250, 99_999, 123_456_789, 10_i64.pow(18), i64::MAX] {
            let axis = Axis::up_to(Amount::from_minor(minor));
            let ticks: Vec<Amount> = axis.ticks().collect();
            assert!(axis.top().minor() >= minor, "{minor}");
            assert!((4..=7).contains(&ticks.len()), "{minor}: {ticks:?}");
            assert_eq!(ticks.last(), Some(&axis.top()));
        }
    }

    fn ends<const N: usize>(spans: [Span; N]) -> [(i64, i64); N] {
        spans.map(|span| (span.from.thousandths(), span.to.thousandths()))
    }

    #[test]
    fn parts_stand_on_each_other() {
        let axis = Axis::up_to(Amount::from_major(34_480));
        let parts = [11_520, 0, 22_960].map(Amount::from_major);
        assert_eq!(ends(axis.stack(parts)), [(0, 288), (288, 288), (288, 862)]);
    }

    #[test]
    fn rounding_opens_no_gap() {
        let axis = Axis::up_to(Amount::from_minor(1_000));
        let parts = [333, 333, 334].map(Amount::from_minor);
        let spans = axis.stack(parts);
        assert_eq!(ends(spans), [(0, 333), (333, 666), (666, 1000)]);
        assert_eq!(spans[2].length(), Place::of(334, 1000));
    }

    #[test]
    fn what_is_negative_takes_no_room() {
        let axis = Axis::up_to(Amount::from_major(10));
        let parts = [-4, 5, 5].map(Amount::from_major);
        assert_eq!(ends(axis.stack(parts)), [(0, 0), (0, 500), (500, 1000)]);
    }
}
