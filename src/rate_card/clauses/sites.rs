//! What each site adds to the base fee.

use std::borrow::Cow;

use super::reading::{MAX_PERCENT, every_site_once};
use crate::document::Reader;
use crate::literal::literal;
use crate::money::Percent;
use crate::seller::Site;

/// What each site adds to the base fee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteRates {
    pub(in crate::rate_card) groups: Cow<'static, [SiteGroup]>,
    /// The most that the capped groups, with the first site, add up to.
    pub(crate) cap: Percent,
}

impl SiteRates {
    /// The group of `site`: the card's validation puts every site into one.
    pub(crate) fn group(&self, site: Site) -> &SiteGroup {
        let found = self.groups.iter().find(|group| group.sites.contains(&site));
        found.unwrap_or(&self.groups[0])
    }
}

/// Sites that cost the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteGroup {
    pub(in crate::rate_card) sites: Cow<'static, [Site]>,
    /// Share of the base fee for each site but the first.
    pub(crate) extra: Percent,
    /// Whether it counts towards the cap.
    pub(crate) capped: bool,
}

pub(super) const FIELDS: &[&str] = &["groups", "cap_percent"];

pub(super) fn read(reader: &Reader<'_>) -> Option<SiteRates> {
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

literal! { SiteGroup { sites, extra, capped } }
literal! { SiteRates { groups, cap } }
