//! Runs a program of tests until the first of them fails. Its own harness would run the
//! others first, which for a mutant that is caught already takes most of the time.

use std::ffi::OsString;
use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// `program` and its arguments, as cargo gives them to a runner.
pub(crate) fn run(program: &[OsString]) -> Result<()> {
    let (program, arguments) = program.split_first().context("no program of tests")?;
    let mut child = Command::new(program)
        .args(arguments)
        .args(["--format", "pretty"])
        .stdout(Stdio::piped())
        .spawn()
        .context("the tests do not start")?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines() {
            let line = line?;
            println!("{line}");
            if is_failure(&line) {
                child.kill()?;
                child.wait()?;
                bail!("a test has failed");
            }
        }
    }
    if !child.wait()?.success() {
        bail!("the tests have failed");
    }
    Ok(())
}

fn is_failure(line: &str) -> bool {
    line.starts_with("test ") && line.ends_with(" ... FAILED")
}

#[cfg(test)]
mod tests {
    use super::{is_failure, run};

    #[test]
    fn the_line_of_a_test_that_failed_is_known() {
        assert!(is_failure("test links::open ... FAILED"));
        assert!(!is_failure("test links::open ... ok"));
        assert!(!is_failure("test result: FAILED. 1 passed"));
    }

    #[cfg(unix)]
    #[test]
    fn it_ends_at_the_first_failure_and_not_before() {
        let tests = |script: &str| run(&["sh", "-c", script].map(Into::into));
        assert!(tests("echo 'test a ... ok'").is_ok());
        assert!(tests("echo 'test a ... FAILED'; exec sleep 600").is_err());
        assert!(tests("exit 101").is_err());
    }
}
