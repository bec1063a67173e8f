//! Pricing: from validated inputs and a trusted card to explained lines.
//!
//! [`quote`] is a total function: no clock, no locale, no randomness, no failure.
//! Its steps run in one visible order and are defined in docs/pricing.md.

mod commission;
mod compare;
mod curve;
mod fee_base;
mod graph;
mod line;
mod month;
mod steps;
mod volume;

use crate::calendar::Month;
use crate::money::{Amount, Currency, Percent, divide};
use crate::rate_card::{CardId, ClauseNote, RateCard};
use crate::seller::{Model, SellerInputs, TermMonths};

pub(crate) use commission::Commission;
pub use compare::{Comparison, Condition, Cost, Crossover, Offer, Scenario, State, compare};
pub use fee_base::{Deduction, DeductionKind};
pub use graph::{Graph, Point, graph};
pub use line::{Basis, Group, Line, LineId, Measure, When};
pub use month::{PricedMonth, price_month};
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
    /// The value added tax on the service, if the fees are to be shown with it.
    pub tax: Option<Percent>,
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
    /// Commission on sales.
    pub commission: Amount,
    /// Fees that are charged once.
    pub one_off: Amount,
    /// Projects.
    pub projects: Amount,
    /// Applying for missing registrations.
    pub compliance: Amount,
    /// All of them.
    pub total: Amount,
    /// The value added tax on the total, which is not part of it.
    pub tax: Amount,
}

impl MonthFees {
    const fn none(month: Month) -> Self {
        Self {
            month,
            base: Amount::ZERO,
            ads: Amount::ZERO,
            commission: Amount::ZERO,
            one_off: Amount::ZERO,
            projects: Amount::ZERO,
            compliance: Amount::ZERO,
            total: Amount::ZERO,
            tax: Amount::ZERO,
        }
    }

    /// The fees of `group`.
    pub const fn of(&self, group: Group) -> Amount {
        match group {
            Group::Base => self.base,
            Group::Ads => self.ads,
            Group::Commission => self.commission,
            Group::OneOff => self.one_off,
            Group::Projects => self.projects,
            Group::Compliance => self.compliance,
        }
    }

    fn add(&mut self, line: &Line) {
        let sum = match line.group {
            Group::Base => &mut self.base,
            Group::Ads => &mut self.ads,
            Group::Commission => &mut self.commission,
            Group::OneOff => &mut self.one_off,
            Group::Projects => &mut self.projects,
            Group::Compliance => &mut self.compliance,
        };
        *sum = *sum + line.amount;
        self.total = self.total + line.amount;
    }
}

/// Sums of a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Totals {
    /// What recurs every month.
    pub monthly: Amount,
    /// What is charged once, without projects and compliance.
    pub one_off: Amount,
    /// Projects, charged once.
    pub projects: Amount,
    /// Applying for missing registrations, charged once.
    pub compliance: Amount,
    /// The first twelve months, or the term if it is shorter.
    pub first_year: Amount,
    /// The whole term.
    pub term: Amount,
    /// The value added tax on what recurs every month.
    pub monthly_tax: Amount,
    /// The value added tax of the first twelve months.
    pub first_year_tax: Amount,
    /// The value added tax of the whole term.
    pub term_tax: Amount,
    /// Fees ÷ GMV over the term, in per cent; `None` without GMV or beyond the
    /// range of a percentage.
    pub effective_rate: Option<Percent>,
}

impl Quote {
    /// The lines of `group`, in the order of computation.
    pub fn lines_of(&self, group: Group) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.group == group)
    }

    /// The groups that have a line.
    pub fn groups(&self) -> Vec<Group> {
        let has_line = |&group: &Group| self.lines_of(group).next().is_some();
        Group::ALL.into_iter().filter(has_line).collect()
    }

    /// The groups that some month has a fee of; the others would be columns of zeros.
    pub fn charged_groups(&self) -> Vec<Group> {
        let is_charged =
            |&group: &Group| self.months.iter().any(|month| !month.of(group).is_zero());
        Group::ALL.into_iter().filter(is_charged).collect()
    }

    /// What the lines of `group` come to in a month, or once for what is charged once.
    /// What is taken off the first months only does not count: it does not last.
    pub fn sum_of(&self, group: Group) -> Amount {
        let lasting = |line: &&Line| !group.is_monthly() || line.when == When::Monthly;
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
    let lines = steps::run(card, inputs, model, &volume, volume.fee_base);
    let tax = card.service_vat.as_ref();
    let tax = tax.filter(|_| inputs.particulars.service_vat);
    let tax = tax.map(|clause| clause.terms);
    let recurring = recurring(inputs, &lines);
    let months = months(inputs, &lines, recurring, tax);
    let totals = totals(card, &volume, recurring, &months, tax);
    Quote {
        card: card.id(),
        model,
        currency: card.currency,
        term: inputs.term,
        tax,
        volume,
        lines,
        months,
        totals,
    }
}

/// The clause that the value added tax on the service follows, if the card has it.
pub fn tax_clause(card: &RateCard) -> Option<&ClauseNote> {
    let clause = card.service_vat.as_ref()?;
    Some(&clause.note)
}

fn tax_on(amount: Amount, tax: Option<Percent>) -> Amount {
    tax.unwrap_or_default().of(amount)
}

/// What is charged in every month.
fn recurring(inputs: &SellerInputs, lines: &[Line]) -> MonthFees {
    let mut fees = MonthFees::none(inputs.start);
    let lines = lines.iter().filter(|line| line.when == When::Monthly);
    lines.for_each(|line| fees.add(line));
    fees
}

/// docs/pricing.md, section 5.
fn months(
    inputs: &SellerInputs,
    lines: &[Line],
    recurring: MonthFees,
    tax: Option<Percent>,
) -> Vec<MonthFees> {
    let month = |index| {
        let mut fees = MonthFees {
            month: inputs.start.plus(index),
            ..recurring
        };
        let of_first = |line: &&Line| line.when != When::Monthly && line.when.covers(index);
        let lines = lines.iter().filter(of_first);
        lines.for_each(|line| fees.add(line));
        fees.tax = tax_on(fees.total, tax);
        fees
    };
    (0..inputs.term.months()).map(month).collect()
}

/// docs/pricing.md, section 6.
fn totals(
    card: &RateCard,
    volume: &Volume,
    recurring: MonthFees,
    months: &[MonthFees],
    tax: Option<Percent>,
) -> Totals {
    let sum = |months: &[MonthFees], part: fn(&MonthFees) -> Amount| -> Amount {
        months.iter().map(part).sum()
    };
    let first_year = &months[..months.len().min(12)];
    let term = sum(months, |fees| fees.total);
    Totals {
        monthly: recurring.total,
        one_off: sum(months, |fees| fees.one_off),
        projects: sum(months, |fees| fees.projects),
        compliance: sum(months, |fees| fees.compliance),
        first_year: sum(first_year, |fees| fees.total),
        term,
        monthly_tax: tax_on(recurring.total, tax),
        first_year_tax: sum(first_year, |fees| fees.tax),
        term_tax: sum(months, |fees| fees.tax),
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
