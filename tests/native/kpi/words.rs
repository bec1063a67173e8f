//! The dictionary: every text is there in both languages and is written as the
//! trade writes it.

use eu_quote::kpi::{Comparison, Kpi};
use eu_quote::text::dictionary::{KpiInfo, info};
use eu_quote::text::kpi as words;
use eu_quote::text::{Lang, Text};

fn entries() -> Vec<(&'static str, &'static KpiInfo)> {
    Kpi::WORDS.map(|(word, kpi)| (word, info(kpi))).to_vec()
}

fn texts(info: &KpiInfo) -> Vec<Text> {
    let parts = info.parts().flat_map(|part| [part.what, part.report]);
    let whole = [info.name, info.formula, info.window, info.dispute];
    whole.into_iter().chain(parts).collect()
}

fn is_han(letter: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&letter)
}

/// Han and Latin letters or digits have a space between them, and a sentence
/// has full-width punctuation.
#[track_caller]
fn check_chinese(text: &str) {
    assert!(text.chars().any(is_han), "{text}");
    assert!(!text.contains(['!', '！', ',', ';', '?']), "{text}");
    let letters: Vec<char> = text.chars().collect();
    for pair in letters.windows(2) {
        let mixed = is_han(pair[0]) && pair[1].is_ascii_alphanumeric()
            || pair[0].is_ascii_alphanumeric() && is_han(pair[1]);
        assert!(!mixed, "{}{} in {text}", pair[0], pair[1]);
    }
}

#[track_caller]
fn check_english(text: &str) {
    assert!(!text.is_empty());
    assert!(!text.chars().any(is_han), "{text}");
    assert!(!text.contains(['!', '，', '；', '。', '（', '“']), "{text}");
}

#[test]
fn every_entry_stands_in_both_languages() {
    for (_, info) in entries() {
        for text in texts(info) {
            check_chinese(text.get(Lang::Zh));
            check_english(text.get(Lang::En));
        }
    }
}

#[test]
fn no_two_kpis_share_a_name() {
    let entries = entries();
    for (index, (word, info)) in entries.iter().enumerate() {
        for (other, earlier) in &entries[..index] {
            for lang in Lang::ALL {
                assert_ne!(
                    info.name.get(lang),
                    earlier.name.get(lang),
                    "{word}, {other}"
                );
            }
        }
    }
}

#[test]
fn windows_say_the_days_that_the_schedule_says() {
    for (word, kpi) in Kpi::WORDS {
        let entry = kpi.entry();
        let attributed = entry.attribution;
        let attributed = attributed.map_or(vec![], |days| {
            vec![days.sponsored_products_days, days.brands_and_display_days]
        });
        for lang in Lang::ALL {
            let window = info(kpi).window.get(lang);
            for days in entry.window.days().iter().chain(&attributed) {
                assert!(window.contains(&days.to_string()), "{word}: {window}");
            }
        }
    }
}

#[test]
fn sentences_carry_their_figures() {
    for lang in Lang::ALL {
        let rule = words::attainment_rule(lang, "60%", "120%");
        assert!(rule.contains("60%") && rule.contains("120%"), "{rule}");
        assert!(words::payout_rule(lang, "120%").contains("120%"));
        assert!(words::relative_target(lang, "103.33%").contains("103.33%"));
        assert!(words::at_most_baseline(lang, "10%").contains("10%"));
    }
    check_chinese(&words::attainment_rule(Lang::Zh, "60%", "120%"));
    check_chinese(&words::payout_rule(Lang::Zh, "120%"));
    check_english(&words::payout_rule(Lang::En, "120 %"));
    let limit = |comparison| words::threshold(Lang::Zh, comparison, "1%");
    assert_eq!(limit(Comparison::Below), "低于 1%");
    assert_eq!(limit(Comparison::AtLeast), "不低于 1%");
}
