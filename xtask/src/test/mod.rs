//! `cargo xtask test`: every check that the project has, in one order.
//!
//! Cheap checks come first, so that a slip is known within seconds, and the run
//! ends at the first failure, whose messages are then the last on the screen.

mod browser;
mod native;
mod wasm;

use std::time::Instant;

use anyhow::{Context, Result};

use crate::cli::{Engine, TestPlan};
use crate::dist;
use crate::size::{self, Budget};
use crate::workspace::Workspace;

/// One check: its heading and what it does.
struct Check<'a> {
    name: String,
    run: Box<dyn Fn() -> Result<Outcome> + 'a>,
}

enum Outcome {
    Passed,
    /// With the reason.
    Skipped(&'static str),
}

impl<'a> Check<'a> {
    fn new(name: impl Into<String>, run: impl Fn() -> Result<()> + 'a) -> Self {
        Self::that_may_skip(name, move || run().map(|()| Outcome::Passed))
    }

    fn that_may_skip(name: impl Into<String>, run: impl Fn() -> Result<Outcome> + 'a) -> Self {
        Self {
            name: name.into(),
            run: Box::new(run),
        }
    }
}

pub(crate) fn run(workspace: &Workspace, plan: &TestPlan) -> Result<()> {
    let start = Instant::now();
    let checks = checks(workspace, plan);
    for check in &checks {
        run_one(check)?;
    }
    println!(
        "\nall {} checks passed in {:.1?}",
        checks.len(),
        start.elapsed()
    );
    Ok(())
}

fn run_one(check: &Check<'_>) -> Result<()> {
    println!("\n== {}", check.name);
    let start = Instant::now();
    let outcome = (check.run)().with_context(|| check.name.clone())?;
    match outcome {
        Outcome::Passed => println!("ok, {:.1?}", start.elapsed()),
        Outcome::Skipped(reason) => println!("skipped: {reason}"),
    }
    Ok(())
}

fn checks<'a>(workspace: &'a Workspace, plan: &TestPlan) -> Vec<Check<'a>> {
    match plan {
        TestPlan::Everything => {
            let mut checks = native::checks(workspace);
            checks.push(native::documentation(workspace));
            checks.push(wasm::check(workspace));
            checks.push(size_check(workspace));
            checks.extend(browser::checks(workspace, &Engine::ALL));
            checks
        }
        TestPlan::Parts { native, engines } => {
            let mut checks = if *native {
                native::checks(workspace)
            } else {
                Vec::new()
            };
            if !engines.is_empty() {
                checks.push(Check::new("build", || {
                    dist::build(workspace, &workspace.root.join("dist")).map(drop)
                }));
                checks.extend(browser::checks(workspace, engines));
            }
            checks
        }
    }
}

fn size_check(workspace: &Workspace) -> Check<'_> {
    Check::new("build and size budget", || {
        let built = dist::build(workspace, &workspace.root.join("dist"))?;
        print!("{}", size::table(&built));
        Budget::load(workspace)?.enforce(built.first_load().brotli)
    })
}
