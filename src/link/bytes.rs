//! Numbers as bytes: the building blocks of every version.

/// The most decimal zeros that [`Writer::decimal`] takes off: 3 bits.
const MAX_ZEROS: u64 = 7;
/// What stands for a value that is not known: nothing with a zero taken off,
/// which no number has.
const UNKNOWN: u64 = 1;

/// Appends numbers.
#[derive(Default)]
pub(super) struct Writer(pub(super) Vec<u8>);

impl Writer {
    /// A varint: 7 bits a byte, lowest first, the top bit set but on the last.
    pub(super) fn varint(&mut self, mut value: u64) {
        while value > 0x7F {
            self.0.push(value.to_le_bytes()[0] | 0x80);
            value >>= 7;
        }
        self.0.push(value.to_le_bytes()[0]);
    }

    /// A varint of `significand × 8 + zeros`, where the value is `significand ×
    /// 10^zeros`: people state round figures, and 50,000.00 fits in one byte.
    pub(super) fn decimal(&mut self, mut value: u64) {
        let mut zeros = 0;
        while value > 0 && value.is_multiple_of(10) && zeros < MAX_ZEROS {
            value /= 10;
            zeros += 1;
        }
        self.varint(value << 3 | zeros);
    }

    /// A decimal, or [`UNKNOWN`].
    pub(super) fn optional(&mut self, value: Option<u64>) {
        match value {
            Some(value) => self.decimal(value),
            None => self.varint(UNKNOWN),
        }
    }
}

/// Several choices as one number: `a + A × (b + B × c)`, where `A` is how many values
/// there are for `a`. Each is a pair of its place and of how many there are.
pub(super) fn pack(choices: &[(u64, u64)]) -> u64 {
    let last_first = choices.iter().rev();
    last_first.fold(0, |packed, (place, of)| packed * of + place)
}

/// Takes a packed number apart, from the first choice on.
pub(super) struct Packed(pub(super) u64);

impl Packed {
    /// The next choice, one `of` so many.
    pub(super) const fn next(&mut self, of: u64) -> u64 {
        let place = self.0 % of;
        self.0 /= of;
        place
    }
}

/// Takes numbers off the front. It accepts longer forms of a number as well:
/// that the text is the only one for its value is checked by writing it again.
pub(super) struct Reader<'a>(pub(super) &'a [u8]);

impl<'a> Reader<'a> {
    pub(super) fn byte(&mut self) -> Option<u8> {
        let (&first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(first)
    }

    /// The next `length` bytes.
    pub(super) fn bytes(&mut self, length: usize) -> Option<&'a [u8]> {
        let (bytes, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(bytes)
    }

    pub(super) fn varint(&mut self) -> Option<u64> {
        let mut value = 0;
        for shift in (0..63).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }

    pub(super) fn decimal(&mut self) -> Option<u64> {
        self.varint().and_then(expand)
    }

    /// The outer `None` is a fault, the inner one a value that is not known.
    #[expect(clippy::option_option, reason = "two kinds of nothing")]
    pub(super) fn optional(&mut self) -> Option<Option<u64>> {
        match self.varint()? {
            UNKNOWN => Some(None),
            packed => expand(packed).map(Some),
        }
    }
}

/// `None` when the value does not fit.
fn expand(packed: u64) -> Option<u64> {
    (0..packed & 7).try_fold(packed >> 3, |value, _| value.checked_mul(10))
}

#[cfg(test)]
mod tests {
    use super::{Packed, Reader, Writer, pack};

    #[track_caller]
    fn check_decimal(value: u64, bytes: &[u8]) {
        let mut writer = Writer::default();
        writer.decimal(value);
        assert_eq!(writer.0, bytes);
        assert_eq!(Reader(bytes).decimal(), Some(value));
    }

    #[test]
    fn round_figures_are_short() {
        check_decimal(0, &[0]);
        check_decimal(5_000_000, &[5 << 3 | 6]);
        check_decimal(1_500, &[15 << 3 | 2]);
        check_decimal(1, &[8]);
        // 1,234,567 × 8 = 0b100_1011010_1101000_0111000
        check_decimal(
            1_234_567,
            &[0b1011_1000, 0b1110_1000, 0b1101_1010, 0b0000_0100],
        );
        check_decimal(10_000_000_000, &[0b1100_0111, 0b0011_1110]);
    }

    #[test]
    fn choices_share_a_number() {
        assert_eq!(
            pack(&[(1, 2), (2, 3), (0, 3), (4, 5)]),
            1 + 2 * (2 + 3 * (3 * 4))
        );
        let mut packed = Packed(77);
        assert_eq!([2, 3, 3, 5].map(|of| packed.next(of)), [1, 2, 0, 4]);
        assert_eq!(packed.0, 0);
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        assert_eq!(Reader(&[]).varint(), None);
        assert_eq!(Reader(&[0x80]).varint(), None);
        assert_eq!(Reader(&[0xFF; 10]).varint(), None);
        let largest = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F];
        assert_eq!(Reader(&largest).varint(), Some(u64::MAX >> 1));
        assert_eq!(Reader(&largest).decimal(), None);
    }
}
