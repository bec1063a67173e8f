//! What in a schedule contradicts itself, or asks for what nobody reaches: docs/kpi.md,
//! section 11.

use super::dictionary::{Benchmark, Figure, Level, Role};
use super::formula::{Start, Subject};
use super::season::Seasons;
use super::{Baseline, Course, Direction, KpiSchedule, Lever, Scored, Target, Unit};
use crate::document::words;
use crate::money::{Amount, Percent, divide};
use crate::quote::Quote;
use crate::rate_card::{RateCard, ScoredKpi};
use crate::seller::{Assumed, BaselineRule, Field, KpiPlan, SellerInputs, Shares, Stage};

/// Growth of GMV a quarter beyond which a target is seldom reached: where the sample
/// card's highest step of difficulty begins; the project's own proposal, 2026.
pub const STEEP_GROWTH: Percent = Percent::from_hundredths(25_00);
/// The most of the score that should hang on one KPI: the project's own proposal, 2026.
pub const LARGEST_WEIGHT: Percent = Percent::from_hundredths(50_00);
/// How far a season may be from that of the baseline before it has to be said: the
/// project's own proposal, 2026.
const SEASON: Percent = Percent::from_hundredths(20_00);
/// A new store needs so many months before its ratios say something.
const LAUNCH_MONTHS: u8 = 3;
/// With stock for fewer days, growth is the seller's to make possible: below that, the
/// good span of days of supply begins; the project's own proposal, 2026.
const DAYS_OF_SUPPLY: u16 = 30;

/// Something that stands in the way of a fair assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// No KPI is left to be scored.
    NothingScored,
    /// GMV is to grow and the cost of ads to fall: with the part of the sales that ads
    /// bring in unchanged, the budget has to rise.
    FlatAdBudget {
        /// The KPI of the cost.
        kpi: ScoredKpi,
        /// By so much, until the last period.
        rise: Percent,
        /// To so much a month.
        budget: Amount,
    },
    /// Conversion is to rise while a store is new.
    ConversionOfNewStores,
    /// The same ratio is scored twice.
    AcosAndRoas,
    /// The last target is better than the best that any source names.
    BeyondBenchmark {
        /// Of this KPI.
        kpi: ScoredKpi,
        /// What is asked for.
        target: super::Value,
        /// The best that is named, in hundredths of the KPI's unit.
        end: i64,
        /// By this source, of ROAS as an ACoS.
        benchmark: &'static Benchmark,
    },
    /// What moves it is the seller's, too, or only: stock, price, product.
    SellersLever(ScoredKpi),
    /// Stock lasts for so many days only, and sales are to grow.
    ShortStock(u16),
    /// GMV is to grow by more than is usually reached.
    SteepGrowth(Percent),
    /// More than half of the score hangs on one KPI.
    LargeWeight(ScoredKpi, Percent),
    /// The shares sum to something else.
    SharesNotHundred(u16),
    /// The target is no better than the baseline: who holds it has reached it.
    NothingToReach(ScoredKpi),
    /// A period sells by nature far from what the months of the baseline do.
    Unseasoned {
        /// Which.
        period: u8,
        /// Its part of them.
        season: Percent,
    },
}

words! {
    /// How much a finding weighs.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Grade {
        /// Both cannot be had.
        Conflict "conflict",
        /// It should be settled, or known.
        Note "note",
    }
}

impl Finding {
    /// The word in documents.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::NothingScored => "nothing_scored",
            Self::FlatAdBudget { .. } => "flat_ad_budget",
            Self::ConversionOfNewStores => "conversion_of_new_stores",
            Self::AcosAndRoas => "acos_and_roas",
            Self::BeyondBenchmark { .. } => "beyond_benchmark",
            Self::SellersLever(_) => "sellers_lever",
            Self::ShortStock(_) => "short_stock",
            Self::SteepGrowth(_) => "steep_growth",
            Self::LargeWeight(..) => "large_weight",
            Self::SharesNotHundred(_) => "shares_not_hundred",
            Self::NothingToReach(_) => "nothing_to_reach",
            Self::Unseasoned { .. } => "unseasoned",
        }
    }

    /// How much it weighs. What the defaults contradict each other in is no conflict of
    /// the seller's: it becomes one once either side of it has been stated.
    pub const fn grade(&self, schedule: &KpiSchedule) -> Grade {
        if self.is_of_defaults(&schedule.plan, schedule.assumed) {
            return Grade::Note;
        }
        match self {
            Self::NothingScored
            | Self::FlatAdBudget { .. }
            | Self::ConversionOfNewStores
            | Self::AcosAndRoas
            | Self::BeyondBenchmark { .. }
            | Self::ShortStock(_)
            | Self::SteepGrowth(_) => Grade::Conflict,
            Self::SellersLever(_)
            | Self::LargeWeight(..)
            | Self::SharesNotHundred(_)
            | Self::NothingToReach(_)
            | Self::Unseasoned { .. } => Grade::Note,
        }
    }

    /// Whether it holds between answers alone that nobody has given.
    const fn is_of_defaults(&self, plan: &KpiPlan, assumed: Assumed) -> bool {
        let growth = assumed.contains(Field::GmvGrowth);
        let cut = assumed.contains(Field::AcosCut);
        match self {
            Self::NothingScored => plan.shares.is_none() && assumed.contains(Field::AdsManaged),
            Self::FlatAdBudget { .. } => growth && cut,
            Self::AcosAndRoas => plan.shares.is_none(),
            Self::BeyondBenchmark { kpi, .. } => match kpi.formula().start {
                Start::Acos | Start::Roas => cut && assumed.contains(Field::Acos),
                Start::Tacos => {
                    cut && assumed.contains(Field::AdSpend) && assumed.contains(Field::Gmv)
                }
                Start::Gmv
                | Start::Conversion
                | Start::ReturnRate
                | Start::Measured
                | Start::Standard(_) => false,
            },
            Self::SteepGrowth(_) => growth,
            _ => false,
        }
    }

    /// What one click makes of it in `plan`, if that settles it.
    pub const fn remedy(&self, plan: &KpiPlan) -> Option<Remedy> {
        match self {
            Self::ConversionOfNewStores => Some(Remedy::Grace),
            // What the card scores is not the seller's to change.
            Self::AcosAndRoas if plan.shares.is_some() => Some(Remedy::DropRoas),
            Self::SteepGrowth(_) => Some(Remedy::Growth),
            Self::SharesNotHundred(_) => Some(Remedy::ToHundred),
            Self::Unseasoned { .. } => Some(Remedy::Seasonal),
            _ => None,
        }
    }

    /// The KPI that it is about, if it is one.
    pub const fn kpi(&self) -> Option<ScoredKpi> {
        match *self {
            Self::FlatAdBudget { kpi, .. }
            | Self::BeyondBenchmark { kpi, .. }
            | Self::SellersLever(kpi)
            | Self::LargeWeight(kpi, _)
            | Self::NothingToReach(kpi) => Some(kpi),
            _ => None,
        }
    }
}

words! {
    /// A change of the answers that settles something.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Remedy {
        /// Three months of grace for new stores.
        Grace "grace",
        /// ROAS is scored no more; its share goes to ACoS.
        DropRoas "drop_roas",
        /// Growth of 25 % a quarter.
        Growth "gmv_growth",
        /// Shares that sum to 100.
        ToHundred "to_hundred",
        /// Targets that follow the seasons.
        Seasonal "seasonal",
    }
}

impl Remedy {
    /// Makes the change.
    pub fn apply(self, inputs: &mut SellerInputs) {
        let plan = &mut inputs.particulars.kpi_plan;
        match self {
            Self::Grace => plan.grace_months = LAUNCH_MONTHS,
            Self::DropRoas => plan.shares = plan.shares.map(without_roas),
            Self::Growth => inputs.goals.gmv_growth = STEEP_GROWTH,
            Self::ToHundred => plan.shares = plan.shares.map(Shares::to_hundred),
            Self::Seasonal => plan.seasonal = true,
        }
    }
}

fn without_roas(shares: Shares) -> Shares {
    let both = shares.get(ScoredKpi::Acos) + shares.get(ScoredKpi::Roas);
    let acos = both.min(Shares::MAX);
    let kept = shares.with(ScoredKpi::Acos, acos);
    kept.and_then(|kept| kept.with(ScoredKpi::Roas, 0))
        .unwrap_or(shares)
}

/// Everything that stands in the way, in the order of docs/kpi.md, section 11. `quote` and
/// `schedule` must be those of the same `card` and `inputs`.
pub(super) fn feasibility(
    card: &RateCard,
    inputs: &SellerInputs,
    quote: &Quote,
    schedule: &KpiSchedule,
) -> Vec<Finding> {
    if schedule.scored.is_empty() {
        return vec![Finding::NothingScored];
    }
    let plan = Plan {
        card,
        inputs,
        quote,
        schedule,
    };
    let scored = || schedule.scored.iter();
    let mut found = Vec::new();
    found.extend(plan.flat_ad_budget());
    found.extend(plan.conversion_of_new_stores());
    found.extend(plan.acos_and_roas());
    found.extend(scored().filter_map(beyond_benchmark));
    found.extend(plan.short_stock());
    found.extend(plan.steep_growth());
    found.extend(scored().filter_map(sellers_lever));
    found.extend(scored().filter_map(large_weight));
    found.extend(plan.shares_not_hundred());
    found.extend(scored().filter_map(nothing_to_reach));
    found.extend(plan.unseasoned());
    found
}

struct Plan<'a> {
    card: &'a RateCard,
    inputs: &'a SellerInputs,
    quote: &'a Quote,
    schedule: &'a KpiSchedule,
}

impl Plan<'_> {
    fn find(&self, kpi: ScoredKpi) -> Option<&Scored> {
        self.schedule.scored.iter().find(|scored| scored.kpi == kpi)
    }

    fn grows(&self) -> bool {
        let is_wanted = self.inputs.goals.gmv_growth > Percent::ZERO;
        is_wanted && self.schedule.scored.iter().any(|scored| scored.kpi.grows())
    }

    fn flat_ad_budget(&self) -> Option<Finding> {
        let spend = self.quote.volume.ad_spend;
        if !self.grows() || spend.is_zero() {
            return None;
        }
        let costs = [ScoredKpi::Acos, ScoredKpi::Tacos, ScoredKpi::Roas];
        let scored = costs.into_iter().find_map(|kpi| self.find(kpi))?;
        let (above, below) = cost_left(scored)?;
        let periods = i128::try_from(scored.targets.len()).ok()?;
        let growth = 10_000 + i128::from(self.inputs.goals.gmv_growth.hundredths()) * periods;
        let (above, below) = (growth * above, below);
        let rise = i32::try_from(divide(above, below)?.saturating_sub(10_000)).ok()?;
        let budget = divide(i128::from(spend.minor()) * above, below * 10_000)?;
        (rise > 0).then_some(Finding::FlatAdBudget {
            kpi: scored.kpi,
            rise: Percent::from_hundredths(rise),
            budget: Amount::from_minor(budget),
        })
    }

    fn conversion_of_new_stores(&self) -> Option<Finding> {
        let particulars = &self.inputs.particulars;
        let sites = self.inputs.figures.sites();
        let mut stores = sites.iter().map(|site| particulars.stores.get(site));
        let is_asked = self.find(ScoredKpi::UnitSessionPercentage).is_some()
            && self.inputs.goals.conversion_rise > Percent::ZERO;
        let is_new = stores.any(|store| store.stage == Stage::New);
        let has_grace = particulars.kpi_plan.grace_months >= LAUNCH_MONTHS;
        (is_asked && is_new && !has_grace).then_some(Finding::ConversionOfNewStores)
    }

    fn acos_and_roas(&self) -> Option<Finding> {
        let both = self.find(ScoredKpi::Acos).zip(self.find(ScoredKpi::Roas));
        both.map(|_| Finding::AcosAndRoas)
    }

    fn short_stock(&self) -> Option<Finding> {
        let days = self.inputs.conditions.stock_days?;
        (self.grows() && days < DAYS_OF_SUPPLY).then_some(Finding::ShortStock(days))
    }

    fn steep_growth(&self) -> Option<Finding> {
        let growth = self.inputs.goals.gmv_growth;
        (self.grows() && growth > STEEP_GROWTH).then_some(Finding::SteepGrowth(growth))
    }

    fn shares_not_hundred(&self) -> Option<Finding> {
        let sum = self.schedule.plan.shares?.sum();
        (sum != 100).then_some(Finding::SharesNotHundred(sum))
    }

    /// The period that is farthest from the baseline.
    fn unseasoned(&self) -> Option<Finding> {
        let plan = &self.schedule.plan;
        let counted = plan.baseline == BaselineRule::LastThreeMonths && !plan.seasonal;
        if !counted || !self.schedule.scored.iter().any(|scored| scored.kpi.grows()) {
            return None;
        }
        let seasons = Seasons::from(plan.baseline, self.card, self.inputs)?;
        let count = self.schedule.periods.len();
        let indices = seasons.of_periods(self.inputs.term.months(), count);
        let periods = (1..).zip(indices);
        let off = |season: Percent| Percent::HUNDRED.minus(season).hundredths().unsigned_abs();
        // Of two alike the earlier.
        let mut farthest: Option<(u8, Percent)> = None;
        for (period, season) in periods {
            if farthest.is_none_or(|(_, other)| off(season) > off(other)) {
                farthest = Some((period, season));
            }
        }
        let (period, season) = farthest?;
        (off(season) > SEASON.hundredths().unsigned_abs())
            .then_some(Finding::Unseasoned { period, season })
    }
}

/// What is left of the cost of ads in the last period, as a fraction.
fn cost_left(scored: &Scored) -> Option<(i128, i128)> {
    let start = match scored.baseline {
        Baseline::Known(value) => i128::from(value.hundredths()),
        Baseline::ToMeasure | Baseline::Standard(_) => 10_000,
    };
    let last = match *scored.targets.last()? {
        Target::Fixed(value) => value.hundredths().into(),
        Target::Relative { share, .. } => share.hundredths().into(),
        Target::AtMostBaseline { .. } => return None,
    };
    let (above, below) = if scored.kpi.direction() == Direction::Lower {
        (last, start)
    } else {
        (start, last)
    };
    (below > 0).then_some((above, below))
}

/// The end of a benchmark that is the best of it, in hundredths.
fn best_end(benchmark: &Benchmark, direction: Direction) -> Option<i64> {
    if benchmark.level == Level::Alarm {
        return None;
    }
    let (low, high) = benchmark.span.ends();
    let end = match direction {
        Direction::Lower => low.or(high),
        Direction::Higher => high.or(low),
    };
    match end? {
        Figure::Percent(percent) => Some(percent.hundredths().into()),
        Figure::Hundredths(number) => Some(number.into()),
        Figure::Whole(number) => Some(i64::from(number) * 100),
        Figure::Money(..) => None,
    }
}

fn beyond_benchmark(scored: &Scored) -> Option<Finding> {
    if scored.kpi.course() == Course::Hold || scored.kpi.unit() == Unit::Money {
        return None;
    }
    let Some(&Target::Fixed(target)) = scored.targets.last() else {
        return None;
    };
    // A ROAS is the inverse of an ACoS, and good ones are only named of that.
    let (measured, asked) = if scored.kpi == ScoredKpi::Roas {
        let acos = divide(1_000_000, target.hundredths().into())?;
        (ScoredKpi::Acos, acos)
    } else {
        (scored.kpi, target.hundredths())
    };
    let direction = measured.direction();
    let ends = measured.kpi().entry().benchmarks.iter();
    let ends = ends.filter_map(|benchmark| Some((best_end(benchmark, direction)?, benchmark)));
    let best = match direction {
        Direction::Lower => ends.min_by_key(|&(end, _)| end),
        Direction::Higher => ends.max_by_key(|&(end, _)| end),
    };
    let (end, benchmark) = best?;
    let is_beyond = match direction {
        Direction::Lower => asked < end,
        Direction::Higher => asked > end,
    };
    // Whoever is there already knows that it can be done.
    let is_there = matches!(scored.baseline, Baseline::Known(start) if start == target);
    (is_beyond && !is_there).then_some(Finding::BeyondBenchmark {
        kpi: scored.kpi,
        target,
        end: if measured == scored.kpi {
            end
        } else {
            divide(1_000_000, end.into())?
        },
        benchmark,
    })
}

fn sellers_lever(scored: &Scored) -> Option<Finding> {
    let is_joint = scored.kpi.kpi().entry().role == Role::Joint;
    let is_sellers = scored.kpi.lever() == Lever::Seller;
    // What comes back is the product first of all.
    let is_product = scored.kpi.formula().subject == Subject::Returns;
    (is_joint || is_sellers || is_product).then_some(Finding::SellersLever(scored.kpi))
}

fn large_weight(scored: &Scored) -> Option<Finding> {
    (scored.weight > LARGEST_WEIGHT).then_some(Finding::LargeWeight(scored.kpi, scored.weight))
}

fn nothing_to_reach(scored: &Scored) -> Option<Finding> {
    if scored.kpi.course() == Course::Hold {
        return None;
    }
    let is_reached = match (*scored.targets.last()?, scored.baseline) {
        (Target::Fixed(target), Baseline::Known(start)) => {
            let season = scored.seasons.last();
            target == season.map_or(start, |&season| start.times(season))
        }
        (Target::Relative { share, .. }, _) => share == Percent::HUNDRED,
        _ => false,
    };
    is_reached.then_some(Finding::NothingToReach(scored.kpi))
}
