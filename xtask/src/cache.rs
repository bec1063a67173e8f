//! Results of slow steps, found again by a hash of everything they came from.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::workspace::{self, Workspace};

pub(crate) struct Cache {
    dir: PathBuf,
    /// A hash of this program: a changed step must not find its old results.
    tool: String,
    used: Mutex<BTreeSet<OsString>>,
}

impl Cache {
    pub(crate) fn open(workspace: &Workspace) -> Result<Self> {
        Ok(Self {
            dir: workspace.target.join("xtask-cache"),
            tool: hex(&own_program()?),
            used: Mutex::default(),
        })
    }

    /// The directory that `make` filled, now or in an earlier run with the same
    /// `inputs`.
    pub(crate) fn directory(
        &self,
        step: &str,
        inputs: &[&[u8]],
        make: impl FnOnce(&Path) -> Result<()>,
    ) -> Result<PathBuf> {
        let name = format!("{step}-{}", self.key(inputs));
        let entry = self.dir.join(&name);
        if !entry.is_dir() {
            // A run that is cut short leaves no entry, only this directory.
            let unfinished = self.dir.join(format!("{name}.{}", std::process::id()));
            fs::create_dir_all(&unfinished)
                .with_context(|| format!("cannot create {}", unfinished.display()))?;
            make(&unfinished)?;
            if let Err(error) = fs::rename(&unfinished, &entry) {
                // Another run was faster; its result is the same.
                fs::remove_dir_all(&unfinished)?;
                if !entry.is_dir() {
                    return Err(error).with_context(|| format!("cannot write {}", entry.display()));
                }
            }
        }
        self.used().insert(name.into());
        Ok(entry)
    }

    /// Like [`directory`](Self::directory) for one file.
    pub(crate) fn bytes(
        &self,
        step: &str,
        inputs: &[&[u8]],
        make: impl FnOnce() -> Result<Vec<u8>>,
    ) -> Result<Vec<u8>> {
        let entry = self.directory(step, inputs, |dir| {
            workspace::write(&dir.join("result"), make()?)
        })?;
        workspace::read_bytes(&entry.join("result"))
    }

    /// Forgets what this run had no use for, so that the cache cannot grow.
    pub(crate) fn remove_unused(&self) -> Result<()> {
        for entry in fs::read_dir(&self.dir)? {
            let entry = entry?;
            if !self.used().contains(&entry.file_name()) {
                fs::remove_dir_all(entry.path())?;
            }
        }
        Ok(())
    }

    fn used(&self) -> MutexGuard<'_, BTreeSet<OsString>> {
        self.used.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn key(&self, inputs: &[&[u8]]) -> String {
        let mut hash = Sha256::new();
        hash.update(&self.tool);
        for input in inputs {
            // Lengths keep ("ab", "c") apart from ("a", "bc").
            hash.update(input.len().to_le_bytes());
            hash.update(input);
        }
        short_hex(&hash.finalize(), 32)
    }
}

/// The bytes of the running program.
fn own_program() -> Result<Vec<u8>> {
    // On Linux this reads the running file even after a new one replaced it, as
    // the checks of `cargo xtask test` do with this tool.
    let running = Path::new("/proc/self/exe");
    if running.exists() {
        return workspace::read_bytes(running);
    }
    let program = std::env::current_exe().context("cannot find this program's own file")?;
    workspace::read_bytes(&program)
}

/// SHA-256 in hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    short_hex(&Sha256::digest(bytes), 64)
}

fn short_hex(digest: &[u8], digits: usize) -> String {
    let mut text = digest
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect::<Vec<_>>()
        .concat();
    text.truncate(digits);
    text
}
