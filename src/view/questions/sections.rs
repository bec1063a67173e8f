//! The sections that refine the price. A closed one shows its answers in a line.

use super::site_table::site_table;
use super::{aims, contract, fee_base, goods, health, packages, service, stores};
use crate::browser::intl::Locale;
use crate::dom::{Element, View, el, when};
use crate::form::Answers;
use crate::money::{Amount, Percent};
use crate::seller::number::Kind;
use crate::seller::{Field, Goals, MAX_ACOS, MAX_MONTHLY, MAX_UNIT_SESSION_PERCENTAGE, Site};
use crate::text::format::Format;
use crate::text::{Text, form, particulars as words};
use crate::view::controls::Pen;
use crate::view::controls::number_field::{NumberSpec, pair};
use crate::view::controls::switch::Switch;
use crate::view::controls::{button, doubt};
use crate::view::opening::told;
use crate::view::state::{Context, Section};

/// What a section is called, what it says while closed, and what it asks.
struct Questions {
    section: Section,
    title: Text,
    line: Said,
    body: View,
}

/// Draws the sections.
pub(in crate::view) fn sections(pen: Pen) -> Element {
    let sections = [
        Questions {
            section: Section::Sites,
            title: form::SECTION_SITES,
            line: sites_line,
            body: by_site(pen).and(stores::stores(pen)),
        },
        Questions {
            section: Section::Ads,
            title: form::SECTION_ADS,
            line: ads_line,
            body: ads(pen),
        },
        Questions {
            section: Section::Service,
            title: form::SECTION_SERVICE,
            line: service::line,
            body: service::service(pen)
                .and(goods::goods(pen))
                .and(health::health(pen)),
        },
        Questions {
            section: Section::Goals,
            title: form::SECTION_GOALS,
            line: goals_line,
            body: aims::aims(pen).and(goals(pen)),
        },
        Questions {
            section: Section::Projects,
            title: words::SECTION_PROJECTS,
            line: packages::line,
            body: packages::packages(pen),
        },
        Questions {
            section: Section::FeeBase,
            title: words::SECTION_FEE_BASE,
            line: fee_base::line,
            body: fee_base::fee_base(pen),
        },
        Questions {
            section: Section::Contract,
            title: form::SECTION_CONTRACT,
            line: contract::line,
            body: contract::contract(pen),
        },
    ];
    el("div")
        .class("card sections")
        .children(sections.map(|section| section.draw(pen)))
        .child(reset(pen))
        .child(told::keeping(pen.context, pen.lang()))
}

/// What a closed section says.
type Said = fn(Pen) -> String;

/// What the closed sections say, each under its title.
pub(in crate::view) fn said(pen: Pen) -> Vec<(String, String)> {
    let context = pen.context;
    let lines: [(Section, Text, Said); 6] = [
        (Section::Ads, form::SECTION_ADS, ads_line),
        (Section::Service, form::SECTION_SERVICE, service::line),
        (Section::Goals, form::SECTION_GOALS, goals_line),
        (Section::Projects, words::SECTION_PROJECTS, packages::line),
        (Section::FeeBase, words::SECTION_FEE_BASE, fee_base::line),
        (Section::Contract, form::SECTION_CONTRACT, contract::line),
    ];
    let offered = lines.into_iter().filter(|line| is_offered(context, line.0));
    let said = offered.map(|(_, title, line)| (title.get(pen.lang()).to_owned(), line(pen)));
    said.collect()
}

/// Whether the card has what the section is about.
fn is_offered(context: Context, section: Section) -> bool {
    match section {
        Section::FeeBase => fee_base::is_offered(context),
        Section::Projects => packages::are_offered(context),
        _ => true,
    }
}

impl Questions {
    fn draw(self, pen: Pen) -> Element {
        let context = pen.context;
        let Self { section, line, .. } = self;
        let is_open = move || context.is_open(section);
        let line = el("span")
            .class("section-line")
            .live_text(move || line(pen));
        let head = el("button")
            .class("section-head")
            .attr("type", "button")
            .aria("aria-expanded", is_open)
            .attr("aria-controls", section.id())
            .on("click", move |_| {
                context
                    .open
                    .update(|open| open[section.index()] = !open[section.index()]);
            })
            .child(
                el("span")
                    .class("section-title")
                    .child(self.title.get(pen.lang())),
            )
            .child(line);
        let body = el("div")
            .class("section-body")
            .attr("id", section.id())
            .live_attr("hidden", move || !is_open())
            .child(self.body);
        el("section")
            .class("section")
            .live_attr("hidden", move || !is_offered(context, section))
            .child(el("h3").child(head))
            .child(body)
    }
}

fn sites_line(pen: Pen) -> String {
    let context = pen.context;
    context.answers.with(|answers| {
        let codes: Vec<&str> = answers.sites.iter().map(Site::code).collect();
        let count = form::site_count(pen.lang(), answers.sites.count());
        format!("{count} · {}", codes.join(" "))
    })
}

fn by_site(pen: Pen) -> View {
    let context = pen.context;
    let switch = Switch {
        id: "by-site",
        label: form::BY_SITE,
        hint: form::BY_SITE_HINT,
        is_on: Answers::is_by_site,
        on: None,
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
    View::from(switch.draw(pen, toggle)).and(when(
        move || context.answers.with(Answers::is_by_site),
        move || site_table(pen),
    ))
}

/// Whether a field states sales or ads and goes when the way of stating changes.
fn is_figure(id: &str) -> bool {
    id == "gmv" || id == "ad-spend" || id == "acos" || id.starts_with("row-")
}

fn ads_line(pen: Pen) -> String {
    let Pen { context, locale } = pen;
    let currency = context.card().gmv_currency();
    let managed = context.answers.with(|answers| answers.ads_managed);
    context.quote(|quote| {
        let volume = &quote.volume;
        let spend = (volume.ad_spend, currency);
        form::ads_line(pen.lang(), &locale, managed, spend, volume.acos)
    })
}

fn ads(pen: Pen) -> View {
    let Pen { context, locale } = pen;
    let switch = Switch {
        id: "ads-managed",
        label: form::ADS_MANAGED,
        hint: form::ADS_MANAGED_HINT,
        is_on: |answers| answers.ads_managed,
        on: Some(|answers| answers.ads_managed = true),
    };
    let toggle = move || {
        context.answer(Some(Field::AdsManaged), |answers| {
            answers.ads_managed = !answers.ads_managed;
        });
    };
    View::from(switch.draw(pen, toggle)).and(when(
        move || !context.answers.with(Answers::is_by_site),
        move || {
            let specs = [ad_spend(locale), acos(locale)];
            pair(pen, specs)
        },
    ))
}

fn ad_spend(locale: Locale) -> NumberSpec {
    NumberSpec {
        id: "ad-spend".into(),
        label: form::AD_SPEND.get(locale.0).into(),
        hint: form::GMV_HINT.get(locale.0),
        kind: Kind::Money,
        currency: None,
        range: (0, MAX_MONTHLY.minor()),
        optional: false,
        field: Some(Field::AdSpend),
        doubt: None,
        in_table: false,
        get: Box::new(|answers| Some(answers.monthly_ad_spend.minor())),
        set: Box::new(|answers, value| {
            answers.monthly_ad_spend = Amount::from_minor(value.unwrap_or_default());
        }),
    }
}

fn acos(locale: Locale) -> NumberSpec {
    NumberSpec {
        optional: true,
        ..percent_field(
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
        currency: None,
        range: (min.hundredths().into(), max.hundredths().into()),
        optional: field.is_none(),
        field,
        doubt: Some(doubt::of_percent),
        in_table: false,
        get: Box::new(move |answers| get(answers).map(|percent| percent.hundredths().into())),
        set: Box::new(move |answers, value| {
            let value = value.and_then(|value| i32::try_from(value).ok());
            set(answers, value.map(Percent::from_hundredths));
        }),
    }
}

fn goals_line(pen: Pen) -> String {
    let Pen { context, locale } = pen;
    let goals = context.answers.with(|answers| answers.goals);
    form::goals_line(
        pen.lang(),
        &locale.percent(goals.gmv_growth),
        &locale.percent(goals.acos_cut),
        &locale.percent(goals.conversion_rise),
    )
}

fn goals(pen: Pen) -> Element {
    let zero = Percent::ZERO;
    let specs = [
        percent_field(
            ("gmv-growth", pen.say(form::GMV_GROWTH), ""),
            (zero, Goals::MAX_GMV_GROWTH),
            Some(Field::GmvGrowth),
            (
                |answers| Some(answers.goals.gmv_growth),
                |answers, goal| answers.goals.gmv_growth = goal.unwrap_or_default(),
            ),
        ),
        percent_field(
            ("acos-cut", pen.say(form::ACOS_CUT), ""),
            (zero, Goals::MAX_ACOS_CUT),
            Some(Field::AcosCut),
            (
                |answers| Some(answers.goals.acos_cut),
                |answers, goal| answers.goals.acos_cut = goal.unwrap_or_default(),
            ),
        ),
        percent_field(
            ("conversion-rise", pen.say(form::CONVERSION_RISE), ""),
            (zero, Goals::MAX_CONVERSION_RISE),
            Some(Field::ConversionRise),
            (
                |answers| Some(answers.goals.conversion_rise),
                |answers, goal| answers.goals.conversion_rise = goal.unwrap_or_default(),
            ),
        ),
        percent_field(
            (
                "base-conversion",
                pen.say(form::BASE_CONVERSION),
                pen.say(form::BASE_CONVERSION_HINT),
            ),
            (zero, MAX_UNIT_SESSION_PERCENTAGE),
            None,
            (
                |answers| answers.baselines.conversion,
                |answers, value| answers.baselines.conversion = value,
            ),
        ),
        percent_field(
            (
                "base-returns",
                pen.say(form::BASE_RETURNS),
                pen.say(form::BASE_RETURNS_HINT),
            ),
            (zero, Percent::HUNDRED),
            None,
            (
                |answers| answers.baselines.return_rate,
                |answers, value| answers.baselines.return_rate = value,
            ),
        ),
    ];
    pair(pen, specs)
}

fn reset(pen: Pen) -> Element {
    let context = pen.context;
    let undo = move || {
        button("quiet", pen.say(form::UNDO), move |_| {
            context.undo_reset();
        })
    };
    el("div")
        .class("actions")
        .child(button("quiet", pen.say(form::RESET), move |_| {
            context.reset(false);
        }))
        .child(when(move || context.undo.with(Option::is_some), undo))
}
