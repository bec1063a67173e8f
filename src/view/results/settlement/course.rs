//! The course of the contract: fees against the quote, KPIs against their targets.

use rust_decimal::Decimal;

use super::reported::Reported;
use super::sheet;
use crate::calendar::Month;
use crate::dom::{Element, View, el, region};
use crate::kpi::Value;
use crate::money::Amount;
use crate::rate_card::ScoredKpi;
use crate::settlement::{Actuals, Agreed, Export, Settlement, target_of};
use crate::text::format::Format as _;
use crate::text::settlement::{self as words, sheet::Part};
use crate::text::{Text, kpi};
use crate::view::chart;

/// Draws it as soon as a month has been reported.
pub(super) fn course(reported: Reported) -> Element {
    let now = move || {
        reported.settled(|settled| {
            let actuals = &settled.taken.actuals;
            let targets = reported.agreed(|agreed| targets(agreed, actuals));
            (settled.settlement.clone(), targets)
        })
    };
    let drawn = region(now, move |now| {
        let begun = now.as_ref().filter(|(settlement, _)| is_begun(settlement));
        begun.map(|(settlement, targets)| draw(reported, settlement, targets))
    });
    el("div").class("settled").child(drawn)
}

fn is_begun(settlement: &Settlement) -> bool {
    let mut months = settlement.months.iter();
    months.any(|month| month.first.is_some())
}

/// The target of each KPI in each period, also of those that are still to come.
type Targets = [(ScoredKpi, Vec<Option<Value>>)];

fn targets(agreed: Agreed<'_>, actuals: &Actuals) -> Vec<(ScoredKpi, Vec<Option<Value>>)> {
    let scored = agreed.schedule.scored.iter();
    let targets = scored.map(|scored| {
        let periods = agreed.schedule.periods.iter();
        let targets = periods.map(|period| target_of(scored, period, actuals));
        (scored.kpi, targets.collect())
    });
    targets.collect()
}

fn draw(reported: Reported, settlement: &Settlement, targets: &Targets) -> View {
    let sheet = sheet::of(reported, settlement);
    let periods = [
        Part::Heading(reported.pen.say(words::PERIODS).into()),
        Part::Table(sheet.periods()),
        Part::Table(sheet.totals()),
    ];
    let fees = [
        Part::Heading(reported.pen.say(words::COURSE_OF_FEES).into()),
        Part::Table(sheet.fees()),
        Part::Line(reported.pen.say(words::FEES_NOTE).into()),
    ];
    let heading = Part::Heading(reported.pen.say(words::COURSE_OF_KPIS).into());
    let note = Part::Line(reported.pen.say(words::KPI_NOTE).into());
    let kpis = sheet.kpis().into_iter();
    let kpis = kpis.flat_map(|kpis| [heading.clone(), Part::Table(kpis), note.clone()]);
    let kpis: Vec<Part> = kpis.collect();
    let charts = targets.iter();
    let charts = charts.map(|(kpi, targets)| kpi_chart(reported, settlement, *kpi, targets));
    View::from(reported.pen.head(words::COURSE))
        .and(sheet::parts(reported, &periods))
        .and(fee_chart(reported, settlement))
        .and(sheet::parts(reported, &fees))
        .and(el("div").class("courses").children(charts))
        .and(sheet::parts(reported, &kpis))
}

/// What is and what was to be, of each month, in hundredths of the unit.
type Pairs = Vec<(Month, [Option<i64>; 2])>;

fn fee_chart(reported: Reported, settlement: &Settlement) -> Element {
    let months = settlement.months.iter().map(|month| {
        let fees = month.figures(Export::TrueUp);
        let fees = fees.map(|figures| figures.fees.total.minor());
        (month.month, [fees, Some(month.forecast.total.minor())])
    });
    let months: Pairs = months.collect();
    let locale = reported.pen.locale;
    let write = |minor| locale.whole_money(Amount::from_minor(minor), settlement.currency);
    let names = [words::FEES, words::FORECAST].map(|name| reported.pen.say(name));
    line(
        reported,
        "course-fees".into(),
        words::FEES,
        names,
        &months,
        &write,
    )
}

fn kpi_chart(
    reported: Reported,
    settlement: &Settlement,
    kpi: ScoredKpi,
    targets: &[Option<Value>],
) -> Element {
    let months = settlement.months.iter().map(|month| {
        let figures = month.figures(Export::TrueUp);
        let own = figures.and_then(|figures| figures.kpis.iter().find(|own| own.kpi == kpi));
        let actual = own.and_then(|own| own.measured.value);
        let actual = actual.map(Value::hundredths);
        let period = usize::from(month.period).checked_sub(1);
        let target = period.and_then(|period| targets.get(period).copied().flatten());
        let target = target.map(Value::hundredths);
        (month.month, [actual, target])
    });
    let months: Pairs = months.collect();
    let locale = reported.pen.locale;
    let write = |figure| match kpi.value(figure) {
        Value::Amount(amount) => locale.whole_money(amount, settlement.gmv_currency),
        Value::Percent(percent) => locale.percent(percent),
        Value::Number(hundredths) => locale.number(Decimal::new(hundredths, 2)),
    };
    let names = [words::ACTUAL, words::TARGET].map(|name| reported.pen.say(name));
    let id = format!("course-{}", kpi.word());
    line(reported, id, kpi::scored(kpi).name, names, &months, &write)
}

fn line(
    reported: Reported,
    id: String,
    title: Text,
    names: [&'static str; 2],
    months: &[(Month, [Option<i64>; 2])],
    write: &dyn Fn(i64) -> String,
) -> Element {
    let known = |figure: Option<i64>| figure.map_or_else(|| "–".to_owned(), write);
    let last = months
        .iter()
        .rev()
        .find(|(_, [actual, _])| actual.is_some());
    let latest = last.map_or([None, None], |&(_, pair)| pair).map(known);
    let lang = reported.pen.lang();
    let course = chart::Course {
        id,
        title,
        gist: words::course(lang, title.get(lang), names, &latest),
        names,
        months,
        write,
    };
    chart::course(reported.pen.locale, course)
}
