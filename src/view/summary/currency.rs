//! The switch of the currency in which sums are shown, with its rate.

use crate::browser::event;
use crate::dom::{View, el, region};
use crate::form::Display;
use crate::money::{Amount, Currency};
use crate::seller::number::Kind;
use crate::text::format::Format as _;
use crate::text::{paper as words, result};
use crate::view::controls::Pen;
use crate::view::controls::number_field::{NumberSpec, number_field, plain};
use crate::view::state::Context;

/// `amount` of the card's currency as the reader wants to see it, without decimals.
pub(in crate::view) fn shown(pen: Pen, amount: Amount) -> String {
    let Pen { context, locale } = pen;
    let card = context.card();
    let display = context.answers.with(|answers| answers.display);
    locale.whole_money(display.show(&card, amount), display.currency(&card))
}

/// At which rate sums are converted, and what they are good for then, in a sentence; none
/// where they are shown in the card's own currency.
pub(in crate::view) fn conversion(pen: Pen) -> Option<String> {
    let Pen { context, locale } = pen;
    let card = context.card();
    let display = context.answers.with(|answers| answers.display);
    let rate = plain(Kind::Rate, display.rate(&card)?);
    let (shown, own) = (display.currency(&card).code(), card.currency().code());
    let listed = (!display.has_own_rate()).then(|| locale.date(card.exchange.note.date));
    let rate = format!("1 {shown} = {rate} {own}");
    Some(words::converted(pen.lang(), &rate, listed.as_deref(), own))
}

/// Draws the switch. `place` keeps the ids apart: it stands in two places.
pub(in crate::view) fn currency_switch(pen: Pen, place: &'static str) -> View {
    let context = pen.context;
    region(move || context.card().id(), move |_| of_card(pen, place))
}

fn of_card(pen: Pen, place: &'static str) -> View {
    let context = pen.context;
    let choices = Display::choices(&context.card());
    if choices.len() < 2 {
        return View::default();
    }
    let id = format!("show-in-{place}");
    let label = el("label")
        .attr("for", id.clone())
        .child(pen.say(result::SHOW_IN));
    let options = choices.into_iter().map(move |currency| {
        el("option")
            .attr("value", currency.code())
            .child(currency.code())
            .live_prop("selected", move || chosen(context) == currency)
    });
    let select = el("select")
        .class("control")
        .attr("id", id)
        .children(options)
        .on("change", move |event| {
            if let Some(currency) = Currency::from_code(&event::value(event)) {
                let card = context.card();
                context
                    .answers
                    .update(|answers| answers.display.choose(&card, currency));
            }
        });
    let row = el("div").class("show-in").child(label).child(select);
    View::from(row).and(region(
        move || chosen(context),
        move |&currency| rate(pen, currency, place),
    ))
}

fn chosen(context: Context) -> Currency {
    let card = context.card();
    context
        .answers
        .with(|answers| answers.display.currency(&card))
}

/// The rate, and what a converted sum is good for; nothing in the card's currency.
fn rate(pen: Pen, currency: Currency, place: &str) -> View {
    let Pen { context, locale } = pen;
    let card = context.card();
    let own = card.currency();
    if currency == own {
        return View::default();
    }
    let date = locale.date(card.exchange.note.date);
    let source = move || {
        if context
            .answers
            .with(|answers| answers.display.has_own_rate())
        {
            pen.say(result::OWN_RATE).to_owned()
        } else {
            result::card_rate(pen.lang(), &date)
        }
    };
    let spec = NumberSpec {
        id: format!("rate-{place}"),
        label: format!("1 {} =", currency.code()),
        hint: "",
        kind: Kind::Rate,
        currency: Some(own),
        range: Display::RATES,
        optional: true,
        field: None,
        doubt: None,
        in_table: false,
        get: Box::new(move |answers| answers.display.rate(&card)),
        set: Box::new(|answers, rate| answers.display.set_rate(rate)),
    };
    let note = result::converted(pen.lang(), own.code());
    View::from(
        el("div")
            .class("rate-of")
            .child(number_field(pen, spec))
            .child(el("p").class("hint").live_text(source))
            .child(el("p").class("hint").child(note)),
    )
}
