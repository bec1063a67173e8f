//! Actuals under way: what is typed stays, and what of it counts.

use eu_quote::calendar::Month;
use eu_quote::document::{Node, parse_json};
use eu_quote::kpi::{Count, ReportField};
use eu_quote::settlement::{
    Agreed, BaselineField, Draft, EventField, Export, Place, Problem, ReadingField, Slot,
};
use eu_quote::text::Lang;
use eu_quote::text::format::Plain;
use eu_quote::text::settlement::form;
use serde_json::json;

use super::{Contract, assessment, month_of, percent};
use crate::given;

fn agreed(contract: &Contract) -> Agreed<'_> {
    Agreed {
        card: &contract.card,
        inputs: &contract.inputs,
        quote: &contract.quote,
        schedule: &contract.schedule,
    }
}

fn contract() -> Contract {
    let inputs = given::data("settlement/inputs.json");
    Contract::new(&serde_json::from_str(&inputs).expect("JSON"))
}

fn figure(of: &str, field: ReportField) -> Slot {
    Slot::Report {
        month: month_of(of),
        export: Export::First,
        site: eu_quote::seller::Site::De,
        field,
    }
}

/// Every figure that the contract asks for in a month, all the same.
fn complete(draft: &mut Draft, contract: &Contract, of: &str) {
    let Contract {
        card,
        inputs,
        schedule,
        ..
    } = contract;
    for field in ReportField::asked(card, inputs, schedule) {
        draft.enter(figure(of, field), "1,000");
    }
}

#[test]
fn a_document_comes_back_as_it_was() {
    let contract = contract();
    let text = given::data("settlement/actuals.json");
    let mut draft = Draft::default();
    draft.pasted.clone_from(&text);
    draft.import(agreed(&contract)).expect("valid");
    let taken = draft.take(agreed(&contract));
    assert_eq!(taken.problems, []);
    let document = serde_json::from_str(&text).expect("JSON");
    let expected = contract.parse(&document).expect("valid");
    assert_eq!(taken.actuals, expected);
    let exported = parse_json(&draft.export(agreed(&contract))).expect("JSON");
    let read =
        eu_quote::settlement::Actuals::parse(&exported, &contract.inputs, &contract.schedule);
    assert_eq!(read, Ok(expected));
    assert_eq!(Draft::read(&draft.write()), draft);
    // What a chat program puts around it.
    let mut again = Draft::default();
    again.pasted = format!("\u{200b}\u{feff}{text}\u{200b}");
    again.import(agreed(&contract)).expect("valid");
    assert_eq!(again.take(agreed(&contract)).problems, []);
}

#[test]
fn a_faulty_document_changes_nothing() {
    let contract = contract();
    let mut draft = Draft::default();
    draft.enter(figure("2027-12", ReportField::Sales), "12");
    for pasted in ["", "{", "[]", r#"{ "months": [{ "month": "2031-01" }] }"#] {
        draft.pasted = pasted.into();
        let before = draft.clone();
        assert!(draft.import(agreed(&contract)).is_err(), "{pasted}");
        assert_eq!(draft, before, "{pasted}");
    }
}

#[test]
fn what_cannot_be_read_stays_and_keeps_back_no_other_month() {
    let contract = contract();
    let mut draft = Draft::default();
    complete(&mut draft, &contract, "2027-12");
    complete(&mut draft, &contract, "2028-01");
    let wrong = figure("2028-01", ReportField::AdSpend);
    draft.enter(wrong, "12..3");
    let draft = Draft::read(&draft.write());
    assert_eq!(draft.get(wrong), Some(&Node::Text("12..3".into())));
    let taken = draft.take(agreed(&contract));
    let months: Vec<Month> = taken
        .actuals
        .months
        .iter()
        .map(|month| month.month)
        .collect();
    assert_eq!(months, [month_of("2027-12")]);
    let [problem] = taken.problems.as_slice() else {
        unreachable!("{:?}", taken.problems);
    };
    assert_eq!(problem.place, Place::Slot(wrong));
    let said = |lang| form::problem_line(lang, problem, &Plain);
    assert_eq!(
        said(Lang::Zh),
        "2028-01 · DE · 广告花费：未识别的数字：“12..3”。示例：12,000 或 1.2 万"
    );
    assert_eq!(
        said(Lang::En),
        "2028-01 · DE · Ad spend: Not a number we can read: \"12..3\". For example 12,000 or 12k"
    );
}

#[test]
fn figures_are_read_as_people_write_them() {
    let sales = figure("2027-12", ReportField::Sales);
    let units = figure("2027-12", ReportField::Count(Count::UnitsOrdered));
    let cut = Slot::Event {
        index: 0,
        field: EventField::Percent,
    };
    let mut draft = Draft::default();
    draft.add_event(month_of("2027-12"));
    for (slot, text, stored, shown) in [
        (sales, "5.8万", json!("58000.00"), "58,000"),
        (sales, "€58.000,50", json!("58000.50"), "58,000.50"),
        // Of another currency than the site's.
        (sales, "£58", json!("£58"), "£58"),
        (sales, "-5", json!("-5"), "-5"),
        (sales, "约58", json!("约58"), "约58"),
        (units, "1,700", json!(1_700), "1,700"),
        (units, "1.5", json!("1.5"), "1.5"),
        (cut, "−12,5 %", json!("-12.50"), "-12.5"),
    ] {
        draft.enter(slot, text);
        assert!(draft.is_said(slot, text), "{text}");
        let node = draft.get(slot).expect("something");
        assert_eq!(serde_json::to_value(node).expect("JSON"), stored, "{text}");
        assert_eq!(form::written(node, slot.kind()), shown, "{text}");
    }
    draft.enter(sales, "  ");
    assert_eq!(draft.get(sales), None);
}

/// What the form refuses is no figure of the document either, though some of it is
/// written like one.
#[test]
fn what_is_refused_is_never_a_figure() {
    let contract = contract();
    let sales = figure("2027-12", ReportField::Sales);
    let health = Slot::Reading {
        month: month_of("2027-12"),
        field: ReadingField::ALL[0],
    };
    for (slot, text) in [
        (sales, "5.0000"),
        (sales, "5,0000"),
        (sales, "58000.000"),
        (health, "1.000"),
    ] {
        let mut draft = Draft::default();
        complete(&mut draft, &contract, "2027-12");
        draft.enter(slot, text);
        assert!(draft.is_said(slot, text), "{text}");
        let draft = Draft::read(&draft.write());
        let node = draft.get(slot).expect("what was typed");
        let shown = form::written(node, slot.kind());
        assert_eq!(shown.trim_end(), text);
        assert!(draft.is_said(slot, &shown), "{text}: as it is shown");
        let taken = draft.take(agreed(&contract));
        assert_eq!(taken.actuals.months, [], "{text}");
        let [problem] = taken.problems.as_slice() else {
            unreachable!("{text}: {:?}", taken.problems);
        };
        assert_eq!(problem.place, Place::Slot(slot));
        let said = form::problem(Lang::En, problem);
        assert!(!said.contains(" \""), "{said}");
    }
}

#[test]
fn a_second_export_states_only_what_has_changed() {
    let contract = contract();
    let mut draft = Draft::default();
    complete(&mut draft, &contract, "2027-12");
    let Slot::Report {
        month, site, field, ..
    } = figure("2027-12", ReportField::Sales)
    else {
        unreachable!("a report");
    };
    let again = Slot::Report {
        month,
        export: Export::TrueUp,
        site,
        field,
    };
    draft.enter(again, "900");
    let taken = draft.take(agreed(&contract));
    assert_eq!(taken.problems, []);
    let reported = &taken.actuals.months[0];
    let second = reported.true_up.as_ref().expect("a second export")[0];
    assert_eq!(second.sales, super::cents(900_00));
    assert_eq!(second.ad_spend, reported.first[0].ad_spend);
}

#[test]
fn an_approved_budget_is_typed_like_any_figure() {
    let contract = contract();
    let budget = Slot::Budget(month_of("2027-12"));
    let mut draft = Draft::default();
    complete(&mut draft, &contract, "2027-12");
    draft.enter(budget, "5,300");
    let taken = draft.take(agreed(&contract));
    assert_eq!(taken.problems, []);
    let approved = taken.actuals.months[0].approved_ad_budget;
    assert_eq!(approved, Some(super::cents(5_300_00)));
    // It leaves as the command line reads it, and is kept.
    assert!(
        draft
            .export(agreed(&contract))
            .contains(r#""approved_ad_budget": "5300.00""#)
    );
    assert_eq!(Draft::read(&draft.write()), draft);
    // What cannot be read is said where it stands, and keeps back its month only.
    draft.enter(budget, "lots");
    let taken = draft.take(agreed(&contract));
    let [problem] = taken.problems.as_slice() else {
        unreachable!("{:?}", taken.problems);
    };
    assert_eq!(problem.place, Place::Slot(budget));
    let said = form::problem_line(Lang::Zh, problem, &Plain);
    assert!(said.starts_with("2027-12 · 书面批准的广告预算："), "{said}");
    assert_eq!(draft.get(budget), Some(&Node::Text("lots".into())));
    assert_eq!(taken.actuals.months, []);
    draft.enter(budget, "");
    assert_eq!(draft.take(agreed(&contract)).problems, []);
}

/// The form and the reader of documents ask for the same.
#[test]
fn the_fields_are_those_that_the_reader_asks_for() {
    let mut two_sites: serde_json::Value =
        serde_json::from_str(include_str!("../../../src/bin/eu-quote/example.json")).expect("JSON");
    two_sites["start"] = json!("2027-12");
    for inputs in [
        json!({ "start": "2027-12" }),
        json!({ "start": "2027-12", "ads_managed": false }),
        two_sites,
    ] {
        let contract = Contract::by(given::card(), &inputs);
        let Contract {
            card,
            inputs,
            schedule,
            ..
        } = &contract;
        let mut draft = Draft::default();
        let asked = ReportField::asked(card, inputs, schedule);
        let sites: Vec<_> = inputs.figures.sites().iter().collect();
        let slot = |site, field| Slot::Report {
            month: month_of("2027-12"),
            export: Export::First,
            site,
            field,
        };
        for &site in &sites {
            for &field in &asked {
                draft.enter(slot(site, field), "1");
            }
        }
        assert_eq!(draft.take(agreed(&contract)).problems, []);
        for &field in asked.iter().filter(|field| !field.is_optional()) {
            let mut without = draft.clone();
            without.enter(slot(sites[0], field), "");
            let problems = without.take(agreed(&contract)).problems;
            let places: Vec<&Place> = problems.iter().map(|problem| &problem.place).collect();
            assert_eq!(places, [&Place::Slot(slot(sites[0], field))], "{field:?}");
            assert!(problems[0].is_blank());
        }
    }
}

#[test]
fn an_unfinished_exclusion_keeps_back_no_other() {
    let contract = contract();
    let mut draft = Draft::default();
    draft.add_event(month_of("2027-12"));
    draft.add_event(month_of("2028-01"));
    for (field, text) in [
        (EventField::LostAsinDays, "58"),
        (EventField::AsinDays, "580"),
    ] {
        draft.enter(Slot::Event { index: 1, field }, text);
    }
    let taken = draft.take(agreed(&contract));
    assert_eq!(taken.actuals.exclusions.len(), 1);
    assert!(taken.problems.iter().all(Problem::is_blank));
    assert_eq!(taken.problems.len(), 2);
    // Fields of other kinds wait until theirs is chosen again.
    let kind = Slot::Event {
        index: 1,
        field: EventField::Kind,
    };
    draft.enter(kind, "deal_event");
    assert_eq!(draft.take(agreed(&contract)).actuals.exclusions.len(), 1);
    draft.remove_event(0);
    assert_eq!(draft.event_count(), 1);
    draft.undo();
    assert_eq!(draft.event_count(), 2);
}

#[test]
fn months_outside_the_term_are_kept_aside() {
    let contract = contract();
    let mut draft = Draft::default();
    complete(&mut draft, &contract, "2027-12");
    complete(&mut draft, &contract, "2030-01");
    let taken = draft.take(agreed(&contract));
    assert_eq!((taken.actuals.months.len(), taken.outside), (1, 1));
    assert!(draft.get(figure("2030-01", ReportField::Sales)).is_some());
}

#[test]
fn an_example_is_on_target_and_leaves_what_was_typed() {
    for inputs in [
        json!({ "start": "2027-12" }),
        json!({ "start": "2027-12", "baselines": { "return_rate_percent": "7.35" } }),
        json!({ "start": "2027-12", "ads_managed": false }),
    ] {
        let contract = Contract::new(&inputs);
        for period in 1..=4 {
            let mut draft = Draft::default();
            draft.period = period;
            draft.fill(agreed(&contract));
            let taken = draft.take(agreed(&contract));
            assert_eq!(taken.problems, []);
            let settlement = contract.settle_parsed(&taken.actuals);
            let settled = &settlement.periods[usize::from(period) - 1];
            let score = assessment(settled).score;
            let above = score.hundredths() - percent(100_00).hundredths();
            assert!((0..=100).contains(&above), "{inputs}: {score:?}");
            assert_eq!(
                assessment(settled).gate_state,
                eu_quote::settlement::GateState::Held
            );
            draft.undo();
            assert!(draft.is_blank());
        }
    }
    let contract = contract();
    let mut draft = Draft::default();
    let sales = figure("2027-12", ReportField::Sales);
    draft.enter(sales, "12..3");
    draft.fill(agreed(&contract));
    assert_eq!(draft.get(sales), Some(&Node::Text("12..3".into())));
}

#[test]
fn what_has_been_kept_is_hostile() {
    for text in [
        "",
        "[]",
        "{",
        "null",
        r#"{"period":999,"document":3,"pasted":{}}"#,
    ] {
        let draft = Draft::read(text);
        let contract = contract();
        assert_eq!(draft.take(agreed(&contract)).actuals.months, [], "{text}");
        assert!(draft.period_of(&contract.schedule).is_some(), "{text}");
    }
    // Too much to keep: the figures stay.
    let mut draft = Draft::default();
    draft.enter(figure("2027-12", ReportField::Sales), "12");
    draft.pasted = "x".repeat(2 << 20);
    let kept = Draft::read(&draft.write());
    assert!(kept.get(figure("2027-12", ReportField::Sales)).is_some());
    assert_eq!(kept.pasted, "");
}

#[test]
fn every_field_has_words_of_its_own() {
    for lang in Lang::ALL {
        let mut names: Vec<String> = Vec::new();
        names.extend(ReportField::ALL.map(|field| form::report_field(field).get(lang).into()));
        names.extend(ReadingField::ALL.map(|field| form::reading(lang, field)));
        names.extend(BaselineField::all().map(|field| form::baseline(lang, field, "EUR")));
        let all = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), all, "{names:?}");
    }
}
