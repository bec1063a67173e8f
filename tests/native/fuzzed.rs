//! The kept corpus of the fuzz targets, on what the fuzzer tries: docs/testing.md. A file
//! that a target has failed on is put among them and fails here.

#[path = "../fuzz/properties/mod.rs"]
mod properties;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use eu_quote::rate_card::RateCard;

use crate::cli;

/// The fewest files that a corpus has.
const FEWEST: usize = 20;
/// The largest file of one, and the most bytes of all together: they are read often.
const LARGEST: usize = 16_384;
const TOGETHER: usize = 600_000;

fn folder(name: &str) -> PathBuf {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz");
    fuzz.join(name)
}

/// Tries every file; some of them are accepted and some are not, as both are worth trying.
fn replay(target: &str, check: impl Fn(&[u8]) -> bool) {
    let files = fs::read_dir(folder("corpus").join(target)).expect("the corpus of the target");
    let (mut accepted, mut refused, mut bytes) = (0, 0, 0);
    for file in files {
        let path = file.expect("a file").path();
        let input = fs::read(&path).expect("a file of the corpus");
        assert!(input.len() <= LARGEST, "{} is large", path.display());
        bytes += input.len();
        // Named before it is tried, for whoever reads of a panic.
        println!("{}", path.display());
        if check(&input) {
            accepted += 1;
        } else {
            refused += 1;
        }
    }
    assert!(accepted > 0 && refused > 0, "{accepted} and {refused}");
    assert!(accepted + refused >= FEWEST, "{} files", accepted + refused);
    assert!(bytes <= TOGETHER, "{bytes} bytes");
}

#[test]
fn links() {
    replay("link", properties::link::check);
}

#[test]
fn rate_cards() {
    replay("card", properties::card::check);
}

#[test]
fn inputs() {
    replay("inputs", properties::inputs::check);
}

#[test]
fn actuals() {
    replay("actuals", properties::actuals::check);
}

#[test]
fn numbers() {
    replay("number", properties::number::check);
}

/// By the program itself, where the target has its parts in its own process.
#[test]
fn batches() {
    let card = RateCard::sample();
    replay("batch", |input| {
        let output = cli::run(&properties::batch::ARGUMENTS, input);
        properties::batch::check(&card, input, &output.stdout, &output.stderr)
    });
}

/// Every target of tests/fuzz has its corpus, and every corpus its target and its test.
#[test]
fn no_target_is_left_out() {
    let names = |of: &str| -> BTreeSet<String> {
        let entries = fs::read_dir(folder(of)).expect("a folder of tests/fuzz");
        let paths = entries.map(|entry| entry.expect("an entry").path());
        let stem = |path: PathBuf| path.file_stem().map(|stem| stem.to_string_lossy().into());
        paths.filter_map(stem).collect()
    };
    let tried = ["actuals", "batch", "card", "inputs", "link", "number"];
    assert!(names("targets").iter().eq(tried), "{:?}", names("targets"));
    assert!(names("corpus").iter().eq(tried), "{:?}", names("corpus"));
}
