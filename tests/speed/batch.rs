//! `eu-quote batch` on a large file.

use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::inputs::Inputs;
use crate::rounds::grouped;

const LINES: u32 = 200_000;
/// An odd number, so that one of them is the median.
const RUNS: usize = 5;
/// How often a running program is looked at.
const GLANCE: Duration = Duration::from_millis(5);
/// In `/proc/PID/stat`, on every architecture that is in use.
const TICKS_PER_SECOND: u128 = 100;

/// What one run took.
struct Run {
    wall: Duration,
    used: Used,
}

/// What the system says that a program has used so far, where it says so.
#[derive(Clone, Copy, Default)]
struct Used {
    processor: Option<Duration>,
    peak_kib: Option<u64>,
}

pub(crate) fn print() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("speed.jsonl");
    write_lines(&path);
    let mut runs: Vec<Run> = (0..RUNS).map(|_| run(&path)).collect();
    let _ = fs::remove_file(&path);
    runs.sort_unstable_by_key(|run| run.wall);
    println!(
        "  eu-quote batch, {} lines, every second one with 10 sites",
        grouped(LINES.into())
    );
    print_speed("by the clock", Some(runs[RUNS / 2].wall));
    runs.sort_unstable_by_key(|run| run.used.processor);
    print_speed("by processor time", runs[RUNS / 2].used.processor);
    let peak = runs.iter().filter_map(|run| run.used.peak_kib).max();
    let peak = peak.map_or_else(|| "not known".into(), |kib| grouped(kib.into()));
    println!("  {:<36}{peak:>10}", "peak memory, KiB");
}

fn print_speed(clock: &str, time: Option<Duration>) {
    let nanoseconds = time.map(|time| time.as_nanos().max(1));
    let speed = nanoseconds.map(|time| u128::from(LINES) * 1_000_000_000 / time);
    let speed = speed.map_or_else(|| "not known".into(), grouped);
    println!("  {:<36}{speed:>10}", format!("quotes a second, {clock}"));
}

fn write_lines(path: &Path) {
    let mut file = BufWriter::new(File::create(path).expect("a file"));
    let mut inputs = Inputs::new();
    for _ in 0..LINES {
        writeln!(file, "{}", inputs.next()).expect("room for it");
    }
    file.flush().expect("room for it");
}

fn run(path: &Path) -> Run {
    let start = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_eu-quote"))
        .arg("batch")
        .arg(path)
        .stdout(Stdio::null())
        .spawn()
        .expect("the program starts");
    let mut used = Used::default();
    loop {
        // It is gone with the program, so the last glance before that counts.
        used = look_at(&child).unwrap_or(used);
        if let Some(status) = child.try_wait().expect("a status") {
            assert!(status.success(), "a line could not be priced");
            let wall = start.elapsed();
            return Run { wall, used };
        }
        thread::sleep(GLANCE);
    }
}

fn look_at(child: &Child) -> Option<Used> {
    let read = |name: &str| fs::read_to_string(format!("/proc/{}/{name}", child.id())).ok();
    Some(Used {
        processor: Some(processor(&read("stat")?)?),
        peak_kib: Some(peak(&read("status")?)?),
    })
}

/// The times in user and kernel mode: fields 14 and 15, of which the second is the
/// program's name in parentheses.
fn processor(stat: &str) -> Option<Duration> {
    let (_, fields) = stat.rsplit_once(')')?;
    let mut ticks = fields.split_whitespace().skip(11);
    let user: u128 = ticks.next()?.parse().ok()?;
    let kernel: u128 = ticks.next()?.parse().ok()?;
    let milliseconds = (user + kernel) * 1_000 / TICKS_PER_SECOND;
    u64::try_from(milliseconds).ok().map(Duration::from_millis)
}

fn peak(status: &str) -> Option<u64> {
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}
