//! What another provider offers, as stated and at the scope of the present quote:
//! docs/alternatives.md, section 3.

use rust_decimal::Decimal;

use super::Costs;
use crate::money::{Amount, Currency, Percent, round};
use crate::quote::{Group, Quote, Volume, When, quote};
use crate::rate_card::{Clause, ClauseNote, PackagePrice, RateCard};
use crate::seller::{
    Depth, Figures, Included, Model, Package, Proposal, Provider, SellerInputs, Site, SiteTable,
    Team,
};

/// What an offer of another provider costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferCosts {
    /// Who makes it, as the seller has typed it; may be empty.
    pub name: String,
    /// What kind of provider.
    pub provider: Provider,
    /// Whether it is still to be filled in: it states no price, and what nothing is asked
    /// for is not cheaper than anything.
    pub is_blank: bool,
    /// What it states, and then what is estimated for what it leaves out.
    pub lines: Vec<OfferLine>,
    /// The costs as stated.
    pub stated: Costs,
    /// The costs with what is estimated.
    pub comparable: Costs,
    /// By how much the comparable costs are more than the quote.
    pub difference: Costs,
    /// What it includes and the quote does not.
    pub beyond: Vec<Beyond>,
}

/// A part of an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferLine {
    /// What it is.
    pub item: Item,
    /// How the amount came about.
    pub working: Working,
    /// What it costs, rounded once; nothing where it has no price.
    pub amount: Option<Amount>,
    /// In which months.
    pub when: When,
    /// The clause of the card that an estimate follows.
    pub clause: Option<ClauseNote>,
}

/// What a line of an offer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// Its monthly fee.
    MonthlyFee,
    /// Its commission on the sales of the sites that it covers.
    Commission,
    /// Its share of the ad spend of these sites.
    AdShare,
    /// What it charges once.
    OneOff,
    /// Left out: managing the ads.
    Ads,
    /// Left out: a site.
    Site(Site),
    /// What the card's cap on sites takes off them.
    SiteCap,
    /// Its commission on the sales of the sites that it leaves out.
    OtherSales,
    /// Its share of the ad spend of these sites.
    OtherAdSpend,
    /// Left out: a dedicated team.
    Team,
    /// Left out: listings in the languages of the sites.
    Localisation,
    /// Left out: applying for missing registrations.
    Compliance,
    /// Left out: keeping an ERP linked.
    ErpLink,
    /// Left out: linking it.
    ErpSetUp,
    /// A project that is ordered beside the operation.
    Project(Package),
    /// Left out: targets in writing, with a penalty.
    KpiTerms,
}

impl Item {
    /// Whether the provider says so itself.
    pub const fn is_stated(self) -> bool {
        matches!(
            self,
            Self::MonthlyFee | Self::Commission | Self::AdShare | Self::OneOff
        )
    }

    /// The stable key: `stated.commission`, `estimate.site.FR`.
    pub fn key(self) -> String {
        match self {
            Self::MonthlyFee => "stated.monthly_fee".into(),
            Self::Commission => "stated.commission".into(),
            Self::AdShare => "stated.ad_share".into(),
            Self::OneOff => "stated.one_off".into(),
            Self::Ads => "estimate.ads".into(),
            Self::Site(site) => format!("estimate.site.{}", site.code()),
            Self::SiteCap => "estimate.site_cap".into(),
            Self::OtherSales => "estimate.commission".into(),
            Self::OtherAdSpend => "estimate.ad_share".into(),
            Self::Team => "estimate.dedicated_team".into(),
            Self::Localisation => "estimate.localisation".into(),
            Self::Compliance => "estimate.compliance".into(),
            Self::ErpLink => "estimate.erp_link".into(),
            Self::ErpSetUp => "estimate.erp_set_up".into(),
            Self::Project(package) => format!("estimate.project.{}", package.word()),
            Self::KpiTerms => "estimate.kpi_terms".into(),
        }
    }
}

/// How the amount of a line came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Working {
    /// The provider names it.
    Stated,
    /// A figure of the card.
    Flat,
    /// A share of a volume, converted.
    Slice {
        /// The volume a month.
        volume: Amount,
        /// Its currency.
        currency: Currency,
        /// Which share.
        percent: Percent,
        /// Fee currency per unit of `currency`.
        exchange: Decimal,
    },
    /// A share of the card's base fee of the chosen depth.
    BaseFee {
        /// That fee.
        amount: Amount,
        /// Which share.
        percent: Percent,
    },
    /// What the sites before exceed the card's cap by.
    Cap {
        /// The base fee of the chosen depth.
        amount: Amount,
        /// The most, as a share of it.
        percent: Percent,
        /// What that fee and the sites which count come to.
        reached: Amount,
    },
    /// The sum of the lines for ads of a quote with them.
    AdFees,
    /// A share of the monthly fee that the provider states.
    StatedFee {
        /// That fee.
        fee: Amount,
        /// Which share.
        percent: Percent,
    },
    /// A price for each.
    Units {
        /// How many there are.
        quantity: u32,
        /// How many are charged for.
        charged: u32,
        /// Of one.
        price: Amount,
    },
    /// A price for each listing in each language.
    Listings {
        /// How many ASINs.
        asins: u16,
        /// In how many languages.
        languages: u8,
        /// How many listings are charged for.
        charged: u32,
        /// Of one.
        price: Amount,
    },
    /// Nobody has named a price.
    Unpriced,
}

/// What an offer includes and the quote does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beyond {
    /// A service.
    Service(Included),
    /// A site.
    Site(Site),
}

/// What `proposal` costs beside `quote`.
pub(super) fn offer(
    card: &RateCard,
    inputs: &SellerInputs,
    quote: &Quote,
    proposal: &Proposal,
) -> OfferCosts {
    let mut draft = Draft {
        card,
        inputs,
        quote,
        proposal,
        covered: covered(card, inputs, quote, proposal),
        lines: Vec::new(),
    };
    for step in STEPS {
        step(&mut draft);
    }
    let lines = draft.lines;
    let costs = |counts: fn(&OfferLine) -> bool| {
        let counted = || lines.iter().filter(|line| counts(line));
        let sum = |when: When| {
            let lines = counted().filter(|line| line.when == when);
            lines.filter_map(|line| line.amount).sum()
        };
        Costs::over(quote.term, sum(When::Monthly), sum(When::ONCE))
    };
    let comparable = costs(|_| true);
    OfferCosts {
        name: proposal.name().to_owned(),
        provider: proposal.provider,
        is_blank: proposal.is_blank(),
        stated: costs(|line| line.item.is_stated()),
        comparable,
        difference: comparable - Costs::of(quote),
        beyond: beyond(inputs, quote, proposal),
        lines,
    }
}

/// GMV and ad spend a month, in the GMV currency.
#[derive(Clone, Copy)]
struct Sales {
    gmv: Amount,
    ad_spend: Amount,
}

/// Those of the sites that `proposal` covers. One sum over all sites is spread evenly.
fn covered(card: &RateCard, inputs: &SellerInputs, quote: &Quote, proposal: &Proposal) -> Sales {
    let is_covered = |site: Site| proposal.sites.contains(site);
    match &inputs.figures {
        Figures::Total(totals) => {
            let weights = vec![1; totals.sites.iter().count()];
            let share = |amount: Amount| {
                let parts = totals.sites.iter().zip(amount.allocate(&weights));
                let parts = parts.filter(|&(site, _)| is_covered(site));
                parts.map(|(_, part)| part).sum()
            };
            Sales {
                gmv: share(quote.volume.gmv),
                ad_spend: share(quote.volume.ad_spend),
            }
        }
        Figures::BySite(table) => {
            let rows = table.rows().iter().filter(|row| is_covered(row.site));
            let table = SiteTable::new(rows.copied().collect());
            let volume = table.map(|table| {
                let inputs = SellerInputs {
                    figures: Figures::BySite(table),
                    ..inputs.clone()
                };
                Volume::of(card, &inputs)
            });
            volume.map_or(
                Sales {
                    gmv: Amount::ZERO,
                    ad_spend: Amount::ZERO,
                },
                |volume| Sales {
                    gmv: volume.gmv,
                    ad_spend: volume.ad_spend,
                },
            )
        }
    }
}

/// What the steps have made of an offer so far.
struct Draft<'a> {
    card: &'a RateCard,
    inputs: &'a SellerInputs,
    quote: &'a Quote,
    proposal: &'a Proposal,
    covered: Sales,
    lines: Vec<OfferLine>,
}

type Step = fn(&mut Draft<'_>);

/// Each adds its lines; what is stated comes first. docs/alternatives.md, section 3.
const STEPS: [Step; 9] = [
    add_stated,
    add_ads,
    add_sites,
    add_team,
    add_localisation,
    add_compliance,
    add_erp_link,
    add_projects,
    add_kpi_terms,
];

impl<'a> Draft<'a> {
    fn push(&mut self, item: Item, when: When, working: Working, amount: Amount) {
        self.lines.push(OfferLine {
            item,
            working,
            amount: Some(amount),
            when,
            clause: None,
        });
    }

    fn push_estimate(
        &mut self,
        (item, when): (Item, When),
        working: Working,
        amount: Amount,
        clause: &ClauseNote,
    ) {
        self.lines.push(OfferLine {
            item,
            working,
            amount: Some(amount),
            when,
            clause: Some(clause.clone()),
        });
    }

    fn push_unpriced(&mut self, item: Item) {
        self.lines.push(OfferLine {
            item,
            working: Working::Unpriced,
            amount: None,
            when: When::Monthly,
            clause: None,
        });
    }

    /// A share of a volume in the GMV currency; no line for none.
    fn push_share(&mut self, item: Item, volume: Amount, percent: Percent) {
        if percent == Percent::ZERO || (volume.is_zero() && !item.is_stated()) {
            return;
        }
        let currency = self.card.gmv_currency();
        let exchange = exchange(self.card, currency);
        let working = Working::Slice {
            volume,
            currency,
            percent,
            exchange,
        };
        let amount = round(volume.decimal() * percent.fraction() * exchange);
        self.push(item, When::Monthly, working, amount);
    }

    /// Whether the quote includes `service` and the proposal does not.
    fn lacks(&self, service: Included) -> bool {
        let includes = self.proposal.included.contains(service);
        !includes && asks(self.inputs, self.quote, service)
    }

    fn push_units(
        &mut self,
        line: (Item, When),
        (quantity, charged, price): (u32, u32, Amount),
        clause: &ClauseNote,
    ) {
        let working = Working::Units {
            quantity,
            charged,
            price,
        };
        self.push_estimate(line, working, times(price, charged), clause);
    }

    fn package(&self, package: Package) -> Option<(PackagePrice, &'a ClauseNote)> {
        let clause = self.card.packages.as_ref()?;
        Some((clause.terms.get(package)?, &clause.note))
    }
}

fn exchange(card: &RateCard, currency: Currency) -> Decimal {
    let listed = card.exchange.terms.rate(currency);
    listed.expect("invariant: a card lists its GMV currency")
}

/// Whether the quote includes `service`.
fn asks(inputs: &SellerInputs, quote: &Quote, service: Included) -> bool {
    let is_operation = quote.model != Model::Projects;
    let particulars = &inputs.particulars;
    match service {
        Included::Ads => is_operation && inputs.ads_managed,
        Included::Localisation => {
            let is_ordered = particulars.packages.get(Package::Localisation) > 0;
            is_ordered || (is_operation && inputs.depth == Depth::Full)
        }
        Included::DedicatedTeam => is_operation && inputs.conditions.team == Team::Dedicated,
        Included::Compliance => particulars.compliance_handling,
        Included::ErpLink => is_operation && inputs.conditions.erp_link,
        Included::KpiTerms => is_operation,
    }
}

/// Section 3.1.
fn add_stated(draft: &mut Draft<'_>) {
    let proposal = draft.proposal;
    let Sales { gmv, ad_spend } = draft.covered;
    let fee = proposal.monthly_fee;
    draft.push(Item::MonthlyFee, When::Monthly, Working::Stated, fee);
    draft.push_share(Item::Commission, gmv, proposal.commission);
    draft.push_share(Item::AdShare, ad_spend, proposal.ad_share);
    if !proposal.one_off.is_zero() {
        let one_off = proposal.one_off;
        draft.push(Item::OneOff, When::ONCE, Working::Stated, one_off);
    }
}

/// Section 3.2.
fn add_ads(draft: &mut Draft<'_>) {
    // Who charges a share of the ad spend manages the ads.
    if !draft.lacks(Included::Ads) || draft.proposal.ad_share > Percent::ZERO {
        return;
    }
    let inputs = SellerInputs {
        model: Model::FeeAndCommission,
        ..draft.inputs.clone()
    };
    let amount = quote(draft.card, &inputs).sum_of(Group::Ads);
    let line = (Item::Ads, When::Monthly);
    let clause = &draft.card.ad_management.note;
    draft.push_estimate(line, Working::AdFees, amount, clause);
}

/// Section 3.3.
fn add_sites(draft: &mut Draft<'_>) {
    if draft.quote.model == Model::Projects {
        return;
    }
    let (card, proposal) = (draft.card, draft.proposal);
    let amount = *card.base_fee.terms.get(draft.inputs.depth);
    let (rates, clause) = (&card.sites.terms, &card.sites.note);
    let mut reached = amount;
    for site in draft.inputs.figures.sites().iter() {
        if proposal.sites.contains(site) {
            continue;
        }
        let group = rates.group(site);
        let working = Working::BaseFee {
            amount,
            percent: group.extra,
        };
        let fee = round(amount.decimal() * group.extra.fraction());
        if group.capped {
            reached = reached + fee;
        }
        let line = (Item::Site(site), When::Monthly);
        draft.push_estimate(line, working, fee, clause);
    }
    let most = round(amount.decimal() * rates.cap.fraction()).max(amount);
    if reached > most {
        let working = Working::Cap {
            amount,
            percent: rates.cap,
            reached,
        };
        let line = (Item::SiteCap, When::Monthly);
        draft.push_estimate(line, working, most - reached, clause);
    }
    let (volume, covered) = (&draft.quote.volume, draft.covered);
    let (gmv, ad_spend) = (volume.gmv - covered.gmv, volume.ad_spend - covered.ad_spend);
    draft.push_share(Item::OtherSales, gmv, proposal.commission);
    draft.push_share(Item::OtherAdSpend, ad_spend, proposal.ad_share);
}

/// Section 3.4.
fn add_team(draft: &mut Draft<'_>) {
    if !draft.lacks(Included::DedicatedTeam) {
        return;
    }
    let fee = draft.proposal.monthly_fee;
    if fee.is_zero() {
        draft.push_unpriced(Item::Team);
        return;
    }
    let clause = &draft.card.team;
    let percent = clause.terms;
    let amount = round(fee.decimal() * percent.fraction());
    let working = Working::StatedFee { fee, percent };
    let line = (Item::Team, When::Monthly);
    draft.push_estimate(line, working, amount, &clause.note);
}

/// Section 3.5. What is ordered as a project is one of them, in section 3.8.
fn add_localisation(draft: &mut Draft<'_>) {
    let particulars = &draft.inputs.particulars;
    let is_ordered = particulars.packages.get(Package::Localisation) > 0;
    if !draft.lacks(Included::Localisation) || is_ordered {
        return;
    }
    let languages = foreign_languages(draft.inputs.figures.sites().iter());
    if languages == 0 {
        return;
    }
    let price = draft.package(Package::Localisation);
    let Some((asins, (package, clause))) = particulars.main_asins.zip(price) else {
        draft.push_unpriced(Item::Localisation);
        return;
    };
    let listings = u32::from(asins) * u32::from(languages);
    let charged = listings.max(package.minimum.into());
    let working = Working::Listings {
        asins,
        languages,
        charged,
        price: package.price,
    };
    let amount = times(package.price, charged);
    draft.push_estimate((Item::Localisation, When::ONCE), working, amount, clause);
}

/// The languages of `sites` beside English, in which listings from China begin.
fn foreign_languages(sites: impl Iterator<Item = Site>) -> u8 {
    let mut known: Vec<&str> = Vec::new();
    for language in sites.flat_map(languages) {
        if *language != "en" && !known.contains(language) {
            known.push(language);
        }
    }
    u8::try_from(known.len()).unwrap_or(u8::MAX)
}

/// The languages in which a store lists, as ISO 639-1 codes; on amazon.com.be French
/// and Dutch. The stores themselves, 2026.
const fn languages(site: Site) -> &'static [&'static str] {
    match site {
        Site::De => &["de"],
        Site::Fr => &["fr"],
        Site::It => &["it"],
        Site::Es => &["es"],
        Site::Uk | Site::Ie => &["en"],
        Site::Nl => &["nl"],
        Site::Be => &["fr", "nl"],
        Site::Se => &["sv"],
        Site::Pl => &["pl"],
    }
}

/// Section 3.6.
fn add_compliance(draft: &mut Draft<'_>) {
    let stores = &draft.inputs.particulars.stores;
    let sites = draft.inputs.figures.sites();
    let missing = u32::from(stores.missing_at(sites));
    if !draft.lacks(Included::Compliance) || missing == 0 {
        return;
    }
    match &draft.card.compliance_handling {
        Some(clause) => {
            let line = (Item::Compliance, When::ONCE);
            draft.push_units(line, (missing, missing, clause.terms), &clause.note);
        }
        None => draft.push_unpriced(Item::Compliance),
    }
}

/// Section 3.7.
fn add_erp_link(draft: &mut Draft<'_>) {
    if !draft.lacks(Included::ErpLink) {
        return;
    }
    let Clause { terms: fees, note } = &draft.card.erp;
    for (item, when, fee) in [
        (Item::ErpLink, When::Monthly, fees.monthly),
        (Item::ErpSetUp, When::ONCE, fees.one_off),
    ] {
        draft.push_estimate((item, when), Working::Flat, fee, note);
    }
}

/// Section 3.8.
fn add_projects(draft: &mut Draft<'_>) {
    for (package, quantity) in draft.inputs.particulars.packages.iter() {
        let is_included = package == Package::Localisation
            && draft.proposal.included.contains(Included::Localisation);
        if let Some((terms, clause)) = draft.package(package).filter(|_| !is_included) {
            let (quantity, least) = (quantity.into(), terms.minimum.into());
            let units = (quantity, Ord::max(quantity, least), terms.price);
            draft.push_units((Item::Project(package), When::ONCE), units, clause);
        }
    }
}

/// Section 3.9.
fn add_kpi_terms(draft: &mut Draft<'_>) {
    if draft.lacks(Included::KpiTerms) {
        draft.push_unpriced(Item::KpiTerms);
    }
}

/// Section 3.10.
fn beyond(inputs: &SellerInputs, quote: &Quote, proposal: &Proposal) -> Vec<Beyond> {
    let services = proposal.included.iter();
    let services = services.filter(|&service| !asks(inputs, quote, service));
    let sites = inputs.figures.sites();
    let further = proposal.sites.iter().filter(|&site| !sites.contains(site));
    let services = services.map(Beyond::Service);
    services.chain(further.map(Beyond::Site)).collect()
}

fn times(price: Amount, count: u32) -> Amount {
    round(price.decimal() * Decimal::from(count))
}
