//! Checks beside each other.

use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow};

use crate::process;
use crate::progress::{labelled, say};

/// One check: its heading and what it does.
pub(super) struct Check<'a> {
    name: String,
    run: Box<dyn Fn() -> Result<()> + Send + 'a>,
}

impl<'a> Check<'a> {
    pub(super) fn new(name: impl Into<String>, run: impl Fn() -> Result<()> + Send + 'a) -> Self {
        Self {
            name: name.into(),
            run: Box::new(run),
        }
    }

    /// Runs it by itself.
    pub(super) fn run(&self) -> Result<()> {
        (self.run)()
    }
}

/// Checks that follow one another.
pub(super) struct Lane<'a> {
    name: &'static str,
    checks: Vec<Check<'a>>,
}

impl<'a> Lane<'a> {
    pub(super) fn new(name: &'static str, checks: Vec<Check<'a>>) -> Self {
        Self { name, checks }
    }
}

/// A check's name and how long it took.
type Taken = (String, Duration);

/// Runs all lanes; what every check took, in the order in which they ended.
pub(super) fn run(lanes: Vec<Lane<'_>>) -> Result<Vec<Taken>> {
    let taken = Mutex::new(Vec::new());
    let failure = Mutex::new(None);
    thread::scope(|scope| {
        for lane in lanes {
            let (taken, failure) = (&taken, &failure);
            scope.spawn(move || labelled(lane.name, || follow(&lane.checks, taken, failure)));
        }
    });
    match failure.into_inner() {
        Ok(None) => taken
            .into_inner()
            .map_err(|_| anyhow!("a check broke off while it was noted")),
        Ok(Some(error)) => Err(error),
        Err(_) => Err(anyhow!("a check broke off while it failed")),
    }
}

fn follow(checks: &[Check<'_>], taken: &Mutex<Vec<Taken>>, failure: &Mutex<Option<anyhow::Error>>) {
    for check in checks {
        if process::is_stopped() {
            return;
        }
        say(format!("== {}", check.name));
        let start = Instant::now();
        match (check.run)().with_context(|| check.name.clone()) {
            Ok(()) => {
                say(format!("ok, {:.1?}: {}", start.elapsed(), check.name));
                if let Ok(mut taken) = taken.lock() {
                    taken.push((check.name.clone(), start.elapsed()));
                }
            }
            Err(error) => {
                // What fails because it was stopped is not the reason.
                if !process::is_stopped()
                    && let Ok(mut failure) = failure.lock()
                {
                    failure.get_or_insert(error);
                    process::stop_all();
                }
                return;
            }
        }
    }
}
