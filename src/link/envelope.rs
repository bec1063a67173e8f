//! What every version has in common: version, length, body, checksum.
//!
//! The length makes a cut recognizable with certainty, the checksum every other
//! slip. Both stay where they are in all versions to come, so that this program
//! can tell a newer link from a damaged one.

use core::ops::Range;

use super::LinkError;
use super::base64;
use super::bytes::{Reader, Writer};
use super::crc::crc32;

const CHECKSUM: usize = 4;

/// Puts a body into its envelope.
pub(super) fn seal(version: u8, body: &[u8]) -> String {
    let mut writer = Writer(vec![version]);
    writer.varint(u64::try_from(body.len()).unwrap_or_default());
    let mut bytes = writer.0;
    bytes.extend_from_slice(body);
    bytes.extend(crc32(&bytes).to_le_bytes());
    base64::encode(&bytes)
}

/// How many characters the envelope has that begins with `text`, if that states it.
pub(super) fn stated_length(text: &str) -> Option<usize> {
    let (_, body) = head(&base64::decode(text)?).ok()?;
    Some(base64::length(body.end + CHECKSUM))
}

/// Whether a body can be so long: none has fewer than twenty bytes, and the longest that
/// is known has nine hundred.
pub(super) const fn is_likely(length: u64) -> bool {
    matches!(length, 20..=1_000)
}

/// The version, and where the body is.
fn head(bytes: &[u8]) -> Result<(u8, Range<usize>), LinkError> {
    let mut reader = Reader(bytes);
    let (version, length) = reader
        .byte()
        .zip(reader.varint())
        .ok_or(LinkError::Incomplete)?;
    let start = bytes.len() - reader.0.len();
    let length = u16::try_from(length).map_err(|_| LinkError::Altered)?;
    Ok((version, start..start + usize::from(length)))
}

/// The version and the body of an envelope that is whole and sound.
pub(super) fn open(text: &str) -> Result<(u8, Vec<u8>), LinkError> {
    let bytes = base64::decode(text).ok_or(LinkError::Altered)?;
    let (version, body) = head(&bytes)?;
    if text.len() < base64::length(body.end + CHECKSUM) {
        return Err(LinkError::Incomplete);
    }
    let body = bytes.get(body).unwrap_or_default();
    // Writing it again settles everything else: the checksum, a longer text, a
    // longer form of the length, stray bits in the last character.
    if seal(version, body) == text {
        Ok((version, body.to_vec()))
    } else {
        Err(LinkError::Altered)
    }
}

#[cfg(test)]
mod tests {
    use super::{LinkError, base64, crc32, open, seal};

    /// An envelope around `bytes` with a valid checksum.
    fn sealed(mut bytes: Vec<u8>) -> String {
        bytes.extend(crc32(&bytes).to_le_bytes());
        base64::encode(&bytes)
    }

    #[test]
    fn an_envelope_gives_back_its_body() {
        for length in [0, 1, 2, 127, 128, 300] {
            let body = vec![7; length];
            assert_eq!(open(&seal(9, &body)), Ok((9, body)));
        }
    }

    #[test]
    fn a_second_form_of_the_same_is_refused() {
        let proper = sealed(vec![1, 2, 8, 9]);
        assert_eq!(proper, seal(1, &[8, 9]));
        let long_length = sealed(vec![1, 0x82, 0, 8, 9]);
        assert_eq!(open(&long_length), Err(LinkError::Altered));
        let trailing = sealed(vec![1, 2, 8, 9, 9]);
        assert_eq!(open(&trailing), Err(LinkError::Altered));
    }

    #[test]
    fn stray_bits_are_refused() {
        // Seven bytes leave four bits of the tenth character unused.
        let proper = seal(1, &[8]);
        let last = proper.chars().last().expect("a character");
        let stray = char::from_u32(u32::from(last) + 1).expect("a character");
        let stray = format!("{}{stray}", &proper[..proper.len() - 1]);
        assert_eq!(base64::decode(&stray), base64::decode(&proper));
        assert_eq!(open(&stray), Err(LinkError::Altered));
    }

    #[test]
    fn an_absurd_length_is_refused() {
        let mut bytes = vec![1];
        bytes.extend([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F]);
        assert_eq!(open(&base64::encode(&bytes)), Err(LinkError::Altered));
    }
}
