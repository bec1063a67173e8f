//! Cuts the functions marked `#[lazy]` out into modules of their own.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use wasm_split_cli_support::{Options, transform};

use super::{LOADER, MAIN, NAME, warnings};

/// Leaves the main module and the loader in `dir` and returns the lazy modules.
pub(super) fn split(compiled: &[u8], dir: &Path) -> Result<Vec<PathBuf>> {
    std::fs::create_dir_all(dir)?;
    let main = dir.join(MAIN);
    // The loader asks the glue for the running instance.
    let glue = format!("./{NAME}.js");
    let loader = format!("./{LOADER}");
    let mut options = Options::new(compiled);
    options.output_dir = dir;
    options.main_out_path = &main;
    options.main_module = &glue;
    options.link_name = &loader;
    let result = warnings::as_errors(|| transform(options).map_err(|error| anyhow!("{error:#}")));
    Ok(result
        .context("the lazy parts cannot be split off")?
        .split_modules)
}
