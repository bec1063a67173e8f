//! The expected values are those of the native tests, where their working is written
//! down.

use eu_quote::calendar::{Month, format_date};
use eu_quote::document::parse_json;
use eu_quote::export;
use eu_quote::kpi;
use eu_quote::link;
use eu_quote::money::Percent;
use eu_quote::outlook::{SEED, simulate};
use eu_quote::quote::{Quote, compare, quote};
use eu_quote::rate_card::{CardId, RateCard, SAMPLE_JSON};
use eu_quote::seller::{self, Baselines, Model, SellerInputs};
use serde_json::Value as Json;

/// A test's name and what it does.
type Test = (&'static str, fn());

macro_rules! tests {
    ($($name:ident),* $(,)?) => { &[$((stringify!($name), $name as fn())),*] };
}

/// All of them: what is missing here is code that nobody calls, a warning.
pub(super) const TESTS: &[Test] = tests![
    cards_have_their_ids,
    the_real_seller_has_the_same_volume,
    the_real_seller_has_the_same_lines,
    the_real_seller_has_the_same_totals,
    the_golden_link_is_written_and_opened,
    a_golden_link_with_conditions_is_opened_and_written,
    the_largest_golden_link_is_opened_and_written,
    the_defaults_have_the_same_comparison,
    a_year_has_the_same_schedule,
    the_real_seller_has_its_schedule,
    the_real_seller_is_simulated_alike,
];

const REAL_SELLER: &str = include_str!("../../data/real_seller.json");
const REAL_SELLER_LINK: &str = include_str!("../../data/links/real-seller.txt");
const EVERY_CHOICE_LINK: &str = include_str!("../../data/links/every-choice.txt");
const LARGEST_LINK: &str = include_str!("../../data/links/largest.txt");
/// The card that the golden links name.
const LINKED_CARD: CardId = CardId::from_bytes([0x01, 0x23, 0x45, 0x67, 0x89, 0xAB, 0xCD, 0xEF]);

/// The card of the tests and of the worked examples.
fn card() -> RateCard {
    RateCard::parse(include_str!("../../data/cards/worked.json")).expect("a valid card")
}

#[track_caller]
fn month(text: &str) -> Month {
    Month::parse(text).expect("a month")
}

#[track_caller]
fn real_seller() -> SellerInputs {
    let document = parse_json(REAL_SELLER).expect("JSON");
    let defaults = card().defaults(month("2027-01"));
    seller::parse(&document, &defaults).expect("valid inputs")
}

fn real_quote() -> Quote {
    quote(&card(), &real_seller())
}

/// `sha256sum tests/data/cards/worked.json | cut -c1-16`: line ends count.
fn cards_have_their_ids() {
    assert_eq!(card().id().to_string(), "2a34bc346acdda90");
    let sample = RateCard::sample();
    assert_eq!(sample.id(), CardId::of(SAMPLE_JSON));
    assert!(sample.market().is_some());
}

/// Worked out in `tests/native/golden_quotes.rs`, as the next two.
fn the_real_seller_has_the_same_volume() {
    let volume = real_quote().volume;
    let by_site: Vec<i64> = volume.by_site.iter().map(|(_, gmv)| gmv.minor()).collect();
    assert_eq!(
        by_site,
        [4_880_241, 2_217_898, 1_806_868, 1_497_710, 2_141_719]
    );
    assert_eq!(volume.gmv.to_string(), "125444.36");
    assert_eq!(volume.ad_spend.to_string(), "14748.78");
    assert_eq!(volume.acos, Some(Percent::from_hundredths(3_039)));
    assert_eq!(volume.orders, Some(3_924));
}

fn the_real_seller_has_the_same_lines() {
    let lines: Vec<String> = real_quote()
        .lines
        .iter()
        .map(|line| format!("{} {}", line.id.key(), line.amount))
        .collect();
    assert_eq!(
        lines,
        [
            "base.first_site 12800.00",
            "base.site.FR 4480.00",
            "base.site.IT 4480.00",
            "base.site.ES 4480.00",
            "base.site.UK 5760.00",
            "base.site_cap -1280.00",
            "base.term_discount -3072.00",
            "ads.tier.1 0.00",
            "ads.tier.2 6395.20",
            "commission.tier.1 14760.00",
            "commission.tier.2 28700.00",
            "commission.tier.3 8345.75",
            "one_off.set_up 15360.00",
            "one_off.set_up_waiver -15360.00",
        ]
    );
}

fn the_real_seller_has_the_same_totals() {
    let totals = real_quote().totals;
    let amounts = [
        totals.monthly,
        totals.one_off,
        totals.first_year,
        totals.term,
    ];
    assert_eq!(
        amounts.map(|amount| amount.to_string()),
        ["85848.95", "0.00", "1030187.40", "1030187.40"]
    );
    assert_eq!(totals.effective_rate, Some(Percent::from_hundredths(835)));
}

fn the_golden_link_is_written_and_opened() {
    let golden = REAL_SELLER_LINK.lines().next().expect("a payload");
    let inputs = real_seller();
    assert_eq!(link::encode(LINKED_CARD, &inputs), golden);
    let opened = link::decode(golden).expect("a golden link opens");
    assert_eq!(opened.card, LINKED_CARD);
    assert_eq!(opened.inputs, inputs);
}

/// Version 2, with every choice.
fn a_golden_link_with_conditions_is_opened_and_written() {
    let golden = EVERY_CHOICE_LINK.lines().next().expect("a payload");
    let opened = link::decode(golden).expect("a golden link opens");
    assert_eq!(opened.inputs.model, Model::FeeAndIncrement);
    assert_eq!(opened.inputs.conditions.stock_days, Some(0));
    assert_eq!(link::encode(opened.card, &opened.inputs), golden);
}

/// Version 3, with the most of everything.
fn the_largest_golden_link_is_opened_and_written() {
    let golden = LARGEST_LINK.lines().next().expect("a payload");
    let opened = link::decode(golden).expect("a golden link opens");
    let proposals = opened.inputs.particulars.proposals.as_slice();
    assert_eq!(proposals.len(), 3);
    assert_eq!(proposals[0].name().chars().count(), 40);
    assert_eq!(link::encode(opened.card, &opened.inputs), golden);
}

/// Worked out in `tests/native/comparison.rs`.
fn the_defaults_have_the_same_comparison() {
    let card = card();
    let comparison = compare(&card, &card.defaults(month("2027-01")));
    let costs: Vec<[String; 3]> = comparison
        .offers
        .iter()
        .map(|offer| offer.costs.map(|cost| cost.term.to_string()))
        .collect();
    assert_eq!(
        costs,
        [
            ["413760.00", "444510.00", "475260.00"],
            ["688800.00", "756450.00", "824100.00"],
            ["207360.00", "268860.00", "330360.00"],
        ]
    );
    let crossovers: Vec<String> = comparison
        .crossovers
        .iter()
        .map(|crossover| crossover.gmv.to_string())
        .collect();
    assert_eq!(
        crossovers,
        [
            "14048.79",
            "336653.12",
            "14048.79",
            "1548292.69",
            "14048.79",
            "986341.47"
        ]
    );
}

/// The golden file of `tests/native/kpi/document.rs`, with that test's card.
fn a_year_has_the_same_schedule() {
    let card = include_str!("../../native/kpi/card.json");
    let card = RateCard::parse(card).expect("a valid card");
    let inputs = SellerInputs {
        baselines: Baselines {
            conversion: None,
            return_rate: Some(Percent::from_hundredths(800)),
        },
        ..card.defaults(month("2027-12"))
    };
    let schedule = kpi::schedule(&card, &inputs, &quote(&card, &inputs));
    let golden = json(include_str!("../../native/kpi/year.json"));
    assert_eq!(json(&export::schedule(&schedule)), golden);
}

/// What `text` says.
fn json(text: &str) -> Json {
    serde_json::from_str(text).expect("JSON")
}

fn the_real_seller_has_its_schedule() {
    let card = card();
    let inputs = real_seller();
    let schedule = kpi::schedule(&card, &inputs, &quote(&card, &inputs));
    // The base fee of 27,648.00 for three months is 82,944.00; 20 % of it is at
    // risk, and as much can be added.
    let amounts: Vec<[String; 3]> = schedule
        .periods
        .iter()
        .map(|period| [period.base_fees, period.at_risk, period.bonus_cap])
        .map(|amounts| amounts.map(|amount| amount.to_string()))
        .collect();
    assert_eq!(amounts, [["82944.00", "16588.80", "16588.80"]; 4]);
    // 20 January 2028 is a Thursday. 42 days after 31 December: 31 in January,
    // 11 in February.
    let last = schedule.periods.last().expect("four periods");
    let days = [
        last.first_day,
        last.last_day,
        last.freeze_date,
        last.review_date,
        last.true_up_date,
    ];
    assert_eq!(
        days.map(format_date),
        [
            "2027-10-01",
            "2027-12-31",
            "2028-01-15",
            "2028-01-20",
            "2028-02-11"
        ]
    );
    // After four periods: 125,444.36 × 140 % = 175,622.104; 30.39 × 85 % =
    // 25.8315; 11.40 × 110 % = 12.54; returns hold their 7.20.
    let json = json(&export::schedule(&schedule));
    let targets: Vec<&Json> = json["scored"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|scored| &scored["targets"][3]["value"])
        .collect();
    assert_eq!(targets, ["175622.10", "25.83", "12.54", "7.20"]);
}

/// Bit by bit: the figures are those of `tests/native/outlook/simulated.rs`.
fn the_real_seller_is_simulated_alike() {
    let found = simulate(&card(), &real_seller(), SEED, 500);
    let found = found.expect("a variation");
    let terms: Vec<[String; 3]> = found
        .models
        .iter()
        .map(|range| [range.term.low, range.term.middle, range.term.high])
        .map(|range| range.map(|amount| amount.to_string()))
        .collect();
    assert_eq!(
        terms,
        [
            ["995003.87", "1101529.41", "1219820.21"],
            ["1395307.09", "1576620.18", "1723035.10"],
            ["642812.88", "783905.16", "1008571.68"],
        ]
    );
}
