//! Worked out by hand.

use eu_quote::money::Amount;
use eu_quote::outlook::{Case, Factor, Level, Outlook, Projection, SEED, Swing, outlook, simulate};
use eu_quote::quote::quote;
use eu_quote::rate_card::Source;
use eu_quote::seller::{Depth, Model, Site, TermMonths};
use serde_json::json;

use super::{ahead, card, clause, column, inputs};
use crate::cards::{OPTIONAL_CLAUSES, remove};

fn sums(outlook: &Outlook) -> [[String; 4]; 3] {
    outlook.projections.each_ref().map(|projection| {
        let sums = [
            projection.fees(),
            projection.kpi(),
            projection.first_year(),
            projection.paid(),
        ];
        sums.map(|sum| sum.to_string())
    })
}

/// 12 months from January, DE, GMV 50,000, ad spend 5,000, growth 10 % a quarter.
///
/// Base 11,520 a month. Commission 14,760 for the first 30,000 EUR, then 5 % × 8.20 =
/// 0.41; ads free up to 5,000, then 8 % × 8.20 = 0.656. Without growth the months sell
/// 40, 40, 45, 45, 50, 50, 55, 50, 50, 50, 60 and 65 thousand, so 125, 145, 155 and
/// 175 thousand a quarter.
///
/// |          | growth of the quarters | GMV   | ad spend above 5,000        |
/// |----------|------------------------|-------|-----------------------------|
/// | low      | none                   | 600 k | 0.5 + 1 + 1.5 = 3 k         |
/// | expected | 5, 10, 15, 20 %        | 679 k | 0.5 + 0.5, 1.325 + 0.75 +   |
/// |          |                        |       | 0.75, 1 + 2.2 + 2.8 = 9.825 |
/// | high     | 10, 20, 30, 40 %       | 758 k | 17.05 k                     |
///
/// - fees low: 138,240 + 12 × 14,760 + 240,000 × 0.41 + 3,000 × 0.656
/// - expected: 138,240 + 177,120 + 319,000 × 0.41 + 9,825 × 0.656
/// - high: 138,240 + 177,120 + 398,000 × 0.41 + 17,050 × 0.656
///
/// Each quarter has 34,560 of base fees, so 6,912 at risk and as much to win. A score of
/// 60 % takes 40 % of it, one of 110 % wins half of it.
#[test]
fn a_simple_seller_through_a_year() {
    let outlook = ahead("{}");
    let expected = [
        ["415728.00", "-11059.20", "404668.80", "404668.80"],
        ["452595.20", "0.00", "452595.20", "452595.20"],
        ["489724.80", "13824.00", "503548.80", "503548.80"],
    ];
    assert_eq!(sums(&outlook), expected.map(|sums| sums.map(str::to_owned)));
    let gmv = column(&outlook, 1, |month| month.volume.gmv);
    assert_eq!(
        [&gmv[0], &gmv[6], &gmv[11]],
        ["42000.00", "63250.00", "78000.00"]
    );
    let ads = column(&outlook, 1, |month| month.fees.ads);
    assert_eq!([&ads[0], &ads[6], &ads[11]], ["0.00", "869.20", "1836.80"]);
    let fees = column(&outlook, 1, |month| month.fees.total);
    assert_eq!(
        [&fees[0], &fees[6], &fees[11]],
        ["31200.00", "40781.70", "47796.80"]
    );
    // A period is settled in its last month.
    let kpi = column(&outlook, 0, |month| month.kpi);
    let settled = ["0.00", "0.00", "-2764.80"];
    assert_eq!(kpi, settled.repeat(4));
}

/// Two stores of three are new: of 10,000.01 EUR they have 3,333.34 (DE) and 3,333.33
/// (IT), the live one (FR) 3,333.34, since the two cents that are left go to DE and FR.
/// They begin with 20, 45 and 70 % of it; five months from October on, with seasons of
/// 1, 1.2, 1.3, 0.8 and 0.8.
///
/// New 6,666.67, live 3,333.34, no growth goal:
///
/// - October: 3,333.34 + 1,333.334 = 4,666.674 → 4,666.67
/// - November: (3,333.34 + 3,000.0015) × 1.2 = 7,600.0098 → 7,600.01
/// - December: (3,333.34 + 4,666.669) × 1.3 = 10,400.0117 → 10,400.01
/// - January, February: 10,000.01 × 0.8 = 8,000.008 → 8,000.01
///
/// Ad spend 999.99 in proportion: × 4,666.67 ÷ 10,000.01 = 466.6618… and so on.
#[test]
fn new_stores_begin_small() {
    let card = card(|card| {
        card["launch"] = clause(
            "92",
            &json!({ "gmv_percent": ["20", "45", "70"], "discount_percent": "0" }),
        );
    });
    let inputs = inputs(
        r#"{ "start": "2026-10", "term_months": 5, "goals": { "gmv_growth_percent": "0" },
            "figures": { "total": { "sites": ["IT", "FR", "DE"], "monthly_gmv": "10000.01",
                "monthly_ad_spend": "999.99" } },
            "stores": [{ "site": "IT", "stage": "new" }, { "site": "DE", "stage": "new" }] }"#,
    );
    let outlook = outlook(&card, &inputs);
    let gmv = ["4666.67", "7600.01", "10400.01", "8000.01", "8000.01"];
    let ad_spend = ["466.66", "759.99", "1039.99", "799.99", "799.99"];
    for scenario in 0..3 {
        assert_eq!(column(&outlook, scenario, |month| month.volume.gmv), gmv);
        let spent = column(&outlook, scenario, |month| month.volume.ad_spend);
        assert_eq!(spent, ad_spend);
    }
    // Two periods, of three months and of two.
    let kpi = column(&outlook, 0, |month| month.kpi);
    let settled: Vec<bool> = kpi.iter().map(|kpi| kpi != "0.00").collect();
    assert_eq!(settled, [false, false, true, false, true]);
}

/// Stated by site, the new store is the one that is named: UK sells 1,000 GBP, which
/// are 9,500 ÷ 8.20 = 1,158.54 EUR, and DE sells 2,000.
#[test]
fn a_new_store_with_figures_of_its_own() {
    let card = card(|card| {
        card["launch"] = clause(
            "92",
            &json!({ "gmv_percent": ["50"], "discount_percent": "0" }),
        );
    });
    let inputs = inputs(
        r#"{ "start": "2027-05", "term_months": 2, "goals": { "gmv_growth_percent": "0" },
            "figures": { "by_site": [
                { "site": "UK", "gmv": ["1000", "1000", "1000"], "orders": [1, 1, 1] },
                { "site": "DE", "gmv": ["2000", "2000", "2000"], "orders": [1, 1, 1] } ] },
            "stores": [{ "site": "UK", "stage": "new" }] }"#,
    );
    // 2,000 + 579.27, then 3,158.54; May and June are mean months.
    let gmv = column(&outlook(&card, &inputs), 0, |month| month.volume.gmv);
    assert_eq!(gmv, ["2579.27", "3158.54"]);
}

/// What the seller states comes before what the card says. 7.5 CNY for a euro: a pure
/// commission of 14 % on 50,000 × 40 % = 20,000 EUR is 21,000; in the month without
/// sales the minimum of 3,000 is left. Ads have no fee under it.
#[test]
fn stated_seasons_and_exchange_rate() {
    let inputs = inputs(
        r#"{ "start": "2027-02", "term_months": 2, "model": "commission_only",
            "goals": { "gmv_growth_percent": "0" },
            "outlook": { "seasons_percent": [0, 40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
                "exchange": "7.5" } }"#,
    );
    let outlook = outlook(&card(|_| ()), &inputs);
    assert_eq!(outlook.basis.seasons_from, Source::Stated);
    assert_eq!(outlook.basis.exchange, 75_000);
    let fees = column(&outlook, 0, |month| month.fees.total);
    assert_eq!(fees, ["21000.00", "3000.00"]);
    let ad_spend = column(&outlook, 0, |month| month.volume.ad_spend);
    assert_eq!(ad_spend, ["2000.00", "0.00"]);
}

/// The sample seller with a term of 3 months from May: seasons 100, 100 and 110 %,
/// expected growth 5 %: 52,500, 52,500 and 57,750 EUR. Base 12,800 a month, set-up
/// 6,400, 8 % × 8.20 of what ad spend exceeds 5,000 by: 250, 250 and 775.
///
/// Fees: 3 × 12,800 + 6,400 + 3 × 14,760 + (22,500 × 2 + 27,750) × 0.41 + 1,275 × 0.656
/// = 38,400 + 6,400 + 44,280 + 29,827.50 + 836.40 = 119,743.90.
///
/// - GMV at 80 %: 42,000, 42,000 and 46,200; 130,200 less 90,000 is 40,200 × 0.41
///   = 16,482, so −13,345.50; at 120 % it is as much more. Ad spend stays.
/// - Growth: without it, GMV 50, 50 and 55 thousand: 65,000 × 0.41 = 26,650, and ad
///   spend above 5,000 only in July, 500 × 0.656 = 328: −3,177.50 − 508.40 =
///   −3,685.90. With all of it, GMV 55, 55 and 60.5: 80,500 × 0.41 = 33,005, ads
///   (500 + 500 + 1,050) × 0.656 = 1,344.80: +3,177.50 + 508.40.
/// - Ad spend at 70 %: 3,675, 3,675 and 4,042.50, all free: −836.40; at 140 %: 7,350,
///   7,350 and 8,085: 7,785 × 0.656 = 5,106.96: +4,270.56.
/// - Exchange at 95 %: 7.79. Commission 72,750 × 5 % × 7.79 + 90,000 × 6 % × 7.79 =
///   28,336.125 + 42,066, rounded by month: 8,763.75 + 8,763.75 + 10,808.63 (10,808.625);
///   ads 1,275 × 8 % × 7.79 = 794.58: 70,402.13 + 794.58 against 74,107.50 + 836.40:
///   −3,747.19. At 105 %, 8.61: 46,494 + 9,686.25 + 9,686.25 + 11,946.38 (11,946.375) +
///   878.22 = 78,691.10: +3,747.20.
/// - Score: the period has 38,400 of base fees, 7,680 at risk and as much to win: −40 %
///   are −3,072, and half of the bonus is 3,840.
/// - Depth: basic is 6,800 (set-up 3,400), but ads cost 12 % × 8.20, at least 4,500:
///   52,500 × 10 % × 12 % × 8.20 = 5,166, twice, and 5,682.60: −18,000 − 3,000 +
///   16,014.60 − 836.40 = −5,821.80. Full is 19,800 (9,900): +21,000 + 3,500.
/// - Sites: FR adds 4,480 a month and 2,240 to the set-up: +15,680.
/// - Term: 6 months from May, less 5 %: base 12,160; the set-up stays 6,400. GMV 52,500,
///   52,500, 57,750 and at growth 10 % 55,000 in August, September and October: base
///   72,960, commission 88,560 + (72,750 + 75,000) × 0.41 = 60,577.50, ads 836.40 + 3 ×
///   500 × 0.656 = 984: 230,317.90 for 6 months, so 115,158.95 for 3: −4,584.95.
#[test]
fn what_moves_the_total() {
    let outlook = ahead(r#"{ "start": "2027-05", "term_months": 3 }"#);
    assert_eq!(outlook.projections[1].paid().to_string(), "119743.90");
    let tornado = outlook.tornado.expect("a variation");
    assert_eq!(tornado.base, outlook.projections[1].paid());
    let change = |case: Option<Case>| case.map(|case| case.change.to_string());
    let found = |factor| {
        let swing = tornado.swings.iter().find(|swing| swing.factor == factor);
        let swing = swing.expect("every factor");
        [change(swing.low), change(swing.high)]
    };
    let cases = |low: &str, high: &str| [Some(low.to_owned()), Some(high.to_owned())];
    assert_eq!(found(Factor::Gmv), cases("-13345.50", "13345.50"));
    assert_eq!(found(Factor::Growth), cases("-3685.90", "3685.90"));
    assert_eq!(found(Factor::AdSpend), cases("-836.40", "4270.56"));
    assert_eq!(found(Factor::Exchange), cases("-3747.19", "3747.20"));
    assert_eq!(found(Factor::Score), cases("-3072.00", "3840.00"));
    assert_eq!(found(Factor::Depth), cases("-5821.80", "24500.00"));
    assert_eq!(found(Factor::Sites), [None, Some("15680.00".into())]);
    assert_eq!(found(Factor::Term)[0].as_deref(), Some("-4584.95"));
    // The widest first.
    let widths: Vec<_> = tornado.swings.iter().map(Swing::width).collect();
    assert!(widths.is_sorted_by(|a, b| a >= b), "{widths:?}");
    let first: Vec<Factor> = tornado
        .swings
        .iter()
        .take(3)
        .map(|swing| swing.factor)
        .collect();
    assert_eq!(first, [Factor::Depth, Factor::Gmv, Factor::Sites]);
}

/// Without growth and ads the year of `a_simple_seller_through_a_year` costs 138,240 +
/// 275,520 = 413,760. Two such years cost twice as much, so nothing more a month. Six
/// months from January sell 270,000: 6 × 12,160 + 6,400 + 6 × 14,760 + 90,000 × 0.41 =
/// 204,820, or 409,640 for twelve.
#[test]
fn another_term_is_scaled_to_the_present_one() {
    let outlook = ahead(r#"{ "ads_managed": false, "goals": { "gmv_growth_percent": "0" } }"#);
    let tornado = outlook.tornado.expect("a variation");
    assert_eq!(tornado.base.to_string(), "413760.00");
    let term = tornado
        .swings
        .iter()
        .find(|swing| swing.factor == Factor::Term);
    let term = term.expect("every factor");
    let case = |months, minor| Case {
        level: Level::Term(TermMonths::new(months).expect("a term")),
        change: Amount::from_minor(minor),
    };
    assert_eq!(term.low, Some(case(6, -4_120_00)));
    assert_eq!(term.high, Some(case(24, 0)));
    // What changes nothing comes last, in the order of the list.
    let last: Vec<Factor> = tornado
        .swings
        .iter()
        .rev()
        .map(|swing| swing.factor)
        .collect();
    assert_eq!(last[..2], [Factor::AdSpend, Factor::Growth]);
}

/// The ends of what can be chosen: the deepest service, all ten sites, 24 months.
#[test]
fn a_choice_that_cannot_go_further_is_left_out() {
    let inputs = inputs(
        r#"{ "depth": "full", "term_months": 24, "figures": { "total": {
            "sites": ["DE", "FR", "IT", "ES", "UK", "NL", "BE", "SE", "PL", "IE"],
            "monthly_gmv": "1" } } }"#,
    );
    let tornado = outlook(&card(|_| ()), &inputs)
        .tornado
        .expect("a variation");
    let levels = |factor| {
        let swing = tornado.swings.iter().find(|swing| swing.factor == factor);
        let swing = swing.expect("every factor");
        [swing.low, swing.high].map(|case| case.map(|case| case.level))
    };
    assert_eq!(
        levels(Factor::Depth),
        [Some(Level::Depth(Depth::Growth)), None]
    );
    assert_eq!(
        levels(Factor::Sites),
        [Some(Level::Without(Site::Ie)), None]
    );
    let six = TermMonths::new(6).map(Level::Term);
    assert_eq!(levels(Factor::Term), [six, None]);
}

/// By site: what is taken off takes its sales along, what is added brings none. DE sells
/// 20,000 and FR 10,000 EUR, no growth, flat seasons, no ads, a year: base (12,800 +
/// 4,480) × 90 % = 15,552, commission 30,000 × 0.492 = 14,760 a month.
///
/// - Without FR: 11,520 and 9,840: −4,032 − 4,920 = −8,952 a month, −107,424.
/// - With IT: 4,480 × 90 % = 4,032 a month, 48,384.
#[test]
fn a_site_goes_with_its_sales_and_comes_without_any() {
    let flat = card(|card| {
        card.as_object_mut().expect("an object").remove("seasons");
    });
    let inputs = inputs(
        r#"{ "ads_managed": false, "goals": { "gmv_growth_percent": "0" },
            "figures": { "by_site": [
                { "site": "DE", "gmv": ["20000", "20000", "20000"], "orders": [1, 1, 1] },
                { "site": "FR", "gmv": ["10000", "10000", "10000"], "orders": [1, 1, 1] } ] } }"#,
    );
    let outlook = outlook(&flat, &inputs);
    assert_eq!(outlook.basis.seasons_from, Source::Nobody);
    let tornado = outlook.tornado.expect("a variation");
    let sites = tornado
        .swings
        .iter()
        .find(|swing| swing.factor == Factor::Sites);
    let sites = sites.expect("every factor");
    let case = |level, minor| {
        Some(Case {
            level,
            change: Amount::from_minor(minor),
        })
    };
    assert_eq!(sites.low, case(Level::Without(Site::Fr), -107_424_00));
    assert_eq!(sites.high, case(Level::With(Site::It), 48_384_00));
}

/// The projection works, every month alike; what takes a variation is not there.
#[test]
fn a_card_without_variation_still_projects() {
    let card = card(|card| {
        for clause in OPTIONAL_CLAUSES {
            remove(card, clause);
        }
    });
    let inputs = inputs("{}");
    let outlook = outlook(&card, &inputs);
    assert_eq!(outlook.tornado, None);
    assert_eq!(simulate(&card, &inputs, SEED, 10), None);
    assert_eq!(outlook.basis.seasons_from, Source::Nobody);
    // Low is the quote; no score moves anything.
    let quote = quote(&card, &inputs);
    assert_eq!(outlook.projections[0].paid(), quote.totals.term);
    assert!(
        outlook
            .projections
            .iter()
            .all(|ahead| ahead.kpi() == Amount::ZERO)
    );
}

/// Limits and a fee base. January is a mean month, February sells twice as much; 10 %
/// are not shipped.
///
/// |            | January                                  | February                    |
/// |------------|------------------------------------------|-----------------------------|
/// | fee base   | 45,000                                   | 90,000                      |
/// | commission | (1,800 + 15,000 × 5 %) × 8.20 = 20,910   | 4,800 × 8.20 = 39,360,      |
/// |            |                                          | capped at 30,000            |
/// | ads        | 5,000 × 12 % × 8.20 = 4,920              | 9,840                       |
/// | base       | 6,800 + 280 to reach 12,000 with the ads | 6,800: 16,640 is more       |
#[test]
fn limits_hold_month_by_month() {
    let card = card(|card| {
        card["limits"] = clause(
            "92",
            &json!({ "minimum": "12000", "commission_cap": "30000" }),
        );
        let vat = Site::ALL.map(|site| json!({ "site": site.code(), "percent": "20" }));
        card["fee_base"] = clause(
            "93",
            &json!({ "unshipped_percent": "10", "refund_percent": "0", "vat": vat }),
        );
    });
    let inputs = inputs(
        r#"{ "depth": "basic", "term_months": 2, "goals": { "gmv_growth_percent": "0" },
            "fee_base": { "measure": "shipped" },
            "outlook": { "seasons_percent": [100, 200, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] } }"#,
    );
    let outlook = outlook(&card, &inputs);
    let figures = |figure| column(&outlook, 1, figure);
    assert_eq!(
        figures(|month| month.volume.fee_base),
        ["45000.00", "90000.00"]
    );
    assert_eq!(
        figures(|month| month.fees.commission),
        ["20910.00", "30000.00"]
    );
    assert_eq!(figures(|month| month.fees.ads), ["4920.00", "9840.00"]);
    assert_eq!(figures(|month| month.fees.base), ["7080.00", "6800.00"]);
}

/// Projects have no volume to follow: every course costs the same.
#[test]
fn projects_do_not_spread() {
    let inputs =
        inputs(r#"{ "model": "projects", "term_months": 2, "packages": { "a_plus": 2 } }"#);
    let card = card(|_| ());
    let outlook = outlook(&card, &inputs);
    let [low, expected, high] = outlook.projections.each_ref().map(Projection::paid);
    assert!(low > Amount::ZERO && low == expected && expected == high);
    let found = simulate(&card, &inputs, SEED, 20).expect("a variation");
    let range = found.models.last().expect("projects are simulated");
    assert_eq!(range.model, Model::Projects);
    assert_eq!([range.term.low, range.term.high], [low, low]);
    // Nobody asks for projects elsewhere.
    let without = super::inputs(r#"{ "term_months": 2 }"#);
    let found = simulate(&card, &without, SEED, 20).expect("a variation");
    assert_eq!(found.models.len(), 3);
}
