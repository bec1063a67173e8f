//! What is priced as it stands and asked about all the same.

use eu_quote::calendar::Month;
use eu_quote::document::parse_json;
use eu_quote::money::{Amount, Currency, Percent};
use eu_quote::quote::quote;
use eu_quote::seller::{
    self, AdSalesAboveGmv, Doubt, SellerInputs, Site, Stated, doubts, is_fraction,
};
use eu_quote::text::Lang;
use eu_quote::text::doubt::{doubt, fraction};
use eu_quote::text::format::Plain;
use serde_json::{Value, json};

use crate::given;

#[track_caller]
fn parsed(document: &Value) -> SellerInputs {
    let document = parse_json(&document.to_string()).expect("JSON");
    let defaults = given::card().defaults(given::start());
    seller::parse(&document, &defaults).expect("valid inputs")
}

fn found(document: &Value) -> Vec<Doubt> {
    let inputs = parsed(document);
    doubts(&inputs, inputs.start.first_day())
}

fn totals(gmv: &str, ad_spend: &str, acos: &str) -> Value {
    json!({ "figures": { "total": {
        "sites": ["DE"], "monthly_gmv": gmv, "monthly_ad_spend": ad_spend, "acos_percent": acos,
    } } })
}

fn percent(hundredths: i32) -> Percent {
    Percent::from_hundredths(hundredths)
}

/// 30 % written as 0.3: nothing is left for a commission on organic sales.
#[test]
fn an_acos_that_sells_more_than_is_sold_is_asked_about() {
    let mut document = totals("50000", "5000", "0.3");
    document["fee_base"] = json!({ "ad_sales": "excluded" });
    let inputs = parsed(&document);
    let card = given::card();
    assert_eq!(quote(&card, &inputs).volume.fee_base, Amount::ZERO);
    // 5,000 ÷ 0.3 % = 1,666,666.666….
    let above = AdSalesAboveGmv {
        ad_spend: Amount::from_major(5_000),
        acos: percent(30),
        ad_sales: Amount::from_minor(1_666_666_67),
        gmv: Amount::from_major(50_000),
    };
    let found = found(&document);
    assert_eq!(
        found,
        [
            Doubt::AdSalesAboveGmv(None, above),
            Doubt::Fraction(Stated::Acos(None), percent(30)),
        ]
    );
    let say = |lang| -> Vec<String> {
        let all = found.iter();
        all.map(|&found| doubt(lang, found, Currency::Eur, &Plain))
            .collect()
    };
    assert_eq!(
        say(Lang::Zh),
        [
            "广告花费 5,000.00 EUR ÷ ACoS 0.3% = 广告销售额 1,666,666.67 EUR，高于 GMV 50,000.00 EUR，请核对这三项",
            "ACoS：按 0.3% 计算，是否应为 30%？若是，请填 30",
        ]
    );
    assert_eq!(
        say(Lang::En),
        [
            "Ad spend 5,000.00 EUR ÷ ACoS 0.3% = ad sales of 1,666,666.67 EUR, more than the GMV of 50,000.00 EUR. Please check the three",
            "ACoS: taken as 0.3%. Did you mean 30%? Then enter 30",
        ]
    );
}

#[test]
fn ad_sales_may_come_to_all_sales() {
    // 15,000 ÷ 30 % = 50,000.
    assert_eq!(found(&totals("50000", "15000", "30")), []);
    let [Doubt::AdSalesAboveGmv(None, above)] = *found(&totals("50000", "15000.01", "30")) else {
        unreachable!("one doubt");
    };
    assert_eq!(above.ad_sales, Amount::from_minor(50_000_03));
    // A store that has sold nothing yet, and one without ads.
    assert_eq!(found(&totals("0", "1", "30")).len(), 1);
    assert_eq!(found(&totals("0", "0", "30")), []);
}

#[test]
fn each_site_is_held_to_its_own_sales() {
    let row = |site: &str, gmv: [&str; 3], spend: &str, acos: &str| {
        json!({ "site": site, "gmv": gmv, "orders": [1, 1, 1], "monthly_ad_spend": spend,
            "acos_percent": acos })
    };
    // Of 100, 100 and 101 pounds a third is 100.33: 30.10 ÷ 30 % = 100.33 is still below
    // 100.333…, and 30.11 ÷ 30 % is not.
    let document = |spend: &str| {
        json!({ "figures": { "by_site": [
            row("DE", ["900", "900", "900"], "90", "10"),
            row("UK", ["100", "100", "101"], spend, "30"),
        ] } })
    };
    assert_eq!(found(&document("30.10")), []);
    let [Doubt::AdSalesAboveGmv(Some(Site::Uk), above)] = *found(&document("30.11")) else {
        unreachable!("one doubt");
    };
    assert_eq!(above.gmv, Amount::from_minor(100_33));
    let doubted = Doubt::AdSalesAboveGmv(Some(Site::Uk), above);
    let told = doubt(Lang::En, doubted, Currency::Eur, &Plain);
    assert!(
        told.starts_with("UK ad spend 30.11 GBP ÷ ACoS 30%"),
        "{told}"
    );
}

#[test]
fn every_percentage_that_looks_like_a_fraction_is_asked_about() {
    let document = json!({
        "goals": { "gmv_growth_percent": "0.1", "acos_cut_percent": "0.15",
            "conversion_rise_percent": "0.99" },
        "baselines": { "unit_session_percentage": "0.12", "return_rate_percent": "0.08" },
        "health": { "odr": "0.5", "lsr": "0.5", "cancellation_rate": "0.5",
            "vtr": "0.98" },
        "kpi_plan": { "stock_out_percent": "0.05", "localisation_points": "0.9",
            "response_time_percent": "0.95" },
        "proposals": [
            { "provider": "agency", "sites": ["DE"], "monthly_fee": "1" },
            { "provider": "agency", "sites": ["DE"], "commission_percent": "0.05",
              "ad_percent": "0.1" },
        ],
    });
    let asked: Vec<(Stated, i32)> = found(&document)
        .into_iter()
        .map(|found| match found {
            Doubt::Fraction(stated, percent) => (stated, percent.hundredths()),
            other => unreachable!("{other:?}"),
        })
        .collect();
    assert_eq!(
        asked,
        [
            (Stated::GmvGrowth, 10),
            (Stated::AcosCut, 15),
            (Stated::ConversionRise, 99),
            (Stated::Conversion, 12),
            (Stated::ReturnRate, 8),
            (Stated::ValidTracking, 98),
            (Stated::StockOut, 5),
            (Stated::Localisation, 90),
            (Stated::ResponseTime, 95),
            (Stated::Commission(2), 5),
            (Stated::AdShare(2), 10),
        ]
    );
    let told = |lang, stated, hundredths| {
        let found = Doubt::Fraction(stated, percent(hundredths));
        doubt(lang, found, Currency::Eur, &Plain)
    };
    assert_eq!(
        told(Lang::Zh, Stated::ReturnRate, 8),
        "当前退货率：按 0.08% 计算，是否应为 8%？若是，请填 8"
    );
    assert_eq!(
        told(Lang::En, Stated::Commission(2), 5),
        "Quote 2 · GMV commission, one rate: taken as 0.05%. Did you mean 5%? Then enter 5"
    );
}

#[test]
fn what_is_below_one_per_cent_looks_like_a_fraction() {
    for (hundredths, is) in [(-1, false), (0, false), (1, true), (99, true), (100, false)] {
        assert_eq!(is_fraction(percent(hundredths)), is, "{hundredths}");
        let asked = fraction(Lang::En, percent(hundredths), &Plain);
        assert_eq!(asked.is_some(), is, "{hundredths}");
    }
}

/// Whatever a card takes for granted is not the seller's slip.
#[test]
fn nobody_is_asked_about_defaults() {
    let start = Month::new(2027, 1).expect("a month");
    let mut inputs = given::card().defaults(start);
    inputs.goals.gmv_growth = percent(10);
    if let seller::Figures::Total(totals) = &mut inputs.figures {
        totals.acos = Some(percent(30));
    }
    assert_eq!(doubts(&inputs, start.first_day()), []);
    inputs.assumed = inputs.assumed.without(seller::Field::GmvGrowth);
    let growth = Doubt::Fraction(Stated::GmvGrowth, percent(10));
    assert_eq!(doubts(&inputs, start.first_day()), [growth]);
}
