//! The settlement of a contract: docs/settlement.md, sections 1 to 8.

mod assessed;
mod drafted;
mod excluded;
mod golden;
mod invoiced;
mod properties;
mod refused;

use eu_quote::calendar::Month;
use eu_quote::document::{Fault, parse_json};
use eu_quote::kpi::{KpiSchedule, schedule};
use eu_quote::money::{Amount, Percent};
use eu_quote::quote::{Quote, quote};
use eu_quote::rate_card::{RateCard, ScoredKpi};
use eu_quote::seller::{self, SellerInputs};
use eu_quote::settlement::{
    Actuals, Assessment, KpiResult, PeriodSettlement, Settlement, SiteReport, settle,
};
use serde_json::{Value, json};

use crate::given;

/// The tests' own card of the KPI schedule: its figures outlive new sample prices.
const CARD_JSON: &str = include_str!("kpi/card.json");

/// Everything that a contract fixes.
#[derive(Debug)]
struct Contract {
    card: RateCard,
    inputs: SellerInputs,
    quote: Quote,
    schedule: KpiSchedule,
}

impl Contract {
    #[track_caller]
    fn by(card: RateCard, inputs: &Value) -> Self {
        let document = parse_json(&inputs.to_string()).expect("JSON");
        let inputs = seller::parse(&document, &card.defaults(given::start()));
        Self::of(card, inputs.expect("valid inputs"))
    }

    fn of(card: RateCard, inputs: SellerInputs) -> Self {
        let quote = quote(&card, &inputs);
        let schedule = schedule(&card, &inputs, &quote);
        Self {
            card,
            inputs,
            quote,
            schedule,
        }
    }

    /// Of the tests' card.
    #[track_caller]
    fn new(inputs: &Value) -> Self {
        Self::by(RateCard::parse(CARD_JSON).expect("a valid card"), inputs)
    }

    fn parse(&self, actuals: &Value) -> Result<Actuals, Vec<Fault>> {
        let document = parse_json(&actuals.to_string()).expect("JSON");
        Actuals::parse(&document, &self.inputs, &self.schedule)
    }

    #[track_caller]
    fn settle(&self, actuals: &Value) -> Settlement {
        self.settle_parsed(&self.parse(actuals).expect("valid actuals"))
    }

    fn settle_parsed(&self, actuals: &Actuals) -> Settlement {
        settle(
            &self.card,
            &self.inputs,
            &self.quote,
            &self.schedule,
            actuals,
        )
    }
}

/// A quarter of one site from December 2027: base fees of 3 × 12,160.00 (5 % off for
/// six months), targets of the first of two periods.
fn half_year() -> Contract {
    Contract::new(&json!({
        "start": "2027-12",
        "term_months": 6,
        "baselines": { "unit_session_percentage": "10", "return_rate_percent": "8" },
    }))
}

/// A report of Germany that reaches every target of the first period: GMV 55,000.00,
/// ACoS 27.75 (of 30.00), 10.50 units for 100 sessions, 8.00 % refunded.
fn on_target() -> Value {
    json!({
        "site": "DE", "sales": "55000.00", "ad_spend": "5550.00", "ad_sales": "20000.00",
        "cohort_units": 1_050, "cohort_sessions": 10_000,
        "units_ordered": 1_500, "units_refunded": 120,
    })
}

/// A month with a first export and a held gate.
fn month(month: &str, report: &Value) -> Value {
    json!({ "month": month, "first": [report], "health": { "odr_percent": "0.40" } })
}

/// `report` with other figures.
fn with(mut report: Value, edits: &Value) -> Value {
    for (name, edit) in edits.as_object().expect("fields") {
        report[name] = edit.clone();
    }
    report
}

/// The first period, each month with `edit` of the report on target.
fn first_period(edit: impl Fn(&str) -> Value) -> Vec<Value> {
    ["2027-12", "2028-01", "2028-02"]
        .map(|name| month(name, &with(on_target(), &edit(name))))
        .to_vec()
}

fn as_planned(_: &str) -> Value {
    json!({})
}

#[track_caller]
fn assessment(period: &PeriodSettlement) -> &Assessment {
    let first = period.first.as_ref().expect("a month was reported");
    first.assessment.as_ref().expect("no month is missing")
}

#[track_caller]
fn result(assessment: &Assessment, kpi: ScoredKpi) -> &KpiResult {
    let found = assessment.kpis.iter().find(|result| result.kpi == kpi);
    found.expect("a KPI of the contract")
}

#[track_caller]
fn month_of(text: &str) -> Month {
    Month::parse(text).expect("a month")
}

const fn percent(hundredths: i32) -> Percent {
    Percent::from_hundredths(hundredths)
}

const fn cents(minor: i64) -> Amount {
    Amount::from_minor(minor)
}

/// Reports that differ from the first only by what an edit says.
fn restated(actuals: &Actuals, edit: impl Fn(&mut SiteReport)) -> Actuals {
    let mut actuals = actuals.clone();
    for month in &mut actuals.months {
        let mut again = month.first.clone();
        again.iter_mut().for_each(&edit);
        month.true_up = Some(again);
    }
    actuals
}
