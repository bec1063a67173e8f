//! Whatever is piped into `eu-quote batch`.

#![no_main]

#[path = "../../../src/bin/eu-quote/args.rs"]
#[expect(dead_code, reason = "those of the other commands")]
mod args;
#[path = "../../../src/bin/eu-quote/batch.rs"]
#[expect(dead_code, reason = "the part that names the standard streams")]
mod batch;
#[path = "../../../src/bin/eu-quote/failure.rs"]
#[expect(dead_code, reason = "those of the other commands")]
mod failure;
#[path = "../../../src/bin/eu-quote/input.rs"]
#[expect(dead_code, reason = "those of the other commands")]
mod input;
#[path = "../../../src/bin/eu-quote/lines.rs"]
mod lines;
#[path = "../mutate.rs"]
mod mutate;
#[path = "../properties/mod.rs"]
#[expect(dead_code, reason = "those of the other targets")]
mod properties;
#[path = "../../../src/bin/eu-quote/terminal.rs"]
#[expect(dead_code, reason = "those of the other commands")]
mod terminal;

use std::ffi::OsString;
use std::io::{self, Read};
use std::sync::LazyLock;

use eu_quote::rate_card::RateCard;
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

use crate::args::Options;
use crate::batch::Batch;
use crate::failure::Failure;

/// That of the command line.
static CARD: LazyLock<RateCard> = LazyLock::new(RateCard::sample);

fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| {
    mutate::document(data, size, most, seed)
});
fuzz_target!(|bytes: &[u8]| check(bytes));

fn options() -> Options {
    let words = properties::batch::ARGUMENTS.map(OsString::from);
    let parsed = args::parse(words.into_iter());
    parsed.expect("arguments of the program").options
}

/// The stream comes in pieces of every size, as through a pipe.
struct Pieces<'a> {
    rest: &'a [u8],
    size: usize,
}

impl Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.size = self.size % 61 + 7;
        let size = self.size.min(self.rest.len()).min(buffer.len());
        let (piece, rest) = self.rest.split_at(size);
        buffer[..size].copy_from_slice(piece);
        self.rest = rest;
        Ok(size)
    }
}

fn check(input: &[u8]) {
    let batch = Batch::new(&CARD, "standard input".into(), &options()).expect("a day is named");
    let pieces = Pieces {
        rest: input,
        size: 0,
    };
    let (mut answers, mut complaints) = (Vec::new(), Vec::new());
    if let Err(failure) = batch.answer_all(pieces, &mut answers, &mut complaints) {
        assert!(matches!(failure, Failure::Refused { .. }), "{failure:?}");
        // As the program ends.
        complaints.extend(failure.describe(options().lang).into_bytes());
    }
    properties::batch::check(&CARD, input, &answers, &complaints);
}
