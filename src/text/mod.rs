//! Every sentence that a person reads, in Simplified Chinese and English.
//!
//! A [`Text`] cannot be written without both languages, and a sentence with
//! arguments is a function that matches on [`Lang`]: a missing translation does
//! not compile. Numbers and dates arrive here already formatted.

pub mod alternatives;
pub mod annex;
pub mod card;
pub mod chart;
pub mod compare;
pub mod compliance;
pub mod contract_check;
pub mod copied;
pub mod dictionary;
pub mod doubt;
pub mod draft;
pub mod exclusions;
pub mod faults;
pub mod form;
pub mod format;
pub mod goods;
pub mod kpi;
pub mod kpi_plan;
pub mod link;
pub mod milestone;
pub mod outlook;
pub mod paper;
pub mod particulars;
pub mod quote;
pub mod result;
pub mod schedule;
pub mod settlement;

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// Simplified Chinese.
    Zh,
    /// English.
    En,
}

impl Lang {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// The language of a BCP 47 tag: `zh-TW`, `ZH`, `en-GB`; `None` for others.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_str() {
            "zh" => Some(Self::Zh),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The text of this language.
    pub fn pick<T>(self, zh: T, en: T) -> T {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }
}

/// A fixed text in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    zh: &'static str,
    en: &'static str,
}

impl Text {
    /// A text.
    pub const fn new(zh: &'static str, en: &'static str) -> Self {
        Self { zh, en }
    }

    /// The text in `lang`.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }
}
