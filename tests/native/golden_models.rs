//! Quotes with every factor and under every model, worked out by hand from the sample
//! card, with the working; and the old card, which has none of them.
//!
//! What `golden_quotes` does not use of the sample card, in short: a dedicated team 35 %;
//! a goal above 10 % a quarter 10 %, above 25 % 25 %; a warned account 10 %, a suspended
//! one 25 %; complex goods 10 %; ERP 3,000 CNY and 500 a month; prepayment 2 %; trial two
//! months, 20 %; pure commission 14 % to 50,000 EUR, 11 % to 150,000, then 9 %, at least
//! 3,000 CNY a month; commission on growth 10 %. Base fee 12,800 CNY, a further site 35 %,
//! term discount 5 % from 6 and 10 % from 12 months. 1 EUR = 8.20 CNY.

use eu_quote::kpi;
use eu_quote::money::Amount;
use eu_quote::quote::{Group, Quote, When, compare, quote};
use eu_quote::rate_card::RateCard;
use eu_quote::seller::Model;

use crate::cards::remove;
use crate::given;

#[track_caller]
fn priced(json: &str) -> Quote {
    quote(&given::card(), &given::inputs(json))
}

fn lines(quote: &Quote) -> Vec<String> {
    let lines = quote.lines.iter();
    lines
        .map(|line| format!("{} {}", line.id.key(), line.amount))
        .collect()
}

fn month_totals(quote: &Quote) -> Vec<String> {
    let months = quote.months.iter();
    months.map(|fees| fees.total.to_string()).collect()
}

/// Everything that moves the base fee, at once.
const EVERY_FACTOR: &str = r#"{ "term_months": 6,
    "figures": { "total": { "sites": ["DE", "FR"], "monthly_gmv": "50000.00",
        "monthly_ad_spend": "5000.00" } },
    "goals": { "gmv_growth_percent": "12" },
    "conditions": { "team": "dedicated", "account_history": "warned",
        "category": "complex", "payment": "quarterly", "trial": true, "erp_link": true } }"#;

#[test]
fn every_factor_at_once() {
    let quote = priced(EVERY_FACTOR);
    assert_eq!(
        lines(&quote),
        [
            "base.first_site 12800.00",
            // 12,800 × 35 %.
            "base.site.FR 4480.00",
            // 17,280 × 35 %.
            "base.team 6048.00",
            // 23,328 × 10 %: 12 % exceeds 10 %.
            "base.difficulty 2332.80",
            // 25,660.80 × 10 %.
            "base.account_history 2566.08",
            // 28,226.88 × 10 % = 2,822.688.
            "base.category 2822.69",
            // 31,049.57 × −5 % = −1,552.4785.
            "base.term_discount -1552.48",
            // 29,497.09 × −2 % = −589.9418.
            "base.prepayment -589.94",
            // 28,907.15 × −20 %, in two months.
            "base.trial -5781.43",
            "base.erp_link 500.00",
            "one_off.erp_link 3000.00",
            "ads.tier.1 0.00",
            "commission.tier.1 14760.00",
            "commission.tier.2 8200.00",
            // 17,280 × 50 %: before every factor.
            "one_off.set_up 8640.00",
        ]
    );
    // 28,907.15 + 500 + 22,960 = 52,367.15; 5,781.43 less in two months, and 11,640
    // once; 6 × 52,367.15 − 11,562.86 + 11,640.
    assert_eq!(quote.totals.monthly.to_string(), "52367.15");
    assert_eq!(quote.totals.one_off.to_string(), "11640.00");
    assert_eq!(quote.totals.term.to_string(), "314280.04");
    assert_eq!(
        month_totals(&quote),
        [
            "58225.72", "46585.72", "52367.15", "52367.15", "52367.15", "52367.15"
        ]
    );
    // 314,280.04 / (50,000 × 6 × 8.20 = 2,460,000) = 12.7756… %.
    let rate = quote.totals.effective_rate.map(|rate| rate.to_string());
    assert_eq!(rate.as_deref(), Some("12.78"));
}

/// What is said to recur does not have the trial in it.
#[test]
fn a_trial_is_not_part_of_the_monthly_sums() {
    let quote = priced(EVERY_FACTOR);
    assert_eq!(quote.sum_of(Group::Base).to_string(), "29407.15");
    let monthly = [Group::Base, Group::Ads, Group::Commission];
    let together: Amount = monthly.map(|group| quote.sum_of(group)).into_iter().sum();
    assert_eq!(together, quote.totals.monthly);
    assert_eq!(quote.sum_of(Group::OneOff), quote.totals.one_off);
}

#[test]
fn a_trial_is_never_longer_than_the_term() {
    let quote = priced(r#"{ "term_months": 1, "conditions": { "trial": true } }"#);
    let trial = quote
        .lines
        .iter()
        .find(|line| line.id.key() == "base.trial");
    let trial = trial.map(|line| (line.amount.to_string(), line.when));
    // 12,800 × −20 %.
    assert_eq!(trial, Some(("-2560.00".into(), When::First(1))));
    assert_eq!(quote.totals.monthly.to_string(), "35760.00");
    // 35,760 − 2,560 + 6,400 set-up.
    assert_eq!(quote.totals.term.to_string(), "39600.00");
}

#[track_caller]
fn check_difficulty(growth: &str, expected: Option<&str>) {
    let quote = priced(&format!(
        r#"{{ "goals": {{ "gmv_growth_percent": "{growth}" }} }}"#
    ));
    let mut found = quote.lines.iter();
    let found = found.find(|line| line.id.key() == "base.difficulty");
    let amount = found.map(|line| line.amount.to_string());
    assert_eq!(amount.as_deref(), expected, "{growth}");
}

#[test]
fn a_goal_must_exceed_its_step() {
    check_difficulty("0", None);
    check_difficulty("10", None);
    check_difficulty("10.01", Some("1280.00"));
    check_difficulty("25", Some("1280.00"));
    check_difficulty("25.01", Some("3200.00"));
    check_difficulty("100", Some("3200.00"));
}

#[track_caller]
fn check_pure(gmv: &str, expected: &[&str]) {
    let quote = priced(&format!(
        r#"{{ "model": "commission_only",
            "figures": {{ "total": {{ "sites": ["DE", "FR"], "monthly_gmv": "{gmv}" }} }} }}"#
    ));
    assert_eq!(lines(&quote), expected, "{gmv}");
    assert_eq!(quote.totals.one_off, Amount::ZERO);
}

#[test]
fn a_pure_commission_has_tiers_and_a_minimum() {
    check_pure("0.00", &["commission.minimum 3000.00"]);
    // 2,613.23 × 14 % × 8.20 = 2,999.98804: a fen is missing.
    check_pure(
        "2613.23",
        &["commission.tier.1 2999.99", "commission.minimum 0.01"],
    );
    // 2,613.24 × 14 % × 8.20 = 2,999.99952 → 3,000.00: nothing is.
    check_pure("2613.24", &["commission.tier.1 3000.00"]);
    // 50,000 × 14 % × 8.20.
    check_pure("50000.00", &["commission.tier.1 57400.00"]);
    // 0.01 × 11 % × 8.20 = 0.00902.
    check_pure(
        "50000.01",
        &["commission.tier.1 57400.00", "commission.tier.2 0.01"],
    );
    // 100,000 × 11 % × 8.20, and 50,000 × 9 % × 8.20.
    check_pure(
        "200000.00",
        &[
            "commission.tier.1 57400.00",
            "commission.tier.2 90200.00",
            "commission.tier.3 36900.00",
            // 184,500 is above the cap of 150,000.
            "commission.cap -34500.00",
        ],
    );
}

/// Nothing of what moves a base fee moves a commission.
#[test]
fn a_pure_commission_knows_no_factor_but_the_erp() {
    let quote = priced(&EVERY_FACTOR.replacen('{', r#"{ "model": "commission_only", "#, 1));
    assert_eq!(
        lines(&quote),
        [
            "base.erp_link 500.00",
            "one_off.erp_link 3000.00",
            "commission.tier.1 57400.00",
        ]
    );
    // 6 × 57,900 + 3,000.
    assert_eq!(quote.totals.term.to_string(), "350400.00");
}

/// By site: the baseline is the GMV that `golden_quotes` converts.
#[test]
fn a_commission_on_growth_starts_at_nothing() {
    let mut inputs = given::real_seller();
    inputs.model = Model::FeeAndIncrement;
    let quote = quote(&given::card(), &inputs);
    let commission: Vec<_> = quote.lines_of(Group::Commission).collect();
    let [line] = commission.as_slice() else {
        unreachable!("one line: {commission:?}");
    };
    assert_eq!(line.id.key(), "commission.increment");
    assert_eq!(line.amount, Amount::ZERO);
    assert!(format!("{:?}", line.basis).contains("12544436"));
    // 30,720 × 50 % is the surcharge of this model: 46,080 − 10 % = 41,472.00.
    // 41,472.00 + 6,395.20; × 12.
    assert_eq!(quote.totals.monthly.to_string(), "47867.20");
    assert_eq!(quote.totals.term.to_string(), "574406.40");
}

#[track_caller]
fn check_at_risk(conditions: &str, expected: &str) {
    let inputs = given::inputs(&format!(
        r#"{{ "model": "commission_only", "conditions": {conditions} }}"#
    ));
    let card = given::card();
    let schedule = kpi::schedule(&card, &inputs, &quote(&card, &inputs));
    assert_eq!(schedule.periods.len(), 4);
    for period in &schedule.periods {
        assert_eq!(period.at_risk.to_string(), expected);
        assert_eq!(period.bonus_cap.to_string(), expected);
    }
}

/// docs/kpi.md, section 2: without a base fee there is nothing to lose or win.
#[test]
fn a_pure_commission_puts_no_fee_at_risk() {
    check_at_risk("{}", "0.00");
    check_at_risk(r#"{ "team": "dedicated", "trial": true }"#, "0.00");
    // The upkeep of the ERP is part of the base fee: 3 × 500 × 20 %.
    check_at_risk(r#"{ "erp_link": true }"#, "300.00");
}

#[test]
fn the_trial_lowers_what_is_at_risk_in_its_months() {
    let inputs = given::inputs(r#"{ "conditions": { "trial": true } }"#);
    let card = given::card();
    let schedule = kpi::schedule(&card, &inputs, &quote(&card, &inputs));
    // 11,520 × 3 − 2 × 2,304 = 29,952; × 20 %. Then 34,560 × 20 %.
    let at_risk: Vec<String> = schedule
        .periods
        .iter()
        .map(|period| period.at_risk.to_string())
        .collect();
    assert_eq!(at_risk, ["5990.40", "6912.00", "6912.00", "6912.00"]);
}

/// A card that offers neither of the other operations.
fn one_operation() -> RateCard {
    let text = given::card_text(|card| {
        for model in ["commission_only", "increment", "packages"] {
            remove(card, model);
        }
    });
    RateCard::parse(&text).expect("a valid card")
}

#[test]
fn what_a_card_does_not_offer_is_not_compared() {
    let card = one_operation();
    let comparison = compare(&card, &given::inputs(EVERY_FACTOR));
    let models: Vec<Model> = comparison.offers.iter().map(|offer| offer.model).collect();
    assert_eq!(models, [Model::FeeAndCommission]);
    assert_eq!(comparison.crossovers, []);
}

/// A model that a card does not have is never priced as something that nobody offers,
/// such as the commission of another model without its fee.
#[test]
fn a_model_that_the_card_lacks_is_priced_as_the_one_that_it_has() {
    let card = one_operation();
    let mut inputs = given::real_seller();
    let expected = quote(&card, &inputs);
    for model in Model::ALL {
        inputs.model = model;
        assert_eq!(quote(&card, &inputs), expected, "{model:?}");
    }
}
