//! What the widget uses of browsers, beside MDN's data on the oldest that are supported:
//! xtask/compat.

use std::process::Command;

use anyhow::{Context, Result};

use super::lane::Check;
use crate::workspace::Workspace;
use crate::{install, process};

/// On what `dist` holds.
pub(super) fn check(workspace: &Workspace) -> Check<'_> {
    Check::new("supported browsers", || run(workspace))
}

fn run(workspace: &Workspace) -> Result<()> {
    install::build_tools(workspace)?;
    let mut node = Command::new("node");
    node.arg(workspace.root.join("xtask/compat/check.mjs"))
        .arg(&workspace.root)
        .arg(workspace.root.join("dist"))
        .arg(workspace.tools().join("node_modules"));
    process::run(&mut node).context("the oldest browsers lack something")
}
