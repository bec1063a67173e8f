//! The clauses that every card has, except the KPI terms.

use rust_decimal::Decimal;

use super::{CURRENCIES, MAX_ENTRIES, MAX_FEE, MAX_PERCENT, every_site_once, months, tiers};
use crate::document::{FaultKind, Reader, optional};
use crate::money::{Currency, Percent};
use crate::rate_card::{AdRate, Exchange, SetUp, SiteGroup, SiteRates, TermDiscounts};
use crate::seller::{ByDepth, Depth, Site};

pub(super) const SITES: [&str; 2] = ["groups", "cap_percent"];
pub(super) const SET_UP: [&str; 2] = ["percent_of_base", "waived_from_months"];

pub(super) fn by_depth<T>(
    reader: &Reader<'_>,
    read: impl Fn(&Reader<'_>) -> Option<T>,
) -> Option<ByDepth<T>> {
    let [basic, growth, full] = Depth::WORDS.map(|(word, _)| read(&reader.field(word)));
    Some(ByDepth {
        basic: basic?,
        growth: growth?,
        full: full?,
    })
}
pub(super) fn exchange(
    reader: &Reader<'_>,
    currency: Currency,
    gmv_currency: Currency,
) -> Option<Exchange> {
    reader.object(&CURRENCIES.map(|(code, _)| code))?;
    let needed = |other: Currency| {
        other == gmv_currency || Site::ALL.iter().any(|site| site.currency() == other)
    };
    let mut rates = Vec::new();
    let mut complete = true;
    for (code, other) in CURRENCIES {
        let field = reader.field(code);
        if other == currency {
            // The fee currency is worth itself; a rate for it could only disagree.
            if field.is_present() {
                let _: Option<()> = field.fault(FaultKind::Conflict("currency"));
            }
        } else if field.is_present() || needed(other) {
            match field.decimal(Decimal::new(1, 2), Decimal::new(1_000, 0), 4) {
                Some(rate) => rates.push((other, rate)),
                None => complete = false,
            }
        }
    }
    complete.then_some(Exchange {
        base: currency,
        rates: rates.into(),
    })
}

pub(super) fn site_rates(reader: &Reader<'_>) -> Option<SiteRates> {
    let field = reader.field("groups");
    let groups = field.each(Site::ALL.len(), |group| site_group(&group));
    // A cap below the first site would make the base fee itself smaller.
    let cap = reader
        .field("cap_percent")
        .percent_between(Percent::HUNDRED, MAX_PERCENT);
    let groups = groups?;
    let sites = groups.iter().flat_map(|group| group.sites.iter().copied());
    every_site_once(&field, sites.collect())?;
    Some(SiteRates {
        groups: groups.into(),
        cap: cap?,
    })
}

fn site_group(reader: &Reader<'_>) -> Option<SiteGroup> {
    reader.object(&["sites", "extra_percent", "capped"])?;
    let sites = reader
        .field("sites")
        .each(Site::ALL.len(), |site| site.one_of(&Site::WORDS));
    let extra = reader.field("extra_percent").percent(Percent::HUNDRED);
    let capped = reader.field("capped").bool();
    Some(SiteGroup {
        sites: sites?.into(),
        extra: extra?,
        capped: capped?,
    })
}

pub(super) fn ad_rate(reader: &Reader<'_>) -> Option<AdRate> {
    reader.object(&["tiers", "minimum"])?;
    let tiers = tiers(&reader.field("tiers"));
    let minimum = reader.field("minimum").amount(MAX_FEE);
    Some(AdRate {
        tiers: tiers?,
        minimum: minimum?,
    })
}

pub(super) fn term_discounts(reader: &Reader<'_>) -> Option<TermDiscounts> {
    let steps = reader.each(MAX_ENTRIES, |step| {
        step.object(&["from_months", "percent"])?;
        let from = months(&step.field("from_months"));
        let percent = step.field("percent").percent(Percent::HUNDRED);
        Some((from?, percent?))
    })?;
    if steps.windows(2).any(|pair| pair[0].0 >= pair[1].0) {
        return reader.fault(FaultKind::NotRising);
    }
    Some(TermDiscounts(steps.into()))
}

pub(super) fn set_up(reader: &Reader<'_>) -> Option<SetUp> {
    let percent_of_base = reader.field("percent_of_base").percent(MAX_PERCENT);
    let waived_from = optional(&reader.field("waived_from_months"), months);
    Some(SetUp {
        percent_of_base: percent_of_base?,
        waived_from: waived_from?,
    })
}
