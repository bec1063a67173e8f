//! Checks that need no browser.

use std::env;
use std::process::Command;

use anyhow::{Context, Result};

use super::lane::Check;
use crate::process;
use crate::wasm::{self, Library};
use crate::workspace::Workspace;

/// Heading and arguments of cargo, in the order of running: of the core.
const CORE: [(&str, &str); 3] = [
    (
        "lints: the core",
        "clippy --package eu-quote --no-default-features",
    ),
    (
        "lints: the command line and the tests",
        "clippy --package eu-quote --no-default-features --features cli --all-targets",
    ),
    (
        "lints: what runs as WebAssembly beside the widget",
        "clippy --package browser-speed --package wasm-tests",
    ),
];
const NATIVE: &str =
    "test --package eu-quote --no-default-features --features cli --lib --bins --tests";
const EXAMPLES: (&str, &str) = (
    "examples in the documentation",
    "test --package eu-quote --no-default-features --features cli --doc",
);
/// What proptest takes their number from.
const CASES: &str = "PROPTEST_CASES";
/// How many inputs a property is tried on every day; a complete run takes the usual 256.
const EVERYDAY_CASES: &str = "64";

/// The same of the build tool.
const TOOL: [(&str, &str); 2] = [
    // Apart from the browser tests: built together, their dependencies would get other
    // features than when each is run, and all would be compiled twice.
    (
        "lints: the build tool",
        "clippy --package xtask --package static-server --all-targets",
    ),
    (
        "tests of the build tool",
        "test --package xtask --package static-server",
    ),
];

/// The fuzz targets, which are a workspace of their own.
const FUZZ: &str = "--manifest-path tests/fuzz/Cargo.toml";

pub(super) fn format(workspace: &Workspace) -> Check<'_> {
    Check::new("format", || {
        run(workspace, "fmt --all --check")?;
        run(workspace, &format!("fmt {FUZZ} --check"))
    })
}

/// The core and the command line.
pub(super) fn core(workspace: &Workspace, all: bool) -> Vec<Check<'_>> {
    let mut checks = listed(workspace, &CORE);
    checks.push(native_tests(workspace, all));
    checks.extend(listed(workspace, &[EXAMPLES]));
    checks.push(documentation(workspace));
    checks
}

fn native_tests(workspace: &Workspace, all: bool) -> Check<'_> {
    Check::new("native tests", move || {
        let mut cargo = cargo(workspace, NATIVE);
        cargo.arg("--quiet");
        if !all && env::var_os(CASES).is_none() {
            cargo.env(CASES, EVERYDAY_CASES);
        }
        process::run(&mut cargo)
    })
}

pub(super) fn tool(workspace: &Workspace) -> Vec<Check<'_>> {
    listed(workspace, &TOOL)
}

fn listed<'a>(workspace: &'a Workspace, all: &[(&'static str, &'static str)]) -> Vec<Check<'a>> {
    let check = |&(name, arguments): &_| Check::new(name, move || run(workspace, arguments));
    all.iter().map(check).collect()
}

/// The fuzz targets' lints, without the engine that runs them.
pub(super) fn fuzz(workspace: &Workspace) -> Check<'_> {
    Check::new("lints: the fuzz targets", || {
        let mut cargo = cargo(workspace, &format!("clippy {FUZZ} --no-default-features"));
        // Beside the rest, or each would build what the other has built with other features.
        cargo
            .arg("--target-dir")
            .arg(workspace.target.join("fuzz/lints"))
            .args(["--bins", "--quiet", "--", "-D", "warnings"]);
        process::run(&mut cargo)
    })
}

/// The widget's lints, on what its release build has compiled already.
pub(super) fn widget(workspace: &Workspace) -> Check<'_> {
    Check::new("lints: the widget", || {
        wasm::lint(workspace, Library::WIDGET).context("the widget has faults of style")
    })
}

/// Broken links and the like in the core's documentation.
fn documentation(workspace: &Workspace) -> Check<'_> {
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

/// Cargo with these arguments, and the strictness that goes with the command.
pub(super) fn run(workspace: &Workspace, arguments: &str) -> Result<()> {
    let mut cargo = cargo(workspace, arguments);
    if arguments.starts_with("clippy") {
        cargo.args(["--quiet", "--", "-D", "warnings"]);
    } else if arguments.starts_with("test") || arguments.starts_with("build") {
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
