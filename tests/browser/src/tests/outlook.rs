//! The months ahead: what the tables say, what follows from an answer, and that nothing
//! is drawn or computed while nobody looks.

use std::time::Duration;

use serde::Deserialize;
use thirtyfour::Key;

use super::widget::{like_a_phone, open, wait_complete, wait_exactly, wait_js};
use super::{Context, Test, test};
use crate::failure::Outcome;
use crate::scope::Scope;
use crate::{check, check_eq};

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(sums_up_what_it_shows),
        test!(draws_what_moves_the_total),
        test!(draws_the_spread),
        test!(follows_what_is_typed),
        test!(takes_seasons_and_an_exchange_rate),
        test!(is_worked_with_the_keyboard),
        test!(is_not_there_while_hidden),
        test!(says_that_a_card_has_no_variation),
        test!(is_on_paper),
        test!(has_room_on_a_phone),
    ]
}

/// Cells as numbers, in yuan and fen; others are zero.
const READ: &str = "
    const number = (cell) => Math.round(Number(cell.textContent
      .replace(/[,¥€%+]/g, '').replace('−', '-')) * 100) || 0;
    const rows = (table) => [...table.querySelectorAll('tbody tr, tfoot tr')]
      .map((row) => [...row.querySelectorAll('td')].map(number));
    const panel = root.querySelector('#panel-outlook');
    const tables = [...panel.querySelectorAll('table')];";

async fn open_outlook<'a>(cx: &'a Context<'_>, path: &str) -> Outcome<Scope<'a>> {
    let widget = open(cx, path).await?;
    widget.click("#tab-outlook").await?;
    wait_simulated(widget).await?;
    Ok(widget)
}

async fn wait_simulated(widget: Scope<'_>) -> Outcome {
    wait_js(
        widget,
        "the simulation is done",
        "return Boolean(root.querySelector('#panel-outlook polygon'))
           && !root.querySelector('#panel-outlook [aria-busy=true]')",
    )
    .await
}

/// What the scenarios say, and the months of the one that is chosen.
#[derive(Debug, Deserialize)]
struct Months {
    /// The term in each scenario.
    terms: Vec<i64>,
    /// What is paid in each month.
    paid: Vec<i64>,
    total: i64,
    bars: usize,
}

async fn months(widget: Scope<'_>) -> Outcome<Months> {
    let script = "
        const [scenarios, months] = tables.map(rows);
        const paid = months.map((row) => row[0]);
        return {
          terms: scenarios.map((row) => row[0]),
          paid: paid.slice(0, -1),
          total: paid.at(-1),
          bars: panel.querySelectorAll('[data-month]').length,
        }";
    widget.js(&format!("{READ}{script}")).await
}

async fn sums_up_what_it_shows(cx: &Context<'_>) -> Outcome {
    let widget = open_outlook(cx, "/test/en.html").await?;
    for (place, scenario) in ["low", "expected", "high"].iter().enumerate() {
        widget
            .click(format!("label[for=scenario-{scenario}]").as_str())
            .await?;
        let drawn = format!("return root.querySelector('#scenario-{scenario}').checked");
        wait_js(widget, "the scenario is chosen", &drawn).await?;
        let found = months(widget).await?;
        check_eq!(found.bars, 12, "bars");
        check_eq!(found.paid.len(), 12, "months");
        check_eq!(found.paid.iter().sum::<i64>(), found.total, "the sum");
        check_eq!(found.terms[place], found.total, "the term in {scenario}");
        check!(found.terms.is_sorted(), "{found:?}");
    }
    cx.page.check_no_errors().await
}

/// An end of a bar in tenths of a per cent of the plot, and what the table says.
#[derive(Debug, Deserialize)]
struct Bar {
    width: i64,
    change: i64,
}

async fn draws_what_moves_the_total(cx: &Context<'_>) -> Outcome {
    let widget = open_outlook(cx, "/test/en.html").await?;
    let script = "
        const swings = [...panel.querySelectorAll('table.swings tbody tr')];
        return [...panel.querySelectorAll('[data-factor]')].flatMap((row, place) =>
          [['low', 0], ['high', 1]].map(([end, column]) => ({
            width: Math.round(parseFloat(
              row.querySelector(`[data-end=${end}]`)?.getAttribute('width') ?? '0') * 10),
            change: number(swings[place].querySelectorAll('td')[column]
              .querySelector('.change') ?? { textContent: '0' }),
          })))";
    let bars: Vec<Bar> = widget.js(&format!("{READ}{script}")).await?;
    check_eq!(bars.len(), 16, "ends of bars");
    let widest = bars.iter().max_by_key(|bar| bar.width);
    let widest = widest.ok_or("no bar")?;
    check!(widest.change.abs() > 0, "{widest:?}");
    for bar in &bars {
        // Whole yuan in the table, thousandths in the plot.
        let off = bar.change.abs() * widest.width - bar.width * widest.change.abs();
        check!(
            off.abs() <= 2 * widest.change.abs(),
            "{bar:?} of {widest:?}"
        );
    }
    Ok(())
}

/// What the simulation shows.
#[derive(Debug, Deserialize, PartialEq)]
struct Spread {
    /// P10, P50 and P90 of each model.
    models: Vec<Vec<i64>>,
    /// Of the sums up to each month.
    months: Vec<Vec<i64>>,
}

async fn spread(widget: Scope<'_>) -> Outcome<Spread> {
    let script = "
        const [models, months] = [...panel.querySelectorAll('table.spread')].map(rows);
        return { models, months }";
    widget.js(&format!("{READ}{script}")).await
}

async fn draws_the_spread(cx: &Context<'_>) -> Outcome {
    let widget = open_outlook(cx, "/test/en.html").await?;
    let found = spread(widget).await?;
    check_eq!(found.models.len(), 3, "models");
    check_eq!(found.months.len(), 12, "months");
    check_eq!(found.months.last(), found.models.first(), "the whole term");
    for range in found.models.iter().chain(&found.months) {
        check!(range.is_sorted() && range[0] < range[2], "{range:?}");
    }
    let name: String = widget
        .js("return root.querySelector('#panel-outlook polygon').closest('[role=img]').ariaLabel")
        .await?;
    check!(
        name.starts_with("Fan chart of what is paid over 12 months"),
        "{name}"
    );
    // The expected term is not far from the middle.
    let expected = months(widget).await?.terms[1];
    let [low, _, high] = found.models[0][..] else {
        return Err("three percentiles".into());
    };
    check!(low < expected && expected < high, "{expected} in {found:?}");
    Ok(())
}

/// A simulation that is overtaken by an answer ends with the new one, and the same
/// answers give the same figures.
async fn follows_what_is_typed(cx: &Context<'_>) -> Outcome {
    let widget = open_outlook(cx, "/test/en.html").await?;
    let first = spread(widget).await?;
    widget.fill("#gmv", "80k").await?;
    widget.fill("#gmv", "120k").await?;
    let busy = "return root.querySelector('#panel-outlook [aria-busy=true]') !== null";
    wait_js(widget, "it is busy", busy).await?;
    wait_simulated(widget).await?;
    let second = spread(widget).await?;
    check!(second.models[0][0] > first.models[0][2], "{second:?}");
    widget.fill("#gmv", "50,000").await?;
    wait_js(widget, "it is busy again", busy).await?;
    wait_simulated(widget).await?;
    check_eq!(spread(widget).await?, first, "the first answer once more");
    cx.page.check_no_errors().await
}

async fn takes_seasons_and_an_exchange_rate(cx: &Context<'_>) -> Outcome {
    let widget = open_outlook(cx, "/test/en.html").await?;
    let line = ".assume .section-line";
    wait_exactly(widget, line, "by the rate card; 1 EUR = 8.2 CNY").await?;
    let before = months(widget).await?;
    widget.click(".assume summary").await?;
    for month in 1..=12 {
        let field = format!("#ahead-season-{month}");
        widget.fill(field.as_str(), "100").await?;
    }
    wait_exactly(widget, line, "as stated; 1 EUR = 8.2 CNY").await?;
    let flat = months(widget).await?;
    check_eq!(flat.paid[0], flat.paid[1], "two months of a quarter");
    widget.fill("#ahead-exchange", "7,5").await?;
    wait_exactly(widget, line, "as stated; 1 EUR = 7.5 CNY").await?;
    let cheaper = months(widget).await?;
    check!(cheaper.total < flat.total, "{cheaper:?} after {flat:?}");
    widget.fill("#ahead-season-3", "1001").await?;
    widget
        .wait_text(".assume", "Must be from 0 to 1,000")
        .await?;
    widget.find("#panel-outlook .stale").await?;
    widget.click(".assume button").await?;
    wait_exactly(widget, line, "by the rate card; 1 EUR = 8.2 CNY").await?;
    widget.wait_gone("#panel-outlook .stale").await?;
    check_eq!(widget.value("#ahead-exchange").await?, "8.2", "the rate");
    check_eq!(months(widget).await?.total, before.total, "as before");
    cx.page.check_no_errors().await
}

async fn is_worked_with_the_keyboard(cx: &Context<'_>) -> Outcome {
    let widget = open_outlook(cx, "/test/en.html").await?;
    let focus = async |selector: &str| {
        let script = format!("root.querySelector('{selector}').focus()");
        widget.js::<()>(&script).await
    };
    focus("#scenario-expected").await?;
    cx.page.press(Key::Right).await?;
    let chosen = "return root.activeElement.id === 'scenario-high'
        && root.activeElement.checked";
    wait_js(widget, "the next scenario is chosen", chosen).await?;
    focus(".assume summary").await?;
    cx.page.press(Key::Enter).await?;
    cx.page.press(Key::Tab).await?;
    let inside = "return root.activeElement.id === 'ahead-season-1'";
    wait_js(widget, "the first field has the focus", inside).await?;
    // What is typed there does not take the focus away.
    cx.page.type_text("5").await?;
    wait_simulated(widget).await?;
    wait_js(widget, "the field keeps the focus", inside).await
}

async fn is_not_there_while_hidden(cx: &Context<'_>) -> Outcome {
    const EMPTY: &str = "return root.querySelector('#panel-outlook').childElementCount === 0";
    let widget = open(cx, "/test/en.html").await?;
    check!(widget.js::<bool>(EMPTY).await?, "drawn before it is shown");
    widget.click("#tab-outlook").await?;
    widget.click("#tab-lines").await?;
    wait_js(widget, "it is gone", EMPTY).await?;
    widget.fill("#gmv", "120k").await?;
    cx.page.pause(Duration::from_millis(500)).await;
    check!(widget.js::<bool>(EMPTY).await?, "drawn while it is hidden");
    widget.click("#tab-outlook").await?;
    wait_simulated(widget).await?;
    // What was computed is still there after a look elsewhere.
    widget.click("label[for=scenario-low]").await?;
    widget.click("#tab-kpi").await?;
    wait_js(widget, "it is gone again", EMPTY).await?;
    widget.click("#tab-outlook").await?;
    let kept = "return root.querySelector('#scenario-low').checked
        && Boolean(root.querySelector('#panel-outlook polygon'))
        && !root.querySelector('#panel-outlook [aria-busy=true]')";
    wait_js(widget, "scenario and simulation are there at once", kept).await?;
    cx.page.check_no_errors().await
}

async fn says_that_a_card_has_no_variation(cx: &Context<'_>) -> Outcome {
    let path = "/test/cards.html?lang=en&rate-card=/cards/older.json";
    let widget = open(cx, path).await?;
    widget.click("#tab-outlook").await?;
    widget
        .wait_text("#panel-outlook", "This rate card has no variation clause")
        .await?;
    wait_js(
        widget,
        "nothing is simulated",
        "return !root.querySelector('#panel-outlook [aria-busy=true]')
           && !root.querySelector('#panel-outlook polygon')
           && root.querySelectorAll('#panel-outlook [data-month]').length > 0",
    )
    .await?;
    cx.page.check_no_errors().await
}

async fn is_on_paper(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    wait_complete(widget).await?;
    // Who prints at once, before it is simulated, has it on paper all the same.
    let print = "root.querySelector('#tab-outlook').click();
        await new Promise((done) => setTimeout(done, 0));
        window.dispatchEvent(new Event('beforeprint'));
        await new Promise((done) => setTimeout(done, 0));
        return Boolean(root.querySelector('#panel-outlook polygon'))";
    check!(widget.js::<bool>(print).await?, "the printer has waited");
    cx.page
        .js::<()>("window.dispatchEvent(new Event('afterprint'))", [])
        .await?;
    cx.page.check_no_errors().await
}

/// Parts of the charts and controls that leave the panel.
const OUT: &str = "
    const panel = root.querySelector('#panel-outlook').getBoundingClientRect();
    const inside = 'rect, text, .names span, input, button, figcaption, .option';
    return [...root.querySelectorAll('#panel-outlook :is(' + inside + ')')]
      .filter((el) => getComputedStyle(el.parentElement).display !== 'none')
      .filter((el) => !el.closest('defs') && !el.closest('.scroll'))
      .map((el) => [el, el.getBoundingClientRect()])
      .filter(([, box]) => box.left < panel.left - 12 || box.right > panel.right + 12)
      .map(([el]) => el.outerHTML)";

async fn has_room_on_a_phone(cx: &Context<'_>) -> Outcome {
    let widget = open_outlook(cx, "/test/zh-CN.html").await?;
    like_a_phone(cx).await?;
    widget.click(".assume summary").await?;
    let out: Vec<String> = widget.js(OUT).await?;
    check!(out.is_empty(), "{out:?}");
    Ok(())
}
