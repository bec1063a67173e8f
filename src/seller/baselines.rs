//! Where the stores stand today.

use serde::Serialize;

use super::MAX_UNIT_SESSION_PERCENTAGE;
use crate::document::Reader;
use crate::literal::literal;
use crate::money::Percent;

/// Where the stores stand today, where the seller knows it. GMV, ad spend and
/// ACoS are part of [`Figures`](super::Figures).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Baselines {
    /// Units ordered ÷ sessions over the last three months.
    pub conversion: Option<Percent>,
    /// Units refunded ÷ units ordered over the last three months.
    pub return_rate: Option<Percent>,
}

pub(super) fn read(reader: &Reader<'_>) -> Option<Baselines> {
    if !reader.is_present() {
        return Some(Baselines::default());
    }
    reader.object(&["unit_session_percentage", "return_rate_percent"])?;
    let known = |name: &str, max| match reader.field(name).present() {
        Some(value) => value.percent(max).map(Some),
        None => Some(None),
    };
    let conversion = known("unit_session_percentage", MAX_UNIT_SESSION_PERCENTAGE);
    let return_rate = known("return_rate_percent", Percent::HUNDRED);
    Some(Baselines {
        conversion: conversion?,
        return_rate: return_rate?,
    })
}

#[derive(Serialize)]
pub(super) struct BaselinesDocument {
    unit_session_percentage: Option<String>,
    return_rate_percent: Option<String>,
}

impl From<&Baselines> for BaselinesDocument {
    fn from(baselines: &Baselines) -> Self {
        Self {
            unit_session_percentage: baselines.conversion.map(|value| value.to_string()),
            return_rate_percent: baselines.return_rate.map(|value| value.to_string()),
        }
    }
}

literal! { Baselines { conversion, return_rate } }
