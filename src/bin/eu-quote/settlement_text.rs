//! A settlement as plain tables.

use eu_quote::kpi::{Period, Value};
use eu_quote::money::Amount;
use eu_quote::rate_card::RateCard;
use eu_quote::seller::SellerInputs;
use eu_quote::settlement::{
    Assessment, Event, Export, GateState, Invoice, Item, KpiResult, MonthKpi, PeriodSettlement,
    Settlement,
};
use eu_quote::text::format::{Format as _, Plain, grouped};
use eu_quote::text::{Lang, Text, form, kpi, result, settlement as words};

use crate::quote_text::card_lines;
use crate::schedule_text::days;
use crate::table::{Align, Table};

/// Everything of the settlement that a person should see.
pub(crate) fn render(
    lang: Lang,
    card: &RateCard,
    inputs: &SellerInputs,
    settlement: &Settlement,
) -> String {
    let mut parts = vec![title(lang, inputs), card_lines(lang, card)];
    let periods = settlement.periods.iter();
    parts.extend(periods.map(|settled| period(lang, settlement, settled)));
    parts.push(rules(lang, settlement));
    parts.extend(exclusions(lang, settlement));
    parts.push(course_of_fees(lang, settlement));
    parts.extend(course_of_kpis(lang, settlement));
    parts.push(totals(lang, settlement));
    parts.join("\n")
}

fn title(lang: Lang, inputs: &SellerInputs) -> String {
    format!(
        "{} · {} · {}\n",
        words::TITLE.get(lang),
        Plain.month(inputs.start),
        form::months(lang, inputs.term.months()),
    )
}

fn period(lang: Lang, settlement: &Settlement, settled: &PeriodSettlement) -> String {
    let period = &settled.period;
    let days = days(lang, period);
    let mut parts = vec![words::period(lang, period.number, &days, settled.state()) + "\n"];
    let Some(first) = &settled.first else {
        return parts.concat();
    };
    if !settled.missing.is_empty() {
        let months: Vec<String> = settled.missing.iter().map(ToString::to_string).collect();
        parts.push(words::missing(lang, &months.join(" ")) + "\n");
    }
    let again = settled.true_up.as_ref();
    let exports = [
        (words::FIRST, period.freeze_date, first.assessment.as_ref()),
        (
            words::TRUE_UP,
            period.true_up_date,
            again.and_then(|true_up| true_up.restated.assessment.as_ref()),
        ),
    ];
    for (what, date, assessed) in exports {
        if let Some(assessed) = assessed {
            let heading = words::on_figures_of(lang, what, &Plain.date(date));
            let table = assessment(lang, settlement, period, assessed);
            parts.push(format!("\n{heading}\n{table}"));
        }
    }
    parts.push("\n".into());
    parts.push(invoice(lang, settlement, settled, &first.invoice));
    parts.concat()
}

fn assessment(
    lang: Lang,
    settlement: &Settlement,
    period: &Period,
    assessed: &Assessment,
) -> String {
    let mut table = columns(7);
    table.row(
        [
            words::KPI,
            words::BASELINE,
            words::TARGET,
            words::ACTUAL,
            words::ATTAINMENT,
            words::WEIGHT,
            words::POINTS,
        ]
        .map(|text| text.get(lang)),
    );
    for result in &assessed.kpis {
        table.row(kpi_row(lang, settlement, result));
    }
    let mut text = table.render();
    for result in &assessed.kpis {
        let name = kpi::scored(result.kpi).name.get(lang);
        for &(month, why) in &result.left_out {
            text += &words::month_left_out(lang, name, &month.to_string(), why);
            text.push('\n');
        }
    }
    text + &outcome(lang, settlement, period, assessed)
}

fn kpi_row(lang: Lang, settlement: &Settlement, result: &KpiResult) -> Vec<String> {
    let known = |value: Option<Value>, none: &str| {
        value.map_or_else(|| none.to_owned(), |value| shown(settlement, value))
    };
    let unknown = words::UNKNOWN.get(lang);
    let actual = result.measured.and_then(|measured| measured.value);
    let mut row = vec![
        kpi::scored(result.kpi).name.get(lang).to_owned(),
        known(result.baseline, unknown),
        known(result.target, unknown),
        known(actual, words::NOT_MEASURED.get(lang)),
    ];
    match result.points {
        Ok(points) => row.extend([
            Plain.percent(points.attainment),
            Plain.percent(points.weight),
            format!("{}%", points.exact().normalize()),
        ]),
        Err(why) => row.push(words::not_scored(why).get(lang).to_owned()),
    }
    row
}

/// Score, gates and what they are worth.
fn outcome(lang: Lang, settlement: &Settlement, period: &Period, assessed: &Assessment) -> String {
    let money = |amount: Amount| Plain.money(amount, settlement.currency);
    let gates = assessed.gates.iter();
    let gates = gates.filter(|gate| gate.state != GateState::NotApplicable);
    let gates = gates.map(|gate| {
        let name = kpi::gate(gate.kpi).name.get(lang);
        format!("{name} {}", words::gate_state(gate.state).get(lang))
    });
    let gates: Vec<String> = gates.collect();
    let mut table = Table::new(&[Align::Left, Align::Left]);
    let mut row = |label: &str, text: String| table.row([label.to_owned(), text]);
    row(words::SCORE.get(lang), Plain.percent(assessed.score));
    row(words::GATES.get(lang), gates.join(lang.pick("；", "; ")));
    row(words::AT_RISK.get(lang), money(period.at_risk));
    row(words::BONUS_CAP.get(lang), money(period.bonus_cap));
    let paid = assessed.payout;
    if !paid.deduction.is_zero() {
        row(words::DEDUCTION.get(lang), money(-paid.deduction));
    } else if !paid.bonus.is_zero() {
        row(words::BONUS.get(lang), money(paid.bonus));
    } else {
        row(words::NOTHING.get(lang), String::new());
    }
    let mut text = table.render();
    if !assessed.withheld.is_zero() {
        text += &words::withheld(lang, assessed.gate_state, &money(assessed.withheld));
        text.push('\n');
    }
    text
}

fn invoice(
    lang: Lang,
    settlement: &Settlement,
    settled: &PeriodSettlement,
    first: &Invoice,
) -> String {
    let mut table = columns(4);
    let again = settled.true_up.as_ref();
    let amounts = |first: Amount, difference: Option<Amount>| {
        let rest = difference.map(|difference| [difference, first + difference]);
        [first].into_iter().chain(rest.into_iter().flatten())
    };
    let mut heads = vec![format!(
        "{} {}",
        words::ITEM.get(lang),
        settlement.currency.code()
    )];
    heads.push(words::FIRST.get(lang).into());
    if again.is_some() {
        heads.extend([words::TRUE_UP, words::FINAL].map(|text| text.get(lang).to_owned()));
    }
    table.row(heads);
    let mut row = |label: &str, first: Amount, difference: Option<Amount>| {
        let cells = amounts(first, difference).map(grouped);
        table.row([label.to_owned()].into_iter().chain(cells));
    };
    for item in Item::ALL {
        let difference = again.map(|true_up| true_up.difference.amount(item));
        let amount = first.amount(item);
        if !amount.is_zero() || difference.is_some_and(|change| !change.is_zero()) {
            row(words::item_label(item).get(lang), amount, difference);
        }
    }
    let difference = |of: fn(&Invoice) -> Amount| again.map(|true_up| of(&true_up.difference));
    let total = result::TOTAL.get(lang);
    row(total, first.total, difference(|invoice| invoice.total));
    if settlement.tax.is_some() {
        let tax = words::TAX.get(lang);
        row(tax, first.tax, difference(|invoice| invoice.tax));
    }
    table.render()
}

fn rules(lang: Lang, settlement: &Settlement) -> String {
    let rules = &settlement.rules;
    let mut table = columns(2);
    for (label, figure) in [
        (
            words::MIN_AD_SPEND,
            Plain.money(rules.min_ad_spend, settlement.gmv_currency),
        ),
        (words::MIN_SESSIONS, rules.min_sessions.to_string()),
        (words::MIN_UNITS, rules.min_units.to_string()),
        (words::PRICE_CHANGE, Plain.percent(rules.price_change)),
        (words::BUDGET_CUT, Plain.percent(rules.budget_cut)),
        (words::RATIO_DAYS, Plain.percent(rules.ratio_days)),
        (words::GMV_DAYS, Plain.percent(rules.gmv_days)),
    ] {
        table.row([format!("  {}", label.get(lang)), figure]);
    }
    headed(lang, words::RULES, &table, words::RULES_NOTE)
}

/// What was noted, if anything.
fn exclusions(lang: Lang, settlement: &Settlement) -> Option<String> {
    let lines: Vec<String> = settlement
        .exclusions
        .iter()
        .map(|exclusion| {
            let figures = match exclusion.event {
                Event::StockOut(days) | Event::ListingSuspension(days) => {
                    words::asin_days(lang, days.lost, days.all)
                }
                Event::AmazonOutage(days) => words::days(lang, days),
                Event::PriceChange(percent) | Event::BudgetCut(percent) => Plain.percent(percent),
                Event::DealEvent => String::new(),
                Event::Launch(site) => site.code().into(),
            };
            let month = exclusion.month.to_string();
            let said = words::exclusion(lang, &month, exclusion.event, &figures);
            format!("  {said}\n")
        })
        .collect();
    let heading = words::EXCLUSIONS.get(lang);
    (!lines.is_empty()).then(|| format!("{heading}\n{}", lines.concat()))
}

fn course_of_fees(lang: Lang, settlement: &Settlement) -> String {
    let mut table = columns(8);
    let gmv_currency = settlement.gmv_currency.code();
    let fee_currency = settlement.currency.code();
    table.row(
        [
            (words::MONTH, ""),
            (words::AVAILABLE, ""),
            (words::GMV, gmv_currency),
            (words::FEE_BASE, gmv_currency),
            (words::AD_SPEND, gmv_currency),
            (words::FORECAST, fee_currency),
            (words::FEES, fee_currency),
            (words::DIFFERENCE, fee_currency),
        ]
        .map(|(text, unit)| format!("{} {unit}", text.get(lang)).trim_end().to_owned()),
    );
    for month in &settlement.months {
        let forecast = month.forecast.total;
        let mut row = vec![Plain.month(month.month)];
        if let Some(figures) = month.figures(Export::TrueUp) {
            row.push(Plain.percent(month.availability));
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
            let none = words::NOT_MEASURED.get(lang);
            row.extend(["", none, "", ""].map(str::to_owned));
            row.push(grouped(forecast));
        }
        table.row(row);
    }
    headed(lang, words::COURSE_OF_FEES, &table, words::FEES_NOTE)
}

fn course_of_kpis(lang: Lang, settlement: &Settlement) -> Option<String> {
    let figures = settlement.months.iter();
    let reported = figures.filter_map(|month| Some((month, month.figures(Export::TrueUp)?)));
    let reported: Vec<_> = reported.collect();
    let (_, first) = reported.first()?;
    let mut table = columns(first.kpis.len() + 1);
    let names = first.kpis.iter().map(|kpi| kpi::scored(kpi.kpi).name);
    let heads = [words::MONTH].into_iter().chain(names);
    table.row(heads.map(|text| text.get(lang)));
    for (month, figures) in reported {
        let kpis = figures.kpis.iter();
        let cells = kpis.map(|kpi| month_kpi(lang, settlement, kpi));
        table.row([Plain.month(month.month)].into_iter().chain(cells));
    }
    let (heading, note) = (words::COURSE_OF_KPIS, words::KPI_NOTE);
    Some(headed(lang, heading, &table, note))
}

fn month_kpi(lang: Lang, settlement: &Settlement, kpi: &MonthKpi) -> String {
    let plain = |value: Option<Value>, none: &str| match value {
        Some(Value::Amount(amount)) => grouped(amount),
        Some(value) => shown(settlement, value),
        None => none.to_owned(),
    };
    let actual = plain(kpi.measured.value, words::NOT_MEASURED.get(lang));
    let target = plain(kpi.target, words::UNKNOWN.get(lang));
    let mark = if kpi.left_out.is_some() { "*" } else { "" };
    format!("{actual} / {target}{mark}")
}

fn totals(lang: Lang, settlement: &Settlement) -> String {
    let sums = &settlement.totals;
    let mut table = columns(2);
    let heading = words::REPORTED_MONTHS.get(lang);
    table.row([heading, settlement.currency.code()]);
    for (label, amount) in [
        (words::FORECAST, sums.forecast),
        (words::FEES, sums.fees),
        (words::PAYOUTS, sums.payouts),
        (words::TRUE_UPS, sums.true_up),
        (words::SETTLED, sums.settled),
    ] {
        table.row([label.get(lang).to_owned(), grouped(amount)]);
    }
    table.render()
}

/// A column of words, and figures.
fn columns(count: usize) -> Table {
    let mut aligns = vec![Align::Right; count];
    aligns[0] = Align::Left;
    Table::new(&aligns)
}

fn headed(lang: Lang, heading: Text, table: &Table, note: Text) -> String {
    format!(
        "{}\n{}{}\n",
        heading.get(lang),
        table.render(),
        note.get(lang)
    )
}

fn shown(settlement: &Settlement, value: Value) -> String {
    kpi::value(value, settlement.gmv_currency, &Plain)
}
