//! The build tool of EU Quote, run as `cargo xtask`.
//!
//! In reading order: [`run`] parses a [`cli`] command; [`dist`] turns sources
//! into files to publish, by way of [`wasm`] (compile, split, bind, optimise),
//! [`assemble`], [`scripts`] and [`page`], and reports their [`size`]; [`serve`] shows them;
//! [`generate`] writes the Rust source that is made from data; [`test`] checks
//! everything, [`fuzz`] makes up what comes from outside, [`mutants`] checks the tests,
//! [`bench`] measures. Whatever a machine lacks, [`install`] gets, or says how to get.
//!
//! Two invariants: the same sources give the same bytes, and a skipped step is
//! one whose every input, this tool included, is unchanged ([`cache`]).

mod assemble;
mod bench;
mod cache;
mod cli;
mod compress;
mod dist;
mod fuzz;
mod generate;
mod install;
mod manifest;
mod mutants;
mod output;
mod page;
mod process;
mod progress;
mod scripts;
mod serve;
mod size;
mod test;
mod wasm;
mod watch;
mod workspace;

use std::ffi::OsString;

use anyhow::Result;

use cli::Command;
use workspace::Workspace;

/// Runs one command line, without the program's name.
///
/// # Errors
/// The first thing that failed, as one line that says what to do about it.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Result<()> {
    let command = cli::parse(arguments)?;
    let workspace = Workspace::find()?;
    match command {
        Command::Help => {
            print!("{}", cli::HELP);
            Ok(())
        }
        Command::Dist { out } => {
            let built = dist::build(&workspace, &workspace.root.join(out))?;
            print!("{}", size::table(&built));
            let budget = size::Budget::load(&workspace)?;
            println!("{}", budget.explain(built.first_load().brotli));
            Ok(())
        }
        Command::Serve(options) => serve::serve(&workspace, &options),
        Command::Generate => generate::run(&workspace),
        Command::Test(plan) => test::run(&workspace, &plan),
        Command::Bench(plan) => bench::run(&workspace, plan),
        Command::Fuzz(plan) => fuzz::run(&workspace, &plan),
        Command::Mutants(plan) => mutants::run(&workspace, &plan),
        Command::FirstFailure(program) => mutants::first_failure::run(&program),
    }
}
