//! The schedule as JSON: docs/kpi.md, section 7. The types of the schedule are
//! free to change; this form is a promise.

use super::pretty;
use crate::calendar::format_date;
use crate::kpi::{
    Baseline, Finding, Gate, KpiSchedule, MonthTarget, Omitted, Period, Remedy, Scored, Target,
    Terms, Unit, Value,
};
use crate::money::{Amount, Percent};
use crate::rate_card::{ClauseNote, Localized, ScoredKpi};
use crate::seller::BaselineRule;
use rust_decimal::Decimal;
use serde_json::{Value as Json, json};

/// The version of the form.
const SCHEMA: u8 = 1;

/// The schedule as a JSON object. Amounts and percentages are strings with two
/// decimals, dates are ISO 8601.
pub fn schedule(schedule: &KpiSchedule) -> String {
    let scored = |scored: &Scored| scored_kpi(scored, schedule);
    let findings = schedule.findings.iter();
    let findings = findings.map(|found| finding(found, schedule));
    pretty(&json!({
        "schema": SCHEMA,
        "currency": schedule.currency.code(),
        "gmv_currency": schedule.gmv_currency.code(),
        "periods": schedule.periods.iter().map(period).collect::<Vec<_>>(),
        "scored": schedule.scored.iter().map(scored).collect::<Vec<_>>(),
        "omitted": schedule.omitted.iter().copied().map(omitted).collect::<Vec<_>>(),
        "gates": schedule.gates.iter().map(gate).collect::<Vec<_>>(),
        "terms": terms(&schedule.terms),
        "baselines": schedule.baselines.map(baseline_rule),
        "findings": findings.collect::<Vec<_>>(),
        "clause": clause(&schedule.clause),
    }))
}

fn period(period: &Period) -> Json {
    let reports = period.report_dates.iter().copied().map(format_date);
    json!({
        "period": period.number,
        "first_day": format_date(period.first_day),
        "last_day": format_date(period.last_day),
        "report_dates": reports.collect::<Vec<_>>(),
        "freeze_date": format_date(period.freeze_date),
        "review_date": format_date(period.review_date),
        "true_up_date": format_date(period.true_up_date),
        "base_fees": period.base_fees.to_string(),
        "at_risk": period.at_risk.to_string(),
        "bonus_cap": period.bonus_cap.to_string(),
    })
}

fn scored_kpi(scored: &Scored, schedule: &KpiSchedule) -> Json {
    let kpi = scored.kpi;
    let is_money = kpi.unit() == Unit::Money;
    let currency = is_money.then(|| schedule.gmv_currency.code());
    let baseline = match scored.baseline {
        Baseline::Known(known) => Some(value(known)),
        Baseline::ToMeasure | Baseline::Standard(_) => None,
    };
    let targets = scored.targets.iter().zip(&schedule.periods);
    let targets = targets.map(|(target, period)| {
        let mut json = target_of(*target);
        json["period"] = period.number.into();
        json
    });
    json!({
        "kpi": kpi.word(),
        "weight_percent": scored.weight.to_string(),
        "direction": kpi.direction().word(),
        "unit": kpi.unit().word(),
        "currency": currency,
        "course": kpi.course().word(),
        "lever": kpi.lever().word(),
        "baseline": baseline,
        "season_percent": scored.seasons.iter().map(Percent::to_string).collect::<Vec<_>>(),
        "targets": targets.collect::<Vec<_>>(),
        "months": scored.months.iter().map(month_target).collect::<Vec<_>>(),
    })
}

fn month_target(month: &MonthTarget) -> Json {
    let mut json = target_of(month.target);
    json["month"] = month.month.to_string().into();
    json["season_percent"] = month.season.map(|season| season.to_string()).into();
    json
}

fn baseline_rule((rule, gmv): (BaselineRule, Option<Amount>)) -> Json {
    json!({
        "rule": rule.word(),
        "monthly_gmv": gmv.map(|gmv| gmv.to_string()),
    })
}

fn finding(finding: &Finding, schedule: &KpiSchedule) -> Json {
    let mut json = json!({
        "finding": finding.word(),
        "grade": finding.grade(schedule).word(),
        "remedy": finding.remedy(&schedule.plan).map(Remedy::word),
        "kpi": finding.kpi().map(ScoredKpi::word),
        "percent": null,
        "amount": null,
        "number": null,
        "benchmark": null,
    });
    match *finding {
        Finding::FlatAdBudget { rise, budget, .. } => {
            json["percent"] = rise.to_string().into();
            json["amount"] = budget.to_string().into();
        }
        Finding::SteepGrowth(percent) | Finding::LargeWeight(_, percent) => {
            json["percent"] = percent.to_string().into();
        }
        Finding::Unseasoned { period, season } => {
            json["percent"] = season.to_string().into();
            json["number"] = period.into();
        }
        Finding::ShortStock(number) | Finding::SharesNotHundred(number) => {
            json["number"] = number.into();
        }
        Finding::BeyondBenchmark { end, .. } => {
            json["benchmark"] = Decimal::new(end, 2).to_string().into();
        }
        Finding::NothingScored
        | Finding::ConversionOfNewStores
        | Finding::AcosAndRoas
        | Finding::SellersLever(_)
        | Finding::NothingToReach(_) => {}
    }
    json
}

fn target_of(target: Target) -> Json {
    match target {
        Target::Fixed(fixed) => json!({
            "kind": "fixed",
            "value": value(fixed),
        }),
        Target::Relative { share, floor } => json!({
            "kind": "relative",
            "percent_of_baseline": share.to_string(),
            "floor_percent": floor.map(|floor| floor.to_string()),
        }),
        Target::AtMostBaseline { cap } => json!({
            "kind": "at_most_baseline",
            "cap_percent": cap.to_string(),
        }),
    }
}

fn omitted(omitted: Omitted) -> Json {
    json!({
        "kpi": omitted.kpi.word(),
        "card_weight_percent": omitted.card_weight.to_string(),
        "reason": "ads_not_managed",
    })
}

fn gate(gate: &Gate) -> Json {
    json!({
        "kpi": gate.kpi.word(),
        "comparison": gate.comparison.word(),
        "threshold_percent": gate.threshold.to_string(),
        "window_days": gate.kpi.window_days(),
        "lever": gate.kpi.lever().word(),
        "applies": gate.applies,
        "source": localized(&gate.source),
        "checked": format_date(gate.checked),
    })
}

fn terms(terms: &Terms) -> Json {
    json!({
        "at_risk_percent": terms.at_risk.to_string(),
        "bonus_cap_percent": terms.bonus_cap.to_string(),
        "attainment_threshold_percent": terms.attainment_threshold.to_string(),
        "attainment_cap_percent": terms.attainment_cap.to_string(),
        "acos_floor_percent": terms.acos_floor.to_string(),
        "return_rate_cap_percent": terms.return_rate_cap.to_string(),
    })
}

fn clause(note: &ClauseNote) -> Json {
    json!({
        "number": note.number,
        "source": localized(&note.source),
        "date": format_date(note.date),
    })
}

fn localized(text: &Localized) -> Json {
    json!({ "zh-CN": text.zh, "en": text.en })
}

fn value(value: Value) -> String {
    match value {
        Value::Amount(amount) => amount.to_string(),
        Value::Percent(percent) => percent.to_string(),
        Value::Number(hundredths) => Decimal::new(hundredths, 2).to_string(),
    }
}
