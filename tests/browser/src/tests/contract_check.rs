//! The contract check: findings, mending them, and another provider's proposal.

use super::widget::{like_a_phone, open, wait_fits, wait_js};
use super::{Context, Test, test};
use crate::check_eq;
use crate::failure::Outcome;

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(mends_with_one_click),
        test!(checks_another_proposal),
        test!(fits_a_phone),
    ]
}

/// By the sample card's defaults: 86, as docs/contract-check.md works out.
async fn mends_with_one_click(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.click("#tab-check").await?;
    widget
        .wait_text("#panel-8 .check > .state", "86 / 100")
        .await?;
    check_eq!(widget.count("#panel-8 .gates > li").await?, 15, "findings");
    check_eq!(widget.count("#panel-8 .gates button").await?, 1, "mends");
    widget.click("#panel-8 .gates button").await?;
    // Half of 8 more: 90.5.
    widget
        .wait_text("#panel-8 .check > .state", "90 / 100")
        .await?;
    widget.wait_gone("#panel-8 .gates button").await?;
    widget
        .click("button[aria-controls=section-contract]")
        .await?;
    wait_js(
        widget,
        "the answer is where it is asked",
        "return root.querySelector('#trial').checked",
    )
    .await?;
    widget.click("label[for=trial]").await?;
    widget
        .wait_text("#panel-8 .check > .state", "86 / 100")
        .await
}

async fn checks_another_proposal(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/zh-CN.html").await?;
    widget.click("#tab-check").await?;
    widget
        .wait_text("#panel-8 [role=status]", "0 / 100（15 项中已核对 0 项）")
        .await?;
    widget.choose("#proposal-access", "有").await?;
    widget
        .wait_text("#panel-8 [role=status]", "10 / 100（15 项中已核对 1 项）")
        .await?;
    check_eq!(widget.count("#panel-8 .gates").await?, 2, "lists");
    widget.choose("#proposal-exit", "没有").await?;
    widget
        .wait_text("#panel-8 .check", "提前 30 天书面通知")
        .await?;
    widget
        .wait_text("#panel-8 [role=status]", "10 / 100（15 项中已核对 2 项）")
        .await?;
    // Nothing that was answered is lost by looking elsewhere or in another language.
    widget.click("#tab-lines").await?;
    widget.click(".languages button[lang=en]").await?;
    widget.click("#tab-check").await?;
    widget
        .wait_text("#panel-8 [role=status]", "10 / 100 (2 of 15 looked at)")
        .await?;
    let value = "return root.querySelector('#proposal-exit').value";
    check_eq!(widget.js::<String>(value).await?, "no", "the answer");
    Ok(())
}

async fn fits_a_phone(cx: &Context<'_>) -> Outcome {
    like_a_phone(cx).await?;
    let widget = open(cx, "/test/zh-CN.html").await?;
    widget.click("#tab-check").await?;
    widget.wait_text("#panel-8 .check", "持续监督").await?;
    wait_fits(
        widget,
        "#panel-8",
        "#panel-8 li, #panel-8 .field, #panel-8 select",
    )
    .await
}
