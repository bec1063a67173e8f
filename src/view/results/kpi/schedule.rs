//! The KPI schedule: what is scored, what must hold, when, and what it pays.

use crate::dom::{Element, View, el, region};
use crate::kpi::{Baseline, Gate, KpiSchedule, Period, Scored, Target, schedule};
use crate::money::Currency;
use crate::quote::Quote;
use crate::rate_card::RateCard;
use crate::seller::{Assumed, SellerInputs};
use crate::text::dictionary::KpiInfo;
use crate::text::format::Format as _;
use crate::text::kpi as words;
use crate::text::kpi_plan as plan;
use crate::text::quote::clause;
use crate::text::result;
use crate::text::schedule as heads;
use crate::view::controls::{Pen, scroll};
use crate::view::state::Context;

/// A schedule as it is written: what its figures are in, and what nobody has confirmed.
#[derive(Clone, Copy)]
struct Written {
    pen: Pen,
    fees: Currency,
    gmv: Currency,
    assumed: Assumed,
}

impl Written {
    /// The baseline, marked where it is a default that nobody has confirmed.
    fn baseline(self, scored: &Scored, schedule: &KpiSchedule) -> String {
        let start = words::baseline(self.pen.lang(), scored, schedule, &self.pen.locale);
        let field = scored.kpi.formula().start.told_in();
        let is_known = matches!(scored.baseline, Baseline::Known(_));
        match field.filter(|&field| is_known && self.assumed.contains(field)) {
            Some(_) => heads::assumed(self.pen.lang(), &start),
            None => start,
        }
    }

    fn target(self, target: Target) -> String {
        words::target(self.pen.lang(), target, self.gmv, &self.pen.locale)
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
pub(in crate::view) fn schedule_view(pen: Pen) -> Element {
    let context = pen.context;
    let now = move || {
        with_schedule(context, |card, _, _, schedule| {
            let currencies = (card.currency(), card.gmv_currency());
            (schedule.clone(), context.assumed(), currencies)
        })
    };
    let drawn = region(now, move |(schedule, assumed, currencies)| {
        let (assumed, (fees, gmv)) = (*assumed, *currencies);
        let written = Written {
            pen,
            fees,
            gmv,
            assumed,
        };
        document(written, schedule)
    });
    el("div").class("schedule").child(drawn)
}

fn document(written: Written, schedule: &KpiSchedule) -> View {
    let paragraph = |class, text: &str| el("p").class(class).child(text);
    let head = |text| el("h4").child(written.pen.say(text));
    let omitted = (!schedule.omitted.is_empty())
        .then(|| paragraph("note", written.pen.say(words::ADS_NOT_MANAGED)));
    let [attainment, payout] = rules(written, schedule);
    let clause = clause(written.pen.lang(), &schedule.clause, &written.pen.locale);
    View::of(
        schedule
            .scored
            .iter()
            .map(|scored| kpi(written, scored, schedule)),
    )
    .and(omitted)
    .and(head(heads::RULE))
    .and(paragraph("", &attainment))
    .and(paragraph("", &payout))
    .and(head(heads::GATES))
    .and(gates(written, &schedule.gates))
    .and(head(heads::CALENDAR))
    .and(calendar(written, &schedule.periods))
    .and(paragraph("note", &clause))
    .and(paragraph("note", written.pen.say(heads::NOT_ADVICE)))
}

fn rules(written: Written, schedule: &KpiSchedule) -> [String; 2] {
    let terms = &schedule.terms;
    let cap = written.pen.locale.percent(terms.attainment_cap);
    let threshold = written.pen.locale.percent(terms.attainment_threshold);
    [
        words::attainment_rule(written.pen.lang(), &threshold, &cap),
        words::payout_rule(written.pen.lang(), &cap),
    ]
}

fn kpi(written: Written, scored: &Scored, schedule: &KpiSchedule) -> Element {
    let info = words::scored(scored.kpi);
    let weight = el("span")
        .class("weight")
        .child(written.pen.say(heads::WEIGHT))
        .child(" ")
        .child(written.pen.locale.percent(scored.weight));
    let head = el("h4")
        .child(el("span").child(written.pen.say(info.name)))
        .child(weight);
    let lever = format!(
        "{} · {}",
        written.pen.say(words::lever(scored.kpi.lever())),
        written.pen.say(words::direction(scored.kpi.direction())),
    );
    let facts = [
        Some((heads::FORMULA, written.pen.say(info.formula).to_owned())),
        Some((heads::DATA_SOURCE, source(written, info))),
        Some((heads::WINDOW, written.pen.say(info.window).to_owned())),
        Some((heads::BASELINE, written.baseline(scored, schedule))),
        seasons(written, scored).map(|indices| (plan::SEASON, indices)),
        Some((heads::LEVER, lever)),
        Some((heads::DISPUTE, written.pen.say(info.dispute).to_owned())),
    ];
    let facts = facts.into_iter().flatten().map(|(head, text)| {
        el("div")
            .class("fact")
            .child(el("dt").child(written.pen.say(head)))
            .child(el("dd").child(text))
    });
    el("article")
        .class("kpi")
        .child(head)
        .child(el("dl").class("facts").children(facts))
        .child(targets(written, scored))
        .child(scored.kpi.grows().then(|| months(written, scored)))
}

/// By what each period's baseline is scaled, where targets follow the seasons.
fn seasons(written: Written, scored: &Scored) -> Option<String> {
    let indices = (1..).zip(&scored.seasons).map(|(number, &season)| {
        let period = heads::short_period(written.pen.lang(), number);
        format!("{period} {}", written.pen.locale.percent(season))
    });
    let indices: Vec<String> = indices.collect();
    (!indices.is_empty()).then(|| indices.join(" · "))
}

/// The way from target to target.
fn months(written: Written, scored: &Scored) -> Element {
    let has_seasons = !scored.seasons.is_empty();
    let season = has_seasons.then(|| head_cell("figure", written.pen.say(plan::SEASON)));
    let heads_row = el("tr")
        .child(head_cell("", written.pen.say(result::MONTH)))
        .child(season)
        .child(head_cell("figure", written.pen.say(plan::MONTH_TARGET)));
    let rows = scored.months.iter().map(|month| {
        let season = month.season.map(|season| {
            let season = written.pen.locale.percent(season);
            el("td").class("figure").child(season)
        });
        let target = written.target(month.target);
        el("tr")
            .child(row_head(written.pen.locale.month(month.month)))
            .child(season)
            .child(el("td").class("figure").child(target))
    });
    let table = el("table")
        .class("targets")
        .child(el("thead").child(heads_row))
        .child(el("tbody").children(rows));
    let name = written.pen.say(words::scored(scored.kpi).name);
    el("details")
        .class("why")
        .child(el("summary").child(written.pen.say(plan::MONTHS)))
        .child(el("p").child(written.pen.say(plan::MONTHS_NOTE)))
        .child(scroll(
            written.pen.locale,
            &format!("{name} · {}", written.pen.say(plan::MONTHS)),
            table,
        ))
}

/// The reports, and the columns of numerator, denominator and quotient.
fn source(written: Written, info: &KpiInfo) -> String {
    let columns = info.parts().map(|part| part.column).chain([info.column]);
    let mut names: Vec<String> = Vec::new();
    for column in columns.flatten() {
        let name = column.name(written.pen.lang());
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let reports = info.reports(written.pen.lang());
    if names.is_empty() {
        return reports;
    }
    let comma = written.pen.lang().pick("、", ", ");
    let columns = names.join(comma);
    written.pen.lang().pick(
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

fn targets(written: Written, scored: &Scored) -> Element {
    let name = written.pen.say(words::scored(scored.kpi).name);
    let heads_row = (1..=scored.targets.len())
        .map(|number| head_cell("figure", heads::short_period(written.pen.lang(), number)));
    let heads_row = el("tr")
        .child(head_cell("", written.pen.say(heads::TARGETS)))
        .children(heads_row);
    let cells = scored
        .targets
        .iter()
        .map(|&target| el("td").class("figure").child(written.target(target)));
    let row = el("tr").child(row_head(name)).children(cells);
    let table = el("table")
        .class("targets")
        .child(el("thead").child(heads_row))
        .child(el("tbody").child(row));
    let label = format!("{name} · {}", written.pen.say(heads::TARGETS));
    scroll(written.pen.locale, &label, table)
}

fn gates(written: Written, gates: &[Gate]) -> Element {
    el("ul")
        .class("gates")
        .children(gates.iter().map(|gate| gate_row(written, gate)))
}

fn gate_row(written: Written, gate: &Gate) -> Element {
    let info = words::gate(gate.kpi);
    let limit = if gate.applies {
        let limit = written.pen.locale.percent(gate.threshold);
        words::threshold(written.pen.lang(), gate.comparison, &limit)
    } else {
        written.pen.say(heads::NOT_APPLICABLE).to_owned()
    };
    let origin = written.pen.lang().pick(&gate.source.zh, &gate.source.en);
    let checked = heads::checked(
        written.pen.lang(),
        origin,
        &written.pen.locale.date(gate.checked),
    );
    let head = el("p")
        .class("gate-head")
        .child(el("strong").child(written.pen.say(info.name)))
        .child(el("span").class("limit").child(limit));
    let note = format!("{} · {checked}", written.pen.say(info.window));
    el("li")
        .class(if gate.applies { "gate" } else { "gate off" })
        .child(head)
        .child(el("p").child(written.pen.say(info.formula)))
        .child(el("p").class("note").child(note))
}

fn calendar(written: Written, periods: &[Period]) -> Element {
    let columns = [
        ("", heads::PERIOD),
        ("figure", heads::AT_RISK),
        ("figure", heads::BONUS_CAP),
        ("", heads::REPORTS),
        ("", heads::FREEZE),
        ("", heads::REVIEW),
        ("", heads::TRUE_UP),
    ];
    let columns = columns.map(|(class, head)| head_cell(class, written.pen.say(head)));
    let heads_row = el("tr").children(columns);
    let rows = periods.iter().map(|period| period_row(written, period));
    let table = el("table")
        .class("calendar")
        .child(el("thead").child(heads_row))
        .child(el("tbody").children(rows));
    scroll(written.pen.locale, written.pen.say(heads::CALENDAR), table)
}

fn period_row(written: Written, period: &Period) -> Element {
    let date = |date| written.pen.locale.date(date);
    let cell = |text| el("td").child(text);
    let money = |amount| {
        let amount = written.pen.locale.money(amount, written.fees);
        el("td").class("figure").child(amount)
    };
    let days = format!("{} – {}", date(period.first_day), date(period.last_day));
    let name = View::from(heads::short_period(
        written.pen.lang(),
        period.number.into(),
    ))
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
