//! Particulars as a document that [`parse`](super::parse) reads back.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use super::{
    AdSales, BaselineRule, FeeBase, Health, KpiPlan, OutlookAnswers, OwnTeam, Package, Packages,
    Particulars, Proposal, Provider, Refunds, Role, RoleAnswers, SalesMeasure, SalesVat, Shares,
    Stage, Standing, Store, Stores, Tenths,
};
use crate::money::{Amount, Percent};
use crate::seller::{Member, Set, Site, word};

/// What is plain is left out: a document says what somebody has said.
#[derive(Serialize)]
pub(in crate::seller) struct ParticularsDocument<'a> {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    stores: Vec<StoreDocument>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    goods: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    main_asins: Option<u16>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    aims: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    health: Option<HealthDocument>,
    #[serde(skip_serializing_if = "Option::is_none")]
    packages: Option<PackagesDocument>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fee_base: Option<FeeBaseDocument>,
    #[serde(skip_serializing_if = "is_false")]
    compliance_handling: bool,
    #[serde(skip_serializing_if = "is_false")]
    service_vat: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    own_team: Vec<RoleDocument>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    proposals: Vec<ProposalDocument<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outlook: Option<OutlookDocument>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kpi_plan: Option<KpiPlanDocument>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "what serde asks for")]
const fn is_false(flag: &bool) -> bool {
    !*flag
}

#[derive(Serialize)]
struct StoreDocument {
    site: &'static str,
    stage: &'static str,
    vat: &'static str,
    epr: &'static str,
    product_safety: &'static str,
}

#[derive(Serialize)]
struct HealthDocument {
    odr: Option<String>,
    lsr: Option<String>,
    cancellation_rate: Option<String>,
    vtr: Option<String>,
    rating: Option<u16>,
}

struct PackagesDocument(Packages);

#[derive(Serialize)]
struct FeeBaseDocument {
    measure: &'static str,
    refunds: &'static str,
    vat: &'static str,
    ad_sales: &'static str,
}

#[derive(Serialize)]
struct RoleDocument {
    role: &'static str,
    today: String,
    needed: Option<String>,
    monthly_salary: Option<String>,
}

#[derive(Serialize)]
struct ProposalDocument<'a> {
    name: &'a str,
    provider: &'static str,
    monthly_fee: String,
    commission_percent: String,
    ad_percent: String,
    one_off: String,
    sites: Vec<&'static str>,
    included: Vec<&'static str>,
}

#[derive(Serialize)]
struct KpiPlanDocument {
    shares: Option<SharesDocument>,
    stock_out_percent: Option<String>,
    localisation_points: Option<String>,
    response_time_percent: Option<String>,
    baseline: &'static str,
    last_year_gmv: Option<String>,
    stock_out_days: u8,
    seasonal: bool,
    grace_months: u8,
}

struct SharesDocument(Shares);

#[derive(Serialize)]
struct OutlookDocument {
    seasons_percent: Option<Vec<i32>>,
    exchange: Option<String>,
}

impl<'a> From<&'a Particulars> for ParticularsDocument<'a> {
    fn from(said: &'a Particulars) -> Self {
        let proposals = said.proposals.as_slice().iter();
        Self {
            stores: stores(&said.stores),
            goods: words(said.goods),
            main_asins: said.main_asins,
            aims: words(said.aims),
            health: (said.health != Health::UNKNOWN).then(|| said.health.into()),
            packages: (!said.packages.is_empty()).then_some(PackagesDocument(said.packages)),
            fee_base: (said.fee_base != FeeBase::PLAIN).then(|| said.fee_base.into()),
            compliance_handling: said.compliance_handling,
            service_vat: said.service_vat,
            own_team: roles(&said.own_team),
            proposals: proposals.map(ProposalDocument::from).collect(),
            outlook: (said.outlook != OutlookAnswers::PLAIN).then(|| said.outlook.into()),
            kpi_plan: (said.kpi_plan != KpiPlan::PLAIN).then(|| said.kpi_plan.into()),
        }
    }
}

fn words<T: Member>(set: Set<T>) -> Vec<&'static str> {
    set.iter().map(|value| word(T::WORDS, value)).collect()
}

fn stores(stores: &Stores) -> Vec<StoreDocument> {
    let all = Site::ALL.into_iter().map(|site| (site, stores.get(site)));
    let said = all.filter(|&(_, store)| store != Store::PLAIN);
    let standing = |standing| word(&Standing::WORDS, standing);
    said.map(|(site, store)| StoreDocument {
        site: site.code(),
        stage: word(&Stage::WORDS, store.stage),
        vat: standing(store.vat),
        epr: standing(store.epr),
        product_safety: standing(store.product_safety),
    })
    .collect()
}

fn roles(team: &OwnTeam) -> Vec<RoleDocument> {
    let all = Role::ALL.into_iter().map(|role| (role, team.get(role)));
    let said = all.filter(|&(_, answers)| answers != RoleAnswers::PLAIN);
    said.map(|(role, answers)| RoleDocument {
        role: word(&Role::WORDS, role),
        today: answers.today.to_string(),
        needed: answers.needed.as_ref().map(Tenths::to_string),
        monthly_salary: answers.salary.as_ref().map(Amount::to_string),
    })
    .collect()
}

impl From<Health> for HealthDocument {
    fn from(health: Health) -> Self {
        let rate = |rate: Option<Percent>| rate.map(|rate| rate.to_string());
        Self {
            odr: rate(health.odr),
            lsr: rate(health.lsr),
            cancellation_rate: rate(health.cancellation_rate),
            vtr: rate(health.vtr),
            rating: health.rating,
        }
    }
}

impl Serialize for PackagesDocument {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (package, quantity) in self.0.iter() {
            map.serialize_entry(Package::word(package), &quantity)?;
        }
        map.end()
    }
}

impl From<FeeBase> for FeeBaseDocument {
    fn from(base: FeeBase) -> Self {
        Self {
            measure: word(&SalesMeasure::WORDS, base.measure),
            refunds: word(&Refunds::WORDS, base.refunds),
            vat: word(&SalesVat::WORDS, base.vat),
            ad_sales: word(&AdSales::WORDS, base.ad_sales),
        }
    }
}

impl<'a> From<&'a Proposal> for ProposalDocument<'a> {
    fn from(proposal: &'a Proposal) -> Self {
        Self {
            name: proposal.name(),
            provider: word(&Provider::WORDS, proposal.provider),
            monthly_fee: proposal.monthly_fee.to_string(),
            commission_percent: proposal.commission.to_string(),
            ad_percent: proposal.ad_share.to_string(),
            one_off: proposal.one_off.to_string(),
            sites: proposal.sites.iter().map(Site::code).collect(),
            included: words(proposal.included),
        }
    }
}

impl From<KpiPlan> for KpiPlanDocument {
    fn from(plan: KpiPlan) -> Self {
        let stated = |standard: Option<Percent>| standard.map(|standard| standard.to_string());
        Self {
            shares: plan.shares.map(SharesDocument),
            stock_out_percent: stated(plan.standards.stock_out),
            localisation_points: stated(plan.standards.localisation),
            response_time_percent: stated(plan.standards.response_time),
            baseline: word(&BaselineRule::WORDS, plan.baseline),
            last_year_gmv: plan.last_year_gmv.as_ref().map(Amount::to_string),
            stock_out_days: plan.stock_out_days,
            seasonal: plan.seasonal,
            grace_months: plan.grace_months,
        }
    }
}

impl Serialize for SharesDocument {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (kpi, share) in self.0.scored() {
            map.serialize_entry(kpi.word(), &share)?;
        }
        map.end()
    }
}

impl From<OutlookAnswers> for OutlookDocument {
    fn from(outlook: OutlookAnswers) -> Self {
        let whole = |months: [Percent; 12]| months.map(|month| month.hundredths() / 100).to_vec();
        Self {
            seasons_percent: outlook.seasons.map(whole),
            exchange: outlook.exchange.map(|rate| rate.normalize().to_string()),
        }
    }
}
