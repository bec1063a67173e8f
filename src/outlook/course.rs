//! How sales and ad spend run over the term: docs/outlook.md, section 3.

use crate::calendar::Month;
use crate::money::{Amount, Percent, divide};
use crate::quote::Volume;
use crate::rate_card::RateCard;
use crate::seller::{Figures, SellerInputs, Site, SiteSet, Stage};

/// The months of the longest term.
pub(super) const MONTHS: usize = 36;
/// The months of a quarter, which is a period of the KPI schedule.
pub(super) const QUARTER: usize = 3;
const QUARTERS: usize = MONTHS / QUARTER;

/// One way in which things can turn out.
#[derive(Clone, Debug)]
pub(super) struct Course {
    /// The share of the growth goal that comes true.
    pub(super) growth: Percent,
    /// GMV as a share of what was entered.
    pub(super) gmv: Percent,
    /// Ad spend as a share of what was entered.
    pub(super) ad_spend: Percent,
    /// Fee currency per unit of the GMV currency, in ten-thousandths.
    pub(super) exchange: i64,
    /// Each month's sales as a share of what they would be.
    pub(super) scatter: [Percent; MONTHS],
    /// The KPI score of each quarter.
    pub(super) scores: [Percent; QUARTERS],
}

impl Course {
    /// Everything as it was entered, with `growth` of the goal.
    pub(super) const fn level(growth: Percent, exchange: i64) -> Self {
        Self {
            growth,
            gmv: Percent::HUNDRED,
            ad_spend: Percent::HUNDRED,
            exchange,
            scatter: [Percent::HUNDRED; MONTHS],
            scores: [Percent::HUNDRED; QUARTERS],
        }
    }

    /// The same with `score` in every quarter.
    pub(super) const fn with_score(self, score: Percent) -> Self {
        Self {
            scores: [score; QUARTERS],
            ..self
        }
    }

    /// The KPI score of the quarter of the month `index`.
    pub(super) fn score(&self, index: usize) -> Percent {
        let score = self.scores.get(index / QUARTER).copied();
        score.unwrap_or(Percent::HUNDRED)
    }
}

/// What a month is expected to sell and to spend on ads, in the GMV currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthVolume {
    /// GMV of all sites.
    pub gmv: Amount,
    /// The part of it that counts for the commission.
    pub fee_base: Amount,
    /// Ad spend.
    pub ad_spend: Amount,
}

/// What follows from the answers, whichever course things take.
pub(super) struct Plan {
    /// The GMV that was entered, of a mean month.
    gmv: Amount,
    fee_base: Amount,
    ad_spend: Amount,
    /// Growth of GMV a quarter, in hundredths of a per cent.
    goal: i128,
    /// What each month sells without growth.
    seasonal: Vec<Amount>,
}

impl Plan {
    pub(super) fn new(
        card: &RateCard,
        inputs: &SellerInputs,
        volume: &Volume,
        seasons: &[Percent; 12],
    ) -> Self {
        let (live, new) = by_stage(inputs, volume);
        let launch = card.launch.as_ref();
        let ramp = launch.map_or(&[][..], |launch| &launch.terms.gmv);
        let seasonal = |index: u8| {
            let reached = ramp.get(usize::from(index)).copied();
            let reached = reached.unwrap_or(Percent::HUNDRED);
            let season = i128::from(season(seasons, inputs.start.plus(index)).hundredths());
            let full = minor(live) * WHOLE + minor(new) * i128::from(reached.hundredths());
            quotient(full * season, WHOLE * WHOLE)
        };
        Self {
            gmv: volume.gmv,
            fee_base: volume.fee_base,
            ad_spend: volume.ad_spend,
            goal: inputs.goals.gmv_growth.hundredths().into(),
            seasonal: (0..inputs.term.months()).map(seasonal).collect(),
        }
    }

    /// How many months there are.
    pub(super) const fn months(&self) -> usize {
        self.seasonal.len()
    }

    /// The volume of the month `index`, from 0.
    pub(super) fn volume(&self, index: usize, course: &Course) -> MonthVolume {
        let seasonal = self.seasonal.get(index).copied().unwrap_or_default();
        let quarter = i128::try_from(index / QUARTER + 1).unwrap_or_default();
        let growth = self.goal * quarter * i128::from(course.growth.hundredths());
        let planned = quotient(minor(seasonal) * (WHOLE * WHOLE + growth), WHOLE * WHOLE);
        let scatter = course.scatter.get(index).copied();
        let moved = share(planned, scatter.unwrap_or(Percent::HUNDRED));
        let gmv = share(moved, course.gmv);
        let ad_spend = in_proportion(self.ad_spend, moved, self.gmv);
        MonthVolume {
            gmv,
            fee_base: in_proportion(self.fee_base, gmv, self.gmv),
            ad_spend: share(ad_spend, course.ad_spend),
        }
    }
}

/// A hundred per cent, in hundredths.
const WHOLE: i128 = 10_000;

fn minor(amount: Amount) -> i128 {
    amount.minor().into()
}

/// `dividend` ÷ `divisor`, which is not zero; what no amount can hold is the largest.
pub(super) fn quotient(dividend: i128, divisor: i128) -> Amount {
    divide(dividend, divisor).map_or(Amount::from_minor(i64::MAX), Amount::from_minor)
}

/// `percent` of `amount`.
fn share(amount: Amount, percent: Percent) -> Amount {
    quotient(minor(amount) * i128::from(percent.hundredths()), WHOLE)
}

/// `amount` × `part` ÷ `whole`. Without sales there is no proportion, and what was
/// entered stays.
fn in_proportion(amount: Amount, part: Amount, whole: Amount) -> Amount {
    if whole.is_zero() {
        return amount;
    }
    quotient(minor(amount) * minor(part), minor(whole))
}

/// The GMV of the sites that sell, and of those that are to be launched.
fn by_stage(inputs: &SellerInputs, volume: &Volume) -> (Amount, Amount) {
    let is_new = |site: Site| inputs.particulars.stores.get(site).stage == Stage::New;
    let new: Amount = match &inputs.figures {
        Figures::BySite(_) => {
            let sites = volume.by_site.iter();
            let new = sites.filter(|&&(site, _)| is_new(site));
            new.map(|&(_, gmv)| gmv).sum()
        }
        Figures::Total(totals) => {
            let sites = totals.sites;
            let parts = volume.gmv.allocate(&equal(sites));
            let new = sites.iter().zip(parts).filter(|&(site, _)| is_new(site));
            new.map(|(_, gmv)| gmv).sum()
        }
    };
    (volume.gmv - new, new)
}

/// The same weight for each site.
fn equal(sites: SiteSet) -> Vec<u32> {
    sites.iter().map(|_| 1).collect()
}

/// What `month` sells as a share of a mean month.
fn season(seasons: &[Percent; 12], month: Month) -> Percent {
    let index = usize::from(month.month()).saturating_sub(1);
    seasons.get(index).copied().unwrap_or(Percent::HUNDRED)
}
