//! Where the drivers, the browsers and axe-core lie on this machine.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};

/// Places to look in, the most particular first.
pub(crate) struct Tools {
    root: Option<PathBuf>,
    path: Vec<PathBuf>,
}

impl Tools {
    pub(crate) fn new(root: Option<PathBuf>) -> Self {
        let own = root.iter().map(|root| root.join("bin"));
        let path = env::var_os("PATH").unwrap_or_default();
        let debian = [
            PathBuf::from("/usr/bin"),
            PathBuf::from("/usr/lib/chromium"),
        ];
        let path = own.chain(env::split_paths(&path)).chain(debian).collect();
        Self { root, path }
    }

    /// The first of these programs that exists anywhere.
    pub(crate) fn program(&self, names: &[&str]) -> Outcome<PathBuf> {
        let candidates = names
            .iter()
            .flat_map(|name| self.path.iter().map(move |dir| dir.join(name)));
        first_file(candidates).ok_or_else(|| missing(&names.join(" or "), "--tools DIR/bin, PATH"))
    }

    /// WebKit's small browser, which Debian keeps out of PATH.
    pub(crate) fn mini_browser(&self) -> Outcome<PathBuf> {
        let libraries = Path::new("/usr/lib");
        let parents = entries(libraries)
            .into_iter()
            .chain([libraries.to_path_buf(), PathBuf::from("/usr/libexec")]);
        let kits = parents
            .flat_map(|parent| entries(&parent))
            .filter(|dir| is_webkit(dir));
        let found = first_file(kits.map(|dir| dir.join("MiniBrowser")));
        match found {
            Some(path) => Ok(path),
            None => self.program(&["MiniBrowser"]),
        }
    }

    /// The source of axe-core, the accessibility checker.
    pub(crate) fn axe(&self) -> Outcome<String> {
        const FILE: &str = "node_modules/axe-core/axe.min.js";
        let root = self.root.as_deref().unwrap_or(Path::new("."));
        fs::read_to_string(root.join(FILE)).map_err(|_| missing(FILE, "--tools DIR"))
    }
}

fn is_webkit(dir: &Path) -> bool {
    let name = dir
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    name.is_some_and(|name| name.starts_with("webkit2gtk-") || name.starts_with("webkitgtk-"))
}

/// The entries of a directory; none if it cannot be read.
fn entries(dir: &Path) -> Vec<PathBuf> {
    let read = fs::read_dir(dir).into_iter().flatten();
    read.filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .collect()
}

fn first_file(mut candidates: impl Iterator<Item = PathBuf>) -> Option<PathBuf> {
    candidates.find(|path| path.is_file())
}

fn missing(what: &str, places: &str) -> Failure {
    format!("not found: {what} (looked in {places} and the usual places)").into()
}
