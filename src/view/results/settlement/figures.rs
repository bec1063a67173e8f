//! What is asked for: the figures of each month and site, as the contract needs them.

use super::reported::Reported;
use super::{cell, events, exchange};
use crate::calendar::Month;
use crate::dom::{Element, View, el, region};
use crate::kpi::ReportField;
use crate::money::{Amount, Currency};
use crate::seller::Site;
use crate::settlement::{BaselineField, Export, ReadingField, Slot, months_of};
use crate::text::format::Format as _;
use crate::text::quote::site_label;
use crate::text::settlement::{EXCLUSIONS, form as words};

/// What the form looks like.
#[derive(Clone, PartialEq, Eq)]
struct Shape {
    months: Vec<Month>,
    sites: Vec<Site>,
    fields: Vec<ReportField>,
    readings: Vec<ReadingField>,
    baselines: Vec<BaselineField>,
    /// The ad budget of the contract, where ad management is charged.
    budget: Option<Amount>,
    true_up_date: time::Date,
    gmv_currency: Currency,
}

/// Draws all of it.
pub(super) fn figures(reported: Reported) -> Element {
    let form = region(
        move || shape(reported),
        move |shape| shape.as_ref().map(|shape| form(reported, shape)),
    );
    el("div")
        .class("reported")
        .child(reported.pen.head(words::FIGURES))
        .child(form)
        .child(reported.pen.head(EXCLUSIONS))
        .child(events::events(reported))
        .child(exchange::exchange(reported))
}

fn shape(reported: Reported) -> Option<Shape> {
    reported.agreed(|agreed| {
        let period = reported
            .draft
            .with(|draft| draft.period_of(agreed.schedule).cloned())?;
        Some(Shape {
            months: months_of(&period),
            sites: agreed.inputs.figures.sites().iter().collect(),
            fields: ReportField::asked(agreed.card, agreed.inputs, agreed.schedule),
            readings: ReadingField::asked(agreed.schedule),
            baselines: BaselineField::asked(agreed.schedule),
            budget: agreed.ad_budget(),
            true_up_date: period.true_up_date,
            gmv_currency: agreed.card.gmv_currency(),
        })
    })
}

fn form(reported: Reported, shape: &Shape) -> View {
    let first = shape.sites.iter();
    let first = first.map(|&site| reports(reported, shape, Export::First, site));
    View::of(first)
        .and(budgets(reported, shape))
        .and(readings(reported, shape))
        .and(baselines(reported, shape))
        .and(second(reported, shape))
}

/// A site's reports of all months.
fn reports(reported: Reported, shape: &Shape, export: Export, site: Site) -> Element {
    let lang = reported.pen.lang();
    let name = site_label(site).get(lang);
    let caption = words::site(site.code(), name, site.currency().code());
    let rows = shape.fields.iter().map(|&field| {
        let label = words::report_field(field).get(lang).to_owned();
        // Said once: the second export comes from the same report.
        let source = words::source(lang, field).filter(|_| export == Export::First);
        let slots = shape.months.iter().map(|&month| Slot::Report {
            month,
            export,
            site,
            field,
        });
        row(reported, label, source, slots.collect())
    });
    table(reported, shape, caption, rows.collect())
}

/// What the seller has approved in place of the agreed budget.
fn budgets(reported: Reported, shape: &Shape) -> Option<View> {
    let lang = reported.pen.lang();
    let agreed = reported.pen.locale.money(shape.budget?, shape.gmv_currency);
    let slots = shape.months.iter().copied().map(Slot::Budget);
    let label = words::budget(lang, shape.gmv_currency.code());
    let row = row(
        reported,
        reported.pen.say(words::BUDGET).to_owned(),
        None,
        slots.collect(),
    );
    let hint = el("p")
        .class("note")
        .child(words::budget_hint(lang, &agreed));
    Some(View::from(table(reported, shape, label, vec![row])).and(hint))
}

fn readings(reported: Reported, shape: &Shape) -> Option<Element> {
    let rows = shape.readings.iter().map(|&field| {
        let label = words::reading(reported.pen.lang(), field);
        let slots = shape.months.iter();
        let slots = slots.map(|&month| Slot::Reading { month, field });
        row(reported, label, None, slots.collect())
    });
    let rows: Vec<Element> = rows.collect();
    let caption = reported.pen.say(words::HEALTH).to_owned();
    (!rows.is_empty()).then(|| table(reported, shape, caption, rows))
}

fn baselines(reported: Reported, shape: &Shape) -> Option<View> {
    let fields = shape.baselines.iter().map(|&field| {
        let label = words::baseline(reported.pen.lang(), field, shape.gmv_currency.code());
        cell::field(reported, Slot::Baseline(field), label)
    });
    let fields: Vec<Element> = fields.collect();
    let head = el("h5").child(reported.pen.say(words::BASELINES));
    let drawn = !fields.is_empty();
    drawn.then(|| View::from(head).and(el("div").class("pair").children(fields)))
}

/// Closed until somebody has typed a second export.
fn second(reported: Reported, shape: &Shape) -> Element {
    let date = reported.pen.locale.date(shape.true_up_date);
    let is_begun = reported.draft.with_untracked(|draft| {
        shape.sites.iter().any(|&site| {
            let months = shape.months.iter();
            let mut slots = months.flat_map(|&month| {
                shape.fields.iter().map(move |&field| Slot::Report {
                    month,
                    export: Export::TrueUp,
                    site,
                    field,
                })
            });
            slots.any(|slot| draft.get(slot).is_some())
        })
    });
    let sites = shape.sites.iter();
    let tables = sites.map(|&site| reports(reported, shape, Export::TrueUp, site));
    el("details")
        .class("more")
        .attr("open", is_begun)
        .child(el("summary").child(words::second(reported.pen.lang(), &date)))
        .child(reported.pen.note(words::SECOND_HINT))
        .children(tables)
}

fn table(reported: Reported, shape: &Shape, caption: String, rows: Vec<Element>) -> Element {
    let months = shape.months.iter();
    let heads = months.map(|&month| {
        let head = el("th").attr("scope", "col");
        head.child(reported.pen.locale.month(month))
    });
    let head = el("tr").child(el("td")).children(heads);
    el("table")
        .class("entry actuals")
        .child(el("caption").child(caption))
        .child(el("thead").child(head))
        .child(el("tbody").children(rows))
}

fn row(reported: Reported, label: String, source: Option<String>, slots: Vec<Slot>) -> Element {
    let source = source.map(|source| el("span").class("basis").child(source));
    let head = el("th").attr("scope", "row").child(label).child(source);
    let cells = slots.into_iter();
    let cells = cells.map(|slot| el("td").child(cell::cell(reported, slot)));
    el("tr").child(head).children(cells)
}
