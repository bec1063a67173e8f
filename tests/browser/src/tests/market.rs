//! The stores and their registrations, what is sold, and what stands beside the quote.

use super::widget::{
    FIRST_PRICE, code, like_a_phone, open, wait_complete, wait_exactly, wait_js, wait_price,
};
use super::{Context, Test, test};
use crate::failure::Outcome;
use crate::scope::Scope;
use crate::{check, check_eq};

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(a_missing_registration_is_told_beside_the_price),
        test!(goods_decide_duties_and_category),
        test!(one_person_is_responsible_for_the_eu),
        test!(stores_are_made_alike),
        test!(costs_beside_the_quote_add_up),
        test!(a_link_carries_the_stores),
        test!(all_of_it_fits_a_phone),
    ]
}

async fn open_section(widget: Scope<'_>, section: &str) -> Outcome {
    widget
        .click(format!("button[aria-controls=section-{section}]").as_str())
        .await
}

/// Eight weeks for VAT in Germany by the sample card; the contract begins next month.
async fn a_missing_registration_is_told_beside_the_price(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    open_section(widget, "sites").await?;
    check_eq!(widget.count(".late").await?, 0, "warnings");
    widget.choose("#store-DE-vat", "Missing").await?;
    widget
        .wait_text(".stores [role=status]", "registrations are missing for DE")
        .await?;
    widget.wait_text(".aside .late", "for DE").await?;
    widget.wait_text("#panel-lines .late", "for DE").await?;
    // It is no part of the price.
    wait_price(widget, FIRST_PRICE).await?;
    widget.click(".aside .late button").await?;
    wait_js(
        widget,
        "the tab has the focus",
        "return root.activeElement?.id === 'tab-market'",
    )
    .await?;
    widget.wait_text("#panel-market .gates", "Too late").await?;
    widget.choose("#store-DE-vat", "In place").await?;
    widget.wait_gone(".late").await
}

async fn goods_decide_duties_and_category(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    open_section(widget, "service").await?;
    widget.click("#tab-market").await?;
    widget
        .wait_text("#panel-market", "2 duties that depend on them are left out")
        .await?;
    widget.click("label[for=goods-electronics]").await?;
    widget
        .wait_text("#panel-market .duties", "Electronics EPR (WEEE)")
        .await?;
    widget.wait_text("#panel-market .exclusions", "7%").await?;
    check!(
        widget.find("#category-1").await?.is_checked().await?,
        "electronics are complex"
    );
    // 10 % of 11,520 is gone again.
    wait_price(widget, "¥35,632").await?;
    widget.click("label[for=category-0]").await?;
    wait_price(widget, FIRST_PRICE).await?;
    widget.click("label[for=goods-toys]").await?;
    wait_price(widget, "¥35,632").await?;
    widget.click("label[for=goods-electronics]").await?;
    wait_price(widget, FIRST_PRICE).await
}

async fn one_person_is_responsible_for_the_eu(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    open_section(widget, "sites").await?;
    check_eq!(widget.count("#person-uk").await?, 0, "questions on the UK");
    widget.choose("#person-eu", "In place").await?;
    widget.click("label[for=site-FR]").await?;
    widget.click("label[for=site-UK]").await?;
    widget.find("#person-uk").await?;
    widget.click("#tab-market").await?;
    let persons = "return [...root.querySelectorAll('#panel-market .duties tbody')].map((site) =>
        [...site.rows].find((row) => row.innerText.includes('responsible person')).innerText)";
    let rows: Vec<String> = widget.js(persons).await?;
    check_eq!(rows.len(), 3, "sites");
    check!(rows[0].contains("In place"), "{rows:?}");
    check!(rows[1].contains("In place"), "{rows:?}");
    check!(rows[1].contains("counts at DE"), "{rows:?}");
    check!(rows[2].contains("Unknown"), "{rows:?}");
    // With the UK alone there is nobody to ask for in the EU.
    widget.click("label[for=site-DE]").await?;
    widget.click("label[for=site-FR]").await?;
    widget.wait_gone("#person-eu").await
}

async fn stores_are_made_alike(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    open_section(widget, "sites").await?;
    check_eq!(widget.count(".stores .actions button").await?, 0, "buttons");
    widget.click("label[for=site-IT]").await?;
    widget.choose("#store-DE-stage", "New").await?;
    widget.choose("#store-DE-epr", "Missing").await?;
    widget.click(".stores .actions button").await?;
    check_eq!(widget.value("#store-IT-stage").await?, "new", "stage");
    check_eq!(widget.value("#store-IT-epr").await?, "missing", "EPR");
    check_eq!(widget.value("#store-IT-vat").await?, "unknown", "VAT");
    // What was answered is still there when the site comes back.
    widget.click("label[for=site-IT]").await?;
    widget.wait_gone("#store-IT-epr").await?;
    widget.click("label[for=site-IT]").await?;
    check_eq!(widget.value("#store-IT-epr").await?, "missing", "EPR");
    Ok(())
}

async fn costs_beside_the_quote_add_up(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.click("#tab-market").await?;
    // 50,000 EUR × 15 % × 8.20, and 2,000 orders at 4.50.
    widget
        .wait_text("#panel-market .exclusions", "¥61,500")
        .await?;
    widget
        .wait_text("#panel-market .exclusions", "¥73,800")
        .await?;
    let fee = "#panel-market .exclusions tfoot tr:nth-child(2) .figure";
    wait_exactly(widget, fee, FIRST_PRICE).await?;
    // What is charged once is more than the sum says, as long as a cost is not known.
    let once = "#panel-market .exclusions tfoot tr:last-child";
    widget.wait_text(once, "in no sum: it will be more").await?;
    // Who ships itself pays no fulfilment fee.
    open_section(widget, "contract").await?;
    widget.click("label[for=fulfilment-1]").await?;
    widget
        .wait_text("#panel-market .crossovers", "Fulfilment")
        .await
}

async fn a_link_carries_the_stores(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    open_section(widget, "sites").await?;
    open_section(widget, "service").await?;
    widget.choose("#store-DE-stage", "New").await?;
    widget.choose("#store-DE-vat", "Missing").await?;
    widget.click("label[for=goods-batteries]").await?;
    widget.fill("#main-asins", "40").await?;
    widget.click("label[for=compliance-handling]").await?;
    let code = code(widget).await?;
    cx.open(&format!("/test/zh-CN.html#q={code}")).await?;
    let widget = cx.page.widget(0);
    wait_complete(widget).await?;
    check_eq!(widget.value("#store-DE-stage").await?, "new", "stage");
    check_eq!(widget.value("#store-DE-vat").await?, "missing", "VAT");
    check_eq!(widget.value("#main-asins").await?, "40", "main ASINs");
    for id in ["#goods-batteries", "#compliance-handling"] {
        check!(widget.find(id).await?.is_checked().await?, "{id} is lost");
    }
    widget.wait_text(".aside .late", "合规提醒：DE 站").await
}

async fn all_of_it_fits_a_phone(cx: &Context<'_>) -> Outcome {
    like_a_phone(cx).await?;
    for page in ["/test/en.html", "/test/zh-CN.html"] {
        let widget = open(cx, page).await?;
        widget.click("#tab-market").await?;
        for site in ["FR", "IT", "ES", "UK", "NL"] {
            widget
                .click(format!("label[for=site-{site}]").as_str())
                .await?;
        }
        open_section(widget, "sites").await?;
        open_section(widget, "service").await?;
        widget.click("label[for=goods-furniture]").await?;
        // What stands out of the card would make the page scroll sideways.
        let wide: Vec<String> = widget
            .js(
                "const edge = root.querySelector('.widget').getBoundingClientRect().right;
                 return [...root.querySelectorAll('.stores *, #panel-market *')]
                   .filter((el) => el.getBoundingClientRect().right > edge)
                   .map((el) => `${el.localName} ${el.textContent}`)",
            )
            .await?;
        check!(wide.is_empty(), "{page}: too wide: {wide:?}");
    }
    Ok(())
}
