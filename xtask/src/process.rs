//! Other programs, and clear words when they fail.

use std::ffi::OsStr;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use anyhow::{Context, Result, bail};

/// A cargo that is the one this tool was started by.
pub(crate) fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs with the output passed through.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| cannot_start(command))?;
    if !status.success() {
        bail!(
            "`{}` failed ({status}); its messages stand above",
            line(command)
        );
    }
    Ok(())
}

/// Runs in silence and returns what was printed; a failure shows the errors.
pub(crate) fn output(command: &mut Command) -> Result<Vec<u8>> {
    let output = command.output().with_context(|| cannot_start(command))?;
    checked(command, output)
}

/// Like [`output`], with `input` on the standard input.
pub(crate) fn filter(command: &mut Command, input: &[u8]) -> Result<Vec<u8>> {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| cannot_start(command))?;
    // The filters in use read all their input before they write, so that one
    // thread suffices; one that stops early says why on its standard error.
    if let Some(mut stdin) = child.stdin.take() {
        match stdin.write_all(input) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => return Err(error.into()),
            _ => {}
        }
    }
    let output = child.wait_with_output()?;
    checked(command, output)
}

fn checked(command: &Command, output: Output) -> Result<Vec<u8>> {
    if !output.status.success() {
        io::stderr().write_all(&output.stderr)?;
        bail!(
            "`{}` failed ({}); its messages stand above",
            name(command),
            output.status
        );
    }
    Ok(output.stdout)
}

/// The path of a program on `PATH`.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|dir| dir.join(format!("{program}{}", std::env::consts::EXE_SUFFIX)))
        .find(|candidate| candidate.is_file())
}

fn cannot_start(command: &Command) -> String {
    format!("cannot start `{}`", name(command))
}

fn name(command: &Command) -> String {
    let path = PathBuf::from(command.get_program());
    path.file_name()
        .unwrap_or(command.get_program())
        .to_string_lossy()
        .into_owned()
}

fn line(command: &Command) -> String {
    let arguments = command.get_args().map(OsStr::to_string_lossy);
    std::iter::once(name(command).into())
        .chain(arguments)
        .collect::<Vec<_>>()
        .join(" ")
}
