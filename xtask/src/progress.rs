//! What runs, and how long it took.

use std::fmt::Display;
use std::time::Instant;

use anyhow::Result;

/// Wide enough for the longest name of a step.
const WIDTH: usize = 58;

/// A step that prints nothing itself: one line when it is done.
pub(crate) fn step<T>(what: impl Display, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let start = Instant::now();
    let result = work()?;
    println!("{what:<WIDTH$}{:>9.1?}", start.elapsed());
    Ok(result)
}

/// A step that takes long or prints: a line before and, if it took a while, after.
pub(crate) fn long_step<T>(what: impl Display, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("{what} ...");
    step(what, work)
}
