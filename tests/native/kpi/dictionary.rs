//! The dictionary: complete, of one mind with the rate card, and open about what
//! nobody has verified. docs/dictionary.md.

use std::collections::BTreeSet;

use eu_quote::export;
use eu_quote::kpi::dictionary::{
    CHECKED, Evidence, Figure, Group, Role, Source, Span, TRUE_UP_DAYS, Window,
};
use eu_quote::kpi::{Direction, Kpi, Unit, gates};
use eu_quote::rate_card::{GateKpi, ScoredKpi};
use eu_quote::seller::Fulfilment;
use eu_quote::text::dictionary::{self as words, facts, info};
use eu_quote::text::format::Plain;
use eu_quote::text::{Lang, dictionary};
use serde_json::Value as Json;

use crate::given;

/// An entry of the JSON, worked out by hand.
const ACOS: &str = include_str!("acos.json");

#[test]
fn groups_stand_together_and_in_order() {
    let groups: Vec<Group> = Kpi::ALL.map(|kpi| kpi.entry().group).to_vec();
    let mut in_order = groups.clone();
    in_order.dedup();
    assert_eq!(in_order, Group::ALL);
    let words: BTreeSet<&str> = Kpi::ALL.map(Kpi::word).into();
    assert_eq!(words.len(), Kpi::ALL.len());
    for (word, kpi) in Kpi::WORDS {
        assert_eq!(word, kpi.word());
        let plain = |letter: char| letter.is_ascii_lowercase() || letter == '_';
        assert!(word.chars().all(plain), "{word}");
    }
}

fn is_of(figure: Figure, unit: Unit) -> bool {
    match figure {
        Figure::Money(..) => unit == Unit::Money,
        Figure::Percent(_) => unit == Unit::Percent,
        Figure::Whole(_) => matches!(unit, Unit::Count | Unit::Points | Unit::Rank | Unit::Days),
        Figure::Hundredths(_) => matches!(unit, Unit::Ratio | Unit::Stars),
    }
}

#[test]
fn figures_are_of_the_unit_of_their_kpi() {
    for (word, kpi) in Kpi::WORDS {
        let entry = kpi.entry();
        let limit = entry.threshold.map(|threshold| threshold.limit);
        let spans = entry.benchmarks.iter().map(|benchmark| benchmark.span);
        let ends = spans.flat_map(|span| {
            let (low, high) = span.ends();
            [low, high].into_iter().flatten()
        });
        for figure in limit.into_iter().chain(ends) {
            assert!(is_of(figure, entry.unit), "{word}: {figure:?}");
        }
        for benchmark in entry.benchmarks {
            if let Span::Between(low, high) = benchmark.span {
                assert!(low.decimal() < high.decimal(), "{word}: {benchmark:?}");
            }
        }
    }
}

#[test]
fn every_role_has_what_it_needs() {
    for (word, kpi) in Kpi::WORDS {
        let entry = kpi.entry();
        match entry.role {
            // A gate needs a limit to hold; it stands as it was read.
            Role::Gate => {
                assert!(entry.threshold.is_some(), "{word}");
                assert_eq!(entry.freeze_day, None, "{word}");
            }
            // What moves money is frozen.
            Role::Scored | Role::Joint => assert_eq!(entry.freeze_day, Some(15), "{word}"),
            Role::Diagnostic => {}
        }
        if let Some(days) = entry.true_up_days {
            assert!(entry.freeze_day.is_some(), "{word}");
            assert_eq!(days, TRUE_UP_DAYS, "{word}");
        }
        if let Some(days) = entry.attribution {
            // Restated for the last time 28 days after the last sale that counts.
            let last = days.brands_and_display_days + 28;
            assert!(entry.true_up_days >= Some(last), "{word}");
        }
        if let Window::Rolling(days) = entry.window {
            assert!(!days.is_empty() && !days.contains(&0), "{word}");
        }
        assert!(entry.min_sample.is_none_or(|sample| sample.count > 0));
    }
}

#[test]
fn gates_of_the_sample_card_are_those_of_the_dictionary() {
    let gates = gates(&given::card(), Fulfilment::SellerFulfilled);
    assert_eq!(gates.len(), GateKpi::WORDS.len());
    for gate in gates {
        let kpi = Kpi::from(gate.kpi);
        let entry = kpi.entry();
        assert_eq!(entry.role, Role::Gate);
        let limit = entry.threshold.expect("gates have a limit");
        assert_eq!(limit.limit, Figure::Percent(gate.threshold), "{kpi:?}");
        assert_eq!(limit.source.evidence(), Evidence::Amazon);
        assert_eq!(entry.comparison(), gate.comparison);
        assert_eq!(CHECKED, gate.checked);
        let source = dictionary::source(limit.source);
        assert_eq!(source.get(Lang::Zh), &*gate.source.zh);
        assert_eq!(source.get(Lang::En), &*gate.source.en);
    }
}

#[test]
fn what_a_card_can_name_is_in_the_dictionary_under_its_word() {
    let scored = ScoredKpi::WORDS.map(|(word, kpi)| (word, Kpi::from(kpi)));
    let gates = GateKpi::WORDS.map(|(word, kpi)| (word, Kpi::from(kpi)));
    let mut seen = BTreeSet::new();
    for (word, kpi) in scored.into_iter().chain(gates) {
        assert_eq!(kpi.word(), word);
        assert!(seen.insert(kpi), "{word} twice");
    }
    for (word, kpi) in ScoredKpi::WORDS {
        let role = Kpi::from(kpi).entry().role;
        assert!(matches!(role, Role::Scored | Role::Joint), "{word}");
    }
}

/// What the schedule says of its KPIs, apart from the dictionary.
#[test]
fn scored_kpis_and_gates_have_the_facts_of_the_schedule() {
    let facts = |kpi: ScoredKpi| (kpi.unit(), kpi.direction());
    assert_eq!(
        facts(ScoredKpi::GmvGrowth),
        (Unit::Money, Direction::Higher)
    );
    assert_eq!(facts(ScoredKpi::Acos), (Unit::Percent, Direction::Lower));
    assert_eq!(GateKpi::Odr.window_days(), [60]);
    assert_eq!(GateKpi::Lsr.window_days(), [10, 30]);
    assert_eq!(GateKpi::CancellationRate.window_days(), [7]);
    assert_eq!(GateKpi::Vtr.window_days(), [30]);
    let by_seller = GateKpi::WORDS.map(|(_, kpi)| kpi.needs_seller_fulfilment());
    assert_eq!(by_seller, [false, true, true, true]);
}

#[test]
fn a_benchmark_says_who_says_so_and_when_or_that_nobody_has_verified_it() {
    for (word, kpi) in Kpi::WORDS {
        for benchmark in kpi.entry().benchmarks {
            let line = |lang| words::benchmark(kpi.entry(), benchmark, lang, &Plain);
            let (zh, en) = (line(Lang::Zh), line(Lang::En));
            if benchmark.source == Source::Experience {
                assert!(zh.ends_with("一般经验，未核实"), "{word}: {zh}");
                assert!(
                    en.ends_with("General experience, unverified"),
                    "{word}: {en}"
                );
            } else {
                assert!(zh.contains("（2026-11-01 核对）"), "{word}: {zh}");
                assert!(en.contains("(checked 2026-11-01)"), "{word}: {en}");
            }
        }
    }
    let acos = Kpi::Acos.entry();
    assert_eq!(
        words::benchmark(acos, &acos.benchmarks[0], Lang::En, &Plain),
        "median 29.8% (UK, Sponsored Products) · ECDB, quoted at amz123.com/t/fViIgYZL, 2023 \
         (checked 2026-11-01) · published",
    );
    let returns = Kpi::ReturnRate.entry();
    assert_eq!(
        words::benchmark(returns, &returns.benchmarks[3], Lang::Zh, &Plain),
        "常见 不高于 10%（85.7% 的商家）（德国，电子产品） · EHI 零售研究所，见 handelsdaten.de，\
         2025（2026-11-01 核对） · 公开资料",
    );
}

/// 1 ÷ 29.8 % is 3.3557…
#[test]
fn the_benchmark_of_roas_is_that_of_acos_turned_over() {
    let of = |kpi: Kpi| kpi.entry().benchmarks[0].span.ends().0.expect("a value");
    let acos = of(Kpi::Acos).decimal();
    let roas = of(Kpi::Roas).decimal();
    assert!((acos * roas - rust_decimal::Decimal::ONE_HUNDRED).abs() < 1.into());
}

#[test]
fn facts_are_told_in_full() {
    for lang in Lang::ALL {
        for kpi in Kpi::ALL {
            for fact in facts(kpi, lang, &Plain) {
                assert!(!fact.lines.is_empty(), "{kpi:?}: {:?}", fact.head);
                assert!(fact.lines.iter().all(|line| !line.is_empty()), "{kpi:?}");
            }
        }
    }
    let told: Vec<String> = facts(Kpi::Otdr, Lang::En, &Plain)
        .into_iter()
        .flat_map(|fact| fact.lines)
        .collect();
    for expected in [
        "20 units",
        "at least 90% · Amazon's announcement in the seller forums (UK), 2025 (checked 2026-11-01) · Amazon",
        "Seller-fulfilled orders only (FBM)",
        "Stands as read on the day of the monthly report",
    ] {
        assert!(
            told.iter().any(|line| line == expected),
            "{expected}: {told:#?}"
        );
    }
}

#[test]
fn columns_have_the_names_of_real_exports() {
    let sales = info(Kpi::GmvGrowth).numerator.column.expect("a column");
    assert_eq!(sales.es, Some("Ventas de productos pedidos"));
    // Nobody has seen a French business report.
    assert_eq!(sales.fr, None);
    for (word, kpi) in Kpi::WORDS {
        let columns = info(kpi)
            .parts()
            .map(|part| part.column)
            .collect::<Vec<_>>();
        for column in columns.into_iter().chain([info(kpi).column]).flatten() {
            for (tag, name) in column.names() {
                let is_plain = |name: &str| !name.is_empty() && name.trim() == name;
                assert!(name.is_none_or(is_plain), "{word} {tag}");
            }
        }
    }
}

fn entries() -> Vec<Json> {
    let json = given::json(&export::dictionary());
    assert_eq!(json["schema"], 1);
    json["kpis"].as_array().expect("a list").clone()
}

#[test]
fn the_json_of_an_entry_is_as_documented() {
    let expected: Json = serde_json::from_str(ACOS).expect("JSON");
    let entries = entries();
    let acos = entries.iter().find(|entry| entry["kpi"] == "acos");
    assert_eq!(acos, Some(&expected));
}

#[test]
fn every_field_of_the_json_is_always_there() {
    let fields = |entry: &Json| -> Vec<String> {
        let entry = entry.as_object().expect("an object");
        entry.keys().cloned().collect()
    };
    let entries = entries();
    assert_eq!(entries.len(), Kpi::ALL.len());
    for (entry, kpi) in entries.iter().zip(Kpi::ALL) {
        assert_eq!(fields(entry), fields(&entries[0]));
        assert_eq!(entry["kpi"], kpi.word());
    }
    let stars = &entries[Kpi::ALL
        .iter()
        .position(|&kpi| kpi == Kpi::ReviewRating)
        .expect("there")];
    assert_eq!(stars["benchmarks"][0]["low"], "4.20");
    assert_eq!(stars["benchmarks"][0]["high"], Json::Null);
    assert_eq!(stars["benchmarks"][0]["source"]["evidence"], "unverified");
    assert_eq!(stars["denominator"]["column"], Json::Null);
}
