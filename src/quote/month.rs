//! A month that has been: docs/settlement.md, section 5.

use super::{Line, MonthFees, Quote, Volume, steps, tax_on};
use crate::rate_card::RateCard;
use crate::seller::SellerInputs;

/// What a month costs, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PricedMonth {
    /// The sums of its lines.
    pub fees: MonthFees,
    /// What is charged in it, in the order of computation.
    pub lines: Vec<Line>,
}

/// Prices the month `index`, from 0, of the contract of `quote`, in which the stores have
/// sold and spent what `volume` says. `quote` must be the quote of the same `card` and
/// `inputs`: a commission on growth is one on what exceeds its fee base.
pub fn price_month(
    card: &RateCard,
    inputs: &SellerInputs,
    quote: &Quote,
    index: u8,
    volume: &Volume,
) -> PricedMonth {
    let baseline = quote.volume.fee_base;
    let mut lines = steps::run(card, inputs, quote.model, volume, baseline);
    lines.retain(|line| line.when.covers(index));
    let mut fees = MonthFees::none(inputs.start.plus(index));
    for line in &lines {
        fees.add(line);
    }
    fees.tax = tax_on(fees.total, quote.tax);
    PricedMonth { fees, lines }
}
