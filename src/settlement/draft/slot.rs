//! The figures that are typed one by one, and how each is written.

use rust_decimal::Decimal;

use super::tree;
use crate::calendar::Month;
use crate::document::Node;
use crate::kpi::{ReportField, Unit};
use crate::money::Currency;
use crate::seller::Site;
use crate::seller::number::{Kind, NumberError, Written, read, read_signed};
use crate::settlement::{BaselineField, EventField, Export, ReadingField};

/// A place for one figure of the actuals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// A figure of a site's report.
    Report {
        /// Of this month.
        month: Month,
        /// As exported then.
        export: Export,
        /// Of this site.
        site: Site,
        /// Which.
        field: ReportField,
    },
    /// A reading of account health.
    Reading {
        /// In the report of this month.
        month: Month,
        /// Which.
        field: ReadingField,
    },
    /// The ad budget of this month that the seller has approved in writing.
    Budget(Month),
    /// A measured baseline.
    Baseline(BaselineField),
    /// A field of an exclusion.
    Event {
        /// Its place in the list.
        index: usize,
        /// Which.
        field: EventField,
    },
}

/// How a figure stands in the document.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// With two decimals in a string.
    Decimal,
    /// The same, and it may be below zero.
    Signed,
    /// As a whole number.
    Whole,
    /// A word that is chosen.
    Word,
}

impl Slot {
    /// How people write it.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Report { field, .. } if field.is_money() => Kind::Money,
            Self::Report { .. } => Kind::Count,
            Self::Reading { .. } => Kind::Percent,
            Self::Budget(_) => Kind::Money,
            Self::Baseline(field) => match field.kpi.unit() {
                // They are large: a point before three digits groups them.
                Unit::Money | Unit::Count => Kind::Money,
                Unit::Percent
                | Unit::Points
                | Unit::Ratio
                | Unit::Rank
                | Unit::Days
                | Unit::Stars => Kind::Percent,
            },
            Self::Event { field, .. } => match field {
                EventField::Percent => Kind::Percent,
                _ => Kind::Count,
            },
        }
    }

    const fn form(self) -> Form {
        match self {
            Self::Event { field, .. } => match field {
                EventField::Percent => Form::Signed,
                EventField::Kind | EventField::Month | EventField::Site => Form::Word,
                _ => Form::Whole,
            },
            Self::Report { field, .. } if !field.is_money() => Form::Whole,
            _ => Form::Decimal,
        }
    }

    /// What of `text` the document takes: nothing for nothing, and a text that cannot be
    /// read as it is, so that it is not lost.
    pub(super) fn node(self, text: &str) -> Node {
        match self.value(text) {
            Err(NumberError::Empty) => Node::Null,
            Err(_) if self.form() == Form::Whole => tree::text(text),
            Err(_) => tree::text(refused(text)),
            Ok(value) => value,
        }
    }

    /// Why `text` cannot be read here, if it cannot.
    pub fn error(self, text: &str) -> Option<NumberError> {
        self.value(text).err()
    }

    fn value(self, text: &str) -> Result<Node, NumberError> {
        let form = self.form();
        if form == Form::Word {
            return Ok(tree::text(text));
        }
        let read = if form == Form::Signed {
            read_signed
        } else {
            read
        };
        let written = read(text, self.kind())?;
        // A report has no estimates.
        if written.is_about {
            return Err(NumberError::Unreadable);
        }
        // The currency is that of the site: what names another is no figure of its report.
        if written.currency.is_some_and(|named| !self.is_in(named)) {
            return Err(NumberError::Unreadable);
        }
        node_of(form, written)
    }

    fn is_in(self, currency: Currency) -> bool {
        matches!(self, Self::Report { site, field, .. }
            if field.is_money() && site.currency() == currency)
    }
}

/// A text that is refused as a figure. Some of them would be one in a document:
/// `5.0000`, which may be 50,000, is a decimal there. With a blank behind it, which
/// nobody sees, it is none.
fn refused(text: &str) -> String {
    let bare = text.trim_end_matches(' ');
    if bare.contains('.') && bare.parse::<Decimal>().is_ok() {
        return format!("{bare} ");
    }
    text.to_owned()
}

fn node_of(form: Form, written: Written) -> Result<Node, NumberError> {
    if form == Form::Whole {
        let count = written.count().ok_or(NumberError::TooLarge)?;
        return Ok(Node::Integer(count.into()));
    }
    Ok(tree::text(written.amount().to_string()))
}
