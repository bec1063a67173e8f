//! The page of `tests/speed/browser` in Chromium: the core as WebAssembly, beside
//! JavaScript that computes the same.

use std::fs;
use std::path::Path;

use anyhow::Result;

use super::rival;
use crate::cli::Engine;
use crate::install::{self, BuildTools};
use crate::wasm::{self, Goal, Library};
use crate::workspace::Workspace;
use crate::{process, progress};

/// The module as the widget is built, and as fast as it can be built. The page has the
/// same names for the directories.
const BUILDS: [(&str, Goal, Library); 2] = [
    ("shipped", Goal::Size, built_in("release")),
    ("fast", Goal::Speed, built_in("native")),
];

const fn built_in(profile: &'static str) -> Library {
    Library {
        what: "the benches",
        package: "browser-speed",
        profile,
    }
}

pub(super) fn run(workspace: &Workspace) -> Result<()> {
    let tools = install::build_tools(workspace)?;
    install::browsers(workspace, &[Engine::Chromium])?;
    let site = workspace.target.join("browser-speed");
    build(workspace, &tools, &site)?;
    let mut cargo = process::cargo();
    cargo
        .current_dir(&workspace.root)
        .args(["run", "--quiet", "--package", "browser-tests", "--"])
        .args(["--speed", "--dist"])
        .arg(&site)
        .arg("--tools")
        .arg(workspace.tools());
    process::run(&mut cargo)
}

/// Leaves in `site` all that the page loads, and nothing of an earlier run.
fn build(workspace: &Workspace, tools: &BuildTools, site: &Path) -> Result<()> {
    if site.is_dir() {
        fs::remove_dir_all(site)?;
    }
    for (name, goal, library) in BUILDS {
        let compiled = wasm::compile(workspace, &tools.esbuild, library)?;
        let step = format!("bind and optimise {} ({name})", library.what);
        progress::step(step, || {
            wasm::link_whole(&compiled, library, goal, tools, &site.join(name))
        })?;
    }
    rival::copy(workspace, site)
}
