//! The core's own tests on the target that ships: `tests/wasm`.

use std::fs;

use serde::Deserialize;
use static_server::{Config, Route};

use super::{Context, Test, test};
use crate::failure::Outcome;
use crate::{check, site};

pub(super) fn tests() -> Vec<Test> {
    vec![test!(computes_alike_everywhere)]
}

/// Up to the first that fails: it leaves the module broken.
const RUN: &str = "
    const { default: init, names, run, why } = await import('/wasm_tests.js');
    const module = await WebAssembly.compileStreaming(fetch('/wasm_tests_bg.wasm'));
    await init({ module_or_path: module });
    const tried = [];
    for (const name of names()) {
      try { run(name); tried.push({ name, fault: null }); }
      catch (error) { tried.push({ name, fault: why() || String(error) }); break; }
    }
    return tried";

#[derive(Deserialize)]
struct Tried {
    name: String,
    fault: Option<String>,
}

async fn computes_alike_everywhere(cx: &Context<'_>) -> Outcome {
    let mut config = Config::new(cx.wasm_tests);
    let built = fs::exists(cx.wasm_tests.join("wasm_tests.js"))?;
    check!(
        built,
        "{} is not built: `cargo xtask test` does it",
        cx.wasm_tests.display()
    );
    config.routes = vec![Route::html("/", "<!doctype html><title>The core</title>")];
    let server = site::serve(&config)?;
    cx.page.open(&server.url()).await?;
    let tried: Vec<Tried> = cx.page.js(RUN, []).await?;
    for test in &tried {
        if let Some(fault) = &test.fault {
            return Err(format!("{}: {fault}", test.name).into());
        }
    }
    check!(tried.len() > 10, "only {} tests ran", tried.len());
    Ok(())
}
