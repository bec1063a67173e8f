//! A payload in what people paste.

use super::base64;
use crate::annex::TextHash;

/// Where a payload begins in a URL. A `#` comes as `%23` out of some shorteners;
/// the query is the twin for programs that drop everything after a `#`.
const MARKERS: [&str; 5] = ["#q=", "%23q=", "%23q%3D", "?q=", "&q="];

/// How long a hash is, with the full stop before it.
const HASH: usize = 17;

/// The part of `pasted` that may be a payload, to be given to
/// [`decode`](super::decode): a whole message with a URL in it, a URL, what
/// follows its `#` or `?`, or the bare text, with blanks around it.
///
/// It ends at the first character that no payload has, so that a full stop
/// after a URL does no harm, and dots in place of a cut end read as
/// incomplete. `None` when there is nothing of the kind.
///
/// ```
/// use eu_quote::link::find;
///
/// assert_eq!(find("see https://example.com/#q=AQ8x, please"), Some("AQ8x"));
/// assert_eq!(find(" AQ8x\n"), Some("AQ8x"));
/// assert_eq!(find("https://example.com/"), None);
/// ```
pub fn find(pasted: &str) -> Option<&str> {
    find_sent(pasted).map(payload)
}

/// The same with what follows the payload after a full stop: the hash of the annex that
/// was sent, if [`text_hash`] finds one in it.
pub fn find_sent(pasted: &str) -> Option<&str> {
    let pasted = pasted.trim();
    let marked = MARKERS
        .iter()
        .find_map(|marker| after(pasted, marker))
        .or_else(|| pasted.strip_prefix("q="));
    let text = marked.unwrap_or(pasted);
    let sent = sent(text);
    let beyond_payload = text.len() - payload(sent).len();
    let is_whole = beyond_payload == 0 || sent.len() == text.len() && beyond_payload == HASH;
    let is_bare = marked.is_none() && (!is_whole || beyond_payload == text.len());
    (!is_bare).then_some(sent)
}

/// The beginning of `text` that can be a payload with a hash.
pub fn sent(text: &str) -> &str {
    let is_sent = |byte| base64::is_digit(byte) || byte == b'.';
    let end = text.bytes().position(|byte| !is_sent(byte));
    text.get(..end.unwrap_or(text.len())).unwrap_or_default()
}

/// The payload in what [`sent`] gives.
pub fn payload(sent: &str) -> &str {
    sent.split_once('.').map_or(sent, |(payload, _)| payload)
}

/// The hash in what [`sent`] gives: docs/link.md, section 10. Anything else is nothing.
pub fn text_hash(sent: &str) -> Option<TextHash> {
    sent.split('.').nth(1).and_then(TextHash::parse)
}

/// What follows the first `marker`. The searches of `str` bring several
/// kilobytes along, for a speed that a link does not need.
fn after<'a>(text: &'a str, marker: &str) -> Option<&'a str> {
    let mut windows = text.as_bytes().windows(marker.len());
    let at = windows.position(|window| window == marker.as_bytes())?;
    text.get(at + marker.len()..)
}

#[cfg(test)]
mod tests {
    use super::{find, find_sent, text_hash};

    #[track_caller]
    fn check(pasted: &str, payload: Option<&str>) {
        assert_eq!(find(pasted), payload, "{pasted}");
    }

    #[test]
    fn a_payload_is_found_however_it_is_pasted() {
        for pasted in [
            "AQ-_",
            "  AQ-_\r\n",
            "\u{3000}AQ-_",
            "q=AQ-_",
            "#q=AQ-_",
            "?q=AQ-_",
            "https://example.com/quote/?from=wechat&q=AQ-_&scene=1",
            "https://example.com/?q=search#q=AQ-_",
            "https://example.com/%23q=AQ-_",
            "https://example.com/%23q%3DAQ-_",
            "报价在这里：https://example.com/#q=AQ-_，请过目。",
            "<https://example.com/#q=AQ-_>",
        ] {
            check(pasted, Some("AQ-_"));
        }
    }

    #[test]
    fn a_lost_payload_is_an_empty_one() {
        check("https://example.com/#q=", Some(""));
        check("https://example.com/#q=…", Some(""));
    }

    #[test]
    fn what_holds_no_payload_gives_none() {
        for pasted in ["", "  ", "https://example.com/", "two words", "报价"] {
            check(pasted, None);
        }
    }

    #[track_caller]
    fn check_hash(pasted: &str, hash: Option<&str>) {
        assert_eq!(find(pasted), Some("AQ-_"), "{pasted}");
        let found = find_sent(pasted).and_then(text_hash);
        let found = found.map(|hash| hash.to_string());
        assert_eq!(found.as_deref(), hash, "{pasted}");
    }

    #[test]
    fn a_hash_is_found_after_the_payload() {
        let hash = Some("0123456789abcdef");
        for pasted in [
            "AQ-_.0123456789abcdef",
            " q=AQ-_.0123456789abcdef\n",
            "https://example.com/#q=AQ-_.0123456789abcdef",
            "https://example.com/?q=AQ-_.0123456789abcdef&from=wechat",
            "See https://example.com/#q=AQ-_.0123456789abcdef.",
            "附件：https://example.com/#q=AQ-_.0123456789abcdef，请过目。",
        ] {
            check_hash(pasted, hash);
        }
    }

    #[test]
    fn what_is_no_hash_is_nothing() {
        for after in [
            "",
            ".",
            "...",
            "..0123456789abcdef",
            ".0123456789abcde",
            ".0123456789abcdef0",
            ".0123456789ABCDEF",
            ".0123456789abcdeg",
            ".+123456789abcdef",
            ".-123456789abcdef",
            ".0123456789abcde\u{664}",
            ",0123456789abcdef",
            " 0123456789abcdef",
        ] {
            check_hash(&format!("https://example.com/#q=AQ-_{after}"), None);
        }
    }

    #[test]
    fn an_address_is_no_bare_payload_with_a_hash() {
        for pasted in ["example.com", "AQ-_.", "AQ-_.0123", ".0123456789abcdef"] {
            check(pasted, None);
        }
    }
}
