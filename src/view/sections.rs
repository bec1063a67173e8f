//! The sections that refine the price. A closed one shows its answers in a line.

use super::button;
use super::choice::{Choice, OptionLabel, PLACES, choice, place_of, places};
use super::context::Context;
use super::number_field::{NumberSpec, assumed_mark, number_field};
use super::site_table::site_table;
use crate::browser::event;
use crate::browser::intl::Locale;
use crate::calendar::Month;
use crate::dom::{Element, View, el, region, when};
use crate::form::Answers;
use crate::money::{Amount, Percent};
use crate::seller::number::Kind;
use crate::seller::{
    Field, Fulfilment, Goals, MAX_ACOS, MAX_MONTHLY, MAX_UNIT_SESSION_PERCENTAGE, Site, TermMonths,
};
use crate::text::format::Format;
use crate::text::quote::fulfilment_label;
use crate::text::{Text, form};

/// Draws the sections.
pub(super) fn sections(context: Context, locale: Locale) -> Element {
    let lines: [Line; 4] = [sites_line, ads_line, goals_line, contract_line];
    let sections = [
        (form::SECTION_SITES, by_site(context, locale)),
        (form::SECTION_ADS, ads(context, locale)),
        (form::SECTION_GOALS, goals(context, locale).into()),
        (form::SECTION_CONTRACT, contract(context, locale)),
    ];
    let sections = sections.into_iter().zip(lines).enumerate();
    el("div")
        .class("card sections")
        .children(sections.map(|(index, ((title, body), line))| {
            section(context, locale, index, (title, line, body))
        }))
        .child(reset(context, locale))
}

/// What a closed section says of its answers.
type Line = fn(Context, Locale) -> String;

fn section(
    context: Context,
    locale: Locale,
    index: usize,
    (title, line, body): (Text, Line, View),
) -> Element {
    let is_open = move || context.open.with(|open| open[index]);
    let id = format!("section-{index}");
    let head = el("button")
        .class("section-head")
        .attr("type", "button")
        .aria("aria-expanded", is_open)
        .attr("aria-controls", id.clone())
        .on("click", move |_| {
            context.open.update(|open| open[index] = !open[index]);
        })
        .child(el("span").class("section-title").child(title.get(locale.0)))
        .child(
            el("span")
                .class("section-line")
                .live_text(move || line(context, locale)),
        );
    let body = el("div")
        .class("section-body")
        .attr("id", id)
        .live_attr("hidden", move || !is_open())
        .child(body);
    el("section")
        .class("section")
        .child(el("h3").child(head))
        .child(body)
}

fn sites_line(context: Context, locale: Locale) -> String {
    context.answers.with(|answers| {
        let codes: Vec<&str> = answers.sites.iter().map(Site::code).collect();
        let count = form::site_count(locale.0, answers.sites.count());
        format!("{count} · {}", codes.join(" "))
    })
}

fn by_site(context: Context, locale: Locale) -> View {
    let switch = Switch {
        id: "by-site",
        label: form::BY_SITE,
        hint: form::BY_SITE_HINT,
        is_on: Answers::is_by_site,
    };
    let toggle = move || {
        let card = context.card();
        context.answers.update(|answers| {
            let by_site = !answers.is_by_site();
            answers.set_by_site(&card, by_site);
        });
        context.refusals.update(|refusals| {
            refusals.retain(|refusal| !is_figure(&refusal.id));
        });
    };
    View::from(switch.draw(context, locale, toggle)).and(when(
        move || context.answers.with(Answers::is_by_site),
        move || site_table(context, locale),
    ))
}

/// Whether a field states sales or ads and goes when the way of stating changes.
fn is_figure(id: &str) -> bool {
    id == "gmv" || id == "ad-spend" || id == "acos" || id.starts_with("row-")
}

/// A check box that looks like what it is: on or off.
struct Switch {
    id: &'static str,
    label: Text,
    hint: Text,
    is_on: fn(&Answers) -> bool,
}

impl Switch {
    fn draw(self, context: Context, locale: Locale, toggle: impl Fn() + 'static) -> Element {
        let note = format!("{}-note", self.id);
        let input = el("input")
            .attr("type", "checkbox")
            .attr("id", self.id)
            .attr("aria-describedby", note.clone())
            .live_prop("checked", move || context.answers.with(self.is_on))
            .on("change", move |_| toggle());
        let label = el("label")
            .attr("for", self.id)
            .child(self.label.get(locale.0));
        let hint = el("p")
            .class("hint")
            .attr("id", note)
            .child(self.hint.get(locale.0));
        el("div")
            .class("field switch")
            .child(input)
            .child(label)
            .child(hint)
    }
}

fn ads_line(context: Context, locale: Locale) -> String {
    let currency = context.card().gmv_currency();
    let managed = context.answers.with(|answers| answers.ads_managed);
    context.quote(|quote| {
        let volume = &quote.volume;
        let spend = (volume.ad_spend, currency);
        form::ads_line(locale.0, &locale, managed, spend, volume.acos)
    })
}

fn ads(context: Context, locale: Locale) -> View {
    let switch = Switch {
        id: "ads-managed",
        label: form::ADS_MANAGED,
        hint: form::ADS_MANAGED_HINT,
        is_on: |answers| answers.ads_managed,
    };
    let toggle = move || {
        context.answer(Field::AdsManaged, |answers| {
            answers.ads_managed = !answers.ads_managed;
        });
    };
    View::from(switch.draw(context, locale, toggle)).and(when(
        move || !context.answers.with(Answers::is_by_site),
        move || {
            let specs = [ad_spend(context, locale), acos(context, locale)];
            pair(context, locale, specs)
        },
    ))
}

/// Number fields beside each other, where there is room.
fn pair(context: Context, locale: Locale, specs: impl IntoIterator<Item = NumberSpec>) -> Element {
    let fields = specs.into_iter();
    el("div")
        .class("pair")
        .children(fields.map(|spec| number_field(context, locale, spec)))
}

fn ad_spend(context: Context, locale: Locale) -> NumberSpec {
    NumberSpec {
        id: "ad-spend".into(),
        label: form::AD_SPEND.get(locale.0).into(),
        hint: form::GMV_HINT.get(locale.0),
        kind: Kind::Money,
        currency: context.card().gmv_currency(),
        range: (0, MAX_MONTHLY.minor()),
        optional: false,
        field: Some(Field::AdSpend),
        in_table: false,
        get: Box::new(|answers| Some(answers.monthly_ad_spend.minor())),
        set: Box::new(|answers, value| {
            answers.monthly_ad_spend = Amount::from_minor(value.unwrap_or_default());
        }),
    }
}

fn acos(context: Context, locale: Locale) -> NumberSpec {
    NumberSpec {
        optional: true,
        ..percent_field(
            context,
            (
                "acos",
                form::ACOS.get(locale.0),
                form::ACOS_HINT.get(locale.0),
            ),
            (Percent::from_hundredths(1), MAX_ACOS),
            Some(Field::Acos),
            (|answers| answers.acos, |answers, acos| answers.acos = acos),
        )
    }
}

type PercentAccess = (
    fn(&Answers) -> Option<Percent>,
    fn(&mut Answers, Option<Percent>),
);

fn percent_field(
    context: Context,
    (id, label, hint): (&'static str, &'static str, &'static str),
    (min, max): (Percent, Percent),
    field: Option<Field>,
    (get, set): PercentAccess,
) -> NumberSpec {
    NumberSpec {
        id: id.into(),
        label: label.into(),
        hint,
        kind: Kind::Percent,
        currency: context.card().currency(),
        range: (min.hundredths().into(), max.hundredths().into()),
        optional: field.is_none(),
        field,
        in_table: false,
        get: Box::new(move |answers| get(answers).map(|percent| percent.hundredths().into())),
        set: Box::new(move |answers, value| {
            let value = value.and_then(|value| i32::try_from(value).ok());
            set(answers, value.map(Percent::from_hundredths));
        }),
    }
}

fn goals_line(context: Context, locale: Locale) -> String {
    let goals = context.answers.with(|answers| answers.goals);
    form::goals_line(
        locale.0,
        &locale.percent(goals.gmv_growth),
        &locale.percent(goals.acos_cut),
        &locale.percent(goals.conversion_rise),
    )
}

fn goals(context: Context, locale: Locale) -> Element {
    let lang = locale.0;
    let zero = Percent::ZERO;
    let specs = [
        percent_field(
            context,
            ("gmv-growth", form::GMV_GROWTH.get(lang), ""),
            (zero, Goals::MAX_GMV_GROWTH),
            Some(Field::GmvGrowth),
            (
                |answers| Some(answers.goals.gmv_growth),
                |answers, goal| answers.goals.gmv_growth = goal.unwrap_or_default(),
            ),
        ),
        percent_field(
            context,
            ("acos-cut", form::ACOS_CUT.get(lang), ""),
            (zero, Goals::MAX_ACOS_CUT),
            Some(Field::AcosCut),
            (
                |answers| Some(answers.goals.acos_cut),
                |answers, goal| answers.goals.acos_cut = goal.unwrap_or_default(),
            ),
        ),
        percent_field(
            context,
            ("conversion-rise", form::CONVERSION_RISE.get(lang), ""),
            (zero, Goals::MAX_CONVERSION_RISE),
            Some(Field::ConversionRise),
            (
                |answers| Some(answers.goals.conversion_rise),
                |answers, goal| answers.goals.conversion_rise = goal.unwrap_or_default(),
            ),
        ),
        percent_field(
            context,
            (
                "base-conversion",
                form::BASE_CONVERSION.get(lang),
                form::BASE_CONVERSION_HINT.get(lang),
            ),
            (zero, MAX_UNIT_SESSION_PERCENTAGE),
            None,
            (
                |answers| answers.baselines.conversion,
                |answers, value| answers.baselines.conversion = value,
            ),
        ),
        percent_field(
            context,
            (
                "base-returns",
                form::BASE_RETURNS.get(lang),
                form::BASE_RETURNS_HINT.get(lang),
            ),
            (zero, Percent::HUNDRED),
            None,
            (
                |answers| answers.baselines.return_rate,
                |answers, value| answers.baselines.return_rate = value,
            ),
        ),
    ];
    pair(context, locale, specs)
}

fn contract_line(context: Context, locale: Locale) -> String {
    context.answers.with(|answers| {
        let start = locale.month(answers.start);
        let months = form::months(locale.0, answers.term.months());
        let ships = fulfilment_label(answers.fulfilment).get(locale.0);
        format!("{start} · {months} · {ships}")
    })
}

fn contract(context: Context, locale: Locale) -> View {
    let term = number_field(context, locale, other_term(context, locale));
    let pair = el("div")
        .class("pair")
        .child(start(context, locale))
        .child(term);
    View::of([pair, choice(context, locale, fulfilment(locale))])
}

fn start(context: Context, locale: Locale) -> Element {
    let options = region(
        move || {
            context.refill.track();
            context.starts()
        },
        move |starts| {
            View::of(
                starts
                    .iter()
                    .map(|&month| start_option(context, locale, month)),
            )
        },
    );
    let label = el("label")
        .attr("for", "start")
        .child(form::START.get(locale.0));
    let label_row = el("div")
        .class("label-row")
        .child(label)
        .child(assumed_mark(context, locale, Field::Start));
    let select = el("select")
        .class("control")
        .attr("id", "start")
        .child(options)
        .on("change", move |event| {
            if let Some(month) = Month::parse(&event::value(event)) {
                context.answer(Field::Start, |answers| answers.start = month);
            }
        });
    el("div").class("field").child(label_row).child(select)
}

fn start_option(context: Context, locale: Locale, month: Month) -> Element {
    el("option")
        .attr("value", month.to_string())
        .child(locale.month(month))
        .live_prop("selected", move || {
            context.answers.with(|answers| answers.start == month)
        })
}

/// The same answer as the question above, for lengths that are not offered there.
fn other_term(context: Context, locale: Locale) -> NumberSpec {
    NumberSpec {
        id: "other-term".into(),
        label: form::OTHER_TERM.get(locale.0).into(),
        hint: "",
        kind: Kind::Count,
        currency: context.card().currency(),
        range: (1, TermMonths::MAX.into()),
        optional: false,
        field: Some(Field::Term),
        in_table: false,
        get: Box::new(|answers| Some(answers.term.months().into())),
        set: Box::new(|answers, value| {
            let months = value.and_then(|months| u8::try_from(months).ok());
            if let Some(term) = months.and_then(TermMonths::new) {
                answers.term = term;
            }
        }),
    }
}

const FULFILMENTS: [Fulfilment; 2] = [Fulfilment::Fba, Fulfilment::SellerFulfilled];

fn fulfilment(locale: Locale) -> Choice {
    Choice {
        name: "fulfilment",
        legend: form::FULFILMENT.get(locale.0),
        field: Field::Fulfilment,
        options: |_| places(&FULFILMENTS),
        label: |lang, place| OptionLabel {
            id: PLACES[usize::from(place)],
            text: fulfilment_label(FULFILMENTS[usize::from(place)])
                .get(lang)
                .into(),
            note: None,
        },
        get: |answers| place_of(&FULFILMENTS, &answers.fulfilment),
        set: |answers, place| answers.fulfilment = FULFILMENTS[usize::from(place)],
        effects: false,
        noted: false,
    }
}

fn reset(context: Context, locale: Locale) -> Element {
    let lang = locale.0;
    let undo = move || {
        button("quiet", form::UNDO.get(lang), move |_| {
            if let Some(answers) = context.undo.get_untracked() {
                context.replace(answers);
            }
        })
    };
    el("div")
        .class("actions")
        .child(button("quiet", form::RESET.get(lang), move |_| {
            context.reset();
        }))
        .child(when(move || context.undo.with(Option::is_some), undo))
}
