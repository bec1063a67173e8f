//! Runs tests, several at a time: a browser mostly waits, and so does its driver.

mod queue;
mod worker;

use std::cell::RefCell;
use std::time::{Duration, Instant};

use futures_util::future::join_all;

use self::queue::{Job, Queue};
use self::worker::{Place, Worker};
use crate::args::Args;
use crate::engine::Engine;
use crate::failure::Outcome;
use crate::tests::{self, Test};
use crate::tools::Tools;

pub(crate) fn list(args: &Args) {
    for test in selected(args) {
        let engines: Vec<String> = test.engines.iter().map(ToString::to_string).collect();
        println!("{} ({})", test.name(), engines.join(", "));
    }
}

/// Runs what was asked for; `false` if anything failed.
pub(crate) async fn run(args: &Args) -> Outcome<bool> {
    let tests = selected(args);
    crate::check!(
        !tests.is_empty(),
        "no test has a name with {:?}",
        args.filters
    );
    let tools = Tools::new(args.tools.clone());
    let place = Place {
        dist: &args.dist,
        tools: &tools,
        wasm_tests: &args.wasm_tests,
        pictures: &args.pictures,
    };
    let queue = Queue::new(&tests, &args.engines);
    let results = RefCell::default();
    let workers = (0..args.jobs).map(|_| work(place, &queue, &results));
    join_all(workers).await;
    let results: Vec<Tried<'_>> = results.into_inner();
    Ok(conclude(&results, &args.engines))
}

fn selected(args: &Args) -> Vec<Test> {
    tests::all()
        .into_iter()
        .filter(|test| args.selects(test.name()))
        .collect()
}

/// How a test ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Passed,
    /// It failed, and passed when repeated in a browser of its own.
    Flaky,
    Failed,
}

struct Tried<'a> {
    job: Job<'a>,
    verdict: Verdict,
    took: Duration,
}

/// Takes tests until there are none.
async fn work<'a>(place: Place<'_>, queue: &Queue<'a>, results: &RefCell<Vec<Tried<'a>>>) {
    let mut worker = Worker::new(place);
    let mut last = None;
    while let Some(job) = queue.take(last) {
        last = Some(job.kind);
        let start = Instant::now();
        let verdict = verdict(&mut worker, job).await;
        let tried = Tried {
            job,
            verdict,
            took: start.elapsed(),
        };
        println!("{}", line(&tried));
        results.borrow_mut().push(tried);
    }
    worker.close().await;
}

/// A failure is told at once, and the test repeated, so that a run tells apart what is
/// broken from what is broken now and then.
async fn verdict(worker: &mut Worker<'_>, job: Job<'_>) -> Verdict {
    let name = format!("{} {}", job.kind.engine, job.test.name());
    let Err(report) = worker.run(job).await else {
        return Verdict::Passed;
    };
    println!("FAIL {name}\n   {report}");
    match worker.run(job).await {
        Ok(()) => Verdict::Flaky,
        Err(report) => {
            println!("FAIL {name}, repeated\n   {report}");
            Verdict::Failed
        }
    }
}

fn line(tried: &Tried<'_>) -> String {
    let mark = match tried.verdict {
        Verdict::Passed => "ok   ",
        Verdict::Flaky => "FLAKY",
        Verdict::Failed => "FAIL ",
    };
    let (engine, name) = (tried.job.kind.engine, tried.job.test.name());
    format!("{mark} {engine} {name} ({:.1} s)", tried.took.as_secs_f32())
}

/// How many of the slowest tests are named at the end.
const SLOWEST: usize = 8;

/// The sums, the slowest and the flaky; `false` if anything failed.
fn conclude(results: &[Tried<'_>], engines: &[Engine]) -> bool {
    let mut by_time: Vec<&Tried<'_>> = results.iter().collect();
    by_time.sort_by_key(|tried| std::cmp::Reverse(tried.took));
    println!("\nthe slowest:");
    for tried in by_time.iter().take(SLOWEST) {
        println!("{}", line(tried));
    }
    for tried in results.iter().filter(|t| t.verdict != Verdict::Passed) {
        println!("{}", line(tried));
    }
    for &engine in engines {
        let of = |verdict: &[Verdict]| {
            let all = results.iter();
            all.filter(|t| t.job.kind.engine == engine && verdict.contains(&t.verdict))
                .count()
        };
        println!(
            "{engine}: {} passed, {} failed ({} of those that passed are flaky)",
            of(&[Verdict::Passed, Verdict::Flaky]),
            of(&[Verdict::Failed]),
            of(&[Verdict::Flaky]),
        );
    }
    results.iter().all(|tried| tried.verdict != Verdict::Failed)
}
