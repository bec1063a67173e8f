//! Projects with a fixed price.

use std::borrow::Cow;

use super::reading::{MAX_FEE, distinct};
use crate::document::{Reader, optional};
use crate::literal::literal;
use crate::money::Amount;
use crate::seller::{MAX_QUANTITY, Package};

/// The packages that the provider offers, each once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackagePrices(pub(in crate::rate_card) Cow<'static, [PackagePrice]>);

impl PackagePrices {
    /// The price of `package`, if it is offered.
    pub fn get(&self, package: Package) -> Option<PackagePrice> {
        let found = self.0.iter().find(|price| price.package == package);
        found.copied()
    }

    /// What is offered, in the order of the card.
    pub fn as_slice(&self) -> &[PackagePrice] {
        &self.0
    }
}

/// What a package costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PackagePrice {
    /// Which.
    pub package: Package,
    /// Of one, in the fee currency.
    pub price: Amount,
    /// The least that is charged for when any is ordered, 1 to
    /// [`MAX_QUANTITY`](crate::seller::MAX_QUANTITY).
    pub minimum: u16,
}

pub(super) const FIELDS: &[&str] = &["items"];

pub(super) fn read(reader: &Reader<'_>) -> Option<PackagePrices> {
    let list = reader.field("items");
    let items = list.each(Package::ALL.len(), |item| {
        item.object(&["package", "price", "minimum"])?;
        let package = item.field("package").one_of(&Package::WORDS);
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
    let items = distinct(&list, items, |item| item.package.word().into())?;
    Some(PackagePrices(items.into()))
}

literal! { PackagePrice { package, price, minimum } }
literal! { PackagePrices(_) }
