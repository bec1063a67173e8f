//! Figures on target, to see what a settlement looks like.

use super::{Agreed, Draft, Export, Slot, months_of};
use crate::calendar::Month;
use crate::kpi::{Comparison, Count, Denominator, Direction, Period, ReportField};
use crate::money::{Amount, divide};
use crate::rate_card::ScoredKpi;
use crate::seller::Site;
use crate::settlement::{Actuals, BaselineField, ReadingField, target_of};

/// A whole in hundredths of a per cent.
const WHOLE: i64 = 10_000;

/// What the example of a month follows.
struct Model<'a> {
    agreed: Agreed<'a>,
    period: &'a Period,
    actuals: Actuals,
}

impl Draft {
    /// Fills every blank of the period that is looked at with a figure on target; what
    /// has been typed stays. There is a way back.
    pub fn fill(&mut self, agreed: Agreed<'_>) {
        let Some(period) = self.period_of(agreed.schedule).cloned() else {
            return;
        };
        self.keep();
        for field in BaselineField::asked(agreed.schedule) {
            self.fill_slot(Slot::Baseline(field), &baseline(agreed, field));
        }
        let model = Model {
            agreed,
            period: &period,
            actuals: self.take(agreed).actuals,
        };
        for month in months_of(&period) {
            self.fill_month(&model, month);
        }
    }

    fn fill_month(&mut self, model: &Model<'_>, month: Month) {
        let Agreed {
            card,
            inputs,
            schedule,
            ..
        } = model.agreed;
        let asked = ReportField::asked(card, inputs, schedule);
        for (place, site) in inputs.figures.sites().iter().enumerate() {
            for &field in asked.iter().filter(|field| !field.is_optional()) {
                let slot = Slot::Report {
                    month,
                    export: Export::First,
                    site,
                    field,
                };
                let text = match field {
                    ReportField::Count(count) => model.count(count, place, month).to_string(),
                    money => model.money(money, place, site).to_string(),
                };
                self.fill_slot(slot, &text);
            }
        }
        for field in ReadingField::asked(schedule) {
            self.fill_slot(Slot::Reading { month, field }, &model.reading(field));
        }
    }

    fn fill_slot(&mut self, slot: Slot, text: &str) {
        if self.get(slot).is_none() {
            self.put(slot, slot.node(text));
        }
    }
}

/// What an example takes to have been measured.
fn baseline(agreed: Agreed<'_>, field: BaselineField) -> String {
    let example = field.start.example;
    example.map_or_else(|| gmv(agreed).to_string(), String::from)
}

/// As quoted, or a round sum where the quote has none.
fn gmv(agreed: Agreed<'_>) -> Amount {
    Some(agreed.quote.volume.gmv)
        .filter(|gmv| !gmv.is_zero())
        .unwrap_or(Amount::from_major(50_000))
}

/// `dividend` ÷ `divisor`, as large as `direction` asks for.
fn good(direction: Direction, dividend: i64, divisor: i64) -> i64 {
    let rest = i64::from(dividend.rem_euclid(divisor) > 0);
    match direction {
        Direction::Higher => dividend.div_euclid(divisor) + rest,
        Direction::Lower => dividend.div_euclid(divisor),
    }
}

fn part(amount: Amount, of: i64, whole: i64) -> Amount {
    let minor = divide(i128::from(amount.minor()) * i128::from(of), whole.into());
    minor.map(Amount::from_minor).unwrap_or_default()
}

impl Model<'_> {
    /// The target of `kpi` in hundredths of its unit, if it is scored and has one.
    fn target(&self, kpi: ScoredKpi) -> Option<i64> {
        let mut scored = self.agreed.schedule.scored.iter();
        let scored = scored.find(|scored| scored.kpi == kpi)?;
        let target = target_of(scored, self.period, &self.actuals)?;
        Some(target.hundredths())
    }

    /// What a month sells, in the card's GMV currency.
    fn gmv(&self) -> Amount {
        let target = self.target(ScoredKpi::GmvGrowth);
        target.map_or_else(|| gmv(self.agreed), Amount::from_minor)
    }

    fn spend(&self) -> Amount {
        let quoted = self.agreed.quote.volume.ad_spend;
        match self.target(ScoredKpi::Tacos) {
            Some(share) => part(self.gmv(), share, WHOLE),
            None if quoted.is_zero() => part(self.gmv(), 1, 10),
            None => quoted,
        }
    }

    /// Enough for both of the KPIs that ask for it.
    fn ad_sales(&self) -> Amount {
        let by_acos = self.target(ScoredKpi::Acos).filter(|&acos| acos > 0);
        let by_acos = by_acos.map(|acos| part(self.spend(), WHOLE, acos));
        let by_roas = self.target(ScoredKpi::Roas);
        let by_roas = by_roas.map(|roas| part(self.spend(), roas, 100));
        let either = by_acos.max(by_roas);
        either.unwrap_or_else(|| part(self.spend(), 4, 1))
    }

    /// The part of the site at `place`, in its currency.
    fn money(&self, field: ReportField, place: usize, site: Site) -> Amount {
        let whole = match field {
            ReportField::AdSpend => self.spend(),
            ReportField::AdSales => self.ad_sales(),
            ReportField::Sales
            | ReportField::ShippedSales
            | ReportField::RefundedSales
            | ReportField::Count(_) => self.gmv(),
        };
        let own = whole.allocate(&self.weights()).get(place).copied();
        let card = self.agreed.card;
        let exchange = &card.exchange.terms;
        let converted =
            exchange.convert(own.unwrap_or_default(), card.gmv_currency, site.currency());
        converted.unwrap_or_default()
    }

    /// What each site sells by the quote; all the same where that says nothing.
    fn weights(&self) -> Vec<u32> {
        let by_site = &self.agreed.quote.volume.by_site;
        let sites = self.agreed.inputs.figures.sites();
        let weight = |site: Site| {
            let found = by_site.iter().find(|(known, _)| *known == site);
            let major = found.map_or(0, |(_, amount)| amount.minor() / 100);
            u32::try_from(major).unwrap_or(u32::MAX)
        };
        let weights: Vec<u32> = sites.iter().map(weight).collect();
        if weights.iter().all(|&weight| weight == 0) {
            return vec![1; weights.len()];
        }
        weights
    }

    /// A count that is just good enough for the first KPI that asks for it.
    fn count(&self, count: Count, place: usize, month: Month) -> i64 {
        let field = ReportField::Count(count);
        let scored = self.agreed.schedule.scored.iter();
        let mut kpis = scored.map(|scored| scored.kpi);
        let Some(kpi) = kpis.find(|kpi| kpi.is_computed_from(field)) else {
            return 0;
        };
        let formula = kpi.formula();
        let whole = match formula.denominator {
            Denominator::Months | Denominator::Money(_) => WHOLE,
            Denominator::Count(_, number) => number,
            Denominator::Daily(_, number) => number * i64::from(month.days()),
        };
        if formula.numerator != field {
            return whole;
        }
        let target = self.target(kpi).unwrap_or(WHOLE);
        let part = good(kpi.direction(), whole * target, formula.scale);
        // What is counted for each month is shared by the sites.
        if formula.denominator == Denominator::Months {
            let parts = Amount::from_minor(part).allocate(&self.weights());
            return parts.get(place).map_or(0, |part| part.minor());
        }
        part
    }

    /// Half of what is not to be reached, or all of what is to be kept.
    fn reading(&self, field: ReadingField) -> String {
        let mut gates = self.agreed.schedule.gates.iter();
        let gate = gates.find(|gate| gate.kpi == field.gate);
        let half = gate.filter(|gate| gate.comparison == Comparison::Below);
        half.map_or_else(
            || "100".into(),
            |gate| Amount::from_minor(i64::from(gate.threshold.hundredths()) / 2).to_string(),
        )
    }
}
