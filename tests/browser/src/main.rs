//! Drives the built widget in Chromium, Firefox and WebKit through WebDriver.
//!
//! In reading order: [`args`] says what to run; [`runner`] runs the tests of
//! [`tests`], several at a time, [`shots`] takes pictures and [`speed`] lets a
//! page measure; all open a [`session`], whose [`page`] hands out [`scope`]s (a
//! widget's shadow root, or the document), which find elements by [`locator`].
//! [`site`] serves the built files and the [`pages`] around them.
//!
//! Two rules keep a green run meaningful. Nothing is skipped in silence: a
//! missing driver fails every test of its engine. And elements are clicked
//! through the driver, after a check that nothing covers them.

mod args;
mod axe;
mod cards;
mod devtools;
mod element;
mod engine;
mod failure;
mod faults;
mod locator;
mod page;
mod pages;
mod poll;
mod processes;
mod runner;
mod scope;
mod session;
mod shots;
mod site;
mod speed;
mod surroundings;
mod tests;
mod tools;
mod webkit;

use std::process::ExitCode;

use tokio::signal::unix::{SignalKind, signal};

use crate::args::{Args, Command};
use crate::failure::Outcome;

fn main() -> ExitCode {
    match start() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("browser-tests: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn start() -> Outcome<bool> {
    let args = Args::parse()?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(until_interrupted(run(&args)))
}

async fn run(args: &Args) -> Outcome<bool> {
    match args.command {
        Command::Help => {
            println!("{}", args::HELP);
            Ok(true)
        }
        Command::List => {
            runner::list(args);
            Ok(true)
        }
        Command::Test => runner::run(args).await,
        Command::Shots => shots::run(args).await,
        Command::Speed => speed::run(args).await,
    }
}

/// Abandons the work at a signal, which drops, and so ends, every process.
async fn until_interrupted(work: impl Future<Output = Outcome<bool>>) -> Outcome<bool> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut hang_up = signal(SignalKind::hangup())?;
    tokio::select! {
        result = work => result,
        _ = tokio::signal::ctrl_c() => Err("interrupted".into()),
        _ = terminate.recv() => Err("terminated".into()),
        _ = hang_up.recv() => Err("the terminal is gone".into()),
    }
}
