//! Generators of what a seller can say beyond the questions of every quote.

use eu_quote::money::{Amount, Percent};
use eu_quote::seller::{
    AdSales, BaselineRule, FeeBase, Health, KpiPlan, MAX_HEADS, MAX_HEALTH_RATING, MAX_MAIN_ASINS,
    MAX_PROPOSALS, MAX_QUANTITY, MAX_SEASON, Member, OutlookAnswers, OwnTeam, Package, Packages,
    Particulars, Proposal, Proposals, Provider, Refunds, Role, RoleAnswers, SalesMeasure, SalesVat,
    ScoredKpi, Set, Shares, Site, Stage, Standards, Standing, Store, Stores, Tenths,
};
use proptest::array::uniform12;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::{amount, percent, sites};

/// Any particulars, the plain ones often enough to meet.
pub(crate) fn particulars() -> BoxedStrategy<Particulars> {
    let said = (
        stores(),
        set(),
        option::of(1..=MAX_MAIN_ASINS),
        set(),
        health(),
    );
    let ordered = (packages(), fee_base(), any::<bool>(), any::<bool>());
    let compared = (own_team(), proposals(), outlook(), kpi_plan());
    let any = (said, ordered, compared).prop_map(|(said, ordered, compared)| {
        let (stores, goods, main_asins, aims, health) = said;
        let (packages, fee_base, compliance_handling, service_vat) = ordered;
        let (own_team, proposals, outlook, kpi_plan) = compared;
        Particulars {
            stores,
            goods,
            main_asins,
            aims,
            health,
            packages,
            fee_base,
            compliance_handling,
            service_vat,
            own_team,
            proposals,
            outlook,
            kpi_plan,
        }
    });
    // Boxed: what holds it all is large, and threads of tests have little stack.
    prop_oneof![Just(Particulars::PLAIN), any].boxed()
}

fn word<T: Copy + core::fmt::Debug + 'static>(
    words: &'static [(&'static str, T)],
) -> impl Strategy<Value = T> {
    (0..words.len()).prop_map(|place| words[place].1)
}

fn set<T: Member + core::fmt::Debug>() -> impl Strategy<Value = Set<T>> {
    let most = (1_u32 << T::WORDS.len()) - 1;
    (0..=most).prop_map(|bits| {
        let bits = u16::try_from(bits).expect("at most sixteen values");
        Set::from_bits(bits).expect("known values")
    })
}

fn store() -> impl Strategy<Value = Store> {
    let standing = || word(&Standing::WORDS);
    (word(&Stage::WORDS), standing(), standing(), standing()).prop_map(
        |(stage, vat, epr, product_safety)| Store {
            stage,
            vat,
            epr,
            product_safety,
        },
    )
}

fn stores() -> impl Strategy<Value = Stores> {
    vec(prop_oneof![Just(Store::PLAIN), store()], Site::ALL.len()).prop_map(|stores| {
        let all = Site::ALL.into_iter().zip(stores);
        all.fold(Stores::PLAIN, |all, (site, store)| all.with(site, store))
    })
}

fn health() -> impl Strategy<Value = Health> {
    let rate = || option::of(percent(0, Percent::HUNDRED));
    let rating = option::of(0..=MAX_HEALTH_RATING);
    (rate(), rate(), rate(), rate(), rating).prop_map(
        |(odr, lsr, cancellation_rate, vtr, rating)| Health {
            odr,
            lsr,
            cancellation_rate,
            vtr,
            rating,
        },
    )
}

fn packages() -> impl Strategy<Value = Packages> {
    let quantity = prop_oneof![Just(0), 1..=20_u16, Just(MAX_QUANTITY), 0..=MAX_QUANTITY];
    vec(quantity, Package::ALL.len()).prop_map(|quantities| {
        let all = Package::ALL.into_iter().zip(quantities);
        all.fold(Packages::NONE, |all, (package, quantity)| {
            all.with(package, quantity)
        })
    })
}

fn fee_base() -> impl Strategy<Value = FeeBase> {
    let choices = (
        word(&SalesMeasure::WORDS),
        word(&Refunds::WORDS),
        word(&SalesVat::WORDS),
        word(&AdSales::WORDS),
    );
    choices.prop_map(|(measure, refunds, vat, ad_sales)| FeeBase {
        measure,
        refunds,
        vat,
        ad_sales,
    })
}

fn heads() -> impl Strategy<Value = Tenths> {
    (0..=MAX_HEADS.0).prop_map(Tenths)
}

fn money(most: Amount) -> impl Strategy<Value = Amount> {
    let most = most.minor();
    prop_oneof![
        Just(0),
        Just(most),
        0..=most,
        (0..=200_i64).prop_map(|k| k * 100_000)
    ]
    .prop_map(move |minor| Amount::from_minor(minor.min(most)))
}

fn role() -> impl Strategy<Value = RoleAnswers> {
    let salary = option::of(money(RoleAnswers::MAX_SALARY));
    (heads(), option::of(heads()), salary).prop_map(|(today, needed, salary)| RoleAnswers {
        today,
        needed,
        salary,
    })
}

fn own_team() -> impl Strategy<Value = OwnTeam> {
    vec(
        prop_oneof![Just(RoleAnswers::PLAIN), role()],
        Role::ALL.len(),
    )
    .prop_map(|roles| {
        let all = Role::ALL.into_iter().zip(roles);
        all.fold(OwnTeam::PLAIN, |team, (role, answers)| {
            team.with(role, answers)
        })
    })
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("店小秘".to_owned()),
        "[A-Za-z飞舟é&<>'\"]{1,20}( [a-z]{1,18})?",
    ]
}

fn proposal() -> impl Strategy<Value = Proposal> {
    let fees = (money(Proposal::MAX_FEE), money(Proposal::MAX_FEE));
    let shares = (percent(0, Percent::HUNDRED), percent(0, Percent::HUNDRED));
    (name(), word(&Provider::WORDS), fees, shares, sites(), set()).prop_map(
        |(name, provider, (monthly_fee, one_off), (commission, ad_share), sites, included)| {
            let mut proposal = Proposal::blank(sites).named(&name).expect("a name");
            proposal.provider = provider;
            proposal.monthly_fee = monthly_fee;
            proposal.commission = commission;
            proposal.ad_share = ad_share;
            proposal.one_off = one_off;
            proposal.included = included;
            proposal
        },
    )
}

fn proposals() -> impl Strategy<Value = Proposals> {
    vec(proposal(), 0..=MAX_PROPOSALS)
        .prop_map(|proposals| Proposals::new(proposals).expect("valid proposals"))
}

fn outlook() -> impl Strategy<Value = OutlookAnswers> {
    let most = MAX_SEASON.hundredths() / 100;
    let month = (0..=most).prop_map(|whole| Percent::from_hundredths(whole * 100));
    let rate = (100..=10_000_000_i64).prop_map(|rate| Decimal::new(rate, 4).normalize());
    (option::of(uniform12(month)), option::of(rate))
        .prop_map(|(seasons, exchange)| OutlookAnswers { seasons, exchange })
}

/// Any plan for the KPIs.
fn kpi_plan() -> BoxedStrategy<KpiPlan> {
    let share = prop_oneof![2 => Just(0), 3 => 0..=Shares::MAX];
    let shares = vec(share, ScoredKpi::ALL.len()).prop_map(|shares| {
        let shares = <[u8; ScoredKpi::ALL.len()]>::try_from(shares);
        shares.ok().and_then(Shares::new)
    });
    let standard = || option::of(percent(0, Percent::HUNDRED));
    let standards = (standard(), standard(), standard());
    let rule = word(&BaselineRule::WORDS);
    let gmv = option::of(amount());
    let days = prop_oneof![Just(0), 0..=KpiPlan::MAX_STOCK_OUT_DAYS];
    let grace = prop_oneof![Just(3), 0..=KpiPlan::MAX_GRACE_MONTHS];
    let rest = (rule, gmv, days, any::<bool>(), grace);
    let any = (shares, standards, rest).prop_map(|(shares, standards, rest)| {
        let (stock_out, localisation, response_time) = standards;
        let (baseline, last_year_gmv, stock_out_days, seasonal, grace_months) = rest;
        KpiPlan {
            shares,
            standards: Standards {
                stock_out,
                localisation,
                response_time,
            },
            baseline,
            last_year_gmv,
            stock_out_days,
            seasonal,
            grace_months,
        }
    });
    prop_oneof![Just(KpiPlan::PLAIN), any].boxed()
}
