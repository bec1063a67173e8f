//! All that follows from answers that have been accepted.

use eu_quote::alternatives::alternatives;
use eu_quote::annex::annex;
use eu_quote::contract_check;
use eu_quote::export;
use eu_quote::kpi::{self, Deadlines, KpiSchedule};
use eu_quote::market::compliance::duties;
use eu_quote::market::exclusions::exclusions;
use eu_quote::money::Amount;
use eu_quote::outlook::outlook;
use eu_quote::quote::{Quote, When, compare, quote};
use eu_quote::rate_card::RateCard;
use eu_quote::seller::{SellerInputs, doubts};
use eu_quote::text;
use eu_quote::text::annex::Edition;

use super::check_json;

/// Everything is computed, the sums are those of their parts, and what programs get is
/// JSON.
pub(crate) fn check(card: &RateCard, inputs: &SellerInputs) -> (Quote, KpiSchedule) {
    let quote = quote(card, inputs);
    check_sums(&quote);
    check_json(&export::quote(card, &quote));
    let schedule = kpi::schedule(card, inputs, &quote);
    check_json(&export::schedule(&schedule));
    check_schedule(inputs, &schedule);
    let today = inputs.start.first_day();
    let _ = doubts(inputs, today);
    let milestones = kpi::milestones(card, inputs, &schedule, Deadlines::SAMPLE);
    let rising = milestones.is_sorted_by_key(|milestone| milestone.date);
    assert!(rising, "{milestones:?}");
    (quote, schedule)
}

/// The same of what takes longer: what is shown beside a quote.
pub(crate) fn check_beside(
    card: &RateCard,
    inputs: &SellerInputs,
    quote: &Quote,
    schedule: &KpiSchedule,
) {
    let today = inputs.start.first_day();
    check_json(&export::comparison(card, &compare(card, inputs)));
    let instead = alternatives(card, inputs, quote);
    check_json(&export::alternatives(card, &instead));
    let duties = duties(card, inputs, today);
    let left_out = exclusions(card, inputs, quote, duties.as_ref());
    check_json(&export::market(card, duties.as_ref(), &left_out));
    check_json(&export::outlook(card, &outlook(card, inputs), None));
    let annex = annex(card, inputs, quote, schedule);
    let written = text::annex::markdown(&annex, Edition::Both);
    assert!(!written.is_empty());
    let questions = contract_check::questions(&annex);
    let checked = contract_check::check(&annex);
    check_json(&export::contract_check(&checked, &questions));
}

fn check_sums(quote: &Quote) {
    assert_eq!(quote.months.len(), usize::from(quote.term.months()));
    let total = |months: usize| -> Amount {
        let months = quote.months.iter().take(months);
        months.map(|fees| fees.total).sum()
    };
    assert_eq!(quote.totals.term, total(usize::MAX));
    assert_eq!(quote.totals.first_year, total(12));
    let monthly = quote.lines.iter().filter(|line| line.when == When::Monthly);
    let monthly: Amount = monthly.map(|line| line.amount).sum();
    assert_eq!(quote.totals.monthly, monthly);
}

/// The periods follow one another, and the weights of what is scored sum to 100.
fn check_schedule(inputs: &SellerInputs, schedule: &KpiSchedule) {
    let numbers = schedule.periods.iter().map(|period| period.number);
    assert!(numbers.eq(1..=u8::try_from(schedule.periods.len()).expect("a few periods")));
    let days = schedule.periods.iter().map(|period| period.first_day);
    assert!(days.is_sorted(), "{:?}", schedule.periods);
    if let Some(first) = schedule.periods.first() {
        assert!(first.first_day >= inputs.start.first_day());
    }
    let weights = schedule
        .scored
        .iter()
        .map(|scored| scored.weight.hundredths());
    let weights: i32 = weights.sum();
    assert!(schedule.scored.is_empty() || weights == 100_00, "{weights}");
}
