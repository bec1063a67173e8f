//! Addresses that carry a payload.

use super::find::{Found, find_in_address, is_code};

/// The address `page` with `code` under `key` in its fragment, and with no other code
/// anywhere in it. What the page itself has in its query and its fragment stays:
/// `/page#/route` becomes `/page#/route?q=CODE`.
pub fn address(page: &str, key: &str, code: &str) -> String {
    rebuilt(page, key, code, is_code)
}

/// The address `page` with the code that stands under `key` in its query moved into its
/// fragment; `None` if there is none, or where it has to stay: what begins with `/` or
/// `!` in a fragment is an address that a program of the page goes by.
pub fn moved(page: &str, key: &str) -> Option<String> {
    let (before, fragment) = page.split_once('#').unwrap_or((page, ""));
    let (_, query) = before.split_once('?')?;
    let is_ours = |pair: &str| find_in_address(pair, key) != Found::Nothing;
    let stays = is_route(fragment) || is_ours(fragment);
    let code = find_in_address(query, key).code().filter(|_| !stays)?;
    Some(rebuilt(page, key, &code, is_ours))
}

/// The address with `code` under `key`, without the pairs that `goes` says of.
fn rebuilt(page: &str, key: &str, code: &str, goes: impl Fn(&str) -> bool) -> String {
    let stay = |query| -> Vec<&str> {
        let pairs = str::split(query, '&');
        pairs
            .filter(|pair| !pair.is_empty() && !goes(pair))
            .collect()
    };
    let (before, fragment) = page.split_once('#').unwrap_or((page, ""));
    let before = match before.split_once('?') {
        Some((path, query)) => with_query(path, &stay(query)),
        None => before.to_owned(),
    };
    let pair = format!("{key}={code}");
    if is_route(fragment) {
        let (route, query) = fragment.split_once('?').unwrap_or((fragment, ""));
        let mut pairs = stay(query);
        pairs.push(&pair);
        return format!("{before}#{}", with_query(&stay(route).join("&"), &pairs));
    }
    let mut pairs = stay(fragment);
    pairs.push(&pair);
    format!("{before}#{}", pairs.join("&"))
}

fn with_query(path: &str, pairs: &[&str]) -> String {
    if pairs.is_empty() {
        return path.to_owned();
    }
    format!("{path}?{}", pairs.join("&"))
}

/// Whether a fragment is an address of the page's own.
fn is_route(fragment: &str) -> bool {
    fragment.starts_with(['/', '!'])
}

/// Whether a browser that calls itself so is that of a chat program, whose menu sends
/// the address of a page on without its fragment.
pub fn drops_fragments(user_agent: &str) -> bool {
    // "QQ/" and not "MQQBrowser/", which is a browser.
    const PROGRAMS: [&str; 7] = [
        "micromessenger",
        " qq/",
        "dingtalk",
        "feishu",
        "lark",
        "wxwork",
        "wecom",
    ];
    let name = user_agent.to_ascii_lowercase();
    PROGRAMS.iter().any(|program| name.contains(program))
}

#[cfg(test)]
mod tests {
    use super::{address, drops_fragments, moved};

    const CODE: &str = "ARUBI0VniavN71QMBQALegsBAQEuLRvcD55p";
    const OTHER: &str = "ASkBI0VniavN71QMBQALegsBAQEuLRuAgPsBpQIoFBQUAeIFAcmJqwIMAI6qUzs";

    #[track_caller]
    fn check(page: &str, expected: &str) {
        let page = page.replace("OTHER", OTHER);
        let expected = expected.replace("CODE", CODE);
        assert_eq!(address(&page, "q", CODE), expected, "{page}");
    }

    #[test]
    fn what_the_page_has_stays() {
        check("https://e.eu/a", "https://e.eu/a#q=CODE");
        check("https://e.eu/a#", "https://e.eu/a#q=CODE");
        check("https://e.eu/a?x=1#", "https://e.eu/a?x=1#q=CODE");
        check("https://e.eu/a#tab=2", "https://e.eu/a#tab=2&q=CODE");
        check("https://e.eu/#/quote", "https://e.eu/#/quote?q=CODE");
        check(
            "https://e.eu/#!quote?a=1",
            "https://e.eu/#!quote?a=1&q=CODE",
        );
        check(
            "https://e.eu/?q=running+shoes#q=AirPods",
            "https://e.eu/?q=running+shoes#q=AirPods&q=CODE",
        );
    }

    #[test]
    fn no_other_code_does() {
        for page in [
            "https://e.eu/a#q=OTHER",
            "https://e.eu/a?q=OTHER",
            "https://e.eu/a?q=OTHER#q=OTHER",
            "https://e.eu/a#q=OTHER.0123456789abcdef",
            "https://e.eu/a#q%3DOTHER",
            "https://e.eu/a#q2=OTHER&Q=OTHER",
            "https://e.eu/a?q=ASkBI0VniavN71QMBQALegsBAQEuLRuAgPsBpQIo",
        ] {
            check(page, "https://e.eu/a#q=CODE");
        }
        check(
            "https://e.eu/?x=1&q=OTHER&y=2#/quote?q=OTHER&z=3",
            "https://e.eu/?x=1&y=2#/quote?z=3&q=CODE",
        );
    }

    #[test]
    fn a_code_moves_from_the_query_into_the_fragment() {
        let check = |page: &str, expected: Option<&str>| {
            let write = |address: &str| address.replace("CODE", CODE).replace("OTHER", OTHER);
            let page = write(page);
            assert_eq!(moved(&page, "q"), expected.map(write), "{page}");
        };
        check("https://e.eu/?q=CODE", Some("https://e.eu/#q=CODE"));
        check(
            "https://e.eu/?a=1&q=CODE.0123456789abcdef&q2=OTHER#tab=2",
            Some("https://e.eu/?a=1&q2=OTHER#tab=2&q=CODE.0123456789abcdef"),
        );
        check("https://e.eu/?q=CODE#/route", None);
        check("https://e.eu/?q=CODE#!route", None);
        check("https://e.eu/?q=CODE#q=OTHER", None);
        check("https://e.eu/?q2=CODE", None);
        check("https://e.eu/?q=running+shoes", None);
        check("https://e.eu/#q=CODE", None);
    }

    #[test]
    fn chat_programs_are_known_by_their_names() {
        for (name, drops) in [
            (
                "Mozilla/5.0 (iPhone) MicroMessenger/8.0.50(0x1800322f) NetType/WIFI",
                true,
            ),
            (
                "Mozilla/5.0 (Linux; Android 13) MQQBrowser/6.2 QQ/9.0.20.16500 NetType/4G",
                true,
            ),
            (
                "Mozilla/5.0 AliApp(DingTalk/7.6.0) com.laiwang.DingTalk",
                true,
            ),
            ("Mozilla/5.0 Lark/7.20.6 LarkLocale/zh_CN", true),
            ("Mozilla/5.0 Feishu/7.1", true),
            ("Mozilla/5.0 wxwork/4.1.22 MicroMessenger/7.0.1", true),
            (
                "Mozilla/5.0 (Linux; Android 13) MQQBrowser/13.5 Mobile Safari/537.36",
                false,
            ),
            (
                "Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0.0.0 Safari/537.36",
                false,
            ),
        ] {
            assert_eq!(drops_fragments(name), drops, "{name}");
        }
    }
}
