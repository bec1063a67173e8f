//! Version 3: docs/link.md, section 5. Version 2, then a bit for each thing that a seller
//! can say beyond it, and after these bits what was said.
//!
//! The places in the `WORDS` of choices are part of a link: append, never reorder. How many
//! there are is part of it as well, so that it stands here in figures.

use core::ops::RangeInclusive;

use rust_decimal::Decimal;

use super::bytes::{Packed, Reader, Writer, pack};
use super::v1::{self, narrow};
use super::{Link, v2};
use crate::money::{Amount, Percent};
use crate::rate_card::CardId;
use crate::seller::{
    AdSales, FeeBase, Health, MAX_HEADS, MAX_HEALTH_RATING, MAX_MAIN_ASINS, MAX_SEASON, OwnTeam,
    Package, Packages, Particulars, Proposal, Proposals, Provider, Refunds, Role, RoleAnswers,
    SalesMeasure, SalesVat, SellerInputs, Set, Site, SiteSet, Stage, Standing, Store, Stores,
    Tenths,
};

pub(super) const VERSION: u8 = 3;

// What is said, one bit each, in the order in which it follows.
const STORES: u64 = 1;
const PACKAGES: u64 = 1 << 1;
const GOODS: u64 = 1 << 2;
const AIMS: u64 = 1 << 3;
const FEE_BASE: u64 = 1 << 4;
const COMPLIANCE_HANDLING: u64 = 1 << 5;
const SERVICE_VAT: u64 = 1 << 6;
const MAIN_ASINS: u64 = 1 << 7;
const HEALTH: u64 = 1 << 8;
const OWN_TEAM: u64 = 1 << 9;
const PROPOSALS: u64 = 1 << 10;
const SEASONS: u64 = 1 << 11;
const EXCHANGE: u64 = 1 << 12;

/// How many states a store can be in: two stages, and three times three standings.
const STATES: u64 = 2 * 3 * 3 * 3;
/// How many sets there are of what a proposal includes.
const INCLUDED: u64 = 1 << 6;
/// What [`OutlookAnswers::exchange`] can be, in ten-thousandths.
///
/// [`OutlookAnswers::exchange`]: crate::seller::OutlookAnswers::exchange
const EXCHANGE_RATES: RangeInclusive<i64> = 100..=10_000_000;

/// The body of a link.
pub(super) fn write(card: CardId, inputs: &SellerInputs) -> Vec<u8> {
    let mut writer = v2::write_body(card, inputs);
    write_particulars(&mut writer, &inputs.particulars);
    writer.0
}

/// A link from its body; `None` unless the body is what [`write`] makes of it, and
/// this is the version to say it in.
pub(super) fn read(body: &[u8]) -> Option<Link> {
    let (card, rest) = body.split_first_chunk()?;
    let card = CardId::from_bytes(*card);
    let mut reader = Reader(rest);
    let inputs = v2::read_inputs(&mut reader)?;
    let inputs = SellerInputs {
        particulars: read_particulars(&mut reader)?,
        ..inputs
    };
    let proper = !v2::can_say(&inputs) && write(card, &inputs) == body;
    proper.then_some(Link { card, inputs })
}

fn said(particulars: &Particulars) -> u64 {
    let bit = |bit, said| if said { bit } else { 0 };
    bit(STORES, particulars.stores != Stores::PLAIN)
        | bit(PACKAGES, !particulars.packages.is_empty())
        | bit(GOODS, !particulars.goods.is_empty())
        | bit(AIMS, !particulars.aims.is_empty())
        | bit(FEE_BASE, particulars.fee_base != FeeBase::PLAIN)
        | bit(COMPLIANCE_HANDLING, particulars.compliance_handling)
        | bit(SERVICE_VAT, particulars.service_vat)
        | bit(MAIN_ASINS, particulars.main_asins.is_some())
        | bit(HEALTH, particulars.health != Health::UNKNOWN)
        | bit(OWN_TEAM, particulars.own_team != OwnTeam::PLAIN)
        | bit(PROPOSALS, !particulars.proposals.as_slice().is_empty())
        | bit(SEASONS, particulars.outlook.seasons.is_some())
        | bit(EXCHANGE, particulars.outlook.exchange.is_some())
}

fn write_particulars(writer: &mut Writer, particulars: &Particulars) {
    let said = said(particulars);
    writer.varint(said);
    if said & STORES != 0 {
        let state = |site| (state(particulars.stores.get(site)), STATES);
        writer.varint(pack(&Site::ALL.map(state)));
    }
    if said & PACKAGES != 0 {
        write_packages(writer, particulars.packages);
    }
    if said & GOODS != 0 {
        writer.varint(particulars.goods.bits().into());
    }
    if said & AIMS != 0 {
        writer.varint(particulars.aims.bits().into());
    }
    if said & FEE_BASE != 0 {
        writer.varint(fee_base(particulars.fee_base));
    }
    if let Some(asins) = particulars.main_asins {
        writer.varint(asins.into());
    }
    if said & HEALTH != 0 {
        write_health(writer, &particulars.health);
    }
    if said & OWN_TEAM != 0 {
        write_team(writer, &particulars.own_team);
    }
    if said & PROPOSALS != 0 {
        write_proposals(writer, particulars.proposals.as_slice());
    }
    if let Some(months) = particulars.outlook.seasons {
        for month in months {
            writer.varint(v1::percent(month) / 100);
        }
    }
    if let Some(mut rate) = particulars.outlook.exchange {
        rate.rescale(4);
        writer.decimal(u64::try_from(rate.mantissa()).unwrap_or_default());
    }
}

fn read_particulars(reader: &mut Reader<'_>) -> Option<Particulars> {
    let said = reader.varint()?;
    let mut particulars = Particulars {
        compliance_handling: said & COMPLIANCE_HANDLING != 0,
        service_vat: said & SERVICE_VAT != 0,
        ..Particulars::PLAIN
    };
    if said & STORES != 0 {
        particulars.stores = read_stores(reader)?;
    }
    if said & PACKAGES != 0 {
        particulars.packages = read_packages(reader)?;
    }
    if said & GOODS != 0 {
        particulars.goods = Set::from_bits(narrow(reader.varint()?)?)?;
    }
    if said & AIMS != 0 {
        particulars.aims = Set::from_bits(narrow(reader.varint()?)?)?;
    }
    if said & FEE_BASE != 0 {
        particulars.fee_base = read_fee_base(reader)?;
    }
    if said & MAIN_ASINS != 0 {
        let asins = up_to(MAX_MAIN_ASINS, reader.varint()?)?;
        particulars.main_asins = (asins > 0).then_some(asins);
    }
    if said & HEALTH != 0 {
        particulars.health = read_health(reader)?;
    }
    if said & OWN_TEAM != 0 {
        particulars.own_team = read_team(reader)?;
    }
    if said & PROPOSALS != 0 {
        particulars.proposals = read_proposals(reader)?;
    }
    let outlook = &mut particulars.outlook;
    if said & SEASONS != 0 {
        outlook.seasons = Some(read_seasons(reader)?);
    }
    if said & EXCHANGE != 0 {
        let rate = narrow(reader.decimal()?).filter(|rate| EXCHANGE_RATES.contains(rate));
        outlook.exchange = Some(Decimal::new(rate?, 4).normalize());
    }
    Some(particulars)
}

fn state(store: Store) -> u64 {
    let standing = |standing| (place(&Standing::WORDS, standing), 3);
    pack(&[
        (place(&Stage::WORDS, store.stage), 2),
        standing(store.vat),
        standing(store.epr),
        standing(store.product_safety),
    ])
}

fn read_stores(reader: &mut Reader<'_>) -> Option<Stores> {
    let mut packed = Packed(reader.varint()?);
    let mut stores = Stores::PLAIN;
    for site in Site::ALL {
        let store = Store {
            stage: choice(&Stage::WORDS, packed.next(2))?,
            vat: choice(&Standing::WORDS, packed.next(3))?,
            epr: choice(&Standing::WORDS, packed.next(3))?,
            product_safety: choice(&Standing::WORDS, packed.next(3))?,
        };
        stores = stores.with(site, store);
    }
    Some(stores)
}

/// Which are ordered, then how many of each of them.
fn write_packages(writer: &mut Writer, packages: Packages) {
    let ordered: Set<Package> = packages.iter().map(|(package, _)| package).collect();
    writer.varint(ordered.bits().into());
    for (_, quantity) in packages.iter() {
        writer.varint(quantity.into());
    }
}

fn read_packages(reader: &mut Reader<'_>) -> Option<Packages> {
    let ordered = Set::from_bits(narrow(reader.varint()?)?)?;
    let mut packages = Packages::NONE;
    for package in ordered.iter() {
        packages = packages.with(package, narrow(reader.varint()?)?);
    }
    Some(packages)
}

fn fee_base(base: FeeBase) -> u64 {
    pack(&[
        (place(&SalesMeasure::WORDS, base.measure), 2),
        (place(&Refunds::WORDS, base.refunds), 2),
        (place(&SalesVat::WORDS, base.vat), 2),
        (place(&AdSales::WORDS, base.ad_sales), 2),
    ])
}

fn read_fee_base(reader: &mut Reader<'_>) -> Option<FeeBase> {
    let mut packed = Packed(reader.varint()?);
    Some(FeeBase {
        measure: choice(&SalesMeasure::WORDS, packed.next(2))?,
        refunds: choice(&Refunds::WORDS, packed.next(2))?,
        vat: choice(&SalesVat::WORDS, packed.next(2))?,
        ad_sales: choice(&AdSales::WORDS, packed.next(2))?,
    })
}

fn write_health(writer: &mut Writer, health: &Health) {
    for rate in [health.odr, health.lsr, health.cancellation_rate, health.vtr] {
        writer.optional(rate.map(v1::percent));
    }
    writer.optional(health.rating.map(u64::from));
}

fn read_health(reader: &mut Reader<'_>) -> Option<Health> {
    let mut rate = || v1::read_known(reader, Percent::HUNDRED);
    let (odr, lsr, cancellation_rate, vtr) = (rate()?, rate()?, rate()?, rate()?);
    Some(Health {
        odr,
        lsr,
        cancellation_rate,
        vtr,
        rating: optional(reader, |rating| up_to(MAX_HEALTH_RATING, rating))?,
    })
}

/// Of which roles something is said, then what.
fn write_team(writer: &mut Writer, team: &OwnTeam) {
    let is_said = |&role: &Role| team.get(role) != RoleAnswers::PLAIN;
    let bits = Role::ALL.iter().rev();
    writer.varint(bits.fold(0, |bits, role| bits << 1 | u64::from(is_said(role))));
    for role in Role::ALL.into_iter().filter(is_said) {
        let answers = team.get(role);
        writer.decimal(answers.today.0.into());
        writer.optional(answers.needed.map(|heads| heads.0.into()));
        writer.optional(answers.salary.map(v1::amount));
    }
}

fn read_team(reader: &mut Reader<'_>) -> Option<OwnTeam> {
    let mut bits = Packed(reader.varint()?);
    let mut team = OwnTeam::PLAIN;
    for role in Role::ALL {
        if bits.next(2) != 0 {
            let answers = RoleAnswers {
                today: heads(reader.decimal()?)?,
                needed: optional(reader, heads)?,
                salary: optional(reader, salary)?,
            };
            team = team.with(role, answers);
        }
    }
    Some(team)
}

fn heads(tenths: u64) -> Option<Tenths> {
    up_to(MAX_HEADS.0, tenths).map(Tenths)
}

fn salary(minor: u64) -> Option<Amount> {
    let salary = narrow(minor).map(Amount::from_minor);
    salary.filter(|&salary| salary <= RoleAnswers::MAX_SALARY)
}

fn write_proposals(writer: &mut Writer, proposals: &[Proposal]) {
    writer.varint(number(proposals.len()));
    for proposal in proposals {
        let name = proposal.name().as_bytes();
        writer.varint(number(name.len()));
        writer.0.extend_from_slice(name);
        writer.varint(pack(&[
            (place(&Provider::WORDS, proposal.provider), 3),
            (proposal.included.bits().into(), INCLUDED),
            (proposal.sites.bits().into(), 1),
        ]));
        writer.decimal(v1::amount(proposal.monthly_fee));
        writer.decimal(v1::percent(proposal.commission));
        writer.decimal(v1::percent(proposal.ad_share));
        writer.decimal(v1::amount(proposal.one_off));
    }
}

/// [`Proposals::new`] limits how many there are, and every figure.
fn read_proposals(reader: &mut Reader<'_>) -> Option<Proposals> {
    let mut proposals = Vec::new();
    for _ in 0..reader.byte()? {
        proposals.push(read_proposal(reader)?);
    }
    Proposals::new(proposals)
}

fn read_proposal(reader: &mut Reader<'_>) -> Option<Proposal> {
    let length = narrow(reader.varint()?)?;
    let name = core::str::from_utf8(reader.bytes(length)?).ok()?;
    let mut packed = Packed(reader.varint()?);
    let provider = choice(&Provider::WORDS, packed.next(3))?;
    let included = Set::from_bits(narrow(packed.next(INCLUDED))?)?;
    let sites = SiteSet::from_bits(narrow(packed.0)?)?;
    let mut proposal = Proposal::blank(sites).named(name)?;
    proposal.provider = provider;
    proposal.included = included;
    proposal.monthly_fee = v1::read_amount(reader)?;
    proposal.commission = v1::read_percent(reader, Percent::HUNDRED)?;
    proposal.ad_share = v1::read_percent(reader, Percent::HUNDRED)?;
    proposal.one_off = v1::read_amount(reader)?;
    Some(proposal)
}

fn read_seasons(reader: &mut Reader<'_>) -> Option<[Percent; 12]> {
    let mut months = [Percent::ZERO; 12];
    for month in &mut months {
        let whole: i32 = narrow(reader.varint()?)?;
        *month = Percent::from_hundredths(whole.checked_mul(100)?);
    }
    (months.iter().all(|&month| month <= MAX_SEASON)).then_some(months)
}

fn place<T: Copy + PartialEq>(words: &[(&str, T)], value: T) -> u64 {
    let place = words.iter().position(|&(_, known)| known == value);
    number(place.unwrap_or_default())
}

fn choice<T: Copy>(words: &[(&str, T)], place: u64) -> Option<T> {
    words
        .get(usize::try_from(place).ok()?)
        .map(|&(_, value)| value)
}

/// The outer `None` is a fault, the inner one a value that is not known.
#[expect(clippy::option_option, reason = "two kinds of nothing")]
fn optional<T>(reader: &mut Reader<'_>, read: fn(u64) -> Option<T>) -> Option<Option<T>> {
    Some(match reader.optional()? {
        Some(value) => Some(read(value)?),
        None => None,
    })
}

fn up_to(most: u16, value: u64) -> Option<u16> {
    narrow(value).filter(|&value| value <= most)
}

/// No length is beyond 64 bits.
fn number(length: usize) -> u64 {
    u64::try_from(length).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;
    use crate::calendar::Month;
    use crate::link::bytes::Writer;
    use crate::rate_card::RateCard;
    use crate::seller::{Aim, Assumed, Goods, Included, Model, OutlookAnswers, Package, Packages};

    /// The fields of version 2: the sample card's defaults, one site, plain conditions.
    const BEFORE: [u8; 18] = [
        0x54, 12, 5, 0xFF, 0xFF, 0x01, 0x0B, 0x7A, 0x0B, 1, 1, 1, 0x2E, 0x2D, 0x1B, 0, 0, 0,
    ];
    const CARD: CardId = CardId::from_bytes([7; 8]);

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
    fn a_store_is_one_of_fifty_four_states() {
        let new = Store {
            stage: Stage::New,
            ..Store::PLAIN
        };
        // 0 + 2 × (1 + 3 × (2 + 3 × 2)) = 50
        let registered = Store {
            vat: Standing::Held,
            epr: Standing::Missing,
            product_safety: Standing::Missing,
            ..Store::PLAIN
        };
        let stores = Stores::PLAIN.with(Site::De, new).with(Site::Fr, registered);
        // 1 + 54 × 50 = 2,701 = 13 + 128 × 21
        check(
            &[1, 0x8D, 21],
            Particulars {
                stores,
                ..Particulars::PLAIN
            },
        );
    }

    #[test]
    fn ten_stores_fit_in_a_number() {
        let last = Store {
            stage: Stage::New,
            vat: Standing::Missing,
            epr: Standing::Missing,
            product_safety: Standing::Missing,
        };
        let all = Site::ALL.into_iter();
        let stores = all.fold(Stores::PLAIN, |stores, site| stores.with(site, last));
        let mut writer = Writer(vec![1]);
        writer.varint(54_u64.pow(10) - 1);
        assert_eq!(writer.0.len(), 10);
        check(
            &writer.0,
            Particulars {
                stores,
                ..Particulars::PLAIN
            },
        );
        let mut writer = Writer(vec![1]);
        writer.varint(54_u64.pow(10));
        check_refused(&writer.0);
        check_refused(&[1, 0]); // plain, and said
        check_refused(&[1, 0x81, 0]); // a longer varint
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
            &[0x80, 8, 2, 6][..],
            "飞舟".as_bytes(),
            // 0 + 3 × (33 + 64 × 31) = 6,051 = 35 + 128 × 47
            &[0xA3, 47, 0x45, 0x2A, 0, 0],
            // 2 + 3 × (0 + 64 × 1) = 194; 100 × 10^7; 10^4; 1
            &[0, 0xC2, 1, 0xA7, 6, 0, 12, 8],
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
        let one = [0, 0xC0, 1, 0, 0, 0, 0];
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
        let named = |length: &[u8], name: &[u8]| {
            let after: &[u8] = &[0xC0, 1, 0, 0, 0, 0];
            body(&[&[0x80, 8, 1], length, name, after].concat())
        };
        let longest = "𠀀".repeat(40);
        let link = read(&named(&[0xA0, 1], longest.as_bytes())).expect("a link");
        let proposals = link.inputs.particulars.proposals;
        assert_eq!(proposals.as_slice()[0].name(), longest);
        for (length, name) in [
            (&[41][..], &[b'x'; 41][..]),
            (&[2], b" x"),
            (&[2], b"x "),
            (&[3], b"x\ny"),
            (&[1], b"\xFF"),
            (&[2], b"\xE9\xA3"),
            (&[2], b"\xC1\x81"), // `A`, as no UTF-8 writes it
            (&[0x82, 0], b"xy"), // a longer varint
            (&[9], b"xy"),
            (
                &[0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F],
                b"xy",
            ),
        ] {
            assert_eq!(read(&named(length, name)), None, "{name:?}");
        }
    }

    #[test]
    fn a_figure_of_a_proposal_has_ends() {
        let proposal = |after: &[u8]| [&[0x80, 8, 1, 0], after].concat();
        check_refused(&proposal(&[0, 0, 0, 0, 0])); // no site
        check_refused(&proposal(&[0x80, 0x80, 12, 0, 0, 0, 0])); // an eleventh site
        check_refused(&proposal(&[0xC0, 1, 0, 0x88, 0xF1, 4, 0, 0])); // 100.01 %
        check_refused(&proposal(&[0xC0, 1, 0, 0, 0x88, 0xF1, 4, 0]));
        check_refused(&proposal(&[0xC0, 1, 0xAF, 6, 0, 0, 0])); // 101 × 10^7
        check_refused(&proposal(&[0xC0, 1, 0, 0, 0, 0xAF, 6]));
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
        // What would be 4 % if a hundred times it were cut to 32 bits.
        said.splice(2..4, [0x84, 0x80, 0x80, 0x80, 4]);
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
        assert_eq!(v2::read(&projects[..projects.len() - 1]), None);
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
