//! Makes the modules smaller, or faster.

use std::path::PathBuf;
use std::thread;

use anyhow::{Result, anyhow};

use crate::install::WasmOpt;
use crate::process;

/// What the compiler may have used; `wasm-opt` refuses features it is not told
/// of, and the section that lists them is gone after the bindings are made.
const FEATURES: [&str; 9] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-extended-const",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What a module is to be.
#[derive(Clone, Copy)]
pub(crate) enum Goal {
    /// Small, as what a visitor downloads.
    Size,
    /// Fast, whatever the size.
    Speed,
}

impl Goal {
    fn options(self) -> &'static [&'static str] {
        match self {
            Self::Size => &[
                // The second run finds what the first has uncovered.
                "-Oz",
                "-Oz",
                // Code ordered for a stack machine is smaller, but compresses worse:
                // 1.4 kB more to load.
                "--no-stack-ir",
            ],
            Self::Speed => &["-O4"],
        }
    }
}

/// What else is asked for, beside features.
const OPTIONS: [&str; 2] = [
    // Only tools read the list of features.
    "--strip-target-features",
    // Offsets may be folded into addresses, as none ever wraps around: the linker
    // puts a megabyte of stack first, so that all data lies above it.
    "--low-memory-unused",
];

/// Optimises every `(input, output)`, all at once.
pub(super) fn optimize(wasm_opt: &WasmOpt, goal: Goal, jobs: &[(PathBuf, PathBuf)]) -> Result<()> {
    thread::scope(|scope| {
        let running: Vec<_> = jobs
            .iter()
            .map(|job| scope.spawn(move || optimize_one(wasm_opt, goal, job)))
            .collect();
        running.into_iter().try_for_each(|job| {
            job.join()
                .map_err(|_| anyhow!("the thread that ran wasm-opt panicked"))?
        })
    })
}

fn optimize_one(
    wasm_opt: &WasmOpt,
    goal: Goal,
    (input, output): &(PathBuf, PathBuf),
) -> Result<()> {
    let mut command = wasm_opt.command();
    command
        .args(goal.options())
        .args(OPTIONS)
        .args(FEATURES)
        .arg(input)
        .arg("-o")
        .arg(output);
    process::output(&mut command).map(drop)
}
