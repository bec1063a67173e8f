//! How splitting has divided the data.
//!
//! Texts and tables that only a lazy part reaches move into it, as functions do.

use anyhow::{Context, Result};
use wasmparser::{Parser, Payload};

use super::LazyPart;

/// Where how many bytes of data are, in one line.
pub(super) fn report(main: &[u8], parts: &[LazyPart]) -> Result<String> {
    let in_main = size(main).context("the data of the main module cannot be read")?;
    let mut in_parts = 0;
    for part in parts {
        let bytes = size(&part.bytes);
        in_parts += bytes.with_context(|| format!("the data of {} cannot be read", part.file))?;
    }
    Ok(format!(
        "data: {in_main} bytes in the main module, {in_parts} moved to the lazy parts"
    ))
}

/// The bytes of all data segments.
fn size(module: &[u8]) -> Result<usize> {
    let mut bytes = 0;
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::DataSection(segments) = payload? {
            for segment in segments {
                bytes += segment?.data.len();
            }
        }
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{ConstExpr, DataSection, Module};

    fn module(segments: &[&str]) -> Vec<u8> {
        let mut data = DataSection::new();
        for segment in segments {
            data.active(0, &ConstExpr::i32_const(0), segment.bytes());
        }
        Module::new().section(&data).clone().finish()
    }

    fn part(segments: &[&str]) -> LazyPart {
        LazyPart {
            file: "split_details.wasm".into(),
            bytes: module(segments),
        }
    }

    #[test]
    fn the_size_sums_all_segments() -> Result<()> {
        assert_eq!(size(&module(&["abc", "", "de"]))?, 5);
        assert_eq!(size(&Module::new().finish())?, 0);
        Ok(())
    }

    #[test]
    fn the_report_sums_all_lazy_parts() -> Result<()> {
        assert_eq!(
            report(
                &module(&["for all"]),
                &[part(&["one"]), part(&["of", "two"])]
            )?,
            "data: 7 bytes in the main module, 8 moved to the lazy parts"
        );
        Ok(())
    }

    #[test]
    fn what_is_no_module_names_the_file() {
        let broken = LazyPart {
            file: "split_details.wasm".into(),
            bytes: b"<!doctype html>".to_vec(),
        };
        let error = report(&module(&[]), &[broken]).map_err(|error| error.to_string());
        assert_eq!(
            error,
            Err("the data of split_details.wasm cannot be read".into())
        );
    }
}
