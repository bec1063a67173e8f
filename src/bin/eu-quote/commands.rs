//! What each command prints.

use std::io::{self, Write as _};

use eu_quote::alternatives::alternatives;
use eu_quote::annex::{Annex, annex};
use eu_quote::calendar::format_date;
use eu_quote::contract_check::{self, Check, Question, asked, check_proposal, open_rules};
use eu_quote::export;
use eu_quote::kpi::{self, Deadlines, KpiSchedule};
use eu_quote::link::{self, Found};
use eu_quote::market::compliance::duties;
use eu_quote::market::exclusions::exclusions;
use eu_quote::outlook::{COURSES, outlook, simulate};
use eu_quote::quote::{Quote, compare, quote};
use eu_quote::rate_card::{CardId, RateCard};
use eu_quote::seller::{self, SellerInputs};
use eu_quote::settlement::settle;
use eu_quote::text;
use eu_quote::text::annex::Edition;
use eu_quote::text::format::Plain;

use crate::alternatives_text;
use crate::args::{Command, Form, HELP, Invocation, Options};
use crate::batch;
use crate::calendar_text;
use crate::compare_text;
use crate::contract_check_text;
use crate::dictionary_text;
use crate::failure::Failure;
use crate::input::{self, Source};
use crate::market_text;
use crate::outlook_text;
use crate::quote_text;
use crate::schedule_text;
use crate::settlement_text;
use crate::terminal::{visible, visible_json, visible_lines};

/// A complete inputs file.
const EXAMPLE: &str = include_str!("example.json");

/// What a test writes from the parser of rate cards: `tests/native/card_schema.rs`.
const CARD_SCHEMA: &str = include_str!("../../../docs/rate-card.schema.json");

/// What goes to standard output, and a hint for standard error.
struct Printed {
    text: String,
    note: Option<String>,
}

impl From<String> for Printed {
    fn from(text: String) -> Self {
        Self { text, note: None }
    }
}

/// Runs a command: to the end before anything is printed, unless it is a batch.
pub(crate) fn run(invocation: &Invocation) -> Result<(), Failure> {
    let options = &invocation.options;
    let printed = match &invocation.command {
        Command::Help => Ok(Printed::from(String::from(HELP))),
        Command::Version => Ok(Printed::from(format!(
            "eu-quote {}",
            env!("CARGO_PKG_VERSION")
        ))),
        Command::Example => Ok(Printed::from(String::from(EXAMPLE))),
        Command::Quote(source) => quote_of(source, options).map(Printed::from),
        Command::Compare(source) => comparison_of(source, options).map(Printed::from),
        Command::Alternatives(source) => alternatives_of(source, options).map(Printed::from),
        Command::Market(source) => market_of(source, options).map(Printed::from),
        Command::Batch(source) => return batch::run(source, options),
        Command::Schedule(source) => schedule_of(source, options).map(Printed::from),
        Command::ContractCheck(source) => contract_check_of(source, options).map(Printed::from),
        Command::ProposalCheck(source) => proposal_check_of(source, options).map(Printed::from),
        Command::Annex(source) => annex_of(source, options).map(Printed::from),
        Command::Calendar(source) => calendar_of(source, options).map(Printed::from),
        Command::Settle(inputs, actuals) => {
            settlement_of(inputs, actuals, options).map(Printed::from)
        }
        Command::Kpis => Ok(Printed::from(dictionary(options))),
        Command::Outlook(source) => outlook_of(source, options).map(Printed::from),
        Command::CardCheck(source) => input::read_card(source).map(|card| check(&card).into()),
        Command::CardSchema => Ok(Printed::from(String::from(CARD_SCHEMA))),
        Command::LinkEncode(source) => encode(source, options).map(Printed::from),
        Command::LinkDecode(text) => decode(text, options),
    };
    print(&printed?, options)
}

fn print(printed: &Printed, options: &Options) -> Result<(), Failure> {
    if let Some(note) = &printed.note {
        // Only a hint: that nobody reads it must not stop the output.
        let _ = writeln!(io::stderr(), "eu-quote: {note}");
    }
    let text = printed.text.trim_end();
    let shown = match options.form {
        // A file for calendars ends each line in its own way, and has no other character
        // that nobody sees.
        Form::Ics => format!("{text}\r\n"),
        _ if options.json => visible_json(text) + "\n",
        _ => visible_lines(text) + "\n",
    };
    io::stdout()
        .write_all(shown.as_bytes())
        .map_err(Failure::Output)
}

fn quote_of(source: &Source, options: &Options) -> Result<String, Failure> {
    let card = input::card(options)?;
    let inputs = input::inputs(source, &card, options)?;
    let quote = quote(&card, &inputs);
    Ok(if options.json {
        export::quote(&card, &quote)
    } else {
        let late = late(&card, &inputs, options)?;
        quote_text::render(options.lang, &card, &inputs, &quote) + &late
    })
}

/// What is probably a slip, and that stores cannot sell by the start.
fn late(card: &RateCard, inputs: &SellerInputs, options: &Options) -> Result<String, Failure> {
    let (lang, today) = (options.lang, options.today()?);
    let doubts = seller::doubts(inputs, today).into_iter();
    let currency = card.gmv_currency();
    let doubts = doubts.map(|doubt| text::doubt::doubt(lang, doubt, currency, &Plain));
    let duties = duties(card, inputs, today);
    let notice = duties.and_then(|duties| text::compliance::notice(lang, &duties, &Plain));
    Ok(doubts.chain(notice).collect::<Vec<_>>().join("\n"))
}

fn comparison_of(source: &Source, options: &Options) -> Result<String, Failure> {
    let card = input::card(options)?;
    let inputs = input::inputs(source, &card, options)?;
    let comparison = compare(&card, &inputs);
    Ok(if options.json {
        export::comparison(&card, &comparison)
    } else {
        compare_text::render(options.lang, &card, &inputs, &comparison)
    })
}

fn outlook_of(source: &Source, options: &Options) -> Result<String, Failure> {
    let card = input::card(options)?;
    let inputs = input::inputs(source, &card, options)?;
    let ahead = outlook(&card, &inputs);
    let simulated = simulate(&card, &inputs, options.seed, COURSES);
    Ok(if options.json {
        export::outlook(&card, &ahead, simulated.as_ref())
    } else {
        outlook_text::render(options.lang, &card, &inputs, &ahead, simulated.as_ref())
    })
}

fn alternatives_of(source: &Source, options: &Options) -> Result<String, Failure> {
    let card = input::card(options)?;
    let inputs = input::inputs(source, &card, options)?;
    let instead = alternatives(&card, &inputs, &quote(&card, &inputs));
    Ok(if options.json {
        export::alternatives(&card, &instead)
    } else {
        alternatives_text::render(options.lang, &card, &inputs, &instead)
    })
}

fn market_of(source: &Source, options: &Options) -> Result<String, Failure> {
    let card = input::card(options)?;
    let inputs = input::inputs(source, &card, options)?;
    let duties = duties(&card, &inputs, options.today()?);
    let exclusions = exclusions(&card, &inputs, &quote(&card, &inputs), duties.as_ref());
    Ok(if options.json {
        export::market(&card, duties.as_ref(), &exclusions)
    } else {
        market_text::render(options.lang, &card, &inputs, duties.as_ref(), &exclusions)
    })
}

/// Inputs with all that a contract follows from.
struct Contract {
    card: RateCard,
    inputs: SellerInputs,
    quote: Quote,
    schedule: KpiSchedule,
}

impl Contract {
    fn new(card: RateCard, inputs: SellerInputs) -> Self {
        let quote = quote(&card, &inputs);
        let schedule = kpi::schedule(&card, &inputs, &quote);
        Self {
            card,
            inputs,
            quote,
            schedule,
        }
    }

    fn read(source: &Source, options: &Options) -> Result<Self, Failure> {
        let card = input::card(options)?;
        let inputs = input::inputs(source, &card, options)?;
        Ok(Self::new(card, inputs))
    }

    fn annex(&self) -> Annex<'_> {
        annex(&self.card, &self.inputs, &self.quote, &self.schedule)
    }
}

fn schedule_of(source: &Source, options: &Options) -> Result<String, Failure> {
    let Contract { card, schedule, .. } = Contract::read(source, options)?;
    Ok(if options.json {
        export::schedule(&schedule)
    } else {
        schedule_text::render(options.lang, &card, &schedule)
    })
}

fn contract_check_of(source: &Source, options: &Options) -> Result<String, Failure> {
    let contract = Contract::read(source, options)?;
    let annex = contract.annex();
    let questions = contract_check::questions(&annex);
    Ok(checked(&contract_check::check(&annex), &questions, options))
}

fn proposal_check_of(source: &Source, options: &Options) -> Result<String, Failure> {
    let answers = input::answers(source)?;
    Ok(if options.form == Form::Summary && !options.json {
        let asked = asked(&answers, open_rules(&answers));
        text::contract_check::asked::list(options.lang, &asked)
    } else {
        checked(&check_proposal(&answers), &[], options)
    })
}

fn checked(check: &Check, questions: &[Question], options: &Options) -> String {
    if options.json {
        export::contract_check(check, questions)
    } else {
        contract_check_text::render(options.lang, check, questions)
    }
}

fn annex_of(source: &Source, options: &Options) -> Result<String, Failure> {
    let contract = Contract::read(source, options)?;
    let annex = contract.annex();
    expected(&annex, options)?;
    let edition = if options.both {
        Edition::Both
    } else {
        Edition::In(options.lang)
    };
    Ok(if options.json {
        export::annex(&annex)
    } else if options.form == Form::Summary {
        text::annex::summary(&annex, options.lang, &Plain)
    } else {
        text::annex::markdown(&annex, edition)
    })
}

/// That the text is the one that is meant.
fn expected(annex: &Annex<'_>, options: &Options) -> Result<(), Failure> {
    let Some(expected) = options.expect else {
        return Ok(());
    };
    let found = text::annex::hash(annex);
    if found == expected {
        Ok(())
    } else {
        Err(Failure::OtherText { found, expected })
    }
}

fn calendar_of(source: &Source, options: &Options) -> Result<String, Failure> {
    let Contract {
        card,
        inputs,
        schedule,
        ..
    } = Contract::read(source, options)?;
    let deadlines = Deadlines::SAMPLE;
    let milestones = kpi::milestones(&card, &inputs, &schedule, deadlines);
    Ok(if options.form == Form::Ics {
        let contract = (inputs.start, card.id());
        text::milestone::calendar_file(options.lang, contract, options.today()?, &milestones)
    } else if options.json {
        export::milestones(deadlines, &milestones)
    } else {
        calendar_text::render(options.lang, deadlines, &milestones, options.today()?)
    })
}

fn settlement_of(inputs: &Source, actuals: &Source, options: &Options) -> Result<String, Failure> {
    let card = input::card(options)?;
    let inputs = input::contract(inputs, actuals, &card, options)?;
    let Contract {
        card,
        inputs,
        quote,
        schedule,
    } = Contract::new(card, inputs);
    let actuals = input::actuals(actuals, &inputs, &schedule)?;
    let settlement = settle(&card, &inputs, &quote, &schedule, &actuals);
    Ok(if options.json {
        export::settlement(&settlement)
    } else {
        settlement_text::render(options.lang, &card, &inputs, &settlement)
    })
}

fn dictionary(options: &Options) -> String {
    if options.json {
        export::dictionary()
    } else {
        dictionary_text::render(options.lang)
    }
}

fn check(card: &RateCard) -> String {
    let name = card.name();
    let sample = if card.is_sample() { "yes" } else { "no" };
    let (issued, until) = (format_date(card.issued()), format_date(card.valid_until()));
    format!(
        "id           {}\nname         {} / {}\nsample       {sample}\nvalid        {issued} to {until}\n\
         currencies   fees in {}, GMV in {}",
        card.id(),
        visible(&name.zh),
        visible(&name.en),
        card.currency().code(),
        card.gmv_currency().code(),
    )
}

fn encode(source: &Source, options: &Options) -> Result<String, Failure> {
    let card = input::card(options)?;
    let inputs = input::inputs(source, &card, options)?;
    Ok(link::encode(card.id(), &inputs))
}

fn decode(text: &str, options: &Options) -> Result<Printed, Failure> {
    let piped = match text {
        "-" => Source::new("-".into()).read()?,
        given => given.into(),
    };
    let code = match link::find(&piped, "q") {
        Found::Code(code) => code,
        Found::Broken(error) => return Err(Failure::Link(error)),
        Found::Nothing => return Err(Failure::NoLink),
    };
    let link = link::decode(link::payload(&code)).map_err(Failure::Link)?;
    Ok(Printed {
        text: seller::to_json(&link.inputs),
        note: card_note(link.card, options)?,
    })
}

/// What to know when a link names another card than the one that is in use.
fn card_note(linked: CardId, options: &Options) -> Result<Option<String>, Failure> {
    if linked == input::card(options)?.id() {
        return Ok(None);
    }
    let note = text::link::OTHER_CARD.get(options.lang);
    Ok(Some(format!("{linked}: {note}")))
}
