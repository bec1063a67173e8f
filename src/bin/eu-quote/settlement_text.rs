//! A settlement as plain tables.

use eu_quote::rate_card::RateCard;
use eu_quote::seller::SellerInputs;
use eu_quote::settlement::Settlement;
use eu_quote::text::format::{Format as _, Plain};
use eu_quote::text::settlement::sheet::{self, Part, Sheet};
use eu_quote::text::{Lang, Text, form, settlement as words};

use crate::quote_text::card_lines;
use crate::table::{Align, Table};

/// Everything of the settlement that a person should see.
pub(crate) fn render(
    lang: Lang,
    card: &RateCard,
    inputs: &SellerInputs,
    settlement: &Settlement,
) -> String {
    let sheet = Sheet {
        lang,
        settlement,
        format: &Plain,
    };
    let mut parts = vec![title(lang, inputs), card_lines(lang, card)];
    let periods = settlement.periods.iter();
    parts.extend(periods.map(|settled| {
        let body: String = sheet.period(settled).iter().map(part).collect();
        format!("{}\n{body}", sheet.title(settled))
    }));
    parts.push(rules(sheet));
    parts.extend(exclusions(sheet));
    parts.push(course(
        sheet,
        words::COURSE_OF_FEES,
        &sheet.fees(),
        words::FEES_NOTE,
    ));
    let kpis = sheet.kpis();
    parts.extend(kpis.map(|kpis| course(sheet, words::COURSE_OF_KPIS, &kpis, words::KPI_NOTE)));
    parts.push(figures(&sheet.totals()));
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

fn part(part: &Part) -> String {
    match part {
        Part::Heading(heading) => format!("\n{heading}\n"),
        Part::Line(line) => format!("{line}\n"),
        Part::Facts(facts) => columns(facts, Align::Left),
        Part::Table(table) => figures(table),
    }
}

fn rules(sheet: Sheet<'_>) -> String {
    let indented = sheet.rules().into_iter();
    let indented: Vec<_> = indented
        .map(|(name, rule)| (format!("  {name}"), rule))
        .collect();
    format!(
        "{}\n{}{}\n",
        words::RULES.get(sheet.lang),
        columns(&indented, Align::Right),
        words::RULES_NOTE.get(sheet.lang)
    )
}

/// What was noted, if anything.
fn exclusions(sheet: Sheet<'_>) -> Option<String> {
    let lines = sheet.exclusions(&|_| true);
    let lines: Vec<String> = lines.iter().map(|line| format!("  {line}\n")).collect();
    let heading = words::EXCLUSIONS.get(sheet.lang);
    (!lines.is_empty()).then(|| format!("{heading}\n{}", lines.concat()))
}

fn course(sheet: Sheet<'_>, heading: Text, table: &sheet::Table, note: Text) -> String {
    let (heading, note) = (heading.get(sheet.lang), note.get(sheet.lang));
    format!("{heading}\n{}{note}\n", figures(table))
}

/// A column of names, and figures.
fn figures(table: &sheet::Table) -> String {
    let mut aligns = vec![Align::Right; table.head.len()];
    aligns[0] = Align::Left;
    let mut drawn = Table::new(&aligns);
    drawn.row(&table.head);
    for row in &table.rows {
        drawn.row(row);
    }
    drawn.render()
}

/// Names, and what stands beside them.
fn columns(facts: &[(String, String)], align: Align) -> String {
    let mut table = Table::new(&[Align::Left, align]);
    for (name, fact) in facts {
        table.row([name, fact]);
    }
    table.render()
}
