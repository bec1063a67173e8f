//! The plan of a contract's KPIs: what is scored, from where growth is counted, and what
//! in it does not fit together.

use leptos::prelude::{Get as _, Memo, With as _};

use super::schedule::with_schedule;
use crate::browser::intl::Locale;
use crate::dom::{Element, View, el, memo, region};
use crate::form::Answers;
use crate::kpi::{Finding, GateOutcome, Grade, KpiSchedule, Remedy, payout, proposed, shares};
use crate::money::{Amount, Percent};
use crate::rate_card::ScoredKpi;
use crate::seller::number::Kind;
use crate::seller::{BaselineRule, Field, KpiPlan, MAX_MONTHLY, Shares, Standards};
use crate::text::Text;
use crate::text::format::Format as _;
use crate::text::kpi as kpi_words;
use crate::text::kpi_plan as words;
use crate::text::schedule as heads;
use crate::view::controls::Pen;
use crate::view::controls::choice::{Choice, choice, place_of, places, plain_label, value_at};
use crate::view::controls::number_field::{NumberSpec, number_field, pair};
use crate::view::controls::switch::Switch;
use crate::view::controls::{button, doubt};
use crate::view::state::Context;

/// Draws it, above the schedule that follows from it.
pub(in crate::view) fn plan(pen: Pen) -> Element {
    let Pen { context, locale } = pen;
    // Computed once for all that shows something of it.
    let schedule = memo(move || with_schedule(context, |_, _, _, now| now.clone()));
    let found = region(
        move || schedule.get(),
        move |schedule| findings(pen, schedule),
    );
    let say = |text: Text| text.get(pen.lang());
    let editor = el("details")
        .class("assume")
        .child(el("summary").child(say(words::EDIT)))
        .child(el("p").class("hint").child(say(words::INTRO)))
        .child(buttons(pen))
        .child(table(pen, schedule))
        .child(choice(pen, baseline(locale)))
        .child(baselines(locale, schedule))
        .child(pair(pen, [last_year(locale), stock_out_days(locale)]))
        .child(seasonal(pen))
        .child(number_field(pen, grace(locale)))
        .child(el("h5").child(say(words::STANDARDS)))
        .child(pair(pen, standards(locale)));
    el("div")
        .class("schedule plan")
        .child(el("h4").child(say(words::TITLE)))
        .child(editor)
        .child(el("h4").child(say(words::FEASIBILITY)))
        .child(found)
}

fn findings(pen: Pen, schedule: &KpiSchedule) -> View {
    if schedule.findings.is_empty() {
        let all_well = pen.say(words::FEASIBLE);
        return el("p").class("note").child(all_well).into();
    }
    let all = schedule.findings.iter();
    let all = all.map(|found| finding(pen, schedule, found));
    el("ul").class("gates").children(all).into()
}

fn finding(pen: Pen, schedule: &KpiSchedule, found: &Finding) -> Element {
    let Pen { context, locale } = pen;
    let lang = pen.lang();
    let grade = found.grade(schedule);
    let said = words::finding(lang, found, schedule, &locale);
    let remedy = found.remedy(&schedule.plan).map(|remedy| {
        button("quiet", words::remedy(remedy).get(lang), move |_| {
            apply(context, remedy);
        })
    });
    el("li")
        .class("gate finding")
        .child(
            el("p")
                .child(
                    el("strong")
                        .class_when("conflict", move || grade == Grade::Conflict)
                        .child(words::grade(grade).get(lang)),
                )
                .child(" ")
                .child(said),
        )
        .child(remedy)
}

/// The answer is then one like any other: it can be changed where it is asked.
fn apply(context: Context, remedy: Remedy) {
    let field = (remedy == Remedy::Growth).then_some(Field::GmvGrowth);
    context.answer(field, |answers| {
        let mut inputs = answers.inputs();
        remedy.apply(&mut inputs);
        answers.goals = inputs.goals;
        answers.particulars.kpi_plan = inputs.particulars.kpi_plan;
    });
}

fn plan_of(answers: &Answers) -> &KpiPlan {
    &answers.particulars.kpi_plan
}

/// What counts at present.
fn present(context: Context, answers: &Answers) -> Shares {
    shares(&context.card(), plan_of(answers))
}

fn set_shares(context: Context, of: impl FnOnce(&Answers) -> Option<Shares>) {
    context.answer(None, |answers| {
        answers.particulars.kpi_plan.shares = of(answers);
    });
}

fn buttons(pen: Pen) -> Element {
    let context = pen.context;
    let say = |text: Text| text.get(pen.lang());
    let propose = button("quiet", say(words::PROPOSE), move |_| {
        set_shares(context, |answers| Some(proposed(&answers.inputs())));
    });
    let hundred = button("quiet", say(words::TO_HUNDRED), move |_| {
        set_shares(context, |answers| {
            Some(present(context, answers).to_hundred())
        });
    });
    let card = button("quiet", say(words::AS_CARD), move |_| {
        set_shares(context, |_| None);
    });
    let sum = el("span").attr("role", "status").live_text(move || {
        let sum = context
            .answers
            .with(|answers| present(context, answers).sum());
        words::sum(pen.lang(), sum)
    });
    el("p")
        .class("suggestions")
        .child(propose)
        .child(hundred)
        .child(card)
        .child(sum)
}

/// What a KPI comes to in the present contract.
enum Stake {
    /// Its weight, and what a period loses if it alone earns nothing.
    Scored(Percent, Amount),
    /// It is chosen, and cannot be answered for.
    Omitted,
    /// It is not chosen.
    None,
}

fn stake(schedule: &KpiSchedule, kpi: ScoredKpi) -> Stake {
    let scored = schedule.scored.iter().find(|scored| scored.kpi == kpi);
    let Some(scored) = scored else {
        let is_omitted = schedule.omitted.iter().any(|omitted| omitted.kpi == kpi);
        return if is_omitted {
            Stake::Omitted
        } else {
            Stake::None
        };
    };
    let left = Percent::HUNDRED.minus(scored.weight);
    let lost = schedule
        .periods
        .first()
        .map(|period| payout(left, GateOutcome::Held, period, &schedule.terms).deduction);
    Stake::Scored(scored.weight, lost.unwrap_or_default())
}

fn table(pen: Pen, schedule: Memo<KpiSchedule>) -> Element {
    let head = |text: Text| el("th").attr("scope", "col").child(text.get(pen.lang()));
    let heads = el("tr").child(head(heads::KPI)).child(head(words::SHARE));
    let rows = ScoredKpi::ALL.map(|kpi| row(pen, kpi, schedule));
    el("table")
        .class("entry packages")
        .child(el("thead").class("sr-only").child(heads))
        .child(el("tbody").children(rows))
}

fn row(pen: Pen, kpi: ScoredKpi, schedule: Memo<KpiSchedule>) -> Element {
    let Pen { context, locale } = pen;
    let name = kpi_words::scored(kpi).name.get(pen.lang());
    let of = move || schedule.with(|schedule| stake(schedule, kpi));
    let stands = el("span").class("basis").live_text(move || match of() {
        Stake::Scored(weight, lost) => {
            let lost = locale.money(lost, context.card().currency());
            words::stake(pen.lang(), &locale.percent(weight), &lost)
        }
        Stake::Omitted => pen.say(words::ADS_ELSEWHERE).to_owned(),
        Stake::None => pen.say(words::NOT_SCORED).to_owned(),
    });
    let field = number_field(pen, share(context, name, kpi));
    let name = el("th")
        .attr("scope", "row")
        .child(el("span").class("line-label").child(name))
        .child(stands);
    el("tr").child(name).child(el("td").child(field))
}

fn share(context: Context, name: &str, kpi: ScoredKpi) -> NumberSpec {
    NumberSpec {
        id: format!("share-{}", kpi.word()),
        label: name.to_owned(),
        hint: "",
        kind: Kind::Count,
        currency: None,
        range: (0, Shares::MAX.into()),
        optional: false,
        field: None,
        doubt: None,
        in_table: true,
        get: Box::new(move |answers| Some(present(context, answers).get(kpi).into())),
        set: Box::new(move |answers, value| {
            let share = value.and_then(|value| u8::try_from(value).ok());
            let kept = present(context, answers).with(kpi, share.unwrap_or_default());
            // Something has to count: the last one stays.
            if kept.is_some() {
                answers.particulars.kpi_plan.shares = kept;
            }
        }),
    }
}

fn baseline(locale: Locale) -> Choice {
    Choice {
        name: "kpi-baseline",
        legend: words::BASELINE.get(locale.0),
        field: None,
        options: |_, _| places(&BaselineRule::WORDS),
        label: |lang, place| {
            let rule = value_at(&BaselineRule::WORDS, place);
            plain_label(place, words::baseline_rule(rule).get(lang))
        },
        get: |answers| place_of(&BaselineRule::WORDS, &plan_of(answers).baseline),
        set: |answers, place| {
            answers.particulars.kpi_plan.baseline = value_at(&BaselineRule::WORDS, place);
        },
        effects: false,
        noted: false,
    }
}

/// What each rule would count from.
fn baselines(locale: Locale, schedule: Memo<KpiSchedule>) -> Element {
    let said = move |schedule: &KpiSchedule| {
        let rules = schedule.baselines.map(|(rule, gmv)| {
            let name = words::baseline_rule(rule).get(locale.0);
            let gmv = words::from_gmv(locale.0, gmv, schedule, &locale);
            format!("{name} {gmv}")
        });
        rules.join(" · ")
    };
    el("p")
        .class("hint")
        .attr("role", "status")
        .live_text(move || schedule.with(said))
}

fn last_year(locale: Locale) -> NumberSpec {
    NumberSpec {
        id: "last-year-gmv".into(),
        label: words::LAST_YEAR_GMV.get(locale.0).into(),
        hint: words::LAST_YEAR_GMV_HINT.get(locale.0),
        kind: Kind::Money,
        currency: None,
        range: (0, MAX_MONTHLY.minor()),
        optional: true,
        field: None,
        doubt: None,
        in_table: false,
        get: Box::new(|answers| plan_of(answers).last_year_gmv.map(Amount::minor)),
        set: Box::new(|answers, value| {
            answers.particulars.kpi_plan.last_year_gmv = value.map(Amount::from_minor);
        }),
    }
}

/// A whole number of the plan.
fn count(
    id: &str,
    [label, hint]: [Text; 2],
    locale: Locale,
    most: u8,
    get: fn(&KpiPlan) -> u8,
    set: fn(&mut KpiPlan, u8),
) -> NumberSpec {
    NumberSpec {
        id: id.into(),
        label: label.get(locale.0).into(),
        hint: hint.get(locale.0),
        kind: Kind::Count,
        currency: None,
        range: (0, most.into()),
        optional: false,
        field: None,
        doubt: None,
        in_table: false,
        get: Box::new(move |answers| Some(get(plan_of(answers)).into())),
        set: Box::new(move |answers, value| {
            let value = value.and_then(|value| u8::try_from(value).ok());
            set(&mut answers.particulars.kpi_plan, value.unwrap_or_default());
        }),
    }
}

fn stock_out_days(locale: Locale) -> NumberSpec {
    count(
        "stock-out-days",
        [words::STOCK_OUT_DAYS, words::STOCK_OUT_DAYS_HINT],
        locale,
        KpiPlan::MAX_STOCK_OUT_DAYS,
        |plan| plan.stock_out_days,
        |plan, days| plan.stock_out_days = days,
    )
}

fn grace(locale: Locale) -> NumberSpec {
    count(
        "grace",
        [words::GRACE, words::GRACE_HINT],
        locale,
        KpiPlan::MAX_GRACE_MONTHS,
        |plan| plan.grace_months,
        |plan, months| plan.grace_months = months,
    )
}

fn seasonal(pen: Pen) -> Element {
    let context = pen.context;
    let switch = Switch {
        id: "seasonal",
        label: words::SEASONAL,
        hint: words::SEASONAL_HINT,
        is_on: |answers| plan_of(answers).seasonal,
        on: None,
    };
    switch.draw(pen, move || {
        context.answer(None, |answers| {
            let plan = &mut answers.particulars.kpi_plan;
            plan.seasonal = !plan.seasonal;
        });
    })
}

fn standards(locale: Locale) -> [NumberSpec; 3] {
    [
        standard(locale, "stock-out", words::STOCK_OUT, |standards| {
            &mut standards.stock_out
        }),
        standard(locale, "localisation", words::LOCALISATION, |standards| {
            &mut standards.localisation
        }),
        standard(locale, "response-time", words::RESPONSE_TIME, |standards| {
            &mut standards.response_time
        }),
    ]
}

fn standard(
    locale: Locale,
    id: &str,
    label: Text,
    of: fn(&mut Standards) -> &mut Option<Percent>,
) -> NumberSpec {
    NumberSpec {
        id: format!("standard-{id}"),
        label: label.get(locale.0).into(),
        hint: words::STANDARD_HINT.get(locale.0),
        kind: Kind::Percent,
        currency: None,
        range: (0, Percent::HUNDRED.hundredths().into()),
        optional: true,
        field: None,
        doubt: Some(doubt::of_percent),
        in_table: false,
        get: Box::new(move |answers| {
            let mut standards = plan_of(answers).standards;
            of(&mut standards).map(|standard| standard.hundredths().into())
        }),
        set: Box::new(move |answers, value| {
            let value = value.and_then(|value| i32::try_from(value).ok());
            let standards = &mut answers.particulars.kpi_plan.standards;
            *of(standards) = value.map(Percent::from_hundredths);
        }),
    }
}
