//! The clauses that a card may do without, worked out by hand from the sample card.
//!
//! What it says, in short: 3 % of ordered sales are cancelled, 8 % of the rest refunded;
//! VAT DE 19 %, FR 20 %, IT 22 %, ES 21 %, UK 20 %; base and ads at least 6,000 CNY a
//! month, the commission at most 150,000; growth models 50 % dearer; new sites 40 % off
//! for three months; localisation 580 CNY, at least five; A+ 1,500; ad audit 9,800;
//! handling 500 for a registration; VAT on the service 6 %. The rest is in
//! `golden_quotes` and `golden_models`.

use eu_quote::quote::{Comparison, Quote, compare, quote};
use eu_quote::rate_card::RateCard;
use eu_quote::seller::{Model, SellerInputs};
use serde_json::{Value, json};

use crate::cards::{OPTIONAL_CLAUSES, remove};
use crate::given;

/// A card after an edit of the sample.
fn card(edit: impl FnOnce(&mut Value)) -> RateCard {
    RateCard::parse(&given::card_text(edit)).expect("a valid card")
}

#[track_caller]
fn priced(document: &Value) -> Quote {
    quote(&given::card(), &given::inputs(&document.to_string()))
}

/// Sites that share 50,000 EUR, with 5,000 EUR of ad spend, and what else is said.
fn sites(sites: &[&str], said: &Value) -> Value {
    let mut document = json!({ "figures": { "total": { "sites": sites,
        "monthly_gmv": "50000.00", "monthly_ad_spend": "5000.00", "acos_percent": "25" } } });
    for (name, value) in said.as_object().expect("an object") {
        document[name] = value.clone();
    }
    document
}

fn lines(quote: &Quote) -> Vec<String> {
    let lines = quote.lines.iter();
    lines
        .map(|line| format!("{} {}", line.id.key(), line.amount))
        .collect()
}

/// The lines whose keys begin with `start`.
fn lines_like(quote: &Quote, start: &str) -> Vec<String> {
    let lines = lines(quote).into_iter();
    lines.filter(|line| line.starts_with(start)).collect()
}

fn month_totals(quote: &Quote) -> Vec<String> {
    let months = quote.months.iter();
    months.map(|fees| fees.total.to_string()).collect()
}

/// The deductions, and what they leave.
fn fee_base(quote: &Quote) -> Vec<String> {
    let deductions = quote.volume.deductions.iter();
    deductions
        .map(|deduction| format!("{} {}", deduction.kind.key(), deduction.amount))
        .chain([quote.volume.fee_base.to_string()])
        .collect()
}

#[track_caller]
fn check_fee_base(document: &Value, expected: &[&str]) {
    assert_eq!(fee_base(&priced(document)), expected);
}

const EVERYTHING_OFF: &str = r#"{ "measure": "shipped", "refunds": "deducted",
    "ad_sales": "excluded", "vat": "excluded" }"#;

fn everything_off() -> Value {
    serde_json::from_str(EVERYTHING_OFF).expect("JSON")
}

#[test]
fn every_deduction_takes_of_what_the_one_before_has_left() {
    let document = sites(&["DE", "FR"], &json!({ "fee_base": everything_off() }));
    let quote = priced(&document);
    assert_eq!(
        fee_base(&quote),
        [
            // 50,000 × 3 %.
            "unshipped -1500.00",
            // 48,500 × 8 %.
            "refunds -3880.00",
            // 5,000 ÷ 25 % = 20,000; × 44,620 ÷ 50,000.
            "ad_sales -17848.00",
            // 26,772 in two equal parts: 13,386 ÷ 1.19 = 11,248.7394…
            "vat.DE -2137.26",
            // 13,386 ÷ 1.2 = 11,155.
            "vat.FR -2231.00",
            "22403.74",
        ]
    );
    assert_eq!(
        lines_like(&quote, "commission"),
        // 22,403.74 × 6 % × 8.20 = 11,022.64008.
        ["commission.tier.1 11022.64"]
    );
    // The effective rate is on the GMV: 15,552 + 11,022.64 a month of 50,000 × 8.20 is
    // 6.4816… %.
    let rate = quote.totals.effective_rate.map(|rate| rate.to_string());
    assert_eq!(rate.as_deref(), Some("6.48"));
}

#[test]
fn each_deduction_by_itself() {
    let check = |fee_base: Value, expected: &[&str]| {
        check_fee_base(&sites(&["DE"], &json!({ "fee_base": fee_base })), expected);
    };
    check(json!({}), &["50000.00"]);
    check(
        json!({ "measure": "shipped" }),
        &["unshipped -1500.00", "48500.00"],
    );
    check(
        json!({ "refunds": "deducted" }),
        &["refunds -4000.00", "46000.00"],
    );
    check(
        json!({ "ad_sales": "excluded" }),
        &["ad_sales -20000.00", "30000.00"],
    );
    // 50,000 ÷ 1.19 = 42,016.8067…
    check(
        json!({ "vat": "excluded" }),
        &["vat.DE -7983.19", "42016.81"],
    );
}

#[test]
fn the_return_rate_of_the_stores_comes_before_that_of_the_card() {
    let document = sites(
        &["DE"],
        &json!({ "fee_base": { "measure": "shipped", "refunds": "deducted" },
            "baselines": { "return_rate_percent": "12.5" } }),
    );
    // 48,500 × 12.5 %.
    let expected = ["unshipped -1500.00", "refunds -6062.50", "42437.50"];
    check_fee_base(&document, &expected);
}

#[test]
fn ads_cannot_have_sold_more_than_there_is_and_nothing_without_an_acos() {
    let with = |acos: Value| {
        let mut document = sites(
            &["DE"],
            &json!({ "fee_base": { "refunds": "deducted", "ad_sales": "excluded" } }),
        );
        document["figures"]["total"]["acos_percent"] = acos;
        document
    };
    // 5,000 ÷ 10 % is all of it, and 5,000 ÷ 0.01 % far more.
    for acos in ["10", "0.01"] {
        let expected = ["refunds -4000.00", "ad_sales -46000.00", "0.00"];
        check_fee_base(&with(json!(acos)), &expected);
    }
    // 5,000 ÷ 10.01 % = 49,950.0499… → 49,950.05; × 46,000 ÷ 50,000 = 45,954.046.
    let expected = ["refunds -4000.00", "ad_sales -45954.05", "45.95"];
    check_fee_base(&with(json!("10.01")), &expected);
    let expected = ["refunds -4000.00", "ad_sales 0.00", "46000.00"];
    check_fee_base(&with(Value::Null), &expected);
}

/// By site: the parts are the sales of each.
#[test]
fn the_vat_of_a_real_seller_is_that_of_each_country() {
    let mut inputs = given::real_seller();
    inputs.particulars.fee_base.vat = eu_quote::seller::SalesVat::Excluded;
    let quote = quote(&given::card(), &inputs);
    assert_eq!(
        fee_base(&quote),
        [
            // 48,802.41 ÷ 1.19 = 41,010.4285…
            "vat.DE -7791.98",
            // 22,178.98 ÷ 1.2 = 18,482.4833…
            "vat.FR -3696.50",
            // 18,068.68 ÷ 1.22 = 14,810.3934…
            "vat.IT -3258.29",
            // 14,977.10 ÷ 1.21 = 12,377.7685…
            "vat.ES -2599.33",
            // 21,417.19 ÷ 1.2 = 17,847.6583…
            "vat.UK -3569.53",
            "104528.73",
        ]
    );
    assert_eq!(
        lines_like(&quote, "commission"),
        [
            "commission.tier.1 14760.00",
            "commission.tier.2 28700.00",
            // 4,528.73 × 4 % × 8.20 = 1,485.42344.
            "commission.tier.3 1485.42",
        ]
    );
}

/// Of 27.50, a third and two thirds: each part ends where the sales up to it do.
#[test]
fn what_is_left_is_split_by_the_sales_of_the_sites() {
    let row = |site: &str, gmv: &str| json!({ "site": site, "gmv": [gmv, gmv, gmv], "orders": [1, 1, 1] });
    let document = json!({
        "figures": { "by_site": [row("DE", "10.00"), row("FR", "20.00")] },
        "baselines": { "return_rate_percent": "8.33" },
        "fee_base": { "refunds": "deducted", "vat": "excluded" },
    });
    let expected = [
        // 30.00 × 8.33 % = 2.499.
        "refunds -2.50",
        // 9.1666… → 9.17, ÷ 1.19 = 7.7058…
        "vat.DE -1.46",
        // 27.50 − 9.17 = 18.33, ÷ 1.2 = 15.275: half away from zero.
        "vat.FR -3.05",
        "22.99",
    ];
    check_fee_base(&document, &expected);
}

/// Without sales nothing is left out, and no site has a part of it.
#[test]
fn nothing_is_taken_off_nothing() {
    let mut document = sites(&["DE", "FR"], &json!({ "fee_base": everything_off() }));
    document["figures"]["total"]["monthly_gmv"] = "0.00".into();
    let expected = ["unshipped 0.00", "refunds 0.00", "ad_sales 0.00", "0.00"];
    check_fee_base(&document, &expected);
}

/// The baseline of a commission on growth is the fee base too.
#[test]
fn growth_is_growth_of_the_fee_base() {
    let document = sites(
        &["DE"],
        &json!({ "model": "fee_and_increment", "fee_base": { "refunds": "deducted" } }),
    );
    let inputs = given::inputs(&document.to_string());
    let comparison = compare(&given::card(), &inputs);
    // 46,000 × 110 %, 120 %, 130 %, 140 % in three months each: 3 × 46,000 above the
    // baseline, × 10 % × 8.20 = 113,160; 17,280 × 12 = 207,360.
    let offer = &comparison.offers[2];
    assert_eq!(offer.costs[2].term.to_string(), "320520.00");
    assert_eq!(offer.costs[0].term.to_string(), "207360.00");
    // Fee and commission: 46,000 × 12 × 125 % = 690,000, of which 360,000 at 6 % and
    // 330,000 at 5 %: 177,120 + 135,300, and 138,240.
    let offer = &comparison.offers[0];
    assert_eq!(offer.costs[2].term.to_string(), "450660.00");
}

#[test]
fn a_commission_on_growth_comes_with_a_dearer_base() {
    let quote = priced(&sites(
        &["DE"],
        &json!({ "model": "fee_and_increment", "conditions": { "team": "dedicated" },
            "goals": { "gmv_growth_percent": "12" } }),
    ));
    assert_eq!(
        lines_like(&quote, "base"),
        [
            "base.first_site 12800.00",
            "base.team 4480.00",
            // 17,280 × 50 %.
            "base.increment 8640.00",
            // 25,920 × 10 %.
            "base.difficulty 2592.00",
            // 28,512 × −10 %.
            "base.term_discount -2851.20",
        ]
    );
}

/// A basic store that prepays: 6,800 − 10 % − 2 % = 5,997.60.
fn small(said: &Value) -> Value {
    let mut document = json!({ "depth": "basic", "ads_managed": false,
        "figures": { "total": { "sites": ["DE"], "monthly_gmv": "0.00",
            "monthly_ad_spend": "0.00" } } });
    for (name, value) in said.as_object().expect("an object") {
        document[name] = value.clone();
    }
    document
}

#[test]
fn base_and_ads_come_to_a_minimum() {
    let check = |said: Value, expected: &[&str]| {
        let quote = priced(&small(&said));
        assert_eq!(lines_like(&quote, "base"), expected, "{said}");
    };
    check(
        json!({ "conditions": { "payment": "quarterly" } }),
        &[
            "base.first_site 6800.00",
            "base.term_discount -680.00",
            "base.prepayment -122.40",
            "base.minimum 2.40",
        ],
    );
    // 6,800 − 680 = 6,120 is enough by itself.
    check(
        json!({}),
        &["base.first_site 6800.00", "base.term_discount -680.00"],
    );
    // So is 5,997.60 with the upkeep of the ERP, or with ads at 4,500.
    let enough = [
        "base.first_site 6800.00",
        "base.term_discount -680.00",
        "base.prepayment -122.40",
    ];
    let with_erp: Vec<&str> = [&enough[..], &["base.erp_link 500.00"]].concat();
    check(
        json!({ "conditions": { "payment": "quarterly", "erp_link": true } }),
        &with_erp,
    );
    check(
        json!({ "conditions": { "payment": "quarterly" }, "ads_managed": true }),
        &enough,
    );
    // The trial is a share of the minimum too: 6,000 × −20 %.
    check(
        json!({ "conditions": { "payment": "quarterly", "trial": true } }),
        &[
            "base.first_site 6800.00",
            "base.term_discount -680.00",
            "base.prepayment -122.40",
            "base.minimum 2.40",
            "base.trial -1200.00",
        ],
    );
    check(json!({ "model": "commission_only" }), &[]);
}

/// At the minimum exactly there is nothing to add.
#[test]
fn a_minimum_that_is_reached_has_no_line() {
    let of = |minimum: &str| {
        let card = card(|card| card["limits"]["minimum"] = minimum.into());
        lines_like(
            &quote(&card, &given::inputs(&small(&json!({})).to_string())),
            "base.minimum",
        )
    };
    assert_eq!(of("6120.00"), [""; 0]);
    assert_eq!(of("6120.01"), ["base.minimum 0.01"]);
}

/// The first 300,000 EUR come to 109,060 CNY, each further one to 0.246.
#[test]
fn the_commission_comes_to_no_more_than_its_cap() {
    let check = |gmv: &str, expected: &[&str]| {
        let mut document = sites(&["DE"], &json!({}));
        document["figures"]["total"]["monthly_gmv"] = gmv.into();
        assert_eq!(lines_like(&priced(&document), "commission"), expected);
    };
    let tiers = [
        "commission.tier.1 14760.00",
        "commission.tier.2 28700.00",
        "commission.tier.3 65600.00",
    ];
    // 166,422.76 × 0.246 = 40,939.99896: 150,000.00 exactly.
    check(
        "466422.76",
        &[&tiers[..], &["commission.tier.4 40940.00"]].concat(),
    );
    // 166,422.79 × 0.246 = 40,940.00634.
    check(
        "466422.79",
        &[
            &tiers[..],
            &["commission.tier.4 40940.01", "commission.cap -0.01"],
        ]
        .concat(),
    );
}

/// In the course of a comparison too: 500,000 EUR at 110 % to 140 %.
#[test]
fn no_month_of_a_course_is_above_the_cap() {
    let mut document = sites(&["DE"], &json!({}));
    document["figures"]["total"]["monthly_gmv"] = "500000.00".into();
    let comparison = compare(&given::card(), &given::inputs(&document.to_string()));
    let high = comparison.offers.iter();
    let high: Vec<String> = high.map(|offer| offer.costs[2].term.to_string()).collect();
    // 138,240 + 12 × 150,000; 12 × 150,000; and on growth 50,000 × 0.82 = 41,000, 82,000,
    // 123,000 and, instead of 164,000, 150,000: 3 × 396,000 + 207,360.
    assert_eq!(high, ["1938240.00", "1800000.00", "1395360.00"]);
}

fn new(site: &str) -> Value {
    json!({ "site": site, "stage": "new" })
}

#[test]
fn new_further_sites_cost_less_in_their_first_months() {
    let quote = priced(&sites(&["DE", "FR"], &json!({ "stores": [new("FR")] })));
    assert_eq!(
        lines(&quote)[..4],
        [
            "base.first_site 12800.00",
            "base.site.FR 4480.00",
            "base.term_discount -1728.00",
            // 15,552 with FR, 11,520 without: 4,032 × −40 %.
            "base.launch -1612.80",
        ]
    );
    let totals = month_totals(&quote);
    // 15,552 + 22,960.
    assert_eq!(
        totals[..4],
        ["36899.20", "36899.20", "36899.20", "38512.00"]
    );
    assert_eq!(quote.totals.monthly.to_string(), "38512.00");
    // The first site is the base fee, new or not; and a site that is not operated counts
    // for nothing.
    let stores = json!({ "stores": [new("DE"), new("IT")] });
    let quote = priced(&sites(&["DE", "FR"], &stores));
    assert_eq!(lines_like(&quote, "base.launch"), [""; 0]);
}

/// What new sites add is what is left of it by the cap.
#[test]
fn the_cap_on_sites_counts_before_the_launch() {
    let five = ["DE", "FR", "IT", "ES", "UK"];
    let launch = |stores: &Value| {
        let quote = priced(&sites(&five, &json!({ "stores": stores })));
        lines_like(&quote, "base.launch")
    };
    // 32,000 are capped at 30,720, less 10 % 27,648. Without UK 26,240 − 10 % = 23,616:
    // 4,032 × −40 %.
    assert_eq!(launch(&json!([new("UK")])), ["base.launch -1612.80"]);
    // Without FR, IT, ES and UK: 27,648 − 11,520 = 16,128 × −40 %.
    let all = json!([new("FR"), new("IT"), new("ES"), new("UK")]);
    assert_eq!(launch(&all), ["base.launch -6451.20"]);
    // Where three live sites reach the cap already, a new one adds nothing.
    let card = card(|card| card["sites"]["cap_percent"] = "170".into());
    let document = sites(&five, &json!({ "stores": [new("UK")] }));
    let quote = quote(&card, &given::inputs(&document.to_string()));
    assert_eq!(lines_like(&quote, "base.launch"), [""; 0]);
}

#[test]
fn of_trial_and_launch_the_better_one_counts() {
    let of = |sites_: &[&str], stores: &Value| {
        let said = json!({ "stores": stores, "conditions": { "trial": true } });
        let quote = priced(&sites(sites_, &said));
        let lines = lines_like(&quote, "base");
        lines.last().cloned().unwrap_or_default()
    };
    // 15,552 × 20 % in two months are 6,220.80, 1,612.80 in three 4,838.40.
    let trial = of(&["DE", "FR"], &json!([new("FR")]));
    assert_eq!(trial, "base.trial -3110.40");
    // 27,648 × 20 % in two months are 11,059.20, 6,451.20 in three 19,353.60.
    let all = json!([new("FR"), new("IT"), new("ES"), new("UK")]);
    let launch = of(&["DE", "FR", "IT", "ES", "UK"], &all);
    assert_eq!(launch, "base.launch -6451.20");
    // As good as each other: 100 % of half a base in one month, 50 % of all in one.
    let card = card(|card| {
        card["sites"]["groups"][0]["extra_percent"] = "100".into();
        card["trial"]["months"] = 1.into();
        card["trial"]["discount_percent"] = "50".into();
        card["launch"]["gmv_percent"] = json!(["0"]);
        card["launch"]["discount_percent"] = "100".into();
    });
    let said = json!({ "stores": [new("FR")], "conditions": { "trial": true } });
    let document = sites(&["DE", "FR"], &said);
    let quote = quote(&card, &given::inputs(&document.to_string()));
    let lines = lines_like(&quote, "base");
    assert_eq!(
        lines.last().map(String::as_str),
        Some("base.trial -11520.00")
    );
}

#[test]
fn a_launch_is_never_longer_than_the_term() {
    let quote = priced(&sites(
        &["DE", "FR"],
        &json!({ "stores": [new("FR")], "term_months": 2 }),
    ));
    // 4,480 × −40 % in both months; 17,280 + 22,960; set-up 8,640.
    assert_eq!(lines_like(&quote, "base.launch"), ["base.launch -1792.00"]);
    assert_eq!(month_totals(&quote), ["47088.00", "38448.00"]);
    assert_eq!(quote.totals.monthly.to_string(), "40240.00");
}

fn ordered() -> Value {
    json!({
        "packages": { "ad_rebuild": 2, "localisation": 3, "a_plus": 0, "deals": 999 },
        "compliance_handling": true,
        "stores": [
            { "site": "DE", "vat": "missing", "epr": "missing", "product_safety": "held" },
            { "site": "FR", "vat": "missing" },
            { "site": "IT", "vat": "missing", "epr": "missing", "product_safety": "missing" },
        ],
    })
}

const ORDERED_LINES: [&str; 4] = [
    "project.ad_rebuild 19600.00",
    // Five of them are the least.
    "project.localisation 2900.00",
    "project.deals 799200.00",
    // Two in DE and one in FR; IT is not operated.
    "compliance.handling 1500.00",
];

/// The EU asks for one responsible person, the United Kingdom for another.
#[test]
fn one_responsible_person_is_applied_for_in_the_eu() {
    let handling = |standing: &str| {
        let missing = |site: &str| json!({ "site": site, "product_safety": standing });
        let stores = ["DE", "FR", "IT", "UK"].map(missing);
        let asked = json!({ "compliance_handling": true, "stores": stores });
        let quote = priced(&sites(&["DE", "FR", "IT", "UK"], &asked));
        lines_like(&quote, "compliance.handling")
    };
    assert_eq!(handling("missing"), ["compliance.handling 1000.00"]);
    // Nothing is missing: there is no line, not one of nothing.
    assert_eq!(handling("unknown"), [""; 0]);
}

#[test]
fn projects_are_charged_once_beside_an_operation() {
    let quote = priced(&sites(&["DE", "FR"], &ordered()));
    let lines = lines(&quote);
    assert_eq!(lines[lines.len() - 4..], ORDERED_LINES);
    let first = quote.months[0];
    assert_eq!(first.projects.to_string(), "821700.00");
    assert_eq!(first.compliance.to_string(), "1500.00");
    assert_eq!(first.one_off.to_string(), "0.00");
    // 38,512 + 823,200.
    assert_eq!(month_totals(&quote)[..2], ["861712.00", "38512.00"]);
    // 12 × 38,512 + 823,200.
    assert_eq!(quote.totals.term.to_string(), "1285344.00");
    let only = priced(&sites(
        &["DE", "FR"],
        &json!({ "model": "commission_only", "packages": { "a_plus": 1 } }),
    ));
    assert_eq!(
        self::lines(&only),
        ["commission.tier.1 57400.00", "project.a_plus 1500.00"]
    );
}

#[test]
fn projects_by_themselves_have_no_other_fee() {
    let mut said = ordered();
    said["model"] = "projects".into();
    said["conditions"] = json!({ "erp_link": true, "trial": true, "team": "dedicated" });
    let quote = priced(&sites(&["DE", "FR"], &said));
    assert_eq!(quote.model, Model::Projects);
    assert_eq!(lines(&quote), ORDERED_LINES);
    assert_eq!(quote.months.len(), 12);
    assert_eq!(quote.totals.monthly.to_string(), "0.00");
    assert_eq!(quote.totals.term.to_string(), "823200.00");
}

#[test]
fn nothing_ordered_is_a_quote_of_nothing() {
    let quote = priced(&sites(&["DE"], &json!({ "model": "projects" })));
    assert_eq!(quote.lines, []);
    assert_eq!(quote.totals.term.to_string(), "0.00");
    assert_eq!(quote.months.len(), 12);
}

#[test]
fn what_the_card_does_not_offer_has_no_line() {
    let card = card(|card| {
        card["packages"]["items"] = json!([{ "package": "a_plus", "price": "1500.00" }]);
        card["compliance_handling"] = Value::Null;
        card["service_vat"] = Value::Null;
    });
    let mut said = ordered();
    said["model"] = "projects".into();
    said["service_vat"] = true.into();
    let inputs = given::inputs(&sites(&["DE", "FR"], &said).to_string());
    let quote = quote(&card, &inputs);
    assert_eq!(quote.lines, []);
    assert_eq!(quote.tax, None);
    let models = models(&compare(&card, &inputs));
    assert!(!models.contains(&Model::Projects), "{models:?}");
}

#[test]
fn tax_is_shown_beside_the_fees() {
    let document = sites(
        &["DE", "FR"],
        &json!({ "service_vat": true, "term_months": 14, "stores": [new("FR")],
            "conditions": { "erp_link": true } }),
    );
    let quote = priced(&document);
    let percent = quote.tax.map(|percent| percent.to_string());
    assert_eq!(percent.as_deref(), Some("6.00"));
    let totals = quote.totals;
    // 15,552 + 500 + 22,960 = 39,012 × 6 %.
    assert_eq!(totals.monthly_tax.to_string(), "2340.72");
    let taxes: Vec<String> = quote
        .months
        .iter()
        .map(|fees| fees.tax.to_string())
        .collect();
    // 39,012 − 1,612.80 = 37,399.20, with 3,000 once 40,399.20.
    // × 6 % = 2,423.952 and 2,243.952.
    assert_eq!(taxes[..4], ["2423.95", "2243.95", "2243.95", "2340.72"]);
    // 2,423.95 + 2 × 2,243.95 + 9 × 2,340.72, and two months more.
    assert_eq!(totals.first_year_tax.to_string(), "27978.33");
    assert_eq!(totals.term_tax.to_string(), "32659.77");
    // No total has the tax in it.
    let mut net = document;
    net["service_vat"] = false.into();
    let net = priced(&net);
    assert_eq!(month_totals(&net), month_totals(&quote));
    assert_eq!(
        (net.totals.term, net.totals.monthly),
        (totals.term, totals.monthly)
    );
    assert_eq!(net.totals.term_tax.to_string(), "0.00");
}

fn models(comparison: &Comparison) -> Vec<Model> {
    comparison.offers.iter().map(|offer| offer.model).collect()
}

/// 9,800 CNY once, whatever the GMV does.
#[test]
fn projects_are_compared_once_there_are_any_and_are_never_the_cheapest() {
    let of = |said: &Value| {
        let inputs = given::inputs(&sites(&["DE"], said).to_string());
        compare(&given::card(), &inputs)
    };
    let operations = [
        Model::FeeAndCommission,
        Model::CommissionOnly,
        Model::FeeAndIncrement,
    ];
    assert_eq!(models(&of(&json!({ "model": "projects" }))), operations);
    let handling = json!({ "compliance_handling": true,
        "stores": [{ "site": "DE", "vat": "missing" }] });
    assert_eq!(models(&of(&handling)), operations);
    let comparison = of(&json!({ "packages": { "ad_rebuild": 1 } }));
    assert_eq!(models(&comparison), Model::ALL);
    let projects = &comparison.offers[3];
    assert_eq!(projects.monthly.to_string(), "0.00");
    for cost in projects.costs {
        assert_eq!(
            [cost.first_year, cost.term].map(|cost| cost.to_string()),
            ["9800.00"; 2]
        );
    }
    assert_eq!(comparison.cheapest(), Some(Model::FeeAndIncrement));
}

/// A single operation is no choice, whatever projects there are.
#[test]
fn one_operation_is_not_the_cheapest_of_several() {
    let card = card(|card| {
        card["commission_only"] = Value::Null;
        card["increment"] = Value::Null;
    });
    let inputs = given::inputs(&sites(&["DE"], &json!({ "packages": { "deals": 1 } })).to_string());
    let comparison = compare(&card, &inputs);
    assert_eq!(
        models(&comparison),
        [Model::FeeAndCommission, Model::Projects]
    );
    assert_eq!(comparison.cheapest(), None);
}

/// Every operation has the project in its costs too, so that none becomes cheaper than it.
/// A pure commission without a minimum costs the same at no sales, and more from the first
/// cent on: that is no crossing either.
#[test]
fn no_operation_crosses_a_project() {
    let inputs = given::inputs(&sites(&["DE"], &json!({ "packages": { "deals": 1 } })).to_string());
    let crossings = |card: &RateCard, inputs: &SellerInputs| {
        let crossovers = compare(card, inputs).crossovers;
        let of_projects = crossovers
            .iter()
            .filter(|found| found.cheaper == Model::Projects || found.dearer == Model::Projects);
        of_projects.count()
    };
    assert_eq!(crossings(&given::card(), &inputs), 0);
    let no_minimum = card(|card| card["commission_only"]["minimum"] = "0.00".into());
    assert_eq!(crossings(&no_minimum, &inputs), 0);
}

/// Whatever a seller says that a card has no clause for moves no price.
#[test]
fn a_card_without_the_clauses_knows_nothing_of_it() {
    let card = card(|card| {
        for name in OPTIONAL_CLAUSES {
            remove(card, name);
        }
    });
    let mut said = ordered();
    said["fee_base"] = everything_off();
    said["service_vat"] = true.into();
    let inputs = given::inputs(&sites(&["DE", "FR"], &said).to_string());
    let plain = given::inputs(&sites(&["DE", "FR"], &json!({})).to_string());
    assert_eq!(quote(&card, &inputs), quote(&card, &plain));
    assert_eq!(compare(&card, &inputs), compare(&card, &plain));
}
