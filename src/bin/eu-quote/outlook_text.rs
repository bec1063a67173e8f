//! The months ahead as plain tables.

use eu_quote::money::Amount;
use eu_quote::outlook::{Case, Outlook, Projection, Range, Simulated, Tornado};
use eu_quote::rate_card::RateCard;
use eu_quote::seller::SellerInputs;
use eu_quote::text::format::{Format as _, Plain, grouped};
use eu_quote::text::outlook::Column;
use eu_quote::text::{
    Lang, Text, compare as scenarios, form, outlook as words, quote as quoted, result,
};

use crate::quote_text::{assumptions, card_lines};
use crate::table::{Align, Table};

/// Everything of the outlook that a person should see.
pub(crate) fn render(
    lang: Lang,
    card: &RateCard,
    inputs: &SellerInputs,
    outlook: &Outlook,
    simulated: Option<&Simulated>,
) -> String {
    let [_, expected, _] = &outlook.projections;
    let mut parts = vec![
        title(lang, inputs, outlook),
        card_lines(lang, card),
        basis(lang, outlook),
        range(lang, outlook),
        months(lang, outlook, expected),
    ];
    let swings = outlook.tornado.as_ref();
    parts.extend(swings.map(|found| tornado(lang, outlook, found)));
    parts.extend(simulated.map(|found| simulation(lang, outlook, found)));
    parts.push(notes(lang, inputs, outlook));
    parts.join("\n")
}

fn title(lang: Lang, inputs: &SellerInputs, outlook: &Outlook) -> String {
    format!(
        "{} · {} · {} · {}\n",
        words::TITLE.get(lang),
        quoted::model_label(outlook.model).get(lang),
        Plain.month(inputs.start),
        form::months(lang, inputs.term.months()),
    )
}

/// What it rests on.
fn basis(lang: Lang, outlook: &Outlook) -> String {
    let basis = &outlook.basis;
    let (from, to) = (outlook.gmv_currency, outlook.currency);
    let exchange = words::exchange(&Plain, from, basis.exchange_rate(), to);
    let seasons = basis.seasons.map(|season| Plain.percent(season)).join(" ");
    let source = words::seasons_from(basis.seasons_from).get(lang);
    let mut table = Table::new(&[Align::Left, Align::Left]);
    table.row([words::EXCHANGE.get(lang).to_owned(), exchange]);
    table.row([
        words::SEASONS.get(lang).to_owned(),
        format!("{seasons} ({source})"),
    ]);
    table.render()
}

fn range(lang: Lang, outlook: &Outlook) -> String {
    let mut table = figures(7);
    let currency = outlook.currency.code();
    table.row([
        format!("{} · {currency}", scenarios::SCENARIO.get(lang)),
        words::GROWTH.get(lang).to_owned(),
        words::SCORE.get(lang).to_owned(),
        words::FEES.get(lang).to_owned(),
        words::KPI.get(lang).to_owned(),
        result::FIRST_YEAR.get(lang).to_owned(),
        result::TERM_TOTAL.get(lang).to_owned(),
    ]);
    for projection in &outlook.projections {
        let label = scenarios::scenario_label(projection.scenario).get(lang);
        let shares = [projection.growth, projection.score].map(|share| Plain.percent(share));
        let amounts = [
            projection.fees(),
            projection.kpi(),
            projection.first_year(),
            projection.paid(),
        ];
        let row = [label.to_owned()].into_iter().chain(shares);
        table.row(row.chain(amounts.map(grouped)));
    }
    headed(lang, words::SCENARIOS, &table)
}

fn months(lang: Lang, outlook: &Outlook, projection: &Projection) -> String {
    let columns = Column::all(projection);
    let mut table = figures(columns.len() + 1);
    let heads = columns.iter().map(|column| column.label().get(lang));
    table.row([result::MONTH.get(lang)].into_iter().chain(heads));
    for month in &projection.months {
        let figures = columns.iter().map(|column| grouped(column.of(month)));
        table.row([Plain.month(month.fees.month)].into_iter().chain(figures));
    }
    let sums = columns.iter().map(|column| grouped(column.sum(projection)));
    let total = result::TOTAL.get(lang).to_owned();
    table.row([total].into_iter().chain(sums));
    let currencies = words::currencies(lang, outlook.gmv_currency, outlook.currency);
    headed(lang, words::EXPECTED_MONTHS, &table) + &currencies + "\n"
}

fn tornado(lang: Lang, outlook: &Outlook, tornado: &Tornado) -> String {
    let mut table = figures(5);
    table.row(
        [
            words::FACTOR,
            words::LOW_CASE,
            words::CHANGE,
            words::HIGH_CASE,
            words::CHANGE,
        ]
        .map(|text| text.get(lang)),
    );
    for swing in &tornado.swings {
        let label = words::factor_label(swing.factor).get(lang).to_owned();
        let cases = [swing.low, swing.high].map(|case| case_cells(lang, case));
        table.row([label].into_iter().chain(cases.into_iter().flatten()));
    }
    let base = words::base(lang, &Plain.money(tornado.base, outlook.currency));
    let note = words::TORNADO_NOTE.get(lang);
    headed(lang, words::TORNADO, &table) + &base + "\n" + note + "\n"
}

fn case_cells(lang: Lang, case: Option<Case>) -> [String; 2] {
    case.map_or_else(
        || [words::NOT_POSSIBLE.get(lang).to_owned(), String::new()],
        |case| {
            let level = words::level(lang, case.level, &Plain);
            [level, words::signed(case.change)]
        },
    )
}

fn simulation(lang: Lang, outlook: &Outlook, simulated: &Simulated) -> String {
    let percentiles = [words::P10, words::P50, words::P90].map(|text| text.get(lang));
    let currency = outlook.currency.code();
    let head = |text: Text| format!("{} · {currency}", text.get(lang));
    let row = |range: &Range| [range.low, range.middle, range.high].map(grouped);
    let mut models = figures(4);
    let heads = percentiles.map(str::to_owned);
    models.row([head(words::BY_MODEL)].into_iter().chain(heads.clone()));
    for range in &simulated.models {
        let label = quoted::model_label(range.model).get(lang).to_owned();
        models.row([label].into_iter().chain(row(&range.term)));
    }
    let mut months = figures(4);
    months.row([head(words::BY_MONTH)].into_iter().chain(heads));
    for (month, range) in &simulated.months {
        months.row([Plain.month(*month)].into_iter().chain(row(range)));
    }
    let courses = grouped(Amount::from_major(simulated.courses.into()));
    let courses = courses.trim_end_matches(".00");
    [
        headed(lang, words::SIMULATION, &models),
        months.render(),
        words::percentiles(lang, courses),
        words::seed(lang, simulated.seed),
    ]
    .join("\n")
        + "\n"
}

fn notes(lang: Lang, inputs: &SellerInputs, outlook: &Outlook) -> String {
    let scenarios = match outlook.tornado {
        Some(_) => [Some(words::SCENARIOS_NOTE), None],
        None => [
            Some(words::SCENARIOS_WITHOUT_SCORES),
            Some(words::NO_VARIATION),
        ],
    };
    let texts = scenarios
        .into_iter()
        .flatten()
        .chain([words::NOT_A_PROMISE, result::NOT_INCLUDED]);
    let mut notes: Vec<String> = texts.map(|text| text.get(lang).to_owned()).collect();
    notes.extend(assumptions(lang, inputs));
    notes.join("\n") + "\n"
}

/// A table of so many columns, of which the first is words and the others figures.
fn figures(columns: usize) -> Table {
    let mut aligns = vec![Align::Right; columns];
    aligns[0] = Align::Left;
    Table::new(&aligns)
}

fn headed(lang: Lang, head: Text, table: &Table) -> String {
    format!("{}\n{}", head.get(lang), table.render())
}
