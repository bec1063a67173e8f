//! The program `tests/speed`, and the command line that it runs, both as fast as they
//! can be built.

use anyhow::Result;

use crate::process;
use crate::workspace::Workspace;

pub(super) fn run(workspace: &Workspace) -> Result<()> {
    println!("native");
    let mut cargo = process::cargo();
    cargo
        .current_dir(&workspace.root)
        .args(["bench", "--quiet", "--profile", "native"])
        .args(["--package", "eu-quote", "--bench", "speed"])
        .args(["--no-default-features", "--features", "cli"]);
    process::run(&mut cargo)
}
