//! The KPI schedule: what is scored, what must hold, when, and what it pays.

use crate::browser::intl::Locale;
use crate::dom::{Element, View, el, region};
use crate::kpi::{Baseline, Gate, KpiSchedule, Period, Scored, Target, schedule};
use crate::money::Currency;
use crate::quote::Quote;
use crate::rate_card::{RateCard, ScoredKpi};
use crate::seller::{Assumed, Field, SellerInputs};
use crate::text::dictionary::KpiInfo;
use crate::text::format::Format as _;
use crate::text::kpi as words;
use crate::text::kpi_plan as plan;
use crate::text::quote::clause;
use crate::text::schedule as heads;
use crate::text::{Lang, Text, result};
use crate::view::controls::scroll;
use crate::view::state::Context;

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

    /// The baseline, marked where it is a default that nobody has confirmed.
    fn baseline(self, scored: &Scored, schedule: &KpiSchedule) -> String {
        let start = words::baseline(self.lang(), scored, schedule, &self.locale);
        let field = match scored.kpi {
            ScoredKpi::GmvGrowth => Some(Field::Gmv),
            ScoredKpi::Acos | ScoredKpi::Roas => Some(Field::Acos),
            _ => None,
        };
        let is_known = matches!(scored.baseline, Baseline::Known(_));
        match field.filter(|&field| is_known && self.assumed.contains(field)) {
            Some(_) => heads::assumed(self.lang(), &start),
            None => start,
        }
    }

    fn target(self, target: Target) -> String {
        words::target(self.lang(), target, self.gmv, &self.locale)
    }
}

/// Reads the schedule of the present answers, with what it follows from.
pub(in crate::view) fn with_schedule<T>(
    context: Context,
    read: impl FnOnce(&RateCard, &SellerInputs, &Quote, &KpiSchedule) -> T,
) -> T {
    let card = context.card();
    let inputs = context.answers.with(crate::form::Answers::inputs);
    context.quote(|quote| {
        let schedule = schedule(&card, &inputs, quote);
        read(&card, &inputs, quote, &schedule)
    })
}

/// Draws the schedule of the present answers.
pub(in crate::view) fn schedule_view(context: Context, locale: Locale) -> Element {
    let pen = move |assumed, (fees, gmv)| Pen {
        locale,
        fees,
        gmv,
        assumed,
    };
    let now = move || {
        with_schedule(context, |card, _, _, schedule| {
            let currencies = (card.currency(), card.gmv_currency());
            (schedule.clone(), context.assumed(), currencies)
        })
    };
    let drawn = region(now, move |(schedule, assumed, currencies)| {
        document(pen(*assumed, *currencies), schedule)
    });
    el("div").class("schedule").child(drawn)
}

fn document(pen: Pen, schedule: &KpiSchedule) -> View {
    let paragraph = |class, text: &str| el("p").class(class).child(text);
    let head = |text| el("h4").child(pen.say(text));
    let omitted =
        (!schedule.omitted.is_empty()).then(|| paragraph("note", pen.say(words::ADS_NOT_MANAGED)));
    let [attainment, payout] = rules(pen, schedule);
    let clause = clause(pen.lang(), &schedule.clause, &pen.locale);
    View::of(
        schedule
            .scored
            .iter()
            .map(|scored| kpi(pen, scored, schedule)),
    )
    .and(omitted)
    .and(head(heads::RULE))
    .and(paragraph("", &attainment))
    .and(paragraph("", &payout))
    .and(head(heads::GATES))
    .and(gates(pen, &schedule.gates))
    .and(head(heads::CALENDAR))
    .and(calendar(pen, &schedule.periods))
    .and(paragraph("note", &clause))
    .and(paragraph("note", pen.say(heads::NOT_ADVICE)))
}

fn rules(pen: Pen, schedule: &KpiSchedule) -> [String; 2] {
    let terms = &schedule.terms;
    let cap = pen.locale.percent(terms.attainment_cap);
    let threshold = pen.locale.percent(terms.attainment_threshold);
    [
        words::attainment_rule(pen.lang(), &threshold, &cap),
        words::payout_rule(pen.lang(), &cap),
    ]
}

fn kpi(pen: Pen, scored: &Scored, schedule: &KpiSchedule) -> Element {
    let info = words::scored(scored.kpi);
    let weight = el("span")
        .class("weight")
        .child(pen.say(heads::WEIGHT))
        .child(" ")
        .child(pen.locale.percent(scored.weight));
    let head = el("h4")
        .child(el("span").child(pen.say(info.name)))
        .child(weight);
    let lever = format!(
        "{} · {}",
        pen.say(words::lever(scored.kpi.lever())),
        pen.say(words::direction(scored.kpi.direction())),
    );
    let facts = [
        Some((heads::FORMULA, pen.say(info.formula).to_owned())),
        Some((heads::DATA_SOURCE, source(pen, info))),
        Some((heads::WINDOW, pen.say(info.window).to_owned())),
        Some((heads::BASELINE, pen.baseline(scored, schedule))),
        seasons(pen, scored).map(|indices| (plan::SEASON, indices)),
        Some((heads::LEVER, lever)),
        Some((heads::DISPUTE, pen.say(info.dispute).to_owned())),
    ];
    let facts = facts.into_iter().flatten().map(|(head, text)| {
        el("div")
            .class("fact")
            .child(el("dt").child(pen.say(head)))
            .child(el("dd").child(text))
    });
    el("article")
        .class("kpi")
        .child(head)
        .child(el("dl").class("facts").children(facts))
        .child(targets(pen, scored))
        .child(scored.kpi.grows().then(|| months(pen, scored)))
}

/// By what each period's baseline is scaled, where targets follow the seasons.
fn seasons(pen: Pen, scored: &Scored) -> Option<String> {
    let indices = (1..).zip(&scored.seasons).map(|(number, &season)| {
        let period = heads::short_period(pen.lang(), number);
        format!("{period} {}", pen.locale.percent(season))
    });
    let indices: Vec<String> = indices.collect();
    (!indices.is_empty()).then(|| indices.join(" · "))
}

/// The way from target to target.
fn months(pen: Pen, scored: &Scored) -> Element {
    let has_seasons = !scored.seasons.is_empty();
    let season = has_seasons.then(|| head_cell("figure", pen.say(plan::SEASON)));
    let heads_row = el("tr")
        .child(head_cell("", pen.say(result::MONTH)))
        .child(season)
        .child(head_cell("figure", pen.say(plan::MONTH_TARGET)));
    let rows = scored.months.iter().map(|month| {
        let season = month.season.map(|season| {
            let season = pen.locale.percent(season);
            el("td").class("figure").child(season)
        });
        let target = pen.target(month.target);
        el("tr")
            .child(row_head(pen.locale.month(month.month)))
            .child(season)
            .child(el("td").class("figure").child(target))
    });
    let table = el("table")
        .class("targets")
        .child(el("thead").child(heads_row))
        .child(el("tbody").children(rows));
    let name = pen.say(words::scored(scored.kpi).name);
    el("details")
        .class("why")
        .child(el("summary").child(pen.say(plan::MONTHS)))
        .child(el("p").child(pen.say(plan::MONTHS_NOTE)))
        .child(scroll(
            pen.locale,
            &format!("{name} · {}", pen.say(plan::MONTHS)),
            table,
        ))
}

/// The reports, and the columns of numerator, denominator and quotient.
fn source(pen: Pen, info: &KpiInfo) -> String {
    let columns = info.parts().map(|part| part.column).chain([info.column]);
    let mut names: Vec<String> = Vec::new();
    for column in columns.flatten() {
        let name = column.name(pen.lang());
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let reports = info.reports(pen.lang());
    if names.is_empty() {
        return reports;
    }
    let comma = pen.lang().pick("、", ", ");
    let columns = names.join(comma);
    pen.lang().pick(
        format!("{reports}：{columns}"),
        format!("{reports}: {columns}"),
    )
}

fn head_cell(class: &str, text: impl Into<View>) -> Element {
    el("th").class(class).attr("scope", "col").child(text)
}

fn row_head(text: impl Into<View>) -> Element {
    el("th").attr("scope", "row").child(text)
}

fn targets(pen: Pen, scored: &Scored) -> Element {
    let name = pen.say(words::scored(scored.kpi).name);
    let heads_row = (1..=scored.targets.len())
        .map(|number| head_cell("figure", heads::short_period(pen.lang(), number)));
    let heads_row = el("tr")
        .child(head_cell("", pen.say(heads::TARGETS)))
        .children(heads_row);
    let cells = scored
        .targets
        .iter()
        .map(|&target| el("td").class("figure").child(pen.target(target)));
    let row = el("tr").child(row_head(name)).children(cells);
    let table = el("table")
        .class("targets")
        .child(el("thead").child(heads_row))
        .child(el("tbody").child(row));
    let label = format!("{name} · {}", pen.say(heads::TARGETS));
    scroll(pen.locale, &label, table)
}

fn gates(pen: Pen, gates: &[Gate]) -> Element {
    el("ul")
        .class("gates")
        .children(gates.iter().map(|gate| gate_row(pen, gate)))
}

fn gate_row(pen: Pen, gate: &Gate) -> Element {
    let info = words::gate(gate.kpi);
    let limit = if gate.applies {
        let limit = pen.locale.percent(gate.threshold);
        words::threshold(pen.lang(), gate.comparison, &limit)
    } else {
        pen.say(heads::NOT_APPLICABLE).to_owned()
    };
    let origin = pen.lang().pick(&gate.source.zh, &gate.source.en);
    let checked = heads::checked(pen.lang(), origin, &pen.locale.date(gate.checked));
    let head = el("p")
        .class("gate-head")
        .child(el("strong").child(pen.say(info.name)))
        .child(el("span").class("limit").child(limit));
    let note = format!("{} · {checked}", pen.say(info.window));
    el("li")
        .class(if gate.applies { "gate" } else { "gate off" })
        .child(head)
        .child(el("p").child(pen.say(info.formula)))
        .child(el("p").class("note").child(note))
}

fn calendar(pen: Pen, periods: &[Period]) -> Element {
    let columns = [
        ("", heads::PERIOD),
        ("figure", heads::AT_RISK),
        ("figure", heads::BONUS_CAP),
        ("", heads::REPORTS),
        ("", heads::FREEZE),
        ("", heads::REVIEW),
        ("", heads::TRUE_UP),
    ];
    let columns = columns.map(|(class, head)| head_cell(class, pen.say(head)));
    let heads_row = el("tr").children(columns);
    let rows = periods.iter().map(|period| period_row(pen, period));
    let table = el("table")
        .class("calendar")
        .child(el("thead").child(heads_row))
        .child(el("tbody").children(rows));
    scroll(pen.locale, pen.say(heads::CALENDAR), table)
}

fn period_row(pen: Pen, period: &Period) -> Element {
    let date = |date| pen.locale.date(date);
    let cell = |text| el("td").child(text);
    let money = |amount| {
        let amount = pen.locale.money(amount, pen.fees);
        el("td").class("figure").child(amount)
    };
    let days = format!("{} – {}", date(period.first_day), date(period.last_day));
    let name = View::from(heads::short_period(pen.lang(), period.number.into()))
        .and(el("span").class("basis").child(days));
    let reports = period
        .report_dates
        .iter()
        .map(|&day| el("span").class("day").child(date(day)));
    el("tr")
        .child(row_head(name))
        .child(money(period.at_risk))
        .child(money(period.bonus_cap))
        .child(el("td").children(reports))
        .child(cell(date(period.freeze_date)))
        .child(cell(date(period.review_date)))
        .child(cell(date(period.true_up_date)))
}
