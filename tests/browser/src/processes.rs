//! Child processes that cannot outlive the run.

use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process, kill_process_group};
use tempfile::TempDir;

use crate::failure::{Failure, Outcome};
use crate::poll;

/// Marks every process of a run in its environment, which children inherit.
const MARK: &str = "EU_QUOTE_BROWSER_TEST";

/// A program with everything it starts; dropping it kills them all.
///
/// Killing the process group is not enough: browsers put their own children
/// into groups of their own, and outlive a driver that was killed.
pub(crate) struct Processes {
    child: Child,
    mark: String,
    log: PathBuf,
}

impl Processes {
    /// Starts the program with its home, temporary files and log in `dir`.
    pub(crate) fn start(mut command: Command, dir: &TempDir) -> Outcome<Self> {
        let program = PathBuf::from(command.get_program());
        let log = dir
            .path()
            .join(program.file_name().unwrap_or_default())
            .with_extension("log");
        let output = File::create(&log)?;
        let mark = dir.path().to_string_lossy().into_owned();
        command
            .env(MARK, &mark)
            .env("HOME", dir.path())
            .env("TMPDIR", dir.path())
            .env("XDG_RUNTIME_DIR", dir.path())
            .stdin(Stdio::null())
            .stderr(output.try_clone()?)
            .stdout(output)
            .process_group(0);
        let child = command
            .spawn()
            .map_err(|e| Failure::from(e).doing(program.display()))?;
        Ok(Self { child, mark, log })
    }

    /// Waits until something listens on the port.
    pub(crate) async fn listens_on(&mut self, port: u16) -> Outcome {
        let limit = Duration::from_secs(15);
        let address = (Ipv4Addr::LOCALHOST, port);
        let connected = poll::until_ok(limit, async || Ok(TcpStream::connect(address)?)).await;
        connected
            .map(drop)
            .map_err(|failure| failure.doing(self.last_words()))
    }

    /// What it wrote so far, to either stream.
    pub(crate) fn output(&self) -> String {
        fs::read(&self.log)
            .map(|b| String::from_utf8_lossy(&b).into_owned())
            .unwrap_or_default()
    }

    /// The end of what it wrote, and whether it still runs.
    pub(crate) fn last_words(&mut self) -> String {
        let status = match self.child.try_wait() {
            Ok(Some(status)) => format!("the program ended with {status}"),
            _ => "the program runs".to_owned(),
        };
        let log = self.output();
        let lines: Vec<&str> = log.lines().collect();
        let tail = &lines[lines.len().saturating_sub(8)..];
        format!("{status}; its last lines:\n   {}\n   ", tail.join("\n   "))
    }
}

impl Drop for Processes {
    fn drop(&mut self) {
        if let Ok(id) = i32::try_from(self.child.id())
            && let Some(group) = Pid::from_raw(id)
        {
            // It may have ended by itself: nothing to do then.
            let _ = kill_process_group(group, Signal::KILL);
        }
        let _ = self.child.wait();
        kill_marked(&self.mark);
    }
}

/// Kills what carries the mark, until a look around finds nothing.
fn kill_marked(mark: &str) {
    let needle = format!("{MARK}={mark}\0");
    for _ in 0..20 {
        let found = marked(needle.as_bytes());
        if found.is_empty() {
            return;
        }
        for process in found {
            let _ = kill_process(process, Signal::KILL);
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn marked(needle: &[u8]) -> Vec<Pid> {
    let all = fs::read_dir("/proc").into_iter().flatten().flatten();
    let ids = all.filter_map(|entry| entry.file_name().to_str()?.parse::<i32>().ok());
    ids.filter(|id| has_mark(*id, needle))
        .filter_map(Pid::from_raw)
        .collect()
}

fn has_mark(id: i32, needle: &[u8]) -> bool {
    let environment = fs::read(Path::new("/proc").join(id.to_string()).join("environ"));
    environment.is_ok_and(|bytes| bytes.windows(needle.len()).any(|part| part == needle))
}

/// A port that was free a moment ago.
pub(crate) fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port())
}
