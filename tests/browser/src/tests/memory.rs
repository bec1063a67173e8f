//! What was entered outlasts the visit, unless the page or the visitor says otherwise.

use super::link::paste;
use super::widget::{
    FIRST_PRICE, KEPT, PRICE_OF_120K, code, open, wait_complete, wait_js, wait_price,
};
use super::{Context, Test, test};
use crate::engine::Engine;
use crate::failure::Outcome;
use crate::locator::{css, role};
use crate::scope::Scope;
use crate::session::Setup;
use crate::{check, check_eq};

pub(super) fn tests() -> Vec<Test> {
    let private = Setup {
        storage_blocked: true,
        ..Setup::default()
    };
    vec![
        test!(outlasts_a_reload),
        test!(outlasts_a_reload_at_once),
        test!(is_kept_while_typing),
        test!(outlasts_the_tab),
        test!(keeps_what_was_refused),
        test!(outlasts_an_anchor),
        test!(outlasts_the_back_button),
        test!(outlasts_its_removal),
        test!(outlasts_its_removal_without_being_kept),
        test!(stays_with_its_page),
        test!(goes_along_to_other_pages),
        test!(leaves_what_another_tab_has_kept),
        test!(gives_way_to_a_link),
        test!(comes_back_with_its_link),
        test!(says_what_was_changed),
        test!(is_kept_for_each_widget),
        test!(goes_after_thirty_days),
        test!(can_be_cleared),
        test!(is_read_with_distrust),
        test!(can_be_switched_off),
        test!(falls_back_to_the_tab),
        // WebKit cannot be told to block storage.
        test!(can_be_blocked)
            .only(&[Engine::Chromium, Engine::Firefox])
            .setup(private),
    ]
}

/// 12,800 × 35 % less the discount of 10 % more than the first price.
const PRICE_WITH_FR: &str = "¥38,512";
/// Types a text at once, as pasting does.
const TYPE: &str = "const type = (text) => {
    const field = root.querySelector('#gmv');
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };";

async fn outlasts_a_reload(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.fill("#gmv", "120k").await?;
    wait_price(widget, PRICE_OF_120K).await?;
    wait_js(widget, "the device keeps the answers", KEPT).await?;
    cx.page.reload().await?;
    wait_complete(widget).await?;
    wait_price(widget, PRICE_OF_120K).await?;
    check_eq!(widget.value("#gmv").await?, "120,000", "the field");
    widget
        .wait_text(".notice", "Your entries from before are back")
        .await?;
    cx.page.check_no_errors().await
}

async fn outlasts_a_reload_at_once(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    let script = format!(
        "{TYPE} document.body.dataset.before = ''; type('120k'); setTimeout(() => location.reload())"
    );
    widget.js::<()>(&script).await?;
    let is_new =
        "return !('before' in document.body.dataset) && !!root.querySelector('#panel-lines')";
    wait_js(widget, "the page has been loaded anew", is_new).await?;
    wait_price(widget, PRICE_OF_120K).await
}

/// Whatever becomes of the browser then, and however fast one key follows the other.
async fn is_kept_while_typing(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    let script = format!(
        "{TYPE}
         const pause = (time) => new Promise((done) => setTimeout(done, time));
         let behind = 0;
         for (let count = 1; count <= 12; count += 1) {{
           type(String(50000 + count));
           await pause(80);
           const kept = Object.values(localStorage).join();
           if (count > 5 && !kept) behind = Infinity;
         }}
         await pause(300);
         const [kept] = Object.values(localStorage);
         return behind === 0 && kept.includes(host.link)"
    );
    check!(widget.js::<bool>(&script).await?, "typing is not kept");
    Ok(())
}

/// As if a chat program had closed the page: nothing but the device has it.
async fn outlasts_the_tab(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.fill("#gmv", "120k").await?;
    wait_js(widget, "the device keeps the answers", KEPT).await?;
    check_eq!(
        widget.js::<u32>("return sessionStorage.length").await?,
        0,
        "entries of the tab"
    );
    cx.open("/trial.html").await?;
    let widget = open(cx, "/test/en.html").await?;
    wait_price(widget, PRICE_OF_120K).await
}

async fn keeps_what_was_refused(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.fill("#gmv", "12..3").await?;
    widget.click("button[aria-controls=section-goals]").await?;
    widget.fill("#acos-cut", " a third ").await?;
    widget.find("#acos-cut-note.error").await?;
    cx.page.reload().await?;
    wait_complete(widget).await?;
    check_eq!(widget.value("#gmv").await?, "12..3", "the sales");
    check_eq!(widget.value("#acos-cut").await?, " a third ", "the goal");
    widget.find("#gmv-note.error").await?;
    widget.find("#acos-cut-note.error").await?;
    widget.find(".aside .stale").await?;
    // 11,520 + 12 × 6 % × 8.20.
    wait_price(widget, "¥11,526").await?;
    widget.fill("#gmv", "120k").await?;
    wait_price(widget, PRICE_OF_120K).await?;
    cx.page.check_no_errors().await
}

async fn outlasts_an_anchor(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    let first = code(widget).await?;
    widget.fill("#gmv", "120k").await?;
    cx.page.js::<()>("location.hash = '#faq'", []).await?;
    cx.page.reload().await?;
    wait_complete(widget).await?;
    wait_price(widget, PRICE_OF_120K).await?;
    // A link of its own page, without work of one's own there.
    let path = format!("/test/zh-CN.html#q={first}");
    let widget = open(cx, &path).await?;
    widget.click("label[for=site-FR]").await?;
    wait_price(widget, PRICE_WITH_FR).await?;
    wait_js(widget, "the device keeps the answers", KEPT).await?;
    cx.page.js::<()>("location.hash = '#faq'", []).await?;
    wait_price(widget, PRICE_WITH_FR).await?;
    cx.page.reload().await?;
    wait_complete(widget).await?;
    wait_price(widget, PRICE_WITH_FR).await?;
    widget.wait_text(".origin", "您已改动收到的报价").await?;
    cx.page.check_no_errors().await
}

async fn outlasts_the_back_button(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    let first = code(widget).await?;
    cx.open("/trial.html").await?;
    let widget = open(cx, &format!("/test/en.html#q={first}")).await?;
    widget.fill("#gmv", "120k").await?;
    wait_price(widget, PRICE_OF_120K).await?;
    cx.page.js::<()>("location.hash = '#faq'", []).await?;
    cx.page.back().await?;
    wait_js(
        widget,
        "the link is in the address again",
        "return location.hash.startsWith('#q=')",
    )
    .await?;
    cx.page.pause(std::time::Duration::from_millis(300)).await;
    wait_price(widget, PRICE_OF_120K).await?;
    // From another page too.
    cx.open("/trial.html").await?;
    cx.page.back().await?;
    wait_complete(widget).await?;
    wait_price(widget, PRICE_OF_120K).await?;
    cx.page.check_no_errors().await
}

async fn outlasts_its_removal(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    let script = format!(
        "{TYPE} type('12..3');
         const parent = host.parentNode;
         host.remove();
         await new Promise((done) => setTimeout(done));
         parent.append(host)"
    );
    widget.js::<()>(&script).await?;
    wait_complete(widget).await?;
    check_eq!(widget.value("#gmv").await?, "12..3", "what was typed");
    cx.page.check_no_errors().await
}

/// Takes the widget out and puts it back.
const MOVE_AWAY_AND_BACK: &str = "const parent = host.parentNode;
    host.remove();
    await new Promise((done) => setTimeout(done, 50));
    parent.append(host)";

/// The first month's sales in Germany, for the settlement.
const SALES: &str = "#panel-settle td:nth-child(2) [id$='-DE-sales']:not([id*='again'])";

async fn outlasts_its_removal_without_being_kept(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/forgetful.html").await?;
    widget.click("label[for=site-FR]").await?;
    widget.click("#tab-settle").await?;
    widget.click("#settle-example").await?;
    let figures = widget.value(SALES).await?;
    check!(!figures.is_empty(), "no figures of sales");
    widget.fill("#gmv", "?").await?;
    widget.js::<()>(MOVE_AWAY_AND_BACK).await?;
    wait_complete(widget).await?;
    check_eq!(widget.value("#gmv").await?, "?", "what was typed");
    widget.click("#tab-settle").await?;
    let after = widget.value(SALES).await?;
    check_eq!(after, figures, "the figures of sales");
    check_eq!(stored(widget).await?, 0, "entries in storage");
    cx.page.check_no_errors().await
}

/// A program of the page goes on to another path, and takes the widget with it or not:
/// work stays where it was entered.
async fn stays_with_its_page(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    let script = format!(
        "{TYPE} type('120k'); history.pushState({{}}, '', '/test/plain.html'); host.remove()"
    );
    widget.js::<()>(&script).await?;
    let records: Vec<String> = cx.page.js("return Object.keys(localStorage)", []).await?;
    let is_here = |record: &String| record.contains("/test/en.html ");
    check!(
        !records.is_empty() && records.iter().all(is_here),
        "records: {records:?}"
    );
    let widget = open(cx, "/test/plain.html").await?;
    wait_price(widget, FIRST_PRICE).await?;
    // This one has not seen what is kept for the other path, and leaves it.
    widget
        .js::<()>("history.pushState({}, '', '/test/en.html')")
        .await?;
    widget.click("label[for=site-FR]").await?;
    wait_price(widget, PRICE_WITH_FR).await?;
    cx.page.pause(std::time::Duration::from_millis(600)).await;
    let widget = open(cx, "/test/en.html").await?;
    wait_price(widget, PRICE_OF_120K).await?;
    let widget = open(cx, "/test/plain.html").await?;
    wait_price(widget, PRICE_WITH_FR).await
}

async fn goes_along_to_other_pages(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget
        .js::<()>("history.pushState({}, '', '/test/plain.html')")
        .await?;
    for (typed, price) in [("50k", FIRST_PRICE), ("120k", PRICE_OF_120K)] {
        widget.fill("#gmv", typed).await?;
        wait_price(widget, price).await?;
        cx.page.pause(std::time::Duration::from_millis(600)).await;
    }
    cx.page.reload().await?;
    wait_complete(widget).await?;
    wait_price(widget, PRICE_OF_120K).await
}

/// What has been kept is not kept once more by a page that merely ends: another tab may
/// have kept newer work.
async fn leaves_what_another_tab_has_kept(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.fill("#gmv", "98k").await?;
    wait_js(widget, "the device keeps the answers", KEPT).await?;
    let older = "return Object.values(localStorage)[0]";
    let older: String = widget.js(older).await?;
    widget.fill("#gmv", "120k").await?;
    let newer = format!("return Object.values(localStorage)[0] !== {older:?}");
    wait_js(widget, "the device keeps the newer ones", &newer).await?;
    // Nothing is on its way any more.
    cx.page.pause(std::time::Duration::from_millis(600)).await;
    let other = format!("localStorage.setItem(Object.keys(localStorage)[0], {older:?})");
    widget.js::<()>(&other).await?;
    cx.page.reload().await?;
    wait_complete(widget).await?;
    check_eq!(widget.value("#gmv").await?, "98,000", "the other tab's");
    cx.page.check_no_errors().await
}

async fn gives_way_to_a_link(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    let first: String = widget.js("return host.link").await?;
    widget.fill("#gmv", "120k").await?;
    wait_js(widget, "the device keeps the answers", KEPT).await?;
    cx.open("/trial.html").await?;
    let widget = open(cx, &format!("/test/en.html#q={first}")).await?;
    wait_price(widget, FIRST_PRICE).await?;
    // Neither takes the place of the other.
    widget.click("label[for=site-FR]").await?;
    wait_price(widget, PRICE_WITH_FR).await?;
    wait_js(widget, "the device keeps the answers", KEPT).await?;
    cx.open("/trial.html").await?;
    let widget = open(cx, "/test/en.html").await?;
    wait_price(widget, PRICE_OF_120K).await
}

async fn comes_back_with_its_link(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    let path = format!("/test/en.html#q={}", code(widget).await?);
    cx.open("/trial.html").await?;
    let widget = open(cx, &path).await?;
    widget
        .wait_text(".origin", "with the figures it was sent with")
        .await?;
    widget.fill("#gmv", "120k").await?;
    wait_js(widget, "the device keeps the answers", KEPT).await?;
    cx.open("/trial.html").await?;
    let widget = open(cx, &path).await?;
    wait_price(widget, PRICE_OF_120K).await?;
    widget
        .wait_text(".origin", "You have changed the quote that was sent")
        .await?;
    widget.click(role("button", "Show it as sent")).await?;
    wait_price(widget, FIRST_PRICE).await?;
    widget
        .wait_text(".origin", "with the figures it was sent with")
        .await?;
    // To look at it is not to give up one's own.
    cx.page.reload().await?;
    wait_complete(widget).await?;
    wait_price(widget, PRICE_OF_120K).await?;
    widget.click(role("button", "Show it as sent")).await?;
    wait_price(widget, FIRST_PRICE).await?;
    widget.click(role("button", "Back to my entries")).await?;
    wait_price(widget, PRICE_OF_120K).await?;
    cx.page.check_no_errors().await
}

async fn says_what_was_changed(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    check_eq!(widget.count(".origin").await?, 0, "lines at first");
    let first = code(widget).await?;
    widget.fill("#gmv", "120k").await?;
    paste(widget, &first).await?;
    wait_price(widget, FIRST_PRICE).await?;
    widget
        .wait_text(".origin", "with the figures it was sent with")
        .await?;
    // Whoever confirms an answer has changed none.
    widget.click(".aside .assumptions .link").await?;
    cx.page.pause(std::time::Duration::from_millis(200)).await;
    widget
        .wait_text(".origin", "with the figures it was sent with")
        .await?;
    widget.fill("#gmv", "?").await?;
    widget
        .wait_text(".origin", "an entry of yours was not taken")
        .await?;
    widget.click("label[for=site-FR]").await?;
    widget
        .wait_text(".origin", "You have changed the quote that was sent")
        .await?;
    widget.click(role("button", "Show it as sent")).await?;
    widget
        .wait_text(".origin", "with the figures it was sent with")
        .await?;
    widget.click(role("button", "Reset to defaults")).await?;
    widget.wait_gone(".origin").await?;
    cx.page.check_no_errors().await
}

async fn is_kept_for_each_widget(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.fill("#gmv", "120k").await?;
    wait_js(widget, "the device keeps the answers", KEPT).await?;
    for path in [
        "/test/cards.html?lang=en",
        "/test/cards.html?lang=en&link-key=q2",
        "/test/strict.html",
    ] {
        let widget = open(cx, path).await?;
        wait_price(widget, FIRST_PRICE).await?;
        widget.click("label[for=site-FR]").await?;
        wait_js(widget, "the device keeps the answers", KEPT).await?;
    }
    let widget = open(
        cx,
        "/test/cards.html?lang=en&rate-card=/cards/provider.json",
    )
    .await?;
    widget.wait_gone(".notices .notice").await?;
    check_eq!(widget.value("#gmv").await?, "50,000", "the sales");
    let widget = open(cx, "/test/en.html?utm_source=x").await?;
    wait_price(widget, PRICE_OF_120K).await
}

/// Puts the last change of all records so many days back.
fn aged(days: u32) -> String {
    format!(
        "for (const [key, text] of Object.entries(localStorage)) {{
           const [day, ...rest] = text.split(' ');
           localStorage[key] = [day - {days}, ...rest].join(' ');
         }}"
    )
}

async fn goes_after_thirty_days(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.fill("#gmv", "120k").await?;
    wait_js(widget, "the device keeps the answers", KEPT).await?;
    cx.open("/trial.html").await?;
    cx.page.js::<()>(&aged(29), []).await?;
    let widget = open(cx, "/test/en.html").await?;
    wait_price(widget, PRICE_OF_120K).await?;
    // To look at it is no change.
    cx.open("/trial.html").await?;
    cx.page.js::<()>(&aged(2), []).await?;
    cx.page.js::<()>("localStorage.other = '1 x'", []).await?;
    let widget = open(cx, "/test/en.html").await?;
    wait_price(widget, FIRST_PRICE).await?;
    let keys: Vec<String> = widget.js("return Object.keys(localStorage)").await?;
    check_eq!(keys, ["other"], "what is left");
    cx.page.check_no_errors().await
}

async fn can_be_cleared(cx: &Context<'_>) -> Outcome {
    const COUNT: &str = "return Object.keys(localStorage).filter((key) => key.startsWith('eu-quote:')).length === 0";
    let widget = open(cx, "/test/en.html").await?;
    widget.fill("#gmv", "120k").await?;
    wait_js(widget, "the device keeps the answers", KEPT).await?;
    cx.page.reload().await?;
    wait_complete(widget).await?;
    widget.click(css(".notices .notice button").nth(0)).await?;
    wait_price(widget, FIRST_PRICE).await?;
    wait_js(widget, "nothing is kept", COUNT).await?;
    widget.click(role("button", "Back to my entries")).await?;
    wait_price(widget, PRICE_OF_120K).await?;
    wait_js(widget, "the device keeps the answers again", KEPT).await?;
    widget.click(".keeping button").await?;
    wait_price(widget, FIRST_PRICE).await?;
    cx.page.reload().await?;
    wait_complete(widget).await?;
    wait_price(widget, FIRST_PRICE).await?;
    wait_js(widget, "nothing is kept", COUNT).await?;
    cx.page.check_no_errors().await
}

/// What other pages of the origin may write in place of a record.
async fn is_read_with_distrust(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    let code = code(widget).await?;
    widget.fill("#gmv", "120k").await?;
    wait_js(widget, "the device keeps the answers", KEPT).await?;
    for record in [
        String::new(),
        "x".into(),
        "{}".into(),
        "99999 ".into(),
        format!("NaN {code} "),
        format!("99999 {} ", &code[1..]),
        format!("99999 {code}"),
        "99999 <img src=x onerror=alert(1)> ".into(),
        format!("99999 {}", "A".repeat(1 << 20)),
    ] {
        cx.open("/trial.html").await?;
        let write = "for (const key of Object.keys(localStorage)) localStorage[key] = args[0]";
        cx.page.js::<()>(write, [record.as_str().into()]).await?;
        let widget = open(cx, "/test/en.html").await?;
        wait_price(widget, FIRST_PRICE).await?;
        widget.fill("#gmv", "120k").await?;
        wait_js(widget, "the device keeps the answers", KEPT).await?;
    }
    // A field that there is not cannot be mended, and is no reason not to copy.
    cx.open("/trial.html").await?;
    let write = "for (const key of Object.keys(localStorage)) localStorage[key] = args[0]";
    let record = format!("99999 {code} <b>\nno-such-field\t<b>x</b>\nbad id\tx");
    cx.page.js::<()>(write, [record.into()]).await?;
    let widget = open(cx, "/test/en.html").await?;
    widget.click(".aside .share > button").await?;
    widget.find(".aside .link-text").await?;
    cx.page.check_no_errors().await
}

async fn stored(widget: Scope<'_>) -> Outcome<u32> {
    widget
        .js("return sessionStorage.length + localStorage.length")
        .await
}

async fn can_be_switched_off(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/forgetful.html").await?;
    widget.fill("#gmv", "120k").await?;
    wait_price(widget, PRICE_OF_120K).await?;
    // By then what is entered would have been kept.
    widget
        .wait_text(".widget > [aria-live=polite]", "¥61,540")
        .await?;
    check_eq!(stored(widget).await?, 0, "entries in storage");
    cx.page.reload().await?;
    wait_complete(widget).await?;
    wait_price(widget, FIRST_PRICE).await?;
    check_eq!(stored(widget).await?, 0, "entries in storage");
    let line = widget.count(role("button", "Clear entries")).await?;
    check_eq!(line, 0, "buttons to clear what is not kept");
    Ok(())
}

async fn falls_back_to_the_tab(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget
        .js::<()>(
            "const script = document.createElement('script');
             script.textContent = `{
               const { setItem } = Storage.prototype;
               Storage.prototype.setItem = function (key, text) {
                 if (this === localStorage) throw new DOMException('full', 'QuotaExceededError');
                 setItem.call(this, key, text);
               };
             }`;
             document.head.append(script)",
        )
        .await?;
    widget.fill("#gmv", "120k").await?;
    widget
        .wait_text(".notice.problem", "lost when this tab is closed")
        .await?;
    cx.page.reload().await?;
    wait_complete(widget).await?;
    wait_price(widget, PRICE_OF_120K).await?;
    cx.page.check_no_errors().await
}

async fn can_be_blocked(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    // Said before anything is entered.
    widget
        .wait_text(".keeping", "This browser keeps nothing")
        .await?;
    widget.fill("#gmv", "120k").await?;
    widget
        .wait_text(
            ".notice.problem",
            "lost when this page is reloaded or closed",
        )
        .await?;
    // As long as the page lives, nothing is lost.
    widget
        .js::<()>(
            "const parent = host.parentNode;
             host.remove();
             await new Promise((done) => setTimeout(done));
             parent.append(host)",
        )
        .await?;
    wait_complete(widget).await?;
    wait_price(widget, PRICE_OF_120K).await?;
    cx.page.check_no_errors().await
}
