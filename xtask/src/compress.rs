//! Precompressed twins, as small as the formats allow.

use std::io::{Cursor, Write};

use anyhow::Result;
use flate2::{Compression, GzBuilder};

pub(crate) fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut Cursor::new(bytes), &mut compressed, &params)?;
    Ok(compressed)
}

/// Without a time of compression: the same bytes must give the same twin.
pub(crate) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzBuilder::new()
        .mtime(0)
        .write(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn twins_decompress_to_the_original() -> Result<()> {
        let original = "widget ".repeat(1000);
        let mut text = String::new();
        flate2::read::GzDecoder::new(&gzip(original.as_bytes())?[..]).read_to_string(&mut text)?;
        assert_eq!(text, original);
        text.clear();
        brotli::Decompressor::new(&brotli(original.as_bytes())?[..], 4096)
            .read_to_string(&mut text)?;
        assert_eq!(text, original);
        Ok(())
    }
}
