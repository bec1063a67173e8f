//! What the numbers of version 1 stand for.
//!
//! Every list, default and limit here is the version's own. A list is only ever added to in
//! a version that comes after it.

use rust_decimal::Decimal;

use super::wire::{self, Body, Figures as Said, Further, bit};
use crate::calendar::Month;
use crate::link::Link;
use crate::money::{Amount, Percent};
use crate::rate_card::CardId;
use crate::seller::{
    AccountHistory, AdSales, Aim, Assumed, BaselineRule, Baselines, Category, Conditions, Depth,
    FeeBase, Field, Figures, Fulfilment, Goals, Goods, Health, Included, KpiPlan, Model,
    OutlookAnswers, OwnTeam, Package, Packages, Particulars, Payment, Proposal, Proposals,
    Provider, Refunds, Role, RoleAnswers, SalesMeasure, SalesVat, ScoredKpi, SellerInputs, Set,
    Shares, Site, SiteFigures, SiteSet, SiteTable, Stage, Standards, Standing, Store, Stores, Team,
    Tenths, TermMonths, Totals,
};

const SITES: [Site; wire::SITES] = [
    Site::De,
    Site::Fr,
    Site::It,
    Site::Es,
    Site::Uk,
    Site::Nl,
    Site::Be,
    Site::Se,
    Site::Pl,
    Site::Ie,
];

const ANSWERS: [Field; 15] = [
    Field::Sites,
    Field::Gmv,
    Field::Depth,
    Field::Term,
    Field::AdsManaged,
    Field::AdSpend,
    Field::Acos,
    Field::Fulfilment,
    Field::Start,
    Field::GmvGrowth,
    Field::AcosCut,
    Field::ConversionRise,
    Field::Team,
    Field::History,
    Field::Category,
];

const DEPTHS: [Depth; 3] = [Depth::Basic, Depth::Growth, Depth::Full];

const MODELS: [Model; 4] = [
    Model::FeeAndCommission,
    Model::CommissionOnly,
    Model::FeeAndIncrement,
    Model::Projects,
];

const HISTORIES: [AccountHistory; 3] = [
    AccountHistory::Clean,
    AccountHistory::Warned,
    AccountHistory::Suspended,
];

const BRANDS: [Option<bool>; 3] = [None, Some(false), Some(true)];

const STANDINGS: [Standing; 3] = [Standing::Unknown, Standing::Held, Standing::Missing];

const PACKAGES: [Package; wire::PACKAGES] = [
    Package::AdRebuild,
    Package::SiteLaunch,
    Package::Localisation,
    Package::APlus,
    Package::BrandRegistry,
    Package::Deals,
    Package::Clearance,
    Package::AccountRescue,
    Package::ComplianceCheck,
];

const GOODS: [Goods; 12] = [
    Goods::Home,
    Goods::Furniture,
    Goods::Textiles,
    Goods::Electronics,
    Goods::Batteries,
    Goods::Toys,
    Goods::AutoParts,
    Goods::Industrial,
    Goods::Sports,
    Goods::Garden,
    Goods::Beauty,
    Goods::Pets,
];

const AIMS: [Aim; 5] = [
    Aim::ClearStock,
    Aim::Rank,
    Aim::LowerAcos,
    Aim::Grow,
    Aim::Launch,
];

const ROLES: [Role; wire::ROLES] = [
    Role::Operator,
    Role::Ads,
    Role::Copy,
    Role::Design,
    Role::Compliance,
    Role::Service,
];

const PROVIDERS: [Provider; 3] = [Provider::Agency, Provider::Erp, Provider::Boutique];

const INCLUDED: [Included; 6] = [
    Included::Ads,
    Included::Localisation,
    Included::DedicatedTeam,
    Included::Compliance,
    Included::ErpLink,
    Included::KpiTerms,
];

/// At most [`wire::KPIS`].
const KPIS: &[ScoredKpi] = &[
    ScoredKpi::GmvGrowth,
    ScoredKpi::Acos,
    ScoredKpi::UnitSessionPercentage,
    ScoredKpi::ReturnRate,
    ScoredKpi::OrderGrowth,
    ScoredKpi::Tacos,
    ScoredKpi::Roas,
    ScoredKpi::StockOut,
    ScoredKpi::Localisation,
    ScoredKpi::ResponseTime,
];

const BASELINES: [BaselineRule; 3] = [
    BaselineRule::LastThreeMonths,
    BaselineRule::LastYear,
    BaselineRule::Higher,
];

/// The months of grace that a body does not say.
const GRACE: u8 = 3;

// The fee base.
const SHIPPED: u32 = 0;
const REFUNDS_DEDUCTED: u32 = 1;
const VAT_EXCLUDED: u32 = 2;
const AD_SALES_EXCLUDED: u32 = 3;

// A store: its stage, then two bits for each standing.
const NEW: u32 = 0;
const VAT: u32 = 1;
const EPR: u32 = 3;
const PRODUCT_SAFETY: u32 = 5;

/// In a proposal, what comes behind the two bits of the provider.
const INCLUDES: u32 = 2;

/// The highest figures, in the units of the wire.
mod most {
    /// December 2095.
    pub(super) const START: u64 = 911;
    pub(super) const GROWTH: u64 = 100_00;
    pub(super) const ACOS_CUT: u64 = 90_00;
    pub(super) const CONVERSION_RISE: u64 = 200_00;
    pub(super) const CONVERSION: u64 = 1_000_00;
    pub(super) const WHOLE: u64 = 100_00;
    pub(super) const STOCK_DAYS: u64 = 999;
    pub(super) const QUANTITY: u64 = 999;
    pub(super) const MAIN_ASINS: u64 = 9_999;
    pub(super) const RATING: u64 = 1_000;
    pub(super) const HEADS: u64 = 200;
    pub(super) const SALARY: u64 = 1_000_000_00;
    pub(super) const FEE: u64 = 10_000_000_00;
    pub(super) const SEASON: u64 = 1_000;
    pub(super) const EXCHANGE: u64 = 1_000_0000;
    pub(super) const LAST_YEAR: u64 = 1_000_000_000_00;
    pub(super) const STOCK_OUT_DAYS: u64 = 60;
    pub(super) const GRACE: u64 = 6;
}

/// The lowest exchange rate.
const LEAST_EXCHANGE: u64 = 100;

/// What a body says of `inputs`.
pub(super) fn body(card: CardId, inputs: &SellerInputs) -> Body {
    let goals = &inputs.goals;
    let goals = [goals.gmv_growth, goals.acos_cut, goals.conversion_rise];
    let baselines = [inputs.baselines.conversion, inputs.baselines.return_rate];
    Body {
        card: card.bytes(),
        start: inputs.start.offset().unsigned_abs().into(),
        term: inputs.term.months(),
        choices: choices(inputs),
        confirmed: bits(&ANSWERS, |answer| !inputs.assumed.contains(answer)),
        goals: goals.map(percent),
        baselines: baselines.map(|baseline| baseline.map(percent)),
        sites: sites(inputs.figures.sites()),
        figures: figures(&inputs.figures),
        further: further(inputs),
    }
}

/// What a body stands for; `None` where a number has no meaning.
pub(super) fn link(body: &Body) -> Option<Link> {
    let assumed = chosen(body.confirmed, &ANSWERS)?
        .into_iter()
        .fold(Assumed::ALL, Assumed::without);
    let [gmv_growth, acos_cut, conversion_rise] = body.goals;
    let [conversion, return_rate] = body.baselines;
    let inputs = SellerInputs {
        start: Month::from_offset(narrow(up_to(body.start, most::START)?)?)?,
        term: TermMonths::new(body.term)?,
        model: one_of(&MODELS, body.choices >> wire::MODEL & 3)?,
        depth: one_of(&DEPTHS, body.choices >> wire::DEPTH & 3)?,
        figures: read_figures(body)?,
        ads_managed: is_set(body, wire::ADS_MANAGED),
        fulfilment: if is_set(body, wire::SELLER_SHIPS) {
            Fulfilment::SellerFulfilled
        } else {
            Fulfilment::Fba
        },
        conditions: read_conditions(body)?,
        goals: Goals {
            gmv_growth: read_percent(gmv_growth, most::GROWTH)?,
            acos_cut: read_percent(acos_cut, most::ACOS_CUT)?,
            conversion_rise: read_percent(conversion_rise, most::CONVERSION_RISE)?,
        },
        baselines: Baselines {
            conversion: known(conversion, |it| read_percent(it, most::CONVERSION))?,
            return_rate: known(return_rate, |it| read_percent(it, most::WHOLE))?,
        },
        particulars: read_particulars(&body.further)?,
        assumed,
    };
    Some(Link {
        card: CardId::from_bytes(body.card),
        inputs,
    })
}

/// Whether the bit of a choice between two is set.
const fn is_set(body: &Body, place: u32) -> bool {
    body.choices >> place & 1 == 1
}

fn choices(inputs: &SellerInputs) -> u64 {
    let conditions = &inputs.conditions;
    place(&DEPTHS, inputs.depth) << wire::DEPTH
        | bit(wire::ADS_MANAGED, inputs.ads_managed)
        | bit(
            wire::SELLER_SHIPS,
            inputs.fulfilment == Fulfilment::SellerFulfilled,
        )
        | bit(wire::BY_SITE, matches!(inputs.figures, Figures::BySite(_)))
        | place(&MODELS, inputs.model) << wire::MODEL
        | bit(wire::DEDICATED, conditions.team == Team::Dedicated)
        | place(&HISTORIES, conditions.history) << wire::HISTORY
        | bit(wire::COMPLEX, conditions.category == Category::Complex)
        | bit(wire::ERP_LINK, conditions.erp_link)
        | bit(wire::QUARTERLY, conditions.payment == Payment::Quarterly)
        | bit(wire::TRIAL, conditions.trial)
        | place(&BRANDS, conditions.brand_registered) << wire::BRAND
}

fn read_conditions(body: &Body) -> Option<Conditions> {
    Some(Conditions {
        team: if is_set(body, wire::DEDICATED) {
            Team::Dedicated
        } else {
            Team::Shared
        },
        history: one_of(&HISTORIES, body.choices >> wire::HISTORY & 3)?,
        category: if is_set(body, wire::COMPLEX) {
            Category::Complex
        } else {
            Category::General
        },
        erp_link: is_set(body, wire::ERP_LINK),
        payment: if is_set(body, wire::QUARTERLY) {
            Payment::Quarterly
        } else {
            Payment::Monthly
        },
        trial: is_set(body, wire::TRIAL),
        brand_registered: one_of(&BRANDS, body.choices >> wire::BRAND)?,
        stock_days: known(body.further.stock.checked_sub(1), |days| {
            narrow(up_to(days, most::STOCK_DAYS)?)
        })?,
    })
}

fn figures(figures: &Figures) -> Said {
    match figures {
        Figures::Total(totals) => Said::Total {
            gmv: minor(totals.monthly_gmv),
            ad_spend: minor(totals.monthly_ad_spend),
            acos: totals.acos.map(percent),
        },
        // The rows stand in the order of the list, as those of a table do.
        Figures::BySite(table) => {
            let of = |site| table.rows().iter().find(move |row| row.site == site);
            Said::BySite(SITES.into_iter().filter_map(of).map(row).collect())
        }
    }
}

fn row(row: &SiteFigures) -> wire::Row {
    wire::Row {
        gmv: row.gmv.map(minor),
        orders: row.orders.map(u64::from),
        ad_spend: minor(row.monthly_ad_spend),
        acos: row.acos.map(percent),
    }
}

fn read_figures(body: &Body) -> Option<Figures> {
    let sites = chosen(body.sites, &SITES)?;
    match &body.figures {
        &Said::Total {
            gmv,
            ad_spend,
            acos,
        } => {
            let totals = Totals {
                sites: SiteSet::from_sites(sites)?,
                monthly_gmv: amount(gmv)?,
                monthly_ad_spend: amount(ad_spend)?,
                acos: known(acos, |acos| read_percent(acos, u64::MAX))?,
            };
            totals.is_valid().then_some(Figures::Total(totals))
        }
        Said::BySite(rows) => {
            let rows = sites.into_iter().zip(rows);
            let rows: Option<Vec<SiteFigures>> =
                rows.map(|(site, row)| read_row(site, row)).collect();
            SiteTable::new(rows?).map(Figures::BySite)
        }
    }
}

fn read_row(site: Site, row: &wire::Row) -> Option<SiteFigures> {
    let [first, second, third] = row.gmv;
    let orders = row.orders;
    Some(SiteFigures {
        site,
        gmv: [amount(first)?, amount(second)?, amount(third)?],
        orders: [narrow(orders[0])?, narrow(orders[1])?, narrow(orders[2])?],
        monthly_ad_spend: amount(row.ad_spend)?,
        acos: known(row.acos, |acos| read_percent(acos, u64::MAX))?,
    })
}

fn further(inputs: &SellerInputs) -> Further {
    let all = &inputs.particulars;
    let plan = &all.kpi_plan;
    let health = &all.health;
    let rates = [health.odr, health.lsr, health.cancellation_rate, health.vtr];
    let [odr, lsr, cancellation_rate, vtr] = rates.map(|rate| rate.map(percent));
    let standards = plan.standards;
    let standards = [
        standards.stock_out,
        standards.localisation,
        standards.response_time,
    ];
    let days = inputs.conditions.stock_days;
    Further {
        stock: days.map_or(0, |days| u64::from(days) + 1),
        stores: SITES.map(|site| store(all.stores.get(site))),
        packages: PACKAGES.map(|package| all.packages.get(package).into()),
        goods: bits(&GOODS, |goods| all.goods.contains(goods)),
        aims: bits(&AIMS, |aim| all.aims.contains(aim)),
        fee_base: fee_base(all.fee_base),
        compliance_handling: all.compliance_handling,
        service_vat: all.service_vat,
        main_asins: all.main_asins.unwrap_or_default().into(),
        health: [
            odr,
            lsr,
            cancellation_rate,
            vtr,
            health.rating.map(u64::from),
        ],
        own_team: ROLES.map(|of| role(all.own_team.get(of))),
        proposals: all.proposals.as_slice().iter().map(proposal).collect(),
        seasons: all
            .outlook
            .seasons
            .map(|months| months.map(|month| percent(month) / 100)),
        exchange: all.outlook.exchange.map_or(0, ten_thousandths),
        shares: plan.shares.map_or([0; wire::KPIS], shares),
        standards: standards.map(|standard| standard.map(percent)),
        baseline: place(&BASELINES, plan.baseline),
        last_year: plan.last_year_gmv.map(minor),
        stock_out_days: plan.stock_out_days.into(),
        seasonal: plan.seasonal,
        grace: (plan.grace_months != GRACE).then_some(plan.grace_months.into()),
    }
}

fn read_particulars(all: &Further) -> Option<Particulars> {
    let mut stores = Stores::PLAIN;
    for (site, &said) in SITES.into_iter().zip(&all.stores) {
        stores = stores.with(site, read_store(said)?);
    }
    let mut packages = Packages::NONE;
    for (package, &quantity) in PACKAGES.into_iter().zip(&all.packages) {
        packages = packages.with(package, narrow(up_to(quantity, most::QUANTITY)?)?);
    }
    let mut own_team = OwnTeam::PLAIN;
    for (role, said) in ROLES.into_iter().zip(&all.own_team) {
        own_team = own_team.with(role, read_role(said)?);
    }
    let asins = Some(all.main_asins).filter(|&asins| asins > 0);
    let proposals: Option<Vec<Proposal>> = all.proposals.iter().map(read_proposal).collect();
    Some(Particulars {
        stores,
        goods: chosen(all.goods, &GOODS)?.into_iter().collect(),
        main_asins: known(asins, |asins| narrow(up_to(asins, most::MAIN_ASINS)?))?,
        aims: chosen(all.aims, &AIMS)?.into_iter().collect(),
        health: read_health(all)?,
        packages,
        fee_base: read_fee_base(all.fee_base)?,
        compliance_handling: all.compliance_handling,
        service_vat: all.service_vat,
        own_team,
        proposals: Proposals::new(proposals?)?,
        outlook: read_outlook(all)?,
        kpi_plan: read_plan(all)?,
    })
}

fn store(store: Store) -> u64 {
    bit(NEW, store.stage == Stage::New)
        | place(&STANDINGS, store.vat) << VAT
        | place(&STANDINGS, store.epr) << EPR
        | place(&STANDINGS, store.product_safety) << PRODUCT_SAFETY
}

fn read_store(said: u64) -> Option<Store> {
    Some(Store {
        stage: if said >> NEW & 1 == 1 {
            Stage::New
        } else {
            Stage::Live
        },
        vat: one_of(&STANDINGS, said >> VAT & 3)?,
        epr: one_of(&STANDINGS, said >> EPR & 3)?,
        product_safety: one_of(&STANDINGS, said >> PRODUCT_SAFETY)?,
    })
}

fn fee_base(base: FeeBase) -> u64 {
    bit(SHIPPED, base.measure == SalesMeasure::Shipped)
        | bit(REFUNDS_DEDUCTED, base.refunds == Refunds::Deducted)
        | bit(VAT_EXCLUDED, base.vat == SalesVat::Excluded)
        | bit(AD_SALES_EXCLUDED, base.ad_sales == AdSales::Excluded)
}

fn read_fee_base(said: u64) -> Option<FeeBase> {
    let either = |place: u32| said >> place & 1 == 1;
    (said >> (AD_SALES_EXCLUDED + 1) == 0).then(|| FeeBase {
        measure: if either(SHIPPED) {
            SalesMeasure::Shipped
        } else {
            SalesMeasure::Ordered
        },
        refunds: if either(REFUNDS_DEDUCTED) {
            Refunds::Deducted
        } else {
            Refunds::Included
        },
        vat: if either(VAT_EXCLUDED) {
            SalesVat::Excluded
        } else {
            SalesVat::Included
        },
        ad_sales: if either(AD_SALES_EXCLUDED) {
            AdSales::Excluded
        } else {
            AdSales::Included
        },
    })
}

fn read_health(all: &Further) -> Option<Health> {
    let rate = |rate| known(rate, |rate| read_percent(rate, most::WHOLE));
    let [odr, lsr, cancellation_rate, vtr, rating] = all.health;
    Some(Health {
        odr: rate(odr)?,
        lsr: rate(lsr)?,
        cancellation_rate: rate(cancellation_rate)?,
        vtr: rate(vtr)?,
        rating: known(rating, |rating| narrow(up_to(rating, most::RATING)?))?,
    })
}

fn role(answers: RoleAnswers) -> wire::Role {
    wire::Role {
        today: answers.today.0.into(),
        needed: answers.needed.map(|heads| heads.0.into()),
        salary: answers.salary.map(minor),
    }
}

fn read_role(role: &wire::Role) -> Option<RoleAnswers> {
    let heads = |heads| narrow(up_to(heads, most::HEADS)?).map(Tenths);
    Some(RoleAnswers {
        today: heads(role.today)?,
        needed: known(role.needed, heads)?,
        salary: known(role.salary, |salary| amount(up_to(salary, most::SALARY)?))?,
    })
}

fn proposal(proposal: &Proposal) -> wire::Proposal {
    let included = bits(&INCLUDED, |thing| proposal.included.contains(thing));
    wire::Proposal {
        name: proposal.name().encode_utf16().collect(),
        choices: place(&PROVIDERS, proposal.provider) | included << INCLUDES,
        sites: sites(proposal.sites),
        fees: [proposal.monthly_fee, proposal.one_off].map(minor),
        shares: [proposal.commission, proposal.ad_share].map(percent),
    }
}

fn read_proposal(said: &wire::Proposal) -> Option<Proposal> {
    let [monthly_fee, one_off] = said.fees.map(|fee| up_to(fee, most::FEE).and_then(amount));
    let [commission, ad_share] = said.shares.map(|share| read_percent(share, most::WHOLE));
    let included: Set<Included> = chosen(said.choices >> INCLUDES, &INCLUDED)?
        .into_iter()
        .collect();
    let sites = SiteSet::from_sites(chosen(said.sites, &SITES)?)?;
    let mut proposal = Proposal::blank(sites).named(&String::from_utf16(&said.name).ok()?)?;
    proposal.provider = one_of(&PROVIDERS, said.choices & 3)?;
    proposal.monthly_fee = monthly_fee?;
    proposal.commission = commission?;
    proposal.ad_share = ad_share?;
    proposal.one_off = one_off?;
    proposal.included = included;
    Some(proposal)
}

fn read_outlook(all: &Further) -> Option<OutlookAnswers> {
    let rate = Some(all.exchange).filter(|&rate| rate > 0);
    let exchange = known(rate, |rate| {
        let rate = up_to(rate, most::EXCHANGE).filter(|&rate| rate >= LEAST_EXCHANGE)?;
        Some(Decimal::new(narrow(rate)?, 4).normalize())
    })?;
    Some(OutlookAnswers {
        seasons: known(all.seasons, read_seasons)?,
        exchange,
    })
}

fn read_seasons(months: [u64; 12]) -> Option<[Percent; 12]> {
    let mut seasons = [Percent::ZERO; 12];
    for (season, whole) in seasons.iter_mut().zip(months) {
        *season = read_percent(up_to(whole, most::SEASON)? * 100, u64::MAX)?;
    }
    Some(seasons)
}

fn read_plan(all: &Further) -> Option<KpiPlan> {
    let standard = |standard| known(standard, |it| read_percent(it, most::WHOLE));
    let [stock_out, localisation, response_time] = all.standards;
    let days = up_to(all.stock_out_days, most::STOCK_OUT_DAYS)?;
    let grace = all
        .grace
        .map_or(Some(GRACE), |months| narrow(up_to(months, most::GRACE)?));
    Some(KpiPlan {
        shares: read_shares(&all.shares)?,
        standards: Standards {
            stock_out: standard(stock_out)?,
            localisation: standard(localisation)?,
            response_time: standard(response_time)?,
        },
        baseline: one_of(&BASELINES, all.baseline)?,
        last_year_gmv: known(all.last_year, |gmv| amount(up_to(gmv, most::LAST_YEAR)?))?,
        stock_out_days: narrow(days)?,
        seasonal: all.seasonal,
        grace_months: grace?,
    })
}

fn shares(shares: Shares) -> [u64; wire::KPIS] {
    let mut said = [0; wire::KPIS];
    for (share, &kpi) in said.iter_mut().zip(KPIS) {
        *share = shares.get(kpi).into();
    }
    said
}

/// The outer `None` is a fault, the inner one the card's own list.
#[expect(clippy::option_option, reason = "two kinds of nothing")]
fn read_shares(said: &[u64; wire::KPIS]) -> Option<Option<Shares>> {
    if said.iter().all(|&share| share == 0) {
        return Some(None);
    }
    if said.iter().skip(KPIS.len()).any(|&share| share != 0) {
        return None;
    }
    let share = |kpi| {
        let place = KPIS.iter().position(|&known| known == kpi);
        place.map_or(0, |place| said[place].min(u64::from(u8::MAX)))
    };
    Shares::of(|kpi| narrow(share(kpi)).unwrap_or_default()).map(Some)
}

fn ten_thousandths(mut rate: Decimal) -> u64 {
    rate.rescale(4);
    u64::try_from(rate.mantissa()).unwrap_or_default()
}

fn sites(sites: SiteSet) -> u64 {
    bits(&SITES, |site| sites.contains(site))
}

/// One bit for each of `all` of which it holds, bit 0 for the first.
fn bits<T: Copy>(all: &[T], holds: impl Fn(T) -> bool) -> u64 {
    let all = all.iter().rev();
    all.fold(0, |bits, &each| bits << 1 | u64::from(holds(each)))
}

/// Those of `all` whose bit is set; `None` if a bit has no meaning.
fn chosen<T: Copy>(bits: u64, all: &[T]) -> Option<Vec<T>> {
    let is_set = |place: usize| bits >> place & 1 == 1;
    let values = all.iter().enumerate();
    let values = values.filter(|&(place, _)| is_set(place));
    (bits >> all.len() == 0).then(|| values.map(|(_, &value)| value).collect())
}

/// The place of `value` in its list.
fn place<T: Copy + PartialEq>(all: &[T], value: T) -> u64 {
    let place = all.iter().position(|&known| known == value);
    place
        .and_then(|place| u64::try_from(place).ok())
        .unwrap_or_default()
}

fn one_of<T: Copy>(all: &[T], place: u64) -> Option<T> {
    all.get(usize::try_from(place).ok()?).copied()
}

/// The outer `None` is a fault, the inner one what is not known.
#[expect(clippy::option_option, reason = "two kinds of nothing")]
fn known<V, T>(value: Option<V>, read: impl FnOnce(V) -> Option<T>) -> Option<Option<T>> {
    match value {
        Some(value) => read(value).map(Some),
        None => Some(None),
    }
}

/// Validated figures are never negative, so that nothing is lost here.
const fn minor(amount: Amount) -> u64 {
    amount.minor().unsigned_abs()
}

fn percent(percent: Percent) -> u64 {
    percent.hundredths().unsigned_abs().into()
}

fn amount(minor: u64) -> Option<Amount> {
    narrow(minor).map(Amount::from_minor)
}

fn read_percent(hundredths: u64, most: u64) -> Option<Percent> {
    narrow(up_to(hundredths, most)?).map(Percent::from_hundredths)
}

fn up_to(value: u64, most: u64) -> Option<u64> {
    (value <= most).then_some(value)
}

fn narrow<T: TryFrom<u64>>(value: u64) -> Option<T> {
    T::try_from(value).ok()
}
