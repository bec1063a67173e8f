//! Further terms of the price.

use super::{MAX_FEE, MAX_PERCENT, clause, distinct, every_site_once};
use crate::document::{Reader, optional};
use crate::money::Percent;
use crate::rate_card::{Extras, FeeBaseRates, Launch, Limits, PackagePrice, PackagePrices};
use crate::seller::{MAX_QUANTITY, Member as _, Package, Site};

/// What a card can have.
pub(super) const FIELDS: [&str; 7] = [
    "packages",
    "fee_base",
    "limits",
    "increment_base",
    "launch",
    "compliance_handling",
    "service_vat",
];

const FEE_BASE: [&str; 3] = ["unshipped_percent", "refund_percent", "vat"];
const LIMITS: [&str; 2] = ["minimum", "commission_cap"];
const LAUNCH: [&str; 2] = ["gmv_percent", "discount_percent"];

/// The most months that a new site takes to reach its full sales.
const MAX_LAUNCH: usize = 12;

pub(super) fn read(reader: &Reader<'_>) -> Option<Extras> {
    let packages = optional(&reader.field("packages"), |r| {
        clause(r, &["items"], |r| packages(&r.field("items")))
    });
    let fee_base = optional(&reader.field("fee_base"), |r| {
        clause(r, &FEE_BASE, fee_base)
    });
    let limits = optional(&reader.field("limits"), |r| clause(r, &LIMITS, limits));
    let increment_base = optional(&reader.field("increment_base"), |r| {
        clause(r, &["percent"], |r| r.field("percent").percent(MAX_PERCENT))
    });
    let launch = optional(&reader.field("launch"), |r| clause(r, &LAUNCH, launch));
    let compliance_handling = optional(&reader.field("compliance_handling"), |r| {
        clause(r, &["fee"], |r| r.field("fee").amount(MAX_FEE))
    });
    let service_vat = optional(&reader.field("service_vat"), |r| {
        clause(r, &["percent"], |r| {
            r.field("percent").percent(Percent::HUNDRED)
        })
    });
    Some(Extras {
        packages: packages?,
        fee_base: fee_base?,
        limits: limits?,
        increment_base: increment_base?,
        launch: launch?,
        compliance_handling: compliance_handling?,
        service_vat: service_vat?,
    })
}

fn packages(reader: &Reader<'_>) -> Option<PackagePrices> {
    let items = reader.each(Package::ALL.len(), |item| {
        item.object(&["package", "price", "minimum"])?;
        let package = item.field("package").one_of(Package::WORDS);
        let price = item.field("price").amount(MAX_FEE);
        let minimum = optional(&item.field("minimum"), |r| {
            u16::try_from(r.integer(1, MAX_QUANTITY.into())?).ok()
        });
        Some(PackagePrice {
            package: package?,
            price: price?,
            minimum: minimum?.unwrap_or(1),
        })
    })?;
    let items = distinct(reader, items, |item| item.package.word().into())?;
    Some(PackagePrices(items.into()))
}

fn fee_base(reader: &Reader<'_>) -> Option<FeeBaseRates> {
    let share = |name: &str| reader.field(name).percent(Percent::HUNDRED);
    let (unshipped, refunds) = (share("unshipped_percent"), share("refund_percent"));
    let vat = vat(&reader.field("vat"));
    Some(FeeBaseRates {
        unshipped: unshipped?,
        refunds: refunds?,
        vat: vat?.into(),
    })
}

/// The rates of all sites.
fn vat(reader: &Reader<'_>) -> Option<Vec<(Site, Percent)>> {
    let rates = reader.each(Site::ALL.len(), |entry| {
        entry.object(&["site", "percent"])?;
        let site = entry.field("site").one_of(&Site::WORDS);
        let percent = entry.field("percent").percent(Percent::HUNDRED);
        Some((site?, percent?))
    })?;
    every_site_once(reader, rates.iter().map(|&(site, _)| site).collect())?;
    Some(rates)
}

fn limits(reader: &Reader<'_>) -> Option<Limits> {
    let minimum = reader.field("minimum").amount(MAX_FEE);
    let commission_cap = optional(&reader.field("commission_cap"), |r| r.amount(MAX_FEE));
    Some(Limits {
        minimum: minimum?,
        commission_cap: commission_cap?,
    })
}

fn launch(reader: &Reader<'_>) -> Option<Launch> {
    let gmv = reader
        .field("gmv_percent")
        .each(MAX_LAUNCH, |month| month.percent(Percent::HUNDRED));
    let discount = reader.field("discount_percent").percent(Percent::HUNDRED);
    Some(Launch {
        gmv: gmv?.into(),
        discount: discount?,
    })
}
