//! What holds for all inputs and all cards.

use eu_quote::calendar::Month;
use eu_quote::export;
use eu_quote::money::{Amount, Percent};
use eu_quote::outlook::{Outlook, Projection, outlook, simulate};
use eu_quote::quote::{Group, compare, quote};
use eu_quote::rate_card::RateCard;
use eu_quote::seller::{
    FeeBase, Figures, Goals, MAX_MONTHLY, Model, Particulars, SellerInputs, Site, SiteFigures,
    SiteTable, Stage, Store, Stores, TermMonths, Totals,
};
use proptest::prelude::*;
use serde_json::json;

use super::{card, clause, inputs};
use crate::{arbitrary, given};

/// Seasons of the seller's own in which every month is a mean month, so that a card with
/// seasons makes no difference.
fn flat(inputs: SellerInputs) -> SellerInputs {
    let mut particulars = inputs.particulars.clone();
    particulars.outlook.seasons = Some([Percent::HUNDRED; 12]);
    particulars.outlook.exchange = None;
    particulars.stores = Stores::PLAIN;
    SellerInputs {
        particulars,
        ..inputs
    }
}

/// Half of what an amount can hold.
const FAR_FROM_THE_LIMIT: i64 = i64::MAX / 2;

fn largest(term: u8) -> SellerInputs {
    let row = |site: Site| SiteFigures {
        site,
        gmv: [MAX_MONTHLY; 3],
        orders: [0; 3],
        monthly_ad_spend: MAX_MONTHLY,
        acos: None,
    };
    let table = SiteTable::new(Site::ALL.map(row).to_vec()).expect("valid rows");
    SellerInputs {
        term: TermMonths::new(term).expect("a term"),
        figures: Figures::BySite(table),
        goals: Goals {
            gmv_growth: Goals::MAX_GMV_GROWTH,
            ..given::real_seller().goals
        },
        ..given::real_seller()
    }
}

fn check_sums(outlook: &Outlook) -> Result<(), TestCaseError> {
    for projection in &outlook.projections {
        prop_assert_eq!(projection.paid(), projection.fees() + projection.kpi());
        for month in &projection.months {
            let fees = &month.fees;
            let groups = Group::ALL.map(|group| fees.of(group));
            prop_assert_eq!(fees.total, groups.into_iter().sum::<Amount>());
        }
    }
    Ok(())
}

/// The fees of each month in a scenario are those of the same month of a quote at its
/// volume.
fn check_months(
    card: &RateCard,
    inputs: &SellerInputs,
    scenario: usize,
) -> Result<(), TestCaseError> {
    let mut inputs = inputs.clone();
    inputs.particulars.outlook.exchange = None;
    let outlook = outlook(card, &inputs);
    let months = outlook.projections[scenario].months.iter();
    for (index, month) in months.enumerate() {
        let mut of_month = SellerInputs {
            figures: Figures::Total(Totals {
                sites: inputs.figures.sites(),
                monthly_gmv: month.volume.fee_base,
                monthly_ad_spend: month.volume.ad_spend,
                acos: None,
            }),
            ..inputs.clone()
        };
        of_month.particulars.fee_base = FeeBase::PLAIN;
        let mut fees = quote(card, &of_month).months[index];
        if outlook.model == Model::FeeAndIncrement {
            // A quote takes its own sales for the baseline.
            fees.total = fees.total + month.fees.commission;
            fees.commission = month.fees.commission;
            fees.tax = month.fees.tax;
        }
        prop_assert_eq!(month.fees, fees, "month {}", index);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// The fees of a month at the volume of the quote are its lines.
    #[test]
    fn without_change_the_months_are_those_of_the_quote(
        card in arbitrary::card(),
        inputs in arbitrary::inputs(),
    ) {
        let inputs = flat(inputs);
        for model in Model::ALL.into_iter().filter(|&model| card.offers(model)) {
            let inputs = SellerInputs { model, ..inputs.clone() };
            let quote = quote(&card, &inputs);
            let outlook = outlook(&card, &inputs);
            let Projection { months, .. } = &outlook.projections[0];
            let fees: Vec<_> = months.iter().map(|month| month.fees).collect();
            prop_assert_eq!(&fees, &quote.months, "{:?}", model);
            let is_volume = months.iter().all(|month| {
                month.volume.gmv == quote.volume.gmv
                    && month.volume.fee_base == quote.volume.fee_base
                    && month.volume.ad_spend == quote.volume.ad_spend
            });
            prop_assert!(is_volume);
            check_sums(&outlook)?;
        }
    }

    /// The fees of a month are those of the same month of a quote at its volume.
    #[test]
    fn every_month_is_one_of_a_quote(
        card in arbitrary::card(),
        inputs in arbitrary::inputs(),
        particulars in arbitrary::particulars(),
        scenario in 0..3_usize,
    ) {
        check_months(&card, &SellerInputs { particulars, ..inputs }, scenario)?;
    }

    /// The same where the base fee depends on the ad fee: a minimum that is often not
    /// reached, new sites, and a trial.
    #[test]
    fn every_topped_up_month_is_one_of_a_quote(
        card in arbitrary::card_json(),
        inputs in arbitrary::inputs(),
        base in 0..1_000_000_i64,
        minimum in 0..3_000_000_i64,
        shares in [0..=100_u8, 0..=100, 0..=100],
        has_trial in any::<bool>(),
    ) {
        let mut card = card;
        let amount = |minor| json!(Amount::from_minor(minor).to_string());
        let [launch, trial, extra] = shares.map(|share| json!(share.to_string()));
        for depth in ["basic", "growth", "full"] {
            card["base_fee"][depth] = amount(base);
        }
        card["sites"]["groups"] = json!([{
            "sites": Site::ALL.map(Site::code), "extra_percent": extra, "capped": false,
        }]);
        card["trial"]["discount_percent"] = trial;
        card["limits"] = clause("92", &json!({ "minimum": amount(minimum) }));
        card["launch"] = clause(
            "93",
            &json!({ "gmv_percent": ["20", "45", "70"], "discount_percent": launch }),
        );
        let mut inputs = SellerInputs { ads_managed: true, ..inputs };
        inputs.conditions.trial = has_trial;
        let new = Store { stage: Stage::New, ..Store::PLAIN };
        for site in [Site::De, Site::Fr, Site::Es, Site::Se] {
            inputs.particulars.stores = inputs.particulars.stores.with(site, new);
        }
        check_months(&arbitrary::parsed(&card), &inputs, 1)?;
    }

    /// Growth alone costs what the comparison says.
    #[test]
    fn growth_costs_what_the_comparison_says(
        card in arbitrary::card(),
        inputs in arbitrary::inputs(),
    ) {
        // Ad spend grows along here, but not in the comparison.
        let inputs = SellerInputs { ads_managed: false, ..flat(inputs) };
        for offer in compare(&card, &inputs).offers {
            let inputs = SellerInputs { model: offer.model, ..inputs.clone() };
            let outlook = outlook(&card, &inputs);
            let fees = outlook.projections.each_ref().map(Projection::fees);
            prop_assert_eq!(fees, offer.costs.map(|cost| cost.term), "{:?}", offer.model);
        }
    }

    #[test]
    fn more_growth_never_costs_less(
        card in arbitrary::card(),
        inputs in arbitrary::inputs(),
        particulars in arbitrary::particulars(),
    ) {
        let inputs = SellerInputs { particulars, ..inputs };
        let outlook = outlook(&card, &inputs);
        let fees = outlook.projections.each_ref().map(Projection::fees);
        prop_assert!(fees.is_sorted(), "{fees:?}");
    }

    #[test]
    fn no_card_makes_the_months_ahead_overflow(card in arbitrary::card(), term in 1..=36_u8) {
        let inputs = largest(term);
        let outlook = outlook(&card, &inputs);
        check_sums(&outlook)?;
        for projection in &outlook.projections {
            prop_assert!(projection.fees().minor() < FAR_FROM_THE_LIMIT);
        }
        prop_assert!(!export::outlook(&card, &outlook, None).is_empty());
    }
}

/// Everything at its largest, the seasons and ranges of the card included: no step of
/// the arithmetic overflows.
#[test]
fn the_widest_variation_is_still_computed() {
    let widest = card(|card| {
        for (range, low) in [
            ("gmv_percent", "0"),
            ("growth_percent", "0"),
            ("ad_spend_percent", "0"),
            ("exchange_percent", "1"),
            ("score_percent", "0"),
        ] {
            card["variation"][range] = json!([low, "1000"]);
        }
        card["variation"]["monthly_percent"] = json!("100");
        card["exchange"]["rates"] =
            json!({ "EUR": "0.01", "GBP": "1000", "PLN": "1000", "SEK": "1000" });
    });
    let mut inputs = largest(36);
    inputs.particulars.outlook.seasons = Some([eu_quote::seller::MAX_SEASON; 12]);
    inputs.particulars.outlook.exchange = Some(1_000.into());
    let ahead = outlook(&widest, &inputs);
    let simulated = simulate(&widest, &inputs, u64::MAX, 200).expect("a variation");
    assert!(export::outlook(&widest, &ahead, Some(&simulated)).contains("tornado"));
    assert!(ahead.projections[2].fees() >= ahead.projections[1].fees());
    assert!(simulated.months[35].1.low >= Amount::ZERO);
}

fn sold(inputs: &SellerInputs) -> Vec<Amount> {
    let outlook = outlook(&card(|_| ()), inputs);
    let months = outlook.projections[1].months.iter();
    months.map(|month| month.volume.gmv).collect()
}

#[test]
fn without_sales_there_are_only_fees() {
    let nothing = inputs(
        r#"{ "figures": { "total": { "sites": ["DE"], "monthly_gmv": "0",
            "monthly_ad_spend": "6000" } }, "stores": [{ "site": "DE", "stage": "new" }] }"#,
    );
    let outlook = outlook(&card(|_| ()), &nothing);
    assert_eq!(sold(&nothing), [Amount::ZERO; 12]);
    // Ad spend has no sales to move with.
    for projection in &outlook.projections {
        let fees: Vec<_> = projection.months.iter().map(|month| month.fees).collect();
        assert_eq!(fees, quote(&card(|_| ()), &nothing).months);
    }
    let simulated = simulate(&card(|_| ()), &nothing, 1, 50).expect("a variation");
    let spread = simulated.models[0].term;
    assert!(spread.low < spread.high, "scores and ads still vary");
}

/// Only new stores, in the earliest month there is: nothing but the ramp holds sales
/// back.
#[test]
fn new_stores_only_in_the_first_month_of_all() {
    let card = card(|card| {
        card["launch"] = clause(
            "92",
            &json!({ "gmv_percent": ["0"], "discount_percent": "100" }),
        );
    });
    let new = Store {
        stage: Stage::New,
        ..Store::PLAIN
    };
    let base = inputs(r#"{ "term_months": 1, "goals": { "gmv_growth_percent": "0" } }"#);
    let inputs = SellerInputs {
        start: Month::new(2020, 1).expect("our first year"),
        particulars: Particulars {
            stores: Stores::PLAIN.with(Site::De, new),
            ..Particulars::PLAIN
        },
        ..base
    };
    let outlook = outlook(&card, &inputs);
    let month = &outlook.projections[2].months[0];
    assert_eq!(month.volume.gmv, Amount::ZERO);
    assert_eq!(month.volume.ad_spend, Amount::ZERO);
    assert_eq!(month.fees.commission, Amount::ZERO);
}

/// The last months that a contract can have lie beyond the years that it can start in.
#[test]
fn the_longest_term_from_the_last_month() {
    let last = SellerInputs {
        start: Month::new(2099, 12).expect("our last year"),
        term: TermMonths::new(36).expect("a term"),
        ..inputs("{}")
    };
    let outlook = outlook(&card(|_| ()), &last);
    let months = &outlook.projections[0].months;
    assert_eq!(months.len(), 36);
    assert_eq!(months[35].fees.month.to_string(), "2102-11");
    // November: 120 % of 50,000.
    assert_eq!(months[35].volume.gmv, Amount::from_major(60_000));
}

/// A model that the card does not have is not simulated as if it had.
#[test]
fn a_model_that_is_not_offered_is_priced_as_the_quote_does() {
    let one_model = card(|card| {
        for model in ["commission_only", "increment"] {
            card.as_object_mut().expect("an object").remove(model);
        }
    });
    let inputs = SellerInputs {
        model: Model::CommissionOnly,
        ..inputs("{}")
    };
    let outlook = outlook(&one_model, &inputs);
    assert_eq!(outlook.model, Model::FeeAndCommission);
    let simulated = simulate(&one_model, &inputs, 1, 20).expect("a variation");
    assert_eq!(simulated.chosen, Model::FeeAndCommission);
    assert_eq!(simulated.models.len(), 1);
}

#[test]
fn totals_of_many_sites_are_split_without_a_loss() {
    // Three sites, one of them new and without a launch clause: it sells in full.
    let odd = inputs(
        r#"{ "figures": { "total": { "sites": ["DE", "FR", "IT"], "monthly_gmv": "100.00",
            "monthly_ad_spend": "0" } }, "goals": { "gmv_growth_percent": "0" },
            "outlook": { "seasons_percent": [100,100,100,100,100,100,100,100,100,100,100,100] },
            "stores": [{ "site": "IT", "stage": "new" }] }"#,
    );
    let Figures::Total(Totals { monthly_gmv, .. }) = odd.figures else {
        unreachable!("a total");
    };
    assert_eq!(sold(&odd), [monthly_gmv; 12]);
}

#[test]
fn the_sample_card_has_an_outlook() {
    let sample = given::card();
    let outlook = outlook(&sample, &given::real_seller());
    assert_eq!(outlook.projections[1].months.len(), 12);
}
