//! The rate card: what a provider charges, as data.
//!
//! A card is JSON (docs/rate-card.md), read by [`RateCard::parse`] into a value
//! that can be trusted: tiers rise and end open, weights sum to 100, every
//! currency has a rate. Its [`CardId`] is the hash of its bytes, so that a quote
//! link names exactly the card that priced it.
//!
//! The built-in card is a constant that `cargo xtask generate` has written
//! (docs/rate-card.md, "The built-in card"), so that the parser is not part of the
//! download. Hence texts and lists are [`Cow`]s.

mod built_in;
mod clauses;
mod received;
mod sample;
mod tiers;

use core::fmt;
use std::borrow::Cow;

use sha2::{Digest as _, Sha256};
use time::Date;

use crate::document::{Fault, Place, parse_json};
use crate::literal::{hex, literal};
use crate::money::{Amount, Currency, Percent};
use crate::seller::{ByDepth, Model, SellerInputs};

pub use crate::seller::ScoredKpi;

pub use built_in::SAMPLE_JSON;
pub use clauses::{
    AdRate, CommissionOnly, Compliance, Difficulty, Duty, DutyTerms, ErpFees, Exchange, Exclusions,
    FeeBaseRates, GateKpi, GateTerms, HistoryRates, KpiTerms, Launch, Limits, Market, OwnTeamRates,
    PackagePrice, PackagePrices, RoleRates, SetUp, SiteGroup, SiteRates, Source, TermDiscounts,
    TrialTerms, Variation,
};
pub use received::NoCard;
pub use tiers::{Slice, Tier, Tiers};

/// The first 8 bytes of the SHA-256 of a card's JSON text: 16 hex digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CardId([u8; 8]);

impl CardId {
    /// The id of a card with this JSON text, byte for byte.
    pub fn of(json: &(impl AsRef<[u8]> + ?Sized)) -> Self {
        let mut id = [0; 8];
        for (byte, hashed) in id.iter_mut().zip(Sha256::digest(json.as_ref())) {
            *byte = hashed;
        }
        Self(id)
    }

    /// The id that is written as `text`: 16 small hex digits.
    pub fn parse(text: &str) -> Option<Self> {
        let number = u64::from_str_radix(text, 16).ok()?;
        let id = Self(number.to_be_bytes());
        // There is one form of it: no sign, no capitals, no zeros left out.
        (id.to_string() == text).then_some(id)
    }

    /// An id from its bytes, as a link carries it.
    pub const fn from_bytes(bytes: [u8; 8]) -> Self {
        Self(bytes)
    }

    /// The bytes.
    pub const fn bytes(self) -> [u8; 8] {
        self.0
    }
}

/// 16 hex digits.
impl fmt::Display for CardId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
    }
}

/// A validated rate card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RateCard {
    pub(crate) id: CardId,
    pub(crate) name: Localized,
    pub(crate) sample: bool,
    pub(crate) issued: Date,
    pub(crate) valid_until: Date,
    pub(crate) currency: Currency,
    pub(crate) gmv_currency: Currency,
    pub(crate) exchange: Clause<Exchange>,
    pub(crate) base_fee: Clause<ByDepth<Amount>>,
    pub(crate) sites: Clause<SiteRates>,
    pub(crate) commission: Clause<Tiers>,
    pub(crate) ad_management: Clause<ByDepth<AdRate>>,
    pub(crate) term_discount: Clause<TermDiscounts>,
    pub(crate) set_up: Clause<SetUp>,
    pub(crate) kpi: Clause<KpiTerms>,
    /// What a dedicated team adds to the base fee.
    pub(crate) team: Clause<Percent>,
    /// What demanding growth goals add.
    pub(crate) difficulty: Clause<Difficulty>,
    /// What a troubled account adds.
    pub(crate) history: Clause<HistoryRates>,
    /// What complex goods add.
    pub(crate) category: Clause<Percent>,
    /// What linking an ERP costs.
    pub(crate) erp: Clause<ErpFees>,
    /// The discount for paying a quarter ahead.
    pub(crate) prepayment: Clause<Percent>,
    /// The trial.
    pub(crate) trial: Clause<TrialTerms>,
    /// The pure commission, if the provider offers it.
    pub(crate) commission_only: Option<Clause<CommissionOnly>>,
    /// The commission on growth, if the provider offers it.
    pub(crate) increment: Option<Clause<Percent>>,
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
    /// What the card knows of the market; the built-in one keeps it elsewhere.
    pub(crate) market: Option<Box<Market>>,
    pub(crate) defaults: SellerInputs,
}

impl RateCard {
    /// Reads a card from its JSON text.
    ///
    /// # Errors
    ///
    /// Every fault, each with its JSON path.
    pub fn parse(json: &str) -> Result<Self, Vec<Fault>> {
        let document = parse_json(json).map_err(|fault| vec![fault])?;
        clauses::card(&document, CardId::of(json))
    }

    /// What a card can hold, place by place: docs/rate-card.schema.json is written from
    /// it.
    pub fn outline() -> Vec<Place> {
        clauses::outline()
    }

    /// The hash that names this card.
    pub const fn id(&self) -> CardId {
        self.id
    }

    /// The card's name in both languages.
    pub const fn name(&self) -> &Localized {
        &self.name
    }

    /// Whether its figures are samples, to be marked as such everywhere.
    pub const fn is_sample(&self) -> bool {
        self.sample
    }

    /// The day it was issued.
    pub const fn issued(&self) -> Date {
        self.issued
    }

    /// The last day on which it may be quoted from.
    pub const fn valid_until(&self) -> Date {
        self.valid_until
    }

    /// The currency of the fees.
    pub const fn currency(&self) -> Currency {
        self.currency
    }

    /// The currency of the GMV and ad-spend tiers.
    pub const fn gmv_currency(&self) -> Currency {
        self.gmv_currency
    }

    /// The notes of its clauses, in the order of the card.
    pub fn notes(&self) -> Vec<&ClauseNote> {
        fn note<T>(clause: Option<&Clause<T>>) -> Option<&ClauseNote> {
            clause.map(|clause| &clause.note)
        }
        let always = [
            &self.exchange.note,
            &self.base_fee.note,
            &self.sites.note,
            &self.commission.note,
            &self.ad_management.note,
            &self.term_discount.note,
            &self.set_up.note,
            &self.kpi.note,
            &self.team.note,
            &self.difficulty.note,
            &self.history.note,
            &self.category.note,
            &self.erp.note,
            &self.prepayment.note,
            &self.trial.note,
        ];
        let if_any = [
            note(self.commission_only.as_ref()),
            note(self.increment.as_ref()),
            note(self.packages.as_ref()),
            note(self.fee_base.as_ref()),
            note(self.limits.as_ref()),
            note(self.increment_base.as_ref()),
            note(self.launch.as_ref()),
            note(self.compliance_handling.as_ref()),
            note(self.service_vat.as_ref()),
        ];
        always
            .into_iter()
            .chain(if_any.into_iter().flatten())
            .collect()
    }

    /// Whether the provider offers `model`. A monthly fee with a commission is part of
    /// every card.
    pub fn offers(&self, model: Model) -> bool {
        match model {
            Model::FeeAndCommission => true,
            Model::CommissionOnly => self.commission_only.is_some(),
            Model::FeeAndIncrement => self.increment.is_some(),
            Model::Projects => self.packages.is_some(),
        }
    }

    /// The answers that stand until a seller gives its own, from `start` on.
    pub fn defaults(&self, start: crate::calendar::Month) -> SellerInputs {
        SellerInputs {
            start,
            ..self.defaults.clone()
        }
    }
}

/// A text in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Localized {
    /// Simplified Chinese.
    pub zh: Cow<'static, str>,
    /// English.
    pub en: Cow<'static, str>,
}

/// A part of the card, with what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause<T> {
    /// What it fixes.
    pub(crate) terms: T,
    /// Where it comes from.
    pub(crate) note: ClauseNote,
}

/// Number, source and date of a clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClauseNote {
    /// The number in the card: `5`.
    pub number: Cow<'static, str>,
    /// Where the figures come from.
    pub source: Localized,
    /// When they were last checked.
    pub date: Date,
}

literal! { CardId: |it| format!("rate_card::CardId::from_bytes([{}])", it.bytes().map(hex).join(", ")) }
literal! { Clause<T> { terms, note } }
literal! { ClauseNote { number, source, date } }
literal! { Localized { zh, en } }
literal! {
    RateCard {
        id, name, sample, issued, valid_until, currency, gmv_currency, exchange, base_fee, sites,
        commission, ad_management, term_discount, set_up, kpi, team, difficulty, history, category,
        erp, prepayment, trial, commission_only, increment, packages, fee_base, limits,
        increment_base, launch, compliance_handling, service_vat, market, defaults
    }
}
