//! The figures of the account health page, and which of them break a limit.

use crate::browser::intl::Locale;
use crate::dom::{Element, View, el, region};
use crate::kpi::{Comparison, gates};
use crate::money::Percent;
use crate::rate_card::GateKpi;
use crate::seller::number::Kind;
use crate::seller::{Health, MAX_HEALTH_RATING};
use crate::text::Text;
use crate::text::format::Format as _;
use crate::text::particulars as words;
use crate::view::controls::number_field::{NumberSpec, pair};
use crate::view::controls::{Pen, doubt};

/// One rate of the page.
#[derive(Clone, Copy)]
struct Rate {
    id: &'static str,
    name: Text,
    kpi: GateKpi,
    get: fn(&Health) -> Option<Percent>,
    set: fn(&mut Health, Option<Percent>),
}

const RATES: [Rate; 4] = [
    Rate {
        id: "health-odr",
        name: words::ODR,
        kpi: GateKpi::Odr,
        get: |health| health.odr,
        set: |health, rate| health.odr = rate,
    },
    Rate {
        id: "health-lsr",
        name: words::LSR,
        kpi: GateKpi::Lsr,
        get: |health| health.lsr,
        set: |health, rate| health.lsr = rate,
    },
    Rate {
        id: "health-cancellation",
        name: words::CANCELLATION,
        kpi: GateKpi::CancellationRate,
        get: |health| health.cancellation_rate,
        set: |health, rate| health.cancellation_rate = rate,
    },
    Rate {
        id: "health-vtr",
        name: words::VTR,
        kpi: GateKpi::Vtr,
        get: |health| health.vtr,
        set: |health, rate| health.vtr = rate,
    },
];

/// An account with a rating below this is at risk: Amazon, "Account Health Rating",
/// 2026.
const HEALTHY_RATING: u16 = 200;

/// Draws the fields and what is wrong with the figures.
pub(in crate::view) fn health(pen: Pen) -> Element {
    let locale = pen.locale;
    let rates = RATES.map(|rate| rate_field(locale, rate));
    let specs = rates.into_iter().chain([rating(locale)]);
    let warnings = region(
        move || warnings(pen),
        move |warnings| {
            let lines = warnings.iter();
            View::of(lines.map(|line| el("p").class("hint error").child(line.as_str())))
        },
    );
    el("details")
        .class("more")
        .child(el("summary").child(pen.say(words::HEALTH)))
        .child(el("p").class("hint").child(pen.say(words::HEALTH_HINT)))
        .child(pair(pen, specs))
        .child(el("div").attr("role", "status").child(warnings))
}

fn rate_field(locale: Locale, rate: Rate) -> NumberSpec {
    let Rate { get, set, .. } = rate;
    NumberSpec {
        id: rate.id.into(),
        label: rate.name.get(locale.0).into(),
        hint: "",
        kind: Kind::Percent,
        currency: None,
        range: (0, Percent::HUNDRED.hundredths().into()),
        optional: true,
        field: None,
        // The others are good below one per cent.
        doubt: (rate.kpi == GateKpi::Vtr).then_some(doubt::of_percent),
        in_table: false,
        get: Box::new(move |answers| {
            get(&answers.particulars.health).map(|rate| rate.hundredths().into())
        }),
        set: Box::new(move |answers, value| {
            let value = value.and_then(|value| i32::try_from(value).ok());
            set(
                &mut answers.particulars.health,
                value.map(Percent::from_hundredths),
            );
        }),
    }
}

fn rating(locale: Locale) -> NumberSpec {
    NumberSpec {
        id: "health-rating".into(),
        label: words::RATING.get(locale.0).into(),
        hint: "",
        kind: Kind::Count,
        currency: None,
        range: (0, MAX_HEALTH_RATING.into()),
        optional: true,
        field: None,
        doubt: None,
        in_table: false,
        get: Box::new(|answers| answers.particulars.health.rating.map(i64::from)),
        set: Box::new(|answers, value| {
            let rating = value.and_then(|value| u16::try_from(value).ok());
            answers.particulars.health.rating = rating;
        }),
    }
}

fn warnings(pen: Pen) -> Vec<String> {
    let Pen { context, locale } = pen;
    let card = context.card();
    let lang = pen.lang();
    context.answers.with(|answers| {
        let health = &answers.particulars.health;
        let gates = gates(&card, answers.fulfilment);
        let broken = RATES.into_iter().filter_map(|rate| {
            let gate = gates.iter().find(|gate| gate.kpi == rate.kpi)?;
            let value = (rate.get)(health).filter(|&value| !gate.holds(value))?;
            let limit = locale.percent(gate.threshold);
            let sign = match gate.comparison {
                Comparison::Below => "<",
                Comparison::AtLeast => "≥",
            };
            Some(words::beyond_limit(
                lang,
                rate.name.get(lang),
                &locale.percent(value),
                &format!("{sign} {limit}"),
            ))
        });
        let low = health.rating.filter(|&rating| rating < HEALTHY_RATING);
        broken
            .chain(low.map(|rating| words::low_rating(lang, rating)))
            .collect()
    })
}
