//! CRC-32 (IEEE 802.3), bit by bit: a link has a few hundred bytes, and a table
//! would cost the visitor more than it saves.

/// The checksum of `bytes`.
pub(super) fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| {
            (crc >> 1) ^ ((crc & 1) * 0xEDB8_8320)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::crc32;

    #[test]
    fn the_check_value_of_the_algorithm_holds() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }
}
