//! Nothing leaves the page: after loading there is no request at all.

use super::widget::{PRICE_OF_120K, open, wait_complete, wait_price};
use super::{Context, Test, test};
use crate::failure::Outcome;
use crate::scope::Scope;

pub(super) fn tests() -> Vec<Test> {
    vec![test!(after_load)]
}

async fn after_load(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/").await?;
    cx.check_quiet(async || use_everything(widget).await).await
}

async fn use_everything(widget: Scope<'_>) -> Outcome {
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
        "#tab-lines",
    ] {
        widget.click(tab).await?;
    }
    for section in ["sites", "ads", "service", "goals", "contract"] {
        widget
            .click(format!("button[aria-controls=section-{section}]").as_str())
            .await?;
    }
    widget.click("#by-site").await?;
    widget.find("#row-DE-gmv-0").await?;
    for language in ["en", "zh-CN"] {
        widget
            .click(format!(".languages [lang={language}]").as_str())
            .await?;
        wait_complete(widget).await?;
    }
    widget.click(".aside .share > button").await?;
    widget.find(".aside .link-text").await?;
    widget.fill("#row-DE-gmv-0", "12..3").await?;
    widget.find(".aside .stale").await.map(drop)
}
