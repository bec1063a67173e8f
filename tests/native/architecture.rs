//! The invariants of the code's structure, proved on its text.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The modules of `src`. Each may use those before it, and no other.
const ORDER: [&str; 21] = [
    "money",
    "calendar",
    "document",
    "seller",
    "rate_card",
    "quote",
    "alternatives",
    "market",
    "kpi",
    "settlement",
    "annex",
    "contract_check",
    "outlook",
    "link",
    "text",
    "form",
    "chart",
    "browser",
    "dom",
    "view",
    "embed",
];
/// The first of the modules that know a browser.
const FIRST_OF_BROWSER: &str = "browser";
/// The modules that may name its interfaces.
const GLUE: [&str; 3] = ["browser", "dom", "embed"];

/// A source file without comments, under the name of its module.
struct Source {
    path: PathBuf,
    module: String,
    code: String,
}

impl Source {
    /// Identifiers, numbers and what else stands between other characters.
    fn words(&self) -> impl Iterator<Item = &str> {
        self.code.split(|c: char| !c.is_alphanumeric() && c != '_')
    }

    fn has_word(&self, wanted: &str) -> bool {
        self.words().any(|word| word == wanted)
    }

    fn is_before(&self, module: &str) -> bool {
        rank(&self.module) < rank(module)
    }
}

#[track_caller]
fn rank(module: &str) -> usize {
    let place = ORDER.iter().position(|&known| known == module);
    place.unwrap_or_else(|| unreachable!("src/{module} has no place in the order of modules"))
}

/// Every file of every module; `lib.rs` and the command line are above them all.
fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut sources = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of src") {
            let path = entry.expect("an entry").path();
            let inner = path.strip_prefix(&root).expect("inside src").to_owned();
            if path.is_dir() && inner != Path::new("bin") {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs")
                && inner != Path::new("lib.rs")
            {
                sources.push(source(&path, &inner));
            }
        }
    }
    assert!(sources.len() > 40, "sources are missing");
    sources
}

fn source(path: &Path, inner: &Path) -> Source {
    let text = fs::read_to_string(path).expect("a source file");
    let module = inner
        .iter()
        .next()
        .and_then(|part| part.to_str())
        .expect("a plain name");
    let without_comment = |line: &str| line.split("//").next().unwrap_or_default().to_owned();
    Source {
        path: path.to_owned(),
        module: module.trim_end_matches(".rs").to_owned(),
        code: text
            .lines()
            .map(without_comment)
            .collect::<Vec<_>>()
            .join("\n"),
    }
}

/// The modules that follow `crate::`, alone or in braces.
fn used_modules(code: &str) -> Vec<&str> {
    let word = |text: &str| {
        text.find(|c: char| !c.is_alphanumeric() && c != '_')
            .unwrap_or(text.len())
    };
    let mut used = Vec::new();
    for after in code.split("crate::").skip(1) {
        match after.strip_prefix('{') {
            Some(list) => {
                let list = &list[..list.find("};").unwrap_or(list.len())];
                used.extend(top_level(list).map(|entry| &entry[..word(entry)]));
            }
            None => used.push(&after[..word(after)]),
        }
    }
    used
}

/// The entries of a `use` list, without those of the lists inside them.
fn top_level(list: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0_usize;
    let entries = list.split(move |c| {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == ',' && depth == 0
    });
    entries.map(str::trim).filter(|entry| !entry.is_empty())
}

#[test]
fn uses_are_found_in_every_form() {
    let code = "use crate::money::{Amount, round};\nuse crate::{\n link::{a, b}, text,\n};\ncrate::kpi::x()";
    assert_eq!(used_modules(code), ["money", "link", "text", "kpi"]);
}

#[test]
fn modules_use_only_what_is_below_them() {
    let mut upward = BTreeMap::new();
    for source in sources() {
        for used in used_modules(&source.code) {
            // Anything else is a name of `lib.rs`.
            let is_module = ORDER.contains(&used);
            if is_module && used != source.module && rank(used) > rank(&source.module) {
                upward.insert(source.path.clone(), used.to_owned());
            }
        }
    }
    assert!(upward.is_empty(), "{upward:?}");
}

/// The paths of the files that are not as they should be.
fn check(is_wrong: impl Fn(&Source) -> bool) {
    let wrong: Vec<PathBuf> = sources()
        .into_iter()
        .filter(is_wrong)
        .map(|source| source.path)
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn no_float_is_near_money() {
    // The JSON visitor must have a method for floats; it throws the value away.
    let visitor = Path::new("src/document/json.rs");
    check(|source| {
        let mut floats = source.words().filter(|word| matches!(*word, "f32" | "f64"));
        let allowed = usize::from(source.path.ends_with(visitor));
        source.is_before(FIRST_OF_BROWSER) && floats.nth(allowed).is_some()
    });
}

#[test]
fn only_the_glue_names_the_browser() {
    const BROWSER: [&str; 6] = [
        "web_sys",
        "js_sys",
        "gloo",
        "wasm_bindgen",
        "wasm_bindgen_futures",
        "send_wrapper",
    ];
    check(|source| {
        let is_glue = GLUE.contains(&source.module.as_str());
        !is_glue && BROWSER.iter().any(|name| source.has_word(name))
    });
    check(|source| source.is_before(FIRST_OF_BROWSER) && source.has_word("leptos"));
}

#[test]
fn the_core_has_no_clock_and_does_no_io() {
    const OUTSIDE: [&str; 6] = [
        "std::env",
        "std::fs",
        "std::net",
        "std::process",
        "std::thread",
        "std::time",
    ];
    // Compiled for the unit tests only: it writes the constant of the built-in card.
    let generator = Path::new("src/rate_card/literal.rs");
    check(|source| {
        let is_core = source.is_before(FIRST_OF_BROWSER) && !source.path.ends_with(generator);
        let reaches_out = OUTSIDE.iter().any(|name| source.code.contains(name));
        is_core && (reaches_out || source.has_word("now_utc"))
    });
}

#[test]
fn the_generator_is_for_tests_only() {
    let rate_card = |source: &Source| source.path.ends_with("src/rate_card/mod.rs");
    let source = sources().into_iter().find(rate_card).expect("the module");
    assert!(source.code.contains("#[cfg(test)]\nmod literal;"));
}

#[test]
fn nothing_unwraps_and_no_text_becomes_markup() {
    check(|source| source.code.contains(".unwrap()"));
    check(|source| {
        let markup = [
            "inner_html",
            "set_inner_html",
            "insert_adjacent_html",
            "set_outer_html",
        ];
        markup.iter().any(|name| source.has_word(name))
    });
}

/// Others would stay on the lists of what they have read after they are dropped.
#[test]
fn effects_and_memos_are_made_by_the_renderer() {
    check(|source| {
        let made = ["Memo::new", "ArcMemo", "Effect::new", "RenderEffect"];
        source.module != "dom" && made.iter().any(|name| source.code.contains(name))
    });
}

/// What is said before the program runs, or where it cannot, is in scripts.
#[test]
fn the_element_speaks_both_languages() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/embed");
    for name in ["texts.js", "old.js"] {
        let script = fs::read_to_string(folder.join(name)).expect("a script");
        let texts = |language: &str| script.matches(language).count();
        assert!(texts("zh:") > 4, "{name} has lost its texts");
        assert_eq!(texts("zh:"), texts("en:"), "{name}");
    }
}

#[test]
fn no_module_is_a_ragbag() {
    check(|source| {
        let parts = source.path.iter().filter_map(|part| part.to_str());
        let mut names = parts.map(|part| part.trim_end_matches(".rs"));
        names.any(|name| matches!(name, "utils" | "util" | "helpers" | "common" | "misc"))
    });
}

#[test]
fn the_core_is_built_without_a_browser() {
    let tree = Command::new(env!("CARGO"))
        .args([
            "tree",
            "--offline",
            "--no-default-features",
            "--edges",
            "normal",
        ])
        .args(["--package", env!("CARGO_PKG_NAME"), "--prefix", "none"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    let tree = String::from_utf8(tree.stdout).expect("names of crates");
    let crates: Vec<&str> = tree
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert!(crates.contains(&"rust_decimal"), "{crates:?}");
    for browser in ["leptos", "gloo", "js-sys", "web-sys", "wasm-bindgen"] {
        assert!(!crates.contains(&browser), "{browser} is in the core");
    }
}
