//! `cargo xtask fuzz`: what comes from outside is made up, guided by what of the code it
//! reaches. The targets and what holds of them stand in tests/fuzz.
//!
//! A run goes on where the last one ended: what has reached anything new is kept in the
//! target directory, beside the sums of all runs.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::cli::{FuzzPlan, FuzzTarget};
use crate::workspace::{self, Workspace};
use crate::{install, process};

/// The version that builds with what stable compilers know.
const CARGO_FUZZ: &str = "0.13.2";
/// How long each target runs unless something else is said.
const USUAL: Duration = Duration::from_mins(1);
/// What each target is to reach in all its runs: one of the two.
const RUNS: u64 = 10_000_000;
const TIME: Duration = Duration::from_hours(1);
/// The most files of a target that are kept in the repository.
const MOST_KEPT: usize = 64;

pub(crate) fn run(workspace: &Workspace, plan: &FuzzPlan) -> Result<()> {
    let fuzzer = Fuzzer::build(workspace)?;
    let targets = match plan.target {
        Some(target) => vec![target],
        None => FuzzTarget::ALL.to_vec(),
    };
    let time = plan.seconds.map_or(USUAL, Duration::from_secs);
    for &target in &targets {
        if plan.keep {
            fuzzer.keep(target)?;
        } else {
            println!("== {}, {} s", target.name(), time.as_secs());
            fuzzer.run(target, time)?;
        }
    }
    let sums = Sums::load(workspace)?;
    for target in targets {
        println!("{}", sums.explain(target));
    }
    Ok(())
}

struct Fuzzer<'a> {
    workspace: &'a Workspace,
    /// Where the built targets are.
    programs: PathBuf,
}

impl<'a> Fuzzer<'a> {
    fn build(workspace: &'a Workspace) -> Result<Self> {
        if process::find("c++").is_none() {
            bail!("the fuzzer is written in C++, and there is no `c++`: install g++ or clang");
        }
        let program = install::cargo_tool(workspace, "cargo-fuzz", CARGO_FUZZ, "cargo-fuzz")?;
        let host = process::output(Command::new("rustc").args(["--print", "host-tuple"]))?;
        let host = String::from_utf8_lossy(&host).trim().to_owned();
        let build = workspace.target.join("fuzz/build");
        let mut cargo_fuzz = Command::new(program);
        cargo_fuzz
            .current_dir(&workspace.root)
            .args(["fuzz", "build", "--fuzz-dir", "tests/fuzz"])
            // The sanitizers are not for stable compilers; and there is no unsafe code for
            // them to watch.
            .args(["--sanitizer", "none", "--target", &host, "--target-dir"])
            .arg(&build);
        process::run(&mut cargo_fuzz).context("the fuzz targets do not build")?;
        Ok(Self {
            workspace,
            programs: build.join(host).join("release"),
        })
    }

    /// All that has reached anything new, on this machine.
    fn found(&self, target: FuzzTarget) -> PathBuf {
        self.workspace
            .target
            .join("fuzz/corpus")
            .join(target.name())
    }

    /// The few that are kept in the repository and tried by the native tests.
    fn kept(&self, target: FuzzTarget) -> PathBuf {
        let corpus = self.workspace.root.join("tests/fuzz/corpus");
        corpus.join(target.name())
    }

    fn program(&self, target: FuzzTarget) -> Command {
        let mut program = Command::new(self.programs.join(target.name()));
        program
            .current_dir(&self.workspace.root)
            .arg(format!("-max_len={}", target.longest()));
        program
    }

    fn run(&self, target: FuzzTarget, time: Duration) -> Result<()> {
        let found = self.found(target);
        fs::create_dir_all(&found)?;
        let failures = self.workspace.target.join("fuzz/failures");
        fs::create_dir_all(&failures)?;
        let prefix = failures.join(target.name());
        let mut program = self.program(target);
        program
            .arg(format!("-max_total_time={}", time.as_secs()))
            .args(["-print_final_stats=1", "-timeout=10"])
            .arg(format!("-artifact_prefix={}-", prefix.display()))
            .arg(&found)
            // New targets have none yet.
            .args(Some(self.kept(target)).filter(|kept| kept.is_dir()))
            .stderr(Stdio::piped());
        let start = Instant::now();
        let mut child = program.spawn().context("the fuzz target does not start")?;
        let mut told = Told::default();
        if let Some(errors) = child.stderr.take() {
            for line in BufReader::new(errors).split(b'\n') {
                told.hear(&String::from_utf8_lossy(&line?));
            }
        }
        let status = child.wait()?;
        let mut sums = Sums::load(self.workspace)?;
        sums.add(target, &told, start.elapsed());
        sums.save(self.workspace)?;
        if status.success() {
            return Ok(());
        }
        if told.runs == 0 {
            bail!("the target {} has not run", target.name());
        }
        bail!(
            "the target {} has failed: what it failed on lies in {}. Copied into {} it is a \
             test that fails: `cargo test --no-default-features --features cli --test native \
             -- fuzzed`",
            target.name(),
            failures.display(),
            self.kept(target).display(),
        )
    }

    /// Leaves in the repository the files that reach most of what has been reached, and
    /// those that a target has failed on once.
    fn keep(&self, target: FuzzTarget) -> Result<()> {
        let (found, kept) = (self.found(target), self.kept(target));
        let work = self.workspace.target.join("fuzz/choice");
        if work.exists() {
            fs::remove_dir_all(&work)?;
        }
        let (few, none) = (work.join("few"), work.join("none"));
        for folder in [&few, &none, &found, &kept] {
            fs::create_dir_all(folder)?;
        }
        let merge = || {
            let mut program = self.program(target);
            // What is reached counts, not how often.
            program.args(["-set_cover_merge=1", "-use_counters=0"]);
            program
        };
        process::output(merge().args([&few, &found, &kept]))
            .context("the corpus cannot be chosen from")?;
        let control = work.join("control");
        let mut again = merge();
        again
            .arg(format!("-merge_control_file={}", control.display()))
            .args([&none, &few]);
        process::output(&mut again).context("the corpus cannot be chosen from")?;
        let reached = Reached::parse(&workspace::read(&control)?)?;
        for entry in fs::read_dir(&kept)? {
            let path = entry?.path();
            if is_name_of_found(&path) {
                fs::remove_file(&path)?;
            }
        }
        let (chosen, share) = reached.most(MOST_KEPT);
        let mut bytes = 0;
        for file in &chosen {
            let name = file.file_name().context("a file of the corpus")?;
            bytes += fs::copy(file, kept.join(name))?;
        }
        let files = chosen.len();
        println!(
            "{}: {files} files of {bytes} bytes reach {share} % of what has been reached",
            target.name()
        );
        Ok(())
    }
}

/// Whether the fuzzer has named a file, by its hash: not one that it has failed on.
fn is_name_of_found(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    name.is_some_and(|name| name.len() == 40 && name.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// Which places of the code each file reaches.
#[derive(Debug, PartialEq, Eq)]
struct Reached(Vec<(PathBuf, BTreeSet<u64>)>);

impl Reached {
    /// The record of a merge: how many files, how many of them are old, their paths, and then
    /// for each its places after `FT` and its number.
    fn parse(record: &str) -> Result<Self> {
        let mut lines = record.lines();
        let count: usize = lines.next().context("an empty record")?.parse()?;
        let files = lines.by_ref().skip(1).take(count);
        let mut files: Vec<_> = files
            .map(|file| (PathBuf::from(file), BTreeSet::new()))
            .collect();
        for line in lines {
            let mut words = line.split_whitespace();
            if words.next() != Some("FT") {
                continue;
            }
            let number: usize = words.next().context("a file without a number")?.parse()?;
            let (_, places) = files.get_mut(number).context("a file that is not listed")?;
            *places = words.map(str::parse).collect::<Result<_, _>>()?;
        }
        if files.iter().all(|(_, places)| places.is_empty()) {
            bail!("nothing was reached");
        }
        Ok(Self(files))
    }

    /// At most so many files, each of which adds the most to those before it, and how many
    /// per cent they reach of all.
    fn most(&self, files: usize) -> (Vec<&Path>, usize) {
        let all: BTreeSet<_> = self.0.iter().flat_map(|(_, places)| places).collect();
        let mut chosen = Vec::new();
        let mut reached: BTreeSet<u64> = BTreeSet::new();
        while chosen.len() < files {
            let new = |places: &BTreeSet<u64>| places.difference(&reached).count();
            let best = self.0.iter().max_by_key(|(_, places)| new(places));
            let Some((file, places)) = best.filter(|(_, places)| new(places) > 0) else {
                break;
            };
            chosen.push(file.as_path());
            reached.extend(places);
        }
        (chosen, reached.len() * 100 / all.len().max(1))
    }
}

/// How the lines begin of what says nothing of a failure, such as words for a dictionary,
/// and functions of the sanitizers, which are not there.
const NOISE: [&str; 4] = ["INFO:", "stat::", "\"", "WARNING: Failed to find function"];

/// What a run has told of itself.
#[derive(Debug, Default, PartialEq, Eq)]
struct Told {
    runs: u64,
    edges: u64,
}

impl Told {
    /// Takes in a line, and passes it on unless it only says that the run goes on.
    fn hear(&mut self, line: &str) {
        let number = |text: &str| text.trim().parse::<u64>().ok();
        if let Some(runs) = line.strip_prefix("stat::number_of_executed_units:") {
            self.runs = number(runs).unwrap_or_default();
        } else if line.starts_with('#') {
            let mut words = line.split_whitespace().skip_while(|word| *word != "cov:");
            if let Some(edges) = words.nth(1).and_then(number) {
                self.edges = edges;
            }
        } else if !NOISE.iter().any(|start| line.starts_with(start)) {
            eprintln!("{line}");
        }
    }
}

/// What a target has come to in all its runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sum {
    runs: u64,
    seconds: u64,
    /// Places of the code between two branches that the last run has reached.
    edges: u64,
}

/// The sums of all targets: a table in the target directory.
#[derive(Debug, Default, PartialEq, Eq)]
struct Sums(BTreeMap<String, Sum>);

impl Sums {
    fn path(workspace: &Workspace) -> PathBuf {
        workspace.target.join("fuzz.tsv")
    }

    fn load(workspace: &Workspace) -> Result<Self> {
        let path = Self::path(workspace);
        if !path.exists() {
            return Ok(Self::default());
        }
        Self::parse(&workspace::read(&path)?).with_context(|| format!("in {}", path.display()))
    }

    fn save(&self, workspace: &Workspace) -> Result<()> {
        workspace::write(&Self::path(workspace), self.table())
    }

    fn parse(table: &str) -> Result<Self> {
        let row = |line: &str| {
            let mut cells = line.split('\t');
            let name = cells.next().unwrap_or_default().to_owned();
            let mut number = || {
                cells
                    .next()
                    .context("a number is missing")?
                    .parse()
                    .context("no number")
            };
            let sum = Sum {
                runs: number()?,
                seconds: number()?,
                edges: number()?,
            };
            Ok((name, sum))
        };
        table
            .lines()
            .skip(1)
            .map(row)
            .collect::<Result<_>>()
            .map(Self)
    }

    fn table(&self) -> String {
        let rows = self.0.iter().map(|(name, sum)| {
            let Sum {
                runs,
                seconds,
                edges,
            } = sum;
            format!("{name}\t{runs}\t{seconds}\t{edges}\n")
        });
        String::from("target\truns\tseconds\tedges\n") + &rows.collect::<String>()
    }

    fn add(&mut self, target: FuzzTarget, told: &Told, time: Duration) {
        let sum = self.0.entry(target.name().to_owned()).or_default();
        sum.runs += told.runs;
        sum.seconds += time.as_secs();
        // One that has failed at once has reached nothing of its own.
        sum.edges = told.edges.max(if told.runs == 0 { sum.edges } else { 0 });
    }

    fn explain(&self, target: FuzzTarget) -> String {
        let sum = self.0.get(target.name()).copied().unwrap_or_default();
        let minutes = sum.seconds / 60;
        let is_enough = sum.runs >= RUNS || sum.seconds >= TIME.as_secs();
        let judged = if is_enough {
            "enough".to_owned()
        } else {
            format!("not yet {RUNS} runs or {} minutes", TIME.as_secs() / 60)
        };
        format!(
            "{:<8} {:>10} runs in {minutes} min, {} edges: {judged}",
            target.name(),
            sum.runs,
            sum.edges
        )
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Duration, FuzzTarget, Reached, Sum, Sums, Told, is_name_of_found};

    #[test]
    fn the_files_that_reach_most_are_kept() {
        let record = "3\n0\n/a\n/b\n/c\nSTARTED 0 9\nFT 0 1 2\nCOV 0 5\nFT 1 1 2 3 4\nFT 2 5\n";
        let reached = Reached::parse(record).expect("a record");
        let path = Path::new;
        assert_eq!(reached.most(9), (vec![path("/b"), path("/c")], 100));
        assert_eq!(reached.most(1), (vec![path("/b")], 80));
        assert!(Reached::parse("1\n0\n/a\nSTARTED 0 9\n").is_err());
        assert!(Reached::parse("1\n0\n/a\nFT 1 5\n").is_err());
    }

    #[test]
    fn what_has_failed_once_is_no_name_of_the_fuzzer() {
        let hash = "0123456789abcdef0123456789abcdef01234567";
        assert!(is_name_of_found(Path::new(hash)));
        assert!(!is_name_of_found(Path::new(&format!("link-crash-{hash}"))));
        assert!(!is_name_of_found(Path::new("real_seller.json")));
    }

    #[test]
    fn a_run_tells_what_it_has_reached() {
        let mut told = Told::default();
        for line in [
            "#2\tINITED cov: 80 ft: 80 corp: 1/4b exec/s: 0 rss: 40Mb",
            "#9000\tDONE   cov: 812 ft: 2000 corp: 90/4Kb lim: 64 exec/s: 300 rss: 60Mb",
            "stat::number_of_executed_units: 9000",
            "stat::average_exec_per_sec:     300",
        ] {
            told.hear(line);
        }
        let expected = Told {
            runs: 9_000,
            edges: 812,
        };
        assert_eq!(told, expected);
    }

    #[test]
    fn runs_add_up_until_they_are_enough() {
        let mut sums = Sums::default();
        let told = Told {
            runs: 6_000_000,
            edges: 70,
        };
        sums.add(FuzzTarget::Link, &told, Duration::from_secs(90));
        assert!(sums.explain(FuzzTarget::Link).ends_with("60 minutes"));
        sums.add(FuzzTarget::Link, &told, Duration::from_secs(90));
        let expected = Sum {
            runs: 12_000_000,
            seconds: 180,
            edges: 70,
        };
        assert_eq!(sums.0["link"], expected);
        assert!(sums.explain(FuzzTarget::Link).ends_with("70 edges: enough"));
        sums.add(FuzzTarget::Card, &told, Duration::from_hours(1));
        assert!(sums.explain(FuzzTarget::Card).ends_with("enough"));
        assert_eq!(Sums::parse(&sums.table()).ok(), Some(sums));
        assert!(Sums::parse("target\nlink\t1").is_err());
    }
}
