//! What a body of version 1 says, in numbers, and in which order.

use crate::link::bytes::Fields;

/// The fields of a body. What is not said is zero or nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Body {
    pub card: [u8; 8],
    /// Months after January 2020.
    pub start: u64,
    /// Months.
    pub term: u8,
    /// One bit or two for each choice: the constants of this file.
    pub choices: u64,
    /// Which answers are the seller's own, one bit each.
    pub confirmed: u64,
    /// Growth of GMV, cut of ACoS, rise of conversion, in hundredths of a per cent.
    pub goals: [u64; 3],
    /// Unit session percentage and return rate, in hundredths of a per cent.
    pub baselines: [Option<u64>; 2],
    /// One bit each.
    pub sites: u64,
    pub figures: Figures,
    pub further: Further,
}

// The bits of `choices`.
/// Two bits.
pub(super) const DEPTH: u32 = 0;
pub(super) const ADS_MANAGED: u32 = 2;
pub(super) const SELLER_SHIPS: u32 = 3;
pub(super) const BY_SITE: u32 = 4;
/// Two bits.
pub(super) const MODEL: u32 = 5;
pub(super) const DEDICATED: u32 = 7;
/// Two bits.
pub(super) const HISTORY: u32 = 8;
pub(super) const COMPLEX: u32 = 10;
pub(super) const ERP_LINK: u32 = 11;
pub(super) const QUARTERLY: u32 = 12;
pub(super) const TRIAL: u32 = 13;
/// Two bits.
pub(super) const BRAND: u32 = 14;

/// How many sites, packages, roles there are.
pub(super) const SITES: usize = 10;
pub(super) const PACKAGES: usize = 9;
pub(super) const ROLES: usize = 6;
/// There is room for more KPIs than there are.
pub(super) const KPIS: usize = 16;
/// The most proposals.
const PROPOSALS: u64 = 3;
/// The longest name, in UTF-16 units: 40 characters of two each.
const NAME: u64 = 80;

/// Sales and ads, in minor units; an ACoS in hundredths of a per cent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Figures {
    Total {
        gmv: u64,
        ad_spend: u64,
        acos: Option<u64>,
    },
    /// A row for each bit of the sites.
    BySite(Vec<Row>),
}

impl Default for Figures {
    fn default() -> Self {
        Self::Total {
            gmv: 0,
            ad_spend: 0,
            acos: None,
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    pub gmv: [u64; 3],
    pub orders: [u64; 3],
    pub ad_spend: u64,
    pub acos: Option<u64>,
}

/// What most sellers say nothing of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Further {
    /// Days and one.
    pub stock: u64,
    /// One bit and three pairs each.
    pub stores: [u64; SITES],
    pub packages: [u64; PACKAGES],
    /// One bit each.
    pub goods: u64,
    /// One bit each.
    pub aims: u64,
    /// One bit each.
    pub fee_base: u64,
    pub compliance_handling: bool,
    pub service_vat: bool,
    pub main_asins: u64,
    /// Four rates in hundredths of a per cent, and the rating.
    pub health: [Option<u64>; 5],
    pub own_team: [Role; ROLES],
    pub proposals: Vec<Proposal>,
    /// In whole per cent, from January on.
    pub seasons: Option<[u64; 12]>,
    /// In ten-thousandths.
    pub exchange: u64,
    pub shares: [u64; KPIS],
    /// In hundredths of a per cent.
    pub standards: [Option<u64>; 3],
    /// Two bits.
    pub baseline: u64,
    /// In minor units.
    pub last_year: Option<u64>,
    pub stock_out_days: u64,
    pub seasonal: bool,
    /// In months, where it is not the usual one.
    pub grace: Option<u64>,
}

/// Heads in tenths, a salary in minor units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Role {
    pub today: u64,
    pub needed: Option<u64>,
    pub salary: Option<u64>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Proposal {
    /// UTF-16.
    pub name: Vec<u16>,
    /// Two bits of the provider, then one for each thing that is included.
    pub choices: u64,
    pub sites: u64,
    /// Every month and once, in minor units.
    pub fees: [u64; 2],
    /// Of the GMV and of the ad spend, in hundredths of a per cent.
    pub shares: [u64; 2],
}

/// Writes `body`, or makes it what is read.
pub(super) fn follow(fields: &mut Fields<'_>, body: &mut Body) {
    for byte in &mut body.card {
        fields.byte(byte);
    }
    fields.varint(&mut body.start);
    fields.byte(&mut body.term);
    fields.varint(&mut body.choices);
    fields.varint(&mut body.confirmed);
    for goal in &mut body.goals {
        fields.decimal(goal);
    }
    for baseline in &mut body.baselines {
        fields.optional(baseline);
    }
    fields.varint(&mut body.sites);
    figures(fields, body);
    // What is added in later years follows, each behind the one before.
    if fields.go_on(body.further != Further::default()) {
        further(fields, &mut body.further);
    }
}

fn figures(fields: &mut Fields<'_>, body: &mut Body) {
    if body.choices >> BY_SITE & 1 == 0 {
        let (mut gmv, mut ad_spend, mut acos) = match body.figures {
            Figures::Total {
                gmv,
                ad_spend,
                acos,
            } => (gmv, ad_spend, acos),
            Figures::BySite(_) => (0, 0, None),
        };
        fields.decimal(&mut gmv);
        fields.decimal(&mut ad_spend);
        fields.optional(&mut acos);
        body.figures = Figures::Total {
            gmv,
            ad_spend,
            acos,
        };
        return;
    }
    let mut rows = match &mut body.figures {
        Figures::BySite(rows) => core::mem::take(rows),
        Figures::Total { .. } => Vec::new(),
    };
    let known = (0..SITES).filter(|place| body.sites >> place & 1 == 1);
    rows.resize(known.count(), Row::default());
    for each in &mut rows {
        row(fields, each);
    }
    body.figures = Figures::BySite(rows);
}

fn row(fields: &mut Fields<'_>, row: &mut Row) {
    for gmv in &mut row.gmv {
        fields.decimal(gmv);
    }
    for orders in &mut row.orders {
        fields.varint(orders);
    }
    fields.decimal(&mut row.ad_spend);
    fields.optional(&mut row.acos);
}

// What is said, one bit each, in the order in which it follows.
const STOCK: u32 = 0;
const STORES: u32 = 1;
const PACKAGES_SAID: u32 = 2;
const GOODS: u32 = 3;
const AIMS: u32 = 4;
const FEE_BASE: u32 = 5;
const COMPLIANCE_HANDLING: u32 = 6;
const SERVICE_VAT: u32 = 7;
const MAIN_ASINS: u32 = 8;
const HEALTH: u32 = 9;
const OWN_TEAM: u32 = 10;
const PROPOSALS_SAID: u32 = 11;
const SEASONS: u32 = 12;
const EXCHANGE: u32 = 13;
const SHARES: u32 = 14;
const STANDARDS: u32 = 15;
/// Two bits.
const BASELINE: u32 = 16;
const LAST_YEAR: u32 = 18;
const STOCK_OUT_DAYS: u32 = 19;
const SEASONAL: u32 = 20;
const GRACE: u32 = 21;
/// Whatever else would have to be said.
const UNKNOWN: u64 = !0 << 22;

fn said(all: &Further) -> u64 {
    let any = |numbers: &[u64]| numbers.iter().any(|&number| number != 0);
    let some = |numbers: &[Option<u64>]| numbers.iter().any(Option::is_some);
    bit(STOCK, all.stock != 0)
        | bit(STORES, any(&all.stores))
        | bit(PACKAGES_SAID, any(&all.packages))
        | bit(GOODS, all.goods != 0)
        | bit(AIMS, all.aims != 0)
        | bit(FEE_BASE, all.fee_base != 0)
        | bit(COMPLIANCE_HANDLING, all.compliance_handling)
        | bit(SERVICE_VAT, all.service_vat)
        | bit(MAIN_ASINS, all.main_asins != 0)
        | bit(HEALTH, some(&all.health))
        | bit(OWN_TEAM, all.own_team != [Role::default(); ROLES])
        | bit(PROPOSALS_SAID, !all.proposals.is_empty())
        | bit(SEASONS, all.seasons.is_some())
        | bit(EXCHANGE, all.exchange != 0)
        | bit(SHARES, any(&all.shares))
        | bit(STANDARDS, some(&all.standards))
        | all.baseline << BASELINE
        | bit(LAST_YEAR, all.last_year.is_some())
        | bit(STOCK_OUT_DAYS, all.stock_out_days != 0)
        | bit(SEASONAL, all.seasonal)
        | bit(GRACE, all.grace.is_some())
}

fn further(fields: &mut Fields<'_>, all: &mut Further) {
    let mut said = said(all);
    fields.varint(&mut said);
    let is_said = |place: u32| said >> place & 1 == 1;
    if said & UNKNOWN != 0 {
        fields.refuse();
        return;
    }
    if is_said(STOCK) {
        fields.varint(&mut all.stock);
    }
    if is_said(STORES) {
        chosen(fields, &mut all.stores, 0, Fields::varint);
    }
    if is_said(PACKAGES_SAID) {
        chosen(fields, &mut all.packages, 0, Fields::varint);
    }
    for (place, set) in [
        (GOODS, &mut all.goods),
        (AIMS, &mut all.aims),
        (FEE_BASE, &mut all.fee_base),
    ] {
        if is_said(place) {
            fields.varint(set);
        }
    }
    all.compliance_handling = is_said(COMPLIANCE_HANDLING);
    all.service_vat = is_said(SERVICE_VAT);
    if is_said(MAIN_ASINS) {
        fields.varint(&mut all.main_asins);
    }
    if is_said(HEALTH) {
        for each in &mut all.health {
            fields.optional(each);
        }
    }
    if is_said(OWN_TEAM) {
        chosen(fields, &mut all.own_team, Role::default(), role);
    }
    if is_said(PROPOSALS_SAID) {
        proposals(fields, &mut all.proposals);
    }
    if is_said(SEASONS) {
        for month in all.seasons.get_or_insert_default() {
            fields.varint(month);
        }
    }
    if is_said(EXCHANGE) {
        fields.decimal(&mut all.exchange);
    }
    plan(fields, all, said);
}

/// How the contract is to be assessed.
fn plan(fields: &mut Fields<'_>, all: &mut Further, said: u64) {
    let is_said = |place: u32| said >> place & 1 == 1;
    if is_said(SHARES) {
        chosen(fields, &mut all.shares, 0, Fields::varint);
    }
    if is_said(STANDARDS) {
        for each in &mut all.standards {
            fields.optional(each);
        }
    }
    all.baseline = said >> BASELINE & 3;
    if is_said(LAST_YEAR) {
        fields.decimal(all.last_year.get_or_insert_default());
    }
    if is_said(STOCK_OUT_DAYS) {
        fields.varint(&mut all.stock_out_days);
    }
    all.seasonal = is_said(SEASONAL);
    if is_said(GRACE) {
        fields.varint(all.grace.get_or_insert_default());
    }
}

/// Of which something is said, one bit each, then what is said of each of these.
fn chosen<'a, T: Copy + PartialEq, const N: usize>(
    fields: &mut Fields<'a>,
    all: &mut [T; N],
    nothing: T,
    mut each: impl FnMut(&mut Fields<'a>, &mut T),
) {
    let mut said = 0;
    for value in all.iter().rev() {
        said = said << 1 | u64::from(*value != nothing);
    }
    fields.varint(&mut said);
    if said >> N != 0 {
        fields.refuse();
    }
    for value in all {
        if said & 1 == 1 {
            each(fields, value);
        }
        said >>= 1;
    }
}

fn role(fields: &mut Fields<'_>, role: &mut Role) {
    fields.decimal(&mut role.today);
    fields.optional(&mut role.needed);
    fields.optional(&mut role.salary);
}

/// How many, then each.
fn proposals(fields: &mut Fields<'_>, all: &mut Vec<Proposal>) {
    let mut count = number(all.len());
    fields.varint(&mut count);
    if count > PROPOSALS {
        fields.refuse();
        return;
    }
    all.resize(size(count), Proposal::default());
    for proposal in all {
        name(fields, &mut proposal.name);
        fields.varint(&mut proposal.choices);
        fields.varint(&mut proposal.sites);
        for fee in &mut proposal.fees {
            fields.decimal(fee);
        }
        for share in &mut proposal.shares {
            fields.decimal(share);
        }
    }
}

/// How many units there are and whether they are narrow, then each: as one byte where all
/// of them are below 256, as two with the higher one first otherwise.
fn name(fields: &mut Fields<'_>, name: &mut Vec<u16>) {
    let is_narrow = name.iter().all(|&unit| unit < 256);
    let mut head = number(name.len()) << 1 | u64::from(!is_narrow);
    fields.varint(&mut head);
    let (count, is_wide) = (head >> 1, head & 1 == 1);
    if count > NAME {
        fields.refuse();
        return;
    }
    name.resize(size(count), 0);
    for unit in name {
        let [mut high, mut low] = unit.to_be_bytes();
        if is_wide {
            fields.byte(&mut high);
        }
        fields.byte(&mut low);
        *unit = u16::from_be_bytes([high, low]);
    }
}

pub(super) fn bit(place: u32, set: bool) -> u64 {
    u64::from(set) << place
}

fn number(size: usize) -> u64 {
    u64::try_from(size).unwrap_or_default()
}

fn size(number: u64) -> usize {
    usize::try_from(number).unwrap_or_default()
}
