//! The invariants of the code's structure, proved on its text.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::imports::{Crate, Import, circles};

/// The modules of `src`. Each may use those before it, and no other.
const ORDER: [&str; 23] = [
    "money",
    "calendar",
    "document",
    "literal",
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
    "export",
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

/// The folder of a crate of the workspace, and its source files beside `apart`.
fn files_in(folder: &str, apart: &str) -> BTreeSet<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let apart = folder.join(apart);
    let mut files = BTreeSet::new();
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                files.insert(path);
            }
        }
    }
    files.retain(|file| !file.starts_with(&apart));
    files
}

/// The library, the command line and the program that builds both: the root file of each,
/// and what of its folder belongs to another one.
const CRATES: [(&str, &str); 3] = [
    ("src/lib.rs", "bin"),
    ("src/bin/eu-quote/main.rs", "-"),
    ("xtask/src/lib.rs", "main.rs"),
];

fn parsed(root: &str) -> Crate {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(root);
    Crate::new(&root, &|path| fs::read_to_string(path).ok())
}

/// The way from `src` to a file, without the end of its name.
fn rooms(file: &Path) -> Vec<String> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let inner = file.strip_prefix(src).expect("a file in src");
    let parts = inner.with_extension("");
    let parts = parts.iter().filter_map(|part| part.to_str());
    parts.map(str::to_owned).collect()
}

#[test]
fn every_file_is_looked_at() {
    for (root, apart) in CRATES {
        let folder = Path::new(root).parent().expect("a folder");
        let all = files_in(folder.to_str().expect("a name"), apart);
        let seen = parsed(root).files();
        let unseen: Vec<_> = all.symmetric_difference(&seen).collect();
        assert!(unseen.is_empty(), "{root}: {unseen:#?}");
        assert!(parsed(root).imports().len() > all.len(), "{root}");
    }
}

#[test]
fn modules_use_only_what_is_below_them() {
    let is_upward = |(from, to): &Import| {
        let [from, to] = [from, to].map(|file| rooms(file).swap_remove(0));
        // `lib.rs` names what is to be had of every module.
        from != "lib" && to != "lib" && rank(&to) > rank(&from)
    };
    let imports = parsed(CRATES[0].0).imports();
    let upward: Vec<Import> = imports.into_iter().filter(is_upward).collect();
    assert!(upward.is_empty(), "{upward:#?}");
}

/// The rooms of `src/view`. Each may use those before it, and no other; what is in none
/// of them puts them together.
const FLOORS: [&str; 7] = [
    "state",
    "controls",
    "chart",
    "opening",
    "summary",
    "questions",
    "results",
];

#[test]
fn rooms_of_the_view_use_only_what_is_below_them() {
    let floor = |file: &Path| {
        let rooms = rooms(file);
        let room = rooms.get(1).filter(|_| rooms[0] == "view")?;
        let floor = FLOORS.iter().position(|floor| floor == room);
        Some(floor.unwrap_or(FLOORS.len()))
    };
    let view = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/view");
    for room in FLOORS {
        assert!(view.join(room).join("mod.rs").is_file(), "{room}");
    }
    let imports = parsed(CRATES[0].0).imports();
    let inside = imports
        .into_iter()
        .filter_map(|(from, to)| Some((floor(&from)?, floor(&to)?, from, to)));
    let inside: Vec<_> = inside.collect();
    assert!(inside.len() > 200, "{} imports", inside.len());
    let upward: Vec<_> = inside.iter().filter(|(from, to, ..)| to > from).collect();
    assert!(upward.is_empty(), "{upward:#?}");
}

/// So many files may lead to one another: a type, what it is part of, and what draws both.
const LARGEST_CIRCLE: usize = 3;

#[test]
fn no_circle_of_imports_is_large() {
    for (root, _) in CRATES {
        let mut circles = circles(&parsed(root).imports());
        circles.retain(|circle| circle.len() > LARGEST_CIRCLE);
        assert!(circles.is_empty(), "{circles:#?}");
    }
}

/// Four files that lead to one another through a re-export, a glob, `super::super`, the
/// words of a macro and another name; and three beside them that lead nowhere.
const PLANTED: [(&str, &str); 8] = [
    (
        "src/lib.rs",
        "mod a; mod b; mod facade { pub use crate::b::inner::Deep as Shown; }",
    ),
    (
        "src/a.rs",
        "use crate::facade::Shown; pub struct Start; fn a(_: Shown) {}",
    ),
    (
        "src/b/mod.rs",
        "pub mod inner; pub mod other; mod alone; pub struct Outer;",
    ),
    (
        "src/b/inner.rs",
        "use super::*; pub struct Deep; fn deep() { other::fall() }",
    ),
    (
        "src/b/other.rs",
        "pub fn fall() { assert!(super::super::c::matches(1)) }",
    ),
    (
        "src/b/alone.rs",
        "use super::Outer; #[cfg(test)] mod tests { use crate::a::Start; }",
    ),
    (
        "src/c.rs",
        "use crate::a as first; pub fn matches(_: u8) -> bool { let _ = first::Start; true }",
    ),
    ("src/d.rs", "pub struct Unused;"),
];

#[test]
fn a_planted_circle_is_found() {
    let read = |path: &Path| {
        let found = PLANTED.iter().find(|(name, _)| Path::new(name) == path);
        let text = found.map(|(_, text)| (*text).to_owned())?;
        let is_root = path == Path::new("src/lib.rs");
        Some(if is_root {
            text + " mod c; mod d;"
        } else {
            text
        })
    };
    let planted = Crate::new(Path::new("src/lib.rs"), &read);
    assert_eq!(planted.files().len(), PLANTED.len());
    let found = circles(&planted.imports());
    let circle = ["src/a.rs", "src/b/inner.rs", "src/b/other.rs", "src/c.rs"];
    assert_eq!(found, [BTreeSet::from(circle.map(PathBuf::from))]);
    let alone = PathBuf::from("src/b/alone.rs");
    let outer = PathBuf::from("src/b/mod.rs");
    assert!(planted.imports().contains(&(alone.clone(), outer)));
    let start = PathBuf::from("src/a.rs");
    assert!(!planted.imports().contains(&(alone, start)));
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
    check(|source| {
        let is_core = source.is_before(FIRST_OF_BROWSER);
        let reaches_out = OUTSIDE.iter().any(|name| source.code.contains(name));
        is_core && (reaches_out || source.has_word("now_utc"))
    });
}

/// What is tested is what is shipped: a test adds itself and changes nothing.
#[test]
fn tests_change_nothing_that_is_compiled() {
    check(|source| {
        let mut after = source.code.split("cfg(").skip(1);
        after.any(|after| {
            let is_of_tests = after
                .split(")]")
                .next()
                .is_some_and(|on| on.contains("test"));
            let item = after
                .split_once(")]")
                .map_or("", |(_, item)| item.trim_start());
            is_of_tests && !(after.starts_with("test)]") && item.starts_with("mod tests"))
        })
    });
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
