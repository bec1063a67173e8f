//! From Rust sources to the WebAssembly files and their JavaScript side.
//!
//! Order matters: exports that nobody calls go first, as splitting puts all that an
//! export reaches into the main module; splitting needs the linker's relocations,
//! which only the compiler's own output has; the bindings are generated for what
//! remains in the main module; optimising comes last, as it would drop what both
//! rely on.

mod bind;
mod compile;
mod data;
mod exports;
mod optimize;
mod split;
mod warnings;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::cache::Cache;
use crate::install::BuildTools;
use crate::{progress, workspace};

pub(crate) use compile::{Library, compile, lint};
pub(crate) use optimize::Goal;

/// The name of the library, of the glue and of the module.
pub(crate) const NAME: &str = "eu_quote";

/// The module that loads the lazy parts; the wasm imports it by this name.
pub(crate) const LOADER: &str = "__wasm_split.js";

const MAIN: &str = "main.wasm";
const LAZY: &str = "lazy";

/// A directory with the glue, the loader and the optimised modules.
pub(crate) struct Linked {
    dir: PathBuf,
}

/// One lazily loaded module.
pub(crate) struct LazyPart {
    /// The file name by which the loader knows it.
    pub(crate) file: String,
    pub(crate) bytes: Vec<u8>,
}

impl Linked {
    pub(crate) fn main(&self) -> Result<Vec<u8>> {
        workspace::read_bytes(&self.dir.join(MAIN))
    }

    /// Sorted by name, so that output does not depend on the file system.
    pub(crate) fn lazy_parts(&self) -> Result<Vec<LazyPart>> {
        let mut parts = Vec::new();
        for entry in fs::read_dir(self.dir.join(LAZY))? {
            let entry = entry?;
            parts.push(LazyPart {
                file: entry.file_name().to_string_lossy().into_owned(),
                bytes: workspace::read_bytes(&entry.path())?,
            });
        }
        parts.sort_by(|a, b| a.file.cmp(&b.file));
        Ok(parts)
    }

    /// Copies the JavaScript into a directory where names may be rewritten.
    pub(crate) fn copy_scripts(&self, to: &Path) -> Result<()> {
        copy_tree(&self.dir, to, &|path| {
            path.extension().is_some_and(|e| e == "js")
        })
    }
}

/// Splits, binds and optimises what the compiler made, or finds it done.
pub(crate) fn link(cache: &Cache, compiled: &Path, tools: &BuildTools) -> Result<Linked> {
    let bytes = workspace::read_bytes(compiled)?;
    let version = tools.wasm_opt.version().as_bytes();
    let dir = cache.directory("wasm", &[&bytes, version], |dir| {
        let stage = dir.join("stage");
        let parts = split::split(&exports::remove_unused(&bytes)?, &stage)?;
        bind::bind(&stage.join(MAIN), NAME, dir)?;
        let mut jobs = vec![(dir.join(format!("{NAME}_bg.wasm")), dir.join(MAIN))];
        fs::create_dir_all(dir.join(LAZY))?;
        for part in parts {
            let name = part.file_name().context("a lazy module has no file name")?;
            jobs.push((part.clone(), dir.join(LAZY).join(name)));
        }
        optimize::optimize(&tools.wasm_opt, Goal::Size, &jobs)?;
        fs::rename(stage.join(LOADER), dir.join(LOADER))?;
        fs::remove_file(&jobs[0].0)?;
        fs::remove_dir_all(&stage)?;
        Ok(())
    })?;
    let linked = Linked { dir };
    progress::say(data::report(&linked.main()?, &linked.lazy_parts()?)?);
    Ok(linked)
}

/// Binds and optimises a library without lazy parts: `NAME.js` and `NAME.wasm` in `dir`,
/// after the name of its package.
pub(crate) fn link_whole(
    compiled: &Path,
    library: Library,
    goal: Goal,
    tools: &BuildTools,
    dir: &Path,
) -> Result<()> {
    let name = library.name();
    bind::bind(compiled, &name, dir)?;
    let bound = dir.join(format!("{name}_bg.wasm"));
    let job = (bound.clone(), dir.join(format!("{name}.wasm")));
    optimize::optimize(&tools.wasm_opt, goal, &[job])?;
    Ok(fs::remove_file(bound)?)
}

/// Binds a library without lazy parts and leaves it as it was compiled: `NAME.js` and
/// `NAME_bg.wasm` in `dir`.
pub(crate) fn bind_whole(compiled: &Path, library: Library, dir: &Path) -> Result<()> {
    bind::bind(compiled, &library.name(), dir)
}

fn copy_tree(from: &Path, to: &Path, wanted: &dyn Fn(&Path) -> bool) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let target = to.join(path.file_name().context("a directory entry has no name")?);
        if path.is_dir() {
            copy_tree(&path, &target, wanted)?;
        } else if wanted(&path) {
            fs::copy(&path, &target)?;
        }
    }
    Ok(())
}
