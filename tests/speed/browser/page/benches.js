// Every bench, under the name that `BENCHES` in ../src/lib.rs has for it.
//
// | name   | as there                                                                   |
// | title  | heads its figures                                                          |
// | inputs | the file with what the work is done on; DATA in xtask/src/bench/browser.rs |
// | more   | makes further inputs of these, to be compared, not timed; optional         |
// | rival  | who else computes the same; optional. A `title`, and `prepare(inputs)`,    |
// |        | which gives something with `answer` and `run`, as `Bench` there has them   |

import { everyChoice } from "./choices.js";
import { decimalRival } from "./rival.js";

export const BENCHES = [
  {
    name: "quote",
    title: "10 sites, every factor",
    inputs: "every_factor.json",
    more: everyChoice,
    rival: async () => decimalRival(await (await fetch("card.json")).text()),
  },
  {
    name: "outlook",
    title: "10 000 courses of 12 months, 4 models",
    inputs: "every_factor.json",
  },
];
