//! What a card knows of the market around a quote: duties, what others charge, what an
//! own team costs, how a year runs. It moves no price, so it is not needed for the
//! first answer: the built-in card keeps it apart (`RateCard::market`).

use crate::literal::literal;
use std::borrow::Cow;

use super::{Clause, Localized, RateCard};
use crate::money::{Amount, Currency, Percent};
use crate::seller::{Goods, OutlookAnswers, Role, Site, Tenths};
use time::Date;

/// Facts and estimates, each if the card has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Market {
    /// Registrations that a store needs, and what others charge for them.
    pub(crate) compliance: Option<Clause<Compliance>>,
    /// What Amazon and others charge beside the quote.
    pub(crate) exclusions: Option<Clause<Exclusions>>,
    /// What a team of the seller's own costs.
    pub(crate) own_team: Option<Clause<OwnTeamRates>>,
    /// What each month of the year, from January on, sells as a share of a mean month.
    /// The twelve sum to 1,200 %.
    pub(crate) seasons: Option<Clause<[Percent; 12]>>,
    /// How far things can turn out otherwise.
    pub(crate) variation: Option<Clause<Variation>>,
}

impl Market {
    /// Nothing is known.
    pub(super) const EMPTY: Self = Self {
        compliance: None,
        exclusions: None,
        own_team: None,
        seasons: None,
        variation: None,
    };
}

/// What a store must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duty {
    /// VAT 注册与申报: registration and filing.
    Vat,
    /// 税务代理: a fiscal representative.
    FiscalRepresentative,
    /// 包装法.
    Packaging,
    /// 包装法授权代表 (PPWR): an authorised representative for packaging.
    PackagingRepresentative,
    /// 电子电器 (WEEE).
    Electronics,
    /// 电池法.
    Batteries,
    /// 纺织品.
    Textiles,
    /// 家具.
    Furniture,
    /// 玩具.
    Toys,
    /// 欧代/英代: the responsible person for product safety.
    ResponsiblePerson,
}

impl Duty {
    /// Words in documents.
    pub const WORDS: [(&'static str, Self); 10] = [
        ("vat", Self::Vat),
        ("fiscal_representative", Self::FiscalRepresentative),
        ("packaging", Self::Packaging),
        ("packaging_representative", Self::PackagingRepresentative),
        ("electronics", Self::Electronics),
        ("batteries", Self::Batteries),
        ("textiles", Self::Textiles),
        ("furniture", Self::Furniture),
        ("toys", Self::Toys),
        ("responsible_person", Self::ResponsiblePerson),
    ];
}

/// Registrations by country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compliance {
    /// Discounts on VAT filing by the number of countries that are filed together,
    /// rising: from how many, and how much. At most 100 %.
    pub(super) filing_discounts: Cow<'static, [(u8, Percent)]>,
    /// What is needed where; no pair of site and duty twice.
    pub(crate) duties: Cow<'static, [DutyTerms]>,
}

impl Compliance {
    /// The discount for filing in `countries` of them.
    pub fn filing_discount(&self, countries: usize) -> Percent {
        let reached = self.filing_discounts.iter().rev();
        let reached = reached.filter(|&&(from, _)| usize::from(from) <= countries);
        reached
            .map(|&(_, percent)| percent)
            .next()
            .unwrap_or(Percent::ZERO)
    }
}

/// One duty in one country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyTerms {
    /// The site of the country.
    pub(crate) site: Site,
    /// What is needed.
    pub(crate) duty: Duty,
    /// For which goods; for all where the list is empty.
    pub(crate) goods: Cow<'static, [Goods]>,
    /// What registration costs, charged by others; `None` where that is not known.
    pub(crate) one_off: Option<Amount>,
    /// What it costs a year from then on, charged by others; `None` where that is not
    /// known.
    pub(crate) yearly: Option<Amount>,
    /// The currency of both.
    pub(crate) currency: Currency,
    /// How long registration takes, in weeks: 0 to 52; `None` where that is not known.
    pub(crate) weeks: Option<u8>,
    /// Where the figures come from.
    pub(crate) source: Localized,
    /// When they were last checked.
    pub(crate) date: Date,
}

/// What is charged beside the quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exclusions {
    /// Amazon's subscription a month, one for all of Europe, in the GMV currency.
    pub(crate) subscription: Amount,
    /// Amazon's referral fee as a share of sales, where the goods are not known or not
    /// listed.
    pub(crate) referral: Percent,
    /// The referral fee by goods.
    pub(super) referral_by_goods: Cow<'static, [(Goods, Percent)]>,
    /// Amazon's fulfilment of one order, in the GMV currency.
    pub(crate) fulfilment: Amount,
    /// What a mean order comes to, in the GMV currency, where orders are not known;
    /// above zero.
    pub(crate) order_value: Amount,
}

impl Exclusions {
    /// The referral fee for `goods`, if it is not the usual one.
    pub fn referral_for(&self, goods: Goods) -> Percent {
        let listed = self.referral_by_goods.iter();
        let mut found = listed.filter(|&&(known, _)| known == goods);
        found.next().map_or(self.referral, |&(_, percent)| percent)
    }
}

/// What a team of the seller's own costs. Money is in the fee currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnTeamRates {
    /// The roles, each at most once.
    pub(crate) roles: Cow<'static, [RoleRates]>,
    /// What a head costs as a share of the gross salary: 100 to 1,000 %.
    pub(crate) on_cost: Percent,
    /// Seat and equipment of a head, a month.
    pub(crate) seat: Amount,
    /// Software, a month.
    pub(crate) tools: Amount,
    /// What recruiting a head costs, as a share of a month's gross salary.
    pub(crate) recruiting: Percent,
    /// Months until somebody new does the whole work: 0 to 12.
    pub(crate) ramp_months: u8,
    /// The share of the work that somebody new does until then: 0 to 100 %.
    pub(crate) ramp_output: Percent,
}

/// One role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleRates {
    /// Which.
    pub(crate) role: Role,
    /// Heads for the first site.
    pub(crate) heads: Tenths,
    /// Heads that each further site adds.
    pub(crate) per_site: Tenths,
    /// Gross salary of a full-time head, a month.
    pub(crate) salary: Amount,
}

/// How far things can turn out otherwise than entered: a low and a high case of each, as
/// a share of what was entered, and for the scores of a KPI schedule the score itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variation {
    /// Monthly GMV: `80 %` and `120 %`.
    pub(crate) gmv: (Percent, Percent),
    /// The share of the growth goal that comes true.
    pub(crate) growth: (Percent, Percent),
    /// Ad spend.
    pub(crate) ad_spend: (Percent, Percent),
    /// The exchange rate of the GMV currency.
    pub(crate) exchange: (Percent, Percent),
    /// The score of the KPI schedule, in per cent of its target.
    pub(crate) score: (Percent, Percent),
    /// How far a single month's sales scatter around their course: `±15 %`.
    pub(crate) monthly: Percent,
}

/// Who says how a year runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The seller.
    Stated,
    /// The card.
    Card,
    /// Nobody: every month is like the others.
    Nobody,
}

impl RateCard {
    /// What each month of the year sells as a share of a mean month, from January on:
    /// what the seller states, else what the card says. And who says so.
    pub fn seasons(&self, stated: OutlookAnswers) -> ([Percent; 12], Source) {
        let of_card = self.market().and_then(|market| market.seasons.as_ref());
        match (stated.seasons, of_card) {
            (Some(seasons), _) => (seasons, Source::Stated),
            (None, Some(clause)) => (clause.terms, Source::Card),
            (None, None) => ([Percent::HUNDRED; 12], Source::Nobody),
        }
    }
}

literal! { Duty }
literal! { Compliance { filing_discounts, duties } }
literal! {
    DutyTerms { site, duty, goods, one_off, yearly, currency, weeks, source, date }
}
literal! { Exclusions { subscription, referral, referral_by_goods, fulfilment, order_value } }
literal! { Market { compliance, exclusions, own_team, seasons, variation } }
literal! {
    OwnTeamRates { roles, on_cost, seat, tools, recruiting, ramp_months, ramp_output }
}
literal! { RoleRates { role, heads, per_site, salary } }
literal! { Variation { gmv, growth, ad_spend, exchange, score, monthly } }
literal! { Box<Market>: |_it| unreachable!("a built-in card keeps its market apart") }
