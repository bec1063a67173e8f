//! Why a test failed, and where it noticed.

use std::fmt;
use std::panic::Location;

use thirtyfour::error::WebDriverError;

/// What every step of a test returns.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

/// A message for whoever reads the run, with the line that gave up.
#[derive(Debug)]
pub(crate) struct Failure {
    message: String,
    at: &'static Location<'static>,
    stale: bool,
}

impl Failure {
    /// A failure at the caller's line.
    #[track_caller]
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            at: Location::caller(),
            stale: false,
        }
    }

    /// The same failure, preceded by what was being done.
    #[must_use]
    pub(crate) fn doing(mut self, what: impl fmt::Display) -> Self {
        self.message = format!("{what}: {}", self.message);
        self
    }

    /// The element was replaced between finding and using it: worth a retry,
    /// because the view is allowed to render anew.
    pub(crate) fn is_stale(&self) -> bool {
        self.stale
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}\n   at {}:{}",
            self.message,
            self.at.file(),
            self.at.line()
        )
    }
}

impl From<&str> for Failure {
    #[track_caller]
    fn from(message: &str) -> Self {
        Self::new(message)
    }
}

impl From<String> for Failure {
    #[track_caller]
    fn from(message: String) -> Self {
        Self::new(message)
    }
}

impl From<std::io::Error> for Failure {
    #[track_caller]
    fn from(error: std::io::Error) -> Self {
        Self::new(error.to_string())
    }
}

impl From<serde_json::Error> for Failure {
    #[track_caller]
    fn from(error: serde_json::Error) -> Self {
        Self::new(format!("unexpected shape of a result: {error}"))
    }
}

impl From<WebDriverError> for Failure {
    #[track_caller]
    fn from(error: WebDriverError) -> Self {
        let text = error.to_string();
        let stale = text.contains("stale element reference");
        Self {
            stale,
            ..Self::new(without_stack(&text))
        }
    }
}

/// Drivers append their own stack, which says nothing about the page.
fn without_stack(text: &str) -> String {
    let lines = text
        .lines()
        .take_while(|line| !line.trim_start().starts_with("Stacktrace"));
    let trimmed: Vec<&str> = lines
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    trimmed.join(" | ")
}

/// Fails the test unless the condition holds: `check!(n == 2, "{n} widgets")`.
#[macro_export]
macro_rules! check {
    ($condition:expr, $($message:tt)+) => {
        if !$condition {
            return Err($crate::failure::Failure::new(format!($($message)+)));
        }
    };
}

/// Fails the test unless both are equal, and shows both.
#[macro_export]
macro_rules! check_eq {
    ($actual:expr, $expected:expr, $($message:tt)+) => {
        match (&$actual, &$expected) {
            (actual, expected) if actual == expected => {}
            (actual, expected) => {
                let what = format!($($message)+);
                return Err($crate::failure::Failure::new(format!(
                    "{what}\n   is       {actual:?}\n   expected {expected:?}"
                )));
            }
        }
    };
}
