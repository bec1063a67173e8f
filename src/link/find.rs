//! A payload in what people paste.

use super::base64;

/// Where a payload begins in a URL. A `#` comes as `%23` out of some shorteners;
/// the query is the twin for programs that drop everything after a `#`.
const MARKERS: [&str; 5] = ["#q=", "%23q=", "%23q%3D", "?q=", "&q="];

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
    let pasted = pasted.trim();
    let marked = MARKERS
        .iter()
        .find_map(|marker| after(pasted, marker))
        .or_else(|| pasted.strip_prefix("q="));
    let text = marked.unwrap_or(pasted);
    let end = text.bytes().position(|byte| !base64::is_digit(byte));
    let payload = text.get(..end.unwrap_or(text.len()))?;
    let bare = marked.is_none() && (end.is_some() || payload.is_empty());
    (!bare).then_some(payload)
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
    use super::find;

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
}
