//! Inputs as a document that [`parse`](super::parse) reads back, field by field.

use serde::Serialize;

use super::baselines::BaselinesDocument;
use super::conditions::ConditionsDocument;
use super::figures::FiguresDocument;
use super::goals::GoalsDocument;
use super::particulars::ParticularsDocument;
use super::{Field, SellerInputs};

/// Inputs as indented JSON, complete: reading it gives the same inputs whatever
/// the defaults are, marks of assumption included.
///
/// # Panics
///
/// Never: strings, integers and lists always have a JSON form.
pub fn to_json(inputs: &SellerInputs) -> String {
    serde_json::to_string_pretty(&InputsDocument::from(inputs)).expect("invariant: see above")
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

impl<'a> From<&'a SellerInputs> for InputsDocument<'a> {
    fn from(inputs: &'a SellerInputs) -> Self {
        let assumed = inputs.assumed.iter();
        Self {
            start: inputs.start.to_string(),
            term_months: inputs.term.months(),
            model: inputs.model.word(),
            depth: inputs.depth.word(),
            figures: FiguresDocument::from(&inputs.figures),
            ads_managed: inputs.ads_managed,
            fulfilment: inputs.fulfilment.word(),
            conditions: ConditionsDocument::from(&inputs.conditions),
            goals: GoalsDocument::from(&inputs.goals),
            baselines: BaselinesDocument::from(&inputs.baselines),
            particulars: ParticularsDocument::from(&inputs.particulars),
            assumed: assumed.map(Field::word).collect(),
        }
    }
}
