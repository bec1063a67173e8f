//! `cargo xtask bench`: how fast the core is. docs/speed.md has figures.
//!
//! Figures only, no thresholds: they depend on the machine and what else it does.

use anyhow::Result;

use crate::process;
use crate::workspace::Workspace;

pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    // The browser's half, the same quote in WebAssembly, has its place after this.
    native(workspace)
}

/// The program `tests/speed`, and the command line that it runs, both as fast as they
/// can be built.
fn native(workspace: &Workspace) -> Result<()> {
    println!("native");
    let mut cargo = process::cargo();
    cargo
        .current_dir(&workspace.root)
        .args(["bench", "--quiet", "--profile", "native"])
        .args(["--package", "eu-quote", "--bench", "speed"])
        .args(["--no-default-features", "--features", "cli"]);
    process::run(&mut cargo)
}
