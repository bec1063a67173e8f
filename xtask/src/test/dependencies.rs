//! The licences and sources of what we depend on: deny.toml.

use std::process::Command;

use anyhow::{Context, Result};

use super::lane::Check;
use crate::progress::say;
use crate::workspace::Workspace;
use crate::{install, process};

/// The version whose checks deny.toml is written for.
const CARGO_DENY: &str = "0.20.2";

pub(super) fn check(workspace: &Workspace) -> Check<'_> {
    Check::new("dependencies", || run(workspace))
}

fn run(workspace: &Workspace) -> Result<()> {
    let program = install::cargo_tool(workspace, "cargo-deny", CARGO_DENY, "cargo-deny")?;
    let deny = |what: &[&str]| {
        let mut command = Command::new(&program);
        command
            .current_dir(&workspace.root)
            // Duplicates are looked at by hand: `cargo deny check bans`.
            .args(["--all-features", "--log-level", "error"])
            .args(what);
        command
    };
    process::run(&mut deny(&["check", "bans", "licenses", "sources"]))
        .context("a dependency is not allowed")?;
    // The database is a repository, which not every machine can reach.
    let fetched = deny(&["fetch", "db"]).output();
    if !fetched.is_ok_and(|fetched| fetched.status.success()) {
        say("advisories: not checked, their database cannot be had");
        return Ok(());
    }
    process::run(&mut deny(&["check", "advisories"])).context("a dependency has a known fault")
}
