//! Whatever is changed, price, lines and months follow, to the fen.
//!
//! The amounts are worked out by hand from the sample card: see
//! `tests/native/golden_quotes.rs`.

use thirtyfour::Key;

use super::widget::{
    FIRST_PRICE, PRICE_OF_120K, like_a_phone, open, wait_exactly, wait_js, wait_line, wait_price,
};
use super::{Context, Test, test};
use crate::failure::Outcome;
use crate::locator::role;
use crate::scope::Scope;
use crate::{check, check_eq};

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(sales_change_price_and_lines),
        test!(sites_change_the_base_fee),
        test!(the_last_site_stays),
        test!(depth_changes_the_price),
        test!(term_changes_the_price),
        test!(both_fields_of_the_term_agree),
        test!(months_add_up),
        test!(figures_by_marketplace_count),
        test!(three_months_are_pasted_at_once),
        test!(advertising_can_go),
        test!(reset_can_be_undone),
        test!(the_price_is_announced),
    ]
}

async fn sales_change_price_and_lines(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.fill("#gmv", "12万").await?;
    wait_exactly(widget, "#gmv-note", "= €120,000.00").await?;
    wait_price(widget, PRICE_OF_120K).await?;
    for (line, amount) in [
        ("base.first_site", "12,800.00"),
        ("base.term_discount", "−1,280.00"),
        ("ads.tier.1", "0.00"),
        ("commission.tier.1", "14,760.00"),
        ("commission.tier.2", "28,700.00"),
        ("commission.tier.3", "6,560.00"),
        ("one_off.set_up", "6,400.00"),
        ("one_off.set_up_waiver", "−6,400.00"),
    ] {
        wait_line(widget, line, amount).await?;
    }
    // 61,540 / (120,000 × 8.20) = 6.2540… %.
    wait_exactly(widget, ".aside .rate strong", "6.25%").await?;
    cx.page.press(Key::Tab).await?;
    wait_js(
        widget,
        "the field shows the number as it was understood",
        "return root.querySelector('#gmv').value === '120,000'",
    )
    .await?;
    // 30,000.01 × 6 % … ends in the first tier's limit: a cent shows in the second.
    widget.fill("#gmv", "€30.001,00").await?;
    wait_line(widget, "commission.tier.2", "0.41").await?;
    wait_line(widget, "commission.tier.3", "").await?;
    cx.page.check_no_errors().await
}

async fn sites_change_the_base_fee(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    // 12,800 × 35 % less the discount of 10 %.
    wait_exactly(widget, "label[for=site-FR] .effect", "+¥4,032").await?;
    widget.click("label[for=site-FR]").await?;
    wait_price(widget, "¥38,512").await?;
    wait_line(widget, "base.site.FR", "4,480.00").await?;
    widget.click("label[for=site-UK]").await?;
    wait_line(widget, "base.site.UK", "5,760.00").await?;
    wait_price(widget, "¥43,696").await?;
    widget.click("label[for=site-FR]").await?;
    wait_line(widget, "base.site.FR", "").await
}

async fn the_last_site_stays(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.click("label[for=site-DE]").await?;
    wait_exactly(widget, "#sites-note", "At least one marketplace is needed").await?;
    check!(
        widget.find("#site-DE").await?.is_checked().await?,
        "the last marketplace is gone"
    );
    wait_price(widget, FIRST_PRICE).await
}

async fn depth_changes_the_price(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    wait_exactly(widget, "label[for=depth-2] .effect", "+¥6,300").await?;
    widget.click("label[for=depth-2]").await?;
    wait_price(widget, "¥40,780").await?;
    widget.click("label[for=depth-0]").await?;
    wait_line(widget, "base.first_site", "6,800.00").await?;
    // 5,000 × 12 % × 8.20, above the minimum.
    wait_line(widget, "ads.tier.1", "4,920.00").await?;
    wait_price(widget, "¥34,000").await
}

async fn term_changes_the_price(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.click("label[for=term-0]").await?;
    wait_price(widget, "¥35,760").await?;
    wait_line(widget, "base.term_discount", "").await?;
    wait_line(widget, "one_off.set_up", "6,400.00").await?;
    wait_line(widget, "one_off.set_up_waiver", "").await?;
    // 35,760 × 3 + 6,400.
    widget.wait_text(".aside .totals", "¥113,680").await
}

async fn both_fields_of_the_term_agree(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget
        .click("button[aria-controls=section-contract]")
        .await?;
    widget.fill("#other-term", "24").await?;
    check!(
        widget.find("#term-3").await?.is_checked().await?,
        "the choice of 24 months does not follow the field"
    );
    widget.click("label[for=term-1]").await?;
    wait_js(
        widget,
        "the field follows the choice of 6 months",
        "return root.querySelector('#other-term').value === '6'",
    )
    .await
}

/// Hundredths in each row of the table of months, the head left out.
const MONTHS: &str = "return [...root.querySelectorAll('#panel-months table.months tr')].slice(1)
    .map((row) => [...row.querySelectorAll('td')]
        .map((cell) => Number(cell.textContent.replace('−', '-').replace(/[,.]/g, ''))))";

async fn months_add_up(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.fill("#gmv", "123,456.78").await?;
    widget.click("label[for=term-0]").await?;
    widget.click("label[for=site-UK]").await?;
    wait_line(widget, "base.site.UK", "5,760.00").await?;
    widget.click("#tab-months").await?;
    let mut rows: Vec<Vec<i64>> = widget.js(MONTHS).await?;
    let sums = rows.pop().ok_or("the table is empty")?;
    check_eq!(rows.len(), 3, "the number of months");
    for row in rows.iter().chain([&sums]) {
        let (total, parts) = row.split_first().ok_or("a row without figures")?;
        check_eq!(parts.iter().sum::<i64>(), *total, "the total of {row:?}");
    }
    for (column, sum) in sums.iter().enumerate() {
        let months: i64 = rows.iter().map(|row| row[column]).sum();
        check_eq!(months, *sum, "the sum of column {column}");
    }
    Ok(())
}

async fn figures_by_marketplace_count(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.click("button[aria-controls=section-sites]").await?;
    widget.click("#by-site").await?;
    check_eq!(
        widget.value("#row-DE-gmv-0").await?,
        "50,000",
        "the sum, spread over the months"
    );
    wait_price(widget, FIRST_PRICE).await?;
    for month in 0..3 {
        widget
            .fill(format!("#row-DE-gmv-{month}").as_str(), "120k")
            .await?;
    }
    wait_price(widget, PRICE_OF_120K).await?;
    widget.wait_text(".main .sum", "€120,000.00").await
}

/// Pastes into a field, as a browser tells of it.
async fn paste(widget: Scope<'_>, field: &str, text: &str) -> Outcome<bool> {
    let script = format!(
        "const event = new Event('paste', {{ bubbles: true, cancelable: true }});
         Object.defineProperty(event, 'clipboardData', {{ value: {{ getData: () => {text:?} }} }});
         return !root.querySelector('{field}').dispatchEvent(event)"
    );
    widget.js(&script).await
}

async fn three_months_are_pasted_at_once(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.click("button[aria-controls=section-sites]").await?;
    widget.click("#by-site").await?;
    let taken = paste(widget, "#row-DE-gmv-0", "119,999.67\n120,000.33\n12万\n").await?;
    check!(taken, "a column is left to the browser");
    wait_price(widget, PRICE_OF_120K).await?;
    check_eq!(
        widget.value("#row-DE-gmv-1").await?,
        "120,000.33",
        "the second month"
    );
    check_eq!(
        widget.value("#row-DE-gmv-2").await?,
        "120,000",
        "the third month"
    );
    // Sales and orders of a report, from its second month.
    paste(widget, "#row-DE-gmv-1", "90,000\t1,800\n80,000\t12..3").await?;
    check_eq!(
        widget.value("#row-DE-orders-1").await?,
        "1,800",
        "the orders"
    );
    widget.wait_text("#row-DE-orders-2-note", "12..3").await?;
    let taken = paste(widget, "#row-DE-gmv-0", "54,666.67").await?;
    check!(!taken, "a single figure is not left to the browser");
    // As wide as the figures on the smallest phone.
    like_a_phone(cx).await?;
    let cut = "return [...root.querySelectorAll('.entry.monthly input')]
        .filter((input) => input.scrollWidth > input.clientWidth).map(({ value }) => value)";
    check_eq!(
        widget.js::<Vec<String>>(cut).await?,
        [""; 0],
        "figures that are cut"
    );
    Ok(())
}

async fn advertising_can_go(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.click("button[aria-controls=section-ads]").await?;
    widget.fill("#ad-spend", "10k").await?;
    // 5,000 × 8 % × 8.20.
    wait_line(widget, "ads.tier.2", "3,280.00").await?;
    wait_price(widget, "¥37,760").await?;
    widget.click("label[for=ads-managed]").await?;
    wait_line(widget, "ads.tier.2", "").await?;
    wait_price(widget, FIRST_PRICE).await
}

async fn reset_can_be_undone(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.fill("#gmv", "120k").await?;
    wait_price(widget, PRICE_OF_120K).await?;
    widget.click(role("button", "Reset to defaults")).await?;
    wait_price(widget, FIRST_PRICE).await?;
    widget.click(role("button", "Undo")).await?;
    wait_price(widget, PRICE_OF_120K).await?;
    check_eq!(widget.value("#gmv").await?, "120,000", "the field");
    Ok(())
}

async fn the_price_is_announced(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    let region = ".widget > [aria-live=polite]";
    check_eq!(widget.text(region).await?, "", "said before any change");
    widget.fill("#gmv", "12万").await?;
    wait_exactly(widget, region, "Monthly fee ¥61,540").await
}
