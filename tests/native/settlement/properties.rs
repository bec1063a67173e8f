//! What holds for every contract and whatever happens.

use eu_quote::calendar::Month;
use eu_quote::document::parse_json;
use eu_quote::export;
use eu_quote::kpi::{Denominator, Direction, Payout, ReportField};
use eu_quote::money::Amount;
use eu_quote::rate_card::ScoredKpi;
use eu_quote::seller::{
    FeeBase, Figures, MAX_MONTHLY, SellerInputs, Site, SiteSet, TermMonths, Totals,
};
use eu_quote::settlement::{
    Actuals, GateState, Invoice, PeriodSettlement, Settlement, SiteReport, State,
};
use proptest::collection::{hash_map, vec};
use proptest::prelude::*;
use serde_json::Value;

use super::{Contract, restated};
use crate::{arbitrary, given};

/// A card, a contract by it, and what may have happened.
fn contracts() -> impl Strategy<Value = (Contract, Actuals)> {
    // On the heap: all of it together is more than the stack of a test holds.
    let contract = (arbitrary::card().boxed(), arbitrary::inputs().boxed());
    contract.prop_flat_map(|(card, inputs)| {
        let actuals = arbitrary::actuals(&inputs).boxed();
        (Just(card), Just(inputs), actuals)
            .prop_map(|(card, inputs, actuals)| (Contract::of(card, inputs), actuals))
    })
}

/// A contract of the card's defaults, with every month reported and near its targets.
fn complete() -> impl Strategy<Value = (Contract, Actuals)> {
    let inputs = given::inputs(
        r#"{
            "term_months": 5,
            "baselines": { "unit_session_percentage": "10", "return_rate_percent": "8" }
        }"#,
    );
    arbitrary::all_months(&inputs)
        .prop_map(move |actuals| (Contract::of(given::card(), inputs.clone()), actuals))
}

fn sum(invoice: &Invoice) -> Amount {
    invoice.lines.iter().map(|line| line.amount).sum()
}

fn payouts(settlement: &Settlement) -> Vec<Payout> {
    let periods = settlement.periods.iter();
    let assessed = periods.filter_map(|period| period.first.as_ref()?.assessment.as_ref());
    assessed.map(|assessment| assessment.payout).collect()
}

fn check_period(period: &PeriodSettlement) -> Result<(), TestCaseError> {
    let Some(first) = &period.first else {
        prop_assert!(period.true_up.is_none());
        return Ok(());
    };
    prop_assert_eq!(sum(&first.invoice), first.invoice.total);
    let mut statements = vec![first];
    if let Some(true_up) = &period.true_up {
        prop_assert_eq!(sum(&true_up.difference), true_up.difference.total);
        let restated = &true_up.restated;
        prop_assert_eq!(sum(&restated.invoice), restated.invoice.total);
        let difference = restated.invoice.total - first.invoice.total;
        prop_assert_eq!(true_up.difference.total, difference);
        statements.push(restated);
    }
    for statement in statements {
        let assessed = statement.assessment.as_ref();
        prop_assert_eq!(assessed.is_some(), period.state() == State::Settled);
        let Some(assessed) = assessed else { continue };
        let paid = assessed.payout;
        prop_assert!((Amount::ZERO..=period.period.at_risk).contains(&paid.deduction));
        prop_assert!((Amount::ZERO..=period.period.bonus_cap).contains(&paid.bonus));
        prop_assert!(assessed.withheld >= Amount::ZERO);
        if assessed.gate_state != GateState::Held {
            prop_assert!(paid.bonus.is_zero());
        }
        let scored = assessed.kpis.iter().filter_map(|result| result.points.ok());
        let weights: Vec<i32> = scored.map(|points| points.weight.hundredths()).collect();
        prop_assert!(weights.is_empty() || weights.iter().sum::<i32>() == 10_000);
    }
    Ok(())
}

/// Net payouts of all periods, each at least that of the same period in `less`.
fn check_no_less(less: &Settlement, more: &Settlement) -> Result<(), TestCaseError> {
    let (less, more) = (payouts(less), payouts(more));
    prop_assert_eq!(less.len(), more.len());
    for (less, more) in less.iter().zip(&more) {
        prop_assert!(less.net() <= more.net(), "{:?} {:?}", less, more);
    }
    Ok(())
}

/// Makes the side of `kpi` better that is not the spend.
fn improve(report: &mut SiteReport, kpi: ScoredKpi, more: Amount, units: u32) {
    let formula = kpi.formula();
    match (formula.numerator, formula.denominator) {
        (ReportField::Count(part), whole) => {
            let counted = report.counts.of(part);
            let better = match (kpi.direction(), whole.field()) {
                (Direction::Lower, _) => counted.saturating_sub(units),
                (Direction::Higher, Some(ReportField::Count(whole))) if formula.is_part => {
                    report.counts.of(whole).min(counted + units)
                }
                (Direction::Higher, _) => counted + units,
            };
            report.counts = report.counts.with(part, better);
        }
        (ReportField::Sales, _) | (_, Denominator::Money(ReportField::Sales)) => {
            report.sales = report.sales + more;
        }
        (ReportField::AdSales, _) | (_, Denominator::Money(ReportField::AdSales)) => {
            report.ad_sales = report.ad_sales + more;
        }
        other => unreachable!("nothing makes {other:?} better"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_settlement_adds_up((contract, actuals) in contracts()) {
        let settlement = contract.settle_parsed(&actuals);
        for period in &settlement.periods {
            check_period(period)?;
        }
        let months = usize::from(contract.inputs.term.months());
        prop_assert_eq!(settlement.months.len(), months);
        let missing: usize = settlement.periods.iter().map(|period| period.missing.len()).sum();
        prop_assert_eq!(missing + actuals.months.len(), months);
        let invoices = settlement.periods.iter().filter_map(|period| period.first.as_ref());
        let invoiced: Amount = invoices.map(|first| first.invoice.total).sum();
        let totals = &settlement.totals;
        prop_assert_eq!(totals.fees + totals.payouts, invoiced);
        prop_assert_eq!(invoiced + totals.true_up, totals.settled);
        for figures in settlement.months.iter().filter_map(|month| month.first.as_ref()) {
            let lines: Amount = figures.lines.iter().map(|line| line.amount).sum();
            prop_assert_eq!(lines, figures.fees.total);
            prop_assert!(figures.fee_base >= Amount::ZERO);
        }
        prop_assert!(serde_json::from_str::<Value>(&export::settlement(&settlement)).is_ok());
    }

    #[test]
    fn the_same_figures_again_change_nothing((contract, actuals) in contracts()) {
        let settlement = contract.settle_parsed(&restated(&actuals, |_| {}));
        for period in &settlement.periods {
            let difference = period.true_up.as_ref().map(|true_up| &true_up.difference);
            prop_assert!(difference.is_none_or(|difference| difference == &Invoice::default()));
        }
        prop_assert!(settlement.totals.true_up.is_zero());
    }

    #[test]
    fn better_figures_never_pay_less(
        (contract, actuals) in complete(),
        more in arbitrary::amount(),
        units in 0..100_000_u32,
        kpi in prop::sample::select(ScoredKpi::ALL.to_vec()),
    ) {
        let better = |report: &mut SiteReport| improve(report, kpi, more, units);
        let mut improved = actuals.clone();
        let reports = improved.months.iter_mut().flat_map(|month| &mut month.first);
        reports.for_each(better);
        let (less, more) = (contract.settle_parsed(&actuals), contract.settle_parsed(&improved));
        check_no_less(&less, &more)?;
    }

    /// What is sold and spent as the quote expects costs what the quote says.
    #[test]
    fn as_expected_costs_what_was_quoted(
        card in arbitrary::card(),
        inputs in arbitrary::inputs(),
        gmv in arbitrary::amount(),
        spend in arbitrary::amount(),
    ) {
        let site = Totals {
            sites: SiteSet::from_sites([Site::De]).expect("a site"),
            monthly_gmv: gmv,
            monthly_ad_spend: spend,
            acos: None};
        let mut inputs = SellerInputs { figures: Figures::Total(site), ..inputs };
        inputs.particulars.fee_base = FeeBase::PLAIN;
        let report = arbitrary::report(gmv, spend);
        let month = |index| arbitrary::reported(inputs.start.plus(index), report);
        let actuals = Actuals {
            months: (0..inputs.term.months()).map(month).collect(),
            ..Actuals::default()
        };
        let contract = Contract::of(card, inputs);
        let settlement = contract.settle_parsed(&actuals);
        for month in &settlement.months {
            let figures = month.first.as_ref().expect("reported");
            prop_assert_eq!(figures.fees, month.forecast);
        }
    }

    #[test]
    fn nothing_overflows(card in arbitrary::card(), mut inputs in arbitrary::inputs()) {
        inputs.term = TermMonths::new(36).expect("a term");
        let sites: Vec<_> = inputs.figures.sites().iter().collect();
        let most = |site| SiteReport { site, ..arbitrary::report(MAX_MONTHLY, MAX_MONTHLY) };
        let month = |index| {
            let mut month = arbitrary::reported(inputs.start.plus(index), most(sites[0]));
            month.first = sites.iter().copied().map(most).collect();
            month
        };
        let months: Vec<_> = (0..36).map(month).collect();
        let actuals = Actuals { months, ..Actuals::default() };
        let contract = Contract::of(card, inputs);
        let settlement = contract.settle_parsed(&actuals);
        prop_assert!(settlement.totals.settled.minor().abs() < i64::MAX / 2);
        for period in &settlement.periods {
            check_period(period)?;
        }
    }

    /// The last months of our years, with a true-up beyond them.
    #[test]
    fn any_start_will_do(offset in 0..80 * 12) {
        let start = Month::from_offset(offset).expect("a month within our years");
        let inputs = SellerInputs { start, ..given::inputs("{}") };
        let contract = Contract::of(given::card(), inputs);
        let settlement = contract.settle_parsed(&Actuals::default());
        let missing = settlement.periods.iter().flat_map(|period| period.missing.clone());
        let months = (0..12).map(|index| start.plus(index));
        prop_assert!(missing.eq(months));
    }

    #[test]
    fn no_json_makes_the_reader_panic(json in json()) {
        let contract = Contract::of(given::card(), given::inputs("{}"));
        let document = parse_json(&json).expect("JSON");
        let _ = Actuals::parse(&document, &contract.inputs, &contract.schedule);
    }
}

/// JSON with the names of actuals in unlikely places.
fn json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "[0-9.-]{0,30}".prop_map(Value::from),
        prop::sample::select(vec!["DE", "stock_out", "launch", "2027-01", "2027-13"])
            .prop_map(Value::from),
    ];
    let name = prop::sample::select(vec![
        "months",
        "month",
        "first",
        "true_up",
        "health",
        "odr_percent",
        "site",
        "sales",
        "rules",
        "baselines",
        "monthly_gmv",
        "exclusions",
        "kind",
        "asin_days",
        "lost_asin_days",
        "days",
        "percent",
    ]);
    let any = leaf.prop_recursive(5, 60, 6, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            hash_map(name.clone(), inner, 0..6).prop_map(|fields| {
                let fields = fields.into_iter();
                fields
                    .map(|(name, value)| (name.to_owned(), value))
                    .collect()
            }),
        ]
    });
    any.prop_map(|value| value.to_string())
}
