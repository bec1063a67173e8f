//! The command line.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use lexopt::prelude::*;

use crate::engine::Engine;
use crate::failure::{Failure, Outcome};

pub(crate) const HELP: &str = "\
browser-tests --dist DIR [options]

  --dist DIR         the built files
  --engine NAME      chromium, firefox or webkit; may be repeated; default: all
  --filter TEXT      only tests (or shots) whose name contains TEXT, however long they
                     take; may be repeated
  --tools DIR        look in DIR/bin for drivers, in DIR/node_modules for axe-core
  --wasm-tests DIR   the tests of the core as WebAssembly; default: target/wasm-tests
  --screenshots DIR  where a failure leaves its picture; default: target/browser-tests
  --all              also what takes long, which an everyday run leaves out
  --jobs N           run N tests at a time; default: 4
  --repeat N         run each test until it has run N times, with --counts
  --counts FILE      add each run to FILE, and leave out what has run so often by it
  --list             name the tests and stop
  --shots DIR        take the pictures of the design instead of testing (Chromium)
  --speed            print what the page of benches in --dist measures (Chromium)";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Help,
    List,
    Shots,
    Speed,
    Test,
}

#[derive(Debug)]
pub(crate) struct Args {
    pub(crate) command: Command,
    pub(crate) dist: PathBuf,
    pub(crate) engines: Vec<Engine>,
    pub(crate) filters: Vec<String>,
    /// Whether the run is a complete one.
    pub(crate) all: bool,
    /// How often each test runs, over all the runs that `counts` tells of.
    pub(crate) repeat: usize,
    pub(crate) counts: Option<PathBuf>,
    /// How many tests run at a time, at least 1.
    pub(crate) jobs: usize,
    pub(crate) tools: Option<PathBuf>,
    /// The module of `tests/wasm` and its glue.
    pub(crate) wasm_tests: PathBuf,
    /// Where pictures go: of failures, or of the design.
    pub(crate) pictures: PathBuf,
}

impl Args {
    pub(crate) fn parse() -> Outcome<Self> {
        let mut args = Self {
            command: Command::Test,
            dist: PathBuf::from("dist"),
            engines: Vec::new(),
            filters: Vec::new(),
            all: false,
            repeat: 1,
            counts: None,
            jobs: 4,
            tools: None,
            wasm_tests: PathBuf::from("target/wasm-tests"),
            pictures: PathBuf::from("target/browser-tests"),
        };
        let mut parser = lexopt::Parser::from_env();
        while let Some(arg) = parser.next()? {
            match arg {
                Long("dist") => args.dist = parser.value()?.into(),
                Long("engine") => args.engines.push(parser.value()?.string()?.parse()?),
                Long("filter") => args.filters.push(parser.value()?.string()?),
                Long("tools") => args.tools = Some(parser.value()?.into()),
                Long("wasm-tests") => args.wasm_tests = parser.value()?.into(),
                Long("screenshots") => args.pictures = parser.value()?.into(),
                Long("jobs") => args.jobs = parser.value()?.parse::<NonZeroUsize>()?.get(),
                Long("all") => args.all = true,
                Long("repeat") => args.repeat = parser.value()?.parse::<NonZeroUsize>()?.get(),
                Long("counts") => args.counts = Some(parser.value()?.into()),
                Long("list") => args.command = Command::List,
                Long("shots") => {
                    args.command = Command::Shots;
                    args.pictures = parser.value()?.into();
                }
                Long("speed") => args.command = Command::Speed,
                Short('h') | Long("help") => args.command = Command::Help,
                other => return Err(other.unexpected().into()),
            }
        }
        if args.engines.is_empty() {
            args.engines = Engine::ALL.to_vec();
        }
        Ok(args)
    }

    /// Whether what takes long is left out of the run: not if it is complete, nor if its
    /// tests are named.
    pub(crate) fn is_complete(&self) -> bool {
        self.all || !self.filters.is_empty()
    }

    /// Whether the filters let this name through; no filter lets all through.
    pub(crate) fn selects(&self, name: &str) -> bool {
        self.filters.is_empty() || self.filters.iter().any(|part| name.contains(part.as_str()))
    }
}

impl From<lexopt::Error> for Failure {
    #[track_caller]
    fn from(error: lexopt::Error) -> Self {
        Self::new(format!("{error}\n\n{HELP}"))
    }
}
