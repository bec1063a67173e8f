use proptest::collection::vec;
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::{VERSION, read, write};
use crate::calendar::Month;
use crate::link::{Link, LinkError, decode, encode, envelope};
use crate::money::{Amount, Percent};
use crate::rate_card::{CardId, RateCard};
use crate::seller::{
    AccountHistory, AdSales, Aim, Assumed, BaselineRule, Category, Conditions, Depth, FeeBase,
    Field, Figures, Fulfilment, Goods, Health, Included, KpiPlan, Model, OutlookAnswers, Package,
    Packages, Particulars, Payment, Proposal, Proposals, Provider, Refunds, Role, RoleAnswers,
    SalesMeasure, SalesVat, ScoredKpi, SellerInputs, Set, Shares, Site, SiteFigures, SiteSet,
    SiteTable, Stage, Standards, Standing, Store, Stores, Team, Tenths,
};

const CARD: CardId = CardId::from_bytes([7; 8]);

/// The body of the defaults, as docs/link.md takes it apart, without the eight bytes of
/// the card.
const FIELDS: [u8; 13] = [
    0x54,        // January 2027: 84 months after January 2020
    12,          // months
    0b0000_0101, // growth, ads managed
    0,           // nothing confirmed
    0x0B,
    0x7A,
    0x0B, // 10 %, 15 %, 10 %
    1,
    1, // no baselines
    1, // Germany
    0x2E,
    0x2D, // 50,000.00; 5,000.00
    0x1B, // 30 %
];

fn body(fields: &[u8], further: &[u8]) -> Vec<u8> {
    [&[7; 8], fields, further].concat()
}

fn defaults() -> SellerInputs {
    let start = Month::new(2027, 1).expect("a month within our years");
    RateCard::sample().defaults(start)
}

fn percent(hundredths: i32) -> Percent {
    Percent::from_hundredths(hundredths)
}

/// `bytes` say `inputs`, and no beginning of them does.
#[track_caller]
fn check_body(bytes: &[u8], inputs: &SellerInputs) {
    assert_eq!(write(CARD, inputs), bytes);
    let (card, inputs) = (CARD, inputs.clone());
    assert_eq!(read(bytes), Ok(Link { card, inputs }));
    for length in 0..bytes.len() {
        assert_ne!(read(&bytes[..length]), read(bytes), "cut to {length}");
    }
}

/// The fields from `at` on, `length` of them, replaced by `bytes`, say the edit.
#[track_caller]
fn check_fields(at: usize, length: usize, bytes: &[u8], edit: impl FnOnce(&mut SellerInputs)) {
    let mut fields = FIELDS.to_vec();
    fields.splice(at..at + length, bytes.iter().copied());
    let mut inputs = defaults();
    edit(&mut inputs);
    check_body(&body(&fields, &[]), &inputs);
}

#[track_caller]
fn check_fields_refused(at: usize, length: usize, bytes: &[u8]) {
    let mut fields = FIELDS.to_vec();
    fields.splice(at..at + length, bytes.iter().copied());
    let read = read(&body(&fields, &[]));
    assert_eq!(read, Err(LinkError::Altered), "{bytes:?} at {at}");
}

/// `said` behind the fields says the edit, and nothing shorter does.
#[track_caller]
fn check(said: &[u8], edit: impl FnOnce(&mut SellerInputs)) {
    let mut inputs = defaults();
    edit(&mut inputs);
    check_body(&body(&FIELDS, said), &inputs);
    for length in 1..said.len() {
        check_refused(&said[..length]);
    }
}

#[track_caller]
fn check_particulars(said: &[u8], edit: impl FnOnce(&mut Particulars)) {
    check(said, |inputs| edit(&mut inputs.particulars));
}

#[track_caller]
fn check_plan(said: &[u8], edit: impl FnOnce(&mut KpiPlan)) {
    check(said, |inputs| edit(&mut inputs.particulars.kpi_plan));
}

#[track_caller]
fn check_refused(said: &[u8]) {
    let read = read(&body(&FIELDS, said));
    assert_eq!(read, Err(LinkError::Altered), "{said:?}");
}

#[test]
fn the_fields_stand_where_the_document_says() {
    check_body(&body(&FIELDS, &[]), &defaults());
    check_fields(0, 1, &[0x8F, 7], |inputs| {
        inputs.start = Month::new(2095, 12).expect("the last month");
    });
    check_fields(3, 1, &[0x81, 0x80, 1], |inputs| {
        inputs.assumed = Assumed::ALL.without(Field::Sites).without(Field::Category);
    });
    check_fields(7, 2, &[0x82, 3, 0], |inputs| {
        inputs.baselines.conversion = Some(percent(48_00));
        inputs.baselines.return_rate = Some(Percent::ZERO);
    });
}

#[test]
fn choices_are_bits() {
    let conditions =
        |edit: fn(&mut Conditions)| move |inputs: &mut SellerInputs| edit(&mut inputs.conditions);
    check_fields(2, 1, &[0b0000_0100], |inputs| inputs.depth = Depth::Basic);
    check_fields(2, 1, &[0b0000_0110], |inputs| inputs.depth = Depth::Full);
    check_fields(2, 1, &[0b0000_0001], |inputs| inputs.ads_managed = false);
    check_fields(2, 1, &[0b0000_1101], |inputs| {
        inputs.fulfilment = Fulfilment::SellerFulfilled;
    });
    for (bits, model) in [
        (0b0010_0101, Model::CommissionOnly),
        (0b0100_0101, Model::FeeAndIncrement),
        (0b0110_0101, Model::Projects),
    ] {
        check_fields(2, 1, &[bits], |inputs| inputs.model = model);
    }
    let second = |bits: u8| [0b1000_0101, bits];
    let dedicated = conditions(|all| all.team = Team::Dedicated);
    check_fields(2, 1, &second(0b0000_0001), dedicated);
    let warned = conditions(|all| all.history = AccountHistory::Warned);
    check_fields(2, 1, &second(0b0000_0010), warned);
    let suspended = conditions(|all| all.history = AccountHistory::Suspended);
    check_fields(2, 1, &second(0b0000_0100), suspended);
    let complex = conditions(|all| all.category = Category::Complex);
    check_fields(2, 1, &second(0b0000_1000), complex);
    let erp = conditions(|all| all.erp_link = true);
    check_fields(2, 1, &second(0b0001_0000), erp);
    let quarterly = conditions(|all| all.payment = Payment::Quarterly);
    check_fields(2, 1, &second(0b0010_0000), quarterly);
    let trial = conditions(|all| all.trial = true);
    check_fields(2, 1, &second(0b0100_0000), trial);
}

/// The fields of these have a byte more in front of the second one.
#[test]
fn the_brand_is_two_bits() {
    for (bits, brand) in [([0x85, 0x80, 1], false), ([0x85, 0x80, 2], true)] {
        check_fields(2, 1, &bits, |inputs| {
            inputs.conditions.brand_registered = Some(brand);
        });
    }
    check_fields_refused(2, 1, &[0x85, 0x80, 3]);
}

#[test]
fn figures_by_site_are_rows_in_the_order_of_the_bits() {
    let row = |site, gmv| SiteFigures {
        site,
        gmv: [gmv, 2_00, 3_01].map(Amount::from_minor),
        orders: [1, 0, 300],
        monthly_ad_spend: Amount::ZERO,
        acos: None,
    };
    let rows = vec![row(Site::De, 1_00), row(Site::Ie, 4_00)];
    let said = [
        &[0x15, 0, 0x0B, 0x7A, 0x0B, 1, 1, 0x81, 4][..],
        &[10, 18, 0xE8, 0x12, 1, 0, 0xAC, 2, 0, 1],
        &[34, 18, 0xE8, 0x12, 1, 0, 0xAC, 2, 0, 1],
    ];
    check_fields(2, 11, &said.concat(), |inputs| {
        inputs.figures = Figures::BySite(SiteTable::new(rows).expect("two sites"));
    });
}

#[test]
fn what_is_out_of_range_is_refused() {
    check_fields_refused(0, 1, &[0xC0, 0x07]); // January 2100
    check_fields_refused(1, 1, &[0]);
    check_fields_refused(1, 1, &[37]);
    check_fields_refused(2, 1, &[0b0000_0111]); // a fourth depth
    check_fields_refused(2, 1, &[0x85, 0b0000_0110]); // a fourth history
    check_fields_refused(2, 1, &[0x85, 0x80, 4]); // a bit without a meaning
    check_fields_refused(2, 1, &[0x85, 0]); // a longer varint
    check_fields_refused(3, 1, &[0x80, 0x80, 2]); // a sixteenth answer
    check_fields_refused(4, 1, &[0x88, 0xF1, 0x04]); // 100.01 % growth
    check_fields_refused(5, 1, &[0xDA, 0x05]); // 91 % cut
    check_fields_refused(6, 1, &[0xCA, 0x0C]); // 201 % rise
    check_fields_refused(7, 1, &[0x88, 0xEA, 0x30]); // 1,000.01 % conversion
    check_fields_refused(8, 1, &[0xAA, 0x06]); // 101 % returns
    check_fields_refused(9, 1, &[0]); // no site
    check_fields_refused(9, 1, &[0x80, 0x08]); // an eleventh site
    check_fields_refused(10, 1, &[0x8F, 0xF1, 4]); // 10,001 × 10^7
    check_fields_refused(11, 1, &[0x8F, 0xF1, 4]);
    check_fields_refused(12, 1, &[0]); // an ACoS of nothing
    check_fields_refused(12, 1, &[0xAB, 6]); // 1,010 %
    check_fields_refused(4, 1, &[0x88, 0x80, 0x80, 0x80, 0x80, 1]); // beyond 32 bits
}

/// A field that is not read is none, wherever the body ends.
#[test]
fn a_body_that_ends_too_early_is_refused() {
    for length in 0..FIELDS.len() {
        assert_eq!(read(&body(&FIELDS[..length], &[])), Err(LinkError::Altered));
    }
    assert_eq!(read(&[7; 7]), Err(LinkError::Altered));
}

/// What a later program adds stands behind everything that this one knows.
#[test]
fn a_body_that_goes_on_is_of_a_newer_program() {
    for further in [
        &[0, 1][..],
        &[0, 0],
        &[1, 61, 1],
        &[0x40, 0x80],
        &[0x80, 0x80, 0x80, 1, 6, 9, 9, 9],
    ] {
        let bytes = body(&FIELDS, further);
        assert_eq!(read(&bytes), Err(LinkError::NewerProgram), "{further:?}");
        let text = envelope::seal(VERSION, &bytes);
        assert_eq!(decode(&text), Err(LinkError::NewerProgram));
    }
    // What goes before has to make sense.
    assert_eq!(
        read(&body(&FIELDS, &[1, 0, 1])),
        Err(LinkError::Altered),
        "no stock, and said"
    );
}

#[test]
fn nothing_said_is_nothing_written() {
    check_refused(&[0]);
    check_refused(&[0x80, 0x80, 0x80, 2]); // a twenty-third bit
    check_refused(&[0xC0, 0]); // a longer varint
}

#[test]
fn stock_is_days_and_one() {
    for (bytes, days) in [(&[1, 1][..], 0), (&[1, 61], 60), (&[1, 0xE8, 7], 999)] {
        check(bytes, |inputs| inputs.conditions.stock_days = Some(days));
    }
    check_refused(&[1, 0]);
    check_refused(&[1, 0xE9, 7]);
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
    check_particulars(&[2, 0b11, 1, 0b101_0010], |all| all.stores = stores);
    check_refused(&[2, 0]); // none, and said
    check_refused(&[2, 1, 0]); // plain, and said
    for fourth in [0b000_0110, 0b001_1000, 0b110_0000] {
        check_refused(&[2, 1, fourth]);
    }
    check_refused(&[2, 1, 0x81, 1]); // an eighth bit
    check_refused(&[2, 1, 0x81, 0]); // a longer varint
    let eleven = [&[2, 0xFF, 15][..], &[0b101_0101; 11]].concat();
    check_refused(&eleven);
}

#[test]
fn packages_are_a_set_and_how_many_of_each() {
    let packages = Packages::NONE
        .with(Package::AdRebuild, 999)
        .with(Package::ComplianceCheck, 1);
    check_particulars(&[4, 0x81, 2, 0xE7, 7, 1], |all| all.packages = packages);
    check_refused(&[4, 0]); // none
    check_refused(&[4, 1, 0]); // none of one
    check_refused(&[4, 1, 0xE8, 7]); // a thousand
    check_refused(&[4, 0x80, 4, 1]); // a tenth package
}

#[test]
fn goods_and_aims_are_sets() {
    let goods = Set::EMPTY.with(Goods::Home).with(Goods::Pets);
    check_particulars(&[8, 0x81, 0x10], |all| all.goods = goods);
    let aims = Set::EMPTY.with(Aim::Grow);
    check_particulars(&[0x10, 8], |all| all.aims = aims);
    for said in [&[8, 0][..], &[8, 0x80, 0x20], &[0x10, 0], &[0x10, 0x20]] {
        check_refused(said);
    }
}

#[test]
fn the_fee_base_is_four_choices() {
    check_particulars(&[0x20, 0b0101], |all| {
        all.fee_base = FeeBase {
            measure: SalesMeasure::Shipped,
            vat: SalesVat::Excluded,
            ..FeeBase::PLAIN
        };
    });
    check_particulars(&[0x20, 0b1010], |all| {
        all.fee_base = FeeBase {
            refunds: Refunds::Deducted,
            ad_sales: AdSales::Excluded,
            ..FeeBase::PLAIN
        };
    });
    check_refused(&[0x20, 0]);
    check_refused(&[0x20, 0b1_0101]);
}

#[test]
fn what_is_asked_for_is_a_bit() {
    check_particulars(&[0x40], |all| all.compliance_handling = true);
    check_particulars(&[0x80, 1], |all| all.service_vat = true);
}

#[test]
fn main_asins_are_counted() {
    check_particulars(&[0x80, 2, 1], |all| all.main_asins = Some(1));
    check_particulars(&[0x80, 2, 0x8F, 0x4E], |all| all.main_asins = Some(9_999));
    check_refused(&[0x80, 2, 0]);
    check_refused(&[0x80, 2, 0x90, 0x4E]);
}

#[test]
fn health_is_five_figures() {
    let health = Health {
        odr: Some(percent(1_00)),
        vtr: Some(percent(98_50)),
        rating: Some(1_000),
        ..Health::UNKNOWN
    };
    check_particulars(&[0x80, 4, 10, 1, 1, 0xC9, 0x3D, 11], |all| {
        all.health = health;
    });
    check_refused(&[0x80, 4, 1, 1, 1, 1, 1]); // none, and said
    check_refused(&[0x80, 4, 0x88, 0xF1, 4, 1, 1, 1, 1]); // 100.01 %
    check_refused(&[0x80, 4, 1, 1, 1, 1, 0xC8, 0x3E]); // 1,001
}

#[test]
fn a_role_is_heads_and_a_salary() {
    let answers = RoleAnswers {
        today: Tenths(25),
        needed: Some(Tenths(200)),
        salary: Some(Amount::from_major(14_000)),
    };
    let said = [0x80, 8, 0b10_0000, 0xC8, 1, 18, 117];
    check_particulars(&said, |all| {
        all.own_team = all.own_team.with(Role::Service, answers);
    });
    check_refused(&[0x80, 8, 0]); // of no role
    check_refused(&[0x80, 8, 1, 0, 1, 1]); // nothing, and said
    check_refused(&[0x80, 8, 0x40, 9, 1, 1]); // a seventh role
    check_refused(&[0x80, 8, 1, 0xC8, 0x0C, 1, 1]); // 20.1 heads
    check_refused(&[0x80, 8, 1, 0, 0xC8, 0x0C, 1]);
    check_refused(&[0x80, 8, 1, 0, 1, 0xAF, 6]); // 101 × 10^7
}

/// What follows the name of a proposal: an agency, Germany, nothing charged.
const PLAIN_PROPOSAL: [u8; 6] = [0, 1, 0, 0, 0, 0];

fn named(name: &[u8]) -> Vec<u8> {
    [&[0x80, 0x10, 1][..], name, &PLAIN_PROPOSAL].concat()
}

#[test]
fn a_proposal_is_a_name_and_what_it_costs() {
    let sites = SiteSet::only(Site::De).with(Site::Uk);
    let mut proposal = Proposal::blank(sites).named("飞舟").expect("a name");
    proposal.provider = Provider::Boutique;
    proposal.included = Set::EMPTY.with(Included::Ads).with(Included::KpiTerms);
    proposal.monthly_fee = Amount::from_major(8_000);
    proposal.commission = percent(5_00);
    let said = [
        &[0x80, 0x10, 1][..],
        &[0b101, 0x98, 0xDE, 0x82, 0x1F], // U+98DE, U+821F
        &[0x86, 1, 0b1_0001, 0x45, 0, 0x2A, 0],
    ];
    check_particulars(&said.concat(), |all| {
        all.proposals = Proposals::new(vec![proposal]).expect("a proposal");
    });
    let proposal = |after: &[u8]| [&[0x80, 0x10, 1, 0], after].concat();
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
fn a_name_is_narrow_or_wide() {
    let check = |bytes: &[u8], name: &str| {
        check_particulars(&named(bytes), |all| {
            let proposal = Proposal::blank(SiteSet::only(Site::De));
            let proposal = proposal.named(name).expect("a name");
            all.proposals = Proposals::new(vec![proposal]).expect("a proposal");
        });
    };
    check(&[0], "");
    check(&[4, b'A', 0xE9], "Aé");
    check(&[5, 0, b'A', 0x01, 0x00], "AĀ");
    let longest = [&[0xA1, 1][..], &[0xD8, 0x40, 0xDC, 0].repeat(40)].concat();
    check(&longest, &"𠀀".repeat(40));
    for name in [
        &[5, 0, b'A', 0, b'B'][..], // narrow, and written wide
        &[1],                       // nothing, and wide
        &[82; 42],                  // 41 characters
        &[0xA3, 1],                 // more than any name has
        &[4, b' ', b'x'],           // blanks at an end
        &[4, b'x', b' '],
        &[6, b'x', b'\n', b'y'], // hidden characters
        &[2, 0],
        &[5, 0x20, 0x0B, 0, b'x'],
        &[3, 0xD8, 0x00],             // half a character
        &[5, 0xDC, 0x00, 0xD8, 0x40], // two halves the wrong way round
        &[0x84, 0, b'x', b'y'],       // a longer varint
        &[0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F],
    ] {
        check_refused(&named(name));
    }
}

#[test]
fn there_are_no_more_than_three_proposals() {
    let one = [&[0][..], &PLAIN_PROPOSAL].concat();
    let some = |count: u8| {
        let all = one.repeat(usize::from(count));
        read(&body(&FIELDS, &[&[0x80, 0x10, count][..], &all].concat()))
    };
    for count in [1, 2, 3] {
        assert!(some(count).is_ok(), "{count}");
    }
    for count in [0, 4, 127] {
        assert_eq!(some(count), Err(LinkError::Altered), "{count}");
    }
}

#[test]
fn seasons_are_twelve_whole_percentages() {
    let mut months = [percent(100_00); 12];
    months[..2].copy_from_slice(&[percent(1_000_00), Percent::ZERO]);
    let mut said = vec![0x80, 0x20, 0xE8, 7, 0];
    said.extend([100; 10]);
    check_particulars(&said, |all| {
        all.outlook = OutlookAnswers {
            seasons: Some(months),
            exchange: None,
        };
    });
    said[2] = 0xE9; // 1,001 %
    check_refused(&said);
    // What would be 4 % if it were cut to 32 bits.
    said.splice(2..4, [0x84, 0x80, 0x80, 0x80, 16]);
    check_refused(&said);
    // What would overflow.
    said.splice(2..7, [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F]);
    check_refused(&said);
}

#[test]
fn an_exchange_rate_has_four_decimals() {
    let said = |rate: &[u8]| [&[0x80, 0x40], rate].concat();
    for (bytes, rate) in [
        (&[0x93, 5][..], "8.2"),
        (&[10], "0.01"),
        (&[15], "1000"),
        (&[0xC8, 0x80, 40], "8.1929"),
    ] {
        check_particulars(&said(bytes), |all| {
            all.outlook.exchange = rate.parse().ok();
        });
        let link = read(&body(&FIELDS, &said(bytes))).expect("a link");
        let exchange: Option<Decimal> = link.inputs.particulars.outlook.exchange;
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

#[test]
fn shares_are_a_set_and_how_much_each_counts() {
    let shares = Shares::of(|kpi| match kpi {
        ScoredKpi::Acos => 60,
        ScoredKpi::ResponseTime => 100,
        _ => 0,
    });
    assert!(shares.is_some());
    let said = |rest: &[u8]| [&[0x80, 0x80, 1], rest].concat();
    check_plan(&said(&[0x82, 4, 60, 100]), |plan| plan.shares = shares);
    check_refused(&said(&[0])); // none
    check_refused(&said(&[2, 0])); // nothing of one
    check_refused(&said(&[2, 101]));
    check_refused(&said(&[2, 0xE4, 2])); // what would be 100 if it were cut to 8 bits
    check_refused(&said(&[0x80, 0x80, 2, 1])); // a KPI that nobody knows
    check_refused(&said(&[0x80, 0x80, 4, 1])); // one beyond those that there is room for
}

#[test]
fn standards_are_hundredths_of_a_per_cent() {
    let standards = Standards {
        stock_out: Some(Percent::ZERO),
        localisation: Some(percent(92_50)),
        response_time: None,
    };
    let said = |rest: &[u8]| [&[0x80, 0x80, 2], rest].concat();
    check_plan(&said(&[0, 0xE9, 0x39, 1]), |plan| {
        plan.standards = standards;
    });
    check_refused(&said(&[1, 1, 1])); // none, and said
    check_refused(&said(&[0x88, 0xF1, 4, 1, 1])); // 100.01 %
}

#[test]
fn a_baseline_is_one_of_three() {
    check_plan(&[0x80, 0x80, 4], |plan| {
        plan.baseline = BaselineRule::LastYear;
    });
    check_plan(&[0x80, 0x80, 8], |plan| {
        plan.baseline = BaselineRule::Higher;
    });
    check_refused(&[0x80, 0x80, 12]);
}

#[test]
fn last_year_is_an_amount() {
    for (rest, minor) in [
        (&[0][..], 0),
        (&[0xB8, 0x0C], 1_99),
        (&[0x87, 0xF1, 4], 1_000_000_000_00),
    ] {
        let said = [&[0x80, 0x80, 0x10], rest].concat();
        check_plan(&said, |plan| {
            plan.last_year_gmv = Some(Amount::from_minor(minor));
        });
    }
    // 10,001 × 10^7
    check_refused(&[0x80, 0x80, 0x10, 0x8F, 0xF1, 4]);
}

#[test]
fn days_and_months_have_ends() {
    check_plan(&[0x80, 0x80, 0x20, 60], |plan| plan.stock_out_days = 60);
    check_plan(&[0x80, 0x80, 0x40], |plan| plan.seasonal = true);
    check_plan(&[0x80, 0x80, 0x80, 1, 6], |plan| plan.grace_months = 6);
    check_plan(&[0x80, 0x80, 0x80, 1, 0], |plan| plan.grace_months = 0);
    check_refused(&[0x80, 0x80, 0x20, 0]);
    check_refused(&[0x80, 0x80, 0x20, 61]);
    check_refused(&[0x80, 0x80, 0x80, 1, 3]); // the usual one, and said
    check_refused(&[0x80, 0x80, 0x80, 1, 7]);
}

/// What is altered inside a sound envelope is refused, or says something else.
#[test]
fn no_two_texts_say_the_same() {
    for golden in [
        include_str!("../../../tests/data/links/real-seller.txt"),
        include_str!("../../../tests/data/links/everything.txt"),
    ] {
        let payload = golden.lines().next().expect("a payload");
        let (version, body) = envelope::open(payload).expect("a sound envelope");
        for place in 0..body.len() {
            for flipped in [1, 2, 4, 8, 16, 32, 64, 128, 255] {
                let mut altered = body.clone();
                altered[place] ^= flipped;
                let text = envelope::seal(version, &altered);
                if let Ok(link) = decode(&text) {
                    let again = encode(link.card, &link.inputs);
                    assert_eq!(again, text, "{flipped} at {place}");
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// The envelope of somebody else's making can hold anything.
    #[test]
    fn no_bytes_make_the_reader_panic(said in 0..1_u64 << 23, bytes in vec(any::<u8>(), 0..80)) {
        let mut writer = crate::link::bytes::Writer(body(&FIELDS, &[]));
        writer.varint(said);
        writer.0.extend(bytes);
        let _ = read(&writer.0);
    }
}
