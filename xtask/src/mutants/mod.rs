//! `cargo xtask mutants`: whether the tests notice when the code is changed.
//!
//! cargo-mutants lists the changes and makes them, one at a time, in a copy of the sources
//! that keeps its build. What became of each is kept by its function, so that a run goes on
//! where the last one ended, and a function that is edited is tried again.

pub(crate) mod first_failure;
mod mutant;
mod reasons;
mod results;
mod tree;
mod trial;

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use self::mutant::Mutant;
use self::reasons::Reasons;
use self::results::{Fate, Results};
use self::tree::Tree;
use self::trial::Trial;
use crate::cli::MutantsPlan;
use crate::workspace::Workspace;

/// The modules whose mutants are looked at: all that computes a figure.
const MODULES: [&str; 7] = [
    "money",
    "quote",
    "settlement",
    "link",
    "kpi",
    "contract_check",
    "market",
];
/// How long a run tries mutants unless something else is said.
const USUAL: Duration = Duration::from_mins(40);

pub(crate) fn run(workspace: &Workspace, plan: &MutantsPlan) -> Result<()> {
    let start = Instant::now();
    let limit = plan.time.unwrap_or(USUAL);
    let tree = Tree::of(workspace)?;
    let modules: Vec<&str> = match &plan.module {
        Some(module) => vec![module],
        None => MODULES.to_vec(),
    };
    let mut all = Vec::new();
    for module in &modules {
        let files = tree.files_of(module)?;
        all.extend(mutant::list(workspace, &tree, &files)?);
    }
    let reasons = Reasons::load(workspace)?;
    let mut results = Results::load(workspace)?;
    let pending = pending(&all, &results, &reasons);
    println!("{} mutants, {} to try", all.len(), pending.len());
    if !pending.is_empty() {
        let trial = Trial::prepare(workspace, &tree)?;
        for mutant in pending {
            if start.elapsed() >= limit {
                println!("the time is over; the next run goes on here");
                break;
            }
            let begin = Instant::now();
            let fate = trial.run(mutant)?;
            println!(
                "{:>4} s  {:<9} {mutant}",
                begin.elapsed().as_secs(),
                fate.name()
            );
            results.note(mutant, fate);
            results.save(workspace)?;
        }
    }
    judge(&modules, &all, &results, &reasons)
}

/// What is still to be tried: first what never was, then what has survived without a reason,
/// in case there is a test for it by now.
fn pending<'a>(all: &'a [Mutant], results: &Results, reasons: &Reasons) -> Vec<&'a Mutant> {
    let new = all.iter().filter(|mutant| results.fate(mutant).is_none());
    let survived = all.iter().filter(|mutant| {
        results.fate(mutant) == Some(Fate::Survived) && reasons.of(mutant).is_none()
    });
    new.chain(survived).collect()
}

/// Says what has come of them, and fails for what has no reason, or a reason without a cause.
fn judge(modules: &[&str], all: &[Mutant], results: &Results, reasons: &Reasons) -> Result<()> {
    let mut faults = Vec::new();
    for module in modules {
        let of_module = all.iter().filter(|mutant| mutant.is_of(module));
        let mut counts = [0; 5];
        for mutant in of_module {
            let fate = results.fate(mutant);
            let place = match (fate, reasons.of(mutant)) {
                (Some(Fate::Caught), None) => 0,
                (Some(Fate::Unviable), None) => 1,
                (Some(Fate::Survived), Some(_)) => 2,
                (Some(Fate::Survived), None) => {
                    faults.push(format!("survives without a reason: {mutant}"));
                    3
                }
                (Some(Fate::Caught | Fate::Unviable), Some(_)) => {
                    faults.push(format!("is caught, and needs no reason: {mutant}"));
                    0
                }
                (None, _) => 4,
            };
            counts[place] += 1;
        }
        let [caught, unviable, excused, survived, untried] = counts;
        println!(
            "{module:<15} {caught} caught, {unviable} that do not compile, {excused} with a \
             reason, {survived} survivors, {untried} to be tried"
        );
    }
    let known: BTreeSet<_> = all.iter().map(Mutant::key).collect();
    for reason in reasons.of_modules(modules) {
        if !known.contains(reason) {
            faults.push(format!("a reason for no mutant: {reason}"));
        }
    }
    if faults.is_empty() {
        return Ok(());
    }
    for fault in &faults {
        println!("{fault}");
    }
    bail!("{} mutants or reasons are to be looked at", faults.len())
}

#[cfg(test)]
mod tests {
    use super::results::{Fate, Results};
    use super::{Mutant, Reasons, judge, pending};

    const REASON: &str = "[[reason]]\nfile = 'src/money.rs'\nfunction = 'divide'\n\
        mutation = 'replace / with %'\nwhy = 'the same'\n";

    fn mutant(function: &str, text: &str) -> Mutant {
        Mutant::example("src/money.rs", function, "replace / with %", text)
    }

    #[test]
    fn a_survivor_needs_a_reason_and_a_reason_a_survivor() {
        let all = [mutant("divide", "a"), mutant("round", "b")];
        let reasons = Reasons::parse(REASON).expect("reasons");
        let none = Reasons::parse("").expect("none");
        let mut results = Results::default();
        let passes = |results: &Results, reasons: &Reasons| {
            judge(&["money"], &all, results, reasons).is_ok()
        };
        assert!(passes(&results, &none), "nothing is known yet");
        results.note(&all[0], Fate::Survived);
        results.note(&all[1], Fate::Caught);
        assert!(!passes(&results, &none), "a survivor");
        assert!(passes(&results, &reasons));
        results.note(&all[0], Fate::Caught);
        assert!(!passes(&results, &reasons), "a reason for what is caught");
        let other = [mutant("round", "b")];
        assert!(judge(&["money"], &other, &results, &reasons).is_err());
        assert!(judge(&["quote"], &[], &results, &reasons).is_ok());
    }

    #[test]
    fn what_is_known_is_not_tried_again_until_its_function_changes() {
        let all = [mutant("divide", "a"), mutant("round", "b")];
        let reasons = Reasons::parse(REASON).expect("reasons");
        let none = Reasons::parse("").expect("none");
        let mut results = Results::default();
        let count = |all: &[Mutant], results: &Results, reasons: &Reasons| {
            pending(all, results, reasons).len()
        };
        assert_eq!(count(&all, &results, &none), 2);
        results.note(&all[0], Fate::Survived);
        results.note(&all[1], Fate::Caught);
        assert_eq!(count(&all, &results, &none), 1);
        assert_eq!(count(&all, &results, &reasons), 0);
        let edited = [mutant("divide", "a"), mutant("round", "c")];
        assert_eq!(count(&edited, &results, &reasons), 1);
    }
}
