//! What a card holds, clause by clause: in the file of each what it fixes and how it is
//! read. From a document to a [`RateCard`]: docs/rate-card.md.

mod ad_management;
mod base_fee;
mod category;
mod commission;
mod commission_only;
mod compliance;
mod compliance_handling;
mod difficulty;
mod erp;
mod exchange;
mod exclusions;
mod fee_base;
mod history;
mod increment;
mod increment_base;
mod kpi;
mod launch;
mod limits;
mod market;
mod own_team;
mod packages;
mod prepayment;
mod reading;
mod seasons;
mod service_vat;
mod set_up;
mod sites;
mod team;
mod term_discount;
mod trial;
mod variation;

use core::cell::RefCell;

use time::Date;

use super::{CardId, Clause, ClauseNote, Localized, Tiers};
use crate::calendar::Month;
use crate::document::{Fault, FaultKind, Node, Outline, Place, Reader, optional, read_whole};
use crate::literal::literal;
use crate::money::{Amount, Currency, Percent};
use crate::seller::{ByDepth, Model, SellerInputs, parse_defaults};
use reading::{CURRENCIES, localized, owned};

pub use ad_management::AdRate;
pub use commission_only::CommissionOnly;
pub use compliance::{Compliance, Duty, DutyTerms};
pub use difficulty::Difficulty;
pub use erp::ErpFees;
pub use exchange::Exchange;
pub use exclusions::Exclusions;
pub use fee_base::FeeBaseRates;
pub use history::HistoryRates;
pub use kpi::{GateKpi, GateTerms, KpiTerms};
pub use launch::Launch;
pub use limits::Limits;
pub use market::Market;
pub use own_team::{OwnTeamRates, RoleRates};
pub use packages::{PackagePrice, PackagePrices};
pub use seasons::Source;
pub use set_up::SetUp;
pub use sites::{SiteGroup, SiteRates};
pub use term_discount::TermDiscounts;
pub use trial::TrialTerms;
pub use variation::Variation;

/// The version of the form.
const SCHEMA: i64 = 1;
/// The fields that every clause has.
const NOTE: [&str; 3] = ["clause", "source", "date"];
/// What a card can have.
const FIELDS: [&str; 38] = [
    "$schema",
    "schema",
    "name",
    "sample",
    "issued",
    "valid_until",
    "currency",
    "gmv_currency",
    "exchange",
    "base_fee",
    "sites",
    "commission",
    "ad_management",
    "term_discount",
    "set_up",
    "kpi",
    "defaults",
    "team",
    "difficulty",
    "account_history",
    "category",
    "erp_link",
    "prepayment",
    "trial",
    "commission_only",
    "increment",
    "packages",
    "fee_base",
    "limits",
    "increment_base",
    "launch",
    "compliance_handling",
    "service_vat",
    "compliance",
    "exclusions",
    "own_team",
    "seasons",
    "variation",
];

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
}

literal! {
    RateCard {
        id, name, sample, issued, valid_until, currency, gmv_currency, exchange, base_fee, sites,
        commission, ad_management, term_discount, set_up, kpi, team, difficulty, history, category,
        erp, prepayment, trial, commission_only, increment, packages, fee_base, limits,
        increment_base, launch, compliance_handling, service_vat, market, defaults
    }
}

/// The clause of this name, which every card has, as its file reads it.
macro_rules! clause {
    ($reader:ident, $name:literal, $file:ident) => {
        clause($reader, $name, $file::FIELDS, $file::read)
    };
}

/// The clause of this name, if the card has it; the outer `None` is a fault.
macro_rules! if_any {
    ($reader:ident, $name:literal, $file:ident) => {
        if_any($reader, $name, $file::FIELDS, $file::read)
    };
}

pub(super) fn read_card(document: &Node, id: CardId) -> Result<RateCard, Vec<Fault>> {
    read_whole(document, |reader| read(reader, id))
}

/// What a card can hold, as its reader sees it.
pub(super) fn outline() -> Vec<Place> {
    let (outline, faults) = (Outline::default(), RefCell::new(Vec::new()));
    let reader = Reader::outlining(&outline, &faults);
    read_schema(&reader);
    read_clauses(&reader, CardId::from_bytes([0; 8]));
    outline.into_places()
}

fn read(reader: &Reader<'_>, id: CardId) -> Option<RateCard> {
    // A later schema may mean something else by the same names: stop here.
    read_schema(reader)?;
    read_clauses(reader, id)
}

fn read_schema(reader: &Reader<'_>) -> Option<()> {
    reader.object(&FIELDS)?;
    reader.field("schema").integer(SCHEMA, SCHEMA).map(drop)
}

fn read_clauses(reader: &Reader<'_>, id: CardId) -> Option<RateCard> {
    // For editors; it says nothing of the card.
    let editor = optional(&reader.field("$schema"), |r| r.text().map(drop));
    let issued = reader.field("issued").date();
    let valid_until = reader.field("valid_until").date();
    if valid_until < issued && valid_until.is_some() {
        let _: Option<()> = reader.field("valid_until").fault(FaultKind::DateOrder);
    }
    let name = localized(&reader.field("name"));
    let sample = reader.field("sample").bool();
    let currency = reader.field("currency").one_of(&CURRENCIES);
    let gmv_currency = reader.field("gmv_currency").one_of(&CURRENCIES);
    let exchange = clause(reader, "exchange", exchange::FIELDS, |r| {
        exchange::read(r, currency?, gmv_currency?)
    });
    let base_fee = clause!(reader, "base_fee", base_fee);
    let sites = clause!(reader, "sites", sites);
    let commission = clause!(reader, "commission", commission);
    let ad_management = clause!(reader, "ad_management", ad_management);
    let term_discount = clause!(reader, "term_discount", term_discount);
    let set_up = clause!(reader, "set_up", set_up);
    let kpi = clause!(reader, "kpi", kpi);
    let team = clause!(reader, "team", team);
    let difficulty = clause!(reader, "difficulty", difficulty);
    let history = clause!(reader, "account_history", history);
    let category = clause!(reader, "category", category);
    let erp = clause!(reader, "erp_link", erp);
    let prepayment = clause!(reader, "prepayment", prepayment);
    let trial = clause!(reader, "trial", trial);
    let commission_only = if_any!(reader, "commission_only", commission_only);
    let increment = if_any!(reader, "increment", increment);
    let packages = if_any!(reader, "packages", packages);
    let fee_base = if_any!(reader, "fee_base", fee_base);
    let limits = if_any!(reader, "limits", limits);
    let increment_base = if_any!(reader, "increment_base", increment_base);
    let launch = if_any!(reader, "launch", launch);
    let compliance_handling = if_any!(reader, "compliance_handling", compliance_handling);
    let service_vat = if_any!(reader, "service_vat", service_vat);
    let rates = exchange.as_ref().map(|clause| &clause.terms);
    let market = market(reader, rates);
    let models = models(reader);
    // The start is the caller's; any month does until then.
    let defaults = issued
        .and_then(Month::containing)
        .and_then(|month| parse_defaults(&reader.field("defaults"), month, &models));
    editor?;
    Some(RateCard {
        id,
        name: name?,
        sample: sample?,
        issued: issued?,
        valid_until: valid_until?,
        currency: currency?,
        gmv_currency: gmv_currency?,
        exchange: exchange?,
        base_fee: base_fee?,
        sites: sites?,
        commission: commission?,
        ad_management: ad_management?,
        term_discount: term_discount?,
        set_up: set_up?,
        kpi: kpi?,
        team: team?,
        difficulty: difficulty?,
        history: history?,
        category: category?,
        erp: erp?,
        prepayment: prepayment?,
        trial: trial?,
        commission_only: commission_only?,
        increment: increment?,
        packages: packages?,
        fee_base: fee_base?,
        limits: limits?,
        increment_base: increment_base?,
        launch: launch?,
        compliance_handling: compliance_handling?,
        service_vat: service_vat?,
        market: market?.map(Box::new),
        defaults: defaults?,
    })
}

/// The outer `None` is a fault, the inner one a card that says nothing of the market.
#[expect(clippy::option_option, reason = "two kinds of nothing")]
fn market(reader: &Reader<'_>, rates: Option<&Exchange>) -> Option<Option<Market>> {
    let compliance = if_any(reader, "compliance", compliance::FIELDS, |r| {
        compliance::read(r, rates)
    });
    let exclusions = if_any!(reader, "exclusions", exclusions);
    let own_team = if_any!(reader, "own_team", own_team);
    let seasons = if_any!(reader, "seasons", seasons);
    let variation = if_any!(reader, "variation", variation);
    let market = Market {
        compliance: compliance?,
        exclusions: exclusions?,
        own_team: own_team?,
        seasons: seasons?,
        variation: variation?,
    };
    Some((market != Market::EMPTY).then_some(market))
}

/// The models that a quote can start from: also one that only a fault of its own keeps
/// the card from offering. Nobody has ordered a project yet.
fn models(reader: &Reader<'_>) -> Vec<(&'static str, Model)> {
    let has = |clause| reader.field(clause).is_present();
    let is_offered = |&(_, model): &(&str, Model)| match model {
        Model::FeeAndCommission => true,
        Model::CommissionOnly => has("commission_only"),
        Model::FeeAndIncrement => has("increment"),
        Model::Projects => false,
    };
    Model::WORDS.into_iter().filter(is_offered).collect()
}

/// The clause `name`, which every card has.
fn clause<T>(
    reader: &Reader<'_>,
    name: &str,
    fields: &[&str],
    terms: impl FnOnce(&Reader<'_>) -> Option<T>,
) -> Option<Clause<T>> {
    noted(&reader.field(name), fields, terms)
}

/// The clause `name`, if the card has it; the outer `None` is a fault.
#[expect(clippy::option_option, reason = "two kinds of nothing")]
fn if_any<T>(
    reader: &Reader<'_>,
    name: &str,
    fields: &[&str],
    terms: impl FnOnce(&Reader<'_>) -> Option<T>,
) -> Option<Option<Clause<T>>> {
    optional(&reader.field(name), |r| noted(r, fields, terms))
}

fn noted<T>(
    reader: &Reader<'_>,
    fields: &[&str],
    terms: impl FnOnce(&Reader<'_>) -> Option<T>,
) -> Option<Clause<T>> {
    reader.object(&[&NOTE, fields].concat())?;
    let number = reader.field("clause").text();
    let source = localized(&reader.field("source"));
    let date = reader.field("date").date();
    let terms = terms(reader);
    Some(Clause {
        terms: terms?,
        note: ClauseNote {
            number: owned(number?),
            source: source?,
            date: date?,
        },
    })
}
