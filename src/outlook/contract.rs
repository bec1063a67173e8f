//! What one model charges over a course: docs/outlook.md, sections 4 and 5.

use super::base::Base;
use super::course::{Course, MonthVolume, Plan, QUARTER};
use super::rates::Tariff;
use crate::kpi::{GateOutcome, Period, Terms, payout, schedule};
use crate::money::Amount;
use crate::quote::{MonthFees, Quote};
use crate::rate_card::RateCard;
use crate::seller::SellerInputs;

/// What a month is expected to bring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthOutlook {
    /// What is sold and spent.
    pub volume: MonthVolume,
    /// What is charged for it.
    pub fees: MonthFees,
    /// What the KPIs add, or take off if negative: that of a period is part of its last
    /// month.
    pub kpi: Amount,
}

impl MonthOutlook {
    /// What is really paid: fees and KPIs.
    pub fn paid(&self) -> Amount {
        self.fees.total + self.kpi
    }
}

/// The contract that a quote prices, ready for any course.
pub(super) struct Contract {
    pub(super) quote: Quote,
    tariff: Tariff,
    /// Where the base fee depends on the volume.
    base: Option<Base>,
    periods: Vec<Period>,
    terms: Terms,
}

impl Contract {
    /// The contract of `quote`, which is one of these inputs.
    pub(super) fn new(card: &RateCard, inputs: &SellerInputs, quote: Quote) -> Self {
        let schedule = schedule(card, inputs, &quote);
        Self {
            tariff: Tariff::of(card, inputs, &quote),
            base: Base::of(card, inputs, &quote),
            periods: schedule.periods,
            terms: schedule.terms,
            quote,
        }
    }

    /// The months of the term, in time.
    pub(super) fn months(&self, plan: &Plan, course: &Course) -> Vec<MonthOutlook> {
        let mut tariff = self.tariff.clone();
        tariff.set_exchange(course.exchange);
        let months = self.quote.months.iter().enumerate();
        months
            .map(|(index, fixed)| {
                let volume = plan.volume(index, course);
                let mut fees = fees(&tariff, self.base.as_ref(), (index, fixed), &volume);
                fees.tax = self.quote.tax.unwrap_or_default().of(fees.total);
                MonthOutlook {
                    volume,
                    fees,
                    kpi: self.kpi(index, course),
                }
            })
            .collect()
    }

    /// What has been paid up to the end of each month, for volumes that are known.
    pub(super) fn sums(
        &mut self,
        course: &Course,
        volumes: &[MonthVolume],
        mut each: impl FnMut(usize, Amount),
    ) {
        self.tariff.set_exchange(course.exchange);
        let mut sum = Amount::ZERO;
        let months = self.quote.months.iter().zip(volumes).enumerate();
        for (index, (fixed, volume)) in months {
            let fees = fees(&self.tariff, self.base.as_ref(), (index, fixed), volume);
            sum = sum + fees.total + self.kpi(index, course);
            each(index, sum);
        }
    }

    /// What is paid over the term.
    pub(super) fn paid(&self, plan: &Plan, course: &Course) -> Amount {
        let months = self.months(plan, course);
        months.iter().map(MonthOutlook::paid).sum()
    }

    /// What the KPIs of a period that ends with the month `index` change.
    fn kpi(&self, index: usize, course: &Course) -> Amount {
        let is_last = (index + 1).is_multiple_of(QUARTER) || index + 1 == self.quote.months.len();
        let period = self.periods.get(index / QUARTER).filter(|_| is_last);
        period.map_or(Amount::ZERO, |period| {
            let score = course.score(index);
            payout(score, GateOutcome::Held, period, &self.terms).net()
        })
    }
}

/// The fees of a month, `index` from 0: those of the quote, but for what depends on the
/// volume. The tax is the quote's.
fn fees(
    tariff: &Tariff,
    base: Option<&Base>,
    (index, fixed): (usize, &MonthFees),
    volume: &MonthVolume,
) -> MonthFees {
    let ads = tariff.ads(volume.ad_spend);
    let commission = tariff.commission(volume.fee_base);
    let base = base.map_or(fixed.base, |base| base.at(index, ads));
    let same = fixed.total - fixed.base - fixed.ads - fixed.commission;
    MonthFees {
        base,
        ads,
        commission,
        total: same + base + ads + commission,
        ..*fixed
    }
}
