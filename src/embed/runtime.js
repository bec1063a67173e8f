// One instance of the program for all widgets of a page, loaded when the first one
// appears. The constants in capitals are set by the build.

let loading;
let attempts = 0;
const dead = new WeakSet();

/** The program's exports. A failed attempt is forgotten, so that the next call tries anew. */
export function load() {
  loading ??= start().catch((error) => {
    loading = undefined;
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
  return true;
}

async function start() {
  const module = new URL(__EQ_WASM__, import.meta.url);
  const glueUrl = new URL(__EQ_GLUE__, import.meta.url);
  if (attempts > 0) {
    // A module is made once for each address: another query is another instance.
    glueUrl.searchParams.set("retry", String(attempts));
  }
  // Both at once: the glue does nothing until it has the module.
  const response = fetch(module, { credentials: "same-origin" }).then((response) => {
    if (!response.ok) throw new TypeError(`${response.status} for the program`);
    return response;
  });
  response.catch(() => {});
  const glue = await import(glueUrl.href);
  await glue.default({ module_or_path: response });
  return glue;
}

/** Whether an error means that Wasm cannot run here, rather than that it did not arrive. */
export function isBlocked(error) {
  return (
    typeof WebAssembly !== "object" ||
    error instanceof WebAssembly.CompileError ||
    error instanceof WebAssembly.LinkError ||
    error?.name === "EvalError"
  );
}
