// Compares and times the benches, for `browser-tests --speed`, which calls the functions of
// `await speed`.

import { BENCHES } from "./benches.js";
import { grouped, time } from "./clock.js";
import { firstDifference } from "./difference.js";

// Directories, as xtask/src/bench/browser.rs fills them.
const BUILDS = { shipped: "as shipped", fast: "built for speed" };

window.speed = start();

async function start() {
  const modules = await Promise.all(Object.keys(BUILDS).map(instantiate));
  const prepared = (name) => prepare(BENCHES.find((bench) => bench.name === name), modules);
  return {
    names: () => BENCHES.map(({ name }) => name),
    compare: async (name) => compare(await prepared(name)),
    time: async (name) => table(await prepared(name)),
  };
}

async function instantiate(directory) {
  const module = await import(`./${directory}/browser_speed.js`);
  const file = new URL(`./${directory}/browser_speed.wasm`, import.meta.url);
  await module.default({ module_or_path: file });
  return { title: `WebAssembly ${BUILDS[directory]}`, prepare: module.prepare };
}

/** A bench with its inputs and with all who compute it: first as shipped, last the rival. */
async function prepare(bench, modules) {
  const inputs = await (await fetch(bench.inputs)).text();
  const ours = modules.map(({ title, prepare }) => ({
    title,
    prepare: (inputs) => prepare(bench.name, inputs),
  }));
  const rivals = bench.rival ? [await bench.rival()] : [];
  return { ...bench, inputs, contenders: [...ours, ...rivals] };
}

/** Fails unless all give the same answer, for the inputs and for those that are like them. */
function compare({ name, inputs, more, contenders: [first, ...others] }) {
  const cases = [inputs, ...(more?.(inputs) ?? [])];
  for (const inputs of cases) {
    const expected = answer(first.prepare(inputs));
    for (const { title, prepare } of others) {
      const found = firstDifference(expected, answer(prepare(inputs), expected));
      if (found) throw new Error(`${name}: ${title} differs: ${found}, for ${inputs}`);
    }
  }
  return row("all give the same, for inputs", String(cases.length));
}

/** What comes out, and that what is timed depends on it. */
function answer(work, expected) {
  return { ...JSON.parse(work.answer(expected)), sum: work.run(3) };
}

/** Lines to print. */
function table({ title, inputs, contenders }) {
  const works = contenders.map(({ title, prepare }) => ({ title, work: prepare(inputs) }));
  const timings = time(works);
  const rows = timings.map(({ title, median, least }) => row(title, grouped(median), grouped(least)));
  const rivals = timings.slice(Object.keys(BUILDS).length);
  for (const rival of rivals) {
    for (const [index, build] of Object.values(BUILDS).entries()) {
      const ratio = (figure) => (rival[figure] / timings[index][figure]).toFixed(1);
      rows.push(row(`  times faster, ${build}`, ratio("median"), ratio("least")));
    }
  }
  return [row(title, "median ns", "least"), ...rows];
}

function row(what, ...figures) {
  return what.padEnd(36) + figures.map((figure) => figure.padStart(10)).join(" ");
}
