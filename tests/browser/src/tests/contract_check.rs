//! The contract check: findings, mending them, and another provider's proposal.

use super::widget::{like_a_phone, open, wait_exactly, wait_fits, wait_js};
use super::{Context, Test, test};
use crate::failure::Outcome;
use crate::{check, check_eq};

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(mends_with_one_click),
        test!(checks_another_proposal),
        test!(answers_what_sellers_ask),
        test!(collects_the_terms_to_ask_for),
        test!(fits_a_phone),
    ]
}

/// By the sample card's defaults: 86, as docs/contract-check.md works out, once anything
/// has been answered.
async fn mends_with_one_click(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.click("#tab-check").await?;
    wait_exactly(
        widget,
        "#panel-check .check > .state",
        "Not checked yet: nothing has been answered",
    )
    .await?;
    widget.fill("#gmv", "60k").await?;
    widget
        .wait_text("#panel-check .check > .state", "86 / 100")
        .await?;
    check_eq!(
        widget.count("#panel-check .gates > li").await?,
        15,
        "findings"
    );
    check_eq!(
        widget.count("#panel-check .gates button").await?,
        1,
        "mends"
    );
    widget.click("#panel-check .gates button").await?;
    // Half of 8 more: 90.5.
    widget
        .wait_text("#panel-check .check > .state", "90 / 100")
        .await?;
    widget.wait_gone("#panel-check .gates button").await?;
    widget
        .click("button[aria-controls=section-contract]")
        .await?;
    wait_js(
        widget,
        "the answer is where it is asked",
        "return root.querySelector('#trial').checked",
    )
    .await?;
    widget.click("label[for=trial]").await?;
    widget
        .wait_text("#panel-check .check > .state", "86 / 100")
        .await
}

async fn checks_another_proposal(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/zh-CN.html").await?;
    widget.click("#tab-check").await?;
    wait_exactly(
        widget,
        "#panel-check .check > [role=status]",
        "尚未核对：还没有任何回答",
    )
    .await?;
    widget.choose("#proposal-access", "有").await?;
    widget
        .wait_text(
            "#panel-check .check > [role=status]",
            "10 / 100（15 项中已核对 1 项）",
        )
        .await?;
    check_eq!(widget.count("#panel-check .gates").await?, 2, "lists");
    widget.choose("#proposal-exit", "没有").await?;
    widget
        .wait_text("#panel-check .check", "提前 30 天书面通知")
        .await?;
    widget
        .wait_text(
            "#panel-check .check > [role=status]",
            "10 / 100（15 项中已核对 2 项）",
        )
        .await?;
    // Nothing that was answered is lost by looking elsewhere or in another language.
    widget.click("#tab-lines").await?;
    widget.click(".languages button[lang=en]").await?;
    widget.click("#tab-check").await?;
    widget
        .wait_text(
            "#panel-check .check > [role=status]",
            "10 / 100 (2 of 15 looked at)",
        )
        .await?;
    let value = "return root.querySelector('#proposal-exit').value";
    check_eq!(widget.js::<String>(value).await?, "no", "the answer");
    Ok(())
}

async fn answers_what_sellers_ask(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.click("#tab-check").await?;
    let beside = "return [...root.querySelectorAll('#panel-check [data-faq]')].map((asked) =>
        [asked.dataset.faq, asked.closest('li').querySelector('strong').textContent])";
    let expected = [
        ["preparation", "Where figures come from"],
        ["first_steps", "Exit and hand-over"],
        ["suitability", "Track record"],
        ["diagnosis", "Targets that can be reached"],
    ];
    widget.find("#panel-check [data-faq=diagnosis]").await?;
    check_eq!(
        widget.js::<Vec<[String; 2]>>(beside).await?,
        expected.map(|pair| pair.map(String::from)),
        "questions and their rules"
    );
    widget
        .click("#panel-check [data-faq=suitability] summary")
        .await?;
    widget
        .wait_text("#panel-check [data-faq=suitability]", "600,000.00 a year")
        .await?;
    widget.fill("#gmv", "120k").await?;
    // Drawn anew, with the present sales.
    wait_js(
        widget,
        "the answer follows the sales",
        "return root.querySelector('#panel-check [data-faq=suitability]')
             .textContent.includes('1,440,000.00 a year')",
    )
    .await
}

async fn collects_the_terms_to_ask_for(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/zh-CN.html").await?;
    widget.click("#tab-check").await?;
    widget
        .wait_text("#panel-check .asked-for", "还没有条款")
        .await?;
    widget.choose("#proposal-exit", "没有").await?;
    widget.click("#panel-check [data-add=exit]").await?;
    widget
        .wait_text("#panel-check [data-add=exit]", "移出补充条款清单")
        .await?;
    widget
        .wait_text("#panel-check .terms", "提前 30 天书面通知")
        .await?;
    check_eq!(widget.count("#panel-check .terms li").await?, 1, "terms");
    widget.click("#panel-check [data-add=all]").await?;
    let count = |count: usize| format!("清单中有 {count} 条");
    widget
        .wait_text("#panel-check .asked-for > [role=status]", &count(15))
        .await?;
    // What turns out to be in the proposal need not be asked for.
    widget.choose("#proposal-access", "有").await?;
    widget
        .wait_text("#panel-check .asked-for > [role=status]", &count(14))
        .await?;
    widget
        .click("#panel-check .terms li:first-child button")
        .await?;
    widget
        .wait_text("#panel-check .asked-for > [role=status]", &count(13))
        .await?;
    let focused = "return root.activeElement?.id === 'terms-to-ask-for'";
    wait_js(widget, "the focus is on the heading", focused).await?;
    // Nothing that was chosen is lost by looking elsewhere or in another language.
    widget.click("#tab-lines").await?;
    widget.click(".languages button[lang=en]").await?;
    widget.click("#tab-check").await?;
    widget
        .wait_text(
            "#panel-check .asked-for > [role=status]",
            "Terms on the list: 13",
        )
        .await?;
    widget
        .click("#panel-check .asked-for .actions button:nth-child(2)")
        .await?;
    let outcome = "#panel-check .asked-for .copy > .hint";
    wait_js(
        widget,
        "copying has an outcome",
        &format!("return root.querySelector('{outcome}').textContent !== ''"),
    )
    .await?;
    if widget.text(outcome).await? == "Copied" {
        let copied = cx.page.clipboard().await?;
        check!(copied.starts_with("【Terms to ask for】"), "{copied}");
        check!(copied.contains("1. Where figures come from: "), "{copied}");
        check!(copied.contains("13. Supervision: "), "{copied}");
    }
    cx.check_accessible(0).await?;
    widget
        .click("#panel-check .asked-for .actions button:nth-child(3)")
        .await?;
    widget
        .wait_text("#panel-check .asked-for", "No terms yet")
        .await
}

async fn fits_a_phone(cx: &Context<'_>) -> Outcome {
    like_a_phone(cx).await?;
    let widget = open(cx, "/test/zh-CN.html").await?;
    widget.click("#tab-check").await?;
    widget.wait_text("#panel-check .check", "持续监督").await?;
    wait_fits(
        widget,
        "#panel-check",
        "#panel-check li, #panel-check .field, #panel-check select, #panel-check .actions button",
    )
    .await
}
