//! Version 3: docs/link.md, section 5. Version 2, then a bit for each thing that a seller
//! can say beyond it, and after these bits what was said.
//!
//! One description of the fields serves to write and to read them: [`Fields`].

use rust_decimal::Decimal;

use super::bytes::{Fields, Reader};
use super::v2;
use crate::money::{Amount, Percent};
use crate::rate_card::CardId;
use crate::seller::{
    AdSales, FeeBase, Health, MAX_HEADS, MAX_HEALTH_RATING, MAX_MAIN_ASINS, MAX_NAME,
    MAX_PROPOSALS, MAX_QUANTITY, MAX_SEASON, Member, OwnTeam, Package, Packages, Particulars,
    Proposal, Proposals, Provider, Refunds, Role, RoleAnswers, SalesMeasure, SalesVat,
    SellerInputs, Set, Site, SiteSet, Stage, Standing, Store, Stores, Tenths,
};

pub(super) const VERSION: u8 = 3;

// What is said, one bit each, in the order in which it follows.
const STORES: u32 = 1;
const PACKAGES: u32 = 1 << 1;
const GOODS: u32 = 1 << 2;
const AIMS: u32 = 1 << 3;
const FEE_BASE: u32 = 1 << 4;
const COMPLIANCE_HANDLING: u32 = 1 << 5;
const SERVICE_VAT: u32 = 1 << 6;
const MAIN_ASINS: u32 = 1 << 7;
const HEALTH: u32 = 1 << 8;
const OWN_TEAM: u32 = 1 << 9;
const PROPOSALS: u32 = 1 << 10;
const SEASONS: u32 = 1 << 11;
const EXCHANGE: u32 = 1 << 12;

// A store: its stage, then two bits for each standing.
const NEW: u32 = 1;
const VAT: u32 = 1;
const EPR: u32 = 3;
const PRODUCT_SAFETY: u32 = 5;
// The fee base.
const SHIPPED: u32 = 1;
const REFUNDS_DEDUCTED: u32 = 1 << 1;
const VAT_EXCLUDED: u32 = 1 << 2;
const AD_SALES_EXCLUDED: u32 = 1 << 3;
/// In a proposal: two bits of the provider, then what is included.
const INCLUDED: u32 = 2;

/// The ends of an exchange rate, in ten-thousandths.
const MIN_EXCHANGE: u32 = 100;
const MAX_EXCHANGE: u32 = 10_000_000;
/// Where the value itself is checked.
const ANY: u32 = u32::MAX;

/// The body of a link.
pub(super) fn write(card: CardId, inputs: &SellerInputs) -> Vec<u8> {
    fields(card, inputs).written()
}

/// The fields of a body. Version 4 goes on from here.
pub(super) fn fields(card: CardId, inputs: &SellerInputs) -> Fields<'static> {
    let mut fields = Fields::To(v2::write(card, inputs));
    follow(&mut fields, &mut inputs.particulars.clone());
    fields
}

/// The inputs of a body, after its card.
pub(super) fn read(reader: Reader<'_>) -> Option<SellerInputs> {
    inputs(&mut Fields::From(reader))
}

/// The inputs of `fields`, as far as this version goes.
pub(super) fn inputs(fields: &mut Fields<'_>) -> Option<SellerInputs> {
    let Fields::From(reader) = fields else {
        return None;
    };
    let mut inputs = v2::read(reader)?;
    follow(fields, &mut inputs.particulars);
    Some(inputs)
}

fn said(all: &Particulars) -> u32 {
    bit(STORES, all.stores != Stores::PLAIN)
        | bit(PACKAGES, !all.packages.is_empty())
        | bit(GOODS, !all.goods.is_empty())
        | bit(AIMS, !all.aims.is_empty())
        | bit(FEE_BASE, all.fee_base != FeeBase::PLAIN)
        | bit(COMPLIANCE_HANDLING, all.compliance_handling)
        | bit(SERVICE_VAT, all.service_vat)
        | bit(MAIN_ASINS, all.main_asins.is_some())
        | bit(HEALTH, all.health != Health::UNKNOWN)
        | bit(OWN_TEAM, all.own_team != OwnTeam::PLAIN)
        | bit(PROPOSALS, !all.proposals.as_slice().is_empty())
        | bit(SEASONS, all.outlook.seasons.is_some())
        | bit(EXCHANGE, all.outlook.exchange.is_some())
}

/// Writes `all`, or makes it what is read.
fn follow(fields: &mut Fields<'_>, all: &mut Particulars) {
    let said = fields.varint(said(all), ANY);
    if said & STORES != 0 {
        stores(fields, &mut all.stores);
    }
    if said & PACKAGES != 0 {
        packages(fields, &mut all.packages);
    }
    if said & GOODS != 0 {
        set(fields, &mut all.goods);
    }
    if said & AIMS != 0 {
        set(fields, &mut all.aims);
    }
    if said & FEE_BASE != 0 {
        fee_base(fields, &mut all.fee_base);
    }
    all.compliance_handling = said & COMPLIANCE_HANDLING != 0;
    all.service_vat = said & SERVICE_VAT != 0;
    if said & MAIN_ASINS != 0 {
        let asins = all.main_asins.unwrap_or_default();
        let asins = small(fields.varint(asins.into(), MAX_MAIN_ASINS.into()));
        all.main_asins = (asins > 0).then_some(asins);
    }
    if said & HEALTH != 0 {
        health(fields, &mut all.health);
    }
    if said & OWN_TEAM != 0 {
        own_team(fields, &mut all.own_team);
    }
    if said & PROPOSALS != 0 {
        proposals(fields, &mut all.proposals);
    }
    if said & SEASONS != 0 {
        let months = all.outlook.seasons.get_or_insert([Percent::ZERO; 12]);
        for month in months {
            let whole = fields.varint(hundredths(*month) / 100, hundredths(MAX_SEASON) / 100);
            *month = percent(whole * 100);
        }
    }
    if said & EXCHANGE != 0 {
        let rate = all.outlook.exchange.get_or_insert(Decimal::ZERO);
        rate.rescale(4);
        let mantissa = u32::try_from(rate.mantissa()).unwrap_or_default();
        let mantissa = fields.decimal(mantissa, MAX_EXCHANGE).max(MIN_EXCHANGE);
        *rate = Decimal::new(mantissa.into(), 4).normalize();
    }
}

/// Which are not plain, then each of these.
fn stores(fields: &mut Fields<'_>, stores: &mut Stores) {
    let mut said = 0;
    for &site in Site::ALL.iter().rev() {
        said = said << 1 | bit(1, stores.get(site) != Store::PLAIN);
    }
    said = fields.varint(said, ANY);
    for &site in &Site::ALL {
        if said & 1 != 0 {
            *stores = stores.with(site, store(fields, stores.get(site)));
        }
        said >>= 1;
    }
}

fn store(fields: &mut Fields<'_>, store: Store) -> Store {
    let bits = bit(NEW, store.stage == Stage::New)
        | place(store.vat) << VAT
        | place(store.epr) << EPR
        | place(store.product_safety) << PRODUCT_SAFETY;
    let bits = fields.varint(bits, ANY);
    Store {
        stage: if bits & NEW == 0 {
            Stage::Live
        } else {
            Stage::New
        },
        vat: standing(bits >> VAT),
        epr: standing(bits >> EPR),
        product_safety: standing(bits >> PRODUCT_SAFETY),
    }
}

const fn place(standing: Standing) -> u32 {
    match standing {
        Standing::Unknown => 0,
        Standing::Held => 1,
        Standing::Missing => 2,
    }
}

const fn standing(place: u32) -> Standing {
    match place & 3 {
        0 => Standing::Unknown,
        1 => Standing::Held,
        _ => Standing::Missing,
    }
}

/// Which are ordered, then how many of each of these.
fn packages(fields: &mut Fields<'_>, packages: &mut Packages) {
    let mut ordered = 0;
    for &package in Package::ALL.iter().rev() {
        ordered = ordered << 1 | bit(1, packages.get(package) != 0);
    }
    ordered = fields.varint(ordered, ANY);
    for &package in &Package::ALL {
        if ordered & 1 != 0 {
            let quantity = fields.varint(packages.get(package).into(), MAX_QUANTITY.into());
            *packages = packages.with(package, small(quantity));
        }
        ordered >>= 1;
    }
}

fn set<T: Member>(fields: &mut Fields<'_>, set: &mut Set<T>) {
    let bits = fields.varint(set.bits().into(), ANY);
    *set = Set::from_bits(small(bits)).unwrap_or(Set::EMPTY);
}

fn fee_base(fields: &mut Fields<'_>, base: &mut FeeBase) {
    let bits = bit(SHIPPED, base.measure == SalesMeasure::Shipped)
        | bit(REFUNDS_DEDUCTED, base.refunds == Refunds::Deducted)
        | bit(VAT_EXCLUDED, base.vat == SalesVat::Excluded)
        | bit(AD_SALES_EXCLUDED, base.ad_sales == AdSales::Excluded);
    let bits = fields.varint(bits, ANY);
    *base = FeeBase::PLAIN;
    if bits & SHIPPED != 0 {
        base.measure = SalesMeasure::Shipped;
    }
    if bits & REFUNDS_DEDUCTED != 0 {
        base.refunds = Refunds::Deducted;
    }
    if bits & VAT_EXCLUDED != 0 {
        base.vat = SalesVat::Excluded;
    }
    if bits & AD_SALES_EXCLUDED != 0 {
        base.ad_sales = AdSales::Excluded;
    }
}

fn health(fields: &mut Fields<'_>, health: &mut Health) {
    for rate in [
        &mut health.odr,
        &mut health.lsr,
        &mut health.cancellation_rate,
        &mut health.vtr,
    ] {
        let known = fields.optional(rate.map(hundredths), hundredths(Percent::HUNDRED));
        *rate = known.map(percent);
    }
    let rating = fields.optional(health.rating.map(u32::from), MAX_HEALTH_RATING.into());
    health.rating = rating.map(small);
}

/// Of which roles something is said, then what of each of these.
fn own_team(fields: &mut Fields<'_>, team: &mut OwnTeam) {
    let mut said = 0;
    for &role in Role::ALL.iter().rev() {
        said = said << 1 | bit(1, team.get(role) != RoleAnswers::PLAIN);
    }
    said = fields.varint(said, ANY);
    for &role in &Role::ALL {
        if said & 1 != 0 {
            *team = team.with(role, answers(fields, team.get(role)));
        }
        said >>= 1;
    }
}

fn answers(fields: &mut Fields<'_>, answers: RoleAnswers) -> RoleAnswers {
    let most = MAX_HEADS.0.into();
    let today = fields.decimal(answers.today.0.into(), most);
    let needed = fields.optional(answers.needed.map(|heads| heads.0.into()), most);
    let salary = fields.optional(answers.salary.map(minor), minor(RoleAnswers::MAX_SALARY));
    RoleAnswers {
        today: Tenths(small(today)),
        needed: needed.map(small).map(Tenths),
        salary: salary.map(amount),
    }
}

/// How many, then each.
fn proposals(fields: &mut Fields<'_>, proposals: &mut Proposals) {
    let mut all = proposals.as_slice().to_vec();
    let count = fields.varint(number(all.len()), number(MAX_PROPOSALS));
    for place in 0..count {
        if number(all.len()) == place {
            all.push(Proposal::blank(SiteSet::only(Site::De)));
        }
    }
    for each in &mut all {
        proposal(fields, each);
    }
    *proposals = Proposals::new(all).unwrap_or(Proposals::NONE);
}

fn proposal(fields: &mut Fields<'_>, proposal: &mut Proposal) {
    name(fields, proposal);
    let provider = match proposal.provider {
        Provider::Agency => 0,
        Provider::Erp => 1,
        Provider::Boutique => 2,
    };
    let included = u32::from(proposal.included.bits()) << INCLUDED;
    let choices = fields.varint(provider | included, ANY);
    proposal.provider = match choices & 3 {
        0 => Provider::Agency,
        1 => Provider::Erp,
        _ => Provider::Boutique,
    };
    let included = Set::from_bits(small(choices >> INCLUDED));
    proposal.included = included.unwrap_or(Set::EMPTY);
    let sites = small(fields.varint(proposal.sites.bits().into(), ANY));
    proposal.sites = SiteSet::from_bits(sites).unwrap_or(proposal.sites);
    for fee in [&mut proposal.monthly_fee, &mut proposal.one_off] {
        *fee = amount(fields.decimal(minor(*fee), minor(Proposal::MAX_FEE)));
    }
    for share in [&mut proposal.commission, &mut proposal.ad_share] {
        *share = percent(fields.decimal(hundredths(*share), hundredths(Percent::HUNDRED)));
    }
}

/// How many characters, then each.
fn name(fields: &mut Fields<'_>, proposal: &mut Proposal) {
    let mut known = proposal.name().chars();
    let count = number(known.clone().count());
    let mut name = String::new();
    for _ in 0..fields.varint(count, number(MAX_NAME)) {
        let character = u32::from(known.next().unwrap_or_default());
        let character = fields.varint(character, ANY);
        name.push(char::from_u32(character).unwrap_or_default());
    }
    if let Some(named) = proposal.clone().named(&name) {
        *proposal = named;
    }
}

pub(super) const fn bit(bit: u32, is_set: bool) -> u32 {
    if is_set { bit } else { 0 }
}

pub(super) fn small(value: u32) -> u16 {
    u16::try_from(value).unwrap_or_default()
}

fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or_default()
}

pub(super) const fn hundredths(percent: Percent) -> u32 {
    percent.hundredths().unsigned_abs()
}

pub(super) const fn percent(hundredths: u32) -> Percent {
    Percent::from_hundredths(hundredths.cast_signed())
}

pub(super) fn minor(amount: Amount) -> u32 {
    u32::try_from(amount.minor()).unwrap_or_default()
}

fn amount(minor: u32) -> Amount {
    Amount::from_minor(minor.into())
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;
    use crate::calendar::Month;
    use crate::link::bytes::Writer;
    use crate::link::{self, Link};
    use crate::rate_card::RateCard;
    use crate::seller::{Aim, Assumed, Goods, Included, Model, OutlookAnswers, Package, Packages};

    /// The fields of version 2: the sample card's defaults, one site, plain conditions.
    const BEFORE: [u8; 18] = [
        0x54, 12, 5, 0xFF, 0xFF, 0x01, 0x0B, 0x7A, 0x0B, 1, 1, 1, 0x2E, 0x2D, 0x1B, 0, 0, 0,
    ];
    const CARD: CardId = CardId::from_bytes([7; 8]);

    fn read(body: &[u8]) -> Option<Link> {
        link::read(VERSION, body)
    }

    fn body(said: &[u8]) -> Vec<u8> {
        [&[7; 8], &BEFORE[..], said].concat()
    }

    fn inputs(particulars: Particulars) -> SellerInputs {
        let start = Month::new(2027, 1).expect("a month within our years");
        SellerInputs {
            particulars,
            assumed: Assumed::ALL,
            ..RateCard::sample().defaults(start)
        }
    }

    /// `said` are the bytes of `particulars`, and nothing shorter is.
    #[track_caller]
    fn check(said: &[u8], particulars: Particulars) {
        let inputs = inputs(particulars);
        assert_eq!(write(CARD, &inputs), body(said));
        assert_eq!(read(&body(said)).map(|link| link.inputs), Some(inputs));
        for length in 0..said.len() {
            check_refused(&said[..length]);
        }
    }

    #[track_caller]
    fn check_refused(said: &[u8]) {
        assert_eq!(read(&body(said)), None, "{said:?}");
    }

    fn percent(hundredths: i32) -> Percent {
        Percent::from_hundredths(hundredths)
    }

    #[test]
    fn a_store_is_seven_bits() {
        let new = Store {
            stage: Stage::New,
            ..Store::PLAIN
        };
        let registered = Store {
            vat: Standing::Held,
            epr: Standing::Missing,
            product_safety: Standing::Missing,
            ..Store::PLAIN
        };
        let stores = Stores::PLAIN.with(Site::De, new).with(Site::Fr, registered);
        let said = [1, 0b11, 1, 0b101_0010];
        check(
            &said,
            Particulars {
                stores,
                ..Particulars::PLAIN
            },
        );
        check_refused(&[1, 0]); // none, and said
        check_refused(&[1, 1, 0]); // plain, and said
        for fourth in [0b000_0110, 0b001_1000, 0b110_0000] {
            check_refused(&[1, 1, fourth]);
        }
        check_refused(&[1, 1, 0x81, 1]); // an eighth bit
        check_refused(&[1, 1, 0x81, 0]); // a longer varint
    }

    #[test]
    fn ten_stores_are_twelve_bytes() {
        let last = Store {
            stage: Stage::New,
            vat: Standing::Missing,
            epr: Standing::Missing,
            product_safety: Standing::Missing,
        };
        let all = Site::ALL.into_iter();
        let stores = all.fold(Stores::PLAIN, |stores, site| stores.with(site, last));
        let said = [&[1, 0xFF, 7][..], &[0b101_0101; 10]].concat();
        check(
            &said,
            Particulars {
                stores,
                ..Particulars::PLAIN
            },
        );
        let eleven = [&[1, 0xFF, 15][..], &[0b101_0101; 11]].concat();
        check_refused(&eleven);
    }

    #[test]
    fn packages_are_a_set_and_how_many_of_each() {
        let packages = Packages::NONE
            .with(Package::AdRebuild, 999)
            .with(Package::ComplianceCheck, 1);
        let said = [2, 0x81, 2, 0xE7, 7, 1];
        check(
            &said,
            Particulars {
                packages,
                ..Particulars::PLAIN
            },
        );
        check_refused(&[2, 0]); // none
        check_refused(&[2, 1, 0]); // none of one
        check_refused(&[2, 1, 0xE8, 7]); // a thousand
        check_refused(&[2, 0x80, 4, 1]); // a tenth package
    }

    #[test]
    fn goods_and_aims_are_sets() {
        let goods = Set::EMPTY.with(Goods::Home).with(Goods::Pets);
        check(
            &[4, 0x81, 0x10],
            Particulars {
                goods,
                ..Particulars::PLAIN
            },
        );
        let aims = Set::EMPTY.with(Aim::Grow);
        check(
            &[8, 8],
            Particulars {
                aims,
                ..Particulars::PLAIN
            },
        );
        for said in [&[4, 0][..], &[4, 0x80, 0x20], &[8, 0], &[8, 0x20]] {
            check_refused(said);
        }
    }

    #[test]
    fn the_fee_base_is_four_choices() {
        let fee_base = FeeBase {
            measure: SalesMeasure::Shipped,
            vat: SalesVat::Excluded,
            ..FeeBase::PLAIN
        };
        check(
            &[0x10, 0b0101],
            Particulars {
                fee_base,
                ..Particulars::PLAIN
            },
        );
        let fee_base = FeeBase {
            refunds: Refunds::Deducted,
            ad_sales: AdSales::Excluded,
            ..FeeBase::PLAIN
        };
        check(
            &[0x10, 0b1010],
            Particulars {
                fee_base,
                ..Particulars::PLAIN
            },
        );
        check_refused(&[0x10, 0]);
        check_refused(&[0x10, 0b1_0101]);
    }

    #[test]
    fn what_is_asked_for_is_a_bit() {
        let compliance_handling = Particulars {
            compliance_handling: true,
            ..Particulars::PLAIN
        };
        check(&[0x20], compliance_handling);
        let service_vat = Particulars {
            service_vat: true,
            ..Particulars::PLAIN
        };
        check(&[0x40], service_vat);
        check_refused(&[0xA0, 0x40]); // a fourteenth bit
        check_refused(&[0xA0, 0]); // a longer varint
        check_refused(&[0x20, 0]); // a byte too many
    }

    #[test]
    fn main_asins_are_one_to_9999() {
        for (bytes, asins) in [(&[0x80, 1, 1][..], 1), (&[0x80, 1, 0x8F, 0x4E], 9_999)] {
            let main_asins = Some(asins);
            check(
                bytes,
                Particulars {
                    main_asins,
                    ..Particulars::PLAIN
                },
            );
        }
        check_refused(&[0x80, 1, 0]);
        check_refused(&[0x80, 1, 0x90, 0x4E]);
        check_refused(&[0x80, 1, 0x81, 0x80, 4]); // 65,537
    }

    #[test]
    fn health_is_five_figures() {
        let health = Health {
            odr: Some(percent(35)),
            lsr: None,
            cancellation_rate: Some(Percent::ZERO),
            vtr: Some(percent(98_00)),
            rating: Some(250),
        };
        let said = [0x80, 2, 0x98, 2, 1, 0, 0x92, 6, 0xC9, 1];
        check(
            &said,
            Particulars {
                health,
                ..Particulars::PLAIN
            },
        );
        check_refused(&[0x80, 2, 1, 1, 1, 1, 1]); // nothing known, and said
        check_refused(&[0x80, 2, 0x88, 0xF1, 4, 1, 1, 1, 1]); // 100.01 %
        check_refused(&[0x80, 2, 1, 1, 1, 1, 0xC8, 0x3E]); // 1,001
    }

    #[test]
    fn a_team_is_its_roles_and_what_is_said_of_each() {
        let ads = RoleAnswers {
            today: Tenths(10),
            needed: Some(Tenths(25)),
            salary: None,
        };
        let service = RoleAnswers {
            today: MAX_HEADS,
            needed: None,
            salary: Some(RoleAnswers::MAX_SALARY),
        };
        let own_team = OwnTeam::PLAIN
            .with(Role::Ads, ads)
            .with(Role::Service, service);
        let said = [0x80, 4, 0b10_0010, 9, 0xC8, 1, 1, 18, 1, 0x57];
        check(
            &said,
            Particulars {
                own_team,
                ..Particulars::PLAIN
            },
        );
    }

    #[test]
    fn heads_and_salaries_have_ends() {
        check_refused(&[0x80, 4, 0]); // of nobody
        check_refused(&[0x80, 4, 1, 0, 1, 1]); // nothing of one
        check_refused(&[0x80, 4, 0x40, 9, 1, 1]); // a seventh role
        check_refused(&[0x80, 4, 1, 0xC8, 12, 1, 1]); // 20.1 heads
        check_refused(&[0x80, 4, 1, 0, 0xC8, 12, 1]);
        // 1,000,000.01: 100,000,001 × 8
        check_refused(&[0x80, 4, 1, 0, 1, 0x88, 0xA0, 0xBE, 0xFD, 2]);
        check_refused(&[0x80, 4, 1, 0, 1, 0x77]); // 14 × 10^7
    }

    #[test]
    fn a_proposal_is_a_name_choices_and_figures() {
        let sites = SiteSet::from_bits(0b1_1111).expect("sites");
        let mut proposal = Proposal::blank(sites).named("飞舟").expect("a name");
        proposal.included = Set::EMPTY.with(Included::Ads).with(Included::KpiTerms);
        proposal.monthly_fee = Amount::from_major(8_000);
        proposal.commission = percent(5_00);
        let mut second = Proposal::blank(SiteSet::only(Site::De));
        second.provider = Provider::Boutique;
        second.monthly_fee = Proposal::MAX_FEE;
        second.ad_share = Percent::HUNDRED;
        second.one_off = Amount::from_minor(1);
        let proposals = Proposals::new(vec![proposal, second]).expect("valid proposals");
        let said = [
            // U+98DE = 94 + 128 × (49 + 128 × 2); U+821F = 31 + 128 × (4 + 128 × 2)
            &[0x80, 8, 2, 2, 0xDE, 0xB1, 2, 0x9F, 0x84, 2][..],
            // Agency, and bits 0 and 5: 4 × 33 = 132; five sites; 8 × 10^5; 5 × 10^2
            &[0x84, 1, 31, 0x45, 0, 0x2A, 0],
            // Boutique; DE; 100 × 10^7; 1; 10^4
            &[0, 2, 1, 0xA7, 6, 8, 0, 12],
        ];
        check(
            &said.concat(),
            Particulars {
                proposals,
                ..Particulars::PLAIN
            },
        );
    }

    #[test]
    fn no_more_than_three_proposals_are_read() {
        let one = [0, 0, 1, 0, 0, 0, 0];
        let some = |count: u8| {
            let all = vec![one; usize::from(count)].concat();
            body(&[&[0x80, 8, count][..], &all].concat())
        };
        for count in [1, 2, 3] {
            assert!(read(&some(count)).is_some(), "{count}");
        }
        for count in [0, 4, 255] {
            assert_eq!(read(&some(count)), None, "{count}");
        }
    }

    #[test]
    fn what_is_no_name_is_refused() {
        let named = |name: &[u8]| body(&[&[0x80, 8, 1], name, &[0, 1, 0, 0, 0, 0]].concat());
        // U+20000
        let longest = [&[40][..], &[0x80, 0x80, 8].repeat(40)].concat();
        let link = read(&named(&longest)).expect("a link");
        let proposals = link.inputs.particulars.proposals;
        assert_eq!(proposals.as_slice()[0].name(), "𠀀".repeat(40));
        for name in [
            &[41; 42][..],
            &[2, b' ', b'x'],
            &[2, b'x', b' '],
            &[3, b'x', b'\n', b'y'],
            &[1, 0],
            &[1, 0x80, 0xB0, 3],              // U+D800, half a character
            &[1, 0x80, 0x80, 0x44],           // beyond U+10FFFF
            &[1, 0xC1, 0x80, 0x80, 0x80, 16], // `A`, if it were cut to 32 bits
            &[1, 0xC1, 0],                    // a longer varint
            &[0x82, 0, b'x', b'y'],
            &[9, b'x', b'y'],
            &[0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F],
        ] {
            assert_eq!(read(&named(name)), None, "{name:?}");
        }
    }

    #[test]
    fn what_a_proposal_cannot_be_is_refused() {
        let proposal = |after: &[u8]| [&[0x80, 8, 1, 0], after].concat();
        check_refused(&proposal(&[0, 0, 0, 0, 0, 0])); // no site
        check_refused(&proposal(&[0, 0x81, 8, 0, 0, 0, 0])); // an eleventh site
        check_refused(&proposal(&[3, 1, 0, 0, 0, 0])); // a fourth provider
        check_refused(&proposal(&[0x80, 2, 1, 0, 0, 0, 0])); // a seventh inclusion
        check_refused(&proposal(&[0, 1, 0xAF, 6, 0, 0, 0])); // 101 × 10^7
        check_refused(&proposal(&[0, 1, 0, 0xAF, 6, 0, 0]));
        check_refused(&proposal(&[0, 1, 0, 0, 0x88, 0xF1, 4, 0])); // 100.01 %
        check_refused(&proposal(&[0, 1, 0, 0, 0, 0x88, 0xF1, 4]));
    }

    #[test]
    fn seasons_are_twelve_whole_percentages() {
        let mut months = [percent(100_00); 12];
        months[..2].copy_from_slice(&[MAX_SEASON, Percent::ZERO]);
        let outlook = OutlookAnswers {
            seasons: Some(months),
            exchange: None,
        };
        let mut said = vec![0x80, 16, 0xE8, 7, 0];
        said.extend([100; 10]);
        check(
            &said,
            Particulars {
                outlook,
                ..Particulars::PLAIN
            },
        );
        said[2] = 0xE9; // 1,001 %
        check_refused(&said);
        // What would be 4 % if it were cut to 32 bits.
        said.splice(2..4, [0x84, 0x80, 0x80, 0x80, 16]);
        check_refused(&said);
    }

    #[test]
    fn an_exchange_rate_has_four_decimals() {
        let said = |rate: &[u8]| [&[0x80, 32], rate].concat();
        for (bytes, rate) in [
            (&[0x93, 5][..], "8.2"),
            (&[10], "0.01"),
            (&[15], "1000"),
            (&[0xC8, 0x80, 40], "8.1929"),
        ] {
            let outlook = OutlookAnswers {
                seasons: None,
                exchange: rate.parse().ok(),
            };
            check(
                &said(bytes),
                Particulars {
                    outlook,
                    ..Particulars::PLAIN
                },
            );
            let link = read(&body(&said(bytes))).expect("a link");
            let exchange = link.inputs.particulars.outlook.exchange;
            assert_eq!(exchange.map(|rate| rate.to_string()), Some(rate.into()));
        }
        for rate in [
            &[0][..],
            &[0x98, 6],                // 0.0099
            &[0x88, 0xE8, 0x92, 0x26], // 1,000.0001
            &[0xA2, 51],               // 820 × 10^2 for 82 × 10^3
        ] {
            check_refused(&said(rate));
        }
    }

    /// One text for each value: a body that says no more than version 2 is refused.
    #[test]
    fn what_version_2_can_say_is_refused() {
        check_refused(&[]);
        check_refused(&[0]);
        let mut projects = body(&[0]);
        projects[23] = 3;
        let link = read(&projects).expect("projects without any are new");
        assert_eq!(link.inputs.model, Model::Projects);
        assert_eq!(link.inputs.particulars, Particulars::PLAIN);
        assert_eq!(
            link::read(v2::VERSION, &projects[..projects.len() - 1]),
            None
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        /// The envelope of somebody else's making can hold anything.
        #[test]
        fn no_bytes_make_the_reader_panic(said in 0..1_u64 << 14, bytes in vec(any::<u8>(), 0..80)) {
            let mut writer = Writer(body(&[]));
            writer.varint(said);
            writer.0.extend(bytes);
            let _ = read(&writer.0);
        }
    }
}
