//! A crash of the program is told, and the retry brings everything back.

use super::widget::{FIRST_PRICE, PRICE_OF_120K, code, open, wait_complete, wait_js, wait_price};
use super::{Context, Test, test};
use crate::failure::Outcome;
use crate::scope::Scope;
use crate::{check, check_eq};

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(is_told_and_survived),
        test!(is_told_to_everyone),
        test!(leaves_no_ghost),
        test!(can_happen_twice),
        test!(takes_all_widgets_along_and_back),
    ]
}

/// Makes the platform fail once, as a browser at the end of its memory may: the
/// first failure mends it, so that the message can be drawn.
const BREAK_ONCE: &str = "
    const places = [[Document.prototype, 'createElement'], [Document.prototype, 'createElementNS'],
      [Document.prototype, 'createTextNode'], [Document.prototype, 'importNode'],
      [Node.prototype, 'cloneNode'], [Node.prototype, 'insertBefore']];
    const sound = places.map(([place, name]) => place[name]);
    const mend = () => places.forEach(([place, name], index) => { place[name] = sound[index]; });
    for (const [place, name] of places) {
      place[name] = () => { mend(); window.failures = (window.failures ?? 0) + 1;
        throw new Error('broken by the test'); };
    }";

/// Draws the table of figures, or the one field in its place.
const DRAW: &str = "root.querySelector('#by-site').click();
    await new Promise((done) => setTimeout(done));
    mend();
    return window.failures ?? 0";

async fn crash(cx: &Context<'_>, widget: Scope<'_>) -> Outcome {
    // Not from within a field: that is another matter.
    widget.click("h2").await?;
    let before: u32 = cx.page.js("return window.failures ?? 0", []).await?;
    let failures: u32 = widget.js(&format!("{BREAK_ONCE} {DRAW}")).await?;
    check_eq!(failures, before + 1, "failures caused by the test");
    widget
        .wait_text(".status[data-state=crashed]", "Your entries are kept")
        .await?;
    check_eq!(widget.count(".widget").await?, 0, "widgets after a crash");
    check!(
        !cx.page.errors().await?.is_empty(),
        "the console says nothing"
    );
    Ok(())
}

/// The price and the sales are those from before, however the sales are stated.
async fn retry(widget: Scope<'_>) -> Outcome {
    widget.click(".status button").await?;
    wait_complete(widget).await?;
    wait_price(widget, PRICE_OF_120K).await?;
    wait_js(
        widget,
        "the sales are there again",
        "const sales = root.querySelector('#gmv')?.value ?? root.querySelector('.main .sum').innerText;
         return sales.includes('120,000')",
    )
    .await?;
    widget.find(".status[data-state=ready]").await.map(drop)
}

async fn is_told_and_survived(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.fill("#gmv", "120k").await?;
    wait_price(widget, PRICE_OF_120K).await?;
    crash(cx, widget).await?;
    let kept = code(widget).await?;
    retry(widget).await?;
    check_eq!(code(widget).await?, kept, "the link after the crash");
    widget.click("label[for=depth-2]").await?;
    wait_price(widget, "¥67,840").await?;
    // Said after a pause: by then, whatever the old program had still planned is over.
    widget
        .wait_text(".widget > [aria-live=polite]", "¥67,840")
        .await?;
    widget.find(".status[data-state=ready]").await.map(drop)
}

async fn is_told_to_everyone(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    crash(cx, widget).await?;
    widget.find(".status[role=status] button").await?;
    cx.check_accessible(0).await
}

/// What the old program still listens to does not bring the new one down.
async fn leaves_no_ghost(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    let first = code(widget).await?;
    widget.fill("#gmv", "120k").await?;
    wait_price(widget, PRICE_OF_120K).await?;
    crash(cx, widget).await?;
    retry(widget).await?;
    cx.page
        .js::<()>("location.hash = `#q=${args[0]}`", [first.into()])
        .await?;
    wait_price(widget, FIRST_PRICE).await?;
    widget
        .wait_text(".widget > [aria-live=polite]", FIRST_PRICE)
        .await?;
    widget.find(".status[data-state=ready]").await.map(drop)
}

async fn can_happen_twice(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.fill("#gmv", "120k").await?;
    wait_price(widget, PRICE_OF_120K).await?;
    for _ in 0..2 {
        crash(cx, widget).await?;
        retry(widget).await?;
    }
    Ok(())
}

async fn takes_all_widgets_along_and_back(cx: &Context<'_>) -> Outcome {
    let first = open(cx, "/test/two.html").await?;
    let second = cx.page.widget(1);
    wait_complete(second).await?;
    for widget in [first, second] {
        widget.fill("#gmv", "120k").await?;
        wait_price(widget, PRICE_OF_120K).await?;
    }
    crash(cx, first).await?;
    second.find(".status[data-state=crashed]").await?;
    retry(second).await?;
    retry(first).await
}
