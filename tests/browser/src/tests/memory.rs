//! The tab keeps the entries, unless the page says not to.

use super::widget::{FIRST_PRICE, PRICE_OF_120K, open, wait_complete, wait_js, wait_price};
use super::{Context, Test, test};
use crate::check_eq;
use crate::engine::Engine;
use crate::failure::Outcome;
use crate::session::Setup;

pub(super) fn tests() -> Vec<Test> {
    let private = Setup {
        storage_blocked: true,
        ..Setup::default()
    };
    vec![
        test!(outlasts_a_reload),
        test!(gives_way_to_a_link),
        test!(can_be_switched_off),
        // WebKit cannot be told to block storage.
        test!(can_be_blocked)
            .only(&[Engine::Chromium, Engine::Firefox])
            .setup(private),
    ]
}

const KEPT: &str =
    "return (sessionStorage.getItem('eu-quote:q') ?? '').startsWith(host.link + ' ')";

async fn outlasts_a_reload(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.fill("#gmv", "120k").await?;
    wait_price(widget, PRICE_OF_120K).await?;
    wait_js(widget, "the tab keeps the answers", KEPT).await?;
    cx.page.reload().await?;
    wait_complete(widget).await?;
    wait_price(widget, PRICE_OF_120K).await?;
    check_eq!(widget.value("#gmv").await?, "120,000", "the field");
    widget
        .wait_text(".notice", "Your entries from before are back")
        .await?;
    cx.page.check_no_errors().await
}

async fn gives_way_to_a_link(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    let first: String = widget.js("return host.link").await?;
    widget.fill("#gmv", "120k").await?;
    wait_js(widget, "the tab keeps the answers", KEPT).await?;
    cx.open("/trial.html").await?;
    let widget = open(cx, &format!("/test/en.html#q={first}")).await?;
    wait_price(widget, FIRST_PRICE).await
}

async fn can_be_switched_off(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/forgetful.html").await?;
    widget.fill("#gmv", "120k").await?;
    wait_price(widget, PRICE_OF_120K).await?;
    // What is said and what is kept wait for the same pause.
    widget
        .wait_text(".widget > [aria-live=polite]", "¥61,540")
        .await?;
    let stored: u32 = widget
        .js("return sessionStorage.length + localStorage.length")
        .await?;
    check_eq!(stored, 0, "entries in storage");
    cx.page.reload().await?;
    wait_complete(widget).await?;
    wait_price(widget, FIRST_PRICE).await
}

async fn can_be_blocked(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.fill("#gmv", "120k").await?;
    widget
        .wait_text(".widget > [aria-live=polite]", "¥61,540")
        .await?;
    cx.page.check_no_errors().await
}
