//! The compiler's part.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::install::{self, WASM_TARGET};
use crate::scripts::Esbuild;
use crate::workspace::Workspace;
use crate::{process, progress};

/// A library that becomes a module, and the profile of `Cargo.toml` to build it in.
#[derive(Clone, Copy)]
pub(crate) struct Library {
    /// What it is called in messages.
    pub(crate) what: &'static str,
    pub(crate) package: &'static str,
    pub(crate) profile: &'static str,
}

impl Library {
    /// What is downloaded.
    pub(crate) const WIDGET: Self = Self {
        what: "the widget",
        package: "eu-quote",
        profile: "release",
    };

    /// The name of the module, and of the glue made for it.
    pub(super) fn name(self) -> String {
        self.package.replace('-', "_")
    }

    /// Where cargo puts what it builds in this profile.
    fn directory(self) -> &'static str {
        match self.profile {
            "dev" => "debug",
            other => other,
        }
    }
}

/// The sheets that come with the details, in cascade order; they follow the widget's.
const DETAILS_STYLES: [&str; 2] = ["details.css", "print.css"];

/// Where `src/view/details.rs` looks for them.
const DETAILS_STYLE: &str = "EU_QUOTE_DETAILS_STYLE";

/// Builds a library with the flags of the widget and returns the module's path.
pub(crate) fn compile(
    workspace: &Workspace,
    esbuild: &Esbuild,
    library: Library,
) -> Result<PathBuf> {
    let Library { what, profile, .. } = library;
    let style = esbuild.styles(&workspace.root.join("style"), &DETAILS_STYLES)?;
    let style = String::from_utf8(style).context("esbuild's style sheet is not UTF-8")?;
    let step = format!("compile {what} (cargo, {profile}, wasm32)");
    progress::long_step(step, || {
        // The module alone: where a library for Rust is asked for beside it, cargo does
        // without link-time optimisation.
        let mut cargo = cargo(workspace, library, &["rustc", "--crate-type", "cdylib"])?;
        cargo.env(DETAILS_STYLE, style.trim_end());
        process::run(&mut cargo).with_context(|| format!("{what} does not compile"))
    })?;
    Ok(target_dir(workspace)
        .join(WASM_TARGET)
        .join(library.directory())
        .join(format!("{}.wasm", library.name())))
}

/// Clippy's warnings as errors, with what the release build has compiled already.
pub(crate) fn lint(workspace: &Workspace, library: Library) -> Result<()> {
    install::rust_target(workspace)?;
    let mut cargo = cargo(workspace, library, &["clippy"])?;
    process::run(cargo.args(["--", "-D", "warnings"]))
}

/// A directory of its own: other flags in the same one would rebuild the dependencies at
/// every change between `cargo test` and `cargo xtask dist`.
fn target_dir(workspace: &Workspace) -> PathBuf {
    workspace.target.join("wasm")
}

/// Cargo with the flags of the widget.
fn cargo(workspace: &Workspace, library: Library, command: &[&str]) -> Result<Command> {
    let mut cargo = process::cargo();
    cargo
        .current_dir(&workspace.root)
        .args(command)
        .args(["--quiet", "--lib", "--profile", library.profile])
        .args(["--package", library.package, "--target", WASM_TARGET])
        .arg("--target-dir")
        .arg(target_dir(workspace))
        .env("CARGO_ENCODED_RUSTFLAGS", rustflags(workspace)?);
    Ok(cargo)
}

const FLAGS: [&str; 2] = [
    // Splitting needs the linker's relocations.
    "-Clink-args=--emit-relocs",
    // One hash of a few kilobytes: unrolled rounds would cost 2 kB for nothing.
    "--cfg=sha2_backend_soft=\"compact\"",
];

/// The flags, separated as `CARGO_ENCODED_RUSTFLAGS` wants it.
fn rustflags(workspace: &Workspace) -> Result<OsString> {
    let mut flags = OsString::from(FLAGS.join("\x1f"));
    for (prefix, name) in path_prefixes(workspace)? {
        flags.push("\x1f--remap-path-prefix=");
        flags.push(prefix);
        flags.push("=");
        flags.push(name);
    }
    Ok(flags)
}

/// Panic messages name source files. Without the machine's part of those paths
/// they are shorter, the same everywhere, and tell a visitor nothing. Our own are
/// relative to the workspace already: cargo names them so.
fn path_prefixes(workspace: &Workspace) -> Result<Vec<(PathBuf, &'static str)>> {
    let mut prefixes = Vec::new();
    if let Some(registries) = cargo_home().map(|home| home.join("registry/src")) {
        prefixes.extend(
            subdirectories(&registries)
                .into_iter()
                .map(|dir| (dir, "crates")),
        );
    }
    let sysroot = process::output(
        Command::new("rustc")
            .current_dir(&workspace.root)
            .args(["--print", "sysroot"]),
    )?;
    let sysroot = PathBuf::from(String::from_utf8(sysroot)?.trim());
    prefixes.push((sysroot.join("lib/rustlib/src/rust"), "rust"));
    Ok(prefixes)
}

fn cargo_home() -> Option<PathBuf> {
    std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
}

fn subdirectories(dir: &Path) -> Vec<PathBuf> {
    // No registry directory means that all sources are vendored in the workspace.
    let entries = std::fs::read_dir(dir).into_iter().flatten().flatten();
    let mut found: Vec<_> = entries
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect();
    found.sort();
    found
}
