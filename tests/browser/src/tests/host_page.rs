//! What pages and browsers do to what they show, and what becomes of the widget in it.

use thirtyfour::Key;

use super::cards::PROVIDERS_PRICE_OF_120K;
use super::widget::{FIRST_PRICE, PRICE_OF_120K, open, wait_complete, wait_price};
use super::{Context, Test, test};
use crate::failure::Outcome;
use crate::locator::label;
use crate::{check, check_eq};

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(shortcuts_leave_what_is_typed),
        test!(additions_to_all_objects_do_no_harm),
        test!(a_translator_leaves_the_figures),
        test!(an_old_browser_is_named),
        test!(an_old_browser_that_can_runs_it),
        test!(browsers_are_known_by_their_names),
    ]
}

const PRESSED: &str = "return window.shortcuts.splice(0)";

async fn shortcuts_leave_what_is_typed(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/shortcuts.html").await?;
    widget.fill("#gmv", "120kk").await?;
    cx.page.press(Key::Backspace).await?;
    check_eq!(widget.value("#gmv").await?, "120k", "what is typed");
    wait_price(widget, PRICE_OF_120K).await?;
    let heard: Vec<String> = cx.page.js(PRESSED, []).await?;
    // Selecting all that is there, before typing, is a command.
    let typed: Vec<&String> = heard
        .iter()
        .filter(|key| key.ends_with(char::is_numeric) || key.ends_with(" k"))
        .collect();
    check!(typed.is_empty(), "the page has heard {typed:?}");
    // Commands, and keys beside the fields, are the page's as ever.
    cx.page.chord(Key::Control, 'y').await?;
    widget.click("h2").await?;
    cx.page.press('j').await?;
    let heard: Vec<String> = cx.page.js(PRESSED, []).await?;
    for key in ["keydown y", "keydown j", "keyup j"] {
        check!(
            heard.iter().any(|other| other == key),
            "{key} is not among {heard:?}"
        );
    }
    Ok(())
}

async fn additions_to_all_objects_do_no_harm(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/extended.html").await?;
    wait_price(widget, FIRST_PRICE).await?;
    widget.fill("#gmv", "120k").await?;
    wait_price(widget, PRICE_OF_120K).await?;
    widget.click("#tab-kpi").await?;
    widget.wait_text("#panel-kpi", "Order defect rate").await?;
    widget
        .js::<()>("host.setAttribute('rate-card', '/cards/provider.json')")
        .await?;
    wait_price(widget, PROVIDERS_PRICE_OF_120K).await?;
    cx.page.check_no_errors().await
}

/// Puts other words in the place of all that are not marked as untranslatable, as the
/// translators of browsers do.
const TRANSLATE: &str = "const translate = (node) => {
      if (node.nodeType === Node.TEXT_NODE && node.data.trim()) {
        const font = document.createElement('font');
        font.textContent = node.data;
        node.replaceWith(font);
      }
      if (node.translate === false || node.classList?.contains('notranslate')) return;
      if (node.shadowRoot) [...node.shadowRoot.childNodes].forEach(translate);
      [...node.childNodes].forEach(translate);
    };
    translate(document.body);
    return document.querySelectorAll('font').length";

async fn a_translator_leaves_the_figures(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/plain.html").await?;
    let translated: u32 = cx.page.js(TRANSLATE, []).await?;
    check!(
        translated > 0,
        "the page around the widget is not translated"
    );
    widget.fill("#gmv", "120k").await?;
    wait_price(widget, PRICE_OF_120K).await?;
    widget.click("label[for=depth-2]").await?;
    wait_price(widget, "¥67,840").await
}

async fn an_old_browser_is_named(cx: &Context<'_>) -> Outcome {
    const BLOCKED: &str = ".status[data-state=blocked]";
    cx.open("/test/old.html#q=abc").await?;
    let widget = cx.page.widget(0);
    widget.wait_text(BLOCKED, "WeChat 8, Chrome 86").await?;
    widget.wait_text(BLOCKED, "Chrome 109").await?;
    let address = widget.value(label("Address of this page")).await?;
    check_eq!(address, cx.page.url().await?, "the address to copy");
    let reasons: Vec<String> = cx
        .page
        .js("return window.told.map((told) => told.reason)", [])
        .await?;
    check_eq!(reasons, ["blocked"], "what the page is told");
    check!(
        cx.page
            .document()
            .find("#fallback")
            .await?
            .bounds()
            .await?
            .height
            > 0,
        "what stands inside the tag is not visible"
    );
    cx.check_accessible(0).await?;
    widget.click(".status input + button").await?;
    widget.wait_text(".status input + button", "Copied").await?;
    check_eq!(cx.page.clipboard().await?, address, "the clipboard");
    // In Chinese as well.
    cx.page
        .js::<()>("document.querySelector('eu-quote').lang = 'zh-CN'", [])
        .await?;
    widget.click(".status button:last-child").await?;
    widget.wait_text(BLOCKED, "（微信 8，Chrome 86）").await
}

async fn an_old_browser_that_can_runs_it(cx: &Context<'_>) -> Outcome {
    cx.open("/test/old-but-able.html").await?;
    let widget = cx.page.widget(0);
    wait_complete(widget).await?;
    wait_price(widget, FIRST_PRICE).await?;
    cx.page.check_no_errors().await
}

/// What browsers say of themselves, and what their users call them.
const NAMES: [(&str, &str); 7] = [
    (
        "Mozilla/5.0 (iPhone; CPU iPhone OS 15_6 like Mac OS X) AppleWebKit/605.1.15 \
         (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.38(0x1800262c) NetType/WIFI",
        "微信 8，iOS 15.6",
    ),
    (
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like \
         Gecko) Version/16.3 Safari/605.1.15",
        "Safari 16.3",
    ),
    (
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:102.0) Gecko/20100101 Firefox/102.0",
        "Firefox 102",
    ),
    (
        "Mozilla/5.0 (Windows NT 10.0; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) \
         Chrome/94.0.4606.71 Safari/537.36 Core/1.94.202.400 QQBrowser/11.9.5355.400",
        "QQ 浏览器 11，Chrome 94",
    ),
    (
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) \
         Chrome/86.0.4240.198 Safari/537.36",
        "Chrome 86",
    ),
    (
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) \
         Chrome/100.0.4896.60 Safari/537.36 Edg/100.0.1185.29",
        "Edge 100",
    ),
    ("Lynx/2.9.0", "未能识别"),
];

async fn browsers_are_known_by_their_names(cx: &Context<'_>) -> Outcome {
    cx.open("/test/old.html").await?;
    cx.page.widget(0).wait_text(".status", "Chrome 86").await?;
    let loaded = cx.page.resources().await?;
    let script = loaded.iter().find(|address| address.contains("/lazy-old-"));
    let script = script.ok_or("the words for old browsers were not loaded")?;
    for (agent, name) in NAMES {
        let ask = "const { nameOf } = await import(args[0]); return nameOf(args[1], 'zh')";
        let arguments = [script.as_str().into(), agent.into()];
        check_eq!(cx.page.js::<String>(ask, arguments).await?, name, "{agent}");
    }
    Ok(())
}
