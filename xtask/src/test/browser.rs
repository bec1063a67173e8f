//! The built widget in real browsers: the package `browser-tests`.

use anyhow::Result;

use super::Check;
use crate::cli::Engine;
use crate::workspace::Workspace;
use crate::{install, process};

/// One check per engine, on what `dist` holds.
pub(super) fn checks<'a>(workspace: &'a Workspace, engines: &[Engine]) -> Vec<Check<'a>> {
    engines
        .iter()
        .map(|&engine| {
            Check::new(format!("browser tests: {}", engine.name()), move || {
                run(workspace, engine)
            })
        })
        .collect()
}

fn run(workspace: &Workspace, engine: Engine) -> Result<()> {
    install::browsers(workspace, &[engine])?;
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
        .args(["--engine", engine.name(), "--tools"])
        .arg(workspace.tools());
    process::run(&mut cargo)
}
