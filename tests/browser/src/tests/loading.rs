//! What the reader and the page are told when the program does not come, and that trying
//! again helps once it does.

use super::widget::{FIRST_PRICE, wait_complete, wait_js, wait_price};
use super::{Context, Test, test};
use crate::failure::Outcome;
use crate::scope::Scope;
use crate::{check, check_eq};

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(a_silent_server_is_given_up),
        test!(a_download_that_stalls_is_given_up),
        test!(half_a_file_is_none),
        test!(an_empty_file_is_none),
        test!(a_page_in_place_of_a_file_is_none),
        test!(a_busy_server_is_tried_again),
        test!(only_what_a_policy_refuses_is_blocked),
        test!(a_refused_picture_blocks_nothing),
        test!(other_failures_are_crashes),
        test!(late_parts_are_missed_aloud),
        test!(late_parts_that_stall_are_given_up),
    ]
}

/// What the page has heard of errors: the reasons.
const REASONS: &str = "return window.told.map(({ reason }) => reason)";

/// Says that the program did not come, and works after "try again".
async fn fails_once(cx: &Context<'_>, name: &str) -> Outcome {
    // Without waiting for its end: a page with a module that does not come has none.
    cx.open("/trial.html").await?;
    let page = cx.site.url(&format!("/test/faulty/{name}.html"));
    cx.page
        .js::<()>("location.href = args[0]", [page.into()])
        .await?;
    let widget = cx.page.widget(0);
    // Its own word, not the one about policies and browsers.
    widget
        .wait_text(".status[data-state=unreachable]", "did not load")
        .await
        .map_err(|failure| failure.doing(name))?;
    let reasons: Vec<String> = cx.page.js(REASONS, []).await?;
    check_eq!(reasons, ["unreachable"], "the reasons of {name}");
    check!(
        cx.page
            .document()
            .find("#fallback")
            .await?
            .bounds()
            .await?
            .height
            > 0,
        "{name}: what stands inside the tag is not visible"
    );
    widget.click(".status button").await?;
    wait_complete(widget)
        .await
        .map_err(|failure| failure.doing(format!("try {name} again")))?;
    wait_price(widget, FIRST_PRICE).await?;
    let reasons: Vec<String> = cx.page.js(REASONS, []).await?;
    check_eq!(reasons, ["unreachable"], "the reasons of {name} in the end");
    Ok(())
}

async fn a_silent_server_is_given_up(cx: &Context<'_>) -> Outcome {
    fails_once(cx, "silent-glue").await?;
    fails_once(cx, "silent-wasm").await
}

async fn a_download_that_stalls_is_given_up(cx: &Context<'_>) -> Outcome {
    fails_once(cx, "stalled-wasm").await
}

async fn half_a_file_is_none(cx: &Context<'_>) -> Outcome {
    fails_once(cx, "half-glue").await?;
    fails_once(cx, "half-wasm").await
}

async fn an_empty_file_is_none(cx: &Context<'_>) -> Outcome {
    fails_once(cx, "empty-glue").await?;
    fails_once(cx, "empty-wasm").await
}

async fn a_page_in_place_of_a_file_is_none(cx: &Context<'_>) -> Outcome {
    fails_once(cx, "page-for-glue").await?;
    fails_once(cx, "page-for-wasm").await
}

async fn a_busy_server_is_tried_again(cx: &Context<'_>) -> Outcome {
    fails_once(cx, "busy-glue").await?;
    fails_once(cx, "busy-wasm").await
}

/// The states in which the widget ends, each with the page's reason.
async fn ends(cx: &Context<'_>, path: &str, reason: &str) -> Outcome {
    cx.open(path).await?;
    let status = format!(".status[data-state={reason}] button");
    let widget = cx.page.widget(0);
    let found = widget.find(status.as_str()).await;
    found.map_err(|failure| failure.doing(path))?;
    let reasons: Vec<String> = cx.page.js(REASONS, []).await?;
    check_eq!(reasons, [reason], "the reasons of {path}");
    Ok(())
}

async fn only_what_a_policy_refuses_is_blocked(cx: &Context<'_>) -> Outcome {
    ends(cx, "/test/no-compiling.html", "blocked").await?;
    ends(cx, "/test/no-fetching.html", "blocked").await?;
    ends(cx, "/test/no-importing.html", "blocked").await?;
    ends(cx, "/test/without-wasm.html", "blocked").await
}

/// A policy that refuses something else has no part in it.
async fn a_refused_picture_blocks_nothing(cx: &Context<'_>) -> Outcome {
    ends(cx, "/test/refused-picture.html", "unreachable").await
}

async fn other_failures_are_crashes(cx: &Context<'_>) -> Outcome {
    ends(cx, "/test/broken-page.html", "crashed").await
}

const MISSING: &str = ".main .notice.problem";

/// The price stands, the reader can try again, and the page is told.
async fn misses_the_details(cx: &Context<'_>, name: &str) -> Outcome {
    cx.open(&format!("/test/faulty/{name}.html")).await?;
    let widget = cx.page.widget(0);
    let told = widget.wait_text(MISSING, "did not load").await;
    told.map_err(|failure| failure.doing(name))?;
    wait_price(widget, FIRST_PRICE).await?;
    let reasons: Vec<String> = cx.page.js(REASONS, []).await?;
    check_eq!(reasons, ["details"], "the reasons of {name}");
    is_ready(widget).await?;
    widget.click(format!("{MISSING} button").as_str()).await?;
    wait_complete(widget).await?;
    check_eq!(widget.count(MISSING).await?, 0, "problems in the end");
    let reasons: Vec<String> = cx.page.js(REASONS, []).await?;
    check_eq!(reasons, ["details"], "the reasons of {name} in the end");
    Ok(())
}

async fn is_ready(widget: Scope<'_>) -> Outcome {
    let ready = "return host.hasAttribute('data-ready')";
    wait_js(widget, "the widget is ready all the same", ready).await
}

async fn late_parts_are_missed_aloud(cx: &Context<'_>) -> Outcome {
    misses_the_details(cx, "busy-details").await?;
    misses_the_details(cx, "half-details").await
}

async fn late_parts_that_stall_are_given_up(cx: &Context<'_>) -> Outcome {
    misses_the_details(cx, "stalled-details").await
}
