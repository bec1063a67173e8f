//! Projects with a fixed price.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use super::Member;
use super::reading::or;
use crate::document::{Reader, words};
use crate::literal::literal;

/// The most of one package.
pub const MAX_QUANTITY: u16 = 999;

words! {
    /// 项目套餐: work with a beginning, an end and a fixed price.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Package {
        /// 广告诊断重构: audit and rebuilding of the ads, by site.
        AdRebuild "ad_rebuild",
        /// 新站上线: launch of a new site, by site.
        SiteLaunch "site_launch",
        /// Listing 本地化: by ASIN and language.
        Localisation "localisation",
        /// A+ 页面: by ASIN.
        APlus "a_plus",
        /// 品牌备案: by brand.
        BrandRegistry "brand_registry",
        /// LD/BD 活动: Lightning and Best Deals, by event.
        Deals "deals",
        /// 清库存冲刺: a sprint of sixty days.
        Clearance "clearance",
        /// 账号申诉恢复: by case.
        AccountRescue "account_rescue",
        /// 合规体检: review of VAT, EPR and product safety, once.
        ComplianceCheck "compliance_check",
    }
}

impl Member for Package {
    const WORDS: &'static [(&'static str, Self)] = &Self::WORDS;
}

/// How many of each package are ordered, each 0 to [`MAX_QUANTITY`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Packages([u16; 9]);

impl Packages {
    /// Nothing is ordered.
    pub const NONE: Self = Self([0; 9]);

    /// How many of `package`.
    pub fn get(self, package: Package) -> u16 {
        let place = Package::ALL.iter().position(|&known| known == package);
        place.map_or(0, |place| self.0[place])
    }

    /// The same with `quantity` of `package`, at most [`MAX_QUANTITY`].
    #[must_use]
    pub fn with(mut self, package: Package, quantity: u16) -> Self {
        if let Some(place) = Package::ALL.iter().position(|&known| known == package) {
            self.0[place] = quantity.min(MAX_QUANTITY);
        }
        self
    }

    /// Whether nothing is ordered.
    pub fn is_empty(self) -> bool {
        self == Self::NONE
    }

    /// What is ordered, and how many.
    pub fn iter(self) -> impl Iterator<Item = (Package, u16)> {
        let all = Package::ALL.into_iter().zip(self.0);
        all.filter(|&(_, quantity)| quantity > 0)
    }
}

pub(super) fn read(reader: &Reader<'_>) -> Option<Packages> {
    reader.object(&Package::ALL.map(Package::word))?;
    let mut packages = Some(Packages::NONE);
    for package in Package::ALL {
        let field = reader.field(package.word());
        let quantity = or(&field, 0, |r| r.integer(0, MAX_QUANTITY.into()));
        let quantity = quantity.and_then(|quantity| u16::try_from(quantity).ok());
        packages = packages
            .zip(quantity)
            .map(|(packages, quantity)| packages.with(package, quantity));
    }
    packages
}

pub(super) struct PackagesDocument(pub(super) Packages);

impl Serialize for PackagesDocument {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (package, quantity) in self.0.iter() {
            map.serialize_entry(Package::word(package), &quantity)?;
        }
        map.end()
    }
}

literal! { Package }
