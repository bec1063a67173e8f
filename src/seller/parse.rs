//! From a document to [`SellerInputs`]: docs/pricing.md, section 1.

use super::service::{read_start, read_term};
use super::{
    Assumed, Baselines, Conditions, Depth, Field, Figures, Fulfilment, Model, Particulars,
    SellerInputs, assumed, baselines, conditions, figures, goals, particulars,
};
use crate::calendar::Month;
use crate::document::{Fault, Node, Reader, read_whole};

const FIELDS: [&str; 8] = [
    "start",
    "term_months",
    "model",
    "depth",
    "figures",
    "ads_managed",
    "fulfilment",
    "goals",
];
const BASELINES: &str = "baselines";
const CONDITIONS: &str = "conditions";
const ASSUMED: &str = "assumed";

/// Reads inputs from a document. What it leaves out is taken from `defaults`
/// and marked as assumed.
///
/// # Errors
///
/// Every fault of the document, each with its path.
pub fn parse(document: &Node, defaults: &SellerInputs) -> Result<SellerInputs, Vec<Fault>> {
    read_whole(document, |reader| read(reader, defaults))
}

/// Reads the `defaults` of a rate card that offers `models`: like inputs, but
/// complete, without a start, and assumed throughout.
pub fn parse_defaults(
    reader: &Reader<'_>,
    start: Month,
    models: &[(&'static str, Model)],
) -> Option<SellerInputs> {
    reader.object(&[
        "term_months",
        "model",
        "depth",
        "figures",
        "ads_managed",
        "fulfilment",
        "goals",
    ])?;
    let term = read_term(&reader.field("term_months"));
    let model = reader.field("model").one_of(models);
    let depth = reader.field("depth").one_of(&Depth::WORDS);
    let figures = reader.field("figures");
    let totals = figures
        .object(&["total"])
        .and_then(|()| figures::read_total(&figures.field("total")));
    let ads_managed = reader.field("ads_managed").bool();
    let fulfilment = reader.field("fulfilment").one_of(&Fulfilment::WORDS);
    let goals = goals::read_all(&reader.field("goals"));
    Some(SellerInputs {
        start,
        term: term?,
        model: model?,
        depth: depth?,
        figures: Figures::Total(totals?.0),
        ads_managed: ads_managed?,
        fulfilment: fulfilment?,
        conditions: Conditions::PLAIN,
        goals: goals?,
        baselines: Baselines::default(),
        particulars: Particulars::PLAIN,
        assumed: Assumed::ALL,
    })
}

fn read(reader: &Reader<'_>, defaults: &SellerInputs) -> Option<SellerInputs> {
    let mut fields = FIELDS.to_vec();
    fields.extend([CONDITIONS, BASELINES, ASSUMED]);
    fields.extend(particulars::FIELDS);
    reader.object(&fields)?;
    let mut assumed = Assumed::ALL;
    let mut stated = |name: &'static str, field: Field| {
        let present = reader.field(name).present();
        if present.is_some() {
            assumed = assumed.without(field);
        }
        present
    };
    let start = stated("start", Field::Start).map_or(Some(defaults.start), |r| read_start(&r));
    let term = stated("term_months", Field::Term).map_or(Some(defaults.term), |r| read_term(&r));
    let depth =
        stated("depth", Field::Depth).map_or(Some(defaults.depth), |r| r.one_of(&Depth::WORDS));
    let ads_managed =
        stated("ads_managed", Field::AdsManaged).map_or(Some(defaults.ads_managed), |r| r.bool());
    let fulfilment = stated("fulfilment", Field::Fulfilment)
        .map_or(Some(defaults.fulfilment), |r| r.one_of(&Fulfilment::WORDS));
    let model = match reader.field("model").present() {
        Some(model) => model.one_of(&Model::WORDS),
        None => Some(defaults.model),
    };
    let figures = figures::read(&reader.field("figures"), &defaults.figures, &mut assumed);
    let goals = goals::read(&reader.field("goals"), defaults.goals, &mut assumed);
    let conditions = conditions::read(&reader.field(CONDITIONS), &mut assumed);
    let baselines = baselines::read(&reader.field(BASELINES));
    let particulars = particulars::read(reader);
    let assumed = assumed::read(&reader.field(ASSUMED), &reader.field("figures"), assumed);
    Some(SellerInputs {
        start: start?,
        term: term?,
        model: model?,
        depth: depth?,
        figures: figures?,
        ads_managed: ads_managed?,
        fulfilment: fulfilment?,
        conditions: conditions?,
        goals: goals?,
        baselines: baselines?,
        particulars: particulars?,
        assumed: assumed?,
    })
}
