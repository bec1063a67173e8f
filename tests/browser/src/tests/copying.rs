//! Tables are copied as a spreadsheet takes them.

use super::widget::{open, wait_exactly, wait_price};
use super::{Context, Test, test};
use crate::failure::Outcome;
use crate::scope::Scope;
use crate::{check, check_eq};

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(takes_the_months),
        test!(takes_the_lines),
        test!(tells_of_a_refused_answer),
    ]
}

/// The cells of the months as numbers without separators, the names as they stand.
const MONTHS: &str = "
    return [...root.querySelectorAll('#panel-months table.months tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.replace(/,/g, '').replace('−', '-')))";

/// Item and amount of each row of the lines.
const LINES: &str = "
    const tidy = (text) => text.replace(/\\s+/g, ' ').trim();
    return [...root.querySelectorAll('#panel-lines table.lines tr')].slice(1).map((row) => [
      tidy((row.querySelector('.line-label') ?? row.children[0]).textContent),
      row.querySelector('td.figure').textContent.replace(/,/g, '').replace('−', '-')])";

/// Clicks the button of a panel: the rows on the clipboard, or none where the browser
/// does not let us, which the reader is told.
async fn copied(
    cx: &Context<'_>,
    widget: Scope<'_>,
    panel: &str,
) -> Outcome<Option<Vec<Vec<String>>>> {
    widget
        .click(format!("{panel} .copy button").as_str())
        .await?;
    let status = format!("{panel} .copy [role=status]");
    widget.wait_text(status.as_str(), "able").await?;
    let outcome = widget.text(status.as_str()).await?;
    if outcome.contains("did not allow") {
        return Ok(None);
    }
    check_eq!(
        outcome,
        "Table copied; paste it into a spreadsheet",
        "what the reader is told"
    );
    let text = cx.page.clipboard().await?;
    let cells = |row: &str| row.split('\t').map(str::to_owned).collect();
    Ok(Some(text.lines().map(cells).collect()))
}

async fn takes_the_months(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.click("label[for=term-0]").await?;
    widget.wait_text(".aside .totals", "¥113,680").await?;
    widget.click("#tab-months").await?;
    let shown: Vec<Vec<String>> = widget.js(MONTHS).await?;
    let Some(copied) = copied(cx, widget, "#panel-months").await? else {
        return Ok(());
    };
    check_eq!(copied[..shown.len()], shown[..], "the table");
    let notes: Vec<&str> = copied[shown.len()..].iter().map(|row| &*row[0]).collect();
    check_eq!(
        notes,
        [
            "",
            "CNY · Assumes that GMV and ad spend stay as they are",
            "Sample rates, not any company's actual prices"
        ],
        "what follows it"
    );
    // What was copied is out of date with the next change.
    widget.fill("#gmv", "120k").await?;
    wait_exactly(widget, "#panel-months .copy [role=status]", "").await?;
    cx.page.check_no_errors().await
}

async fn takes_the_lines(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    let shown: Vec<Vec<String>> = widget.js(LINES).await?;
    let Some(copied) = copied(cx, widget, "#panel-lines").await? else {
        return Ok(());
    };
    let rows = copied.iter().skip(1).take(shown.len());
    let rows: Vec<Vec<String>> = rows
        .map(|row| vec![row[0].clone(), row[2].clone()])
        .collect();
    check_eq!(rows, shown, "items and amounts");
    check!(
        copied[2][3].starts_with("Rate card, clause"),
        "no clause: {:?}",
        copied[2]
    );
    Ok(())
}

async fn tells_of_a_refused_answer(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.fill("#gmv", "12..3").await?;
    wait_price(widget, "¥11,526").await?;
    widget.find("#panel-lines .stale").await?;
    if let Some(copied) = copied(cx, widget, "#panel-lines").await? {
        let last = copied.last().and_then(|row| row.first());
        check_eq!(
            last.map(String::as_str),
            Some("An answer was not taken; this is the last valid result"),
            "the last line"
        );
    }
    Ok(())
}
