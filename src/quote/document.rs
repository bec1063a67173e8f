//! A quote as JSON: docs/pricing.md, section 7.
//!
//! The types of the core are not serializable, so that they can change; what
//! other programs read is written down here, field by field, in this order.
//! Figures with decimals are strings, because a JSON number would pass through
//! a float on its way.

use serde::Serialize;

use super::{
    Basis, Comparison, Condition, Crossover, Line, Measure, MonthFees, Offer, Quote, Scenario,
    State, Totals, When,
};
use crate::calendar::format_date;
use crate::rate_card::{ClauseNote, Localized, RateCard};
use crate::seller::{Model, word};

/// The version of the format; it grows when a field changes its meaning.
const SCHEMA: u8 = 1;

/// A quote as indented JSON, with the card that priced it.
///
/// # Panics
///
/// Never: strings, integers and lists always have a JSON form.
pub fn to_json(card: &RateCard, quote: &Quote) -> String {
    serde_json::to_string_pretty(&QuoteDocument::new(card, quote)).expect("invariant: see above")
}

#[derive(Serialize)]
struct QuoteDocument<'a> {
    schema: u8,
    card: CardDocument<'a>,
    model: &'static str,
    currency: &'static str,
    term_months: u8,
    volume: VolumeDocument,
    lines: Vec<LineDocument<'a>>,
    months: Vec<MonthDocument>,
    totals: TotalsDocument,
}

#[derive(Serialize)]
struct CardDocument<'a> {
    id: String,
    name: LocalizedDocument<'a>,
    sample: bool,
    issued: String,
    valid_until: String,
}

#[derive(Serialize)]
struct VolumeDocument {
    currency: &'static str,
    monthly_gmv: String,
    monthly_ad_spend: String,
    acos_percent: Option<String>,
    monthly_orders: Option<i64>,
    by_site: Vec<SiteDocument>,
}

#[derive(Serialize)]
struct SiteDocument {
    site: &'static str,
    monthly_gmv: String,
}

#[derive(Serialize)]
struct LineDocument<'a> {
    key: String,
    group: &'static str,
    basis: BasisDocument,
    amount: String,
    months: Option<u8>,
    clause: ClauseDocument<'a>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum BasisDocument {
    Flat,
    Share {
        of: &'static str,
        amount: String,
        percent: String,
    },
    Slice {
        volume: String,
        currency: &'static str,
        percent: String,
        exchange: String,
    },
    TopUp {
        minimum: String,
        reached: String,
    },
    Cap {
        of: &'static str,
        amount: String,
        percent: String,
        reached: String,
    },
    Increment {
        baseline: String,
        currency: &'static str,
        percent: String,
    },
    Waiver {
        from_months: u8,
    },
}

#[derive(Serialize)]
struct ClauseDocument<'a> {
    number: &'a str,
    source: LocalizedDocument<'a>,
    date: String,
}

#[derive(Serialize)]
struct LocalizedDocument<'a> {
    #[serde(rename = "zh-CN")]
    zh: &'a str,
    en: &'a str,
}

#[derive(Serialize)]
struct MonthDocument {
    month: String,
    base: String,
    ads: String,
    commission: String,
    one_off: String,
    total: String,
}

#[derive(Serialize)]
struct TotalsDocument {
    monthly: String,
    one_off: String,
    first_year: String,
    term: String,
    effective_rate_percent: Option<String>,
}

impl<'a> QuoteDocument<'a> {
    fn new(card: &'a RateCard, quote: &'a Quote) -> Self {
        Self {
            schema: SCHEMA,
            card: CardDocument {
                id: quote.card.to_string(),
                name: LocalizedDocument::from(card.name()),
                sample: card.is_sample(),
                issued: format_date(card.issued()),
                valid_until: format_date(card.valid_until()),
            },
            model: word(&Model::WORDS, quote.model),
            currency: quote.currency.code(),
            term_months: quote.term.months(),
            volume: VolumeDocument::new(card, quote),
            lines: quote.lines.iter().map(LineDocument::from).collect(),
            months: quote.months.iter().map(MonthDocument::from).collect(),
            totals: TotalsDocument::from(&quote.totals),
        }
    }
}

impl VolumeDocument {
    fn new(card: &RateCard, quote: &Quote) -> Self {
        let volume = &quote.volume;
        let by_site = volume.by_site.iter().map(|&(site, gmv)| SiteDocument {
            site: site.code(),
            monthly_gmv: gmv.to_string(),
        });
        Self {
            currency: card.gmv_currency().code(),
            monthly_gmv: volume.gmv.to_string(),
            monthly_ad_spend: volume.ad_spend.to_string(),
            acos_percent: volume.acos.map(|acos| acos.to_string()),
            monthly_orders: volume.orders,
            by_site: by_site.collect(),
        }
    }
}

impl<'a> From<&'a Line> for LineDocument<'a> {
    fn from(line: &'a Line) -> Self {
        Self {
            key: line.id.key(),
            group: line.group.word(),
            basis: BasisDocument::from(&line.basis),
            amount: line.amount.to_string(),
            months: match line.when {
                When::Monthly => None,
                When::First(months) => Some(months),
            },
            clause: ClauseDocument::from(&line.clause),
        }
    }
}

impl From<&Basis> for BasisDocument {
    fn from(basis: &Basis) -> Self {
        match basis {
            Basis::Flat => Self::Flat,
            Basis::Share {
                of,
                amount,
                percent,
            } => Self::Share {
                of: measure(*of),
                amount: amount.to_string(),
                percent: percent.to_string(),
            },
            Basis::Slice {
                volume,
                currency,
                percent,
                exchange,
            } => Self::Slice {
                volume: volume.to_string(),
                currency: currency.code(),
                percent: percent.to_string(),
                exchange: exchange.normalize().to_string(),
            },
            Basis::TopUp { minimum, reached } => Self::TopUp {
                minimum: minimum.to_string(),
                reached: reached.to_string(),
            },
            Basis::Cap {
                amount,
                percent,
                reached,
            } => Self::Cap {
                of: measure(Measure::BaseFee),
                amount: amount.to_string(),
                percent: percent.to_string(),
                reached: reached.to_string(),
            },
            Basis::Increment {
                baseline,
                currency,
                percent,
            } => Self::Increment {
                baseline: baseline.to_string(),
                currency: currency.code(),
                percent: percent.to_string(),
            },
            Basis::Waiver { from } => Self::Waiver {
                from_months: from.months(),
            },
        }
    }
}

const fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::BaseFee => "base_fee",
        Measure::BaseWithSites => "base_with_sites",
        Measure::BaseSoFar => "base_so_far",
    }
}

impl<'a> From<&'a ClauseNote> for ClauseDocument<'a> {
    fn from(note: &'a ClauseNote) -> Self {
        Self {
            number: &note.number,
            source: LocalizedDocument::from(&note.source),
            date: format_date(note.date),
        }
    }
}

impl<'a> From<&'a Localized> for LocalizedDocument<'a> {
    fn from(text: &'a Localized) -> Self {
        Self {
            zh: &text.zh,
            en: &text.en,
        }
    }
}

impl From<&MonthFees> for MonthDocument {
    fn from(fees: &MonthFees) -> Self {
        Self {
            month: fees.month.to_string(),
            base: fees.base.to_string(),
            ads: fees.ads.to_string(),
            commission: fees.commission.to_string(),
            one_off: fees.one_off.to_string(),
            total: fees.total.to_string(),
        }
    }
}

impl From<&Totals> for TotalsDocument {
    fn from(totals: &Totals) -> Self {
        Self {
            monthly: totals.monthly.to_string(),
            one_off: totals.one_off.to_string(),
            first_year: totals.first_year.to_string(),
            term: totals.term.to_string(),
            effective_rate_percent: totals.effective_rate.map(|rate| rate.to_string()),
        }
    }
}

/// A comparison as indented JSON: docs/pricing.md, section 11.
///
/// # Panics
///
/// Never: see [`to_json`].
pub fn comparison_to_json(card: &RateCard, comparison: &Comparison) -> String {
    let document = ComparisonDocument {
        schema: SCHEMA,
        card: card.id().to_string(),
        currency: card.currency().code(),
        gmv_currency: card.gmv_currency().code(),
        offers: comparison.offers.iter().map(OfferDocument::from).collect(),
        crossovers: comparison
            .crossovers
            .iter()
            .map(CrossoverDocument::from)
            .collect(),
    };
    serde_json::to_string_pretty(&document).expect("invariant: see above")
}

#[derive(Serialize)]
struct ComparisonDocument {
    schema: u8,
    card: String,
    currency: &'static str,
    gmv_currency: &'static str,
    offers: Vec<OfferDocument>,
    crossovers: Vec<CrossoverDocument>,
}

#[derive(Serialize)]
struct OfferDocument {
    model: &'static str,
    monthly: String,
    costs: Vec<CostDocument>,
    conditions: Vec<ConditionDocument>,
}

#[derive(Serialize)]
struct CostDocument {
    scenario: &'static str,
    first_year: String,
    term: String,
}

#[derive(Serialize)]
struct ConditionDocument {
    condition: &'static str,
    least: Option<String>,
    state: &'static str,
}

#[derive(Serialize)]
struct CrossoverDocument {
    cheaper: &'static str,
    dearer: &'static str,
    monthly_gmv: String,
}

impl From<&Offer> for OfferDocument {
    fn from(offer: &Offer) -> Self {
        let costs = Scenario::ALL.into_iter().zip(&offer.costs);
        Self {
            model: word(&Model::WORDS, offer.model),
            monthly: offer.monthly.to_string(),
            costs: costs
                .map(|(scenario, cost)| CostDocument {
                    scenario: scenario.word(),
                    first_year: cost.first_year.to_string(),
                    term: cost.term.to_string(),
                })
                .collect(),
            conditions: offer
                .conditions
                .iter()
                .map(ConditionDocument::from)
                .collect(),
        }
    }
}

impl From<&Condition> for ConditionDocument {
    fn from(condition: &Condition) -> Self {
        let (name, least) = match condition {
            Condition::Gmv(least, _) => ("monthly_gmv", Some(least.to_string())),
            Condition::Term(least, _) => ("term_months", Some(least.to_string())),
            Condition::Account(_) => ("account_history", None),
            Condition::Brand(_) => ("brand_registered", None),
            Condition::Stock(least, _) => ("stock_days", Some(least.to_string())),
        };
        Self {
            condition: name,
            least,
            state: match condition.state() {
                State::Met => "met",
                State::Missed => "missed",
                State::Unknown => "unknown",
            },
        }
    }
}

impl From<&Crossover> for CrossoverDocument {
    fn from(crossover: &Crossover) -> Self {
        Self {
            cheaper: word(&Model::WORDS, crossover.cheaper),
            dearer: word(&Model::WORDS, crossover.dearer),
            monthly_gmv: crossover.gmv.to_string(),
        }
    }
}
