//! A copy of the sources, in which they are changed: the place is always the same, so that
//! its build is kept, and whatever ends a run leaves the sources as they were.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::process;
use crate::workspace::{self, Workspace};

pub(super) struct Tree {
    pub(super) root: PathBuf,
}

impl Tree {
    /// The copy, as the sources are now.
    pub(super) fn of(workspace: &Workspace) -> Result<Self> {
        let root = workspace.target.join("mutants/tree");
        let mut git = Command::new("git");
        git.current_dir(&workspace.root).args([
            "ls-files",
            "--cached",
            "--others",
            "--exclude-standard",
            "-z",
        ]);
        let listed = String::from_utf8(process::output(&mut git)?)?;
        let sources = listed.split('\0').filter(|path| !path.is_empty());
        // What is listed may have been deleted.
        let is_there = |path: &&str| workspace.root.join(path).is_file();
        let sources: BTreeSet<PathBuf> = sources.filter(is_there).map(PathBuf::from).collect();
        for source in &sources {
            let bytes = workspace::read_bytes(&workspace.root.join(source))?;
            let copy = root.join(source);
            // One that is the same keeps its time, and nothing is built for it.
            if !fs::read(&copy).is_ok_and(|copied| copied == bytes) {
                workspace::write(&copy, bytes)?;
            }
        }
        let mut copies = Vec::new();
        collect(&root, &mut copies)?;
        for copy in copies {
            if !copy
                .strip_prefix(&root)
                .is_ok_and(|path| sources.contains(path))
            {
                fs::remove_file(&copy)?;
            }
        }
        Ok(Self { root })
    }

    /// The files of a module, but for those that only tests have.
    pub(super) fn files_of(&self, module: &str) -> Result<Vec<String>> {
        let mut files = Vec::new();
        let src = self.root.join("src");
        let file = src.join(format!("{module}.rs"));
        if file.is_file() {
            files.push(file);
        }
        let folder = src.join(module);
        if folder.is_dir() {
            collect(&folder, &mut files)?;
        }
        files.retain(|file| file.extension().is_some_and(|end| end == "rs"));
        if files.is_empty() {
            bail!("src has no module `{module}`");
        }
        files.sort();
        let mut names = Vec::new();
        for file in files {
            if !is_of_tests(&file)? {
                let path = file.strip_prefix(&self.root)?;
                names.push(path.to_string_lossy().into_owned());
            }
        }
        Ok(names)
    }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// Whether the module above a file has it in tests only.
fn is_of_tests(file: &Path) -> Result<bool> {
    let (Some(folder), Some(stem)) = (file.parent(), file.file_stem()) else {
        return Ok(false);
    };
    let above = [folder.join("mod.rs"), folder.with_extension("rs")];
    for above in above
        .iter()
        .filter(|above| above.is_file() && *above != file)
    {
        if has_in_tests(&workspace::read(above)?, &stem.to_string_lossy()) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn has_in_tests(source: &str, module: &str) -> bool {
    let declared = format!("mod {module};");
    let lines: Vec<&str> = source.lines().collect();
    lines
        .windows(2)
        .any(|pair| pair[0] == "#[cfg(test)]" && pair[1] == declared)
}

#[cfg(test)]
mod tests {
    use super::has_in_tests;

    #[test]
    fn modules_of_tests_are_told_by_their_declaration() {
        let source = "mod wire;\n\n#[cfg(test)]\nmod tests;\n";
        assert!(has_in_tests(source, "tests"));
        assert!(!has_in_tests(source, "wire") && !has_in_tests(source, "test"));
    }
}
