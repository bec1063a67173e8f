//! Further terms of the price: projects, what counts as sales, limits, taxes, launches.

use crate::literal::literal;
use std::borrow::Cow;

use super::{Clause, ClauseNote};
use crate::money::{Amount, Percent};
use crate::seller::{Package, Site};

/// Further terms of the price, each if the provider has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extras {
    /// Projects with a fixed price.
    pub(crate) packages: Option<Clause<PackagePrices>>,
    /// What is taken off sales before the commission.
    pub(crate) fee_base: Option<Clause<FeeBaseRates>>,
    /// The least and the most of a month's fees.
    pub(crate) limits: Option<Clause<Limits>>,
    /// What a dearer base fee makes up for, where commission is on growth only: a
    /// surcharge on the base fee of that model.
    pub(crate) increment_base: Option<Clause<Percent>>,
    /// How a new site begins.
    pub(crate) launch: Option<Clause<Launch>>,
    /// The fee for applying for one missing registration, in the fee currency.
    pub(crate) compliance_handling: Option<Clause<Amount>>,
    /// The value added tax on the service.
    pub(crate) service_vat: Option<Clause<Percent>>,
}

impl Extras {
    /// None of them.
    pub(crate) const NONE: Self = Self {
        packages: None,
        fee_base: None,
        limits: None,
        increment_base: None,
        launch: None,
        compliance_handling: None,
        service_vat: None,
    };

    /// The notes of every clause, in the order of the card.
    pub(super) fn notes(&self) -> impl Iterator<Item = &ClauseNote> {
        fn note<T>(clause: Option<&Clause<T>>) -> Option<&ClauseNote> {
            clause.map(|clause| &clause.note)
        }
        [
            note(self.packages.as_ref()),
            note(self.fee_base.as_ref()),
            note(self.limits.as_ref()),
            note(self.increment_base.as_ref()),
            note(self.launch.as_ref()),
            note(self.compliance_handling.as_ref()),
            note(self.service_vat.as_ref()),
        ]
        .into_iter()
        .flatten()
    }
}

/// The packages that the provider offers, each once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackagePrices(pub(super) Cow<'static, [PackagePrice]>);

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

/// Shares of ordered sales that a fee base can leave out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeeBaseRates {
    /// What is cancelled before it ships, 0 to 100 %.
    pub(crate) unshipped: Percent,
    /// What is refunded, where the seller's own rate is not known, 0 to 100 %.
    pub(crate) refunds: Percent,
    /// The standard rate of VAT of each site's country, every site once.
    pub(super) vat: Cow<'static, [(Site, Percent)]>,
}

impl FeeBaseRates {
    /// The standard rate of VAT of the country of `site`.
    pub fn vat(&self, site: Site) -> Percent {
        let found = self.vat.iter().find(|&&(known, _)| known == site);
        found.map_or(Percent::ZERO, |&(_, rate)| rate)
    }
}

/// The least and the most of a month's fees, in the fee currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The least of the monthly service fees: base and ads.
    pub(crate) minimum: Amount,
    /// The most of the monthly commission, if there is one.
    pub(crate) commission_cap: Option<Amount>,
}

/// How a new site begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Launch {
    /// The share of its full sales that a new site reaches in its first months: one to
    /// twelve entries, each 0 to 100 %. After them it sells what was entered.
    pub(crate) gmv: Cow<'static, [Percent]>,
    /// What is taken off the fee of a new further site in these months, 0 to 100 %.
    pub(crate) discount: Percent,
}

literal! {
    Extras {
        packages, fee_base, limits, increment_base, launch, compliance_handling, service_vat
    }
}
literal! { FeeBaseRates { unshipped, refunds, vat } }
literal! { Launch { gmv, discount } }
literal! { Limits { minimum, commission_cap } }
literal! { PackagePrice { package, price, minimum } }
literal! { PackagePrices(_) }
