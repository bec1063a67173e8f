//! Inputs as a document that [`parse`](super::parse) reads back, field by field.

use serde::Serialize;

use super::particulars::ParticularsDocument;
use super::{
    AccountHistory, Category, Conditions, Depth, Field, Figures, Fulfilment, Model, Payment,
    SellerInputs, Site, SiteFigures, Team, Totals,
};

/// Inputs as indented JSON, complete: reading it gives the same inputs whatever
/// the defaults are, marks of assumption included.
///
/// # Panics
///
/// Never: strings, integers and lists always have a JSON form.
pub fn to_json(inputs: &SellerInputs) -> String {
    serde_json::to_string_pretty(&InputsDocument::from(inputs)).expect("invariant: see above")
}

/// The word of `value` in a closed set of words.
pub(crate) fn word<T: Copy + PartialEq>(words: &[(&'static str, T)], value: T) -> &'static str {
    let found = words.iter().find(|&&(_, known)| known == value);
    found.map_or("", |&(word, _)| word)
}

#[derive(Serialize)]
struct InputsDocument<'a> {
    start: String,
    term_months: u8,
    model: &'static str,
    depth: &'static str,
    figures: FiguresDocument,
    ads_managed: bool,
    fulfilment: &'static str,
    conditions: ConditionsDocument,
    goals: GoalsDocument,
    baselines: BaselinesDocument,
    #[serde(flatten)]
    particulars: ParticularsDocument<'a>,
    assumed: Vec<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum FiguresDocument {
    Total(TotalsDocument),
    BySite(Vec<RowDocument>),
}

#[derive(Serialize)]
struct TotalsDocument {
    sites: Vec<&'static str>,
    monthly_gmv: String,
    monthly_ad_spend: String,
    acos_percent: Option<String>,
}

#[derive(Serialize)]
struct RowDocument {
    site: &'static str,
    gmv: [String; 3],
    orders: [u32; 3],
    monthly_ad_spend: String,
    acos_percent: Option<String>,
}

#[derive(Serialize)]
struct ConditionsDocument {
    team: &'static str,
    account_history: &'static str,
    category: &'static str,
    erp_link: bool,
    payment: &'static str,
    trial: bool,
    brand_registered: Option<bool>,
    stock_days: Option<u16>,
}

impl From<&Conditions> for ConditionsDocument {
    fn from(conditions: &Conditions) -> Self {
        Self {
            team: word(&Team::WORDS, conditions.team),
            account_history: word(&AccountHistory::WORDS, conditions.history),
            category: word(&Category::WORDS, conditions.category),
            erp_link: conditions.erp_link,
            payment: word(&Payment::WORDS, conditions.payment),
            trial: conditions.trial,
            brand_registered: conditions.brand_registered,
            stock_days: conditions.stock_days,
        }
    }
}

#[derive(Serialize)]
#[expect(clippy::struct_field_names, reason = "the names of the document")]
struct GoalsDocument {
    gmv_growth_percent: String,
    acos_cut_percent: String,
    conversion_rise_percent: String,
}

#[derive(Serialize)]
struct BaselinesDocument {
    unit_session_percentage: Option<String>,
    return_rate_percent: Option<String>,
}

impl<'a> From<&'a SellerInputs> for InputsDocument<'a> {
    fn from(inputs: &'a SellerInputs) -> Self {
        let goals = &inputs.goals;
        let baselines = &inputs.baselines;
        let assumed = inputs.assumed.iter();
        Self {
            start: inputs.start.to_string(),
            term_months: inputs.term.months(),
            model: word(&Model::WORDS, inputs.model),
            depth: word(&Depth::WORDS, inputs.depth),
            figures: FiguresDocument::from(&inputs.figures),
            ads_managed: inputs.ads_managed,
            fulfilment: word(&Fulfilment::WORDS, inputs.fulfilment),
            conditions: ConditionsDocument::from(&inputs.conditions),
            goals: GoalsDocument {
                gmv_growth_percent: goals.gmv_growth.to_string(),
                acos_cut_percent: goals.acos_cut.to_string(),
                conversion_rise_percent: goals.conversion_rise.to_string(),
            },
            baselines: BaselinesDocument {
                unit_session_percentage: baselines.conversion.map(|value| value.to_string()),
                return_rate_percent: baselines.return_rate.map(|value| value.to_string()),
            },
            particulars: ParticularsDocument::from(&inputs.particulars),
            assumed: assumed.map(|field| word(&Field::WORDS, field)).collect(),
        }
    }
}

impl From<&Figures> for FiguresDocument {
    fn from(figures: &Figures) -> Self {
        match figures {
            Figures::Total(totals) => Self::Total(TotalsDocument::from(totals)),
            Figures::BySite(table) => {
                Self::BySite(table.rows().iter().map(RowDocument::from).collect())
            }
        }
    }
}

impl From<&Totals> for TotalsDocument {
    fn from(totals: &Totals) -> Self {
        Self {
            sites: totals.sites.iter().map(Site::code).collect(),
            monthly_gmv: totals.monthly_gmv.to_string(),
            monthly_ad_spend: totals.monthly_ad_spend.to_string(),
            acos_percent: totals.acos.map(|acos| acos.to_string()),
        }
    }
}

impl From<&SiteFigures> for RowDocument {
    fn from(row: &SiteFigures) -> Self {
        Self {
            site: row.site.code(),
            gmv: row.gmv.map(|gmv| gmv.to_string()),
            orders: row.orders,
            monthly_ad_spend: row.monthly_ad_spend.to_string(),
            acos_percent: row.acos.map(|acos| acos.to_string()),
        }
    }
}
