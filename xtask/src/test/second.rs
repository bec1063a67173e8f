//! The second pricing, written in JavaScript from docs/pricing.md, beside the command line:
//! the same quotes, field by field. `bench` times the two.

use std::process::Command;

use anyhow::{Context, Result};

use super::lane::Check;
use super::native;
use crate::bench::rival;
use crate::workspace::Workspace;
use crate::{install, process};

pub(super) fn check(workspace: &Workspace) -> Check<'_> {
    Check::new("the second pricing, in JavaScript", || run(workspace))
}

fn run(workspace: &Workspace) -> Result<()> {
    install::build_tools(workspace)?;
    native::run(
        workspace,
        "build --package eu-quote --no-default-features --features cli --bin eu-quote",
    )?;
    let page = workspace.target.join("second-pricing");
    rival::copy(workspace, &page)?;
    let mut node = Command::new("node");
    node.arg(page.join("second.js"))
        .arg(workspace.target.join("debug/eu-quote"));
    process::run(&mut node).context("the two pricings do not agree")
}
