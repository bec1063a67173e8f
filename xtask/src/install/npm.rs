//! The tools that are not Rust: esbuild, wasm-opt, axe-core, MDN's data on browsers, and
//! decimal.js to compare with.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::workspace::{self, Workspace};
use crate::{cache, process, progress};

/// The list of packages with exact versions, and their checksums.
const FILES: [&str; 2] = ["package.json", "package-lock.json"];

/// Written last, so that a broken installation is repeated.
const STAMP: &str = "npm-installed";

/// Returns the directory of the programs.
pub(super) fn ensure(workspace: &Workspace) -> Result<PathBuf> {
    let tools = workspace.tools();
    let source = workspace.root.join("xtask/npm");
    let wanted = cache::hex(&workspace::read_bytes(&source.join(FILES[1]))?);
    let stamp = tools.join(STAMP);
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(programs(&tools));
    }
    if process::find("npm").is_none() {
        bail!(
            "npm is not installed: install Node.js 20 or newer, \
             from https://nodejs.org or your system's package manager"
        );
    }
    progress::long_step(
        "install esbuild, binaryen, axe-core, browser data, decimal.js (npm)",
        || {
            for file in FILES {
                workspace::write(&tools.join(file), workspace::read(&source.join(file))?)?;
            }
            let mut npm = Command::new("npm");
            // None of the packages needs its install script: they only check.
            npm.current_dir(&tools).args([
                "ci",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--loglevel=error",
            ]);
            process::output(&mut npm).context("npm cannot install the build tools")?;
            workspace::write(&stamp, &wanted)
        },
    )?;
    Ok(programs(&tools))
}

fn programs(tools: &std::path::Path) -> PathBuf {
    tools.join("node_modules/.bin")
}
