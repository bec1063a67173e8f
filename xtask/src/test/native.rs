//! Checks that need no browser.

use std::process::Command;

use super::Check;
use crate::install::WASM_TARGET;
use crate::process;
use crate::workspace::Workspace;

/// Heading and arguments of cargo, in the order of running.
const CHECKS: [(&str, &str); 10] = [
    ("format", "fmt --all --check"),
    (
        "lints: the core",
        "clippy --package eu-quote --no-default-features",
    ),
    (
        "lints: the command line and the tests",
        "clippy --package eu-quote --no-default-features --features cli --all-targets",
    ),
    (
        "lints: the widget",
        "clippy --package eu-quote --lib --target wasm32-unknown-unknown",
    ),
    (
        "lints: what is timed in a browser",
        "clippy --package browser-speed",
    ),
    // Apart from each other: built together, their dependencies would get other
    // features than when each is run, and all would be compiled twice.
    (
        "lints: the build tool",
        "clippy --package xtask --package static-server --all-targets",
    ),
    (
        "lints: the browser tests",
        "clippy --package browser-tests --all-targets",
    ),
    (
        "native tests",
        "test --package eu-quote --no-default-features --features cli --lib --bins --tests",
    ),
    (
        "examples in the documentation",
        "test --package eu-quote --no-default-features --features cli --doc",
    ),
    (
        "tests of the build tool",
        "test --package xtask --package static-server",
    ),
];

pub(super) fn checks(workspace: &Workspace) -> Vec<Check<'_>> {
    CHECKS
        .into_iter()
        .map(|(name, arguments)| Check::new(name, move || run(workspace, arguments)))
        .collect()
}

/// Broken links and the like in the core's documentation.
pub(super) fn documentation(workspace: &Workspace) -> Check<'_> {
    Check::new("documentation", || {
        let mut cargo = cargo(
            workspace,
            "doc --package eu-quote --no-default-features --lib",
        );
        cargo
            .args(["--no-deps", "--quiet"])
            .env("RUSTDOCFLAGS", "-D warnings");
        process::run(&mut cargo)
    })
}

fn run(workspace: &Workspace, arguments: &str) -> anyhow::Result<()> {
    if arguments.contains(WASM_TARGET) {
        crate::install::rust_target(workspace)?;
    }
    let mut cargo = cargo(workspace, arguments);
    if arguments.starts_with("clippy") {
        cargo.args(["--quiet", "--", "-D", "warnings"]);
    } else if arguments.starts_with("test") {
        cargo.arg("--quiet");
    }
    process::run(&mut cargo)
}

fn cargo(workspace: &Workspace, arguments: &str) -> Command {
    let mut cargo = process::cargo();
    cargo
        .current_dir(&workspace.root)
        .args(arguments.split(' '));
    cargo
}
