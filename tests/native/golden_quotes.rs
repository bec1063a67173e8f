//! Quotes worked out by hand from the sample card, with the working.
//!
//! The sample card, in short: base fee 6,800 / 12,800 / 19,800 CNY; a further
//! site 35 % (UK 45 %, small sites 15 % outside the cap of 240 %); commission 6 %
//! to 30,000 EUR, 5 % to 100,000, 4 % to 300,000, then 3 %; ads growth and full
//! 0 % to 5,000 EUR, 8 % to 20,000, 6 % to 50,000, then 5 %, basic 12 %, at least
//! 4,500 CNY; term discount 5 % from 6 and 10 % from 12 months; set-up 50 %,
//! waived from 12 months. 1 EUR = 8.20 CNY, 1 GBP = 9.50 CNY.

use eu_quote::calendar::Month;
use eu_quote::money::{Amount, Percent};
use eu_quote::quote::{Group, Quote, quote};
use eu_quote::rate_card::RateCard;
use serde_json::json;

use crate::given;

#[track_caller]
fn priced(json: &str) -> Quote {
    quote(&given::card(), &given::inputs(json))
}

#[track_caller]
fn check_lines(quote: &Quote, expected: &[(&str, &str)]) {
    let lines: Vec<(String, String)> = quote
        .lines
        .iter()
        .map(|line| (line.id.key(), line.amount.to_string()))
        .collect();
    let lines: Vec<(&str, &str)> = lines
        .iter()
        .map(|(key, amount)| (key.as_str(), amount.as_str()))
        .collect();
    assert_eq!(lines, expected);
}

#[track_caller]
fn check_totals(quote: &Quote, expected: [&str; 4]) {
    let totals = &quote.totals;
    let shown = [
        totals.monthly,
        totals.one_off,
        totals.first_year,
        totals.term,
    ];
    assert_eq!(shown.map(|amount| amount.to_string()), expected);
}

fn rate(quote: &Quote) -> Option<String> {
    quote.totals.effective_rate.map(|rate| rate.to_string())
}

/// Five sites, about 1.5 million EUR a year.
#[test]
fn a_real_seller() {
    let quote = quote(&given::card(), &given::real_seller());
    // Monthly GMV, the mean of three months:
    //   DE 146,407.22 / 3 = 48,802.406… → 48,802.41 EUR
    //   FR  66,536.95 / 3 = 22,178.983… → 22,178.98 EUR
    //   IT  54,206.05 / 3 = 18,068.683… → 18,068.68 EUR
    //   ES  44,931.30 / 3              = 14,977.10 EUR
    //   UK  55,459.25 / 3 = 18,486.416… → 18,486.42 GBP
    //       × 9.50 / 8.20 = 21,417.193… → 21,417.19 EUR
    //   together                        125,444.36 EUR
    let by_site: Vec<i64> = quote
        .volume
        .by_site
        .iter()
        .map(|(_, gmv)| gmv.minor())
        .collect();
    assert_eq!(
        by_site,
        [4_880_241, 2_217_898, 1_806_868, 1_497_710, 2_141_719]
    );
    assert_eq!(quote.volume.gmv, Amount::from_minor(12_544_436));
    // Ad spend: 5,800 + 2,600 + 2,100 + 1,700 EUR and 2,200 GBP × 9.50 / 8.20 =
    // 2,548.780… → 2,548.78 EUR; together 14,748.78 EUR.
    assert_eq!(quote.volume.ad_spend, Amount::from_minor(1_474_878));
    // Ad sales: 5,800 / 28.5 % = 20,350.88; 2,600 / 31.2 % = 8,333.33; 2,100 /
    // 33 % = 6,363.64; 1,700 / 34.5 % = 4,927.54; 2,548.78 / 29.8 % = 8,552.95;
    // together 48,528.34. ACoS 14,748.78 / 48,528.34 = 30.392… %.
    assert_eq!(quote.volume.acos, Some(Percent::from_hundredths(3_039)));
    // Orders: 4,620 + 2,147 + 1,760 + 1,464 + 1,780 = 11,771; / 3 = 3,923.67.
    assert_eq!(quote.volume.orders, Some(3_924));
    check_lines(
        &quote,
        &[
            ("base.first_site", "12800.00"),
            // 12,800 × 35 %, and × 45 % for the UK.
            ("base.site.FR", "4480.00"),
            ("base.site.IT", "4480.00"),
            ("base.site.ES", "4480.00"),
            ("base.site.UK", "5760.00"),
            // 100 + 3 × 35 + 45 = 250 %, 10 % above the cap.
            ("base.site_cap", "-1280.00"),
            // (32,000 − 1,280) × 10 %.
            ("base.term_discount", "-3072.00"),
            ("ads.tier.1", "0.00"),
            // 9,748.78 × 8 % × 8.20 = 6,395.19968.
            ("ads.tier.2", "6395.20"),
            ("commission.tier.1", "14760.00"),
            ("commission.tier.2", "28700.00"),
            // 25,444.36 × 4 % × 8.20 = 8,345.75008.
            ("commission.tier.3", "8345.75"),
            // 30,720 × 50 %, before the term discount.
            ("one_off.set_up", "15360.00"),
            ("one_off.set_up_waiver", "-15360.00"),
        ],
    );
    // 27,648.00 + 6,395.20 + 51,805.75 = 85,848.95; × 12 = 1,030,187.40.
    check_totals(&quote, ["85848.95", "0.00", "1030187.40", "1030187.40"]);
    // 85,848.95 / (125,444.36 × 8.20 = 1,028,643.752) = 8.3458… %.
    assert_eq!(rate(&quote).as_deref(), Some("8.35"));
}

/// One site, basic, three months: the set-up fee is charged, ads are below the
/// minimum.
#[test]
fn a_small_start() {
    let quote = priced(
        r#"{ "term_months": 3, "depth": "basic", "figures": { "total": {
            "sites": ["DE"], "monthly_gmv": "30000.00", "monthly_ad_spend": "1000.00" } } }"#,
    );
    check_lines(
        &quote,
        &[
            ("base.first_site", "6800.00"),
            // 1,000 × 12 % × 8.20, and what is missing to 4,500.
            ("ads.tier.1", "984.00"),
            ("ads.minimum", "3516.00"),
            // 30,000 × 6 % × 8.20: the tier ends with its limit.
            ("commission.tier.1", "14760.00"),
            // 6,800 × 50 %.
            ("one_off.set_up", "3400.00"),
        ],
    );
    // 6,800 + 4,500 + 14,760 = 26,060; × 3 + 3,400 = 81,580.
    check_totals(&quote, ["26060.00", "3400.00", "81580.00", "81580.00"]);
    // 81,580 / (3 × 30,000 × 8.20 = 738,000) = 11.0542… %.
    assert_eq!(rate(&quote).as_deref(), Some("11.05"));
    let months: Vec<(String, String)> = quote
        .months
        .iter()
        .map(|fees| (fees.month.to_string(), fees.total.to_string()))
        .collect();
    let month = |name: &str, total: &str| (name.to_owned(), total.to_owned());
    assert_eq!(
        months,
        [
            month("2027-01", "29460.00"),
            month("2027-02", "26060.00"),
            month("2027-03", "26060.00"),
        ]
    );
}

#[track_caller]
fn check_commission(gmv: &str, expected: &[&str]) {
    let quote = priced(&format!(
        r#"{{ "figures": {{ "total": {{ "sites": ["DE"], "monthly_gmv": "{gmv}" }} }} }}"#
    ));
    let amounts: Vec<String> = quote
        .lines_of(Group::Commission)
        .map(|line| line.amount.to_string())
        .collect();
    assert_eq!(amounts, expected, "{gmv}");
}

#[test]
fn commission_is_marginal_at_the_edge_of_a_tier() {
    check_commission("0.00", &[]);
    // 0.01 × 6 % × 8.20 = 0.00492.
    check_commission("0.01", &["0.00"]);
    // 29,999.99 × 6 % × 8.20 = 14,759.99508.
    check_commission("29999.99", &["14760.00"]);
    check_commission("30000.00", &["14760.00"]);
    // 0.01 × 5 % × 8.20 = 0.0041; 0.02: 0.0082.
    check_commission("30000.01", &["14760.00", "0.00"]);
    check_commission("30000.02", &["14760.00", "0.01"]);
    // 70,000 × 5 % × 8.20; 200,000 × 4 % × 8.20; 1,000,000 × 3 % × 8.20.
    check_commission(
        "1300000.00",
        // Capped at 150,000: 355,060 − 205,060.
        &[
            "14760.00",
            "28700.00",
            "65600.00",
            "246000.00",
            "-205060.00",
        ],
    );
}

#[track_caller]
fn check_ads(depth: &str, spend: &str, expected: &[(&str, &str)]) {
    let quote = priced(&format!(
        r#"{{ "depth": "{depth}", "figures": {{ "total": {{
            "sites": ["DE"], "monthly_gmv": "0", "monthly_ad_spend": "{spend}" }} }} }}"#
    ));
    let lines: Vec<(String, String)> = quote
        .lines_of(Group::Ads)
        .map(|line| (line.id.key(), line.amount.to_string()))
        .collect();
    let expected: Vec<(String, String)> = expected
        .iter()
        .map(|&(key, amount)| (key.to_owned(), amount.to_owned()))
        .collect();
    assert_eq!(lines, expected, "{depth} {spend}");
}

#[test]
fn ad_management_follows_its_tiers_or_its_minimum() {
    check_ads("basic", "0.00", &[("ads.minimum", "4500.00")]);
    // 4,573.17 × 12 % × 8.20 = 4,499.99928 → 4,500.00: nothing is missing.
    check_ads("basic", "4573.17", &[("ads.tier.1", "4500.00")]);
    // 4,573.16 × 12 % × 8.20 = 4,499.98944 → 4,499.99: a fen is.
    check_ads(
        "basic",
        "4573.16",
        &[("ads.tier.1", "4499.99"), ("ads.minimum", "0.01")],
    );
    check_ads("growth", "0.00", &[]);
    // 15,000 × 8 %, 30,000 × 6 %, 10,000 × 5 %, each × 8.20.
    check_ads(
        "full",
        "60000.00",
        &[
            ("ads.tier.1", "0.00"),
            ("ads.tier.2", "9840.00"),
            ("ads.tier.3", "14760.00"),
            ("ads.tier.4", "4100.00"),
        ],
    );
}

#[test]
fn ads_that_the_seller_manages_cost_nothing() {
    let quote = priced(r#"{ "ads_managed": false, "depth": "basic" }"#);
    assert_eq!(quote.lines_of(Group::Ads).count(), 0);
}

#[track_caller]
fn check_term(months: u8, discount: Option<&str>, set_up: &[&str]) {
    let quote = priced(&format!(r#"{{ "term_months": {months} }}"#));
    let of_key = |key: &str| {
        let line = quote.lines.iter().find(|line| line.id.key() == key);
        line.map(|line| line.amount.to_string())
    };
    assert_eq!(
        of_key("base.term_discount").as_deref(),
        discount,
        "{months}"
    );
    let one_off: Vec<String> = quote
        .lines_of(Group::OneOff)
        .map(|line| line.amount.to_string())
        .collect();
    assert_eq!(one_off, set_up, "{months}");
    assert_eq!(quote.months.len(), usize::from(months));
}

#[test]
fn the_term_decides_discount_and_set_up() {
    // 12,800 × 5 % = 640, × 10 % = 1,280; set-up 12,800 × 50 % = 6,400.
    check_term(1, None, &["6400.00"]);
    check_term(5, None, &["6400.00"]);
    check_term(6, Some("-640.00"), &["6400.00"]);
    check_term(11, Some("-640.00"), &["6400.00"]);
    check_term(12, Some("-1280.00"), &["6400.00", "-6400.00"]);
    check_term(36, Some("-1280.00"), &["6400.00", "-6400.00"]);
}

#[test]
fn the_first_year_is_part_of_a_longer_term() {
    let quote = priced(r#"{ "term_months": 18, "start": "2027-10" }"#);
    // Defaults: 11,520.00 + 0.00 + 14,760.00 + 8,200.00 = 34,480.00 a month.
    check_totals(&quote, ["34480.00", "0.00", "413760.00", "620640.00"]);
    let last = quote.months.last().map(|fees| fees.month);
    assert_eq!(last, Month::new(2029, 3));
}

#[test]
fn small_sites_stand_outside_the_cap() {
    let quote = priced(
        r#"{ "term_months": 1, "figures": { "total": {
            "sites": ["IE", "PL", "SE", "BE", "NL", "UK", "ES", "IT", "FR", "DE"],
            "monthly_gmv": "0" } } }"#,
    );
    // 12,800 + 3 × 4,480 + 5,760 + 5 × 1,920 − 1,280 = 40,320, whatever the order
    // in which the sites are written.
    assert_eq!(quote.sum_of(Group::Base), Amount::from_major(40_320));
    assert_eq!(quote.lines_of(Group::Base).count(), 11);
}

/// The first site is the base fee itself, so that it counts towards the cap in
/// whichever group it is: otherwise a further site could make a quote cheaper.
#[test]
fn the_first_site_counts_towards_the_cap() {
    let card = given::card_text(|card| {
        card["sites"]["cap_percent"] = "120".into();
        card["sites"]["groups"] = json!([
            { "sites": ["FR"], "extra_percent": "0", "capped": false },
            { "sites": ["DE", "IT", "ES", "UK", "NL", "BE", "SE", "PL", "IE"],
              "extra_percent": "60", "capped": true },
        ]);
    });
    let card = RateCard::parse(&card).expect("a valid card");
    let of = |sites| {
        let inputs = format!(
            r#"{{ "term_months": 1,
                "figures": {{ "total": {{ "sites": {sites}, "monthly_gmv": "0" }} }} }}"#
        );
        quote(&card, &given::inputs(&inputs)).sum_of(Group::Base)
    };
    // 100 + 3 × 60 = 280 %, capped at 120 % of 12,800; and the same with DE first.
    assert_eq!(
        of(r#"["FR", "IT", "ES", "UK"]"#),
        Amount::from_major(15_360)
    );
    assert_eq!(
        of(r#"["DE", "FR", "IT", "ES", "UK"]"#),
        Amount::from_major(15_360)
    );
}

/// The base fee of 0.03 with a further site for 50 % each, capped at 200 %.
#[test]
fn the_cap_is_an_amount_and_not_a_sum_of_shares() {
    let of_fee = |fee: &str, sites| {
        let card = given::card_text(|card| {
            card["base_fee"]["growth"] = fee.into();
            card["limits"] = json!(null);
            card["sites"]["cap_percent"] = "200".into();
            for group in 0..3 {
                card["sites"]["groups"][group]["extra_percent"] = "50".into();
            }
        });
        let card = RateCard::parse(&card).expect("a valid card");
        let inputs = format!(
            r#"{{ "term_months": 1,
                "figures": {{ "total": {{ "sites": {sites}, "monthly_gmv": "0" }} }} }}"#
        );
        let quote = quote(&card, &given::inputs(&inputs));
        let of_base = quote.lines_of(Group::Base);
        of_base
            .map(|line| line.amount.minor())
            .collect::<Vec<i64>>()
    };
    let of = |sites| of_fee("0.03", sites);
    // 0.03 × 50 % = 0.015 → 0.02; the cap is 0.03 × 200 % = 0.06.
    assert_eq!(of(r#"["DE", "FR"]"#), [3, 2]);
    // 100 + 2 × 50 = 200 % is the cap, but the lines come to 0.07.
    assert_eq!(of(r#"["DE", "FR", "IT"]"#), [3, 2, 2, -1]);
    // 250 %: 0.09 in all. Rounded by itself, an excess of 50 % would be 0.02, and
    // the base 0.01 above the cap.
    assert_eq!(of(r#"["DE", "FR", "IT", "ES"]"#), [3, 2, 2, 2, -3]);
    // NL is outside the cap.
    assert_eq!(of(r#"["DE", "FR", "IT", "NL"]"#), [3, 2, 2, 2, -1]);
    // 0.04 + 2 × 0.02 is the cap, and nothing above it.
    assert_eq!(of_fee("0.04", r#"["DE", "FR", "IT"]"#), [4, 2, 2]);
}

#[test]
fn without_gmv_there_is_no_rate() {
    let quote = priced(r#"{ "figures": { "total": { "sites": ["PL"], "monthly_gmv": "0.00" } } }"#);
    assert_eq!(quote.lines_of(Group::Commission).count(), 0);
    assert_eq!(rate(&quote), None);
}

#[track_caller]
fn check_uk(gmv: [&str; 3], expected: &str) {
    let [first, second, third] = gmv;
    let quote = priced(&format!(
        r#"{{ "figures": {{ "by_site": [{{ "site": "UK",
            "gmv": ["{first}", "{second}", "{third}"], "orders": [0, 0, 0] }}] }} }}"#
    ));
    assert_eq!(quote.volume.gmv.to_string(), expected);
}

#[test]
fn pounds_are_rounded_once_as_a_mean_and_once_as_euros() {
    // 30,000.02 / 3 = 10,000.006… → 10,000.01; × 9.50 / 8.20 = 11,585.377…
    check_uk(["10000.00", "10000.01", "10000.01"], "11585.38");
    // 0.41 × 9.50 / 8.20 is exactly 0.475: half away from zero.
    check_uk(["0.41", "0.41", "0.41"], "0.48");
}
