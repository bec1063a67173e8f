//! The built widget comes up, whatever the page.

use super::{Context, Test, test};
use crate::check;
use crate::failure::Outcome;

pub(super) fn tests() -> Vec<Test> {
    vec![test!(own_page_shows_something), test!(two_on_one_page)]
}

async fn own_page_shows_something(cx: &Context<'_>) -> Outcome {
    cx.open("/").await?;
    shows_something(cx, 0).await?;
    cx.check_accessible(0).await?;
    cx.page.check_no_errors().await
}

async fn two_on_one_page(cx: &Context<'_>) -> Outcome {
    cx.open("/test/two.html").await?;
    shows_something(cx, 0).await?;
    shows_something(cx, 1).await?;
    cx.page.check_no_errors().await
}

async fn shows_something(cx: &Context<'_>, index: usize) -> Outcome {
    let widget = cx.page.widget(index);
    cx.page
        .wait_until("the widget shows text", async || {
            widget
                .js::<bool>("return [...root.children].some((el) => el.innerText?.trim())")
                .await
        })
        .await?;
    let height: i64 = widget
        .js("return Math.round(host.getBoundingClientRect().height)")
        .await?;
    check!(height > 0, "the widget has no height");
    Ok(())
}
