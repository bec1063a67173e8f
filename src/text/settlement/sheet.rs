//! A settlement sheet as parts that can be drawn, printed or copied.

use super::{self as words, gate_state, item_label, not_scored};
use crate::calendar::Month;
use crate::kpi::{Period, Value};
use crate::money::Amount;
use crate::settlement::{
    Assessment, Event, Exclusion, Export, GateState, Invoice, Item, KpiResult, MonthKpi,
    PeriodSettlement, Settlement, months_of,
};
use crate::text::format::{Format, grouped};
use crate::text::{Lang, Text, kpi, result};

/// What writes the parts of the sheet.
#[derive(Clone, Copy)]
pub struct Sheet<'a> {
    /// In this language.
    pub lang: Lang,
    /// What has been settled.
    pub settlement: &'a Settlement,
    /// How figures are written.
    pub format: &'a dyn Format,
}

/// A part of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// What the next parts are about.
    Heading(String),
    /// A sentence.
    Line(String),
    /// Names with what stands beside them.
    Facts(Vec<(String, String)>),
    /// A table under the last heading.
    Table(Table),
}

/// A column of names, and figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The heads of the columns.
    pub head: Vec<String>,
    /// A row may have fewer cells than there are columns: its last one says why.
    pub rows: Vec<Vec<String>>,
    /// How many rows at the end sum up the others.
    pub sums: usize,
}

impl Sheet<'_> {
    fn say(self, text: Text) -> String {
        text.get(self.lang).to_owned()
    }

    fn heads<const N: usize>(self, texts: [Text; N]) -> Vec<String> {
        texts.map(|text| self.say(text)).to_vec()
    }

    /// First to last day of a period.
    pub fn days(self, period: &Period) -> String {
        let first = self.format.date(period.first_day);
        let last = self.format.date(period.last_day);
        self.lang
            .pick(format!("{first} 至 {last}"), format!("{first} to {last}"))
    }

    fn money(self, amount: Amount) -> String {
        self.format.money(amount, self.settlement.currency)
    }

    fn value(self, value: Option<Value>, none: Text) -> String {
        let shown = |value| kpi::value(value, self.settlement.gmv_currency, self.format);
        value.map_or_else(|| self.say(none), shown)
    }

    /// A period with its days and how far its settlement is.
    pub fn title(self, settled: &PeriodSettlement) -> String {
        let days = self.days(&settled.period);
        words::period(self.lang, settled.period.number, &days, settled.state())
    }

    /// The title with the last score, where there is one.
    pub fn state(self, settled: &PeriodSettlement) -> String {
        let title = self.title(settled);
        let again = settled.true_up.as_ref().map(|true_up| &true_up.restated);
        let last = again.or(settled.first.as_ref());
        match last.and_then(|statement| statement.assessment.as_ref()) {
            None => title,
            Some(assessed) => {
                let score = self.format.percent(assessed.score);
                format!("{title} · {} {score}", words::SCORE.get(self.lang))
            }
        }
    }

    /// A period where there is little room: what matters comes first.
    pub fn option(self, settled: &PeriodSettlement) -> String {
        let number = words::short_period(self.lang, settled.period.number);
        let state = words::state_label(settled.state()).get(self.lang);
        format!("{number} · {state} · {}", self.days(&settled.period))
    }

    /// What a period has come to, without its title.
    pub fn period(self, settled: &PeriodSettlement) -> Vec<Part> {
        let mut parts = Vec::new();
        if !settled.missing.is_empty() {
            let months = settled.missing.iter();
            let months: Vec<String> = months.map(|&month| self.format.month(month)).collect();
            let line = words::missing(self.lang, &months.join(self.lang.pick("、", ", ")));
            parts.push(Part::Line(line));
        }
        let period = &settled.period;
        let first = settled.first.as_ref();
        let again = settled.true_up.as_ref().map(|true_up| &true_up.restated);
        let exports = [
            (words::FIRST, period.freeze_date, first),
            (words::TRUE_UP, period.true_up_date, again),
        ];
        for (what, date, statement) in exports {
            if let Some(assessed) = statement.and_then(|statement| statement.assessment.as_ref()) {
                let heading = words::on_figures_of(self.lang, what, &self.format.date(date));
                parts.push(Part::Heading(heading));
                parts.extend(self.assessed(period, assessed));
            }
        }
        if let Some(first) = first {
            parts.push(Part::Heading(self.say(words::INVOICE)));
            parts.extend(self.beyond_budget(period).map(Part::Line));
            parts.push(Part::Table(self.invoice(settled, &first.invoice)));
        }
        parts
    }

    /// The months in which more was spent on ads than the seller had approved.
    fn beyond_budget(self, period: &Period) -> impl Iterator<Item = String> {
        let months = self.settlement.months.iter();
        let own = months.filter(|month| month.period == period.number);
        own.filter_map(move |month| {
            let figures = month.figures(Export::TrueUp)?;
            let budget = figures.ad_budget?;
            let money = |amount| self.format.money(amount, self.settlement.gmv_currency);
            (figures.ad_spend > budget).then(|| {
                let name = self.format.month(month.month);
                let (spent, budget) = (money(figures.ad_spend), money(budget));
                words::beyond_budget(self.lang, &name, &spent, &budget)
            })
        })
    }

    fn assessed(self, period: &Period, assessed: &Assessment) -> Vec<Part> {
        let head = self.heads([
            words::KPI,
            words::BASELINE,
            words::TARGET,
            words::ACTUAL,
            words::ATTAINMENT,
            words::WEIGHT,
            words::POINTS,
        ]);
        let rows = assessed.kpis.iter().map(|result| self.kpi_row(result));
        let table = Table {
            head,
            rows: rows.collect(),
            sums: 0,
        };
        let mut parts = vec![Part::Table(table)];
        for result in &assessed.kpis {
            let name = kpi::scored(result.kpi).name.get(self.lang);
            for &(month, why) in &result.left_out {
                let month = self.format.month(month);
                let line = words::month_left_out(self.lang, name, &month, why);
                parts.push(Part::Line(line));
            }
        }
        parts.push(Part::Facts(self.outcome(period, assessed)));
        if !assessed.withheld.is_zero() {
            let bonus = self.money(assessed.withheld);
            let line = words::withheld(self.lang, assessed.gate_state, &bonus);
            parts.push(Part::Line(line));
        }
        parts
    }

    fn kpi_row(self, result: &KpiResult) -> Vec<String> {
        let actual = result.measured.and_then(|measured| measured.value);
        let mut row = vec![
            self.say(kpi::scored(result.kpi).name),
            self.value(result.baseline, words::UNKNOWN),
            self.value(result.target, words::UNKNOWN),
            self.value(actual, words::NOT_MEASURED),
        ];
        match result.points {
            Ok(points) => row.extend([
                self.format.percent(points.attainment),
                self.format.percent(points.weight),
                format!("{}%", points.exact().normalize()),
            ]),
            Err(why) => row.push(self.say(not_scored(why))),
        }
        row
    }

    /// Score, gates and what they are worth.
    fn outcome(self, period: &Period, assessed: &Assessment) -> Vec<(String, String)> {
        let gates = assessed.gates.iter();
        let gates = gates.filter(|gate| gate.state != GateState::NotApplicable);
        let gates = gates.map(|gate| {
            let name = kpi::gate(gate.kpi).name.get(self.lang);
            format!("{name} {}", gate_state(gate.state).get(self.lang))
        });
        let gates: Vec<String> = gates.collect();
        let paid = assessed.payout;
        let payout = if !paid.deduction.is_zero() {
            (words::DEDUCTION, self.money(-paid.deduction))
        } else if !paid.bonus.is_zero() {
            (words::BONUS, self.money(paid.bonus))
        } else {
            (words::NOTHING, String::new())
        };
        let facts = [
            (words::SCORE, self.format.percent(assessed.score)),
            (words::GATES, gates.join(self.lang.pick("；", "; "))),
            (words::AT_RISK, self.money(period.at_risk)),
            (words::BONUS_CAP, self.money(period.bonus_cap)),
            payout,
        ];
        facts.map(|(name, fact)| (self.say(name), fact)).to_vec()
    }

    fn invoice(self, settled: &PeriodSettlement, first: &Invoice) -> Table {
        let again = settled.true_up.as_ref().map(|true_up| &true_up.difference);
        let code = self.settlement.currency.code();
        let mut head = vec![format!("{} {code}", self.say(words::ITEM))];
        head.push(self.say(words::FIRST));
        if again.is_some() {
            head.extend(self.heads([words::TRUE_UP, words::FINAL]));
        }
        let row = |label: Text, of: &dyn Fn(&Invoice) -> Amount| {
            let charged = of(first);
            let mut row = vec![self.say(label), grouped(charged)];
            if let Some(again) = again {
                let change = of(again);
                row.extend([change, charged + change].map(grouped));
            }
            row
        };
        let is_charged = |item: &Item| {
            let changed = again.is_some_and(|again| !again.amount(*item).is_zero());
            changed || !first.amount(*item).is_zero()
        };
        let items = Item::ALL.into_iter().filter(is_charged);
        let rows = items.map(|item| row(item_label(item), &|invoice| invoice.amount(item)));
        let mut rows: Vec<Vec<String>> = rows.collect();
        rows.push(row(result::TOTAL, &|invoice| invoice.total));
        let tax = self.settlement.tax.is_some();
        if tax {
            rows.push(row(words::TAX, &|invoice| invoice.tax));
        }
        Table {
            head,
            rows,
            sums: 1 + usize::from(tax),
        }
    }

    /// Every period in a row.
    pub fn periods(self) -> Table {
        let code = self.settlement.currency.code();
        let mut head = self.heads([words::PERIOD, words::STATE, words::SCORE]);
        head.extend(
            [words::PAYOUT, words::BILLED].map(|text| format!("{} {code}", self.say(text))),
        );
        let rows = self.settlement.periods.iter().map(|settled| {
            let first = settled.first.as_ref();
            let last = settled.true_up.as_ref().map(|true_up| &true_up.restated);
            let last = last.or(first);
            let assessed = last.and_then(|statement| statement.assessment.as_ref());
            let none = || String::from("–");
            let total = last.map(|statement| grouped(statement.invoice.total));
            vec![
                words::short_period(self.lang, settled.period.number),
                self.say(words::state_label(settled.state())),
                assessed.map_or_else(none, |assessed| self.format.percent(assessed.score)),
                assessed.map_or_else(none, |assessed| grouped(assessed.payout.net())),
                total.unwrap_or_else(none),
            ]
        });
        Table {
            head,
            rows: rows.collect(),
            sums: 0,
        }
    }

    /// From where on a sample or an event counts.
    pub fn rules(self) -> Vec<(String, String)> {
        let rules = &self.settlement.rules;
        let percent = |percent| self.format.percent(percent);
        let spend = self
            .format
            .money(rules.min_ad_spend, self.settlement.gmv_currency);
        let rules = [
            (words::MIN_AD_SPEND, spend),
            (words::MIN_SESSIONS, rules.min_sessions.to_string()),
            (words::MIN_UNITS, rules.min_units.to_string()),
            (words::PRICE_CHANGE, percent(rules.price_change)),
            (words::BUDGET_CUT, percent(rules.budget_cut)),
            (words::RATIO_DAYS, percent(rules.ratio_days)),
            (words::GMV_DAYS, percent(rules.gmv_days)),
        ];
        rules.map(|(name, rule)| (self.say(name), rule)).to_vec()
    }

    /// What was noted in `months`, one line each.
    pub fn exclusions(self, months: &dyn Fn(Month) -> bool) -> Vec<String> {
        let noted = self.settlement.exclusions.iter();
        let noted = noted.filter(|exclusion| months(exclusion.month));
        noted.map(|exclusion| self.exclusion(exclusion)).collect()
    }

    fn exclusion(self, exclusion: &Exclusion) -> String {
        let figures = match exclusion.event {
            Event::StockOut(days) | Event::ListingSuspension(days) => {
                words::asin_days(self.lang, days.lost, days.all)
            }
            Event::AmazonOutage(days) => words::days(self.lang, days),
            Event::PriceChange(percent) | Event::BudgetCut(percent) => self.format.percent(percent),
            Event::DealEvent => String::new(),
            Event::Launch(site) => site.code().into(),
        };
        let month = self.format.month(exclusion.month);
        words::exclusion(self.lang, &month, exclusion.event, &figures)
    }

    /// What each month costs, against the quote.
    pub fn fees(self) -> Table {
        let gmv = self.settlement.gmv_currency.code();
        let fees = self.settlement.currency.code();
        let head = [
            (words::MONTH, ""),
            (words::AVAILABLE, ""),
            (words::GMV, gmv),
            (words::FEE_BASE, gmv),
            (words::AD_SPEND, gmv),
            (words::FORECAST, fees),
            (words::FEES, fees),
            (words::DIFFERENCE, fees),
        ];
        let head = head.map(|(text, unit)| format!("{} {unit}", self.say(text)));
        let rows = self.settlement.months.iter().map(|month| {
            let forecast = month.forecast.total;
            let mut row = vec![self.format.month(month.month)];
            if let Some(figures) = month.figures(Export::TrueUp) {
                row.push(self.format.percent(month.availability));
                let amounts = [
                    figures.gmv,
                    figures.fee_base,
                    figures.ad_spend,
                    forecast,
                    figures.fees.total,
                    figures.fees.total - forecast,
                ];
                row.extend(amounts.map(grouped));
            } else {
                let none = self.say(words::NOT_MEASURED);
                row.extend([String::new(), none, String::new(), String::new()]);
                row.extend([grouped(forecast), String::new(), String::new()]);
            }
            row
        });
        Table {
            head: head.map(|head| head.trim_end().to_owned()).to_vec(),
            rows: rows.collect(),
            sums: 0,
        }
    }

    /// Each KPI of each month that has been reported, against its target.
    pub fn kpis(self) -> Option<Table> {
        let months = self.settlement.months.iter();
        let reported = months.filter_map(|month| Some((month, month.figures(Export::TrueUp)?)));
        let reported: Vec<_> = reported.collect();
        let (_, first) = reported.first()?;
        let names = first.kpis.iter().map(|kpi| kpi::scored(kpi.kpi).name);
        let head = core::iter::once(words::MONTH).chain(names);
        let rows = reported.iter().map(|(month, figures)| {
            let cells = figures.kpis.iter().map(|kpi| self.month_kpi(kpi));
            let name = self.format.month(month.month);
            core::iter::once(name).chain(cells).collect()
        });
        Some(Table {
            head: head.map(|text| self.say(text)).collect(),
            rows: rows.collect(),
            sums: 0,
        })
    }

    fn month_kpi(self, kpi: &MonthKpi) -> String {
        let plain = |value, none| match value {
            Some(Value::Amount(amount)) => grouped(amount),
            value => self.value(value, none),
        };
        let actual = plain(kpi.measured.value, words::NOT_MEASURED);
        let target = plain(kpi.target, words::UNKNOWN);
        let mark = if kpi.left_out.is_some() { "*" } else { "" };
        format!("{actual} / {target}{mark}")
    }

    /// Sums over the months that have been reported.
    pub fn totals(self) -> Table {
        let sums = &self.settlement.totals;
        let code = self.settlement.currency.code();
        let rows = [
            (words::FORECAST, sums.forecast),
            (words::FEES, sums.fees),
            (words::PAYOUTS, sums.payouts),
            (words::TRUE_UPS, sums.true_up),
            (words::SETTLED, sums.settled),
        ];
        Table {
            head: vec![self.say(words::REPORTED_MONTHS), code.to_owned()],
            rows: rows
                .map(|(label, amount)| vec![self.say(label), grouped(amount)])
                .to_vec(),
            sums: 1,
        }
    }

    /// What is signed for a period: what it has come to, what was noted, by which rules.
    pub fn document(self, settled: &PeriodSettlement) -> Vec<Part> {
        let months = months_of(&settled.period);
        let noted = self.exclusions(&|month| months.contains(&month));
        let mut parts = self.period(settled);
        parts.push(Part::Heading(self.say(words::EXCLUSIONS)));
        if noted.is_empty() {
            parts.push(Part::Line(self.say(words::NO_EXCLUSIONS)));
        }
        parts.extend(noted.into_iter().map(Part::Line));
        parts.push(Part::Heading(self.say(words::RULES)));
        parts.push(Part::Facts(self.rules()));
        parts.push(Part::Line(self.say(words::RULES_NOTE).trim().to_owned()));
        parts
    }

    /// The course of the contract.
    pub fn course(self) -> Vec<Part> {
        let mut parts = vec![
            Part::Heading(self.say(words::PERIODS)),
            Part::Table(self.periods()),
            Part::Heading(self.say(words::COURSE_OF_FEES)),
            Part::Table(self.fees()),
            Part::Line(self.say(words::FEES_NOTE)),
        ];
        if let Some(kpis) = self.kpis() {
            parts.extend([
                Part::Heading(self.say(words::COURSE_OF_KPIS)),
                Part::Table(kpis),
                Part::Line(self.say(words::KPI_NOTE)),
            ]);
        }
        parts.push(Part::Table(self.totals()));
        parts
    }
}

/// Parts as Markdown under a title.
pub fn markdown(title: &str, parts: &[Part]) -> String {
    let title = format!("# {title}\n");
    let parts = parts.iter().map(in_markdown);
    let all: Vec<String> = core::iter::once(title).chain(parts).collect();
    all.join("\n")
}

fn in_markdown(part: &Part) -> String {
    match part {
        Part::Heading(heading) => format!("## {heading}\n"),
        Part::Line(line) => format!("{line}\n"),
        Part::Facts(facts) => {
            let facts = facts.iter();
            let facts = facts.map(|(name, fact)| format!("- {name} {fact}"));
            let lines: Vec<String> = facts.map(|line| line.trim_end().to_owned()).collect();
            lines.join("\n") + "\n"
        }
        Part::Table(table) => table_in_markdown(table),
    }
}

fn table_in_markdown(table: &Table) -> String {
    let line = |cells: &[String]| {
        let mut cells: Vec<String> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
        cells.resize(table.head.len(), String::new());
        format!("| {} |\n", cells.join(" | "))
    };
    let rule: String = (0..table.head.len())
        .map(|place| if place == 0 { " --- |" } else { " ---: |" })
        .collect();
    let rows: String = table.rows.iter().map(|row| line(row)).collect();
    format!("{}|{rule}\n{rows}", line(&table.head))
}
