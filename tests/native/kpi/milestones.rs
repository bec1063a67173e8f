//! The dates of a contract: docs/kpi.md, section 9.

use eu_quote::calendar::{Month, days_after, format_date, parse_date};
use eu_quote::export;
use eu_quote::kpi::{Deadlines, Milestone, MilestoneKind, milestones};
use eu_quote::quote::quote;
use eu_quote::rate_card::RateCard;
use eu_quote::seller::SellerInputs;
use eu_quote::text::Lang;
use eu_quote::text::format::Plain;
use eu_quote::text::milestone::{calendar_file, overdue, title};
use proptest::prelude::*;
use serde_json::json;

use super::{CARD_JSON, card, inputs, schedule_by};

use crate::given;

fn milestones_by(card: &RateCard, inputs: &SellerInputs) -> Vec<Milestone> {
    let schedule = schedule_by(card, inputs);
    milestones(card, inputs, &schedule, Deadlines::SAMPLE)
}

/// `2027-12-01 kick_off`, `2028-01-08 monthly_report 2027-12`, `… freeze 1`.
fn written(milestone: &Milestone) -> String {
    let kind = milestone.kind;
    let month = kind.month().map(|month| format!(" {month}"));
    let period = kind.period().map(|period| format!(" {period}"));
    format!(
        "{} {}{}{}",
        format_date(milestone.date),
        kind.word(),
        month.unwrap_or_default(),
        period.unwrap_or_default()
    )
}

fn all(card: &RateCard, inputs: &SellerInputs) -> Vec<String> {
    milestones_by(card, inputs).iter().map(written).collect()
}

fn with_trial(mut inputs: SellerInputs) -> SellerInputs {
    inputs.conditions.trial = true;
    inputs
}

/// The tests' card with holidays: seven days from 1 October 2028 on, and a Friday.
fn card_with_holidays() -> RateCard {
    let mut text: serde_json::Value = serde_json::from_str(CARD_JSON).expect("JSON");
    let days: Vec<String> = (1..=7).map(|day| format!("2028-10-0{day}")).collect();
    text["kpi"]["holidays"] = json!(days);
    let holidays = text["kpi"]["holidays"].as_array_mut().expect("a list");
    holidays.push(json!("2027-10-20"));
    RateCard::parse(&text.to_string()).expect("a valid card")
}

#[test]
fn a_year_has_every_date_in_order() {
    let inputs = inputs("2027-12", 12);
    let found = all(&card(), &inputs);
    let mut expected = vec![
        "2027-11-24 data_access",
        "2027-12-01 kick_off",
        "2028-01-08 monthly_report 2027-12",
        "2028-02-08 monthly_report 2028-01",
        "2028-03-08 monthly_report 2028-02",
        "2028-03-15 freeze 1",
        "2028-03-20 review 1",
        "2028-04-08 monthly_report 2028-03",
        "2028-04-11 true_up 1",
        "2028-05-08 monthly_report 2028-04",
        "2028-06-08 monthly_report 2028-05",
        "2028-06-15 freeze 2",
        "2028-06-20 review 2",
        "2028-07-08 monthly_report 2028-06",
        "2028-07-12 true_up 2",
        "2028-08-08 monthly_report 2028-07",
        "2028-09-08 monthly_report 2028-08",
        "2028-09-15 freeze 3",
        "2028-09-20 review 3",
        "2028-10-08 monthly_report 2028-09",
        "2028-10-12 true_up 3",
        "2028-10-31 renewal_notice",
        "2028-11-08 monthly_report 2028-10",
        "2028-11-30 term_end",
        "2028-12-08 monthly_report 2028-11",
        "2028-12-14 hand_over",
        "2028-12-15 freeze 4",
        "2028-12-20 review 4",
        "2029-01-11 true_up 4",
    ];
    assert_eq!(found, expected);
    expected.insert(3, "2028-01-31 trial_end");
    let sample = given::card();
    let with_trial = with_trial(inputs);
    let trial = milestones_by(&sample, &with_trial);
    let trial = trial
        .iter()
        .filter(|found| found.kind == MilestoneKind::TrialEnd);
    assert_eq!(
        trial.map(written).collect::<Vec<_>>(),
        ["2028-01-31 trial_end"]
    );
}

/// By weekend alone: 2027-10-20 is a Wednesday. 2028-10-20 is a Friday.
#[test]
fn a_review_avoids_holidays() {
    let card = card_with_holidays();
    let found = all(&card, &inputs("2027-07", 3));
    assert!(
        found.contains(&"2027-10-21 review 1".to_owned()),
        "{found:?}"
    );
    // A deadline in working days: from Saturday, 30 September 2028, over the week off,
    // to Monday the 9th and nine more days.
    let found = all(&card, &inputs("2028-07", 3));
    assert!(
        found.contains(&"2028-10-20 hand_over".to_owned()),
        "{found:?}"
    );
    // The service begins on a Sunday in the week off.
    let found = all(&card, &inputs("2028-10", 3));
    assert!(
        found.contains(&"2028-10-09 kick_off".to_owned()),
        "{found:?}"
    );
    assert!(
        found.contains(&"2028-09-25 data_access".to_owned()),
        "{found:?}"
    );
}

#[test]
fn the_notice_of_a_short_term_is_not_before_it() {
    let found = all(&card(), &inputs("2027-02", 1));
    // 28 February less 30 days is 29 January.
    assert!(
        found.contains(&"2027-02-01 renewal_notice".to_owned()),
        "{found:?}"
    );
    assert!(
        found.contains(&"2027-02-01 kick_off".to_owned()),
        "{found:?}"
    );
}

#[test]
fn no_trial_without_a_base_fee() {
    let mut inputs = with_trial(inputs("2027-12", 12));
    inputs.model = eu_quote::seller::Model::CommissionOnly;
    let found = milestones_by(&given::card(), &inputs);
    assert!(
        found
            .iter()
            .all(|found| found.kind != MilestoneKind::TrialEnd)
    );
}

#[test]
fn the_document_has_what_each_date_has() {
    let inputs = inputs("2027-12", 1);
    let found = milestones_by(&card(), &inputs);
    let document = given::json(&export::milestones(Deadlines::SAMPLE, &found));
    assert_eq!(document["schema"], 1);
    assert_eq!(document["deadlines"]["notice_days"], 30);
    assert_eq!(
        document["milestones"][4],
        json!({"date": "2028-01-08", "due": "monthly_report", "period": null, "month": "2027-12"})
    );
    assert_eq!(
        document["milestones"].as_array().map(Vec::len),
        Some(found.len())
    );
}

#[test]
fn the_calendar_file_has_every_date_in_the_readers_language() {
    let found = milestones_by(&card(), &inputs("2027-12", 12));
    let today = parse_date("2026-11-24").expect("a date");
    for lang in [Lang::Zh, Lang::En] {
        let start = Month::parse("2027-12").expect("a month");
        let contract = (start, card().id());
        let file = calendar_file(lang, contract, today, &found).replace("\r\n ", "");
        assert_eq!(file.matches("BEGIN:VEVENT\r\n").count(), found.len());
        for milestone in &found {
            let basic = |date| format_date(date).replace('-', "");
            let (day, next) = (basic(milestone.date), basic(days_after(milestone.date, 1)));
            let event = format!(
                "@eu-quote\r\nDTSTAMP:20261124T000000Z\r\nDTSTART;VALUE=DATE:{day}\r\n\
                 DTEND;VALUE=DATE:{next}\r\nSUMMARY:{}\r\n",
                title(lang, milestone.kind, &Plain)
            );
            assert!(file.contains(&event), "{event}");
        }
    }
}

/// The UIDs of the calendar of a contract, in the order of the file.
fn uids(card: &RateCard, inputs: &SellerInputs) -> Vec<String> {
    let found = milestones_by(card, inputs);
    let today = parse_date("2026-11-24").expect("a date");
    let file = calendar_file(Lang::En, (inputs.start, card.id()), today, &found);
    let file = file.replace("\r\n ", "");
    let lines = file
        .split("\r\n")
        .filter_map(|line| line.strip_prefix("UID:"));
    lines.map(str::to_owned).collect()
}

#[test]
fn an_event_is_named_by_what_is_due() {
    let (card, first) = (card(), inputs("2027-12", 6));
    let all = uids(&card, &first);
    let id = card.id();
    for expected in [
        format!("data_access.2027-12.{id}@eu-quote"),
        format!("monthly_report-2028-01.2027-12.{id}@eu-quote"),
        format!("true_up-2.2027-12.{id}@eu-quote"),
    ] {
        assert!(all.contains(&expected), "{expected}: {all:?}");
    }
    // A longer term moves the end and leaves the rest where it is.
    let longer = uids(&card, &inputs("2027-12", 12));
    assert!(all.iter().all(|uid| longer.contains(uid)));
    let later = uids(&card, &inputs("2028-01", 6));
    assert!(later.iter().all(|uid| !all.contains(uid)));
}

#[test]
fn data_access_in_the_past_is_said() {
    let found = milestones_by(&card(), &inputs("2027-12", 12));
    let said = |lang, today| overdue(lang, &found, parse_date(today).expect("a date"), &Plain);
    for lang in Lang::ALL {
        assert_eq!(said(lang, "2027-11-24"), None);
        let late = said(lang, "2027-11-25").expect("it is late");
        assert!(late.contains("2027-11-24"), "{late}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is answered: what moves no date changes no UID, and no two are the same.
    #[test]
    fn the_same_dates_have_the_same_names(
        inputs in crate::arbitrary::inputs(),
        others in crate::arbitrary::inputs(),
    ) {
        let card = given::card();
        let (start, term) = (inputs.start, inputs.term);
        let others = SellerInputs { start, term, ..others };
        let (own, theirs) = (milestones_by(&card, &inputs), milestones_by(&card, &others));
        let names = uids(&card, &inputs);
        if own == theirs {
            prop_assert_eq!(&names, &uids(&card, &others));
        }
        let mut once = names.clone();
        once.sort();
        once.dedup();
        prop_assert_eq!(once.len(), names.len());
    }

    /// Any contract: in time, each thing once, meetings and deadlines on working days.
    #[test]
    fn dates_are_in_time(inputs in crate::arbitrary::inputs()) {
        let card = given::card();
        let found = milestones_by(&card, &inputs);
        prop_assert!(found.windows(2).all(|pair| (pair[0].date, pair[0].kind) < (pair[1].date, pair[1].kind)));
        let priced = quote(&card, &inputs);
        let reports = found.iter().filter(|found| found.kind.month().is_some()).count();
        prop_assert_eq!(reports, priced.months.len());
        for milestone in found {
            let is_meeting = matches!(
                milestone.kind,
                MilestoneKind::DataAccess | MilestoneKind::KickOff | MilestoneKind::HandOver
                    | MilestoneKind::RenewalNotice | MilestoneKind::Review(_)
            );
            let day = milestone.date.weekday().number_days_from_monday();
            prop_assert!(!is_meeting || day < 5, "{}", written(&milestone));
        }
    }
}
