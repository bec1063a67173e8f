//! What people type: with an input method, from a chat, in another currency, as a
//! fraction.

use std::time::Duration;

use serde_json::json;
use thirtyfour::Key;

use super::widget::{FIRST_PRICE, PRICE_OF_120K, open, wait_exactly, wait_js, wait_price};
use super::{Context, Test, test};
use crate::engine::Engine;
use crate::failure::Outcome;
use crate::scope::Scope;
use crate::{check, check_eq};

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(nothing_is_read_while_an_input_method_composes),
        test!(a_field_that_is_left_is_read),
        test!(fields_of_every_kind_wait_for_the_end),
        test!(cells_wait_for_the_end),
        test!(nothing_is_announced_while_an_input_method_composes),
        // WebDriver has no input methods; the protocol of this engine has.
        test!(a_real_composition_is_read_once).only(&[Engine::Chromium]),
        test!(four_digits_are_no_group),
        test!(what_nobody_sees_is_dropped),
        test!(another_currency_leaves_its_trace),
        test!(a_fraction_is_asked_about),
    ]
}

/// Longer than anything waits before it speaks or keeps.
const LONG: Duration = Duration::from_millis(1200);

/// `compose(field)`: the field with a composition under way, and `say` for its events.
const COMPOSE: &str = "
    const compose = (selector) => {
      const field = root.querySelector(selector);
      const say = (event) => field.dispatchEvent(event);
      const on = { bubbles: true, composed: true };
      const composition = (kind, data) => say(new CompositionEvent(kind, { ...on, data }));
      const input = (value, inputType, isComposing) => {
        field.value = value;
        say(new InputEvent('input', { ...on, inputType, isComposing }));
      };
      field.focus();
      composition('compositionstart', '');
      for (const text of ['12w', '12wa', '12wan']) {
        composition('compositionupdate', text);
        input(text, 'insertCompositionText', true);
      }
      return { field, composition, input };
    };";

/// How engines end a composition with `12万`.
const ENDS: [(&str, &str); 4] = [
    (
        "Chromium",
        "input('12万', 'insertCompositionText', true); composition('compositionend', '12万');",
    ),
    (
        "Firefox",
        "field.value = '12万'; composition('compositionend', '12万');
         input('12万', 'insertCompositionText', false);",
    ),
    (
        "WebKit",
        "input('', 'deleteCompositionText', true); input('12万', 'insertFromComposition', true);
         composition('compositionend', '12万');",
    ),
    (
        "WebKit, before it had input types",
        "composition('compositionend', '12万'); input('12万', '', false);",
    ),
];

/// Counts the changes that the page is told of.
const COUNT: &str = "
    host.changes = 0;
    host.addEventListener('eu-quote-change', () => { host.changes += 1; });";

/// What a reader sees and hears of a field, and how often the page was told of a change.
async fn state(widget: Scope<'_>) -> Outcome<Vec<String>> {
    widget
        .js(
            "const text = (part) => root.querySelector(part).innerText.trim();
             return [text('.aside .price .amount'), text('#gmv-note'),
               text('.widget > [aria-live=polite]'), String(host.changes),
               String(root.querySelectorAll('[aria-invalid=true], .stale').length)]",
        )
        .await
}

async fn nothing_is_read_while_an_input_method_composes(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.js::<()>(COUNT).await?;
    for (engine, end) in ENDS {
        widget.fill("#gmv", "50k").await?;
        wait_price(widget, FIRST_PRICE).await?;
        cx.page.pause(LONG).await;
        widget.js::<()>("host.changes = 0").await?;
        let before = state(widget).await?;
        let begin = format!("{COMPOSE} window.composed = compose('#gmv');");
        widget.js::<()>(&begin).await?;
        cx.page.pause(LONG).await;
        check_eq!(state(widget).await?, before, "the state, as in {engine}");
        let end = format!("const {{ field, composition, input }} = window.composed; {end}");
        widget.js::<()>(&end).await?;
        wait_exactly(widget, "#gmv-note", "= €120,000.00").await?;
        wait_price(widget, PRICE_OF_120K).await?;
        cx.page.pause(LONG).await;
        let changes: u32 = widget.js("return host.changes").await?;
        check_eq!(changes, 1, "changes, as {engine} ends it");
        check_eq!(widget.value("#gmv").await?, "12万", "what is typed");
    }
    cx.page.check_no_errors().await
}

async fn a_field_that_is_left_is_read(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    let left = format!(
        "{COMPOSE} const {{ field, input }} = compose('#gmv');
         input('12万', 'insertCompositionText', true); field.blur();"
    );
    widget.js::<()>(&left).await?;
    wait_price(widget, PRICE_OF_120K).await?;
    check_eq!(widget.value("#gmv").await?, "120,000", "the field");
    cx.page.check_no_errors().await
}

async fn fields_of_every_kind_wait_for_the_end(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.click("button[aria-controls=section-sites]").await?;
    widget.click("#by-site").await?;
    widget.click("#tab-alternatives").await?;
    widget.click("#offer-add").await?;
    let name = "return root.querySelector('#offer-0').textContent.trim()";
    for (selector, read, before, after) in [
        ("#offer-0-name", name, "Quote 1", "Quote 1 · 12万"),
        (
            "#row-DE-orders-0",
            "return root.querySelector('#row-DE-orders-0').ariaInvalid",
            "",
            "",
        ),
        (
            "#offer-0-fee",
            "return root.querySelector('#offer-0-fee-note').textContent",
            "",
            "= ¥120,000.00",
        ),
    ] {
        let begin = format!("{COMPOSE} window.composed = compose('{selector}');");
        widget.js::<()>(&begin).await?;
        cx.page.pause(Duration::from_millis(200)).await;
        let now: Option<String> = widget.js(read).await?;
        check_eq!(
            now.unwrap_or_default(),
            before,
            "{selector} while composing"
        );
        let end = format!(
            "const {{ composition, input }} = window.composed; {}",
            ENDS[0].1
        );
        widget.js::<()>(&end).await?;
        let is_read = format!("return ((() => {{ {read} }})() ?? '') === {}", json!(after));
        wait_js(widget, &format!("{selector} is read"), &is_read).await?;
    }
    cx.page.check_no_errors().await
}

/// Where figures are settled, what cannot be read is told at once.
async fn cells_wait_for_the_end(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.click("#tab-settle").await?;
    let cell = "#panel-settle input[id^=settle-][id*=-first-DE-]";
    let invalid = format!("return root.querySelector('{cell}').ariaInvalid === 'true'");
    widget.find(crate::locator::css(cell).nth(0)).await?;
    let begin = format!("{COMPOSE} window.composed = compose('{cell}');");
    widget.js::<()>(&begin).await?;
    cx.page.pause(Duration::from_millis(200)).await;
    check!(
        !widget.js::<bool>(&invalid).await?,
        "refused while composing"
    );
    let wrong = "const { composition, input } = window.composed;
        input('12万万', 'insertCompositionText', true); composition('compositionend', '12万万');";
    widget.js::<()>(wrong).await?;
    wait_js(widget, "it is refused at the end", &invalid).await
}

/// A digit is read as it is typed; the price of it is not said into the candidates.
async fn nothing_is_announced_while_an_input_method_composes(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    let region = ".widget > [aria-live=polite]";
    widget.fill("#gmv", "12").await?;
    wait_price(widget, "¥11,526").await?;
    let begin = format!("{COMPOSE} window.composed = compose('#gmv');");
    widget.js::<()>(&begin).await?;
    cx.page.pause(LONG).await;
    check_eq!(widget.text(region).await?, "", "said while composing");
    let end = format!(
        "const {{ composition, input }} = window.composed; {}",
        ENDS[0].1
    );
    widget.js::<()>(&end).await?;
    wait_exactly(widget, region, "Monthly fee ¥61,540").await
}

async fn a_real_composition_is_read_once(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    let select =
        format!("{COUNT} const field = root.querySelector('#gmv'); field.focus(); field.select();");
    widget.js::<()>(&select).await?;
    let tools = cx.page.devtools()?;
    for text in ["12w", "12wa", "12wan"] {
        let end = text.len();
        let candidate = json!({ "text": text, "selectionStart": end, "selectionEnd": end });
        tools.send("Input.imeSetComposition", candidate).await?;
    }
    check_eq!(widget.value("#gmv").await?, "12wan", "what is composed");
    let before = state(widget).await?;
    cx.page.pause(LONG).await;
    check_eq!(state(widget).await?, before, "the state");
    wait_price(widget, FIRST_PRICE).await?;
    tools
        .send("Input.insertText", json!({ "text": "12万" }))
        .await?;
    wait_price(widget, PRICE_OF_120K).await?;
    let changes: u32 = widget.js("return host.changes").await?;
    check_eq!(changes, 1, "changes");
    Ok(())
}

/// Fifty thousand, grouped as in China and Japan, is never five euros.
async fn four_digits_are_no_group(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/zh-CN.html").await?;
    widget.fill("#gmv", "5,0000").await?;
    wait_exactly(
        widget,
        "#gmv-note.error",
        "“5,0000”有两种读法，请按三位分隔：例如 50,000 或 5 万",
    )
    .await?;
    widget.click(".languages button[lang=en]").await?;
    wait_exactly(
        widget,
        "#gmv-note.error",
        "\"5,0000\" can be read in two ways; group by threes: 50,000 or 50k",
    )
    .await?;
    check_eq!(widget.value("#gmv").await?, "5,0000", "the text as typed");
    widget.fill("#gmv", "约12万欧").await?;
    wait_exactly(widget, "#gmv-note", "= €120,000.00 (taken as exact)").await?;
    wait_price(widget, PRICE_OF_120K).await
}

async fn what_nobody_sees_is_dropped(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    let paste = |text: &str| {
        format!(
            "const field = root.querySelector('#gmv'); field.focus(); field.value = {};
             field.dispatchEvent(new InputEvent('input', {{ bubbles: true, composed: true }}));",
            json!(text)
        )
    };
    for text in [
        "\u{200b}120000",
        "\u{feff}12万\u{200d}",
        "\u{202a}€120,000\u{202c}",
        "120\u{a0}000\u{ad}",
    ] {
        widget.js::<()>(&paste(text)).await?;
        wait_price(widget, PRICE_OF_120K).await?;
        check_eq!(widget.count("[aria-invalid=true]").await?, 0, "{text:?}");
        widget.js::<()>(&paste("50000")).await?;
        wait_price(widget, FIRST_PRICE).await?;
    }
    Ok(())
}

async fn another_currency_leaves_its_trace(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/zh-CN.html").await?;
    let trace = "¥50万 = ¥500,000 ÷ 8.2 = €60,975.61";
    widget.fill("#gmv", "¥50万").await?;
    wait_exactly(widget, "#gmv-note", trace).await?;
    cx.page.press(Key::Tab).await?;
    wait_js(
        widget,
        "the field shows the amount in its own currency",
        "return root.querySelector('#gmv').value === '60,975.61'",
    )
    .await?;
    wait_exactly(widget, "#gmv-note", trace).await?;
    widget.click(".languages button[lang=en]").await?;
    wait_exactly(widget, "#gmv-note", trace).await?;
    // A cell of a table has room for it too, by both rates.
    widget.click("#site-UK").await?;
    widget.click("button[aria-controls=section-sites]").await?;
    widget.click("#by-site").await?;
    widget.fill("#row-UK-gmv-0", "€9.500").await?;
    wait_exactly(
        widget,
        "#row-UK-gmv-0-note",
        "€9.500 = €9,500 × 8.2 ÷ 9.5 = £8,200.00",
    )
    .await?;
    cx.page.press(Key::Tab).await?;
    wait_exactly(
        widget,
        "#row-UK-gmv-0-note",
        "€9.500 = €9,500 × 8.2 ÷ 9.5 = £8,200.00",
    )
    .await?;
    widget.fill("#row-UK-gmv-0", "8200").await?;
    wait_exactly(widget, "#row-UK-gmv-0-note", "").await?;
    widget.click("#by-site").await?;
    // What comes from elsewhere has no such origin.
    widget.fill("#gmv", "£1,000").await?;
    wait_exactly(
        widget,
        "#gmv-note",
        "£1,000 = £1,000 × 9.5 ÷ 8.2 = €1,158.54",
    )
    .await?;
    widget
        .click(crate::locator::role("button", "Reset to defaults"))
        .await?;
    wait_js(
        widget,
        "no trace is left",
        "return !root.querySelector('#gmv-note').textContent.includes('=')",
    )
    .await
}

async fn a_fraction_is_asked_about(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.click("button[aria-controls=section-ads]").await?;
    widget.fill("#acos", "0.3").await?;
    wait_exactly(
        widget,
        "#acos-note",
        "taken as 0.3%. Did you mean 30%? Then enter 30",
    )
    .await?;
    widget
        .wait_text(
            ".aside .doubts",
            "Ad spend €5,000.00 ÷ ACoS 0.3% = ad sales of €1,666,666.67, more than the GMV of €50,000.00",
        )
        .await?;
    widget
        .wait_text(".aside .doubts", "ACoS: taken as 0.3%")
        .await?;
    check!(
        widget
            .find("#acos")
            .await?
            .attribute("aria-invalid")
            .await?
            .is_none(),
        "a question is no refusal"
    );
    widget.fill("#acos", "30").await?;
    widget.wait_gone(".doubts .late").await?;
    widget.click("button[aria-controls=section-goals]").await?;
    widget.fill("#base-returns", "0.08").await?;
    widget
        .wait_text(
            ".aside .doubts",
            "Present return rate: taken as 0.08%. Did you mean 8%? Then enter 8",
        )
        .await?;
    widget.click(".languages button[lang=zh-CN]").await?;
    wait_exactly(
        widget,
        "#base-returns-note",
        "按 0.08% 计算，是否应为 8%？若是，请填 8",
    )
    .await
}
