//! The built widget in real browsers: the package `browser-tests`.

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

/// The tests of all these engines, on what `dist` holds.
pub(super) fn tests(workspace: &Workspace, engines: Vec<Engine>) -> Check<'_> {
    let names: Vec<&str> = engines.iter().map(|engine| engine.name()).collect();
    let name = format!("browser tests: {}", names.join(", "));
    Check::new(name, move || run(workspace, &engines))
}

fn run(workspace: &Workspace, engines: &[Engine]) -> Result<()> {
    install::browsers(workspace, engines)?;
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
    for engine in engines {
        cargo.args(["--engine", engine.name()]);
    }
    process::run(&mut cargo)
}
