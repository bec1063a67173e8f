//! 常见问题: what sellers ask beside the rules, with what the present contract can say
//! to it.

use super::{Reason, Rule, Verdict, finding};
use crate::annex::{Annex, ClauseId};
use crate::money::{Amount, Currency};
use crate::quote::Quote;
use crate::rate_card::RateCard;
use crate::seller::{Field, Goods, SellerInputs, Set, SiteSet, Standing, Team};

/// Sales a year from which a service is commonly said to be worth its fees, in US
/// dollars: a rule of thumb of this trade, not a fact.
pub const WORTHWHILE: Amount = Amount::from_major(500_000);

/// A question that sellers ask, with what its answer reads of the contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// 适合哪些卖家.
    Suitability(Suitability),
    /// 要准备什么.
    Preparation(Vec<Missing>),
    /// 出了问题，第一步做什么.
    FirstSteps,
    /// KPI 没达标，怎么查.
    Diagnosis(Diagnosis),
}

impl Question {
    /// The word in documents.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Suitability(_) => "suitability",
            Self::Preparation(_) => "preparation",
            Self::FirstSteps => "first_steps",
            Self::Diagnosis(_) => "diagnosis",
        }
    }

    /// The rule that it stands beside.
    pub const fn rule(&self) -> Rule {
        match self {
            Self::Suitability(_) => Rule::TrackRecord,
            Self::Preparation(_) => Rule::DataSource,
            Self::FirstSteps => Rule::Exit,
            Self::Diagnosis(_) => Rule::Targets,
        }
    }
}

/// What the contract says about who fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suitability {
    /// Twelve times the monthly GMV.
    pub yearly: Amount,
    /// The currency of it.
    pub currency: Currency,
    /// The same in US dollars, if the card has a rate for them.
    pub dollars: Option<Amount>,
    /// What is sold of the goods that take more knowledge than others.
    pub demanding: Vec<Goods>,
    /// How many stores are new.
    pub new_sites: usize,
    /// How many registrations are known to be missing.
    pub missing_registrations: u8,
}

/// What a provider will ask about and nobody has entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// GMV, orders or ad spend are the card's assumption.
    Sales,
    /// How many main ASINs there are.
    MainAsins,
    /// What is sold.
    Goods,
    /// What is aimed at.
    Aims,
    /// Unit session percentage and return rate.
    Baselines,
    /// Which registrations are held.
    Registrations,
}

/// What the contract says about each of the four causes, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnosis {
    /// Why the targets are looked at again; `None` if nothing speaks against them.
    pub target: Option<Reason>,
    /// Whether somebody of the seller's own is named.
    pub has_people: bool,
    /// For how many days the stock lasts, where known.
    pub stock_days: Option<u16>,
    /// Who does the work.
    pub team: Team,
    /// On how many marketplaces.
    pub sites: u32,
    /// Whether the annex says what is left out.
    pub has_exclusions: bool,
}

/// The questions, in the order of the rules that they stand beside.
pub fn questions(annex: &Annex<'_>) -> Vec<Question> {
    vec![
        Question::Preparation(missing(annex.inputs)),
        Question::FirstSteps,
        Question::Suitability(suitability(annex.card, annex.inputs, annex.quote)),
        Question::Diagnosis(diagnosis(annex)),
    ]
}

fn suitability(card: &RateCard, inputs: &SellerInputs, quote: &Quote) -> Suitability {
    let (yearly, currency) = (quote.volume.gmv.times(12), quote.volume.currency);
    let sites = inputs.figures.sites();
    Suitability {
        yearly,
        currency,
        dollars: card.exchange.terms.convert(yearly, currency, Currency::Usd),
        demanding: demanding(inputs.particulars.goods),
        new_sites: inputs.new_sites().count(),
        missing_registrations: inputs.particulars.stores.missing_at(sites),
    }
}

/// Many variants, much to certify, dear to send back.
fn demanding(goods: Set<Goods>) -> Vec<Goods> {
    let is_demanding =
        |goods: &Goods| goods.is_complex() || matches!(goods, Goods::Home | Goods::Furniture);
    goods.iter().filter(is_demanding).collect()
}

fn missing(inputs: &SellerInputs) -> Vec<Missing> {
    let said = &inputs.particulars;
    let baselines = inputs.baselines;
    let missing = [
        (has_assumed_sales(inputs), Missing::Sales),
        (said.main_asins.is_none(), Missing::MainAsins),
        (said.goods.is_empty(), Missing::Goods),
        (said.aims.is_empty(), Missing::Aims),
        (
            baselines.conversion.is_none() || baselines.return_rate.is_none(),
            Missing::Baselines,
        ),
        (
            has_unknown_duty(inputs, inputs.figures.sites()),
            Missing::Registrations,
        ),
    ];
    let missing = missing.into_iter().filter(|&(is_missing, _)| is_missing);
    missing.map(|(_, what)| what).collect()
}

fn has_assumed_sales(inputs: &SellerInputs) -> bool {
    [Field::Gmv, Field::AdSpend]
        .into_iter()
        .any(|field| inputs.assumed.contains(field))
}

fn has_unknown_duty(inputs: &SellerInputs, sites: SiteSet) -> bool {
    sites.iter().any(|site| {
        let store = inputs.particulars.stores.get(site);
        [store.vat, store.epr, store.product_safety].contains(&Standing::Unknown)
    })
}

fn diagnosis(annex: &Annex<'_>) -> Diagnosis {
    let found = |rule| finding(annex, rule);
    let target = found(Rule::Targets);
    Diagnosis {
        target: (target.verdict != Verdict::Good).then_some(target.reason),
        has_people: found(Rule::Control).reason == Reason::OwnPeople,
        stock_days: annex.inputs.conditions.stock_days,
        team: annex.inputs.conditions.team,
        sites: annex.inputs.figures.sites().count(),
        has_exclusions: annex.has(ClauseId::Exclusions),
    }
}
