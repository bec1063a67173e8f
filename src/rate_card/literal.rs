//! Writes `sample.rs`: the built-in card as the Rust expression that makes it.
//!
//! For the tests only. A new type of the card is one line in one of the lists
//! below; docs/rate-card.md, "The built-in card", says how to run it.

use std::borrow::Cow;
use std::{env, fs};

use rust_decimal::Decimal;
use time::Date;

use super::{
    AdRate, CardId, Clause, ClauseNote, CommissionOnly, Compliance, Difficulty, Duty, DutyTerms,
    ErpFees, Exchange, Exclusions, Extras, Factors, FeeBaseRates, GateKpi, GateTerms, HistoryRates,
    KpiTerms, Launch, Limits, Localized, Market, OwnTeamRates, PackagePrice, PackagePrices,
    RateCard, RoleRates, SAMPLE_JSON, ScoredKpi, SetUp, SiteGroup, SiteRates, TermDiscounts, Tier,
    Tiers, TrialTerms, Variation,
};
use crate::calendar::Month;
use crate::money::{Amount, Currency, Percent};
use crate::seller::{
    AccountHistory, Assumed, Baselines, ByDepth, Category, Conditions, Depth, Figures, Fulfilment,
    Goals, Goods, Model, Package, Particulars, Payment, Role, SellerInputs, Site, SiteSet, Team,
    Tenths, TermMonths, Totals,
};

/// A value that can stand in a constant.
trait Literal {
    /// The expression that makes it.
    fn literal(&self) -> String;
}

/// Types with named fields. Each field is named, so that none is forgotten.
macro_rules! structs {
    ($($name:ident $(<$of:ident>)? { $($field:ident),* })*) => {$(
        impl$(<$of: Literal>)? Literal for $name$(<$of>)? {
            fn literal(&self) -> String {
                let Self { $($field),* } = self;
                let fields = [$((stringify!($field), $field.literal())),*];
                let fields = fields.map(|(name, value)| format!("{name}: {value}"));
                format!("{} {{{}}}", stringify!($name), entries(&fields))
            }
        }
    )*};
}

structs! {
    AdRate { tiers, minimum }
    Baselines { conversion, return_rate }
    ByDepth<T> { basic, growth, full }
    Clause<T> { terms, note }
    ClauseNote { number, source, date }
    CommissionOnly { tiers, minimum, min_gmv, min_term, min_stock_days }
    Compliance { filing_discounts, duties }
    Conditions {
        team, history, category, erp_link, payment, trial, brand_registered, stock_days
    }
    DutyTerms { site, duty, goods, one_off, yearly, currency, weeks, source, date }
    ErpFees { one_off, monthly }
    Exchange { base, rates }
    Exclusions { subscription, referral, referral_by_goods, fulfilment, order_value }
    Extras {
        packages, fee_base, limits, increment_base, launch, compliance_handling, service_vat
    }
    Factors {
        team, difficulty, history, category, erp, prepayment, trial, commission_only, increment
    }
    FeeBaseRates { unshipped, refunds, vat }
    GateTerms { kpi, threshold, source, date }
    Goals { gmv_growth, acos_cut, conversion_rise }
    HistoryRates { warned, suspended }
    KpiTerms {
        at_risk, bonus_cap, attainment_threshold, attainment_cap, report_day, freeze_day,
        review_day, true_up_days, holidays, acos_floor, return_rate_cap, scored, gates
    }
    Launch { gmv, discount }
    Limits { minimum, commission_cap }
    Localized { zh, en }
    Market { compliance, exclusions, own_team, seasons, variation }
    OwnTeamRates { roles, on_cost, seat, tools, recruiting, ramp_months, ramp_output }
    PackagePrice { package, price, minimum }
    RateCard {
        id, name, sample, issued, valid_until, currency, gmv_currency, exchange, base_fee, sites,
        commission, ad_management, term_discount, set_up, kpi, factors, extras, market, defaults
    }
    RoleRates { role, heads, per_site, salary }
    SellerInputs {
        start, term, model, depth, figures, ads_managed, fulfilment, conditions, goals, baselines,
        particulars, assumed
    }
    SetUp { percent_of_base, waived_from }
    SiteGroup { sites, extra, capped }
    SiteRates { groups, cap }
    Tier { up_to, percent }
    Totals { sites, monthly_gmv, monthly_ad_spend, acos }
    TrialTerms { months, discount }
    Variation { gmv, growth, ad_spend, exchange, score, monthly }
}

/// Types around one value.
macro_rules! wrappers {
    ($($name:ident)*) => {$(
        impl Literal for $name {
            fn literal(&self) -> String {
                let Self(value) = self;
                format!("{}({})", stringify!($name), value.literal())
            }
        }
    )*};
}

wrappers! { Difficulty PackagePrices Tenths TermDiscounts Tiers }

/// Types whose variants hold nothing: their `Debug` form is the variant's name.
macro_rules! words {
    ($($name:ident)*) => {$(
        impl Literal for $name {
            fn literal(&self) -> String {
                format!("{}::{self:?}", stringify!($name))
            }
        }
    )*};
}

words! {
    AccountHistory Category Currency Depth Duty Fulfilment GateKpi Goods Model Package Payment
    Role ScoredKpi Site Team
}

/// Types that keep what they hold to themselves, and how each is made.
macro_rules! calls {
    ($($name:ty: |$value:ident| $call:expr;)*) => {$(
        impl Literal for $name {
            fn literal(&self) -> String {
                let $value = self;
                $call
            }
        }
    )*};
}

calls! {
    Amount: |it| format!("Amount::from_minor({})", hundredths(it.minor()));
    Assumed: |it| checked(&format!("Assumed::from_bits({})", it.bits()));
    Box<Market>: |_it| unreachable!("a built-in card keeps its market apart");
    CardId: |it| format!("CardId::from_bytes([{}])", it.bytes().map(hex).join(", "));
    Date: |it| checked(&format!("date({}, {}, {})", it.year(), u8::from(it.month()), it.day()));
    Decimal: |it| format!("Decimal::from_parts({}, 0, 0, false, {})", small(it), it.scale());
    Month: |it| checked(&format!("Month::new({}, {})", it.year(), it.month()));
    Particulars: |_it| "Particulars::PLAIN".to_owned();
    Percent: |it| format!("Percent::from_hundredths({})", hundredths(it.hundredths().into()));
    SiteSet: |it| checked(&format!("SiteSet::from_bits({})", it.bits()));
    TermMonths: |it| checked(&format!("TermMonths::new({})", it.months()));
    bool: |it| it.to_string();
    u8: |it| it.to_string();
    u16: |it| it.to_string();
}

/// Of a card's two ways to state sales, its defaults use the one without a table.
impl Literal for Figures {
    fn literal(&self) -> String {
        match self {
            Self::Total(totals) => format!("Figures::Total({})", totals.literal()),
            Self::BySite(_) => unreachable!("a card's defaults are totals"),
        }
    }
}

impl Literal for Cow<'static, str> {
    fn literal(&self) -> String {
        format!("Cow::Borrowed({self:?})")
    }
}

impl<T: Literal + Clone> Literal for Cow<'static, [T]> {
    fn literal(&self) -> String {
        let values: Vec<String> = self.iter().map(Literal::literal).collect();
        format!("Cow::Borrowed(const {{ &[{}] }})", entries(&values))
    }
}

impl<T: Literal> Literal for Option<T> {
    fn literal(&self) -> String {
        self.as_ref()
            .map_or("None".into(), |value| format!("Some({})", value.literal()))
    }
}

impl<A: Literal, B: Literal> Literal for (A, B) {
    fn literal(&self) -> String {
        format!("({}, {})", self.0.literal(), self.1.literal())
    }
}

impl<T: Literal, const N: usize> Literal for [T; N] {
    fn literal(&self) -> String {
        let values: Vec<String> = self.iter().map(Literal::literal).collect();
        format!("[{}]", entries(&values))
    }
}

/// One entry a line, further in than what is around them.
fn entries(entries: &[String]) -> String {
    let lines = entries
        .iter()
        .map(|entry| format!("\n    {},", entry.replace('\n', "\n    ")));
    lines.chain(["\n".into()]).collect()
}

/// A constructor that refuses: in a constant, a refusal stops the compiler.
fn checked(call: &str) -> String {
    format!("{call}.expect(\"validated\")")
}

/// `12_800_00` for 12,800.00: the digits grouped by what they mean.
fn hundredths(value: i64) -> String {
    let (whole, rest) = (value / 100, value % 100);
    match whole {
        0 => rest.to_string(),
        1..1_000 => format!("{whole}_{rest:02}"),
        1_000..1_000_000 => format!("{}_{:03}_{rest:02}", whole / 1_000, whole % 1_000),
        _ => unreachable!("add the group of millions"),
    }
}

fn hex(byte: u8) -> String {
    format!("{byte:#04x}")
}

/// The digits of an exchange rate: seven at most.
fn small(rate: &Decimal) -> u32 {
    u32::try_from(rate.mantissa()).expect("an exchange rate is small")
}

/// The whole of `sample.rs`. The card's market is a static of its own, so that what is
/// never asked for it is not loaded with the card.
fn source(mut card: RateCard) -> String {
    let market = card.market.take().map_or_else(String::new, |market| {
        let market = Market::literal(&market);
        format!("\n#[rustfmt::skip]\npub(super) static MARKET: Market = {market};\n")
    });
    let card = card.literal();
    format!(
        "\
//! The built-in card: GENERATED from `sample.json` by the tests of `literal.rs`.
//! Never edit it: docs/rate-card.md, \"The built-in card\".

#![expect(
    clippy::wildcard_imports,
    reason = \"generated: what the card is made of changes with it\"
)]

use super::*;
use crate::calendar::*;
use crate::seller::*;

#[rustfmt::skip]
pub(super) const CARD: RateCard = {card};
{market}"
    )
}

#[test]
fn the_constant_is_what_the_json_says() {
    let card = RateCard::parse(SAMPLE_JSON).expect("a valid card");
    let source = source(card);
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/rate_card/sample.rs");
    if env::var_os("UPDATE_SAMPLE").is_some() {
        fs::write(path, &source).expect("the file can be written");
    }
    let found = fs::read_to_string(path).unwrap_or_default();
    assert!(
        found == source,
        "src/rate_card/sample.rs is not what sample.json gives; write it anew with \
         `UPDATE_SAMPLE=1 cargo test --no-default-features --features cli --lib literal`"
    );
}

#[test]
fn digits_are_grouped_by_what_they_mean() {
    let shown = [0, 5, 1_00, 999_99, 1_000_00, 12_800_05, 999_999_99].map(hundredths);
    let expected = [
        "0",
        "5",
        "1_00",
        "999_99",
        "1_000_00",
        "12_800_05",
        "999_999_99",
    ];
    assert_eq!(shown, expected);
}
