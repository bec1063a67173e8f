//! From a document to [`SellerInputs`]: docs/pricing.md, section 1.

use super::{
    AccountHistory, Assumed, Baselines, Category, Conditions, Depth, Field, Figures, Fulfilment,
    Goals, MAX_ACOS, MAX_MONTHLY, MAX_MONTHLY_ORDERS, MAX_STOCK_DAYS, MAX_UNIT_SESSION_PERCENTAGE,
    Model, Particulars, Payment, SellerInputs, Site, SiteFigures, SiteSet, SiteTable, Team,
    TermMonths, Totals, particulars, word,
};
use crate::calendar::{FIRST_YEAR, Month};
use crate::document::{Fault, FaultKind, Node, Reader, read_whole};
use crate::money::{Amount, Percent};

const FIELDS: [&str; 8] = [
    "start",
    "term_months",
    "model",
    "depth",
    "figures",
    "ads_managed",
    "fulfilment",
    "goals",
];
const GOALS: [&str; 3] = [
    "gmv_growth_percent",
    "acos_cut_percent",
    "conversion_rise_percent",
];
const BASELINES: &str = "baselines";
const CONDITIONS: &str = "conditions";
const ASSUMED: &str = "assumed";

/// Reads inputs from a document. What it leaves out is taken from `defaults`
/// and marked as assumed.
///
/// # Errors
///
/// Every fault of the document, each with its path.
pub fn parse(document: &Node, defaults: &SellerInputs) -> Result<SellerInputs, Vec<Fault>> {
    read_whole(document, |reader| read(reader, defaults))
}

/// Reads the `defaults` of a rate card that offers `models`: like inputs, but
/// complete, without a start, and assumed throughout.
pub fn parse_defaults(
    reader: &Reader<'_>,
    start: Month,
    models: &[(&'static str, Model)],
) -> Option<SellerInputs> {
    reader.object(&[
        "term_months",
        "model",
        "depth",
        "figures",
        "ads_managed",
        "fulfilment",
        "goals",
    ])?;
    let term = read_term(&reader.field("term_months"));
    let model = reader.field("model").one_of(models);
    let depth = reader.field("depth").one_of(&Depth::WORDS);
    let figures = reader.field("figures");
    let totals = figures
        .object(&["total"])
        .and_then(|()| read_total(&figures.field("total")));
    let ads_managed = reader.field("ads_managed").bool();
    let fulfilment = reader.field("fulfilment").one_of(&Fulfilment::WORDS);
    let goals = reader.field("goals");
    goals.object(&GOALS)?;
    let goals = read_goal(&goals, "gmv_growth_percent", Goals::MAX_GMV_GROWTH)
        .zip(read_goal(&goals, "acos_cut_percent", Goals::MAX_ACOS_CUT))
        .zip(read_goal(
            &goals,
            "conversion_rise_percent",
            Goals::MAX_CONVERSION_RISE,
        ));
    let ((gmv_growth, acos_cut), conversion_rise) = goals?;
    Some(SellerInputs {
        start,
        term: term?,
        model: model?,
        depth: depth?,
        figures: Figures::Total(totals?.0),
        ads_managed: ads_managed?,
        fulfilment: fulfilment?,
        conditions: Conditions::PLAIN,
        goals: Goals {
            gmv_growth,
            acos_cut,
            conversion_rise,
        },
        baselines: Baselines::default(),
        particulars: Particulars::PLAIN,
        assumed: Assumed::ALL,
    })
}

fn read(reader: &Reader<'_>, defaults: &SellerInputs) -> Option<SellerInputs> {
    let mut fields = FIELDS.to_vec();
    fields.extend([CONDITIONS, BASELINES, ASSUMED]);
    fields.extend(particulars::parse::FIELDS);
    reader.object(&fields)?;
    let mut assumed = Assumed::ALL;
    let mut stated = |name: &'static str, field: Field| {
        let present = reader.field(name).present();
        if present.is_some() {
            assumed = assumed.without(field);
        }
        present
    };
    let start = stated("start", Field::Start).map_or(Some(defaults.start), |r| read_start(&r));
    let term = stated("term_months", Field::Term).map_or(Some(defaults.term), |r| read_term(&r));
    let depth =
        stated("depth", Field::Depth).map_or(Some(defaults.depth), |r| r.one_of(&Depth::WORDS));
    let ads_managed =
        stated("ads_managed", Field::AdsManaged).map_or(Some(defaults.ads_managed), |r| r.bool());
    let fulfilment = stated("fulfilment", Field::Fulfilment)
        .map_or(Some(defaults.fulfilment), |r| r.one_of(&Fulfilment::WORDS));
    let model = match reader.field("model").present() {
        Some(model) => model.one_of(&Model::WORDS),
        None => Some(defaults.model),
    };
    let figures = read_figures(&reader.field("figures"), &defaults.figures, &mut assumed);
    let goals = read_goals(&reader.field("goals"), defaults.goals, &mut assumed);
    let conditions = read_conditions(&reader.field(CONDITIONS), &mut assumed);
    let baselines = read_baselines(&reader.field(BASELINES));
    let particulars = particulars::parse::read(reader);
    let assumed = read_assumed(&reader.field(ASSUMED), &reader.field("figures"), assumed);
    Some(SellerInputs {
        start: start?,
        term: term?,
        model: model?,
        depth: depth?,
        figures: figures?,
        ads_managed: ads_managed?,
        fulfilment: fulfilment?,
        conditions: conditions?,
        goals: goals?,
        baselines: baselines?,
        particulars: particulars?,
        assumed: assumed?,
    })
}

fn read_start(reader: &Reader<'_>) -> Option<Month> {
    let start = reader.month()?;
    if start > Month::LAST_START {
        return reader.fault(FaultKind::OutOfRange {
            min: format!("{FIRST_YEAR}-01"),
            max: Month::LAST_START.to_string(),
        });
    }
    Some(start)
}

fn read_term(reader: &Reader<'_>) -> Option<TermMonths> {
    let months = reader.integer(1, TermMonths::MAX.into())?;
    u8::try_from(months).ok().and_then(TermMonths::new)
}

fn read_figures(reader: &Reader<'_>, default: &Figures, assumed: &mut Assumed) -> Option<Figures> {
    if !reader.is_present() {
        return Some(default.clone());
    }
    reader.object(&["total", "by_site"])?;
    let (total, by_site) = (reader.field("total"), reader.field("by_site"));
    match (total.is_present(), by_site.is_present()) {
        (true, true) => by_site.fault(FaultKind::Conflict("total")),
        (false, true) => {
            let table = read_table(&by_site)?;
            *assumed = [Field::Sites, Field::Gmv, Field::AdSpend]
                .into_iter()
                .fold(*assumed, Assumed::without);
            if table.rows().iter().any(|row| row.acos.is_some()) {
                *assumed = assumed.without(Field::Acos);
            }
            Some(Figures::BySite(table))
        }
        _ => {
            let (totals, stated) = read_total(&total)?;
            *assumed = stated.into_iter().fold(*assumed, Assumed::without);
            Some(Figures::Total(totals))
        }
    }
}

/// The totals, and which fields they state.
fn read_total(reader: &Reader<'_>) -> Option<(Totals, Vec<Field>)> {
    reader.object(&["sites", "monthly_gmv", "monthly_ad_spend", "acos_percent"])?;
    let sites = read_sites(&reader.field("sites"));
    let monthly_gmv = reader.field("monthly_gmv").amount(MAX_MONTHLY);
    let monthly_ad_spend = read_ad_spend(&reader.field("monthly_ad_spend"));
    let acos = read_acos(&reader.field("acos_percent"));
    let mut stated = vec![Field::Sites, Field::Gmv];
    if reader.field("monthly_ad_spend").is_present() {
        stated.push(Field::AdSpend);
    }
    if acos.flatten().is_some() {
        stated.push(Field::Acos);
    }
    let totals = Totals {
        sites: sites?,
        monthly_gmv: monthly_gmv?,
        monthly_ad_spend: monthly_ad_spend?,
        acos: acos?,
    };
    Some((totals, stated))
}

pub(super) fn read_sites(reader: &Reader<'_>) -> Option<SiteSet> {
    let sites = reader.each(Site::ALL.len(), |site| site.one_of(&Site::WORDS))?;
    for (index, site) in sites.iter().enumerate() {
        if sites[..index].contains(site) {
            return reader.fault(FaultKind::Duplicate(site.code().into()));
        }
    }
    SiteSet::from_sites(sites)
}

fn read_table(reader: &Reader<'_>) -> Option<SiteTable> {
    let rows = reader.each(Site::ALL.len(), |row| read_row(&row))?;
    for (index, row) in rows.iter().enumerate() {
        if rows[..index].iter().any(|earlier| earlier.site == row.site) {
            return reader.fault(FaultKind::Duplicate(row.site.code().into()));
        }
    }
    SiteTable::new(rows)
}

fn read_row(row: &Reader<'_>) -> Option<SiteFigures> {
    row.object(&["site", "gmv", "orders", "monthly_ad_spend", "acos_percent"])?;
    let site = row.field("site").one_of(&Site::WORDS);
    let gmv = read_months(&row.field("gmv"), |month| month.amount(MAX_MONTHLY));
    let most_orders = i64::from(MAX_MONTHLY_ORDERS);
    let orders = read_months(&row.field("orders"), |month| {
        u32::try_from(month.integer(0, most_orders)?).ok()
    });
    let monthly_ad_spend = read_ad_spend(&row.field("monthly_ad_spend"));
    let acos = read_acos(&row.field("acos_percent"));
    Some(SiteFigures {
        site: site?,
        gmv: gmv?,
        orders: orders?,
        monthly_ad_spend: monthly_ad_spend?,
        acos: acos?,
    })
}

/// Exactly three months, oldest first.
fn read_months<T>(
    reader: &Reader<'_>,
    read: impl FnMut(Reader<'_>) -> Option<T>,
) -> Option<[T; 3]> {
    let months = reader.each(3, read)?;
    months
        .try_into()
        .ok()
        .or_else(|| reader.fault(FaultKind::Count(3)))
}

/// No ad spend unless it is stated.
fn read_ad_spend(reader: &Reader<'_>) -> Option<Amount> {
    if reader.is_present() {
        reader.amount(MAX_MONTHLY)
    } else {
        Some(Amount::ZERO)
    }
}

/// The outer `None` is a fault, the inner one an ACoS that is not known.
#[expect(clippy::option_option, reason = "each of the two says something else")]
fn read_acos(reader: &Reader<'_>) -> Option<Option<Percent>> {
    if !reader.is_present() {
        return Some(None);
    }
    let least = Percent::from_hundredths(1);
    reader.percent_between(least, MAX_ACOS).map(Some)
}

fn read_goals(reader: &Reader<'_>, defaults: Goals, assumed: &mut Assumed) -> Option<Goals> {
    if !reader.is_present() {
        return Some(defaults);
    }
    reader.object(&GOALS)?;
    let mut goal = |name: &str, field: Field, default: Percent, max: Percent| {
        if !reader.field(name).is_present() {
            return Some(default);
        }
        *assumed = assumed.without(field);
        read_goal(reader, name, max)
    };
    let gmv_growth = goal(
        "gmv_growth_percent",
        Field::GmvGrowth,
        defaults.gmv_growth,
        Goals::MAX_GMV_GROWTH,
    );
    let acos_cut = goal(
        "acos_cut_percent",
        Field::AcosCut,
        defaults.acos_cut,
        Goals::MAX_ACOS_CUT,
    );
    let conversion_rise = goal(
        "conversion_rise_percent",
        Field::ConversionRise,
        defaults.conversion_rise,
        Goals::MAX_CONVERSION_RISE,
    );
    Some(Goals {
        gmv_growth: gmv_growth?,
        acos_cut: acos_cut?,
        conversion_rise: conversion_rise?,
    })
}

fn read_goal(goals: &Reader<'_>, name: &str, max: Percent) -> Option<Percent> {
    goals.field(name).percent(max)
}

fn read_conditions(reader: &Reader<'_>, assumed: &mut Assumed) -> Option<Conditions> {
    let plain = Conditions::PLAIN;
    if !reader.is_present() {
        return Some(plain);
    }
    reader.object(&[
        "team",
        "account_history",
        "category",
        "erp_link",
        "payment",
        "trial",
        "brand_registered",
        "stock_days",
    ])?;
    let mut stated = |name: &'static str, field: Field| {
        let present = reader.field(name).present();
        if present.is_some() {
            *assumed = assumed.without(field);
        }
        present
    };
    let team = stated("team", Field::Team).map_or(Some(plain.team), |r| r.one_of(&Team::WORDS));
    let history = stated("account_history", Field::History)
        .map_or(Some(plain.history), |r| r.one_of(&AccountHistory::WORDS));
    let category = stated("category", Field::Category)
        .map_or(Some(plain.category), |r| r.one_of(&Category::WORDS));
    let flag = |name: &str| {
        reader
            .field(name)
            .present()
            .map_or(Some(false), |r| r.bool())
    };
    let payment = reader.field("payment").present();
    let payment = payment.map_or(Some(plain.payment), |r| r.one_of(&Payment::WORDS));
    let (erp_link, trial) = (flag("erp_link"), flag("trial"));
    let brand = reader.field("brand_registered").present();
    let brand_registered = brand.map_or(Some(None), |r| r.bool().map(Some));
    let stock = reader.field("stock_days").present();
    let stock_days = stock.map_or(Some(None), |r| {
        let days = r.integer(0, MAX_STOCK_DAYS.into())?;
        u16::try_from(days).ok().map(Some)
    });
    Some(Conditions {
        team: team?,
        history: history?,
        category: category?,
        erp_link: erp_link?,
        payment: payment?,
        trial: trial?,
        brand_registered: brand_registered?,
        stock_days: stock_days?,
    })
}

fn read_baselines(reader: &Reader<'_>) -> Option<Baselines> {
    if !reader.is_present() {
        return Some(Baselines::default());
    }
    reader.object(&["unit_session_percentage", "return_rate_percent"])?;
    let known = |name: &str, max| match reader.field(name).present() {
        Some(value) => value.percent(max).map(Some),
        None => Some(None),
    };
    let conversion = known("unit_session_percentage", MAX_UNIT_SESSION_PERCENTAGE);
    let return_rate = known("return_rate_percent", Percent::HUNDRED);
    Some(Baselines {
        conversion: conversion?,
        return_rate: return_rate?,
    })
}

/// The list of stated answers that nobody has confirmed, and `left_out`: what
/// a document leaves out is assumed whether it is listed or not.
///
/// With the list, figures without an ACoS can mean either that nobody asked
/// (listed) or that the seller does not know it (not listed).
fn read_assumed(list: &Reader<'_>, figures: &Reader<'_>, left_out: Assumed) -> Option<Assumed> {
    if !list.is_present() {
        return Some(left_out);
    }
    let known = if figures.is_present() {
        left_out.without(Field::Acos)
    } else {
        left_out
    };
    let listed = list.each_or_none(Field::ALL.len(), |field| field.one_of(&Field::WORDS))?;
    for (index, field) in listed.iter().enumerate() {
        if listed[..index].contains(field) {
            let word = word(&Field::WORDS, *field);
            return list.fault(FaultKind::Duplicate(word.into()));
        }
    }
    Some(listed.into_iter().fold(known, Assumed::with))
}
