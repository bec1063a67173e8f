//! The Amazon stores of Europe that can be operated.

use crate::document::{FaultKind, Reader, words};
use crate::literal::{checked, literal};
use crate::money::Currency;

words! {
    /// A marketplace. Domains and currencies: Amazon Selling Partner API,
    /// "Marketplace IDs", 2026.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Site {
        /// Amazon.de
        De "DE",
        /// Amazon.fr
        Fr "FR",
        /// Amazon.it
        It "IT",
        /// Amazon.es
        Es "ES",
        /// Amazon.co.uk: outside the EU and its VAT area.
        Uk "UK",
        /// Amazon.nl
        Nl "NL",
        /// Amazon.com.be
        Be "BE",
        /// Amazon.se
        Se "SE",
        /// Amazon.pl
        Pl "PL",
        /// Amazon.ie
        Ie "IE",
    }
}

impl Site {
    /// The code that Amazon uses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::De => "DE",
            Self::Fr => "FR",
            Self::It => "IT",
            Self::Es => "ES",
            Self::Uk => "UK",
            Self::Nl => "NL",
            Self::Be => "BE",
            Self::Se => "SE",
            Self::Pl => "PL",
            Self::Ie => "IE",
        }
    }

    /// The currency that the store sells in.
    pub const fn currency(self) -> Currency {
        match self {
            Self::Uk => Currency::Gbp,
            Self::Se => Currency::Sek,
            Self::Pl => Currency::Pln,
            Self::De | Self::Fr | Self::It | Self::Es | Self::Nl | Self::Be | Self::Ie => {
                Currency::Eur
            }
        }
    }

    /// Whether its country is in the European Union.
    pub const fn is_eu(self) -> bool {
        !matches!(self, Self::Uk)
    }

    /// The bit of this site in a [`SiteSet`].
    const fn bit(self) -> u16 {
        match self {
            Self::De => 1,
            Self::Fr => 1 << 1,
            Self::It => 1 << 2,
            Self::Es => 1 << 3,
            Self::Uk => 1 << 4,
            Self::Nl => 1 << 5,
            Self::Be => 1 << 6,
            Self::Se => 1 << 7,
            Self::Pl => 1 << 8,
            Self::Ie => 1 << 9,
        }
    }
}

/// One or more sites.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SiteSet(u16);

impl SiteSet {
    const KNOWN: u16 = (1 << 10) - 1;

    /// Just `site`.
    pub const fn only(site: Site) -> Self {
        Self(site.bit())
    }

    /// The sites of `bits` (bit 0 is the first of [`Site::ALL`]); `None` when
    /// there is none, or an unknown one.
    pub const fn from_bits(bits: u16) -> Option<Self> {
        if bits == 0 || bits & !Self::KNOWN != 0 {
            None
        } else {
            Some(Self(bits))
        }
    }

    /// One bit a site; bit 0 is the first of [`Site::ALL`].
    pub const fn bits(self) -> u16 {
        self.0
    }

    /// The sites of a list; `None` when it is empty.
    pub fn from_sites(sites: impl IntoIterator<Item = Site>) -> Option<Self> {
        Self::from_bits(sites.into_iter().fold(0, |bits, site| bits | site.bit()))
    }

    /// Whether `site` is in it.
    pub const fn contains(self, site: Site) -> bool {
        self.0 & site.bit() != 0
    }

    /// This set and `site`.
    #[must_use]
    pub const fn with(self, site: Site) -> Self {
        Self(self.0 | site.bit())
    }

    /// This set without `site`; `None` when nothing would be left.
    pub const fn without(self, site: Site) -> Option<Self> {
        Self::from_bits(self.0 & !site.bit())
    }

    /// The sites, in the order of [`Site::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Site> {
        Site::ALL
            .into_iter()
            .filter(move |&site| self.contains(site))
    }

    /// How many sites, 1 to 10.
    pub const fn count(self) -> u32 {
        self.0.count_ones()
    }
}

pub(super) fn read_sites(reader: &Reader<'_>) -> Option<SiteSet> {
    let sites = reader.each(Site::ALL.len(), |site| site.one_of(&Site::WORDS))?;
    for (index, site) in sites.iter().enumerate() {
        if sites[..index].contains(site) {
            return reader.fault(FaultKind::Duplicate(site.code().into()));
        }
    }
    SiteSet::from_sites(sites)
}

literal! { Site }
literal! { SiteSet: |it| checked(&format!("seller::SiteSet::from_bits({})", it.bits())) }
