//! The tests of the core on the target that ships: `tests/wasm`, which the browser
//! tests run as pages of their own.

use anyhow::Result;

use super::lane::Check;
use crate::install;
use crate::wasm::{self, Library};
use crate::workspace::Workspace;

const TESTS: Library = Library {
    what: "the tests of the core",
    package: "wasm-tests",
    profile: "dev",
};

/// Leaves in `target/wasm-tests` what the browser tests serve.
pub(super) fn build(workspace: &Workspace) -> Check<'_> {
    Check::new("the core's tests as WebAssembly", || run(workspace))
}

fn run(workspace: &Workspace) -> Result<()> {
    let tools = install::build_tools(workspace)?;
    let compiled = wasm::compile(workspace, &tools.esbuild, TESTS)?;
    wasm::bind_whole(&compiled, TESTS, &workspace.target.join("wasm-tests"))
}
