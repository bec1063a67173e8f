//! `cargo xtask bench`: how fast the core is. docs/speed.md has figures.
//!
//! Figures only, no thresholds: they depend on the machine and what else it does.

mod browser;
mod native;
pub(crate) mod rival;

use anyhow::Result;

use crate::cli::BenchPlan;
use crate::workspace::Workspace;

pub(crate) fn run(workspace: &Workspace, plan: BenchPlan) -> Result<()> {
    if plan.native {
        native::run(workspace)?;
    }
    if plan.browser {
        browser::run(workspace)?;
    }
    Ok(())
}
