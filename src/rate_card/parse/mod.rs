//! From a document to a [`RateCard`]: docs/rate-card.md.

mod extras;
mod factors;
mod fees;
mod kpi;
mod market;

use core::cell::RefCell;
use std::borrow::Cow;

use super::tiers::{Tier, Tiers, TiersFault};
use super::{CardId, Clause, ClauseNote, Extras, Factors, Localized, RateCard, offered};
use crate::calendar::Month;
use crate::document::{Fault, FaultKind, Node, Outline, Place, Reader, optional, read_whole};
use crate::money::{Amount, Currency, Percent};
use crate::seller::{Model, Site, TermMonths, parse_defaults};

/// The version of the form.
const SCHEMA: i64 = 1;
/// The most that a card may charge as one figure: ten million.
const MAX_FEE: Amount = Amount::from_major(10_000_000);
/// The highest limit of a tier.
const MAX_TIER: Amount = Amount::from_major(1_000_000_000);
/// The most entries of any list.
const MAX_ENTRIES: usize = 20;
/// The highest percentage where more than the whole makes sense.
const MAX_PERCENT: Percent = Percent::from_hundredths(1_000_00);
/// The fields that every clause has.
const NOTE: [&str; 3] = ["clause", "source", "date"];

const CURRENCIES: [(&str, Currency); 6] = [
    ("CNY", Currency::Cny),
    ("EUR", Currency::Eur),
    ("GBP", Currency::Gbp),
    ("PLN", Currency::Pln),
    ("SEK", Currency::Sek),
    ("USD", Currency::Usd),
];

pub(super) fn card(document: &Node, id: CardId) -> Result<RateCard, Vec<Fault>> {
    read_whole(document, |reader| read(reader, id))
}

/// What a card can hold, as its reader sees it.
pub(super) fn outline() -> Vec<Place> {
    let (outline, faults) = (Outline::default(), RefCell::new(Vec::new()));
    let reader = Reader::outlining(&outline, &faults);
    read_schema(&reader);
    read_clauses(&reader, CardId::from_bytes([0; 8]));
    outline.into_places()
}

fn read(reader: &Reader<'_>, id: CardId) -> Option<RateCard> {
    // A later schema may mean something else by the same names: stop here.
    read_schema(reader)?;
    read_clauses(reader, id)
}

fn read_schema(reader: &Reader<'_>) -> Option<()> {
    let fields = [
        &FIELDS[..],
        &factors::FIELDS,
        &extras::FIELDS,
        &market::FIELDS,
    ];
    reader.object(&fields.concat())?;
    reader.field("schema").integer(SCHEMA, SCHEMA).map(drop)
}

fn read_clauses(reader: &Reader<'_>, id: CardId) -> Option<RateCard> {
    // For editors; it says nothing of the card.
    let editor = optional(&reader.field("$schema"), |r| r.text().map(drop));
    let issued = reader.field("issued").date();
    let valid_until = reader.field("valid_until").date();
    if valid_until < issued && valid_until.is_some() {
        let _: Option<()> = reader.field("valid_until").fault(FaultKind::DateOrder);
    }
    let name = localized(&reader.field("name"));
    let sample = reader.field("sample").bool();
    let currency = reader.field("currency").one_of(&CURRENCIES);
    let gmv_currency = reader.field("gmv_currency").one_of(&CURRENCIES);
    let exchange = clause(&reader.field("exchange"), &["rates"], |r| {
        fees::exchange(&r.field("rates"), currency?, gmv_currency?)
    });
    let base_fee = clause(&reader.field("base_fee"), &DEPTHS, |r| {
        fees::by_depth(r, |fee| fee.amount(MAX_FEE))
    });
    let sites = clause(&reader.field("sites"), &fees::SITES, fees::site_rates);
    let commission = clause(&reader.field("commission"), &["tiers"], |r| {
        tiers(&r.field("tiers"))
    });
    let ad_management = clause(&reader.field("ad_management"), &DEPTHS, |r| {
        fees::by_depth(r, fees::ad_rate)
    });
    let term_discount = clause(&reader.field("term_discount"), &["steps"], |r| {
        fees::term_discounts(&r.field("steps"))
    });
    let set_up = clause(&reader.field("set_up"), &fees::SET_UP, fees::set_up);
    let kpi = clause(&reader.field("kpi"), &kpi::FIELDS, kpi::terms);
    let factors = factors::read(reader);
    let extras = extras::read(reader);
    let rates = exchange.as_ref().map(|clause| &clause.terms);
    let market = market::read(reader, rates);
    let models = models(factors.as_ref());
    // The start is the caller's; any month does until then.
    let defaults = issued
        .and_then(Month::containing)
        .and_then(|month| parse_defaults(&reader.field("defaults"), month, &models));
    editor?;
    Some(RateCard {
        id,
        name: name?,
        sample: sample?,
        issued: issued?,
        valid_until: valid_until?,
        currency: currency?,
        gmv_currency: gmv_currency?,
        exchange: exchange?,
        base_fee: base_fee?,
        sites: sites?,
        commission: commission?,
        ad_management: ad_management?,
        term_discount: term_discount?,
        set_up: set_up?,
        kpi: kpi?,
        factors: factors?,
        extras: extras?,
        market: market?.map(Box::new),
        defaults: defaults?,
    })
}

/// The models that a quote can start from: all of them where it is a fault of their
/// own that keeps the card from offering one. Nobody has ordered a project yet.
fn models(factors: Option<&Factors>) -> Vec<(&'static str, Model)> {
    let offered = |model| factors.is_none_or(|factors| offered(factors, &Extras::NONE, model));
    let words = Model::WORDS.into_iter();
    let operations = words.filter(|&(_, model)| model != Model::Projects);
    operations.filter(|&(_, model)| offered(model)).collect()
}

/// What every card has, beside its factors.
const FIELDS: [&str; 17] = [
    "$schema",
    "schema",
    "name",
    "sample",
    "issued",
    "valid_until",
    "currency",
    "gmv_currency",
    "exchange",
    "base_fee",
    "sites",
    "commission",
    "ad_management",
    "term_discount",
    "set_up",
    "kpi",
    "defaults",
];

const DEPTHS: [&str; 3] = ["basic", "growth", "full"];

fn clause<T>(
    reader: &Reader<'_>,
    fields: &[&str],
    terms: impl FnOnce(&Reader<'_>) -> Option<T>,
) -> Option<Clause<T>> {
    reader.object(&[&NOTE, fields].concat())?;
    let number = reader.field("clause").text();
    let source = localized(&reader.field("source"));
    let date = reader.field("date").date();
    let terms = terms(reader);
    Some(Clause {
        terms: terms?,
        note: ClauseNote {
            number: owned(number?),
            source: source?,
            date: date?,
        },
    })
}

fn localized(reader: &Reader<'_>) -> Option<Localized> {
    reader.object(&["zh-CN", "en"])?;
    let (zh, en) = (reader.field("zh-CN").text(), reader.field("en").text());
    Some(Localized {
        zh: owned(zh?),
        en: owned(en?),
    })
}

/// `entries` if no two of them have the same name.
fn distinct<T>(
    reader: &Reader<'_>,
    entries: Vec<T>,
    name: impl Fn(&T) -> String,
) -> Option<Vec<T>> {
    let names: Vec<String> = entries.iter().map(name).collect();
    for (index, name) in names.iter().enumerate() {
        if names[..index].contains(name) {
            return reader.fault(FaultKind::Duplicate(name.clone()));
        }
    }
    Some(entries)
}

/// A list of exactly `N` entries.
fn exactly<T, const N: usize>(
    reader: &Reader<'_>,
    read: impl FnMut(Reader<'_>) -> Option<T>,
) -> Option<[T; N]> {
    let all = reader.each(N, read)?.try_into().ok();
    all.or_else(|| reader.fault(FaultKind::Count(N)))
}

/// Whether `sites` are all that there are, each once; each that is missing is named.
fn every_site_once(reader: &Reader<'_>, sites: Vec<Site>) -> Option<()> {
    let sites = distinct(reader, sites, |site| site.code().into())?;
    let mut complete = Some(());
    for site in Site::ALL {
        if !sites.contains(&site) {
            complete = reader.field(site.code()).fault(FaultKind::Missing);
        }
    }
    complete
}

fn owned(text: &str) -> Cow<'static, str> {
    Cow::Owned(text.to_owned())
}

fn tiers(reader: &Reader<'_>) -> Option<Tiers> {
    let mut limits = Vec::new();
    let tiers = reader.each(MAX_ENTRIES, |tier| {
        tier.object(&["up_to", "percent"])?;
        let up_to = match tier.field("up_to").present() {
            Some(up_to) => up_to.amount(MAX_TIER).map(Some),
            None => Some(None),
        };
        let percent = tier.field("percent").percent(Percent::HUNDRED);
        limits.push(up_to?);
        Some(Tier {
            up_to: up_to?,
            percent: percent?,
        })
    });
    // The limits alone, so that a wrong percentage does not hide that they overlap.
    let limits = limits.into_iter().map(|up_to| Tier {
        up_to,
        percent: Percent::ZERO,
    });
    match Tiers::new(limits.collect()) {
        Ok(_) => tiers.and_then(|tiers| Tiers::new(tiers).ok()),
        Err(TiersFault::NotRising) => reader.fault(FaultKind::NotRising),
        // Some limit that could not be read may be missing.
        Err(TiersFault::OpenTier) if tiers.is_none() => None,
        Err(TiersFault::OpenTier) => reader.fault(FaultKind::OpenTier),
    }
}

fn months(reader: &Reader<'_>) -> Option<TermMonths> {
    let months = reader.integer(1, TermMonths::MAX.into())?;
    u8::try_from(months).ok().and_then(TermMonths::new)
}
