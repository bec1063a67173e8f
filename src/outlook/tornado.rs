//! What moves the total most: docs/outlook.md, section 7.

use super::contract::Contract;
use super::course::{Course, Plan, quotient};
use super::sites::{with, without};
use super::{Basis, HALF};
use crate::document::words;
use crate::money::{Amount, Percent};
use crate::quote::quote;
use crate::rate_card::{RateCard, Variation};
use crate::seller::{Depth, SellerInputs, Site, TermMonths};

/// What each uncertainty, and each choice, changes of what the term costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tornado {
    /// What is paid over the term in the expected scenario.
    pub base: Amount,
    /// One for each factor, the widest swing first.
    pub swings: Vec<Swing>,
}

words! {
    /// Something that can turn out, or be chosen, otherwise.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Factor {
        /// GMV.
        Gmv "gmv",
        /// The share of the growth goal that comes true.
        Growth "growth",
        /// Ad spend.
        AdSpend "ad_spend",
        /// The exchange rate of the GMV currency.
        Exchange "exchange",
        /// The KPI score.
        Score "score",
        /// The service depth.
        Depth "depth",
        /// The sites.
        Sites "sites",
        /// The contract length.
        Term "term",
    }
}

/// What a factor is changed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// This share of what was entered; for the score, this score.
    Percent(Percent),
    /// This depth.
    Depth(Depth),
    /// Without this site.
    Without(Site),
    /// With this site.
    With(Site),
    /// This contract length.
    Term(TermMonths),
}

/// One end of a swing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case {
    /// What the factor is.
    pub level: Level,
    /// What that changes of what is paid over the term.
    pub change: Amount,
}

/// How far a factor moves the total. A choice that cannot go further has no case there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Swing {
    /// Which.
    pub factor: Factor,
    /// Its low case: less, fewer, shorter.
    pub low: Option<Case>,
    /// Its high case.
    pub high: Option<Case>,
}

impl Swing {
    /// From the least to the most that it makes of the total; what is left as it is
    /// counts.
    pub fn width(&self) -> Amount {
        let change = |case: Option<Case>| case.map_or(Amount::ZERO, |case| case.change);
        let (low, high) = (change(self.low), change(self.high));
        low.max(high).max(Amount::ZERO) - low.min(high).min(Amount::ZERO)
    }
}

/// The shorter and the longer contract that the present one is compared with.
const TERMS: [u8; 2] = [6, 24];

pub(super) fn tornado(
    card: &RateCard,
    inputs: &SellerInputs,
    contract: &Contract,
    plan: &Plan,
    variation: &Variation,
) -> Tornado {
    let basis = Basis::of(card, inputs.particulars.outlook);
    let expected = Course::level(HALF, basis.exchange);
    let base = contract.paid(plan, &expected);
    let known = Known {
        card,
        inputs,
        seasons: basis.seasons,
        contract,
        plan,
        expected,
        base,
    };
    let mut swings = Factor::ALL
        .map(|factor| known.swing(factor, variation))
        .to_vec();
    swings.sort_by_key(|swing| core::cmp::Reverse(swing.width()));
    Tornado { base, swings }
}

/// What every swing starts from.
struct Known<'a> {
    card: &'a RateCard,
    inputs: &'a SellerInputs,
    seasons: [Percent; 12],
    contract: &'a Contract,
    plan: &'a Plan,
    expected: Course,
    base: Amount,
}

impl Known<'_> {
    fn swing(&self, factor: Factor, variation: &Variation) -> Swing {
        let range = |range, change| self.range(range, change);
        let [low, high] = match factor {
            Factor::Gmv => range(variation.gmv, |course, share| course.gmv = share),
            Factor::Growth => range(variation.growth, |course, share| course.growth = share),
            Factor::AdSpend => range(variation.ad_spend, |course, share| course.ad_spend = share),
            Factor::Exchange => range(variation.exchange, |course, share| {
                course.exchange = exchange(course.exchange, share);
            }),
            Factor::Score => range(variation.score, |course, score| {
                course.scores = [score; _];
            }),
            Factor::Depth => neighbours(self.inputs.depth)
                .map(|depth| depth.map(|depth| self.choose(Level::Depth(depth)))),
            Factor::Sites => self.sites(),
            Factor::Term => TERMS.map(|months| {
                let term = TermMonths::new(months).filter(|&term| term != self.inputs.term)?;
                Some(self.choose(Level::Term(term)))
            }),
        };
        Swing { factor, low, high }
    }

    fn range(
        &self,
        (low, high): (Percent, Percent),
        change: fn(&mut Course, Percent),
    ) -> [Option<Case>; 2] {
        [low, high].map(|share| {
            let mut course = self.expected.clone();
            change(&mut course, share);
            Some(Case {
                level: Level::Percent(share),
                change: self.contract.paid(self.plan, &course) - self.base,
            })
        })
    }

    fn sites(&self) -> [Option<Case>; 2] {
        let sites = self.inputs.figures.sites();
        let last = sites.iter().last().filter(|_| sites.count() > 1);
        let next = Site::ALL.into_iter().find(|&site| !sites.contains(site));
        [
            last.map(|site| self.choose(Level::Without(site))),
            next.map(|site| self.choose(Level::With(site))),
        ]
    }

    /// What it changes to choose otherwise.
    fn choose(&self, level: Level) -> Case {
        let mut inputs = self.inputs.clone();
        match level {
            Level::Percent(_) => {}
            Level::Depth(depth) => inputs.depth = depth,
            Level::Without(site) => inputs.figures = without(inputs.figures, site),
            Level::With(site) => inputs.figures = with(inputs.figures, site),
            Level::Term(term) => inputs.term = term,
        }
        let quote = quote(self.card, &inputs);
        let plan = Plan::new(self.card, &inputs, &quote.volume, &self.seasons);
        let contract = Contract::new(self.card, &inputs, quote);
        let paid = contract.paid(&plan, &self.expected);
        let change = self.for_present_term(paid, inputs.term) - self.base;
        Case { level, change }
    }

    /// What a contract of `term` costs, in proportion to the months of the present one.
    fn for_present_term(&self, paid: Amount, term: TermMonths) -> Amount {
        let months = i128::from(self.inputs.term.months());
        quotient(i128::from(paid.minor()) * months, term.months().into())
    }
}

/// The depth before and the one after.
fn neighbours(depth: Depth) -> [Option<Depth>; 2] {
    match depth {
        Depth::Basic => [None, Some(Depth::Growth)],
        Depth::Growth => [Some(Depth::Basic), Some(Depth::Full)],
        Depth::Full => [Some(Depth::Growth), None],
    }
}

/// An exchange rate in ten-thousandths, moved to `share` of it, at least the least that
/// there is.
pub(super) fn exchange(rate: i64, share: Percent) -> i64 {
    let moved = quotient(
        i128::from(rate) * i128::from(share.hundredths()),
        Percent::HUNDRED.hundredths().into(),
    );
    moved.minor().max(1)
}
