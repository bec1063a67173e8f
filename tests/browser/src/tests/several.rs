//! Several widgets on a page, and widgets that the page moves about.

use super::widget::{FIRST_PRICE, PRICE_OF_120K, open, wait_complete, wait_price};
use super::{Context, Test, test};
use crate::check_eq;
use crate::failure::Outcome;

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(answer_independently),
        test!(share_one_program),
        test!(are_kept_when_moved),
        test!(leave_nothing_when_removed),
        test!(are_kept_when_put_back),
    ]
}

async fn answer_independently(cx: &Context<'_>) -> Outcome {
    let first = open(cx, "/test/two.html").await?;
    let second = cx.page.widget(1);
    wait_complete(second).await?;
    first.fill("#gmv", "120k").await?;
    wait_price(first, PRICE_OF_120K).await?;
    wait_price(second, FIRST_PRICE).await?;
    second.click("label[for=depth-2]").await?;
    second.click(".languages [lang=zh-CN]").await?;
    wait_price(second, "¥40,780").await?;
    wait_price(first, PRICE_OF_120K).await?;
    first
        .wait_text("h2", "Europe store operations quote")
        .await?;
    cx.page.check_no_errors().await
}

async fn share_one_program(cx: &Context<'_>) -> Outcome {
    open(cx, "/test/two.html").await?;
    wait_complete(cx.page.widget(1)).await?;
    let mut loaded = cx.site.requests();
    loaded.retain(|request| request.contains(".wasm") || request.contains(".js"));
    loaded.sort();
    let mut once = loaded.clone();
    once.dedup();
    check_eq!(loaded, once, "every file is asked for once");
    let programs = loaded
        .iter()
        .filter(|request| request.contains("/eu_quote") && request.contains(".wasm"));
    check_eq!(programs.count(), 1, "programs in {loaded:?}");
    Ok(())
}

async fn are_kept_when_moved(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.fill("#gmv", "120k").await?;
    widget.click("label[for=site-FR]").await?;
    // No link carries a text that was refused: the widget itself is kept.
    widget.click("button[aria-controls=section-goals]").await?;
    widget.fill("#acos-cut", "x").await?;
    widget
        .js::<()>(
            "document.body.append(document.createElement('section'));
             document.body.lastChild.append(host)",
        )
        .await?;
    check_eq!(widget.value("#acos-cut").await?, "x", "what was typed");
    check_eq!(widget.value("#gmv").await?, "120,000", "the sales");
    widget.fill("#acos-cut", "20").await?;
    widget.wait_gone(".stale").await?;
    cx.page.check_no_errors().await
}

async fn leave_nothing_when_removed(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.fill("#gmv", "120k").await?;
    cx.page
        .js::<()>(
            "window.removed = document.querySelector('eu-quote'); removed.remove()",
            [],
        )
        .await?;
    cx.page
        .wait_until("the shadow root of a removed widget is empty", async || {
            let script = "return removed.shadowRoot.querySelector('.place').childNodes.length === 0
                && !removed.shadowRoot.querySelector('.widget')";
            cx.page.js(script, []).await
        })
        .await?;
    // Nobody listens any more.
    cx.page.js::<()>("location.hash = '#q=x'", []).await?;
    cx.page.check_no_errors().await
}

async fn are_kept_when_put_back(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.fill("#gmv", "120k").await?;
    wait_price(widget, PRICE_OF_120K).await?;
    cx.page
        .js::<()>(
            "const widget = document.querySelector('eu-quote');
             widget.remove();
             await new Promise((done) => setTimeout(done));
             if (widget.shadowRoot.querySelector('.widget')) throw new Error('still mounted');
             document.body.prepend(widget)",
            [],
        )
        .await?;
    wait_complete(widget).await?;
    wait_price(widget, PRICE_OF_120K).await?;
    check_eq!(widget.value("#gmv").await?, "120,000", "the sales");
    cx.page.check_no_errors().await
}
