//! What is expected of the months ahead.

use serde::Serialize;

use super::reading::or;
use crate::document::{FaultKind, Reader};
use rust_decimal::Decimal;

use crate::money::Percent;

/// The most that a month can sell, as a share of a mean month.
pub const MAX_SEASON: Percent = Percent::from_hundredths(1_000_00);

/// What the seller expects where it is not what the card suggests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutlookAnswers {
    /// What each month of the year, from January on, sells as a share of a mean month:
    /// each at most [`MAX_SEASON`], in whole per cent.
    pub seasons: Option<[Percent; 12]>,
    /// Fee currency per unit of the GMV currency over the term: 0.01 to 1,000 with at
    /// most four decimals.
    pub exchange: Option<Decimal>,
}

impl OutlookAnswers {
    /// What the card suggests.
    pub const PLAIN: Self = Self {
        seasons: None,
        exchange: None,
    };
}

pub(super) fn read(reader: &Reader<'_>) -> Option<OutlookAnswers> {
    reader.object(&["seasons_percent", "exchange"])?;
    let seasons = or(&reader.field("seasons_percent"), None, |r| {
        seasons(r).map(Some)
    });
    let exchange = or(&reader.field("exchange"), None, |r| {
        let rate = r.decimal(Decimal::new(1, 2), Decimal::new(1_000, 0), 4)?;
        Some(Some(rate.normalize()))
    });
    Some(OutlookAnswers {
        seasons: seasons?,
        exchange: exchange?,
    })
}

/// Twelve shares in whole per cent.
fn seasons(reader: &Reader<'_>) -> Option<[Percent; 12]> {
    let most = i64::from(MAX_SEASON.hundredths() / 100);
    let months = reader.each(12, |month| {
        let percent = i32::try_from(month.integer(0, most)?).ok()?;
        Some(Percent::from_hundredths(percent * 100))
    })?;
    let months = months.try_into().ok();
    months.or_else(|| reader.fault(FaultKind::Count(12)))
}

#[derive(Serialize)]
pub(super) struct OutlookDocument {
    seasons_percent: Option<Vec<i32>>,
    exchange: Option<String>,
}

impl From<OutlookAnswers> for OutlookDocument {
    fn from(outlook: OutlookAnswers) -> Self {
        let whole = |months: [Percent; 12]| months.map(|month| month.hundredths() / 100).to_vec();
        Self {
            seasons_percent: outlook.seasons.map(whole),
            exchange: outlook.exchange.map(|rate| rate.normalize().to_string()),
        }
    }
}
