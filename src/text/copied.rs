//! Tables as they are copied: cells between tabs, which a spreadsheet takes apart.
//!
//! Amounts have neither thousands separators nor a typographic minus: a spreadsheet
//! is to take them for numbers. What a table says beside its figures follows below
//! it, so that its first line stays the heads.

use super::compare::scenario_label;
use super::format::Format;
use super::outlook::{Column, currencies};
use super::quote::{
    FEE_BASE, ORDERED_SALES, SAMPLE, basis, clause, deduction_basis, deduction_label, group_label,
    line_label,
};
use super::{Lang, Text, form, result};
use crate::money::Amount;
use crate::outlook::{Outlook, Projection};
use crate::quote::{Group, Line, MonthFees, Quote};

/// On the button.
pub const COPY_TABLE: Text = Text::new("复制表格", "Copy table");
/// It has been copied.
pub const COPIED: Text = Text::new(
    "表格已复制，可直接粘贴到 Excel",
    "Table copied; paste it into a spreadsheet",
);
/// The browser does not let us.
pub const BY_HAND: Text = Text::new(
    "浏览器不允许自动复制，请选中表格后手动复制",
    "The browser did not allow it; select the table and copy it",
);
const BASIS: Text = Text::new("计算依据", "Basis");
const CLAUSE: Text = Text::new("费率卡条款", "Clause");

/// What writes a table of a quote.
pub type Table = fn(Lang, &Quote, &dyn Format) -> String;

/// The fees month by month, with their sums.
pub fn months(lang: Lang, quote: &Quote, format: &dyn Format) -> String {
    let groups = quote.charged_groups();
    let line = |name: &str, total: String, part: &dyn Fn(Group) -> String| {
        let mut cells = vec![total];
        cells.extend(groups.iter().map(|&group| part(group)));
        let last = cells.pop().unwrap_or_default();
        row(name, &cells, &last)
    };
    let total = result::TOTAL.get(lang);
    let mut table = line(result::MONTH.get(lang), total.to_owned(), &|group| {
        group_label(group).get(lang).to_owned()
    });
    for fees in &quote.months {
        let name = format.month(fees.month);
        table += &line(&name, fees.total.to_string(), &|group| {
            fees.of(group).to_string()
        });
    }
    let sum = |part: &dyn Fn(&MonthFees) -> Amount| {
        let sum: Amount = quote.months.iter().map(part).sum();
        sum.to_string()
    };
    table += &line(total, sum(&|fees| fees.total), &|group| {
        sum(&|fees| fees.of(group))
    });
    let unit = quote.currency.code();
    table + "\n" + unit + " · " + result::CONSTANT_GMV.get(lang) + "\n"
}

/// The months ahead in one scenario, with their sums.
pub fn months_ahead(
    lang: Lang,
    outlook: &Outlook,
    projection: &Projection,
    format: &dyn Format,
) -> String {
    let mut columns = Column::all(projection);
    let last = columns.pop().unwrap_or(Column::AdSpend);
    let cells = |figure: &dyn Fn(Column) -> String| -> Vec<String> {
        columns.iter().map(|&column| figure(column)).collect()
    };
    let line =
        |name: &str, figure: &dyn Fn(Column) -> String| row(name, &cells(figure), &figure(last));
    let mut table = line(result::MONTH.get(lang), &|column| {
        column.label().get(lang).to_owned()
    });
    for month in &projection.months {
        let name = format.month(month.fees.month);
        table += &line(&name, &|column| column.of(month).to_string());
    }
    table += &line(result::TOTAL.get(lang), &|column| {
        column.sum(projection).to_string()
    });
    let scenario = scenario_label(projection.scenario).get(lang);
    let currencies = currencies(lang, outlook.gmv_currency, outlook.currency);
    format!("{table}\n{scenario} · {currencies}\n")
}

/// Every line under the sum of its group, with basis and clause.
pub fn lines(lang: Lang, quote: &Quote, format: &dyn Format) -> String {
    let amount = format!("{} ({})", result::AMOUNT.get(lang), quote.currency.code());
    let heads = [BASIS.get(lang).to_owned(), amount];
    let mut table = row(result::ITEM.get(lang), &heads, CLAUSE.get(lang));
    for group in quote.groups() {
        let sum = quote.sum_of(group).to_string();
        table += &row(&group_title(lang, group), &[String::new(), sum], "");
        for line in quote.lines_of(group) {
            table += &line_row(lang, quote, line, format);
        }
    }
    table + "\n" + &fee_base(lang, quote, format) + result::CONSTANT_GMV.get(lang) + "\n"
}

/// What leads from the GMV to what the commission is computed on, if it is not the same.
fn fee_base(lang: Lang, quote: &Quote, format: &dyn Format) -> String {
    let volume = &quote.volume;
    let currency = volume.currency.code();
    let figure = |label: Text, amount: Amount| {
        let label = format!("{} ({currency})", label.get(lang));
        row(&label, &[String::new(), amount.to_string()], "")
    };
    let is_charged_on = quote.lines_of(Group::Commission).next().is_some();
    if volume.deductions.is_empty() || !is_charged_on {
        return String::new();
    }
    let mut table = figure(ORDERED_SALES, volume.gmv);
    let rule = volume.clause.as_ref();
    let rule = rule
        .map(|note| clause(lang, note, format))
        .unwrap_or_default();
    for deduction in &volume.deductions {
        let basis = deduction_basis(lang, deduction, volume, format);
        let cells = [basis, deduction.amount.to_string()];
        table += &row(&deduction_label(lang, deduction.kind), &cells, &rule);
    }
    table + &figure(FEE_BASE, volume.fee_base) + "\n"
}

/// What a group is called, with its period.
fn group_title(lang: Lang, group: Group) -> String {
    let label = group_label(group).get(lang);
    if group.is_monthly() {
        format!("{label} {}", form::PER_MONTH.get(lang))
    } else {
        label.to_owned()
    }
}

fn line_row(lang: Lang, quote: &Quote, line: &Line, format: &dyn Format) -> String {
    let basis = basis(lang, &line.basis, quote.currency, format);
    let clause = clause(lang, &line.clause, format);
    row(
        &line_label(lang, line.id),
        &[basis, line.amount.to_string()],
        &clause,
    )
}

/// A table with what must not get lost on the way: that the rates are samples, and
/// that an answer was not taken.
pub fn with_warnings(lang: Lang, table: String, is_sample: bool, is_stale: bool) -> String {
    let sample = is_sample.then_some(SAMPLE);
    let stale = is_stale.then_some(result::STALE);
    let warnings = sample.into_iter().chain(stale);
    warnings.fold(table, |table, warning| table + warning.get(lang) + "\n")
}

/// A row of cells.
pub(super) fn row(first: &str, cells: &[String], last: &str) -> String {
    let mut row = first.to_owned();
    for cell in cells.iter().map(String::as_str).chain([last]) {
        row.push('\t');
        // A clause of a card may hold anything: a cell stays one cell.
        row.extend(cell.chars().map(|c| if c.is_control() { ' ' } else { c }));
    }
    row + "\n"
}

#[cfg(test)]
mod tests {
    use super::{Lang, Quote, lines, months, months_ahead, row, with_warnings};
    use crate::calendar::Month;
    use crate::money::Percent;
    use crate::outlook::outlook;
    use crate::quote::quote;
    use crate::rate_card::RateCard;
    use crate::seller::{Model, Package, Refunds, TermMonths};
    use crate::text::format::Plain;

    fn three_months() -> Quote {
        let card = RateCard::sample();
        let start = Month::new(2026, 12).expect("a month");
        let mut inputs = card.defaults(start);
        inputs.term = TermMonths::new(3).expect("a term");
        quote(&card, &inputs)
    }

    #[test]
    fn the_months_are_numbers_between_tabs() {
        let expected = "\
            月份\t合计\t基础服务费\tGMV 提成\t一次性费用\n\
            2026-12\t42160.00\t12800.00\t22960.00\t6400.00\n\
            2027-01\t35760.00\t12800.00\t22960.00\t0.00\n\
            2027-02\t35760.00\t12800.00\t22960.00\t0.00\n\
            合计\t113680.00\t38400.00\t68880.00\t6400.00\n\
            \n\
            CNY · 假设每月 GMV 与广告花费保持当前水平\n";
        assert_eq!(months(Lang::Zh, &three_months(), &Plain), expected);
    }

    #[test]
    fn the_months_ahead_are_numbers_between_tabs() {
        let card = RateCard::sample();
        let mut inputs = card.defaults(Month::new(2027, 1).expect("a month"));
        inputs.term = TermMonths::new(1).expect("a term");
        inputs.particulars.outlook.seasons = Some([Percent::HUNDRED; 12]);
        inputs.conditions.erp_link = false;
        let outlook = outlook(&card, &inputs);
        let expected = "\
            Month\tPaid\tBase service fee\tGMV commission\tOne-off fees\t\
            KPI bonus or deduction\tGMV\tAd spend\n\
            2027-01\t41136.00\t12800.00\t22960.00\t6400.00\t-1024.00\t50000.00\t5000.00\n\
            Total\t41136.00\t12800.00\t22960.00\t6400.00\t-1024.00\t50000.00\t5000.00\n\
            \n\
            Low · GMV and ad spend in EUR, fees in CNY\n";
        let low = &outlook.projections[0];
        assert_eq!(months_ahead(Lang::En, &outlook, low, &Plain), expected);
    }

    #[test]
    fn every_line_is_below_the_sum_of_its_group() {
        let text = lines(Lang::En, &three_months(), &Plain);
        let rows: Vec<Vec<&str>> = text.lines().map(|row| row.split('\t').collect()).collect();
        assert_eq!(rows[0], ["Item", "Basis", "Amount (CNY)", "Clause"]);
        assert_eq!(rows[1], ["Base service fee / month", "", "12800.00", ""]);
        assert_eq!(rows[2][0], "Growth, with the first marketplace (Germany)");
        assert_eq!(rows[2][1..3], ["fixed by the rate card", "12800.00"]);
        assert!(rows[2][3].starts_with("Rate card, clause"), "{:?}", rows[2]);
        assert!(rows.iter().any(|row| row[0] == "One-off fees"));
        let (notes, table) = rows.split_last().expect("rows");
        assert_eq!(notes, &["Assumes that GMV and ad spend stay as they are"]);
        let (blank, table) = table.split_last().expect("rows");
        assert_eq!(blank, &[""]);
        assert!(table.iter().all(|row| row.len() == 4), "{table:?}");
    }

    #[test]
    fn a_fee_base_follows_with_its_steps() {
        let card = RateCard::sample();
        let start = Month::new(2026, 12).expect("a month");
        let mut inputs = card.defaults(start);
        inputs.particulars.fee_base.refunds = Refunds::Deducted;
        let text = lines(Lang::En, &quote(&card, &inputs), &Plain);
        let (_, below) = text.split_once("\n\n").expect("a blank line");
        let rows: Vec<Vec<&str>> = below.lines().map(|row| row.split('\t').collect()).collect();
        assert_eq!(
            rows[0],
            ["GMV (as ordered, with VAT) (EUR)", "", "50000.00", ""]
        );
        let refunds = "50,000.00 EUR × the rate card's refund rate of 8%";
        assert_eq!(rows[1][..3], ["Refunds", refunds, "-4000.00"]);
        assert!(
            rows[1][3].starts_with("Rate card, clause 19"),
            "{:?}",
            rows[1]
        );
        assert_eq!(rows[2], ["Fee base (EUR)", "", "46000.00", ""]);
        // Nothing is charged on it where there are projects only.
        inputs.model = Model::Projects;
        inputs.particulars.packages = inputs.particulars.packages.with(Package::APlus, 1);
        let text = lines(Lang::En, &quote(&card, &inputs), &Plain);
        assert!(!text.contains("Refunds"), "{text}");
        assert!(
            text.contains("A+ content, per ASIN\t1 × 1,500.00 CNY\t1500.00"),
            "{text}"
        );
    }

    #[test]
    fn warnings_follow_the_table() {
        let table = |sample, stale| with_warnings(Lang::En, "x\n".into(), sample, stale);
        assert_eq!(table(false, false), "x\n");
        assert_eq!(
            table(true, true),
            "x\nSample rates, not any company's actual prices\n\
             An answer was not taken; this is the last valid result\n"
        );
    }

    #[test]
    fn a_cell_stays_one_cell() {
        assert_eq!(row("a", &["b\tc".into()], "d\ne"), "a\tb c\td e\n");
    }
}
