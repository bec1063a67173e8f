//! Pricing: from validated inputs and a trusted card to explained lines.
//!
//! [`quote`] is a total function: no clock, no locale, no randomness, no failure.
//! Its steps run in one visible order and are defined in docs/pricing.md.

mod compare;
mod curve;
mod document;
mod graph;
mod line;
mod steps;
mod volume;

use crate::calendar::Month;
use crate::money::{Amount, Currency, Percent, divide};
use crate::rate_card::{CardId, RateCard};
use crate::seller::{Model, SellerInputs, TermMonths};

pub use compare::{Comparison, Condition, Cost, Crossover, Offer, Scenario, State, compare};
pub use document::{Documents, comparison_to_json, to_json};
pub use graph::{Graph, Point, graph};
pub use line::{Basis, Group, Line, LineId, Measure, When};
pub use volume::Volume;

/// A priced and explained offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The card that priced it.
    pub card: CardId,
    /// How the fee is made up: the model of the inputs if the card has it, else a
    /// monthly fee with a commission.
    pub model: Model,
    /// The currency of every amount.
    pub currency: Currency,
    /// The contract length.
    pub term: TermMonths,
    /// What the fees were computed on.
    pub volume: Volume,
    /// What is charged, in the order in which it is computed.
    pub lines: Vec<Line>,
    /// The fees of each month of the term.
    pub months: Vec<MonthFees>,
    /// Sums over the lines and months.
    pub totals: Totals,
}

/// The fees of one month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthFees {
    /// Which.
    pub month: Month,
    /// Base service fee: extra sites, surcharges, discounts, trial, the ERP's upkeep.
    pub base: Amount,
    /// Ad management fee.
    pub ads: Amount,
    /// Commission on GMV.
    pub commission: Amount,
    /// Fees that are charged once.
    pub one_off: Amount,
    /// All of them.
    pub total: Amount,
}

impl MonthFees {
    /// The fees of `group`.
    pub const fn of(&self, group: Group) -> Amount {
        match group {
            Group::Base => self.base,
            Group::Ads => self.ads,
            Group::Commission => self.commission,
            Group::OneOff => self.one_off,
        }
    }
}

/// Sums of a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Totals {
    /// What recurs every month.
    pub monthly: Amount,
    /// What is charged once.
    pub one_off: Amount,
    /// The first twelve months, or the term if it is shorter.
    pub first_year: Amount,
    /// The whole term.
    pub term: Amount,
    /// Fees ÷ GMV over the term, in per cent; `None` without GMV or beyond the
    /// range of a percentage.
    pub effective_rate: Option<Percent>,
}

impl Quote {
    /// The lines of `group`, in the order of computation.
    pub fn lines_of(&self, group: Group) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.group == group)
    }

    /// What the lines of `group` come to in a month, or once for what is charged once.
    /// What is taken off during a trial does not count: it does not last.
    pub fn sum_of(&self, group: Group) -> Amount {
        let lasting = |line: &&Line| group == Group::OneOff || line.when == When::Monthly;
        let lines = self.lines_of(group).filter(lasting);
        lines.map(|line| line.amount).sum()
    }
}

/// Prices `inputs` by `card`. A card without the model of the inputs prices a monthly
/// fee with a commission, and the quote says so: it must not look like an offer that
/// nobody makes.
///
/// ```
/// use eu_quote::calendar::Month;
/// use eu_quote::money::Amount;
/// use eu_quote::quote::quote;
/// use eu_quote::rate_card::RateCard;
///
/// let card = RateCard::sample();
/// let start = Month::new(2027, 1).expect("a month within our years");
/// let quote = quote(&card, &card.defaults(start));
/// // One site with 50,000 EUR: 12,800 less 10 %, and 6 % of 30,000 EUR plus
/// // 5 % of 20,000 EUR, at 8.20 CNY.
/// assert_eq!(quote.totals.monthly, Amount::from_major(11_520 + 14_760 + 8_200));
/// ```
pub fn quote(card: &RateCard, inputs: &SellerInputs) -> Quote {
    let volume = Volume::of(card, inputs);
    let model = if card.offers(inputs.model) {
        inputs.model
    } else {
        Model::FeeAndCommission
    };
    let lines = steps::run(card, inputs, model, &volume);
    let months = months(inputs, &lines);
    let totals = totals(card, &volume, &lines, &months);
    Quote {
        card: card.id(),
        model,
        currency: card.currency,
        term: inputs.term,
        volume,
        lines,
        months,
        totals,
    }
}

/// docs/pricing.md, section 5.
fn months(inputs: &SellerInputs, lines: &[Line]) -> Vec<MonthFees> {
    let month = |index| {
        let sum = |group| {
            let charged = lines
                .iter()
                .filter(|line| line.group == group && line.when.covers(index));
            charged.map(|line| line.amount).sum::<Amount>()
        };
        let (base, ads) = (sum(Group::Base), sum(Group::Ads));
        let (commission, one_off) = (sum(Group::Commission), sum(Group::OneOff));
        MonthFees {
            month: inputs.start.plus(index),
            base,
            ads,
            commission,
            one_off,
            total: base + ads + commission + one_off,
        }
    };
    let passing = lines.iter().map(|line| line.when.passing());
    // From here on, one month is like the other.
    let settled = passing.max().unwrap_or_default();
    let lasting = month(settled);
    let months = (0..inputs.term.months()).map(|index| {
        if index < settled {
            return month(index);
        }
        let month = inputs.start.plus(index);
        MonthFees { month, ..lasting }
    });
    months.collect()
}

/// docs/pricing.md, section 6.
fn totals(card: &RateCard, volume: &Volume, lines: &[Line], months: &[MonthFees]) -> Totals {
    let recurring = lines.iter().filter(|line| line.when == When::Monthly);
    let term: Amount = months.iter().map(|month| month.total).sum();
    Totals {
        monthly: recurring.map(|line| line.amount).sum(),
        one_off: months.iter().map(|month| month.one_off).sum(),
        first_year: months.iter().take(12).map(|month| month.total).sum(),
        term,
        effective_rate: effective_rate(card, volume, term, months.len()),
    }
}

fn effective_rate(
    card: &RateCard,
    volume: &Volume,
    fees: Amount,
    months: usize,
) -> Option<Percent> {
    let rate = card.exchange.terms.ten_thousandths(card.gmv_currency)?;
    let gmv = i128::from(volume.gmv.minor()) * i128::try_from(months).ok()?;
    // Hundredths of a per cent: fees × 10,000 ÷ (GMV × rate ÷ 10,000).
    let hundredths = divide(i128::from(fees.minor()) * 100_000_000, gmv * rate)?;
    i32::try_from(hundredths).ok().map(Percent::from_hundredths)
}
