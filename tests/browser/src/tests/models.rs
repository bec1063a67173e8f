//! The pricing models and what else moves the price.

use super::widget::{FIRST_PRICE, code, open, wait_complete, wait_exactly, wait_line, wait_price};
use super::{Context, Test, test};
use crate::failure::Outcome;
use crate::{check, check_eq};

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(change_the_price),
        test!(are_compared),
        test!(factors_add_their_lines),
        test!(travel_with_a_link),
    ]
}

async fn change_the_price(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget
        .click("button[aria-controls=section-contract]")
        .await?;
    // 50,000 × 14 % × 8.20, against 34,480.
    wait_exactly(widget, "label[for=model-1] .effect", "+¥22,920").await?;
    widget.click("label[for=model-1]").await?;
    wait_price(widget, "¥57,400").await?;
    wait_line(widget, "base.first_site", "").await?;
    wait_line(widget, "commission.tier.1", "57,400.00").await?;
    // The base fee alone, as long as nothing grows; it is half as high again.
    widget.click("label[for=model-2]").await?;
    wait_price(widget, "¥17,280").await?;
    wait_line(widget, "commission.increment", "0.00").await
}

async fn are_compared(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.click("#tab-compare").await?;
    check_eq!(widget.count(".models tbody tr").await?, 3, "models");
    widget.wait_text(".models", "688,800.00").await?;
    check!(
        widget.count(".crossovers li").await? > 0,
        "no crossover is told"
    );
    // Two conditions wait for an answer.
    check_eq!(
        widget.count(".limit.unknown").await?,
        2,
        "unknown conditions"
    );
    widget
        .click("button[aria-label=\"Choose: Pure commission\"]")
        .await?;
    wait_price(widget, "¥57,400").await?;
    widget
        .click("button[aria-controls=section-contract]")
        .await?;
    widget.click("label[for=brand]").await?;
    widget.fill("#stock-days", "30").await?;
    widget.wait_gone(".limit.unknown").await?;
    check_eq!(widget.count(".limit.missed").await?, 1, "missed conditions");
    Ok(())
}

async fn factors_add_their_lines(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget
        .click("button[aria-controls=section-service]")
        .await?;
    widget.click("label[for=team-1]").await?;
    wait_line(widget, "base.team", "4,480.00").await?;
    widget.click("label[for=history-2]").await?;
    // 25 % of 17,280.
    wait_line(widget, "base.account_history", "4,320.00").await?;
    widget.click("label[for=erp-link]").await?;
    wait_line(widget, "one_off.erp_link", "3,000.00").await?;
    widget
        .click("button[aria-controls=section-contract]")
        .await?;
    widget.click("label[for=trial]").await?;
    // 20 % of 21,600 less 10 %.
    wait_line(widget, "base.trial", "−3,888.00").await?;
    // 19,440 for the base, 500 for the ERP, 22,960 for the commission.
    wait_price(widget, "¥42,900").await
}

async fn travel_with_a_link(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget
        .click("button[aria-controls=section-service]")
        .await?;
    widget.click("label[for=team-1]").await?;
    wait_price(widget, "¥38,512").await?;
    let code = code(widget).await?;
    widget.click(".actions button").await?;
    wait_price(widget, FIRST_PRICE).await?;
    cx.open(&format!("/test/en.html#q={code}")).await?;
    let widget = cx.page.widget(0);
    wait_complete(widget).await?;
    wait_price(widget, "¥38,512").await?;
    check_eq!(widget.count(".notice.problem").await?, 0, "problems");
    Ok(())
}
