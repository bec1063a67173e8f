//! The figures of Amazon's account health page.

use serde::Serialize;

use super::reading::or;
use crate::document::Reader;
use crate::money::Percent;

/// The highest account health rating.
pub const MAX_HEALTH_RATING: u16 = 1_000;

/// The account's health, each figure where it is known. Rates are 0 to 100 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Health {
    /// Order defect rate, 60 days.
    pub odr: Option<Percent>,
    /// Late shipment rate, 30 days.
    pub lsr: Option<Percent>,
    /// Pre-fulfilment cancellation rate, 7 days.
    pub cancellation_rate: Option<Percent>,
    /// Valid tracking rate, 30 days.
    pub vtr: Option<Percent>,
    /// Account health rating, 0 to [`MAX_HEALTH_RATING`].
    pub rating: Option<u16>,
}

impl Health {
    /// Nothing is known.
    pub const UNKNOWN: Self = Self {
        odr: None,
        lsr: None,
        cancellation_rate: None,
        vtr: None,
        rating: None,
    };
}

pub(super) fn read(reader: &Reader<'_>) -> Option<Health> {
    reader.object(&["odr", "lsr", "cancellation_rate", "vtr", "rating"])?;
    let rate = |name: &str| {
        or(&reader.field(name), None, |r| {
            r.percent(Percent::HUNDRED).map(Some)
        })
    };
    let (odr, lsr) = (rate("odr"), rate("lsr"));
    let (cancellation_rate, vtr) = (rate("cancellation_rate"), rate("vtr"));
    let rating = or(&reader.field("rating"), None, |r| {
        let rating = r.integer(0, MAX_HEALTH_RATING.into())?;
        u16::try_from(rating).ok().map(Some)
    });
    Some(Health {
        odr: odr?,
        lsr: lsr?,
        cancellation_rate: cancellation_rate?,
        vtr: vtr?,
        rating: rating?,
    })
}

#[derive(Serialize)]
pub(super) struct HealthDocument {
    odr: Option<String>,
    lsr: Option<String>,
    cancellation_rate: Option<String>,
    vtr: Option<String>,
    rating: Option<u16>,
}

impl From<Health> for HealthDocument {
    fn from(health: Health) -> Self {
        let rate = |rate: Option<Percent>| rate.map(|rate| rate.to_string());
        Self {
            odr: rate(health.odr),
            lsr: rate(health.lsr),
            cancellation_rate: rate(health.cancellation_rate),
            vtr: rate(health.vtr),
            rating: health.rating,
        }
    }
}
