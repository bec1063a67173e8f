// A clock for what takes far less time than the clock can tell. Like tests/speed/rounds.rs,
// but for several contenders at once, which take turns: what else the machine does then
// meets all of them.

/** Long beside the clock's steps of 5 microseconds, short beside what disturbs. */
const ROUND_MS = 2;
const WARM_UP_MS = 1000;
/** Odd numbers, so that one round is the median. */
const MOST_ROUNDS = 999;
const LEAST_ROUNDS = 15;
/** Once this is over, the least number of rounds is enough. */
const BUDGET_MS = 15_000;

/** Nanoseconds for one run of each `work`. */
export function time(works) {
  const calls = works.map(({ work }) => Math.max(1, Math.round(warmUp(work) * ROUND_MS)));
  const rounds = works.map(() => []);
  const start = performance.now();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const isOver = performance.now() - start > BUDGET_MS;
    if (isOver && round >= LEAST_ROUNDS && round % 2 === 1) break;
    works.forEach(({ work }, index) => {
      const start = performance.now();
      work.run(calls[index]);
      rounds[index].push(((performance.now() - start) * 1e6) / calls[index]);
    });
  }
  return works.map(({ title }, index) => {
    const sorted = rounds[index].sort((a, b) => a - b);
    return { title, median: sorted[sorted.length >> 1], least: sorted[0] };
  });
}

/** Compilers and caches do their part; returns how many calls a millisecond has room for. */
function warmUp(work) {
  const start = performance.now();
  let [size, calls, spent] = [1, 0, 0];
  while (performance.now() - start < WARM_UP_MS) {
    const before = performance.now();
    work.run(size);
    [calls, spent] = [size, performance.now() - before];
    // So large that calls from outside count for nothing, and short.
    if (spent < ROUND_MS) size *= 2;
  }
  return calls / spent;
}

/** `1234567.8` as `1 234 568`. */
export function grouped(number) {
  return Math.round(number).toLocaleString("en").replaceAll(",", " ");
}
