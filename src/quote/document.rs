//! A quote as JSON: docs/pricing.md, section 7.
//!
//! The types of the core are not serializable, so that they can change; what
//! other programs read is written down here, field by field, in this order.
//! Figures with decimals are strings, because a JSON number would pass through
//! a float on its way.

use serde::Serialize;

use super::{Basis, Line, Measure, MonthFees, Quote, Totals};
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
