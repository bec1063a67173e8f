//! `cargo xtask test`: every check that the project has.
//!
//! The checks stand in lanes that run beside each other: what compiles keeps the
//! processors busy while a linker, a download or a browser has one of them wait. In a
//! lane cheap checks come first, so that a slip is known within seconds. The first
//! failure ends them all, and its messages are the last on the screen.

mod browser;
mod lane;
mod native;
mod wasm;

use std::time::Instant;

use anyhow::{Context, Result};

use self::lane::{Check, Lane};
use crate::cli::{Engine, TestPlan};
use crate::dist;
use crate::install;
use crate::progress::say;
use crate::size::{self, Budget};
use crate::workspace::Workspace;

pub(crate) fn run(workspace: &Workspace, plan: &TestPlan) -> Result<()> {
    let start = Instant::now();
    let taken = lane::run(lanes(workspace, plan))?;
    println!("\nwhat each check took:");
    for (name, time) in &taken {
        println!("{:>7.1} s  {name}", time.as_secs_f32());
    }
    println!(
        "\nall {} checks passed in {:.1?}",
        taken.len(),
        start.elapsed()
    );
    Ok(())
}

fn lanes<'a>(workspace: &'a Workspace, plan: &TestPlan) -> Vec<Lane<'a>> {
    match plan {
        TestPlan::Everything => {
            let mut native = vec![native::format(workspace), browser::program(workspace)];
            native.extend(native::checks(workspace));
            let widget = vec![
                size_check(workspace),
                wasm::build(workspace),
                native::widget(workspace),
                browser::tests(workspace, Engine::ALL.to_vec()),
            ];
            vec![
                Lane::new("native", native),
                Lane::new("widget", widget),
                Lane::new("install", vec![installed(workspace, Engine::ALL.to_vec())]),
            ]
        }
        TestPlan::Parts { native, engines } => {
            let mut lanes = Vec::new();
            if *native {
                let mut checks = vec![native::format(workspace)];
                checks.extend(native::checks(workspace));
                checks.push(native::widget(workspace));
                lanes.push(Lane::new("native", checks));
            }
            if !engines.is_empty() {
                let widget = vec![
                    Check::new("build", || {
                        dist::build(workspace, &workspace.root.join("dist")).map(drop)
                    }),
                    wasm::build(workspace),
                    browser::tests(workspace, engines.clone()),
                ];
                lanes.push(Lane::new("widget", widget));
                lanes.push(Lane::new(
                    "install",
                    vec![installed(workspace, engines.clone())],
                ));
            }
            lanes
        }
    }
}

/// What the browser tests of these engines need, fetched while others compile.
fn installed(workspace: &Workspace, engines: Vec<Engine>) -> Check<'_> {
    Check::new("browsers and their drivers", move || {
        install::browsers(workspace, &engines)
    })
}

fn size_check(workspace: &Workspace) -> Check<'_> {
    Check::new("build and size budget", || {
        let built = dist::build(workspace, &workspace.root.join("dist"))?;
        say(size::table(&built));
        Budget::load(workspace)?
            .enforce(built.first_load().brotli)
            .context("the first load is too large")
    })
}
