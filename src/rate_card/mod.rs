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
mod extras;
mod factors;
mod market;
mod parse;
mod received;
mod sample;
mod tiers;

use crate::literal::{hex, literal};
use core::fmt;
use std::borrow::Cow;

use rust_decimal::Decimal;
use sha2::{Digest as _, Sha256};
use time::Date;

use crate::document::{Fault, Place, parse_json};
use crate::money::{Amount, Currency, Percent, divide};
use crate::seller::{ByDepth, Model, SellerInputs, Site, TermMonths};

pub use crate::seller::ScoredKpi;

pub use built_in::SAMPLE_JSON;
pub use extras::{Extras, FeeBaseRates, Launch, Limits, PackagePrice, PackagePrices};
pub use factors::{CommissionOnly, Difficulty, ErpFees, Factors, HistoryRates, TrialTerms};
pub use market::{
    Compliance, Duty, DutyTerms, Exclusions, Market, OwnTeamRates, RoleRates, Source, Variation,
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
    /// The factors of the price, and further models.
    pub(crate) factors: Factors,
    /// Further terms of the price, each if the provider has it.
    pub(crate) extras: Extras,
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
        parse::card(&document, CardId::of(json))
    }

    /// What a card can hold, place by place: docs/rate-card.schema.json is written from
    /// it.
    pub fn outline() -> Vec<Place> {
        parse::outline()
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
        let mut notes = vec![
            &self.exchange.note,
            &self.base_fee.note,
            &self.sites.note,
            &self.commission.note,
            &self.ad_management.note,
            &self.term_discount.note,
            &self.set_up.note,
            &self.kpi.note,
        ];
        notes.extend(self.factors.notes());
        notes.extend(self.extras.notes());
        notes
    }

    /// Whether the provider offers `model`. A monthly fee with a commission is part of
    /// every card.
    pub fn offers(&self, model: Model) -> bool {
        offered(&self.factors, &self.extras, model)
    }

    /// The answers that stand until a seller gives its own, from `start` on.
    pub fn defaults(&self, start: crate::calendar::Month) -> SellerInputs {
        SellerInputs {
            start,
            ..self.defaults.clone()
        }
    }
}

/// Whether a card with these clauses has `model`.
const fn offered(factors: &Factors, extras: &Extras, model: Model) -> bool {
    match model {
        Model::FeeAndCommission => true,
        Model::CommissionOnly => factors.commission_only.is_some(),
        Model::FeeAndIncrement => factors.increment.is_some(),
        Model::Projects => extras.packages.is_some(),
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

/// Fee currency per unit of each other currency: `8.20` CNY for a euro.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange {
    /// The fee currency, worth itself.
    base: Currency,
    /// The others that the card lists.
    rates: Cow<'static, [(Currency, Decimal)]>,
}

impl Exchange {
    /// The rate of `currency`, with at most four decimals. Validation lists every
    /// currency of a site and of the tiers; `None` for one that the card leaves out.
    pub fn rate(&self, currency: Currency) -> Option<Decimal> {
        if currency == self.base {
            return Some(Decimal::ONE);
        }
        let listed = self.rates.iter().find(|(known, _)| *known == currency);
        listed.map(|&(_, rate)| rate)
    }

    /// The rate in ten-thousandths: `82000` for 8.20.
    pub fn ten_thousandths(&self, currency: Currency) -> Option<i128> {
        let mut rate = self.rate(currency)?;
        rate.rescale(4);
        Some(rate.mantissa())
    }

    /// `amount` of `from` in `to`: the exact quotient of the rates, rounded once; what does
    /// not fit is the largest that does. `None` for a currency without a rate.
    ///
    /// docs/pricing.md, section 3.
    pub fn convert(&self, amount: Amount, from: Currency, to: Currency) -> Option<Amount> {
        if from == to {
            return Some(amount);
        }
        let dividend = i128::from(amount.minor()) * self.ten_thousandths(from)?;
        let divisor = self.ten_thousandths(to).filter(|&rate| rate != 0)?;
        let limit = if dividend < 0 { i64::MIN } else { i64::MAX };
        let quotient = divide(dividend, divisor).unwrap_or(limit);
        Some(Amount::from_minor(quotient))
    }
}

/// What each site adds to the base fee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteRates {
    groups: Cow<'static, [SiteGroup]>,
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
    sites: Cow<'static, [Site]>,
    /// Share of the base fee for each site but the first.
    pub(crate) extra: Percent,
    /// Whether it counts towards the cap.
    pub(crate) capped: bool,
}

/// The fee for managing ads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdRate {
    /// Share of the monthly ad spend.
    pub(crate) tiers: Tiers,
    /// The least per month, in the fee currency.
    pub(crate) minimum: Amount,
}

/// Discounts on the base fee by contract length, rising.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermDiscounts(Cow<'static, [(TermMonths, Percent)]>);

impl TermDiscounts {
    /// The discount for a contract of `term`: that of the last step it reaches.
    pub fn discount(&self, term: TermMonths) -> Percent {
        let reached = self.0.iter().rev().find(|(from, _)| *from <= term);
        reached.map_or(Percent::ZERO, |&(_, percent)| percent)
    }
}

/// The one-off fee at the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SetUp {
    /// Share of one month's base fee, before the term discount.
    pub(crate) percent_of_base: Percent,
    /// From which contract length on it is waived, if ever.
    pub(crate) waived_from: Option<TermMonths>,
}

/// The terms of the KPI schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KpiTerms {
    /// Share of the monthly base fee that is at risk.
    pub(crate) at_risk: Percent,
    /// The most that a bonus adds, as a share of the monthly base fee.
    pub(crate) bonus_cap: Percent,
    /// Attainment below this counts as none.
    pub(crate) attainment_threshold: Percent,
    /// Attainment above this counts as this.
    pub(crate) attainment_cap: Percent,
    /// Day of the following month on which the monthly report is due, 1 to 28.
    pub(crate) report_day: u8,
    /// Day of the following month on which figures are frozen, 1 to 28.
    pub(crate) freeze_day: u8,
    /// Day of the following month for the review, 1 to 28.
    pub(crate) review_day: u8,
    /// Days after the end of a period until its single true-up.
    pub(crate) true_up_days: u8,
    /// Public holidays: no meeting and no deadline in working days falls on one.
    pub(crate) holidays: Cow<'static, [Date]>,
    /// ACoS targets do not go below this.
    pub(crate) acos_floor: Percent,
    /// Return-rate targets do not go above this.
    pub(crate) return_rate_cap: Percent,
    /// The scored KPIs; their weights sum to 100.
    pub(crate) scored: Cow<'static, [(ScoredKpi, Percent)]>,
    /// The gates.
    pub(crate) gates: Cow<'static, [GateTerms]>,
}

/// An account-health metric that must hold, or no bonus is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GateKpi {
    /// Order defect rate, 订单缺陷率.
    Odr,
    /// Late shipment rate, 迟发率.
    Lsr,
    /// Pre-fulfilment cancellation rate, 取消率.
    CancellationRate,
    /// Valid tracking rate, 有效追踪率.
    Vtr,
}

impl GateKpi {
    /// Words in documents.
    pub const WORDS: [(&'static str, Self); 4] = [
        ("odr", Self::Odr),
        ("lsr", Self::Lsr),
        ("cancellation_rate", Self::CancellationRate),
        ("vtr", Self::Vtr),
    ];

    /// The word in documents.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Odr => "odr",
            Self::Lsr => "lsr",
            Self::CancellationRate => "cancellation_rate",
            Self::Vtr => "vtr",
        }
    }
}

/// A gate with its threshold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GateTerms {
    /// The metric.
    pub(crate) kpi: GateKpi,
    /// The limit that Amazon sets.
    pub(crate) threshold: Percent,
    /// Where Amazon says so.
    pub(crate) source: Localized,
    /// When that was last checked.
    pub(crate) date: Date,
}

literal! { GateKpi }
literal! { AdRate { tiers, minimum } }
literal! { CardId: |it| format!("CardId::from_bytes([{}])", it.bytes().map(hex).join(", ")) }
literal! { Clause<T> { terms, note } }
literal! { ClauseNote { number, source, date } }
literal! { Exchange { base, rates } }
literal! { GateTerms { kpi, threshold, source, date } }
literal! {
    KpiTerms {
        at_risk, bonus_cap, attainment_threshold, attainment_cap, report_day, freeze_day,
        review_day, true_up_days, holidays, acos_floor, return_rate_cap, scored, gates
    }
}
literal! { Localized { zh, en } }
literal! {
    RateCard {
        id, name, sample, issued, valid_until, currency, gmv_currency, exchange, base_fee, sites,
        commission, ad_management, term_discount, set_up, kpi, factors, extras, market, defaults
    }
}
literal! { SetUp { percent_of_base, waived_from } }
literal! { SiteGroup { sites, extra, capped } }
literal! { SiteRates { groups, cap } }
literal! { TermDiscounts(_) }
