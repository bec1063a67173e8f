//! Runs tests, several at a time: a browser mostly waits, and so does its driver.

mod counts;
mod queue;
mod worker;

use std::cell::RefCell;
use std::time::{Duration, Instant};

use futures_util::future::join_all;

use self::counts::Counts;
use self::queue::{Job, Queue};
use self::worker::{Place, Worker};
use crate::args::Args;
use crate::engine::Engine;
use crate::failure::Outcome;
use crate::tests::{self, Test};
use crate::tools::Tools;

pub(crate) fn list(args: &Args) {
    for test in selected(args) {
        let engines = args
            .engines
            .iter()
            .filter(|&&engine| test.runs_in(engine, args.is_complete()));
        let engines: Vec<String> = engines.map(ToString::to_string).collect();
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
        is_complete: args.is_complete(),
    };
    let counts = args.counts.as_deref().map(Counts::read).transpose()?;
    let open = |test: &Test, engine| {
        let run = counts
            .as_ref()
            .map_or(0, |counts| counts.of(engine, test).all());
        let is_asked_for = test.runs_in(engine, args.is_complete());
        if is_asked_for {
            args.repeat.saturating_sub(run)
        } else {
            0
        }
    };
    let queue = Queue::new(&tests, &args.engines, open);
    let record = RefCell::new(Record {
        counts,
        results: Vec::new(),
    });
    let workers = (0..args.jobs).map(|_| work(place, &queue, &record));
    let ends: Vec<Outcome> = join_all(workers).await;
    ends.into_iter().collect::<Outcome<()>>()?;
    let Record { counts, results } = record.into_inner();
    for line in counts.iter().flat_map(Counts::unsteady) {
        println!("{line}");
    }
    Ok(conclude(&results, &args.engines))
}

/// What has been run.
struct Record<'a> {
    /// With earlier runs.
    counts: Option<Counts>,
    results: Vec<Tried<'a>>,
}

impl<'a> Record<'a> {
    fn note(&mut self, tried: Tried<'a>) -> Outcome {
        println!("{}", line(&tried));
        let Job { kind, test } = tried.job;
        if let Some(counts) = &mut self.counts {
            counts.note(kind.engine, test, tried.verdict)?;
        }
        self.results.push(tried);
        Ok(())
    }
}

fn selected(args: &Args) -> Vec<Test> {
    let is_asked_for = |test: &Test| {
        let mut engines = args.engines.iter();
        args.selects(test.name()) && engines.any(|&engine| test.runs_in(engine, args.is_complete()))
    };
    tests::all().into_iter().filter(is_asked_for).collect()
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
async fn work<'a>(place: Place<'_>, queue: &Queue<'a>, record: &RefCell<Record<'a>>) -> Outcome {
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
        record.borrow_mut().note(tried)?;
    }
    worker.close().await;
    Ok(())
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
