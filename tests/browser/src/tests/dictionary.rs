//! The KPI dictionary below the schedule.

use super::widget::{like_a_phone, open, wait_fits};
use super::{Context, Test, test};
use crate::failure::Outcome;
use crate::{check, check_eq};

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(each_kpi_opens_by_the_keyboard),
        test!(one_group_can_be_chosen),
        test!(an_open_kpi_fits_a_phone),
    ]
}

async fn each_kpi_opens_by_the_keyboard(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    check_eq!(widget.count(".dictionary").await?, 0, "while hidden");
    widget.click("#tab-kpi").await?;
    widget
        .wait_text(".dictionary", "Stock-out rate · joint duty")
        .await?;
    check_eq!(widget.count(".dictionary details").await?, 28, "KPIs");
    check_eq!(widget.count(".dictionary dl").await?, 0, "opened");
    let focus = "root.querySelector('[data-kpi=odr] summary').focus()";
    widget.js::<()>(focus).await?;
    cx.page.press(thirtyfour::Key::Enter).await?;
    widget
        .wait_text(
            "[data-kpi=odr]",
            "below 1% · Amazon Seller Central help, G200285170 (checked 1 Nov 2026) · Amazon",
        )
        .await?;
    check_eq!(widget.count(".dictionary dl").await?, 1, "opened");
    widget.click("[data-kpi=stock_out] summary").await?;
    widget
        .wait_text("[data-kpi=stock_out]", "General experience, unverified")
        .await?;
    widget.click(".languages button[lang=zh-CN]").await?;
    widget.wait_text(".dictionary", "断货率 · 双方共担").await?;
    widget.click("[data-kpi=stock_out] summary").await?;
    widget
        .wait_text("[data-kpi=stock_out]", "一般经验，未核实")
        .await
}

async fn one_group_can_be_chosen(cx: &Context<'_>) -> Outcome {
    const SHOWN: &str = "return [...root.querySelectorAll('.dictionary details')]
        .filter((entry) => entry.checkVisibility()).map((entry) => entry.dataset.kpi)";
    let widget = open(cx, "/test/en.html").await?;
    widget.click("#tab-kpi").await?;
    widget.click("[data-kpi=sessions] summary").await?;
    widget.wait_text("[data-kpi=sessions]", "24 hours").await?;
    widget.choose("#dictionary-group", "Stock").await?;
    let shown: Vec<String> = widget.js(SHOWN).await?;
    check_eq!(
        shown,
        ["inventory_turnover", "days_of_supply", "stock_out", "ipi"],
        "KPIs of a group"
    );
    widget.choose("#dictionary-group", "All").await?;
    let shown: Vec<String> = widget.js(SHOWN).await?;
    check_eq!(shown.len(), 28, "KPIs");
    // What was open is open.
    let open: bool = widget
        .js("return root.querySelector('[data-kpi=sessions]').open")
        .await?;
    check!(open, "closed by the choice");
    Ok(())
}

async fn an_open_kpi_fits_a_phone(cx: &Context<'_>) -> Outcome {
    like_a_phone(cx).await?;
    let widget = open(cx, "/test/zh-CN.html").await?;
    widget.click("#tab-kpi").await?;
    for kpi in ["gmv_growth", "acos", "return_rate", "otdr"] {
        let summary = format!("[data-kpi={kpi}] summary");
        widget.click(summary.as_str()).await?;
    }
    widget.wait_text("[data-kpi=otdr]", "准时送达率").await?;
    wait_fits(
        widget,
        "#panel-kpi",
        ".dictionary summary, .dictionary dd, #dictionary-group",
    )
    .await
}
