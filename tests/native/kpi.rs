//! The KPI schedule: docs/kpi.md.

#![expect(
    clippy::inconsistent_digit_grouping,
    reason = "amounts in cents and hundredths of a per cent set the last two digits apart"
)]

mod dates;
mod dictionary;
mod document;
mod feasible;
mod formula;
mod milestones;
mod payout;
mod plan;
mod range;
mod targets;
mod weights;
mod words;

use eu_quote::calendar::{Month, format_date};
use eu_quote::kpi::{KpiSchedule, Period, schedule};
use eu_quote::money::{Amount, Percent};
use eu_quote::quote::quote;
use eu_quote::rate_card::RateCard;
use eu_quote::seller::{Figures, SellerInputs, TermMonths, Totals};

/// A card of the tests' own, so that the working in them outlives new sample
/// prices. It has the sample's figures of 2026-11.
const CARD_JSON: &str = include_str!("kpi/card.json");

#[track_caller]
fn card() -> RateCard {
    RateCard::parse(CARD_JSON).expect("the tests' card is valid")
}

/// The card's defaults for a contract of `months` months from `start`.
#[track_caller]
fn inputs(start: &str, months: u8) -> SellerInputs {
    let start = Month::parse(start).expect("a month");
    SellerInputs {
        term: TermMonths::new(months).expect("1 to 36 months"),
        ..card().defaults(start)
    }
}

/// The schedule of `inputs` by the tests' card.
fn schedule_of(inputs: &SellerInputs) -> KpiSchedule {
    schedule_by(&card(), inputs)
}

fn schedule_by(card: &RateCard, inputs: &SellerInputs) -> KpiSchedule {
    schedule(card, inputs, &quote(card, inputs))
}

/// `inputs` with other totals.
#[track_caller]
fn with_totals(inputs: &SellerInputs, change: impl FnOnce(&mut Totals)) -> SellerInputs {
    let Figures::Total(mut totals) = inputs.figures else {
        unreachable!("the card's defaults are totals");
    };
    change(&mut totals);
    SellerInputs {
        figures: Figures::Total(totals),
        ..inputs.clone()
    }
}

/// First day, last day, reports, freeze, review and true-up, in one line.
fn dates_of(period: &Period) -> String {
    let reports: Vec<_> = period
        .report_dates
        .iter()
        .copied()
        .map(format_date)
        .collect();
    format!(
        "{}..{} [{}] {} {} {}",
        format_date(period.first_day),
        format_date(period.last_day),
        reports.join(" "),
        format_date(period.freeze_date),
        format_date(period.review_date),
        format_date(period.true_up_date),
    )
}

const fn percent(hundredths: i32) -> Percent {
    Percent::from_hundredths(hundredths)
}

const fn cents(minor: i64) -> Amount {
    Amount::from_minor(minor)
}
