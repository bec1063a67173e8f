//! What runs, and how long it took.

use std::cell::RefCell;
use std::fmt::Display;
use std::time::Instant;

use anyhow::Result;

/// Wide enough for the longest name of a step.
const WIDTH: usize = 58;

thread_local! {
    /// What this thread puts before its lines, if others print beside it.
    static LABEL: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Does `work` with a label before every line that this thread and the programs that it
/// runs print.
pub(crate) fn labelled<T>(label: &str, work: impl FnOnce() -> T) -> T {
    let outer = LABEL.replace(Some(label.to_owned()));
    let result = work();
    LABEL.set(outer);
    result
}

/// The label of this thread.
pub(crate) fn label() -> Option<String> {
    LABEL.with_borrow(Clone::clone)
}

/// Prints one line or several, each with the label.
pub(crate) fn say(text: impl Display) {
    match label() {
        None => println!("{text}"),
        Some(label) => {
            for line in text.to_string().lines() {
                say_for(&label, line);
            }
        }
    }
}

/// Prints a line of a thread that is labelled so.
pub(crate) fn say_for(label: &str, line: &str) {
    println!("{label:<8}| {line}");
}

/// A step that prints nothing itself: one line when it is done.
pub(crate) fn step<T>(what: impl Display, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let start = Instant::now();
    let result = work()?;
    say(format!("{what:<WIDTH$}{:>9.1?}", start.elapsed()));
    Ok(result)
}

/// A step that takes long or prints: a line before and, if it took a while, after.
pub(crate) fn long_step<T>(what: impl Display, work: impl FnOnce() -> Result<T>) -> Result<T> {
    say(format!("{what} ..."));
    step(what, work)
}
