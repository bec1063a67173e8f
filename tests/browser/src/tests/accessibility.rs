//! The checker finds nothing in any state, theme or language.

use super::widget::{like_a_phone, open, wait_complete};
use super::{Context, Test, test};
use crate::engine::Engine;
use crate::failure::Outcome;
use crate::scope::Scope;
use crate::session::Setup;
use crate::{axe, check};

/// Where the structure is looked at already.
const OTHERS: &[Engine] = &[Engine::Firefox, Engine::WebKit];

pub(super) fn tests() -> Vec<Test> {
    let dark = Setup {
        dark: true,
        ..Setup::default()
    };
    // Each language and each theme once; the other pairs, and the other engines, have the
    // same document and the same colours.
    vec![
        test!(holds_in_english).at_length_in(Engine::ALL),
        test!(holds_in_chinese).at_length_in(OTHERS),
        test!(holds_in_english_in_the_dark)
            .setup(dark)
            .at_length_in(OTHERS),
        test!(holds_in_chinese_in_the_dark)
            .setup(dark)
            .at_length_in(Engine::ALL),
    ]
}

async fn holds_in_english(cx: &Context<'_>) -> Outcome {
    holds(cx, "/test/en.html").await
}

async fn holds_in_chinese(cx: &Context<'_>) -> Outcome {
    holds(cx, "/test/zh-CN.html").await
}

async fn holds_in_english_in_the_dark(cx: &Context<'_>) -> Outcome {
    holds(cx, "/test/en.html").await
}

async fn holds_in_chinese_in_the_dark(cx: &Context<'_>) -> Outcome {
    holds(cx, "/test/zh-CN.html").await
}

/// Violations by the state that they were found in.
struct Findings {
    source: String,
    list: Vec<String>,
}

impl Findings {
    async fn look(&mut self, state: &str, widget: Scope<'_>) -> Outcome {
        for violation in axe::violations(widget, &self.source).await? {
            let axe::Violation { rule, help, nodes } = violation;
            self.list.push(format!(
                "{state}: {rule}: {help}\n      {}",
                nodes.join("\n      ")
            ));
        }
        Ok(())
    }
}

async fn holds(cx: &Context<'_>, path: &str) -> Outcome {
    let widget = open(cx, path).await?;
    let mut findings = Findings {
        source: cx.tools.axe()?,
        list: Vec::new(),
    };
    findings.look("start", widget).await?;
    open_sections(widget).await?;
    findings.look("sections open", widget).await?;
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
    ] {
        widget.click(tab).await?;
        findings.look(tab, widget).await?;
    }
    widget.click("#tab-outlook").await?;
    widget.click(".assume summary").await?;
    widget.find("polygon").await?;
    findings.look("the outlook", widget).await?;
    widget.fill("#row-DE-gmv-0", "12..3").await?;
    widget.find(".aside .stale").await?;
    findings.look("an error", widget).await?;
    widget
        .js::<()>("location.hash = `#q=${host.link.slice(0, -1)}`")
        .await?;
    widget.find(".notice.problem").await?;
    findings.look("a notice", widget).await?;
    like_a_phone(cx).await?;
    wait_complete(widget).await?;
    findings.look("narrow", widget).await?;
    widget.click(".bar button").await?;
    widget.find("dialog.sheet[open]").await?;
    findings.look("the sheet", widget).await?;
    check!(
        findings.list.is_empty(),
        "{} findings:\n   {}",
        findings.list.len(),
        findings.list.join("\n   ")
    );
    Ok(())
}

async fn open_sections(widget: Scope<'_>) -> Outcome {
    for section in ["sites", "ads", "service", "goals", "contract"] {
        widget
            .click(format!("button[aria-controls=section-{section}]").as_str())
            .await?;
    }
    widget.click("#by-site").await?;
    widget.find("#row-DE-gmv-0").await.map(drop)
}
