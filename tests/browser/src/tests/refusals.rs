//! What cannot be read is refused at its field; the last good price stays, marked.

use super::paper::FORGET_HAS;
use super::widget::{FIRST_PRICE, PRICE_OF_120K, open, wait_js, wait_price};
use super::{Context, Test, test};
use crate::failure::Outcome;
use crate::locator::css;
use crate::scope::Scope;
use crate::{check, check_eq};

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(are_told_where_has_is_unknown),
        test!(are_told_at_the_field),
        test!(are_corrected),
        test!(survive_a_change_of_language),
        test!(cover_what_is_out_of_range),
        test!(change_nothing_that_was_never_valid),
    ]
}

/// Typed as a person types: its beginning is a number, and the last that was valid.
const REFUSED: &str = "12..3";
/// 11,520 + 12 × 6 % × 8.20 = 11,525.904.
const PRICE_OF_12: &str = "¥11,526";

async fn is_refused(widget: Scope<'_>) -> Outcome {
    wait_js(
        widget,
        "the field is marked as invalid, with a message that it refers to",
        "const field = root.querySelector('#gmv');
         const note = root.getElementById(field.getAttribute('aria-describedby'));
         return field.getAttribute('aria-invalid') === 'true' &&
           note.matches('.error') && note.innerText.includes(field.value.trim())",
    )
    .await
}

async fn are_told_at_the_field(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    check_eq!(widget.count(".stale").await?, 0, "stale marks at first");
    widget.fill("#gmv", REFUSED).await?;
    is_refused(widget).await?;
    let mark = widget.find(".aside .stale").await?;
    check!(
        mark.bounds().await?.height > 0,
        "the mark of the last valid price is not visible"
    );
    wait_price(widget, PRICE_OF_12).await?;
    check_eq!(
        widget.count("#panel-lines .stale").await?,
        1,
        "stale marks at the lines"
    );
    cx.page.check_no_errors().await
}

/// In Firefox 115, that is, and where a page has taken it out.
async fn are_told_where_has_is_unknown(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.js::<()>(FORGET_HAS).await?;
    widget.fill("#gmv", REFUSED).await?;
    is_refused(widget).await?;
    let message = widget.find("#gmv-note.error").await?;
    check!(
        message.bounds().await?.height > 0,
        "the message is not visible"
    );
    widget.click("#tab-settle").await?;
    widget.find("#settle-period").await?;
    cx.page.check_no_errors().await
}

async fn are_corrected(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.fill("#gmv", REFUSED).await?;
    is_refused(widget).await?;
    widget.fill("#gmv", "120k").await?;
    widget.wait_gone(".stale").await?;
    wait_price(widget, PRICE_OF_120K).await?;
    let field = widget.find("#gmv").await?;
    check_eq!(field.attribute("aria-invalid").await?, None, "the mark");
    check_eq!(widget.count("#gmv-note.error").await?, 0, "messages");
    Ok(())
}

async fn survive_a_change_of_language(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.fill("#gmv", REFUSED).await?;
    is_refused(widget).await?;
    widget.click(css(".languages [lang=zh-CN]")).await?;
    widget.wait_text("h2", "欧洲站代运营报价").await?;
    is_refused(widget).await?;
    check_eq!(widget.value("#gmv").await?, REFUSED, "the text as typed");
    check!(widget.count(".aside .stale").await? == 1, "no stale mark");
    wait_price(widget, PRICE_OF_12).await
}

async fn cover_what_is_out_of_range(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget
        .click("button[aria-controls=section-contract]")
        .await?;
    widget.fill("#other-term", "37").await?;
    widget.wait_text("#other-term-note.error", "36").await?;
    // Three months were valid: no discount.
    wait_price(widget, "¥35,760").await
}

async fn change_nothing_that_was_never_valid(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.fill("#gmv", "twelve").await?;
    is_refused(widget).await?;
    wait_price(widget, FIRST_PRICE).await
}
