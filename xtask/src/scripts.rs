//! JavaScript and CSS: bundled and minified by esbuild.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::process;

/// The oldest browsers that run the widget: the first with adopted style sheets,
/// reference types and, in Chromium's case, what the current `WeChat` app carries.
const TARGET: &str = "--target=chrome109,firefox115,safari16.4";

pub(crate) struct Esbuild {
    program: PathBuf,
}

/// Constants that the build puts into a script.
pub(crate) type Defines<'a> = [(&'a str, String)];

impl Esbuild {
    pub(crate) fn new(program: PathBuf) -> Self {
        Self { program }
    }

    /// One module from a module and everything it imports, `external` aside.
    pub(crate) fn module(
        &self,
        entry: &Path,
        defines: &Defines<'_>,
        external: &[&str],
    ) -> Result<Vec<u8>> {
        let mut command = self.script_command(entry);
        command.arg("--format=esm");
        command.args(
            defines
                .iter()
                .map(|(name, value)| format!("--define:{name}={value}")),
        );
        command.args(
            external
                .iter()
                .map(|pattern| format!("--external:{pattern}")),
        );
        process::output(&mut command)
    }

    /// A script that a page may load before anything else, not as a module; its
    /// names stay out of the global scope, which it shares with all others.
    pub(crate) fn classic_script(&self, entry: &Path) -> Result<Vec<u8>> {
        process::output(self.script_command(entry).arg("--format=iife"))
    }

    /// One style sheet from several in the same directory, in the given order.
    pub(crate) fn styles(&self, dir: &Path, names: &[&str]) -> Result<Vec<u8>> {
        let imports: Vec<_> = names
            .iter()
            .map(|name| format!("@import './{name}';"))
            .collect();
        let mut command = self.command();
        command
            .current_dir(dir)
            .args(["--loader=css", "--sourcefile=styles.css"]);
        process::filter(&mut command, imports.join("\n").as_bytes())
    }

    fn script_command(&self, entry: &Path) -> Command {
        let mut command = self.command();
        command.arg(entry).arg("--legal-comments=none");
        command
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command
            .args([
                "--bundle",
                "--minify",
                "--charset=utf8",
                "--log-level=warning",
                TARGET,
            ])
            .args(["--loader:.svg=dataurl", "--loader:.woff2=dataurl"]);
        command
    }
}
