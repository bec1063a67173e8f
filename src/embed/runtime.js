// One instance of the program for all widgets of a page, loaded when the first one
// appears. The constants in capitals are set by the build.

/** How long nothing may come of a file, in milliseconds. Rate cards have their own patience. */
const PATIENCE = 30_000;

const MODULE = new URL(__EQ_WASM__, import.meta.url).href;
const GLUE = new URL(__EQ_GLUE__, import.meta.url).href;

let loading;
let attempts = 0;
let refused = false;
const asked = new Set();
const dead = new WeakSet();

// What a policy refuses looks like a broken network or a broken file, but for this. It
// may tell no more of an address than its origin.
addEventListener("securitypolicyviolation", ({ blockedURI: what, disposition }) => {
  const isOurs = what.startsWith("wasm") || MODULE.startsWith(what) || GLUE.startsWith(what);
  if (what && isOurs && disposition !== "report") refused = true;
});

/**
 * The program's exports. A failed attempt is forgotten, so that the next call tries
 * anew. The `reason` of its error is `blocked` or `unreachable`; without one, the
 * program has come and crashed.
 */
export function load() {
  loading ??= start().catch((error) => {
    loading = undefined;
    attempts += 1;
    throw error;
  });
  return loading;
}

/**
 * Lets go of an instance that has crashed: the next load makes a new one. What is
 * left of it, timers and listeners, may crash again; `false` says that it is known.
 */
export function discard(program) {
  if (dead.has(program)) return false;
  dead.add(program);
  loading = undefined;
  attempts += 1;
  // Its files were in order.
  asked.clear();
  return true;
}

async function start() {
  // A module is made once for each address, in some browsers even if that fails: another
  // query is another attempt, or another instance.
  const glueUrl = attempts > 0 ? `${GLUE}?retry=${attempts}` : GLUE;
  let arrived = false;
  try {
    // Both at once: the glue does nothing until it has the module.
    const module = download(MODULE);
    module.catch(() => {});
    // What is imported gives no sign of life until it is there.
    const late = new Promise((_, fail) => giveUpLater(fail, glueUrl));
    const glue = await Promise.race([import(glueUrl), late]);
    const bytes = await module;
    // What is no program is another file in its place, or an empty one.
    arrived = typeof glue.start === "function";
    // What is loaded later is waited for in the same way.
    await glue.start(bytes, download);
    return glue;
  } catch (error) {
    // Half a file has not arrived, nor has a page in its place.
    if (!arrived || /^(Compile|Link)/.test(error.name)) error.reason = "unreachable";
    // The word of a policy comes after the failure.
    await new Promise((done) => setTimeout(done, 100));
    // WebKit gives it in the message only, where it refuses to compile.
    refused ||= /unsafe-eval/.test(error);
    if (refused || !globalThis.WebAssembly) error.reason = "blocked";
    throw error;
  }
}

/** The bytes of the file at `url`. What has failed before is not taken from a cache. */
async function download(url) {
  const abort = new AbortController();
  const wait = () => giveUpLater((error) => abort.abort(error), url);
  let timer = wait();
  const cache = asked.has(url) ? "reload" : "default";
  asked.add(url);
  try {
    // Without a prototype, which a page may have extended.
    const options = { __proto__: null, cache, credentials: "same-origin", signal: abort.signal };
    const response = await fetch(url, options);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    const reader = response.body.getReader({ __proto__: null });
    const parts = [];
    for (let part; !(part = await reader.read()).done; parts.push(part.value)) {
      clearTimeout(timer);
      timer = wait();
    }
    return await new Blob(parts).arrayBuffer();
  } finally {
    clearTimeout(timer);
  }
}

/** Fails after a while in which nothing has come of the file at `url`. */
function giveUpLater(fail, url) {
  return setTimeout(fail, PATIENCE, new Error(`${url}: nothing has come for 30 s`));
}
