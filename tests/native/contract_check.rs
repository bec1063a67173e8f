//! The contract check: docs/contract-check.md.

use eu_quote::annex::{ClauseId, annex};
use eu_quote::calendar::Month;
use eu_quote::contract_check::{
    Answer, Answers, Check, Diagnosis, Finding, Missing, Question, Reason, Remedy, Rule,
    Suitability, Verdict, asked, check, check_proposal, open_rules, questions,
};
use eu_quote::document::parse_json;
use eu_quote::export;
use eu_quote::kpi::schedule;
use eu_quote::money::{Amount, Currency, Percent};
use eu_quote::quote::quote;
use eu_quote::rate_card::RateCard;
use eu_quote::seller::{
    Field, Goods, Model, Role, RoleAnswers, SellerInputs, Set, Site, Stage, Standing, Store,
    Stores, Team, Tenths, TermMonths,
};
use eu_quote::text::Lang;
use eu_quote::text::contract_check::{asked::list, clause, faq, score};
use eu_quote::text::faults::fault;
use eu_quote::text::format::Plain;
use proptest::prelude::*;
use serde_json::json;

use crate::given;

fn checked(inputs: &SellerInputs) -> Check {
    let card = given::card();
    let quote = quote(&card, inputs);
    let schedule = schedule(&card, inputs, &quote);
    check(&annex(&card, inputs, &quote, &schedule))
}

/// The sample card's defaults: growth 10 %, ACoS cut 15 %, conversion rise 10 %, twelve
/// months, no trial; conversion and return rate not known.
fn defaults() -> SellerInputs {
    given::card().defaults(Month::new(2027, 1).expect("a month"))
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
    expected: (Verdict, Reason, Option<Remedy>),
) {
    let found = finding(change, rule);
    assert_eq!((found.verdict, found.reason, found.remedy), expected);
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

/// A score of what nobody has answered is none.
#[test]
fn what_nobody_has_answered_has_no_score() {
    let said = |check: &Check| Lang::ALL.map(|lang| score(lang, check));
    let not_yet = [
        "尚未核对：还没有任何回答",
        "Not checked yet: nothing has been answered",
    ];
    assert_eq!(said(&checked(&defaults())), not_yet);
    assert_eq!(said(&check_proposal(&Answers::default())), not_yet);
    // When it begins says nothing about the contract.
    let mut begins = defaults();
    begins.assumed = begins.assumed.without(Field::Start);
    begins.start = begins.start.plus(2);
    assert_eq!(said(&checked(&begins)), not_yet);
    let known = "86 / 100 (15 of 15 looked at)";
    for answer in [
        // Confirmed as it stands.
        |inputs: &mut SellerInputs| inputs.assumed = inputs.assumed.without(Field::Gmv),
        |inputs: &mut SellerInputs| inputs.conditions.team = Team::Dedicated,
        |inputs: &mut SellerInputs| inputs.particulars.compliance_handling = true,
    ] {
        let mut inputs = defaults();
        answer(&mut inputs);
        assert_eq!(score(Lang::En, &checked(&inputs)), known);
    }
    for answer in [Answer::Yes, Answer::No] {
        let one = check_proposal(&Answers::default().with(Rule::Stages, answer));
        let points = one.score;
        let said = format!("{points} / 100 (1 of 15 looked at)");
        assert_eq!(score(Lang::En, &one), said);
    }
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
    let offered = (Verdict::Attention, Reason::NoTrial, Some(Remedy::Trial));
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
    let long = (Verdict::Attention, Reason::LongTerm(13), Some(Remedy::Year));
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
        (Verdict::Attention, steep, Some(Remedy::Growth)),
    );
    let own_ads = |inputs: &mut SellerInputs| {
        grow(20)(inputs);
        inputs.ads_managed = false;
    };
    says(own_ads, Rule::Targets, settled);
    let new = |grace: u8| {
        move |inputs: &mut SellerInputs| {
            let store = Store {
                stage: Stage::New,
                ..Store::PLAIN
            };
            inputs.particulars.stores = Stores::PLAIN.with(Site::De, store);
            inputs.particulars.kpi_plan.grace_months = grace;
        }
    };
    let early = (Verdict::Attention, Reason::ConversionOfNewSites, None);
    says(new(2), Rule::Targets, early);
    says(new(3), Rule::Targets, settled);
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
    let document = given::json(&export::contract_check(&checked(&defaults()), &[]));
    assert_eq!(document["schema"], 1);
    assert_eq!(document["score"], 86);
    let findings = document["findings"].as_array().expect("a list");
    let rules: Vec<_> = findings
        .iter()
        .map(|finding| finding["rule"].as_str())
        .collect();
    assert_eq!(rules, Rule::ALL.map(|rule| Some(rule.word())));
    assert_eq!(findings[5]["verdict"], "attention");
    assert_eq!(findings[5]["remedy"], "trial");
    assert_eq!(
        findings[5]["reason"]["en"],
        "There are reviews, but no trial"
    );
}

fn asked_about(card: &RateCard, inputs: &SellerInputs) -> Vec<Question> {
    let quote = quote(card, inputs);
    let schedule = schedule(card, inputs, &quote);
    questions(&annex(card, inputs, &quote, &schedule))
}

fn suitability(card: &RateCard, change: impl FnOnce(&mut SellerInputs)) -> Suitability {
    let mut inputs = defaults();
    change(&mut inputs);
    let mut asked = asked_about(card, &inputs).into_iter();
    let read = asked.find_map(|question| match question {
        Question::Suitability(read) => Some(read),
        _ => None,
    });
    read.expect("it is always asked")
}

fn in_dollars() -> RateCard {
    let text = given::card_text(|card| card["exchange"]["rates"]["USD"] = json!("7.10"));
    RateCard::parse(&text).expect("a card")
}

fn sales(monthly: i64) -> impl FnOnce(&mut SellerInputs) {
    move |inputs| {
        let eu_quote::seller::Figures::Total(totals) = &mut inputs.figures else {
            unreachable!("the defaults are totals");
        };
        totals.monthly_gmv = Amount::from_major(monthly);
    }
}

#[test]
fn sales_stand_beside_the_rule_of_thumb() {
    let plain = suitability(&given::card(), |_| ());
    // 50,000 a month, and no rate for dollars.
    assert_eq!(
        (plain.yearly, plain.currency, plain.dollars),
        (Amount::from_major(600_000), Currency::Eur, None)
    );
    let says = |read: Suitability, lang| {
        faq::answer(lang, &Question::Suitability(read), &Plain).join("\n")
    };
    let text = says(plain, Lang::En);
    assert!(text.contains("600,000.00 EUR a year"), "{text}");
    assert!(text.contains("no rate for dollars; compare it with 500,000.00 USD"));
    // 600,000 × 8.20 ÷ 7.10 and 432,000 × 8.20 ÷ 7.10.
    for (monthly, minor, zh, en) in [
        (50_000, 692_957_75, "达到经验线", "which reaches it"),
        (36_000, 498_929_58, "低于经验线", "which is below it"),
    ] {
        let read = suitability(&in_dollars(), sales(monthly));
        assert_eq!(read.dollars, Some(Amount::from_minor(minor)));
        assert!(says(read.clone(), Lang::Zh).contains(zh));
        assert!(says(read, Lang::En).contains(en));
    }
}

#[test]
fn who_fits_is_read_off_stores_and_goods() {
    let read = suitability(&given::card(), |inputs| {
        let store = Store {
            stage: Stage::New,
            vat: Standing::Missing,
            epr: Standing::Missing,
            product_safety: Standing::Held,
        };
        inputs.particulars.stores = Stores::PLAIN.with(Site::De, store);
        inputs.particulars.goods = Set::EMPTY.with(Goods::Pets).with(Goods::AutoParts);
    });
    assert_eq!(read.demanding, [Goods::AutoParts]);
    assert_eq!((read.new_sites, read.missing_registrations), (1, 2));
    let text = faq::answer(Lang::Zh, &Question::Suitability(read), &Plain).join("\n");
    assert!(
        text.contains("当前方案有 1 个新开站点、2 项注册未办"),
        "{text}"
    );
    assert!(text.contains("当前方案属于此类：汽配。"), "{text}");
}

#[test]
fn what_is_not_prepared_is_named() {
    let missing = |inputs: &SellerInputs| {
        let mut asked = asked_about(&given::card(), inputs).into_iter();
        asked.find_map(|question| match question {
            Question::Preparation(missing) => Some(missing),
            _ => None,
        })
    };
    let mut inputs = defaults();
    let all = vec![
        Missing::Sales,
        Missing::MainAsins,
        Missing::Goods,
        Missing::Aims,
        Missing::Baselines,
        Missing::Registrations,
    ];
    assert_eq!(missing(&inputs), Some(all));
    inputs.assumed = inputs.assumed.without(Field::Gmv).without(Field::AdSpend);
    inputs.particulars.main_asins = Some(12);
    inputs.particulars.goods = Set::EMPTY.with(Goods::Pets);
    inputs.particulars.aims = Set::EMPTY.with(eu_quote::seller::Aim::Grow);
    inputs.baselines.conversion = Some(percent(10));
    assert_eq!(
        missing(&inputs),
        Some(vec![Missing::Baselines, Missing::Registrations])
    );
    inputs.baselines.return_rate = Some(percent(8));
    let store = Store {
        vat: Standing::Held,
        epr: Standing::Missing,
        product_safety: Standing::Held,
        ..Store::PLAIN
    };
    inputs.particulars.stores = Stores::PLAIN.with(Site::De, store);
    assert_eq!(missing(&inputs), Some(Vec::new()));
    let answer = faq::answer(Lang::En, &Question::Preparation(Vec::new()), &Plain);
    assert_eq!(
        answer.last().map(String::as_str),
        Some("Here: all of these figures have been entered.")
    );
}

#[test]
fn a_failed_kpi_is_looked_into_in_order() {
    let diagnosis = |inputs: &SellerInputs| {
        let mut asked = asked_about(&given::card(), inputs).into_iter();
        let read = asked.find_map(|question| match question {
            Question::Diagnosis(read) => Some(read),
            _ => None,
        });
        read.expect("it is always asked")
    };
    let mut inputs = defaults();
    let plain = Diagnosis {
        target: None,
        has_people: false,
        stock_days: None,
        team: Team::Shared,
        sites: 1,
        has_exclusions: true,
    };
    assert_eq!(diagnosis(&inputs), plain);
    inputs.goals.gmv_growth = percent(26);
    inputs.conditions.stock_days = Some(20);
    inputs.conditions.team = Team::Dedicated;
    let read = diagnosis(&inputs);
    let steep = Some(Reason::SteepGrowth(percent(26)));
    assert_eq!((read.target, read.stock_days), (steep, Some(20)));
    let answer = faq::answer(Lang::Zh, &Question::Diagnosis(read), &Plain);
    for (place, part) in [
        (1, "1. 目标脱离实际"),
        (1, "当前方案：每季度增长 26% 偏高"),
        (2, "2. 己方没配合到位"),
        (2, "还没有指定己方人员，库存可卖 20 天"),
        (3, "3. 服务商投入不足"),
        (3, "专属团队，1 个站点"),
        (4, "4. 市场变了"),
        (4, "附件已写明哪些情形剔除"),
    ] {
        assert!(answer[place].contains(part), "{part} in {}", answer[place]);
    }
    inputs.model = Model::Projects;
    let read = diagnosis(&inputs);
    assert_eq!(
        (read.target, read.has_exclusions),
        (Some(Reason::NotAssessed), false)
    );
}

#[test]
fn questions_stand_beside_their_rules_in_the_document() {
    let asked = asked_about(&given::card(), &defaults());
    let document = given::json(&export::contract_check(&checked(&defaults()), &asked));
    let findings = document["findings"].as_array().expect("a list");
    let topics: Vec<_> = findings
        .iter()
        .flat_map(|finding| {
            let faq = finding["faq"].as_array().expect("a list");
            faq.iter().map(|asked| (&finding["rule"], &asked["topic"]))
        })
        .collect();
    assert_eq!(
        topics,
        [
            (&json!("data_source"), &json!("preparation")),
            (&json!("exit"), &json!("first_steps")),
            (&json!("track_record"), &json!("suitability")),
            (&json!("targets"), &json!("diagnosis")),
        ]
    );
    let steps = &findings[9]["faq"][0];
    for lang in ["zh-CN", "en"] {
        let answer = steps["answer"][lang].as_array().expect("a list");
        assert_eq!(answer.len(), 5, "{lang}");
        assert!(steps["question"][lang].is_string(), "{lang}");
    }
}

#[test]
fn what_is_in_a_proposal_is_not_asked_for() {
    let answers = Answers::default()
        .with(Rule::Access, Answer::Yes)
        .with(Rule::Exit, Answer::No);
    let open = open_rules(&answers);
    assert_eq!(open.iter().count(), 14);
    assert!(!open.contains(Rule::Access) && open.contains(Rule::Exit));
    let chosen = Set::EMPTY
        .with(Rule::Exit)
        .with(Rule::Access)
        .with(Rule::Stages);
    assert_eq!(asked(&answers, chosen), [Rule::Stages, Rule::Exit]);
    // It stays chosen, should the answer change again.
    let answers = answers.with(Rule::Access, Answer::Unknown);
    assert_eq!(
        asked(&answers, chosen),
        [Rule::Access, Rule::Stages, Rule::Exit]
    );
}

#[test]
fn chosen_terms_are_one_number_below_two_to_the_fifteenth() {
    let words: Vec<_> = Rule::WORDS.iter().map(|&(word, _)| word).collect();
    assert_eq!(words, Rule::ALL.map(Rule::word));
    let all = open_rules(&Answers::default());
    assert_eq!(all.bits(), (1 << 15) - 1);
    assert_eq!(Set::<Rule>::from_bits(1 << 15), None);
}

#[test]
fn the_list_can_be_sent_as_it_is() {
    let text = list(Lang::Zh, &[Rule::Exit, Rule::Access]);
    let exit = clause(Rule::Exit).get(Lang::Zh);
    let access = clause(Rule::Access).get(Lang::Zh);
    assert_eq!(
        text,
        format!(
            "【补充条款清单】\n签约前请在合同中补充以下条款：\n\n1. 退出与交接：{exit}\n2. 账号权限：{access}\n\n示例条款，供双方协商，以正式合同为准。"
        )
    );
    assert!(list(Lang::En, &[]).ends_with("there is nothing to ask for."));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// One click makes its rule better and nothing worse.
    #[test]
    fn a_remedy_remedies(inputs in crate::arbitrary::inputs()) {
        let before = checked(&inputs);
        for (place, finding) in before.findings.iter().enumerate() {
            let Some(remedy) = finding.remedy else { continue };
            let mut mended = inputs.clone();
            remedy.apply(&mut mended);
            let after = checked(&mended);
            let now = after.findings[place];
            prop_assert!(now.reason != finding.reason, "{finding:?}");
            prop_assert!(after.score >= before.score, "{finding:?}");
        }
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
