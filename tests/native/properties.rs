//! What holds for all inputs and all cards.

use core::cell::RefCell;

use eu_quote::calendar::{Month, parse_date};
use eu_quote::chart::{Axis, Place};
use eu_quote::document::{Reader, parse_json};
use eu_quote::export;
use eu_quote::form::Kept;
use eu_quote::kpi;
use eu_quote::link::{self, Found};
use eu_quote::money::{Amount, Percent, round};
use eu_quote::quote::{Basis, Group, Line, MonthFees, Quote, When, compare, quote};
use eu_quote::rate_card::{CardId, RateCard};
use eu_quote::seller::{
    self, AdSales, FeeBase, Figures, MAX_MONTHLY, SalesVat, SellerInputs, Site, SiteTable,
};
use proptest::prelude::*;

use crate::{arbitrary, given};

fn sum(amounts: impl IntoIterator<Item = Amount>) -> Amount {
    amounts.into_iter().sum()
}

/// Every sum of a quote is the sum of what it is said to sum up.
fn check_sums(quote: &Quote) -> Result<(), TestCaseError> {
    let charged = |when: fn(&Line) -> bool| {
        sum(quote
            .lines
            .iter()
            .filter(|line| when(line))
            .map(|line| line.amount))
    };
    let recurring = charged(|line| line.when == When::Monthly);
    let one_off = quote.sum_of(Group::OneOff);
    let of_months = |part: fn(&MonthFees) -> Amount| sum(quote.months.iter().map(part));
    let months = i64::from(quote.term.months());
    // What is charged in the first months only, as often as it is.
    let first_months: i64 = quote
        .lines
        .iter()
        .map(|line| match line.when {
            When::Monthly => 0,
            When::First(times) => line.amount.minor() * i64::from(times).min(months),
        })
        .sum();
    prop_assert_eq!(quote.totals.monthly, recurring);
    prop_assert_eq!(quote.totals.one_off, one_off);
    prop_assert_eq!(quote.totals.term, of_months(|fees| fees.total));
    prop_assert_eq!(
        quote.totals.term.minor(),
        recurring.minor() * months + first_months
    );
    prop_assert_eq!(quote.totals.projects, quote.sum_of(Group::Projects));
    prop_assert_eq!(quote.totals.compliance, quote.sum_of(Group::Compliance));
    for fees in &quote.months {
        let parts = sum(Group::ALL.map(|group| fees.of(group)));
        prop_assert_eq!(parts, fees.total);
    }
    check_tax(quote)?;
    let first_year = sum(quote.months.iter().take(12).map(|fees| fees.total));
    prop_assert_eq!(quote.totals.first_year, first_year);
    Ok(())
}

/// The tax is one on every month's fees.
fn check_tax(quote: &Quote) -> Result<(), TestCaseError> {
    let percent = quote.tax.unwrap_or_default();
    let on = |amount: Amount| round(amount.decimal() * percent.fraction());
    for fees in &quote.months {
        prop_assert_eq!(fees.tax, on(fees.total));
    }
    let taxes = || quote.months.iter().map(|fees| fees.tax);
    prop_assert_eq!(quote.totals.monthly_tax, on(quote.totals.monthly));
    prop_assert_eq!(quote.totals.first_year_tax, sum(taxes().take(12)));
    prop_assert_eq!(quote.totals.term_tax, sum(taxes()));
    Ok(())
}

/// The basis that a line shows leads to its amount.
fn check_bases(quote: &Quote) -> Result<(), TestCaseError> {
    for (index, line) in quote.lines.iter().enumerate() {
        let again = match &line.basis {
            Basis::Flat => line.amount,
            Basis::Share {
                amount, percent, ..
            } => round(amount.decimal() * percent.fraction()),
            Basis::Slice {
                volume,
                percent,
                exchange,
                ..
            } => round(volume.decimal() * percent.fraction() * *exchange),
            Basis::TopUp { minimum, reached } => *minimum - *reached,
            Basis::Cap {
                amount,
                percent,
                reached,
            } => round(amount.decimal() * percent.fraction()) - *reached,
            Basis::Most { most, reached } => *most - *reached,
            Basis::Units {
                quantity,
                charged,
                price,
            } => {
                prop_assert!(charged >= quantity);
                price.times(*charged)
            }
            Basis::Increment { .. } => Amount::ZERO,
            Basis::Waiver { .. } => -quote.lines[index - 1].amount,
        };
        prop_assert_eq!(line.amount, again, "{:?}", line);
    }
    Ok(())
}

/// Another way to count sales.
fn with_fee_base(mut inputs: SellerInputs, edit: impl FnOnce(&mut FeeBase)) -> SellerInputs {
    edit(&mut inputs.particulars.fee_base);
    inputs
}

/// The inputs with the most of everything.
fn billions() -> SellerInputs {
    let row = |site: Site| seller::SiteFigures {
        site,
        gmv: [MAX_MONTHLY; 3],
        orders: [seller::MAX_MONTHLY_ORDERS; 3],
        monthly_ad_spend: MAX_MONTHLY,
        acos: Some(Percent::from_hundredths(1)),
    };
    let table = SiteTable::new(Site::ALL.map(row).to_vec()).expect("valid rows");
    SellerInputs {
        term: seller::TermMonths::new(36).expect("a term"),
        figures: Figures::BySite(table),
        ..given::real_seller()
    }
}

/// Half of what an amount can hold: whatever stays below was never saturated.
const FAR_FROM_THE_LIMIT: i64 = i64::MAX / 2;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_quote_adds_up(card in arbitrary::card(), inputs in arbitrary::inputs()) {
        let quote = quote(&card, &inputs);
        check_sums(&quote)?;
        check_bases(&quote)?;
        prop_assert!(quote.volume.gmv >= Amount::ZERO);
        for fees in &quote.months {
            prop_assert!(Group::ALL.into_iter().all(|group| fees.of(group) >= Amount::ZERO));
        }
    }

    #[test]
    fn every_bar_is_as_high_as_its_total(card in arbitrary::card(), inputs in arbitrary::inputs()) {
        let quote = quote(&card, &inputs);
        let highest = quote.months.iter().map(|fees| fees.total).max();
        let axis = Axis::up_to(highest.expect("a month"));
        for fees in &quote.months {
            let spans = axis.stack(Group::ALL.map(|group| fees.of(group)));
            prop_assert_eq!(spans[0].from, Place::START);
            prop_assert!(spans.windows(2).all(|pair| pair[0].to == pair[1].from));
            prop_assert_eq!(spans[spans.len() - 1].to, axis.place(fees.total));
        }
    }

    #[test]
    fn no_card_makes_billions_overflow(card in arbitrary::card()) {
        let inputs = billions();
        let quote = quote(&card, &inputs);
        check_sums(&quote)?;
        prop_assert!(quote.totals.term.minor() < FAR_FROM_THE_LIMIT);
        prop_assert!(quote.volume.gmv.minor() < FAR_FROM_THE_LIMIT);
        let schedule = kpi::schedule(&card, &inputs, &quote);
        prop_assert!(!export::schedule(&schedule).is_empty());
        prop_assert!(!export::quote(&card, &quote).is_empty());
        let fastest = SellerInputs {
            goals: seller::Goals { gmv_growth: seller::Goals::MAX_GMV_GROWTH, ..inputs.goals },
            ..inputs
        };
        let comparison = compare(&card, &fastest);
        let costs = comparison.offers.iter().flat_map(|offer| offer.costs);
        for cost in costs {
            prop_assert!(cost.term.minor() < FAR_FROM_THE_LIMIT);
        }
        prop_assert!(!export::comparison(&card, &comparison).is_empty());
    }

    #[test]
    fn more_gmv_never_costs_less(
        card in arbitrary::card(),
        inputs in arbitrary::inputs(),
        totals in arbitrary::totals(),
        more in arbitrary::amount(),
    ) {
        let with = |gmv: Amount| SellerInputs {
            figures: Figures::Total(seller::Totals { monthly_gmv: gmv, ..totals }),
            ..inputs.clone()
        };
        let (less, more) = (totals.monthly_gmv.min(more), totals.monthly_gmv.max(more));
        let (less, more) = (quote(&card, &with(less)), quote(&card, &with(more)));
        prop_assert!(less.totals.term <= more.totals.term);
    }

    #[test]
    fn more_gmv_of_one_site_never_costs_less(
        card in arbitrary::card(),
        inputs in arbitrary::inputs(),
        table in arbitrary::table(),
        more in arbitrary::amount(),
    ) {
        // Another split of the VAT can move a cent to where less is taken off.
        let inputs = with_fee_base(inputs, |fee_base| fee_base.vat = SalesVat::Included);
        let with = |table: SiteTable| SellerInputs {
            figures: Figures::BySite(table),
            ..inputs.clone()
        };
        let mut rows = table.rows().to_vec();
        rows[0].gmv[2] = rows[0].gmv[2].max(more);
        let grown = SiteTable::new(rows).expect("valid rows");
        let (less, more) = (quote(&card, &with(table)), quote(&card, &with(grown)));
        prop_assert!(less.totals.term <= more.totals.term);
    }

    #[test]
    fn more_ad_spend_never_costs_less(
        card in arbitrary::card(),
        inputs in arbitrary::inputs(),
        totals in arbitrary::totals(),
        more in arbitrary::amount(),
    ) {
        // More ad spend means fewer organic sales.
        let inputs = with_fee_base(inputs, |fee_base| fee_base.ad_sales = AdSales::Included);
        let with = |spend: Amount| SellerInputs {
            figures: Figures::Total(seller::Totals { monthly_ad_spend: spend, ..totals }),
            ..inputs.clone()
        };
        let spend = totals.monthly_ad_spend;
        let (less, more) = (with(spend.min(more)), with(spend.max(more)));
        prop_assert!(quote(&card, &less).totals.term <= quote(&card, &more).totals.term);
    }

    #[test]
    fn more_sites_never_cost_less(
        card in arbitrary::card(),
        inputs in arbitrary::inputs(),
        totals in arbitrary::totals(),
    ) {
        // The same sales in other countries carry another VAT.
        let inputs = with_fee_base(inputs, |fee_base| fee_base.vat = SalesVat::Included);
        let with = |sites| SellerInputs {
            figures: Figures::Total(seller::Totals { sites, ..totals }),
            ..inputs.clone()
        };
        // One after the other up to all ten, so that the cap is often passed: it
        // takes many steps beyond it to meet a fen that is rounded the wrong way.
        let mut sites = totals.sites;
        let mut few = quote(&card, &with(sites));
        for site in Site::ALL {
            sites = sites.with(site);
            let more = quote(&card, &with(sites));
            prop_assert!(few.sum_of(Group::Base) <= more.sum_of(Group::Base), "{:?}", site);
            prop_assert!(few.totals.term <= more.totals.term, "{:?}", site);
            few = more;
        }
    }

    #[test]
    fn allocation_keeps_the_whole_and_is_fair(
        minor in -1_000_000_000_000_i64..=1_000_000_000_000,
        weights in prop::collection::vec(prop_oneof![Just(0), 0..100_u32, any::<u32>()], 1..13),
    ) {
        let parts = Amount::from_minor(minor).allocate(&weights);
        prop_assert_eq!(parts.len(), weights.len());
        prop_assert_eq!(sum(parts.iter().copied()), Amount::from_minor(minor));
        let total: i128 = weights.iter().map(|&weight| i128::from(weight)).sum();
        for (part, &weight) in parts.iter().zip(&weights).filter(|_| total > 0) {
            // Less than one minor unit from the exact share.
            let off = i128::from(part.minor()) * total - i128::from(minor) * i128::from(weight);
            prop_assert!(off.abs() < total, "{} for {}", part, weight);
        }
    }

    #[test]
    fn every_field_survives_a_link(id in any::<[u8; 8]>(), inputs in arbitrary::inputs()) {
        let card = CardId::from_bytes(id);
        let text = link::encode(card, &inputs);
        let link = link::decode(&text).expect("what was encoded can be decoded");
        prop_assert_eq!(link::encode(link.card, &link.inputs), text.as_str());
        prop_assert_eq!(link, link::Link { card, inputs });
        let url = format!("报价：https://example.com/a?q=b#q={text}。");
        prop_assert_eq!(link::find(&url, "q"), Found::Code(text));
    }

    #[test]
    fn every_field_survives_a_document(card in arbitrary::card(), inputs in arbitrary::inputs()) {
        let document = parse_json(&seller::to_json(&inputs)).expect("JSON");
        let defaults = card.defaults(given::start());
        prop_assert_eq!(seller::parse(&document, &defaults), Ok(inputs));
    }

    #[test]
    fn no_text_makes_a_parser_panic(text in any::<String>()) {
        let _ = parse_json(&text);
        let _ = RateCard::parse(&text);
        let _ = link::decode(&text);
        let _ = link::find(&text, "q");
        let _ = link::find_in_address(&text, "q");
        let _ = link::moved(&text, "q");
        let _ = Kept::read(&text);
        let _ = parse_date(&text);
        let _ = Month::parse(&text);
    }

    #[test]
    fn no_payload_makes_the_decoder_panic(text in "[A-Za-z0-9_-]{0,80}") {
        let _ = link::decode(&text);
    }

    // Text that is nearly JSON reaches deeper than any text does.
    #[test]
    fn no_json_makes_a_reader_panic(json in json(), place in 0..200_usize) {
        let _ = RateCard::parse(&json);
        if let Ok(document) = parse_json(&json) {
            let _ = seller::parse(&document, &given::card().defaults(given::start()));
            let faults = RefCell::new(Vec::new());
            let _ = Reader::new(&document, &faults).decimal(0.into(), 1.into(), 2);
        }
        let mut broken = given::CARD.to_owned();
        let at = broken.char_indices().nth(place * 50).map_or(0, |(at, _)| at);
        broken.insert_str(at, &json);
        let _ = RateCard::parse(&broken);
    }
}

/// JSON with our field names in unlikely places.
fn json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        any::<bool>().prop_map(|value| value.to_string()),
        any::<i64>().prop_map(|value| value.to_string()),
        Just("1e999".to_owned()),
        Just("-0".to_owned()),
        "[0-9.-]{0,30}".prop_map(|digits| format!("\"{digits}\"")),
        prop::sample::select(vec!["DE", "basic", "2026-02-30", "2026-13", "EUR"])
            .prop_map(|word| format!("\"{word}\"")),
    ];
    let name = prop::sample::select(vec![
        "schema",
        "figures",
        "total",
        "by_site",
        "sites",
        "site",
        "gmv",
        "orders",
        "goals",
        "start",
        "term_months",
        "assumed",
        "tiers",
        "up_to",
        "percent",
        "exchange",
        "rates",
    ]);
    leaf.prop_recursive(4, 40, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6)
                .prop_map(|entries| format!("[{}]", entries.join(","))),
            prop::collection::vec((name.clone(), inner), 0..6).prop_map(|fields| {
                let fields: Vec<String> = fields
                    .iter()
                    .map(|(name, value)| format!("\"{name}\":{value}"))
                    .collect();
                format!("{{{}}}", fields.join(","))
            }),
        ]
    })
}
