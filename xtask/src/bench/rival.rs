//! The JavaScript beside which the core computes, and what it reads.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::workspace::{self, Workspace};

/// What it reads, from the workspace's root, and how it calls it.
const DATA: [(&str, &str); 2] = [
    ("src/rate_card/sample.json", "card.json"),
    ("tests/speed/every_factor.json", "every_factor.json"),
];

/// Node takes a file for a module by this.
const MODULES: &str = "{ \"type\": \"module\" }\n";

/// Leaves it in `site`, with decimal.js, as a page or Node loads it.
pub(crate) fn copy(workspace: &Workspace, site: &Path) -> Result<()> {
    for entry in fs::read_dir(workspace.root.join("tests/speed/browser/page"))? {
        let file = entry?.path();
        let name = file.file_name().context("a file has a name")?;
        copy_file(&file, &site.join(name))?;
    }
    for (from, to) in DATA {
        copy_file(&workspace.root.join(from), &site.join(to))?;
    }
    let decimal = "node_modules/decimal.js/decimal.mjs";
    copy_file(&workspace.tools().join(decimal), &site.join("decimal.mjs"))?;
    workspace::write(&site.join("package.json"), MODULES)
}

fn copy_file(from: &Path, to: &Path) -> Result<()> {
    workspace::write(to, workspace::read_bytes(from)?)
}
