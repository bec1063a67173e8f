//! A contract and what has been reported of it.

use super::actuals::Actuals;
use crate::kpi::KpiSchedule;
use crate::quote::Quote;
use crate::rate_card::RateCard;
use crate::seller::SellerInputs;

/// What is settled, and by what.
pub(super) struct Contract<'a> {
    pub(super) card: &'a RateCard,
    pub(super) inputs: &'a SellerInputs,
    pub(super) quote: &'a Quote,
    pub(super) schedule: &'a KpiSchedule,
    pub(super) actuals: &'a Actuals,
}
