//! The models side by side, over the course that the growth goal describes.
//!
//! docs/pricing.md, sections 9 and 10.

use super::commission::{Commission, commission_only, in_proportion};
use super::curve::{Curve, Scale, crossings};
use super::{Group, Quote, quote};
use crate::document::words;
use crate::money::{Amount, divide};
use crate::rate_card::{CommissionOnly, RateCard};
use crate::seller::{AccountHistory, MAX_MONTHLY, Model, SellerInputs};

words! {
    /// How much of the growth goal comes true.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Scenario {
        /// 保守: none of it.
        Low "low",
        /// 预期: half of it.
        Expected "expected",
        /// 乐观: all of it.
        High "high",
    }
}

impl Scenario {
    /// The halves of the growth goal that come true.
    const fn halves(self) -> i64 {
        match self {
            Self::Low => 0,
            Self::Expected => 1,
            Self::High => 2,
        }
    }
}

/// The models that the card offers, for the same inputs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// One for each model of the card, in the order of [`Model::ALL`]; projects only if
    /// some are ordered that the card has.
    pub offers: Vec<Offer>,
    /// Where one model becomes cheaper than another, in the order of the models, then
    /// rising.
    pub crossovers: Vec<Crossover>,
}

impl Comparison {
    /// The model that costs least over the term in the expected scenario, if there is a
    /// choice. Projects are none: they operate no store.
    pub fn cheapest(&self) -> Option<Model> {
        let offers = self.offers.iter();
        let offers = offers.filter(|offer| offer.model != Model::Projects);
        let is_choice = offers.clone().count() > 1;
        let least = offers.min_by_key(|offer| offer.costs[1].term)?;
        is_choice.then_some(least.model)
    }
}

/// What one model costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Which.
    pub model: Model,
    /// What recurs every month at today's GMV.
    pub monthly: Amount,
    /// The costs in each scenario, in the order of [`Scenario::ALL`].
    pub costs: [Cost; 3],
    /// What the provider asks for; none for most models.
    pub conditions: Vec<Condition>,
}

/// What a model costs in one scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// The first twelve months, or the term if it is shorter.
    pub first_year: Amount,
    /// The whole term.
    pub term: Amount,
}

/// Something that a provider asks for before it offers a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// A least monthly GMV, in the GMV currency.
    Gmv(Amount, State),
    /// A shortest contract, in months.
    Term(u8, State),
    /// An account that was not suspended in twelve months; warnings do no harm.
    Account(State),
    /// A registered brand.
    Brand(State),
    /// A least stock cover, in days.
    Stock(u16, State),
}

/// Whether a condition is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is.
    Met,
    /// It is not.
    Missed,
    /// The seller has not said.
    Unknown,
}

impl State {
    const fn of(met: bool) -> Self {
        if met { Self::Met } else { Self::Missed }
    }
}

impl Condition {
    /// Whether it is met.
    pub const fn state(self) -> State {
        match self {
            Self::Gmv(_, state)
            | Self::Term(_, state)
            | Self::Account(state)
            | Self::Brand(state)
            | Self::Stock(_, state) => state,
        }
    }
}

/// From which monthly GMV on one model is cheaper than another over the term, if the
/// growth goal comes true in full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crossover {
    /// The model that is cheaper from here on.
    pub cheaper: Model,
    /// The one that was cheaper up to here.
    pub dearer: Model,
    /// The first GMV where it is, in the GMV currency.
    pub gmv: Amount,
}

/// Compares the models that `card` offers for `inputs`.
pub fn compare(card: &RateCard, inputs: &SellerInputs) -> Comparison {
    let quotes: Vec<Quote> = quotes(card, inputs).collect();
    Comparison {
        offers: quotes
            .iter()
            .map(|quote| offer(card, inputs, quote))
            .collect(),
        crossovers: crossovers(card, inputs, &quotes),
    }
}

/// The quote of each model that is compared, in the order of [`Model::ALL`].
pub(super) fn quotes(card: &RateCard, inputs: &SellerInputs) -> impl Iterator<Item = Quote> {
    let models = Model::ALL.into_iter().filter(|&model| card.offers(model));
    let quotes = models.map(|model| {
        let inputs = SellerInputs {
            model,
            ..inputs.clone()
        };
        quote(card, &inputs)
    });
    quotes.filter(is_offer)
}

/// Projects are an offer only if there are any.
fn is_offer(quote: &Quote) -> bool {
    quote.model != Model::Projects || quote.lines_of(Group::Projects).next().is_some()
}

fn offer(card: &RateCard, inputs: &SellerInputs, quote: &Quote) -> Offer {
    Offer {
        model: quote.model,
        monthly: quote.totals.monthly,
        costs: Scenario::ALL.map(|scenario| cost(card, inputs, quote, scenario)),
        conditions: match (quote.model, commission_only(card)) {
            (Model::CommissionOnly, Some(terms)) => conditions(terms, inputs, quote),
            _ => Vec::new(),
        },
    }
}

/// docs/pricing.md, section 9.2.
fn conditions(terms: &CommissionOnly, inputs: &SellerInputs, quote: &Quote) -> Vec<Condition> {
    let asked = &inputs.conditions;
    let known = |met: Option<bool>| met.map_or(State::Unknown, State::of);
    let days = terms.min_stock_days;
    vec![
        Condition::Gmv(terms.min_gmv, State::of(quote.volume.gmv >= terms.min_gmv)),
        Condition::Term(
            terms.min_term.months(),
            State::of(inputs.term >= terms.min_term),
        ),
        Condition::Account(State::of(asked.history != AccountHistory::Suspended)),
        Condition::Brand(known(asked.brand_registered)),
        Condition::Stock(days, known(asked.stock_days.map(|stock| stock >= days))),
    ]
}

/// docs/pricing.md, section 9.1.
fn cost(card: &RateCard, inputs: &SellerInputs, quote: &Quote, scenario: Scenario) -> Cost {
    let commission = Commission::of(card, quote.model, &quote.volume);
    let volume = &quote.volume;
    let total = |index: usize| {
        let fees = &quote.months[index];
        let gmv = grown(volume.gmv, growth(inputs, index, scenario));
        let fee_base = in_proportion(volume.fee_base, gmv, volume.gmv);
        fees.total - fees.commission + commission.on(card, fee_base)
    };
    let totals: Vec<Amount> = (0..quote.months.len()).map(total).collect();
    Cost {
        first_year: totals.iter().take(12).copied().sum(),
        term: totals.into_iter().sum(),
    }
}

/// The GMV of the month `index` as a share of today's, in twenty-thousandths: the goal
/// of its quarter, as the KPI schedule sets it.
fn growth(inputs: &SellerInputs, index: usize, scenario: Scenario) -> i64 {
    let quarter = i64::try_from(index / 3 + 1).unwrap_or_default();
    let goal = i64::from(inputs.goals.gmv_growth.hundredths());
    TODAY + goal * quarter * scenario.halves()
}

/// No growth.
const TODAY: i64 = 20_000;

fn grown(gmv: Amount, growth: i64) -> Amount {
    let grown = divide(i128::from(gmv.minor()) * i128::from(growth), TODAY.into());
    grown.map(Amount::from_minor).unwrap_or_default()
}

/// docs/pricing.md, section 10.
fn crossovers(card: &RateCard, inputs: &SellerInputs, quotes: &[Quote]) -> Vec<Crossover> {
    let curves: Vec<(Model, Curve)> = quotes
        .iter()
        .map(|quote| (quote.model, curve(card, inputs, quote)))
        .collect();
    let mut found = Vec::new();
    for (index, (model, one)) in curves.iter().enumerate() {
        for (other, two) in &curves[index + 1..] {
            for gmv in crossings(one, two, MAX_MONTHLY.minor().into()) {
                let first_is_cheaper = one.scaled(gmv) < two.scaled(gmv);
                let (cheaper, dearer) = if first_is_cheaper {
                    (*model, *other)
                } else {
                    (*other, *model)
                };
                let gmv = i64::try_from(gmv)
                    .map(Amount::from_minor)
                    .unwrap_or_default();
                found.push(Crossover {
                    cheaper,
                    dearer,
                    gmv,
                });
            }
        }
    }
    found
}

pub(super) fn curve(card: &RateCard, inputs: &SellerInputs, quote: &Quote) -> Curve {
    let commission = Commission::of(card, quote.model, &quote.volume);
    // What is exempt is today's fee base, whatever that is.
    let exempt = match quote.model {
        Model::FeeAndIncrement => TODAY,
        _ => 0,
    };
    let growth = |index| i128::from(growth(inputs, index, Scenario::High) - exempt) / 2;
    let fixed = quote.months.iter().map(|fees| fees.total - fees.commission);
    Curve {
        fixed: fixed.sum(),
        months: (0..quote.months.len()).map(growth).collect(),
        scale: Scale::new(card, &quote.volume),
        commission,
    }
}
