//! What the readers of several clauses share.

use std::borrow::Cow;

use crate::document::{FaultKind, Reader};
use crate::money::{Amount, Currency, Percent};
use crate::rate_card::Localized;
use crate::rate_card::tiers::{Tier, Tiers, TiersFault};
use crate::seller::{ByDepth, Depth, Site, TermMonths};

/// The most that a card may charge as one figure: ten million.
pub(super) const MAX_FEE: Amount = Amount::from_major(10_000_000);
/// The highest limit of a tier.
pub(super) const MAX_TIER: Amount = Amount::from_major(1_000_000_000);
/// The most entries of any list.
pub(super) const MAX_ENTRIES: usize = 20;
/// The highest percentage where more than the whole makes sense.
pub(super) const MAX_PERCENT: Percent = Percent::from_hundredths(1_000_00);
pub(super) const CURRENCIES: [(&str, Currency); 6] = [
    ("CNY", Currency::Cny),
    ("EUR", Currency::Eur),
    ("GBP", Currency::Gbp),
    ("PLN", Currency::Pln),
    ("SEK", Currency::Sek),
    ("USD", Currency::Usd),
];

/// Depths of the service, by which some clauses have a figure each.
pub(super) const DEPTHS: &[&str] = &["basic", "growth", "full"];

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

pub(super) fn localized(reader: &Reader<'_>) -> Option<Localized> {
    reader.object(&["zh-CN", "en"])?;
    let (zh, en) = (reader.field("zh-CN").text(), reader.field("en").text());
    Some(Localized {
        zh: owned(zh?),
        en: owned(en?),
    })
}

/// `entries` if no two of them have the same name.
pub(super) fn distinct<T>(
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
pub(super) fn exactly<T, const N: usize>(
    reader: &Reader<'_>,
    read: impl FnMut(Reader<'_>) -> Option<T>,
) -> Option<[T; N]> {
    let all = reader.each(N, read)?.try_into().ok();
    all.or_else(|| reader.fault(FaultKind::Count(N)))
}

/// Whether `sites` are all that there are, each once; each that is missing is named.
pub(super) fn every_site_once(reader: &Reader<'_>, sites: Vec<Site>) -> Option<()> {
    let sites = distinct(reader, sites, |site| site.code().into())?;
    let mut complete = Some(());
    for site in Site::ALL {
        if !sites.contains(&site) {
            complete = reader.field(site.code()).fault(FaultKind::Missing);
        }
    }
    complete
}

pub(super) fn owned(text: &str) -> Cow<'static, str> {
    Cow::Owned(text.to_owned())
}

pub(super) fn tiers(reader: &Reader<'_>) -> Option<Tiers> {
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

pub(super) fn months(reader: &Reader<'_>) -> Option<TermMonths> {
    let months = reader.integer(1, TermMonths::MAX.into())?;
    u8::try_from(months).ok().and_then(TermMonths::new)
}
