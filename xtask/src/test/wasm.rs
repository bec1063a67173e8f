//! The tests that run as WebAssembly in Chromium, without the whole widget.

use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::json;

use super::{Check, Outcome};
use crate::cli::Engine;
use crate::install::{self, WASM_TARGET};
use crate::process;
use crate::workspace::{self, Workspace};

/// The test target in `Cargo.toml`.
const TEST: &str = "wasm";

pub(super) fn check(workspace: &Workspace) -> Check<'_> {
    Check::that_may_skip("WebAssembly tests in Chromium", || {
        if !has_test_target(workspace)? {
            return Ok(Outcome::Skipped("Cargo.toml has no test target `wasm`"));
        }
        run(workspace).map(|()| Outcome::Passed)
    })
}

fn run(workspace: &Workspace) -> Result<()> {
    install::rust_target(workspace)?;
    install::browsers(workspace, &[Engine::Chromium])?;
    // The runner reads what the wasm-bindgen macros wrote, so versions must agree.
    let version = workspace.locked_version("wasm-bindgen")?;
    let runner = "wasm-bindgen-test-runner";
    let runner = install::cargo_tool(workspace, "wasm-bindgen-cli", &version, runner)?;
    let driver = process::find("chromedriver").context("chromedriver is not on PATH")?;
    let mut cargo = process::cargo();
    cargo
        .current_dir(&workspace.root)
        // Not --quiet: cargo would hand that on to the runner, which refuses it.
        .args(["test", "--package", "eu-quote", "--test", TEST])
        // The core only: the widget has browser tests of its own, and its lazy part
        // imports a loader that only `dist` makes.
        .arg("--no-default-features")
        .args(["--target", WASM_TARGET])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("CHROMEDRIVER", driver)
        // Another driver in the environment would be preferred.
        .env_remove("GECKODRIVER")
        .env("WASM_BINDGEN_TEST_ONLY_WEB", "1")
        // In seconds; the runner's own limit is for machines with nothing else to do.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities(workspace)?);
    process::run(&mut cargo)
}

fn capabilities(workspace: &Workspace) -> Result<PathBuf> {
    // Chromium's sandbox does not start as root, as in most containers.
    let arguments = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
    ];
    let path = workspace.target.join("webdriver.json");
    workspace::write(
        &path,
        json!({ "goog:chromeOptions": { "args": arguments } }).to_string(),
    )?;
    Ok(path)
}

fn has_test_target(workspace: &Workspace) -> Result<bool> {
    let manifest: toml::Table = workspace::read(&workspace.root.join("Cargo.toml"))?.parse()?;
    let tests = manifest.get("test").and_then(toml::Value::as_array);
    let mut names = tests
        .into_iter()
        .flatten()
        .filter_map(|test| test.get("name"));
    Ok(names.any(|name| name.as_str() == Some(TEST)))
}
