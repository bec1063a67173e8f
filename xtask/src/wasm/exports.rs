//! Takes exports away that the page never calls.
//!
//! Splitting puts into the main module whatever an export reaches: functions,
//! their data and their entries in the function table. None of the later steps
//! can tell that data and table entries have become useless, so an export has to
//! go before the split for them to go as well.

use std::ops::Range;

use anyhow::{Context, Result};
use wasm_encoder::{ExportSection, Module, RawSection};
use wasmparser::{ExportSectionReader, Parser, Payload};

/// Part of the names of three classes that Leptos links for streams from its
/// server, and of their descriptions for wasm-bindgen, which passes over a class
/// without one. A page without that server never makes one.
const SERVER_STREAMS: &str = "intounderlying";

/// The compiler's module without the exports for streams from a server.
pub(super) fn remove_unused(module: &[u8]) -> Result<Vec<u8>> {
    remove(module, SERVER_STREAMS).context("the exports of the compiled module cannot be read")
}

/// All other sections keep their place and their bytes: the linker's relocations
/// name them by their number and count from their start.
fn remove(module: &[u8], part_of_name: &str) -> Result<Vec<u8>> {
    let mut output = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        if let Payload::ExportSection(exports) = payload {
            output.section(&without(exports, part_of_name)?);
        } else if let Some((id, range)) = payload.as_section() {
            let data = slice(module, range)?;
            output.section(&RawSection { id, data });
        }
    }
    Ok(output.finish())
}

fn without(exports: ExportSectionReader<'_>, part_of_name: &str) -> Result<ExportSection> {
    let mut kept = ExportSection::new();
    for export in exports {
        let export = export?;
        if !export.name.contains(part_of_name) {
            kept.export(export.name, export.kind.into(), export.index);
        }
    }
    Ok(kept)
}

fn slice(module: &[u8], range: Range<u64>) -> Result<&[u8]> {
    let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
    module
        .get(range)
        .context("a section ends after the module's end")
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        CodeSection, CustomSection, ExportKind, Function, FunctionSection, TypeSection,
    };

    /// A module of one function under several names, with a section behind its code
    /// where the linker has its relocations.
    fn module(names: &[&str]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut exports = ExportSection::new();
        for name in names {
            exports.export(name, ExportKind::Func, 0);
        }
        let mut body = Function::new([]);
        body.instructions().end();
        let mut code = CodeSection::new();
        code.function(&body);
        let relocations = CustomSection {
            name: "reloc.CODE".into(),
            data: [1, 2, 3].as_slice().into(),
        };
        Module::new()
            .section(&types)
            .section(&functions)
            .section(&exports)
            .section(&code)
            .section(&relocations)
            .clone()
            .finish()
    }

    #[test]
    fn streams_go_with_their_descriptions_and_nothing_else_changes() -> Result<()> {
        let compiled = module(&[
            "mount_1f",
            "__wbg_intounderlyingsource_free_2a",
            "intounderlyingsink_write_2a",
            "__wbindgen_describe_intounderlyingsink_write_2a",
            "mounted_open_1f",
        ]);
        assert_eq!(
            remove_unused(&compiled)?,
            module(&["mount_1f", "mounted_open_1f"])
        );
        Ok(())
    }

    #[test]
    fn a_module_without_streams_stays_as_it_is() -> Result<()> {
        let compiled = module(&["mount_1f"]);
        assert_eq!(remove_unused(&compiled)?, compiled);
        Ok(())
    }

    #[test]
    fn a_module_cut_short_is_refused() {
        let mut compiled = module(&["mount_1f"]);
        compiled.pop();
        assert!(remove_unused(&compiled).is_err());
    }
}
