//! How far the total can spread: docs/outlook.md, section 8.

use super::contract::Contract;
use super::course::{Course, MONTHS, MonthVolume, Plan, QUARTER};
use super::random::Draws;
use super::tornado::exchange;
use super::{Basis, variation};
use crate::calendar::Month;
use crate::money::{Amount, Percent};
use crate::quote::{Group, Quote, Volume, quote};
use crate::rate_card::{RateCard, Variation};
use crate::seller::{Model, SellerInputs};

/// How many courses are enough: the percentiles of two seeds differ by less than a
/// hundredth of the spread, as a rule.
pub const COURSES: u32 = 10_000;
/// The seed where nobody gives another: the same answers show the same figures.
pub const SEED: u64 = 1;

/// Simulates `courses` courses at once. `None` if the card does not say how far things
/// can vary, or without a course.
pub fn simulate(
    card: &RateCard,
    inputs: &SellerInputs,
    seed: u64,
    courses: u32,
) -> Option<Simulated> {
    let mut simulation = Simulation::new(card, inputs, seed)?;
    simulation.run(courses);
    simulation.result()
}

/// Courses that are drawn a few at a time.
pub struct Simulation {
    seed: u64,
    variation: Variation,
    plan: Plan,
    /// The rate that courses vary, in ten-thousandths.
    exchange: i64,
    /// One for each model that is offered, in the order of [`Model::ALL`].
    contracts: Vec<Contract>,
    /// The place of the model of the inputs among them.
    chosen: usize,
    courses: u32,
    /// What each model costs over the term, for each course.
    totals: Vec<Vec<Amount>>,
    /// What the chosen model has cost up to each month, for each course.
    sums: Vec<Vec<Amount>>,
}

/// The spread of what is paid. Half of the courses come to no more than the middle, a
/// tenth to no more than the low end, nine tenths to no more than the high end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// P10.
    pub low: Amount,
    /// P50: the median.
    pub middle: Amount,
    /// P90.
    pub high: Amount,
}

/// The spread of one model over the term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ModelRange {
    /// Which.
    pub model: Model,
    /// What is paid over the term.
    pub term: Range,
}

/// What a simulation has come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Simulated {
    /// What its draws began with.
    pub seed: u64,
    /// How many courses there were.
    pub courses: u32,
    /// The model of the inputs.
    pub chosen: Model,
    /// One for each model that is offered, in the order of [`Model::ALL`].
    pub models: Vec<ModelRange>,
    /// What the chosen model has cost up to the end of each month.
    pub months: Vec<(Month, Range)>,
}

impl Simulation {
    /// A simulation without a course yet; `None` if the card does not say how far
    /// things can vary.
    pub fn new(card: &RateCard, inputs: &SellerInputs, seed: u64) -> Option<Self> {
        let variation = *variation(card)?;
        let contracts: Vec<Contract> = Model::ALL
            .into_iter()
            .filter(|&model| card.offers(model))
            .map(|model| SellerInputs {
                model,
                ..inputs.clone()
            })
            .map(|with_model| (quote(card, &with_model), with_model))
            .filter(|(quote, _)| is_followed(quote, inputs.model))
            .map(|(quote, inputs)| Contract::new(card, &inputs, quote))
            .collect();
        let basis = Basis::of(card, inputs.particulars.outlook);
        let volume = Volume::of(card, inputs);
        let plan = Plan::new(card, inputs, &volume, &basis.seasons);
        let mut models = contracts.iter().map(|contract| contract.quote.model);
        Some(Self {
            seed,
            variation,
            exchange: basis.exchange,
            // A model that the card does not have is priced as the first one.
            chosen: models.position(|model| model == inputs.model).unwrap_or(0),
            courses: 0,
            totals: vec![Vec::new(); contracts.len()],
            sums: vec![Vec::new(); plan.months()],
            plan,
            contracts,
        })
    }

    /// How many courses there are so far.
    pub const fn courses(&self) -> u32 {
        self.courses
    }

    /// Draws `courses` further ones. However they are divided into calls, the same
    /// courses follow each other.
    pub fn run(&mut self, courses: u32) {
        let mut volumes = Vec::with_capacity(self.plan.months());
        for _ in 0..courses {
            let course = self.draw();
            let months = 0..self.plan.months();
            volumes.clear();
            volumes.extend(months.map(|index| self.plan.volume(index, &course)));
            for place in 0..self.contracts.len() {
                self.follow(place, &course, &volumes);
            }
            self.courses += 1;
        }
    }

    /// The next course: docs/outlook.md, section 8.2.
    fn draw(&self) -> Course {
        let draws = Draws::of(self.seed, self.courses);
        let varied = &self.variation;
        let scatter = (
            Percent::HUNDRED.minus(varied.monthly),
            Percent::HUNDRED.plus(varied.monthly),
        );
        let mut course = Course {
            gmv: draws.percent(0, varied.gmv),
            ad_spend: draws.percent(2, varied.ad_spend),
            ..Course::level(
                draws.percent(1, varied.growth),
                exchange(self.exchange, draws.percent(3, varied.exchange)),
            )
        };
        let months = self.plan.months();
        for (place, score) in (4..).zip(&mut course.scores[..months.div_ceil(QUARTER)]) {
            *score = draws.percent(place, varied.score);
        }
        for (place, share) in (16..).zip(&mut course.scatter[..months.min(MONTHS)]) {
            *share = draws.percent(place, scatter);
        }
        course
    }

    /// What a model costs over a course.
    fn follow(&mut self, place: usize, course: &Course, volumes: &[MonthVolume]) {
        let mut total = Amount::ZERO;
        let is_chosen = place == self.chosen;
        let sums = &mut self.sums;
        self.contracts[place].sums(course, volumes, |index, sum| {
            if is_chosen {
                sums[index].push(sum);
            }
            total = sum;
        });
        self.totals[place].push(total);
    }

    /// What it has come to; `None` without a course.
    pub fn result(mut self) -> Option<Simulated> {
        let chosen = &self.contracts.get(self.chosen)?.quote;
        let (model, start) = (chosen.model, chosen.months.first()?.month);
        let models = self.contracts.iter().map(|contract| contract.quote.model);
        let totals = self.totals.iter_mut().map(|totals| range(totals));
        let models = models.zip(totals);
        let models = models.map(|(model, term)| Some(ModelRange { model, term: term? }));
        let sums = self.sums.iter_mut().map(|sums| range(sums));
        let months = (0..).zip(sums);
        let months = months.map(|(index, range)| Some((start.plus(index), range?)));
        Some(Simulated {
            seed: self.seed,
            courses: self.courses,
            chosen: model,
            models: models.collect::<Option<_>>()?,
            months: months.collect::<Option<_>>()?,
        })
    }
}

/// Projects are followed only if there are any, or if they are what is asked for.
fn is_followed(quote: &Quote, asked: Model) -> bool {
    let is_operation = quote.model != Model::Projects;
    is_operation || asked == Model::Projects || quote.lines_of(Group::Projects).next().is_some()
}

/// The spread of `values`, which are put into another order; `None` without one.
fn range(values: &mut [Amount]) -> Option<Range> {
    let mut percentile = |percent: usize| {
        // The smallest value that at least this many per cent do not exceed.
        let rank = (values.len() * percent).div_ceil(100).checked_sub(1)?;
        let (_, value, _) = values.select_nth_unstable(rank);
        Some(*value)
    };
    Some(Range {
        low: percentile(10)?,
        middle: percentile(50)?,
        high: percentile(90)?,
    })
}

#[cfg(test)]
mod tests {
    use super::{Amount, range};

    fn percentiles(values: &[i64]) -> Option<[i64; 3]> {
        let mut values: Vec<Amount> = values.iter().copied().map(Amount::from_minor).collect();
        let range = range(&mut values)?;
        Some([range.low, range.middle, range.high].map(Amount::minor))
    }

    #[test]
    fn a_percentile_is_one_of_the_values() {
        assert_eq!(percentiles(&[]), None);
        assert_eq!(percentiles(&[7]), Some([7, 7, 7]));
        assert_eq!(percentiles(&[3, 1, 2]), Some([1, 2, 3]));
        // The ranks of 10: 1, 5 and 9.
        let ten = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
        assert_eq!(percentiles(&ten), Some([1, 5, 9]));
        // Of 11: 1.1, 5.5 and 9.9, so 2, 6 and 10.
        let eleven = [11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
        assert_eq!(percentiles(&eleven), Some([2, 6, 10]));
    }
}
