//! What a machine lacks, and how to get it.
//!
//! Everything goes into `target/tools` except system packages, which only
//! Debian's and Ubuntu's package manager is trusted to install by itself.

mod cargo_tool;
mod npm;
mod rust_target;
mod system;

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::process;
use crate::scripts::Esbuild;
use crate::workspace::Workspace;

pub(crate) use cargo_tool::cargo_tool;
pub(crate) use rust_target::{WASM_TARGET, ensure as rust_target};
pub(crate) use system::browsers;

/// What a build needs besides cargo.
pub(crate) struct BuildTools {
    pub(crate) esbuild: Esbuild,
    pub(crate) wasm_opt: WasmOpt,
}

/// Installs what is missing for a build.
pub(crate) fn build_tools(workspace: &Workspace) -> Result<BuildTools> {
    rust_target::ensure(workspace)?;
    let programs = npm::ensure(workspace)?;
    Ok(BuildTools {
        esbuild: Esbuild::new(programs.join("esbuild")),
        wasm_opt: WasmOpt::find(&programs)?,
    })
}

/// A `wasm-opt` that knows the features of current compilers.
pub(crate) struct WasmOpt {
    program: PathBuf,
    version: String,
}

/// Older ones reject or misread what Rust's LLVM writes; Debian 12 has 108.
const OLDEST_WASM_OPT: u32 = 120;

impl WasmOpt {
    /// The machine's own if it is recent, as it is faster; else the one from npm.
    fn find(programs: &Path) -> Result<Self> {
        let own = process::find("wasm-opt").and_then(|program| Self::at(program).ok());
        match own {
            Some(own) if own.number().is_some_and(|n| n >= OLDEST_WASM_OPT) => Ok(own),
            _ => Self::at(programs.join("wasm-opt")),
        }
    }

    fn at(program: PathBuf) -> Result<Self> {
        let version = process::output(Command::new(&program).arg("--version"))?;
        let version = String::from_utf8_lossy(&version).trim().to_owned();
        Ok(Self { program, version })
    }

    /// `132` of `wasm-opt version 132 (version_132)`.
    fn number(&self) -> Option<u32> {
        let number = self.version.strip_prefix("wasm-opt version ")?;
        number.split_whitespace().next()?.parse().ok()
    }

    pub(crate) fn version(&self) -> &str {
        &self.version
    }

    pub(crate) fn command(&self) -> Command {
        Command::new(&self.program)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_wasm_opt_is_read() {
        let number = |version: &str| {
            WasmOpt {
                program: PathBuf::new(),
                version: version.to_owned(),
            }
            .number()
        };
        assert_eq!(number("wasm-opt version 132 (version_132)"), Some(132));
        assert_eq!(number("wasm-opt version 108"), Some(108));
        assert_eq!(number("something else"), None);
    }
}
