//! The contract annex: docs/annex.md.

use eu_quote::annex::{Annex, ClauseId, TextHash, annex};
use eu_quote::calendar::Month;
use eu_quote::export;
use eu_quote::kpi::schedule;
use eu_quote::link::Link;
use eu_quote::quote::quote;
use eu_quote::rate_card::{CardId, RateCard};
use eu_quote::seller::{Model, SellerInputs, Set, Site, SiteSet, Stage, Store, Stores, TermMonths};
use eu_quote::text::Lang;
use eu_quote::text::annex::sent::{Sent, compared};
use eu_quote::text::annex::{Block, Edition, blocks, hash, markdown, summary};
use eu_quote::text::format::Plain;
use proptest::prelude::*;

use crate::given;

fn with_annex<T>(card: &RateCard, inputs: &SellerInputs, read: impl FnOnce(&Annex<'_>) -> T) -> T {
    let quote = quote(card, inputs);
    let schedule = schedule(card, inputs, &quote);
    read(&annex(card, inputs, &quote, &schedule))
}

fn clauses(inputs: &SellerInputs) -> Vec<&'static str> {
    with_annex(&given::card(), inputs, |annex| {
        annex
            .clauses
            .iter()
            .map(|clause| clause.id.word())
            .collect()
    })
}

/// The defaults of the sample card: one site, growth, ads managed, no trial.
fn defaults() -> SellerInputs {
    given::card().defaults(Month::new(2027, 1).expect("a month"))
}

const DEFAULT: [&str; 18] = [
    "definitions",
    "fees",
    "advertising",
    "data_sources",
    "baseline",
    "targets",
    "review",
    "payout",
    "exclusions",
    "seller_duties",
    "changes",
    "access",
    "conduct",
    "localisation",
    "ownership",
    "confidentiality",
    "exit",
    "disputes",
];

/// What a choice adds to the clauses of the defaults and what it takes away.
#[track_caller]
fn check(change: impl FnOnce(&mut SellerInputs), added: &[&str], gone: &[&str]) {
    let mut inputs = defaults();
    change(&mut inputs);
    let found = clauses(&inputs);
    let mut expected: Vec<&str> = [&DEFAULT[..], &["nature"], added].concat();
    expected.retain(|word| !gone.contains(word));
    let order = |word: &&str| ClauseId::ALL.iter().position(|id| id.word() == *word);
    expected.sort_by_key(order);
    assert_eq!(found, expected);
}

#[test]
fn each_choice_has_its_clauses() {
    check(|_| (), &[], &[]);
    check(|inputs| inputs.conditions.trial = true, &["trial"], &[]);
    let handled = |inputs: &mut SellerInputs| inputs.particulars.compliance_handling = true;
    check(handled, &["compliance"], &[]);
    let ordered = |inputs: &mut SellerInputs| {
        let package = eu_quote::seller::Package::ALL[0];
        inputs.particulars.packages = inputs.particulars.packages.with(package, 1);
    };
    check(ordered, &["projects"], &[]);
    let launched = |inputs: &mut SellerInputs| {
        let store = Store {
            stage: Stage::New,
            ..Store::PLAIN
        };
        inputs.particulars.stores = Stores::PLAIN.with(Site::De, store);
    };
    check(launched, &["launch"], &[]);
    // A new store at a site that is not operated is none of the contract's business.
    let elsewhere = |inputs: &mut SellerInputs| {
        let store = Store {
            stage: Stage::New,
            ..Store::PLAIN
        };
        inputs.particulars.stores = Stores::PLAIN.with(Site::Fr, store);
    };
    check(elsewhere, &[], &[]);
    let english = |inputs: &mut SellerInputs| {
        let eu_quote::seller::Figures::Total(totals) = &mut inputs.figures else {
            unreachable!("the defaults are totals");
        };
        totals.sites = SiteSet::only(Site::Uk);
    };
    check(english, &[], &["localisation"]);
    // No base fee, nothing at risk; and no trial of it.
    let commission = |inputs: &mut SellerInputs| {
        inputs.model = Model::CommissionOnly;
        inputs.conditions.trial = true;
    };
    check(commission, &[], &["payout"]);
    let assessed = [
        "baseline",
        "targets",
        "review",
        "payout",
        "exclusions",
        "advertising",
    ];
    check(|inputs| inputs.model = Model::Projects, &[], &assessed);
    check(|inputs| inputs.particulars.goods = Set::EMPTY, &[], &[]);
}

/// Read by eye in both languages when it was written.
#[test]
fn the_annex_of_a_real_seller() {
    let card = given::card();
    let inputs = given::inputs(include_str!("../data/real_seller.json"));
    let expected = include_str!("../data/annex/real_seller.md");
    with_annex(&card, &inputs, |annex| {
        assert_eq!(
            markdown(annex, Edition::Both).trim_end(),
            expected.trim_end()
        );
    });
}

#[test]
fn the_hash_is_that_of_the_text_in_both_languages() {
    let card = given::card();
    with_annex(&card, &defaults(), |annex| {
        let text = markdown(annex, Edition::Both);
        let (body, _) = text.split_once("\n---\n").expect("a foot");
        let hash = hash(annex).to_string();
        assert_eq!(hash, CardId::of(body).to_string());
        for lang in Lang::ALL {
            assert!(markdown(annex, Edition::In(lang)).contains(&hash));
            assert!(summary(annex, lang, &Plain).contains(&hash));
        }
        assert_eq!(given::json(&export::annex(annex))["hash"], hash);
    });
}

#[test]
fn a_hash_is_written_in_one_form() {
    for text in ["0123456789abcdef", "0000000000000000", "ffffffffffffffff"] {
        let parsed = TextHash::parse(text).map(|hash| hash.to_string());
        assert_eq!(parsed.as_deref(), Some(text));
    }
    for text in [
        "",
        "0123456789abcde",
        "00123456789abcdef",
        "0123456789ABCDEF",
        "0123456789abcdeg",
        "+123456789abcdef",
        " 123456789abcdef",
    ] {
        assert_eq!(TextHash::parse(text), None, "{text}");
    }
}

/// What the reader of a link is told who has changed the answers, and prices by `card`.
#[track_caller]
fn is_told(card: &RateCard, change: fn(&mut SellerInputs), hash: Option<TextHash>, told: Sent) {
    let sender = given::card();
    let link = Link {
        card: sender.id(),
        inputs: defaults(),
    };
    let sent = with_annex(&sender, &link.inputs, self::hash);
    let mut present = defaults();
    change(&mut present);
    let found = with_annex(card, &present, |annex| {
        compared(annex, &link, hash.unwrap_or(sent))
    });
    assert_eq!(found, told);
}

#[test]
fn the_reader_of_a_link_is_told_what_has_changed() {
    let sample = given::card();
    let changed = |inputs: &mut SellerInputs| inputs.term = TermMonths::new(6).expect("months");
    is_told(&sample, |_| (), None, Sent::Same);
    // The annex does not say it.
    is_told(
        &sample,
        |inputs| inputs.particulars.main_asins = Some(7),
        None,
        Sent::Same,
    );
    is_told(&sample, changed, None, Sent::Answers);
    let dearer = given::card_text(|card| card["base_fee"]["growth"] = "12801.00".into());
    let dearer = RateCard::parse(&dearer).expect("a card");
    is_told(&dearer, |_| (), None, Sent::Card);
    is_told(&dearer, changed, None, Sent::Card);
    // Another edition of the clauses has made it, or nobody.
    let unknown = TextHash::parse("0123456789abcdef");
    is_told(&sample, |_| (), unknown, Sent::Clause);
    is_told(&sample, changed, unknown, Sent::Clause);
}

#[test]
fn an_answer_that_the_text_says_changes_the_hash() {
    let card = given::card();
    let of = |change: fn(&mut SellerInputs)| {
        let mut inputs = defaults();
        change(&mut inputs);
        with_annex(&card, &inputs, hash)
    };
    let plain = of(|_| ());
    assert_eq!(of(|_| ()), plain);
    // How many main ASINs there are, the annex does not say.
    assert_eq!(of(|inputs| inputs.particulars.main_asins = Some(7)), plain);
    let changes: [fn(&mut SellerInputs); 5] = [
        |inputs| inputs.conditions.trial = true,
        |inputs| inputs.ads_managed = false,
        |inputs| inputs.term = TermMonths::new(6).expect("months"),
        |inputs| inputs.start = Month::new(2027, 2).expect("a month"),
        |inputs| inputs.particulars.compliance_handling = true,
    ];
    for change in changes {
        assert_ne!(of(change), plain);
    }
}

#[test]
fn only_a_sample_card_has_sample_rates() {
    let text = given::card_text(|card| card["sample"] = false.into());
    let own = RateCard::parse(&text).expect("a valid card");
    let said =
        |card: &RateCard| with_annex(card, &defaults(), |annex| markdown(annex, Edition::Both));
    assert!(said(&given::card()).contains("费率为示例费率"));
    assert!(!said(&own).contains("费率为示例费率"));
    assert!(said(&own).contains("不构成法律意见"));
}

/// A card's name is anybody's text.
#[test]
fn a_name_does_not_break_out_of_its_paragraph() {
    let text = given::card_text(|card| card["name"]["en"] = "A\n# B\r\n- C".into());
    let card = RateCard::parse(&text).expect("a valid card");
    let text = with_annex(&card, &defaults(), |annex| {
        markdown(annex, Edition::In(Lang::En))
    });
    assert!(
        !text.lines().any(|line| line == "# B" || line == "- C"),
        "{text}"
    );
    let text = given::card_text(|card| card["name"]["en"] = "<b>*A*</b> | [B](c)".into());
    let card = RateCard::parse(&text).expect("a valid card");
    let text = with_annex(&card, &defaults(), |annex| {
        markdown(annex, Edition::In(Lang::En))
    });
    assert!(text.contains(r"\<b\>\*A\*\</b\> \| \[B\](c)"), "{text}");
}

/// 20 % off 11,520.00 in each of two months, by the sample card.
#[test]
fn what_the_first_months_cost_less_is_in_the_table() {
    let mut inputs = defaults();
    inputs.conditions.trial = true;
    let text = with_annex(&given::card(), &inputs, |annex| {
        markdown(annex, Edition::In(Lang::En))
    });
    let row = "| in each of the first 2 months | -2,304.00 CNY |";
    assert!(text.contains(row), "{text}");
}

fn shape(block: &Block) -> (u8, usize) {
    match block {
        Block::Paragraph(_) => (0, 0),
        Block::Items(items) => (1, items.len()),
        Block::Table { head, rows } => {
            assert!(rows.iter().all(|row| row.len() == head.len()));
            (2, rows.len())
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases * 3 / 8, failure_persistence: None, ..ProptestConfig::default() })]

    /// Any contract: both languages say the same, and say it in full.
    #[test]
    fn both_languages_have_the_same_parts(inputs in crate::arbitrary::inputs()) {
        let card = given::card();
        with_annex(&card, &inputs, |annex| {
            for clause in &annex.clauses {
                let of = |lang| blocks(annex, clause.id, lang, &Plain);
                let [zh, en] = [of(Lang::Zh), of(Lang::En)];
                let shapes = |blocks: &[Block]| blocks.iter().map(shape).collect::<Vec<_>>();
                prop_assert_eq!(shapes(&zh), shapes(&en), "{:?}", clause.id);
                prop_assert!(matches!(zh.first(), Some(Block::Paragraph(_))));
            }
            for lang in Lang::ALL {
                let text = markdown(annex, Edition::In(lang));
                prop_assert!(!text.contains(['{', '}']), "{text}");
                prop_assert!(!text.contains("  "), "{text}");
                let headings = text.lines().filter_map(|line| line.strip_prefix("## "));
                let numbers: Vec<&str> = headings.map(|line| line.split('.').next().unwrap_or_default()).collect();
                let expected: Vec<String> = (1..=annex.clauses.len()).map(|n| n.to_string()).collect();
                prop_assert_eq!(numbers, expected);
                prop_assert!(summary(annex, lang, &Plain).chars().count() < 1_000);
            }
            Ok(())
        })?;
    }
}

/// What the seller plans is what the clauses say.
#[test]
fn the_plan_is_in_the_clauses() {
    let inputs = given::inputs(
        r#"{
            "stores": [{ "site": "DE", "stage": "new" }],
            "kpi_plan": {
                "shares": { "gmv_growth": 40, "tacos": 30, "response_time": 30 },
                "baseline": "higher", "last_year_gmv": "60000", "stock_out_days": 5,
                "seasonal": true, "grace_months": 2
            }
        }"#,
    );
    with_annex(&given::card(), &inputs, |annex| {
        let text = markdown(annex, Edition::In(Lang::En));
        for said in [
            "counted from: The higher of both. Of the last three months the 5 days",
            // A high season before January: 60,000.00 is of January to March itself.
            "| Season | Period 1 | Period 2 | Period 3 | Period 4 |",
            "| GMV growth | 100% |",
            "in the first 2 months of the term does not count for TACoS;",
            "TACoS below 500.00 EUR of ad spend.",
            "the month does not count for GMV growth and TACoS",
        ] {
            assert!(text.contains(said), "{said}\n{text}");
        }
        // What is not scored is not left out either.
        for unsaid in ["unit session percentage", "return rate", "sessions"] {
            let exclusions = text.split("## ").find(|clause| clause.contains("left out"));
            let exclusions = exclusions.expect("a clause of exclusions");
            assert!(!exclusions.contains(unsaid), "{unsaid}\n{exclusions}");
        }
    });
    let none = SellerInputs {
        particulars: eu_quote::seller::Particulars {
            kpi_plan: eu_quote::seller::KpiPlan {
                grace_months: 0,
                ..inputs.particulars.kpi_plan
            },
            ..inputs.particulars.clone()
        },
        ..inputs
    };
    with_annex(&given::card(), &none, |annex| {
        let text = markdown(annex, Edition::In(Lang::En));
        assert!(text.contains("there is no grace."), "{text}");
    });
}
