//! What is to be reached.

use serde::Serialize;

use super::{Assumed, Field};
use crate::document::Reader;
use crate::literal::literal;
use crate::money::Percent;

/// What is to be reached. Each is relative to the baseline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Goals {
    /// Growth of GMV per quarter, 0 to 100 % of the baseline.
    pub gmv_growth: Percent,
    /// Cut of ACoS by the end of the term, 0 to 90 % of the baseline.
    pub acos_cut: Percent,
    /// Rise of the unit session percentage by the end of the term, 0 to 200 %
    /// of the baseline.
    pub conversion_rise: Percent,
}

impl Goals {
    /// The most for [`Goals::gmv_growth`].
    pub const MAX_GMV_GROWTH: Percent = Percent::from_hundredths(100_00);
    /// The most for [`Goals::acos_cut`].
    pub const MAX_ACOS_CUT: Percent = Percent::from_hundredths(90_00);
    /// The most for [`Goals::conversion_rise`].
    pub const MAX_CONVERSION_RISE: Percent = Percent::from_hundredths(200_00);
}

const FIELDS: [&str; 3] = [
    "gmv_growth_percent",
    "acos_cut_percent",
    "conversion_rise_percent",
];

pub(super) fn read(reader: &Reader<'_>, defaults: Goals, assumed: &mut Assumed) -> Option<Goals> {
    if !reader.is_present() {
        return Some(defaults);
    }
    reader.object(&FIELDS)?;
    let mut goal = |name: &str, field: Field, default: Percent, max: Percent| {
        if !reader.field(name).is_present() {
            return Some(default);
        }
        *assumed = assumed.without(field);
        read_one(reader, name, max)
    };
    let gmv_growth = goal(
        "gmv_growth_percent",
        Field::GmvGrowth,
        defaults.gmv_growth,
        Goals::MAX_GMV_GROWTH,
    );
    let acos_cut = goal(
        "acos_cut_percent",
        Field::AcosCut,
        defaults.acos_cut,
        Goals::MAX_ACOS_CUT,
    );
    let conversion_rise = goal(
        "conversion_rise_percent",
        Field::ConversionRise,
        defaults.conversion_rise,
        Goals::MAX_CONVERSION_RISE,
    );
    Some(Goals {
        gmv_growth: gmv_growth?,
        acos_cut: acos_cut?,
        conversion_rise: conversion_rise?,
    })
}

/// All of them, as a card's defaults have them.
pub(super) fn read_all(reader: &Reader<'_>) -> Option<Goals> {
    reader.object(&FIELDS)?;
    let gmv_growth = read_one(reader, "gmv_growth_percent", Goals::MAX_GMV_GROWTH);
    let acos_cut = read_one(reader, "acos_cut_percent", Goals::MAX_ACOS_CUT);
    let most = Goals::MAX_CONVERSION_RISE;
    let conversion_rise = read_one(reader, "conversion_rise_percent", most);
    Some(Goals {
        gmv_growth: gmv_growth?,
        acos_cut: acos_cut?,
        conversion_rise: conversion_rise?,
    })
}

fn read_one(goals: &Reader<'_>, name: &str, max: Percent) -> Option<Percent> {
    goals.field(name).percent(max)
}

#[derive(Serialize)]
#[expect(clippy::struct_field_names, reason = "the names of the document")]
pub(super) struct GoalsDocument {
    gmv_growth_percent: String,
    acos_cut_percent: String,
    conversion_rise_percent: String,
}

impl From<&Goals> for GoalsDocument {
    fn from(goals: &Goals) -> Self {
        Self {
            gmv_growth_percent: goals.gmv_growth.to_string(),
            acos_cut_percent: goals.acos_cut.to_string(),
            conversion_rise_percent: goals.conversion_rise.to_string(),
        }
    }
}

literal! { Goals { gmv_growth, acos_cut, conversion_rise } }
