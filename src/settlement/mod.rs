//! The settlement of a KPI contract: from what has happened to what is paid.
//!
//! [`settle`] is a total function of validated values, like the quote and the schedule
//! that it builds on. It prices every month that has been reported with the quote's own
//! steps, scores every period whose months are all there with the rules of the KPI
//! schedule, and says what a second export of the same figures changes. All of it is
//! defined in docs/settlement.md, sections 1 to 8.

mod actuals;
mod assess;
mod contract;
mod draft;
mod exclusion;
mod field;
mod invoice;
mod measure;
mod parse;
mod sales;

use core::iter::repeat_n;

use crate::calendar::Month;
use crate::document::words;
use crate::kpi::{KpiSchedule, Payout, Period, Scored, Value};
use crate::money::{Amount, Currency, Percent};
use crate::quote::{Line, MonthFees, Quote, Volume, price_month};
use crate::rate_card::{CardId, RateCard, ScoredKpi};
use crate::seller::SellerInputs;

pub use actuals::{
    Actuals, AsinDays, Event, Exclusion, Export, MeasuredBaselines, MonthActuals, Readings, Rules,
    SiteReport,
};
pub use assess::{Assessment, GateResult, GateState, KpiResult, NotScored, Points};
pub use draft::{Agreed, Draft, Place, Problem, Slot, Taken, months_of};
pub use exclusion::LeftOut;
pub use field::{BaselineField, EventField, EventKind, ReadingField};
pub use invoice::{Invoice, InvoiceLine, Item};
pub use measure::{Measurement, Quantity};
pub use sales::SiteSales;

use contract::Contract;

/// What a contract has come to so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settlement {
    /// The card that priced it.
    pub card: CardId,
    /// The currency of fees and payouts.
    pub currency: Currency,
    /// The currency of GMV and ad spend.
    pub gmv_currency: Currency,
    /// The value added tax on what is charged, if the contract has it.
    pub tax: Option<Percent>,
    /// From where on a sample or an event counts.
    pub rules: Rules,
    /// What the provider does not answer for.
    pub exclusions: Vec<Exclusion>,
    /// Every assessment period of the contract, in time.
    pub periods: Vec<PeriodSettlement>,
    /// The course: every month of the term.
    pub months: Vec<MonthSettlement>,
    /// Sums over the months that have been reported.
    pub totals: Totals,
}

/// What a period has come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeriodSettlement {
    /// The period of the schedule.
    pub period: Period,
    /// Its months that nobody has reported. As long as there are any, it is not
    /// assessed, and only the fees of the others are charged.
    pub missing: Vec<Month>,
    /// On the figures as first exported; `None` if no month has been reported.
    pub first: Option<Statement>,
    /// On the figures as exported again; `None` if there is no second export.
    pub true_up: Option<TrueUp>,
}

words! {
    /// How far the settlement of a period is.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum State {
        /// Every month has been reported: it is assessed.
        Settled "settled",
        /// Some months have been reported: their fees are charged.
        Open "open",
        /// No month has been reported.
        Missing "missing",
    }
}

impl PeriodSettlement {
    /// How far its settlement is.
    pub const fn state(&self) -> State {
        match (&self.first, self.missing.is_empty()) {
            (None, _) => State::Missing,
            (Some(_), true) => State::Settled,
            (Some(_), false) => State::Open,
        }
    }
}

/// What a period is settled with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// What it has come to; `None` as long as a month is missing.
    pub assessment: Option<Assessment>,
    /// What is charged.
    pub invoice: Invoice,
}

/// What the second export changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrueUp {
    /// The period as it would have been settled on it.
    pub restated: Statement,
    /// What is still charged, or given back.
    pub difference: Invoice,
}

/// A month of the term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthSettlement {
    /// Which.
    pub month: Month,
    /// The number of its period.
    pub period: u8,
    /// What the quote has said that it would cost.
    pub forecast: MonthFees,
    /// The part of it on which the goods could be bought.
    pub availability: Percent,
    /// As first exported; `None` if nobody has reported it.
    pub first: Option<MonthFigures>,
    /// As exported again.
    pub true_up: Option<MonthFigures>,
}

/// What a month has come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthFigures {
    /// GMV of all sites.
    pub gmv: Amount,
    /// Ad spend of all sites.
    pub ad_spend: Amount,
    /// Up to where of it ad management is charged; `None` where there is no such fee.
    pub ad_budget: Option<Amount>,
    /// What the commission is charged on.
    pub fee_base: Amount,
    /// The same site by site.
    pub sales: Vec<SiteSales>,
    /// The KPIs of the contract, each of this month alone.
    pub kpis: Vec<MonthKpi>,
    /// What the month costs, without bonus and deduction.
    pub fees: MonthFees,
    /// Why.
    pub lines: Vec<Line>,
}

/// A KPI of one month, beside the target of its period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthKpi {
    /// Which.
    pub kpi: ScoredKpi,
    /// The target of the period.
    pub target: Option<Value>,
    /// What the month has come to.
    pub measured: Measurement,
    /// Why it does not count, if it does not.
    pub left_out: Option<LeftOut>,
}

/// Sums over the months that have been reported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// What the quote has said that they would cost.
    pub forecast: Amount,
    /// What is charged for them, without bonus and deduction.
    pub fees: Amount,
    /// Bonuses less deductions.
    pub payouts: Amount,
    /// What the true-ups add.
    pub true_up: Amount,
    /// Fees, payouts and true-ups.
    pub settled: Amount,
}

/// Settles what `actuals` report of the contract that `quote` prices and `schedule`
/// assesses: those of the same `card` and `inputs`.
///
/// ```
/// use eu_quote::calendar::Month;
/// use eu_quote::kpi::schedule;
/// use eu_quote::quote::quote;
/// use eu_quote::rate_card::RateCard;
/// use eu_quote::settlement::{Actuals, settle};
///
/// let card = RateCard::sample();
/// let inputs = card.defaults(Month::new(2027, 1).expect("a month within our years"));
/// let quote = quote(&card, &inputs);
/// let schedule = schedule(&card, &inputs, &quote);
/// // Nothing has been reported: nothing is settled, and every month is missing.
/// let settlement = settle(&card, &inputs, &quote, &schedule, &Actuals::default());
/// assert!(settlement.totals.settled.is_zero());
/// assert_eq!(settlement.periods[0].missing.len(), 3);
/// ```
pub fn settle(
    card: &RateCard,
    inputs: &SellerInputs,
    quote: &Quote,
    schedule: &KpiSchedule,
    actuals: &Actuals,
) -> Settlement {
    let contract = Contract {
        card,
        inputs,
        quote,
        schedule,
        actuals,
    };
    let months = months(&contract);
    let periods = schedule.periods.iter();
    let periods: Vec<PeriodSettlement> = periods
        .map(|period| contract.period(period, &months))
        .collect();
    Settlement {
        card: card.id(),
        currency: quote.currency,
        gmv_currency: card.gmv_currency,
        tax: quote.tax,
        rules: actuals.rules,
        exclusions: actuals.exclusions.clone(),
        totals: totals(&periods, &months),
        periods,
        months,
    }
}

/// Every month of the term.
fn months(contract: &Contract<'_>) -> Vec<MonthSettlement> {
    let periods = contract.schedule.periods.iter();
    // A report is due for each month of a period.
    let of_months = periods.flat_map(|period| repeat_n(period, period.report_dates.len()));
    let forecasts = contract.quote.months.iter().copied();
    of_months
        .zip(forecasts)
        .zip(0_u8..)
        .map(|((period, forecast), index)| contract.month(period, index, forecast))
        .collect()
}

impl Contract<'_> {
    /// The month `index` of the term, from 0.
    fn month(&self, period: &Period, index: u8, forecast: MonthFees) -> MonthSettlement {
        let month = forecast.month;
        let actuals = self.actuals.month(month);
        let again = actuals.filter(|actuals| actuals.true_up.is_some());
        let figures = |actuals, export| self.figures(period, index, actuals, export);
        MonthSettlement {
            month,
            period: period.number,
            forecast,
            availability: exclusion::availability(self.actuals, month),
            first: actuals.map(|actuals| figures(actuals, Export::First)),
            true_up: again.map(|actuals| figures(actuals, Export::TrueUp)),
        }
    }

    fn figures(
        &self,
        period: &Period,
        index: u8,
        month: &MonthActuals,
        export: Export,
    ) -> MonthFigures {
        let reports = month.figures(export);
        let sales = sales::by_site(self, reports);
        let volume = sales::volume(self, reports, &sales);
        let ad_budget = self.ad_budget(month);
        let billed = Volume {
            ad_spend: ad_budget.map_or(volume.ad_spend, |most| volume.ad_spend.min(most)),
            ..volume.clone()
        };
        let priced = price_month(self.card, self.inputs, self.quote, index, &billed);
        let kpis = self.schedule.scored.iter().map(|scored| {
            let kpi = scored.kpi;
            MonthKpi {
                kpi,
                target: target_of(scored, period, self.actuals),
                measured: measure::measure(self, kpi, &[month], export),
                left_out: assess::why_left_out(self, month, kpi),
            }
        });
        MonthFigures {
            gmv: volume.gmv,
            ad_spend: volume.ad_spend,
            ad_budget,
            fee_base: volume.fee_base,
            kpis: kpis.collect(),
            sales,
            fees: priced.fees,
            lines: priced.lines,
        }
    }

    /// The budget that the seller has approved for the month, or that of the contract:
    /// what is spent beyond it is not charged for. docs/settlement.md, section 5.
    fn ad_budget(&self, month: &MonthActuals) -> Option<Amount> {
        let agreed = ad_budget(self.inputs, self.quote)?;
        Some(month.approved_ad_budget.unwrap_or(agreed))
    }

    fn period(&self, period: &Period, months: &[MonthSettlement]) -> PeriodSettlement {
        let own = months.iter().filter(|month| month.period == period.number);
        let own: Vec<&MonthSettlement> = own.collect();
        let missing = own.iter().filter(|month| month.first.is_none());
        let missing: Vec<Month> = missing.map(|month| month.month).collect();
        let reported = own.iter().any(|month| month.first.is_some());
        let again = own.iter().any(|month| month.true_up.is_some());
        let statement = |export| self.statement(period, &own, export);
        let first = reported.then(|| statement(Export::First));
        let restated = again.then(|| statement(Export::TrueUp));
        let true_up = first
            .as_ref()
            .zip(restated)
            .map(|(first, restated)| TrueUp {
                difference: first.invoice.to(&restated.invoice, self.quote.tax),
                restated,
            });
        PeriodSettlement {
            period: period.clone(),
            missing,
            first,
            true_up,
        }
    }

    fn statement(&self, period: &Period, months: &[&MonthSettlement], export: Export) -> Statement {
        let reported = months
            .iter()
            .filter_map(|month| self.actuals.month(month.month));
        let reported: Vec<&MonthActuals> = reported.collect();
        let is_complete = reported.len() == months.len();
        let assessment = is_complete.then(|| assess::assess(self, period, &reported, export));
        let fees = months.iter().filter_map(|month| month.figures(export));
        let fees: Vec<MonthFees> = fees.map(|figures| figures.fees).collect();
        let payout = assessment.as_ref().map(|assessment| assessment.payout);
        Statement {
            invoice: Invoice::of(&fees, payout.unwrap_or_default(), self.quote.tax),
            assessment,
        }
    }
}

impl MonthSettlement {
    /// The figures of this export, or the first where there was no second.
    pub fn figures(&self, export: Export) -> Option<&MonthFigures> {
        let first = self.first.as_ref();
        match export {
            Export::First => first,
            Export::TrueUp => self.true_up.as_ref().or(first),
        }
    }
}

/// The monthly ad budget of the contract, where ad management is charged.
fn ad_budget(inputs: &SellerInputs, quote: &Quote) -> Option<Amount> {
    let is_charged = inputs.ads_managed && quote.model.has_base_fee();
    is_charged.then_some(quote.volume.ad_spend)
}

/// The target of a KPI in `period`, known or measured; `None` as long as its baseline is
/// neither.
pub fn target_of(scored: &Scored, period: &Period, actuals: &Actuals) -> Option<Value> {
    assess::target(scored, period, assess::baseline(scored, period, actuals))
}

fn totals(periods: &[PeriodSettlement], months: &[MonthSettlement]) -> Totals {
    let reported = months.iter().filter(|month| month.first.is_some());
    let figures = months.iter().filter_map(|month| month.first.as_ref());
    let fees = figures.map(|figures| figures.fees.total).sum();
    let statements = periods.iter().filter_map(|period| period.first.as_ref());
    let assessments = statements.filter_map(|statement| statement.assessment.as_ref());
    let payouts = assessments.map(|assessment| assessment.payout);
    let payouts = payouts.map(Payout::net).sum();
    let true_ups = periods.iter().filter_map(|period| period.true_up.as_ref());
    let true_up = true_ups.map(|true_up| true_up.difference.total).sum();
    Totals {
        forecast: reported.map(|month| month.forecast.total).sum(),
        fees,
        payouts,
        true_up,
        settled: fees + payouts + true_up,
    }
}
