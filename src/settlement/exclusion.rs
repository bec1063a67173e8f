//! What an event takes out of the assessment: docs/settlement.md, section 3.

use super::{Actuals, AsinDays, Contract, Event, Exclusion};
use crate::calendar::Month;
use crate::document::words;
use crate::kpi::Subject;
use crate::money::{Percent, divide};
use crate::rate_card::ScoredKpi;
use crate::seller::{SellerInputs, Site, Stage};

words! {
    /// Why a month does not count for a KPI.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum LeftOut {
        /// Too many days were lost.
        LostDays "lost_days",
        /// The seller has changed prices.
        PriceChange "price_change",
        /// The seller has cut the ad budget.
        BudgetCut "budget_cut",
        /// A deal event.
        DealEvent "deal_event",
        /// Every site has only begun.
        Launch "launch",
        /// The seller has let stock run out.
        StockOut "stock_out",
    }
}

/// The part of `month` on which the goods could be bought.
pub(super) fn availability(actuals: &Actuals, month: Month) -> Percent {
    let events = actuals.exclusions.iter();
    let events = events.filter(|exclusion| exclusion.month == month);
    let lost: i64 = events
        .map(|exclusion| lost_share(exclusion.event, month))
        .fold(0, i64::saturating_add);
    let left = i64::from(Percent::HUNDRED.hundredths()).saturating_sub(lost);
    Percent::from_hundredths(i32::try_from(left.max(0)).unwrap_or_default())
}

/// The part of `month` that `event` takes, in hundredths of a per cent, rounded.
fn lost_share(event: Event, month: Month) -> i64 {
    let share = |lost: i64, all: i64| divide(i128::from(lost) * 10_000, all.into());
    let share = match event {
        Event::StockOut(AsinDays { lost, all })
        | Event::ListingSuspension(AsinDays { lost, all }) => share(lost.into(), all.into()),
        Event::AmazonOutage(days) => share(days.into(), month.days().into()),
        Event::PriceChange(_) | Event::BudgetCut(_) | Event::DealEvent | Event::Launch(_) => None,
    };
    share.unwrap_or_default()
}

/// Why `month` does not count for `kpi`, if it does not.
pub(super) fn left_out(actuals: &Actuals, month: Month, kpi: ScoredKpi) -> Option<LeftOut> {
    if days_are_short(actuals, month, kpi) {
        return Some(LeftOut::LostDays);
    }
    let events = actuals.exclusions.iter();
    let mut events = events.filter(|exclusion| exclusion.month == month);
    events.find_map(|exclusion| taken_by(actuals, exclusion.event, kpi))
}

/// Whether `site` has only begun in `month`, so that its ratios say nothing yet: it is
/// noted so, or the store is new and the month one of grace. What it sells counts all the
/// same.
pub(super) fn is_launched(
    contract: &Contract<'_>,
    month: Month,
    site: Site,
    kpi: ScoredKpi,
) -> bool {
    let launch = Exclusion {
        month,
        event: Event::Launch(site),
    };
    let is_noted = contract.actuals.exclusions.contains(&launch);
    kpi.formula().subject.takes_time() && (is_noted || has_grace(contract.inputs, month, site))
}

fn has_grace(inputs: &SellerInputs, month: Month, site: Site) -> bool {
    let particulars = &inputs.particulars;
    let is_new = particulars.stores.get(site).stage == Stage::New;
    let months = i32::from(particulars.kpi_plan.grace_months);
    is_new && month.offset() - inputs.start.offset() < months
}

fn days_are_short(actuals: &Actuals, month: Month, kpi: ScoredKpi) -> bool {
    let available = availability(actuals, month);
    let lost = Percent::HUNDRED.minus(available);
    let most = match kpi.formula().subject {
        Subject::Growth => actuals.rules.gmv_days,
        Subject::Ads | Subject::Conversion => actuals.rules.ratio_days,
        // What comes back was bought on the days that there were; the others do not
        // depend on sales.
        Subject::Returns | Subject::Stock | Subject::Service => return false,
    };
    lost > most || available == Percent::ZERO
}

/// Whether `event` takes `kpi` out of its month whatever the days.
fn taken_by(actuals: &Actuals, event: Event, kpi: ScoredKpi) -> Option<LeftOut> {
    use Subject::{Ads, Conversion, Growth, Stock};
    let rules = &actuals.rules;
    let (counts, why, takes): (bool, LeftOut, &[Subject]) = match event {
        Event::PriceChange(change) => (
            change.hundredths().unsigned_abs() > rules.price_change.hundredths().unsigned_abs(),
            LeftOut::PriceChange,
            &[Growth, Ads, Conversion],
        ),
        Event::BudgetCut(cut) => (cut > rules.budget_cut, LeftOut::BudgetCut, &[Growth, Ads]),
        Event::DealEvent => (true, LeftOut::DealEvent, &[Growth, Conversion]),
        // Noted as the seller's: the provider does not answer for the stock.
        Event::StockOut(_) => (true, LeftOut::StockOut, &[Stock]),
        Event::ListingSuspension(_) | Event::AmazonOutage(_) | Event::Launch(_) => return None,
    };
    (counts && takes.contains(&kpi.formula().subject)).then_some(why)
}
