//! A clock for what takes far less time than the clock can tell.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// Many of a millisecond: what else the machine does then falls into few of them, and
/// the median does without it. An odd number, so that one of them is the median.
const MOST_ROUNDS: usize = 999;
/// Enough for what takes long by itself, once the budget is spent. An odd number, too.
const LEAST_ROUNDS: usize = 25;
const BUDGET: Duration = Duration::from_secs(5);
/// Caches fill and the processor reaches its speed within this time.
const WARM_UP: Duration = Duration::from_millis(500);
/// The warm-up is as long as so many rounds.
const ROUNDS_OF_WARM_UP: u128 = 500;

/// Nanoseconds for one call.
pub(crate) struct Timing {
    pub(crate) median: u128,
    pub(crate) least: u128,
}

/// How long one call of `work` takes. What it returns is dropped within that time.
pub(crate) fn time<T>(mut work: impl FnMut() -> T) -> Timing {
    let calls = (warm_up(&mut work) / ROUNDS_OF_WARM_UP).max(1);
    let start = Instant::now();
    let mut rounds = Vec::new();
    while rounds.len() < LEAST_ROUNDS
        || rounds.len() < MOST_ROUNDS && start.elapsed() < BUDGET
        || rounds.len().is_multiple_of(2)
    {
        rounds.push(round(calls, &mut work));
    }
    rounds.sort_unstable();
    Timing {
        median: rounds[rounds.len() / 2],
        least: rounds[0],
    }
}

/// How many calls there was time for.
fn warm_up<T>(work: &mut impl FnMut() -> T) -> u128 {
    let start = Instant::now();
    let mut calls = 0;
    while start.elapsed() < WARM_UP {
        black_box(work());
        calls += 1;
    }
    calls
}

/// Nanoseconds for one of `calls`.
fn round<T>(calls: u128, work: &mut impl FnMut() -> T) -> u128 {
    let start = Instant::now();
    for _ in 0..calls {
        black_box(work());
    }
    start.elapsed().as_nanos() / calls
}

/// `1234567` as `1 234 567`.
pub(crate) fn grouped(number: u128) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}
