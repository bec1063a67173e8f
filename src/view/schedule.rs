//! The KPI schedule: what is scored, what must hold, when, and what it pays.

use leptos::prelude::*;

use super::context::Context;
use crate::browser::intl::Locale;
use crate::kpi::{Baseline, Gate, KpiSchedule, Period, Scored, Target, Value, schedule};
use crate::money::Currency;
use crate::rate_card::ScoredKpi;
use crate::seller::{Assumed, Field};
use crate::text::format::Format as _;
use crate::text::kpi::{self as words, Column, KpiInfo};
use crate::text::quote::clause;
use crate::text::schedule as heads;
use crate::text::{Lang, Text};

/// What every part of the schedule needs to be drawn.
#[derive(Clone, Copy)]
struct Pen {
    locale: Locale,
    fees: Currency,
    gmv: Currency,
    assumed: Assumed,
}

impl Pen {
    const fn lang(self) -> Lang {
        self.locale.0
    }

    fn say(self, text: Text) -> &'static str {
        text.get(self.lang())
    }

    fn value(self, value: Value) -> String {
        match value {
            Value::Amount(amount) => self.locale.money(amount, self.gmv),
            Value::Percent(percent) => self.locale.percent(percent),
        }
    }

    /// The baseline, marked where it is a default that nobody has confirmed.
    fn baseline(self, scored: &Scored) -> String {
        let Baseline::Known(value) = scored.baseline else {
            return self.say(words::TO_MEASURE).to_owned();
        };
        let field = match scored.kpi {
            ScoredKpi::GmvGrowth => Some(Field::Gmv),
            ScoredKpi::Acos => Some(Field::Acos),
            ScoredKpi::UnitSessionPercentage | ScoredKpi::ReturnRate => None,
        };
        let value = self.value(value);
        match field.filter(|&field| self.assumed.contains(field)) {
            Some(_) => heads::assumed(self.lang(), &value),
            None => value,
        }
    }

    fn target(self, target: Target) -> String {
        match target {
            Target::Fixed(value) => self.value(value),
            Target::Relative { share, .. } => {
                words::relative_target(self.lang(), &self.locale.percent(share))
            }
            Target::AtMostBaseline { cap } => {
                words::at_most_baseline(self.lang(), &self.locale.percent(cap))
            }
        }
    }
}

/// Draws the schedule of the present answers.
pub(super) fn schedule_view(context: Context, locale: Locale) -> AnyView {
    let card = context.card();
    let drawn = move || {
        let pen = Pen {
            locale,
            fees: card.currency(),
            gmv: card.gmv_currency(),
            assumed: context.assumed(),
        };
        let inputs = context.answers.with(crate::form::Answers::inputs);
        let schedule = context.quote.with(|quote| schedule(&card, &inputs, quote));
        document(pen, &schedule)
    };
    view! { <div class="schedule">{drawn}</div> }.into_any()
}

fn document(pen: Pen, schedule: &KpiSchedule) -> AnyView {
    let kpis = schedule.scored.iter().map(|scored| kpi(pen, scored));
    let omitted = (!schedule.omitted.is_empty())
        .then(|| view! { <p class="note">{pen.say(words::ADS_NOT_MANAGED)}</p> });
    let terms = &schedule.terms;
    let percent = |percent| pen.locale.percent(percent);
    let attainment = words::attainment_rule(
        pen.lang(),
        &percent(terms.attainment_threshold),
        &percent(terms.attainment_cap),
    );
    let payout = words::payout_rule(pen.lang(), &percent(terms.attainment_cap));
    view! {
        {kpis.collect_view()}
        {omitted}
        <h4>{pen.say(heads::RULE)}</h4>
        <p>{attainment}</p>
        <p>{payout}</p>
        <h4>{pen.say(heads::GATES)}</h4>
        {gates(pen, &schedule.gates)}
        <h4>{pen.say(heads::CALENDAR)}</h4>
        {calendar(pen, &schedule.periods)}
        <p class="note">{clause(pen.lang(), &schedule.clause, &pen.locale)}</p>
        <p class="note">{pen.say(heads::NOT_ADVICE)}</p>
    }
    .into_any()
}

fn kpi(pen: Pen, scored: &Scored) -> AnyView {
    let info = words::scored(scored.kpi);
    let baseline = pen.baseline(scored);
    view! {
        <article class="kpi">
            <h4>
                <span>{pen.say(info.name)}</span>
                <span class="weight">
                    {pen.say(heads::WEIGHT)} " " {pen.locale.percent(scored.weight)}
                </span>
            </h4>
            <dl class="facts">
                {fact(pen, heads::FORMULA, pen.say(info.formula).to_owned())}
                {fact(pen, heads::DATA_SOURCE, source(pen, info))}
                {fact(pen, heads::WINDOW, pen.say(info.window).to_owned())}
                {fact(pen, heads::BASELINE, baseline)}
                {fact(
                    pen,
                    heads::LEVER,
                    format!(
                        "{} · {}",
                        pen.say(words::lever(scored.kpi.lever())),
                        pen.say(words::direction(scored.kpi.direction())),
                    ),
                )}
                {fact(pen, heads::DISPUTE, pen.say(info.dispute).to_owned())}
            </dl>
            {targets(pen, scored)}
        </article>
    }
    .into_any()
}

fn fact(pen: Pen, head: Text, text: String) -> AnyView {
    view! {
        <div class="fact">
            <dt>{pen.say(head)}</dt>
            <dd>{text}</dd>
        </div>
    }
    .into_any()
}

/// The report, and the columns of numerator, denominator and quotient.
fn source(pen: Pen, info: &KpiInfo) -> String {
    let columns = [info.numerator.column, info.denominator.column, info.column];
    let mut names: Vec<String> = Vec::new();
    for column in columns.into_iter().flatten() {
        let name = column_name(pen.lang(), column);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let report = pen.say(info.report);
    if names.is_empty() {
        return report.to_owned();
    }
    let comma = pen.lang().pick("、", ", ");
    let columns = names.join(comma);
    pen.lang().pick(
        format!("{report}：{columns}"),
        format!("{report}: {columns}"),
    )
}

fn column_name(lang: Lang, column: Column) -> String {
    match (lang, column.zh) {
        (Lang::Zh, Some(zh)) => format!("{zh}（{}）", column.en),
        _ => column.en.to_owned(),
    }
}

fn targets(pen: Pen, scored: &Scored) -> AnyView {
    let heads = (1..=scored.targets.len()).map(|number| {
        let text = heads::short_period(pen.lang(), number);
        view! { <th scope="col" class="figure">{text}</th> }
    });
    let cells = scored
        .targets
        .iter()
        .map(|&target| view! { <td class="figure">{pen.target(target)}</td> });
    let name = pen.say(words::scored(scored.kpi).name);
    let label = format!("{name} · {}", pen.say(heads::TARGETS));
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=label>
            <table class="targets">
                <thead>
                    <tr>
                        <th scope="col">{pen.say(heads::TARGETS)}</th>
                        {heads.collect_view()}
                    </tr>
                </thead>
                <tbody>
                    <tr>
                        <th scope="row">{name}</th>
                        {cells.collect_view()}
                    </tr>
                </tbody>
            </table>
        </div>
    }
    .into_any()
}

fn gates(pen: Pen, gates: &[Gate]) -> AnyView {
    let rows = gates.iter().map(|gate| gate_row(pen, gate));
    view! {
        <ul class="gates">{rows.collect_view()}</ul>
    }
    .into_any()
}

fn gate_row(pen: Pen, gate: &Gate) -> AnyView {
    let info = words::gate(gate.kpi);
    let limit = pen.locale.percent(gate.threshold);
    let limit = words::threshold(pen.lang(), gate.comparison, &limit);
    let applies = if gate.applies {
        limit
    } else {
        pen.say(heads::NOT_APPLICABLE).to_owned()
    };
    let origin = pen.lang().pick(&gate.source.zh, &gate.source.en);
    let checked = heads::checked(pen.lang(), origin, &pen.locale.date(gate.checked));
    view! {
        <li class="gate" class:off=!gate.applies>
            <p class="gate-head">
                <strong>{pen.say(info.name)}</strong>
                <span class="limit">{applies}</span>
            </p>
            <p>{pen.say(info.formula)}</p>
            <p class="note">{pen.say(info.window)} " · " {checked}</p>
        </li>
    }
    .into_any()
}

fn calendar(pen: Pen, periods: &[Period]) -> AnyView {
    let columns = [
        heads::PERIOD,
        heads::REPORTS,
        heads::FREEZE,
        heads::REVIEW,
        heads::TRUE_UP,
        heads::AT_RISK,
        heads::BONUS_CAP,
    ];
    let heads = columns.map(|head| view! { <th scope="col">{pen.say(head)}</th> });
    let rows = periods.iter().map(|period| period_row(pen, period));
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=pen.say(heads::CALENDAR)>
            <table class="calendar">
                <thead>
                    <tr>{heads.collect_view()}</tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn period_row(pen: Pen, period: &Period) -> AnyView {
    let date = |date| pen.locale.date(date);
    let days = format!("{} – {}", date(period.first_day), date(period.last_day));
    let reports: Vec<String> = period.report_dates.iter().map(|&day| date(day)).collect();
    let money = |amount| pen.locale.money(amount, pen.fees);
    view! {
        <tr>
            <th scope="row">
                {heads::short_period(pen.lang(), period.number.into())}
                <span class="basis">{days}</span>
            </th>
            <td>{reports.into_iter().map(|day| view! { <span class="day">{day}</span> }).collect_view()}</td>
            <td>{date(period.freeze_date)}</td>
            <td>{date(period.review_date)}</td>
            <td>{date(period.true_up_date)}</td>
            <td class="figure">{money(period.at_risk)}</td>
            <td class="figure">{money(period.bonus_cap)}</td>
        </tr>
    }
    .into_any()
}
