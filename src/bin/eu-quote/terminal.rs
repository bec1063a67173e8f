//! Text of others on a terminal, which takes some characters for commands.
//!
//! A rate card, a document and an argument hold whatever their authors have put there: a
//! name could clear the screen, turn the rest of its line round, or add lines of its own.

use eu_quote::seller::is_hidden;

/// `text` with every character that nobody sees, line ends included, as `\u{1b}`.
pub(crate) fn visible(text: &str) -> String {
    escaped(text, |character| character.escape_unicode().to_string())
}

/// The same for a text of several lines, whose own line ends stay.
pub(crate) fn visible_lines(text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(visible).collect();
    lines.join("\n")
}

/// The same for JSON: in its strings `\u001b` means the same character. Outside of them
/// there is none but line ends.
pub(crate) fn visible_json(text: &str) -> String {
    // All of them have four digits at most.
    let escape = |character| format!("\\u{:04x}", u32::from(character));
    let lines = text.split('\n').map(|line| escaped(line, escape));
    lines.collect::<Vec<String>>().join("\n")
}

fn escaped(text: &str, escape: impl Fn(char) -> String) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if is_hidden(character) {
            out.push_str(&escape(character));
        } else {
            out.push(character);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{visible, visible_json, visible_lines};

    #[test]
    fn nothing_is_a_command() {
        let text = "\u{1b}[31mred\n\u{202e}\u{7}提成 é";
        assert_eq!(visible(text), r"\u{1b}[31mred\u{a}\u{202e}\u{7}提成 é");
        assert_eq!(visible_lines(text), "\\u{1b}[31mred\n\\u{202e}\\u{7}提成 é");
        let json = serde_json::json!({ "a": text });
        let shown = visible_json(&format!("{json:#}"));
        assert!(!shown.contains('\u{202e}'));
        let read: serde_json::Value = serde_json::from_str(&shown).expect("JSON");
        assert_eq!(read, json);
    }
}
