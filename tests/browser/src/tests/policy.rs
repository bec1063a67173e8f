//! Content security policies: under a strict one the widget runs; where the
//! policy forbids Wasm, the reader is told and sees what the page has instead.

use super::widget::{FIRST_PRICE, PRICE_OF_120K, open, wait_price};
use super::{Context, Test, test};
use crate::check;
use crate::failure::Outcome;

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(strict_is_enough),
        test!(without_wasm_the_reader_is_told),
        test!(scripts_from_elsewhere_work),
    ]
}

async fn strict_is_enough(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/strict.html").await?;
    wait_price(widget, FIRST_PRICE).await?;
    widget.fill("#gmv", "120k").await?;
    wait_price(widget, PRICE_OF_120K).await?;
    for tab in [
        "#tab-months",
        "#tab-compare",
        "#tab-kpi",
        "#tab-outlook",
        "#tab-alternatives",
        "#tab-market",
        "#tab-annex",
        "#tab-check",
        "#tab-settle",
    ] {
        widget.click(tab).await?;
    }
    widget.click("button[aria-controls=section-sites]").await?;
    widget.click("#by-site").await?;
    widget.find("#row-DE-gmv-0").await?;
    cx.page.check_no_errors().await
}

async fn without_wasm_the_reader_is_told(cx: &Context<'_>) -> Outcome {
    const BLOCKED: &str = ".status[data-state=blocked]";
    cx.open("/test/no-wasm.html").await?;
    let widget = cx.page.widget(0);
    widget
        .wait_text(BLOCKED, "cannot run the calculator")
        .await?;
    let fallback = cx.page.document().find("#fallback").await?;
    check!(
        fallback.bounds().await?.height > 0,
        "what stands inside the tag is not visible"
    );
    check!(
        widget.count(".widget").await? == 0,
        "a part of the widget is there"
    );
    widget.click(".status button").await?;
    widget
        .wait_text(BLOCKED, "cannot run the calculator")
        .await?;
    fallback.reach().await?;
    cx.check_accessible(0).await
}

async fn scripts_from_elsewhere_work(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/foreign.html").await?;
    wait_price(widget, FIRST_PRICE).await?;
    cx.page.check_no_errors().await
}
