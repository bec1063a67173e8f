//! Places in a plot, in thousandths of its width or height: exact enough for pixels,
//! and the same at every size.

use core::fmt;
use core::ops::Sub;

use crate::money::divide;

/// A place in the plot, or a length: whole thousandths of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place(i64);

impl Place {
    /// The beginning.
    pub const START: Self = Self(0);
    /// The end, which is also the length of the whole plot.
    pub const END: Self = Self(1000);

    /// Where `part` of `whole` ends, rounded; the plot's ends for what lies outside.
    pub fn of(part: i64, whole: i64) -> Self {
        let exact = divide(i128::from(part) * i128::from(Self::END.0), whole.into());
        Self(exact.unwrap_or_default()).clamp(Self::START, Self::END)
    }

    /// The thousandths.
    pub const fn thousandths(self) -> i64 {
        self.0
    }
}

impl Sub for Place {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

/// As style sheets and pictures take it: `34.5%`.
impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}.{}%", self.0 / 10, self.0 % 10)
    }
}

/// From one place to another that does not come before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Where it begins.
    pub from: Place,
    /// Where it ends.
    pub to: Place,
}

impl Span {
    /// How long it is.
    pub fn length(self) -> Place {
        self.to - self.from
    }
}

/// Bars of the same width side by side, with gaps of a fifth between them.
#[derive(Clone, Copy, Debug)]
pub struct Bands {
    count: i64,
}

impl Bands {
    /// Room for `count` bars.
    pub fn new(count: u8) -> Self {
        Self {
            count: count.max(1).into(),
        }
    }

    /// Where the bar `index` stands; the first is 0.
    pub fn bar(self, index: u8) -> Span {
        Span {
            from: self.tenths(index, 1),
            to: self.tenths(index, 9),
        }
    }

    /// The middle of the bar `index`.
    pub fn middle(self, index: u8) -> Place {
        self.tenths(index, 5)
    }

    fn tenths(self, index: u8, tenths: i64) -> Place {
        Place::of(i64::from(index) * 10 + tenths, self.count * 10)
    }
}

#[cfg(test)]
mod tests {
    use super::{Bands, Place};

    #[test]
    fn a_place_is_a_rounded_share_of_the_plot() {
        let place = |part, whole| Place::of(part, whole).thousandths();
        assert_eq!(place(1, 3), 333);
        assert_eq!(place(2, 3), 667);
        assert_eq!(place(1, 2_000), 1, "halves go up");
        assert_eq!(place(-5, 10), 0, "before the beginning");
        assert_eq!(place(11, 10), 1000, "beyond the end");
        assert_eq!(place(1, 0), 0, "of nothing");
        assert_eq!(place(i64::MAX, i64::MAX), 1000);
    }

    #[test]
    fn a_place_prints_as_a_percentage() {
        let text = |part| Place::of(part, 1000).to_string();
        assert_eq!([text(0), text(5), text(345)], ["0.0%", "0.5%", "34.5%"]);
        assert_eq!(text(1000), "100.0%");
    }

    #[test]
    fn bars_stand_side_by_side() {
        let bands = Bands::new(4);
        let ends = |index| {
            let bar = bands.bar(index);
            (bar.from.thousandths(), bar.to.thousandths())
        };
        assert_eq!([ends(0), ends(3)], [(25, 225), (775, 975)]);
        assert_eq!(bands.middle(1).thousandths(), 375);
    }

    #[test]
    fn bars_keep_apart_however_many_there_are() {
        for count in 1..=u8::MAX {
            let bands = Bands::new(count);
            let bars: Vec<_> = (0..count).map(|index| bands.bar(index)).collect();
            assert!(bars.iter().all(|bar| bar.from < bar.to), "{count}");
            let apart = bars.windows(2).all(|pair| pair[0].to <= pair[1].from);
            assert!(apart, "{count}");
        }
    }
}
