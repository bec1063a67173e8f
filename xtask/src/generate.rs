//! `cargo xtask generate`: the Rust source that is made from data.
//!
//! The built-in card is a constant of the core, and what writes it is the core as well,
//! which does not compile as long as the constant is of other types than its card. So a
//! card that is parsed stands in its place meanwhile.

use anyhow::{Context, Result};

use crate::process;
use crate::workspace::{self, Workspace};

const CARD: &str = "src/rate_card/sample.rs";

/// Stands for the constant: of whatever types, the card is what its text says.
const STAND_IN: &str = "\
//! Stands for the built-in card while `cargo xtask generate` writes it.

use super::{CardId, Market, RateCard, SAMPLE_JSON};

pub(super) fn id() -> CardId {
    CardId::of(SAMPLE_JSON)
}

pub(super) fn card() -> RateCard {
    RateCard::parse(SAMPLE_JSON).expect(\"the text of the built-in card is valid\")
}

static NONE: Market = Market::EMPTY;

pub(super) fn market() -> &'static Market {
    &NONE
}
";

pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let path = workspace.root.join(CARD);
    let before = workspace::read(&path)?;
    workspace::write(&path, STAND_IN)?;
    let written = source(workspace);
    // Whatever has gone wrong, what was there is there again.
    workspace::write(&path, written.as_ref().unwrap_or(&before))?;
    let changed = written? != before;
    println!("{CARD}: {}", if changed { "written" } else { "as it was" });
    Ok(())
}

fn source(workspace: &Workspace) -> Result<String> {
    let mut cargo = process::cargo();
    cargo.current_dir(&workspace.root).args([
        "run",
        "--quiet",
        "--package=eu-quote",
        "--no-default-features",
        "--features=cli",
        "--example=built-in-card",
    ]);
    let source = process::output(&mut cargo).context("the built-in card cannot be written")?;
    String::from_utf8(source).context("the source of the built-in card is no text")
}
