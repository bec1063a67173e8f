//! What demanding growth goals add.

use std::borrow::Cow;

use super::reading::{MAX_ENTRIES, MAX_PERCENT};
use crate::document::{FaultKind, Reader};
use crate::literal::literal;
use crate::money::Percent;
use crate::seller::Goals;

/// Surcharges by the growth of GMV per quarter that is asked for, rising.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difficulty(pub(in crate::rate_card) Cow<'static, [(Percent, Percent)]>);

impl Difficulty {
    /// The surcharge for a goal of `growth` per quarter: that of the last step whose
    /// limit it exceeds.
    pub fn surcharge(&self, growth: Percent) -> Percent {
        let exceeded = self.0.iter().rev().find(|&&(above, _)| growth > above);
        exceeded.map_or(Percent::ZERO, |&(_, percent)| percent)
    }
}

pub(super) const FIELDS: &[&str] = &["steps"];

pub(super) fn read(reader: &Reader<'_>) -> Option<Difficulty> {
    let steps = reader.field("steps").each_or_none(MAX_ENTRIES, |step| {
        step.object(&["above_percent", "percent"])?;
        let above = step.field("above_percent").percent(Goals::MAX_GMV_GROWTH);
        let percent = step.field("percent").percent(MAX_PERCENT);
        Some((above?, percent?))
    })?;
    if steps.windows(2).any(|pair| pair[0].0 >= pair[1].0) {
        return reader.field("steps").fault(FaultKind::NotRising);
    }
    Some(Difficulty(steps.into()))
}

literal! { Difficulty(_) }
