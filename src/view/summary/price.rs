//! The price and what it is made of: beside the questions, or in the sheet.

use super::currency::{currency_switch, shown};
use super::share::share;
use super::{doubts, duties};
use crate::browser::event;
use crate::browser::intl::Locale;
use crate::dom::{Element, Event, View, el, region, when};
use crate::money::Amount;
use crate::quote::{Group, Quote};
use crate::rate_card::RateCard;
use crate::seller::{Field, Model};
use crate::text::format::Format;
use crate::text::quote::{self as words, SAMPLE, group_label};
use crate::text::{form, result};
use crate::view::controls::Pen;
use crate::view::state::{Context, Section};

/// The groups that recur, with the colour of each.
const RECURRING: [(Group, &str); 3] = [
    (Group::Base, "base"),
    (Group::Ads, "ads"),
    (Group::Commission, "commission"),
];

/// Draws the summary, with what stands `below` the price: it comes with the details.
pub(in crate::view) fn summary(pen: Pen, below: View) -> Element {
    el("div")
        .class("card summary")
        .child(
            el("h3")
                .class("summary-title")
                .child(pen.say(result::QUOTE)),
        )
        .child(stale(pen))
        .child(price(pen))
        .child(below)
}

/// Draws what is below the price and its parts. It stands in two places of the widget:
/// `place` keeps the ids of its fields apart.
pub(in crate::view) fn below(pen: Pen, place: &'static str) -> View {
    let context = pen.context;
    let is_priced = move || context.quote(Shape::of) != Shape::Nothing;
    when(is_priced, move || totals(pen))
        .and(region(
            move || context.card().id(),
            move |_| currency_switch(pen, place),
        ))
        .and(doubts::doubts(pen))
        .and(duties::notice(pen))
        .and(assumptions(pen))
        .and(share(pen))
        .and(card_note(pen))
}

/// What there is to show of a quote.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// Fees that recur.
    Monthly,
    /// Projects only: nothing recurs.
    Once,
    /// No project has been chosen yet.
    Nothing,
}

impl Shape {
    const fn of(quote: &Quote) -> Self {
        match quote.model {
            Model::Projects if quote.lines.is_empty() => Self::Nothing,
            Model::Projects => Self::Once,
            _ => Self::Monthly,
        }
    }
}

pub(in crate::view) fn price(pen: Pen) -> View {
    let Pen { context, locale } = pen;
    let amount = el("span").class("amount").live_text(move || amount(pen));
    let per = el("span")
        .class("per")
        .live_text(move || match context.quote(Shape::of) {
            Shape::Monthly => pen.say(form::PER_MONTH),
            Shape::Once => pen.say(words::ONCE),
            Shape::Nothing => "",
        });
    let price = el("p").class("price").child(amount).child(per);
    let effective = el("strong").live_text(move || context.quote(|quote| rate(quote, locale)));
    let rate = el("p")
        .class("rate")
        .child(pen.say(result::EFFECTIVE_RATE))
        .child(" ")
        .child(effective);
    // What recurs and what it is a share of: nothing where there are projects only.
    let monthly = el("div")
        .live_attr("hidden", move || context.quote(Shape::of) != Shape::Monthly)
        .child(rate)
        .child(share_bar(context))
        .child(parts(pen));
    View::of([price, monthly])
}

fn parts(pen: Pen) -> Element {
    let part = |(group, colour): (Group, &str)| {
        let swatch = el("span")
            .class(&format!("swatch {colour}"))
            .attr("aria-hidden", "true");
        let label = View::from(swatch).and(group_label(group).get(pen.lang()));
        row(label, pen, move |quote| quote.sum_of(group))
    };
    el("dl").class("rows").children(RECURRING.map(part))
}

pub(in crate::view) fn totals(pen: Pen) -> Element {
    let context = pen.context;
    let lang = pen.lang();
    let total =
        |label: crate::text::Text, amount: fn(&Quote) -> Amount| row(label.get(lang), pen, amount);
    let if_any = move |group: Group| {
        let any = move || context.quote(|quote| !quote.sum_of(group).is_zero());
        let label = group_label(group).get(lang);
        when(any, move || {
            row(label, pen, move |quote| quote.sum_of(group))
        })
    };
    let term = el("span").live_text(move || {
        let total = pen.say(result::TERM_TOTAL);
        match context.quote(|quote| quote.tax) {
            Some(_) => format!("{total} · {}", pen.say(words::NET)),
            None => total.to_owned(),
        }
    });
    el("dl")
        .class("rows totals")
        .child(total(result::ONE_OFF, |quote| quote.totals.one_off))
        .child(if_any(Group::Projects))
        .child(if_any(Group::Compliance))
        .child(total(result::FIRST_YEAR, |quote| quote.totals.first_year))
        .child(row(term, pen, |quote| quote.totals.term))
        .child(tax(pen))
}

/// The value added tax on the whole term, and the sum with it.
fn tax(pen: Pen) -> View {
    let Pen { context, locale } = pen;
    region(
        move || context.quote(|quote| quote.tax),
        move |percent| {
            let percent = (*percent)?;
            let label = words::service_vat(pen.lang(), &locale.percent(percent));
            let tax = row(label, pen, |quote| quote.totals.term_tax);
            let gross = pen.say(words::GROSS);
            let gross = row(gross, pen, |quote| {
                quote.totals.term + quote.totals.term_tax
            });
            Some(View::of([tax, gross]))
        },
    )
}

/// The fee that the reader looks for first, without decimals: the monthly one, or all
/// of it where nothing recurs. Where there is none, what to do for one.
fn amount(pen: Pen) -> String {
    let context = pen.context;
    let amount = match context.quote(Shape::of) {
        Shape::Monthly => context.quote(|quote| quote.totals.monthly),
        Shape::Once => context.quote(|quote| quote.totals.term),
        Shape::Nothing => return pen.say(words::CHOOSE_PROJECT).to_owned(),
    };
    shown(pen, amount)
}

/// The same with its period, if it recurs.
pub(in crate::view) fn short_price(pen: Pen) -> String {
    let context = pen.context;
    let amount = amount(pen);
    match context.quote(Shape::of) {
        Shape::Monthly => result::per_month(pen.lang(), &amount),
        Shape::Once | Shape::Nothing => amount,
    }
}

/// What stands below it where there is little room.
pub(in crate::view) fn short_rate(quote: &Quote, locale: Locale) -> String {
    match Shape::of(quote) {
        Shape::Monthly => result::short_rate(locale.0, &rate(quote, locale)),
        Shape::Once => words::ONCE.get(locale.0).to_owned(),
        Shape::Nothing => String::new(),
    }
}

/// The same for those who hear it.
pub(in crate::view) fn spoken_price(pen: Pen) -> String {
    let context = pen.context;
    let amount = amount(pen);
    match context.quote(Shape::of) {
        Shape::Monthly => result::spoken_price(pen.lang(), &amount),
        Shape::Once | Shape::Nothing => amount,
    }
}

/// Draws a panel, or what to do before there is anything in it.
pub(in crate::view) fn once_chosen(pen: Pen, panel: View) -> View {
    let context = pen.context;
    let is_nothing = move || context.quote(Shape::of) == Shape::Nothing;
    let note = when(is_nothing, move || {
        el("p").child(pen.say(words::CHOOSE_PROJECT))
    });
    note.and(el("div").live_attr("hidden", is_nothing).child(panel))
}

/// The effective rate, or why there is none.
fn rate(quote: &Quote, locale: Locale) -> String {
    quote.totals.effective_rate.map_or_else(
        || result::NO_RATE.get(locale.0).to_owned(),
        |rate| locale.percent(rate),
    )
}

/// Says that an answer was not taken.
pub(in crate::view) fn stale(pen: Pen) -> View {
    let context = pen.context;
    when(
        move || context.is_stale(),
        move || el("p").class("stale").child(pen.say(result::STALE)),
    )
}

/// The parts as one bar; the rows below say the same in figures.
fn share_bar(context: Context) -> Element {
    let segment = |(group, colour)| {
        el("span")
            .class(&format!("segment {colour}"))
            .live_style("flex-grow", move || {
                context.quote(|quote| per_mille(quote, group).to_string())
            })
    };
    el("div")
        .class("share-bar")
        .attr("aria-hidden", "true")
        .children(RECURRING.map(segment))
}

/// The share of a group in the monthly fee: exact enough for pixels.
fn per_mille(quote: &Quote, group: Group) -> i64 {
    let part = i128::from(quote.sum_of(group).minor()) * 1000;
    let whole = quote.totals.monthly.minor().max(1);
    crate::money::divide(part, whole.into()).unwrap_or_default()
}

fn row(label: impl Into<View>, pen: Pen, amount: impl Fn(&Quote) -> Amount + 'static) -> Element {
    let context = pen.context;
    let figure = el("dd").live_text(move || shown(pen, context.quote(&amount)));
    el("div")
        .class("row")
        .child(el("dt").child(label))
        .child(figure)
}

/// How many assumptions are left, and the way to the one that matters most.
fn assumptions(pen: Pen) -> View {
    let context = pen.context;
    region(
        move || {
            let assumed = context.assumed();
            let next = assumed.iter().next();
            next.map(|field| (assumed.iter().count(), field))
        },
        move |next| next.map(|(count, field)| assumption(pen, count, field)),
    )
}

fn assumption(pen: Pen, count: usize, field: Field) -> Element {
    let context = pen.context;
    let lang = pen.lang();
    let name = form::field(lang, field);
    let next = el("button")
        .class("link")
        .attr("type", "button")
        .child(result::next_assumption(lang, name))
        .on("click", move |event| show(context, field, event));
    el("p")
        .class("assumptions")
        .child(el("span").child(result::assumptions(lang, count)))
        .child(next)
}

/// Opens the section of `field`, moves the focus to it and takes its default as
/// confirmed: whoever looks at it and leaves it has agreed to it.
fn show(context: Context, field: Field, clicked: &Event) {
    let (section, id) = place(context, field);
    if let Some(section) = section {
        context.show_section(section);
    }
    context.answers.update(|answers| answers.confirm(field));
    event::focus(clicked, id);
}

/// The section and the control of a question.
fn place(context: Context, field: Field) -> (Option<Section>, &'static str) {
    let by_site = context
        .answers
        .with_untracked(crate::form::Answers::is_by_site);
    match field {
        Field::Sites => (None, "site-DE"),
        Field::Gmv | Field::AdSpend | Field::Acos if by_site => (Some(Section::Sites), "by-site"),
        Field::Gmv => (None, "gmv"),
        Field::Depth => (None, "depth-0"),
        Field::Term => (None, "term-0"),
        Field::AdsManaged => (Some(Section::Ads), "ads-managed"),
        Field::AdSpend => (Some(Section::Ads), "ad-spend"),
        Field::Acos => (Some(Section::Ads), "acos"),
        Field::Team => (Some(Section::Service), "team-0"),
        Field::History => (Some(Section::Service), "history-0"),
        Field::Category => (Some(Section::Service), "category-0"),
        Field::GmvGrowth => (Some(Section::Goals), "gmv-growth"),
        Field::AcosCut => (Some(Section::Goals), "acos-cut"),
        Field::ConversionRise => (Some(Section::Goals), "conversion-rise"),
        Field::Fulfilment => (Some(Section::Contract), "fulfilment-0"),
        Field::Start => (Some(Section::Contract), "start"),
    }
}

/// The card that prices, which may become another one.
fn card_note(pen: Pen) -> View {
    let Pen { context, locale } = pen;
    region(
        move || context.card().id(),
        move |_| about_card(&context.card(), locale),
    )
}

pub(in crate::view) fn about_card(card: &RateCard, locale: Locale) -> Element {
    let name = locale.0.pick(&card.name().zh, &card.name().en);
    let id = card.id().to_string();
    let valid = locale.date(card.valid_until());
    let about = result::card(locale.0, name, &id[..8], &valid);
    let sample = card
        .is_sample()
        .then(|| el("strong").child(SAMPLE.get(locale.0)));
    el("div")
        .class("card-note")
        .child(sample)
        .child(el("p").child(about))
        .child(el("p").child(result::NOT_INCLUDED.get(locale.0)))
}
