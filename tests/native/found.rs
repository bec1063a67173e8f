//! Codes in addresses and in what people paste, as programs on the way leave them.

use eu_quote::link::{self, Found, LinkError, find, find_in_address};
use proptest::prelude::*;

use crate::given;

/// The defaults, and a real seller's answers: 38 and 165 characters.
const SHORT: &str = "ARUBI0VniavN71QMBQALegsBAQEuLRvcD55p";
const HASH: &str = "0123456789abcdef";

fn long() -> String {
    let golden = given::data("links/real-seller.txt");
    golden.lines().next().unwrap_or_default().to_owned()
}

fn code(code: &str) -> Found {
    Found::Code(code.to_owned())
}

#[test]
fn a_bare_code_is_found_in_a_message() {
    for (before, after) in [
        ("", ""),
        ("  ", "\r\n"),
        ("\u{3000}", "\u{3000}"),
        ("", "。"),
        ("", "."),
        ("", "..."),
        ("", "…"),
        ("", ". Please have a look."),
        ("", "，请过目"),
        ("(", ")"),
        ("（", "）"),
        ("\"", "\""),
        ("“", "”"),
        ("「", "」"),
        ("'", "',"),
        ("`", "`"),
        ("*", "*"),
        ("__", "__"),
        ("-", "-"),
        ("\u{200b}", "\u{200b}"),
        ("\u{feff}", ""),
        ("\u{202a}", "\u{202c}"),
        ("", "\n发自我的iPhone"),
        ("", "\n\nSent from my iPhone"),
        ("请看：", ""),
        ("Hi Anna, this is the code:\n", "\nBest, Li"),
        ("q=", ""),
        ("q=3D", ""),
        ("报价短码 ", " 谢谢"),
        ("https://example.com/quote/", ""),
    ] {
        for payload in [SHORT, &long()] {
            let pasted = format!("{before}{payload}{after}");
            assert_eq!(find(&pasted, "q"), code(payload), "{pasted}");
        }
    }
}

/// Broken into lines of so many characters.
fn wrapped(text: &str, width: usize, end: &str) -> String {
    let lines = text.as_bytes().chunks(width);
    let lines: Vec<_> = lines.map(String::from_utf8_lossy).collect();
    lines.join(end)
}

#[test]
fn a_code_is_found_that_mail_has_wrapped() {
    let long = long();
    let link = format!("https://example.com/quote/#q={long}");
    let with_hash = format!("{link}.{HASH}");
    for end in [
        "\n", "\r\n", "=\r\n", "\n> ", "\r\n>> ", "\n > > ", " ", "\u{200b}", "\u{ad}",
    ] {
        for width in [20, 37, 76] {
            let pasted = wrapped(&long, width, end);
            assert_eq!(find(&pasted, "q"), code(&long), "{pasted}");
            let pasted = format!(
                "Dear Li,{end}{}{end}Best regards",
                wrapped(&link, width, end)
            );
            assert_eq!(find(&pasted, "q"), code(&long), "{pasted}");
            let pasted = wrapped(&with_hash, width, end);
            assert_eq!(
                find(&pasted, "q"),
                code(&format!("{long}.{HASH}")),
                "{pasted}"
            );
        }
    }
}

#[test]
fn a_link_is_found_that_programs_have_rewritten() {
    for link in [
        "https://e.eu/a#q=CODE",
        "https://e.eu/a?q=CODE",
        "https://e.eu/a?from=wechat&q=CODE&scene=1",
        "https://e.eu/a?from=wechat&amp;q=CODE",
        "https://e.eu/a?q=search#q=CODE",
        "https://e.eu/a%23q=CODE",
        "https://e.eu/a%23q%3DCODE",
        "https://e.eu/a#q%3dCODE",
        "https://e.eu/a%2523q%3DCODE",
        "https://e.eu/a%2523q%253DCODE%2526x",
        "https://check.eu/?url=https%253A%252F%252Fe.eu%252Fa%2523q%253DCODE",
        "https://e.eu/a#Q=CODE",
        "https://e.eu/a＃q＝CODE",
        "https://e.eu/a＃ｑ＝CODE",
        "https://e.eu/a？q＝CODE",
        "https://e.eu/a%EF%BC%83q%EF%BC%9DCODE",
        "https://e.eu/a#q=abc&q=CODE",
        "https://e.eu/#q=abc, https://e.eu/a#q=CODE",
        "https://e.eu/a?q=#q=CODE",
        "https://e.eu/#/quote?q=CODE",
        "https://e.eu/a#q2=CODE",
        "<a href=\"https://e.eu/a#q=CODE\">quote</a>",
        "[quote](https://e.eu/a#q=CODE)",
    ] {
        let pasted = link.replace("CODE", SHORT);
        assert_eq!(find(&pasted, "q"), code(SHORT), "{pasted}");
        let sent = format!("{SHORT}.{HASH}");
        let pasted = link.replace("CODE", &sent);
        assert_eq!(find(&pasted, "q"), code(&sent), "{pasted}");
    }
}

#[test]
fn the_widgets_own_code_comes_first() {
    let long = long();
    for link in [
        "https://e.eu/#q=OTHER&q2=CODE",
        "https://e.eu/?q=OTHER&q2=CODE",
        "https://e.eu/?q2=OTHER#q2=CODE",
        "https://e.eu/#q=OTHER https://e.eu/#q2=CODE",
        "OTHER or https://e.eu/#q2=CODE",
    ] {
        let pasted = link.replace("OTHER", &long).replace("CODE", SHORT);
        assert_eq!(find(&pasted, "q2"), code(SHORT), "{pasted}");
    }
    // A name in any writing, as a browser gives it back.
    for address in ["#报价=CODE", "#%E6%8A%A5%E4%BB%B7=CODE"] {
        let address = address.replace("CODE", SHORT);
        assert_eq!(find_in_address(&address, "报价"), code(SHORT), "{address}");
    }
}

#[test]
fn an_address_gives_only_the_code_of_its_widget() {
    for (part, found) in [
        ("#q=CODE", true),
        ("#Q=CODE", true),
        ("#tab=2&q=CODE", true),
        ("#q=abc&q=CODE", true),
        ("#q%3DCODE", true),
        ("#tab%3D2%26q%3DCODE", true),
        ("#/pricing?q=CODE", true),
        ("#!pricing?x=1&q=CODE", true),
        ("?utm_source=wechat&q=CODE", true),
        ("?q=CODE", true),
        ("#q2=CODE", false),
        ("#CODE", false),
        ("#faq=CODE", false),
        ("", false),
        ("#", false),
    ] {
        let part = part.replace("CODE", SHORT);
        let expected = if found { code(SHORT) } else { Found::Nothing };
        assert_eq!(find_in_address(&part, "q"), expected, "{part}");
    }
}

/// Whoever opens the page has not asked for a link.
#[test]
fn an_address_that_is_the_pages_own_is_no_broken_link() {
    for value in [
        "",
        "x",
        "AQ8x",
        "running+shoes",
        "running%20shoes",
        "AirPods",
        "Amazon-FBA-Germany-return-rates",
        "Automotive_accessories_for_your_car",
        "acos",
        "2027-01",
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9",
        "EAIaIQobChMI6vK9m8yDggMVhpRQBh0nZQ4jEAAYASAAEgKqbfD_BwE",
        "0193a0b2-7c1e-7cc0-8f3a-6d2a3a0c9f11",
    ] {
        for part in ["#q=VALUE", "?q=VALUE", "#/search?q=VALUE"] {
            let part = part.replace("VALUE", value);
            assert_eq!(find_in_address(&part, "q"), Found::Nothing, "{part}");
        }
    }
}

#[test]
fn what_has_become_of_a_link_is_said() {
    let long = long();
    let cut = &long[..long.len() - 9];
    let altered = long.replacen("wcJo", "cwJo", 1);
    assert_ne!(altered, long);
    for (part, error) in [
        (format!("#q={cut}"), LinkError::Incomplete),
        (format!("?q={}", &long[..24]), LinkError::Incomplete),
        (format!("#q={altered}"), LinkError::Altered),
    ] {
        assert_eq!(find_in_address(&part, "q"), Found::Broken(error), "{part}");
        let pasted = format!("见 https://e.eu/{part}…");
        assert_eq!(find(&pasted, "q"), Found::Broken(error), "{pasted}");
        let bare = format!("见 {} 请过目", &part[3..]);
        assert_eq!(find(&bare, "q"), Found::Broken(error), "{bare}");
    }
    for pasted in [
        "#q=",
        "https://e.eu/#q=…",
        "https://e.eu/#q=ARYB",
        "ARYBI0Vni",
    ] {
        assert_eq!(
            find(pasted, "q"),
            Found::Broken(LinkError::Incomplete),
            "{pasted}"
        );
    }
    // A version to come: its envelope is sound.
    assert_eq!(find("见 BQC65q48。", "q"), code("BQC65q48"));
    assert_eq!(find_in_address("#q=BQC65q48", "q"), code("BQC65q48"));
    // One that is broken does not hide one that is not.
    let pasted = format!("https://e.eu/#q={cut}\nhttps://e.eu/#q={SHORT}");
    assert_eq!(find(&pasted, "q"), code(SHORT));
}

#[test]
fn what_holds_no_code_gives_none() {
    for pasted in [
        "",
        "  ",
        "https://example.com/",
        "https://example.com/#q=running+shoes",
        "two words",
        "报价",
        "Amazon FBA",
        "example.com",
        ".0123456789abcdef",
        "Please find the attached quotation for our stores in Germany and France.",
    ] {
        assert_eq!(find(pasted, "q"), Found::Nothing, "{pasted}");
    }
}

#[test]
fn a_hash_follows_a_full_stop() {
    let with = |after: &str| format!("见 https://e.eu/#q={SHORT}{after}");
    for after in ["", ".", " 谢谢", ". Best", "，请过目", "&from=wechat", ".."] {
        let pasted = with(&format!(".{HASH}{after}"));
        let Found::Code(sent) = find(&pasted, "q") else {
            unreachable!("{pasted}");
        };
        assert_eq!(link::payload(&sent), SHORT);
        let hash = link::text_hash(&sent).map(|hash| hash.to_string());
        assert_eq!(hash.as_deref(), Some(HASH), "{pasted}");
    }
    for after in [
        ".",
        "...",
        "..0123456789abcdef",
        ".0123456789abcde",
        ".0123456789abcdef0",
        ".0123456789abcdefx",
        ".0123456789ABCDEF",
        ".0123456789abcdeg",
        ".+123456789abcdef",
        ".-123456789abcdef",
        ".0123456789abcde\u{664}",
        ",0123456789abcdef",
        " 0123456789abcdef",
        ". Best regards",
    ] {
        let pasted = with(after);
        assert_eq!(find(&pasted, "q"), code(SHORT), "{pasted}");
    }
}

#[test]
fn a_text_of_many_beginnings_takes_no_time_to_speak_of() {
    // Each states a body of 1,500 bytes.
    let text = "AdwL ".repeat(2_000);
    assert_eq!(find(&text, "q"), Found::Nothing);
    let far = format!("{}{SHORT}", "x ".repeat(15_000));
    assert_eq!(find(&far, "q"), code(SHORT));
}

/// What a program on the way may put between the characters of a code.
fn between() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        20 => Just(""),
        1 => prop::sample::select(&["\n", "\r\n> ", " ", "\u{200b}", "\u{feff}", "\u{ad}"][..]),
    ]
}

proptest! {
    #[test]
    fn a_code_is_found_whatever_stands_around_it(
        before in "[^A-Za-z0-9]{0,30}",
        after in "[^A-Za-z0-9%.][ -~]{0,30}",
        between in prop::collection::vec(between(), SHORT.len()),
    ) {
        let pasted: String = SHORT.chars().zip(between).flat_map(|(digit, between)| {
            [digit.to_string(), between.to_owned()]
        }).collect();
        // Escapes are undone first: they could make up a letter.
        let before = before.replace('%', "");
        let pasted = format!("{before}{pasted}{after}");
        prop_assert_eq!(find(&pasted, "q"), code(SHORT));
    }

    #[test]
    fn one_wrong_character_is_never_found_as_another_code(
        place in 0..SHORT.len(),
        wrong in "[A-Za-z0-9_-]",
    ) {
        let altered = format!("{}{wrong}{}", &SHORT[..place], &SHORT[place + 1..]);
        let found = find(&format!("https://e.eu/#q={altered}"), "q");
        prop_assert_eq!(matches!(found, Found::Code(_)), altered == SHORT);
    }

    #[test]
    fn a_word_in_an_address_accuses_nobody(value in "[A-Za-z]{0,12}([-_][A-Za-z]{1,9}){0,1}") {
        prop_assert_eq!(find_in_address(&format!("#q={value}"), "q"), Found::Nothing);
    }

    #[test]
    fn a_copied_link_holds_one_code(
        path in "[a-z/]{0,8}",
        query in "([a-z]{1,3}=[a-z]{0,4}&?){0,3}",
        fragment in "(/|!|)[a-z=&?]{0,12}",
        is_in_query in any::<bool>(),
        is_in_fragment in any::<bool>(),
    ) {
        let old = long();
        let pair = |is_in: bool| if is_in { format!("&q={old}") } else { String::new() };
        let page = format!(
            "https://e.eu/{path}?{query}{}#{fragment}{}",
            pair(is_in_query),
            pair(is_in_fragment),
        );
        let copied = link::address(&page, "q", SHORT);
        prop_assert!(!copied.contains(&old), "{}", copied);
        prop_assert_eq!(copied.matches(SHORT).count(), 1);
        let (_, fragment) = copied.split_once('#').unwrap_or_default();
        prop_assert_eq!(find_in_address(fragment, "q"), code(SHORT));
    }
}
