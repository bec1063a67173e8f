//! The contract annex: what it says, in which languages, why, and on paper.

use super::link::paste;
use super::widget::{KEPT, code, like_a_phone, open, wait_complete, wait_fits, wait_js};
use super::{Context, Test, test};
use crate::check_eq;
use crate::failure::Outcome;
use crate::locator::role;
use crate::scope::Scope;

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(says_which_choice_put_a_clause_there),
        test!(comes_in_both_languages),
        test!(is_printed_by_itself),
        test!(is_told_apart_from_what_was_sent),
        test!(remembers_what_was_sent),
        test!(takes_no_hash_that_is_none),
        test!(fits_a_phone),
    ]
}

const HASH: &str = "return root.querySelector('#panel-annex .hash').textContent.slice(-16)";

async fn says_which_choice_put_a_clause_there(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    check_eq!(widget.count(".annex").await?, 0, "annexes while hidden");
    widget.click("#tab-annex").await?;
    widget
        .wait_text("#panel-annex .annex", "2. Fees, each on a line of its own")
        .await?;
    widget
        .wait_text(
            "#panel-annex .annex",
            "Because of the model: Monthly fee and GMV commission",
        )
        .await?;
    check_eq!(widget.count("#panel-annex article").await?, 19, "clauses");
    let before: String = widget.js(HASH).await?;
    widget
        .click("button[aria-controls=section-contract]")
        .await?;
    widget.click("label[for=trial]").await?;
    widget
        .wait_text("#panel-annex .annex", "Because a trial is wanted")
        .await?;
    check_eq!(
        widget.count("#panel-annex article").await?,
        20,
        "clauses with a trial"
    );
    let with_trial: String = widget.js(HASH).await?;
    crate::check!(with_trial != before, "the hash is still {before}");
    widget.click("label[for=trial]").await?;
    wait_js(
        widget,
        "the text is as before",
        &format!("{HASH} === '{before}'"),
    )
    .await
}

async fn comes_in_both_languages(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/zh-CN.html").await?;
    widget.click("#tab-annex").await?;
    widget.wait_text("#panel-annex .annex", "1. 定义").await?;
    let hash: String = widget.js(HASH).await?;
    let press = |place: usize| format!("#panel-annex .languages button:nth-child({place})");
    widget.click(press(2).as_str()).await?;
    widget
        .wait_text("#panel-annex .annex", "1. Definitions")
        .await?;
    widget.click(press(3).as_str()).await?;
    widget
        .wait_text("#panel-annex .annex", "1. 定义 / Definitions")
        .await?;
    // It names the text, not the edition.
    check_eq!(widget.js::<String>(HASH).await?, hash, "the hash");
    let pressed = "return [...root.querySelectorAll('#panel-annex .languages button')]
        .map((button) => button.ariaPressed)";
    let pressed: Vec<String> = widget.js(pressed).await?;
    check_eq!(pressed, ["false", "false", "true"], "what is chosen");
    Ok(())
}

/// What a style for paper would show, asked of the rules: no engine lets us print and look.
async fn is_printed_by_itself(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.click("#tab-annex").await?;
    widget
        .wait_text("#panel-annex .annex", "1. Definitions")
        .await?;
    cx.page
        .js::<()>("dispatchEvent(new Event('beforeprint'))", [])
        .await?;
    let drawn = "return ['compare', 'outlook', 'alternatives', 'market'].map((tab) =>
        root.querySelector(`#panel-${tab}`).childElementCount)";
    check_eq!(
        widget.js::<Vec<usize>>(drawn).await?,
        [0; 4],
        "drawn for the printer"
    );
    check_eq!(widget.count(".results.alone").await?, 1, "the annex alone");
    cx.page
        .js::<()>("dispatchEvent(new Event('afterprint'))", [])
        .await?;
    // With another tab the quote is printed, without the annex.
    widget.click("#tab-lines").await?;
    check_eq!(widget.count(".results.alone").await?, 0, "the annex alone");
    cx.page
        .js::<()>("dispatchEvent(new Event('beforeprint'))", [])
        .await?;
    widget.find(".paper.schedule").await?;
    check_eq!(widget.count(".annex").await?, 0, "annexes on paper");
    cx.page
        .js::<()>("dispatchEvent(new Event('afterprint'))", [])
        .await?;
    widget.wait_gone(".paper").await
}

/// The link to the present text, as the button gives it.
async fn link_to_the_text(cx: &Context<'_>, widget: Scope<'_>) -> Outcome<String> {
    widget.click("#tab-annex").await?;
    widget
        .wait_text("#panel-annex .annex", "1. Definitions")
        .await?;
    widget
        .click("#panel-annex .actions button:nth-child(3)")
        .await?;
    let link = widget.value("#panel-annex .link-text").await?;
    let hash: String = widget.js(HASH).await?;
    let path = format!("/test/en.html#q={}.{hash}", code(widget).await?);
    check_eq!(link, cx.site.url(&path), "the link to the text");
    Ok(path)
}

async fn is_told_apart_from_what_was_sent(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    let path = link_to_the_text(cx, widget).await?;
    check_eq!(widget.count(".sent .notice").await?, 0, "said of no link");
    cx.page.open("about:blank").await?;
    let widget = open(cx, &path).await?;
    widget.click("#tab-annex").await?;
    widget
        .wait_text(".sent .notice", "The text is the one that was sent")
        .await?;
    widget
        .click("button[aria-controls=section-contract]")
        .await?;
    widget.click("label[for=trial]").await?;
    widget
        .wait_text(".sent .notice.problem", "Answers have been changed")
        .await?;
    let sent = &path[path.len() - 16..];
    let now: String = widget.js(HASH).await?;
    widget
        .wait_text(".sent .notice", &format!("Sent: {sent}; now: {now}"))
        .await?;
    widget.click("label[for=trial]").await?;
    widget
        .wait_text(".sent .notice", "The text is the one that was sent")
        .await?;
    // Another link says nothing of this text.
    paste(widget, &code(widget).await?).await?;
    widget.wait_gone(".sent .notice").await?;
    // As pasted, and by itself.
    let pasted = path.rsplit('=').next().unwrap_or_default();
    widget.fill(".aside .open-link input", pasted).await?;
    widget.click(".aside .open-link button").await?;
    widget
        .wait_text(".sent .notice", "The text is the one that was sent")
        .await?;
    cx.page.check_no_errors().await
}

async fn remembers_what_was_sent(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    let path = link_to_the_text(cx, widget).await?;
    cx.page.open("about:blank").await?;
    let widget = open(cx, &path).await?;
    widget
        .click("button[aria-controls=section-contract]")
        .await?;
    widget.click("label[for=trial]").await?;
    wait_js(widget, "the answers are kept", KEPT).await?;
    cx.page.reload().await?;
    wait_complete(widget).await?;
    widget.click("#tab-annex").await?;
    widget
        .wait_text(".sent .notice.problem", "Answers have been changed")
        .await?;
    widget.click(role("button", "Reset to defaults")).await?;
    widget.wait_gone(".sent .notice").await?;
    // The address still has the link, and it is opened anew.
    cx.page.reload().await?;
    wait_complete(widget).await?;
    widget.click("#tab-annex").await?;
    widget
        .wait_text(".sent .notice", "The text is the one that was sent")
        .await
}

/// The link opens all the same; another hash is not that of the text.
async fn takes_no_hash_that_is_none(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    let code = code(widget).await?;
    for hash in ["0123456789ABCDEF", "0123456789abcde", "<b>", ""] {
        cx.page
            .js::<()>(
                "location.hash = `#q=${args[0]}.${args[1]}`",
                [code.as_str().into(), hash.into()],
            )
            .await?;
        widget
            .wait_text(".notice", "figures it was sent with")
            .await?;
        widget.click("#tab-annex").await?;
        widget
            .wait_text("#panel-annex .annex", "1. Definitions")
            .await?;
        check_eq!(widget.count(".sent .notice").await?, 0, "said of no hash");
    }
    let other = "location.hash = `#q=${args[0]}.0123456789abcdef`";
    cx.page.js::<()>(other, [code.into()]).await?;
    widget
        .wait_text(".sent .notice.problem", "A clause has been reworded since")
        .await?;
    widget
        .wait_text(".sent .notice", "Sent: 0123456789abcdef; now: ")
        .await?;
    cx.check_accessible(0).await
}

async fn fits_a_phone(cx: &Context<'_>) -> Outcome {
    like_a_phone(cx).await?;
    let widget = open(cx, "/test/zh-CN.html").await?;
    widget.click("#tab-annex").await?;
    widget.wait_text("#panel-annex .annex", "争议处理").await?;
    wait_fits(
        widget,
        "#panel-annex",
        "#panel-annex article, #panel-annex .copy",
    )
    .await
}
