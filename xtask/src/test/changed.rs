//! What has changed since the last run of everything that passed, and which checks that
//! can touch. A file that is not known here can touch all of them.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::selection::Selection;
use crate::cli::Engine;
use crate::process;
use crate::workspace::{self, Workspace};

/// Where the commit of the last run stands that passed.
fn record(workspace: &Workspace) -> PathBuf {
    workspace.target.join("passed-commit")
}

/// The commit that a run is of.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum State {
    Commit(String),
    /// There is work that belongs to no commit.
    Uncommitted,
    /// The sources are under no version control.
    Unknown,
}

impl State {
    pub(super) fn of(workspace: &Workspace) -> Self {
        let commit = git(workspace, &["rev-parse", "HEAD"]);
        let work = git(workspace, &["status", "--porcelain"]);
        match (commit, work) {
            (Ok(commit), Ok(work)) if work.is_empty() => Self::Commit(commit.trim().to_owned()),
            (Ok(_), Ok(_)) => Self::Uncommitted,
            _ => Self::Unknown,
        }
    }
}

/// Keeps the commit of a run that has passed, if it was still the same at its end.
pub(super) fn note(workspace: &Workspace, before: State) -> Result<()> {
    match before {
        State::Commit(commit) if State::of(workspace) == State::Commit(commit.clone()) => {
            workspace::write(&record(workspace), commit)
        }
        _ => {
            println!("not kept for `--changed`: the run was of no single commit");
            Ok(())
        }
    }
}

/// What the changes since then can touch.
pub(super) fn selection(workspace: &Workspace) -> Result<Selection> {
    let Ok(commit) = fs::read_to_string(record(workspace)) else {
        bail!("no complete run has passed here yet: run `cargo xtask test` first");
    };
    let paths = changed_paths(workspace, &commit)?;
    println!("changed since {commit}, the last complete run that passed:");
    for path in &paths {
        println!("  {path}");
    }
    if paths.is_empty() {
        println!("  nothing");
    }
    Ok(touched(&paths))
}

/// The files that differ from those of the commit, on disk or by being there at all.
fn changed_paths(workspace: &Workspace, commit: &str) -> Result<BTreeSet<String>> {
    let differ = git(
        workspace,
        &["diff", "--name-only", "--no-renames", "-z", commit],
    )
    .context("the commit of the last run is not known any more: run `cargo xtask test`")?;
    let new = git(
        workspace,
        &["ls-files", "--others", "--exclude-standard", "-z"],
    )?;
    let paths = differ.split('\0').chain(new.split('\0'));
    Ok(paths
        .filter(|path| !path.is_empty())
        .map(Into::into)
        .collect())
}

fn git(workspace: &Workspace, arguments: &[&str]) -> Result<String> {
    let mut git = Command::new("git");
    git.current_dir(&workspace.root).args(arguments);
    Ok(String::from_utf8(process::output(&mut git)?)?)
}

/// The checks that can be touched by changes of these files.
fn touched<Path: AsRef<str>>(paths: impl IntoIterator<Item = Path>) -> Selection {
    let mut all = Selection::default();
    let mut subjects = BTreeSet::new();
    let mut every_browser_test = false;
    for path in paths {
        let path = path.as_ref();
        let touch = touch(path);
        all.core |= touch.core;
        all.tool |= touch.tool;
        all.widget |= touch.widget;
        match touch.browser {
            Browser::Nothing => {}
            Browser::Subject(subject) => {
                subjects.insert(format!("{subject}::"));
            }
            Browser::Everything => every_browser_test = true,
        }
    }
    if every_browser_test || !subjects.is_empty() {
        all.engines = Engine::ALL.to_vec();
    }
    if !every_browser_test {
        all.filters = subjects.into_iter().collect();
    }
    all
}

/// Which browser tests.
enum Browser<'a> {
    Nothing,
    /// Those of one module.
    Subject(&'a str),
    Everything,
}

/// What a change of one file can touch.
struct Touch<'a> {
    core: bool,
    tool: bool,
    widget: bool,
    browser: Browser<'a>,
}

fn touch(path: &str) -> Touch<'_> {
    let nothing = Touch {
        core: false,
        tool: false,
        widget: false,
        browser: Browser::Nothing,
    };
    let first = path.split('/').next().unwrap_or_default();
    let is_native = |folder| path.starts_with(folder);
    if ["src/bin/", "tests/native/", "tests/fuzz/"]
        .into_iter()
        .any(is_native)
    {
        return Touch {
            core: true,
            ..nothing
        };
    }
    if let Some(subject) = subject(path) {
        let browser = Browser::Subject(subject);
        return Touch { browser, ..nothing };
    }
    if path.starts_with("tests/browser/") || path.starts_with("tests/wasm/") {
        let browser = Browser::Everything;
        return Touch { browser, ..nothing };
    }
    if path.starts_with("tests/data/") {
        let browser = Browser::Everything;
        return Touch {
            core: true,
            browser,
            ..nothing
        };
    }
    // Native tests read the documents.
    if first == "docs" || matches!(path, "README.md" | "CHANGELOG.md") {
        return Touch {
            core: true,
            ..nothing
        };
    }
    if first == "src" || first == "style" || path == "index.html" {
        let browser = Browser::Everything;
        return Touch {
            core: true,
            widget: true,
            browser,
            ..nothing
        };
    }
    if first == "xtask" {
        let browser = Browser::Everything;
        return Touch {
            tool: true,
            browser,
            ..nothing
        };
    }
    if path.starts_with("LICENSE") || path == ".gitignore" {
        return nothing;
    }
    Touch {
        core: true,
        tool: true,
        widget: true,
        browser: Browser::Everything,
    }
}

/// The module of browser tests that this file is, if others do not build on it.
fn subject(path: &str) -> Option<&str> {
    let name = path
        .strip_prefix("tests/browser/src/tests/")?
        .strip_suffix(".rs")?;
    // What the others share.
    let is_shared =
        name.contains('/') || matches!(name, "mod" | "widget" | "link" | "cards" | "paper");
    (!is_shared).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::{Selection, subject, touched};
    use crate::cli::Engine;

    #[test]
    fn no_change_touches_nothing() {
        let none: [&str; 0] = [];
        assert_eq!(touched(none), Selection::default());
        assert_eq!(touched(["LICENSE-MIT"]), Selection::default());
    }

    #[test]
    fn what_is_not_known_touches_everything() {
        for path in ["Cargo.lock", "rust-toolchain.toml", "new/file", ".ci/run"] {
            assert_eq!(touched([path]), Selection::everything(), "{path}");
        }
    }

    #[test]
    fn a_document_is_read_by_the_native_tests() {
        let core = Selection {
            core: true,
            ..Selection::default()
        };
        for path in [
            "docs/kpi.md",
            "README.md",
            "src/bin/eu-quote/main.rs",
            "tests/fuzz/corpus/link/0a",
        ] {
            assert_eq!(touched([path]), core, "{path}");
        }
    }

    #[test]
    fn a_module_of_browser_tests_is_run_alone() {
        let own = touched([
            "tests/browser/src/tests/policy.rs",
            "tests/browser/src/tests/dates.rs",
        ]);
        assert_eq!(own.filters, ["dates::", "policy::"]);
        assert_eq!(own.engines, Engine::ALL);
        assert!(!own.core && !own.widget && !own.tool);
        let shared = touched([
            "tests/browser/src/tests/policy.rs",
            "tests/browser/src/page.rs",
        ]);
        assert!(shared.filters.is_empty() && shared.engines == Engine::ALL);
    }

    /// The modules that others use, as their imports say.
    #[test]
    fn shared_modules_are_known() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/browser/src/tests");
        let mut looked_at = 0;
        for entry in std::fs::read_dir(folder).expect("the browser tests") {
            let path = entry.expect("a file").path();
            let source = std::fs::read_to_string(&path).unwrap_or_default();
            for line in source.lines() {
                let Some(used) = line.strip_prefix("use super::") else {
                    continue;
                };
                let Some((module, _)) = used.split_once("::") else {
                    continue;
                };
                looked_at += 1;
                let file = format!("tests/browser/src/tests/{module}.rs");
                assert_eq!(
                    subject(&file),
                    None,
                    "{module} is used by {}",
                    path.display()
                );
            }
        }
        assert!(looked_at > 30, "{looked_at} imports");
    }

    #[test]
    fn the_widget_is_built_and_tried_whole() {
        for path in ["src/view/mod.rs", "style/widget.css", "index.html"] {
            let touched = touched([path]);
            assert!(touched.core && touched.widget && !touched.tool, "{path}");
            assert!(touched.filters.is_empty() && touched.engines == Engine::ALL);
        }
    }
}
