//! The last three months of each site.

use crate::browser::intl::Locale;
use crate::dom::{Element, each, el};
use crate::form::Answers;
use crate::money::{Amount, Percent};
use crate::seller::number::Kind;
use crate::seller::{Field, MAX_ACOS, MAX_MONTHLY, MAX_MONTHLY_ORDERS, Site, SiteFigures};
use crate::text::quote::site_label;
use crate::text::{Text, form};
use crate::view::controls::number_field::{NumberSpec, number_field, number_grid};
use crate::view::controls::{Pen, doubt};

/// Draws a block for each selected site.
pub(in crate::view) fn site_table(pen: Pen) -> Element {
    let context = pen.context;
    let blocks = each(
        move || {
            context
                .answers
                .with(|answers| answers.sites.iter().collect())
        },
        move |&site| site_block(pen, site),
    );
    el("div").class("site-blocks").child(blocks)
}

fn site_block(pen: Pen, site: Site) -> Element {
    let lang = pen.lang();
    let locale = pen.locale;
    let title = format!(
        "{} {} · {}",
        site.code(),
        site_label(site).get(lang),
        site.currency().code()
    );
    let pair = el("div")
        .class("pair")
        .child(number_field(pen, ad_spend(locale, site)))
        .child(number_field(pen, acos(locale, site)));
    el("div")
        .class("site-block")
        .attr("role", "group")
        .child(months(pen, site, &title))
        .attr("aria-label", title)
        .child(pair)
}

/// A month a row: its figures have the width of the form, and a column of a report can be
/// pasted as it is.
fn months(pen: Pen, site: Site, title: &str) -> Element {
    let lang = pen.lang();
    let locale = pen.locale;
    let head = |name: Text| el("th").attr("scope", "col").child(name.get(lang));
    let heads = el("tr")
        .child(el("td"))
        .children([form::ROW_GMV, form::ROW_ORDERS].map(head));
    let cells = [0, 1, 2].map(|month| {
        [
            gmv_cell(locale, site, month),
            orders_cell(locale, site, month),
        ]
    });
    let rows = number_grid(pen, cells).into_iter();
    let rows = (0..).zip(rows).map(|(month, cells)| {
        let name = form::month_ago(lang, 3 - month);
        el("tr")
            .child(el("th").attr("scope", "row").child(name))
            .children(cells.map(|cell| el("td").child(cell)))
    });
    el("table")
        .class("entry monthly")
        .child(el("caption").child(title))
        .child(el("thead").child(heads))
        .child(el("tbody").children(rows))
}

/// What a cell of the table reads and writes in the site's row.
struct Access {
    get: fn(&SiteFigures, usize) -> Option<i64>,
    set: fn(&mut SiteFigures, usize, Option<i64>),
    index: usize,
}

impl Access {
    fn spec(self, site: Site, id: &str, label: String, kind: Kind) -> NumberSpec {
        let Self { get, set, index } = self;
        NumberSpec {
            id: format!("row-{}-{id}-{index}", site.code()),
            label,
            hint: "",
            kind,
            currency: Some(site.currency()),
            range: (0, MAX_MONTHLY.minor()),
            optional: false,
            field: Some(Field::Gmv),
            doubt: None,
            in_table: true,
            get: Box::new(move |answers: &Answers| {
                answers.row(site).and_then(|row| get(row, index))
            }),
            set: Box::new(move |answers, value| {
                // The range of the field is that of the row: it is always taken.
                answers.edit_row(site, |row| set(row, index, value));
            }),
        }
    }
}

fn cell_label(locale: Locale, site: Site, what: &str, month: usize) -> String {
    let ago = u8::try_from(3 - month).unwrap_or(3);
    format!("{} {what} {}", site.code(), form::month_ago(locale.0, ago))
}

fn gmv_cell(locale: Locale, site: Site, month: usize) -> NumberSpec {
    let label = cell_label(locale, site, form::ROW_GMV.get(locale.0), month);
    let access = Access {
        get: |row, month| row.gmv.get(month).map(|gmv| gmv.minor()),
        set: |row, month, value| {
            if let Some(gmv) = row.gmv.get_mut(month) {
                *gmv = Amount::from_minor(value.unwrap_or_default());
            }
        },
        index: month,
    };
    access.spec(site, "gmv", label, Kind::Money)
}

fn orders_cell(locale: Locale, site: Site, month: usize) -> NumberSpec {
    let label = cell_label(locale, site, form::ROW_ORDERS.get(locale.0), month);
    let access = Access {
        get: |row, month| row.orders.get(month).map(|&orders| orders.into()),
        set: |row, month, value| {
            let value = value.and_then(|value| u32::try_from(value).ok());
            if let (Some(orders), Some(value)) = (row.orders.get_mut(month), value) {
                *orders = value;
            }
        },
        index: month,
    };
    NumberSpec {
        range: (0, MAX_MONTHLY_ORDERS.into()),
        ..access.spec(site, "orders", label, Kind::Count)
    }
}

fn ad_spend(locale: Locale, site: Site) -> NumberSpec {
    let label = form::ROW_AD_SPEND.get(locale.0).into();
    let access = Access {
        get: |row, _| Some(row.monthly_ad_spend.minor()),
        set: |row, _, value| row.monthly_ad_spend = Amount::from_minor(value.unwrap_or_default()),
        index: 0,
    };
    NumberSpec {
        in_table: false,
        field: Some(Field::AdSpend),
        ..access.spec(site, "ads", label, Kind::Money)
    }
}

fn acos(locale: Locale, site: Site) -> NumberSpec {
    let label = form::ROW_ACOS.get(locale.0).into();
    let access = Access {
        get: |row, _| row.acos.map(|acos| acos.hundredths().into()),
        set: |row, _, value| {
            let value = value.and_then(|value| i32::try_from(value).ok());
            row.acos = value.map(Percent::from_hundredths);
        },
        index: 0,
    };
    NumberSpec {
        in_table: false,
        optional: true,
        field: Some(Field::Acos),
        range: (1, MAX_ACOS.hundredths().into()),
        doubt: Some(doubt::of_percent),
        ..access.spec(site, "acos", label, Kind::Percent)
    }
}
