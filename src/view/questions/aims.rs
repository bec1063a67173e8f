//! What the seller is after, and the projects that follow from it.

use crate::dom::{Element, View, each, el, when};
use crate::form::Answers;
use crate::seller::{Aim, Package};
use crate::text::particulars as words;
use crate::view::controls::chips::{Chips, chips};
use crate::view::controls::{Pen, button};
use crate::view::state::Context;

/// Draws the question.
pub(in crate::view) fn aims(pen: Pen) -> View {
    let question = Chips::<Aim> {
        name: "aim",
        legend: words::AIMS,
        hint: words::AIMS_HINT,
        label: |lang, aim| words::aim(aim).get(lang).into(),
        get: |answers| answers.particulars.aims,
        set: |answers, aims| answers.particulars.aims = aims,
    };
    View::from(chips(pen, &question)).and(suggestions(pen))
}

/// The packages that the aims suggest, offered and not yet ordered.
fn suggested(context: Context) -> Vec<Package> {
    let card = context.card();
    let offered = |package: &Package| {
        let clause = card.packages.as_ref();
        clause.is_some_and(|clause| clause.terms.get(*package).is_some())
    };
    context.answers.with(|answers| {
        let said = &answers.particulars;
        let packages = said.aims.iter().filter_map(words::suggested);
        let open = packages.filter(|&package| said.packages.get(package) == 0);
        open.filter(offered).collect()
    })
}

fn suggestions(pen: Pen) -> View {
    let context = pen.context;
    when(
        move || !suggested(context).is_empty(),
        move || {
            let buttons = each(
                move || suggested(context),
                move |&package| suggestion(pen, package),
            );
            el("p")
                .class("suggestions")
                .child(el("span").child(pen.say(words::SUGGESTED)))
                .child(buttons)
        },
    )
}

fn suggestion(pen: Pen, package: Package) -> Element {
    let context = pen.context;
    let name = words::package(package).get(pen.lang());
    button("quiet", "+ ", move |_| {
        context.answer(None, |answers| order_one(answers, package));
    })
    .child(name)
}

fn order_one(answers: &mut Answers, package: Package) {
    let packages = answers.particulars.packages;
    answers.particulars.packages = packages.with(package, 1);
}
