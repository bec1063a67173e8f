//! Where growth is counted from, and what the seasons make of it: docs/kpi.md, section 4.4.

use crate::calendar::Month;
use crate::money::{Amount, Percent, divide};
use crate::quote::Quote;
use crate::rate_card::{RateCard, ScoredKpi};
use crate::seller::{BaselineRule, SellerInputs};

/// The months of a period, and of a baseline.
const MONTHS: u8 = 3;

/// Monthly GMV that growth is counted from, and which months it is of; `None` where it is
/// yet to be measured.
pub(super) fn gmv(inputs: &SellerInputs, quote: &Quote) -> Option<(Amount, BaselineRule)> {
    let plan = &inputs.particulars.kpi_plan;
    gmv_by(plan.baseline, inputs, quote)
}

pub(super) fn gmv_by(
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

/// What each period sells as a share of the months of the baseline; empty where the
/// targets of `kpi` do not follow the seasons.
pub(super) fn seasons(
    kpi: ScoredKpi,
    card: &RateCard,
    inputs: &SellerInputs,
    quote: &Quote,
    periods: usize,
) -> Vec<Percent> {
    let plan = &inputs.particulars.kpi_plan;
    let rule = match kpi {
        ScoredKpi::GmvGrowth => {
            gmv(inputs, quote).map_or(plan.baseline, |(_, months_of)| months_of)
        }
        ScoredKpi::OrderGrowth => BaselineRule::LastThreeMonths,
        _ => return Vec::new(),
    };
    if !plan.seasonal {
        return Vec::new();
    }
    let start = inputs.start;
    let of_baseline = match rule {
        BaselineRule::LastYear => [0, 1, 2].map(|ahead| start.plus(ahead)),
        // Which one is the higher is yet to be seen: the one that is sure to be measured.
        BaselineRule::LastThreeMonths | BaselineRule::Higher => before(start),
    };
    let year = card.seasons(inputs.particulars.outlook).0;
    let share = |month: Month| {
        let season = year.get(usize::from(month.month()) - 1);
        i128::from(season.map_or(0, |season| season.hundredths()))
    };
    let base: i128 = of_baseline.into_iter().map(share).sum();
    let term = inputs.term.months();
    let firsts = (0..term).step_by(MONTHS.into()).take(periods);
    let indices = firsts.map(|first| {
        let after = term.min(first + MONTHS);
        let count = i128::from(after - first);
        let sum: i128 = (first..after).map(|ahead| share(start.plus(ahead))).sum();
        let index = divide(sum * i128::from(MONTHS) * 10_000, base * count)?;
        i32::try_from(index).ok().map(Percent::from_hundredths)
    });
    indices.collect::<Option<_>>().unwrap_or_default()
}
