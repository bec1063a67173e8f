//! Notices changed sources.
//!
//! By looking several times a second: a few hundred files cost a millisecond,
//! and that works in every container and network file system, where change
//! events often do not arrive.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::workspace::Workspace;

/// What a build is made from, apart from the build tool itself.
const SOURCES: [&str; 5] = ["src", "style", "index.html", "Cargo.toml", "Cargo.lock"];

const INTERVAL: Duration = Duration::from_millis(250);

type State = BTreeMap<PathBuf, (SystemTime, u64)>;

pub(crate) struct Watch {
    roots: Vec<PathBuf>,
    seen: State,
}

impl Watch {
    pub(crate) fn start(workspace: &Workspace) -> Self {
        Self::over(
            SOURCES
                .iter()
                .map(|name| workspace.root.join(name))
                .collect(),
        )
    }

    fn over(roots: Vec<PathBuf>) -> Self {
        let seen = look(&roots);
        Self { roots, seen }
    }

    /// Blocks until something differs from what was there at the start or at
    /// the end of the last call, and returns one of the changed files.
    pub(crate) fn wait(&mut self) -> PathBuf {
        loop {
            if let Some(changed) = self.changed() {
                self.settle();
                return changed;
            }
            std::thread::sleep(INTERVAL);
        }
    }

    fn changed(&mut self) -> Option<PathBuf> {
        let now = look(&self.roots);
        let changed = difference(&self.seen, &now);
        self.seen = now;
        changed
    }

    /// Editors and version control write several files; one build is enough.
    fn settle(&mut self) {
        std::thread::sleep(INTERVAL);
        while self.changed().is_some() {
            std::thread::sleep(INTERVAL);
        }
    }
}

fn difference(before: &State, now: &State) -> Option<PathBuf> {
    let added = now
        .iter()
        .find(|(path, state)| before.get(*path) != Some(state));
    let removed = || before.keys().find(|path| !now.contains_key(*path));
    added.map(|(path, _)| path).or_else(removed).cloned()
}

fn look(roots: &[PathBuf]) -> State {
    let mut state = State::new();
    for root in roots {
        look_at(root, &mut state);
    }
    state
}

/// A file that vanishes meanwhile is simply not there.
fn look_at(path: &Path, state: &mut State) {
    let Ok(metadata) = fs::metadata(path) else {
        return;
    };
    if metadata.is_dir() {
        let entries = fs::read_dir(path).into_iter().flatten().flatten();
        entries.for_each(|entry| look_at(&entry.path(), state));
    } else {
        let modified = metadata.modified().unwrap_or(SystemTime::UNIX_EPOCH);
        state.insert(path.to_path_buf(), (modified, metadata.len()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sees_new_changed_and_removed_files() -> std::io::Result<()> {
        let dir = std::env::temp_dir().join(format!("xtask-watch-{}", std::process::id()));
        fs::create_dir_all(dir.join("deep"))?;
        let file = dir.join("deep/a.rs");
        let mut watch = Watch::over(vec![dir.clone()]);
        assert_eq!(watch.changed(), None);
        fs::write(&file, "1")?;
        assert_eq!(watch.changed().as_ref(), Some(&file));
        fs::write(&file, "22")?;
        assert_eq!(watch.changed().as_ref(), Some(&file));
        assert_eq!(watch.changed(), None);
        fs::remove_file(&file)?;
        assert_eq!(watch.changed().as_ref(), Some(&file));
        fs::remove_dir_all(&dir)
    }
}
