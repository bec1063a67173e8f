//! Quotes for a stream of inputs, one document a line: docs/pricing.md, section 7.

use std::io::{self, BufWriter, Write};

use eu_quote::document::{Fault, FaultKind, MAX_BYTES};
use eu_quote::export::Quotes;
use eu_quote::quote::quote;
use eu_quote::rate_card::RateCard;
use eu_quote::seller::SellerInputs;
use eu_quote::text::faults::short;
use eu_quote::text::{Lang, faults};
use serde::Serialize;

use crate::args::Options;
use crate::failure::Failure;
use crate::input::{self, Source};
use crate::lines::{BUFFER, Line, Lines};
use crate::terminal::visible;

/// What every line is answered with.
pub(crate) struct Batch<'a> {
    card: &'a RateCard,
    defaults: SellerInputs,
    documents: Quotes<'a>,
    lang: Lang,
    /// Where the lines come from.
    source: String,
}

/// The answer to a line that has been priced.
#[derive(Serialize)]
struct Priced<Q> {
    line: usize,
    quote: Q,
}

/// The answer to a line that is not inputs.
#[derive(Serialize)]
struct Refused {
    line: usize,
    faults: Vec<Refusal>,
}

#[derive(Serialize)]
struct Refusal {
    path: String,
    message: String,
}

/// Answers every line of `source`, as soon as it is read.
pub(crate) fn run(source: &Source, options: &Options) -> Result<(), Failure> {
    input::check_stdin(source, options)?;
    let card = input::card(options)?;
    let batch = Batch::new(&card, source.name(), options)?;
    let input = source.open().map_err(|error| batch.unreadable(error))?;
    let out = BufWriter::with_capacity(BUFFER, io::stdout().lock());
    batch.answer_all(input, out, io::stderr())
}

impl<'a> Batch<'a> {
    /// One that prices by `card` what comes from `source`.
    pub(crate) fn new(
        card: &'a RateCard,
        source: String,
        options: &Options,
    ) -> Result<Self, Failure> {
        Ok(Self {
            card,
            defaults: card.defaults(options.default_start()?),
            documents: Quotes::new(card),
            lang: options.lang,
            source,
        })
    }

    /// Answers every line of `input`; what cannot be priced is complained of besides.
    pub(crate) fn answer_all(
        &self,
        input: impl io::Read,
        mut out: impl Write,
        mut complaints: impl Write,
    ) -> Result<(), Failure> {
        let mut lines = Lines::new(input);
        let (mut refused, mut answered) = (0, 0);
        let mut answer = Vec::new();
        while let Some((number, line)) = self.next(&mut lines, &mut out)? {
            if is_blank(&line) {
                continue;
            }
            answer.clear();
            if let Err(faults) = self.price(number, &line, &mut answer) {
                self.refuse(number, faults, &mut answer, &mut complaints);
                refused += 1;
            }
            answered += 1;
            out.write_all(&answer).map_err(Failure::Output)?;
        }
        out.flush().map_err(Failure::Output)?;
        match refused {
            0 => Ok(()),
            refused => Err(Failure::Refused { refused, answered }),
        }
    }

    fn next<'line>(
        &self,
        lines: &'line mut Lines<impl io::Read>,
        out: &mut impl Write,
    ) -> Result<Option<(usize, Line<'line>)>, Failure> {
        // Whoever writes the lines may be waiting for the answers.
        if lines.may_wait() {
            out.flush().map_err(Failure::Output)?;
        }
        lines.next().map_err(|error| self.unreadable(error))
    }

    fn unreadable(&self, error: io::Error) -> Failure {
        Failure::Unreadable {
            name: self.source.clone(),
            error,
        }
    }

    /// The quote for a line, or everything that is wrong with the line.
    fn price(
        &self,
        number: usize,
        line: &Line<'_>,
        answer: &mut Vec<u8>,
    ) -> Result<(), Vec<Fault>> {
        let inputs = self.inputs(line).map_err(|faults| placed(number, faults))?;
        let quote = quote(self.card, &inputs);
        let priced = Priced {
            line: number,
            quote: self.documents.document(&quote),
        };
        write(answer, &priced);
        Ok(())
    }

    fn inputs(&self, line: &Line<'_>) -> Result<SellerInputs, Vec<Fault>> {
        let text = text(line).map_err(|fault| vec![fault])?;
        input::parse(text, self.card, &self.defaults)
    }

    fn refuse(
        &self,
        number: usize,
        faults: Vec<Fault>,
        answer: &mut Vec<u8>,
        complaints: &mut impl Write,
    ) {
        let refused = Refused {
            line: number,
            faults: faults.iter().map(|fault| self.refusal(fault)).collect(),
        };
        write(answer, &refused);
        let name = format!("{}:{number}", self.source);
        let complaint = Failure::Faults { name, faults }.describe(self.lang);
        // With standard error gone, the answers still say it.
        let _ = complaints.write_all(complaint.as_bytes());
    }

    fn refusal(&self, fault: &Fault) -> Refusal {
        Refusal {
            path: visible(&short(&fault.path)),
            message: visible(&short(&faults::kind(self.lang, &fault.kind))),
        }
    }
}

/// Nothing but what JSON takes for blank, and the byte-order mark that starts a
/// file: no document, and nothing to answer.
fn is_blank(line: &Line<'_>) -> bool {
    let Line::Whole(bytes) = line else {
        return false;
    };
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    bytes
        .iter()
        .all(|byte| matches!(byte, b' ' | b'\t' | b'\r'))
}

fn text<'a>(line: &Line<'a>) -> Result<&'a str, Fault> {
    let fault = |kind| Fault {
        path: "$".into(),
        kind,
    };
    match line {
        Line::Whole(bytes) => str::from_utf8(bytes)
            .map_err(|error| fault(FaultKind::NotUtf8(error.valid_up_to() + 1))),
        Line::TooLong => Err(fault(FaultKind::TooLarge(MAX_BYTES))),
    }
}

/// What is not JSON, with its place in the stream instead of that in the line.
fn placed(number: usize, mut faults: Vec<Fault>) -> Vec<Fault> {
    for fault in &mut faults {
        if let FaultKind::NotJson { line, .. } = &mut fault.kind {
            *line = number;
        }
    }
    faults
}

fn write(answer: &mut Vec<u8>, document: &impl Serialize) {
    serde_json::to_writer(&mut *answer, document)
        .expect("invariant: strings, integers and lists always have a JSON form");
    answer.push(b'\n');
}
