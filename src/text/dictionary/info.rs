//! What is said of a KPI.

use super::column::Column;
use crate::text::{Lang, Text};

/// What a reader must know of a KPI before signing it, 数据口径.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KpiInfo {
    /// Its name.
    pub name: Text,
    /// Its formula in symbols, the same in every language: sums of what numerator and
    /// denominator name. The index 0 marks the baseline.
    pub symbols: &'static str,
    /// Its formula in words.
    pub formula: Text,
    /// What is counted.
    pub numerator: Part,
    /// What it is divided by, if it is a quotient.
    pub denominator: Option<Part>,
    /// Where Amazon shows the quotient itself, if it does.
    pub column: Option<Column>,
    /// Which days and which attributed sales count.
    pub window: Text,
    /// What is usually argued about, and what this contract says.
    pub dispute: Text,
}

impl KpiInfo {
    /// Numerator and denominator, if there is one.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        core::iter::once(&self.numerator).chain(&self.denominator)
    }

    /// The reports of Amazon that it is read from.
    pub fn reports(&self, lang: Lang) -> String {
        let numerator = self.numerator.report;
        let other = self.denominator.map(|part| part.report);
        let other = other.filter(|&report| report != numerator);
        match (numerator.get(lang), other) {
            (report, None) => report.to_owned(),
            (report, Some(other)) => {
                let semicolon = lang.pick("；", "; ");
                format!("{report}{semicolon}{}", other.get(lang))
            }
        }
    }
}

/// Numerator or denominator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// In words.
    pub what: Text,
    /// The report of Amazon that it is read from, or whose record it is.
    pub report: Text,
    /// The column that holds it, if one does.
    pub column: Option<Column>,
}
