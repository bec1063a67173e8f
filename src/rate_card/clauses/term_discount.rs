//! Discounts by contract length.

use std::borrow::Cow;

use super::reading::{MAX_ENTRIES, months};
use crate::document::{FaultKind, Reader};
use crate::literal::literal;
use crate::money::Percent;
use crate::seller::TermMonths;

/// Discounts on the base fee by contract length, rising.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermDiscounts(pub(in crate::rate_card) Cow<'static, [(TermMonths, Percent)]>);

impl TermDiscounts {
    /// The discount for a contract of `term`: that of the last step it reaches.
    pub fn discount(&self, term: TermMonths) -> Percent {
        let reached = self.0.iter().rev().find(|(from, _)| *from <= term);
        reached.map_or(Percent::ZERO, |&(_, percent)| percent)
    }
}

pub(super) const FIELDS: &[&str] = &["steps"];

pub(super) fn read(reader: &Reader<'_>) -> Option<TermDiscounts> {
    let steps = reader.field("steps").each(MAX_ENTRIES, |step| {
        step.object(&["from_months", "percent"])?;
        let from = months(&step.field("from_months"));
        let percent = step.field("percent").percent(Percent::HUNDRED);
        Some((from?, percent?))
    })?;
    if steps.windows(2).any(|pair| pair[0].0 >= pair[1].0) {
        return reader.field("steps").fault(FaultKind::NotRising);
    }
    Some(TermDiscounts(steps.into()))
}

literal! { TermDiscounts(_) }
