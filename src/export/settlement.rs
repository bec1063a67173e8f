//! A settlement as JSON: docs/settlement.md, section 7.

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};
use time::Date;

use super::quote::{LinesDocument, MonthDocument as FeesDocument};
use super::{Shown, pretty};
use crate::calendar::Month;
use crate::kpi::Value;
use crate::money::{Amount, Percent};
use crate::rate_card::CardId;
use crate::settlement::{
    Assessment, Event, Exclusion, GateResult, Invoice, InvoiceLine, KpiResult, LeftOut,
    MonthFigures, MonthKpi, MonthSettlement, NotScored, PeriodSettlement, Quantity, Rules,
    Settlement, SiteSales, Statement, Totals, TrueUp,
};

/// The version of the format; it grows when a field changes its meaning.
const SCHEMA: u8 = 1;

/// A settlement as indented JSON.
pub fn settlement(settlement: &Settlement) -> String {
    let document = SettlementDocument {
        schema: SCHEMA,
        card: Shown(settlement.card),
        currency: settlement.currency.code(),
        gmv_currency: settlement.gmv_currency.code(),
        service_vat_percent: settlement.tax.map(Shown),
        rules: rules(&settlement.rules),
        exclusions: settlement.exclusions.iter().map(exclusion).collect(),
        periods: settlement.periods.iter().map(period).collect(),
        months: settlement.months.iter().map(month).collect(),
        totals: totals(&settlement.totals),
    };
    pretty(&document)
}

type Figure = Shown<Amount>;
type Share = Shown<Percent>;

/// A value of a KPI.
struct ShownValue(Value);

impl Serialize for ShownValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Amount(amount) => serializer.collect_str(&amount),
            Value::Percent(percent) => serializer.collect_str(&percent),
            Value::Number(hundredths) => serializer.collect_str(&Decimal::new(hundredths, 2)),
        }
    }
}

#[derive(Serialize)]
struct SettlementDocument<'a> {
    schema: u8,
    card: Shown<CardId>,
    currency: &'static str,
    gmv_currency: &'static str,
    service_vat_percent: Option<Share>,
    rules: RulesDocument,
    exclusions: Vec<ExclusionDocument>,
    periods: Vec<PeriodDocument>,
    months: Vec<MonthDocument<'a>>,
    totals: TotalsDocument,
}

#[derive(Serialize)]
struct RulesDocument {
    min_ad_spend: Figure,
    min_sessions: u32,
    min_units: u32,
    price_change_percent: Share,
    budget_cut_percent: Share,
    ratio_days_percent: Share,
    gmv_days_percent: Share,
}

fn rules(rules: &Rules) -> RulesDocument {
    RulesDocument {
        min_ad_spend: Shown(rules.min_ad_spend),
        min_sessions: rules.min_sessions,
        min_units: rules.min_units,
        price_change_percent: Shown(rules.price_change),
        budget_cut_percent: Shown(rules.budget_cut),
        ratio_days_percent: Shown(rules.ratio_days),
        gmv_days_percent: Shown(rules.gmv_days),
    }
}

/// As it was read: the fields of other kinds are left out.
#[derive(Serialize)]
struct ExclusionDocument {
    kind: &'static str,
    month: Shown<Month>,
    #[serde(flatten)]
    event: EventDocument,
}

#[derive(Serialize)]
#[serde(untagged)]
enum EventDocument {
    AsinDays { lost_asin_days: u32, asin_days: u32 },
    Days { days: u8 },
    Percent { percent: Share },
    Site { site: &'static str },
    Plain {},
}

fn exclusion(exclusion: &Exclusion) -> ExclusionDocument {
    ExclusionDocument {
        kind: exclusion.event.word(),
        month: Shown(exclusion.month),
        event: match exclusion.event {
            Event::StockOut(days) | Event::ListingSuspension(days) => EventDocument::AsinDays {
                lost_asin_days: days.lost,
                asin_days: days.all,
            },
            Event::AmazonOutage(days) => EventDocument::Days { days },
            Event::PriceChange(percent) | Event::BudgetCut(percent) => EventDocument::Percent {
                percent: Shown(percent),
            },
            Event::DealEvent => EventDocument::Plain {},
            Event::Launch(site) => EventDocument::Site { site: site.code() },
        },
    }
}

#[derive(Serialize)]
struct PeriodDocument {
    period: u8,
    first_day: Shown<Date>,
    last_day: Shown<Date>,
    freeze_date: Shown<Date>,
    true_up_date: Shown<Date>,
    at_risk: Figure,
    bonus_cap: Figure,
    state: &'static str,
    missing: Vec<Shown<Month>>,
    first: Option<StatementDocument>,
    true_up: Option<TrueUpDocument>,
}

fn period(settled: &PeriodSettlement) -> PeriodDocument {
    let period = &settled.period;
    PeriodDocument {
        period: period.number,
        first_day: Shown(period.first_day),
        last_day: Shown(period.last_day),
        freeze_date: Shown(period.freeze_date),
        true_up_date: Shown(period.true_up_date),
        at_risk: Shown(period.at_risk),
        bonus_cap: Shown(period.bonus_cap),
        state: settled.state().word(),
        missing: settled.missing.iter().copied().map(Shown).collect(),
        first: settled.first.as_ref().map(statement),
        true_up: settled.true_up.as_ref().map(true_up),
    }
}

#[derive(Serialize)]
struct StatementDocument {
    assessment: Option<AssessmentDocument>,
    invoice: InvoiceDocument,
}

fn statement(statement: &Statement) -> StatementDocument {
    StatementDocument {
        assessment: statement.assessment.as_ref().map(assessment),
        invoice: invoice(&statement.invoice),
    }
}

#[derive(Serialize)]
struct TrueUpDocument {
    restated: StatementDocument,
    difference: InvoiceDocument,
}

fn true_up(true_up: &TrueUp) -> TrueUpDocument {
    TrueUpDocument {
        restated: statement(&true_up.restated),
        difference: invoice(&true_up.difference),
    }
}

#[derive(Serialize)]
struct InvoiceDocument {
    lines: Vec<InvoiceLineDocument>,
    total: Figure,
    tax: Figure,
}

#[derive(Serialize)]
struct InvoiceLineDocument {
    item: &'static str,
    amount: Figure,
}

fn invoice(invoice: &Invoice) -> InvoiceDocument {
    let line = |line: &InvoiceLine| InvoiceLineDocument {
        item: line.item.word(),
        amount: Shown(line.amount),
    };
    InvoiceDocument {
        lines: invoice.lines.iter().map(line).collect(),
        total: Shown(invoice.total),
        tax: Shown(invoice.tax),
    }
}

#[derive(Serialize)]
struct AssessmentDocument {
    kpis: Vec<KpiDocument>,
    score_percent: Share,
    gates: Vec<GateDocument>,
    gate_state: &'static str,
    deduction: Figure,
    bonus: Figure,
    withheld: Figure,
}

fn assessment(assessment: &Assessment) -> AssessmentDocument {
    let gate = |gate: &GateResult| GateDocument {
        kpi: gate.kpi.word(),
        state: gate.state.word(),
    };
    AssessmentDocument {
        kpis: assessment.kpis.iter().map(kpi).collect(),
        score_percent: Shown(assessment.score),
        gates: assessment.gates.iter().map(gate).collect(),
        gate_state: assessment.gate_state.word(),
        deduction: Shown(assessment.payout.deduction),
        bonus: Shown(assessment.payout.bonus),
        withheld: Shown(assessment.withheld),
    }
}

#[derive(Serialize)]
struct GateDocument {
    kpi: &'static str,
    state: &'static str,
}

#[derive(Serialize)]
struct KpiDocument {
    kpi: &'static str,
    unit: &'static str,
    contract_weight_percent: Share,
    baseline: Option<ShownValue>,
    target: Option<ShownValue>,
    left_out: Vec<LeftOutDocument>,
    numerator: Option<Shown<Quantity>>,
    denominator: Option<Shown<Quantity>>,
    actual: Option<ShownValue>,
    not_scored: Option<&'static str>,
    weight_percent: Option<Share>,
    attainment_percent: Option<Share>,
    points_percent: Option<Shown<Decimal>>,
}

#[derive(Serialize)]
struct LeftOutDocument {
    month: Shown<Month>,
    because: &'static str,
}

fn kpi(result: &KpiResult) -> KpiDocument {
    let left_out = |&(month, why): &(Month, LeftOut)| LeftOutDocument {
        month: Shown(month),
        because: why.word(),
    };
    let (measured, points) = (result.measured, result.points.ok());
    KpiDocument {
        kpi: result.kpi.word(),
        unit: result.kpi.unit().word(),
        contract_weight_percent: Shown(result.contract_weight),
        baseline: result.baseline.map(ShownValue),
        target: result.target.map(ShownValue),
        left_out: result.left_out.iter().map(left_out).collect(),
        numerator: measured.map(|measured| Shown(measured.numerator)),
        denominator: measured.map(|measured| Shown(measured.denominator)),
        actual: measured.and_then(|measured| measured.value).map(ShownValue),
        not_scored: result.points.err().map(NotScored::word),
        weight_percent: points.map(|points| Shown(points.weight)),
        attainment_percent: points.map(|points| Shown(points.attainment)),
        points_percent: points.map(|points| Shown(points.exact())),
    }
}

#[derive(Serialize)]
struct MonthDocument<'a> {
    month: Shown<Month>,
    period: u8,
    available_percent: Share,
    forecast: FeesDocument,
    first: Option<FiguresDocument<'a>>,
    true_up: Option<FiguresDocument<'a>>,
}

fn month(month: &MonthSettlement) -> MonthDocument<'_> {
    MonthDocument {
        month: Shown(month.month),
        period: month.period,
        available_percent: Shown(month.availability),
        forecast: FeesDocument::from(&month.forecast),
        first: month.first.as_ref().map(figures),
        true_up: month.true_up.as_ref().map(figures),
    }
}

#[derive(Serialize)]
struct FiguresDocument<'a> {
    gmv: Figure,
    ad_spend: Figure,
    ad_budget: Option<Figure>,
    fee_base: Figure,
    by_site: Vec<SalesDocument>,
    kpis: Vec<MonthKpiDocument>,
    fees: FeesDocument,
    lines: LinesDocument<'a>,
}

fn figures(figures: &MonthFigures) -> FiguresDocument<'_> {
    FiguresDocument {
        gmv: Shown(figures.gmv),
        ad_spend: Shown(figures.ad_spend),
        ad_budget: figures.ad_budget.map(Shown),
        fee_base: Shown(figures.fee_base),
        by_site: figures.sales.iter().map(sales).collect(),
        kpis: figures.kpis.iter().map(month_kpi).collect(),
        fees: FeesDocument::from(&figures.fees),
        lines: LinesDocument::from(figures.lines.as_slice()),
    }
}

#[derive(Serialize)]
struct SalesDocument {
    site: &'static str,
    sales: Figure,
    unshipped: Figure,
    refunds: Figure,
    ad_sales: Figure,
    vat: Figure,
    fee_base: Figure,
}

fn sales(sales: &SiteSales) -> SalesDocument {
    SalesDocument {
        site: sales.site.code(),
        sales: Shown(sales.sales),
        unshipped: Shown(sales.unshipped),
        refunds: Shown(sales.refunds),
        ad_sales: Shown(sales.ad_sales),
        vat: Shown(sales.vat),
        fee_base: Shown(sales.fee_base),
    }
}

#[derive(Serialize)]
struct MonthKpiDocument {
    kpi: &'static str,
    target: Option<ShownValue>,
    numerator: Shown<Quantity>,
    denominator: Shown<Quantity>,
    actual: Option<ShownValue>,
    left_out: Option<&'static str>,
}

fn month_kpi(kpi: &MonthKpi) -> MonthKpiDocument {
    MonthKpiDocument {
        kpi: kpi.kpi.word(),
        target: kpi.target.map(ShownValue),
        numerator: Shown(kpi.measured.numerator),
        denominator: Shown(kpi.measured.denominator),
        actual: kpi.measured.value.map(ShownValue),
        left_out: kpi.left_out.map(LeftOut::word),
    }
}

#[derive(Serialize)]
struct TotalsDocument {
    forecast: Figure,
    fees: Figure,
    payouts: Figure,
    true_up: Figure,
    settled: Figure,
}

fn totals(totals: &Totals) -> TotalsDocument {
    TotalsDocument {
        forecast: Shown(totals.forecast),
        fees: Shown(totals.fees),
        payouts: Shown(totals.payouts),
        true_up: Shown(totals.true_up),
        settled: Shown(totals.settled),
    }
}
