//! One mutant and the tests.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::mutant::Mutant;
use super::results::Fate;
use super::tree::Tree;
use crate::workspace::{self, Workspace};
use crate::{install, process, progress};

/// The version whose lists and outcomes are read here.
const CARGO_MUTANTS: &str = "27.1.0";
/// The package with its tests: no browser, no example of the documentation.
const PACKAGE: [&str; 5] = [
    "--package",
    "eu-quote",
    "--no-default-features",
    "--features",
    "cli",
];
/// The tests in their order, those first that are built and run in a second; last those that
/// take longest.
const STAGES: [Stage; 3] = [
    Stage {
        target: &["--lib"],
        tests: &[],
    },
    Stage {
        target: &["--test", "native"],
        tests: &[
            // What reads the sources, and sees no figure.
            "--skip",
            "architecture::",
            "--skip",
            "documented::",
            "--skip",
            SLOW[0],
            "--skip",
            SLOW[1],
        ],
    },
    Stage {
        target: &["--test", "native"],
        tests: &SLOW,
    },
];
/// Every character of a link, changed in every way.
const SLOW: [&str; 2] = ["links::every_added", "links::every_mistyped"];

struct Stage {
    /// What is built.
    target: &'static [&'static str],
    /// Which of its tests are run.
    tests: &'static [&'static str],
}
/// How many inputs a property is tried on: what a mutant breaks most of them show.
const CASES: &str = "16";
/// The least that a build or a test run may take before it is given up.
const LEAST: Duration = Duration::from_mins(1);

pub(super) struct Trial<'a> {
    workspace: &'a Workspace,
    tree: &'a Tree,
    /// How long each stage may take: several times what it took with the sources as they are.
    limits: Vec<Duration>,
    /// The variable that names cargo's runner of tests.
    runner: String,
}

impl<'a> Trial<'a> {
    /// Sees that all tests pass where nothing is changed.
    pub(super) fn prepare(workspace: &'a Workspace, tree: &'a Tree) -> Result<Self> {
        let runner = runner_variable()?;
        let mut limits = Vec::new();
        for stage in STAGES {
            let start = Instant::now();
            let mut cargo = process::cargo();
            cargo.arg("test").args(PACKAGE).args(stage.target);
            cargo.arg("--").args(stage.tests);
            settings(&mut cargo, workspace, tree, &runner)?;
            let name = format!(
                "unchanged: {} {}",
                stage.target.join(" "),
                stage.tests.join(" ")
            );
            progress::step(name, || {
                process::output(&mut cargo).context("tests fail where nothing is changed")
            })?;
            limits.push(LEAST.max(start.elapsed() * 3));
        }
        Ok(Self {
            workspace,
            tree,
            limits,
            runner,
        })
    }

    pub(super) fn run(&self, mutant: &Mutant) -> Result<Fate> {
        for (stage, limit) in STAGES.into_iter().zip(&self.limits) {
            let fate = self.stage(mutant, &stage, *limit)?;
            if fate != Fate::Survived {
                return Ok(fate);
            }
        }
        Ok(Fate::Survived)
    }

    fn stage(&self, mutant: &Mutant, stage: &Stage, limit: Duration) -> Result<Fate> {
        let report = self.workspace.target.join("mutants/report");
        if report.exists() {
            fs::remove_dir_all(&report)?;
        }
        fs::create_dir_all(&report)?;
        let mut command = cargo_mutants(self.workspace, self.tree)?;
        command
            .args(["--in-place", "--baseline", "skip", "--colors", "never"])
            .args(["--file", &mutant.key().file, "--shard", &mutant.shard()])
            .arg("--output")
            .arg(&report)
            .args(["--timeout", &limit.as_secs().to_string()])
            .args(["--build-timeout", &(LEAST * 5).as_secs().to_string()])
            .args(PACKAGE)
            // Said to what builds as well: it would build all targets otherwise.
            .args(
                stage
                    .target
                    .iter()
                    .map(|part| format!("--cargo-arg={part}")),
            )
            .args(["--", "--"])
            .args(stage.tests);
        settings(&mut command, self.workspace, self.tree, &self.runner)?;
        let ended = command.output().context("cargo-mutants does not start")?;
        let outcomes = report.join("mutants.out/outcomes.json");
        let outcomes = workspace::read(&outcomes).with_context(|| {
            let said = String::from_utf8_lossy(&ended.stderr);
            format!("cargo-mutants has not tried {mutant}: {said}")
        })?;
        fate(mutant, &serde_json::from_str(&outcomes)?).with_context(|| format!("of {mutant}"))
    }
}

/// cargo-mutants in the copy of the sources.
pub(super) fn cargo_mutants(workspace: &Workspace, tree: &Tree) -> Result<Command> {
    let program = install::cargo_tool(workspace, "cargo-mutants", CARGO_MUTANTS, "cargo-mutants")?;
    let mut command = Command::new(program);
    command
        .args(["mutants", "--no-config", "--dir"])
        .arg(&tree.root);
    Ok(command)
}

fn runner_variable() -> Result<String> {
    let host = process::output(Command::new("rustc").args(["--print", "host-tuple"]))?;
    let host = String::from_utf8_lossy(&host).trim().to_uppercase();
    Ok(format!("CARGO_TARGET_{}_RUNNER", host.replace('-', "_")))
}

/// What makes a mutant cheap: a build of its own that is kept, without what is for debuggers
/// and not optimised, since that takes longer than it saves (13 s of building where 4 s do,
/// for 4 s of all tests instead of 10 s); properties on fewer inputs; and no test after the
/// first that fails.
fn settings(command: &mut Command, workspace: &Workspace, tree: &Tree, runner: &str) -> Result<()> {
    let own: PathBuf = std::env::current_exe()?;
    command
        .current_dir(&tree.root)
        .env("CARGO_TARGET_DIR", workspace.target.join("mutants/build"))
        .env("CARGO_INCREMENTAL", "1")
        .env("CARGO_PROFILE_DEV_DEBUG", "none")
        .env("CARGO_PROFILE_DEV_OPT_LEVEL", "0")
        .env("PROPTEST_CASES", CASES)
        .env(runner, format!("{} first-failure", own.display()));
    Ok(())
}

fn fate(mutant: &Mutant, outcomes: &Value) -> Result<Fate> {
    let all = outcomes["outcomes"].as_array().context("no outcomes")?;
    let [outcome] = &all[..] else {
        bail!("{} outcomes instead of one", all.len());
    };
    let tried = &outcome["scenario"]["Mutant"]["name"];
    if *tried != mutant.to_string() {
        bail!("{tried} was tried instead");
    }
    match outcome["summary"].as_str() {
        Some("CaughtMutant" | "Timeout") => Ok(Fate::Caught),
        Some("MissedMutant") => Ok(Fate::Survived),
        Some("Unviable") => Ok(Fate::Unviable),
        other => bail!("the outcome is {other:?}"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Fate, Mutant, fate};

    #[test]
    fn the_outcome_of_one_mutant_is_read() {
        let mutant = Mutant::example("src/a.rs", "half", "replace / with *", "");
        let named = |name: &str, summary: &str| {
            let outcome = json!({ "scenario": { "Mutant": { "name": name } }, "summary": summary });
            fate(&mutant, &json!({ "outcomes": [outcome] })).ok()
        };
        let of = |summary: &str| named("src/a.rs:1:1: replace / with *", summary);
        assert_eq!(of("CaughtMutant"), Some(Fate::Caught));
        assert_eq!(of("Timeout"), Some(Fate::Caught));
        assert_eq!(of("MissedMutant"), Some(Fate::Survived));
        assert_eq!(of("Unviable"), Some(Fate::Unviable));
        assert_eq!(of("Failure"), None);
        assert_eq!(
            named("src/a.rs:2:1: replace / with *", "CaughtMutant"),
            None
        );
        assert!(fate(&mutant, &json!({ "outcomes": [] })).is_err());
    }
}
