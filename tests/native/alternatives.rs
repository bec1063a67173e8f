//! What an own team and other providers cost, worked out by hand, and what must hold
//! whatever they cost.
//!
//! Of the sample card: base fee growth 12,800 CNY, full 19,800; a further site 35 %, the
//! UK 45 %, cap 240 %; commission 6 % to 30,000 EUR, then 5 %; ads above 5,000 EUR 8 %;
//! dedicated team 35 %; ERP 3,000 CNY and 500 a month. 1 EUR = 8.20 CNY, 1 GBP = 9.50.

use std::fs;

use eu_quote::alternatives::{
    Alternatives, Beyond, Costs, Item, Note, OfferCosts, RoleCosts, TeamCosts, Working,
    alternatives, suggested,
};
use eu_quote::document::parse_json;
use eu_quote::export;
use eu_quote::money::Amount;
use eu_quote::quote::{Volume, When, quote};
use eu_quote::rate_card::RateCard;
use eu_quote::seller::{self, Included, Proposals, Role, SellerInputs, Set, Site, Tenths};
use eu_quote::text::format::Plain;
use eu_quote::text::{Lang, alternatives as words};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::cards::{OPTIONAL_CLAUSES, remove};
use crate::{arbitrary, cli, given};

/// The sample card with what the goldens here are worked out from.
fn card_text() -> String {
    given::card_text(|card| {
        let note = |mut clause: Value| {
            clause["clause"] = json!("90");
            clause["source"] = json!({ "zh-CN": "示例", "en": "sample" });
            clause["date"] = json!("2026-11-01");
            clause
        };
        card["own_team"] = note(json!({
            "roles": [
                { "role": "operator", "heads": "1", "heads_per_site": "0.3",
                  "monthly_salary": "14000" },
                { "role": "ads", "heads": "0.5", "heads_per_site": "0.1",
                  "monthly_salary": "15000" },
                { "role": "copy", "heads": "0", "heads_per_site": "0.4",
                  "monthly_salary": "12000" },
                { "role": "design", "heads": "0.3", "heads_per_site": "0",
                  "monthly_salary": "11000" },
            ],
            "on_cost_percent": "135", "seat": "2000", "tools": "3500",
            "recruiting_percent": "150", "ramp_months": 3, "ramp_output_percent": "50",
        }));
        card["packages"] = note(json!({ "items": [
            { "package": "localisation", "price": "580", "minimum": 5 },
            { "package": "a_plus", "price": "1500" },
        ] }));
        card["compliance_handling"] = note(json!({ "fee": "500" }));
    })
}

fn card() -> RateCard {
    RateCard::parse(&card_text()).expect("a valid card")
}

#[track_caller]
fn inputs_of(card: &RateCard, json: &str) -> SellerInputs {
    let document = parse_json(json).expect("JSON");
    seller::parse(&document, &card.defaults(given::start())).expect("valid inputs")
}

#[track_caller]
fn instead(card: &RateCard, json: &str) -> Alternatives {
    let inputs = inputs_of(card, json);
    alternatives(card, &inputs, &quote(card, &inputs))
}

#[track_caller]
fn team_of(card: &RateCard, json: &str) -> TeamCosts {
    instead(card, json).own_team.expect("the card knows")
}

/// `monthly one-off first-year term`.
fn costs(costs: Costs) -> String {
    let Costs {
        monthly,
        one_off,
        first_year,
        term,
    } = costs;
    format!("{monthly} {one_off} {first_year} {term}")
}

fn role(role: &RoleCosts) -> String {
    let RoleCosts {
        needed,
        hires,
        monthly,
        kept,
        recruiting,
        not_yet_done,
        ..
    } = role;
    format!("{needed} {hires} {monthly} {kept} {recruiting} {not_yet_done}")
}

/// Six months, two sites, and a team of which a little is there.
const TEAM: &str = r#"{ "term_months": 6,
    "figures": { "total": { "sites": ["DE", "FR"], "monthly_gmv": "50000",
        "monthly_ad_spend": "5000" } },
    "own_team": [
        { "role": "operator", "today": "1" },
        { "role": "copy", "needed": "1.5" },
        { "role": "design", "monthly_salary": "12345.67" } ] }"#;

#[test]
fn a_team_is_priced_role_by_role() {
    let team = team_of(&card(), TEAM);
    assert_eq!(
        team.roles.iter().map(role).collect::<Vec<_>>(),
        [
            // A head is 14,000 × 135 % + 2,000 = 20,900: 1 + 0.3 of them, of whom one is
            // there. Recruiting 0.3 × 14,000 × 150 %; three months at half the work.
            "1.3 0.3 27170.00 20900.00 6300.00 9405.00",
            // 22,250 × (0.5 + 0.1).
            "0.6 0.6 13350.00 0.00 13500.00 20025.00",
            // 18,200 × 1.5, as the seller says, not the 0.4 of the card.
            "1.5 1.5 27300.00 0.00 27000.00 40950.00",
            // 12,345.67 × 135 % + 2,000 = 18,666.6545; × 0.3 = 5,599.99635; recruiting
            // 5,555.5515; 0.3 × 18,666.6545 × 150 % = 8,399.994525.
            "0.3 0.3 5600.00 0.00 5555.55 8399.99",
        ]
    );
    assert_eq!(team.roles[2].suggested, Tenths(4));
    assert_eq!(team.roles[3].salary.to_string(), "12345.67");
    // 73,420 for people and 3,500 for tools; six of them and 52,355.55.
    assert_eq!(
        costs(team.costs),
        "76920.00 52355.55 513875.55 513875.55",
        "the team"
    );
    assert_eq!(team.kept.to_string(), "20900.00");
    assert_eq!(team.not_yet_done.to_string(), "78779.99");
    assert_eq!(
        (team.ramp_months, team.tools.to_string()),
        (3, "3500.00".into())
    );
}

#[test]
fn a_team_is_compared_with_the_quote() {
    let instead = instead(&card(), TEAM);
    // 12,800 + 4,480 less 5 %, and 14,760 + 8,200; a set-up fee of 8,640.
    assert_eq!(
        costs(instead.quote),
        "39376.00 8640.00 244896.00 244896.00",
        "the quote"
    );
    let team = instead.own_team.expect("the card knows");
    assert_eq!(
        costs(team.difference),
        "37544.00 43715.55 268979.55 268979.55",
        "by how much the team is dearer"
    );
    // 39,376 × 3.7 heads ÷ 73,420 = 1.984….
    assert_eq!(team.fee_in_heads, Some(Tenths(20)));
}

#[test]
fn a_year_has_twelve_months() {
    let two_years = TEAM.replace("\"term_months\": 6", "\"term_months\": 24");
    let team = team_of(&card(), &two_years);
    // 12 × 76,920 and 24 × 76,920, with 52,355.55 once.
    assert_eq!(
        costs(team.costs),
        "76920.00 52355.55 975395.55 1898435.55",
        "the team"
    );
    // Two months of a ramp of three, when the contract ends then.
    let two_months = TEAM.replace("\"term_months\": 6", "\"term_months\": 2");
    let team = team_of(&card(), &two_months);
    assert_eq!(team.roles[0].not_yet_done.to_string(), "6270.00");
    assert_eq!(team.ramp_months, 3);
}

#[test]
fn who_is_there_is_not_hired() {
    let team = team_of(
        &card(),
        r#"{ "own_team": [
            { "role": "operator", "today": "3" },
            { "role": "ads", "today": "0.5" },
            { "role": "copy", "needed": "0" },
            { "role": "design", "today": "0.3" } ] }"#,
    );
    assert_eq!(
        costs(team.difference - team.costs),
        "-34480.00 0.00 -413760.00 -413760.00"
    );
    // Of three operators the work takes one; nobody else is paid for it.
    assert_eq!(role(&team.roles[0]), "1.0 0.0 20900.00 20900.00 0.00 0.00");
    assert_eq!((team.ramp_months, team.not_yet_done), (0, Amount::ZERO));
    assert_eq!(team.costs.one_off, Amount::ZERO);
    assert_eq!(team.kept + team.tools, team.costs.monthly);
}

#[test]
fn nobody_costs_nothing() {
    let nobody = r#"{ "own_team": [
        { "role": "operator", "needed": "0" }, { "role": "ads", "needed": "0" },
        { "role": "copy", "needed": "0" }, { "role": "design", "needed": "0" } ] }"#;
    let team = team_of(&card(), nobody);
    assert_eq!(costs(team.costs), "0.00 0.00 0.00 0.00");
    assert_eq!((team.tools, team.fee_in_heads), (Amount::ZERO, None));
}

#[test]
fn a_role_that_the_card_does_not_know_needs_a_salary() {
    let with = |answers: &str| {
        let json = format!(r#"{{ "own_team": [{{ "role": "service", {answers} }}] }}"#);
        let roles = team_of(&card(), &json).roles;
        roles
            .iter()
            .find(|costs| costs.role == Role::Service)
            .map(role)
    };
    assert_eq!(with(r#""needed": "2""#), None);
    // 2 × (8,000 × 135 % + 2,000).
    assert_eq!(
        with(r#""needed": "2", "monthly_salary": "8000""#).as_deref(),
        Some("2.0 2.0 25600.00 0.00 24000.00 38400.00")
    );
}

#[test]
fn the_card_suggests_heads_by_sites() {
    let card = card();
    let of = |role, sites| suggested(&card, role, sites);
    assert_eq!(
        of(Role::Operator, 1),
        Some((Tenths(10), Amount::from_major(14_000)))
    );
    assert_eq!(
        of(Role::Operator, 10).map(|(heads, _)| heads),
        Some(Tenths(37))
    );
    assert_eq!(of(Role::Service, 1), None);
}

fn without_optional_clauses() -> RateCard {
    let text = given::card_text(|card| {
        for clause in OPTIONAL_CLAUSES {
            remove(card, clause);
        }
    });
    RateCard::parse(&text).expect("a valid card")
}

#[test]
fn a_card_that_knows_no_team_has_none() {
    let card = without_optional_clauses();
    assert_eq!(instead(&card, TEAM).own_team, None);
    assert_eq!(suggested(&card, Role::Ads, 1), None);
}

/// Everything that a proposal can leave out, and one that leaves it out.
const LACKING: &str = r#"{ "term_months": 6, "depth": "full",
    "figures": { "total": { "sites": ["DE", "FR"], "monthly_gmv": "50000",
        "monthly_ad_spend": "8000" } },
    "conditions": { "team": "dedicated", "erp_link": true },
    "main_asins": 20, "compliance_handling": true, "packages": { "a_plus": 3 },
    "stores": [{ "site": "FR", "vat": "missing", "epr": "missing" },
        { "site": "IT", "vat": "missing" }],
    "proposals": [{ "name": "店小秘", "provider": "erp", "monthly_fee": "8000",
        "commission_percent": "5", "one_off": "2000", "sites": ["DE", "PL"],
        "included": [] }] }"#;

fn lines(offer: &OfferCosts) -> Vec<String> {
    let line = |line: &eu_quote::alternatives::OfferLine| {
        let amount = line.amount.map_or("-".into(), |amount| amount.to_string());
        let once = if line.when == When::ONCE { " once" } else { "" };
        format!("{} {amount}{once}", line.item.key())
    };
    offer.lines.iter().map(line).collect()
}

#[test]
fn what_a_proposal_leaves_out_is_estimated() {
    let instead = instead(&card(), LACKING);
    let offer = &instead.offers[0];
    assert_eq!(
        lines(offer),
        [
            "stated.monthly_fee 8000.00",
            // Half of the sales, as nobody says which site has how much: 25,000 × 5 %.
            "stated.commission 10250.00",
            "stated.one_off 2000.00 once",
            // (8,000 − 5,000) × 8 % × 8.20.
            "estimate.ads 1968.00",
            // 19,800 × 35 %.
            "estimate.site.FR 6930.00",
            "estimate.commission 10250.00",
            // 8,000 × 35 %.
            "estimate.dedicated_team 2800.00",
            // 20 ASINs in two languages × 580.
            "estimate.localisation 23200.00 once",
            // Two registrations; Italy is not operated.
            "estimate.compliance 1000.00 once",
            "estimate.erp_link 500.00",
            "estimate.erp_set_up 3000.00 once",
            "estimate.project.a_plus 4500.00 once",
            "estimate.kpi_terms -",
        ]
    );
    // 6 × 18,250 + 2,000.
    assert_eq!(costs(offer.stated), "18250.00 2000.00 111500.00 111500.00");
    // 18,250 + 22,448, and 2,000 + 31,700; 6 × 40,698 + 33,700.
    assert_eq!(
        costs(offer.comparable),
        "40698.00 33700.00 277888.00 277888.00"
    );
    // Of the quote: (19,800 + 6,930) × 135 % less 5 %, 500 for the ERP, 1,968 for ads,
    // 14,760 + 8,200; once 3,000 and 13,365, three projects and two registrations.
    assert_eq!(
        costs(instead.quote),
        "59709.22 21865.00 380120.32 380120.32"
    );
    assert_eq!(
        costs(offer.difference),
        "-19011.22 11835.00 -102232.32 -102232.32"
    );
    assert_eq!(offer.beyond, [Beyond::Site(Site::Pl)]);
}

/// The same with what the proposal includes, its sites and its rates as in `edit`.
#[track_caller]
fn lacking(edit: impl FnOnce(&mut Value)) -> OfferCosts {
    let mut json: Value = serde_json::from_str(LACKING).expect("JSON");
    edit(&mut json);
    let mut instead = instead(&card(), &json.to_string());
    instead.offers.remove(0)
}

/// An offer without a price is not the cheapest: it is compared nowhere.
#[test]
fn an_offer_without_a_price_is_still_to_be_filled_in() {
    let inputs = r#"{ "proposals": [
        { "name": "飞舟", "provider": "boutique", "sites": ["DE"] },
        { "provider": "agency", "sites": ["DE"], "one_off": "1" } ] }"#;
    let card = card();
    let instead = instead(&card, inputs);
    let blank: Vec<bool> = instead.offers.iter().map(|offer| offer.is_blank).collect();
    assert_eq!(blank, [true, false]);
    for lang in Lang::ALL {
        let currency = card.currency();
        let copied = words::copied(lang, &instead, currency, &Plain);
        let names =
            [(1, "飞舟"), (2, "")].map(|(place, name)| words::offer_name(lang, place, name));
        let rows = |name: &str| -> Vec<&str> {
            let rows = copied.lines();
            rows.filter(|row| row.starts_with(name)).collect()
        };
        let to_fill_in = words::TO_FILL_IN.get(lang);
        let expected = format!("{}\t{to_fill_in}\t\t\t\t", names[0]);
        assert_eq!(rows(&names[0]), [expected], "{copied}");
        assert_eq!(rows(&names[1]).len(), 3, "{copied}");
        let args = ["alternatives", "-", "--lang", lang.tag()];
        let printed = cli::printed(&args, inputs);
        let of_blank: Vec<&str> = printed.lines().filter(|row| row.contains("飞舟")).collect();
        assert_eq!(of_blank.len(), 2, "{printed}");
        assert!(of_blank[0].contains(to_fill_in), "{printed}");
        assert!(printed.contains(words::BLANK.get(lang)), "{printed}");
    }
}

#[test]
fn what_is_included_is_not_estimated() {
    let offer = lacking(|json| {
        let proposal = &mut json["proposals"][0];
        proposal["sites"] = json!(["FR", "DE"]);
        proposal["included"] = json!([
            "ads",
            "localisation",
            "dedicated_team",
            "compliance",
            "erp_link",
            "kpi_terms"
        ]);
    });
    assert_eq!(
        lines(&offer),
        [
            "stated.monthly_fee 8000.00",
            "stated.commission 20500.00",
            "stated.one_off 2000.00 once",
            "estimate.project.a_plus 4500.00 once",
        ]
    );
    assert_eq!(offer.beyond, []);
}

/// Keys only.
fn keys(offer: &OfferCosts) -> Vec<String> {
    offer.lines.iter().map(|line| line.item.key()).collect()
}

#[test]
fn who_takes_a_share_of_the_ads_manages_them() {
    let offer = lacking(|json| json["proposals"][0]["ad_percent"] = json!("10"));
    let lines = lines(&offer);
    // 4,000 EUR of each site × 10 % × 8.20.
    assert!(
        lines.contains(&"stated.ad_share 3280.00".to_owned()),
        "{lines:?}"
    );
    assert!(
        lines.contains(&"estimate.ad_share 3280.00".to_owned()),
        "{lines:?}"
    );
    assert!(!keys(&offer).contains(&"estimate.ads".to_owned()));
}

#[test]
fn localisation_is_asked_for_in_full_or_by_the_piece() {
    let estimate = |edit: fn(&mut Value)| {
        let lines = lines(&lacking(edit));
        let found = lines
            .into_iter()
            .filter(|line| line.contains("localisation"));
        found.collect::<Vec<_>>()
    };
    assert_eq!(estimate(|json| json["depth"] = json!("growth")), [""; 0]);
    assert_eq!(
        estimate(|json| json["main_asins"] = json!(null)),
        ["estimate.localisation -"]
    );
    // Two listings, and the least is five.
    assert_eq!(
        estimate(|json| json["main_asins"] = json!(1)),
        ["estimate.localisation 2900.00 once"]
    );
    // What is ordered says how much is wanted.
    assert_eq!(
        estimate(|json| json["packages"]["localisation"] = json!(7)),
        ["estimate.project.localisation 4060.00 once"]
    );
    assert_eq!(
        estimate(|json| {
            json["packages"]["localisation"] = json!(7);
            json["proposals"][0]["included"] = json!(["localisation"]);
        }),
        [""; 0]
    );
    assert_eq!(
        estimate(|json| json["figures"]["total"]["sites"] = json!(["UK", "IE"])),
        [""; 0],
        "English is there"
    );
    // French and Dutch, of which France has one already.
    assert_eq!(
        estimate(|json| json["figures"]["total"]["sites"] = json!(["FR", "BE"])),
        ["estimate.localisation 23200.00 once"]
    );
}

#[test]
fn the_cap_on_sites_holds_for_those_left_out() {
    let instead = instead(
        &card(),
        r#"{ "figures": { "total": { "sites": ["DE", "FR", "IT", "ES", "UK"],
                "monthly_gmv": "0" } }, "ads_managed": false,
            "proposals": [{ "provider": "agency", "monthly_fee": "1", "sites": ["DE"],
                "included": ["kpi_terms"] }] }"#,
    );
    assert_eq!(
        lines(&instead.offers[0]),
        [
            "stated.monthly_fee 1.00",
            "estimate.site.FR 4480.00",
            "estimate.site.IT 4480.00",
            "estimate.site.ES 4480.00",
            "estimate.site.UK 5760.00",
            // 12,800 + 19,200 = 32,000 against 12,800 × 240 % = 30,720.
            "estimate.site_cap -1280.00",
        ]
    );
}

#[test]
fn sales_by_site_are_those_of_the_sites() {
    let instead = instead(
        &card(),
        r#"{ "depth": "basic", "ads_managed": false,
            "figures": { "by_site": [
                { "site": "DE", "gmv": ["100", "100", "100.01"], "orders": [1, 1, 1],
                  "monthly_ad_spend": "30" },
                { "site": "UK", "gmv": ["200", "200", "200"], "orders": [1, 1, 1],
                  "monthly_ad_spend": "60" } ] },
            "proposals": [
                { "provider": "boutique", "commission_percent": "7.5", "ad_percent": "10",
                  "sites": ["UK"], "included": ["kpi_terms"] },
                { "provider": "boutique", "commission_percent": "7.5", "sites": ["IE"],
                  "included": ["kpi_terms"] } ] }"#,
    );
    assert_eq!(
        lines(&instead.offers[0]),
        [
            "stated.monthly_fee 0.00",
            // 200 GBP are 231.71 EUR: × 7.5 % × 8.20 = 142.50165.
            "stated.commission 142.50",
            // 60 GBP are 69.51 EUR: × 10 % × 8.20 = 56.9982.
            "stated.ad_share 57.00",
            // 6,800 × 35 %, although DE is the first site of the quote.
            "estimate.site.DE 2380.00",
            // 100.00 × 7.5 % × 8.20.
            "estimate.commission 61.50",
            "estimate.ad_share 24.60",
        ]
    );
    // None of its sites is ours: all of the sales are those of others.
    assert_eq!(
        lines(&instead.offers[1])[..4],
        [
            "stated.monthly_fee 0.00",
            "stated.commission 0.00",
            "estimate.site.DE 2380.00",
            "estimate.site.UK 3060.00",
        ]
    );
    assert_eq!(instead.offers[1].beyond, [Beyond::Site(Site::Ie)]);
}

#[test]
fn what_nobody_can_price_is_named() {
    let card = without_optional_clauses();
    let offers = instead(&card, LACKING).offers;
    let unpriced: Vec<String> = offers[0]
        .lines
        .iter()
        .filter(|line| line.working == Working::Unpriced)
        .map(|line| line.item.key())
        .collect();
    assert_eq!(
        unpriced,
        [
            "estimate.localisation",
            "estimate.compliance",
            "estimate.kpi_terms",
        ]
    );
    let free = lacking(|json| json["proposals"][0]["monthly_fee"] = json!("0"));
    let team = free.lines.iter().find(|line| line.item == Item::Team);
    assert_eq!(
        team.and_then(|line| line.amount),
        None,
        "a share of nothing"
    );
}

#[test]
fn a_quote_for_projects_is_no_operation() {
    let instead = instead(
        &card(),
        r#"{ "model": "projects", "depth": "full", "packages": { "a_plus": 2 },
            "conditions": { "team": "dedicated", "erp_link": true },
            "proposals": [{ "provider": "agency", "monthly_fee": "9000", "sites": ["FR"],
                "included": ["ads", "kpi_terms"] }] }"#,
    );
    assert_eq!(
        lines(&instead.offers[0]),
        [
            "stated.monthly_fee 9000.00",
            "estimate.project.a_plus 3000.00 once"
        ]
    );
    assert_eq!(
        instead.offers[0].beyond,
        [
            Beyond::Service(Included::Ads),
            Beyond::Service(Included::KpiTerms),
            Beyond::Site(Site::Fr),
        ]
    );
    assert_eq!(instead.notes, [Note::Projects]);
}

#[test]
fn notes_say_what_is_not_the_same() {
    let notes = |json: &str| instead(&card(), json).notes;
    assert_eq!(notes("{}"), []);
    assert_eq!(notes(r#"{ "model": "fee_and_increment" }"#), [Note::Growth]);
    let no_ads = r#"{ "ads_managed": false }"#;
    assert_eq!(notes(no_ads), [Note::AdsRole]);
    let no_role = r#"{ "ads_managed": false,
        "own_team": [{ "role": "ads", "needed": "0" }] }"#;
    assert_eq!(notes(no_role), []);
}

#[test]
fn the_document_is_read_by_others() {
    let card = card();
    let json: Value =
        serde_json::from_str(&export::alternatives(&card, &instead(&card, LACKING))).expect("JSON");
    assert_eq!(json["schema"], 1);
    assert_eq!(json["card"], card.id().to_string());
    assert_eq!(
        (&json["currency"], &json["term_months"]),
        (&json!("CNY"), &json!(6))
    );
    assert_eq!(json["own_team"]["roles"][0]["needed"], "1.3");
    assert_eq!(json["own_team"]["ramp_months"], 3);
    let offer = &json["offers"][0];
    assert_eq!(
        (&offer["name"], &offer["provider"]),
        (&json!("店小秘"), &json!("erp"))
    );
    assert_eq!(offer["beyond"], json!(["PL"]));
    assert_eq!(offer["comparable"]["term"], "277888.00");
    let site = &offer["lines"][4];
    assert_eq!(
        site["working"],
        json!({ "kind": "share", "of": "base_fee", "amount": "19800.00", "percent": "35.00" })
    );
    assert_eq!(
        (&site["key"], &site["months"]),
        (&json!("estimate.site.FR"), &json!(null))
    );
    assert_eq!(offer["lines"][7]["months"], 1);
    assert_eq!(offer["lines"][7]["working"]["languages"], 2);
    assert_eq!(offer["lines"][12]["amount"], json!(null));
}

/// docs/alternatives.md, section 6.
#[test]
fn the_worked_example_is_right() {
    let docs = include_str!("../../docs/alternatives.md");
    let (_, example) = docs.split_once("```json\n").expect("the example");
    let (json, _) = example.split_once("```").expect("its end");
    let instead = instead(&given::card(), json);
    assert_eq!(costs(instead.quote), "39376.00 8640.00 244896.00 244896.00");
    let team = instead.own_team.expect("the card knows");
    assert_eq!(
        team.roles.iter().map(role).collect::<Vec<_>>(),
        [
            "1.2 0.2 25080.00 20900.00 4200.00 6270.00",
            "0.6 0.6 13350.00 0.00 13500.00 20025.00",
            "1.5 1.5 27300.00 0.00 27000.00 40950.00",
            "0.3 0.3 5055.00 0.00 4950.00 7582.50",
            "0.2 0.2 3640.00 0.00 3600.00 5460.00",
            "0.3 0.3 4042.50 0.00 3825.00 6063.75",
        ]
    );
    assert_eq!(costs(team.costs), "81967.50 57075.00 548880.00 548880.00");
    assert_eq!(team.not_yet_done.to_string(), "86351.25");
    assert_eq!(team.fee_in_heads, Some(Tenths(21)));
    let offer = &instead.offers[0];
    assert_eq!(
        lines(offer),
        [
            "stated.monthly_fee 8000.00",
            "stated.commission 10250.00",
            "stated.one_off 2000.00 once",
            "estimate.ads 0.00",
            "estimate.site.FR 4480.00",
            "estimate.commission 10250.00",
            "estimate.kpi_terms -",
        ]
    );
    assert_eq!(
        costs(offer.comparable),
        "32980.00 2000.00 199880.00 199880.00"
    );
    assert_eq!(offer.difference.term.to_string(), "-45016.00");
}

#[track_caller]
fn printed(args: &[&str]) -> String {
    let file = concat!(env!("CARGO_TARGET_TMPDIR"), "/alternatives-card.json");
    fs::write(file, card_text()).expect("the file can be written");
    let args = [&["alternatives", "-", "--card", file], args].concat();
    let output = cli::run(&args, LACKING);
    assert_eq!(cli::text(output.stderr), "", "{args:?}");
    cli::text(output.stdout)
}

#[test]
fn the_command_line_says_it_in_both_languages() {
    let english = printed(&[]);
    for part in [
        "Quote 1 · 店小秘, same scope  40,698.00  33,700.00",
        "Store operator",
        "2 languages × 580.00 CNY [90]",
        "no KPI penalty: the risk stays with you",
        "it still costs 102,232.32 CNY less",
        "It includes, and this quote does not: Poland",
        "Sample rates, not any company's actual prices",
    ] {
        assert!(english.contains(part), "{part} is not in {english}");
    }
    let chinese = printed(&["--lang", "zh-CN"]);
    for part in ["报价 1 · 店小秘（同等范围）", "小语种文案", "仍比本报价低"]
    {
        assert!(chinese.contains(part), "{part} is not in {chinese}");
    }
    let json = printed(&["--json"]);
    let card = card();
    assert_eq!(
        json,
        format!(
            "{}\n",
            export::alternatives(&card, &instead(&card, LACKING))
        )
    );
}

fn with_particulars() -> impl Strategy<Value = SellerInputs> {
    (arbitrary::inputs(), arbitrary::particulars()).prop_map(|(inputs, particulars)| SellerInputs {
        particulars,
        ..inputs
    })
}

fn is_the_sum(total: Costs, term: u8, monthly: Amount, one_off: Amount) -> bool {
    let over = |months: u8| monthly.times(months.into()) + one_off;
    total
        == Costs {
            monthly,
            one_off,
            first_year: over(term.min(12)),
            term: over(term),
        }
}

proptest! {
    #[test]
    fn a_team_adds_up(inputs in with_particulars()) {
        let card = card();
        let instead = alternatives(&card, &inputs, &quote(&card, &inputs));
        let team = instead.own_team.expect("the card knows");
        let sum = |part: fn(&RoleCosts) -> Amount| -> Amount { team.roles.iter().map(part).sum() };
        let monthly = sum(|role| role.monthly) + team.tools;
        let one_off = sum(|role| role.recruiting);
        prop_assert!(is_the_sum(team.costs, inputs.term.months(), monthly, one_off));
        prop_assert_eq!(team.difference, team.costs - instead.quote);
        prop_assert_eq!(team.kept, sum(|role| role.kept));
        for role in &team.roles {
            prop_assert_eq!(role.hires.0 + role.needed.0.min(role.today.0), role.needed.0);
            prop_assert!(role.kept <= role.monthly);
            // A cent for the rounding of each.
            let hired = role.monthly - role.kept + Amount::from_minor(1);
            prop_assert!(role.not_yet_done <= hired.times(inputs.term.months().into()));
            prop_assert!(role.hires.0 > 0 || role.recruiting + role.not_yet_done == Amount::ZERO);
        }
    }

    #[test]
    fn an_offer_adds_up(inputs in with_particulars()) {
        let card = card();
        let quote = quote(&card, &inputs);
        let instead = alternatives(&card, &inputs, &quote);
        let once = quote.months.iter().map(|fees| fees.total - fees.base - fees.ads - fees.commission);
        prop_assert_eq!(instead.quote.one_off, once.sum());
        let volume = Volume::of(&card, &inputs);
        for offer in &instead.offers {
            let sum = |when, stated: bool| -> Amount {
                let lines = offer.lines.iter().filter(|line| line.when == when);
                let lines = lines.filter(|line| line.item.is_stated() || !stated);
                lines.filter_map(|line| line.amount).sum()
            };
            for (costs, stated) in [(offer.stated, true), (offer.comparable, false)] {
                let (monthly, one_off) = (sum(When::Monthly, stated), sum(When::ONCE, stated));
                prop_assert!(is_the_sum(costs, inputs.term.months(), monthly, one_off));
            }
            prop_assert_eq!(offer.difference, offer.comparable - instead.quote);
            prop_assert!(offer.comparable.term >= offer.stated.term);
            // Sales are shared out, none twice and none lost.
            let of = |wanted: [Item; 2]| -> Option<Amount> {
                let lines = offer.lines.iter().filter(|line| wanted.contains(&line.item));
                let volumes = lines.map(|line| match line.working {
                    Working::Slice { volume, .. } => volume,
                    _ => Amount::ZERO,
                });
                volumes.reduce(|sum, volume| sum + volume)
            };
            if inputs.model != seller::Model::Projects {
                let gmv = of([Item::Commission, Item::OtherSales]);
                prop_assert!(gmv.is_none_or(|gmv| gmv == volume.gmv));
                let spend = of([Item::AdShare, Item::OtherAdSpend]);
                prop_assert!(spend.is_none_or(|spend| spend == volume.ad_spend));
            }
        }
    }

    #[test]
    fn to_include_more_never_costs_more(inputs in with_particulars(), bits in 0..64_u16) {
        let card = card();
        let quote = quote(&card, &inputs);
        let more = Set::<Included>::from_bits(bits).expect("known services");
        let richer = inputs.particulars.proposals.as_slice().iter().map(|proposal| {
            let mut richer = proposal.clone();
            richer.included = proposal.included.iter().chain(more.iter()).collect();
            richer
        });
        let mut rich = inputs.clone();
        rich.particulars.proposals = Proposals::new(richer.collect()).expect("valid proposals");
        let of = |inputs| alternatives(&card, inputs, &quote).offers;
        for (poor, rich) in of(&inputs).iter().zip(of(&rich)) {
            prop_assert_eq!(poor.stated, rich.stated);
            prop_assert!(rich.comparable.term <= poor.comparable.term);
        }
    }

    #[test]
    fn any_card_will_do(card in arbitrary::card(), inputs in with_particulars()) {
        let instead = alternatives(&card, &inputs, &quote(&card, &inputs));
        prop_assert_eq!(instead.offers.len(), inputs.particulars.proposals.as_slice().len());
        prop_assert!(instead.own_team.is_none() || card.market().is_some());
        let document = export::alternatives(&card, &instead);
        prop_assert!(serde_json::from_str::<Value>(&document).is_ok());
    }
}
