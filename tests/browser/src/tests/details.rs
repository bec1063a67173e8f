//! The part that is loaded last: its texts, and what happens when it does not come.

use super::widget::{FIRST_PRICE, PRICE_OF_120K, open, wait_complete, wait_price};
use super::{Context, Test, test};
use crate::engine::Engine;
use crate::failure::Outcome;
use crate::{check, check_eq};

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(bring_their_looks_once),
        test!(say_the_schedule_in_both_languages),
        // Only Chromium can be told to refuse single files.
        test!(can_fail_and_come_later)
            .only(&[Engine::Chromium])
            .in_a_browser_of_its_own(),
    ]
}

async fn bring_their_looks_once(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    wait_complete(widget).await?;
    let sheets = "return root.adoptedStyleSheets.length + root.querySelectorAll('style').length";
    check_eq!(widget.js::<usize>(sheets).await?, 2, "sheets of the widget");
    let padding = widget.find(".sections").await?.style("padding-top").await?;
    check_eq!(padding, "0px", "the padding of the sections");
    // Put elsewhere, it starts anew, with the sheets that it has.
    let anew = "const place = host.parentNode; host.remove(); \
                return new Promise((done) => setTimeout(() => { place.append(host); done(1); }, 50))";
    widget.js::<u8>(anew).await?;
    wait_complete(widget).await?;
    check_eq!(
        widget.js::<usize>(sheets).await?,
        2,
        "sheets after a removal"
    );
    Ok(())
}

async fn say_the_schedule_in_both_languages(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/zh-CN.html").await?;
    widget.click("#tab-kpi").await?;
    widget.wait_text("#panel-kpi", "订单缺陷率").await?;
    widget.wait_text("#panel-kpi", "不构成法律意见").await?;
    widget.click(".languages button[lang=en]").await?;
    widget.wait_text("#panel-kpi", "Order defect rate").await?;
    let text = widget.text("#panel-kpi").await?;
    check!(
        text.chars().all(|c| c != '\u{fffd}' && c != '\0'),
        "the text is damaged: {text}"
    );
    Ok(())
}

async fn can_fail_and_come_later(cx: &Context<'_>) -> Outcome {
    let devtools = cx.page.devtools()?;
    devtools.block(&["*://*/lazy-*.wasm"]).await?;
    cx.open("/test/en.html").await?;
    let widget = cx.page.widget(0);
    widget
        .wait_text(".main .notice.problem", "did not load")
        .await?;
    // The price does not need that part.
    wait_price(widget, FIRST_PRICE).await?;
    widget.fill("#gmv", "120k").await?;
    wait_price(widget, PRICE_OF_120K).await?;
    // In vain as long as nothing has changed.
    widget.click(".main .notice.problem button").await?;
    widget
        .wait_text(".main .notice.problem", "did not load")
        .await?;
    devtools.block(&[]).await?;
    widget.click(".main .notice.problem button").await?;
    wait_complete(widget).await?;
    check_eq!(
        widget.count(".main .notice.problem").await?,
        0,
        "problems that are told"
    );
    wait_price(widget, PRICE_OF_120K).await
}
