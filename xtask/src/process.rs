//! Other programs, and clear words when they fail.

use std::ffi::OsStr;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Command, ExitStatus, Output, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

use anyhow::{Context, Result, bail};

use crate::progress;

/// A cargo that is the one this tool was started by.
pub(crate) fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs with the output passed through, under the thread's label if it has one.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = match progress::label() {
        None => command.status().with_context(|| cannot_start(command))?,
        Some(label) => beside_others(command, &label)?,
    };
    if !status.success() {
        bail!(
            "`{}` failed ({status}); its messages stand above",
            line(command)
        );
    }
    Ok(())
}

/// The programs that run beside each other, and whether they shall end.
struct Running {
    programs: Vec<u32>,
    stopped: bool,
}

static RUNNING: Mutex<Running> = Mutex::new(Running {
    programs: Vec::new(),
    stopped: false,
});

fn running() -> MutexGuard<'static, Running> {
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Ends the labelled programs, and lets no other begin.
pub(crate) fn stop_all() {
    let mut running = running();
    running.stopped = true;
    for program in running.programs.drain(..) {
        // Asked, not killed: what drives browsers ends them first. One that has ended
        // by itself needs nothing.
        let _ = Command::new("kill").arg(program.to_string()).status();
    }
}

/// Whether [`stop_all`] was called.
pub(crate) fn is_stopped() -> bool {
    running().stopped
}

/// Runs with every line of the output under `label`, until [`stop_all`].
fn beside_others(command: &mut Command, label: &str) -> Result<ExitStatus> {
    let mut child = {
        // Held until the program is on the list, so that none is started unseen.
        let mut running = running();
        if running.stopped {
            bail!("stopped before `{}`", line(command));
        }
        let child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .with_context(|| cannot_start(command))?;
        running.programs.push(child.id());
        child
    };
    let (output, errors) = (child.stdout.take(), child.stderr.take());
    thread::scope(|scope| {
        scope.spawn(|| pass_on(errors, label));
        pass_on(output, label);
    });
    let status = child.wait()?;
    running().programs.retain(|program| *program != child.id());
    Ok(status)
}

/// Prints what comes, line by line, until it ends.
fn pass_on(stream: Option<impl Read>, label: &str) {
    let Some(stream) = stream else { return };
    for line in BufReader::new(stream).split(b'\n') {
        // Where the program no longer writes there is no more to print.
        let Ok(line) = line else { return };
        progress::say_for(label, &String::from_utf8_lossy(&line));
    }
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
