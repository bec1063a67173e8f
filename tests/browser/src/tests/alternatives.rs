//! A team of the seller's own and other quotes: entered, priced, removed.

use std::collections::BTreeMap;

use serde::Deserialize;
use thirtyfour::Key;

use super::widget::{code, like_a_phone, open, wait_complete, wait_exactly, wait_js};
use super::{Context, Test, test};
use crate::failure::Outcome;
use crate::scope::Scope;
use crate::session::Setup;
use crate::{axe, check, check_eq};

pub(super) fn tests() -> Vec<Test> {
    let dark = Setup {
        dark: true,
        ..Setup::default()
    };
    vec![
        test!(a_team_is_priced_as_it_is_entered),
        test!(the_card_suggests_by_sites),
        test!(a_quote_is_added_and_priced),
        test!(quotes_are_removed),
        test!(a_quote_without_a_price_is_to_be_filled_in),
        test!(a_removed_quote_comes_back),
        test!(a_name_is_only_text),
        test!(the_last_site_of_a_quote_stays),
        test!(bars_show_what_the_table_says),
        test!(are_copied),
        test!(travel_with_a_link),
        test!(can_be_done_with_the_keyboard),
        test!(fit_a_phone),
        test!(are_accessible),
        test!(are_accessible).setup(dark),
    ]
}

const PANEL: &str = "[aria-labelledby=tab-alternatives]";

async fn open_tab<'a>(cx: &'a Context<'_>) -> Outcome<Scope<'a>> {
    let widget = open(cx, "/test/en.html").await?;
    widget.click("#tab-alternatives").await?;
    Ok(widget)
}

/// A cell of the comparison has this amount: row and column from 1.
async fn wait_cell(widget: Scope<'_>, (row, column): (u8, u8), amount: &str) -> Outcome {
    let body = format!(
        "const table = root.querySelector('{PANEL} table.sums');
         return table.querySelector('tbody tr:nth-child({row}) td:nth-of-type({column})')
           ?.textContent === '{amount}'"
    );
    wait_js(
        widget,
        &format!("{amount} in row {row}, column {column}"),
        &body,
    )
    .await
}

/// The line of a quote has this amount, or is gone for `""`.
async fn wait_offer_line(widget: Scope<'_>, line: &str, amount: &str) -> Outcome {
    let row = format!("{PANEL} tr[data-line=\"{line}\"]");
    if amount.is_empty() {
        return widget.wait_gone(row.as_str()).await;
    }
    wait_exactly(widget, &format!("{row} .figure"), amount).await
}

async fn a_team_is_priced_as_it_is_entered(cx: &Context<'_>) -> Outcome {
    let widget = open_tab(cx).await?;
    // One operator, half an ads specialist, and parts of others: the card's 2.5 heads.
    wait_cell(widget, (2, 1), "52,375.00").await?;
    for role in ["ads", "copy", "design", "compliance", "service"] {
        widget
            .fill(format!("#team-{role}-needed").as_str(), "0")
            .await?;
    }
    // 14,000 × 135 % + 2,000, and 3,500 for software; 14,000 × 150 % once.
    wait_cell(widget, (2, 1), "24,400.00").await?;
    wait_cell(widget, (2, 2), "21,000.00").await?;
    widget.fill("#team-operator-needed", "2,5").await?;
    wait_cell(widget, (2, 1), "55,750.00").await?;
    widget.fill("#team-operator-today", "2.5").await?;
    wait_cell(widget, (2, 2), "0.00").await?;
    widget.fill("#team-operator-salary", "2万").await?;
    // 2.5 × (20,000 × 135 % + 2,000) + 3,500; twelve months against 413,760.
    wait_cell(widget, (2, 1), "76,000.00").await?;
    wait_cell(widget, (2, 5), "498,240.00").await?;
    // What is refused moves nothing, and says so.
    widget.fill("#team-operator-needed", "2.55").await?;
    widget.find(format!("{PANEL} .stale").as_str()).await?;
    wait_cell(widget, (2, 1), "76,000.00").await?;
    cx.page.check_no_errors().await
}

async fn the_card_suggests_by_sites(cx: &Context<'_>) -> Outcome {
    let widget = open_tab(cx).await?;
    let suggestion = |field: &'static str, text: &'static str| async move {
        let body = format!("return root.querySelector('#{field}').placeholder === '{text}'");
        wait_js(widget, &format!("{field} suggests {text}"), &body).await
    };
    suggestion("team-copy-needed", "0.3").await?;
    suggestion("team-copy-salary", "12,000").await?;
    widget.click("#site-FR").await?;
    widget.click("#site-UK").await?;
    suggestion("team-copy-needed", "0.7").await?;
    check_eq!(
        widget.find("#team-copy-needed").await?.value().await?,
        "",
        "what is entered"
    );
    Ok(())
}

/// Adds a quote for 8,000 a month with 5 % of the sales.
async fn add(widget: Scope<'_>) -> Outcome {
    widget.click("#offer-add").await?;
    widget.fill("#offer-0-fee", "8k").await?;
    widget.fill("#offer-0-commission", "5%").await
}

async fn a_quote_is_added_and_priced(cx: &Context<'_>) -> Outcome {
    let widget = open_tab(cx).await?;
    add(widget).await?;
    wait_offer_line(widget, "stated.monthly_fee", "8,000.00").await?;
    // 50,000 × 5 % × 8.20.
    wait_offer_line(widget, "stated.commission", "20,500.00").await?;
    // Up to 5,000 EUR the base fee has the ads in it.
    wait_offer_line(widget, "estimate.ads", "0.00").await?;
    wait_offer_line(widget, "estimate.kpi_terms", "–").await?;
    wait_cell(widget, (4, 1), "28,500.00").await?;
    widget
        .wait_text(PANEL, "costs ¥71,760.00 less than this quote")
        .await?;
    widget.click("#site-FR").await?;
    wait_offer_line(widget, "estimate.site.FR", "4,480.00").await?;
    wait_offer_line(widget, "estimate.commission", "10,250.00").await?;
    widget.wait_text(PANEL, "it still costs").await?;
    widget.click("label[for=offer-0-FR]").await?;
    wait_offer_line(widget, "estimate.site.FR", "").await?;
    widget.click("label[for=offer-0-kpi_terms]").await?;
    wait_offer_line(widget, "estimate.kpi_terms", "").await?;
    widget.fill("#offer-0-ad-share", "10").await?;
    // 5,000 × 10 % × 8.20.
    wait_offer_line(widget, "stated.ad_share", "4,100.00").await?;
    wait_offer_line(widget, "estimate.ads", "").await?;
    widget.fill("#offer-0-one-off", "1万").await?;
    wait_offer_line(widget, "stated.one_off", "10,000.00").await?;
    widget
        .choose("#offer-0-provider", "Small team, such as Feizhou")
        .await?;
    check_eq!(
        widget.find("#offer-0-provider").await?.value().await?,
        "boutique",
        "the kind"
    );
    cx.page.check_no_errors().await
}

async fn quotes_are_removed(cx: &Context<'_>) -> Outcome {
    let widget = open_tab(cx).await?;
    add(widget).await?;
    for place in 1..3 {
        widget.click("#offer-add").await?;
        let fee = format!("#offer-{place}-fee");
        widget.fill(fee.as_str(), &format!("{place}000")).await?;
    }
    // Three are the most.
    widget.wait_gone("#offer-add").await?;
    widget.fill("#offer-2-fee", "12..3").await?;
    widget.find(format!("{PANEL} .stale").as_str()).await?;
    widget
        .click(format!("{PANEL} button[aria-label=\"Remove Quote 2\"]").as_str())
        .await?;
    // The one after it has moved up, with what is refused in it.
    wait_js(
        widget,
        "what was refused has moved up",
        "return root.querySelector('#offer-1-fee').value === '12..3'
           && root.querySelector('#offer-1-fee').ariaInvalid === 'true'",
    )
    .await?;
    check_eq!(
        widget.count(format!("{PANEL} .offer").as_str()).await?,
        2,
        "quotes"
    );
    wait_js(
        widget,
        "the focus is on what adds one",
        "return root.activeElement === root.querySelector('#offer-add')",
    )
    .await?;
    widget.fill("#offer-1-fee", "12").await?;
    widget.wait_gone(format!("{PANEL} .stale").as_str()).await?;
    cx.page.check_no_errors().await
}

async fn a_quote_without_a_price_is_to_be_filled_in(cx: &Context<'_>) -> Outcome {
    let widget = open_tab(cx).await?;
    widget.click("#offer-add").await?;
    let blank = format!("{PANEL} td.unknown");
    wait_exactly(widget, &blank, "to be filled in").await?;
    widget
        .wait_text(PANEL, "Quote 1: To be filled in: it is compared once")
        .await?;
    let text = widget.text(PANEL).await?;
    check!(!text.contains("less than this quote"), "cheaper: {text}");
    check!(!text.contains("-413,760"), "cheaper: {text}");
    let rows = format!("{PANEL} .option-row");
    check_eq!(widget.count(rows.as_str()).await?, 2, "bars");
    widget.fill("#offer-0-one-off", "1").await?;
    widget.wait_text(PANEL, "less than this quote").await?;
    check_eq!(widget.count(rows.as_str()).await?, 3, "bars");
    widget.fill("#offer-0-one-off", "").await?;
    wait_exactly(widget, &blank, "to be filled in").await?;
    widget.click(".languages button[lang=zh-CN]").await?;
    wait_exactly(widget, &blank, "待填写").await?;
    cx.page.check_no_errors().await
}

async fn a_removed_quote_comes_back(cx: &Context<'_>) -> Outcome {
    let widget = open_tab(cx).await?;
    add(widget).await?;
    widget.fill("#offer-0-name", "飞舟").await?;
    widget.fill("#offer-0-ad-share", "1..2").await?;
    widget.click("#offer-add").await?;
    widget.fill("#offer-1-fee", "9000").await?;
    widget
        .click(format!("{PANEL} button[aria-label^=\"Remove Quote 1\"]").as_str())
        .await?;
    let removed = format!("{PANEL} .removed");
    widget
        .wait_text(removed.as_str(), "A quote has been removed")
        .await?;
    wait_js(
        widget,
        "the other one is the first",
        "return root.querySelector('#offer-0-fee').value === '9,000'",
    )
    .await?;
    // Nothing that is done meanwhile takes the way back away.
    widget.fill("#offer-0-fee", "9500").await?;
    widget.click(format!("{removed} button").as_str()).await?;
    wait_exactly(widget, "#offer-0", "Quote 1 · 飞舟").await?;
    wait_js(
        widget,
        "all is as it was",
        "const value = (id) => root.getElementById(id).value;
         return value('offer-0-fee') === '8,000' && value('offer-0-commission') === '5'
           && value('offer-0-ad-share') === '1..2' && value('offer-1-fee') === '9,500'
           && root.activeElement?.id === 'offer-0-name'",
    )
    .await?;
    widget.find("#offer-0-ad-share[aria-invalid=true]").await?;
    widget.wait_gone(removed.as_str()).await?;
    // What belongs to other answers does not come back to these.
    widget
        .click(format!("{PANEL} button[aria-label^=\"Remove Quote 1\"]").as_str())
        .await?;
    widget.find(removed.as_str()).await?;
    widget
        .click(crate::locator::role("button", "Reset to defaults"))
        .await?;
    widget.wait_gone(removed.as_str()).await?;
    cx.page.check_no_errors().await
}

async fn a_name_is_only_text(cx: &Context<'_>) -> Outcome {
    let widget = open_tab(cx).await?;
    add(widget).await?;
    let evil = "<img src=x onerror=alert(1)> ";
    widget.fill("#offer-0-name", evil).await?;
    widget
        .wait_text("#offer-0", "Quote 1 · <img src=x onerror=alert(1)>")
        .await?;
    check_eq!(widget.count("img").await?, 0, "images");
    // A blank at the end is typed before the next word.
    let input = widget.find("#offer-0-name").await?;
    check_eq!(input.value().await?, evil, "what is typed");
    cx.page.type_text("b").await?;
    widget.wait_text("#offer-0", "onerror=alert(1)> b").await?;
    widget.fill("#offer-0-name", &"很".repeat(45)).await?;
    wait_exactly(
        widget,
        "#offer-0",
        &format!("Quote 1 · {}", "很".repeat(40)),
    )
    .await?;
    focus(widget, "#offer-0-fee").await?;
    check_eq!(
        widget.find("#offer-0-name").await?.value().await?,
        "很".repeat(40),
        "what stays"
    );
    cx.page.check_no_errors().await
}

async fn focus(widget: Scope<'_>, selector: &str) -> Outcome {
    widget
        .js(&format!("root.querySelector('{selector}').focus()"))
        .await
}

async fn the_last_site_of_a_quote_stays(cx: &Context<'_>) -> Outcome {
    let widget = open_tab(cx).await?;
    add(widget).await?;
    widget.click("label[for=offer-0-DE]").await?;
    widget.wait_text(PANEL, "At least one marketplace").await?;
    let de = widget.find("#offer-0-DE").await?;
    check!(de.is_checked().await?, "the last site is gone");
    widget.click("label[for=offer-0-PL]").await?;
    widget
        .wait_text(PANEL, "It includes, and this quote does not: Poland")
        .await?;
    widget.click("label[for=offer-0-DE]").await?;
    wait_offer_line(widget, "estimate.site.DE", "4,480.00").await
}

/// A bar: what its row says, in yuan, and how far its parts reach, in thousandths.
#[derive(Debug, Deserialize)]
struct Bar {
    said: i64,
    reach: i64,
}

const BARS: &str = "
    const digits = (text) => Number(text.replace(/[¥,.%]/g, ''));
    return [...root.querySelectorAll('[aria-labelledby=tab-alternatives] .option-row')].map((row) => {
      const parts = [...row.querySelectorAll('[data-part]')];
      const ends = parts.map((part) =>
        digits(part.getAttribute('x')) + digits(part.getAttribute('width')));
      return { said: digits(row.querySelector('span').textContent), reach: Math.max(0, ...ends) };
    })";

async fn bars_show_what_the_table_says(cx: &Context<'_>) -> Outcome {
    let widget = open_tab(cx).await?;
    add(widget).await?;
    wait_cell(widget, (4, 1), "28,500.00").await?;
    let bars: Vec<Bar> = widget.js(BARS).await?;
    let said: Vec<i64> = bars.iter().map(|bar| bar.said).collect();
    let table: Vec<i64> = widget
        .js(
            "const rows = [...root.querySelectorAll('[aria-labelledby=tab-alternatives] table.sums')][0]
               .querySelectorAll('tbody tr');
             const term = (row) => Math.round(Number(
               row.querySelectorAll('td')[3].textContent.replace(/,/g, '')));
             return [...rows].map(term)",
        )
        .await?;
    // Of a quote the chart has the costs at the same scope.
    check_eq!(said, [table[0], table[1], table[3]], "the costs");
    let most = bars.iter().max_by_key(|bar| bar.said).ok_or("no bars")?;
    for bar in &bars {
        let off = bar.said * most.reach - bar.reach * most.said;
        check!(off.abs() <= 2 * most.said, "{bar:?} beside {most:?}");
    }
    let gist: String = widget
        .js("return root.querySelector('[aria-labelledby=tab-alternatives] .bars').getAttribute('aria-label')")
        .await?;
    check!(
        gist.starts_with("Bar chart of the costs over 12 months: This quote ¥413,760; Own team ¥"),
        "{gist}"
    );
    check_eq!(
        widget.text(format!("{PANEL} .legend").as_str()).await?,
        "Month by month\nOnce",
        "the legend"
    );
    Ok(())
}

async fn are_copied(cx: &Context<'_>) -> Outcome {
    let widget = open_tab(cx).await?;
    add(widget).await?;
    widget.fill("#offer-0-name", "=1+1").await?;
    wait_cell(widget, (4, 1), "28,500.00").await?;
    widget
        .click(format!("{PANEL} .copy button").as_str())
        .await?;
    let status = format!("{PANEL} .copy [role=status]");
    widget.wait_text(status.as_str(), "able").await?;
    if widget
        .text(status.as_str())
        .await?
        .contains("did not allow")
    {
        return Ok(());
    }
    let text = cx.page.clipboard().await?;
    let rows: BTreeMap<&str, Vec<&str>> = text
        .lines()
        .filter_map(|row| row.split_once('\t'))
        .map(|(name, cells)| (name, cells.split('\t').collect()))
        .collect();
    check_eq!(
        rows["Quote 1 · =1+1, as stated"],
        ["28500.00", "0.00", "342000.00", "342000.00", "-71760.00"],
        "the row of the quote"
    );
    check_eq!(
        rows["Store operator"][3..5],
        ["14000.00", "20900.00"],
        "the row of a role"
    );
    check!(
        text.lines().all(|row| !row.starts_with('=')),
        "a spreadsheet would compute: {text}"
    );
    Ok(())
}

async fn travel_with_a_link(cx: &Context<'_>) -> Outcome {
    let widget = open_tab(cx).await?;
    add(widget).await?;
    widget.fill("#offer-0-name", "飞舟").await?;
    widget.fill("#team-operator-today", "1.5").await?;
    wait_cell(widget, (4, 1), "28,500.00").await?;
    let code = code(widget).await?;
    widget.click(".actions button").await?;
    widget.wait_gone("#offer-0").await?;
    cx.open(&format!("/test/en.html#q={code}")).await?;
    let widget = cx.page.widget(0);
    wait_complete(widget).await?;
    widget.click("#tab-alternatives").await?;
    wait_exactly(widget, "#offer-0", "Quote 1 · 飞舟").await?;
    check_eq!(
        widget.find("#team-operator-today").await?.value().await?,
        "1.5",
        "heads today"
    );
    wait_cell(widget, (4, 1), "28,500.00").await
}

async fn can_be_done_with_the_keyboard(cx: &Context<'_>) -> Outcome {
    let widget = open_tab(cx).await?;
    focus(widget, "#offer-add").await?;
    cx.page.press(Key::Enter).await?;
    let has_focus = |id: &'static str| async move {
        let body = format!("return root.activeElement?.id === '{id}'");
        wait_js(widget, &format!("{id} has the focus"), &body).await
    };
    has_focus("offer-0-name").await?;
    cx.page.type_text("Ada").await?;
    cx.page.press(Key::Tab).await?;
    has_focus("offer-0-provider").await?;
    cx.page.press(Key::Tab).await?;
    has_focus("offer-0-fee").await?;
    cx.page.type_text("9000").await?;
    wait_offer_line(widget, "stated.monthly_fee", "9,000.00").await?;
    focus(widget, "#offer-0-kpi_terms").await?;
    cx.page.press(' ').await?;
    wait_offer_line(widget, "estimate.kpi_terms", "").await?;
    focus(widget, "button[aria-label^=Remove]").await?;
    cx.page.press(Key::Enter).await?;
    has_focus("offer-add").await?;
    check_eq!(
        widget.count(format!("{PANEL} .offer").as_str()).await?,
        0,
        "quotes"
    );
    Ok(())
}

/// What is wider than the panel and does not scroll.
const WIDE: &str = "
    const panel = root.querySelector('[aria-labelledby=tab-alternatives]');
    const edge = panel.getBoundingClientRect().right + 1;
    return [...panel.querySelectorAll('*')]
      .filter((el) => !el.closest('.scroll') && el.getBoundingClientRect().right > edge)
      .map((el) => `${el.localName}.${el.getAttribute('class')} ${el.textContent.slice(0, 40)}`)";

async fn fit_a_phone(cx: &Context<'_>) -> Outcome {
    let widget = open_tab(cx).await?;
    like_a_phone(cx).await?;
    add(widget).await?;
    widget.fill("#offer-0-name", &"W".repeat(40)).await?;
    widget.fill("#team-operator-salary", "999,999.99").await?;
    widget.fill("#offer-0-fee", "10000000").await?;
    wait_offer_line(widget, "stated.monthly_fee", "10,000,000.00").await?;
    let wide: Vec<String> = widget.js(WIDE).await?;
    check!(wide.is_empty(), "beyond the edge: {wide:?}");
    Ok(())
}

async fn are_accessible(cx: &Context<'_>) -> Outcome {
    let widget = open_tab(cx).await?;
    add(widget).await?;
    widget.fill("#offer-0-commission", "120").await?;
    widget.find(format!("{PANEL} .hint.error").as_str()).await?;
    axe::check(widget, &cx.tools.axe()?).await
}
