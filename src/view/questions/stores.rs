//! How far each store is: whether it sells, and what it has registered.

use crate::browser::event;
use crate::dom::{Element, View, each, el, when};
use crate::form::Answers;
use crate::seller::{Site, Stage, Standing, Store};
use crate::text::quote::site_label;
use crate::text::{Text, compliance as words};
use crate::view::controls::switch::Switch;
use crate::view::controls::{Pen, button};
use crate::view::summary::duties;

/// Draws the questions.
pub(in crate::view) fn stores(pen: Pen) -> View {
    let context = pen.context;
    let title = el("h4").child(pen.say(words::STORES));
    let hint = el("p").class("hint").child(pen.say(words::STORES_HINT));
    let alike = when(
        move || context.answers.with(|answers| answers.sites.count() > 1),
        move || {
            button("quiet", pen.say(words::ALIKE), move |_| {
                context.answer(None, |answers| {
                    if let Some(first) = answers.sites.iter().next() {
                        answers.copy_store(first);
                    }
                });
            })
        },
    );
    let stores = el("div")
        .class("stores")
        .child(title)
        .child(hint)
        .child(table(pen))
        .child(el("div").class("actions").child(alike))
        .child(persons(pen))
        .child(handling(pen))
        .child(duties::warning(pen));
    stores.into()
}

fn table(pen: Pen) -> Element {
    let context = pen.context;
    let columns = [words::STAGE, words::VAT, words::EPR];
    let head = |text: Text| el("th").attr("scope", "col").child(text.get(pen.lang()));
    let heads = el("tr").child(el("td")).children(columns.map(head));
    let rows = each(
        move || {
            let sites = |answers: &Answers| answers.sites.iter().collect();
            context.answers.with(sites)
        },
        move |&site| row(pen, site),
    );
    el("table")
        .class("entry states")
        .child(el("thead").child(heads))
        .child(el("tbody").child(rows))
}

fn row(pen: Pen, site: Site) -> Element {
    let code = site.code();
    let name = el("th")
        .attr("scope", "row")
        .child(el("span").class("code").child(code))
        .child(" ")
        .child(site_label(site).get(pen.lang()));
    let of_store = |id: &str, question| {
        (
            format!("store-{code}-{id}"),
            words::of_store(pen.lang(), site, question),
        )
    };
    let stage = Select {
        words: &Stage::WORDS,
        label: words::stage_label,
        get: move |answers: &Answers| answers.particulars.stores.get(site).stage,
        set: move |answers: &mut Answers, stage| {
            answers.edit_store(site, |store| store.stage = stage);
        },
    };
    let vat = standing(
        move |answers| answers.particulars.stores.get(site).vat,
        store_setter(site, |store, vat| store.vat = vat),
    );
    let epr = standing(
        move |answers| answers.particulars.stores.get(site).epr,
        store_setter(site, |store, epr| store.epr = epr),
    );
    let cell = |select: Element| el("td").child(select);
    let named = |select: Element, label: String| select.attr("aria-label", label);
    let (id, label) = of_store("stage", words::STAGE);
    let stage = named(stage.draw(pen, id), label);
    let (id, label) = of_store("vat", words::VAT);
    let vat = named(vat.draw(pen, id), label);
    let (id, label) = of_store("epr", words::EPR);
    let epr = named(epr.draw(pen, id), label);
    el("tr").child(name).children([stage, vat, epr].map(cell))
}

fn store_setter(
    site: Site,
    set: fn(&mut Store, Standing),
) -> impl Fn(&mut Answers, Standing) + Copy + 'static {
    move |answers: &mut Answers, standing| answers.edit_store(site, |store| set(store, standing))
}

/// Who is responsible for product safety, in the EU and in the United Kingdom.
fn persons(pen: Pen) -> Element {
    let context = pen.context;
    let has = move |is_asked: fn(Site) -> bool| {
        move || {
            context
                .answers
                .with(|answers| answers.sites.iter().any(is_asked))
        }
    };
    let in_eu = when(has(Site::is_eu), move || {
        let select = standing(Answers::responsible_in_eu, Answers::set_responsible_in_eu);
        let select = select.draw(pen, "person-eu".into());
        person("person-eu", pen.say(words::EU_PERSON), select)
    });
    let in_uk = when(has(|site| !site.is_eu()), move || {
        let select = standing(
            |answers| answers.particulars.stores.get(Site::Uk).product_safety,
            store_setter(Site::Uk, |store, person| store.product_safety = person),
        );
        let select = select.draw(pen, "person-uk".into());
        person("person-uk", pen.say(words::UK_PERSON), select)
    });
    el("div").class("pair").child(in_eu).child(in_uk)
}

fn person(id: &'static str, label: &'static str, select: Element) -> Element {
    let label = el("label").attr("for", id).child(label);
    el("div")
        .class("field")
        .child(el("div").class("label-row").child(label))
        .child(select)
}

/// A question with a closed set of answers, as a list that drops down.
struct Select<T: 'static, G, S> {
    words: &'static [(&'static str, T)],
    label: fn(T) -> Text,
    get: G,
    set: S,
}

fn standing<G, S>(get: G, set: S) -> Select<Standing, G, S>
where
    G: Fn(&Answers) -> Standing,
    S: Fn(&mut Answers, Standing),
{
    Select {
        words: &Standing::WORDS,
        label: words::standing_label,
        get,
        set,
    }
}

impl<T, G, S> Select<T, G, S>
where
    T: Copy + PartialEq + 'static,
    G: Fn(&Answers) -> T + Copy + 'static,
    S: Fn(&mut Answers, T) + Copy + 'static,
{
    fn draw(self, pen: Pen, id: String) -> Element {
        let context = pen.context;
        let Self {
            words,
            label,
            get,
            set,
        } = self;
        let options = words.iter().map(|&(word, value)| {
            el("option")
                .attr("value", word)
                .child(label(value).get(pen.lang()))
                .live_prop("selected", move || context.answers.with(get) == value)
        });
        el("select")
            .class("control")
            .attr("id", id)
            .children(options)
            .on("change", move |event| {
                let chosen = event::value(event);
                let found = words.iter().find(|(word, _)| *word == chosen);
                if let Some(&(_, value)) = found {
                    context.answer(None, |answers| set(answers, value));
                }
            })
    }
}

/// Whether the provider applies for what is missing, if it offers to.
fn handling(pen: Pen) -> View {
    let context = pen.context;
    let is_offered = context.card().compliance_handling.is_some();
    let switch = Switch {
        id: "compliance-handling",
        label: words::HANDLING,
        hint: words::HANDLING_HINT,
        is_on: |answers| answers.particulars.compliance_handling,
        on: None,
    };
    let toggle = move || {
        context.answer(None, |answers| {
            let handling = &mut answers.particulars.compliance_handling;
            *handling = !*handling;
        });
    };
    let switch = is_offered.then(|| switch.draw(pen, toggle));
    switch.into()
}
