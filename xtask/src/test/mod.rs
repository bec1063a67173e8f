//! `cargo xtask test`: every check that the project has.
//!
//! The checks stand in lanes that run beside each other: what compiles keeps the
//! processors busy while a linker, a download or a browser has one of them wait. In a
//! lane cheap checks come first, so that a slip is known within seconds. The first
//! failure ends them all, and its messages are the last on the screen.

mod browser;
mod changed;
mod compat;
mod dependencies;
mod lane;
mod native;
mod second;
mod selection;
mod wasm;

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use self::lane::{Check, Lane};
use self::selection::Selection;
use crate::cli::{Engine, Scope, TestPlan};
use crate::dist;
use crate::install;
use crate::progress::say;
use crate::size::{self, Budget};
use crate::workspace::Workspace;

/// How long the checks of every day may take where nothing is compiled for the first
/// time, on two processors.
const EVERYDAY: Duration = Duration::from_mins(10);
/// How long all of them may take on a machine that has nothing yet.
const COMPLETE: Duration = Duration::from_mins(45);

pub(crate) fn run(workspace: &Workspace, plan: &TestPlan) -> Result<()> {
    let start = Instant::now();
    if let Scope::Repeat(times, engines) = &plan.scope {
        return repeat(workspace, engines, *times, plan.all);
    }
    let state = changed::State::of(workspace);
    let selection = match &plan.scope {
        Scope::Changed => changed::selection(workspace)?,
        scope => Selection::of(scope),
    };
    let taken = lane::run(lanes(workspace, &selection, plan.all))?;
    println!("\nwhat each check took:");
    for (name, time) in &taken {
        println!("{:>7.1} s  {name}", time.as_secs_f32());
    }
    let took = start.elapsed();
    println!("\nall {} checks passed in {took:.1?}", taken.len());
    if let Some(words) = too_long(took, plan.all) {
        println!("{words}");
    }
    if plan.scope != Scope::Changed && selection.is_everything() {
        changed::note(workspace, state)?;
    }
    Ok(())
}

/// What is said of a run that took longer than it may.
fn too_long(took: Duration, is_complete: bool) -> Option<String> {
    let (limit, which) = if is_complete {
        (COMPLETE, "a complete run")
    } else {
        (EVERYDAY, "a run on a warm target")
    };
    (took > limit).then(|| {
        let minutes = limit.as_secs() / 60;
        format!("that is more than the {minutes} minutes that {which} may take: docs/testing.md")
    })
}

fn lanes<'a>(workspace: &'a Workspace, selection: &Selection, all: bool) -> Vec<Lane<'a>> {
    let engines = selection.engines.clone();
    let mut native = Vec::new();
    if selection.is_any() {
        native.push(native::format(workspace));
    }
    if !engines.is_empty() {
        native.push(browser::program(workspace));
    }
    if selection.core {
        native.extend(native::core(workspace, all));
        native.push(second::check(workspace));
    }
    if selection.tool {
        native.extend(native::tool(workspace));
    }
    let mut widget = Vec::new();
    if !engines.is_empty() {
        widget.push(size_check(workspace));
        widget.push(compat::check(workspace));
        widget.push(wasm::build(workspace));
    }
    if selection.widget {
        widget.push(native::widget(workspace));
    }
    let mut installs = Vec::new();
    if !engines.is_empty() {
        let run = browser::Run {
            engines: engines.clone(),
            filters: selection.filters.clone(),
            all,
        };
        widget.push(browser::tests(workspace, run));
        installs.push(installed(workspace, engines));
    }
    if all && selection.core {
        installs.push(dependencies::check(workspace));
        installs.push(native::fuzz(workspace));
    }
    vec![
        Lane::new("native", native),
        Lane::new("widget", widget),
        Lane::new("install", installs),
    ]
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

/// The browser tests until each has run so often: what fails now and then shows.
fn repeat(
    workspace: &Workspace,
    engines: &[Engine],
    times: std::num::NonZeroU32,
    all: bool,
) -> Result<()> {
    dist::build(workspace, &workspace.root.join("dist"))?;
    wasm::build(workspace).run()?;
    let run = browser::Run {
        engines: selection::or_all(engines),
        filters: Vec::new(),
        all,
    };
    browser::repeat(workspace, &run, times)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::too_long;

    #[test]
    fn a_run_that_takes_too_long_says_so() {
        let minutes = Duration::from_mins;
        assert_eq!(too_long(minutes(10), false), None);
        assert_eq!(too_long(minutes(45), true), None);
        let words = too_long(minutes(11), false).unwrap_or_default();
        assert!(words.contains("more than the 10 minutes"), "{words}");
        let words = too_long(minutes(46), true).unwrap_or_default();
        assert!(words.contains("more than the 45 minutes"), "{words}");
    }
}
