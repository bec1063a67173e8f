//! A KPI schedule as plain tables.

use eu_quote::kpi::{KpiSchedule, Period, Scored};
use eu_quote::rate_card::RateCard;
use eu_quote::text::format::{Format as _, Plain, grouped};
use eu_quote::text::{Lang, kpi as words, kpi_plan as plan, result, schedule as labels};

use crate::quote_text::card_lines;
use crate::table::{Align, Table};

/// Everything of the schedule that a person should see.
pub(crate) fn render(lang: Lang, card: &RateCard, schedule: &KpiSchedule) -> String {
    [
        format!("{}\n", result::TAB_KPI.get(lang)),
        card_lines(lang, card),
        periods(lang, schedule),
        scored(lang, schedule),
        targets(lang, schedule),
        feasibility(lang, schedule),
        gates(lang, schedule),
        rules(lang, schedule),
    ]
    .join("\n")
}

fn periods(lang: Lang, schedule: &KpiSchedule) -> String {
    let mut table = Table::new(&[
        Align::Left,
        Align::Left,
        Align::Left,
        Align::Left,
        Align::Left,
        Align::Right,
        Align::Right,
    ]);
    let currency = schedule.currency.code();
    table.row([
        labels::PERIOD.get(lang).to_owned(),
        labels::REPORTS.get(lang).to_owned(),
        labels::FREEZE.get(lang).to_owned(),
        labels::REVIEW.get(lang).to_owned(),
        labels::TRUE_UP.get(lang).to_owned(),
        format!("{} {currency}", labels::AT_RISK.get(lang)),
        format!("{} {currency}", labels::BONUS_CAP.get(lang)),
    ]);
    for period in &schedule.periods {
        let reports: Vec<String> = period
            .report_dates
            .iter()
            .map(|&date| Plain.date(date))
            .collect();
        table.row([
            labels::period(lang, period.number, &days(lang, period)),
            reports.join(" "),
            Plain.date(period.freeze_date),
            Plain.date(period.review_date),
            Plain.date(period.true_up_date),
            grouped(period.at_risk),
            grouped(period.bonus_cap),
        ]);
    }
    table.render()
}

/// First to last day.
pub(crate) fn days(lang: Lang, period: &Period) -> String {
    let (first, last) = (Plain.date(period.first_day), Plain.date(period.last_day));
    lang.pick(format!("{first} 至 {last}"), format!("{first} to {last}"))
}

fn scored(lang: Lang, schedule: &KpiSchedule) -> String {
    let mut table = Table::new(&[
        Align::Left,
        Align::Right,
        Align::Left,
        Align::Left,
        Align::Left,
    ]);
    table.row([
        labels::KPI.get(lang),
        labels::WEIGHT.get(lang),
        labels::DIRECTION.get(lang),
        labels::LEVER.get(lang),
        labels::BASELINE.get(lang),
    ]);
    for scored in &schedule.scored {
        table.row([
            words::scored(scored.kpi).name.get(lang).to_owned(),
            Plain.percent(scored.weight),
            words::direction(scored.kpi.direction())
                .get(lang)
                .to_owned(),
            words::lever(scored.kpi.lever()).get(lang).to_owned(),
            words::baseline(lang, scored, schedule, &Plain),
        ]);
    }
    for omitted in &schedule.omitted {
        table.row([
            words::scored(omitted.kpi).name.get(lang),
            "–",
            words::ADS_NOT_MANAGED.get(lang),
        ]);
    }
    table.render()
}

/// One column a KPI, one row a period.
fn targets(lang: Lang, schedule: &KpiSchedule) -> String {
    let columns = vec![Align::Left; schedule.scored.len() + 1];
    let mut table = Table::new(&columns);
    let name = |scored: &Scored| words::scored(scored.kpi).name.get(lang).to_owned();
    let head = labels::TARGETS.get(lang).to_owned();
    table.row([head].into_iter().chain(schedule.scored.iter().map(name)));
    for (index, period) in schedule.periods.iter().enumerate() {
        let of_period = |scored: &Scored| {
            let target = scored.targets.get(index);
            target.map_or_else(String::new, |&wanted| {
                words::target(lang, wanted, schedule.gmv_currency, &Plain)
            })
        };
        let number = period.number.to_string();
        table.row(
            [number]
                .into_iter()
                .chain(schedule.scored.iter().map(of_period)),
        );
    }
    table.render()
}

/// What does not fit together, and from what growth could be counted.
fn feasibility(lang: Lang, schedule: &KpiSchedule) -> String {
    let mut lines = vec![plan::FEASIBILITY.get(lang).to_owned()];
    for finding in &schedule.findings {
        let grade = plan::grade(finding.grade(schedule)).get(lang);
        let said = plan::finding(lang, finding, schedule, &Plain);
        lines.push(format!("- {grade}{}{said}", lang.pick("：", ": ")));
    }
    if schedule.findings.is_empty() {
        lines.push(plan::FEASIBLE.get(lang).to_owned());
    }
    let rules = schedule.baselines.map(|(rule, gmv)| {
        let name = plan::baseline_rule(rule).get(lang);
        format!("{name} {}", plan::from_gmv(lang, gmv, schedule, &Plain))
    });
    let rules = rules.join(lang.pick("；", "; "));
    let head = plan::BASELINE.get(lang);
    lines.push(format!("{head}{}{rules}", lang.pick("：", ": ")));
    lines.push(String::new());
    lines.join("\n")
}

fn gates(lang: Lang, schedule: &KpiSchedule) -> String {
    let mut table = Table::new(&[Align::Left, Align::Left, Align::Left]);
    table.row([
        labels::GATE.get(lang),
        labels::LIMIT.get(lang),
        labels::SOURCE.get(lang),
    ]);
    for gate in schedule.gates.iter().filter(|gate| gate.applies) {
        let source = lang.pick(&gate.source.zh, &gate.source.en);
        table.row([
            words::gate(gate.kpi).name.get(lang).to_owned(),
            words::threshold(lang, gate.comparison, &Plain.percent(gate.threshold)),
            labels::checked(lang, source, &Plain.date(gate.checked)),
        ]);
    }
    table.render()
}

fn rules(lang: Lang, schedule: &KpiSchedule) -> String {
    let terms = &schedule.terms;
    let (threshold, cap) = (
        Plain.percent(terms.attainment_threshold),
        Plain.percent(terms.attainment_cap),
    );
    format!(
        "{}\n{}\n",
        words::attainment_rule(lang, &threshold, &cap),
        words::payout_rule(lang, &cap),
    )
}
