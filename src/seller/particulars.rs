//! What a seller can say beyond the questions that every quote needs: the state of each
//! store, what is sold, what is aimed at, and what the offer is to be compared with.
//!
//! All of it is optional. [`Particulars::PLAIN`] is what holds where nobody has said
//! anything; it moves no price.

use serde::Serialize;

use super::fee_base::FeeBaseDocument;
use super::health::HealthDocument;
use super::kpi_plan::KpiPlanDocument;
use super::outlook::OutlookDocument;
use super::own_team::RoleDocument;
use super::package::PackagesDocument;
use super::proposal::ProposalDocument;
use super::reading::{flag, or, set, words};
use super::store::StoreDocument;
use super::{
    Aim, FeeBase, Goods, Health, KpiPlan, MAX_MAIN_ASINS, OutlookAnswers, OwnTeam, Packages,
    Proposals, Set, Stores,
};
use super::{fee_base, health, kpi_plan, outlook, own_team, package, proposal, store};
use crate::document::Reader;
use crate::literal::literal;

/// Everything that is optional.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Particulars {
    /// How far each store is.
    pub stores: Stores,
    /// What is sold.
    pub goods: Set<Goods>,
    /// How many main ASINs there are, where known: 1 to [`MAX_MAIN_ASINS`].
    pub main_asins: Option<u16>,
    /// What is aimed at.
    pub aims: Set<Aim>,
    /// The account's health, where known.
    pub health: Health,
    /// Projects that are ordered, beside an operation or by themselves.
    pub packages: Packages,
    /// What counts as sales when the commission is computed.
    pub fee_base: FeeBase,
    /// Whether the provider applies for the registrations that are missing.
    pub compliance_handling: bool,
    /// Whether the fees are shown with the value added tax on the service.
    pub service_vat: bool,
    /// The team that would do the work instead.
    pub own_team: OwnTeam,
    /// What other providers offer.
    pub proposals: Proposals,
    /// What is expected of the months ahead.
    pub outlook: OutlookAnswers,
    /// How the contract is to be assessed.
    pub kpi_plan: KpiPlan,
}

impl Particulars {
    /// What holds where nobody has said anything; it moves no price.
    pub const PLAIN: Self = Self {
        stores: Stores::PLAIN,
        goods: Set::EMPTY,
        main_asins: None,
        aims: Set::EMPTY,
        health: Health::UNKNOWN,
        packages: Packages::NONE,
        fee_base: FeeBase::PLAIN,
        compliance_handling: false,
        service_vat: false,
        own_team: OwnTeam::PLAIN,
        proposals: Proposals::NONE,
        outlook: OutlookAnswers::PLAIN,
        kpi_plan: KpiPlan::PLAIN,
    };
}

/// The fields of a document of inputs that hold particulars.
pub(super) const FIELDS: [&str; 13] = [
    "stores",
    "goods",
    "main_asins",
    "aims",
    "health",
    "packages",
    "fee_base",
    "compliance_handling",
    "service_vat",
    "own_team",
    "proposals",
    "outlook",
    "kpi_plan",
];

/// Reads what `reader`, the whole document, says; what it leaves out is plain.
pub(super) fn read(reader: &Reader<'_>) -> Option<Particulars> {
    let stores = or(&reader.field("stores"), Stores::PLAIN, store::read);
    let goods = or(&reader.field("goods"), Set::<Goods>::EMPTY, set);
    let main_asins = or(&reader.field("main_asins"), None, |r| {
        let asins = r.integer(1, MAX_MAIN_ASINS.into())?;
        u16::try_from(asins).ok().map(Some)
    });
    let aims = or(&reader.field("aims"), Set::<Aim>::EMPTY, set);
    let health = or(&reader.field("health"), Health::UNKNOWN, health::read);
    let packages = or(&reader.field("packages"), Packages::NONE, package::read);
    let fee_base = or(&reader.field("fee_base"), FeeBase::PLAIN, fee_base::read);
    let (handling, vat) = (
        flag(reader, "compliance_handling"),
        flag(reader, "service_vat"),
    );
    let own_team = or(&reader.field("own_team"), OwnTeam::PLAIN, own_team::read);
    let proposals = or(&reader.field("proposals"), Proposals::NONE, proposal::read);
    let outlook = or(
        &reader.field("outlook"),
        OutlookAnswers::PLAIN,
        outlook::read,
    );
    let kpi_plan = or(&reader.field("kpi_plan"), KpiPlan::PLAIN, kpi_plan::read);
    Some(Particulars {
        stores: stores?,
        goods: goods?,
        main_asins: main_asins?,
        aims: aims?,
        health: health?,
        packages: packages?,
        fee_base: fee_base?,
        compliance_handling: handling?,
        service_vat: vat?,
        own_team: own_team?,
        proposals: proposals?,
        outlook: outlook?,
        kpi_plan: kpi_plan?,
    })
}

/// What is plain is left out: a document says what somebody has said.
#[derive(Serialize)]
pub(super) struct ParticularsDocument<'a> {
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

impl<'a> From<&'a Particulars> for ParticularsDocument<'a> {
    fn from(said: &'a Particulars) -> Self {
        let proposals = said.proposals.as_slice().iter();
        Self {
            stores: store::documents(&said.stores),
            goods: words(said.goods),
            main_asins: said.main_asins,
            aims: words(said.aims),
            health: (said.health != Health::UNKNOWN).then(|| said.health.into()),
            packages: (!said.packages.is_empty()).then_some(PackagesDocument(said.packages)),
            fee_base: (said.fee_base != FeeBase::PLAIN).then(|| said.fee_base.into()),
            compliance_handling: said.compliance_handling,
            service_vat: said.service_vat,
            own_team: own_team::documents(&said.own_team),
            proposals: proposals.map(ProposalDocument::from).collect(),
            outlook: (said.outlook != OutlookAnswers::PLAIN).then(|| said.outlook.into()),
            kpi_plan: (said.kpi_plan != KpiPlan::PLAIN).then(|| said.kpi_plan.into()),
        }
    }
}

// Of all of it, a card's defaults say nothing.
literal! { Particulars: |_it| "seller::Particulars::PLAIN".to_owned() }
