//! What is expected of the months ahead.

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
