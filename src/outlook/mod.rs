//! What a contract is likely to cost: the months ahead with seasons, launches and
//! growth, what moves the total most, and a simulation of how far it can spread.
//!
//! A quote takes sales to stay what they are. [`outlook`] follows them through the
//! term instead, in three scenarios; [`Simulation`] does so ten thousand times with
//! everything varied at once. Both are defined in docs/outlook.md, exactly enough to be
//! computed again elsewhere, the simulation bit by bit. There is no clock and no
//! randomness here: the seed is an argument.

mod base;
mod contract;
mod course;
mod random;
mod rates;
mod simulation;
mod sites;
mod tornado;

use rust_decimal::Decimal;

use crate::money::{Amount, Currency, Percent};
use crate::quote::{Scenario, quote};
use crate::rate_card::{RateCard, Source, Variation};
use crate::seller::{Model, OutlookAnswers, SellerInputs};
use contract::Contract;
use course::{Course, Plan};

pub use contract::MonthOutlook;
pub use course::MonthVolume;
pub use simulation::{COURSES, ModelRange, Range, SEED, Simulated, Simulation, simulate};
pub use tornado::{Case, Factor, Level, Swing, Tornado};

/// The months ahead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// The model of the quote.
    pub model: Model,
    /// The currency of the fees.
    pub currency: Currency,
    /// The currency of sales and ad spend.
    pub gmv_currency: Currency,
    /// What it rests on.
    pub basis: Basis,
    /// One for each of [`Scenario::ALL`], in their order.
    pub projections: [Projection; 3],
    /// What moves the total; `None` if the card does not say how far things can vary.
    pub tornado: Option<Tornado>,
}

/// What an outlook rests on beside the quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Basis {
    /// What each month of the year, from January on, sells as a share of a mean month.
    pub seasons: [Percent; 12],
    /// Who says so.
    pub seasons_from: Source,
    /// Fee currency per unit of the GMV currency, in ten-thousandths: what the seller
    /// states, else the rate of the card.
    pub exchange: i64,
}

impl Basis {
    /// What the seller states, and for the rest what `card` says.
    ///
    /// docs/outlook.md, section 2.
    pub fn of(card: &RateCard, stated: OutlookAnswers) -> Self {
        let (seasons, seasons_from) = card.seasons(stated);
        let stated = stated.exchange.map(|mut rate| {
            rate.rescale(4);
            rate.mantissa()
        });
        let listed = || card.exchange.terms.ten_thousandths(card.gmv_currency);
        let exchange = stated.or_else(listed).map(i64::try_from);
        Self {
            seasons,
            seasons_from,
            exchange: exchange.and_then(Result::ok).unwrap_or_default(),
        }
    }

    /// The exchange rate as a number: `8.2000`.
    pub fn exchange_rate(&self) -> Decimal {
        Decimal::new(self.exchange, 4)
    }
}

/// The months ahead in one scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Projection {
    /// Which.
    pub scenario: Scenario,
    /// The share of the growth goal that comes true in it.
    pub growth: Percent,
    /// The KPI score of every quarter.
    pub score: Percent,
    /// The months of the term.
    pub months: Vec<MonthOutlook>,
}

impl Projection {
    /// The fees of the term.
    pub fn fees(&self) -> Amount {
        self.months.iter().map(|month| month.fees.total).sum()
    }

    /// What the KPIs add to them, or take off if negative.
    pub fn kpi(&self) -> Amount {
        self.months.iter().map(|month| month.kpi).sum()
    }

    /// What is paid over the first twelve months, or the term if it is shorter.
    pub fn first_year(&self) -> Amount {
        self.months.iter().take(12).map(MonthOutlook::paid).sum()
    }

    /// What is paid over the term.
    pub fn paid(&self) -> Amount {
        self.months.iter().map(MonthOutlook::paid).sum()
    }
}

/// Looks ahead for `inputs` by `card`.
///
/// ```
/// use eu_quote::calendar::Month;
/// use eu_quote::outlook::outlook;
/// use eu_quote::quote::quote;
/// use eu_quote::rate_card::RateCard;
///
/// let card = RateCard::sample();
/// let inputs = card.defaults(Month::new(2027, 1).expect("a month within our years"));
/// let outlook = outlook(&card, &inputs);
/// assert_eq!(outlook.projections[0].months.len(), 12);
/// ```
pub fn outlook(card: &RateCard, inputs: &SellerInputs) -> Outlook {
    let quote = quote(card, inputs);
    let basis = Basis::of(card, inputs.particulars.outlook);
    let plan = Plan::new(card, inputs, &quote.volume, &basis.seasons);
    let contract = Contract::new(card, inputs, quote);
    let variation = variation(card);
    let projection = |scenario| project(&contract, &plan, scenario, variation, basis.exchange);
    Outlook {
        model: contract.quote.model,
        currency: contract.quote.currency,
        gmv_currency: card.gmv_currency,
        basis,
        projections: Scenario::ALL.map(projection),
        tornado: variation
            .map(|variation| tornado::tornado(card, inputs, &contract, &plan, variation)),
    }
}

/// How far the card says that things can turn out otherwise.
fn variation(card: &RateCard) -> Option<&Variation> {
    let clause = card.market()?.variation.as_ref()?;
    Some(&clause.terms)
}

/// docs/outlook.md, section 6.
fn project(
    contract: &Contract,
    plan: &Plan,
    scenario: Scenario,
    variation: Option<&Variation>,
    exchange: i64,
) -> Projection {
    let (growth, score) = match scenario {
        Scenario::Low => (Percent::ZERO, variation.map(|known| known.score.0)),
        Scenario::Expected => (HALF, None),
        Scenario::High => (Percent::HUNDRED, variation.map(|known| known.score.1)),
    };
    let score = score.unwrap_or(Percent::HUNDRED);
    let course = Course::level(growth, exchange).with_score(score);
    Projection {
        scenario,
        growth,
        score,
        months: contract.months(plan, &course),
    }
}

/// The share of the growth goal that is expected to come true.
const HALF: Percent = Percent::from_hundredths(50_00);
