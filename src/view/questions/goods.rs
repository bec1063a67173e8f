//! What is sold, and how many main ASINs there are.

use crate::browser::intl::Locale;
use crate::dom::View;
use crate::form::Answers;
use crate::seller::number::Kind;
use crate::seller::{Goods, MAX_MAIN_ASINS};
use crate::text::goods as words;
use crate::view::controls::Pen;
use crate::view::controls::chips::{Chips, chips};
use crate::view::controls::number_field::{NumberSpec, number_field};

/// Draws the questions.
pub(in crate::view) fn goods(pen: Pen) -> View {
    let locale = pen.locale;
    let question = Chips::<Goods> {
        name: "goods",
        legend: words::GOODS,
        hint: words::GOODS_HINT,
        label: |lang, goods| words::label(goods).get(lang).into(),
        get: |answers| answers.particulars.goods,
        set: Answers::set_goods,
    };
    View::from(chips(pen, &question)).and(number_field(pen, main_asins(locale)))
}

fn main_asins(locale: Locale) -> NumberSpec {
    NumberSpec {
        id: "main-asins".into(),
        label: words::MAIN_ASINS.get(locale.0).into(),
        hint: words::MAIN_ASINS_HINT.get(locale.0),
        kind: Kind::Count,
        currency: None,
        range: (1, MAX_MAIN_ASINS.into()),
        optional: true,
        field: None,
        doubt: None,
        in_table: false,
        get: Box::new(|answers| answers.particulars.main_asins.map(i64::from)),
        set: Box::new(|answers, value| {
            let asins = value.and_then(|value| u16::try_from(value).ok());
            answers.particulars.main_asins = asins;
        }),
    }
}
