//! How a year runs and what the GMV currency is worth, as the card suggests it or as
//! the seller knows it better.

use crate::calendar::{FIRST_YEAR, Month};
use crate::dom::{Element, el};
use crate::form::Answers;
use crate::money::{Percent, divide};
use crate::outlook::Basis;
use crate::rate_card::RateCard;
use crate::seller::number::Kind;
use crate::seller::{MAX_SEASON, OutlookAnswers};
use crate::text::outlook as words;
use crate::view::controls::number_field::{NumberSpec, number_field};
use crate::view::controls::{Pen, button};
use crate::view::state::Context;
use rust_decimal::Decimal;

/// What the ids of the fields begin with.
const ID: &str = "ahead-";
/// 0.01 to 1,000, in ten-thousandths.
const RATES: (i64, i64) = (100, 10_000_000);

/// Draws the fields, folded up below a line that says what they hold.
pub(super) fn assumptions(pen: Pen) -> Element {
    let Pen { context, locale } = pen;
    let line = el("span").class("section-line").live_text(move || {
        let card = context.card();
        let basis = basis(context);
        let rate = basis.exchange_rate();
        let exchange = words::exchange(&locale, card.gmv_currency(), rate, card.currency());
        words::assumptions(pen.lang(), basis.seasons_from, &exchange)
    });
    let title = el("span")
        .class("section-title")
        .child(pen.say(words::ASSUMPTIONS));
    let months = (0..12).map(|index| number_field(pen, season(pen, index)));
    let seasons = el("div")
        .attr("role", "group")
        .attr("aria-label", pen.say(words::SEASONS))
        .class("seasons")
        .children(months);
    el("details")
        .class("assume")
        .child(el("summary").child(title).child(" ").child(line))
        .child(el("p").class("hint").child(pen.say(words::SEASONS_HINT)))
        .child(seasons)
        .child(number_field(pen, exchange(pen)))
        .child(button("quiet", pen.say(words::RESET), move |_| {
            reset(context);
        }))
}

fn basis(context: Context) -> Basis {
    let card = context.card();
    let stated = context.answers.with(|answers| answers.particulars.outlook);
    Basis::of(&card, stated)
}

/// A month of the year, in whole per cent.
fn season(pen: Pen, index: usize) -> NumberSpec {
    let Pen { context, locale } = pen;
    let card = context.card();
    let month = u8::try_from(index + 1).unwrap_or(1);
    let name = Month::new(FIRST_YEAR, month).map(|month| locale.month_name(month));
    let shown = {
        let card = card.clone();
        move |answers: &Answers| whole(&card, answers.particulars.outlook)
    };
    NumberSpec {
        id: format!("{ID}season-{month}"),
        label: name.unwrap_or_default(),
        hint: "",
        kind: Kind::Count,
        currency: None,
        range: (0, i64::from(MAX_SEASON.hundredths()) / 100),
        optional: false,
        field: None,
        doubt: None,
        in_table: false,
        get: Box::new(move |answers| shown(answers).get(index).copied()),
        set: Box::new(move |answers, value| {
            let mut seasons = whole(&card, answers.particulars.outlook);
            if let (Some(season), Some(value)) = (seasons.get_mut(index), value) {
                *season = value;
            }
            answers.particulars.outlook.seasons = Some(seasons.map(percent));
        }),
    }
}

/// The seasons in whole per cent, as they are entered: what a card says more exactly is
/// rounded.
fn whole(card: &RateCard, stated: OutlookAnswers) -> [i64; 12] {
    let seasons = Basis::of(card, stated).seasons;
    seasons.map(|season| divide(season.hundredths().into(), 100).unwrap_or_default())
}

fn percent(whole: i64) -> Percent {
    Percent::from_hundredths(i32::try_from(whole * 100).unwrap_or(i32::MAX))
}

fn exchange(pen: Pen) -> NumberSpec {
    let card = pen.context.card();
    NumberSpec {
        id: format!("{ID}exchange"),
        label: format!("1 {} =", card.gmv_currency().code()),
        hint: pen.say(words::EXCHANGE_HINT),
        kind: Kind::Rate,
        currency: Some(card.currency()),
        range: RATES,
        optional: true,
        field: None,
        doubt: None,
        in_table: false,
        get: Box::new(move |answers| Some(Basis::of(&card, answers.particulars.outlook).exchange)),
        set: Box::new(|answers, rate| {
            let rate = rate.map(|rate| Decimal::new(rate, 4).normalize());
            answers.particulars.outlook.exchange = rate;
        }),
    }
}

/// Takes what the card says; what was not taken is gone with it.
fn reset(context: Context) {
    context
        .refusals
        .update(|refusals| refusals.retain(|refusal| !refusal.id.starts_with(ID)));
    context.answer(None, |answers| {
        answers.particulars.outlook = OutlookAnswers::PLAIN;
    });
    context
        .refill
        .update(|count| *count = count.wrapping_add(1));
}
