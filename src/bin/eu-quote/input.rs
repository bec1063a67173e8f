//! Files and standard input, to trusted values.

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Read};

use eu_quote::contract_check::Answers;
use eu_quote::document::{Expected, Fault, FaultKind, MAX_BYTES, Node, parse_json};
use eu_quote::kpi::KpiSchedule;
use eu_quote::rate_card::{CardId, RateCard};
use eu_quote::seller::{self, Model, SellerInputs};
use eu_quote::settlement::Actuals;

use crate::args::Options;
use crate::failure::Failure;

/// Where a document comes from.
pub(crate) struct Source(OsString);

impl Source {
    /// A path; `-` is standard input.
    pub(crate) fn new(path: OsString) -> Self {
        Self(path)
    }

    /// Standard input.
    pub(crate) fn stdin() -> Self {
        Self("-".into())
    }

    /// What it holds, still to be read.
    pub(crate) fn open(&self) -> io::Result<Box<dyn Read>> {
        Ok(if self.is_stdin() {
            Box::new(io::stdin().lock())
        } else {
            Box::new(File::open(&self.0)?)
        })
    }

    fn is_stdin(&self) -> bool {
        self.0 == "-"
    }

    /// What messages call it.
    pub(crate) fn name(&self) -> String {
        if self.is_stdin() {
            "standard input".into()
        } else {
            self.0.display().to_string()
        }
    }

    /// Its text, or a little more than is ever read of it.
    pub(crate) fn read(&self) -> Result<String, Failure> {
        let read = self.open().and_then(bytes);
        let bytes = read.map_err(|error| Failure::Unreadable {
            name: self.name(),
            error,
        })?;
        String::from_utf8(bytes).map_err(|error| Failure::Faults {
            name: self.name(),
            faults: vec![Fault {
                path: "$".into(),
                kind: FaultKind::NotUtf8(error.utf8_error().valid_up_to() + 1),
            }],
        })
    }
}

fn bytes(reader: impl Read) -> io::Result<Vec<u8>> {
    let most = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    reader
        .take(most.saturating_add(1))
        .read_to_end(&mut bytes)?;
    // The limit may have cut a character in two; the size is reported, not that.
    if bytes.len() > MAX_BYTES {
        bytes = vec![b' '; MAX_BYTES + 1];
    }
    Ok(bytes)
}

/// The rate card that the options name, or the sample.
pub(crate) fn card(options: &Options) -> Result<RateCard, Failure> {
    match &options.card {
        Some(source) => built_in(source).map_or_else(|| read_card(source), Ok),
        None => Ok(RateCard::sample()),
    }
}

/// The built-in card that `source` is the id of, not the path.
fn built_in(source: &Source) -> Option<RateCard> {
    let id = source.0.to_str().and_then(CardId::parse)?;
    RateCard::built_in(id)
}

/// The rate card of a file.
pub(crate) fn read_card(source: &Source) -> Result<RateCard, Failure> {
    RateCard::parse(&source.read()?).map_err(|faults| Failure::Faults {
        name: source.name(),
        faults,
    })
}

/// The inputs of a file; what it leaves out comes from the card.
pub(crate) fn inputs(
    source: &Source,
    card: &RateCard,
    options: &Options,
) -> Result<SellerInputs, Failure> {
    check_stdin(source, options)?;
    let json = source.read()?;
    let defaults = card.defaults(options.default_start()?);
    parse(&json, card, &defaults).map_err(|faults| Failure::Faults {
        name: source.name(),
        faults,
    })
}

/// The inputs of a file that is a contract, beside that of its actuals: it says when it
/// starts, since no settlement may depend on the day on which it is printed.
pub(crate) fn contract(
    source: &Source,
    actuals: &Source,
    card: &RateCard,
    options: &Options,
) -> Result<SellerInputs, Failure> {
    check_stdins(&[source, actuals], options)?;
    let json = source.read()?;
    let defaults = card.defaults(options.default_start()?);
    let started = match parse_json(&json) {
        Ok(Node::Object(fields)) => fields
            .iter()
            .any(|(name, value)| name == "start" && *value != Node::Null),
        // Whatever else is wrong with it is said below.
        _ => true,
    };
    let mut faults = Vec::new();
    if !started {
        faults.push(Fault {
            path: "$.start".into(),
            kind: FaultKind::Missing,
        });
    }
    match parse(&json, card, &defaults) {
        Ok(inputs) if faults.is_empty() => return Ok(inputs),
        Ok(_) => {}
        Err(more) => faults.extend(more),
    }
    let name = source.name();
    Err(Failure::Faults { name, faults })
}

/// What the months of the contract of `inputs` have come to.
pub(crate) fn actuals(
    source: &Source,
    inputs: &SellerInputs,
    schedule: &KpiSchedule,
) -> Result<Actuals, Failure> {
    parsed(source, |document| {
        Actuals::parse(document, inputs, schedule)
    })
}

/// What is known of another provider's proposal.
pub(crate) fn answers(source: &Source) -> Result<Answers, Failure> {
    parsed(source, Answers::parse)
}

/// What `parse` makes of the document of `source`.
fn parsed<T>(
    source: &Source,
    parse: impl FnOnce(&Node) -> Result<T, Vec<Fault>>,
) -> Result<T, Failure> {
    let document = parse_json(&source.read()?).map_err(|fault| vec![fault]);
    let value = document.and_then(|document| parse(&document));
    value.map_err(|faults| Failure::Faults {
        name: source.name(),
        faults,
    })
}

/// The inputs of a document, which `card` can price.
pub(crate) fn parse(
    json: &str,
    card: &RateCard,
    defaults: &SellerInputs,
) -> Result<SellerInputs, Vec<Fault>> {
    let document = parse_json(json).map_err(|fault| vec![fault])?;
    let inputs = seller::parse(&document, defaults)?;
    match unoffered(card, inputs.model) {
        Some(fault) => Err(vec![fault]),
        None => Ok(inputs),
    }
}

/// That `source` is not standard input if the card is.
pub(crate) fn check_stdin(source: &Source, options: &Options) -> Result<(), Failure> {
    check_stdins(&[source], options)
}

/// That at most one of `sources` and the card is standard input.
fn check_stdins(sources: &[&Source], options: &Options) -> Result<(), Failure> {
    let all = sources.iter().copied().chain(&options.card);
    if all.filter(|source| source.is_stdin()).count() > 1 {
        return Err(Failure::Usage(
            "standard input can be read only once".into(),
        ));
    }
    Ok(())
}

/// A model that the card does not have: what would be priced is another one.
fn unoffered(card: &RateCard, model: Model) -> Option<Fault> {
    let words = Model::WORDS.into_iter();
    let offered = words.filter(|&(_, known)| card.offers(known));
    (!card.offers(model)).then(|| Fault {
        path: "$.model".into(),
        kind: FaultKind::Expected(Expected::OneOf(offered.map(|(word, _)| word).collect())),
    })
}
