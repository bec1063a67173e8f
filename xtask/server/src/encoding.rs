//! Which precompressed twin of a file a client accepts.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    Brotli,
    Gzip,
}

impl Encoding {
    /// The value of `Content-Encoding`, also the coding's name in `Accept-Encoding`.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    /// What the twin's file name ends with, after the original's.
    pub(crate) fn suffix(self) -> &'static str {
        match self {
            Self::Brotli => ".br",
            Self::Gzip => ".gz",
        }
    }
}

/// The accepted encodings, smallest result first.
///
/// Preference is ours, not the client's: both twins exist, brotli is always the
/// smaller one, and browsers list them without weights.
pub(crate) fn accepted(accept_encoding: &str) -> Vec<Encoding> {
    [Encoding::Brotli, Encoding::Gzip]
        .into_iter()
        .filter(|encoding| accepts(accept_encoding, encoding.name()))
        .collect()
}

fn accepts(accept_encoding: &str, name: &str) -> bool {
    let named = |wanted: &str| {
        accept_encoding.split(',').find_map(|item| {
            let (coding, weight) = item.split_once(';').unwrap_or((item, ""));
            coding
                .trim()
                .eq_ignore_ascii_case(wanted)
                .then(|| !is_zero(weight))
        })
    };
    named(name).or_else(|| named("*")).unwrap_or(false)
}

/// Whether `q=0`, `q=0.0`... refuses the coding it stands behind.
fn is_zero(weight: &str) -> bool {
    weight
        .trim()
        .strip_prefix("q=")
        .is_some_and(|q| q.starts_with('0') && q.chars().all(|c| c == '0' || c == '.'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Encoding::{Brotli, Gzip};

    #[track_caller]
    fn check(header: &str, expected: &[Encoding]) {
        assert_eq!(accepted(header), expected, "{header:?}");
    }

    #[test]
    fn brotli_precedes_gzip() {
        check("gzip, deflate, br, zstd", &[Brotli, Gzip]);
        check("gzip", &[Gzip]);
        check("GZIP;q=0.5", &[Gzip]);
        check("*", &[Brotli, Gzip]);
    }

    #[test]
    fn nothing_is_sent_compressed_unasked_or_refused() {
        check("", &[]);
        check("identity", &[]);
        check("br;q=0, gzip", &[Gzip]);
        check("br;q=0.000, *", &[Gzip]);
        check("x-br", &[]);
    }
}
