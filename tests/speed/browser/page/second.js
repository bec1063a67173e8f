// The second pricing without a browser and without a clock: for Node.
//
// node second.js EU-QUOTE: EU-QUOTE is the command line, which quotes the same inputs.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

import { everyChoice } from "./choices.js";
import { firstDifference } from "./difference.js";
import { decimalRival } from "./rival.js";

const read = (name) => readFileSync(new URL(name, import.meta.url), "utf8");

/** What the command line says of each line of inputs, by the built-in card. */
function quoted(program, lines) {
  const input = lines.map((line) => `${line}\n`).join("");
  const batch = spawnSync(program, ["batch"], { input, encoding: "utf8", maxBuffer: 2 ** 28 });
  if (batch.error) throw batch.error;
  if (batch.status !== 0) throw new Error(`a line is not quoted:\n${batch.stderr}`);
  return batch.stdout.trimEnd().split("\n").map((line) => JSON.parse(line).quote);
}

const [program] = process.argv.slice(2);
const first = read("every_factor.json");
const inputs = [first, ...everyChoice(first)].map((json) => JSON.stringify(JSON.parse(json)));
const quotes = quoted(program, inputs);
if (quotes.length !== inputs.length) throw new Error(`${quotes.length} of ${inputs.length} quotes`);
const rival = decimalRival(read("card.json"));
for (const [place, expected] of quotes.entries()) {
  const actual = JSON.parse(rival.prepare(inputs[place]).answer(expected));
  const found = firstDifference(expected, actual);
  if (found) throw new Error(`the second pricing differs: ${found}, for ${inputs[place]}`);
}
console.log(`both price ${inputs.length} inputs alike`);
