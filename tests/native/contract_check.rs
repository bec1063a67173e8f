//! The contract check: docs/contract-check.md.

use eu_quote::annex::{ClauseId, annex};
use eu_quote::calendar::Month;
use eu_quote::contract_check::{
    Answer, Answers, Check, Finding, Mend, Reason, Rule, Verdict, check, check_proposal,
};
use eu_quote::document::parse_json;
use eu_quote::kpi::schedule;
use eu_quote::money::Percent;
use eu_quote::quote::quote;
use eu_quote::rate_card::RateCard;
use eu_quote::seller::{
    Model, Role, RoleAnswers, SellerInputs, Site, Stage, Store, Stores, Tenths, TermMonths,
};
use eu_quote::text::Lang;
use eu_quote::text::contract_check::to_json;
use eu_quote::text::faults::fault;
use proptest::prelude::*;

fn checked(inputs: &SellerInputs) -> Check {
    let card = RateCard::sample();
    let quote = quote(&card, inputs);
    let schedule = schedule(&card, inputs, &quote);
    check(&annex(&card, inputs, &quote, &schedule))
}

/// The sample card's defaults: growth 10 %, ACoS cut 15 %, conversion rise 10 %, twelve
/// months, no trial; conversion and return rate not known.
fn defaults() -> SellerInputs {
    RateCard::sample().defaults(Month::new(2027, 1).expect("a month"))
}

#[track_caller]
fn finding(change: impl FnOnce(&mut SellerInputs), rule: Rule) -> Finding {
    let mut inputs = defaults();
    change(&mut inputs);
    let check = checked(&inputs);
    let found = check
        .findings
        .into_iter()
        .find(|finding| finding.rule == rule);
    found.expect("every rule has a finding")
}

#[track_caller]
fn says(
    change: impl FnOnce(&mut SellerInputs),
    rule: Rule,
    expected: (Verdict, Reason, Option<Mend>),
) {
    let found = finding(change, rule);
    assert_eq!((found.verdict, found.reason, found.mend), expected);
}

fn percent(whole: i32) -> Percent {
    Percent::from_hundredths(whole * 100)
}

#[test]
fn the_defaults_by_hand() {
    let check = checked(&defaults());
    let open = check
        .findings
        .iter()
        .filter(|finding| finding.verdict != Verdict::Good);
    let open: Vec<_> = open
        .map(|finding| (finding.rule, finding.verdict))
        .collect();
    let attention = Verdict::Attention;
    assert_eq!(
        open,
        [
            (Rule::KpiDefinition, attention),
            (Rule::Stages, attention),
            (Rule::Control, attention),
            (Rule::TrackRecord, attention),
        ]
    );
    // Half of 10, 8, 5 and 4 are missing: 100 - 13.5, cut off.
    assert_eq!((check.score, check.known), (86, 15));
}

#[test]
fn weights_are_a_hundred() {
    assert_eq!(Rule::ALL.map(Rule::weight).iter().sum::<u32>(), 100);
}

#[test]
fn a_baseline_that_is_not_known_is_named() {
    let unknown = (Verdict::Attention, Reason::BaselinesToMeasure(2), None);
    says(|_| (), Rule::KpiDefinition, unknown);
    let known = |inputs: &mut SellerInputs| {
        inputs.baselines.conversion = Some(percent(10));
        inputs.baselines.return_rate = Some(percent(8));
    };
    let settled = (Verdict::Good, Reason::Clause(ClauseId::Targets), None);
    says(known, Rule::KpiDefinition, settled);
    let none = (Verdict::Missing, Reason::NotAssessed, None);
    says(
        |inputs| inputs.model = Model::Projects,
        Rule::KpiDefinition,
        none,
    );
}

#[test]
fn a_trial_is_offered_where_there_can_be_one() {
    let offered = (Verdict::Attention, Reason::NoTrial, Some(Mend::Trial));
    says(|_| (), Rule::Stages, offered);
    let tried = (Verdict::Good, Reason::Clause(ClauseId::Trial), None);
    says(|inputs| inputs.conditions.trial = true, Rule::Stages, tried);
    let no_base = (Verdict::Attention, Reason::NoTrial, None);
    says(
        |inputs| inputs.model = Model::CommissionOnly,
        Rule::Stages,
        no_base,
    );
    let projects = (Verdict::Missing, Reason::NotAssessed, None);
    says(
        |inputs| inputs.model = Model::Projects,
        Rule::Stages,
        projects,
    );
}

#[test]
fn a_long_term_is_asked_about() {
    let term = |months| {
        move |inputs: &mut SellerInputs| inputs.term = TermMonths::new(months).expect("months")
    };
    let settled = (Verdict::Good, Reason::Clause(ClauseId::Exit), None);
    says(term(12), Rule::Exit, settled);
    let long = (Verdict::Attention, Reason::LongTerm(13), Some(Mend::Year));
    says(term(13), Rule::Exit, long);
}

#[test]
fn somebody_of_the_sellers_own_is_in_control() {
    let named = |inputs: &mut SellerInputs| {
        let half = RoleAnswers {
            today: Tenths(5),
            ..RoleAnswers::PLAIN
        };
        inputs.particulars.own_team = inputs.particulars.own_team.with(Role::Operator, half);
    };
    says(
        named,
        Rule::Control,
        (Verdict::Good, Reason::OwnPeople, None),
    );
    says(
        |_| (),
        Rule::Control,
        (Verdict::Attention, Reason::NobodyNamed, None),
    );
}

#[test]
fn targets_that_must_fail_are_found() {
    let grow = |whole| move |inputs: &mut SellerInputs| inputs.goals.gmv_growth = percent(whole);
    let settled = (Verdict::Good, Reason::Clause(ClauseId::Targets), None);
    says(grow(10), Rule::Targets, settled);
    // ACoS is to fall by 15 %.
    let both = (Verdict::Attention, Reason::GrowthAndLowerAcos, None);
    says(grow(11), Rule::Targets, both);
    says(grow(25), Rule::Targets, both);
    let steep = Reason::SteepGrowth(percent(26));
    says(
        grow(26),
        Rule::Targets,
        (Verdict::Attention, steep, Some(Mend::Growth)),
    );
    let own_ads = |inputs: &mut SellerInputs| {
        grow(20)(inputs);
        inputs.ads_managed = false;
    };
    says(own_ads, Rule::Targets, settled);
    let new = |inputs: &mut SellerInputs| {
        let store = Store {
            stage: Stage::New,
            ..Store::PLAIN
        };
        inputs.particulars.stores = Stores::PLAIN.with(Site::De, store);
    };
    let early = (Verdict::Attention, Reason::ConversionOfNewSites, None);
    says(new, Rule::Targets, early);
}

#[test]
fn an_english_marketplace_needs_no_translation() {
    let english = |inputs: &mut SellerInputs| {
        let eu_quote::seller::Figures::Total(totals) = &mut inputs.figures else {
            unreachable!("the defaults are totals");
        };
        totals.sites = eu_quote::seller::SiteSet::only(Site::Ie);
    };
    says(
        english,
        Rule::Localisation,
        (Verdict::Good, Reason::EnglishOnly, None),
    );
}

#[test]
fn leaving_questions_out_earns_nothing() {
    let nothing = check_proposal(&Answers::default());
    assert_eq!((nothing.score, nothing.known), (0, 0));
    let all = Rule::ALL
        .iter()
        .fold(Answers::default(), |all, &rule| all.with(rule, Answer::Yes));
    assert_eq!(check_proposal(&all).score, 100);
    for rule in Rule::ALL {
        let without = |answer| check_proposal(&all.with(rule, answer));
        let (unknown, no) = (without(Answer::Unknown), without(Answer::No));
        assert_eq!(unknown.score, 100 - rule.weight());
        assert_eq!(no.score, unknown.score);
        assert_eq!((unknown.known, no.known), (14, 15));
    }
}

#[test]
fn answers_are_read_or_refused_by_name() {
    let read = |text: &str| Answers::parse(&parse_json(text).expect("JSON"));
    let answers = read(r#"{"access": "yes", "exit": "no", "conduct": "unknown"}"#);
    let expected = Answers::default()
        .with(Rule::Access, Answer::Yes)
        .with(Rule::Exit, Answer::No);
    assert_eq!(answers, Ok(expected));
    assert_eq!(read("{}"), Ok(Answers::default()));
    let faults = |text: &str| -> Vec<String> {
        let faults = read(text).expect_err("faults");
        faults.iter().map(|found| fault(Lang::En, found)).collect()
    };
    for (text, path) in [
        (r#"{"access": "maybe"}"#, "$.access"),
        (r#"{"acess": "yes"}"#, "$.acess"),
        (r#"{"access": true}"#, "$.access"),
        ("[]", "$"),
    ] {
        let told = faults(text);
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].starts_with(path), "{told:?}");
    }
}

#[test]
fn the_document_has_a_finding_for_each_rule() {
    let document = to_json(&checked(&defaults()), &[]);
    assert_eq!(document["schema"], 1);
    assert_eq!(document["score"], 86);
    let findings = document["findings"].as_array().expect("a list");
    let rules: Vec<_> = findings
        .iter()
        .map(|finding| finding["rule"].as_str())
        .collect();
    assert_eq!(rules, Rule::ALL.map(|rule| Some(rule.word())));
    assert_eq!(findings[5]["verdict"], "attention");
    assert_eq!(findings[5]["mend"], "trial");
    assert_eq!(
        findings[5]["reason"]["en"],
        "There are reviews, but no trial"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// One click makes its rule better and nothing worse.
    #[test]
    fn a_mend_mends(inputs in crate::arbitrary::inputs()) {
        let before = checked(&inputs);
        for (place, finding) in before.findings.iter().enumerate() {
            let Some(mend) = finding.mend else { continue };
            let mut mended = inputs.clone();
            mend.apply(&mut mended);
            let after = checked(&mended);
            let now = after.findings[place];
            prop_assert!(now.reason != finding.reason, "{finding:?}");
            prop_assert!(after.score >= before.score, "{finding:?}");
        }
    }

    #[test]
    fn answers_are_one_number(number in 0..3_usize.pow(15)) {
        let answers = Answers::unpacked(number);
        prop_assert_eq!(answers.packed(), number);
        prop_assert_eq!(answers.get(Rule::KpiDefinition) == Answer::Yes, number % 3 == 1);
    }

    /// A further yes never costs anything; what is taken back never gains.
    #[test]
    fn a_yes_never_lowers_the_score(bits in 0..1_u32 << 15, place in 0..15_usize) {
        let rules = Rule::ALL.iter().enumerate();
        let answers = rules.fold(Answers::default(), |all, (place, &rule)| {
            let answer = if bits >> place & 1 == 1 { Answer::Yes } else { Answer::No };
            all.with(rule, answer)
        });
        let score = |answer| check_proposal(&answers.with(Rule::ALL[place], answer)).score;
        prop_assert!(score(Answer::Yes) >= check_proposal(&answers).score);
        prop_assert_eq!(score(Answer::Unknown), score(Answer::No));
    }
}
