//! What is printed: the quote on two pages, no control, no page for nothing.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;

use super::widget::{FIRST_PRICE, open, wait_js, wait_price};
use super::{Context, Test, test};
use crate::engine::Engine;
use crate::failure::Outcome;
use crate::scope::Scope;
use crate::{check, check_eq};

pub(super) fn tests() -> Vec<Test> {
    vec![
        // The others print to no file.
        test!(a_quote_is_two_pages).only(&[Engine::Chromium]),
        test!(what_is_shown_follows_the_quote).only(&[Engine::Chromium]),
        test!(documents_end_on_their_last_page).only(&[Engine::Chromium]),
        test!(says_what_the_price_rests_on),
        test!(says_how_the_price_is_converted),
        test!(no_control_is_printed),
    ]
}

/// The pages of A4 that Chromium makes of the page: for each, how long what draws it is.
async fn pages(cx: &Context<'_>) -> Outcome<Vec<usize>> {
    let paper = json!({ "paperWidth": 8.27, "paperHeight": 11.69 });
    let pdf = cx.page.devtools()?.send("Page.printToPDF", paper).await?;
    let data = pdf["data"].as_str().ok_or("a PDF without data")?;
    let data = BASE64_STANDARD
        .decode(data)
        .map_err(|error| error.to_string())?;
    Ok(drawings(&String::from_utf8_lossy(&data)))
}

/// The length of the content of every page, from the objects of a PDF.
fn drawings(pdf: &str) -> Vec<usize> {
    let objects: Vec<&str> = pdf.split("endobj").collect();
    let number = |text: &str, key: &str| -> Option<usize> {
        let (_, rest) = text.split_once(key)?;
        let rest = rest.trim_start_matches([' ', '[']);
        let end = rest.find(|c: char| !c.is_ascii_digit())?;
        rest[..end].parse().ok()
    };
    let length = |id: usize| {
        let head = format!("\n{id} 0 obj");
        let object = objects.iter().find(|object| object.contains(&head));
        object.and_then(|object| number(object, "/Length"))
    };
    let is_page =
        |object: &&&str| object.contains("/Type /Page") && !object.contains("/Type /Pages");
    let pages = objects.iter().filter(is_page);
    pages
        .map(|page| {
            number(page, "/Contents")
                .and_then(length)
                .unwrap_or_default()
        })
        .collect()
}

/// Shorter than this nothing is drawn but the ground.
const BLANK: usize = 400;

fn check_filled(pages: &[usize], what: &str) -> Outcome {
    check!(
        !pages.is_empty() && pages.iter().all(|&length| length > BLANK),
        "{what} has a page for nothing: {pages:?}"
    );
    Ok(())
}

async fn a_quote_is_two_pages(cx: &Context<'_>) -> Outcome {
    for path in ["/test/zh-CN.html", "/test/en.html"] {
        open(cx, path).await?;
        let pages = pages(cx).await?;
        check_eq!(pages.len(), 2, "pages of {path}");
        check_filled(&pages, path)?;
    }
    Ok(())
}

async fn what_is_shown_follows_the_quote(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.click("#tab-months").await?;
    let pages = pages(cx).await?;
    check_eq!(pages.len(), 3, "pages of a quote with its months");
    check_filled(&pages, "a quote with its months")
}

async fn documents_end_on_their_last_page(cx: &Context<'_>) -> Outcome {
    for path in ["/test/zh-CN.html", "/test/en.html"] {
        let widget = open(cx, path).await?;
        widget.click("#tab-annex").await?;
        widget.find(".annex .hash").await?;
        let pages = pages(cx).await?;
        check!(pages.len() > 2, "an annex of {} pages", pages.len());
        check_filled(&pages, "the annex")?;
    }
    Ok(())
}

/// Shows what a printer would get, in every engine: the print event, and the rules for
/// paper for every medium.
async fn print(widget: Scope<'_>) -> Outcome {
    widget
        .js("dispatchEvent(new Event('beforeprint'));
             for (const sheet of root.adoptedStyleSheets) {
               for (const rule of sheet.cssRules) {
                 if (rule.media?.mediaText === 'print') rule.media.mediaText = 'all';
               }
             }")
        .await
}

async fn says_what_the_price_rests_on(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    print(widget).await?;
    wait_js(
        widget,
        "price, lines and terms in this order",
        "const parts = ['.paper .price', '#panel-lines .lines', '.paper .facts', '.paper .exclusions'];
         const tops = parts.map((part) => root.querySelector(part)?.getBoundingClientRect().top);
         return tops.every((top, place) => top > (tops[place - 1] ?? 0))
           && tops[0] - host.getBoundingClientRect().top < 200",
    )
    .await?;
    let text = widget.text(".paper.schedule").await?;
    for words in [
        "Marketplaces\nDE",
        "€50,000.00",
        "12 months",
        "Assumed, not yet confirmed: monthly GMV, Marketplaces",
        "valid until",
        "#q=",
    ] {
        check!(text.contains(words), "“{words}” is not on paper: {text}");
    }
    widget
        .js::<()>("dispatchEvent(new Event('afterprint'))")
        .await?;
    widget.wait_gone(".paper").await
}

/// The price with its day, which stands on paper only.
const PAPER: &str = ".paper:not(.schedule)";

/// The price of a reader's own rate is no price of the card's.
async fn says_how_the_price_is_converted(cx: &Context<'_>) -> Outcome {
    let own = "Converted at 1 EUR = 5 CNY (a rate of your own) for orientation; contract and \
               payment are in CNY";
    let listed = "Converted at 1 EUR = 8.2 CNY (the card's rate of";
    for (currency, rate, price, words) in [
        // 34,480 ÷ 5, and ÷ 8.2.
        ("EUR", "5", "€6,896", own),
        ("EUR", "", "€4,205", listed),
        ("CNY", "", FIRST_PRICE, ""),
    ] {
        let widget = open(cx, "/test/forgetful.html").await?;
        widget.choose("#show-in-aside", currency).await?;
        if !rate.is_empty() {
            widget.fill("#rate-aside", rate).await?;
        }
        wait_price(widget, price).await?;
        print(widget).await?;
        widget.wait_text(PAPER, price).await?;
        widget.wait_text(PAPER, words).await?;
        let text = widget.text(PAPER).await?;
        let is_converted = text.contains("Converted");
        check_eq!(is_converted, currency != "CNY", "on paper: {text}");
    }
    cx.page.check_no_errors().await
}

/// What is left of a control on paper.
const CONTROLS: &str = "return [...root.querySelectorAll(
      'button, input, select, textarea, .more-columns span, dialog, [role=tab], .why:not([open]) summary')]
    .filter((each) => each.checkVisibility() && each.getClientRects().length)
    .map((each) => each.outerHTML.slice(0, 120))";

/// A browser that does not know `:has()` drops the rules that name it.
pub(super) const FORGET_HAS: &str = "const drop = (rules, owner) => {
      for (let place = rules.length - 1; place >= 0; place--) {
        const rule = rules[place];
        if (rule.selectorText?.includes(':has(')) owner.deleteRule(place);
        else if (rule.cssRules?.length) drop(rule.cssRules, rule);
      }
    };
    for (const sheet of root.adoptedStyleSheets) drop(sheet.cssRules, sheet);";

async fn no_control_is_printed(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    let tabs: Vec<String> = widget
        .js("return [...root.querySelectorAll('[role=tab]')].map(({ id }) => id)")
        .await?;
    print(widget).await?;
    for knows_has in [true, false] {
        if !knows_has {
            widget.js::<()>(FORGET_HAS).await?;
        }
        for tab in &tabs {
            let show = format!(
                "root.getElementById('{tab}').click();
                 await new Promise((done) => setTimeout(done, 100));"
            );
            widget.js::<()>(&show).await?;
            let controls: Vec<String> = widget.js(CONTROLS).await?;
            check!(
                controls.is_empty(),
                "on paper beside {tab}, with :has() {knows_has}: {controls:#?}"
            );
        }
    }
    cx.page.check_no_errors().await
}

#[cfg(test)]
mod tests {
    use super::drawings;

    #[test]
    fn pages_are_told_by_their_content() {
        let pdf = "%PDF-1.4\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n\
            3 0 obj\n<</Type /Page /Contents 5 0 R>>\nendobj\n\
            5 0 obj\n<</Filter /FlateDecode /Length 4711>> stream\nx\nendstream\nendobj\n\
            4 0 obj\n<</Type /Page /Contents 6 0 R>>\nendobj\n\
            6 0 obj\n<</Length 90>> stream\n\nendstream\nendobj\n\
            2 0 obj\n<</Type /Pages /Kids [3 0 R 4 0 R]>>\nendobj\n";
        assert_eq!(drawings(pdf), [4711, 90]);
    }
}
