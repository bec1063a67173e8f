//! The build: everything in `dist`, from the sources.

use std::fs;
use std::path::Path;
use std::thread;

use anyhow::{Context, Result, anyhow};

use crate::cache::Cache;
use crate::output::OutputFile;
use crate::wasm::{self, Library};
use crate::workspace::{self, Workspace};
use crate::{assemble, compress, install, manifest, progress};

/// What a compressed twin's name ends with.
const TWINS: [&str; 2] = [".br", ".gz"];

/// A finished build.
pub(crate) struct Built {
    pub(crate) files: Vec<BuiltFile>,
}

pub(crate) struct BuiltFile {
    pub(crate) file: OutputFile,
    pub(crate) gzip: Vec<u8>,
    pub(crate) brotli: Vec<u8>,
}

/// Bytes as stored and as sent.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sizes {
    pub(crate) raw: usize,
    pub(crate) gzip: usize,
    pub(crate) brotli: usize,
}

impl BuiltFile {
    pub(crate) fn sizes(&self) -> Sizes {
        Sizes {
            raw: self.file.bytes.len(),
            gzip: self.gzip.len(),
            brotli: self.brotli.len(),
        }
    }
}

impl Built {
    /// What a visitor downloads before the widget works.
    pub(crate) fn first_load(&self) -> Sizes {
        let needed = self.files.iter().filter(|f| f.file.role.is_first_load());
        needed
            .map(BuiltFile::sizes)
            .fold(Sizes::default(), |sum, sizes| Sizes {
                raw: sum.raw + sizes.raw,
                gzip: sum.gzip + sizes.gzip,
                brotli: sum.brotli + sizes.brotli,
            })
    }
}

/// Builds into `out` and leaves nothing there of an earlier build.
pub(crate) fn build(workspace: &Workspace, out: &Path) -> Result<Built> {
    let earlier = manifest::earlier_files(out)?;
    let cache = Cache::open(workspace)?;
    let tools = install::build_tools(workspace)?;
    let compiled = wasm::compile(workspace, &tools.esbuild, Library::WIDGET)?;
    let linked = progress::step("split, bind and optimise the WebAssembly", || {
        wasm::link(&cache, &compiled, &tools)
    })?;
    let files = progress::step("bundle scripts and styles", || {
        assemble::files(workspace, &tools, &linked)
    })?;
    let built = progress::step("compress", || compress_all(&cache, files))?;
    write(&built, out, &earlier)?;
    cache.remove_unused()?;
    Ok(built)
}

fn compress_all(cache: &Cache, files: Vec<OutputFile>) -> Result<Built> {
    thread::scope(|scope| {
        let running: Vec<_> = files
            .into_iter()
            .map(|file| scope.spawn(|| compress_one(cache, file)))
            .collect();
        let files = running.into_iter().map(|job| {
            job.join()
                .map_err(|_| anyhow!("the thread that compressed a file panicked"))?
        });
        Ok(Built {
            files: files.collect::<Result<_>>()?,
        })
    })
}

fn compress_one(cache: &Cache, file: OutputFile) -> Result<BuiltFile> {
    let gzip = cache.bytes("gzip", &[&file.bytes], || compress::gzip(&file.bytes))?;
    let brotli = cache.bytes("brotli", &[&file.bytes], || compress::brotli(&file.bytes))?;
    Ok(BuiltFile { file, gzip, brotli })
}

/// Writes the build so that a page loaded meanwhile finds every file it names:
/// new files come first, and files of the earlier build go last.
fn write(built: &Built, out: &Path, earlier: &[String]) -> Result<()> {
    let (stable, hashed): (Vec<_>, Vec<_>) =
        built.files.iter().partition(|built| built.file.is_stable());
    for built in hashed.into_iter().chain(stable) {
        let path = out.join(&built.file.name);
        write_changed(&path, &built.file.bytes)?;
        write_changed(&twin(&path, ".gz"), &built.gzip)?;
        write_changed(&twin(&path, ".br"), &built.brotli)?;
    }
    write_changed(
        &out.join(manifest::NAME),
        manifest::manifest(built).as_bytes(),
    )?;
    let is_current = |name: &String| built.files.iter().any(|built| built.file.name == *name);
    for name in earlier.iter().filter(|name| !is_current(name)) {
        remove(&out.join(name))?;
    }
    Ok(())
}

/// Leaves an unchanged file its time of modification.
fn write_changed(path: &Path, content: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|existing| existing == content) {
        return Ok(());
    }
    workspace::write(path, content)
}

fn remove(path: &Path) -> Result<()> {
    for path in std::iter::once(path.to_path_buf()).chain(TWINS.map(|suffix| twin(path, suffix))) {
        match fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(error).with_context(|| format!("cannot remove {}", path.display()));
            }
            _ => {}
        }
    }
    Ok(())
}

fn twin(path: &Path, suffix: &str) -> std::path::PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::Role;

    fn built(contents: &[&str]) -> Built {
        let file = |content: &&str| BuiltFile {
            file: OutputFile::hashed("a", "js", Role::Glue, content.as_bytes().to_vec()),
            gzip: b"12".to_vec(),
            brotli: b"1".to_vec(),
        };
        Built {
            files: contents.iter().map(file).collect(),
        }
    }

    #[test]
    fn a_new_build_replaces_the_earlier_one_and_nothing_else() -> Result<()> {
        let out = std::env::temp_dir().join(format!("xtask-dist-{}", std::process::id()));
        write(
            &built(&["old", "kept"]),
            &out,
            &manifest::earlier_files(&out)?,
        )?;
        workspace::write(&out.join("CNAME"), "a host's own file")?;
        write(
            &built(&["new", "kept"]),
            &out,
            &manifest::earlier_files(&out)?,
        )?;
        let mut names = Vec::new();
        for entry in fs::read_dir(&out)? {
            names.push(entry?.file_name().to_string_lossy().into_owned());
        }
        fs::remove_dir_all(&out)?;
        assert_eq!(names.len(), 2 * 3 + 2, "{names:?}");
        Ok(())
    }

    #[test]
    fn a_directory_of_others_is_left_alone() -> Result<()> {
        let out = std::env::temp_dir().join(format!("xtask-other-{}", std::process::id()));
        workspace::write(&out.join("thesis.txt"), "x")?;
        let refused = manifest::earlier_files(&out).is_err();
        fs::remove_dir_all(&out)?;
        assert!(refused);
        Ok(())
    }

    #[test]
    fn the_first_load_sums_what_is_needed() {
        let mut built = built(&["12345", "123"]);
        built.files[1].file.role = Role::Lazy;
        let sizes = built.first_load();
        assert_eq!((sizes.raw, sizes.gzip, sizes.brotli), (5, 2, 1));
    }
}
