//! Which test a worker runs next: one for the browser that it has, if there is one.

use std::cell::RefCell;
use std::iter::repeat_n;

use crate::engine::Engine;
use crate::session::Setup;
use crate::tests::Test;

/// What a browser must be to run a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Kind {
    pub(super) engine: Engine,
    pub(super) setup: Setup,
}

/// A test in one engine.
#[derive(Clone, Copy)]
pub(super) struct Job<'a> {
    pub(super) kind: Kind,
    pub(super) test: &'a Test,
}

/// The tests of one kind that nobody has begun, and how many workers are at it.
struct Lane<'a> {
    kind: Kind,
    /// Taken from the end.
    waiting: Vec<&'a Test>,
    workers: usize,
}

pub(super) struct Queue<'a> {
    lanes: RefCell<Vec<Lane<'a>>>,
}

impl<'a> Queue<'a> {
    /// Every test as often as `times` says of it and each of `engines`.
    pub(super) fn new(
        tests: &'a [Test],
        engines: &[Engine],
        times: impl Fn(&Test, Engine) -> usize,
    ) -> Self {
        let mut lanes: Vec<Lane<'a>> = Vec::new();
        for &engine in engines {
            // From the end, so that the first test is the last of its lane and taken first.
            let from_the_end = tests.iter().rev();
            for test in from_the_end.flat_map(|test| repeat_n(test, times(test, engine))) {
                let kind = Kind {
                    engine,
                    setup: test.setup,
                };
                match lanes.iter_mut().find(|lane| lane.kind == kind) {
                    Some(lane) => lane.waiting.push(test),
                    None => lanes.push(Lane {
                        kind,
                        waiting: vec![test],
                        workers: 0,
                    }),
                }
            }
        }
        Self {
            lanes: RefCell::new(lanes),
        }
    }

    /// The next test for a worker whose last one was of the kind `last`: of the same
    /// kind as long as there is any, then of the kind with the most left for each of
    /// its workers.
    pub(super) fn take(&self, last: Option<Kind>) -> Option<Job<'a>> {
        let mut lanes = self.lanes.borrow_mut();
        let held = lanes.iter().position(|lane| Some(lane.kind) == last);
        if let Some(lane) = held.and_then(|held| lanes.get_mut(held)) {
            if let Some(job) = lane.take() {
                return Some(job);
            }
            lane.workers = lane.workers.saturating_sub(1);
        }
        let most = lanes
            .iter_mut()
            .filter(|lane| !lane.waiting.is_empty())
            .max_by_key(|lane| lane.waiting.len() / (lane.workers + 1))?;
        most.workers += 1;
        most.take()
    }
}

impl<'a> Lane<'a> {
    fn take(&mut self) -> Option<Job<'a>> {
        let test = self.waiting.pop()?;
        Some(Job {
            kind: self.kind,
            test,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::all;

    fn all_of(tests: &[Test], is_complete: bool) -> Queue<'_> {
        let once = |test: &Test, engine| usize::from(test.runs_in(engine, is_complete));
        Queue::new(tests, Engine::ALL, once)
    }

    /// What a worker gets that has this kind of browser, by engine and name.
    fn taken(queue: &Queue<'_>, mut last: Option<Kind>) -> Vec<(Engine, &'static str)> {
        let mut found = Vec::new();
        while let Some(job) = queue.take(last) {
            found.push((job.kind.engine, job.test.name()));
            last = Some(job.kind);
        }
        found
    }

    #[test]
    fn every_test_is_taken_once_in_each_of_its_engines() {
        let tests = all();
        let mut expected: Vec<_> = tests
            .iter()
            .flat_map(|test| test.engines.iter().map(|engine| (*engine, test.name())))
            .collect();
        let mut found = taken(&all_of(&tests, true), None);
        let order = |a: &(Engine, &str), b: &(Engine, &str)| {
            (a.0.to_string(), a.1).cmp(&(b.0.to_string(), b.1))
        };
        expected.sort_by(order);
        found.sort_by(order);
        assert_eq!(found, expected);
    }

    #[test]
    fn what_takes_long_is_left_to_complete_runs() {
        let tests = all();
        let is_long = |(engine, name): &(Engine, &str)| {
            let test = tests.iter().find(|test| test.name() == *name);
            test.is_some_and(|test| test.long.contains(engine))
        };
        let everyday = taken(&all_of(&tests, false), None);
        assert!(!everyday.iter().any(is_long));
        let complete = taken(&all_of(&tests, true), None);
        let long = complete.iter().filter(|taken| is_long(taken)).count();
        assert!(long > 0);
        assert_eq!(everyday.len() + long, complete.len());
    }

    #[test]
    fn a_browser_is_changed_only_when_its_tests_are_done() {
        let tests = all();
        let queue = all_of(&tests, true);
        let mut kinds = Vec::new();
        let mut last = None;
        while let Some(job) = queue.take(last) {
            if last != Some(job.kind) {
                assert!(!kinds.contains(&job.kind), "{:?} again", job.kind);
                kinds.push(job.kind);
            }
            last = Some(job.kind);
        }
        assert!(kinds.len() > Engine::ALL.len(), "{kinds:?}");
    }

    #[test]
    fn workers_spread_over_the_engines() {
        let tests = all();
        let queue = all_of(&tests, true);
        let first: Vec<Engine> = (0..3)
            .filter_map(|_| queue.take(None).map(|job| job.kind.engine))
            .collect();
        for engine in Engine::ALL {
            assert!(first.contains(engine), "{first:?}");
        }
    }
}
