//! An outlook as JSON: docs/outlook.md, section 9.

use serde::Serialize;

use super::{Shown, pretty};
use crate::calendar::Month;
use crate::outlook::{
    Case, Level, ModelRange, MonthOutlook, Outlook, Projection, Range, Simulated, Swing, Tornado,
};
use crate::rate_card::{RateCard, Source};

/// The version of the format; it grows when a field changes its meaning.
const SCHEMA: u8 = 1;

/// An outlook and, if there is one, its simulation as indented JSON.
pub fn outlook(card: &RateCard, outlook: &Outlook, simulated: Option<&Simulated>) -> String {
    let basis = &outlook.basis;
    let document = OutlookDocument {
        schema: SCHEMA,
        card: Shown(card.id()),
        model: outlook.model.word(),
        currency: outlook.currency.code(),
        gmv_currency: outlook.gmv_currency.code(),
        exchange: Shown(basis.exchange_rate().normalize()),
        seasons_percent: basis.seasons.map(Shown),
        seasons_from: match basis.seasons_from {
            Source::Stated => "inputs",
            Source::Card => "card",
            Source::Nobody => "none",
        },
        scenarios: outlook.projections.each_ref().map(projection),
        tornado: outlook.tornado.as_ref().map(tornado),
        simulation: simulated.map(simulation),
    };
    pretty(&document)
}

type Figure = Shown<crate::money::Amount>;
type Share = Shown<crate::money::Percent>;

#[derive(Serialize)]
struct OutlookDocument {
    schema: u8,
    card: Shown<crate::rate_card::CardId>,
    model: &'static str,
    currency: &'static str,
    gmv_currency: &'static str,
    exchange: Shown<rust_decimal::Decimal>,
    seasons_percent: [Share; 12],
    seasons_from: &'static str,
    scenarios: [ProjectionDocument; 3],
    tornado: Option<TornadoDocument>,
    simulation: Option<SimulationDocument>,
}

#[derive(Serialize)]
struct ProjectionDocument {
    scenario: &'static str,
    growth_percent: Share,
    score_percent: Share,
    months: Vec<MonthDocument>,
    fees: Figure,
    kpi: Figure,
    first_year: Figure,
    term: Figure,
}

fn projection(projection: &Projection) -> ProjectionDocument {
    ProjectionDocument {
        scenario: projection.scenario.word(),
        growth_percent: Shown(projection.growth),
        score_percent: Shown(projection.score),
        months: projection.months.iter().map(month).collect(),
        fees: Shown(projection.fees()),
        kpi: Shown(projection.kpi()),
        first_year: Shown(projection.first_year()),
        term: Shown(projection.paid()),
    }
}

#[derive(Serialize)]
struct MonthDocument {
    month: Shown<Month>,
    gmv: Figure,
    fee_base: Figure,
    ad_spend: Figure,
    base: Figure,
    ads: Figure,
    commission: Figure,
    one_off: Figure,
    projects: Figure,
    compliance: Figure,
    fees: Figure,
    kpi: Figure,
    paid: Figure,
}

fn month(month: &MonthOutlook) -> MonthDocument {
    let (volume, fees) = (&month.volume, &month.fees);
    MonthDocument {
        month: Shown(fees.month),
        gmv: Shown(volume.gmv),
        fee_base: Shown(volume.fee_base),
        ad_spend: Shown(volume.ad_spend),
        base: Shown(fees.base),
        ads: Shown(fees.ads),
        commission: Shown(fees.commission),
        one_off: Shown(fees.one_off),
        projects: Shown(fees.projects),
        compliance: Shown(fees.compliance),
        fees: Shown(fees.total),
        kpi: Shown(month.kpi),
        paid: Shown(month.paid()),
    }
}

#[derive(Serialize)]
struct TornadoDocument {
    base: Figure,
    factors: Vec<SwingDocument>,
}

#[derive(Serialize)]
struct SwingDocument {
    factor: &'static str,
    low: Option<CaseDocument>,
    high: Option<CaseDocument>,
}

#[derive(Serialize)]
struct CaseDocument {
    level: String,
    change: Figure,
}

fn tornado(tornado: &Tornado) -> TornadoDocument {
    let swing = |swing: &Swing| SwingDocument {
        factor: swing.factor.word(),
        low: swing.low.map(case),
        high: swing.high.map(case),
    };
    TornadoDocument {
        base: Shown(tornado.base),
        factors: tornado.swings.iter().map(swing).collect(),
    }
}

fn case(case: Case) -> CaseDocument {
    let level = match case.level {
        Level::Percent(percent) => percent.to_string(),
        Level::Depth(depth) => depth.word().to_owned(),
        Level::Without(site) | Level::With(site) => site.code().to_owned(),
        Level::Term(term) => term.months().to_string(),
    };
    CaseDocument {
        level,
        change: Shown(case.change),
    }
}

#[derive(Serialize)]
struct SimulationDocument {
    seed: Shown<u64>,
    courses: u32,
    models: Vec<ModelDocument>,
    months: Vec<SumDocument>,
}

#[derive(Serialize)]
struct ModelDocument {
    model: &'static str,
    #[serde(flatten)]
    term: RangeDocument,
}

#[derive(Serialize)]
struct SumDocument {
    month: Shown<Month>,
    #[serde(flatten)]
    sum: RangeDocument,
}

#[derive(Serialize)]
struct RangeDocument {
    p10: Figure,
    p50: Figure,
    p90: Figure,
}

fn simulation(simulated: &Simulated) -> SimulationDocument {
    let model = |range: &ModelRange| ModelDocument {
        model: range.model.word(),
        term: spread(&range.term),
    };
    let sum = |&(month, ref sum): &(Month, Range)| SumDocument {
        month: Shown(month),
        sum: spread(sum),
    };
    SimulationDocument {
        seed: Shown(simulated.seed),
        courses: simulated.courses,
        models: simulated.models.iter().map(model).collect(),
        months: simulated.months.iter().map(sum).collect(),
    }
}

fn spread(range: &Range) -> RangeDocument {
    RangeDocument {
        p10: Shown(range.low),
        p50: Shown(range.middle),
        p90: Shown(range.high),
    }
}
