//! Duties as part of a JSON document: docs/market.md, section 6.

use crate::seller::Goods;
use serde::Serialize;
use time::Date;

use super::quote::{ClauseDocument, LocalizedDocument};
use crate::calendar::format_date;
use crate::market::compliance::{Charge, Cost, Duties, DutyItem, Launch, SiteDuties};
use crate::money::Amount;

#[derive(Serialize)]
pub(crate) struct DutiesDocument<'a> {
    goods_stated: bool,
    left_out: usize,
    unpriced: usize,
    filing_countries: usize,
    filing_discount_percent: String,
    sites: Vec<SiteDocument<'a>>,
    certain: CostDocument,
    to_confirm: CostDocument,
    clause: ClauseDocument<'a>,
}

#[derive(Serialize)]
struct SiteDocument<'a> {
    site: &'static str,
    stage: &'static str,
    duties: Vec<DutyDocument<'a>>,
    unlisted_goods: Vec<&'static str>,
    launch: LaunchDocument,
}

#[derive(Serialize)]
struct DutyDocument<'a> {
    duty: &'static str,
    standing: &'static str,
    counted_at: &'static str,
    currency: &'static str,
    one_off: Option<String>,
    yearly: Option<String>,
    saved: String,
    cost: ChargeDocument,
    weeks: Option<u8>,
    source: LocalizedDocument<'a>,
    date: String,
}

#[derive(Serialize)]
struct ChargeDocument {
    one_off: Option<String>,
    yearly: Option<String>,
}

#[derive(Serialize)]
struct CostDocument {
    one_off: String,
    yearly: String,
}

#[derive(Serialize)]
struct LaunchDocument {
    readiness: &'static str,
    start: String,
    ready: Option<String>,
    ready_at_worst: Option<String>,
    lead_time_known: bool,
}

impl<'a> From<&'a Duties> for DutiesDocument<'a> {
    fn from(duties: &'a Duties) -> Self {
        Self {
            goods_stated: duties.goods_stated,
            left_out: duties.left_out,
            unpriced: duties.unpriced,
            filing_countries: duties.filing_countries,
            filing_discount_percent: duties.filing_discount.to_string(),
            sites: duties.sites.iter().map(SiteDocument::from).collect(),
            certain: duties.certain.into(),
            to_confirm: duties.to_confirm.into(),
            clause: (&duties.clause).into(),
        }
    }
}

impl<'a> From<&'a SiteDuties> for SiteDocument<'a> {
    fn from(site: &'a SiteDuties) -> Self {
        Self {
            site: site.site.code(),
            stage: site.stage.word(),
            duties: site.items.iter().map(DutyDocument::from).collect(),
            unlisted_goods: site.unlisted.iter().map(Goods::word).collect(),
            launch: site.launch.into(),
        }
    }
}

impl<'a> From<&'a DutyItem> for DutyDocument<'a> {
    fn from(item: &'a DutyItem) -> Self {
        Self {
            duty: item.duty.word(),
            standing: item.standing.word(),
            counted_at: item.counted_at.code(),
            currency: item.currency.code(),
            one_off: written(item.charged.one_off),
            yearly: written(item.charged.yearly),
            saved: item.saved.to_string(),
            cost: item.cost.into(),
            weeks: item.weeks,
            source: (&item.source).into(),
            date: format_date(item.date),
        }
    }
}

/// Nothing for what is not known.
fn written(amount: Option<Amount>) -> Option<String> {
    amount.map(|amount| amount.to_string())
}

impl From<Charge> for ChargeDocument {
    fn from(charge: Charge) -> Self {
        Self {
            one_off: written(charge.one_off),
            yearly: written(charge.yearly),
        }
    }
}

impl From<Cost> for CostDocument {
    fn from(cost: Cost) -> Self {
        Self {
            one_off: cost.one_off.to_string(),
            yearly: cost.yearly.to_string(),
        }
    }
}

impl From<Launch> for LaunchDocument {
    fn from(launch: Launch) -> Self {
        let date = |date: Option<Date>| date.map(format_date);
        Self {
            readiness: launch.readiness.word(),
            start: format_date(launch.start),
            ready: date(launch.ready),
            ready_at_worst: date(launch.ready_at_worst),
            lead_time_known: launch.lead_time_known,
        }
    }
}
