//! The browser engines and what they are called.

use std::fmt;
use std::str::FromStr;

use crate::failure::Failure;

/// One of the three engines that every browser of today is built on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    pub(crate) const ALL: &'static [Self] = &[Self::Chromium, Self::Firefox, Self::WebKit];
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}

impl FromStr for Engine {
    type Err = Failure;

    fn from_str(name: &str) -> Result<Self, Failure> {
        let found = Self::ALL.iter().find(|engine| engine.to_string() == name);
        found
            .copied()
            .ok_or_else(|| format!("no such engine: {name}").into())
    }
}
