//! Numbers as bytes: the building blocks of a body.

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

/// Takes numbers off the front. It accepts longer forms of a number as well:
/// that the text is the only one for its value is checked by writing it again.
pub(super) struct Reader<'a>(pub(super) &'a [u8]);

impl Reader<'_> {
    pub(super) fn byte(&mut self) -> Option<u8> {
        let (&first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(first)
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

/// Fields in both directions, so that one description of them serves to write and to
/// read: each is written as it is, or becomes what is read.
///
/// What cannot be read is nothing, and the fields are not [whole](Self::rest) then. Longer
/// forms of a number are read as well: that a body says just this is checked by writing it
/// again.
pub(super) enum Fields<'a> {
    To(Writer),
    From { reader: Reader<'a>, is_whole: bool },
}

impl<'a> Fields<'a> {
    pub(super) fn to_write() -> Self {
        Self::To(Writer::default())
    }

    pub(super) const fn to_read(body: &'a [u8]) -> Self {
        Self::From {
            reader: Reader(body),
            is_whole: true,
        }
    }

    /// What has been written; nothing if these were read.
    pub(super) fn written(self) -> Vec<u8> {
        match self {
            Self::To(writer) => writer.0,
            Self::From { .. } => Vec::new(),
        }
    }

    /// What follows the fields that were read; `None` if one of them could not be.
    pub(super) fn rest(self) -> Option<&'a [u8]> {
        match self {
            Self::From { reader, is_whole } => is_whole.then_some(reader.0),
            Self::To(_) => None,
        }
    }

    /// Whether there are further fields: if `is_said`, or if the body goes on.
    pub(super) const fn go_on(&self, is_said: bool) -> bool {
        match self {
            Self::To(_) => is_said,
            Self::From { reader, .. } => !reader.0.is_empty(),
        }
    }

    /// What was read cannot be.
    pub(super) const fn refuse(&mut self) {
        if let Self::From { is_whole, .. } = self {
            *is_whole = false;
        }
    }

    pub(super) fn byte(&mut self, value: &mut u8) {
        self.field(value, |writer, value| writer.0.push(value), Reader::byte);
    }

    pub(super) fn varint(&mut self, value: &mut u64) {
        self.field(value, Writer::varint, Reader::varint);
    }

    pub(super) fn decimal(&mut self, value: &mut u64) {
        self.field(value, Writer::decimal, Reader::decimal);
    }

    pub(super) fn optional(&mut self, value: &mut Option<u64>) {
        self.field(value, Writer::optional, Reader::optional);
    }

    fn field<T: Copy + Default>(
        &mut self,
        value: &mut T,
        write: impl FnOnce(&mut Writer, T),
        read: impl FnOnce(&mut Reader<'a>) -> Option<T>,
    ) {
        match self {
            Self::To(writer) => write(writer, *value),
            Self::From { reader, is_whole } => {
                let found = read(reader);
                *is_whole &= found.is_some();
                *value = found.unwrap_or_default();
            }
        }
    }
}

/// `None` when the value does not fit.
fn expand(packed: u64) -> Option<u64> {
    (0..packed & 7).try_fold(packed >> 3, |value, _| value.checked_mul(10))
}

#[cfg(test)]
mod tests {
    use super::{Reader, Writer};

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
    fn what_does_not_fit_is_refused() {
        assert_eq!(Reader(&[]).varint(), None);
        assert_eq!(Reader(&[0x80]).varint(), None);
        assert_eq!(Reader(&[0xFF; 10]).varint(), None);
        let largest = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F];
        assert_eq!(Reader(&largest).varint(), Some(u64::MAX >> 1));
        assert_eq!(Reader(&largest).decimal(), None);
    }
}
