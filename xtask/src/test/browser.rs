//! The built widget in real browsers: the package `browser-tests`.

use std::num::NonZeroU32;
use std::process::Command;

use anyhow::Result;

use super::lane::Check;
use super::native;
use crate::cli::Engine;
use crate::workspace::Workspace;
use crate::{install, process};

/// Compiles and lints the program, so that it is there when the widget is.
pub(super) fn program(workspace: &Workspace) -> Check<'_> {
    Check::new("build, lints and tests of the browser tests", || {
        native::run(workspace, "clippy --package browser-tests --all-targets")?;
        native::run(workspace, "test --package browser-tests")?;
        native::run(workspace, "build --package browser-tests")
    })
}

/// Which tests.
pub(super) struct Run {
    pub(super) engines: Vec<Engine>,
    /// Parts of their names; none for all of them.
    pub(super) filters: Vec<String>,
    /// Also what takes long.
    pub(super) all: bool,
}

/// The tests of all these engines, on what `dist` holds.
pub(super) fn tests(workspace: &Workspace, run: Run) -> Check<'_> {
    let names: Vec<&str> = run.engines.iter().map(|engine| engine.name()).collect();
    let name = format!("browser tests: {}", names.join(", "));
    Check::new(name, move || {
        process::run(&mut program_for(workspace, &run)?)
    })
}

/// The same until each has run so often.
pub(super) fn repeat(workspace: &Workspace, run: &Run, times: NonZeroU32) -> Result<()> {
    let mut program = program_for(workspace, run)?;
    let counts = workspace.target.join("repeat.tsv");
    program
        .args(["--repeat", &times.to_string(), "--counts"])
        .arg(counts);
    process::run(&mut program)
}

fn program_for(workspace: &Workspace, run: &Run) -> Result<Command> {
    install::browsers(workspace, &run.engines)?;
    let mut cargo = process::cargo();
    cargo
        .current_dir(&workspace.root)
        .args([
            "run",
            "--quiet",
            "--package",
            "browser-tests",
            "--",
            "--dist",
            "dist",
        ])
        .arg("--wasm-tests")
        .arg(workspace.target.join("wasm-tests"))
        .arg("--tools")
        .arg(workspace.tools());
    for engine in &run.engines {
        cargo.args(["--engine", engine.name()]);
    }
    for filter in &run.filters {
        cargo.args(["--filter", filter]);
    }
    if run.all {
        cargo.arg("--all");
    }
    Ok(cargo)
}
