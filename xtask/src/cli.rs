//! The command line.

use std::ffi::OsString;
use std::num::NonZeroU32;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail};
use lexopt::{Arg, Parser, ValueExt};

pub(crate) const HELP: &str = "\
cargo xtask <command>

  dist [--out DIR]          Build the files to publish into DIR (dist), with
                            .br and .gz twins, manifest.json and a size table.

  serve [--port N] [--open] [--watch]
                            Build, then serve dist on http://127.0.0.1:N (8080).
      --open                Open the page in the browser.
      --watch               Rebuild and reload the page when a source changes.

  test                      Run every check: format, lints, native tests, docs,
                            WebAssembly tests, size budget, browser tests.
      --all                 Also what takes long: the longest browser tests, and the
                            licences of the dependencies.
      --changed             Only what can be touched by the changes since the last
                            complete run that passed, uncommitted ones included.
      --native              Only what needs no browser.
      --browser ENGINE      Only the browser tests of one engine: chromium,
                            firefox or webkit. May be repeated.
      --repeat N            Run the browser tests until each has run N times, and
                            count in target/repeat.tsv; what was begun goes on.

  bench                     Print how fast the core is: one quote, links, `eu-quote
                            batch` on a large file; and one quote in a browser,
                            beside the same in JavaScript.
      --native              Only what needs no browser.
      --browser             Only what needs one: Chromium.

  generate                  Write the Rust source that is made from data: the
                            built-in card, src/rate_card/sample.rs.
  fuzz [TARGET]             Make up what comes from outside, for each target or one:
                            link, card, inputs, actuals, number or batch. Goes on
                            where the last run ended, and counts in target/fuzz.tsv.
      --seconds N           How long each target runs (60).
      --keep                Run nothing: leave in tests/fuzz/corpus the files that
                            reach most of what has been reached.

  mutants [MODULE]          Change the code in one place after another, and see that a
                            test fails: of all modules that compute figures, or one,
                            such as money. Goes on where the last run ended, by
                            target/mutants.tsv; tests/mutants.toml has the reasons of
                            what survives.
      --for TIME            How long mutants are tried: 40m, 90s, 2h (40m).

  help                      Show this text.

Missing tools are installed into target/tools (npm, cargo) or, on Debian and
Ubuntu, by apt-get; anywhere else the tool says what to install.
";

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Help,
    Dist {
        out: PathBuf,
    },
    Generate,
    Serve(ServeOptions),
    Test(TestPlan),
    Bench(BenchPlan),
    Fuzz(FuzzPlan),
    Mutants(MutantsPlan),
    /// A program of tests, run until one fails: what `mutants` has cargo run.
    FirstFailure(Vec<OsString>),
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ServeOptions {
    pub(crate) port: u16,
    pub(crate) open: bool,
    pub(crate) watch: bool,
}

/// What `test` shall run.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct TestPlan {
    pub(crate) scope: Scope,
    /// Also what takes long.
    pub(crate) all: bool,
}

/// The part of the checks that is asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    Everything,
    Changed,
    Parts {
        native: bool,
        engines: Vec<Engine>,
    },
    /// The browser tests, so many times.
    Repeat(NonZeroU32, Vec<Engine>),
}

/// What `bench` shall measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct BenchPlan {
    pub(crate) native: bool,
    pub(crate) browser: bool,
}

/// What `fuzz` shall make up.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct FuzzPlan {
    /// All of them if none is named.
    pub(crate) target: Option<FuzzTarget>,
    pub(crate) seconds: Option<u64>,
    /// Only choose what is kept of what has been found.
    pub(crate) keep: bool,
}

/// Which mutants shall be tried.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct MutantsPlan {
    /// All that matter if none is named.
    pub(crate) module: Option<String>,
    pub(crate) time: Option<Duration>,
}

/// What comes from outside: a program of tests/fuzz.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FuzzTarget {
    Link,
    Card,
    Inputs,
    Actuals,
    Number,
    Batch,
}

impl FuzzTarget {
    pub(crate) const ALL: [Self; 6] = [
        Self::Link,
        Self::Card,
        Self::Inputs,
        Self::Actuals,
        Self::Number,
        Self::Batch,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Card => "card",
            Self::Inputs => "inputs",
            Self::Actuals => "actuals",
            Self::Number => "number",
            Self::Batch => "batch",
        }
    }

    /// The most bytes that are worth trying.
    pub(crate) fn longest(self) -> usize {
        match self {
            Self::Number => 64,
            Self::Link => 2_048,
            Self::Inputs | Self::Actuals | Self::Batch => 8_192,
            Self::Card => 16_384,
        }
    }

    fn named(name: &str) -> Result<Self> {
        match Self::ALL.into_iter().find(|target| target.name() == name) {
            Some(target) => Ok(target),
            None => bail!("no target `{name}`"),
        }
    }
}

/// A browser engine that runs the browser tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    fn named(name: &str) -> Result<Self> {
        match Self::ALL.into_iter().find(|engine| engine.name() == name) {
            Some(engine) => Ok(engine),
            None => bail!("no browser engine `{name}`: use chromium, firefox or webkit"),
        }
    }
}

pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command> {
    let mut parser = Parser::from_args(arguments);
    parse_command(&mut parser).map_err(|error| anyhow!("{error}; see `cargo xtask help`"))
}

fn parse_command(parser: &mut Parser) -> Result<Command> {
    match parser.next()? {
        None | Some(Arg::Short('h') | Arg::Long("help")) => Ok(Command::Help),
        Some(Arg::Value(name)) => match name.to_string_lossy().as_ref() {
            "help" => Ok(Command::Help),
            "dist" => parse_dist(parser),
            "generate" => parse_generate(parser),
            "serve" => parse_serve(parser),
            "test" => parse_test(parser),
            "bench" => parse_bench(parser),
            "fuzz" => parse_fuzz(parser),
            "mutants" => parse_mutants(parser),
            "first-failure" => Ok(Command::FirstFailure(parser.raw_args()?.collect())),
            other => bail!("no command `{other}`"),
        },
        Some(other) => Err(other.unexpected().into()),
    }
}

fn parse_dist(parser: &mut Parser) -> Result<Command> {
    let mut out = PathBuf::from("dist");
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("out") => out = parser.value()?.into(),
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Command::Dist { out })
}

fn parse_generate(parser: &mut Parser) -> Result<Command> {
    match parser.next()? {
        None => Ok(Command::Generate),
        Some(Arg::Short('h') | Arg::Long("help")) => Ok(Command::Help),
        Some(other) => Err(other.unexpected().into()),
    }
}

fn parse_serve(parser: &mut Parser) -> Result<Command> {
    let mut options = ServeOptions {
        port: 8080,
        open: false,
        watch: false,
    };
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("port") => options.port = parser.value()?.parse()?,
            Arg::Long("open") => options.open = true,
            Arg::Long("watch") => options.watch = true,
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Command::Serve(options))
}

fn parse_test(parser: &mut Parser) -> Result<Command> {
    let (mut native, mut all, mut changed, mut repeat) = (false, false, false, None);
    let mut engines = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("native") => native = true,
            Arg::Long("all") => all = true,
            Arg::Long("changed") => changed = true,
            Arg::Long("repeat") => repeat = Some(parser.value()?.parse()?),
            Arg::Long("browser") => {
                let engine = Engine::named(&parser.value()?.to_string_lossy())?;
                if !engines.contains(&engine) {
                    engines.push(engine);
                }
            }
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            other => return Err(other.unexpected().into()),
        }
    }
    let scope = match repeat {
        _ if changed && (native || repeat.is_some() || !engines.is_empty()) => {
            bail!("--changed decides by itself what is run: give it no part")
        }
        Some(_) if native => bail!("--repeat is for the browser tests: give no --native with it"),
        Some(times) => Scope::Repeat(times, engines),
        None if changed => Scope::Changed,
        None if native || !engines.is_empty() => Scope::Parts { native, engines },
        None => Scope::Everything,
    };
    Ok(Command::Test(TestPlan { scope, all }))
}

fn parse_bench(parser: &mut Parser) -> Result<Command> {
    let (mut native, mut browser) = (false, false);
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("native") => native = true,
            Arg::Long("browser") => browser = true,
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            other => return Err(other.unexpected().into()),
        }
    }
    let all = native == browser;
    Ok(Command::Bench(BenchPlan {
        native: native || all,
        browser: browser || all,
    }))
}

fn parse_fuzz(parser: &mut Parser) -> Result<Command> {
    let mut plan = FuzzPlan {
        target: None,
        seconds: None,
        keep: false,
    };
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Value(name) if plan.target.is_none() => {
                plan.target = Some(FuzzTarget::named(&name.to_string_lossy())?);
            }
            Arg::Long("seconds") => plan.seconds = Some(parser.value()?.parse()?),
            Arg::Long("keep") => plan.keep = true,
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            other => return Err(other.unexpected().into()),
        }
    }
    if plan.keep && plan.seconds.is_some() {
        bail!("--keep runs nothing: give no --seconds with it");
    }
    Ok(Command::Fuzz(plan))
}

fn parse_mutants(parser: &mut Parser) -> Result<Command> {
    let mut plan = MutantsPlan {
        module: None,
        time: None,
    };
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Value(name) if plan.module.is_none() => plan.module = Some(name.string()?),
            Arg::Long("for") => plan.time = Some(time(&parser.value()?.string()?)?),
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Command::Mutants(plan))
}

/// `40m`, `90s`, `2h`.
fn time(text: &str) -> Result<Duration> {
    let read = || {
        let (unit, number) = [("s", 1), ("m", 60), ("h", 3600)]
            .into_iter()
            .find_map(|(end, unit)| Some((unit, text.strip_suffix(end)?)))?;
        let seconds = number.parse::<u64>().ok()?.checked_mul(unit)?;
        Some(Duration::from_secs(seconds))
    };
    read().with_context(|| format!("`{text}` is no time like 40m"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[track_caller]
    fn check(line: &str, expected: &Command) {
        assert_eq!(parsed(line).ok().as_ref(), Some(expected), "{line}");
    }

    #[test]
    fn defaults_and_options() {
        check("", &Command::Help);
        check("dist --help", &Command::Help);
        check("generate", &Command::Generate);
        check("dist", &Command::Dist { out: "dist".into() });
        check("dist --out /x", &Command::Dist { out: "/x".into() });
        let options = ServeOptions {
            port: 1,
            open: false,
            watch: true,
        };
        check("serve --watch --port=1", &Command::Serve(options));
        let bench = |native, browser| Command::Bench(BenchPlan { native, browser });
        check("bench", &bench(true, true));
        check("bench --native --browser", &bench(true, true));
        check("bench --browser", &bench(false, true));
    }

    #[test]
    fn parts_of_the_tests() {
        let test = |scope, all| Command::Test(TestPlan { scope, all });
        check("test", &test(Scope::Everything, false));
        check("test --all", &test(Scope::Everything, true));
        check("test --changed --all", &test(Scope::Changed, true));
        let parts = |native, engines| Scope::Parts { native, engines };
        check("test --native", &test(parts(true, vec![]), false));
        check(
            "test --browser webkit --browser chromium --browser webkit",
            &test(parts(false, vec![Engine::WebKit, Engine::Chromium]), false),
        );
        let ten = Scope::Repeat(NonZeroU32::MIN.saturating_add(9), vec![Engine::Firefox]);
        check("test --repeat 10 --browser firefox", &test(ten, false));
    }

    #[test]
    fn targets_of_the_fuzzer() {
        let fuzz = |target, seconds, keep| {
            Command::Fuzz(FuzzPlan {
                target,
                seconds,
                keep,
            })
        };
        check("fuzz", &fuzz(None, None, false));
        let link = Some(FuzzTarget::Link);
        check("fuzz link --seconds 9", &fuzz(link, Some(9), false));
        check("fuzz --keep", &fuzz(None, None, true));
    }

    #[test]
    fn modules_of_mutants() {
        let mutants = |module: Option<&str>, minutes: Option<u64>| {
            Command::Mutants(MutantsPlan {
                module: module.map(Into::into),
                time: minutes.map(Duration::from_mins),
            })
        };
        check("mutants", &mutants(None, None));
        check("mutants money --for 40m", &mutants(Some("money"), Some(40)));
        check("mutants --for 120s", &mutants(None, Some(2)));
        check("mutants --for 1h", &mutants(None, Some(60)));
        let program = ["a", "--b"].map(OsString::from).to_vec();
        check("first-failure a --b", &Command::FirstFailure(program));
    }

    #[test]
    fn mistakes_are_named() {
        for (line, part) in [
            ("build", "no command `build`"),
            ("test --browser opera", "no browser engine `opera`"),
            ("serve --port x", "x"),
            ("dist --fast", "--fast"),
            ("generate --fast", "--fast"),
            ("bench --fast", "--fast"),
            ("test --changed --native", "--changed"),
            ("test --repeat 2 --native", "--repeat"),
            ("test --repeat 0", "0"),
            ("fuzz everything", "no target `everything`"),
            ("fuzz link card", "card"),
            ("mutants money kpi", "kpi"),
            ("mutants --for 40", "`40` is no time"),
            ("mutants --for m", "`m` is no time"),
            ("fuzz --keep --seconds 1", "--keep"),
        ] {
            let message = parsed(line)
                .err()
                .map(|e| format!("{e:#}"))
                .unwrap_or_default();
            assert!(message.contains(part), "{line}: {message}");
        }
    }
}
