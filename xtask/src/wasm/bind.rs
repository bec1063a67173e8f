//! Generates the JavaScript side of the module.

use std::path::Path;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use super::NAME;

/// Part of the names of three classes that Leptos links for streams from its
/// server. A page without that server never makes one, and exports keep alive
/// what they reach: 1.4 kB of the first load.
const SERVER_STREAMS: &str = "intounderlying";

/// Writes the glue and the module that fits it into `dir`.
pub(super) fn bind(module: &Path, dir: &Path) -> Result<()> {
    generate(module, dir).context("the JavaScript bindings cannot be generated")
}

fn generate(module: &Path, dir: &Path) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(module)
        .out_name(NAME)
        .web(true)?
        // The lazy modules import the main one's memory, table and functions.
        .keep_lld_exports(true)
        // The entry passes the address, as only it knows the hashed name.
        .omit_default_module_path(true)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true);
    let mut output = bindgen.generate_output()?;
    let exports = &mut output.wasm_mut().exports;
    let mut unused = Vec::new();
    for export in exports.iter() {
        if export.name.contains(SERVER_STREAMS) {
            unused.push(export.id());
        }
    }
    for export in unused {
        exports.delete(export);
    }
    output.emit(dir)
}
