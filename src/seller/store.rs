//! How far each store is: whether it sells yet, and what it has registered.

use serde::Serialize;

use super::reading::or;
use super::{Site, SiteSet};
use crate::document::{FaultKind, Reader, words};

words! {
    /// Whether a store sells.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Stage {
        /// 已在售.
        Live "live",
        /// 新开: it is to be launched.
        New "new",
    }
}

words! {
    /// Whether a duty is met.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Standing {
        /// The seller has not said.
        Unknown "unknown",
        /// 已办妥.
        Held "held",
        /// 未办.
        Missing "missing",
    }
}

/// How far one store is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Store {
    /// Whether it sells.
    pub stage: Stage,
    /// The VAT registration of its country, and the fiscal representative where the
    /// country asks for one.
    pub vat: Standing,
    /// 生产者责任延伸: the registrations for packaging and for the goods sold.
    pub epr: Standing,
    /// The responsible person for product safety.
    pub product_safety: Standing,
}

impl Store {
    /// A store that sells, of which nothing else is known.
    pub const PLAIN: Self = Self {
        stage: Stage::Live,
        vat: Standing::Unknown,
        epr: Standing::Unknown,
        product_safety: Standing::Unknown,
    };

    /// The duties that are known to be missing: 0 to 3.
    pub fn missing(self) -> u8 {
        let standings = [self.vat, self.epr, self.product_safety].into_iter();
        standings.fold(0, |count, standing| {
            count + u8::from(standing == Standing::Missing)
        })
    }
}

/// How far every store is, those that are not operated included: what was answered is
/// not lost while a site is switched off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stores([Store; 10]);

impl Stores {
    /// Every one of them [`Store::PLAIN`].
    pub const PLAIN: Self = Self([Store::PLAIN; 10]);

    /// How far the store of `site` is.
    pub fn get(&self, site: Site) -> Store {
        let place = Site::ALL.iter().position(|&known| known == site);
        place.map_or(Store::PLAIN, |place| self.0[place])
    }

    /// The same with `store` for `site`.
    #[must_use]
    pub fn with(mut self, site: Site, store: Store) -> Self {
        if let Some(place) = Site::ALL.iter().position(|&known| known == site) {
            self.0[place] = store;
        }
        self
    }

    /// Whether there is a responsible person in the EU. Whoever is named for one of its
    /// countries is so for all of them, those where nothing is operated included: held
    /// if one of them says so, or else missing if one does.
    pub fn responsible_in_eu(&self) -> Standing {
        let sites = Site::ALL.into_iter().filter(|site| site.is_eu());
        let standings = sites.map(|site| self.get(site).product_safety);
        standings.fold(Standing::Unknown, |all, standing| match (all, standing) {
            (Standing::Held, _) | (_, Standing::Held) => Standing::Held,
            (Standing::Missing, _) | (_, Standing::Missing) => Standing::Missing,
            _ => Standing::Unknown,
        })
    }

    /// The duties that are known to be missing at `sites`: up to three at each, the
    /// responsible person of the EU counted once. 0 to 22.
    pub fn missing_at(&self, sites: SiteSet) -> u8 {
        let of_site = |site: Site| match self.get(site) {
            store if site.is_eu() => Store {
                product_safety: Standing::Unknown,
                ..store
            },
            store => store,
        };
        let by_site: u8 = sites.iter().map(|site| of_site(site).missing()).sum();
        let in_eu = sites.iter().any(Site::is_eu);
        by_site + u8::from(in_eu && self.responsible_in_eu() == Standing::Missing)
    }

    /// The same with `standing` for the responsible person of every EU site.
    #[must_use]
    pub fn with_responsible_in_eu(self, standing: Standing) -> Self {
        let sites = Site::ALL.into_iter().filter(|site| site.is_eu());
        sites.fold(self, |stores, site| {
            let store = Store {
                product_safety: standing,
                ..stores.get(site)
            };
            stores.with(site, store)
        })
    }
}

pub(super) fn read(reader: &Reader<'_>) -> Option<Stores> {
    let stores = reader.each_or_none(Site::ALL.len(), |entry| store(&entry))?;
    for (index, (site, _)) in stores.iter().enumerate() {
        if stores[..index].iter().any(|(earlier, _)| earlier == site) {
            return reader.fault(FaultKind::Duplicate(site.code().into()));
        }
    }
    let stores = stores.into_iter();
    Some(stores.fold(Stores::PLAIN, |all, (site, store)| all.with(site, store)))
}

fn store(reader: &Reader<'_>) -> Option<(Site, Store)> {
    reader.object(&["site", "stage", "vat", "epr", "product_safety"])?;
    let plain = Store::PLAIN;
    let site = reader.field("site").one_of(&Site::WORDS);
    let stage = or(&reader.field("stage"), plain.stage, |r| {
        r.one_of(&Stage::WORDS)
    });
    let standing = |name: &str| {
        or(&reader.field(name), Standing::Unknown, |r| {
            r.one_of(&Standing::WORDS)
        })
    };
    let (vat, epr) = (standing("vat"), standing("epr"));
    let product_safety = standing("product_safety");
    let store = Store {
        stage: stage?,
        vat: vat?,
        epr: epr?,
        product_safety: product_safety?,
    };
    Some((site?, store))
}

#[derive(Serialize)]
pub(super) struct StoreDocument {
    site: &'static str,
    stage: &'static str,
    vat: &'static str,
    epr: &'static str,
    product_safety: &'static str,
}

pub(super) fn documents(stores: &Stores) -> Vec<StoreDocument> {
    let all = Site::ALL.into_iter().map(|site| (site, stores.get(site)));
    let said = all.filter(|&(_, store)| store != Store::PLAIN);
    said.map(|(site, store)| StoreDocument {
        site: site.code(),
        stage: store.stage.word(),
        vat: store.vat.word(),
        epr: store.epr.word(),
        product_safety: store.product_safety.word(),
    })
    .collect()
}
