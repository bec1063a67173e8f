//! Projects, aims, account health, what counts as sales, and the currency of sums.

use super::widget::{FIRST_PRICE, code, open, wait_complete, wait_exactly, wait_line, wait_price};
use super::{Context, Test, test};
use crate::failure::Outcome;
use crate::{check, check_eq};

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(projects_are_ordered),
        test!(projects_are_asked_for),
        test!(aims_suggest_projects),
        test!(what_counts_as_sales_moves_the_commission),
        test!(ad_sales_need_an_acos),
        test!(health_figures_are_held_to_the_limits),
        test!(tax_is_shown_beside_the_fee),
        test!(sums_are_shown_in_another_currency),
        test!(a_link_carries_it_all),
        test!(doubts_what_is_probably_a_slip),
    ]
}

async fn projects_are_ordered(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget
        .click("button[aria-controls=section-projects]")
        .await?;
    widget.fill("#package-a_plus", "12").await?;
    wait_line(widget, "project.a_plus", "18,000.00").await?;
    // Five at least.
    widget.fill("#package-localisation", "2").await?;
    wait_line(widget, "project.localisation", "2,900.00").await?;
    wait_exactly(
        widget,
        "[aria-controls=section-projects] .section-line",
        "2 kinds · ¥20,900",
    )
    .await?;
    // Charged once: the monthly fee stays.
    wait_price(widget, FIRST_PRICE).await?;
    widget
        .click("button[aria-controls=section-contract]")
        .await?;
    widget.click("label[for=model-3]").await?;
    wait_line(widget, "base.first_site", "").await?;
    wait_line(widget, "project.a_plus", "18,000.00").await?;
    // What is no number changes nothing.
    widget.fill("#package-a_plus", "many").await?;
    wait_line(widget, "project.a_plus", "18,000.00").await?;
    check_eq!(
        widget.value("#package-a_plus").await?,
        "many",
        "what was typed"
    );
    Ok(())
}

/// Before a project is chosen there is nothing to price, and the reader is told what to do.
async fn projects_are_asked_for(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget
        .click("button[aria-controls=section-contract]")
        .await?;
    widget.click("label[for=model-3]").await?;
    wait_price(widget, "Choose at least one project").await?;
    let table = widget
        .find("#panel-lines table.lines")
        .await?
        .bounds()
        .await?;
    check_eq!(table.height, 0, "the height of an empty table");
    widget
        .click("button[aria-controls=section-projects]")
        .await?;
    widget.fill("#package-deals", "2").await?;
    wait_price(widget, "¥1,600").await?;
    wait_exactly(widget, ".aside .price .per", "once").await?;
    wait_line(widget, "project.deals", "1,600.00").await
}

async fn aims_suggest_projects(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.click("button[aria-controls=section-goals]").await?;
    check_eq!(widget.count(".suggestions").await?, 0, "suggestions");
    widget.click("label[for=aim-clear_stock]").await?;
    widget.click("label[for=aim-launch]").await?;
    check_eq!(widget.count(".suggestions button").await?, 2, "suggestions");
    widget.click(".suggestions button:first-of-type").await?;
    wait_line(widget, "project.clearance", "14,800.00").await?;
    check_eq!(
        widget.count(".suggestions button").await?,
        1,
        "what is left to suggest"
    );
    widget.click("label[for=aim-launch]").await?;
    widget.wait_gone(".suggestions").await
}

async fn what_counts_as_sales_moves_the_commission(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget
        .click("button[aria-controls=section-fee-base]")
        .await?;
    // 50,000 ÷ 1.19 = 42,016.81: 30,000 × 6 % × 8.20 + 12,016.81 × 5 % × 8.20.
    wait_exactly(widget, "label[for=sales-vat-1] .effect", "−¥3,273").await?;
    widget.click("label[for=sales-vat-1]").await?;
    wait_price(widget, "¥31,207").await?;
    wait_line(widget, "commission.tier.2", "4,926.89").await?;
    widget.click("label[for=sales-vat-0]").await?;
    wait_price(widget, FIRST_PRICE).await
}

async fn ad_sales_need_an_acos(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget
        .click("button[aria-controls=section-fee-base]")
        .await?;
    widget.click("label[for=ad-sales-1]").await?;
    // 5,000 ÷ 30 % = 16,666.67 of ad sales leave 33,333.33.
    wait_line(widget, "commission.tier.2", "1,366.67").await?;
    check_eq!(
        widget.count("#section-fee-base .error").await?,
        0,
        "warnings"
    );
    widget.click("button[aria-controls=section-ads]").await?;
    widget.fill("#acos", "").await?;
    wait_price(widget, FIRST_PRICE).await?;
    check_eq!(
        widget.count("#section-fee-base .error").await?,
        1,
        "warnings"
    );
    Ok(())
}

async fn health_figures_are_held_to_the_limits(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget
        .click("button[aria-controls=section-service]")
        .await?;
    widget.click(".more > summary").await?;
    widget.fill("#health-odr", "0.99").await?;
    widget.fill("#health-rating", "200").await?;
    check_eq!(
        widget.count(".more [role=status] p").await?,
        0,
        "warnings for a healthy account"
    );
    widget.fill("#health-odr", "1").await?;
    widget.fill("#health-rating", "199").await?;
    widget
        .wait_text(".more [role=status]", "Order defect rate 1%")
        .await?;
    widget.wait_text(".more [role=status]", "199").await
}

async fn tax_is_shown_beside_the_fee(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget
        .click("button[aria-controls=section-contract]")
        .await?;
    check_eq!(widget.count("[data-tax]").await?, 0, "rows of tax");
    widget.click("label[for=service-vat]").await?;
    // 6 % of 34,480; the fee itself stays net.
    widget
        .wait_text("#panel-lines table.lines", "2,068.80")
        .await?;
    wait_price(widget, FIRST_PRICE).await
}

async fn sums_are_shown_in_another_currency(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.choose("#show-in-aside", "EUR").await?;
    // 34,480 ÷ 8.20.
    wait_price(widget, "€4,205").await?;
    widget.fill("#rate-aside", "8").await?;
    wait_price(widget, "€4,310").await?;
    // What is refused leaves what was there before it: 8, and 8.1234 of a number with a
    // decimal too many.
    for (refused, price) in [("0", "€4,310"), ("eight", "€4,310"), ("8.12345", "€4,245")] {
        widget.fill("#rate-aside", refused).await?;
        wait_price(widget, price).await?;
        check_eq!(
            widget.value("#rate-aside").await?,
            refused,
            "what was typed"
        );
        check!(
            !widget.text("#rate-aside-note").await?.is_empty(),
            "no word on {refused}"
        );
    }
    // The card's again.
    widget.fill("#rate-aside", "").await?;
    wait_price(widget, "€4,205").await?;
    // Lines stay in the currency of the contract.
    wait_line(widget, "base.first_site", "12,800.00").await?;
    widget.choose("#show-in-aside", "CNY").await?;
    wait_price(widget, FIRST_PRICE).await
}

async fn a_link_carries_it_all(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.click("button[aria-controls=section-goals]").await?;
    widget.click("label[for=aim-rank]").await?;
    widget
        .click("button[aria-controls=section-projects]")
        .await?;
    widget.fill("#package-a_plus", "12").await?;
    widget
        .click("button[aria-controls=section-fee-base]")
        .await?;
    widget.click("label[for=sales-vat-1]").await?;
    wait_price(widget, "¥31,207").await?;
    let code = code(widget).await?;
    widget.click(".actions button").await?;
    wait_price(widget, FIRST_PRICE).await?;
    cx.open(&format!("/test/en.html#q={code}")).await?;
    let widget = cx.page.widget(0);
    wait_complete(widget).await?;
    wait_price(widget, "¥31,207").await?;
    wait_line(widget, "project.a_plus", "18,000.00").await?;
    check!(
        widget.find("#aim-rank").await?.is_checked().await?,
        "the aim is lost"
    );
    Ok(())
}

/// It is told and priced all the same.
async fn doubts_what_is_probably_a_slip(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.click("button[aria-controls=section-ads]").await?;
    check_eq!(widget.count(".doubts .late").await?, 0, "doubts");
    widget.fill("#acos", "130").await?;
    widget
        .wait_text(".aside .doubts", "ACoS 130% is above 100%")
        .await?;
    widget.click(".languages button[lang=zh-CN]").await?;
    widget
        .wait_text(".aside .doubts", "ACoS 130% 超过 100%")
        .await?;
    widget.fill("#acos", "30").await?;
    widget.wait_gone(".doubts .late").await
}
