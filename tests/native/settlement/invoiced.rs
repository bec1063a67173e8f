//! Fees of months, invoices and true-ups: docs/settlement.md, sections 5 and 6.

use eu_quote::kpi::Count;
use eu_quote::money::Amount;
use eu_quote::quote::Group;
use eu_quote::rate_card::RateCard;
use eu_quote::settlement::{Item, MonthFigures, Settlement};
use eu_quote::text::Lang;
use eu_quote::text::format::Plain;
use eu_quote::text::settlement::sheet::{Part, Sheet};
use serde_json::{Value, json};

use super::{
    Contract, as_planned, cents, first_period, half_year, month, on_target, restated, with,
};
use crate::given;

#[track_caller]
fn figures(settlement: &Settlement, index: usize) -> &MonthFigures {
    let month = &settlement.months[index];
    month.first.as_ref().expect("a reported month")
}

/// Germany in EUR and the United Kingdom in GBP, at 9.50 ÷ 8.20.
fn two_sites(edits: &Value) -> Value {
    let mut inputs = json!({
        "start": "2027-01",
        "term_months": 6,
        "figures": { "by_site": [
            { "site": "DE", "gmv": ["40000.00", "40000.00", "40000.00"],
              "orders": [1, 1, 1], "monthly_ad_spend": "4000.00", "acos_percent": "25" },
            { "site": "UK", "gmv": ["20000.00", "20000.00", "20000.00"],
              "orders": [1, 1, 1], "monthly_ad_spend": "2000.00", "acos_percent": "25" },
        ] },
    });
    inputs = with(inputs, edits);
    inputs
}

fn reports(german: &Value, british: &Value) -> Value {
    let report = |site: &str, edits| with(with(on_target(), &json!({ "site": site })), edits);
    json!({ "months": [
        { "month": "2027-01", "first": [report("UK", british), report("DE", german)],
          "approved_ad_budget": "10000.00" },
    ] })
}

/// The built-in card has every clause; its figures of 2026-11 stand in this test's
/// working: fee base 3 % unshipped, 8 % refunds, 19 and 20 % VAT.
#[track_caller]
fn sample(inputs: &Value) -> Contract {
    let card = given::card_text(|card| {
        card["fee_base"]["unshipped_percent"] = "3".into();
        card["fee_base"]["refund_percent"] = "8".into();
        for entry in card["fee_base"]["vat"].as_array_mut().expect("a list") {
            let percent = if entry["site"] == "DE" { "19" } else { "20" };
            entry["percent"] = percent.into();
        }
        card["limits"]["minimum"] = "0".into();
        card["limits"]["commission_cap"] = "20000".into();
    });
    Contract::by(RateCard::parse(&card).expect("a valid card"), inputs)
}

#[test]
fn every_report_is_converted_once() {
    let contract = Contract::new(&two_sites(&json!({})));
    let settlement = contract.settle(&reports(
        &json!({ "sales": "40000.00", "ad_spend": "4100.00" }),
        &json!({ "sales": "20001.10", "ad_spend": "2000.05" }),
    ));
    let january = figures(&settlement, 0);
    // 20,001.10 × 9.50 ÷ 8.20 = 23,172.0060…; 2,000.05 × 9.50 ÷ 8.20 = 2,317.1310….
    assert_eq!(january.sales[1].sales, cents(23_172_01));
    assert_eq!(january.gmv, cents(63_172_01));
    assert_eq!(january.ad_spend, cents(6_417_13));
    // 1,417.13 × 8 % × 8.20 = 929.63728; 33,172.01 × 5 % × 8.20 = 13,600.5241.
    assert_eq!(january.fees.ads, cents(92_964));
    assert_eq!(january.fees.commission, cents(14_760_00 + 13_600_52));
    // UK at 45 %, 5 % off; the set-up fee is charged in the first month.
    assert_eq!(january.fees.base, cents(17_632_00));
    assert_eq!(january.fees.one_off, cents(9_280_00));
    assert_eq!(january.fees, {
        let mut expected = settlement.months[0].forecast;
        expected.ads = january.fees.ads;
        expected.commission = january.fees.commission;
        expected.total = cents(17_632_00 + 92_964 + 28_360_52 + 9_280_00);
        expected
    });
}

/// The amounts of a site in the order of the deductions.
fn steps(figures: &MonthFigures, site: usize) -> [i64; 6] {
    let sales = figures.sales[site];
    [
        sales.sales,
        sales.unshipped,
        sales.refunds,
        sales.ad_sales,
        sales.vat,
        sales.fee_base,
    ]
    .map(Amount::minor)
}

#[test]
fn the_fee_base_takes_what_is_stated_and_estimates_the_rest() {
    let contract = sample(&two_sites(&json!({ "fee_base": {
        "measure": "shipped", "refunds": "deducted", "ad_sales": "excluded", "vat": "excluded",
    } })));
    let settlement = contract.settle(&reports(
        &json!({
            "sales": "40000.00", "ad_sales": "16000.00",
            "shipped_sales": "41000.00", "refunded_sales": "3000.00",
        }),
        &json!({ "sales": "8200.00", "ad_sales": "20000.00" }),
    ));
    let january = figures(&settlement, 0);
    // More shipped than ordered; 38,000.00 × 16,000 ÷ 40,000; 22,800.00 ÷ 1.19 =
    // 19,159.6638….
    let german = [
        40_000_00, 1_000_00, -3_000_00, -15_200_00, -3_640_34, 19_159_66,
    ];
    assert_eq!(steps(january, 0), german);
    // 8,200.00 GBP are 9,500.00 EUR: 3 % are 285.00, 8 % of 9,215.00 are 737.20; ads
    // cannot have sold more than was sold.
    let british = [9_500_00, -285_00, -737_20, -8_477_80, 0, 0];
    assert_eq!(steps(january, 1), british);
    assert_eq!(january.fee_base, cents(19_159_66));
    // 19,159.66 × 6 % × 8.20 = 9,426.55272.
    assert_eq!(january.fees.commission, cents(9_426_55));
}

#[test]
fn refunds_take_no_more_than_there_is() {
    let contract = sample(&two_sites(
        &json!({ "fee_base": { "refunds": "deducted" } }),
    ));
    let settlement = contract.settle(&reports(
        &json!({ "sales": "1000.00", "refunded_sales": "1000.01" }),
        &json!({ "sales": "0.00", "refunded_sales": "5.00" }),
    ));
    let january = figures(&settlement, 0);
    assert_eq!(steps(january, 0), [1_000_00, 0, -1_000_00, 0, 0, 0]);
    assert_eq!(steps(january, 1), [0; 6]);
    assert_eq!(january.fees.commission, Amount::ZERO);
}

#[test]
fn the_cap_holds_for_every_month() {
    let contract = sample(&two_sites(&json!({})));
    let settlement = contract.settle(&reports(&json!({}), &json!({})));
    let january = figures(&settlement, 0);
    assert_eq!(january.fees.commission, cents(20_000_00));
    let keys = january.lines.iter().map(|line| line.id.key());
    assert!(keys.into_iter().any(|key| key == "commission.cap"));
}

#[test]
fn growth_is_charged_above_the_quotes_fee_base() {
    let contract = sample(&json!({ "start": "2027-01", "model": "fee_and_increment" }));
    let fees = |sales: &str| {
        let report = with(on_target(), &json!({ "sales": sales }));
        let settlement = contract.settle(&json!({ "months": [month("2027-01", &report)] }));
        figures(&settlement, 0).clone()
    };
    // 10 % of what exceeds 50,000.00: 5,000.01 × 0.82 = 4,100.0082.
    let grown = fees("55000.01");
    assert_eq!(grown.fees.commission, cents(4_100_01));
    let commission = |figures: &MonthFigures| {
        let lines = figures.lines.iter();
        let lines = lines.filter(|line| line.group == Group::Commission);
        lines.map(|line| line.id.key()).collect::<Vec<_>>()
    };
    assert_eq!(commission(&grown), ["commission.increment"]);
    for sales in ["50000.00", "1.00", "0.00"] {
        let same = fees(sales);
        assert_eq!(same.fees.commission, Amount::ZERO, "{sales}");
        assert_eq!(commission(&same), ["commission.increment"]);
    }
    // 80,000.00 more: 65,600.00, of which 20,000.00 at most.
    let most = fees("130000.00");
    assert_eq!(most.fees.commission, cents(20_000_00));
    assert_eq!(
        commission(&most),
        ["commission.increment", "commission.cap"]
    );
}

#[test]
fn a_pure_commission_has_a_minimum_and_nothing_at_risk() {
    let contract = sample(&json!({ "start": "2027-01", "model": "commission_only" }));
    let report = with(on_target(), &json!({ "sales": "100.00" }));
    let months = ["2027-01", "2027-02", "2027-03"].map(|name| month(name, &report));
    let settlement = contract.settle(&json!({ "months": months }));
    let first = settlement.periods[0].first.as_ref().expect("reported");
    let lines = first.invoice.lines.iter();
    let items: Vec<_> = lines.map(|line| (line.item, line.amount)).collect();
    assert_eq!(
        items,
        [(Item::Fees(Group::Commission), cents(3 * 3_000_00))]
    );
}

#[test]
fn first_months_have_their_own_lines() {
    let contract = sample(&json!({
        "start": "2027-01", "term_months": 6,
        "conditions": { "trial": true }, "packages": { "a_plus": 2 }, "service_vat": true,
    }));
    let months = ["2027-01", "2027-02", "2027-03"].map(|name| month(name, &on_target()));
    let settlement = contract.settle(&json!({ "months": months }));
    for (month, index) in settlement.months.iter().zip(0..3) {
        let fees = figures(&settlement, index).fees;
        assert_eq!(fees.base, month.forecast.base);
        assert_eq!(fees.one_off, month.forecast.one_off);
        assert_eq!(fees.projects, month.forecast.projects);
    }
    assert!(figures(&settlement, 0).fees.projects > Amount::ZERO);
    assert!(figures(&settlement, 0).fees.base < figures(&settlement, 2).fees.base);
    let invoice = &settlement.periods[0].first.as_ref().expect("first").invoice;
    let percent = settlement.tax.expect("it is asked for");
    assert_eq!(invoice.tax, percent.of(invoice.total));
    assert!(invoice.tax > Amount::ZERO);
}

/// A month whose ad budget the seller has approved in writing.
fn approved(mut month: Value, budget: &str) -> Value {
    month["approved_ad_budget"] = budget.into();
    month
}

/// The contract's budget is 5,000.00, and the tier beyond 5,000.00 costs 8 % at 8.20.
#[test]
fn nothing_is_charged_on_ads_beyond_the_budget() {
    let contract = Contract::new(&json!({ "start": "2027-01", "term_months": 6 }));
    let ads = |spend: &str, budget: Option<&str>| {
        let report = with(on_target(), &json!({ "ad_spend": spend }));
        let plain = month("2027-01", &report);
        let month = budget.map_or(plain.clone(), |budget| approved(plain, budget));
        let settlement = contract.settle(&json!({ "months": [month] }));
        let figures = figures(&settlement, 0).clone();
        // What was spent stays what it was: only the fee stops.
        assert_eq!(figures.ad_spend.to_string(), spend);
        (figures.fees.ads, figures.ad_budget)
    };
    let agreed = Some(cents(5_000_00));
    assert_eq!(ads("5000.00", None), (Amount::ZERO, agreed));
    assert_eq!(ads("10000.00", None), (Amount::ZERO, agreed));
    // 5,000.00 × 8 % × 8.20, and no more than was approved.
    let ten = Some(cents(10_000_00));
    assert_eq!(ads("10000.00", Some("10000.00")), (cents(3_280_00), ten));
    assert_eq!(ads("20000.00", Some("10000.00")), (cents(3_280_00), ten));
    assert_eq!(ads("6000.00", Some("10000.00")), (cents(656_00), ten));
    // A budget can be lowered as well.
    let low = Some(cents(4_000_00));
    assert_eq!(ads("10000.00", Some("4000.00")), (Amount::ZERO, low));
}

/// A pure commission has no fee for ads, and a seller who runs them pays none.
#[test]
fn an_ad_budget_is_one_of_ad_management() {
    for edits in [
        json!({ "model": "commission_only" }),
        json!({ "ads_managed": false }),
    ] {
        let inputs = with(json!({ "start": "2027-01", "term_months": 6 }), &edits);
        let contract = sample(&inputs);
        let month = approved(month("2027-01", &on_target()), "1.00");
        let settlement = contract.settle(&json!({ "months": [month] }));
        let figures = figures(&settlement, 0);
        assert_eq!(figures.ad_budget, None);
        assert_eq!(figures.fees.ads, Amount::ZERO);
    }
}

/// The sheet says why.
#[test]
fn the_sheet_names_the_months_beyond_the_budget() {
    let contract = Contract::new(&json!({ "start": "2027-01", "term_months": 6 }));
    let report = with(on_target(), &json!({ "ad_spend": "5000.01" }));
    let within = with(on_target(), &json!({ "ad_spend": "5000.00" }));
    let months = [month("2027-01", &report), month("2027-02", &within)];
    let settlement = contract.settle(&json!({ "months": months }));
    let said = |lang| {
        let sheet = Sheet {
            lang,
            settlement: &settlement,
            format: &Plain,
        };
        let parts = sheet.period(&settlement.periods[0]);
        let lines = parts.into_iter().filter_map(|part| match part {
            Part::Line(line) if line.contains("5,000.0") => Some(line),
            _ => None,
        });
        lines.collect::<Vec<_>>()
    };
    assert_eq!(
        said(Lang::Zh),
        [
            "2027-01：广告花费 5,000.01 EUR 超过书面确认的预算 5,000.00 EUR，超出部分不计广告代投服务费"
        ]
    );
    assert_eq!(
        said(Lang::En),
        [
            "2027-01: 5,000.01 EUR spent on ads exceed the budget of 5,000.00 EUR confirmed in \
          writing; no management fee on what is beyond it"
        ]
    );
}

/// A month whose own ad fee leaves less missing than the quote's.
#[test]
fn the_minimum_counts_the_ad_fee_of_the_month() {
    let card = given::card_text(|card| card["limits"]["minimum"] = "15000".into());
    let card = RateCard::parse(&card).expect("a valid card");
    let contract = Contract::by(card, &json!({ "start": "2027-01" }));
    // 11,520.00 and no ad fee: 3,480.00 are missing.
    assert_eq!(contract.quote.months[0].base, cents(15_000_00));
    let report = with(on_target(), &json!({ "ad_spend": "6000.00" }));
    let approved = approved(month("2027-01", &report), "6000.00");
    let settlement = contract.settle(&json!({ "months": [approved] }));
    let fees = figures(&settlement, 0).fees;
    // 1,000.00 × 8 % × 8.20.
    assert_eq!((fees.base, fees.ads), (cents(14_344_00), cents(656_00)));
}

#[test]
fn a_second_export_of_the_same_figures_changes_nothing() {
    let contract = half_year();
    let actuals = contract.parse(&json!({ "months": first_period(as_planned) }));
    let actuals = actuals.expect("valid actuals");
    let settlement = contract.settle_parsed(&restated(&actuals, |_| {}));
    let true_up = settlement.periods[0].true_up.as_ref().expect("one");
    assert_eq!(true_up.difference.lines, []);
    assert_eq!(true_up.difference.total, Amount::ZERO);
}

/// From a bonus to a deduction: both lines stand in the difference.
#[test]
fn a_true_up_can_turn_a_bonus_into_a_deduction() {
    let contract = half_year();
    let better = |_: &str| json!({ "sales": "56000.00" });
    let actuals = contract.parse(&json!({ "months": first_period(better) }));
    let actuals = restated(&actuals.expect("valid"), |report| {
        report.counts = report.counts.with(Count::UnitsRefunded, 121);
    });
    let settlement = contract.settle_parsed(&actuals);
    let true_up = settlement.periods[0].true_up.as_ref().expect("one");
    let lines = true_up.difference.lines.iter();
    let items: Vec<_> = lines.map(|line| (line.item, line.amount)).collect();
    // 48 + 25 + 20 = 93 %: 7,296.00 × 7 %, and the bonus of 8 ÷ 20.
    assert_eq!(
        items,
        [
            (Item::Bonus, cents(-2_918_40)),
            (Item::Deduction, cents(-510_72))
        ]
    );
    assert_eq!(true_up.difference.total, cents(-3_429_12));
}

/// Fees are trued up month by month, even while the period is open.
#[test]
fn an_open_period_is_trued_up_for_its_fees() {
    let contract = half_year();
    let actuals = json!({ "months": [month("2028-01", &on_target())] });
    let actuals = contract.parse(&actuals).expect("valid actuals");
    let actuals = restated(&actuals, |report| {
        report.sales = report.sales - Amount::from_major(1_000);
    });
    let settlement = contract.settle_parsed(&actuals);
    let true_up = settlement.periods[0].true_up.as_ref().expect("one");
    assert_eq!(true_up.restated.assessment, None);
    assert_eq!(true_up.difference.total, cents(-410_00));
}
