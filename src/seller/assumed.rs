//! Which answers are defaults that nobody has confirmed.

use crate::document::{FaultKind, Reader, words};
use crate::literal::{checked, literal};

words! {
    /// A question whose answer can be a default.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Field {
        /// The sites.
        Sites "sites",
        /// The monthly GMV.
        Gmv "gmv",
        /// The service depth.
        Depth "depth",
        /// The contract length.
        Term "term",
        /// Whether ads are managed.
        AdsManaged "ads_managed",
        /// The monthly ad spend.
        AdSpend "ad_spend",
        /// The present ACoS.
        Acos "acos",
        /// Who ships.
        Fulfilment "fulfilment",
        /// The start month.
        Start "start",
        /// The growth goal.
        GmvGrowth "gmv_growth",
        /// The ACoS goal.
        AcosCut "acos_cut",
        /// The conversion goal.
        ConversionRise "conversion_rise",
        /// Who does the work.
        Team "team",
        /// What the account has been through.
        History "account_history",
        /// What is sold.
        Category "category",
    }
}

impl Field {
    /// Every field, those that move the price most first: the order in which
    /// the reader is asked to confirm them.
    pub const BY_WEIGHT: [Self; 15] = [
        Self::Gmv,
        Self::Sites,
        Self::Depth,
        Self::Term,
        Self::AdsManaged,
        Self::AdSpend,
        Self::GmvGrowth,
        Self::Team,
        Self::History,
        Self::Category,
        Self::Acos,
        Self::AcosCut,
        Self::ConversionRise,
        Self::Fulfilment,
        Self::Start,
    ];

    const fn bit(self) -> u16 {
        match self {
            Self::Sites => 1,
            Self::Gmv => 1 << 1,
            Self::Depth => 1 << 2,
            Self::Term => 1 << 3,
            Self::AdsManaged => 1 << 4,
            Self::AdSpend => 1 << 5,
            Self::Acos => 1 << 6,
            Self::Fulfilment => 1 << 7,
            Self::Start => 1 << 8,
            Self::GmvGrowth => 1 << 9,
            Self::AcosCut => 1 << 10,
            Self::ConversionRise => 1 << 11,
            Self::Team => 1 << 12,
            Self::History => 1 << 13,
            Self::Category => 1 << 14,
        }
    }
}

/// The fields that hold an unconfirmed default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Assumed(u16);

impl Assumed {
    /// Everything was stated by the seller.
    pub const NONE: Self = Self(0);
    /// Nothing was.
    pub const ALL: Self = Self((1 << 15) - 1);

    /// From one bit a field; `None` when a bit is unknown.
    pub const fn from_bits(bits: u16) -> Option<Self> {
        if bits & !Self::ALL.0 == 0 {
            Some(Self(bits))
        } else {
            None
        }
    }

    /// One bit a field, in the order of the variants of [`Field`].
    pub const fn bits(self) -> u16 {
        self.0
    }

    /// Whether `field` holds a default.
    pub const fn contains(self, field: Field) -> bool {
        self.0 & field.bit() != 0
    }

    /// The same with `field` unconfirmed.
    #[must_use]
    pub const fn with(self, field: Field) -> Self {
        Self(self.0 | field.bit())
    }

    /// The same with `field` confirmed.
    #[must_use]
    pub const fn without(self, field: Field) -> Self {
        Self(self.0 & !field.bit())
    }

    /// The unconfirmed fields, the most influential first.
    pub fn iter(self) -> impl Iterator<Item = Field> {
        Field::BY_WEIGHT
            .into_iter()
            .filter(move |&field| self.contains(field))
    }
}

/// The list of stated answers that nobody has confirmed, and `left_out`: what
/// a document leaves out is assumed whether it is listed or not.
///
/// With the list, figures without an ACoS can mean either that nobody asked
/// (listed) or that the seller does not know it (not listed).
pub(super) fn read(list: &Reader<'_>, figures: &Reader<'_>, left_out: Assumed) -> Option<Assumed> {
    if !list.is_present() {
        return Some(left_out);
    }
    let known = if figures.is_present() {
        left_out.without(Field::Acos)
    } else {
        left_out
    };
    let listed = list.each_or_none(Field::BY_WEIGHT.len(), |field| field.one_of(&Field::WORDS))?;
    for (index, field) in listed.iter().enumerate() {
        if listed[..index].contains(field) {
            let word = field.word();
            return list.fault(FaultKind::Duplicate(word.into()));
        }
    }
    Some(listed.into_iter().fold(known, Assumed::with))
}

literal! { Assumed: |it| checked(&format!("seller::Assumed::from_bits({})", it.bits())) }
