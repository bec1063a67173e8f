//! The page's styles stay outside the widget, and the widget stays inside itself.

use super::widget::{FIRST_PRICE, open, wait_price};
use super::{Context, Test, test};
use crate::failure::Outcome;
use crate::{check, check_eq};

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(styles_do_not_reach_inside),
        test!(pages_can_be_used_all_the_same),
        test!(nothing_is_written_outside),
    ]
}

/// The computed styles of everything inside, one line for each element.
const STYLES: &str = "const names = ['display', 'position', 'float', 'color', 'background-color',
      'font-family', 'font-size', 'font-style', 'font-weight', 'line-height', 'letter-spacing',
      'text-transform', 'box-sizing', 'border-top-width', 'border-top-style', 'visibility'];
    return [...root.querySelectorAll('.widget, .widget *')].map((el) => {
      const style = getComputedStyle(el);
      return [el.localName, el.id, el.getAttribute('class') ?? '', ...names.map((name) =>
        `${name}: ${style.getPropertyValue(name)}`)];
    })";

async fn styles_do_not_reach_inside(cx: &Context<'_>) -> Outcome {
    let plain: Vec<Vec<String>> = open(cx, "/test/plain.html").await?.js(STYLES).await?;
    let hostile: Vec<Vec<String>> = open(cx, "/test/hostile.html").await?.js(STYLES).await?;
    check_eq!(hostile.len(), plain.len(), "the number of elements");
    let mut differences = Vec::new();
    for (hostile, plain) in hostile.iter().zip(&plain) {
        let name = plain[..3].join(" ");
        let pairs = hostile.iter().zip(plain).filter(|(is, was)| is != was);
        differences.extend(pairs.map(|(is, was)| format!("{name}: {is} instead of {was}")));
    }
    check!(
        differences.is_empty(),
        "{} styles of the page reach the widget, such as\n   {}",
        differences.len(),
        differences[..differences.len().min(12)].join("\n   ")
    );
    Ok(())
}

async fn pages_can_be_used_all_the_same(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/hostile.html").await?;
    wait_price(widget, FIRST_PRICE).await?;
    widget.click("label[for=depth-2]").await?;
    wait_price(widget, "¥40,780").await?;
    widget.fill("#gmv", "120k").await?;
    wait_price(widget, "¥67,840").await?;
    cx.page.check_no_errors().await
}

/// The page as it was served, less the one attribute that says the widget is there.
const OUTSIDE: &str = "const served = new DOMParser().parseFromString(
      await (await fetch(location.href)).text(), 'text/html');
    const copy = document.documentElement.cloneNode(true);
    for (const widget of copy.querySelectorAll('eu-quote')) widget.removeAttribute('data-ready');
    return [copy.outerHTML, served.documentElement.outerHTML,
      document.adoptedStyleSheets.length, Object.keys(localStorage), document.cookie]";

async fn nothing_is_written_outside(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/plain.html").await?;
    widget.fill("#gmv", "120k").await?;
    widget.click("#tab-months").await?;
    let (now, served, sheets, stored, cookie): (String, String, u32, Vec<String>, String) =
        cx.page.js(OUTSIDE, []).await?;
    check_eq!(now, served, "the page around the widget");
    check_eq!(sheets, 0, "style sheets of the document");
    // What was entered, under the name of the page and the widget: docs/embed.md. It is
    // kept within a moment.
    check!(
        stored
            .iter()
            .all(|name| name == "eu-quote:/test/plain.html q  "),
        "lasting storage: {stored:?}"
    );
    check_eq!(cookie, "", "cookies");
    Ok(())
}
