//! What is proposed, and what does not fit together: docs/kpi.md, sections 10 and 11.

use eu_quote::document::parse_json;
use eu_quote::export;
use eu_quote::kpi::{Finding, Grade, KpiSchedule, Value, proposed, shares};
use eu_quote::rate_card::ScoredKpi;
use eu_quote::seller::{self, SellerInputs, Shares};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::{card, cents, percent, schedule_of};
use crate::arbitrary;
use crate::given;

#[track_caller]
fn parsed(document: &Json) -> SellerInputs {
    let document = parse_json(&document.to_string()).expect("JSON");
    seller::parse(&document, &card().defaults(given::start())).expect("valid inputs")
}

/// The words of what is found, in order.
#[track_caller]
fn found(document: &Json) -> Vec<&'static str> {
    words(&schedule_of(&parsed(document)))
}

fn words(schedule: &KpiSchedule) -> Vec<&'static str> {
    schedule.findings.iter().map(Finding::word).collect()
}

#[track_caller]
fn first(document: &Json) -> Finding {
    let schedule = schedule_of(&parsed(document));
    *schedule.findings.first().expect("a finding")
}

/// Those of the KPIs of the tests, in their order; every other counts for nothing.
#[track_caller]
fn first_ten(shares: Shares) -> [u8; 10] {
    let all = shares.all();
    let (ten, others) = all.split_at(10);
    assert!(others.iter().all(|&share| share == 0));
    ten.try_into().expect("ten of them")
}

fn proposal(document: &Json) -> [u8; 10] {
    first_ten(proposed(&parsed(document)))
}

#[test]
fn a_proposal_follows_the_aims() {
    assert_eq!(proposal(&json!({})), [35, 20, 15, 10, 0, 0, 0, 5, 10, 5]);
    assert_eq!(
        proposal(&json!({ "aims": ["clear_stock"] })),
        [10, 0, 25, 10, 40, 15, 0, 0, 0, 0]
    );
    // 70, 70, 35, 10, 0, 10, 0, 5 of 200: of the two halves the first takes the rest.
    assert_eq!(
        proposal(&json!({ "aims": ["lower_acos", "grow"] })),
        [35, 35, 18, 5, 0, 5, 0, 2, 0, 0]
    );
    // 20, 20 of 40 without ACoS and TACoS.
    assert_eq!(
        proposal(&json!({ "aims": ["lower_acos"], "ads_managed": false })),
        [50, 0, 50, 0, 0, 0, 0, 0, 0, 0]
    );
}

#[test]
fn the_cards_weights_are_shares_too() {
    let card = card();
    let unsaid = parsed(&json!({})).particulars.kpi_plan;
    let of_card = first_ten(shares(&card, &unsaid));
    assert_eq!(of_card, [40, 25, 20, 15, 0, 0, 0, 0, 0, 0]);
    let chosen = parsed(&json!({ "kpi_plan": { "shares": { "roas": 7 } } }));
    let plan = chosen.particulars.kpi_plan;
    assert_eq!(shares(&card, &plan).get(ScoredKpi::Roas), 7);
    assert_eq!(
        plan.shares.map(Shares::to_hundred).map(Shares::sum),
        Some(100)
    );
}

/// The example of the document: 5,000.00 × 1.4 × 25.5 ÷ 30.
#[test]
fn growth_with_cheaper_ads_takes_a_larger_budget() {
    assert_eq!(
        first(&json!({})),
        Finding::FlatAdBudget {
            kpi: ScoredKpi::Acos,
            rise: percent(19_00),
            budget: cents(5_950_00),
        }
    );
    // ROAS from 3.33 to 3.92: 14,000 × 333 ÷ 392 = 11,892.857…; 5,946.43.
    let roas = json!({ "kpi_plan": { "shares": { "gmv_growth": 50, "roas": 50 } } });
    assert_eq!(
        first(&roas),
        Finding::FlatAdBudget {
            kpi: ScoredKpi::Roas,
            rise: percent(18_93),
            budget: cents(5_946_43),
        }
    );
    // An ACoS that is to be measured: 14,000 × 85 % = 11,900.
    let unknown = json!({ "figures": { "total": {
        "sites": ["DE"], "monthly_gmv": "50000", "monthly_ad_spend": "4000",
    } } });
    assert_eq!(
        first(&unknown),
        Finding::FlatAdBudget {
            kpi: ScoredKpi::Acos,
            rise: percent(19_00),
            budget: cents(4_760_00),
        }
    );
    // 1.04 × 0.85 is below 1: the budget is enough.
    let modest = json!({ "goals": { "gmv_growth_percent": "1" } });
    assert!(!found(&modest).contains(&"flat_ad_budget"));
    let not_theirs = json!({ "ads_managed": false });
    assert!(!found(&not_theirs).contains(&"flat_ad_budget"));
}

/// What the card's defaults contradict each other in is told, and is no conflict: nobody
/// has asked for either.
#[test]
fn defaults_are_in_no_conflict_with_each_other() {
    let grade = |document: &Json, word: &str| {
        let schedule = schedule_of(&parsed(document));
        let mut all = schedule.findings.iter();
        let found = all.find(|finding| finding.word() == word);
        found.expect("a finding").grade(&schedule)
    };
    let both = |goal: &str, shares: Json| {
        let mut document = json!({ "goals": {}, "kpi_plan": {} });
        if !goal.is_empty() {
            document["goals"][goal] = json!("40");
        }
        if !shares.is_null() {
            document["kpi_plan"]["shares"] = shares;
        }
        document
    };
    let flat = |document: &Json| grade(document, "flat_ad_budget");
    assert_eq!(flat(&json!({})), Grade::Note);
    assert_eq!(
        flat(&json!({ "baselines": { "return_rate_percent": "8" }, "term_months": 6 })),
        Grade::Note
    );
    assert_eq!(
        flat(&both("gmv_growth_percent", Json::Null)),
        Grade::Conflict
    );
    let cut = json!({ "goals": { "acos_cut_percent": "15" } });
    assert_eq!(flat(&cut), Grade::Conflict);
    let steep = both("gmv_growth_percent", Json::Null);
    assert_eq!(grade(&steep, "steep_growth"), Grade::Conflict);
    let twice = both("", json!({ "acos": 50, "roas": 50 }));
    assert_eq!(grade(&twice, "acos_and_roas"), Grade::Conflict);
    let nothing = json!({ "ads_managed": false, "kpi_plan": { "shares": { "acos": 100 } } });
    assert_eq!(grade(&nothing, "nothing_scored"), Grade::Conflict);
    // The same findings where the card brings them along.
    let card = card();
    let mut inputs = card.defaults(given::start());
    inputs.goals.gmv_growth = percent(30_00);
    inputs.goals.acos_cut = percent(40_00);
    let schedule = schedule_of(&inputs);
    let conflicts: Vec<_> = schedule
        .findings
        .iter()
        .filter(|finding| finding.grade(&schedule) == Grade::Conflict)
        .collect();
    assert!(conflicts.is_empty(), "{conflicts:?}");
    assert!(words(&schedule).contains(&"steep_growth"));
}

#[test]
fn conversion_of_new_stores_needs_grace() {
    let new = |grace: u8, site: &str| {
        found(&json!({
            "stores": [{ "site": site, "stage": "new" }],
            "kpi_plan": { "grace_months": grace },
        }))
        .contains(&"conversion_of_new_stores")
    };
    assert!(new(2, "DE"));
    assert!(!new(3, "DE"));
    // No store of the contract.
    assert!(!new(0, "FR"));
}

#[test]
fn one_result_is_not_scored_twice() {
    let both = json!({ "kpi_plan": { "shares": { "acos": 60, "roas": 50, "localisation": 1 } } });
    let schedule = schedule_of(&parsed(&both));
    assert!(schedule.findings.contains(&Finding::AcosAndRoas));
    let mut inputs = parsed(&both);
    Finding::AcosAndRoas
        .remedy(&schedule.plan)
        .expect("a remedy")
        .apply(&mut inputs);
    let shares = first_ten(inputs.particulars.kpi_plan.shares.expect("shares"));
    // 60 + 50 are at most 100.
    assert_eq!(shares, [0, 100, 0, 0, 0, 0, 0, 0, 1, 0]);
}

#[test]
fn a_target_can_be_better_than_anybody_reaches() {
    let acos = |acos: &str, shares: Json| {
        schedule_of(&parsed(&json!({
            "figures": { "total": {
                "sites": ["DE"], "monthly_gmv": "50000", "monthly_ad_spend": "5000",
                "acos_percent": acos,
            } },
            "goals": { "acos_cut_percent": "50" },
            "kpi_plan": { "shares": shares },
        })))
    };
    let beyond = |schedule: &KpiSchedule| {
        let mut all = schedule.findings.iter();
        all.find_map(|finding| match *finding {
            Finding::BeyondBenchmark {
                kpi, target, end, ..
            } => Some((kpi, target, end)),
            _ => None,
        })
    };
    // The tests' card has a floor of 18 %, above the 15 % that a page calls good.
    assert_eq!(beyond(&acos("30", json!({ "acos": 100 }))), None);
    // 5,000 of 50,000 are 10 % TACoS; half of it is below the 10 % that tools call good.
    assert_eq!(
        beyond(&acos("30", json!({ "tacos": 100 }))),
        Some((ScoredKpi::Tacos, Value::Percent(percent(5_00)), 10_00))
    );
    // 1 ÷ 25 % = 4; twice that is an ACoS of 12.5 %, below 15 %: 6.67.
    assert_eq!(
        beyond(&acos("25", json!({ "roas": 100 }))),
        Some((ScoredKpi::Roas, Value::Number(8_00), 6_67))
    );
    // 1 ÷ 30 % = 3.33, twice that is 6.66: an ACoS of 15.02 %.
    assert_eq!(beyond(&acos("30", json!({ "roas": 100 }))), None);
}

#[test]
fn stock_and_steps_have_limits() {
    let has = |document: Json, word: &str| found(&document).contains(&word);
    let stock = |days: u16| json!({ "conditions": { "stock_days": days } });
    assert!(has(stock(29), "short_stock"));
    assert!(!has(stock(30), "short_stock"));
    let growth = |percent: &str| json!({ "goals": { "gmv_growth_percent": percent } });
    assert!(has(growth("25.01"), "steep_growth"));
    assert!(!has(growth("25"), "steep_growth"));
    // Nobody is assessed by it.
    let by_service = json!({
        "goals": { "gmv_growth_percent": "40" },
        "conditions": { "stock_days": 1 },
        "kpi_plan": { "shares": { "localisation": 50, "response_time": 50 } },
    });
    assert_eq!(found(&by_service), [""; 0]);
}

#[test]
fn weights_and_shares_are_looked_at() {
    let shares = |shares: Json| found(&json!({ "kpi_plan": { "shares": shares } }));
    // 51 of 100, and 50 of 100.
    assert_eq!(
        shares(json!({ "localisation": 51, "response_time": 49 })),
        ["large_weight"]
    );
    assert_eq!(
        shares(json!({ "localisation": 25, "response_time": 25 })),
        ["shares_not_hundred"]
    );
    assert_eq!(
        shares(json!({ "stock_out": 50, "response_time": 50 })),
        ["sellers_lever"]
    );
    let without_ads = json!({ "ads_managed": false, "kpi_plan": { "shares": { "acos": 9 } } });
    assert_eq!(found(&without_ads), ["nothing_scored"]);
}

#[test]
fn what_is_no_better_than_the_baseline_is_said() {
    let at_the_floor = json!({
        "figures": { "total": {
            "sites": ["DE"], "monthly_gmv": "50000", "monthly_ad_spend": "5000",
            "acos_percent": "18",
        } },
        "goals": { "gmv_growth_percent": "0", "conversion_rise_percent": "0" },
    });
    let schedule = schedule_of(&parsed(&at_the_floor));
    let idle: Vec<_> = schedule.findings.iter().collect();
    let idle: Vec<_> = idle
        .iter()
        .filter(|finding| finding.word() == "nothing_to_reach")
        .filter_map(|finding| finding.kpi())
        .collect();
    assert_eq!(
        idle,
        [
            ScoredKpi::GmvGrowth,
            ScoredKpi::Acos,
            ScoredKpi::UnitSessionPercentage
        ]
    );
}

#[test]
fn a_season_that_is_far_from_the_baseline_is_said() {
    let seasons = |months: [u16; 12], plan: Json| {
        let document = json!({ "outlook": { "seasons_percent": months }, "kpi_plan": plan });
        let all = schedule_of(&parsed(&document)).findings;
        all.into_iter()
            .find(|finding| finding.word() == "unseasoned")
    };
    let steep = [85, 80, 90, 95, 95, 90, 100, 85, 95, 110, 140, 135];
    // 255 of 385 are 66.23 %, the farthest.
    assert_eq!(
        seasons(steep, json!({})),
        Some(Finding::Unseasoned {
            period: 1,
            season: percent(66_23)
        })
    );
    assert_eq!(seasons(steep, json!({ "seasonal": true })), None);
    let last_year = json!({ "baseline": "last_year", "last_year_gmv": "50000" });
    assert_eq!(seasons(steep, last_year), None);
    // 240 of 300 are exactly 20 % off.
    let flat = [80, 80, 80, 100, 100, 100, 100, 100, 100, 100, 100, 100];
    assert_eq!(seasons(flat, json!({})), None);
    // 60 % and 140 % are as far off: the earlier.
    let both = [60, 60, 60, 140, 140, 140, 100, 100, 100, 100, 100, 100];
    assert_eq!(
        seasons(both, json!({})),
        Some(Finding::Unseasoned {
            period: 1,
            season: percent(60_00)
        })
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is entered, a remedy settles what it stands beside, and the JSON says as
    /// much as the schedule.
    #[test]
    fn a_remedy_settles_its_finding(inputs in arbitrary::inputs()) {
        let schedule = schedule_of(&inputs);
        let json = given::json(&export::schedule(&schedule));
        prop_assert_eq!(json["findings"].as_array().map(Vec::len), Some(schedule.findings.len()));
        for finding in &schedule.findings {
            let Some(remedy) = finding.remedy(&schedule.plan) else {
                continue;
            };
            let mut mended = inputs.clone();
            remedy.apply(&mut mended);
            let left = words(&schedule_of(&mended));
            prop_assert!(!left.contains(&finding.word()), "{finding:?} after {remedy:?}: {left:?}");
        }
    }

    /// A proposal sums to 100, needs no ads that are not there, and has no ratio twice.
    #[test]
    fn a_proposal_is_sound(inputs in arbitrary::inputs()) {
        let proposal = proposed(&inputs);
        prop_assert_eq!(proposal.sum(), 100);
        for (kpi, _) in proposal.scored() {
            prop_assert!(inputs.ads_managed || !kpi.needs_ads(), "{kpi:?}");
        }
        let mut proposing = inputs;
        proposing.particulars.kpi_plan.shares = Some(proposal);
        let left = words(&schedule_of(&proposing));
        prop_assert!(!left.contains(&"acos_and_roas") && !left.contains(&"shares_not_hundred"));
    }
}
