//! The settlement: figures in, the sheet out, and nothing that was typed is lost.

use super::widget::{like_a_phone, open, wait_exactly, wait_fits, wait_js};
use super::{Context, Test, test};
use crate::engine::Engine;
use crate::failure::Outcome;
use crate::scope::Scope;
use crate::{check, check_eq};

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(follows_the_worked_example),
        test!(is_typed_in_month_by_month),
        test!(keeps_what_cannot_be_read),
        test!(refuses_a_faulty_document),
        test!(notes_exclusions),
        test!(fills_blanks_on_target),
        test!(is_kept_with_the_tab),
        test!(works_by_keyboard),
        test!(is_accessible),
        test!(fits_a_phone),
        // The others print to no file.
        test!(is_printed_alone).only(&[Engine::Chromium]),
    ]
}

/// The contract of docs/settlement.md, section 8, by the card of its tests.
const CONTRACT: &str =
    "/test/cards.html?lang=en&rate-card=/cards/kpi.json#q=ARYxyw94djAtOF8MBYgCC3oLAUIBLi0bBhIzQA";
const ACTUALS: &str = include_str!("../../../data/settlement/actuals.json");

const SHEET: &str = "#panel-settle article";

async fn open_contract<'a>(cx: &'a Context<'_>) -> Outcome<Scope<'a>> {
    let widget = open(cx, CONTRACT).await?;
    widget.click("#tab-settle").await?;
    widget.wait_text(SHEET, "Period 1").await?;
    Ok(widget)
}

/// Puts a text into the field for documents, as pasting does.
async fn paste(widget: Scope<'_>, text: &str) -> Outcome {
    widget
        .click("#panel-settle details:last-of-type summary")
        .await?;
    let area = widget.find("#settle-json").await?;
    area.js_with::<()>(
        "el.value = args[0]; el.dispatchEvent(new Event('input', { bubbles: true }))",
        [text.into()],
    )
    .await
}

async fn read(widget: Scope<'_>) -> Outcome {
    widget
        .click("#panel-settle details:last-of-type .field + .copy button")
        .await
}

/// The figures of docs/settlement.md, section 8, worked out there by hand.
async fn follows_the_worked_example(cx: &Context<'_>) -> Outcome {
    let widget = open_contract(cx).await?;
    paste(widget, ACTUALS).await?;
    read(widget).await?;
    for words in [
        "First settlement (figures exported on 15 Mar 2028)",
        "Score\n109.78%",
        "46.896%",
        "does not count (too many days lost)",
        "Score\n100.34%",
        "€55,862.07",
    ] {
        widget.wait_text(SHEET, words).await?;
    }
    let invoice = "const table = [...root.querySelectorAll('#panel-settle article table')].at(-1);
        return [...table.querySelectorAll('tr')].slice(1).map((row) =>
          [...row.cells].map((cell) => cell.textContent).join(' '))";
    let lines: Vec<String> = widget.js(invoice).await?;
    check_eq!(
        lines,
        [
            "Base service fee 34,560.00 0.00 34,560.00",
            "Ad management fee 196.80 0.00 196.80",
            "GMV commission 73,800.00 −82.00 73,718.00",
            "Bonus 3,379.97 −3,262.47 117.50",
            "Total 111,936.77 −3,344.47 108,592.30",
        ],
        "the invoice"
    );
    // Every month of the term is in the course, with what it was quoted.
    widget
        .wait_text("#panel-settle .settlement", "258,607.30")
        .await?;
    check_eq!(widget.count("#panel-settle figure").await?, 5, "charts");
    widget
        .choose(
            "#settle-period",
            "Period 2 · settled · 1 Mar 2028 to 31 May 2028",
        )
        .await?;
    widget.wait_text(SHEET, "Score\n102.08%").await?;
    widget.wait_text(SHEET, "not scored: small sample").await?;
    widget
        .wait_text(SHEET, "a bonus of ¥718.85 waits until they are there")
        .await
}

/// The field of `word` in the month at `place`, from 1.
fn field(word: &str, place: usize) -> String {
    format!(
        "#panel-settle .actuals td:nth-child({}) [id$='-first-DE-{word}']",
        place + 1
    )
}

async fn is_typed_in_month_by_month(cx: &Context<'_>) -> Outcome {
    let widget = open_contract(cx).await?;
    check_eq!(
        widget
            .count("#panel-settle .reported > .actuals:first-of-type tbody tr")
            .await?,
        7,
        "what the contract asks for"
    );
    widget.fill("#settle-unit_session_percentage", "10").await?;
    let rows = [
        ("sales", ["58k", "54.000", "50,000.00"]),
        ("ad_spend", ["5400", "5100", "4200"]),
        ("ad_sales", ["18,900", "17400", "€13,600"]),
        ("cohort_units", ["1020", "980", "700"]),
        ("cohort_sessions", ["9900", "9,500", "8100"]),
        ("units_ordered", ["1700", "1600", "1500"]),
        ("units_refunded", ["132", "126", "118"]),
    ];
    for (word, figures) in rows {
        for (place, figure) in (1..).zip(figures) {
            widget.fill(field(word, place).as_str(), figure).await?;
        }
    }
    // 162,000 ÷ 3 = 54,000: 4,000 of 5,000. ACoS 14,700 ÷ 49,900 = 29.46: 0.54 of 1.12 is
    // below the threshold of 50 %. 2,700 ÷ 27,500 = 9.82 is below the baseline. 7.83 holds.
    for words in [
        "€54,000.00",
        "80%",
        "29.46%",
        "9.82%",
        "7.83%",
        "Score\n47%",
    ] {
        widget.wait_text(SHEET, words).await?;
    }
    // 6,912 × 53 %.
    widget.wait_text(SHEET, "−¥3,663.36").await?;
    // 34,560.00 + 73,800.00 − 3,663.36: what was spent above 5,000.00 is beyond the budget.
    widget.wait_text(SHEET, "104,696.64").await?;
    widget
        .wait_text(
            SHEET,
            "€5,400.00 spent on ads exceed the budget of €5,000.00",
        )
        .await?;
    // 300.00 × 8 % × 8.20 more, once the seller has approved them.
    widget
        .fill("#panel-settle td:nth-child(2) [id$='-budget']", "5,300")
        .await?;
    widget.wait_text(SHEET, "104,893.44").await?;
    // A second export states only what has changed.
    widget
        .click("#panel-settle details:first-of-type summary")
        .await?;
    widget
        .fill(
            "#panel-settle td:nth-child(2) [id$='-again-DE-sales']",
            "57,800",
        )
        .await?;
    widget
        .wait_text(SHEET, "True-up (figures exported on")
        .await?;
    widget.wait_text(SHEET, "€53,933.33").await
}

async fn keeps_what_cannot_be_read(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.click("#tab-settle").await?;
    let sales = field("sales", 1);
    widget.fill(sales.as_str(), "12..3").await?;
    widget
        .wait_text(
            "#panel-settle .problems",
            "DE · Ordered product sales: Not a number",
        )
        .await?;
    let described = format!(
        "const field = root.querySelector(\"{sales}\");
         return field.ariaInvalid === 'true' &&
           root.getElementById(field.getAttribute('aria-describedby')).textContent
             .includes('12..3')"
    );
    wait_js(widget, "the field says so", &described).await?;
    widget.click("#tab-lines").await?;
    widget.click(".languages button[lang=zh-CN]").await?;
    widget.fill("#gmv", "60000").await?;
    widget.click("#tab-settle").await?;
    widget
        .wait_text(
            "#panel-settle .problems",
            "DE · 已订购商品销售额：未识别的数字",
        )
        .await?;
    check_eq!(
        widget.find(sales.as_str()).await?.value().await?,
        "12..3",
        "what was typed"
    );
    widget
        .wait_text("#panel-settle .problems", "还缺：DE 广告花费")
        .await?;
    widget.fill(sales.as_str(), "1.2万").await?;
    cx.page.press(thirtyfour::Key::Tab).await?;
    check_eq!(
        widget.find(sales.as_str()).await?.value().await?,
        "12,000",
        "what was understood"
    );
    let words = widget.text("#panel-settle .problems").await?;
    check!(!words.contains("未识别"), "still refused: {words}");
    Ok(())
}

async fn refuses_a_faulty_document(cx: &Context<'_>) -> Outcome {
    let widget = open_contract(cx).await?;
    widget.fill(field("sales", 1).as_str(), "123").await?;
    for (text, fault) in [
        ("{ \"months\": [", "not valid JSON"),
        (
            "{ \"months\": [{ \"month\": \"2029-01\" }] }",
            "$.months[0].month",
        ),
        (
            "{ \"months\": [], \"<img src=x onerror=alert(1)>\": 1 }",
            "$.<img src=x onerror=alert(1)>",
        ),
    ] {
        paste(widget, text).await?;
        read(widget).await?;
        widget.wait_text("#settle-json-note", fault).await?;
        check_eq!(
            widget.find("#settle-json").await?.value().await?,
            text,
            "what was pasted"
        );
        // `paste` opens what is closed.
        widget
            .click("#panel-settle details:last-of-type summary")
            .await?;
    }
    check_eq!(widget.count("#panel-settle img").await?, 0, "images");
    check_eq!(
        widget
            .find(field("sales", 1).as_str())
            .await?
            .value()
            .await?,
        "123",
        "what was typed before"
    );
    Ok(())
}

async fn notes_exclusions(cx: &Context<'_>) -> Outcome {
    let widget = open_contract(cx).await?;
    paste(widget, ACTUALS).await?;
    read(widget).await?;
    widget.wait_text(SHEET, "Score\n109.78%").await?;
    check_eq!(widget.count("#panel-settle .offer").await?, 2, "exclusions");
    widget.click("#settle-add").await?;
    widget
        .wait_text("#panel-settle .problems", "Exclusion 3 · Still missing")
        .await?;
    // The others count all the same.
    widget.wait_text(SHEET, "Score\n109.78%").await?;
    widget
        .choose("#settle-event-2-kind", "Prime Day, Black Friday")
        .await?;
    widget
        .wait_text(SHEET, "GMV growth: Dec 2027 does not count (deal event)")
        .await?;
    widget
        .choose("#settle-event-2-kind", "The seller changed prices")
        .await?;
    widget.fill("#settle-event-2-percent", "-12.5").await?;
    widget
        .wait_text(SHEET, "Dec 2027 prices changed by the seller (−12.5%)")
        .await?;
    widget
        .click("#panel-settle .offer:nth-of-type(3) button")
        .await?;
    widget.wait_text(SHEET, "Score\n109.78%").await?;
    check_eq!(widget.count("#panel-settle .offer").await?, 2, "exclusions");
    // There is a way back.
    widget
        .click("#settle-example ~ button:last-of-type")
        .await?;
    wait_js(
        widget,
        "it is back",
        "return root.querySelector('#settle-event-2-percent')?.value === '-12.5'",
    )
    .await
}

async fn fills_blanks_on_target(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.click("#tab-settle").await?;
    widget
        .wait_text(SHEET, "Nothing has been reported for this period")
        .await?;
    widget.click("#settle-example").await?;
    widget.wait_text(SHEET, "Score\n100%").await?;
    widget.wait_text(SHEET, "No bonus, no deduction").await?;
    widget
        .wait_text(SHEET, "Order defect rate (ODR) held")
        .await
}

async fn is_kept_with_the_tab(cx: &Context<'_>) -> Outcome {
    let widget = open_contract(cx).await?;
    widget.fill(field("sales", 2).as_str(), "4321.5x").await?;
    cx.page.reload().await?;
    let widget = cx.page.widget(0);
    widget.click("#tab-settle").await?;
    check_eq!(
        widget
            .find(field("sales", 2).as_str())
            .await?
            .value()
            .await?,
        "4321.5x",
        "after a reload"
    );
    // Where nothing is to be kept, nothing is.
    let widget = open(cx, "/test/forgetful.html").await?;
    widget.click("#tab-settle").await?;
    widget.fill(field("sales", 2).as_str(), "1234").await?;
    cx.page.reload().await?;
    let widget = cx.page.widget(0);
    widget.click("#tab-settle").await?;
    check_eq!(
        widget
            .find(field("sales", 2).as_str())
            .await?
            .value()
            .await?,
        "",
        "in a forgetful widget"
    );
    Ok(())
}

async fn works_by_keyboard(cx: &Context<'_>) -> Outcome {
    use thirtyfour::Key;
    let widget = open(cx, "/test/en.html").await?;
    widget
        .find("#tab-lines")
        .await?
        .js::<()>("el.focus()")
        .await?;
    cx.page.press(Key::End).await?;
    wait_exactly(widget, "[role=tab][aria-selected=true]", "Settlement").await?;
    cx.page.press(Key::Tab).await?;
    cx.page.press(Key::Tab).await?;
    cx.page.press(Key::Enter).await?;
    widget.wait_text(SHEET, "Score\n100%").await
}

async fn is_accessible(cx: &Context<'_>) -> Outcome {
    let widget = open_contract(cx).await?;
    paste(widget, ACTUALS).await?;
    read(widget).await?;
    widget.wait_text(SHEET, "Score\n109.78%").await?;
    widget.fill(field("sales", 1).as_str(), "x").await?;
    widget
        .wait_text("#panel-settle .problems", "Not a number")
        .await?;
    cx.check_accessible(0).await
}

async fn fits_a_phone(cx: &Context<'_>) -> Outcome {
    like_a_phone(cx).await?;
    let widget = open_contract(cx).await?;
    paste(widget, ACTUALS).await?;
    read(widget).await?;
    widget.wait_text(SHEET, "Score\n109.78%").await?;
    wait_fits(
        widget,
        "#panel-settle",
        "#panel-settle input, #panel-settle select, #panel-settle textarea, #panel-settle .scroll, #panel-settle figure",
    )
    .await
}

/// As text of the pages that Chromium makes.
async fn is_printed_alone(cx: &Context<'_>) -> Outcome {
    let widget = open_contract(cx).await?;
    paste(widget, ACTUALS).await?;
    read(widget).await?;
    widget.wait_text(SHEET, "Score\n109.78%").await?;
    let media = crate::devtools::Media {
        print: true,
        ..Default::default()
    };
    let tools = cx.page.devtools()?;
    tools.media(media).await?;
    let hidden = "return [...root.querySelectorAll('.tabs, .aside, #panel-settle .reported, \
         #panel-settle button, #panel-settle input, #panel-settle textarea, #panel-lines')]
        .filter((each) => each.checkVisibility()).map((each) => each.outerHTML.slice(0, 80))";
    let shown: Vec<String> = widget.js(hidden).await?;
    check!(shown.is_empty(), "on paper: {shown:?}");
    let sheet = widget.find(SHEET).await?;
    check!(
        sheet.text().await?.contains("111,936.77"),
        "no invoice on paper"
    );
    check!(
        sheet.bounds().await?.height > 400,
        "the sheet has no height"
    );
    tools.media(crate::devtools::Media::default()).await?;
    let pdf = tools.send("Page.printToPDF", serde_json::json!({})).await?;
    let data = pdf["data"].as_str().unwrap_or_default();
    check!(data.len() > 10_000, "a PDF of {} letters", data.len());
    wait_exactly(widget, "[role=tab][aria-selected=true]", "Settlement").await
}
