//! How far things can turn out otherwise.

use super::reading::{MAX_PERCENT, exactly};
use crate::document::Reader;
use crate::literal::literal;
use crate::money::Percent;

/// How far things can turn out otherwise than entered: a low and a high case of each, as
/// a share of what was entered, and for the scores of a KPI schedule the score itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variation {
    /// Monthly GMV: `80 %` and `120 %`.
    pub(crate) gmv: (Percent, Percent),
    /// The share of the growth goal that comes true.
    pub(crate) growth: (Percent, Percent),
    /// Ad spend.
    pub(crate) ad_spend: (Percent, Percent),
    /// The exchange rate of the GMV currency.
    pub(crate) exchange: (Percent, Percent),
    /// The score of the KPI schedule, in per cent of its target.
    pub(crate) score: (Percent, Percent),
    /// How far a single month's sales scatter around their course: `±15 %`.
    pub(crate) monthly: Percent,
}

pub(super) const FIELDS: &[&str] = &[
    "gmv_percent",
    "growth_percent",
    "ad_spend_percent",
    "exchange_percent",
    "score_percent",
    "monthly_percent",
];

pub(super) fn read(reader: &Reader<'_>) -> Option<Variation> {
    let span = |name: &str, min: Percent| low_and_high(&reader.field(name), min);
    let gmv = span("gmv_percent", Percent::ZERO);
    let growth = span("growth_percent", Percent::ZERO);
    let ad_spend = span("ad_spend_percent", Percent::ZERO);
    // A currency that is worth nothing cannot be converted.
    let exchange = span("exchange_percent", Percent::from_hundredths(1_00));
    let score = span("score_percent", Percent::ZERO);
    let monthly = reader.field("monthly_percent").percent(Percent::HUNDRED);
    Some(Variation {
        gmv: gmv?,
        growth: growth?,
        ad_spend: ad_spend?,
        exchange: exchange?,
        score: score?,
        monthly: monthly?,
    })
}

/// A low and a high case, in this order.
fn low_and_high(reader: &Reader<'_>, min: Percent) -> Option<(Percent, Percent)> {
    let mut least = min;
    let [low, high] = exactly(reader, |case| {
        let percent = case.percent_between(least, MAX_PERCENT)?;
        least = percent;
        Some(percent)
    })?;
    Some((low, high))
}

literal! { Variation { gmv, growth, ad_spend, exchange, score, monthly } }
