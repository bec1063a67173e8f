//! The language is switched by the reader or by the page; nothing else changes.

use serde_json::Value;

use super::widget::{PRICE_OF_120K, answers, open, wait_exactly, wait_price};
use super::{Context, Test, test};
use crate::check_eq;
use crate::failure::Outcome;

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(is_switched_by_button),
        test!(follows_the_attribute),
        test!(follows_the_attribute_while_typing),
        test!(leaves_the_page_alone),
    ]
}

async fn is_switched_by_button(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/zh-CN.html").await?;
    widget.fill("#gmv", "12万").await?;
    widget.click("label[for=site-FR]").await?;
    widget.click("label[for=depth-2]").await?;
    let before = answers(widget).await?;
    widget.click(".languages [lang=en]").await?;
    wait_exactly(widget, "h2", "Europe store operations quote").await?;
    wait_exactly(
        widget,
        "label[for=gmv]",
        "Average monthly GMV (last 3 months)",
    )
    .await?;
    check_eq!(widget.focused().await?, "button English", "the focus");
    check_eq!(
        widget
            .find(".widget")
            .await?
            .attribute("lang")
            .await?
            .as_deref(),
        Some("en"),
        "the language of the texts"
    );
    super::widget::wait_complete(widget).await?;
    let after = answers(widget).await?;
    check_eq!(after["controls"], before["controls"], "the entries");
    widget.click(".languages [lang=zh-CN]").await?;
    wait_exactly(widget, "h2", "欧洲站代运营报价").await?;
    super::widget::wait_complete(widget).await?;
    check_eq!(answers(widget).await?, before, "all after going back");
    cx.page.check_no_errors().await
}

async fn follows_the_attribute(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/zh-CN.html").await?;
    wait_exactly(widget, "h2", "欧洲站代运营报价").await?;
    widget.js::<()>("host.lang = 'en-GB'").await?;
    wait_exactly(widget, "h2", "Europe store operations quote").await?;
    // One that we have no texts for changes nothing.
    widget.js::<()>("host.lang = 'fr'").await?;
    wait_exactly(widget, "h2", "Europe store operations quote").await?;
    widget.js::<()>("host.lang = 'zh'").await?;
    wait_exactly(widget, "h2", "欧洲站代运营报价").await
}

/// The focus is in a field that is drawn anew.
async fn follows_the_attribute_while_typing(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/zh-CN.html").await?;
    widget.fill("#gmv", "12万").await?;
    widget.js::<()>("host.lang = 'en'").await?;
    wait_exactly(widget, "h2", "Europe store operations quote").await?;
    wait_price(widget, PRICE_OF_120K).await?;
    cx.page.check_no_errors().await
}

/// What the widget must not touch.
const SURROUNDINGS: &str = "return [document.documentElement.lang, document.title,
    document.cookie, history.length, location.href, host.lang]";

async fn leaves_the_page_alone(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/zh-CN.html").await?;
    let before: Value = widget.js(SURROUNDINGS).await?;
    widget.click(".languages [lang=en]").await?;
    wait_exactly(widget, "h2", "Europe store operations quote").await?;
    check_eq!(widget.js::<Value>(SURROUNDINGS).await?, before, "the page");
    Ok(())
}
