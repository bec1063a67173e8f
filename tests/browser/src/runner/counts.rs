//! How often each test has run, and how: a file that runs add to, so that one which was
//! ended goes on where it stopped.

use std::collections::BTreeMap;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::Verdict;
use crate::engine::Engine;
use crate::failure::Outcome;
use crate::tests::Test;

/// The runs of one test in one engine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) passed: usize,
    pub(super) flaky: usize,
    pub(super) failed: usize,
}

impl Count {
    pub(super) fn all(self) -> usize {
        self.passed + self.flaky + self.failed
    }

    fn add(&mut self, verdict: Verdict) {
        match verdict {
            Verdict::Passed => self.passed += 1,
            Verdict::Flaky => self.flaky += 1,
            Verdict::Failed => self.failed += 1,
        }
    }
}

/// The file, and what it says.
pub(super) struct Counts {
    path: PathBuf,
    /// By engine and name.
    counts: BTreeMap<(String, String), Count>,
}

impl Counts {
    pub(super) fn read(path: &Path) -> Outcome<Self> {
        let text = match fs::read_to_string(path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
            other => other?,
        };
        Ok(Self {
            path: path.to_owned(),
            counts: parse(&text)?,
        })
    }

    pub(super) fn of(&self, engine: Engine, test: &Test) -> Count {
        let key = (engine.to_string(), test.name().to_owned());
        self.counts.get(&key).copied().unwrap_or_default()
    }

    /// Notes one run, in the file as well.
    pub(super) fn note(&mut self, engine: Engine, test: &Test, verdict: Verdict) -> Outcome {
        let key = (engine.to_string(), test.name().to_owned());
        let mut file = OpenOptions::new()
            .create(true)
            .append(true)
            .open(&self.path)?;
        writeln!(file, "{}\t{}\t{}", key.0, key.1, word(verdict))?;
        self.counts.entry(key).or_default().add(verdict);
        Ok(())
    }

    /// Those that have not always passed, a line each.
    pub(super) fn unsteady(&self) -> Vec<String> {
        let unsteady = self
            .counts
            .iter()
            .filter(|(_, count)| count.passed < count.all());
        unsteady
            .map(|((engine, name), count)| {
                let Count { flaky, failed, .. } = count;
                let all = count.all();
                format!("{engine} {name}: of {all} runs {flaky} flaky, {failed} failed")
            })
            .collect()
    }
}

const fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Passed => "passed",
        Verdict::Flaky => "flaky",
        Verdict::Failed => "failed",
    }
}

fn parse(text: &str) -> Outcome<BTreeMap<(String, String), Count>> {
    const ALL: [Verdict; 3] = [Verdict::Passed, Verdict::Flaky, Verdict::Failed];
    let mut counts = BTreeMap::<_, Count>::new();
    for line in text.lines() {
        let mut parts = line.split('\t');
        let (engine, name, said) = (parts.next(), parts.next(), parts.next());
        let verdict = ALL.into_iter().find(|verdict| said == Some(word(*verdict)));
        let (Some(engine), Some(name), Some(verdict)) = (engine, name, verdict) else {
            return Err(format!("no run of a test: {line:?}").into());
        };
        let key = (engine.to_owned(), name.to_owned());
        counts.entry(key).or_default().add(verdict);
    }
    Ok(counts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::all;

    #[test]
    fn runs_are_counted_over_several_programs() {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("counts.tsv");
        let tests = all();
        let (first, second) = (&tests[0], &tests[1]);
        for verdict in [Verdict::Passed, Verdict::Flaky, Verdict::Failed] {
            let mut counts = Counts::read(&path).expect("counts");
            counts.note(Engine::Firefox, first, verdict).expect("noted");
        }
        let counts = Counts::read(&path).expect("counts");
        let (passed, flaky, failed) = (1, 1, 1);
        let expected = Count {
            passed,
            flaky,
            failed,
        };
        assert_eq!(counts.of(Engine::Firefox, first), expected);
        assert_eq!(counts.of(Engine::WebKit, first), Count::default());
        assert_eq!(counts.of(Engine::Firefox, second), Count::default());
        let line = format!("firefox {}: of 3 runs 1 flaky, 1 failed", first.name());
        assert_eq!(counts.unsteady(), [line]);
        fs::write(&path, "firefox\tx\n").expect("written");
        assert!(Counts::read(&path).is_err());
    }
}
