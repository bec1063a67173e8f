//! What the score is worth: a curve and three cases.

use super::widget::{like_a_phone, open, wait_fits};
use super::{Context, Test, test};
use crate::check_eq;
use crate::failure::Outcome;

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(shows_three_cases),
        test!(is_not_there_without_a_base_fee),
        test!(fits_a_phone),
    ]
}

/// 20 % of 12 × 11,520.00 at risk; 17 of 20 parts of as much to win.
async fn shows_three_cases(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.click("#tab-kpi").await?;
    let cells = "return [...root.querySelectorAll('.payout tbody td')]
        .map((cell) => cell.textContent.replace('−', '-'))";
    widget
        .wait_text("#panel-kpi .payout", "Expected: every target is met")
        .await?;
    let found: Vec<String> = widget.js(cells).await?;
    let expected = ["0%", "-¥27,648.00", "100%", "¥0.00", "117%", "¥23,500.80"];
    check_eq!(found, expected, "the cases");
    let lines = "return root.querySelectorAll('.payout .plot svg line[stroke-width]').length";
    check_eq!(widget.js::<usize>(lines).await?, 4, "pieces of two lines");
    Ok(())
}

async fn is_not_there_without_a_base_fee(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.click("#tab-kpi").await?;
    widget.find(".payout").await?;
    widget
        .click("button[aria-controls=section-contract]")
        .await?;
    widget.click("label[for=model-1]").await?;
    widget.wait_gone(".payout").await
}

async fn fits_a_phone(cx: &Context<'_>) -> Outcome {
    like_a_phone(cx).await?;
    let widget = open(cx, "/test/zh-CN.html").await?;
    widget.click("#tab-kpi").await?;
    widget
        .wait_text("#panel-kpi .payout", "刚好达成目标")
        .await?;
    wait_fits(
        widget,
        "#panel-kpi",
        "#panel-kpi .payout, #panel-kpi .payout figure",
    )
    .await
}
