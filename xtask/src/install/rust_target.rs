//! The standard library for WebAssembly.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::workspace::Workspace;
use crate::{process, progress};

pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

pub(crate) fn ensure(workspace: &Workspace) -> Result<()> {
    if is_installed(workspace)? {
        return Ok(());
    }
    if process::find("rustup").is_none() {
        bail!(
            "this Rust cannot compile for {WASM_TARGET}: install rustup from https://rustup.rs, \
             or your system's package for that target (Debian: libstd-rust-dev-wasm32)"
        );
    }
    progress::long_step(format!("install the Rust target {WASM_TARGET}"), || {
        let mut rustup = Command::new("rustup");
        rustup
            .current_dir(&workspace.root)
            .args(["target", "add", WASM_TARGET]);
        process::run(&mut rustup)
    })
}

/// Asks the compiler, not rustup: distributions ship the target as a package.
fn is_installed(workspace: &Workspace) -> Result<bool> {
    let mut rustc = Command::new("rustc");
    rustc
        .current_dir(&workspace.root)
        .args(["--print", "target-libdir", "--target", WASM_TARGET]);
    let dir = process::output(&mut rustc).context("Rust's compiler does not run")?;
    Ok(Path::new(String::from_utf8_lossy(&dir).trim()).is_dir())
}
