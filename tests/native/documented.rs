//! What docs/embed.md promises a page is what the code has: attributes, events, reasons,
//! tokens; and every text of the widget is said somewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

const EMBED: &str = include_str!("../../docs/embed.md");
const TOKENS: &str = include_str!("../../style/tokens.css");

/// The files with this ending in a folder of the project, by path, with their text.
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == ending) {
                let text = fs::read_to_string(&path).expect("a text");
                let name = path.strip_prefix(root).expect("inside").display();
                found.push((name.to_string(), text));
            }
        }
    }
    found
}

/// The cells of the rows of the table with this head, each with what stands in backticks.
fn rows(head: &str) -> Vec<Vec<Vec<&'static str>>> {
    let (_, rest) = EMBED.split_once(head).expect(head);
    let rows = rest.lines().skip(2).take_while(|row| row.starts_with('|'));
    let quoted = |cell: &'static str| cell.split('`').skip(1).step_by(2).collect();
    rows.map(|row| row.trim_matches('|').split('|').map(quoted).collect())
        .collect()
}

/// What stands first in the rows of that table.
fn named(head: &str) -> BTreeSet<&'static str> {
    let first = |row: Vec<Vec<&'static str>>| row.first().and_then(|cell| cell.first().copied());
    rows(head).into_iter().filter_map(first).collect()
}

/// The texts between each `before` and the next `after`.
fn between<'a>(text: &'a str, before: &str, after: char) -> Vec<&'a str> {
    let found = text.split(before).skip(1);
    found
        .filter_map(|rest| Some(rest.split_once(after)?.0))
        .collect()
}

#[test]
fn attributes() {
    let table = include_str!("../../src/embed/attributes.js");
    let (_, table) = table.split_once("ATTRIBUTES = {").expect("the table");
    let rows = table.lines().skip(1).take_while(|row| *row != "};");
    let row = |row: &'static str| {
        let (name, follows) = row.trim().split_once(": ").expect("a row");
        (name.trim_matches('"'), follows.trim_matches([',', '"']))
    };
    let table: BTreeMap<&str, &str> = rows.map(row).collect();
    assert!(table.len() >= 7, "{table:?}");
    assert_eq!(
        table.keys().copied().collect::<BTreeSet<_>>(),
        named("| attribute |")
    );

    // What the program, the scripts and the style sheets read is in it, and the other way
    // round: what is in it is read.
    let host = include_str!("../../src/browser/host.rs");
    let (_, names) = host.split_once("impl Attribute {").expect("the names");
    let (names, _) = names.split_once("\n}\n").expect("an end");
    let mut read: BTreeSet<&str> = between(names, "=> \"", '"').into_iter().collect();
    let (scripts, sheets) = (files("src/embed", "js"), files("style", "css"));
    // That of the demo page reads its own elements.
    let scripts = scripts
        .iter()
        .filter(|(path, _)| !path.ends_with("page.js"));
    read.extend(scripts.flat_map(|(_, text)| between(text, "getAttribute(\"", '"')));
    let selectors = sheets
        .iter()
        .flat_map(|(_, text)| between(text, ":host([", ']'));
    read.extend(selectors.filter_map(|part| Some(part.split_once('=')?.0)));
    assert_eq!(read, table.keys().copied().collect());

    // Whatever follows is something that the element does.
    let element = include_str!("../../src/embed/element.js");
    for follows in table.values().filter(|follows| !follows.is_empty()) {
        assert!(
            element.contains(&format!("follows === \"{follows}\"")),
            "{follows}"
        );
    }
}

#[test]
fn events_and_their_reasons() {
    let scripts: String = files("src/embed", "js")
        .into_iter()
        .map(|(_, text)| text)
        .collect();
    let events = between(&scripts, "#tell(\"", '"')
        .into_iter()
        .collect::<BTreeSet<_>>();
    assert_eq!(events, named("| event |"));
    assert!(events.len() >= 3, "{events:?}");
    let rust: String = files("src/embed", "rs")
        .into_iter()
        .map(|(_, text)| text)
        .collect();
    let details: String = files("src/view", "rs")
        .into_iter()
        .map(|(_, text)| text)
        .collect();
    let code = scripts + &rust + &details;
    let reasons = named("| reason |");
    assert!(reasons.len() >= 5, "{reasons:?}");
    for reason in reasons {
        assert!(code.contains(&format!("\"{reason}\"")), "{reason}");
    }
}

/// The values of a block of declarations, by name.
fn declarations(block: &str) -> BTreeMap<&str, String> {
    let all = block.split(';').filter_map(|each| each.split_once(':'));
    all.map(|(name, value)| {
        let words: Vec<&str> = value.split_whitespace().collect();
        (name.trim(), words.join(" "))
    })
    .collect()
}

/// `--eq-bar-1` to `-6` stands for six.
fn spelled(names: &[&str]) -> Vec<String> {
    match names {
        [first, last] if last.len() == 2 => {
            let (stem, _) = first.rsplit_once('-').expect("a number");
            let most: u8 = last[1..].parse().expect("a number");
            (1..=most)
                .map(|number| format!("{stem}-{number}"))
                .collect()
        }
        names => names.iter().map(|&name| name.to_owned()).collect(),
    }
}

#[test]
fn tokens_and_their_values() {
    let block = |head: &str| {
        let (_, rest) = TOKENS.split_once(head).expect(head);
        declarations(rest.split_once('}').expect("an end").0)
    };
    let light = block(":host,\n:root {");
    let dark = block(":root[data-theme=\"dark\"] {");
    let mut documented = BTreeSet::new();
    for cells in rows("| token |") {
        for (place, name) in spelled(&cells[0]).into_iter().enumerate() {
            // What has no value there is no colour: a list of fonts.
            if let Some(value) = cells[1].get(place) {
                assert_eq!(
                    light.get(name.as_str()).map(String::as_str),
                    Some(*value),
                    "{name}"
                );
            }
            let value = cells[2].get(place).copied();
            assert_eq!(
                dark.get(name.as_str()).map(String::as_str),
                value,
                "{name}, dark"
            );
            documented.insert(name);
        }
    }
    let found: BTreeSet<String> = light.keys().map(|&name| name.to_owned()).collect();
    assert_eq!(found, documented);
    assert!(found.len() >= 22, "{found:?}");
}

/// Every text is named somewhere but where it is defined: a text that nobody says is a
/// sentence that somebody translates.
#[test]
fn every_text_is_said() {
    let sources = files("src", "rs");
    let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
    let mut texts: BTreeMap<&str, usize> = BTreeMap::new();
    for (path, source) in &sources {
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        for word in source.split(|c| !is_word(c)) {
            *uses.entry(word).or_default() += 1;
        }
        if path.starts_with("src/text/") {
            for definition in ["pub const fn ", "pub const ", "pub fn "] {
                for rest in source.split(definition).skip(1) {
                    let name = rest.split(|c| !is_word(c)).next().unwrap_or_default();
                    if name != "fn" {
                        *texts.entry(name).or_default() += 1;
                    }
                }
            }
        }
    }
    assert!(texts.len() > 600, "{} texts", texts.len());
    let is_silent = |(name, defined): &(&&str, &usize)| uses[**name] < 2 * **defined;
    let silent: Vec<_> = texts.iter().filter(is_silent).collect();
    assert!(silent.is_empty(), "{silent:?}");
}
