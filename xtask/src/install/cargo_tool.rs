//! Programs from crates.io.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::workspace::Workspace;
use crate::{process, progress};

/// The program `name` of `package` in exactly this version, built if missing.
pub(crate) fn cargo_tool(
    workspace: &Workspace,
    package: &str,
    version: &str,
    name: &str,
) -> Result<PathBuf> {
    let program = workspace.cargo_tool(name);
    if is_version(&program, version) {
        return Ok(program);
    }
    progress::long_step(
        format!("install {package} {version} (cargo, takes minutes, once)"),
        || {
            let mut cargo = process::cargo();
            // Not --locked: its lock file names versions that mirrors may lack.
            cargo
                .current_dir(&workspace.root)
                .args([
                    "install",
                    "--quiet",
                    "--force",
                    package,
                    "--version",
                    version,
                    "--root",
                ])
                .arg(workspace.tools())
                // One directory, so that an interrupted build goes on.
                .env("CARGO_TARGET_DIR", workspace.target.join("tools-build"));
            process::run(&mut cargo).with_context(|| format!("{package} cannot be installed"))
        },
    )?;
    Ok(program)
}

fn is_version(program: &Path, version: &str) -> bool {
    if !program.is_file() {
        return false;
    }
    // Some commands of cargo answer only as cargo calls them: with their own name first.
    let stem = program.file_stem().and_then(|stem| stem.to_str());
    let own = stem.and_then(|stem| stem.strip_prefix("cargo-"));
    let mut calls = vec![vec!["--version"]];
    calls.extend(own.map(|own| vec![own, "--version"]));
    calls.iter().any(|arguments| {
        // A program that does not start has to be installed.
        let printed = Command::new(program).args(arguments).output();
        printed.is_ok_and(|output| {
            let text = String::from_utf8_lossy(&output.stdout);
            text.split_whitespace().any(|word| word == version)
        })
    })
}
