//! The command line.

use std::ffi::OsString;
use std::time::{Duration, SystemTime};

use eu_quote::annex::TextHash;
use eu_quote::calendar::{Month, parse_date};
use eu_quote::outlook::SEED;
use eu_quote::text::Lang;
use lexopt::{Arg, Parser, ValueExt as _};
use time::{Date, OffsetDateTime, UtcOffset};

use crate::failure::Failure;
use crate::input::Source;

pub(crate) const HELP: &str = "\
Quotes and KPI contract schedules for running Amazon stores in Europe.

usage: eu-quote COMMAND [OPTIONS]

  quote INPUTS           price inputs
  compare INPUTS         compare the pricing models for inputs
  alternatives INPUTS    compare the quote with an own team and other offers
  market INPUTS          what stores need before they may sell, and what is not in
                         the quote
  batch [INPUTS]         price a stream of inputs, one document a line, as a stream
                         of JSON lines
  schedule INPUTS        draw up their KPI schedule
  calendar INPUTS        the dates of the contract, from data access to hand-over
  annex INPUTS           the contract annex as Markdown
  contract-check INPUTS  whether the contract falls into known pits
  proposal-check ANSWERS the same of another provider's proposal, by what is known
                         of it: an object with `yes`, `no` or `unknown` for each
                         rule
  settle INPUTS ACTUALS  settle the contract on what its months have come to; INPUTS
                         must say when it starts
  kpis                   the KPI dictionary
  outlook INPUTS         the months ahead: scenarios, what moves the total, and a
                         simulation of how far it can spread
  example                print a complete inputs file
  card check CARD        print what a rate card is, or everything wrong with it
  card schema            print the JSON Schema of rate cards, for an editor
  link encode INPUTS     print the text of a share link
  link decode TEXT       print the inputs of a share link, or of a text with one

INPUTS, ACTUALS, CARD and TEXT: `-` reads standard input, as does `batch` alone.

  --card CARD            a rate card instead of the built-in sample; the id of a
                         card that was built in before names that card
  --json                 JSON instead of tables (quote, compare, alternatives,
                         market, schedule, calendar, annex,
                         contract-check, proposal-check, settle, kpis, outlook)
  --both                 both languages, paragraph by paragraph (annex)
  --summary              a short text for a chat instead of the whole (annex); the
                         terms to ask for (proposal-check)
  --expect HASH          fail unless the text has this hash (annex)
  --ics                  a file for calendars instead of a table (calendar)
  --seed N               what the draws of the simulation begin with (1): a whole
                         number below 2^64
  --lang zh-CN|en        the language of tables and messages (en)
  --today YYYY-MM-DD     the day on which registrations are applied for, and that
                         the default start follows (today): inputs without a
                         start begin in the month after
  -h, --help             this
  -V, --version          the version

Exit code 2: nothing was printed, and standard error says why. `batch` goes on
after a line that cannot be priced, and ends with this code at the end.";

/// A command with its options.
pub(crate) struct Invocation {
    pub(crate) command: Command,
    pub(crate) options: Options,
}

pub(crate) enum Command {
    Help,
    Version,
    Example,
    Quote(Source),
    Compare(Source),
    Alternatives(Source),
    /// Duties and exclusions.
    Market(Source),
    /// Inputs line by line.
    Batch(Source),
    Schedule(Source),
    Annex(Source),
    ContractCheck(Source),
    /// Answers about another provider's proposal.
    ProposalCheck(Source),
    /// The dates of the contract.
    Calendar(Source),
    /// Inputs and actuals.
    Settle(Source, Source),
    /// The KPI dictionary.
    Kpis,
    Outlook(Source),
    CardCheck(Source),
    CardSchema,
    LinkEncode(Source),
    /// A text with a link in it, or `-`.
    LinkDecode(String),
}

/// Other forms of a text than the usual one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// All of it.
    Whole,
    /// What matters most, for a chat.
    Summary,
    /// A file for calendars.
    Ics,
}

pub(crate) struct Options {
    pub(crate) card: Option<Source>,
    pub(crate) json: bool,
    pub(crate) both: bool,
    pub(crate) form: Form,
    pub(crate) lang: Lang,
    pub(crate) today: Option<Date>,
    pub(crate) seed: u64,
    /// The hash that an annex must have.
    pub(crate) expect: Option<TextHash>,
}

/// Reads the arguments after the program's name.
pub(crate) fn parse(args: impl Iterator<Item = OsString>) -> Result<Invocation, Failure> {
    let mut parser = Parser::from_args(args);
    let mut words = Vec::new();
    let mut options = Options {
        card: None,
        json: false,
        both: false,
        form: Form::Whole,
        lang: Lang::En,
        today: None,
        seed: SEED,
        expect: None,
    };
    let mut shortcut = None;
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Short('h') | Arg::Long("help") => shortcut = Some(Command::Help),
            Arg::Short('V') | Arg::Long("version") => shortcut = Some(Command::Version),
            Arg::Long("json") => options.json = true,
            Arg::Long("ics") => options.form = Form::Ics,
            Arg::Long("both") => options.both = true,
            Arg::Long("summary") => options.form = Form::Summary,
            Arg::Long("card") => options.card = Some(Source::new(parser.value()?)),
            Arg::Long("lang") => options.lang = lang(&parser.value()?.string()?)?,
            Arg::Long("today") => options.today = Some(date(&parser.value()?.string()?)?),
            Arg::Long("seed") => options.seed = seed(&parser.value()?.string()?)?,
            Arg::Long("expect") => options.expect = Some(hash(&parser.value()?.string()?)?),
            Arg::Value(word) => words.push(word),
            unknown => return Err(unknown.unexpected().into()),
        }
    }
    let command = match shortcut {
        Some(command) => command,
        None => command(words)?,
    };
    Ok(Invocation { command, options })
}

impl Options {
    /// Today, or the day that stands for it.
    pub(crate) fn today(&self) -> Result<Date, Failure> {
        let today = self.today.or_else(system_date);
        today.ok_or_else(|| Failure::Usage("there is no clock; use --today".into()))
    }

    /// The month after today's.
    pub(crate) fn default_start(&self) -> Result<Month, Failure> {
        let present = Month::containing(self.today()?);
        let next = present
            .map(|month| month.plus(1))
            .filter(|next| *next <= Month::LAST_START);
        next.ok_or_else(|| Failure::Usage("no start month follows today; use --today".into()))
    }
}

fn command(words: Vec<OsString>) -> Result<Command, Failure> {
    let mut words = words.into_iter();
    let mut next = |what: &str| {
        words
            .next()
            .ok_or_else(|| Failure::Usage(format!("{what} is missing")))
    };
    let name = next("the command")?.string()?;
    let command = match name.as_str() {
        "example" => Command::Example,
        "quote" => Command::Quote(Source::new(next("INPUTS")?)),
        "compare" => Command::Compare(Source::new(next("INPUTS")?)),
        "alternatives" => Command::Alternatives(Source::new(next("INPUTS")?)),
        "market" => Command::Market(Source::new(next("INPUTS")?)),
        "batch" => Command::Batch(next("INPUTS").map_or_else(|_| Source::stdin(), Source::new)),
        "schedule" => Command::Schedule(Source::new(next("INPUTS")?)),
        "contract-check" => Command::ContractCheck(Source::new(next("INPUTS")?)),
        "proposal-check" => Command::ProposalCheck(Source::new(next("ANSWERS")?)),
        "annex" => Command::Annex(Source::new(next("INPUTS")?)),
        "calendar" => Command::Calendar(Source::new(next("INPUTS")?)),
        "settle" => Command::Settle(Source::new(next("INPUTS")?), Source::new(next("ACTUALS")?)),
        "kpis" => Command::Kpis,
        "outlook" => Command::Outlook(Source::new(next("INPUTS")?)),
        "card" => match next("`check` or `schema`")?.string()?.as_str() {
            "check" => Command::CardCheck(Source::new(next("CARD")?)),
            "schema" => Command::CardSchema,
            other => return Err(unknown(&format!("card {other}"))),
        },
        "link" => match next("`encode` or `decode`")?.string()?.as_str() {
            "encode" => Command::LinkEncode(Source::new(next("INPUTS")?)),
            "decode" => Command::LinkDecode(next("TEXT")?.string()?),
            other => return Err(unknown(&format!("link {other}"))),
        },
        other => return Err(unknown(other)),
    };
    match words.next() {
        None => Ok(command),
        Some(word) => Err(Failure::Usage(format!(
            "{} is one too many",
            word.display()
        ))),
    }
}

fn unknown(name: &str) -> Failure {
    Failure::Usage(format!("there is no command `{name}`"))
}

fn lang(tag: &str) -> Result<Lang, Failure> {
    Lang::from_tag(tag).ok_or_else(|| Failure::Usage(format!("--lang is zh-CN or en, not `{tag}`")))
}

fn date(text: &str) -> Result<Date, Failure> {
    parse_date(text)
        .ok_or_else(|| Failure::Usage(format!("--today is a date like 2026-12-31, not `{text}`")))
}

fn seed(text: &str) -> Result<u64, Failure> {
    // `parse` would take a sign.
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let seed = text.parse().ok().filter(|_| digits);
    seed.ok_or_else(|| Failure::Usage(format!("--seed is a whole number below 2^64, not `{text}`")))
}

fn hash(text: &str) -> Result<TextHash, Failure> {
    TextHash::parse(text)
        .ok_or_else(|| Failure::Usage(format!("--expect is 16 small hex digits, not `{text}`")))
}

/// Today where the program runs, or in UTC if the system does not say where that is.
fn system_date() -> Option<Date> {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    let seconds = since.as_ref().map(Duration::as_secs).ok()?;
    let now = OffsetDateTime::from_unix_timestamp(i64::try_from(seconds).ok()?).ok()?;
    let offset = UtcOffset::local_offset_at(now).unwrap_or(UtcOffset::UTC);
    Some(now.to_offset(offset).date())
}
