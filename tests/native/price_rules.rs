//! What holds for the clauses that a card may do without, whatever they say.

use eu_quote::export;
use eu_quote::money::{Amount, Percent, divide, round};
use eu_quote::quote::{DeductionKind, Group, Line, LineId, Quote, When, compare, quote};
use eu_quote::rate_card::RateCard;
use eu_quote::seller::{
    Conditions, FeeBase, Figures, Model, Particulars, Payment, SellerInputs, Stage, Store, Stores,
    Totals,
};
use proptest::prelude::*;
use serde_json::Value;

use crate::arbitrary::{self, CLAUSES, parsed};

fn amount_of(value: &Value) -> Option<Amount> {
    let digits = value.as_str()?.replace('.', "");
    digits.parse().ok().map(Amount::from_minor)
}

fn percent_of(value: &Value) -> Option<Percent> {
    let minor = amount_of(value)?.minor();
    i32::try_from(minor).ok().map(Percent::from_hundredths)
}

/// The card without `clauses`.
fn without(card: &Value, clauses: &[&str]) -> RateCard {
    let mut card = card.clone();
    for &clause in clauses {
        card[clause] = Value::Null;
    }
    parsed(&card)
}

/// What does not name the card: lines, months and totals.
fn priced(quote: &Quote) -> impl PartialEq + core::fmt::Debug + use<> {
    (quote.lines.clone(), quote.months.clone(), quote.totals)
}

fn with_model(inputs: &SellerInputs, model: Model) -> SellerInputs {
    SellerInputs {
        model,
        ..inputs.clone()
    }
}

fn operation() -> impl Strategy<Value = Model> {
    prop::sample::select(Model::ALL[..3].to_vec())
}

/// The recurring lines of base and ads.
fn service(quote: &Quote) -> Amount {
    quote.sum_of(Group::Base) + quote.sum_of(Group::Ads)
}

/// Each step from the GMV to the fee base, computed anew.
fn check_deductions(quote: &Quote) -> Result<(), TestCaseError> {
    let volume = &quote.volume;
    let mut left = volume.gmv;
    let mut parts = Amount::ZERO;
    for deduction in &volume.deductions {
        let of = deduction.of;
        let share = |percent: Percent| round(of.decimal() * percent.fraction());
        let percent = deduction.percent;
        let off = match (deduction.kind, percent) {
            (DeductionKind::Unshipped | DeductionKind::Refunds { .. }, Some(percent)) => {
                prop_assert_eq!(of, left);
                share(percent)
            }
            (DeductionKind::AdSales, Some(acos)) => {
                prop_assert_eq!(of, left);
                let spend = i128::from(volume.ad_spend.minor()) * 10_000;
                let sales = i128::from(acos.hundredths());
                // Rounded halves up, as neither is negative.
                let sales = (2 * spend + sales) / (2 * sales);
                let sales = sales.min(volume.gmv.minor().into());
                let off = divide(sales * i128::from(of.minor()), volume.gmv.minor().into());
                Amount::from_minor(off.unwrap_or_default())
            }
            (DeductionKind::Vat(_), Some(percent)) => {
                parts = parts + of;
                let net = i128::from(of.minor()) * 10_000;
                let net = divide(net, 10_000 + i128::from(percent.hundredths()));
                of - Amount::from_minor(net.expect("no divisor is 0"))
            }
            (_, None) => Amount::ZERO,
        };
        prop_assert_eq!(deduction.amount, -off, "{:?}", deduction.kind);
        prop_assert!(deduction.amount <= Amount::ZERO);
        left = left + deduction.amount;
    }
    let vat = |kind| matches!(kind, DeductionKind::Vat(_));
    let mut deductions = volume.deductions.iter();
    if deductions.any(|deduction| vat(deduction.kind)) {
        let off = volume.deductions.iter();
        let off = off.filter(|deduction| vat(deduction.kind));
        let off: Amount = off.map(|deduction| deduction.amount).sum();
        // The parts are all of what was left.
        prop_assert_eq!(parts + off, volume.fee_base);
    }
    prop_assert_eq!(left, volume.fee_base);
    prop_assert!(Amount::ZERO <= volume.fee_base && volume.fee_base <= volume.gmv);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_fee_base_is_what_its_deductions_leave(
        card in arbitrary::card(),
        inputs in arbitrary::inputs(),
    ) {
        check_deductions(&quote(&card, &inputs))?;
    }

    /// Nothing that a seller can say moves a price of a card that has no clause for it.
    #[test]
    fn a_card_without_clauses_knows_nothing_of_them(
        card in arbitrary::card_json(),
        inputs in arbitrary::inputs(),
        model in operation(),
    ) {
        let card = without(&card, &CLAUSES);
        let inputs = with_model(&inputs, model);
        let plain = SellerInputs { particulars: Particulars::PLAIN, ..inputs.clone() };
        prop_assert_eq!(quote(&card, &inputs), quote(&card, &plain));
        prop_assert_eq!(compare(&card, &inputs), compare(&card, &plain));
    }

    /// Apart from limits and the base of a commission on growth, no clause charges
    /// anything that nobody has asked for.
    #[test]
    fn a_clause_that_nobody_asks_for_charges_nothing(
        card in arbitrary::card_json(),
        inputs in arbitrary::inputs(),
        model in operation(),
    ) {
        let particulars = Particulars::PLAIN;
        let inputs = SellerInputs { particulars, ..with_model(&inputs, model) };
        let bare = quote(&without(&card, &CLAUSES), &inputs);
        let limited = quote(&without(&card, &["limits", "increment_base"]), &inputs);
        prop_assert_eq!(priced(&limited), priced(&bare));
        prop_assert_eq!(limited.tax, None);
        prop_assert_eq!(limited.volume.fee_base, limited.volume.gmv);
    }

    #[test]
    fn minimum_and_cap_hold(
        card_json in arbitrary::card_json(),
        inputs in arbitrary::inputs(),
    ) {
        let card = parsed(&card_json);
        let limits = &card_json["limits"];
        let cap = amount_of(&limits["commission_cap"]);
        let minimum = amount_of(&limits["minimum"]).unwrap_or_default();
        for offer in compare(&card, &inputs).offers {
            let quote = quote(&card, &with_model(&inputs, offer.model));
            if matches!(offer.model, Model::FeeAndCommission | Model::FeeAndIncrement) {
                prop_assert!(service(&quote) >= minimum);
            }
            let Some(cap) = cap else { continue };
            prop_assert!(quote.months.iter().all(|fees| fees.commission <= cap));
            let rest = |fees: &eu_quote::quote::MonthFees| fees.total - fees.commission;
            let rest: Amount = quote.months.iter().map(rest).sum();
            for cost in offer.costs {
                prop_assert!(cost.term - rest <= cap.times(quote.term.months().into()));
            }
        }
    }

    /// A minimum only ever tops up, and a cap only ever takes off.
    #[test]
    fn limits_change_nothing_but_their_lines(
        card in arbitrary::card_json(),
        inputs in arbitrary::inputs(),
        model in operation(),
    ) {
        // What is a share of the base fee would be one of the minimum too.
        let mut inputs = with_model(&inputs, model);
        inputs.conditions.trial = false;
        inputs.particulars.stores = Stores::PLAIN;
        let limited = quote(&parsed(&card), &inputs);
        let free = quote(&without(&card, &["limits"]), &inputs);
        let of_limits = |line: &&Line| {
            !matches!(line.id, LineId::BaseMinimum | LineId::CommissionCap)
        };
        let rest: Vec<&Line> = limited.lines.iter().filter(of_limits).collect();
        prop_assert_eq!(rest, free.lines.iter().collect::<Vec<_>>());
        for line in &limited.lines {
            prop_assert!(line.id != LineId::BaseMinimum || line.amount > Amount::ZERO);
            prop_assert!(line.id != LineId::CommissionCap || line.amount < Amount::ZERO);
        }
    }

    /// Not even a site that is new, by a fen.
    #[test]
    fn neither_a_site_nor_a_new_one_makes_it_cheaper(
        card in arbitrary::card(),
        inputs in arbitrary::inputs(),
        totals in arbitrary::totals(),
        more in arbitrary::sites(),
    ) {
        let with = |sites| {
            let mut inputs = inputs.clone();
            inputs.particulars.fee_base = FeeBase::PLAIN;
            inputs.figures = Figures::Total(Totals { sites, ..totals });
            quote(&card, &inputs).totals.term
        };
        let all = more.iter().fold(totals.sites, eu_quote::seller::SiteSet::with);
        prop_assert!(with(totals.sites) <= with(all));
    }

    #[test]
    fn neither_trial_nor_launch_nor_prepayment_costs_anything(
        card in arbitrary::card(),
        inputs in arbitrary::inputs(),
    ) {
        let term = |inputs: &SellerInputs| quote(&card, inputs).totals.term;
        let with = |payment, trial| {
            let conditions = Conditions { payment, trial, ..inputs.conditions };
            term(&SellerInputs { conditions, ..inputs.clone() })
        };
        prop_assert!(with(Payment::Monthly, true) <= with(Payment::Monthly, false));
        prop_assert!(with(Payment::Quarterly, true) <= with(Payment::Monthly, true));
        // Nor that a site is new: a live one is never cheaper.
        let in_stage = |stage| {
            let mut inputs = inputs.clone();
            for site in inputs.figures.sites().iter() {
                let store = inputs.particulars.stores.get(site);
                let stores = inputs.particulars.stores;
                inputs.particulars.stores = stores.with(site, Store { stage, ..store });
            }
            term(&inputs)
        };
        let some = term(&inputs);
        prop_assert!(in_stage(Stage::New) <= some);
        prop_assert!(some <= in_stage(Stage::Live));
    }

    /// A launch takes off no more than what the new sites add, and never for longer than
    /// the term.
    #[test]
    fn a_launch_is_a_share_of_what_new_sites_add(
        card in arbitrary::card(),
        inputs in arbitrary::inputs(),
    ) {
        let quote = quote(&card, &inputs);
        let of_launch = |line: &&Line| matches!(line.id, LineId::Launch(_));
        let trials = quote.lines.iter().filter(|line| matches!(line.id, LineId::Trial(_)));
        let launches: Vec<&Line> = quote.lines.iter().filter(of_launch).collect();
        prop_assert!(launches.len() + trials.count() <= 1);
        for line in launches {
            prop_assert!(line.amount < Amount::ZERO);
            let lasts = |months| (1..=quote.term.months()).contains(&months);
            prop_assert!(matches!(line.when, When::First(months) if lasts(months)));
            // Those sites apart, the fee is what it would be without the clause.
            let mut live = inputs.clone();
            live.particulars.stores = Stores::PLAIN;
            let whole = self::quote(&card, &live).sum_of(Group::Base);
            prop_assert_eq!(whole, quote.sum_of(Group::Base));
            prop_assert!(-line.amount <= whole);
        }
    }

    #[test]
    fn projects_and_handling_are_units_at_a_price(
        card_json in arbitrary::card_json(),
        inputs in arbitrary::inputs(),
        model in prop::sample::select(Model::ALL.to_vec()),
    ) {
        let inputs = with_model(&inputs, model);
        let quote = quote(&parsed(&card_json), &inputs);
        let mut projects = Amount::ZERO;
        for item in card_json["packages"]["items"].as_array().into_iter().flatten() {
            let ordered = inputs.particulars.packages.iter();
            let mut ordered = ordered.filter(|(package, _)| item["package"] == package.word());
            if let Some((_, quantity)) = ordered.next() {
                let least = item["minimum"].as_u64().unwrap_or(1);
                let charged = u64::from(quantity).max(least);
                let price = amount_of(&item["price"]).expect("a price");
                projects = projects + price.times(u16::try_from(charged).expect("at most 999"));
            }
        }
        prop_assert_eq!(quote.sum_of(Group::Projects), projects);
        let stores = inputs.particulars.stores;
        let sites = inputs.figures.sites();
        let missing = u16::from(stores.missing_at(sites));
        let fee = amount_of(&card_json["compliance_handling"]["fee"]).unwrap_or_default();
        let asked = inputs.particulars.compliance_handling;
        let handling = if asked { fee.times(missing) } else { Amount::ZERO };
        prop_assert_eq!(quote.sum_of(Group::Compliance), handling);
        let tax = percent_of(&card_json["service_vat"]["percent"]);
        let tax = tax.filter(|_| inputs.particulars.service_vat);
        prop_assert_eq!(quote.tax, tax);
    }

    /// What costs nothing more as sales change costs the same in every scenario.
    #[test]
    fn projects_cost_the_same_whatever_sells(
        card in arbitrary::card(),
        inputs in arbitrary::inputs(),
    ) {
        let comparison = compare(&card, &inputs);
        prop_assert!(comparison.cheapest() != Some(Model::Projects));
        for offer in comparison.offers {
            if offer.model == Model::Projects {
                let [low, expected, high] = offer.costs;
                prop_assert_eq!((low, expected), (expected, high));
                prop_assert_eq!(offer.monthly, Amount::ZERO);
            }
        }
    }

    /// A stream says of a quote what the quote by itself does, without the indents.
    #[test]
    fn a_stream_writes_the_same_json(card in arbitrary::card(), inputs in arbitrary::inputs()) {
        let quote = quote(&card, &inputs);
        let compact = serde_json::to_string(&export::Quotes::new(&card).document(&quote));
        let mut indented = String::new();
        for line in export::quote(&card, &quote).lines() {
            indented += line.trim_start();
        }
        // Outside strings, and no string of a quote has it: a blank after a colon.
        prop_assert_eq!(compact.expect("JSON"), indented.replace("\": ", "\":"));
    }
}
