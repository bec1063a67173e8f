//! What stores need and what is not in the quote, worked out by hand from
//! docs/market.md, and what holds for all of it.

use eu_quote::calendar::{format_date, parse_date};
use eu_quote::export;
use eu_quote::market::compliance::{Charge, Cost, Duties, DutyItem, Readiness, SiteDuties, duties};
use eu_quote::market::exclusions::{Exclusions, Kind, Range, exclusions};
use eu_quote::money::{Amount, Percent};
use eu_quote::quote::quote;
use eu_quote::rate_card::{Duty, RateCard};
use eu_quote::seller::{Goods, SellerInputs, Site, Standing, Store};
use eu_quote::text::Lang;
use eu_quote::text::compliance as words;
use eu_quote::text::format::Plain;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};
use time::Date;

use crate::{arbitrary, given};

/// A clause with what every clause has.
fn clause(number: &str, terms: &Value) -> Value {
    let mut clause = json!({
        "clause": number,
        "source": { "zh-CN": "示例", "en": "Sample" },
        "date": "2026-11-01",
    });
    for (name, value) in terms.as_object().expect("fields") {
        clause[name] = value.clone();
    }
    clause
}

/// site, duty, goods, once, a year, currency, weeks
type Row = (
    &'static str,
    &'static str,
    &'static [&'static str],
    &'static str,
    &'static str,
    &'static str,
    u8,
);

const ROWS: [Row; 9] = [
    ("DE", "responsible_person", &[], "100", "300", "EUR", 1),
    ("DE", "vat", &[], "50", "350", "EUR", 6),
    ("DE", "packaging", &[], "0", "199", "EUR", 2),
    (
        "DE",
        "electronics",
        &["electronics", "batteries"],
        "500",
        "400",
        "EUR",
        10,
    ),
    ("FR", "vat", &[], "150", "350", "EUR", 8),
    ("FR", "fiscal_representative", &[], "0", "1000", "EUR", 9),
    ("FR", "responsible_person", &[], "120", "360", "EUR", 2),
    ("UK", "vat", &[], "45", "301", "GBP", 5),
    ("UK", "responsible_person", &[], "80", "250", "GBP", 3),
];

fn duty((site, duty, goods, one_off, yearly, currency, weeks): Row) -> Value {
    json!({
        "site": site, "duty": duty, "goods": goods, "one_off": one_off, "yearly": yearly,
        "currency": currency, "weeks": weeks,
        "source": { "zh-CN": "示例", "en": "Sample" }, "date": "2026-10-01",
    })
}

fn vat_rates() -> Value {
    let rates = [19, 20, 22, 21, 20, 21, 21, 25, 23, 23];
    let rate =
        |(site, rate): (Site, u8)| json!({ "site": site.code(), "percent": rate.to_string() });
    Site::ALL.into_iter().zip(rates).map(rate).collect()
}

/// The sample with clauses of this test.
#[track_caller]
fn card() -> RateCard {
    let text = given::card_text(|card| {
        card["compliance"] = clause(
            "21",
            &json!({
                "filing_discounts": [
                    { "from_countries": 2, "percent": "10" },
                    { "from_countries": 3, "percent": "25" },
                ],
                "duties": ROWS.map(duty),
            }),
        );
        card["exclusions"] = clause(
            "22",
            &json!({
                "subscription": "39", "referral_percent": "15", "fulfilment": "4.50",
                "order_value": "25",
                "referral_by_goods": [
                    { "goods": "electronics", "percent": "7" },
                    { "goods": "toys", "percent": "15.5" },
                ],
            }),
        );
        card["fee_base"] = clause(
            "23",
            &json!({ "unshipped_percent": "0", "refund_percent": "0", "vat": vat_rates() }),
        );
        card["service_vat"] = clause("24", &json!({ "percent": "6" }));
    });
    RateCard::parse(&text).expect("a valid card")
}

const SELLER: &str = r#"{
    "figures": { "total": {
        "sites": ["DE", "FR", "UK"], "monthly_gmv": "60000", "monthly_ad_spend": "4000"
    } },
    "goods": ["electronics", "toys"],
    "stores": [
        { "site": "DE", "vat": "held", "epr": "missing" },
        { "site": "FR", "stage": "new", "vat": "missing", "product_safety": "missing" },
        { "site": "IT", "vat": "missing" }
    ]
}"#;

/// A Monday, 60 days before the start of every inputs document that names none.
fn today() -> Date {
    parse_date("2026-11-02").expect("a date")
}

#[track_caller]
fn duties_of(json: &str) -> Duties {
    duties(&card(), &given::inputs(json), today()).expect("a card that knows duties")
}

#[track_caller]
fn site(duties: &Duties, site: Site) -> &SiteDuties {
    let mut found = duties.sites.iter().filter(|duties| duties.site == site);
    found.next().expect("an operated site")
}

fn cost(one_off: i64, yearly: i64) -> Cost {
    Cost {
        one_off: Amount::from_minor(one_off),
        yearly: Amount::from_minor(yearly),
    }
}

/// The same of a duty whose cost is known.
const fn known(cost: Cost) -> Charge {
    Charge {
        one_off: Some(cost.one_off),
        yearly: Some(cost.yearly),
    }
}

#[track_caller]
fn check(item: &DutyItem, duty: Duty, standing: Standing, charged: Cost, in_cny: Cost) {
    assert_eq!((item.duty, item.standing), (duty, standing));
    assert_eq!(item.charged, known(charged), "{duty:?}");
    assert_eq!(item.cost, known(in_cny), "{duty:?}");
}

/// VAT in three countries: 25 % off filing. EUR at 8.20, GBP at 9.50.
#[test]
fn duties_cost_what_is_worked_out_by_hand() {
    use Standing::{Held, Missing, Unknown};

    let duties = duties_of(SELLER);
    assert_eq!(duties.filing_countries, 3);
    assert_eq!(duties.filing_discount, Percent::from_hundredths(25_00));
    assert_eq!((duties.goods_stated, duties.left_out), (true, 0));
    let sites: Vec<Site> = duties.sites.iter().map(|site| site.site).collect();
    assert_eq!(sites, [Site::De, Site::Fr, Site::Uk]);

    let of_site = &site(&duties, Site::De).items;
    // 350 − 87.50; what is held costs nothing once.
    check(
        &of_site[0],
        Duty::Vat,
        Held,
        cost(0, 262_50),
        cost(0, 2_152_50),
    );
    assert_eq!(of_site[0].saved, Amount::from_minor(87_50));
    check(
        &of_site[1],
        Duty::Packaging,
        Missing,
        cost(0, 199_00),
        cost(0, 1_631_80),
    );
    check(
        &of_site[2],
        Duty::Electronics,
        Missing,
        cost(500_00, 400_00),
        cost(4_100_00, 3_280_00),
    );
    // Missing in France, so in all of the EU.
    check(
        &of_site[3],
        Duty::ResponsiblePerson,
        Missing,
        cost(100_00, 300_00),
        cost(820_00, 2_460_00),
    );
    assert_eq!(of_site.len(), 4);

    let of_site = &site(&duties, Site::Fr).items;
    check(
        &of_site[0],
        Duty::Vat,
        Missing,
        cost(150_00, 262_50),
        cost(1_230_00, 2_152_50),
    );
    check(
        &of_site[1],
        Duty::FiscalRepresentative,
        Missing,
        cost(0, 1_000_00),
        cost(0, 8_200_00),
    );
    check(
        &of_site[2],
        Duty::ResponsiblePerson,
        Missing,
        cost(0, 0),
        cost(0, 0),
    );
    assert_eq!(of_site[2].counted_at, Site::De);

    let of_site = &site(&duties, Site::Uk).items;
    // 301 − 75.25 = 225.75; × 9.50 = 2,144.625.
    check(
        &of_site[0],
        Duty::Vat,
        Unknown,
        cost(45_00, 225_75),
        cost(427_50, 2_144_63),
    );
    check(
        &of_site[1],
        Duty::ResponsiblePerson,
        Unknown,
        cost(80_00, 250_00),
        cost(760_00, 2_375_00),
    );
    assert_eq!(duties.certain, cost(6_150_00, 19_876_80));
    assert_eq!(duties.to_confirm, cost(1_187_50, 4_519_63));
}

#[track_caller]
fn check_launch(
    duties: &Duties,
    of_site: Site,
    readiness: Readiness,
    ready: Option<&str>,
    at_worst: Option<&str>,
) {
    let launch = site(duties, of_site).launch;
    assert_eq!(format_date(launch.start), "2027-01-01");
    let dates = (
        launch.ready.map(format_date),
        launch.ready_at_worst.map(format_date),
    );
    assert_eq!((dates.0.as_deref(), dates.1.as_deref()), (ready, at_worst));
    assert_eq!(launch.readiness, readiness);
}

/// Ten weeks from 2 November end on 11 January, nine on the 4th.
#[test]
fn the_longest_lead_time_decides_when_a_store_may_sell() {
    let duties = duties_of(SELLER);
    let (ten, nine) = (Some("2027-01-11"), Some("2027-01-04"));
    check_launch(&duties, Site::De, Readiness::Blocked, ten, ten);
    check_launch(&duties, Site::Fr, Readiness::Blocked, nine, nine);
    // In time by what is known; nobody knows about electronics and toys there.
    check_launch(
        &duties,
        Site::Uk,
        Readiness::ToConfirm,
        None,
        Some("2026-12-07"),
    );
    assert_eq!(
        words::notice(Lang::En, &duties, &Plain).as_deref(),
        Some(
            "Compliance: registrations are missing for DE, FR. Applied for today, all are in \
             place on 2027-01-11 at the earliest, after the start on 2027-01-01"
        )
    );
}

#[test]
fn what_nobody_has_said_is_a_warning_and_no_block() {
    let json = r#"{ "figures": { "total": { "sites": ["FR", "IT"], "monthly_gmv": "1" } } }"#;
    let duties = duties_of(json);
    check_launch(
        &duties,
        Site::Fr,
        Readiness::ToConfirm,
        None,
        Some("2027-01-04"),
    );
    // The card lists nothing for Italy.
    check_launch(&duties, Site::It, Readiness::Unlisted, None, None);
    assert_eq!(duties.blocked().count(), 0);
    assert_eq!(words::notice(Lang::En, &duties, &Plain), None);
    assert_eq!(duties.certain, Cost::default());
    // One country: no discount. 150 + 0 + 120; 350 + 1,000 + 360.
    assert_eq!(duties.to_confirm, cost(2_214_00, 14_022_00));
}

/// Nine weeks before 1 January are 30 October, and that day is in time.
#[test]
fn the_first_day_of_the_contract_is_in_time() {
    let json = r#"{ "figures": { "total": { "sites": ["FR"], "monthly_gmv": "1" } },
        "stores": [{ "site": "FR", "vat": "missing", "epr": "held", "product_safety": "held" }] }"#;
    let inputs = given::inputs(json);
    let on = |today: &str| {
        let today = parse_date(today).expect("a date");
        let duties = duties(&card(), &inputs, today).expect("duties");
        site(&duties, Site::Fr).launch
    };
    assert_eq!(on("2026-10-30").readiness, Readiness::InTime);
    assert_eq!(
        on("2026-10-30").ready.map(format_date).as_deref(),
        Some("2027-01-01")
    );
    assert_eq!(on("2026-10-31").readiness, Readiness::Blocked);
}

#[test]
fn duties_of_goods_wait_for_the_goods() {
    let json = r#"{ "figures": { "total": { "sites": ["DE"], "monthly_gmv": "1" } },
        "stores": [{ "site": "DE", "vat": "held", "epr": "missing", "product_safety": "held" }] }"#;
    let duties = duties_of(json);
    assert_eq!((duties.goods_stated, duties.left_out), (false, 1));
    let of_site: Vec<Duty> = site(&duties, Site::De)
        .items
        .iter()
        .map(|item| item.duty)
        .collect();
    assert_eq!(
        of_site,
        [Duty::Vat, Duty::Packaging, Duty::ResponsiblePerson]
    );
    check_launch(
        &duties,
        Site::De,
        Readiness::InTime,
        Some("2026-11-16"),
        Some("2026-11-16"),
    );
    // Goods of another kind: the duty does not apply.
    let toys = json.replacen('{', r#"{ "goods": ["toys"],"#, 1);
    let duties = duties_of(&toys);
    assert_eq!((duties.goods_stated, duties.left_out), (true, 0));
    assert_eq!(site(&duties, Site::De).items.len(), 3);
}

#[track_caller]
fn check_eu_person(stores: &str, standing: Standing, charged: Cost) {
    let json = format!(
        r#"{{ "figures": {{ "total": {{ "sites": ["DE", "FR", "UK"], "monthly_gmv": "1" }} }},
            "stores": [{stores}] }}"#
    );
    let duties = duties_of(&json);
    let person = |of_site| {
        let items = site(&duties, of_site).items.iter();
        let mut persons = items.filter(|item| item.duty == Duty::ResponsiblePerson);
        persons.next().expect("a responsible person").clone()
    };
    let (de, fr, uk) = (person(Site::De), person(Site::Fr), person(Site::Uk));
    assert_eq!((de.standing, fr.standing), (standing, standing));
    assert_eq!(de.charged, known(charged));
    assert_eq!((fr.charged, fr.counted_at), (Charge::NOTHING, Site::De));
    assert_eq!((uk.standing, uk.counted_at), (Standing::Unknown, Site::Uk));
}

#[test]
fn one_responsible_person_is_enough_for_the_eu() {
    let (first_year, yearly) = (cost(100_00, 300_00), cost(0, 300_00));
    let store =
        |site, standing| format!(r#"{{ "site": "{site}", "product_safety": "{standing}" }}"#);
    let both = |de, fr| format!("{}, {}", store("DE", de), store("FR", fr));
    check_eu_person(&both("held", "missing"), Standing::Held, yearly);
    check_eu_person(&both("unknown", "held"), Standing::Held, yearly);
    check_eu_person(&both("unknown", "missing"), Standing::Missing, first_year);
    check_eu_person(&both("unknown", "unknown"), Standing::Unknown, first_year);
    // Whether its site is operated or not, but not if it is outside the EU.
    let elsewhere = format!("{}, {}", store("IT", "held"), store("DE", "missing"));
    check_eu_person(&elsewhere, Standing::Held, yearly);
}

#[test]
fn a_card_without_the_clause_knows_no_duties() {
    let text = given::card_text(|card| {
        if let Some(fields) = card.as_object_mut() {
            for name in ["compliance", "exclusions", "fee_base", "service_vat"] {
                fields.remove(name);
            }
        }
    });
    let card = RateCard::parse(&text).expect("a valid card");
    let inputs = given::inputs("{}");
    assert_eq!(duties(&card, &inputs, today()), None);
    let exclusions = exclusions(&card, &inputs, &quote(&card, &inputs), None);
    let estimated = exclusions
        .items
        .iter()
        .filter(|item| item.estimate.is_some());
    let estimated: Vec<Kind> = estimated.map(|item| item.kind).collect();
    assert_eq!(estimated, [Kind::AdSpend, Kind::KpiBonus]);
    assert_eq!(exclusions.one_off, Range::default());
}

#[track_caller]
fn exclusions_of(inputs: &SellerInputs) -> Exclusions {
    let card = card();
    let duties = duties(&card, inputs, today());
    exclusions(&card, inputs, &quote(&card, inputs), duties.as_ref())
}

#[track_caller]
fn check_monthly(exclusions: &Exclusions, kind: Kind, low: i64, high: i64) {
    let items = exclusions.items.iter();
    let mut found = items.filter(|item| item.kind == kind);
    let estimate = found.next().and_then(|item| item.estimate.as_ref());
    let range = Range {
        low: Amount::from_minor(low),
        high: Amount::from_minor(high),
    };
    assert_eq!(
        estimate.map(|estimate| estimate.monthly),
        Some(range),
        "{kind:?}"
    );
}

/// 60,000 EUR of GMV at 8.20, three sites with 20,000 each.
#[test]
fn estimates_come_to_what_is_worked_out_by_hand() {
    let found = exclusions_of(&given::inputs(SELLER));
    check_monthly(&found, Kind::Subscription, 319_80, 319_80);
    // 7 % to 15.5 %: 4,200 to 9,300 EUR.
    check_monthly(&found, Kind::Referral, 34_440_00, 76_260_00);
    // 2,400 orders of 25 EUR: 10,800 EUR.
    check_monthly(&found, Kind::Fulfilment, 88_560_00, 88_560_00);
    check_monthly(&found, Kind::AdSpend, 32_800_00, 32_800_00);
    // 3,193.28 at 19 %, twice 3,333.33 at 20 %: 9,859.94 EUR.
    check_monthly(&found, Kind::SalesVat, 80_851_51, 80_851_51);
    // A twelfth of 19,876.80 and of 24,396.43.
    check_monthly(&found, Kind::Compliance, 1_656_40, 2_033_04);
    // Base 12,800 + 4,480 + 5,760 less 10 %: 20,736; a fifth of it.
    check_monthly(&found, Kind::KpiBonus, 0, 4_147_20);
    // The fee: 20,736 and 27,060 of commission, ads within what is included.
    check_monthly(&found, Kind::ServiceVat, 2_867_76, 2_867_76);
    assert_eq!(found.fee, Amount::from_minor(47_796_00));
    let low = 319_80 + 34_440_00 + 88_560_00 + 32_800_00 + 80_851_51 + 1_656_40 + 2_867_76;
    let high = low + (76_260_00 - 34_440_00) + (2_033_04 - 1_656_40) + 4_147_20;
    assert_eq!(found.sum, range(low, high));
    assert_eq!(found.all_in, range(low + 47_796_00, high + 47_796_00));
    assert_eq!(found.one_off, range(6_150_00, 6_150_00 + 1_187_50));
    // Of 492,000 CNY of GMV.
    let shares = found.shares.expect("GMV");
    assert_eq!(shares.fee, Percent::from_hundredths(9_71));
    assert_eq!(shares.sum.0, Percent::from_hundredths(49_08));
    assert_eq!(shares.all_in.1, Percent::from_hundredths(68_22));
}

fn range(low: i64, high: i64) -> Range {
    Range {
        low: Amount::from_minor(low),
        high: Amount::from_minor(high),
    }
}

#[test]
fn orders_that_are_stated_count() {
    let json = |orders: &str| {
        format!(
            r#"{{ "figures": {{ "by_site": [
                {{ "site": "DE", "gmv": ["1000", "1000", "1000"], "orders": [{orders}] }}
            ] }} }}"#
        )
    };
    // 40, 50 and 61 orders: 50 a month, 225 EUR.
    let stated = exclusions_of(&given::inputs(&json("40, 50, 61")));
    check_monthly(&stated, Kind::Fulfilment, 1_845_00, 1_845_00);
    // None at all with sales are not known: 1,000 ÷ 25 = 40, 180 EUR.
    let unknown = exclusions_of(&given::inputs(&json("0, 0, 0")));
    check_monthly(&unknown, Kind::Fulfilment, 1_476_00, 1_476_00);
    // Without goods, the usual rate.
    check_monthly(&unknown, Kind::Referral, 1_230_00, 1_230_00);
}

#[test]
fn who_ships_itself_pays_no_fulfilment_fee() {
    let json = SELLER.replacen('{', r#"{ "fulfilment": "seller_fulfilled","#, 1);
    let found = exclusions_of(&given::inputs(&json));
    let items = found.items.iter();
    let without: Vec<Kind> = items
        .filter(|item| item.estimate.is_none())
        .map(|item| item.kind)
        .collect();
    let always = [
        Kind::Translations,
        Kind::Samples,
        Kind::Insurance,
        Kind::Returns,
        Kind::Freight,
    ];
    assert_eq!(without, [&[Kind::Fulfilment][..], &always].concat());
}

#[test]
fn there_are_no_shares_without_sales() {
    let json = r#"{ "figures": { "total": { "sites": ["DE"], "monthly_gmv": "0" } } }"#;
    assert_eq!(exclusions_of(&given::inputs(json)).shares, None);
}

#[test]
fn the_json_says_what_is_computed() {
    let (card, inputs) = (card(), given::inputs(SELLER));
    let duties = duties(&card, &inputs, today());
    let found = exclusions_of(&inputs);
    let text = export::market(&card, duties.as_ref(), &found);
    let json: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(json["schema"], 1);
    assert_eq!(json["sample"], true);
    let compliance = &json["compliance"];
    assert_eq!(compliance["filing_discount_percent"], "25.00");
    assert_eq!(
        compliance["certain"],
        json!({ "one_off": "6150.00", "yearly": "19876.80" })
    );
    let uk = &compliance["sites"][2];
    assert_eq!((&uk["site"], &uk["stage"]), (&json!("UK"), &json!("live")));
    let vat = &uk["duties"][0];
    assert_eq!(vat["duty"], "vat");
    assert_eq!(
        (&vat["standing"], &vat["currency"]),
        (&json!("unknown"), &json!("GBP"))
    );
    assert_eq!(
        (&vat["yearly"], &vat["saved"]),
        (&json!("225.75"), &json!("75.25"))
    );
    assert_eq!(vat["cost"]["yearly"], "2144.63");
    assert_eq!(
        (&vat["weeks"], &vat["date"]),
        (&json!(5), &json!("2026-10-01"))
    );
    let launch = json!({
        "readiness": "to_confirm", "start": "2027-01-01", "ready": null,
        "ready_at_worst": "2026-12-07", "lead_time_known": true,
    });
    assert_eq!(uk["launch"], launch);
    assert_eq!(uk["unlisted_goods"], json!(["electronics", "toys"]));
    assert_eq!(json["compliance"]["unpriced"], 0);
    let items = &json["exclusions"]["items"];
    assert_eq!(items[1]["item"], "referral");
    let referral = &items[1]["estimate"];
    assert_eq!(
        referral["charged"],
        json!({ "low": "4200.00", "high": "9300.00" })
    );
    assert_eq!(referral["clause"]["number"], "22");
    let orders = &items[2]["estimate"]["basis"];
    assert_eq!(
        orders,
        &json!({ "kind": "per_order", "orders": 2400, "fee": "4.50", "gmv": "60000.00",
            "order_value": "25.00" })
    );
    let vat = &items[4]["estimate"]["basis"]["sites"][0];
    assert_eq!(
        vat,
        &json!({ "site": "DE", "gmv": "20000.00", "percent": "19.00", "vat": "3193.28" })
    );
    assert_eq!(items[3]["estimate"]["clause"], Value::Null);
    assert_eq!(
        items[8],
        json!({ "item": "translations", "estimate": null })
    );
    assert_eq!(json["exclusions"]["shares"]["fee_percent"], "9.71");
}

/// Any duties of a card.
fn any_duties() -> impl Strategy<Value = Value> {
    let money = || {
        prop_oneof![
            Just(0),
            Just(1_000_000_000),
            0..=1_000_000_000_i64,
            0..=99_999_i64
        ]
    };
    let row = (
        any::<bool>(),
        vec(0..12_usize, 0..3),
        money(),
        money(),
        prop::sample::select(vec!["CNY", "EUR", "GBP", "PLN", "SEK"]),
        0..=52_u8,
    );
    let places = Site::ALL.len() * Duty::WORDS.len();
    vec(row, places).prop_filter_map("a duty", move |rows| {
        let at = |place: usize| (place / Duty::WORDS.len(), place % Duty::WORDS.len());
        let rows = rows.into_iter().enumerate().filter(|(_, row)| row.0);
        let duties: Vec<Value> = rows
            .map(
                |(place, (_, mut goods, one_off, yearly, currency, weeks))| {
                    let (site, duty) = at(place);
                    goods.sort_unstable();
                    goods.dedup();
                    let goods: Vec<&str> = goods.into_iter().map(goods_word).collect();
                    json!({
                        "site": Site::ALL[site].code(), "duty": Duty::WORDS[duty].0, "goods": goods,
                        "one_off": Amount::from_minor(one_off).to_string(),
                        "yearly": Amount::from_minor(yearly).to_string(),
                        "currency": currency, "weeks": weeks,
                        "source": { "zh-CN": "示例", "en": "Sample" }, "date": "2026-10-01",
                    })
                },
            )
            .collect();
        (!duties.is_empty()).then(|| duties.into())
    })
}

fn goods_word(place: usize) -> &'static str {
    Goods::WORDS[place].0
}

fn any_card() -> impl Strategy<Value = RateCard> {
    let steps = prop::collection::btree_set(1..=10_u8, 0..4);
    (any_duties(), steps, vec(0..=10_000_i32, 4)).prop_map(|(duties, from, mut percents)| {
        percents.sort_unstable();
        let steps: Vec<Value> = from
            .into_iter()
            .zip(percents)
            .map(|(from, percent)| {
                let percent = Percent::from_hundredths(percent).to_string();
                json!({ "from_countries": from, "percent": percent })
            })
            .collect();
        let text = given::card_text(|card| {
            let terms = json!({ "filing_discounts": steps, "duties": duties });
            card["compliance"] = clause("21", &terms);
        });
        RateCard::parse(&text).expect("a valid card")
    })
}

fn any_inputs() -> impl Strategy<Value = SellerInputs> {
    (arbitrary::inputs(), arbitrary::particulars()).prop_map(|(inputs, particulars)| SellerInputs {
        particulars,
        ..inputs
    })
}

fn all(cost: Cost) -> Amount {
    cost.one_off + cost.yearly
}

/// What is known of it.
fn all_known(charge: Charge) -> Amount {
    charge.one_off.unwrap_or_default() + charge.yearly.unwrap_or_default()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: ProptestConfig::default().cases / 4,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn duties_add_up(card in any_card(), inputs in any_inputs()) {
        let duties = duties(&card, &inputs, today()).expect("duties");
        let items = || duties.sites.iter().flat_map(|site| &site.items);
        for item in items() {
            for charge in [item.charged, item.cost] {
                let mut known = [charge.one_off, charge.yearly].into_iter().flatten();
                prop_assert!(known.all(|amount| amount >= Amount::ZERO));
            }
            let once = item.charged.one_off;
            prop_assert!(item.standing != Standing::Held || once == Some(Amount::ZERO));
        }
        let unknown = items().filter(|item| item.cost.one_off.is_none() || item.cost.yearly.is_none());
        prop_assert_eq!(duties.unpriced, unknown.count());
        let total: Amount = items().map(|item| all_known(item.cost)).sum();
        prop_assert_eq!(all(duties.certain) + all(duties.to_confirm), total);
        // The person of the EU counts once.
        let persons = items().filter(|item| item.duty == Duty::ResponsiblePerson);
        let counted: Vec<Site> = persons.map(|item| item.counted_at).collect();
        let first = counted.iter().find(|site| site.is_eu());
        prop_assert!(counted.iter().all(|site| !site.is_eu() || Some(site) == first));
    }

    #[test]
    fn what_is_missing_never_makes_it_cheaper_or_sooner(
        card in any_card(),
        inputs in any_inputs(),
        which in 0..3_usize,
    ) {
        let site = inputs.figures.sites().iter().next().expect("a site");
        let with = |standing| {
            let mut inputs = inputs.clone();
            let mut store = inputs.particulars.stores.get(site);
            let all: [fn(&mut Store) -> &mut Standing; 3] = [
                |store| &mut store.vat,
                |store| &mut store.epr,
                |store| &mut store.product_safety,
            ];
            *all[which](&mut store) = standing;
            inputs.particulars.stores = inputs.particulars.stores.with(site, store);
            duties(&card, &inputs, today()).expect("duties")
        };
        let [held, unknown, missing] =
            [Standing::Held, Standing::Unknown, Standing::Missing].map(with);
        let total = |duties: &Duties| all(duties.certain) + all(duties.to_confirm);
        prop_assert!(total(&held) <= total(&unknown));
        prop_assert_eq!(total(&unknown), total(&missing));
        prop_assert!(all(unknown.certain) <= all(missing.certain));
        let ready = |duties: &Duties| duties.sites[0].launch.ready;
        let at_worst = |duties: &Duties| duties.sites[0].launch.ready_at_worst;
        prop_assert!(ready(&held) <= ready(&missing));
        prop_assert!(ready(&unknown) <= ready(&missing));
        prop_assert!(at_worst(&held) <= at_worst(&unknown));
        prop_assert_eq!(at_worst(&unknown), at_worst(&missing));
        prop_assert!(held.blocked().count() <= missing.blocked().count());
    }

    /// A site more files in a country more: its discount is no smaller.
    #[test]
    fn further_countries_are_filed_cheaper(card in any_card(), inputs in any_inputs()) {
        let saved = |duties: &Duties| -> Vec<(Site, Amount)> {
            let sites = duties.sites.iter();
            let vat = sites.flat_map(|site| {
                let items = site.items.iter();
                items.filter(|item| item.duty == Duty::Vat).map(|item| (site.site, item.saved))
            });
            vat.collect()
        };
        let of_sites = |sites: &[&str]| {
            let json = json!({ "figures": { "total": { "sites": sites, "monthly_gmv": "1" } } });
            let inputs = SellerInputs {
                figures: given::inputs(&json.to_string()).figures,
                ..inputs.clone()
            };
            duties(&card, &inputs, today()).expect("duties")
        };
        let codes = Site::ALL.map(Site::code);
        for count in 1..codes.len() {
            let (fewer, more) = (of_sites(&codes[..count]), of_sites(&codes[..=count]));
            prop_assert!(fewer.filing_countries <= more.filing_countries);
            prop_assert!(fewer.filing_discount <= more.filing_discount);
            let more = saved(&more);
            for (place, (site, saved)) in saved(&fewer).into_iter().enumerate() {
                prop_assert_eq!(site, more[place].0);
                prop_assert!(saved <= more[place].1);
            }
        }
    }

    #[test]
    fn exclusions_add_up(card in any_card(), inputs in any_inputs()) {
        let quote = quote(&card, &inputs);
        let duties = duties(&card, &inputs, today());
        let found = exclusions(&card, &inputs, &quote, duties.as_ref());
        let estimates = || found.items.iter().filter_map(|item| item.estimate.as_ref());
        for estimate in estimates() {
            prop_assert!(Amount::ZERO <= estimate.monthly.low);
            prop_assert!(estimate.monthly.low <= estimate.monthly.high);
        }
        let low: Amount = estimates().map(|estimate| estimate.monthly.low).sum();
        let high: Amount = estimates().map(|estimate| estimate.monthly.high).sum();
        prop_assert_eq!(found.sum, Range { low, high });
        prop_assert_eq!(found.all_in.low, low + quote.totals.monthly);
        prop_assert_eq!(found.all_in.high, high + quote.totals.monthly);
    }
}

/// 100 million orders at 10,000,000.00 EUR, 1,000 CNY each: 10^20 fen.
#[test]
fn a_cost_that_does_not_fit_is_the_largest_that_does() {
    let card = given::card_text(|card| {
        card["exchange"]["rates"]["EUR"] = "1000".into();
        card["exclusions"]["fulfilment"] = "10000000.00".into();
        card["exclusions"]["order_value"] = "10.00".into();
    });
    let card = RateCard::parse(&card).expect("a valid card");
    let inputs = given::inputs(
        r#"{ "figures": { "total": {
            "sites": ["DE"], "monthly_gmv": "1000000000.00", "monthly_ad_spend": "0"
        } } }"#,
    );
    let found = exclusions(&card, &inputs, &quote(&card, &inputs), None);
    let mut items = found.items.iter();
    let orders = items.find(|item| item.kind == Kind::Fulfilment);
    let estimate = orders.and_then(|item| item.estimate.as_ref());
    let estimate = estimate.expect("an estimate");
    assert_eq!(estimate.charged.low.to_string(), "1000000000000000.00");
    assert_eq!(estimate.monthly, Range::exactly(Amount::MAX));
    assert_eq!(found.sum.low, Amount::MAX);
    assert_eq!(found.all_in.low, Amount::MAX);
    assert_eq!(found.shares, None);
}

/// Stores at these sites, with everything that is asked for in place.
fn all_held(sites: &[&str], goods: &[&str]) -> SellerInputs {
    let stores: Vec<Value> = sites
        .iter()
        .map(|site| json!({ "site": site, "vat": "held", "epr": "held", "product_safety": "held" }))
        .collect();
    given::inputs(
        &json!({
            "figures": { "total": { "sites": sites, "monthly_gmv": "50000" } },
            "goods": goods, "stores": stores,
        })
        .to_string(),
    )
}

#[track_caller]
fn by_sample(inputs: &SellerInputs) -> Duties {
    duties(&given::card(), inputs, today()).expect("a card that knows duties")
}

/// The sample card has no duty for textiles there, and none for electronics or batteries
/// in the United Kingdom.
#[test]
fn what_the_card_does_not_know_is_not_in_place() {
    let sites = ["UK", "NL", "BE", "SE", "IE"];
    let goods = ["electronics", "batteries", "textiles"];
    let duties = by_sample(&all_held(&sites, &goods));
    let unlisted = |of_site| -> Vec<Goods> { site(&duties, of_site).unlisted.iter().collect() };
    assert_eq!(
        unlisted(Site::Uk),
        [Goods::Textiles, Goods::Electronics, Goods::Batteries]
    );
    for of_site in [Site::Be, Site::Se, Site::Ie] {
        assert_eq!(unlisted(of_site), [Goods::Textiles], "{of_site:?}");
    }
    assert_eq!(unlisted(Site::Nl), []);
    for of_site in [Site::Uk, Site::Be, Site::Se, Site::Ie] {
        let found = site(&duties, of_site);
        assert_eq!(found.launch.readiness, Readiness::ToConfirm, "{of_site:?}");
        let zh = words::launch(Lang::Zh, found, &Plain);
        assert!(zh.contains("是否需要注册不详：服饰鞋包"), "{zh}");
        let en = words::launch(Lang::En, found, &Plain);
        assert!(
            en.contains("is not known: Clothing, shoes, textiles"),
            "{en}"
        );
    }
    // Nothing on the card is missing, and that is all it can say.
    let nl = site(&duties, Site::Nl);
    assert_eq!(nl.launch.readiness, Readiness::InTime);
    for found in &duties.sites {
        for lang in Lang::ALL {
            let said = words::launch(lang, found, &Plain);
            assert!(!said.contains("Everything needed"), "{said}");
            assert!(!said.contains("所需注册均已办妥"), "{said}");
        }
    }
}

/// Whatever is sold and wherever: "in time" is said only where the card has a duty for all
/// of it and knows how long all of it takes.
#[test]
fn in_time_is_never_said_of_what_is_not_known() {
    for of_site in Site::ALL {
        for (word, goods) in Goods::WORDS {
            let duties = by_sample(&all_held(&[of_site.code()], &[word]));
            let found = site(&duties, of_site);
            let knows = found.unlisted.is_empty();
            assert_eq!(knows, !found.unlisted.contains(goods));
            assert_eq!(found.launch.readiness == Readiness::InTime, knows);
        }
    }
}

/// Beside each site: what the law asks of a company from China there.
#[test]
fn the_sample_card_has_the_representatives() {
    let sites = Site::ALL.map(Site::code);
    let all = by_sample(&all_held(&sites, &["electronics", "batteries"]));
    let has = |of_site, duty| {
        site(&all, of_site)
            .items
            .iter()
            .any(|item| item.duty == duty)
    };
    let fiscal = [Site::Fr, Site::It, Site::Es, Site::Be, Site::Se, Site::Pl];
    for of_site in Site::ALL {
        let fiscal = fiscal.contains(&of_site);
        assert_eq!(
            has(of_site, Duty::FiscalRepresentative),
            fiscal,
            "{of_site:?}"
        );
        for duty in [
            Duty::Packaging,
            Duty::PackagingRepresentative,
            Duty::Electronics,
            Duty::Batteries,
        ] {
            assert_eq!(has(of_site, duty), of_site.is_eu(), "{of_site:?} {duty:?}");
        }
    }
    // Who is missing packaging is missing whoever answers for it.
    let json = r#"{ "figures": { "total": { "sites": ["FR"], "monthly_gmv": "1" } },
        "stores": [{ "site": "FR", "epr": "missing" }] }"#;
    let duties = by_sample(&given::inputs(json));
    let mut items = site(&duties, Site::Fr).items.iter();
    let person = items.find(|item| item.duty == Duty::PackagingRepresentative);
    let person = person.expect("a representative");
    assert_eq!((person.standing, person.weeks), (Standing::Missing, None));
    // How long that takes nobody knows, so nor whether it is in time.
    let launch = site(&duties, Site::Fr).launch;
    assert!(!launch.lead_time_known);
    assert_eq!(launch.readiness, Readiness::ToConfirm);
}

/// The service whose price list this was ended on 31 October 2024.
#[test]
fn no_price_is_that_of_a_service_that_has_ended() {
    let sites = Site::ALL.map(Site::code);
    let json = json!({ "figures": { "total": { "sites": sites, "monthly_gmv": "1" } } });
    let duties = by_sample(&given::inputs(&json.to_string()));
    let items = duties.sites.iter().flat_map(|site| &site.items);
    let vat: Vec<&DutyItem> = items.filter(|item| item.duty == Duty::Vat).collect();
    assert_eq!(vat.len(), 10);
    for item in vat {
        let none = Charge {
            one_off: None,
            yearly: None,
        };
        assert_eq!(
            (item.charged, item.cost, item.saved),
            (none, none, Amount::ZERO)
        );
        assert!(!item.source.en.contains("2022"), "{}", item.source.en);
    }
    assert_eq!(duties.filing_discount, Percent::ZERO);
    // The sums are without it, and say so.
    assert!(duties.unpriced >= 10);
    for (lang, said) in [
        (Lang::Zh, "项义务的费用不详"),
        (Lang::En, "not known and in no sum"),
    ] {
        let notes = words::assumptions(lang, &duties, &Plain);
        assert!(notes.iter().any(|note| note.contains(said)), "{notes:?}");
    }
}

/// A cost that a card leaves out is not nothing.
#[test]
fn what_a_card_leaves_out_is_not_known() {
    let text = given::card_text(|card| {
        let mut duties = ROWS.map(duty).to_vec();
        for field in ["one_off", "weeks"] {
            duties[2].as_object_mut().expect("a duty").remove(field);
        }
        let terms = json!({ "filing_discounts": [], "duties": duties });
        card["compliance"] = clause("21", &terms);
    });
    let card = RateCard::parse(&text).expect("a valid card");
    let json = r#"{ "figures": { "total": { "sites": ["DE"], "monthly_gmv": "1" } },
        "stores": [{ "site": "DE", "epr": "missing" }] }"#;
    let inputs = given::inputs(json);
    let found = duties(&card, &inputs, today()).expect("duties");
    let packaging = &site(&found, Site::De).items[1];
    assert_eq!(packaging.charged.one_off, None);
    assert_eq!(packaging.charged.yearly, Some(Amount::from_major(199)));
    assert_eq!(found.unpriced, 1);
    let found = exclusions(&card, &inputs, &quote(&card, &inputs), Some(&found));
    let document: Value = serde_json::from_str(&export::market(&card, None, &found)).expect("JSON");
    let items = document["exclusions"]["items"].as_array().expect("a list");
    let twelfth = items
        .iter()
        .find(|item| item["item"] == "compliance")
        .expect("an item");
    assert_eq!(twelfth["estimate"]["basis"]["unpriced"], 1);
}
