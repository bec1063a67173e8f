//! The figures of Amazon's account health page.

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
