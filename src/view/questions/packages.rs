//! The section on projects with a fixed price.

use crate::browser::intl::Locale;
use crate::dom::{Element, View, el, region};
use crate::money::Amount;
use crate::rate_card::{PackagePrice, RateCard};
use crate::seller::number::Kind;
use crate::seller::{MAX_QUANTITY, Package};
use crate::text::particulars as words;
use crate::view::controls::Pen;
use crate::view::controls::number_field::{NumberSpec, number_field};
use crate::view::state::Context;

/// Whether the card has projects at all.
pub(in crate::view) fn are_offered(context: Context) -> bool {
    context.card().packages.is_some()
}

/// What the section says while it is closed.
pub(in crate::view) fn line(pen: Pen) -> String {
    let Pen { context, locale } = pen;
    let currency = context.card().currency();
    context.quote(|quote| {
        let projects = quote.lines.iter();
        let projects = projects.filter(|line| line.group.word() == "projects");
        let amounts: Vec<Amount> = projects.map(|line| line.amount).collect();
        let kinds = amounts.len();
        if kinds == 0 {
            return pen.say(words::NO_PROJECTS).into();
        }
        let sum = amounts.into_iter().sum();
        words::projects_line(pen.lang(), kinds, &locale.whole_money(sum, currency))
    })
}

/// Draws the section: a row for each package of the card.
pub(in crate::view) fn packages(pen: Pen) -> View {
    let context = pen.context;
    region(
        move || context.card().id(),
        move |_| of_card(pen, &context.card()),
    )
}

fn of_card(pen: Pen, card: &RateCard) -> View {
    let Some(clause) = &card.packages else {
        return View::default();
    };
    let rows = clause.terms.as_slice().iter();
    let rows = rows.map(|&price| row(pen, price));
    let head = |text: crate::text::Text| el("th").attr("scope", "col").child(text.get(pen.lang()));
    let heads = el("tr")
        .child(head(words::SECTION_PROJECTS))
        .child(head(words::QUANTITY));
    let table = el("table")
        .class("entry packages")
        .child(el("thead").class("sr-only").child(heads))
        .child(el("tbody").children(rows));
    let hint = el("p").class("note").child(pen.say(words::PROJECTS_HINT));
    View::from(hint).and(table)
}

fn row(pen: Pen, offered: PackagePrice) -> Element {
    let Pen { context, locale } = pen;
    let lang = pen.lang();
    let PackagePrice {
        package, minimum, ..
    } = offered;
    let price = locale.whole_money(offered.price, context.card().currency());
    let unit = words::package_unit(package).get(lang);
    let price = words::package_price(lang, &price, unit, minimum);
    let name = el("th")
        .attr("scope", "row")
        .child(
            el("span")
                .class("line-label")
                .child(words::package(package).get(lang)),
        )
        .child(el("span").class("basis").child(price));
    let field = number_field(pen, quantity(locale, package));
    el("tr").child(name).child(el("td").child(field))
}

fn quantity(locale: Locale, package: Package) -> NumberSpec {
    NumberSpec {
        id: format!("package-{}", package.word()),
        label: words::quantity_of(locale.0, words::package(package).get(locale.0)),
        hint: "",
        kind: Kind::Count,
        currency: None,
        range: (0, MAX_QUANTITY.into()),
        optional: true,
        field: None,
        doubt: None,
        in_table: true,
        get: Box::new(move |answers| {
            let quantity = answers.particulars.packages.get(package);
            (quantity > 0).then(|| quantity.into())
        }),
        set: Box::new(move |answers, value| {
            let quantity = value.and_then(|value| u16::try_from(value).ok());
            let packages = answers.particulars.packages;
            answers.particulars.packages = packages.with(package, quantity.unwrap_or_default());
        }),
    }
}
