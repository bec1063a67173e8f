//! Where growth is counted from, and what the seasons make of it: docs/kpi.md, section 4.4.

use super::formula::Start;
use crate::calendar::Month;
use crate::money::{Amount, Percent, divide};
use crate::quote::Quote;
use crate::rate_card::{RateCard, ScoredKpi};
use crate::seller::{BaselineRule, SellerInputs};

/// The months of a period, and of a baseline.
pub(super) const MONTHS: u8 = 3;

/// Monthly GMV that growth is counted from, and which months it is of; `None` where it is
/// yet to be measured.
pub(super) fn gmv(inputs: &SellerInputs, quote: &Quote) -> Option<(Amount, BaselineRule)> {
    let plan = &inputs.particulars.kpi_plan;
    gmv_by(plan.baseline, inputs, quote)
}

/// The same, if `rule` were the contract's.
fn gmv_by(
    rule: BaselineRule,
    inputs: &SellerInputs,
    quote: &Quote,
) -> Option<(Amount, BaselineRule)> {
    let above_zero = |gmv: &Amount| !gmv.is_zero();
    let recent = Some(on_days_with_stock(inputs, quote.volume.gmv)).filter(above_zero);
    let last_year = inputs.particulars.kpi_plan.last_year_gmv.filter(above_zero);
    let three = BaselineRule::LastThreeMonths;
    match rule {
        BaselineRule::LastThreeMonths => recent.map(|gmv| (gmv, three)),
        BaselineRule::LastYear => last_year.map(|gmv| (gmv, rule)),
        BaselineRule::Higher => recent.zip(last_year).map(|(recent, last_year)| {
            if last_year > recent {
                (last_year, BaselineRule::LastYear)
            } else {
                (recent, three)
            }
        }),
    }
}

/// Monthly GMV that growth would be counted from by each rule; `None` where that is yet
/// to be measured.
pub(super) fn baselines(
    inputs: &SellerInputs,
    quote: &Quote,
) -> [(BaselineRule, Option<Amount>); 3] {
    BaselineRule::ALL.map(|rule| {
        let gmv = gmv_by(rule, inputs, quote).map(|(gmv, _)| gmv);
        (rule, gmv)
    })
}

/// What the last three months would have come to with stock on every day.
fn on_days_with_stock(inputs: &SellerInputs, gmv: Amount) -> Amount {
    let days: u32 = before(inputs.start)
        .map(|month| u32::from(month.days()))
        .iter()
        .sum();
    let lost = u32::from(inputs.particulars.kpi_plan.stock_out_days);
    let left = days.saturating_sub(lost);
    let whole = divide(i128::from(gmv.minor()) * i128::from(days), left.into());
    whole.map_or(gmv, Amount::from_minor)
}

/// The three months before `start`; none is before our first year.
fn before(start: Month) -> [Month; 3] {
    [3, 2, 1].map(|back| {
        let offset = start.offset().saturating_sub(back).max(0);
        Month::from_offset(offset).unwrap_or(start)
    })
}

/// What months sell of the months of a baseline.
pub(super) struct Seasons {
    start: Month,
    /// January to December, of a mean month.
    year: [Percent; 12],
    /// What the three months of the baseline come to.
    base: i128,
}

impl Seasons {
    /// Those that the targets of `kpi` follow, if they do.
    pub(super) fn of(
        kpi: ScoredKpi,
        card: &RateCard,
        inputs: &SellerInputs,
        quote: &Quote,
    ) -> Option<Self> {
        let plan = &inputs.particulars.kpi_plan;
        if !plan.seasonal || !kpi.grows() {
            return None;
        }
        let rule = if kpi.formula().start == Start::Gmv {
            gmv(inputs, quote).map_or(plan.baseline, |(_, months_of)| months_of)
        } else {
            BaselineRule::LastThreeMonths
        };
        Self::from(rule, card, inputs)
    }

    /// Those of a baseline by `rule`; `None` if its months sell nothing.
    pub(super) fn from(rule: BaselineRule, card: &RateCard, inputs: &SellerInputs) -> Option<Self> {
        let start = inputs.start;
        let months = match rule {
            BaselineRule::LastYear => [0, 1, 2].map(|ahead| start.plus(ahead)),
            // Which one is the higher is yet to be seen: the one that is sure to be
            // measured.
            BaselineRule::LastThreeMonths | BaselineRule::Higher => before(start),
        };
        let mut seasons = Self {
            start,
            year: card.seasons(inputs.particulars.outlook).0,
            base: 0,
        };
        seasons.base = months.map(|month| seasons.share(month)).into_iter().sum();
        (seasons.base > 0).then_some(seasons)
    }

    fn share(&self, month: Month) -> i128 {
        let season = self.year.get(usize::from(month.month()) - 1);
        i128::from(season.map_or(0, |season| season.hundredths()))
    }

    /// What the months from the one `first` after the start, to the one before `after`,
    /// sell of the months of the baseline, month by month.
    pub(super) fn index(&self, first: u8, after: u8) -> Percent {
        let sum: i128 = (first..after)
            .map(|ahead| self.share(self.start.plus(ahead)))
            .sum();
        let months = i128::from(after.saturating_sub(first));
        let index = divide(sum * i128::from(MONTHS) * 10_000, self.base * months);
        let hundredths = index.and_then(|index| i32::try_from(index).ok());
        Percent::from_hundredths(hundredths.unwrap_or(i32::MAX))
    }

    /// Those of the first `periods` periods of a contract of `term` months.
    pub(super) fn of_periods(&self, term: u8, periods: usize) -> Vec<Percent> {
        let firsts = (0..term).step_by(MONTHS.into()).take(periods);
        firsts
            .map(|first| self.index(first, term.min(first + MONTHS)))
            .collect()
    }
}
