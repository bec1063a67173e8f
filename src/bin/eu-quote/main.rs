//! `eu-quote`: the core of the widget on the command line, with JSON in and out.
//!
//! It prints all or nothing: what cannot be read in full is refused with every
//! fault on standard error and the exit code 2. A batch does so line by line.

mod alternatives_text;
mod args;
mod batch;
mod calendar_text;
mod commands;
mod compare_text;
mod contract_check_text;
mod dictionary_text;
mod failure;
mod input;
mod lines;
mod market_text;
mod outlook_text;
mod quote_text;
mod schedule_text;
mod settlement_text;
mod table;
mod terminal;

use std::env;
use std::io::{self, ErrorKind, Write as _};
use std::process::ExitCode;

use crate::args::Invocation;
use crate::failure::Failure;

/// What the command line or a file is refused with.
const REFUSED: u8 = 2;

fn main() -> ExitCode {
    let invocation = match args::parse(env::args_os().skip(1)) {
        Ok(invocation) => invocation,
        Err(failure) => return report(&failure, eu_quote::text::Lang::En),
    };
    match run(&invocation) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => report(&failure, invocation.options.lang),
    }
}

fn run(invocation: &Invocation) -> Result<(), Failure> {
    match commands::run(invocation) {
        // The reader, such as `head`, has seen enough.
        Err(Failure::Output(error)) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        outcome => outcome,
    }
}

fn report(failure: &Failure, lang: eu_quote::text::Lang) -> ExitCode {
    // With standard error gone there is nobody left to tell.
    let _ = write!(io::stderr(), "{}", failure.describe(lang));
    ExitCode::from(REFUSED)
}
