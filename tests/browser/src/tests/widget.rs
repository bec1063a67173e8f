//! What tests of the product do over and over with a widget.

use serde_json::Value;

use super::Context;
use crate::engine::Engine;
use crate::failure::Outcome;
use crate::poll;
use crate::scope::Scope;

/// The monthly fee for the answers that a new widget starts from.
pub(super) const FIRST_PRICE: &str = "¥34,480";
/// The same with 120,000 EUR of monthly sales: 12,800 × 90 % for the base, and
/// 30,000 × 6 %, 70,000 × 5 % and 20,000 × 4 % at 8.20 for the commission.
pub(super) const PRICE_OF_120K: &str = "¥61,540";

/// The device keeps the present answers.
pub(super) const KEPT: &str = r"return Object.entries(localStorage).some(([key, text]) =>
    key.startsWith('eu-quote:') && text.split(/[ \n]/)[1] === host.link)";

/// Opens a page and waits until its first widget is complete.
pub(super) async fn open<'a>(cx: &'a Context<'_>, path: &str) -> Outcome<Scope<'a>> {
    cx.open(path).await?;
    let widget = cx.page.widget(0);
    wait_complete(widget).await?;
    Ok(widget)
}

/// Waits until the part that is loaded last has been drawn.
pub(super) async fn wait_complete(widget: Scope<'_>) -> Outcome {
    widget.find("#panel-lines").await.map(drop)
}

/// Waits until the summary shows this monthly fee.
pub(super) async fn wait_price(widget: Scope<'_>, price: &str) -> Outcome {
    wait_exactly(widget, ".aside .price .amount", price).await
}

/// Waits until a line of the quote has this amount, or is gone for `""`.
pub(super) async fn wait_line(widget: Scope<'_>, line: &str, amount: &str) -> Outcome {
    let row = format!("#panel-lines tr[data-line=\"{line}\"]");
    if amount.is_empty() {
        return widget.wait_gone(row.as_str()).await;
    }
    wait_exactly(widget, &format!("{row} .figure"), amount).await
}

/// Waits until the text of the one element is this, without anything around it.
pub(super) async fn wait_exactly(widget: Scope<'_>, selector: &str, words: &str) -> Outcome {
    poll::until_ok(poll::PATIENCE, async || {
        let text = widget.text(selector).await?;
        let other = || format!("“{selector}” is “{text}”, not “{words}”").into();
        (text == words).then_some(()).ok_or_else(other)
    })
    .await
}

/// Waits until a script in the widget says yes.
pub(super) async fn wait_js(widget: Scope<'_>, what: &str, body: &str) -> Outcome {
    poll::until(what, async || widget.js::<bool>(body).await).await
}

/// The state of every control and all figures, for comparison.
pub(super) async fn answers(widget: Scope<'_>) -> Outcome<Value> {
    widget
        .js(
            "const isBox = (el) => ['radio', 'checkbox'].includes(el.type);
             return {
               controls: [...root.querySelectorAll('.main input, .main select')]
                 .map((el) => [el.id, isBox(el) ? el.checked : el.value]),
               figures: ['.aside .price', '.aside .rate', 'table.lines', '#panel-months table.months']
                 .map((part) => root.querySelector(part).textContent),
             }",
        )
        .await
}

/// The text code of a link to the present answers.
pub(super) async fn code(widget: Scope<'_>) -> Outcome<String> {
    widget.js("return host.link").await
}

/// As narrow as a phone, or as the windows of the engine can be.
pub(super) async fn like_a_phone(cx: &Context<'_>) -> Outcome {
    let width = if cx.engine == Engine::Chromium {
        360
    } else {
        520
    };
    cx.page.resize(width, 640).await
}

/// Waits until none of the elements that match `selector` is wider than `panel`.
pub(super) async fn wait_fits(widget: Scope<'_>, panel: &str, selector: &str) -> Outcome {
    let is_inside = format!(
        "const edge = root.querySelector('{panel}').getBoundingClientRect().right + 1;
         const all = [...root.querySelectorAll('{selector}')];
         return all.length > 0 && all.every((each) => each.getBoundingClientRect().right <= edge)"
    );
    wait_js(widget, "nothing is wider than the panel", &is_inside).await
}
