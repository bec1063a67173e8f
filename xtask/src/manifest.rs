//! `manifest.json`: what a host needs to know about the published files.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use sha2::{Digest, Sha384};

use crate::dist::Built;
use crate::workspace::{self, VERSION};

pub(crate) const NAME: &str = "manifest.json";

pub(crate) fn manifest(built: &Built) -> String {
    let files: Vec<Value> = built
        .files
        .iter()
        .map(|built| {
            json!({
                "name": built.file.name,
                "role": built.file.role.name(),
                "raw": built.file.bytes.len(),
                "gzip": built.gzip.len(),
                "brotli": built.brotli.len(),
                "integrity": integrity(&built.file.bytes),
            })
        })
        .collect();
    let total = built.first_load();
    let manifest = json!({
        "version": VERSION,
        "first_load": { "raw": total.raw, "gzip": total.gzip, "brotli": total.brotli },
        "files": files,
    });
    format!("{manifest:#}\n")
}

/// The names of the files that an earlier build wrote into `dir`.
///
/// # Errors
/// There are files, but no manifest: the directory is not ours to change.
pub(crate) fn earlier_files(dir: &Path) -> Result<Vec<String>> {
    let is_empty = std::fs::read_dir(dir).map_or(true, |mut entries| entries.next().is_none());
    if is_empty {
        return Ok(Vec::new());
    }
    let path = dir.join(NAME);
    ensure!(
        path.is_file(),
        "{} holds files that no build wrote; empty it or choose another --out",
        dir.display()
    );
    let text = workspace::read(&path)?;
    let manifest: Value = serde_json::from_str(&text)
        .with_context(|| format!("{} is damaged; delete its directory", path.display()))?;
    let files = manifest["files"].as_array().into_iter().flatten();
    Ok(files
        .filter_map(|file| file["name"].as_str())
        .map(str::to_owned)
        .collect())
}

/// The value of an `integrity` attribute.
fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integrity_is_the_one_browsers_compute() {
        let expected = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(integrity(b""), expected);
    }
}
