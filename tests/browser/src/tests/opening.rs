//! The widget opens on an answer.

use super::widget::{FIRST_PRICE, open, wait_exactly, wait_price};
use super::{Context, Test, test};
use crate::failure::Outcome;
use crate::{check, check_eq};

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(on_an_answer),
        test!(on_an_answer_in_chinese),
        test!(on_its_own_page),
    ]
}

async fn on_an_answer(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    wait_price(widget, FIRST_PRICE).await?;
    wait_exactly(widget, "header .badge", "Sample rates").await?;
    check!(
        widget.find(".aside .price").await?.bounds().await?.height > 0,
        "the price is not visible"
    );
    check!(
        widget
            .find(".aside .card-note strong")
            .await?
            .bounds()
            .await?
            .height
            > 0,
        "the note on samples is not visible"
    );
    cx.page.check_no_errors().await
}

async fn on_an_answer_in_chinese(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/zh-CN.html").await?;
    wait_price(widget, FIRST_PRICE).await?;
    check_eq!(widget.text("header .badge").await?, "示例费率", "the badge");
    check_eq!(
        widget.text("h2").await?,
        "欧洲站代运营报价",
        "the title of the widget"
    );
    cx.page.check_no_errors().await
}

async fn on_its_own_page(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/").await?;
    wait_price(widget, FIRST_PRICE).await?;
    cx.page.check_no_errors().await
}
