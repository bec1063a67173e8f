//! What clauses are written with, and what they are made of.

use crate::annex::{Annex, Terms};
use crate::kpi::{MilestoneKind, Target};
use crate::text::format::Format;
use crate::text::{Lang, Text, kpi as words, milestone};

/// A part of a clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A numbered paragraph.
    Paragraph(String),
    /// A list below the paragraph before it.
    Items(Vec<String>),
    /// A table below the paragraph before it.
    Table {
        /// The heads of its columns.
        head: Vec<String>,
        /// As many cells each as there are heads.
        rows: Vec<Vec<String>>,
    },
}

/// What every clause is written with.
pub(super) struct Pen<'a> {
    pub(super) lang: Lang,
    pub(super) annex: &'a Annex<'a>,
    pub(super) format: &'a dyn Format,
    pub(super) terms: Terms,
}

impl Pen<'_> {
    /// A paragraph that needs no figure.
    pub(super) fn say(&self, zh: &str, en: &str) -> Block {
        Block::Paragraph(self.lang.pick(zh, en).to_owned())
    }

    pub(super) fn items(&self, items: &[Text]) -> Block {
        Block::Items(
            items
                .iter()
                .map(|item| item.get(self.lang).to_owned())
                .collect(),
        )
    }

    pub(super) fn heads<const N: usize>(&self, heads: [Text; N]) -> Vec<String> {
        heads.map(|head| head.get(self.lang).to_owned()).to_vec()
    }

    pub(super) fn fees(&self, amount: crate::money::Amount) -> String {
        self.format.money(amount, self.annex.quote.currency)
    }

    pub(super) fn target(&self, target: Target) -> String {
        let currency = self.annex.schedule.gmv_currency;
        words::target(self.lang, target, currency, self.format)
    }

    /// When that is due; nothing where it is not.
    pub(super) fn date(&self, kind: MilestoneKind) -> String {
        let date = self.annex.date(kind).map(|date| self.format.date(date));
        date.unwrap_or_default()
    }
}

/// When what is due, as a table.
pub(super) fn dates(pen: &Pen<'_>) -> Block {
    let head = [milestone::DATE, milestone::DUE];
    let rows = pen.annex.milestones.iter().map(|due| {
        vec![
            pen.format.date(due.date),
            milestone::title(pen.lang, due.kind, pen.format),
        ]
    });
    Block::Table {
        head: head.map(|head| head.get(pen.lang).to_owned()).to_vec(),
        rows: rows.collect(),
    }
}
