//! Generates the JavaScript side of the module.

use std::path::Path;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

/// Writes the glue and the module that fits it into `dir`: `name.js`, `name_bg.wasm`.
pub(super) fn bind(module: &Path, name: &str, dir: &Path) -> Result<()> {
    generate(module, name, dir).context("the JavaScript bindings cannot be generated")
}

fn generate(module: &Path, name: &str, dir: &Path) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(module)
        .out_name(name)
        .web(true)?
        // The lazy modules import the main one's memory, table and functions.
        .keep_lld_exports(true)
        // The entry passes the address, as only it knows the hashed name.
        .omit_default_module_path(true)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true);
    bindgen.generate_output()?.emit(dir)
}
