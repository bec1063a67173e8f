//! A chart shows what the table below it says, and says so itself.

use serde::Deserialize;

use super::widget::{like_a_phone, open, wait_exactly, wait_js, wait_line};
use super::{Context, Test, test};
use crate::failure::Outcome;
use crate::scope::Scope;
use crate::{check, check_eq};

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(draws_the_figures_of_the_table),
        test!(says_the_gist_in_english),
        test!(says_the_gist_in_chinese),
        test!(has_a_legend_of_what_is_charged),
        test!(is_as_stale_as_the_table),
        test!(has_room_for_every_label),
    ]
}

const PLOT: &str = "#panel-months .plot";

/// Three months with fees of all kinds.
async fn open_three_months<'a>(cx: &'a Context<'_>) -> Outcome<Scope<'a>> {
    let widget = open(cx, "/test/en.html").await?;
    widget.fill("#gmv", "123,456.78").await?;
    widget.click("label[for=term-0]").await?;
    widget.click("button[aria-controls=section-ads]").await?;
    widget.fill("#ad-spend", "12k").await?;
    // (12,000 − 5,000) × 8 % × 8.20.
    wait_line(widget, "ads.tier.2", "4,592.00").await?;
    widget.click("#tab-months").await?;
    Ok(widget)
}

/// A part of a bar, in whole numbers.
#[derive(Debug, Deserialize)]
struct Part {
    /// The amount in the table's cell, in fen.
    said: i64,
    /// The height, in thousandths of the plot.
    drawn: i64,
    /// The amount at the top of the plot, in fen.
    top: i64,
}

/// The parts of all bars, row by row; those that are not drawn have no height.
const PARTS: &str = "
    const digits = (text) => Number(text.replace('−', '-').replace(/[¥,.%]/g, ''));
    const plot = root.querySelector('#panel-months .plot');
    const top = digits(plot.querySelector('.axis span').textContent) * 100;
    const rows = [...root.querySelectorAll('#panel-months table.months tbody tr')];
    const bars = [...plot.querySelectorAll('[data-month]')];
    if (bars.length !== rows.length) throw new Error(`${bars.length} bars`);
    return rows.flatMap((row, month) =>
      ['base', 'ads', 'commission', 'one_off'].map((part, column) => {
        const drawn = bars[month].querySelector(`[data-part=${part}]`);
        const said = digits(row.querySelectorAll('td:not(.total)')[column].textContent);
        return { said, drawn: digits(drawn?.getAttribute('height') ?? '0'), top };
      }))";

async fn draws_the_figures_of_the_table(cx: &Context<'_>) -> Outcome {
    let widget = open_three_months(cx).await?;
    let parts: Vec<Part> = widget.js(PARTS).await?;
    check_eq!(parts.len(), 12, "the parts of three bars");
    for part in &parts {
        // Both ends of a part are rounded to a thousandth of the plot.
        let off = part.said * 1000 - part.drawn * part.top;
        check!(off.abs() <= part.top, "{part:?}");
    }
    let drawn = parts.iter().filter(|part| part.drawn > 0).count();
    check_eq!(drawn, 10, "parts with a height");
    cx.page.check_no_errors().await
}

/// The name of the picture, and that it is described by words on the page.
async fn name(widget: Scope<'_>) -> Outcome<String> {
    widget
        .js(
            "const plot = root.querySelector('#panel-months .plot[role=img]');
             const note = root.getElementById(plot.getAttribute('aria-describedby'));
             if (!note.textContent) throw new Error('no description');
             return plot.getAttribute('aria-label')",
        )
        .await
}

async fn says_the_gist_in_english(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    check_eq!(
        name(widget).await?,
        "Stacked bar chart of the monthly fees: ¥413,760 over 12 months, ¥34,480 every month",
        "the name of level fees"
    );
    widget.click("label[for=term-0]").await?;
    widget.wait_text(".aside .totals", "¥113,680").await?;
    let first = first_month(widget).await?;
    check_eq!(
        name(widget).await?,
        format!(
            "Stacked bar chart of the monthly fees: ¥113,680 over 3 months, \
             the most in {first}: ¥42,160"
        ),
        "the name with a set-up fee"
    );
    Ok(())
}

async fn says_the_gist_in_chinese(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/zh-CN.html").await?;
    check_eq!(
        name(widget).await?,
        "每月费用堆叠柱形图：12 个月合计 ¥413,760，每月均为 ¥34,480",
        "the name of level fees"
    );
    widget.click("label[for=term-0]").await?;
    widget.wait_text(".aside .totals", "¥113,680").await?;
    let first = first_month(widget).await?;
    check_eq!(
        name(widget).await?,
        format!("每月费用堆叠柱形图：3 个月合计 ¥113,680，{first}最高，为 ¥42,160"),
        "the name with a set-up fee"
    );
    Ok(())
}

async fn first_month(widget: Scope<'_>) -> Outcome<String> {
    widget
        .js("return root.querySelector('#panel-months table.months tbody th').textContent")
        .await
}

async fn has_a_legend_of_what_is_charged(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.click("#tab-months").await?;
    let legend = "#panel-months .legend";
    wait_exactly(widget, legend, "Base service fee\nGMV commission").await?;
    widget.click("label[for=term-0]").await?;
    wait_exactly(
        widget,
        legend,
        "Base service fee\nGMV commission\nOne-off fees",
    )
    .await
}

async fn is_as_stale_as_the_table(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.fill("#gmv", "12..3").await?;
    widget.click("#tab-months").await?;
    let mark = widget.find("#panel-months .stale").await?.bounds().await?;
    let plot = widget.find(PLOT).await?.bounds().await?;
    check!(
        mark.height > 0 && mark.bottom <= plot.top,
        "the mark {mark:?} is not above the chart {plot:?}"
    );
    Ok(())
}

/// Labels that touch each other, and parts of the chart that leave the panel. WebKit
/// measures labels that are not displayed as well.
const CROWDED: &str = "
    const box = (el) => el.getBoundingClientRect();
    const shown = (el) => getComputedStyle(el.parentElement).display !== 'none';
    const panel = box(root.querySelector('#panel-months'));
    const plot = root.querySelector('#panel-months .plot');
    const labels = [...plot.querySelectorAll('text')].filter(shown);
    if (labels.length < 3) throw new Error(`${labels.length} labels`);
    const close = labels.slice(1)
      .filter((label, index) => box(label).left - box(labels[index]).right < 2);
    const out = [...plot.querySelectorAll('text, span, [data-part]')].filter(shown)
      .filter((el) => box(el).left < panel.left - 12 || box(el).right > panel.right + 12);
    return [...close, ...out].map((el) => el.textContent)";

async fn has_room_for_every_label(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget
        .click("button[aria-controls=section-contract]")
        .await?;
    widget.click("#tab-months").await?;
    for term in ["36", "24", "12", "6"] {
        check_room(widget, term).await?;
    }
    like_a_phone(cx).await?;
    for term in ["36", "24", "16", "12", "6"] {
        check_room(widget, term).await?;
    }
    Ok(())
}

async fn check_room(widget: Scope<'_>, term: &str) -> Outcome {
    widget.fill("#other-term", term).await?;
    let drawn = format!("return root.querySelectorAll('[data-month]').length === {term}");
    wait_js(widget, "the chart has as many months", &drawn).await?;
    let crowded: Vec<String> = widget.js(CROWDED).await?;
    check!(crowded.is_empty(), "of {term} months: {crowded:?}");
    Ok(())
}
