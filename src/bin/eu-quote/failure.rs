//! Why the exit code is not 0.

use std::io;

use eu_quote::annex::TextHash;
use eu_quote::document::Fault;
use eu_quote::link::LinkError;
use eu_quote::text::faults::{Unreadable, short};
use eu_quote::text::{self, Lang};

use crate::terminal::visible;

/// What ends the program with exit code 2.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line cannot be understood.
    Usage(String),
    /// A file cannot be read.
    Unreadable { name: String, error: io::Error },
    /// A document is not what it should be.
    Faults { name: String, faults: Vec<Fault> },
    /// Lines of a stream are not inputs: how many of those that were answered.
    Refused { refused: usize, answered: usize },
    /// A text holds no link at all.
    NoLink,
    /// A link cannot be opened.
    Link(LinkError),
    /// The annex is not the text that was expected.
    OtherText { found: TextHash, expected: TextHash },
    /// The output cannot be written.
    Output(io::Error),
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Self::Usage(error.to_string())
    }
}

impl Failure {
    /// One line, or one for each fault of a document. What of it others have written is
    /// no more than its beginning, and no command to a terminal.
    pub(crate) fn describe(&self, lang: Lang) -> String {
        let line = |text: &str| format!("eu-quote: {}\n", visible(text));
        match self {
            Self::Usage(problem) => line(&format!("{}; see eu-quote --help", short(problem))),
            Self::Unreadable { name, error } => {
                let why = text::faults::unreadable(lang, why(error));
                line(&format!("{}: {why}", short(name)))
            }
            Self::Faults { name, faults } => faults
                .iter()
                .map(|fault| {
                    let fault = short(&text::faults::fault(lang, fault));
                    line(&format!("{}: {fault}", short(name)))
                })
                .collect(),
            Self::Refused { refused, answered } => {
                line(&text::faults::refused_lines(lang, *refused, *answered))
            }
            Self::NoLink => line(text::link::NOT_FOUND.get(lang)),
            Self::Link(error) => line(&text::link::error(lang, *error)),
            Self::OtherText { found, expected } => {
                line(&text::annex::sent::other(lang, *found, *expected))
            }
            Self::Output(error) => line(&format!("standard output: {error}")),
        }
    }
}

fn why(error: &io::Error) -> Unreadable {
    match error.kind() {
        io::ErrorKind::NotFound => Unreadable::Missing,
        io::ErrorKind::PermissionDenied => Unreadable::Forbidden,
        io::ErrorKind::IsADirectory => Unreadable::Directory,
        _ => Unreadable::Broken,
    }
}
